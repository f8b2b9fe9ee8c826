"""What a figure is: its title, how it is drawn, its table, and the passages behind its marks."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from kzannot.project.choices import Choices
from kzannot.project.figures import Values
from kzannot.project.kept import Materials
from kzannot.project.passages import Passage
from kzannot.ui.figures.chart import Chart
from kzannot.ui.figures.picture import Legend
from kzannot.ui.figures.style import Style

Labels = Mapping[Any, str]
"""What frames, attributes and their values are called, by their names, and articles by their ids."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a figure shows, in cells; `keys` names the mark that each row belongs to.

    `numbers` is the first column of numbers, which stand at the right.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[Hashable, ...]
    numbers: int = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """A figure: add one by a row in a table of kinds and its values in `project.figures`.

    `subject` says what a mark is about, of its key and what its parts are called; `nothing` says why there is
    nothing to draw, in the reader's language; `tab` is the title in a word, where it has several.
    """

    name: str
    title: str
    draw: Callable[[Chart, Any], None]
    legend: Callable[[Any, Style, str], Legend]
    table: Callable[[Any, Style], Table]
    passages: Callable[[Materials, Choices, Any, str], list[Passage]]
    subject: Callable[[Any, Labels], str]
    nothing: Callable[[Any], str]
    choices: tuple[str, ...]
    tab: str = ""

    @property
    def short(self) -> str:
        """The title where there is little room."""
        return self.tab or self.title


def chart_of(kind: Kind, values: Values, style: Style) -> Chart:
    """A figure as a chart; where there is nothing to draw, the reason."""
    chart = Chart(style)
    why = kind.nothing(values)
    if why:
        chart.say(why)
    else:
        kind.draw(chart, values)
    return chart


def legend_of(kind: Kind, values: Values, style: Style) -> Legend:
    """The words around a figure."""
    return kind.legend(values, style, say(kind.title))


def say(text: str, **values: object) -> str:
    """A text of the figures in the reader's language."""
    return QCoreApplication.translate("figures", text).format(**values)


def in_words(text: str) -> str:
    """A text of the layers below in the reader's language."""
    return QCoreApplication.translate("messages", text)
