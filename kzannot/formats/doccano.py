"""JSON lines of doccano for sequence labelling: a line for each article and annotator.

Offsets count code points, end exclusive, as doccano's server does. It knows texts and labels alone; every
other key of a line is kept as meta data and comes back with an export, and there we tell the article and who
coded it. Read are also its relation form, its older forms, and archives of a file an annotator. A project of
doccano that does not allow overlapping spans drops them at import without a word.
"""

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, ordered
from kzannot.formats.documents import TOLD, Document, about, codings_of, dataset_of, kinds_of, kinds_told
from kzannot.formats.files import write_atomically
from kzannot.formats.json_lines import line_of
from kzannot.formats.notes import CATEGORIES, LINE_LEFT_OUT, LINE_WITHOUT_TEXT, Note
from kzannot.formats.packing import lines_packed
from kzannot.formats.plain import Wrong
from kzannot.formats.shapes import a_list, a_number, a_text, an_object, reading

TITLE = QT_TRANSLATE_NOOP("messages", "doccano (JSON lines)")
SUFFIXES = (".jsonl", ".zip")
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages", "Texts, title, outlet and date, spans with their frames, annotators and their kinds."
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Attributes, doubt, memo, round and ids of spans, the codebook, sections, answers, what was read, "
    "sources, decisions, statements; relations and comments of doccano.",
)

LABELS = ("label", "labels", "entities", "annotations")
"""The keys under which the forms of doccano keep spans."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write the lines; `texts` is full, or words or none, which both leave texts out."""
    dataset = ordered(dataset)
    kinds = kinds_of(dataset)
    lines = (line for article in dataset.articles for line in _lines(article, kinds, texts))
    write_atomically(path, map(line_of, lines))


def read(path: Path) -> Dataset:
    """The dataset of an export of doccano: a file, or a folder or .zip of a file for each annotator.

    Raises:
        UserError: a file cannot be read, or a line is none of doccano's.
    """
    notes: list[str] = []
    documents = (
        document
        for name, lines in lines_packed(path, (".jsonl", ".json"))
        for document in _documents(lines, name, notes)
    )
    return dataset_of(path.name, documents, notes=notes)


def _lines(article: DatasetArticle, kinds: dict[str, str], texts: str) -> Iterator[dict[str, Any]]:
    # doccano reads all lines as one table, and refuses what lacks a column of the others.
    told: dict[str, Any] = dict.fromkeys(("article", "file", *TOLD), "") | about(article, texts)
    told |= {"text": article.text or ""} if texts == "full" else {}
    codings = codings_of(article)
    for name, spans in codings.items():
        label = [[span.start, span.end, span.frame] for span in spans]
        yield told | {"label": label, "annotators": {name: kinds.get(name, "person")}}
    if not codings:
        yield told | {"label": [], "annotators": {}}


def _documents(lines: Iterator[tuple[int, Any]], name: str, notes: list[str]) -> Iterator[Document]:
    stem = PurePath(name).stem
    categories = 0
    for number, value in lines:
        with reading(name, number):
            line = an_object(value, "")
            meta = line.get("meta")
            told = (meta if isinstance(meta, dict) else {}) | line
            text = next((line[key] for key in ("text", "data") if isinstance(line.get(key), str)), None)
            if text is None and "sha256" not in told:
                notes.append(Note(LINE_WITHOUT_TEXT, name=name, number=number))
                continue
            notes += [
                Note(LINE_LEFT_OUT, name=name, number=number, count=len(line[key]), kind=key.lower())
                for key in ("relations", "Comments")
                if isinstance(line.get(key), list) and line[key]
            ]
            categories += _categories(line)
            kinds = kinds_told(told)
            marks = tuple(_marks(line, next(iter(kinds), stem)))
            known = a_text(told.get("file"), "file")
            called = PurePath(known).stem or a_text(told.get("name"), "name") or f"{stem} {number}"
            if "annotators" not in told:
                kinds = dict.fromkeys([mark.annotator for mark in marks] or [stem], "person")
            yield Document(name=called, text=text, about=told, annotators=kinds, marks=marks)
    if categories:
        notes.append(Note(CATEGORIES, name=name, count=categories))


def _categories(line: dict[str, Any]) -> int:
    """How much a line says of its whole text: for intents beside the spans, for classes in their place."""
    listed = [line.get(key) for key in ("cats", *LABELS)]
    return sum(_is_category(each) for values in listed if isinstance(values, list) for each in values)


def _is_category(value: Any) -> bool:
    """Whether a label has no place in the text."""
    return isinstance(value, str) or (isinstance(value, dict) and value.keys() == {"label", "user"})


def _marks(line: dict[str, Any], annotator: str) -> Iterator[DatasetSpan]:
    key = next((each for each in LABELS if each in line), LABELS[0])
    for value in a_list(line.get(key), key):
        if _is_category(value):
            continue
        if isinstance(value, dict):
            start, end, label = value.get("start_offset"), value.get("end_offset"), value.get("label")
        elif isinstance(value, list) and len(value) == 3:
            start, end, label = value
        else:
            raise Wrong(key, QT_TRANSLATE_NOOP("messages", "a list of spans: start, end and label"))
        user = value.get("user") if isinstance(value, dict) else None
        yield DatasetSpan(
            annotator=annotator if user is None else f"annotator {a_text(user, 'user')}",
            frame=a_text(label, f"{key}.label"),
            start=a_number(start, f"{key}.start"),
            end=a_number(end, f"{key}.end"),
        )
