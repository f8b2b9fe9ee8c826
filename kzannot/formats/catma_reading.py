"""Reading a project of CATMA 7: its tags and their properties, its documents, and who annotated what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import AttributeDraft, ChoiceDraft, CodebookDraft, FrameDraft, GroupDraft
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.documents import Document, uuid_of
from kzannot.formats.notes import NOT_AMONG_FILES, PARTS, Note
from kzannot.formats.packing import Packed, as_text
from kzannot.formats.plain import Wrong
from kzannot.formats.shapes import a_list, a_number, a_text, an_object, parsed, reading, texts
from kzannot.formats.sidecar import Sidecar

COLOUR, AUTHOR, TIME = "catma_displaycolor", "catma_markupauthor", "catma_markuptimestamp"
UNCERTAIN, MEMO, ROUND = "uncertain", "memo", "round"
OWN: Final = (UNCERTAIN, MEMO, ROUND)
PREFIX: Final = "attribute_"
"""Stands before an attribute that is called like a property of our own."""

_NUMBER = re.compile(r"_\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag: the frame it stands for, and the names of its properties by their identifiers."""

    frame: str
    parent: str = ""
    colour: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    values: dict[str, list[str]] = field(default_factory=dict)


def tags_in(files: Packed) -> dict[str, Tag]:
    """The tags of all tagsets by their identifiers; those of one name are told apart by their parents'."""
    told: dict[str, tuple[str, str, Tag]] = {}
    for file, content in files.those(lambda name: PurePosixPath(name).name == "propertydefs.json"):
        with reading(file):
            tag = an_object(parsed(content, file), "")
            known = a_text(tag.get("uuid"), "uuid") or PurePosixPath(file).parent.name
            name = a_text(tag.get("name"), "name") or known
            told[known] = name, a_text(tag.get("parentUuid"), "parentUuid"), _tag(name, tag)
    names = [name for name, _, _ in told.values()]
    found = {}
    for known, (name, above, own) in told.items():
        parent = told[above][0] if above in told else ""
        frame = f"{parent}/{name}" if parent and names.count(name) > 1 else name
        found[known] = replace(own, frame=frame, parent=parent)
    return found


def codebook_in(files: Packed, tags: dict[str, Tag], name: str) -> CodebookDraft | None:
    """The codebook that the tags make, called as their tagset where there is only one."""
    titles = []
    for file, content in files.those(_is_tagset):
        with reading(file):
            titles.append(a_text(an_object(parsed(content, file), "").get("name"), "name"))
    if not tags:
        return None
    values: dict[str, dict[str, None]] = {}
    for tag in tags.values():
        for each, possible in tag.values.items():
            if each not in OWN:
                values.setdefault(each.removeprefix(PREFIX), {}).update(dict.fromkeys(possible))
    return CodebookDraft(
        name=titles[0] if len(titles) == 1 and titles[0] else name,
        groups=tuple(GroupDraft(each) for each in dict.fromkeys(tag.parent for tag in tags.values()) if each),
        frames=tuple(_frame(tag) for tag in {tag.frame: tag for tag in tags.values()}.values()),
        attributes=tuple(
            AttributeDraft(
                each, kind="single" if choices else "text", choices=tuple(map(ChoiceDraft, choices))
            )
            for each, choices in values.items()
        ),
    )


def documents_in(
    files: Packed, tags: dict[str, Tag], name: str, sidecar: Sidecar, notes: list[str]
) -> list[Document]:
    """The documents with the annotations of every collection about them.

    Raises:
        UserError: there is none, or a file is not what CATMA writes.
    """
    found = _Found()
    for file, content in files.those(_is_of_collection):
        with reading(file):
            _collect(parsed(content, file), PurePosixPath(file), found, tags, sidecar, notes)
    documents = [_document(files, head, found) for head in sorted(files) if _is_document(head)]
    if not documents:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no documents of CATMA."), name=name)
    known = {PurePosixPath(head).parent.name for head in files if _is_document(head)}
    for document in found.marks.keys() - known:
        lost = len(found.marks[document])
        notes.append(Note(NOT_AMONG_FILES, name=document, count=lost))
    return documents


def _is_tagset(file: str) -> bool:
    parts = PurePosixPath(file).parts
    return parts[-1] == "header.json" and len(parts) > 2 and parts[-3] == "tagsets"


def _is_of_collection(file: str) -> bool:
    parts = PurePosixPath(file).parts
    return len(parts) > 2 and "collections" in parts and file.endswith(".json")


@dataclass(frozen=True, slots=True)
class _Found:
    """The marks and the annotators of each document, by its identifier."""

    marks: dict[str, list[DatasetSpan]] = field(default_factory=dict)
    people: dict[str, dict[str, str]] = field(default_factory=dict)


def _collect(
    value: Any, file: PurePosixPath, found: _Found, tags: dict[str, Tag], sidecar: Sidecar, notes: list[str]
) -> None:
    """Take over what a file of a collection says: whose it is, or its annotations."""
    if file.name == "header.json":
        told = an_object(value, "")
        document = a_text(told.get("sourceDocumentId"), "sourceDocumentId")
        if who := a_text(told.get("responsibleUser"), "responsibleUser"):
            found.people.setdefault(document, {})[who] = "person"
    elif file.parent.name == "annotations":
        author = _NUMBER.sub("", file.stem)
        for document, mark in _marks(value, author, tags, sidecar, notes):
            found.marks.setdefault(document, []).append(mark)
            found.people.setdefault(document, {})[mark.annotator] = "person"


