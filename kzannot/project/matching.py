"""Names of a foreign file and what they are called in the project: its frames, annotators and attributes.

A name is matched to one that the project has, to a new one, which is added, or to None, which leaves out
what bears it. Nothing is matched without being asked for: `proposed` only makes the list that a person looks
through.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from kzannot.formats.answers import AnswerRow
from kzannot.formats.codebook_draft import AttributeDraft, CodebookDraft, FrameDraft
from kzannot.formats.dataset import Dataset, DatasetSpan
from kzannot.formats.gathering import found_attributes
from kzannot.formats.spans import ReadRow, SpanRow
from kzannot.model.codebook import Attribute, Bilingual, Frame, Level
from kzannot.project.codebooks import records_of
from kzannot.project.project import Project
from kzannot.project.revising import Revision, new_frame, revision_of, with_attribute, with_frame

Rows = Sequence[SpanRow | ReadRow | AnswerRow]
Content = Dataset | Rows
Names = Mapping[str, str | None]

SAME, LABEL, SIMILAR, NEW = "same", "label", "similar", "new"
"""Why a name is proposed: it is the same, the label is, the words are similar, or there is none."""

KINDS = ("frames", "annotators", "attributes")
CLOSE = 0.8
"""How much of two names must agree for them to be similar, as difflib counts it."""


@dataclass(frozen=True, slots=True)
class Matches:
    """What the names of a file are called in the project; those that are not named stay as they are."""

    frames: Names = field(default_factory=dict)
    annotators: Names = field(default_factory=dict)
    attributes: Names = field(default_factory=dict)

    def is_empty(self) -> bool:
        """Whether every name stays as it is."""
        return not (self.frames or self.annotators or self.attributes)

    def beside(self, given: "Matches") -> "Matches":
        """These, but for names that are given otherwise."""
        return Matches(*({**getattr(self, kind), **getattr(given, kind)} for kind in KINDS))


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name of a file, how many spans bear it, what it could be called in the project, and why."""

    name: str
    label: str
    spans: int
    target: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposals:
    """What could be matched, each in the order of the file."""

    frames: tuple[Proposal, ...] = ()
    annotators: tuple[Proposal, ...] = ()
    attributes: tuple[Proposal, ...] = ()

    def matches(self, reasons: Collection[str], others: bool) -> Matches:
        """The proposals that are made for the reasons; `others` keep their names, which is said, too."""
        return Matches(*(_matched(getattr(self, kind), reasons, others) for kind in KINDS))


def proposed(project: Project, content: Content) -> Proposals:
    """What the names of a file could be called in the project."""
    spans = _spans(content)
    book = content.codebook if isinstance(content, Dataset) else None
    labels = {frame.name: frame.label.de or frame.label.en for frame in book.frames} if book else {}
    frames = Counter(span.frame for span in spans)
    attributes = Counter(name for span in spans for name, _ in span.attributes)
    own = [each for each in project.attributes() if each.level is Level.SPAN]
    return Proposals(
        _proposals(frames, labels, _known(frame for frame in project.frames() if not frame.retired)),
        _proposals(_people(content), {}, {each.name: (each.name,) for each in project.annotators()}),
        _proposals(attributes, {}, _known(own)),
    )


def names_of(project: Project, language: str = "en") -> dict[str, dict[str, str]]:
    """The names that a project has, by KINDS, each with what a person calls it."""
    frames = [frame for frame in project.frames() if not frame.retired]
    attributes = [each for each in project.attributes() if each.level is Level.SPAN]
    return {
        "frames": {each.name: each.label.in_language(language) or each.name for each in frames},
        "annotators": {each.name: each.name for each in project.annotators()},
        "attributes": {each.name: each.label.in_language(language) or each.name for each in attributes},
    }


