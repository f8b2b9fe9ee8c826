"""Progress counts sections that can be coded: coded, else read, else unread."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kzannot.model import edits
from kzannot.model.records import Reading, Section, SectionKind, Span
from kzannot.project.progress import Progress, codable, coded_ids, progress_of, unread_entries
from kzannot.project.project import Project
from tests.project.making import Made

ARTICLE, ANNA, FRAME = UUID(int=1), UUID(int=2), UUID(int=3)


def a_section(start: int, end: int, kind: SectionKind = SectionKind.PARAGRAPH) -> Section:
    return Section(article_id=ARTICLE, kind=kind, start=start, end=end)


def a_span(start: int, end: int) -> Span:
    return Span(article_id=ARTICLE, annotator_id=ANNA, frame_id=FRAME, start=start, end=end)


def a_reading(section: Section) -> Reading:
    return Reading(section_id=section.id, article_id=ARTICLE, annotator_id=ANNA)


@st.composite
def sections(draw: st.DrawFn) -> list[Section]:
    """Sections of any kind that do not overlap, in any order, and an entry around some of them."""
    lengths = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5)), max_size=8))
    found, place = [], 0
    for gap, length in lengths:
        found.append(a_section(place + gap, place + gap + length, draw(st.sampled_from(list(SectionKind)))))
        place += gap + length
    return draw(st.permutations([*found, a_section(0, 6, SectionKind.ENTRY)]))


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda s: a_span(s[0], s[0] + s[1])))


@given(sections(), SPANS, st.data())
def test_progress_is_what_counting_section_by_section_gives(
    there: list[Section], spans: list[Span], data: st.DataObject
) -> None:
    read = data.draw(st.lists(st.sampled_from(there)))
    counted = [s for s in there if s.kind not in (SectionKind.FURNITURE, SectionKind.ENTRY)]
    coded = [s for s in counted if any(p.start < s.end and s.start < p.end for p in spans)]
    only_read = [s for s in counted if s in read and s not in coded]

    where = [(span.start, span.end) for span in spans]
    progress = progress_of(there, where, [a_reading(section) for section in read])

    assert progress == Progress(len(counted), len(only_read), len(coded), len(spans))
    assert progress.unread == len(counted) - len(only_read) - len(coded)
    assert coded_ids(codable(there), where) == {section.id for section in coded}


def test_a_span_that_ends_where_a_section_begins_does_not_touch_it() -> None:
    before, after = a_section(0, 5), a_section(5, 9)

    assert coded_ids([before, after], [(0, 5)]) == {before.id}
    assert coded_ids([before, after], [(4, 6)]) == {before.id, after.id}


def test_a_project_tells_how_far_each_annotator_is(made: tuple[Project, Made]) -> None:
    project, small = made
    title, paragraph, _ = small.sections
    project.apply(edits.tag(small.span()))
    project.apply(edits.read_sections([title, paragraph], small.anna.id))

    of_anna, of_bela = project.progress(small.anna.id), project.progress(small.bela.id)

    assert of_anna == {small.article.id: Progress(2, 1, 1, 1), small.ticker.id: Progress(2, 0, 0, 0)}
    assert of_bela[small.article.id] == Progress(2, 0, 0, 0)
    assert project.progress_in(small.article.id, small.anna.id) == Progress(2, 1, 1, 1)


def test_entries_are_unread_as_long_as_something_in_them_is() -> None:
    entries = [a_section(start, start + 9, SectionKind.ENTRY) for start in (40, 10, 25)]
    before, first, same, last, behind = (a_section(start, start + 3) for start in (0, 10, 15, 45, 60))

    assert unread_entries([*entries, before], [before, first, same, last, behind]) == (2, 3)
    assert unread_entries([before], [before]) == (0, 0)
