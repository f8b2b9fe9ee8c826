"""This module is about the page of doubt: how often each annotator was uncertain about each frame, and where.

Above stands a row a frame and a column an annotator; below, the uncertain spans of the frame that is current.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question
from kzannot.project.doubts import Doubt, Doubts, Rate
from kzannot.ui.agreement.drawn_table import DrawnTable
from kzannot.ui.agreement.lines import Column, LineView
from kzannot.ui.agreement.page import Page
from kzannot.ui.agreement.paper import Paper
from kzannot.ui.agreement.views import DOUBTS
from kzannot.ui.agreement.words import Words, say
from kzannot.ui.figures.picture import Legend
from kzannot.ui.theme import GAP

TITLE = QT_TRANSLATE_NOOP("agreement", "Uncertain spans")
CAPTION = QT_TRANSLATE_NOOP(
    "agreement",
    "Share of the spans that their annotator marked as uncertain (uncertain of all). A frame that somebody "
    "tagged nothing with has no share. Codebook {codebook}; {made}.",
)
NO_SPANS = QT_TRANSLATE_NOOP("agreement", "Nobody has tagged anything yet.")
NONE = QT_TRANSLATE_NOOP("agreement", "{frame}: no span is marked as uncertain.")
SOME = QT_TRANSLATE_NOOP("agreement", "{frame}: {count} uncertain; Enter goes to the span in its article.")
CELL = QT_TRANSLATE_NOOP("agreement", "{share} ({uncertain} of {spans})")
EVERYBODY = QT_TRANSLATE_NOOP("agreement", "Everybody")


class DoubtsPage(Page):
    """The rates of doubt, and the spans behind them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: tuple[Doubts, Words] | None = None
        self.rates = LineView(self.tr("Uncertain spans by frame and annotator"))
        self.spans = LineView(self.tr("The uncertain spans of the frame"))
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self.rates.horizontalHeader().setStretchLastSection(False)
        self.rates.picked.connect(self._list)
        self.rates.wanted.connect(self._enter)
        self.spans.wanted.connect(self._go)
        self._lay_out()
        self.setFocusProxy(self.rates)

    def needs(self) -> str:
        """The doubts."""
        return DOUBTS

    def show_answer(self, question: Question, answer: Doubts, words: Words) -> None:
        """Show the rates; the frame that was current stays so."""
        self._answer = (answer, words)
        facts = words.facts
        said = say(CAPTION, codebook=facts.codebook, made=facts.made)
        badge = "" if answer.rates[None, None].spans else say(NO_SPANS)
        self.legend = Legend(say(TITLE), badge, said)
        of_everybody = [answer.rates[frame, None] for frame in (None, *answer.frames)]
        self.rates.show_lines(rate_columns(answer, words), of_everybody)
        self._list(self.rates.current() or of_everybody[0])

    def keep(self, text: str) -> None:
        """Show only frames that hold these words."""
        self.rates.keep(text)

    def paper(self) -> Paper | None:
        """The rates as they are sorted and kept."""
        if not self._answer:
            return None
        (answer, words), lines = self._answer, self.rates.lines
        shown = list(lines.things())
        return Paper(
            lambda style: DrawnTable(rate_columns(answer, replace(words, style=style)), shown, style),
            self.legend,
            [
                answer.rates[each.frame, person].row()
                for each in shown
                for person in (None, *answer.annotators)
            ],
            (lines.heads(), lines.cells()),
        )

    @Slot(object)
    def _list(self, rate: Rate) -> None:
        """List the uncertain spans of a rate's frame."""
        assert self._answer, "a frame is current when there are rates"
        answer, words = self._answer
        found = [doubt for doubt in answer.spans if rate.frame in (None, doubt.frame)]
        self._count.setText(say(SOME if found else NONE, frame=words.frame(rate.frame), count=len(found)))
        self.spans.show_lines(span_columns(words), found)

    @Slot(object)
    def _enter(self, rate: Rate) -> None:
        self.spans.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _go(self, doubt: Doubt) -> None:
        passage = doubt.passage
        self.place_wanted.emit(passage.article_id, passage.start, passage.end)

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._count)
        column.addWidget(self.spans, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.rates)
        halves.addWidget(below)
        halves.setSizes([360, 240])
        halves.setChildrenCollapsible(False)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(halves)


def rate_columns(doubts: Doubts, words: Words) -> Sequence[Column[Rate]]:
    """The frame of everybody's rate, that rate, and each annotator's of the same frame."""
    places = {name: place for place, name in enumerate(doubts.frames)}
    frame: Column[Rate] = Column(
        say(QT_TRANSLATE_NOOP("agreement", "Frame")),
        lambda rate: words.frame(rate.frame),
        lambda rate: places.get(rate.frame or "", -1),
        most=300,
    )

    def column(title: str, person: str | None) -> Column[Rate]:
        def of(rate: Rate) -> Rate:
            return doubts.rates[rate.frame, person]

        return Column(
            title,
            lambda rate: rate_text(of(rate), words),
            lambda rate: of(rate).share,
            number=True,
            colour=lambda rate: None if of(rate).spans else words.style.colours.colour("muted"),
        )

    people = (column(person, person) for person in doubts.annotators)
    return (frame, column(say(EVERYBODY), None), *people)


def rate_text(rate: Rate, words: Words) -> str:
    """A rate with what it is counted of; a dash where there is nothing to count."""
    style = words.style
    if rate.share is None:
        return style.share(None)
    uncertain, spans = style.whole(rate.uncertain), style.whole(rate.spans)
    return say(CELL, share=style.share(rate.share), uncertain=uncertain, spans=spans)


def span_columns(words: Words) -> Sequence[Column[Doubt]]:
    """What is said of an uncertain span."""
    return (
        Column(say(QT_TRANSLATE_NOOP("agreement", "Annotator")), lambda doubt: doubt.annotator, most=160),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Frame")), lambda doubt: words.frame(doubt.frame), most=250
        ),
        Column(say(QT_TRANSLATE_NOOP("agreement", "Passage")), lambda doubt: doubt.passage.quote, most=420),
        Column(say(QT_TRANSLATE_NOOP("agreement", "Memo")), lambda doubt: doubt.memo, most=300),
        Column(say(QT_TRANSLATE_NOOP("agreement", "Article")), lambda doubt: doubt.passage.title),
    )
