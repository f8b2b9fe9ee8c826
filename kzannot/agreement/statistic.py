"""A measure on a study, split into what each document adds to it.

Every measure here is 1 - observed / expected disagreement. Observed and expected are functions of sums
over documents, so the measure of any choice of documents, of a resample for instance, is had by adding
rows. A measure is undefined when no disagreement is expected; that is decided here, once for all.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kzannot.agreement.ratings import Floats
from kzannot.errors import QT_TRANSLATE_NOOP, UserError

NOTHING = QT_TRANSLATE_NOOP("messages", "No unit was judged by two annotators.")
NO_VARIATION = QT_TRANSLATE_NOOP("messages", "Only one category was used: no disagreement can be expected.")

Parts = Callable[[Floats], tuple[Floats, Floats]]


@dataclass(frozen=True, slots=True, eq=False)
class Statistic:
    """What the documents add to a measure, and the measure as a function of the sum.

    Args:
        rows: shape (documents, K); what each document adds.
        parts: turns sums (..., K) into observed and expected disagreement, each of shape (...). Expected
            is NaN where there is nothing to compare, and 0 where nobody could have disagreed.
        nothing: why the measure is undefined where expected is NaN.
        no_variation: why it is undefined where expected is 0.
        left_out: how many texts the measure could not use; it says nothing of them.
        note: what a person must know who reads the value.
    """

    rows: Floats
    parts: Parts
    nothing: str = NOTHING
    no_variation: str = NO_VARIATION
    left_out: int = 0
    note: str | None = None

    def value(self) -> float:
        """The measure over all documents.

        Raises:
            UserError: it is undefined; the text says why.
        """
        reason = self.reason()
        if reason:
            raise UserError(reason)
        return float(self.of(self.rows.sum(axis=0)))

    def reason(self) -> str | None:
        """Why the measure is undefined; None when it has a value."""
        expected = self.disagreement()[1]
        if np.isnan(expected):
            return self.nothing
        return None if expected > 0 else self.no_variation

    def disagreement(self) -> tuple[float, float]:
        """Observed and expected disagreement over all documents."""
        with np.errstate(divide="ignore", invalid="ignore"):
            observed, expected = self.parts(self.rows.sum(axis=0))
        return float(observed), float(expected)

    def of(self, sums: Floats) -> Floats:
        """The measure of sums (..., K): shape (...), NaN where it is undefined."""
        with np.errstate(divide="ignore", invalid="ignore"):
            observed, expected = self.parts(sums)
            return np.where(expected > 0, 1.0 - observed / expected, np.nan)
