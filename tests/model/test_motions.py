"""Motions: stretches of every kind in texts of every kind, and never half of a visible character."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.edges import is_grapheme_border
from kzannot.model.motions import Course, Stride
from kzannot.model.records import Section, SectionKind

PIECES = (
    "Lage", "Er ging", " ", "\u00a0", "\n", ". ", ", ", "«", "3", "é", "e\u0301", "\u0301",
    "😀", "👩\u200d👧",
    "🇰🇿", "Қазақ", "שלום", "مرحبا", "\u200f", "11. Februar",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)
STRIDES = st.sampled_from(Stride)

TICKER = "Tag\nErster Fall. Zweiter Fall, lang.\nMehr dazu.\nAndere Meldung."


def section(kind: SectionKind, start: int, end: int) -> Section:
    return Section(article_id=uuid4(), kind=kind, start=start, end=end)


def lines_of(text: str) -> list[Section]:
    """A section a line, the first one a title."""
    sections: list[Section] = []
    start = 0
    for line in text.split("\n"):
        if line:
            kind = SectionKind.PARAGRAPH if sections else SectionKind.TITLE
            sections.append(section(kind, start, start + len(line)))
        start += len(line) + 1
    return sections


@st.composite
def places(draw: st.DrawFn) -> tuple[str, int]:
    text = draw(TEXTS)
    place = draw(st.integers(0, len(text)))
    while not is_grapheme_border(text, place):
        place -= 1
    return text, place


@pytest.fixture
def ticker() -> Course:
    entries = [section(SectionKind.ENTRY, 4, 47), section(SectionKind.ENTRY, 48, 63)]
    return Course(TICKER, [*lines_of(TICKER), *entries])


@given(places(), STRIDES)
def test_a_motion_goes_on_and_never_into_a_character(place: tuple[str, int], stride: Stride) -> None:
    text, position = place
    course = Course(text, lines_of(text))

    there = [course.start_after(stride, position), course.end_after(stride, position)]
    back = course.start_before(stride, position)

    assert all(position < on <= len(text) or on == position == len(text) for on in there)
    assert 0 <= back < position or back == position == 0
    assert all(is_grapheme_border(text, border) for border in (*there, back))


@given(TEXTS, STRIDES)
def test_every_stretch_is_reached_from_either_end(text: str, stride: Stride) -> None:
    course = Course(text, lines_of(text))
    position = steps = 0
    while position < len(text):
        position, steps = course.start_after(stride, position), steps + 1
    assert steps <= len(text)

    while position > 0:
        position = course.start_before(stride, position)

    assert position == 0


@given(places(), STRIDES)
def test_what_is_around_a_place_can_be_tagged(place: tuple[str, int], stride: Stride) -> None:
    text, position = place

    found = Course(text, lines_of(text)).around(stride, position)

    if found:
        start, end = found
        assert text[start:end].strip()
        assert is_grapheme_border(text, start)
        assert is_grapheme_border(text, end)


@given(places())
def test_growing_only_ever_widens_until_all_is_selected(place: tuple[str, int]) -> None:
    text, position = place
    course = Course(text, lines_of(text))
    selected = position, position
    seen = [selected]

    while (wider := course.grown(*selected)) != selected:
        assert wider[0] <= selected[0]
        assert selected[1] <= wider[1]
        selected = wider
        seen.append(selected)

    assert len(seen) <= len(text) + 2
    assert not text[selected[1] :].strip(" \u00a0\n.,;:!?") or selected[0] == selected[1]
    assert not text[: selected[0]].strip() or selected[0] == selected[1]


@given(places(), st.integers(0, 40))
def test_shrinking_only_ever_narrows(place: tuple[str, int], more: int) -> None:
    text, start = place
    end = min(len(text), start + more)

    found = Course(text, lines_of(text)).shrunk(start, end, start)

    if found:
        assert start <= found[0] < found[1] <= end
        assert found != (start, end)


def test_a_selection_grows_from_the_word_to_the_article(ticker: Course) -> None:
    selected, seen = (6, 6), []
    while (wider := ticker.grown(*selected)) != selected:
        selected = wider
        seen.append(TICKER[slice(*selected)])

    assert seen == [
        "Erster",
        "Erster Fall",
        "Erster Fall. Zweiter Fall, lang",
        "Erster Fall. Zweiter Fall, lang.\nMehr dazu",
        TICKER[:-1],
    ]


def test_a_selection_shrinks_by_the_same_steps(ticker: Course) -> None:
    selected, seen = (0, len(TICKER)), []
    while found := ticker.shrunk(*selected, 6):
        selected = found
        seen.append(TICKER[slice(*selected)])

    assert seen == [
        "Erster Fall. Zweiter Fall, lang.\nMehr dazu",
        "Erster Fall. Zweiter Fall, lang",
        "Erster Fall",
        "Erster",
    ]


def test_entries_are_gone_through_one_by_one(ticker: Course) -> None:
    assert [ticker.start_after(Stride.ENTRY, place) for place in (0, 4, 47, 48)] == [4, 48, 48, len(TICKER)]
    assert [ticker.start_before(Stride.ENTRY, place) for place in (63, 48, 10, 4)] == [48, 4, 4, 0]


def test_without_entries_headings_stand_in_their_place() -> None:
    text = "Titel\nAbsatz\nZwischen\nMehr"
    sections = lines_of(text)
    sections[2] = section(SectionKind.HEADING, 13, 21)
    course = Course(text, sections)

    assert course.start_after(Stride.ENTRY, 0) == 13
    assert course.around(Stride.ENTRY, 14) == (13, len(text))


def test_sentences_end_at_their_ends_and_not_at_ordinals() -> None:
    text = "Am 11. Februar kam er. Dann ging er.\n\nNeu."
    course = Course(text, lines_of(text))

    assert course.start_after(Stride.SENTENCE, 0) == 23
    assert course.start_after(Stride.SENTENCE, 23) == 38
    assert course.end_after(Stride.SENTENCE, 0) == 22
    assert course.start_before(Stride.SENTENCE, 38) == 23
    assert course.around(Stride.SENTENCE, 22) == (0, 21)
    assert course.around(Stride.SENTENCE, 37) is None


def test_whole_sentences_get_one_more_behind_them() -> None:
    text = "Eins. Zwei. Drei."
    course = Course(text, lines_of(text))

    assert course.widened(Stride.SENTENCE, 7, 7) == (6, 10)
    assert course.widened(Stride.SENTENCE, 1, 8) == (0, 10)
    assert course.widened(Stride.SENTENCE, 0, 10) == (0, 16)
    assert course.widened(Stride.SENTENCE, 12, 16) == (12, 16)
    assert course.widened(Stride.PARAGRAPH, 3, 3) == (0, 16)


def test_a_selection_outside_every_sentence_stays() -> None:
    course = Course("Eins.\n\n", lines_of("Eins.\n\n"))

    assert course.widened(Stride.SENTENCE, 6, 7) == (6, 7)
    assert course.widened(Stride.SENTENCE, 7, 7) is None
