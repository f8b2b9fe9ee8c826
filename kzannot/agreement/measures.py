"""The measures on offer: a row each, and what a study must have for it.

The window greys out what `objection` names; the command line lists the rows. Adding a measure is a
function that makes a Statistic, and one row here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kzannot.agreement.krippendorff import alpha, alpha_jaccard, alpha_masi
from kzannot.agreement.many_raters import fleiss_kappa, gwet_ac1, percent
from kzannot.agreement.ratings import Ratings, Scale
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.two_raters import cohen_kappa, scott_pi
from kzannot.errors import QT_TRANSLATE_NOOP

ONE_ANNOTATOR = QT_TRANSLATE_NOOP("messages", "Only one annotator took part.")
NOT_TWO = QT_TRANSLATE_NOOP("messages", "This measure compares exactly two annotators.")
NOT_SETS = QT_TRANSLATE_NOOP("messages", "This measure compares sets of codes.")
NOT_ORDERED = QT_TRANSLATE_NOOP("messages", "This measure knows no order or distance of categories.")
ONE_CATEGORY = QT_TRANSLATE_NOOP("messages", "The codebook offers only one category.")


class Raters(StrEnum):
    """How many annotators a measure compares."""

    TWO = "two"
    MANY = "many"


class Units(StrEnum):
    """What a measure is computed on: units that were judged, or spans where annotators put them."""

    UNITS = "units"
    SPANS = "spans"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure, what it needs, and where it comes from.

    `missing` says that units which some annotators did not judge count for what the others said.
    `corrected` says that chance is taken off, so that thresholds for alpha may be held against it.
    """

    name: str
    title: str
    raters: Raters = Raters.MANY
    units: Units = Units.UNITS
    missing: bool = True
    ordered: bool = False
    sets: bool = False
    corrected: bool = True
    source: str
    function: Callable[[Ratings], Statistic]

    def fits(self, study: Ratings) -> bool:
        """Whether the measure can be computed of such a study."""
        return self.objection(study) is None

    def objection(self, study: Ratings) -> str | None:
        """Why the measure cannot be computed of such a study, whatever was judged; None if it can."""
        objections = (
            (study.annotators < 2, ONE_ANNOTATOR),
            (self.raters is Raters.TWO and study.annotators != 2, NOT_TWO),
            (self.sets and study.sets is None, NOT_SETS),
            (not self.ordered and study.scale is not Scale.NOMINAL, NOT_ORDERED),
            (study.categories < 2, ONE_CATEGORY),
        )
        return next((text for applies, text in objections if applies), None)


_ROWS = (
    Measure(
        name="percent",
        title=QT_TRANSLATE_NOOP("messages", "Percent agreement"),
        ordered=True,
        corrected=False,
        source="Fleiss 1971; averaged over units: Gwet 2014",
        function=percent,
    ),
    Measure(
        name="cohen_kappa",
        title=QT_TRANSLATE_NOOP("messages", "Cohen's kappa"),
        raters=Raters.TWO,
        missing=False,
        source="Cohen 1960",
        function=cohen_kappa,
    ),
    Measure(
        name="scott_pi",
        title=QT_TRANSLATE_NOOP("messages", "Scott's pi"),
        raters=Raters.TWO,
        missing=False,
        source="Scott 1955",
        function=scott_pi,
    ),
    Measure(
        name="fleiss_kappa",
        title=QT_TRANSLATE_NOOP("messages", "Fleiss' kappa"),
        source="Fleiss 1971; missing values: Gwet 2014",
        function=fleiss_kappa,
    ),
    Measure(
        name="gwet_ac1",
        title=QT_TRANSLATE_NOOP("messages", "Gwet's AC1"),
        source="Gwet 2008, 2014",
        function=gwet_ac1,
    ),
    Measure(
        name="alpha",
        title=QT_TRANSLATE_NOOP("messages", "Krippendorff's alpha"),
        ordered=True,
        source="Krippendorff 2011; 2019, chapter 12",
        function=alpha,
    ),
    Measure(
        name="alpha_masi",
        title=QT_TRANSLATE_NOOP("messages", "Krippendorff's alpha for sets (MASI)"),
        sets=True,
        source="Passonneau 2006",
        function=alpha_masi,
    ),
    Measure(
        name="alpha_jaccard",
        title=QT_TRANSLATE_NOOP("messages", "Krippendorff's alpha for sets (Jaccard)"),
        sets=True,
        source="Krippendorff 2011, with Jaccard's distance",
        function=alpha_jaccard,
    ),
)

MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ROWS}
