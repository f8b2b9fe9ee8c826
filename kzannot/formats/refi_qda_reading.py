"""Reading projects of REFI-QDA, as the programs write them that keep to the standard each in its own way.

Positions count code points in the standard, UTF-16 units in NVivo, an end of line as one character in
ATLAS.ti. The way that fits a project is the one in which most selections cover the words they are called by
or, where they are called by none, begin and end at the edges of words.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, Final
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import Bilingual, CodebookDraft, FrameDraft, GroupDraft
from kzannot.formats.codebook_qdc import codes_in, with_names
from kzannot.formats.counting import WAYS, Count
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.decoding import decode
from kzannot.formats.documents import Document, uuid_of
from kzannot.formats.notes import (
    COUNTED_SO,
    COVERS_NOTHING,
    NO_CODE,
    NO_CODES,
    NOT_AMONG_FILES,
    ONLY_TEXT,
    WITHOUT_TEXT,
    Note,
)
from kzannot.formats.packing import Packed, as_text
from kzannot.formats.safe_xml import parse_inside

PROJECT: Final = "urn:QDA-XML:project:1.0"
BEYOND: Final = "kzannot: "
"""What the line of a description begins with that holds what the standard has no place for."""

TEXTS: Final = ("Representation", "TextDescription", "Transcript")
"""What the text of a source that is no text itself is called."""

SOURCES: Final = f"{{{PROJECT}}}Sources"
OTHERS: Final = frozenset(
    f"{{{PROJECT}}}{kind}"
    for kind in ("PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection")
)


@dataclass(slots=True)
class Found:
    """What a project holds."""

    codebook: CodebookDraft | None = None
    documents: list[Document] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names behind the identifiers of codes and users, and the texts of notes."""

    codes: dict[str, str]
    users: dict[str, str]
    notes: dict[str, str]


def read_project(files: Packed, path: Path, is_ours: bool) -> Found:
    """The codebook, the documents with their marks, and what could not be kept.

    Args:
        files: those of the archive by their names inside of it.
        path: where they come from.
        is_ours: codes are called as their frames are, and need no other name.

    Raises:
        UserError: there is no project among the files, or its XML cannot be read.
    """
    content = files[_project_file(files, path.name)]
    root, others = _without_sources(content, path.name)
    found = Found()
    codes = _codebook(root, found, path.stem, is_ours)
    names = _Names(codes, dict(_users(root)), dict(_notes(root, files)))
    for source in parse_inside(content, path.name, SOURCES):
        for name, text in _texts(source):
            _read_source(name, text, files, names, found)
    _fit(found)
    found.notes += [Note(ONLY_TEXT, count=others[kind], kind=kind) for kind in others]
    return found


def _without_sources(content: bytes, name: str) -> tuple[Element, Counter[str]]:
    """The project without what its sources hold, and how many codings are of no text.

    The codes and users stand before the sources and the notes behind them, so the file is read twice.
    """
    others: Counter[str] = Counter()
    for element in parse_inside(content, name, SOURCES):
        others += Counter(each.tag.rpartition("}")[2] for each in element.iter() if each.tag in OTHERS)
        root = element
    if root.tag != _tag("Project"):
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no project of REFI-QDA."), name=name)
    return root, others


def _project_file(files: Packed, name: str) -> str:
    known = [each for each in files if each.lower().endswith(".qde")]
    if len(known) != 1:
        text = QT_TRANSLATE_NOOP(
            "messages", "{name} holds {count} projects of REFI-QDA; there should be one."
        )
        raise UserError(text, name=name, count=len(known))
    return known[0]


