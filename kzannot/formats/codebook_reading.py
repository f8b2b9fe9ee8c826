"""A codebook from the values of its file (schema kzannot-codebook/1).

Reading is lenient: a part of the wrong shape is left out here, and told by `codebook_check`. What stands in
the file and is not known here stays in the source, and is written again from there.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import (
    AttributeDraft,
    Bilingual,
    ChoiceDraft,
    CodebookDraft,
    ExampleDraft,
    FrameDraft,
    GroupDraft,
)
from kzannot.formats.codebook_tree import SCHEMA, is_codebook, parse

BUILT_IN: Final = ("uncertain", "memo")
"""Attributes that every span has by itself; a codebook may describe them, but does not make them."""

ITEM_CHOICES: Final = (
    ChoiceDraft("yes", Bilingual("Ja", "Yes")),
    ChoiceDraft("no", Bilingual("Nein", "No")),
    ChoiceDraft("not_applicable", Bilingual("Nicht anwendbar", "Not applicable")),
)
"""How an item of a questionnaire is answered."""

GERMAN: Final = {
    "genre": {
        "news": "Nachricht",
        "live_ticker": "Live-Ticker",
        "background": "Hintergrund",
        "interview": "Interview",
        "opinion": "Meinung",
        "agency_report": "Agenturmeldung",
        "summary": "Zusammenfassung",
    },
    "agency_copy": {
        "none": "keiner",
        "marked_partly": "teilweise gekennzeichnet",
        "marked_fully": "ganz gekennzeichnet",
        "unmarked_suspected": "vermutet, nicht gekennzeichnet",
    },
}
"""What values of well-known questions are called in German where a codebook gives their names alone."""

DEFAULT_KEYS: Final = {"entman_element": "entman_default"}
"""Under which key of a frame the default of an attribute stands, where that is not `<attribute>_default`."""

_EXAMPLE_TEXT: Final = "text"


def read(text: str) -> CodebookDraft:
    """The codebook that a text in YAML or JSON holds.

    Raises:
        UserError: it is neither, no codebook, or one without an id or a frame.
    """
    value = parse(text).value
    if not is_codebook(value):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "This is no codebook: it lacks the line schema: {schema}."),
            schema=SCHEMA,
        )
    codebook = draft(value, text)
    if not codebook.name or not codebook.frames:
        raise UserError(QT_TRANSLATE_NOOP("messages", "This codebook has no id or no frames."))
    return codebook


def draft(value: dict[str, Any], source: str) -> CodebookDraft:
    """The codebook that the values of a file say."""
    attributes = tuple(_attribute(each, "span") for each in entries(value, "attributes"))
    questions = tuple(_attribute(each, "article") for each in entries(value, "article_level"))
    return CodebookDraft(
        name=word(value.get("id")),
        version=word(value.get("version")) or "1.0.0",
        title=bilingual(value.get("title")),
        groups=tuple(
            GroupDraft(word(each.get("id")), bilingual(each.get("label")))
            for each in entries(value, "groups")
        ),
        frames=tuple(_frame(each, value) for each in frame_entries(value)),
        attributes=tuple(
            each for each in (*attributes, *questions, *_items(value)) if each.name not in BUILT_IN
        ),
        max_frames=_count(value.get("max_frames_per_passage")),
        source=source,
    )


def frame_entries(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The entries of all frames, the residual ones last."""
    return [*entries(value, "frames"), *entries(value, "residual")]


