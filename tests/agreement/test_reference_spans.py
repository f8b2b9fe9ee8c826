"""Our measures on spans against the reference implementation beside the worked examples."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzannot.agreement.alignment import Dissimilarity, align
from kzannot.agreement.boundaries import edits
from kzannot.agreement.chance import by_annotator
from kzannot.agreement.continua import TEXT, Continua, continua
from kzannot.agreement.gamma import unlikeness
from kzannot.agreement.ratings import MISSING
from kzannot.agreement.span_f1 import Hits, covered, exact, matched, overlapping, pooled
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.u_alpha import coverage, cu_alpha, ku_alpha, u_alpha, u_alpha_binary
from kzannot.agreement.u_alpha_2004 import u_alpha_2004
from tests.agreement.gold import reference
from tests.agreement.test_reference import agree

LENGTH, LABELS = 24, 3
Span = tuple[int, int, int]
Spans = list[Span]


@dataclass(frozen=True)
class Texts:
    """What annotators marked in some texts; None where one did not read."""

    marked: list[list[Spans | None]]

    def study(self) -> Continua:
        """The same for us."""
        rows = [
            (text, annotator, *span)
            for text, sides in enumerate(self.marked)
            for annotator, spans in enumerate(sides)
            for span in spans or ()
        ]
        readers = [[spans is not None for spans in sides] for sides in self.marked]
        return continua([LENGTH] * len(self.marked), readers, rows, LABELS)

    def read(self) -> list[tuple[int, list[list[tuple[int, int, str]]]]]:
        """The same for the reference: length, and the spans of those who read, with named labels."""
        return [(LENGTH, [_named(spans) for spans in sides if spans is not None]) for sides in self.marked]


def _named(spans: Spans) -> list[tuple[int, int, str]]:
    return [(start, end, str(label)) for start, end, label in spans]


@st.composite
def tilings(draw: st.DrawFn) -> Spans:
    """Spans that do not overlap."""
    cuts = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=10)))
    labels = draw(st.lists(st.integers(0, LABELS - 1), min_size=len(cuts), max_size=len(cuts)))
    return [(start, end, label) for start, end, label in zip(cuts[::2], cuts[1::2], labels, strict=False)]


ANYWHERE = st.lists(
    st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 8), st.integers(0, LABELS - 1)).map(
        lambda drawn: (drawn[0], min(LENGTH, drawn[0] + drawn[1]), drawn[2])
    ),
    max_size=6,
)


def texts(spans: st.SearchStrategy[Spans], annotators: int = 4) -> st.SearchStrategy[Texts]:
    """One to three texts, each read by some of two to four annotators."""
    sides = st.integers(2, annotators).flatmap(
        lambda m: st.lists(st.lists(st.none() | spans, min_size=m, max_size=m), min_size=1, max_size=3)
    )
    return sides.map(Texts)


@given(drawn=texts(tilings()))
def test_unitizing_family(drawn: Texts) -> None:
    study = drawn.study()

    expected = reference().u_alpha_family(drawn.read())

    assert agree(u_alpha(study), expected["u"])
    assert agree(u_alpha_binary(study), expected["bar_u"])
    assert _possible(cu_alpha(study), expected["cu"])
    for label in range(LABELS):
        focused = replace(study, focus=label)
        assert _possible(ku_alpha(focused), expected["k"].get(str(label), math.nan))
        if str(label) in expected.get("coverage", ()):
            assert agree(coverage(focused), expected["coverage"][str(label)])


def _possible(statistic: Statistic, expected: float) -> bool:
    """Whether a measure agrees, or is undefined where too little met, and the formula exceeds 1."""
    if statistic.reason():
        return math.isnan(expected) or expected >= 1
    return math.isnan(expected) or statistic.value() == pytest.approx(expected, abs=1e-12)


@given(drawn=texts(ANYWHERE))
def test_unitizing_alpha_of_layers(drawn: Texts) -> None:
    layer = drawn.study().layer(0)
    merged = Texts(
        [
            [None if spans is None else _spans(layer, text, number) for number, spans in enumerate(sides)]
            for text, sides in enumerate(drawn.marked)
        ]
    )

    expected = reference().u_alpha_family(merged.read())

    assert agree(u_alpha(layer), expected["u"])
    assert agree(u_alpha_binary(layer), expected["u"])


def _spans(study: Continua, text: int, annotator: int) -> Spans:
    """What one marked in one text of a study."""
    rows = study.spans[(study.spans[:, TEXT] == text) & (study.spans[:, 1] == annotator)]
    return [(start, end, label) for _, _, start, end, label in rows.tolist()]


@given(sides=st.lists(tilings(), min_size=2, max_size=4))
def test_unitizing_alpha_2004(sides: list[Spans]) -> None:
    expected = reference().alpha_u_2004(sides, 0, LENGTH)["alpha"]

    assert agree(u_alpha_2004(Texts([[*sides]]).study()), expected)


@pytest.mark.parametrize(
    ("hits", "name"),
    [(exact, "f1_exact"), (overlapping, "f1_overlap"), (matched, "f1_matched"), (covered, "f1_char")],
)
@given(first=ANYWHERE, second=ANYWHERE)
def test_f1(hits: Callable[[Continua], Hits], name: str, first: Spans, second: Spans) -> None:
    study = Texts([[first, second]]).study()
    found = hits(study)

    expected = getattr(reference(), name)(first, second)

    if name == "f1_matched" and not math.isnan(expected):  # the reference prefers closer matches to more
        assert pooled(study, found).value() >= expected - 1e-12
    else:
        assert agree(pooled(study, found), expected)


@given(first=st.sets(st.integers(1, 20)), second=st.sets(st.integers(1, 20)))
def test_boundary_edits(first: set[int], second: set[int]) -> None:
    matches, single, near = reference().boundary_edit(first, second)

    found = edits(*(np.array(sorted(places), dtype=np.int64) for places in (first, second)))

    assert [len(places) for places in found] == [matches, len(near), single]


@settings(max_examples=60, deadline=None)
@given(
    sides=st.lists(ANYWHERE.map(lambda spans: spans[:4]), min_size=2, max_size=4).filter(any),
    alpha=st.sampled_from([0.5, 1.0, 3.0]),
)
def test_best_alignment_and_gamma_cat(sides: list[Spans], alpha: float) -> None:
    rows = np.array([(number, *span) for number, spans in enumerate(sides) for span in spans])
    number, start, end, label = rows.T
    units = by_annotator(number, start, end, label, len(sides))

    (best,) = align([units], Dissimilarity(alpha))

    disorder, _ = reference().best_alignment(sides, alpha)
    assert best.disorder(units) == pytest.approx(disorder, abs=1e-9)
    begin = np.searchsorted(units.annotator, range(len(sides)))
    own = [
        [None if unit == MISSING else unit - begin[number] for number, unit in enumerate(row)]
        for row in best.tuples.tolist()
    ]
    unlike = unlikeness(units, best, LABELS)
    for category, got in zip((None, *range(LABELS)), unlike.tolist(), strict=True):
        expected = reference().gamma_cat_disorder(sides, own, alpha, category=category)
        assert (0.0 if math.isnan(got) else got) == pytest.approx(expected, abs=1e-9)
