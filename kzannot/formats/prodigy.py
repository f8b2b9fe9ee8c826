"""JSON lines of Prodigy for spans.manual: a task for each article and annotator.

Offsets count code points, end exclusive; `token_start` and `token_end` count tokens, the last one within.
The tokens are written, too, so that no model cuts them otherwise. What else is known of a span stands under
keys of its own, which Prodigy keeps. Only answers that accept are codings: a rejected task says what is not.
"""

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, ordered
from kzannot.formats.documents import (
    Document,
    about,
    codings_of,
    covered,
    dataset_of,
    kinds_of,
    kinds_told,
    uuid_of,
)
from kzannot.formats.files import write_atomically
from kzannot.formats.json_lines import line_of
from kzannot.formats.notes import BY_ANSWER, LINE_ALL_LEFT_OUT, LINE_WITHOUT_TEXT, Note
from kzannot.formats.packing import lines_packed
from kzannot.formats.prodigy_tokens import Token, tokens_of
from kzannot.formats.shapes import a_list, a_number, a_text, a_value, an_object, reading

TITLE = QT_TRANSLATE_NOOP("messages", "Prodigy (JSON lines)")
SUFFIXES = (".jsonl", ".zip")
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, title, outlet and date, spans with attributes, doubt, memo, round and ids, annotators and their "
    "kinds.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "The codebook, sections, answers, what was read, sources, decisions, statements; what annotators "
    "rejected or ignored, relations and options.",
)

ACCEPT: Final = "accept"


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write the tasks; `texts` is full, words (the first eight of each span, no text) or none."""
    dataset = ordered(dataset)
    kinds = kinds_of(dataset)
    tasks = (task for article in dataset.articles for task in _tasks(article, kinds, texts))
    write_atomically(path, map(line_of, tasks))


def read(path: Path) -> Dataset:
    """The dataset of tasks that Prodigy gave out (`db-out`): a file, or a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, or a line is no task.
    """
    notes: list[str] = []
    documents = (
        document
        for name, lines in lines_packed(path, (".jsonl",))
        for document in _documents(lines, name, notes)
    )
    return dataset_of(path.name, documents, notes=notes)


# Writing


def _tasks(article: DatasetArticle, kinds: dict[str, str], texts: str) -> Iterator[dict[str, Any]]:
    tokens = tokens_of(article.text or "", [(span.start, span.end) for span in article.spans])
    shared: dict[str, Any] = {}
    if texts == "full":
        shared = {"text": article.text or "", "tokens": list(_plain_tokens(article.text or "", tokens))}
    codings = codings_of(article)
    for name, spans in codings.items():
        told = about(article, texts) | {"annotators": {name: kinds.get(name, "person")}}
        marks = [_plain_span(article, span, tokens, texts) for span in spans]
        coder = {"_annotator_id": name, "_session_id": name, "_view_id": "spans_manual"}
        yield shared | {"spans": marks, "meta": told, "answer": ACCEPT} | coder
    if not codings:
        yield shared | {"meta": about(article, texts) | {"annotators": {}}}


def _plain_tokens(text: str, tokens: list[Token]) -> Iterator[dict[str, Any]]:
    for number, each in enumerate(tokens):
        place = {"start": each.start, "end": each.end}
        yield {"text": text[each.start : each.end], **place, "id": number, "ws": each.blank}


def _plain_span(
    article: DatasetArticle, span: DatasetSpan, tokens: list[Token], texts: str
) -> dict[str, Any]:
    plain: dict[str, Any] = {"start": span.start, "end": span.end, "label": span.frame}
    if texts == "full":
        plain["token_start"] = bisect_left(tokens, span.start, key=lambda token: token.start)
        plain["token_end"] = bisect_left(tokens, span.end, key=lambda token: token.end)
    said = {
        "id": str(span.id or ""),
        "text": covered(article, span, texts),
        "attributes": dict(span.attributes),
        "uncertain": span.uncertain,
        "memo": span.memo,
        "round": span.round,
    }
    return plain | {name: value for name, value in said.items() if value}


# Reading


def _documents(lines: Iterator[tuple[int, Any]], name: str, notes: list[str]) -> Iterator[Document]:
    stem = PurePath(name).stem
    for number, value in lines:
        with reading(name, number):
            task = an_object(value, "")
            meta = an_object(task.get("meta") or {}, "meta")
            text = a_text(task["text"], "text") if "text" in task else None
            if text is None and "sha256" not in meta:
                notes.append(Note(LINE_WITHOUT_TEXT, name=name, number=number))
                continue
            kinds = kinds_told(meta)
            who = next(iter(kinds), "") or _coder(task) or stem
            answer = task.get("answer", ACCEPT)
            spans = a_list(task.get("spans"), "spans")
            if answer != ACCEPT and spans:
                notes.append(Note(BY_ANSWER, name=name, number=number, count=len(spans), answer=answer))
            notes += [
                Note(LINE_ALL_LEFT_OUT, name=name, number=number, kind=key)
                for key in ("relations", "options")
                if task.get(key)
            ]
            # Where it asks about one label at a time, that stands beside the spans.
            label = a_text(task.get("label"), "label") or stem
            marks = tuple(_mark(each, who, label) for each in spans) if answer == ACCEPT else ()
            known = a_text(meta.get("file"), "meta.file")
            called = PurePath(known).stem or f"{stem} {number}"
            told = kinds if "annotators" in meta else {who: "person"}
            yield Document(name=called, text=text, about=meta, annotators=told, marks=marks)


def _coder(task: dict[str, Any]) -> str:
    return a_text(task.get("_annotator_id") or task.get("_session_id"), "_annotator_id")


def _mark(value: Any, annotator: str, label: str) -> DatasetSpan:
    span = an_object(value, "spans")
    attributes = an_object(span.get("attributes") or {}, "spans.attributes")
    return DatasetSpan(
        id=uuid_of(span.get("id")),
        annotator=annotator,
        round=a_text(span.get("round"), "spans.round"),
        frame=a_text(span.get("label"), "spans.label") or label,
        start=a_number(span.get("start"), "spans.start"),
        end=a_number(span.get("end"), "spans.end"),
        attributes=tuple((name, a_value(each, f"spans.{name}")) for name, each in attributes.items()),
        uncertain=span.get("uncertain") is True,
        memo=a_text(span.get("memo"), "spans.memo"),
        words=a_text(span.get("text"), "spans.text"),
    )
