"""Drafts of a codebook: what a codebook file says, before it becomes records of a project.

`name` is what files call a thing (`external_interference`, `voice`); `id` is set where the file knows the
record's own. Texts for coders stand in German and English side by side.
"""

from dataclasses import dataclass, replace
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in German and English; where one is empty the other serves."""

    de: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        """Whether anything is said in any language."""
        return bool(self.de or self.en)


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """Frames that belong together."""

    name: str
    label: Bilingual = Bilingual()


@dataclass(frozen=True, slots=True)
class ExampleDraft:
    """An invented passage that shows a frame, with the attribute values that it would be given."""

    text: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FrameDraft:
    """One frame. `defaults` are the attribute values that a new span of it gets."""

    name: str
    label: Bilingual = Bilingual()
    group: str = ""
    colour: str = "#767676"
    pattern: str = "none"
    badge: str = ""
    key: str = ""
    definition: Bilingual = Bilingual()
    include: tuple[Bilingual, ...] = ()
    exclude: tuple[Bilingual, ...] = ()
    examples: tuple[ExampleDraft, ...] = ()
    confusable_with: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()
    memo_required: bool = False
    retired: bool = False
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ChoiceDraft:
    """A value of an attribute."""

    name: str
    label: Bilingual = Bilingual()
    key: str = ""
    badge: str = ""
    rule: Bilingual = Bilingual()


@dataclass(frozen=True, slots=True)
class AttributeDraft:
    """A question asked of every span or article.

    `kind` is single, multiple, text or boolean; `level` is span or article. `of_frames`: the frames are its
    choices; `none`: no frame may be the answer. `frame` names the frame that an item of a questionnaire
    measures.
    """

    name: str
    label: Bilingual = Bilingual()
    kind: str = "single"
    level: str = "span"
    choices: tuple[ChoiceDraft, ...] = ()
    required: bool = False
    key: str = ""
    question: Bilingual = Bilingual()
    of_frames: bool = False
    none: bool = False
    frame: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CodebookDraft:
    """A version of a codebook; frames and attributes stand in its order, the residual frame last.

    `max_frames` bounds the frames on one passage when coding by hand; 0 is no bound. `source` is the file
    it was read from, whole, so that what nobody interprets here is written again.
    """

    name: str
    version: str = "1.0.0"
    title: Bilingual = Bilingual()
    groups: tuple[GroupDraft, ...] = ()
    frames: tuple[FrameDraft, ...] = ()
    attributes: tuple[AttributeDraft, ...] = ()
    max_frames: int = 0
    source: str = ""
    id: UUID | None = None


def said(codebook: CodebookDraft) -> CodebookDraft:
    """What a codebook says, without ids and source: two that say the same are equal."""
    return replace(
        codebook,
        frames=tuple(replace(frame, id=None) for frame in codebook.frames),
        attributes=tuple(replace(attribute, id=None) for attribute in codebook.attributes),
        source="",
        id=None,
    )
