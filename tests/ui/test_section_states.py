"""The states that are kept span by span are those that are counted all at once."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.records import Reading, Section, SectionKind, Span
from kzannot.project.progress import progress_of
from kzannot.ui.section_states import SectionStates
from kzannot.ui.text.values import State

ARTICLE, ANNOTATOR, FRAME = uuid4(), uuid4(), uuid4()
KINDS = (
    SectionKind.TITLE,
    SectionKind.PARAGRAPH,
    SectionKind.FURNITURE,
    SectionKind.PARAGRAPH,
    SectionKind.HEADING,
)
SECTIONS = [
    Section(article_id=ARTICLE, kind=kind, start=10 * place, end=10 * place + 8)
    for place, kind in enumerate(KINDS)
]


def span(start: int, length: int) -> Span:
    return Span(article_id=ARTICLE, annotator_id=ANNOTATOR, frame_id=FRAME, start=start, end=start + length)


SPANS = st.lists(st.builds(span, st.integers(0, 47), st.integers(1, 20)), max_size=6)
READ = st.lists(st.sampled_from(SECTIONS), max_size=3, unique_by=lambda section: section.id)


def readings(sections: list[Section]) -> list[Reading]:
    return [Reading(section_id=s.id, article_id=ARTICLE, annotator_id=ANNOTATOR) for s in sections]


@given(SPANS, SPANS, READ)
def test_step_by_step_is_as_good_as_all_at_once(
    kept: list[Span], gone: list[Span], read: list[Section]
) -> None:
    states = SectionStates(SECTIONS, [*kept, *gone], readings(read))

    for each in gone:
        states.remove(each)

    assert states.progress() == progress_of(SECTIONS, [(s.start, s.end) for s in kept], readings(read))
    assert states.states() == SectionStates(SECTIONS, kept, readings(read)).states()


@given(SPANS, READ, st.integers(0, 50), st.sampled_from([1, -1]))
def test_the_next_unread_section_is_unread_or_there_is_none(
    spans: list[Span], read: list[Section], position: int, step: int
) -> None:
    states = SectionStates(SECTIONS, spans, readings(read))

    found = states.next_unread(position, step)

    assert (found is None) == (states.progress().unread == 0)
    assert found is None or states.state_of(found) is State.UNREAD


def test_furniture_has_no_state() -> None:
    states = SectionStates(SECTIONS, [], [])

    assert states.states()[2] is None
    assert states.codable_at(22) is None
    assert states.codable_at(31) == SECTIONS[3]
