"""What random use does to the window: `python -m tests.benchmarks.random_use [SECONDS [SEED]]`.

Five articles of 75 KB, with 5,000 spans of one's own and 1,500 of somebody else, are read, coded, undone,
scrolled, searched, filtered and closed again, by one seed always in the same order. Told is the slowest of
the steps of each kind, painted, and of what follows it.

Told is, too, whether memory is flat. Everything is done some times before. The time then falls into equal
parts, and behind each of them the desk is as full as it ever gets, with all articles open and laid out in
narrow columns, so that like is compared with like: an emptier one would tell what the allocators keep for
later. What counts is anonymous memory, not the pages of libraries, which come as they are first read; and of
the parts the last three quarters, for in the first one the allocators still find what they need at most.
Flat is: nobody who looks at these measures can be sure, at 95 per cent, that more comes a minute than what
is coded takes.
"""

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, QThreadPool, qInstallMessageHandler
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from scipy.stats import theilslopes

from kzannot.model import edits
from kzannot.model.records import Annotator
from kzannot.project.project import Project
from kzannot.ui.article_view import ArticleView
from kzannot.ui.commands import COMMANDS
from kzannot.ui.filtering.facets import Choice
from kzannot.ui.finding.panel import FindPanel
from kzannot.ui.history.panel import HistoryPanel
from kzannot.ui.linking import Link
from kzannot.ui.palette.panel import Palette
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
from kzannot.ui.workspace import Workspace
from tests.benchmarks import Figure, show
from tests.benchmarks.coding import fill, settle, spans_in

SIZES = [(75_000, 1_000)] * 5
SECONDS, SEED = 40.0, 7
SLOWEST = 100
EDGES = 250
"""High contrast has a style sheet of its own, and Qt gives one to each widget once for every ancestor."""

GROWTH = 1.5
"""How many megabytes may come a minute: some hundred edits of the journal, and their spans."""

PARTS, WARM = 12, 3
"""In how many parts the time falls, and how many of them do not count."""

SIZE, NARROWEST, LARGEST = QSize(1600, 1000), 1000, 16
BEFOREHAND = 4
"""How often everything is done before memory is measured."""

OF_ANOTHER = 300
"""How many spans somebody else has in each article."""

OBJECTS = 10_000
"""How many objects of Python may come: pages of the journal and rows of lists, which are kept to a number."""

WORDS = ("en", "na", "ris", "und", "hel", "t e", "og")


