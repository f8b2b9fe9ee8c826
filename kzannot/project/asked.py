"""What is to be measured: a measure of a study, with all of its row that is known before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kzannot.agreement.measures import MEASURES, Measure, Study
from kzannot.agreement.ratings import Ratings
from kzannot.project.ledger import Ledger

ALPHA_OF_SETS = "alpha_masi"
"""The alpha of questions and attributes that take several values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A measure to be taken of a study; `rests_on` is how many spans found a partner, and of how many."""

    measure: Measure
    study: Study
    unit: str
    part: str | None
    people: tuple[str, ...]
    without: str | None
    ledger: Ledger
    frame: str | None = None
    question: str | None = None
    attribute: str | None = None
    rests_on: tuple[int, int] | None = None


def fitting(wanted: Sequence[Measure], ratings: Ratings) -> Iterable[Measure]:
    """The measures; where several values at once are compared, alpha is that of sets."""
    if ratings.sets is None:
        return wanted
    return dict.fromkeys(MEASURES[ALPHA_OF_SETS] if each.name == "alpha" else each for each in wanted)
