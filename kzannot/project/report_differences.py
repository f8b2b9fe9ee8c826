"""Where annotators differ, for the report: counts by kind, the confusion of frames, and the passages."""

from collections.abc import Sequence
from dataclasses import dataclass

from kzannot.model.codebook import Frame
from kzannot.project.disagreements import (
    PLACES,
    Meeting,
    confusion_of,
    counts_by_kind,
    differing,
    meetings,
)
from kzannot.project.passages import Words
from kzannot.project.project import Project
from kzannot.reports.values import ReportConfusion, ReportDisagreement

FIRST_WORDS = 8
TEXTS = ("full", "words", "none")
"""How much of a passage is quoted: all of it, its first words, or only where it stands."""


@dataclass(frozen=True, slots=True)
class Differences:
    """The kinds of disagreement by frame, the confusion of frames, and each passage."""

    kinds: dict[str, tuple[int, ...]]
    confusion: ReportConfusion
    passages: tuple[ReportDisagreement, ...]


def differences(project: Project, frames: Sequence[Frame], language: str, texts: str) -> Differences:
    """All that two annotators see differently, sorted by kind, then by frames, then as they stand."""
    met = meetings(project)
    words = Words.of(project, language)
    people = list(dict.fromkeys(meeting.annotators for meeting in met))
    counts = counts_by_kind(met)
    known = (*PLACES, *(attribute.name for attribute in project.attributes()))
    kinds = [kind for kind in known if any(kind == other for other, _ in counts)]
    order = {frame.name: place for place, frame in enumerate(frames)}
    rank = {kind: place for place, kind in enumerate(kinds)}

    def place(meeting: Meeting) -> tuple[int, list[int]]:
        return rank[meeting.kinds[0]], [order[name] for name in meeting.frames if name]

    return Differences(
        kinds={kind: tuple(counts[kind, frame.name] for frame in frames) for kind in kinds},
        confusion=ReportConfusion(
            single=people[0] if len(people) == 1 else (),
            counts=tuple(tuple(row) for row in confusion_of(met, frames).tolist()),
        ),
        passages=tuple(_passage(each, words, texts) for each in sorted(differing(met), key=place)),
    )


def _passage(meeting: Meeting, words: Words, texts: str) -> ReportDisagreement:
    first, second = words.of_marks(meeting.encounter.first), words.of_marks(meeting.encounter.second)
    return ReportDisagreement(
        kinds=meeting.kinds,
        annotators=meeting.annotators,
        outlet=meeting.outlet,
        title=meeting.coded.article.title,
        start=meeting.start,
        end=meeting.end,
        codings=(first, second),
        text=quoted(meeting.coded.text[meeting.start : meeting.end], texts),
    )


def quoted(text: str, texts: str) -> str:
    """As much of a passage as is wanted, in one line."""
    words = text.split()
    if texts == "none":
        return ""
    if texts == "words" and len(words) > FIRST_WORDS:
        return " ".join(words[:FIRST_WORDS]) + " …"
    return " ".join(words)