def book_for(project: Project, content: Content, matches: Matches) -> Revision:
    """The project's codebook with the frames and attributes that the file's names ask for beyond it.

    What is matched to a name that the codebook has not is added under it, as the file describes it.
    """
    revision = revision_of(project)
    frames = _wanted(matches.frames, (frame.name for frame in revision.frames))
    attributes = _wanted(matches.attributes, (each.name for each in revision.attributes))
    draft = _drafts_of(content, frames, attributes)
    _, _, made = records_of(replace(draft, frames=()))
    for described, name in zip(draft.frames, frames.values(), strict=True):
        label = Bilingual(described.label.de, described.label.en)
        bare = label if label.de or label.en else Bilingual(de=described.name)
        frame = replace(new_frame(revision, bare), name=name, group="")
        definition = Bilingual(described.definition.de, described.definition.en)
        revision = with_frame(revision, replace(frame, definition=definition))
    for attribute, name in zip(made, attributes.values(), strict=True):
        own = replace(attribute, codebook_id=revision.codebook.id, name=name, key="", required=False)
        revision = with_attribute(revision, own)
    return revision


def _matched(proposals: Iterable[Proposal], reasons: Collection[str], others: bool) -> dict[str, str]:
    return {
        each.name: each.target if each.why in reasons else each.name
        for each in proposals
        if others or (each.why in reasons and each.name != each.target)
    }


def _wanted(names: Names, known: Iterable[str]) -> dict[str, str]:
    """The names of the file by what they are matched to, where the project has not that; each but once."""
    there = set(known)
    found: dict[str, str] = {}
    for name, target in names.items():
        if target and target not in there:
            there.add(target)
            found[name] = target
    return found


def _drafts_of(content: Content, frames: Iterable[str], attributes: Iterable[str]) -> CodebookDraft:
    """The frames and attributes of those names, as the file describes them or as its spans use them."""
    book = content.codebook if isinstance(content, Dataset) else None
    described = {frame.name: frame for frame in book.frames} if book else {}
    known = {each.name: each for each in found_attributes(span.attributes for span in _spans(content))}
    known |= {each.name: each for each in book.attributes if each.level == "span"} if book else {}
    return CodebookDraft(
        name="",
        frames=tuple(described.get(name, FrameDraft(name)) for name in frames),
        attributes=tuple(replace(known.get(name, AttributeDraft(name)), id=None) for name in attributes),
    )


def _proposals(
    counts: Mapping[str, int], labels: Mapping[str, str], own: Mapping[str, Sequence[str]]
) -> tuple[Proposal, ...]:
    """What names could be called of those that the project has, each with its labels."""
    said = {_plain(word): name for name, words in reversed([*own.items()]) for word in words if _plain(word)}
    found = []
    for name, spans in counts.items():
        label = labels.get(name, "")
        target, why = name, NEW
        if name in own:
            why = SAME
        elif known := said.get(_plain(name)) or said.get(_plain(label)):
            target, why = known, LABEL
        elif close := get_close_matches(_plain(name), said, 1, CLOSE):
            target, why = said[close[0]], SIMILAR
        found.append(Proposal(name, label, spans, target, why))
    return tuple(found)


def _plain(words: str) -> str:
    """The letters and digits alone, so that spelling, blanks and hyphens make no difference."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _known(records: Iterable[Frame | Attribute]) -> dict[str, tuple[str, ...]]:
    return {each.name: (each.name, each.label.de, each.label.en) for each in records}


def _spans(content: Content) -> list[SpanRow | DatasetSpan]:
    if isinstance(content, Dataset):
        return [span for article in content.articles for span in article.spans]
    return [row for row in content if isinstance(row, SpanRow)]


def _people(content: Content) -> Counter[str]:
    """Who has coded in the file, and how many spans; those who have only read or answered, too."""
    found = Counter(span.annotator for span in _spans(content))
    if isinstance(content, Dataset):
        named = [each.name for each in content.annotators]
    else:
        named = [row.annotator for row in content]
    found.update(dict.fromkeys(named, 0))
    del found[""]
    return found
