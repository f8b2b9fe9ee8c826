"""What becomes of spans and answers when one frame of a codebook takes over another's, and what refers to it.

A frame that spans or answers refer to cannot go: it is retired, or another one takes them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kzannot.model.codebook import Attribute, Frame, Level
from kzannot.model.edits import Change
from kzannot.model.records import SEVERAL, Span
from kzannot.model.study import Decision
from kzannot.project.project import Project


@dataclass(frozen=True, slots=True)
class Uses:
    """How often something of a codebook was used."""

    spans: int = 0
    answers: int = 0

    def __bool__(self) -> bool:
        """Whether it was used at all."""
        return bool(self.spans or self.answers)


def uses_of_frame(project: Project, frame: Frame) -> Uses:
    """How many spans bear a frame, and how many answers name it."""
    asked = {each.name for each in project.attributes() if each.of_frames}
    spans = project.records(Span, frame_id=frame.id)
    answers = [a for a in project.answers() if a.question in asked and frame.name in a.values()]
    return Uses(len(spans), len(answers))


def uses_of_attribute(project: Project, attribute: Attribute, choice: str | None = None) -> Uses:
    """How many spans or answers hold a value of an attribute, or one value of it."""
    if attribute.level is Level.ARTICLE:
        found = [each for each in project.answers() if each.question == attribute.name]
        return Uses(answers=sum(choice is None or choice in each.values() for each in found))
    held = [value for span in project.spans() if (value := span.value(attribute.name)) is not None]
    several = [(value,) if isinstance(value, str) else value for value in held]
    return Uses(spans=sum(choice is None or choice in values for values in several))


def merged(project: Project, frames: Sequence[Frame], pairs: Iterable[tuple[UUID, UUID]]) -> Iterator[Change]:
    """What changes in spans and answers when each pair's second frame takes over what the first one has.

    A span whose passage bears the heir already, by the same annotator, is removed: two that say the same
    would count twice. One that a decision refers to stays all the same.

    Args:
        project: whose spans and answers they are.
        frames: all frames, those of the pairs among them.
        pairs: the ids of a frame and of its heir; an heir has none itself.
    """
    heirs = dict(pairs)
    names = {frame.id: frame.name for frame in frames}
    if heirs:
        yield from _spans(project, heirs)
        yield from _answers(project, {names[old]: names[heir] for old, heir in heirs.items()})


def _spans(project: Project, heirs: dict[UUID, UUID]) -> Iterator[Change]:
    decided = {each for decision in project.records(Decision) for each in decision.span_ids}
    spans = project.spans()
    taken = {_place(span) for span in spans if span.frame_id not in heirs}
    for span in spans:
        if span.frame_id in heirs:
            after = replace(span, frame_id=heirs[span.frame_id])
            double = _place(after) in taken and span.id not in decided
            taken.add(_place(after))
            yield Change(span, None if double else after)


def _place(span: Span) -> tuple[object, ...]:
    return span.article_id, span.annotator_id, span.round_id, span.frame_id, span.start, span.end


def _answers(project: Project, heirs: dict[str, str]) -> Iterator[Change]:
    asked = {each.name for each in project.attributes() if each.of_frames}
    for answer in project.answers():
        values = dict.fromkeys(heirs.get(value, value) for value in answer.values())
        if answer.question in asked and heirs.keys() & set(answer.values()):
            yield Change(answer, replace(answer, value=SEVERAL.join(values)))
