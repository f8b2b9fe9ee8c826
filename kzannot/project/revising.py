"""A codebook while a person revises it: what is changed so far, and the one edit that makes it so.

A revision is a value, and nothing is stored before `edit_of` is applied. Frames and attributes keep their
ids and names, whatever their labels become: spans hold the ids, answers and files the names.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import codebooks as files
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.model.codebook import Attribute, Bilingual, Codebook, Frame, Level
from kzannot.model.edits import Change, Edit
from kzannot.project.codebooks import attribute_draft, frame_draft
from kzannot.project.merging import merged
from kzannot.project.project import Project

LONGEST_NAME = 40
"""How many letters a name has that is made of a label."""

LONGEST_LABEL = 60
"""How many letters of a passage become a label."""

LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

T = TypeVar("T", Codebook, Frame, Attribute)
Ordered = TypeVar("Ordered", Frame, Attribute)


@dataclass(frozen=True, slots=True)
class Revision:
    """A codebook with its frames and attributes in order; `merged` are pairs of a frame and its heir."""

    codebook: Codebook
    frames: tuple[Frame, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    merged: tuple[tuple[UUID, UUID], ...] = ()


def revision_of(project: Project) -> Revision:
    """The newest codebook as it is stored; an empty one where the project has none yet."""
    codebook = project.codebook()
    if codebook is None:
        return Revision(Codebook(name="codebook", version="1.0.0", title=Bilingual()))
    return Revision(codebook, tuple(project.frames()), tuple(project.attributes()))


def edit_of(project: Project, revision: Revision) -> Edit:
    """The edit that stores a revision, with the spans and answers of merged frames; empty without changes."""
    stored = revision_of(project)
    codebooks = stored.codebook if project.codebook() else None
    changes = [
        *_differences([codebooks] if codebooks else [], [revision.codebook]),
        *_differences(stored.frames, _numbered(stored.frames, revision.frames)),
        *_differences(stored.attributes, _numbered(stored.attributes, revision.attributes)),
        *merged(project, revision.frames, revision.merged),
    ]
    return Edit(QT_TRANSLATE_NOOP("messages", "Revise codebook"), tuple(changes))


def in_own_words(
    project: Project, words: str, language: str, program_keys: Iterable[str] = ()
) -> tuple[Edit, Frame]:
    """The frame whose label are the words in `de` or `en`, and the edit that adds it if it is new.

    A new frame gets a key that is none of `program_keys`.

    Raises:
        UserError: the words hold no letters.
    """
    said = " ".join(words.split()).strip(" .,;:!?–—-„“”»«\"'()")
    label = said if len(said) <= LONGEST_LABEL else f"{said[:LONGEST_LABEL].rstrip()} …"
    if not any(letter.isalnum() for letter in label):
        raise UserError(QT_TRANSLATE_NOOP("messages", "A frame cannot be named without letters."))
    revision = revision_of(project)
    for frame in revision.frames:
        if not frame.retired and label.casefold() in (frame.label.de.casefold(), frame.label.en.casefold()):
            return Edit("", ()), frame
    text = Bilingual(de=label) if language == "de" else Bilingual(en=label)
    made = new_frame(revision, text, program_keys=program_keys)
    return edit_of(project, with_frame(revision, made)), made


# Frames


def new_frame(
    revision: Revision, label: Bilingual, group: str = "", program_keys: Iterable[str] = ()
) -> Frame:
    """A frame with a name made of its label, and with key, badge, colour and pattern of its own."""
    names = {frame.name for frame in revision.frames}
    frame = Frame(
        codebook_id=revision.codebook.id,
        name=name_of(label.en or label.de, names) or name_of("frame", names),
        label=label,
        group=group,
        order=max((each.order for each in revision.frames), default=-1) + 1,
    )
    bare = replace(frame, colour="", pattern="", badge="", key="")
    draft = CodebookDraft(
        name=revision.codebook.name,
        frames=tuple(frame_draft(each) for each in (*revision.frames, bare)),
        attributes=tuple(attribute_draft(each) for each in revision.attributes),
    )
    marks = files.complete(draft, program_keys).frames[-1]
    return replace(frame, colour=marks.colour, pattern=marks.pattern, badge=marks.badge, key=marks.key)


def named(revision: Revision, frame: Frame) -> Revision:
    """The revision with a frame that is not stored yet, whose name follows its label."""
    names = {each.name for each in revision.frames if each.id != frame.id}
    name = name_of(frame.label.en or frame.label.de, names) or name_of("frame", names)
    return with_frame(_renamed(revision, frame.name, name), replace(frame, name=name))


def with_frame(revision: Revision, frame: Frame) -> Revision:
    """The revision with a frame in the place of the one with its id, or at the end."""
    return replace(revision, frames=_with(revision.frames, frame))


def without_frame(revision: Revision, frame: Frame) -> Revision:
    """The revision without a frame, and without what refers to it."""
    left = [each for each in revision.frames if each.id != frame.id]
    kept = tuple((old, heir) for old, heir in revision.merged if frame.id not in (old, heir))
    return replace(_renamed(replace(revision, frames=tuple(left)), frame.name, ""), merged=kept)


def retired(revision: Revision, frame: Frame, is_retired: bool) -> Revision:
    """The revision with a frame that takes no new spans, or that takes them again."""
    kept = tuple(pair for pair in revision.merged if is_retired or pair[0] != frame.id)
    return replace(with_frame(revision, replace(frame, retired=is_retired)), merged=kept)


def with_merged(revision: Revision, frame: Frame, heir: Frame) -> Revision:
    """The revision in which an heir takes the spans of a frame, which is retired, and its place."""
    moved = tuple((old, heir.id if taker == frame.id else taker) for old, taker in revision.merged)
    done = retired(_renamed(revision, frame.name, heir.name), frame, True)
    return replace(done, merged=(*moved, (frame.id, heir.id)))


def groups_of(revision: Revision) -> list[tuple[str, list[Frame]]]:
    """The names of the groups with their frames, as they are shown; last, under no name, all others."""
    names = [group.name for group in revision.codebook.groups]
    own = {name: [f for f in revision.frames if f.group == name] for name in names}
    return [*own.items(), ("", [frame for frame in revision.frames if frame.group not in own])]


def placed(revision: Revision, frame: Frame, group: str, before: Frame | None) -> Revision:
    """The revision with a frame in a group, before another one or at the group's end."""
    others = [each for each in revision.frames if each.id != frame.id]
    kin = dict(groups_of(replace(revision, frames=tuple(others)))).get(group, [])
    if before and before.id != frame.id:
        place = next(place for place, each in enumerate(others) if each.id == before.id)
    else:
        place = others.index(kin[-1]) + 1 if kin else len(others)
    others.insert(place, replace(frame, group=group))
    return replace(revision, frames=tuple(others))


