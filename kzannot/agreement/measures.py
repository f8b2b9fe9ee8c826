"""The measures on offer: a row each, and what a study must have for it.

The window greys out what `objection` names; the command line lists the rows. Adding a measure is a
function that makes a Statistic, and one row here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kzannot.agreement.boundaries import boundary_similarity
from kzannot.agreement.continua import Continua
from kzannot.agreement.gamma import Aligned, gamma, gamma_cat, gamma_k, gamma_of_texts
from kzannot.agreement.krippendorff import alpha, alpha_jaccard, alpha_masi
from kzannot.agreement.many_raters import fleiss_kappa, gwet_ac1, percent
from kzannot.agreement.ratings import Ratings, Scale
from kzannot.agreement.span_f1 import (
    averaged,
    covered,
    exact,
    f1_exact,
    f1_matched,
    f1_overlap,
    f1_words,
    matched,
    overlapping,
)
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.two_raters import cohen_kappa, scott_pi
from kzannot.agreement.u_alpha import coverage, cu_alpha, ku_alpha, u_alpha, u_alpha_binary
from kzannot.agreement.u_alpha_2004 import u_alpha_2004
from kzannot.errors import QT_TRANSLATE_NOOP

ONE_ANNOTATOR = QT_TRANSLATE_NOOP("messages", "Only one annotator took part.")
NOT_TWO = QT_TRANSLATE_NOOP("messages", "This measure compares exactly two annotators.")
NOT_SETS = QT_TRANSLATE_NOOP("messages", "This measure compares sets of codes.")
NOT_ORDERED = QT_TRANSLATE_NOOP("messages", "This measure knows no order or distance of categories.")
NO_NUMBERS = QT_TRANSLATE_NOOP("messages", "The answers to this question are no numbers.")
ONE_CATEGORY = QT_TRANSLATE_NOOP("messages", "The codebook offers only one category.")
ONLY_UNITS = QT_TRANSLATE_NOOP("messages", "This measure needs units such as paragraphs.")
ONLY_SPANS = QT_TRANSLATE_NOOP("messages", "This measure compares spans, not units such as paragraphs.")

ONE_FRAME = QT_TRANSLATE_NOOP(
    "messages", "This measure holds frames against each other: it needs all of them at once."
)

Study = Ratings | Continua | Aligned
S = TypeVar("S", Ratings, Continua, Aligned)


class Raters(StrEnum):
    """How many annotators a measure compares."""

    TWO = "two"
    MANY = "many"


class Units(StrEnum):
    """What a measure is computed on: units that were judged, or spans where annotators put them."""

    UNITS = "units"
    SPANS = "spans"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureOf(Generic[S]):
    """A measure, what it needs, and where it comes from.

    `study` is the class of what it is computed of. `missing` says that units which some annotators did not
    judge count for what the others said. `corrected` says that chance is taken off, so that thresholds for
    alpha may be held against it. `focus` says that it asks about one label among the others, `words` that
    it counts words (`in_words`), `across` that it holds labels against each other. `coverage`, where there
    is one, says how much of the data it has seen, and `mean` is the measure when every text (or pair of its
    readers) weighs the same.
    """

    name: str
    title: str
    raters: Raters = Raters.MANY
    missing: bool = True
    ordered: bool = False
    sets: bool = False
    corrected: bool = True
    focus: bool = False
    words: bool = False
    across: bool = False
    source: str
    study: type[S]
    function: Callable[[S], Statistic]
    coverage: Callable[[S], Statistic] | None = None
    mean: Callable[[S], Statistic] | None = None

    @property
    def units(self) -> Units:
        """Whether it is computed on units or on spans."""
        return Units.UNITS if self.study is Ratings else Units.SPANS

    def of(self, study: Study) -> Statistic:
        """The measure of a study that fits it."""
        return self.function(self._own(study))

    def covered(self, study: Study) -> Statistic | None:
        """How much of a study the measure has seen; None where that is everything."""
        return self.coverage(self._own(study)) if self.coverage else None

    def averaged(self, study: Study) -> Statistic | None:
        """The measure averaged instead of pooled; None where nothing could be averaged."""
        return self.mean(self._own(study)) if self.mean else None

    def fits(self, study: Study) -> bool:
        """Whether the measure can be computed of such a study."""
        return self.objection(study) is None

    def objection(self, study: Study) -> str | None:
        """Why the measure cannot be computed of such a study, whatever was judged; None if it can."""
        wrong = ONLY_UNITS if self.study is Ratings else ONLY_SPANS
        objections = [
            (not isinstance(study, self.study), wrong),
            (True, self.refusal(study.annotators, _labels(study) < 2)),
        ]
        if isinstance(study, Ratings):
            objections += [
                (self.sets and study.sets is None, NOT_SETS),
                (not self.ordered and study.scale is not Scale.NOMINAL, NOT_ORDERED),
                (study.numbers == (), NO_NUMBERS),
                (study.categories < 2, ONE_CATEGORY),
            ]
        return next((text for applies, text in objections if applies and text), None)

    def refusal(self, annotators: int, one_label: bool = False) -> str | None:
        """Why it cannot compare so many annotators, or a frame on its own; known before there is a study."""
        refusals = [
            (annotators < 2, ONE_ANNOTATOR),
            (self.raters is Raters.TWO and annotators != 2, NOT_TWO),
            (self.across and one_label, ONE_FRAME),
        ]
        return next((text for applies, text in refusals if applies), None)

    def _own(self, study: Study) -> S:
        """The study, which must be of the measure's kind."""
        if not isinstance(study, self.study):
            raise TypeError(f"{self.name} is computed of {self.study.__name__}")
        return study


