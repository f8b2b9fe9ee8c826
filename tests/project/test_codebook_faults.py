"""What is wrong with a codebook that is being typed, named at its field."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.codebook import (
    Attribute,
    AttributeKind,
    Bilingual,
    Choice,
    Codebook,
    Frame,
    Group,
    Level,
)
from kzannot.model.edits import adding
from kzannot.project.codebook_faults import faults_of, version_fault
from kzannot.project.codebooks import adopt, find
from kzannot.project.project import Project
from kzannot.project.revising import Revision, with_attribute, with_frame

GROUP = Group("g", Bilingual("Gruppe"))
BOOK = Codebook(name="book", version="1.0.0", title=Bilingual("Buch", "Book"), groups=(GROUP,))
PROGRAM = {"u": "Mark as uncertain"}


def a_frame(name: str, **more: object) -> Frame:
    return Frame(codebook_id=BOOK.id, name=name, label=Bilingual(name), **more)  # type: ignore[arg-type]  # fields of a frame


def an_attribute(name: str, *choices: Choice, **more: object) -> Attribute:
    return Attribute(codebook_id=BOOK.id, name=name, label=Bilingual(name), choices=choices, **more)  # type: ignore[arg-type]  # fields of an attribute


ONE = a_frame("Eins", key="q", badge="EI", colour="#45736A", pattern="dots")
TWO = a_frame("Zwei", key="w", badge="ZW", colour="#24A66E", pattern="grid")
VOICE = an_attribute("Stimme", Choice("a", Bilingual("A"), "1", "A"), Choice("b", Bilingual("B"), "2", "B"))
GOOD = Revision(BOOK, (ONE, TWO), (VOICE,))


def said(revision: Revision) -> list[tuple[str, int | None, str]]:
    """The fields, rows and sentences of all faults."""
    faults = faults_of(revision, PROGRAM, "de")
    return [(each.field, each.choice, each.text.format(**each.values)) for each in faults]


def frame_with(**more: object) -> Revision:
    return with_frame(GOOD, replace(TWO, **more))  # type: ignore[arg-type]  # fields of a frame


def voice_with(**more: object) -> Revision:
    return with_attribute(GOOD, replace(VOICE, **more))  # type: ignore[arg-type]  # fields of an attribute


def test_what_can_be_coded_with_has_no_faults() -> None:
    assert said(GOOD) == []
    for name in ("kazakhstan-2022", "generic-frames", "policy-frames"):
        records = [change.record for change in adopt(find(name)).changes]
        frames = tuple(each for each in records if isinstance(each, Frame))
        attributes = tuple(each for each in records if isinstance(each, Attribute))
        assert said(Revision(BOOK, frames, attributes)) == []


@pytest.mark.parametrize(
    ("revise", "field", "choice", "sentence"),
    [
        (lambda: frame_with(label=Bilingual(" ")), "label", None, "It needs a label"),
        (lambda: frame_with(key="u"), "key", None, "is the program's own: Mark as uncertain."),
        (lambda: frame_with(key="ab"), "key", None, "A key is one character, or shift+ and one."),
        (lambda: frame_with(key="q"), "key", None, "The key q is that of Eins already."),
        (lambda: frame_with(key="1"), "key", None, "The key 1 is that of Stimme: A already."),
        (lambda: voice_with(key="q"), "key", None, "The key q is that of Eins already."),
        (lambda: frame_with(badge="Z"), "badge", None, "A badge has two characters."),
        (lambda: frame_with(badge="ei"), "badge", None, "The badge is that of Eins already."),
        (lambda: frame_with(colour="rot"), "colour", None, "A colour is written as #45736A."),
        (lambda: frame_with(colour="#EEEEEE"), "colour", None, "a white page: contrast 1.2 of at least 3"),
        (lambda: frame_with(colour="#222222"), "colour", None, "a dark page: contrast 1.0 of at least 3"),
        (lambda: frame_with(colour="#45736a"), "colour", None, "The colour is that of Eins already."),
        (lambda: frame_with(pattern="dots"), "pattern", None, "The pattern is that of Eins already."),
        (lambda: voice_with(choices=()), "choices", None, "It needs values to choose from."),
        (lambda: voice_with(label=Bilingual()), "label", None, "It needs a label"),
        (
            lambda: voice_with(choices=(*VOICE.choices, Choice("c", Bilingual(), "3"))),
            "label",
            2,
            "It needs a label",
        ),
        (
            lambda: voice_with(choices=(*VOICE.choices, Choice("c", Bilingual("C"), "3", "ABC"))),
            "badge",
            2,
            "two characters at most",
        ),
        (
            lambda: voice_with(choices=(*VOICE.choices, Choice("c", Bilingual("C"), "3", "a"))),
            "badge",
            2,
            "The badge is that of A already.",
        ),
        (
            lambda: replace(GOOD, codebook=replace(BOOK, groups=(Group("g", Bilingual()),))),
            "groups",
            0,
            "It needs a label",
        ),
    ],
)
def test_a_fault_is_named_at_its_field(
    revise: Callable[[], Revision], field: str, choice: int | None, sentence: str
) -> None:
    found = said(revise())

    assert any((f, c) == (field, choice) and sentence in text for f, c, text in found), found


def test_a_clash_is_said_of_both() -> None:
    found = faults_of(frame_with(key="q"), PROGRAM, "de")

    assert [(each.record_id, each.values["owner"]) for each in found] == [(TWO.id, "Eins"), (ONE.id, "Zwei")]


def test_the_keys_of_retired_frames_and_of_questions_are_free() -> None:
    asked = an_attribute("Frage", Choice("x", Bilingual("X"), "q"), level=Level.ARTICLE)

    assert said(with_attribute(frame_with(key="q", retired=True), asked)) == []


def test_two_frames_may_go_without_a_pattern_and_a_text_without_values() -> None:
    bare = with_frame(frame_with(pattern="none"), replace(ONE, pattern="none"))

    assert said(with_attribute(bare, an_attribute("Über", kind=AttributeKind.TEXT))) == []


def test_a_version_is_needed_and_never_used_twice(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "study.kzannot")
    project.apply(adding("Old", [BOOK]))
    newer = Codebook(name="book", version="1.1.0", title=BOOK.title)

    assert version_fault(project, Revision(newer)) is None
    assert version_fault(project, Revision(replace(newer, name="other", version="1.0.0"))) is None
    for version, sentence in ((" ", "needs a version"), ("1.0.0", "has the version 1.0.0 already")):
        fault = version_fault(project, Revision(replace(newer, version=version)))
        assert fault
        assert sentence in str(UserError(fault.text, **fault.values))
    project.close()
