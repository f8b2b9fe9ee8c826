"""What an agreement report says, before it has a language or a form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportArticle:
    """An article, its words, and who has read how many of its sections."""

    outlet: str
    title: str
    published: str
    words: int
    sections: int
    read: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFrame:
    """A frame's agreement on one kind of unit; what is undefined is None, and `reason` says why."""

    name: str
    label: str
    badge: str
    colour: str
    units: int
    seen_by_any: int | None
    prevalence: float | None
    percent: float | None
    value: float | None
    low: float | None
    high: float | None
    p_below_667: float | None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Which units count: seen by two annotators or more; and which not: seen by one alone, or by none."""

    units: int
    counted: int
    single: int
    unseen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportUnit:
    """The table of one kind of unit."""

    kind: str
    ledger: Ledger
    frames: tuple[ReportFrame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPair:
    """Two annotators, and the measure of each frame between them, in the order of the frames."""

    first: str
    second: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOutlet:
    """An outlet: how many articles and words were read, and of each frame the share of words and the rate."""

    name: str
    articles: int
    words: int
    shares: tuple[float | None, ...]
    rates: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRule:
    """A frame as the codebook defines it."""

    name: str
    label: str
    badge: str
    colour: str
    definition: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReport:
    """All that the report says. `gaps` are the names of facts that the project does not know."""

    project: str
    made: str
    program: str
    codebook: str
    version: str
    title: str
    annotators: tuple[str, ...]
    articles: tuple[ReportArticle, ...]
    units: tuple[ReportUnit, ...]
    pairs_unit: str
    pairs: tuple[ReportPair, ...]
    outlets: tuple[ReportOutlet, ...]
    codebook_rules: tuple[ReportRule, ...]
    measure: str
    samples: int
    seed: int
    level: float
    descriptive: bool
    gaps: tuple[str, ...]