def _codebook(root: Element, found: Found, name: str, is_ours: bool) -> dict[str, str]:
    """Take over the codes; the frames by the identifiers of the codes."""
    top = root.find(f"{_tag('CodeBook')}/{_tag('Codes')}")
    drafts = list(codes_in(top, PROJECT)) if top is not None else []
    frames = [draft for draft in drafts if isinstance(draft, FrameDraft)]
    guids = [_key(guid) for guid, _ in _codable(top)] if top is not None else []
    if is_ours:
        frames = [replace(frame, name=frame.label.de, label=Bilingual()) for frame in frames]
    else:
        frames = list(with_names(frames))
    if frames:
        title = root.get("name") or name
        found.codebook = CodebookDraft(
            name=title,
            title=Bilingual(title),
            groups=tuple(draft for draft in drafts if isinstance(draft, GroupDraft)),
            frames=tuple(frames),
        )
    return dict(zip(guids, (frame.name for frame in frames), strict=True))


def _codable(top: Element) -> Iterator[tuple[str, Element]]:
    for code in top.iter(_tag("Code")):
        if code.get("isCodable", "true") in ("true", "1"):
            yield code.get("guid", ""), code


def _users(root: Element) -> Iterator[tuple[str, str]]:
    for user in root.iter(_tag("User")):
        yield _key(user.get("guid")), (user.get("name") or user.get("id") or "").strip()


def _notes(root: Element, files: Packed) -> Iterator[tuple[str, str]]:
    """The texts of the notes; one whose text is missing says its name."""
    for note in root.iterfind(f"{_tag('Notes')}/{_tag('Note')}"):
        text = _text_of(note, files)
        yield _key(note.get("guid")), (note.get("name") or "" if text is None else text).strip()


def _texts(source: Element) -> Iterator[tuple[str, Element]]:
    """The texts of a source with their names: itself, or those of its pages, pictures and sounds."""
    name = source.get("name") or source.get("guid") or "?"
    if source.tag == _tag("TextSource"):
        yield name, source
    for kind in TEXTS:
        for text in source.iterfind(_tag(kind)):
            yield name, text


def _read_source(name: str, source: Element, files: Packed, names: _Names, found: Found) -> None:
    """Take over a text with its selections."""
    marks = list(_marks(source, name, names, found.notes))
    text = _text_of(source, files)
    if text is None:
        found.notes.append(Note(NOT_AMONG_FILES, name=name, count=len(marks)))
        return
    if not text.strip():
        found.notes.append(Note(WITHOUT_TEXT, name=name))
        return
    people = dict.fromkeys((mark.annotator for mark in marks), "person")
    about = {"title": name, "article": source.get("guid")}
    found.documents.append(Document(name=name, text=text, about=about, annotators=people, marks=tuple(marks)))


def _text_of(source: Element, files: Packed) -> str | None:
    """The text of a source, inline or of a file in whatever folder; None where it is missing."""
    inline = source.findtext(_tag("PlainTextContent"))
    path = source.get("plainTextPath")
    if inline is not None or not path:
        return inline
    found = files.called(PurePosixPath(path.rpartition("//")[2].replace("\\", "/")).name)
    return _decoded(files[found], found) if found is not None else None


def _decoded(content: bytes, name: str) -> str:
    """The text of a file, in UTF-8 as the standard has it, or in whatever else it is."""
    try:
        return as_text(content, name)
    except UserError:
        return decode(name, content).source


def _marks(source: Element, name: str, names: _Names, notes: list[str]) -> Iterator[DatasetSpan]:
    """The coded passages of a source, a span for each coding."""
    bare = 0
    for selection in source.iterfind(_tag("PlainTextSelection")):
        codings = selection.findall(_tag("Coding"))
        bare += not codings
        said = _said(selection, names)
        for coding in codings:
            reference = coding.find(_tag("CodeRef"))
            frame = names.codes.get(_key(reference.get("targetGUID"))) if reference is not None else None
            start, end = _position(selection, "startPosition"), _position(selection, "endPosition")
            if frame is None or start is None or end is None:
                notes.append(Note(NO_CODE, name=name, start=start, end=end))
                continue
            who = _key(coding.get("creatingUser") or selection.get("creatingUser"))
            yield DatasetSpan(
                **said,
                id=uuid_of(_key(selection.get("guid"))) if len(codings) == 1 else None,
                annotator=names.users.get(who) or "unknown",
                frame=frame,
                start=start,
                end=end,
                words=selection.get("name") or "",
            )
    if bare:
        notes.append(Note(NO_CODES, name=name, count=bare))