def _labels(study: Study) -> int:
    """How many labels spans may bear; of units there are always enough."""
    if isinstance(study, Ratings):
        return 2
    return (study if isinstance(study, Continua) else study.continua).labels


Measure = MeasureOf[Ratings] | MeasureOf[Continua] | MeasureOf[Aligned]

_OF_UNITS: tuple[MeasureOf[Ratings], ...] = (
    MeasureOf(
        name="percent",
        title=QT_TRANSLATE_NOOP("messages", "Percent agreement"),
        ordered=True,
        corrected=False,
        source="Fleiss 1971; averaged over units: Gwet 2014",
        study=Ratings,
        function=percent,
    ),
    MeasureOf(
        name="cohen_kappa",
        title=QT_TRANSLATE_NOOP("messages", "Cohen's kappa"),
        raters=Raters.TWO,
        missing=False,
        source="Cohen 1960",
        study=Ratings,
        function=cohen_kappa,
    ),
    MeasureOf(
        name="scott_pi",
        title=QT_TRANSLATE_NOOP("messages", "Scott's pi"),
        raters=Raters.TWO,
        missing=False,
        source="Scott 1955",
        study=Ratings,
        function=scott_pi,
    ),
    MeasureOf(
        name="fleiss_kappa",
        title=QT_TRANSLATE_NOOP("messages", "Fleiss' kappa"),
        source="Fleiss 1971; missing values: Gwet 2014",
        study=Ratings,
        function=fleiss_kappa,
    ),
    MeasureOf(
        name="gwet_ac1",
        title=QT_TRANSLATE_NOOP("messages", "Gwet's AC1"),
        source="Gwet 2008, 2014",
        study=Ratings,
        function=gwet_ac1,
    ),
    MeasureOf(
        name="alpha",
        title=QT_TRANSLATE_NOOP("messages", "Krippendorff's alpha"),
        ordered=True,
        source="Krippendorff 2011; 2019, chapter 12",
        study=Ratings,
        function=alpha,
    ),
    MeasureOf(
        name="alpha_masi",
        title=QT_TRANSLATE_NOOP("messages", "Krippendorff's alpha for sets (MASI)"),
        sets=True,
        source="Passonneau 2006",
        study=Ratings,
        function=alpha_masi,
    ),
    MeasureOf(
        name="alpha_jaccard",
        title=QT_TRANSLATE_NOOP("messages", "Krippendorff's alpha for sets (Jaccard)"),
        sets=True,
        source="Krippendorff 2011, with Jaccard's distance",
        study=Ratings,
        function=alpha_jaccard,
    ),
)