def moved(revision: Revision, frame: Frame, step: int) -> Revision:
    """The revision with a frame one row up (-1) or down (1), into the next group at the end of its own."""
    groups = groups_of(revision)
    number = next(n for n, (_, frames) in enumerate(groups) if frame.id in {each.id for each in frames})
    name, kin = groups[number]
    place = [each.id for each in kin].index(frame.id) + step
    if 0 <= place < len(kin):
        after = kin[place + 1 :] if step > 0 else kin[place:]
        return placed(revision, frame, name, after[0] if after else None)
    if not 0 <= number + step < len(groups):
        return revision
    name, kin = groups[number + step]
    return placed(revision, frame, name, kin[0] if kin and step > 0 else None)


# Attributes


def new_attribute(revision: Revision, label: Bilingual, level: Level) -> Attribute:
    """An attribute with a name made of its label."""
    names = {each.name for each in revision.attributes}
    return Attribute(
        codebook_id=revision.codebook.id,
        name=name_of(label.en or label.de, names) or name_of("attribute", names),
        label=label,
        level=level,
        order=max((each.order for each in revision.attributes), default=-1) + 1,
    )


def named_attribute(revision: Revision, attribute: Attribute) -> Revision:
    """The revision with an attribute that is not stored yet, whose name follows its label."""
    names = {each.name for each in revision.attributes if each.id != attribute.id}
    name = name_of(attribute.label.en or attribute.label.de, names) or name_of("attribute", names)
    return with_attribute(revision, replace(attribute, name=name))


