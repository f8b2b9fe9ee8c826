"""Codebooks between files and a project: a project takes one on, revises it, and writes it out again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import codebooks as files
from kzannot.formats.codebook_draft import (
    AttributeDraft,
    ChoiceDraft,
    CodebookDraft,
    ExampleDraft,
    FrameDraft,
    GroupDraft,
)
from kzannot.formats.codebook_draft import Bilingual as BilingualDraft
from kzannot.model.codebook import (
    Attribute,
    AttributeKind,
    Bilingual,
    Choice,
    Codebook,
    Example,
    Frame,
    Group,
    Level,
)
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Record
from kzannot.project.project import Project
from kzannot.project.writing import spare

DEFAULT = "kazakhstan-2022"


def find(name: str) -> CodebookDraft:
    """The codebook that ships under a name, or that of a file; UserError where there is neither."""
    if name in files.SHIPPED:
        return files.shipped(name)
    path = Path(name)
    if not path.exists():
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no codebook {name}; there are {names}, or a file."),
            name=name,
            names=", ".join(files.SHIPPED),
        )
    return files.read(path)


def shipped() -> list[tuple[str, Bilingual]]:
    """The names and titles of the codebooks that ship with the program."""
    return [(name, _said(files.shipped(name).title)) for name in files.SHIPPED]


def adopt(draft: CodebookDraft) -> Edit:
    """The edit that gives a project a codebook; ids that the draft knows are kept."""
    codebook, frames, attributes = records_of(draft)
    added: list[Record] = [codebook, *frames, *attributes]
    return Edit(
        QT_TRANSLATE_NOOP("messages", "Take on codebook"), tuple(Change(None, record) for record in added)
    )


def revise(project: Project, draft: CodebookDraft) -> Edit:
    """The edit that puts another text of the codebook in its place, so that spans keep their frames.

    A frame that the draft lacks is retired, an attribute that it lacks is removed; a draft without any
    attributes (a table, or a file of another program) leaves them as they are. A project without a codebook
    takes the draft on.
    """
    before = project.codebook()
    if before is None:
        return adopt(draft)
    codebook, frames, attributes = records_of(draft)
    changes = [
        Change(before, replace(codebook, id=before.id)),
        *_revised_frames(project, [replace(frame, codebook_id=before.id) for frame in frames]),
        *_revised_attributes(project, [replace(each, codebook_id=before.id) for each in attributes]),
    ]
    real = tuple(change for change in changes if change.before != change.after)
    return Edit(QT_TRANSLATE_NOOP("messages", "Revise codebook"), real)


def write(project: Project, path: Path) -> None:
    """Write the project's codebook in the format that the file's name asks for."""
    spare(project, path)
    codebook = project.codebook()
    if codebook is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "The project has no codebook yet."))
    files.write(path, draft_of(project, codebook))


def check(path: Path) -> list[files.Problem]:
    """What is wrong with a codebook file, each with its line."""
    return files.check_file(path)


def records_of(draft: CodebookDraft) -> tuple[Codebook, list[Frame], list[Attribute]]:
    """The records of a codebook draft."""
    codebook = Codebook(
        id=draft.id or uuid4(),
        name=draft.name,
        version=draft.version,
        title=_said(draft.title),
        groups=tuple(Group(group.name, _said(group.label)) for group in draft.groups),
        max_frames=draft.max_frames,
        source=draft.source,
    )
    frames = [_frame(codebook, frame, order) for order, frame in enumerate(draft.frames)]
    attributes = [_attribute(codebook, attribute, order) for order, attribute in enumerate(draft.attributes)]
    return codebook, frames, attributes


def draft_of(project: Project, codebook: Codebook) -> CodebookDraft:
    """The draft of one version of a project's codebook, ids included."""
    frames = sorted(project.records(Frame, codebook_id=codebook.id), key=lambda frame: frame.order)
    attributes = sorted(project.records(Attribute, codebook_id=codebook.id), key=lambda each: each.order)
    return CodebookDraft(
        id=codebook.id,
        name=codebook.name,
        version=codebook.version,
        title=_draft(codebook.title),
        groups=tuple(GroupDraft(group.name, _draft(group.label)) for group in codebook.groups),
        frames=tuple(frame_draft(frame) for frame in frames),
        attributes=tuple(attribute_draft(attribute) for attribute in attributes),
        max_frames=codebook.max_frames,
        source=codebook.source,
    )


