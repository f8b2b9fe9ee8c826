"""What must hold of every measure on spans: overlaps, omissions, who read what."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kzannot.agreement.bootstrap import Plan
from kzannot.agreement.boundaries import edits
from kzannot.agreement.chance import Chance
from kzannot.agreement.continua import Continua, continua, in_words
from kzannot.agreement.gamma import FEW, Aligned, aligned
from kzannot.agreement.measures import MEASURES, ONE_ANNOTATOR, ONLY_SPANS, ONLY_UNITS, Measure, Study, Units
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.agreement.result import NOBODY, Result, assess, leave_one_out
from kzannot.agreement.span_f1 import NO_SPANS, averaged, exact, silent_pairs
from kzannot.agreement.u_alpha import ALL_OVERLAP, LAYERS, NO_TEXT, NO_UNITS, u_alpha
from kzannot.agreement.u_alpha_2004 import u_alpha_2004

A, B, C = range(3)
F, G = range(2)
SETS = (frozenset[str](), frozenset({"frame"}))
OF_SPANS = tuple(measure for measure in MEASURES.values() if measure.study is not Ratings)
ACROSS_FRAMES = ("gamma", "u_alpha_2004", "f1_exact", "f1_matched", "f1_overlap", "f1_words")


def hundred(*rows: tuple[int, int, int, int], readers: tuple[bool, ...] = (True, True)) -> Continua:
    """A text of a hundred characters; rows of annotator, start, end and frame."""
    return continua([100], [readers], [(0, *row) for row in rows], 2)


def fitting(measure: Measure, study: Continua) -> Study:
    """The study in the form that a measure wants it."""
    return aligned(study, Chance(samples=5)) if measure.study is Aligned else study


def result(name: str, study: Continua) -> Result:
    """One measure of one study, without draws."""
    (found,) = assess([(MEASURES[name], fitting(MEASURES[name], study))], Plan(samples=0))
    return found


IDENTICAL = hundred((A, 10, 50, F), (A, 60, 80, G), (B, 10, 50, F), (B, 60, 80, G))


@pytest.mark.parametrize("name", [measure.name for measure in OF_SPANS])
def test_identical_coding_is_one(name: str) -> None:
    assert result(name, IDENTICAL).value == 1.0


@pytest.mark.parametrize("name", ["u_alpha", "u_alpha_2004", "gamma", "f1_exact", "f1_words"])
@pytest.mark.parametrize("frame", [F, G])
def test_identical_frames_on_one_passage_are_one(name: str, frame: int) -> None:
    study = hundred((A, 10, 50, F), (A, 10, 50, G), (B, 10, 50, F), (B, 10, 50, G))

    assert result(name, study.layer(frame)).value == 1.0


@pytest.mark.parametrize("name", ACROSS_FRAMES)
@pytest.mark.parametrize("place", [(10, 50), (20, 30)], ids=["same", "nested"])
def test_a_second_frame_that_the_other_omits_lowers_the_value(name: str, place: tuple[int, int]) -> None:
    omitted = result(name, hundred((A, 10, 50, F), (A, *place, G), (B, 10, 50, F))).value

    assert omitted is not None
    assert omitted < 1


@pytest.mark.parametrize("name", ["u_alpha", "u_alpha_binary", *ACROSS_FRAMES])
@pytest.mark.parametrize("place", [(10, 50), (20, 30)], ids=["same", "nested"])
def test_the_layer_of_an_omitted_frame_is_low_and_the_other_is_one(name: str, place: tuple[int, int]) -> None:
    study = hundred((A, 10, 50, F), (A, *place, G), (B, 10, 50, F))

    kept, omitted = result(name, study.layer(F)).value, result(name, study.layer(G)).value

    assert kept == 1.0
    assert omitted is not None
    assert omitted <= 0


def test_overlaps_of_one_frame_are_merged_and_said() -> None:
    study = hundred((A, 10, 30, F), (A, 20, 50, F), (A, 25, 28, F), (B, 10, 50, F), (B, 50, 60, F))

    layer = study.layer(F)

    assert layer.spans.tolist() == [[0, A, 10, 50, 0], [0, B, 10, 50, 0], [0, B, 50, 60, 0]]
    assert layer.merged == 2
    assert result("u_alpha", layer).merged == 2


def test_texts_in_which_frames_overlap_are_left_out_of_partitions_and_said() -> None:
    rows = [(0, A, 10, 50, F), (0, A, 20, 30, G), (0, B, 10, 50, F), (1, A, 5, 9, F), (1, B, 5, 8, F)]
    study = continua([100, 100], [[True, True]] * 2, rows, 2)

    both, one = u_alpha(study), u_alpha(study.without(np.array([True, False])))

    assert both.left_out == 1
    assert both.value() == one.value()
    assert result("u_alpha", study).left_out == 1


def test_where_frames_overlap_in_most_texts_their_layers_are_pooled_and_said() -> None:
    same = hundred((A, 10, 50, F), (A, 20, 30, G), (B, 10, 50, F), (B, 20, 30, G))
    omitted = hundred((A, 10, 50, F), (A, 20, 30, G), (B, 10, 50, F))
    layers = [u_alpha(omitted.layer(label)).disagreement() for label in (F, G)]

    both = result("u_alpha", omitted)

    observed, expected = np.sum(layers, axis=0)
    assert both.value == pytest.approx(1 - observed / expected)
    assert both.note == LAYERS
    assert result("u_alpha", same).value == 1.0
    assert result("u_alpha_binary", same).value == result("u_alpha_binary", omitted).value == 1.0
    wider = result("u_alpha_binary", hundred((A, 10, 50, F), (A, 20, 60, G), (B, 10, 50, F)))
    assert wider.value is not None
    assert wider.value < 1.0


def test_pooled_layers_have_an_interval_although_some_draws_lack_a_layer() -> None:
    rows = [(text, who, 10, 50, F) for text in range(6) for who in (A, B)]
    rows += [(text, A, 20, 30, G) for text in range(6)] + [(0, B, 22, 30, G), (1, B, 12, 20, G)]
    study = continua([100] * 6, [[True, True]] * 6, rows, 2)

    (found,) = assess([(MEASURES["u_alpha"], study)], Plan(samples=50))

    assert found.value is not None
    assert found.low is not None
    assert found.low <= found.value


def test_where_frames_overlap_in_every_text_a_partition_is_undefined() -> None:
    assert result("cu_alpha", hundred((A, 10, 50, F), (A, 20, 30, G), (B, 1, 2, F))).reason == ALL_OVERLAP


def test_who_did_not_read_says_nothing() -> None:
    rows = [(0, A, 10, 50, F), (0, B, 10, 50, F)]
    two = continua([100], [[True, True, False]], rows, 1)
    three = continua([100], [[True, True, True]], rows, 1)

    for name in ("u_alpha", "u_alpha_2004", "f1_exact", "gamma", "boundary_similarity"):
        value = result(name, three).value
        assert result(name, two).value == 1.0
        assert value is not None
        assert value < 1.0


@pytest.mark.parametrize("name", [measure.name for measure in OF_SPANS])
def test_a_text_with_one_reader_is_not_compared(name: str) -> None:
    alone = result(name, hundred((A, 10, 50, F), readers=(True, False)))

    assert alone.value is None
    assert alone.reason in (NO_TEXT, NO_SPANS, "No passage was marked by two annotators.",
                            "No two annotators marked a passage that could be aligned.")  # fmt: skip
    assert (alone.units, alone.seen_by_any, alone.prevalence) == (0, 0, None)


@pytest.mark.parametrize("name", [measure.name for measure in OF_SPANS])
def test_a_frame_that_nobody_used_is_undefined(name: str) -> None:
    silent = result(name, hundred())

    assert silent.value is None
    assert silent.reason == NOBODY
    assert silent.prevalence == 0


def test_the_counts_stand_beside_the_number() -> None:
    study = hundred((A, 10, 50, F), (A, 40, 60, G), (B, 10, 50, F))

    found = result("f1_exact", study)

    assert (found.units, found.seen_by_any, found.percent) == (3, 1, None)
    assert found.prevalence == pytest.approx((50 + 40) / 200)


def test_labels_where_both_marked_say_how_much_that_was() -> None:
    study = hundred((A, 0, 40, F), (A, 50, 70, G), (B, 0, 20, F), (B, 50, 70, G))

    both, one = result("cu_alpha", study), result("ku_alpha", replace(study, focus=F))

    assert both.coverage == pytest.approx(2 * 40 / 200)
    assert one.coverage == pytest.approx(2 * 20 / 60)


def test_a_third_annotator_that_differs_lowers_the_value_with_all() -> None:
    study = hundred(*((A, 10, 50, F), (B, 10, 52, F), (C, 60, 90, F)), readers=(True, True, True))

    without_a, without_b, without_c = leave_one_out(MEASURES["u_alpha"], study, Plan(samples=0))

    assert without_a.value is not None
    assert without_b.value is not None
    assert without_c.value is not None
    assert without_c.value > max(without_a.value, without_b.value)
    assert leave_one_out(MEASURES["alpha"], Ratings(values=np.eye(2, dtype=int), documents=np.arange(2),
                                                    categories=2))[0].reason == ONE_ANNOTATOR  # fmt: skip


def test_the_mean_over_pairs_stands_beside_the_pooled_rate() -> None:
    rows = [(0, A, 10, 50, F), (0, B, 10, 50, F), (1, A, 1, 5, F), (1, A, 7, 9, F), (1, B, 20, 30, F)]
    study = continua([100, 100], [[True, True]] * 2, rows, 1)

    exact_f1, labels = result("f1_exact", study), result("cu_alpha", study)

    assert exact_f1.value == pytest.approx(2 / 5)
    assert exact_f1.mean == pytest.approx(1 / 2)
    assert labels.mean is None


def test_the_mean_gamma_is_of_texts() -> None:
    rows = [(0, A, 10, 50, F), (0, B, 12, 50, F), (1, A, 1, 5, F), (1, A, 7, 9, F), (1, B, 20, 30, F)]
    study = aligned(continua([100, 100], [[True, True]] * 2, rows, 1))
    observed, expected = study.disorder.T

    (found,) = assess([(MEASURES["gamma"], study)], Plan(samples=0))
    assert found.mean == pytest.approx(np.mean(1 - observed / expected))
    assert found.value == pytest.approx(1 - observed.sum() / expected.sum())


def test_pairs_that_both_marked_nothing_are_left_out_and_counted() -> None:
    study = continua([9, 9, 9], [[True, True]] * 3, [(0, A, 1, 3, F), (0, B, 1, 3, F), (1, A, 1, 3, F)], 1)
    hits = exact(study)

    assert silent_pairs(study, hits) == 1
    assert averaged(study, hits).value() == pytest.approx(1 / 2)


def test_spans_cover_the_words_that_they_touch() -> None:
    words = np.array([(0, 0, 3), (0, 4, 9), (0, 9, 10), (1, 0, 5), (1, 6, 8)])
    study = continua([11, 8], [[True, True]] * 2,
                     [(0, A, 2, 5, F), (0, B, 3, 4, F), (1, A, 6, 8, F), (0, B, 9, 11, F)], 1)  # fmt: skip

    counted = in_words(study, words)

    assert counted.lengths.tolist() == [3, 2]
    assert counted.spans.tolist() == [[0, A, 0, 2, F], [1, A, 1, 2, F], [0, B, 2, 3, F]]


@pytest.mark.parametrize("row", [(A, 5, 5, F), (A, 90, 101, F), (A, -1, 4, F), (B, 1, 2, F), (A, 1, 2, 2)])
def test_a_span_that_cannot_be_is_our_bug(row: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="a span"):
        hundred(row, readers=(True, False))


@pytest.mark.parametrize("measure", [u_alpha, u_alpha_2004])
def test_stretches_of_one_article_are_one_document(measure: Callable[[Continua], object]) -> None:
    rows = [(0, A, 10, 50, F), (0, B, 10, 40, F), (1, A, 1, 5, F), (2, B, 1, 7, F)]
    apart = continua([60, 20, 20], [[True, True]] * 3, rows, 1)
    together = replace(apart, documents=np.array([0, 0, 1]))

    assert measure(together).value() == measure(apart).value()  # type: ignore[attr-defined]  # a Statistic
    assert len(measure(together).rows) == 2  # type: ignore[attr-defined]  # a Statistic


def test_measures_say_whether_spans_or_units_are_wanted() -> None:
    units = Ratings(values=np.zeros((1, 2), int), documents=np.zeros(1, int), categories=2)

    assert MEASURES["u_alpha"].objection(units) == ONLY_SPANS
    assert MEASURES["alpha"].objection(IDENTICAL) == ONLY_UNITS
    assert (MEASURES["alpha"].units, MEASURES["gamma"].units) == (Units.UNITS, Units.SPANS)
    assert MEASURES["gamma"].fits(fitting(MEASURES["gamma"], IDENTICAL))
    with pytest.raises(TypeError, match="gamma"):
        MEASURES["gamma"].of(IDENTICAL)


def test_intervals_of_spans_come_from_documents() -> None:
    random = np.random.default_rng(2)
    starts = random.integers(0, 60, size=30)
    moved = starts + random.integers(0, 9, size=30)
    rows = [(n, A, s, s + 20, F) for n, s in enumerate(starts)] + [
        (n, B, s, s + 20, F) for n, s in enumerate(moved)
    ]
    study = continua([100] * 30, [[True, True]] * 30, rows, 1)

    found = assess([(measure, fitting(measure, study)) for measure in OF_SPANS], Plan(200))

    by_name = {each.measure: each for each in found}
    for name in ("u_alpha", "u_alpha_2004", "gamma", "f1_words", "boundary_similarity"):
        each = by_name[name]
        assert each.low is not None
        assert each.value is not None
        assert each.high is not None
        assert each.low < each.value < each.high
        assert each.documents == 30
    assert by_name["gamma"].note == FEW
    assert by_name["f1_words"].p_below_667 is None
    assert by_name["u_alpha"].p_below_667 is not None


@pytest.mark.parametrize(("texts", "annotators"), [(0, 2), (0, 0), (1, 1), (2, 0), (1, 3)])
@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_where_nobody_read_anything_every_measure_says_so(
    measure: Measure, texts: int, annotators: int
) -> None:
    nobody = np.zeros((texts, annotators), dtype=np.bool_)
    spans = np.zeros((0, 5), dtype=np.int64)
    study = Continua(lengths=np.full(texts, 10), readers=nobody, spans=spans, labels=2)
    units = Ratings(
        values=np.full((texts, annotators), MISSING), documents=np.arange(texts), categories=2, sets=SETS
    )

    (found,) = assess([(measure, units if measure.study is Ratings else fitting(measure, study))])

    assert found.value is None
    assert found.reason


def test_where_everything_is_one_span_boundaries_and_chance_have_nothing_to_differ_in() -> None:
    study = continua([1], [[True, True]], [(0, 0, 0, 1, 0), (0, 1, 0, 1, 0)], 1)

    results = assess([(MEASURES["boundary_similarity"], study), (MEASURES["gamma"], aligned(study))])

    assert [result.reason for result in results] == [NO_UNITS, NO_UNITS]


def test_a_codebook_without_frames_has_nothing_that_anybody_used() -> None:
    study = continua([9], [[True, True]], [], 0)

    names = ("u_alpha", "u_alpha_2004", "f1_exact", "f1_words", "boundary_similarity")
    results = assess([(MEASURES[name], study) for name in names])

    assert {result.reason for result in results} == {NOBODY}


def test_a_boundary_between_two_others_is_the_near_miss_of_the_first_alone() -> None:
    both, near, rest = edits(np.array([1, 3]), np.array([2]))

    assert (both.tolist(), near.tolist(), rest.tolist()) == ([], [1], [3])


def test_judged_against_one_category_what_is_missing_stays_missing() -> None:
    units = Ratings(values=np.array([[0, 2], [MISSING, 1]]), documents=np.arange(2), categories=3)

    found = units.against(2)

    assert found.values.tolist() == [[0, 1], [MISSING, 0]]
    assert (found.categories, found.presence) == (2, True)
