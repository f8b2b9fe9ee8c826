"""Correspondence analysis: outlets and frames in one plane, near each other where they go together.

Source: M. Greenacre, Correspondence Analysis in Practice, 3rd ed., 2017. The letters: P are the counts as
shares, r and c their margins, S the standardised residuals; inertia is chi-square over n. The signs of axes
mean nothing; here the largest coordinate of a column is positive, so that a picture can be repeated.
"""

from dataclasses import dataclass

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.statistics.estimates import Floats, Integers

TOO_SMALL = QT_TRANSLATE_NOOP("messages", "Correspondence analysis needs three outlets and three frames.")
INDEPENDENT = QT_TRANSLATE_NOOP(
    "messages", "Outlets do not differ in their frames: there is nothing to show."
)

SMALLEST = 3
NOISE = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """A solution; axes are in order of their inertia.

    Args:
        inertia: shape (axes,); their sum is chi-square over n.
        rows, columns: principal coordinates, shapes (rows, axes) and (columns, axes).
        row_contributions, column_contributions: the share of an axis that each row or column makes up.
    """

    inertia: Floats
    rows: Floats
    columns: Floats
    row_contributions: Floats
    column_contributions: Floats

    @property
    def explained(self) -> Floats:
        """The share of all inertia that each axis shows."""
        return np.asarray(self.inertia / self.inertia.sum())

    def supplementary(self, counts: Integers | Floats) -> Floats:
        """Where further rows (outlets with few articles) lie, which had no say in the axes."""
        profiles = counts / counts.sum(axis=-1, keepdims=True)
        return np.asarray(profiles @ (self.columns / np.sqrt(self.inertia)))


def correspondence(table: Integers) -> Plane:
    """Correspondence analysis of counts, shape (rows, columns).

    Raises:
        UserError: fewer than three rows or columns hold anything, or rows and columns are independent.
    """
    if (table.sum(axis=1) > 0).sum() < SMALLEST or (table.sum(axis=0) > 0).sum() < SMALLEST:
        raise UserError(TOO_SMALL)
    p = table / table.sum()
    r, c = p.sum(axis=1), p.sum(axis=0)
    root = np.sqrt(np.outer(r, c))
    s = np.divide(p - np.outer(r, c), root, out=np.zeros_like(p), where=root > 0)
    u, singular, vt = np.linalg.svd(s, full_matrices=False)
    shown = singular > NOISE
    if not shown.any():
        raise UserError(INDEPENDENT)
    u, singular, v = u[:, shown], singular[shown], vt[shown].T
    sign = np.sign(v[np.abs(v).argmax(axis=0), np.arange(v.shape[1])])
    u, v = u * sign, v * sign
    return Plane(
        inertia=np.square(singular),
        rows=_principal(u * singular, r),
        columns=_principal(v * singular, c),
        row_contributions=np.square(u),
        column_contributions=np.square(v),
    )


def _principal(scaled: Floats, masses: Floats) -> Floats:
    """Principal coordinates; 0 for what is empty."""
    root = np.sqrt(masses)[:, None]
    return np.divide(scaled, root, out=np.zeros_like(scaled), where=root > 0)
