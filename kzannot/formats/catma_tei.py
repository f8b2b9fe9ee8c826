"""Reading the TEI that CATMA exports: pointers into a text beside it, and the tags in its header.

A `ptr` tells a stretch of the text; one within a `seg` is annotated by the feature structures that its `ana`
names, whose types are the tags. A tag over other tags' edges is cut into pieces, which are one again here.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from xml.etree.ElementTree import Element

from kzannot.formats.catma_reading import AUTHOR, COLOUR, Tag, colour_of
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.documents import Document, uuid_of
from kzannot.formats.notes import NOT_AMONG_FILES, PARTS, Note
from kzannot.formats.packing import Packed, as_text
from kzannot.formats.safe_xml import parse_xml

TEI: Final = "{http://www.tei-c.org/ns/1.0}"
MARK: Final = b"catma://"
"""What stands in each of these files and in no other TEI."""

_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_POINTER = re.compile(r"catma://.*?([^/#]+)#char=(\d{1,9}),(\d{1,9})")

Stretch = tuple[int, int]


def exports_in(files: Packed) -> dict[str, Element]:
    """The exports among the files by their names."""
    found = {}
    for name, content in files.those(lambda each: PurePosixPath(each).suffix.lower() == ".xml"):
        if MARK in content:
            found[name] = parse_xml(content, name)
    return found


def tags_of(exports: dict[str, Element]) -> dict[str, Tag]:
    """The tags that the exports declare, by their identifiers."""
    declared = {each.get(_ID, ""): each for root in exports.values() for each in root.iter(f"{TEI}fsDecl")}
    names = {known: _words(each.find(f"{TEI}fsDescr")) or known for known, each in declared.items()}
    tags = {}
    for known, each in declared.items():
        above = each.get("baseTypes", "")
        if above:  # only what all tags are made of has nothing above it
            values = {told.get("name", ""): told for told in each.iter(f"{TEI}fDecl")}
            number = values[COLOUR].find(f".//{TEI}numeric") if COLOUR in values else None
            parent = names[above] if above in declared and declared[above].get("baseTypes") else ""
            colour = colour_of(number.get("value", "") if number is not None else "")
            tags[known] = Tag(frame=names[known], parent=parent, colour=colour)
    return tags


def documents_of(
    files: Packed, exports: dict[str, Element], tags: dict[str, Tag], notes: list[str]
) -> Iterator[Document]:
    """The texts that the exports point into, with their marks."""
    for name, root in exports.items():
        export = _Export(root, PurePosixPath(name).stem, tags)
        text = files.called(export.file)
        if text is None:
            notes.append(Note(NOT_AMONG_FILES, name=export.file or name, count=len(export.stretches)))
            continue
        marks = list(export.marks(notes))
        title = _words(root.find(f".//{TEI}titleStmt/{TEI}title"))
        about = {"title": title, "author": _words(root.find(f".//{TEI}titleStmt/{TEI}author"))}
        yield Document(
            name=PurePosixPath(export.file).stem,
            text=as_text(files[text], text),
            about=about | {"file": export.file},
            annotators=dict.fromkeys(
                [mark.annotator for mark in marks] or [PurePosixPath(name).stem], "person"
            ),
            marks=tuple(marks),
        )


class _Export:
    """What an export annotates: the file of its text, and the stretches of each feature structure."""

    def __init__(self, root: Element, nobody: str, tags: dict[str, Tag]) -> None:
        self._said = {each.get(_ID, ""): each for each in root.iter(f"{TEI}fs")}
        self._nobody = nobody
        self._tags = tags
        self.file = ""
        self.stretches: dict[str, list[Stretch]] = {}
        for segment in root.iter(f"{TEI}seg"):
            for key in segment.get("ana", "").split():
                self.stretches.setdefault(key.removeprefix("#"), [])
                for pointer in segment.iter(f"{TEI}ptr"):
                    self._point(key.removeprefix("#"), pointer.get("target", ""))
        if not self.file:
            pointers = (_POINTER.search(each.get("target", "")) for each in root.iter(f"{TEI}ptr"))
            self.file = next((each[1] for each in pointers if each), "")

    def marks(self, notes: list[str]) -> Iterator[DatasetSpan]:
        """The annotations as marks, each once for each of its stretches that do not touch."""
        for key, stretches in self.stretches.items():
            structure = self._said.get(key)
            kind = structure.get("type", "") if structure is not None else ""
            told = dict(_features(structure)) if structure is not None else {}
            author = told.pop(AUTHOR, self._nobody)
            if len(stretches) > 1:
                notes.append(Note(PARTS, place=key, count=len(stretches)))
            for start, end in stretches:
                yield DatasetSpan(
                    id=uuid_of(key.removeprefix("CATMA_")) if len(stretches) == 1 else None,
                    annotator=author if isinstance(author, str) else self._nobody,
                    frame=self._tags[kind].frame if kind in self._tags else kind,
                    start=start,
                    end=end,
                    attributes=tuple((name, each) for name, each in told.items() if name[:6] != "catma_"),
                )

    def _point(self, key: str, target: str) -> None:
        found = _POINTER.search(target)
        if found is None:
            return
        self.file = self.file or found[1]
        start, end = int(found[2]), int(found[3])
        known = self.stretches[key]
        if known and known[-1][1] == start:
            known[-1] = known[-1][0], end
        else:
            known.append((start, end))


def _features(structure: Element) -> Iterator[tuple[str, Value]]:
    for each in structure.iter(f"{TEI}f"):
        values = tuple(one.get("value") or _words(one) for one in each.iter() if one.tag in _VALUES)
        yield each.get("name", ""), values[0] if len(values) == 1 else values


_VALUES: Final = (f"{TEI}string", f"{TEI}numeric")


def _words(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