class Use:
    """Random use of one window."""

    def __init__(self, program: Program, seed: int) -> None:
        self._program = program
        self._chance = random.Random(seed)
        workspace = program.window.workspace
        assert workspace, "somebody is signed in"
        self._workspace: Workspace = workspace
        self._articles = [article.id for article in workspace.session.project.articles()]

    @property
    def view(self) -> ArticleView:
        """The focused article; one is opened where there is none."""
        view = self._workspace.columns.focused
        return view or self._opened(self._chance.choice(self._articles), beside=False)

    def steps(self) -> dict[str, tuple[int, Callable[[], object]]]:
        """What can be done, by its name, and how often it is done."""
        return {
            "open": (6, self._open),
            "close column": (3, lambda: self._act("close_column")),
            "tag": (20, self._tag),
            "answer": (8, lambda: self._type(self._chance.choice("2k3gru"))),
            "undo": (12, lambda: self._act("undo")),
            "redo": (6, lambda: self._act("redo")),
            "erase": (3, lambda: self._press(Qt.Key.Key_Delete)),
            "walk": (10, self._walk),
            "scroll": (25, self._scroll),
            "jump": (6, self._jump),
            "point": (10, self._point),
            "resize": (4, self._resize),
            "zoom": (3, self._zoom),
            "find": (4, self._find),
            "leave find": (2, self._leave_find),
            "filter": (3, self._filter),
            "palette": (4, self._palette),
            "history": (3, self._history),
            "theme": (2, self._turn_light),
            "high contrast": (1, self._turn_contrast),
            "link": (2, lambda: self._workspace.linking.choose(self._chance.choice(list(Link)))),
            "others": (1, lambda: self._act("show_others")),
            "panels": (1, lambda: self._act("panels")),
            "listen": (6, self._listen),
        }

    # Steps

    def _open(self) -> None:
        there_is_room = self._workspace.columns.count() < len(SIZES)
        self._opened(self._chance.choice(self._articles), beside=there_is_room)

    def _opened(self, article_id: UUID, beside: bool) -> ArticleView:
        view = self._workspace.open_article(article_id, beside)
        assert view, "there is room"
        return view

    def _act(self, name: str) -> None:
        if self._program.window.actions_of[name].isEnabled():
            self._program.window.actions_of[name].trigger()

    def _type(self, letter: str) -> None:
        self.view.view.setFocus()
        QTest.keyClicks(self.view.view, letter)

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.view.view.setFocus()
        QTest.keyClick(self.view.view, key, modifier)

    def _tag(self) -> None:
        text = self.view.view
        first, last = text.visible()
        text.set_caret(self._chance.randint(first, max(first, last - 1)))
        for _ in range(self._chance.randint(1, 4)):
            self._press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        keys = [frame.key for frame in self._workspace.marks.frames.values() if frame.key]
        self._type(self._chance.choice(keys))

    def _walk(self) -> None:
        self._press(self._chance.choice((Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_BracketRight)))

    def _scroll(self) -> None:
        bar = self.view.view.verticalScrollBar()
        bar.setValue(bar.value() + self._chance.choice((-600, -60, 60, 120, 600)))

    def _jump(self) -> None:
        bar = self.view.view.verticalScrollBar()
        bar.setValue(self._chance.randint(0, bar.maximum()))

    def _point(self) -> None:
        """Let the mouse rest on text and margin, so that tooltips come."""
        for widget in (self.view.view.viewport(), self.view.surroundings):
            place = QPoint(
                self._chance.randrange(widget.width() or 1), self._chance.randrange(widget.height() or 1)
            )
            QTest.mouseMove(widget, place)

    def _turn_light(self) -> None:
        """Turn the light on or off, unless contrast is high."""
        other = {"light": "dark", "dark": "light"}
        theme = self._program.settings["theme"]
        self._program.settings.set("theme", other.get(theme, theme))

    def _turn_contrast(self) -> None:
        """Turn high contrast on or off."""
        is_high = self._program.settings["theme"] == "contrast"
        self._program.settings.set("theme", "light" if is_high else "contrast")

    def _resize(self) -> None:
        self._program.window.resize(self._chance.randint(NARROWEST, 1900), self._chance.randint(600, 1100))

    def _zoom(self) -> None:
        is_largest = self._program.settings["font_size"] >= LARGEST
        self._act("smaller" if is_largest else self._chance.choice(("larger", "smaller")))

    def _find(self) -> None:
        self._act("find")
        panel = self._program.window.findChild(FindPanel)
        field = panel.findChild(QLineEdit) if panel else None
        assert field, "there is a field to type in"
        field.setText(self._chance.choice(WORDS))
        QTest.keyClick(field, Qt.Key.Key_Return)

    def _leave_find(self) -> None:
        panel = self._program.window.findChild(FindPanel)
        if panel and panel.isVisible():
            QTest.keyClick(panel, Qt.Key.Key_Escape)

    def _filter(self) -> None:
        frames = [str(frame_id) for frame_id in self._workspace.marks.frames]
        wanted = self._chance.sample(frames, self._chance.randint(0, 3))
        self._workspace.filter.choose(Choice({"frame": frozenset(wanted)} if wanted else {}))

    def _palette(self) -> None:
        self._act("palette")
        palette = self._program.window.findChild(Palette)
        assert palette, "the palette is made when it is asked for"
        palette.type(self._chance.choice(WORDS))
        settle()
        palette.leave()

    def _history(self) -> None:
        self._act("history")
        panel = self._program.window.findChild(HistoryPanel)
        if panel and panel.isVisible() and panel.table.rowCount():
            panel.go_to(self._chance.randrange(panel.table.rowCount()))

    def _listen(self) -> None:
        """Read what has the focus as a screen reader does."""
        found = QAccessible.queryAccessibleInterface(self.view.view)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            found.text(kind)
        text = found.textInterface()
        text.text(0, min(200, text.characterCount()))

    # Measure

    def everything(self) -> None:
        """Do everything some times."""
        steps = [step for _, step in self.steps().values()]
        for _ in range(BEFOREHAND):
            for step in (*steps, *reversed(steps)):
                step()
                settle()

    def fill_desk(self) -> None:
        """Lay out all articles, and nothing else, in as many lines as they ever have."""
        for column in list(self._workspace.columns):
            self._workspace.columns.close_column(column)
        self._workspace.filter.clear()
        for key, value in (("theme", "light"), ("show_others", True), ("font_size", LARGEST)):
            self._program.settings.set(key, value)
        self._program.window.resize(NARROWEST, SIZE.height())
        views = [self._opened(article_id, beside=True).view for article_id in self._articles]
        while not all(view.is_settled() for view in views):
            settle()

    def go_on(self, seconds: float) -> Iterator[tuple[str, float]]:
        """Use the window for so long; the name of each step and the milliseconds of its thread."""
        steps = self.steps()
        names, weights = list(steps), [often for often, _ in steps.values()]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            (name,) = self._chance.choices(names, weights)
            self._workspace.clock.touch()  # as the window does when keys come from a keyboard
            yield name, taken(steps[name][1]) + taken(settle)
            for _ in range(self._chance.randint(1, 4)):
                QCoreApplication.processEvents()
                yield f"{name}, what follows", taken(settle)


