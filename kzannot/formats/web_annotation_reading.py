"""Reading Web Annotations, ours and those of others: which texts they are about, where, and what they say.

A tagging body, or one that names a code by its address, is the frame; comments become the memo. What has
several targets becomes several spans, which is told; what has no tag, or no place in a text, is left out, and
told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import PurePosixPath
from typing import IO, Any, Final
from urllib.parse import unquote, urlsplit

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.counting import fitting, placed
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.documents import Document, uuid_of
from kzannot.formats.hypothesis_rows import as_web_annotations, rows_of
from kzannot.formats.json_lines import lines_in
from kzannot.formats.json_stream import JsonStream
from kzannot.formats.notes import NO_KNOWN_PLACE, NO_TAG, NOT_BESIDE, PARTS, Note
from kzannot.formats.packing import Packed, as_text
from kzannot.formats.plain import Wrong
from kzannot.formats.shapes import a_list, a_number, a_text, an_object, reading

ANNOTATIONS: Final = (".jsonld", ".json", ".jsonl")
HOLDING: Final = ("first", "items")
TELLING: Final = ("articles", "annotators")
"""The keys of a collection under which annotations stand, and what is told of them."""

TAGGING, CLASSIFYING, ASSESSING, COMMENTING = "tagging", "classifying", "assessing", "commenting"
UNCERTAIN: Final = "uncertain"
KINDS: Final = {"Software": "machine", "Organization": "adjudicated"}
NOBODY: Final = "anonymous"


@dataclass(slots=True)
class _Found:
    """What the files hold: texts and what is told of them by address, annotators, marks by address.

    `beside` are the files of texts by the names that addresses end with; each is read when one does. `number`
    is that of the last annotation in its file.
    """

    files: Packed
    beside: dict[str, str]
    texts: dict[str, str] = field(default_factory=dict)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)
    annotators: dict[str, str] = field(default_factory=dict)
    marks: dict[str, list[DatasetSpan]] = field(default_factory=dict)
    number: int = 0


def documents_in(files: Packed, notes: list[str]) -> Iterator[Document]:
    """The texts that the annotations of some files are about, with their marks."""
    found = _Found(files, {PurePosixPath(name).stem: name for name in files if name.endswith(".txt")})
    for name in filter(lambda name: name.lower().endswith(ANNOTATIONS), files):
        with files.opened(name) as content, reading(name):
            found.number = 0
            for root in _roots(content, name):
                _take(root, found, notes)
    for address in dict.fromkeys([*found.told, *found.marks]):
        told = found.told.get(address, {})
        text = _text(address, found)
        marks = found.marks.get(address, [])
        if text is None and "sha256" not in told:
            notes.append(Note(NOT_BESIDE, name=address, file=_file_of(address), count=len(marks)))
            continue
        with reading(address):
            file = a_text(told.get("file"), "file")
        name = PurePosixPath(file).stem or _last_part(address) or next(iter(found.beside), "")
        yield Document(name=name, text=text, about=told, annotators=found.annotators, marks=tuple(marks))


def _roots(content: IO[bytes], name: str) -> Iterator[Any]:
    """The JSON of a file, part by part, or of each of its lines where it is JSON lines."""
    if name.lower().endswith(".jsonl"):
        yield from (value for _, value in lines_in(content, name))
        return
    stream = JsonStream(content, name)
    yield from _parts(stream)
    stream.end()


def _parts(stream: JsonStream) -> Iterator[Any]:
    """The elements of a list; of a collection or page what it tells, each time without its annotations."""
    if stream.next() == "[":
        yield from (stream.value() for _ in stream.elements())
        return
    if stream.next() != "{":
        yield stream.value()
        return
    told: dict[str, Any] = {}
    for key in stream.members():
        if key in HOLDING and stream.next() in ("[", "{"):
            told[key] = []
            yield from _parts(stream)
        elif key in TELLING and stream.next() == "[":
            yield from ({key: [stream.value()], "items": []} for _ in stream.elements())
        else:
            told[key] = stream.value()
    yield told


def _take(root: Any, found: _Found, notes: list[str]) -> None:
    rows = rows_of(root)
    root = as_web_annotations(rows, found.number + 1) if rows is not None else root
    if isinstance(root, dict):
        for each in a_list(root.get("articles"), "articles"):
            told = an_object(each, "articles")
            address = a_text(told.get("id"), "articles.id")
            found.told[address] = told
            if isinstance(told.get("value"), str):
                found.texts[address] = told["value"]
        for each in a_list(root.get("annotators"), "annotators"):
            name, kind = _creator(each)
            found.annotators[name] = kind
    for annotation in _annotations(root):
        found.number += 1
        place = f"annotation {found.number}"
        for address, mark in _marks(annotation, place, found, notes):
            found.annotators.setdefault(mark.annotator, _creator(_first(annotation.get("creator")))[1])
            found.marks.setdefault(address, []).append(mark)


def _annotations(root: Any) -> Iterator[dict[str, Any]]:
    """The annotations of a list, a collection, a page, or one alone."""
    if isinstance(root, list):
        for each in root:
            yield from _annotations(each)
        return
    node = an_object(root, "")
    if "first" in node or "items" in node:
        yield from _annotations(node["first"] if "first" in node else node["items"])
    elif "Annotation" in _several(node.get("type", node.get("@type"))):
        yield node
    elif "AnnotationCollection" not in _several(node.get("type")):
        raise Wrong("", QT_TRANSLATE_NOOP("messages", "a Web Annotation or a collection of them"))


def _marks(
    annotation: dict[str, Any], place: str, found: _Found, notes: list[str]
) -> Iterator[tuple[str, DatasetSpan]]:
    """The marks of an annotation, one for each target and tag, with the addresses of their texts."""
    said = _said(annotation, place)
    if "target" not in annotation:
        raise Wrong(f"{place}.target", QT_TRANSLATE_NOOP("messages", "there"))
    targets = _several(annotation["target"])
    if isinstance(targets[0] if targets else None, dict) and "items" in targets[0]:
        targets = a_list(targets[0]["items"], f"{place}.target.items")
    places = [each for target in targets if (each := _place(target, place, found))]
    if len(places) < len(targets):
        notes.append(Note(NO_KNOWN_PLACE, place=place))
    if not said.frames and places:
        notes.append(Note(NO_TAG, place=place))
    if len(places) > 1:
        notes.append(Note(PARTS, place=place, count=len(places)))
    single = len(places) == len(said.frames) == 1
    for address, start, end, words in places:
        for frame in said.frames:
            mark = replace(said.mark, frame=frame, start=start, end=end, words=words)
            yield address, mark if single else replace(mark, id=None)


@dataclass(frozen=True, slots=True)
class _Said:
    """The tags of an annotation, and a mark with all else that its bodies and creator say."""

    frames: list[str]
    mark: DatasetSpan


def _said(annotation: dict[str, Any], place: str) -> _Said:
    frames, memos = [], _texts_of(annotation.get("bodyValue"), place)
    attributes: dict[str, Value] = {}
    uncertain = False
    for body in _several(annotation.get("body")):
        purpose, value, name = _body(body, place)
        if purpose == ASSESSING and value == UNCERTAIN:
            uncertain = True
        elif name:
            several = isinstance(body, dict) and body.get("several") is True
            known = attributes.get(name, ())
            attributes[name] = (*known, value) if several and isinstance(known, tuple) else value
        elif purpose in (TAGGING, CLASSIFYING, "identifying"):
            frames += [value] if value else []
        else:
            memos += [value] if value else []
    mark = DatasetSpan(
        id=uuid_of(a_text(_first(annotation.get("id")), f"{place}.id").removeprefix("urn:uuid:")),
        annotator=_creator(_first(annotation.get("creator")))[0],
        round=a_text(annotation.get("round"), f"{place}.round"),
        frame="",
        start=0,
        end=0,
        attributes=tuple(attributes.items()),
        uncertain=uncertain,
        memo="\n".join(memos),
    )
    return _Said(frames, mark)


def _body(body: Any, place: str) -> tuple[str, str, str]:
    """What a body is for, what it says, and of which attribute; an address is a tag by its last part."""
    if isinstance(body, str):
        return TAGGING, _last_part(body), ""
    told = an_object(body, f"{place}.body")
    purpose = a_text(_first(told.get("purpose")), f"{place}.purpose")
    value = a_text(_first(told.get("value")), f"{place}.value")
    if value:
        return purpose or COMMENTING, value, a_text(told.get("attribute"), f"{place}.attribute")
    source = told.get("source", told.get("id"))
    return purpose or TAGGING, _last_part(source) if isinstance(source, str) else "", ""


def _place(target: Any, place: str, found: _Found) -> tuple[str, int, int, str] | None:
    """The address of a text, and where a target lies in it as the program counted; None if nowhere."""
    if isinstance(target, str):
        return None
    told = an_object(target, f"{place}.target")
    source = _first(told.get("source"))
    address = a_text(source.get("id") if isinstance(source, dict) else source, f"{place}.source")
    position, quote = _selectors(told.get("selector"), f"{place}.selector")
    before, words, after = (a_text(quote.get(key), f"{place}.{key}") for key in ("prefix", "exact", "suffix"))
    text = _text(address, found)
    if position:
        start = a_number(position.get("start"), f"{place}.start")
        end = a_number(position.get("end"), f"{place}.end")
        if text is None or not words or not (before or after) or _fits(text, start, end, words):
            return address, start, end, words
    elif not words:
        return None
    elif text is None:
        return address, 0, len(words), words
    where = _only(text, before, words, after)
    if where:
        return address, *where, text[where[0] : where[1]]
    return (address, start, end, words) if position else None


def _fits(text: str, start: int, end: int, words: str) -> bool:
    """Whether the words stand at a place, in whatever unit it counts."""
    if text[start:end] == words:
        return True
    mark = DatasetSpan(annotator="", frame="", start=start, end=end, words=words)
    _, count = fitting(text, [mark])
    return placed(text, mark, count) is not None


def _only(text: str, before: str, words: str, after: str) -> tuple[int, int] | None:
    """Where the words stand between what is around them, any white space alike; None if not just once."""
    pattern = f"{_loosely(before)}({_loosely(words)}){_loosely(after)}"
    places = list(islice(re.finditer(pattern, text), 2))
    return places[0].span(1) if len(places) == 1 else None


def _loosely(words: str) -> str:
    """A pattern for words whose white space may be of another kind."""
    return "".join(r"\s+" if each.isspace() else re.escape(each) for each in re.split(r"(\s+)", words))


def _selectors(value: Any, place: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The position and the quote among the selectors, also of those that refine another."""
    position: dict[str, Any] = {}
    quote: dict[str, Any] = {}
    for selector in _several(value):
        told = selector if isinstance(selector, dict) else {}
        while told:
            kinds = _several(told.get("type"))
            position = told if "TextPositionSelector" in kinds else position
            quote = told if "TextQuoteSelector" in kinds else quote
            told = an_object(told.get("refinedBy") or {}, f"{place}.refinedBy")
    return position, quote


