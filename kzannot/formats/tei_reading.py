"""Reading TEI: the text of a document, and what its pointers point to.

The text is that of `front`, `body` and `back`: a line for each block, its white space as one blank unless
`xml:space="preserve"` keeps it, for documents are indented and wrapped at will. A pointer is `#id` of an
element, several of them, or `#string-range(id,offset,length)`; drafts that give a path instead of the id mean
the end by their last number. Where nothing stands off, elements of the text that mark words are the spans.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePosixPath
from typing import Final
from uuid import UUID
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.gathering import Gathering, lies_in
from kzannot.formats.notes import COVERS_NOTHING, PARTS, Note
from kzannot.formats.packing import folder_of

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
MEMO: Final = "kzannot.memo"
ROUND: Final = "kzannot.round"
LOW: Final = "low"
"""What `cert` says of a span that its annotator doubts."""

INLINE: Final = frozenset(
    ("said", "seg", "rs", "name", "persName", "placeName", "orgName", "q", "quote", "term")
)
"""Elements of the text that mark words."""

STANDING_OFF: Final = frozenset(("spanGrp", "interpGrp", "listAnnotation", "standOff"))
"""Elements that may stand within the text and are no part of it."""

BLOCKS: Final = frozenset(("front", "body", "back", "group", "text", "div", "lg", "list", "sp"))
"""Elements that hold blocks alone: white space between those is layout."""

_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = re.compile(r"[ \t\r\n]+")
_RANGE = re.compile(r"#string-range\(\s*(.+?)\s*,\s*(\d{1,9})\s*,\s*(\d{1,9})\s*\)")
_POINTER = re.compile(r"#string-range\([^)]*\)|\S+")
_PATH = re.compile(r"@xml:id\s*=\s*['\"]([^'\"]+)['\"]")

Stretch = tuple[int, int]


@dataclass(slots=True)
class _Text:
    """The text, where each element of it stands, and those that mark words."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    places: dict[str, Stretch] = field(default_factory=dict)
    inline: list[tuple[Element, Stretch]] = field(default_factory=list)

    def walk(self, element: Element, preserved: bool = False) -> None:
        """Take in an element and all that it holds; `preserved` is whether its white space counts."""
        preserved = element.get(_SPACE) == "preserve" or (preserved and element.get(_SPACE) != "default")
        holds_blocks = _name(element) in BLOCKS and not preserved
        start = self.length
        if not holds_blocks:
            self._add(element.text, preserved)
        for child in element:
            if _name(child) not in STANDING_OFF and not _stands_off(child):
                if holds_blocks and self.length:
                    self._add("\n", True)
                self.walk(child, preserved)
            if not holds_blocks:
                self._add(child.tail, preserved)
        stretch = start, self.length
        if key := element.get(_ID):
            self.places[key] = stretch
        if _name(element) in INLINE:
            self.inline.append((element, stretch))

    def _add(self, text: str | None, preserved: bool) -> None:
        if counted := _counted(text, preserved):
            self.pieces.append(counted)
            self.length += len(counted)


def add_documents(gathering: Gathering, name: str, root: Element) -> None:
    """Add every document of a file.

    Raises:
        UserError: the file is no TEI, or points to what is not there.
    """
    documents = [each for each in root.iter() if each.tag == f"{{{NAMESPACE}}}TEI"]
    if not documents:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no TEI document."), name=name)
    for number, document in enumerate(documents, start=1):
        stem = PurePosixPath(name).stem
        _Document(gathering, name, document).add(stem if len(documents) == 1 else f"{stem} {number}")


