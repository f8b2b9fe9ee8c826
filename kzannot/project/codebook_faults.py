"""What keeps a revised codebook from being coded with, each fault at the field that a person would mend.

It is the check of a codebook file (`formats.codebook_check`) for one that is being typed: marks that clash
are named with the frame, the value or the action that has them already.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as given
from typing import Any
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.codebook_keys import is_key, normal
from kzannot.formats.codebook_marks import BADGE, CONTRAST, PAGES
from kzannot.formats.colours import contrast, is_colour
from kzannot.model.codebook import PATTERNS, AttributeKind, Bilingual, Level
from kzannot.project.project import Project
from kzannot.project.revising import Revision

HARD_TO_SEE = (
    QT_TRANSLATE_NOOP("messages", "Hard to see on a white page: contrast {ratio} of at least 3."),
    QT_TRANSLATE_NOOP("messages", "Hard to see on a dark page: contrast {ratio} of at least 3."),
)
"""One sentence for each of `PAGES`."""

LABEL = QT_TRANSLATE_NOOP("messages", "It needs a label in German or English.")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field of a record; `choice` is the row of the value, where it is one's.

    `text` is English and takes `values`.
    """

    record_id: UUID
    field: str
    text: str
    values: dict[str, Any] = given(default_factory=dict)
    choice: int | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    """A key, badge or colour, and whose it is."""

    owner: str
    record_id: UUID
    field: str
    mark: str
    choice: int | None = None

    def fault(self, text: str, **values: Any) -> Fault:
        return Fault(self.record_id, self.field, text, values, self.choice)


def faults_of(revision: Revision, program_keys: Mapping[str, str], language: str) -> list[Fault]:
    """All faults of a revision.

    Args:
        revision: the codebook as it is typed.
        program_keys: the keys that the program needs in the text, with what they do.
        language: in which frames and values are named, `de` or `en`.
    """
    return [
        *_labels(revision),
        *_keys(revision, program_keys, language),
        *_badges(revision, language),
        *_colours(revision, language),
        *_patterns(revision, language),
        *_choices(revision),
        *_groups(revision),
    ]


def version_fault(project: Project, revision: Revision) -> Fault | None:
    """What is wrong with the codebook's version: there is none, or an older codebook bears it."""
    book = revision.codebook
    if not book.version.strip():
        text = QT_TRANSLATE_NOOP("messages", "The codebook needs a version, such as 1.1.0.")
        return Fault(book.id, "version", text)
    others = {each.version for each in project.codebooks() if each.id != book.id and each.name == book.name}
    if book.version in others:
        text = QT_TRANSLATE_NOOP("messages", "An older codebook has the version {version} already.")
        return Fault(book.id, "version", text, {"version": book.version})
    return None


def _labels(revision: Revision) -> Iterator[Fault]:
    frames = ((frame.id, frame.label) for frame in revision.frames)
    attributes = ((attribute.id, attribute.label) for attribute in revision.attributes)
    for record_id, label in (*frames, *attributes):
        if not _said(label):
            yield Fault(record_id, "label", LABEL)


def _groups(revision: Revision) -> Iterator[Fault]:
    for place, group in enumerate(revision.codebook.groups):
        if not _said(group.label):
            yield Fault(revision.codebook.id, "groups", LABEL, choice=place)


def _keys(revision: Revision, program_keys: Mapping[str, str], language: str) -> Iterator[Fault]:
    marks = [mark for mark in _keyed(revision, language) if mark.mark]
    for mark in marks:
        if mark.mark in program_keys:
            text = QT_TRANSLATE_NOOP("messages", "The key {key} is the program's own: {use}.")
            yield mark.fault(text, key=mark.mark, use=program_keys[mark.mark])
        elif not is_key(mark.mark):
            text = QT_TRANSLATE_NOOP("messages", "A key is one character, or shift+ and one.")
            yield mark.fault(text)
    yield from _twice(marks, QT_TRANSLATE_NOOP("messages", "The key {mark} is that of {owner} already."))


