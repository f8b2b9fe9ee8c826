"""Every published value of the measures on spans, from the papers that the cases are named by."""

from dataclasses import replace

import numpy as np
import pytest

from kzannot.agreement.alignment import Dissimilarity, Units, align, positional
from kzannot.agreement.boundaries import boundary_similarity
from kzannot.agreement.chance import Chance, Way, by_annotator
from kzannot.agreement.continua import Continua, continua
from kzannot.agreement.gamma import aligned, gamma, gamma_cat
from kzannot.agreement.span_f1 import covered, f1_words
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.u_alpha import coverage, cu_alpha, ku_alpha, u_alpha, u_alpha_binary
from kzannot.agreement.u_alpha_2004 import u_alpha_2004
from kzannot.errors import UserError
from tests.agreement.gold import Case, cases, marked

FAMILY = {"u": u_alpha, "bar_u": u_alpha_binary, "cu": cu_alpha, "cu_coverage": coverage}


def check(case: Case, statistic: Statistic) -> None:
    """Compare a measure with what is published; None is undefined."""
    if case.value is None:
        with pytest.raises(UserError):
            statistic.value()
    else:
        assert statistic.value() == pytest.approx(case.value, abs=case.tolerance)


# The README of that library prints .567, for its gaps lose a character at each boundary.
@pytest.mark.parametrize("case", cases("u_alpha_2016", "zeljko_readme_value-u"))
def test_unitizing_family_2016(case: Case) -> None:
    study, labels = marked(case.data)
    what, _, label = case.what.partition(":")

    if label:
        focused = replace(study, focus=labels.index(label))
        check(case, {"k": ku_alpha, "coverage": coverage}[what](focused))
    else:
        check(case, FAMILY[what](study))


# The first total is of rounded parts; the others are printed by a formula that was corrected later.
@pytest.mark.parametrize(
    "case",
    cases(
        "alpha_u_2004",
        "krippendorff_2004_p254-alpha",
        "krippendorff_1995_C_limit-De:C",
        "krippendorff_1995_C_limit-alpha:C",
    ),
)
def test_unitizing_alpha_2004(case: Case) -> None:
    study, labels = marked(case.data)
    what, _, label = case.what.partition(":")
    statistic = u_alpha_2004(study.layer(labels.index(label)) if label else study)

    if what == "alpha":
        check(case, statistic)
    else:
        observed, expected = statistic.disagreement()
        assert {"Do": observed, "De": expected}[what] == pytest.approx(case.value, abs=case.tolerance)


def test_the_total_of_2004_without_rounded_parts() -> None:  # Krippendorff 2004, page 254; printed: .8591
    spans = [(0, 0, 75, 145, 0), (0, 0, 220, 250, 0), (0, 1, 70, 150, 0), (0, 1, 205, 225, 0)]
    spans += [(0, annotator, *place, 1) for annotator in (0, 1) for place in ((30, 90), (150, 180))]
    study = continua([300], [[True, True]], spans, 2)

    assert u_alpha_2004(study.layer(1)).value() == 1.0
    assert 0 < u_alpha_2004(study.layer(0)).value() < u_alpha_2004(study).value() < 1


@pytest.mark.parametrize("case", cases("boundary", "boundary_agreement"))
def test_boundary_similarity(case: Case) -> None:
    places = [np.cumsum(case.data[side])[:-1].tolist() for side in "ab"]

    assert boundary_similarity(_segmented(*places)).value() == pytest.approx(case.value, abs=case.tolerance)


@pytest.mark.parametrize(
    ("masses", "published"),
    [([2, 2, 7], 0.75), ([1, 1, 3, 1, 5], 0.5), ([2, 3, 6], 1.0), ([5, 6], 0.5), ([2, 3, 3, 3], 2 / 3)],
)
def test_boundary_similarity_of_segeval(
    masses: list[int], published: float
) -> None:  # its tests; Fournier 2013
    places = [np.cumsum(each)[:-1].tolist() for each in ([2, 3, 6], masses)]

    assert boundary_similarity(_segmented(*places)).value() == pytest.approx(published, abs=1e-12)