class _Document:
    """A document and the elements that its pointers lead to."""

    def __init__(self, gathering: Gathering, name: str, root: Element) -> None:
        self._gathering = gathering
        self._name = name
        self._root = root
        self._elements = {each.get(_ID, ""): each for each in root.iter() if each.get(_ID)}
        self._interpreted = {each.get("inst", ""): each for each in _all(root, "interp")}
        self._text = _Text()
        for text in (each for each in root if _name(each) == "text"):
            for child in text:
                if _name(child) in ("front", "body", "back", "group"):
                    self._text.walk(child)
        self._whole = "".join(self._text.pieces)

    def add(self, stem: str) -> None:
        """Add the text with its spans."""
        for each in _all(self._root, "respStmt"):
            if each.get(_ID):
                self._gathering.expect(_words(each, "name", "persName"))
        title = next((_words(each) for each in _all(self._root, "title")), "")
        language = self._root.get(_LANGUAGE, "")
        self._gathering.add(stem, self._whole, self._spans(), title, language)

    def _spans(self) -> Iterator[DatasetSpan]:
        marked = list(self._marked())
        for number, (span, group) in enumerate(marked, start=1):
            place = f"{self._name}, span {span.get(_ID) or number}"
            stretches = self._stretches(span, place)
            if len(stretches) > 1:
                self._tell(Note(PARTS, place=place, count=len(stretches)))
            for start, end in stretches:
                if lies_in(start, end, self._text.length):
                    yield self._span(span, group, start, end, len(stretches) == 1)
                else:
                    self._tell(Note(COVERS_NOTHING, name=place, where=f"{start}–{end}"))
        if not marked:
            yield from self._inline()

    def _marked(self) -> Iterator[tuple[Element, Element | None]]:
        """All spans that stand off, each with its group."""
        grouped = set()
        for group in _all(self._root, "spanGrp"):
            for span in _all(group, "span"):
                grouped.add(span)
                yield span, group
        for span in _all(self._root, "span"):
            if span not in grouped and _stands_off(span):
                yield span, None
        for listed in _all(self._root, "listAnnotation"):
            for each in listed:
                if _name(each) in ("annotation", "note") and (each.get("target") or each.get("from")):
                    yield each, None

    def _stretches(self, span: Element, place: str) -> list[Stretch]:
        """Where a span lies; elements that follow each other but for blanks are one stretch."""
        pointers = _POINTER.findall(span.get("target") or span.get("from") or "")
        found = [self._stretch(each, place) for each in pointers]
        if span.get("to") and found:
            return [(found[0][0], self._stretch(span.get("to", ""), place)[1])]
        whole = found[:1]
        for start, end in found[1:]:
            if self._whole[whole[-1][1] : start].strip() or start < whole[-1][1]:
                whole.append((start, end))
            else:
                whole[-1] = whole[-1][0], end
        return whole

    def _stretch(self, pointer: str, place: str) -> Stretch:
        told = _RANGE.fullmatch(pointer)
        path = _PATH.search(told[1]) if told else None
        key = path[1] if path else told[1].lstrip("#") if told else pointer.rpartition("#")[2]
        if key not in self._text.places:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{place}: there is no {pointer} in the text."),
                place=place,
                pointer=pointer,
            )
        start, end = self._text.places[key]
        if told is None:
            return start, end
        first, last = int(told[2]), int(told[3])
        return start + first, start + (last if path else first + last)

    def _span(self, span: Element, group: Element | None, start: int, end: int, whole: bool) -> DatasetSpan:
        told = self._features(span)
        holder = span.get("resp") or (group.get("resp") if group is not None else "") or _responsible(span)
        return DatasetSpan(
            id=_id(span.get(_ID, "")) if whole else None,
            annotator=self._annotator(holder),
            round=_string(told.pop(ROUND, "")),
            frame=self._frame(span, group),
            start=start,
            end=end,
            uncertain=span.get("cert") == LOW,
            memo=_string(told.pop(MEMO, "")) or _said(span),
            attributes=tuple((self._gathering.label(name), value) for name, value in told.items()),
        )

    def _annotator(self, pointer: str) -> str:
        holder = self._elements.get(pointer.removeprefix("#"))
        if holder is None:
            return pointer.removeprefix("#") or self._gathering.annotator(folder_of(self._name))
        return _words(holder, "name", "persName") or pointer

    def _frame(self, span: Element, group: Element | None) -> str:
        """The category that a span points to, else what its group or an interpretation says it is."""
        pointers = " ".join(each.get("ana", "") for each in (span, *_all(span, "rs"))).split()
        for pointer in pointers:
            found = self._elements.get(pointer.removeprefix("#"))
            if found is not None and _name(found) == "category":
                return found.get("n") or _words(found, "catDesc") or pointer
        interpreted = self._interpreted.get(f"#{span.get(_ID)}")
        if interpreted is not None:
            meant = self._elements.get(interpreted.get("ana", "").removeprefix("#"))
            return _name(meant) if meant is not None else "interp"
        # A category may stand in another file, or be no more than a word.
        elsewhere = (each for each in pointers if each.rpartition("#")[2] not in self._elements)
        named = next((re.split("[#:]", each)[-1] for each in elsewhere), "")
        return named or span.get("type") or (group.get("type") if group is not None else "") or _name(span)

    def _features(self, span: Element) -> dict[str, Value]:
        """What the feature structures say that a span points to."""
        found: dict[str, Value] = {}
        for pointer in span.get("ana", "").split():
            structure = self._elements.get(pointer.removeprefix("#"))
            if structure is not None and _name(structure) == "fs":
                found |= {each.get("name", ""): _value(each) for each in structure if _name(each) == "f"}
        return found

    def _inline(self) -> Iterator[DatasetSpan]:
        annotator = self._gathering.annotator(folder_of(self._name))
        for element, (start, end) in self._text.inline:
            if lies_in(start, end, self._text.length):
                told = {_bare(name): value for name, value in element.attrib.items()}
                frame = told.pop("type", "") or _name(element)
                values = tuple((name, value) for name, value in told.items() if name != "id")
                yield DatasetSpan(annotator=annotator, frame=frame, start=start, end=end, attributes=values)

    def _tell(self, note: str) -> None:
        self._gathering.notes.append(note)


