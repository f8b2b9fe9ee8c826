"""Edits are values: each says how records were and how they shall be."""

from dataclasses import replace
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from kzannot.model import edits
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Answer, Article, Outlet, Record, Section, SectionKind, Span
from tests.model.strategies import records


def a_span(**changed: object) -> Span:
    fields: dict[str, object] = {
        "article_id": UUID(int=1),
        "annotator_id": UUID(int=2),
        "frame_id": UUID(int=3),
        "start": 0,
        "end": 5,
    }
    return Span(**{**fields, **changed})  # type: ignore[arg-type]  # the fields are those of a span


@given(st.lists(st.tuples(st.none() | records(), records())))
def test_an_edit_taken_back_twice_is_the_edit(pairs: list[tuple[Record | None, Record]]) -> None:
    edit = Edit("any", tuple(Change(before, after) for before, after in pairs))

    assert edit.inverse().inverse() == edit


def test_a_change_is_made_of_a_record_that_has_changed_elsewhere() -> None:
    span = a_span()
    change = edits.retag(span, UUID(int=4)).changes[0]
    stored = replace(span, memo="?")

    made = change.onto(stored)

    assert made == Change(stored, replace(stored, frame_id=UUID(int=4)))


def test_a_change_of_what_has_changed_meanwhile_stays_as_it_is() -> None:
    span = a_span()
    changes = [edits.retag(span, UUID(int=4)).changes[0], Change(None, span), Change(span, None)]
    stored = replace(span, frame_id=UUID(int=5))

    assert [change.onto(stored) for change in changes] == changes


def test_the_last_change_is_taken_back_first() -> None:
    one, two = a_span(), a_span()

    taken_back = edits.adding("add", [one, two]).inverse()

    assert [change.before for change in taken_back.changes] == [two, one]
    assert all(change.after is None for change in taken_back.changes)


def test_the_record_of_a_removal_is_what_was_removed() -> None:
    span = a_span()

    assert Change(span, None).record is span


def test_an_edit_gives_the_records_of_one_kind() -> None:
    span, outlet = a_span(), Outlet(name="taz")
    edit = Edit("both", (Change(None, outlet), Change(span, None)))

    assert list(edit.of(Outlet)) == [(None, outlet)]
    assert list(edit.of(Span)) == [(span, None)]
    assert edit.concerns(Answer, Outlet)
    assert not edit.concerns(Answer)


def test_a_span_that_moves_to_another_article_leaves_the_one_and_comes_to_the_other() -> None:
    before = a_span()
    edit = edits.anchor(before, UUID(int=9), 1, 4)
    after = edit.changes[0].after

    assert list(edit.spans_of(UUID(int=1))) == [(before, None)]
    assert list(edit.spans_of(UUID(int=9))) == [(None, after)]
    assert after == a_span(id=before.id, article_id=UUID(int=9), start=1, end=4)


def test_an_edit_tells_which_article_gets_another_text() -> None:
    article = Article(title="Hafen", digest="one", length=3)
    renamed, reworded = replace(article, title="Kai"), replace(article, digest="two")

    assert edits.replacing("Correct", article, reworded).rewords(article.id)
    assert not edits.replacing("Correct", article, renamed).rewords(article.id)
    assert not edits.replacing("Correct", article, reworded).rewords(UUID(int=9))
    assert not edits.adding("Import", (article,)).rewords(article.id)


def test_an_edit_gives_the_spans_of_one_article() -> None:
    here, elsewhere = a_span(), a_span(article_id=UUID(int=9))
    edit = Edit("both", (Change(None, here), Change(elsewhere, None)))

    assert list(edit.spans_of(UUID(int=1))) == [(None, here)]
    assert list(edit.spans_of(UUID(int=9))) == [(elsewhere, None)]


def test_tagging_adds_the_span() -> None:
    span = a_span()

    assert edits.tag(span).changes == (Change(None, span),)


def test_retagging_keeps_everything_but_the_frame() -> None:
    span = a_span(memo="kept")

    ((before, after),) = edits.retag(span, UUID(int=7)).of(Span)

    assert before == span
    assert after == a_span(id=span.id, memo="kept", frame_id=UUID(int=7))


def test_moving_edges_keeps_everything_but_the_place() -> None:
    span = a_span()

    ((_, after),) = edits.move_edges(span, 3, 9).of(Span)

    assert after == a_span(id=span.id, start=3, end=9)


