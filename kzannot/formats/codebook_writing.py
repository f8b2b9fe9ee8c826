"""A codebook as the text of a file, in YAML or JSON.

What was read is the base: a codebook that says what its source says is written as that source, byte for
byte. Where it was changed, the changes alone are made in the source's values, so that whatever the program
does not interpret (scoring, crosswalks, notes) and the order of the keys stay; only comments are lost then.
"""

import json
from collections.abc import Iterable
from typing import Any

import yaml

from kzannot.formats.codebook_draft import (
    AttributeDraft,
    Bilingual,
    ChoiceDraft,
    CodebookDraft,
    ExampleDraft,
    FrameDraft,
    said,
)
from kzannot.formats.codebook_reading import default_key, draft, entries, word
from kzannot.formats.codebook_tree import SCHEMA, Unreadable, is_codebook, parse

WIDTH = 110


def as_yaml(codebook: CodebookDraft) -> str:
    """The codebook in YAML."""
    base = _base(codebook)
    if base and not _is_json(codebook.source) and _says(base, codebook):
        return codebook.source
    return yaml.dump(
        _merged(base, codebook), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH
    )


def as_json(codebook: CodebookDraft) -> str:
    """The codebook in JSON."""
    base = _base(codebook)
    if base and _is_json(codebook.source) and _says(base, codebook):
        return codebook.source
    return json.dumps(_merged(base, codebook), ensure_ascii=False, indent=1) + "\n"


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def _base(codebook: CodebookDraft) -> dict[str, Any]:
    """The values of the source; none where it was a file of another kind."""
    try:
        value = parse(codebook.source).value
    except Unreadable:
        return {}
    return value if is_codebook(value) else {}


def _is_json(text: str) -> bool:
    return text.lstrip().startswith("{")


def _says(base: dict[str, Any], codebook: CodebookDraft) -> bool:
    return said(draft(base, "")) == said(codebook)


def _merged(base: dict[str, Any], codebook: CodebookDraft) -> dict[str, Any]:
    now = _plain(codebook, base)
    merged: dict[str, Any] = _merge(base, _plain(draft(base, ""), base), now) if base else now
    return merged


def _merge(base: Any, was: Any, now: Any) -> Any:
    """The base with what differs between `was` (how it was understood) and `now`."""
    if was == now:
        return base
    if isinstance(base, dict) and isinstance(was, dict) and isinstance(now, dict):
        kept = {key: value for key, value in base.items() if key in now or key not in was}
        changed = {
            key: _merge(base.get(key), was.get(key), value)
            for key, value in now.items()
            if key in base or value != was.get(key)
        }
        return kept | changed
    if isinstance(base, list) and _have_ids(was) and _have_ids(now):
        bases, pasts = _by_id(base), _by_id(was)
        return [_merge(bases.get(each["id"]), pasts.get(each["id"]), each) for each in now]
    return now


def _have_ids(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(each, dict) and each.get("id") for each in values)


def _by_id(values: Iterable[Any]) -> dict[str, Any]:
    return {word(each.get("id")): each for each in values if isinstance(each, dict)}


def _plain(codebook: CodebookDraft, base: dict[str, Any]) -> dict[str, Any]:
    """All that the codebook says, in the schema's words; empty values are left out.

    Which frames are residual and which questions are items of a frame's questionnaire, the base knows.
    """
    residual = _by_id(entries(base, "residual"))
    questions = [each for each in codebook.attributes if each.level == "article"]
    items = _items_by_frame(questions, base)
    measured = {each.name for held in items.values() for each in held}
    frames = [_frame(each, items.get(each.name, [])) for each in codebook.frames]
    return _spoken(
        schema=SCHEMA,
        id=codebook.name,
        version=codebook.version,
        title=_bilingual(codebook.title),
        max_frames_per_passage=codebook.max_frames,
        groups=[_spoken(id=each.name, label=_bilingual(each.label)) for each in codebook.groups],
        frames=[each for each in frames if each["id"] not in residual],
        residual=[each for each in frames if each["id"] in residual],
        attributes=[_attribute(each, codebook) for each in codebook.attributes if each.level == "span"],
        article_level=[_question(each) for each in questions if each.name not in measured],
    )


def _items_by_frame(
    questions: Iterable[AttributeDraft], base: dict[str, Any]
) -> dict[str, list[AttributeDraft]]:
    known = {each.name: each.frame for each in draft(base, "").attributes if each.frame}
    found: dict[str, list[AttributeDraft]] = {}
    for question in questions:
        if frame := question.frame or known.get(question.name):
            found.setdefault(frame, []).append(question)
    return found


def _spoken(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value or key == "id"}


def _bilingual(text: Bilingual) -> dict[str, str]:
    return _spoken(de=text.de, en=text.en)


def _frame(frame: FrameDraft, items: Iterable[AttributeDraft]) -> dict[str, Any]:
    return _spoken(
        id=frame.name,
        group=frame.group,
        key=frame.key,
        badge=frame.badge,
        color=frame.colour,
        pattern=frame.pattern,
        label=_bilingual(frame.label),
        definition=_bilingual(frame.definition),
        include=[_bilingual(each) for each in frame.include],
        exclude=[_bilingual(each) for each in frame.exclude],
        confusable_with=list(frame.confusable_with),
        indicators_de=list(frame.indicators),
        examples=[_example(each) for each in frame.examples],
        items=[_spoken(id=each.name, text=_bilingual(each.question)) for each in items],
        memo_required=frame.memo_required,
        retired=frame.retired,
        **{default_key(name): value for name, value in frame.defaults},
    )


def _example(example: ExampleDraft) -> dict[str, str]:
    return {"text": example.text, **dict(example.values)}


def _attribute(attribute: AttributeDraft, codebook: CodebookDraft) -> dict[str, Any]:
    names = {name for frame in codebook.frames for name, _ in frame.defaults}
    return _spoken(
        id=attribute.name,
        required=attribute.required,
        default="from_frame" if attribute.name in names else "",
        multiple=attribute.kind == "multiple",
        type=attribute.kind if attribute.kind in ("text", "boolean") else "",
        key=attribute.key,
        label=_bilingual(attribute.label),
        question=_bilingual(attribute.question),
        values=[_choice(each) for each in attribute.choices],
    )


def _question(question: AttributeDraft) -> dict[str, Any]:
    return _spoken(
        id=question.name,
        type=question.kind,
        label=_bilingual(question.label),
        question=_bilingual(question.question),
        values_from="frames" if question.of_frames else "",
        allow_none=question.none,
        required=question.required,
        values=[_choice(each) for each in question.choices],
    )


def _choice(choice: ChoiceDraft) -> dict[str, Any]:
    return _spoken(
        id=choice.name,
        key=choice.key,
        badge=choice.badge,
        label=_bilingual(choice.label),
        rule=_bilingual(choice.rule),
    )