def entries(value: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The mappings of a list that a mapping holds under a key."""
    return [each for each in listed(value.get(key)) if isinstance(each, dict)]


def listed(value: Any) -> list[Any]:
    """A list as it is; anything else is an empty one."""
    return value if isinstance(value, list) else []


def word(value: Any) -> str:
    """A scalar as a text; anything else is empty."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ""


def bilingual(value: Any) -> Bilingual:
    """A mapping of `de` and `en`, or a text that serves for both."""
    if isinstance(value, dict):
        return Bilingual(word(value.get("de")), word(value.get("en")))
    return Bilingual(en=word(value))


def default_key(attribute: str) -> str:
    """The key of a frame under which the default of an attribute stands."""
    return DEFAULT_KEYS.get(attribute, f"{attribute}_default")


def _frame(entry: dict[str, Any], codebook: dict[str, Any]) -> FrameDraft:
    return FrameDraft(
        name=word(entry.get("id")),
        label=bilingual(entry.get("label")),
        group=word(entry.get("group")),
        colour=word(entry.get("color")) or FrameDraft("").colour,
        pattern=word(entry.get("pattern")) or FrameDraft("").pattern,
        badge=word(entry.get("badge")),
        key=word(entry.get("key")),
        definition=bilingual(entry.get("definition")),
        include=tuple(bilingual(each) for each in listed(entry.get("include"))),
        exclude=tuple(bilingual(each) for each in listed(entry.get("exclude"))),
        examples=tuple(_example(each) for each in entries(entry, "examples")),
        confusable_with=_words(entry.get("confusable_with")),
        indicators=_words(entry.get("indicators_de")),
        defaults=tuple(_defaults(entry, codebook)),
        memo_required=entry.get("memo_required") is True,
        retired=entry.get("retired") is True,
    )


def _example(entry: dict[str, Any]) -> ExampleDraft:
    values = ((name, word(value)) for name, value in entry.items() if name != _EXAMPLE_TEXT)
    return ExampleDraft(word(entry.get(_EXAMPLE_TEXT)), tuple(sorted(values)))


def _defaults(entry: dict[str, Any], codebook: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a new span of the frame gets: the frame's own values where an attribute takes them from there."""
    for attribute in sorted(entries(codebook, "attributes"), key=lambda each: word(each.get("id"))):
        name, given = word(attribute.get("id")), attribute.get("default")
        value = word(entry.get(default_key(name)) if given == "from_frame" else given)
        if value and name not in BUILT_IN:
            yield name, value


def _attribute(entry: dict[str, Any], level: str) -> AttributeDraft:
    name = word(entry.get("id"))
    return AttributeDraft(
        name=name,
        label=bilingual(entry.get("label")),
        kind="multiple" if entry.get("multiple") is True else word(entry.get("type")) or "single",
        level=level,
        choices=tuple(_choice(each, GERMAN.get(name, {})) for each in listed(entry.get("values"))),
        required=entry.get("required") is True,
        key=word(entry.get("key")),
        question=bilingual(entry.get("question")),
        of_frames=entry.get("values_from") == "frames",
        none=entry.get("allow_none") is True,
    )


def _choice(entry: Any, german: Mapping[str, str]) -> ChoiceDraft:
    """A value of an attribute; a bare word is its name and, without underscores, its label."""
    if not isinstance(entry, dict):
        name = word(entry)
        return ChoiceDraft(name, Bilingual(german.get(name, ""), name.replace("_", " ")))
    return ChoiceDraft(
        name=word(entry.get("id")),
        label=bilingual(entry.get("label")),
        key=word(entry.get("key")),
        badge=word(entry.get("badge")),
        rule=bilingual(entry.get("rule")),
    )


def _items(value: dict[str, Any]) -> Iterator[AttributeDraft]:
    """The items of the frames as questions about the article, each named after its frame and its number."""
    for frame in frame_entries(value):
        label = bilingual(frame.get("label"))
        for number, entry in enumerate(entries(frame, "items"), start=1):
            yield AttributeDraft(
                name=word(entry.get("id")),
                label=Bilingual(*(f"{text} {number}" if text else "" for text in (label.de, label.en))),
                level="article",
                choices=ITEM_CHOICES,
                question=bilingual(entry.get("text")),
                frame=word(frame.get("id")),
            )


def _words(value: Any) -> tuple[str, ...]:
    return tuple(word(each) for each in listed(value))


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0