def _stands_off(element: Element) -> bool:
    """Whether a span points to where it lies."""
    return _name(element) == "span" and bool(element.get("from") or element.get("target"))


def _responsible(annotation: Element) -> str:
    """Who made an annotation, as it says inside."""
    named = (_words(each, "name", "persName") for each in _all(annotation, "respStmt"))
    pointed = (each.get("resp") or each.get("who") or "" for each in annotation.iter())
    return next(filter(None, chain(named, pointed)), "")


def _said(span: Element) -> str:
    """What a span says in words; of an annotation its notes, for the rest is about it."""
    told = list(_all(span, "note")) if _name(span) == "annotation" else [span]
    return "\n".join(filter(None, map(_words, told)))


def _counted(text: str | None, preserved: bool) -> str:
    return text or "" if preserved else _BLANKS.sub(" ", text or "")


def _all(root: Element, name: str) -> Iterator[Element]:
    return (each for each in root.iter() if _name(each) == name)


def _name(element: Element) -> str:
    return _bare(element.tag)


def _bare(name: str) -> str:
    return name.rpartition("}")[2]


def _words(element: Element, *names: str) -> str:
    """The words of an element, or of the first below it that has one of the names."""
    for each in element.iter():
        if not names or _name(each) in names:
            return " ".join("".join(each.itertext()).split())
    return ""


def _value(feature: Element) -> Value:
    for each in feature:
        if _name(each) == "vColl":
            return tuple(_one(inner) for inner in each)
        return _one(each)
    return feature.text or ""


def _one(element: Element) -> str:
    return element.get("value") or "".join(element.itertext())


def _string(value: Value) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _id(key: str) -> UUID | None:
    try:
        return UUID(key.removeprefix("span."))
    except ValueError:
        return None
