"""What a person chose for a figure, and what stands below every figure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Bilingual
from kzannot.project.corpus import CODER, layer_of
from kzannot.project.project import Project
from kzannot.statistics.estimates import Plan

NO_CODEBOOK = QT_TRANSLATE_NOOP("messages", "The project has no codebook yet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person chose for a figure; each figure heeds what concerns it.

    Args:
        normalise: what a frequency is a share of, one of `prevalence.NORMALISATIONS`.
        annotators: whose codings count; nobody named, everybody's.
        outlet, round, genre: the only one that counts; None for all.
        against: the outlet that keyness compares `outlet` with; None compares a frame with the rest.
        frame: the frame that a figure of one frame is about.
        values: the only values of attributes of spans that count.
        layer: the coders' codings, or the adjudicated ones.
        own_voice: count only what an outlet says itself, which is the first value of the voice.
        no_copies: leave out the words that other articles have, too.
        repeats_once: leave out what an article says again in the same words.
        per_entry: count a ticker's entries as items instead of the ticker.
        since, until: the first and the last day that count, in ISO 8601; empty for no bound.
        parts: the only parts of articles that count, of `material.PARTS`; none named, all.
        window: where frames stand together, one of `together.WINDOWS`.
        measure, unit: of agreement.
        by: by what drift tells parts, one of `parts.BY`.
        samples, seed: of the draws.
    """

    normalise: str = "articles"
    annotators: Sequence[str] = ()
    outlet: str | None = None
    against: str | None = None
    round: str | None = None
    genre: str | None = None
    frame: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    layer: str = CODER
    own_voice: bool = False
    no_copies: bool = False
    repeats_once: bool = False
    per_entry: bool = False
    since: str = ""
    until: str = ""
    parts: Sequence[str] = ()
    window: str = "paragraph"
    measure: str = "alpha"
    unit: str = "paragraph"
    by: str = "batch"
    samples: int = 2000
    seed: int = 1

    @property
    def plan(self) -> Plan:
        """How intervals are drawn."""
        return Plan(samples=self.samples, seed=self.seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What stands below every figure: which codebook, whose codings, when.

    `weak` are the frames whose agreement may be below the minimum; None where it was not measured.
    `articles` is how many articles were counted, where a figure counts articles. `called` says what values
    of attributes are called, by the names of both, so that filters are told as people know them.
    """

    codebook: str
    annotators: tuple[str, ...]
    made: str
    weak: frozenset[str] | None = None
    articles: int | None = None
    called: Mapping[tuple[str, str], Bilingual] = field(default_factory=dict)


def facts_of(project: Project, annotators: Collection[str]) -> Facts:
    """What stands below a figure; UserError where there is no codebook to count by."""
    codebook = project.codebook()
    if codebook is None:
        raise UserError(NO_CODEBOOK)
    coders = (annotator.name for annotator in project.annotators() if layer_of(annotator) == CODER)
    names = tuple(annotators) or tuple(coders)
    return Facts(
        codebook=f"{codebook.name} {codebook.version}",
        annotators=names,
        made=datetime.now(UTC).date().isoformat(),
        called={(each.name, one.name): one.label for each in project.attributes() for one in each.choices},
    )