def test_erasing_several_spans_is_one_edit() -> None:
    one, two = a_span(), a_span()

    assert list(edits.erase(one, two).of(Span)) == [(one, None), (two, None)]


def test_values_stand_in_the_order_of_their_names() -> None:
    span = a_span(attributes=(("voice", "a"),))

    ((_, after),) = edits.set_value(span, "stance", "b").of(Span)

    assert after is not None
    assert after.attributes == (("stance", "b"), ("voice", "a"))
    assert after.value("stance") == "b"
    assert after.value("other") is None


def test_a_value_takes_the_place_of_the_old_one() -> None:
    span = a_span(attributes=(("voice", "a"),))

    ((_, after),) = edits.set_value(span, "voice", ("b", "c")).of(Span)

    assert after is not None
    assert after.attributes == (("voice", ("b", "c")),)


def test_an_empty_value_takes_the_old_one_away() -> None:
    span = a_span(attributes=(("voice", "a"),))

    for nothing in (None, "", ()):
        ((_, after),) = edits.set_value(span, "voice", nothing).of(Span)

        assert after == a_span(id=span.id)


def test_doubt_and_memo_change_nothing_else() -> None:
    span = a_span()

    ((_, doubted),) = edits.doubt(span, True).of(Span)
    ((_, noted),) = edits.write_memo(span, "why").of(Span)

    assert doubted == a_span(id=span.id, uncertain=True)
    assert noted == a_span(id=span.id, memo="why")


def test_reading_sections_says_who_read_which() -> None:
    sections = [
        Section(article_id=UUID(int=1), kind=SectionKind.PARAGRAPH, start=at, end=at + 1) for at in range(2)
    ]
    round_id = uuid4()

    read = [change.record for change in edits.read_sections(sections, UUID(int=2), round_id).changes]

    said = [(r.section_id, r.article_id, r.annotator_id, r.round_id) for r in read]  # type: ignore[attr-defined]
    assert said == [(section.id, UUID(int=1), UUID(int=2), round_id) for section in sections]


def test_unreading_takes_the_readings_away() -> None:
    section = Section(article_id=UUID(int=1), kind=SectionKind.LEAD, start=0, end=1)
    edit = edits.read_sections([section], UUID(int=2))

    assert edits.unread([edit.changes[0].record]).changes == edit.inverse().changes  # type: ignore[list-item]


def test_an_answer_may_be_given_changed_and_taken_away() -> None:
    first = Answer(article_id=UUID(int=1), annotator_id=UUID(int=2), question="genre", value="report")

    assert edits.answer(None, first).changes == (Change(None, first),)
    assert edits.answer(first, None).changes == (Change(first, None),)


def test_a_span_that_is_split_keeps_its_code_in_both_parts() -> None:
    span = a_span(start=0, end=20, attributes=(("voice", "state"),), memo="why", uncertain=True)

    first, second = (change.after for change in edits.split(span, 9, 11).changes)

    assert first == replace(span, end=9)
    assert isinstance(second, Span)
    assert second == replace(span, id=second.id, start=11)
    assert second.id != span.id


def test_spans_that_are_merged_cover_both_and_the_first_ones_values_win() -> None:
    span = a_span(start=10, end=20, attributes=(("voice", "state"),), memo="why")
    other = a_span(
        start=0, end=8, attributes=(("stance", "reported"), ("voice", "outlet")), uncertain=True, memo="so"
    )

    gone, whole = edits.merge(span, other).changes

    assert (gone.before, gone.after) == (other, None)
    assert whole.after == replace(
        span,
        start=0,
        attributes=(("stance", "reported"), ("voice", "state")),
        uncertain=True,
        memo="why\nso",
    )


def test_a_memo_that_both_have_is_kept_once() -> None:
    whole = edits.merge(a_span(memo="why"), a_span(memo="why")).changes[-1].after

    assert isinstance(whole, Span)
    assert whole.memo == "why"


def test_a_span_that_is_coded_anew_stays_where_it_is() -> None:
    span = a_span(memo="kept")

    (change,) = edits.recode(span, UUID(int=9), (("voice", "state"),)).changes

    assert change.after == replace(span, frame_id=UUID(int=9), attributes=(("voice", "state"),))