def with_attribute(revision: Revision, attribute: Attribute) -> Revision:
    """The revision with an attribute in the place of the one with its id, or at the end.

    A value that it has no more is no preset of a frame either.
    """
    gone = {
        (attribute.name, choice.name)
        for before in revision.attributes
        for choice in before.choices
        if before.id == attribute.id and choice.name not in {each.name for each in attribute.choices}
    }
    frames = tuple(
        replace(frame, defaults=tuple(pair for pair in frame.defaults if pair not in gone))
        for frame in revision.frames
    )
    return replace(revision, frames=frames, attributes=_with(revision.attributes, attribute))


def without_attribute(revision: Revision, attribute: Attribute) -> Revision:
    """The revision without an attribute, and without the values that frames preset for it."""
    left = tuple(each for each in revision.attributes if each.id != attribute.id)
    frames = tuple(
        replace(frame, defaults=tuple(pair for pair in frame.defaults if pair[0] != attribute.name))
        for frame in revision.frames
    )
    return replace(revision, attributes=left, frames=frames)


def moved_attribute(revision: Revision, attribute: Attribute, step: int) -> Revision:
    """The revision with an attribute one row up (-1) or down (1) among those of its level."""
    kin = [each for each in revision.attributes if each.level is attribute.level]
    place = [each.id for each in kin].index(attribute.id) + step
    if not 0 <= place < len(kin):
        return revision
    order = list(revision.attributes)
    here, there = order.index(kin[place - step]), order.index(kin[place])
    order[here], order[there] = order[there], order[here]
    return replace(revision, attributes=tuple(order))


def name_of(label: str, taken: Iterable[str]) -> str:
    """A name for files made of a label: letters, digits and _, unlike those taken; empty of no letters."""
    words = re.sub(r"[^a-z0-9]+", "_", label.casefold().translate(LETTERS)).strip("_")
    name = words[:LONGEST_NAME].rstrip("_")
    known, number, wanted = set(taken), 2, name
    while name and name in known:
        name = f"{wanted}_{number}"
        number += 1
    return name


# Inside


def _with(records: Sequence[Ordered], record: Ordered) -> tuple[Ordered, ...]:
    if all(each.id != record.id for each in records):
        return tuple(chain(records, (record,)))
    return tuple(record if each.id == record.id else each for each in records)


def _renamed(revision: Revision, name: str, heir: str) -> Revision:
    """The revision with another frame's name wherever a frame is named; with none where `heir` is empty."""
    frames = tuple(
        replace(frame, confusable_with=_unlike(frame.name, frame.confusable_with, name, heir))
        for frame in revision.frames
    )
    attributes = tuple(
        replace(each, frame=heir) if each.frame == name else each for each in revision.attributes
    )
    return replace(revision, frames=frames, attributes=attributes)


def _unlike(own: str, names: Iterable[str], name: str, heir: str) -> tuple[str, ...]:
    """The names that a frame is confused with, another one in a place; each once, and never its own."""
    found = (heir if each == name else each for each in names)
    return tuple(dict.fromkeys(each for each in found if each and each != own))


def _numbered(stored: Sequence[Ordered], records: Sequence[Ordered]) -> list[Ordered]:
    """The records with their places as order; those whose sequence is the stored one keep theirs."""
    if [each.id for each in stored] == [each.id for each in records]:
        return list(records)
    return [replace(each, order=place) for place, each in enumerate(records)]


def _differences(stored: Sequence[T], records: Sequence[T]) -> Iterator[Change]:
    before = {record.id: record for record in stored}
    for record in records:
        old = before.pop(record.id, None)
        if old != record:
            yield Change(old, record)
    yield from (Change(gone, None) for gone in before.values())