def _creator(value: Any) -> tuple[str, str]:
    """The name and kind of who made an annotation."""
    if not isinstance(value, dict):
        return (value if isinstance(value, str) and value else NOBODY), "person"
    name = next((value[key] for key in ("name", "nickname", "id") if isinstance(value.get(key), str)), NOBODY)
    kinds = (each for each in _several(value.get("type")) if isinstance(each, str))
    return name, next((KINDS[each] for each in kinds if each in KINDS), "person")


def _text(address: str, found: _Found) -> str | None:
    """The text of an address: told with the annotations, or in a file of its name."""
    if address not in found.texts:
        stem = _last_part(address)
        names = [stem, PurePosixPath(stem).stem]
        if not address and len(found.beside) == 1:
            names = list(found.beside)  # an annotation that names no text is about the only one
        name = next((found.beside[each] for each in names if each in found.beside), None)
        if name is None:
            return None
        found.texts[address] = as_text(found.files[name], name)
    return found.texts[address]


def _file_of(address: str) -> str:
    """What the file of an address's text would be called."""
    return f"{PurePosixPath(_last_part(address)).stem}.txt"


def _last_part(address: str) -> str:
    """What an address ends with: its fragment, or the last part of its path."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return unquote(parts.fragment or parts.path.rstrip("/").rpartition("/")[2]) or address


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:
    return next(iter(value), None) if isinstance(value, list) else value


def _texts_of(value: Any, place: str) -> list[str]:
    return [a_text(each, place) for each in _several(value)]