def _said(selection: Element, names: _Names) -> dict[str, Any]:
    """What a selection says beside its codings: the memo, and in our own files what stands under it."""
    description = selection.findtext(_tag("Description")) or ""
    memo, beyond = _divided(description)
    references = (_key(note.get("targetGUID")) for note in selection.iter(_tag("NoteRef")))
    texts = (memo, *(names.notes.get(each, "") for each in references))
    attributes = beyond.get("attributes")
    return {
        "memo": "\n\n".join(text for text in texts if text),
        "uncertain": beyond.get("uncertain") is True,
        "round": beyond["round"] if isinstance(beyond.get("round"), str) else "",
        "attributes": tuple(_values(attributes)) if isinstance(attributes, dict) else (),
    }


def _divided(description: str) -> tuple[str, dict[str, Any]]:
    """A description as memo and what the last line tells, if that line is one of ours."""
    memo, divider, last = f"\n{description}".rpartition(f"\n{BEYOND}")
    try:
        told = json.loads(last) if divider else None
    except (ValueError, RecursionError):
        told = None
    return (memo[1:], told) if isinstance(told, dict) else (description, {})


def _values(attributes: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    for name, value in attributes.items():
        if isinstance(value, list):
            yield name, tuple(map(str, value))
        else:
            yield name, str(value)


def _position(selection: Element, name: str) -> int | None:
    try:
        return int(selection.get(name, ""))
    except ValueError:
        return None


# Which way of counting fits


def _fit(found: Found) -> None:
    """Count the marks of every document in code points, and tell where the project counts otherwise."""
    if not found.documents:
        return
    best = max(WAYS, key=partial(_fitness, found.documents))  # of equal ones the first, which is ours
    if best is not WAYS[0]:
        found.notes.append(Note(COUNTED_SO, way=best[0]))
    for place, document in enumerate(found.documents):
        count = best[1](document.text or "")
        marks = tuple(_converted(document, mark, count, found.notes) for mark in document.marks)
        found.documents[place] = replace(document, marks=tuple(mark for mark in marks if mark))


def _fitness(documents: Sequence[Document], way: tuple[str, Any]) -> int:
    """How many marks fit a way of counting."""
    fitting = 0
    for document in documents:
        text = document.text or ""
        count = way[1](text)
        for mark in document.marks:
            start, end = count.to_points(mark.start), count.to_points(mark.end)
            if start is not None and end is not None:
                fitting += _covers(text, start, end, mark.words)
    return fitting


def _covers(text: str, start: int, end: int, words: str) -> bool:
    """Whether a passage begins with the words it is called by; without words, whether it cuts none."""
    called = "".join(words.rstrip("…").split())
    if called:
        return "".join(text[start:end].split()).startswith(called)
    cut = (
        0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
        for place in (start, end)
    )
    return not any(cut)


def _converted(document: Document, mark: DatasetSpan, count: Count, notes: list[str]) -> DatasetSpan | None:
    start, end = count.to_points(mark.start), count.to_points(mark.end)
    if start is None or end is None or start >= end:
        where = f"{mark.frame} from {mark.start} to {mark.end}"
        notes.append(Note(COVERS_NOTHING, name=document.name, where=where))
        return None
    return replace(mark, start=start, end=end, words="")


def _key(guid: str | None) -> str:
    """An identifier as it is compared: programs write it in both cases, some in braces."""
    return (guid or "").strip(" {}").lower()


def _tag(name: str) -> str:
    return f"{{{PROJECT}}}{name}"
