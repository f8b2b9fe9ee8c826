"""Every published value of the measures on units, from the papers that the cases are named by."""

import math

import pytest

from kzannot.agreement.distances import jaccard, masi
from kzannot.agreement.measures import MEASURES
from kzannot.agreement.ratings import Scale
from kzannot.agreement.statistic import Statistic
from kzannot.errors import UserError
from tests.agreement.gold import Case, cases, study

NAMES = {"cohen": "cohen_kappa", "scott": "scott_pi", "fleiss": "fleiss_kappa", "ac1": "gwet_ac1"}
SCALES = {"ordinal": Scale.ORDINAL, "interval": Scale.INTERVAL, "ratio": Scale.RATIO}

OTHER_MEASURES = ("s", "bp", "randolph", "hubert", "ac2_quadratic", "weighted_kappa_power")
STANDARD_ERRORS = (
    *("cohen_se", "cohen_ci_low", "cohen_ci_high", "ac1_se", "ac1_ci_low"),
    *("fleiss_se", "fleiss_ci_low", "alpha_se_gwet"),
)
OTHER_DISTANCES = (
    *("alpha_masi_dkpro", "do_masi_dkpro", "de_masi_dkpro"),
    *("alpha_setdist_dkpro", "do_setdist_dkpro", "de_setdist_dkpro"),
)
UNMET = (*OTHER_MEASURES, *STANDARD_ERRORS, *OTHER_DISTANCES, "set_distance")


@pytest.mark.parametrize(
    "case",
    [
        *cases("two_rater", *UNMET),
        *cases("multi_rater", *UNMET),
        *cases("gwet_ac", *UNMET),
        *cases("alpha_coding", *UNMET),
        *cases("alpha_sets", *UNMET),
    ],
)
def test_published_value(case: Case) -> None:
    part, statistic = _asked(case)

    if case.value is None:
        with pytest.raises(UserError):
            statistic.value()
    else:
        observed, expected = statistic.disagreement()
        got = {"do": observed, "de": expected, "pe": 1 - expected}.get(part) if part else statistic.value()
        assert got == pytest.approx(case.value, abs=case.tolerance)


@pytest.mark.parametrize("case", cases("alpha_sets", "alpha_set"))
def test_published_distance(case: Case) -> None:
    distance = {"jaccard": jaccard, "masi": masi}[case.what]

    got = distance([frozenset(case.data["a"]), frozenset(case.data["b"])])[0, 1]

    assert math.isclose(got, case.value or 0, abs_tol=case.tolerance)


def _asked(case: Case) -> tuple[str, Statistic]:
    """Which part of the measure the case prints ("" for the measure itself), and the measure."""
    is_part = case.what[:3] in ("do_", "de_", "pe_")
    part, _, what = case.what.rpartition("_") if is_part else ("", "", case.what)
    if what.startswith("category:"):
        return part, _of_category(case, int(what.partition(":")[2]), "alpha")
    if case.kind == "fleiss_category":
        return part, _of_category(case, int(what[1:]), "fleiss_kappa")
    name = NAMES.get(what, what)
    ratings = study(case.data, SCALES.get(what, Scale.NOMINAL))
    measure = MEASURES.get(name, MEASURES["alpha"])
    assert measure.fits(ratings) or case.value is None
    return part, measure.of(ratings)


def _of_category(case: Case, category: int, measure: str) -> Statistic:
    """The measure of one category against all others; the papers count categories from 1."""
    return MEASURES[measure].of(study(case.data).against(category - 1))