def _segmented(*places: list[int]) -> Continua:
    """A text cut at these places by either annotator."""
    length = 20
    rows = [
        (0, annotator, start, end, 0)
        for annotator, cuts in enumerate(places)
        for start, end in zip([0, *cuts], [*cuts, length], strict=True)
    ]
    return continua([length], [[True, True]], rows, 1)


@pytest.mark.parametrize("case", cases("span_f1"))
def test_f1_of_positions(case: Case) -> None:
    sides = [case.data["reference"], case.data["hypothesis"]]
    study, _ = marked({"begin": 0, "length": 20, "annotators": sides})
    hits = covered(study)

    rates = {
        "precision": hits.found[0, 1, 0] / hits.marked[0, 1],
        "recall": hits.found[0, 0, 1] / hits.marked[0, 0],
        "f1": f1_words(study).value(),
    }

    assert rates[case.what] == pytest.approx(case.value, abs=case.tolerance)


def _pair(a: list[float], b: list[float]) -> float:
    """The positional dissimilarity of two spans."""
    start, end = np.array([a, b], dtype=np.float64).T
    return float(positional(Units(np.arange(2), start, end, np.zeros(2, int), 2))[0, 1])


@pytest.mark.parametrize("case", cases("gamma", "gamma_disorder", "gamma_statistical"))
def test_positional_dissimilarity(case: Case) -> None:
    data = case.data
    if case.what == "difference":
        got = _pair(*data["p"]) - _pair(*data["q"])
    elif case.what == "d_pos":
        got = _pair(data["a"], data["b"])
    else:
        row, column = divmod(int(case.what), len(data["cols"]))
        got = case.params["delta_empty"] * _pair(data["rows"][row], data["cols"][column])

    assert got == pytest.approx(case.value, abs=case.tolerance)


UNMET = ("d_pos", "d_pos_equal", "d_pos_matrix", "gamma_cat_pygamma_0.5_with_unaligned_term")


@pytest.mark.parametrize("case", cases("gamma", *UNMET))
def test_gamma(case: Case) -> None:
    how = Dissimilarity(case.params["alpha"], case.params["beta"])
    (best,) = align([_units(case.data["annotators"])], how)

    if case.what == "disorder":
        assert best.disorder(_units(case.data["annotators"])) == pytest.approx(case.value, abs=case.tolerance)
        for sample in case.data.get("sampled_continua") or []:
            units = _units(sample["annotators"])
            assert align([units], how)[0].disorder(units) == pytest.approx(sample["disorder"], abs=1e-5)
    elif case.what == "gamma":
        study = aligned(marked(case.data)[0], Chance(dissimilarity=how))
        assert gamma(study).value() == pytest.approx(case.value, abs=case.tolerance)
        assert gamma_cat(study).value() == pytest.approx(0.9732, abs=5e-4)  # computed from the definition
    else:
        assert len(best.costs) == case.value


def _units(annotators: list[list[tuple[float, float, str]]]) -> Units:
    """What each annotator marked."""
    labels = sorted({label for spans in annotators for _, _, label in spans})
    rows = [
        (number, start, end, labels.index(label))
        for number, spans in enumerate(annotators)
        for start, end, label in spans
    ]
    number, start, end, label = np.array(rows).T
    return by_annotator(number.astype(int), start, end, label.astype(int), len(annotators))


@pytest.mark.parametrize("case", cases("gamma", "gamma_statistical", "n_unitary_alignments", *UNMET)[-1:])
def test_gamma_of_three_readers_by_shifting(case: Case) -> None:  # Gamma Software's example: .44 to .47
    how = Dissimilarity(case.params["alpha"], case.params["beta"])

    study = aligned(marked(case.data)[0], Chance(way=Way.SHIFT, precision=0.02, dissimilarity=how))

    assert 0.44 <= gamma(study).value() <= 0.47
