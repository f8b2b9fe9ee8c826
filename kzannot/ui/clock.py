"""This module is about how long somebody works at an article, counted while keys and mouse are used.

The time is stored a moment after the article was left, so that nobody waits for the disk who goes from column
to column; every few minutes; and when the window closes. It is written down by the program and not by the
person, so that undo never meets it.
"""

import time
from collections import Counter
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow

from kzannot.model import assigning
from kzannot.model.records import Article
from kzannot.model.study import AssignmentState
from kzannot.project.assignments import assignment_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.session import Session
from kzannot.ui.settings import Settings

IDLE = 60.0
"""How long somebody may sit still and be at work, in seconds."""

STORED_EVERY = 5 * 60
STORED_AFTER = 2
"""How many seconds after an article was left its time is stored."""

SHOWN_EVERY = 10
WORK = 50 * 60
"""After how many seconds of work a break is due."""

BREAK = 5 * 60
"""From how many seconds on a pause is a break."""

INPUTS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)

Now = Callable[[], float]


class Stopwatch:
    """Seconds of work: those between two inputs, of a longer pause the first `IDLE` alone."""

    def __init__(self, now: Now) -> None:
        self._now = now
        self._last: float | None = None
        self._counted = 0.0

    def touch(self) -> None:
        """Heed an input."""
        self._counted += self._since_last()
        self._last = self._now()

    def pause(self) -> float:
        """How long ago the last input was; 0 where there was none."""
        return 0.0 if self._last is None else self._now() - self._last

    def seconds(self) -> float:
        """What was counted so far."""
        return self._counted + self._since_last()

    def take(self) -> int:
        """The whole seconds that were counted, which begin anew; what is left over stays."""
        whole = int(self.seconds())
        self._counted = self.seconds() - whole
        self._last = self._now() if self._last is not None and self.pause() < IDLE else None
        return whole

    def _since_last(self) -> float:
        return min(self.pause(), IDLE)


class SessionClock(QObject):
    """Counts the work of the signed-in annotator at the focused article.

    Signals:
        ticked: the seconds of work at the focused article, or None where no article is.
    """

    ticked = Signal(object)

    def __init__(
        self, session: Session, settings: Settings, parent: QObject, now: Now = time.monotonic
    ) -> None:
        super().__init__(parent)
        annotator = session.project.annotator
        assert annotator, "work is counted of somebody who is signed in"
        self._session = session
        self._settings = settings
        self._me = annotator.id
        self._article_id: UUID | None = None
        self._stored = 0
        self._owed: Counter[UUID] = Counter()
        self._at_article = Stopwatch(now)
        self._at_desk = Stopwatch(now)
        for seconds, slot in ((STORED_EVERY, self.store), (SHOWN_EVERY, self.tick)):
            timer = QTimer(self, interval=seconds * 1000)
            timer.timeout.connect(slot)
            timer.start()
        self._later = QTimer(self, singleShot=True, interval=STORED_AFTER * 1000)
        self._later.timeout.connect(self.store)

    def watch(self, window: QWindow) -> None:
        """Heed what is typed and pointed at in a window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Heed an input, and let it pass."""
        if event.type() in INPUTS:
            self.touch()
        return False

    def touch(self) -> None:
        """Heed an input: somebody is at work."""
        if self._at_desk.pause() >= BREAK:
            self._at_desk.take()
        self._at_desk.touch()
        if self._article_id:
            self._at_article.touch()
        if self._at_desk.seconds() >= WORK:
            self._at_desk.take()
            self._hint()

    def pause(self) -> float:
        """How long ago the last input was, in seconds; 0 where there was none."""
        return self._at_desk.pause()

    @Slot(object)
    def follow(self, view: ArticleView | None) -> None:
        """Count for another article from now on, or for none."""
        article_id = view.article.id if view else None
        if article_id != self._article_id:
            self._take()
            self._article_id = article_id
            self._read()
            self._later.start()
        self.tick()

    @Slot()
    def store(self) -> None:
        """Store what was counted at each article; nothing where it is finished, or gone since it was left."""
        self._take()
        owed, self._owed = self._owed, Counter()
        for article_id, seconds in owed.items():
            self._store(article_id, seconds)
        if owed:
            self._read()

    @Slot()
    def tick(self) -> None:
        """Tell how much was counted."""
        if self._article_id is None:
            self.ticked.emit(None)
        else:
            counted = self._owed[self._article_id] + int(self._at_article.seconds())
            self.ticked.emit(self._stored + counted)

    def _take(self) -> None:
        """Owe the article what was counted at it."""
        seconds = self._at_article.take()
        if seconds and self._article_id is not None:
            self._owed[self._article_id] += seconds

    def _store(self, article_id: UUID, seconds: int) -> None:
        project = self._session.project
        if project.read_only or not project.records(Article, id=article_id):
            return
        before = assignment_of(project, article_id, self._me)
        if before is None or before.state is not AssignmentState.FINISHED:
            self._session.note(assigning.work(before, article_id, self._me, seconds))

    def _read(self) -> None:
        """Read what is stored for the article."""
        found = self._article_id and assignment_of(self._session.project, self._article_id, self._me)
        self._stored = found.active_seconds if found else 0

    def _hint(self) -> None:
        if self._settings["break_hint"]:
            text = self.tr("You have been at work for {minutes} minutes. A short break keeps you careful.")
            self._session.tell(text.format(minutes=WORK // 60))