def _keyed(revision: Revision, language: str) -> Iterator[_Mark]:
    """What has a key in the text: frames in use, attributes of spans and their values."""
    for frame in revision.frames:
        if not frame.retired:
            yield _Mark(_name(frame.label, language), frame.id, "key", normal(frame.key))
    for attribute in revision.attributes:
        if attribute.level is Level.SPAN:
            name = _name(attribute.label, language)
            yield _Mark(name, attribute.id, "key", normal(attribute.key))
            for place, choice in enumerate(attribute.choices):
                owner = f"{name}: {_name(choice.label, language)}"
                yield _Mark(owner, attribute.id, "key", normal(choice.key), place)


def _badges(revision: Revision, language: str) -> Iterator[Fault]:
    marks = [
        _Mark(_name(each.label, language), each.id, "badge", each.badge.casefold())
        for each in revision.frames
    ]
    for mark in marks:
        if len(mark.mark) != BADGE:
            yield mark.fault(QT_TRANSLATE_NOOP("messages", "A badge has two characters."))
    text = QT_TRANSLATE_NOOP("messages", "The badge is that of {owner} already.")
    yield from _twice(marks, text)
    for attribute in revision.attributes:
        own = [
            _Mark(_name(choice.label, language), attribute.id, "badge", choice.badge.casefold(), place)
            for place, choice in enumerate(attribute.choices)
        ]
        yield from _twice(own, text)
        for mark in own:
            if len(mark.mark) > BADGE:
                yield mark.fault(QT_TRANSLATE_NOOP("messages", "A badge has two characters at most."))


def _colours(revision: Revision, language: str) -> Iterator[Fault]:
    for frame in revision.frames:
        mark = _Mark("", frame.id, "colour", frame.colour)
        if not is_colour(frame.colour):
            yield mark.fault(QT_TRANSLATE_NOOP("messages", "A colour is written as #45736A."))
            continue
        for page, text in zip(PAGES, HARD_TO_SEE, strict=True):
            if (ratio := contrast(frame.colour, page)) < CONTRAST:
                yield mark.fault(text, ratio=round(ratio, 1))
    marks = (_Mark(_name(f.label, language), f.id, "colour", f.colour.casefold()) for f in revision.frames)
    yield from _twice(marks, QT_TRANSLATE_NOOP("messages", "The colour is that of {owner} already."))


def _patterns(revision: Revision, language: str) -> Iterator[Fault]:
    marks = (
        _Mark(_name(frame.label, language), frame.id, "pattern", frame.pattern)
        for frame in revision.frames
        if frame.pattern != PATTERNS[0]
    )
    yield from _twice(marks, QT_TRANSLATE_NOOP("messages", "The pattern is that of {owner} already."))


def _choices(revision: Revision) -> Iterator[Fault]:
    closed = (AttributeKind.SINGLE, AttributeKind.MULTIPLE)
    for attribute in revision.attributes:
        if attribute.kind in closed and not attribute.of_frames and not attribute.choices:
            text = QT_TRANSLATE_NOOP("messages", "It needs values to choose from.")
            yield Fault(attribute.id, "choices", text)
        for place, choice in enumerate(attribute.choices):
            if not _said(choice.label):
                yield Fault(attribute.id, "label", LABEL, choice=place)


def _twice(marks: Iterable[_Mark], text: str) -> Iterator[Fault]:
    """The clashes of marks, said of both who have them."""
    owners: dict[str, _Mark] = {}
    for mark in marks:
        first = owners.setdefault(mark.mark, mark)
        if mark.mark and first is not mark:
            yield mark.fault(text, mark=mark.mark, owner=first.owner)
            yield first.fault(text, mark=mark.mark, owner=mark.owner)


def _name(label: Bilingual, language: str) -> str:
    return label.in_language(language)


def _said(label: Bilingual) -> bool:
    return bool(label.de.strip() or label.en.strip())
