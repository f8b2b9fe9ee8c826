"""This module is about the words of the agreement window: what is asked, what was found, and why not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question, Row, measure_title
from kzannot.project.choices import Facts
from kzannot.project.ledger import Ledger, Why
from kzannot.project.project import Project
from kzannot.project.units import UNITS
from kzannot.ui.figures.differences import kind_name
from kzannot.ui.figures.style import DASH, Style

SPANS = QT_TRANSLATE_NOOP("agreement", "spans")
ALL_FRAMES = QT_TRANSLATE_NOOP("agreement", "all frames")
WITHOUT = QT_TRANSLATE_NOOP("agreement", "without {name}")
TWICE = QT_TRANSLATE_NOOP("agreement", "{name}, first and second time")
MERGED = QT_TRANSLATE_NOOP("agreement", "Overlapping spans of one annotator merged: {count}.")
LEFT_OUT = QT_TRANSLATE_NOOP("agreement", "Texts that the measure cannot use: {count}.")
RESTS_ON = QT_TRANSLATE_NOOP(
    "agreement", "Computed on {matched} of {spans} spans: those that found a partner."
)
SCORE = QT_TRANSLATE_NOOP("agreement", "{frame}, mean of its items")
UNDEFINED = QT_TRANSLATE_NOOP("agreement", "not defined")
UNDEFINED_DRAWS = QT_TRANSLATE_NOOP("agreement", "Not defined in {share} of the draws.")
CAPTION = QT_TRANSLATE_NOOP(
    "agreement",
    "{measures}; unit: {units}. 95% interval from {samples} draws of {drawn}, seed {seed}; lines at .667 and "
    ".800, colour and form by the lower end. Only text that two or more had read ({names}). Codebook "
    "{codebook}; {made}.",
)
PAIRED = QT_TRANSLATE_NOOP(
    "agreement",
    "Pairs of spans of one frame that two annotators have both marked, matched one to one where they share "
    "half; what found no partner is left out.",
)
DRAWN = {
    "article": QT_TRANSLATE_NOOP("agreement", "whole articles"),
    "entry": QT_TRANSLATE_NOOP("agreement", "articles and of the entries within them"),
}
FATES = {
    Why.USED: QT_TRANSLATE_NOOP("agreement", "used"),
    Why.ONE: QT_TRANSLATE_NOOP("agreement", "read by one alone"),
    Why.UNREAD: QT_TRANSLATE_NOOP("agreement", "read by nobody"),
    Why.UNFINISHED: QT_TRANSLATE_NOOP("agreement", "work that is not finished"),
    Why.REPEAT: QT_TRANSLATE_NOOP("agreement", "coded once more"),
    Why.EXCLUDED: QT_TRANSLATE_NOOP("agreement", "excluded articles"),
    Why.UNANCHORED: QT_TRANSLATE_NOOP("agreement", "spans without an anchor"),
    Why.FURNITURE: QT_TRANSLATE_NOOP("agreement", "furniture"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What things are called in the reader's language, and the look of what is drawn."""

    style: Style
    frames: Mapping[str, str]
    attributes: Mapping[str, str]
    facts: Facts

    @classmethod
    def of(cls, project: Project, style: Style, facts: Facts) -> "Words":
        """The words of a project's codebook."""
        frames = {frame.name: style.frame_label(frame) for frame in project.frames()}
        return cls(style, frames, style.attribute_labels(project.attributes()), facts)

    def frame(self, name: str | None) -> str:
        """A frame, or all of them at once."""
        return say(ALL_FRAMES) if name is None else self.frames.get(name, name)

    def kind(self, name: str) -> str:
        """A kind of disagreement."""
        return kind_name(name, self.attributes)

    def people(self, row: Row) -> str:
        """Who is compared in a row."""
        if row.repeat:
            return say(TWICE, name=row.annotators[0])
        return say(WITHOUT, name=row.without) if row.without else " – ".join(row.annotators)

    def subject(self, row: Row) -> str:
        """What a row is about: a frame, an attribute of spans, or a question about articles."""
        if row.question and row.frame:
            return say(SCORE, frame=self.frame(row.frame))
        name = row.attribute or row.question
        return self.attributes.get(name, name) if name else self.frame(row.frame)

    def number(self, row: Row) -> str:
        """The value of a row; never a number where there is none."""
        value = row.result.value
        return say(UNDEFINED) if value is None else self.style.number(value, 3)

    def interval(self, row: Row) -> str:
        """The interval of a row in words."""
        result = row.result
        if result.low is None or result.high is None:
            return DASH
        return f"{self.style.number(result.low, 3)} … {self.style.number(result.high, 3)}"

    def rests_on(self, row: Row) -> str:
        """Of how many spans an attribute's row tells; nothing of other rows."""
        if row.spans is None:
            return ""
        return say(RESTS_ON, matched=self.style.whole(row.matched), spans=self.style.whole(row.spans))

    def notes(self, row: Row, above: str | None = None) -> str:
        """Why there is no value or no interval, and what became of spans and texts.

        What stands `above` the rows is not said again.
        """
        result = row.result
        note = result.note if result.note != above else None
        said = [in_words(text) for text in (result.reason, note) if text]
        if result.merged:
            said.append(say(MERGED, count=self.style.whole(result.merged)))
        if result.left_out:
            said.append(say(LEFT_OUT, count=self.style.whole(result.left_out)))
        if result.undefined_share:
            said.append(say(UNDEFINED_DRAWS, share=self.style.share(result.undefined_share)))
        return " ".join(said)

    def caption(self, question: Question, rows: Iterable[Row]) -> str:
        """What must stand below the rows of a question."""
        rows = list(rows)
        drawn = "entry" if any(row.resampled == "entry" for row in rows) else "article"
        said = say(
            CAPTION,
            measures=", ".join(measure(name) for name in question.measures),
            units=", ".join(dict.fromkeys(unit(row.unit) for row in rows)) or DASH,
            samples=self.style.whole(question.samples),
            drawn=say(DRAWN[drawn]),
            seed=question.seed,
            names=", ".join(dict.fromkeys(name for row in rows for name in row.annotators)) or DASH,
            codebook=self.facts.codebook,
            made=self.facts.made,
        )
        return f"{say(PAIRED)} {said}" if question.attributes else said

    def ledger(self, ledger: Ledger) -> str:
        """What was used and what was left out, in one line."""
        shown = [
            f"{say(FATES[why])}: {self.style.whole(ledger.numbers[why])}"
            for why in Why
            if ledger.numbers[why] or why is Why.USED
        ]
        return " · ".join(shown)


def badges(rows: Iterable[Row]) -> str:
    """What must be said above the rows: that intervals are unreliable, or why there are none."""
    return " ".join(in_words(note) for note in dict.fromkeys(row.result.note for row in rows) if note)


def measure(name: str) -> str:
    """What a measure is called."""
    return in_words(measure_title(name))


def unit(name: str) -> str:
    """What a unit is called."""
    return in_words(UNITS[name]) if name in UNITS else say(SPANS)


def say(text: str, **values: object) -> str:
    """A text of the window in the reader's language."""
    return QCoreApplication.translate("agreement", text).format(**values)


def in_words(text: str) -> str:
    """A text of the layers below in the reader's language."""
    return QCoreApplication.translate("messages", text)
