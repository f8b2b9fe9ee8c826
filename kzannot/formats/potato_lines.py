"""What Potato wrote for each annotator before it kept states: `annotated_instances.jsonl`, line by line.

A line repeats the text as it was displayed, with all marks of HTML, and offsets count in that. Newer versions
write such lines beside their states, which say more, so that these are read and the lines are not.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import IO, Any, Final

from kzannot.formats.dataset import DatasetSpan
from kzannot.formats.documents import Document
from kzannot.formats.json_lines import lines_in
from kzannot.formats.notes import ABOUT_ARTICLES, Note
from kzannot.formats.packing import Packed
from kzannot.formats.shapes import a_list, a_number, a_text, an_object, reading

LINES: Final = "annotated_instances.jsonl"


def documents_of(
    files: Packed, states: str, alone: str, texts: Mapping[str, dict[str, Any]], notes: list[str]
) -> Iterator[Document]:
    """The instances of all annotators who have no file of the name `states`.

    Args:
        files: those of the project.
        states: the name of the files that say more.
        alone: whose a file is that lies in no folder.
        texts: the items of the project by their ids, as far as they are there.
        notes: hears what is left out.
    """
    for name in [each for each in files if PurePosixPath(each).name == LINES]:
        folder = PurePosixPath(name).parent
        if str(folder / states) not in files:
            with files.opened(name) as content:
                yield from _instances(content, name, folder.name or alone, texts, notes)


def _instances(
    content: IO[bytes], name: str, user: str, texts: Mapping[str, dict[str, Any]], notes: list[str]
) -> Iterator[Document]:
    answered = 0
    for number, value in lines_in(content, name):
        with reading(name, number):
            told = an_object(value, "")
            stem = a_text(told.get("id"), "id")
            answered += bool(told.get("label_annotations"))
            text = a_text(told.get("displayed_text"), "displayed_text")
            item = texts.get(stem, {})
            # Nothing annotated is nothing at all, an object where others are lists.
            spans = a_list(told.get("span_annotations") or None, "span_annotations")
            yield Document(
                name=stem,
                text=text or item.get("text"),
                about=item,
                annotators={user: "person"},
                marks=tuple(_mark(each, user) for each in spans),
            )
    if answered:
        notes.append(Note(ABOUT_ARTICLES, name=user, kind="answers", count=answered))


def _mark(value: Any, user: str) -> DatasetSpan:
    span = an_object(value, "span_annotations")
    return DatasetSpan(
        annotator=user,
        frame=a_text(span.get("annotation") or span.get("name"), "annotation"),
        start=a_number(span.get("start"), "start"),
        end=a_number(span.get("end"), "end"),
        words=a_text(span.get("span") or span.get("text"), "span"),
    )
