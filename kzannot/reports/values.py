"""What an agreement report says, before it has a language or a form. What is not known is None or empty."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportArticle:
    """An article, its words, its agencies, and who has read how many of its sections."""

    outlet: str
    title: str
    published: str
    agency: str
    words: int
    sections: int
    read: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPerson:
    """Who coded: a person, a machine or the adjudicated layer; in how many articles, sections and spans."""

    name: str
    kind: str
    articles: int
    sections: int
    spans: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportValue:
    """A measure of something with what must stand beside it; undefined is None, and `reason` says why."""

    label: str
    units: int
    percent: float | None
    value: float | None
    low: float | None
    high: float | None
    p_below_667: float | None
    p_below_800: float | None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFrame(ReportValue):
    """A frame's agreement by one measure.

    `more` is how many more units would make the interval narrow enough, `needed` how many two annotators
    must code so that an alpha below .667 would be noticed at this prevalence.
    """

    name: str
    badge: str
    colour: str
    seen_by_any: int | None
    prevalence: float | None
    undefined_share: float | None
    documents: int
    merged: int
    left_out: int
    more: int | None
    needed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportUnit:
    """The table of one kind of unit, and its ledger: how many units (articles) of each fate."""

    kind: str
    articles: int
    numbers: Mapping[str, int]
    frames: tuple[ReportFrame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMeasure:
    """A measure of spans, frame by frame."""

    name: str
    frames: tuple[ReportFrame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportJudged(ReportValue):
    """Alpha of an attribute of spans or a question about articles; `sets` says that it takes several values.

    A `score` is the mean of the items that measure a frame, compared by difference.
    `units` are pairs of matched spans, or articles; `matched` of `spans` spans found a partner (None of
    questions).
    """

    level: str
    sets: bool
    score: bool
    matched: int | None
    spans: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAgainst:
    """An annotator's codings of a frame against the adjudicated ones: what they find and leave alone."""

    frame: str
    annotator: str
    units: int
    there: int
    sensitivity: float | None
    specificity: float | None
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """The alpha of each frame, in their order, for something: a pair, all but one, a part of the time."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportUsage:
    """An annotator's use of a frame that leaves the limits of what they do otherwise."""

    frame: str
    annotator: str
    part: str
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRound:
    """A round as the project knows it."""

    name: str
    version: str
    blind: bool
    outlet_blind: bool
    closed: bool
    articles: int
    median: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLedgerLine:
    """So many units of an article with one fate; who read them, or whose work it is."""

    unit: str
    why: str
    outlet: str
    title: str
    annotators: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDisagreement:
    """A passage about which two annotators differ; `text` is as much of it as was asked for."""

    kinds: tuple[str, ...]
    annotators: tuple[str, str]
    outlet: str
    title: str
    start: int
    end: int
    codings: tuple[str, str]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportConfusion:
    """How often each frame met each, and none (last); a row is the first annotator's of a single pair."""

    single: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


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
    """A frame as the codebook defines it; it takes no new spans when it is retired."""

    name: str
    label: str
    badge: str
    colour: str
    definition: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAttribute:
    """What is said of a span or an article beside its frame, and the values that may be chosen."""

    name: str
    label: str
    level: str
    question: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSettings:
    """How everything was computed: what makes the numbers again."""

    program: str
    libraries: tuple[tuple[str, str], ...]
    measure: str
    samples: int
    seed: int
    level: float
    drawn: str
    passages: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReport:
    """All that the report says.

    `facts` are the texts that people entered, by name; `uncertain` spans are marked as such, and `doubts` are
    each annotator's share of them.
    """

    project: str
    made: str
    codebook: str
    version: str
    title: str
    versions: tuple[str, ...]
    unit_rules: tuple[str, ...]
    facts: Mapping[str, str]
    settings: ReportSettings
    coded: tuple[str, str] | None
    people: tuple[ReportPerson, ...]
    annotators: tuple[str, ...]
    articles: tuple[ReportArticle, ...]
    excluded: tuple[tuple[str, str, str], ...]
    rounds: tuple[ReportRound, ...]
    units: tuple[ReportUnit, ...]
    span_measures: tuple[ReportMeasure, ...]
    judged: tuple[ReportJudged, ...]
    pairs_unit: str
    pairs: tuple[ReportLine, ...]
    without: tuple[ReportLine, ...]
    repeats: tuple[ReportLine, ...]
    drift: tuple[ReportLine, ...]
    leaving: tuple[ReportUsage, ...]
    kinds: Mapping[str, tuple[int, ...]]
    confusion: ReportConfusion
    disagreements: tuple[ReportDisagreement, ...]
    decisions: int
    uncertain: int
    doubts: tuple[ReportLine, ...]
    against: tuple[ReportAgainst, ...]
    statements: Mapping[str, int]
    ledger: tuple[ReportLedgerLine, ...]
    outlets: tuple[ReportOutlet, ...]
    descriptive: bool
    rules: tuple[ReportRule, ...]
    attributes: tuple[ReportAttribute, ...]
    retired: tuple[str, ...] = field(default=())