def frame_draft(frame: Frame) -> FrameDraft:
    """The draft of a frame, its id included."""
    plain = _shared(frame, FrameDraft, "label", "definition", "include", "exclude", "examples")
    return FrameDraft(
        label=_draft(frame.label),
        definition=_draft(frame.definition),
        include=tuple(_draft(rule) for rule in frame.include),
        exclude=tuple(_draft(rule) for rule in frame.exclude),
        examples=tuple(ExampleDraft(example.text, example.values) for example in frame.examples),
        **plain,
    )


def attribute_draft(attribute: Attribute) -> AttributeDraft:
    """The draft of an attribute, its id included."""
    plain = _shared(attribute, AttributeDraft, "label", "question", "kind", "level", "choices")
    return AttributeDraft(
        label=_draft(attribute.label),
        question=_draft(attribute.question),
        kind=str(attribute.kind),
        level=str(attribute.level),
        choices=tuple(
            ChoiceDraft(choice.name, _draft(choice.label), choice.key, choice.badge, _draft(choice.rule))
            for choice in attribute.choices
        ),
        **plain,
    )


def _revised_frames(project: Project, frames: Iterable[Frame]) -> Iterator[Change]:
    """Frames in the place of those with their id, else their name; what has no successor is retired.

    A frame keeps its name, which answers refer to: other programs know its id alone, and name it otherwise.
    """
    left = {frame.id: frame for frame in project.frames()}
    ids = {frame.name: frame.id for frame in left.values()}
    for frame in frames:
        old = left.pop(frame.id if frame.id in left else ids.get(frame.name, frame.id), None)
        yield Change(old, replace(frame, id=old.id, name=old.name) if old else frame)
    yield from (Change(old, replace(old, retired=True)) for old in left.values())


def _revised_attributes(project: Project, attributes: Sequence[Attribute]) -> Iterator[Change]:
    """Attributes in the place of those with their name; what has no successor is removed."""
    left = {attribute.name: attribute for attribute in project.attributes()} if attributes else {}
    for attribute in attributes:
        old = left.pop(attribute.name, None)
        yield Change(old, replace(attribute, id=old.id) if old else attribute)
    yield from (Change(old, None) for old in left.values())


def _said(text: BilingualDraft) -> Bilingual:
    return Bilingual(text.de, text.en)


def _draft(text: Bilingual) -> BilingualDraft:
    return BilingualDraft(text.de, text.en)


def _shared(source: Any, target: type[Any], *left_out: str) -> dict[str, Any]:
    """The fields that two kinds of value have in common, but for those that differ in type."""
    names = {field.name for field in fields(target)} - set(left_out)
    return {field.name: getattr(source, field.name) for field in fields(source) if field.name in names}


def _frame(codebook: Codebook, draft: FrameDraft, order: int) -> Frame:
    plain = _shared(draft, Frame, "id", "label", "definition", "include", "exclude", "examples")
    return Frame(
        id=draft.id or uuid4(),
        codebook_id=codebook.id,
        order=order,
        label=_said(draft.label),
        definition=_said(draft.definition),
        include=tuple(_said(rule) for rule in draft.include),
        exclude=tuple(_said(rule) for rule in draft.exclude),
        examples=tuple(Example(example.text, example.values) for example in draft.examples),
        **plain,
    )


def _attribute(codebook: Codebook, draft: AttributeDraft, order: int) -> Attribute:
    plain = _shared(draft, Attribute, "id", "label", "question", "kind", "level", "choices")
    return Attribute(
        id=draft.id or uuid4(),
        codebook_id=codebook.id,
        order=order,
        label=_said(draft.label),
        question=_said(draft.question),
        kind=AttributeKind(draft.kind),
        level=Level(draft.level),
        choices=tuple(
            Choice(choice.name, _said(choice.label), choice.key, choice.badge, _said(choice.rule))
            for choice in draft.choices
        ),
        **plain,
    )
