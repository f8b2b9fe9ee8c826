"""The figures that count codings: for each its name and what computes its values."""

from collections.abc import Callable, Mapping

from kzannot.project.choices import Choices
from kzannot.project.figures_shares import Frequency, Salience, frequency, salience
from kzannot.project.kept import Materials
from kzannot.project.tasks import Task

Counted = Frequency | Salience

COUNTED: Mapping[str, Callable[[Materials, Choices, Task | None], Counted]] = {
    "frequency": frequency,
    "salience": salience,
}