_OF_CONTINUA: tuple[MeasureOf[Continua], ...] = (
    MeasureOf(
        name="u_alpha",
        title=QT_TRANSLATE_NOOP("messages", "Unitizing alpha"),
        source="Krippendorff, Mathet, Bouvry & Widlöcher 2016",
        study=Continua,
        function=u_alpha,
    ),
    MeasureOf(
        name="u_alpha_binary",
        title=QT_TRANSLATE_NOOP("messages", "Unitizing alpha: marked or not"),
        source="Krippendorff, Mathet, Bouvry & Widlöcher 2016",
        study=Continua,
        function=u_alpha_binary,
    ),
    MeasureOf(
        name="cu_alpha",
        title=QT_TRANSLATE_NOOP("messages", "Unitizing alpha: labels where both marked"),
        across=True,
        source="Krippendorff, Mathet, Bouvry & Widlöcher 2016",
        study=Continua,
        function=cu_alpha,
        coverage=coverage,
    ),
    MeasureOf(
        name="ku_alpha",
        title=QT_TRANSLATE_NOOP("messages", "Unitizing alpha: one frame where both marked"),
        focus=True,
        across=True,
        source="Krippendorff, Mathet, Bouvry & Widlöcher 2016",
        study=Continua,
        function=ku_alpha,
        coverage=coverage,
    ),
    MeasureOf(
        name="u_alpha_2004",
        title=QT_TRANSLATE_NOOP("messages", "Older unitizing alpha"),
        source="Krippendorff 2004, chapter 11",
        study=Continua,
        function=u_alpha_2004,
    ),
    MeasureOf(
        name="f1_exact",
        title=QT_TRANSLATE_NOOP("messages", "F1 of spans, exact"),
        corrected=False,
        source="Hripcsak & Rothschild 2005",
        study=Continua,
        function=f1_exact,
        mean=lambda study: averaged(study, exact(study)),
    ),
    MeasureOf(
        name="f1_matched",
        title=QT_TRANSLATE_NOOP("messages", "F1 of spans, half shared"),
        corrected=False,
        source="Hripcsak & Rothschild 2005; matched one to one",
        study=Continua,
        function=f1_matched,
        mean=lambda study: averaged(study, matched(study)),
    ),
    MeasureOf(
        name="f1_overlap",
        title=QT_TRANSLATE_NOOP("messages", "F1 of spans, any overlap"),
        corrected=False,
        source="Hripcsak & Rothschild 2005; any overlap",
        study=Continua,
        function=f1_overlap,
        mean=lambda study: averaged(study, overlapping(study)),
    ),
    MeasureOf(
        name="f1_words",
        title=QT_TRANSLATE_NOOP("messages", "F1 of words"),
        corrected=False,
        words=True,
        source="Hripcsak & Rothschild 2005; on words",
        study=Continua,
        function=f1_words,
        mean=lambda study: averaged(study, covered(study)),
    ),
    MeasureOf(
        name="boundary_similarity",
        title=QT_TRANSLATE_NOOP("messages", "Boundary similarity"),
        corrected=False,
        source="Fournier 2013",
        study=Continua,
        function=boundary_similarity,
    ),
)

_OF_ALIGNED: tuple[MeasureOf[Aligned], ...] = (
    MeasureOf(
        name="gamma",
        title=QT_TRANSLATE_NOOP("messages", "Gamma"),
        source="Mathet, Widlöcher & Métivier 2015",
        study=Aligned,
        function=gamma,
        mean=gamma_of_texts,
    ),
    MeasureOf(
        name="gamma_cat",
        title=QT_TRANSLATE_NOOP("messages", "Gamma-cat: labels of aligned passages"),
        across=True,
        source="Mathet 2017",
        study=Aligned,
        function=gamma_cat,
    ),
    MeasureOf(
        name="gamma_k",
        title=QT_TRANSLATE_NOOP("messages", "Gamma-k: one frame of aligned passages"),
        focus=True,
        across=True,
        source="Mathet 2017",
        study=Aligned,
        function=gamma_k,
    ),
)

_ROWS: tuple[Measure, ...] = (*_OF_UNITS, *_OF_CONTINUA, *_OF_ALIGNED)

MEASURES: dict[str, Measure] = {measure.name: measure for measure in _ROWS}
