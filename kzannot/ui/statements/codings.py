"""This module is about what was coded in a passage, as it stands below it: a badge and words each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kzannot.project.statements import Coding
from kzannot.ui.badges import Badge
from kzannot.ui.marks import Marks

AGAIN = "×"


@dataclass(frozen=True, slots=True)
class Said:
    """A frame with voice and stance that annotators saw in a passage; `words` say it in full."""

    badge: Badge
    words: str


def said_of(codings: Iterable[Coding], marks: Marks) -> list[Said]:
    """What was coded, each frame with the same voice and stance once, with how many spans say so."""
    counts = Counter((each.frame, each.voice, each.stance) for each in codings)
    firsts = {(each.frame, each.voice, each.stance): each for each in reversed(tuple(codings))}
    return [_said(firsts[key], count, marks) for key, count in counts.items()]


def _said(coding: Coding, count: int, marks: Marks) -> Said:
    look = marks.look(coding.span)
    frame = marks.frames.get(coding.span.frame_id)
    values = {"voice": coding.voice, "stance": coding.stance}
    found = [
        choice
        for attribute in marks.attributes
        for choice in attribute.choices
        if attribute.name in values and choice.name == values[attribute.name]
    ]
    labels = [choice.label.in_language(marks.language) for choice in found]
    labels.append(frame.label.in_language(marks.language) if frame else coding.frame)
    labels += [f"{AGAIN}{count}"] if count > 1 else []
    badge = Badge(look.badge, look.colour, "".join(choice.badge for choice in found))
    return Said(badge, " · ".join(label for label in labels if label))