def _tag(frame: str, told: dict[str, Any]) -> Tag:
    properties: dict[str, str] = {}
    values: dict[str, list[str]] = {}
    colour = ""
    for key in ("systemPropertyDefinitions", "userDefinedPropertyDefinitions"):
        for known, each in an_object(told.get(key) or {}, key).items():
            definition = an_object(each, key)
            name = a_text(definition.get("name"), f"{key}.name")
            possible = texts(definition.get("possibleValueList"), f"{key}.possibleValueList")
            properties[known] = name
            if key.startswith("user"):
                values[name] = list(possible)
            elif name == COLOUR and possible:
                colour = colour_of(possible[0])
    return Tag(frame=frame, colour=colour, properties=properties, values=values)


def colour_of(number: str) -> str:
    """A colour from the number that Java makes of it."""
    try:
        return f"#{int(number) & 0xFFFFFF:06x}"
    except ValueError:
        return ""


def _frame(tag: Tag) -> FrameDraft:
    frame = FrameDraft(tag.frame, group=tag.parent)
    return FrameDraft(tag.frame, group=tag.parent, colour=tag.colour) if tag.colour else frame


def _is_document(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return len(parts) > 2 and parts[-1] == "header.json" and parts[-3] == "documents"


def _document(files: Packed, head: str, found: _Found) -> Document:
    folder = PurePosixPath(head).parent
    with reading(head):
        told = an_object(parsed(files[head], head), "")
        content = an_object(told.get("gitContentInfoSet") or {}, "gitContentInfoSet")
        index = an_object(told.get("gitIndexInfoSet") or {}, "gitIndexInfoSet")
        file = an_object(told.get("gitTechInfoSet") or {}, "gitTechInfoSet").get("fileName")
        text = files.get(f"{folder}/{folder.name}.txt")
        if text is None:
            raise Wrong(f"{folder.name}.txt", QT_TRANSLATE_NOOP("messages", "beside it"))
        file = a_text(file, "fileName")
        language = a_text(index.get("locale"), "locale")[:2]
        about = {"title": content.get("title"), "author": content.get("author"), "language": language}
        about |= {"outlet": content.get("publisher"), "file": file}
    return Document(
        name=PurePosixPath(file).stem or folder.name,
        text=as_text(text, f"{folder.name}.txt"),
        about=about,
        annotators=found.people.get(folder.name, {}),
        marks=tuple(found.marks.get(folder.name, ())),
    )


def _marks(
    value: Any, author: str, tags: dict[str, Tag], sidecar: Sidecar, notes: list[str]
) -> Iterator[tuple[str, DatasetSpan]]:
    """The annotations of a file as marks, with the identifiers of their documents."""
    # CATMA 6 kept a file for each annotation.
    for number, each in enumerate(value if isinstance(value, list) else [value], start=1):
        place = f"annotation {number}"
        annotation = an_object(each, place)
        known = a_text(annotation.get("id"), f"{place}.id").rpartition("/")[2].removesuffix(".json")
        ranges = list(_ranges(annotation, place))
        if len(ranges) > 1:
            notes.append(Note(PARTS, place=known, count=len(ranges)))
        mark = _said(annotation, author, tags, sidecar, place)
        identity = uuid_of(known.removeprefix("CATMA_")) if len(ranges) == 1 else None
        for document, start, end in ranges:
            yield document, DatasetSpan(**mark, id=identity, start=start, end=end)


def _ranges(annotation: dict[str, Any], place: str) -> Iterator[tuple[str, int, int]]:
    """The ranges of an annotation, those that touch as one."""
    target = an_object(annotation.get("target"), f"{place}.target")
    found: list[tuple[str, int, int]] = []
    for each in a_list(target.get("items"), f"{place}.target.items"):
        item = an_object(each, f"{place}.target.items")
        selector = an_object(item.get("selector"), f"{place}.selector")
        start = a_number(selector.get("start"), f"{place}.start")
        found.append((a_text(item.get("source"), f"{place}.source"), start,
                      a_number(selector.get("end"), f"{place}.end")))  # fmt: skip
    last: tuple[str, int, int] | None = None
    for document, start, end in sorted(found):
        if last and last[0] == document and start <= last[2]:
            last = document, last[1], max(last[2], end)
            continue
        if last:
            yield last
        last = document, start, end
    if last:
        yield last


def _said(
    annotation: dict[str, Any], author: str, tags: dict[str, Tag], sidecar: Sidecar, place: str
) -> dict[str, Any]:
    """What an annotation says of its ranges."""
    body = an_object(annotation.get("body"), f"{place}.body")
    known = a_text(body.get("tag"), f"{place}.tag").rpartition("/")[2]
    tag = tags.get(known) or Tag(frame=known)
    properties = an_object(body.get("properties") or {}, f"{place}.properties")
    told: dict[str, tuple[str, ...]] = {}
    for kind in ("system", "user"):
        for key, value in an_object(properties.get(kind) or {}, f"{place}.{kind}").items():
            told[tag.properties.get(key, key)] = texts(value, f"{place}.{kind}")
    attributes = {name: values for name, values in told.items() if not name.startswith("catma_") and values}
    return {
        "frame": tag.frame,
        "annotator": "".join(told.get(AUTHOR, ())[:1]) or author,
        "uncertain": "true" in attributes.pop(UNCERTAIN, ()),
        "memo": "\n".join(attributes.pop(MEMO, ())),
        "round": "".join(attributes.pop(ROUND, ())),
        "attributes": tuple(_attribute(name, values, sidecar) for name, values in attributes.items()),
    }


def _attribute(name: str, values: tuple[str, ...], sidecar: Sidecar) -> tuple[str, Value]:
    name = name.removeprefix(PREFIX)
    book = sidecar.codebook
    several = (
        any(each.name == name and each.kind == "multiple" for each in book.attributes) if book else False
    )
    return name, values if several or len(values) > 1 else values[0]
