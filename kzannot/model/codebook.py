"""The records of a codebook: its frames and the attributes that a span of a frame may carry.

Texts for coders stand in German and English side by side. Where one is missing the other is shown.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kzannot.model.records import Record


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in German and English."""

    de: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """The text in `de` or `en`; the other where that one is empty."""
        return (self.de or self.en) if language == "de" else (self.en or self.de)


@dataclass(frozen=True, slots=True)
class Group:
    """Frames that belong together: causes, actors, remedies."""

    name: str
    label: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook(Record):
    """A version of a codebook. `name` and `version` are its own (`kazakhstan-2022`, `1.0.0`).

    `source` is the file it was read from, whole, so that what the program does not interpret is kept.
    `max_frames` bounds the frames on one passage when coding by hand; 0 is no bound.
    """

    name: str
    version: str
    title: Bilingual
    groups: tuple[Group, ...] = ()
    max_frames: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """An invented passage that shows a frame, with the values that it would be given."""

    text: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Record):
    """One frame of a codebook. `name` identifies it in files (`external_interference`).

    `badge` is two letters, `pattern` one of `PATTERNS`, `key` the key that tags with it, `order` its
    place in the codebook. `defaults` are attribute values that a new span of the frame gets. A retired
    frame keeps its spans and takes no new ones.
    """

    codebook_id: UUID
    name: str
    label: Bilingual
    group: str = ""
    colour: str = "#767676"
    pattern: str = "none"
    badge: str = ""
    key: str = ""
    order: int = 0
    definition: Bilingual = Bilingual()
    include: tuple[Bilingual, ...] = ()
    exclude: tuple[Bilingual, ...] = ()
    examples: tuple[Example, ...] = ()
    confusable_with: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()
    memo_required: bool = False
    retired: bool = False


class AttributeKind(StrEnum):
    """What an attribute takes: one of its values, several of them, a text, or yes and no."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TEXT = "text"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of an attribute: its name in files, its key and badge, and the rule that decides it."""

    name: str
    label: Bilingual
    key: str = ""
    badge: str = ""
    rule: Bilingual = Bilingual()


class Level(StrEnum):
    """What an attribute describes."""

    SPAN = "span"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute(Record):
    """A question that is answered of every span (voice, stance) or of every article (primary frame).

    A required one without a value leaves the span unfinished. `of_frames` means that the frames of the
    codebook are its choices, and `none` that no frame may be the answer. `frame` names the frame that an
    item of a questionnaire measures.
    """

    codebook_id: UUID
    name: str
    label: Bilingual
    kind: AttributeKind = AttributeKind.SINGLE
    level: Level = Level.SPAN
    choices: tuple[Choice, ...] = ()
    required: bool = False
    key: str = ""
    order: int = 0
    question: Bilingual = Bilingual()
    of_frames: bool = False
    none: bool = False
    frame: str = ""


PATTERNS = (
    "none",
    "solid",
    "diagonal",
    "diagonal_back",
    "horizontal",
    "vertical",
    "grid",
    "crosshatch",
    "dots",
    "dots_large",
    "waves",
    "bricks",
    "checker",
    "chevron",
    "plus",
)