def taken(work: Callable[[], object]) -> float:
    """How many milliseconds of the window's thread some work takes."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1e3


def megabytes() -> float:
    """How much anonymous memory the process has."""
    QThreadPool.globalInstance().waitForDone()
    for _ in range(3):
        settle()
        gc.collect()
    rows = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    (kilobytes,) = (int(row.split()[1]) for row in rows if row.startswith("Anonymous:"))
    return kilobytes * 1024 / 1e6


def measured(use: Use, seconds: float) -> Iterator[Figure]:
    """The slowest step of each kind, and what of the memory stays."""
    slowest: dict[str, float] = {}
    full = []
    use.everything()
    use.fill_desk()
    objects = len(gc.get_objects())
    for _ in range(PARTS):
        for name, time_taken in use.go_on(seconds / PARTS):
            slowest[name] = max(time_taken, slowest.get(name, 0.0))
        use.fill_desk()
        full.append(megabytes())
    for name, time_taken in sorted(slowest.items(), key=lambda pair: -pair[1]):
        limit = EDGES if name == "high contrast" else SLOWEST
        yield Figure(f"slowest step: {name}", time_taken, "ms", limit)
    minutes = [part * seconds / PARTS / 60 for part in range(PARTS)]
    line = theilslopes(full[WARM:], minutes[WARM:], 0.9)
    yield Figure("memory that comes a minute, at a guess", float(line.slope), "MB")
    yield Figure("memory that comes a minute, surely", float(line.low_slope), "MB", GROWTH)
    yield Figure("objects of Python that have come", len(gc.get_objects()) - objects, "", OBJECTS)
    views = [each for each in QApplication.allWidgets() if isinstance(each, ArticleView)]
    yield Figure("texts that are held, all of them seen", len(views), "", len(SIZES))


def add_spans_of_another(path: Path) -> None:
    """Let somebody else have coded the articles, too."""
    project = Project.open(path)
    another = Annotator(name="Berta")
    project.apply(edits.adding("Add", [another]))
    frames = [frame.id for frame in project.frames()]
    for article in project.articles():
        project.apply(edits.adding("Load", spans_in(article, another.id, frames, OF_ANOTHER)))
    project.close()


def main(seconds: float = SECONDS, seed: int = SEED) -> Iterator[Figure]:
    """Use the window, and tell what was slow and what stayed."""
    qInstallMessageHandler(lambda *message: None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KZANNOT_HOME"] = folder
        path = Path(folder, "bench.kzannot")
        annotator = fill(path, SIZES)
        add_spans_of_another(path)
        program = Program(make_application(), COMMANDS)
        program.window.resize(SIZE)
        program.window.show()
        program.open_project(path)
        program.sign_in(annotator)
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window), "keys reach the window"
        yield from measured(Use(program, seed), seconds)
        program.window.close()
        program.end()


if __name__ == "__main__":
    seconds, seed = [*sys.argv[1:], *(str(SECONDS), str(SEED))[len(sys.argv) - 1 :]]
    sys.exit(show(main(float(seconds), int(seed))))
