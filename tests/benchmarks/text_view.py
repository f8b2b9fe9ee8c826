"""How fast the text view is: `python -m tests.benchmarks.text_view` prints medians of the window's CPU time.

The article and its spans come from the shared folder; without one, an article of the same size is made up.
"""

import json
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from kzannot.model.records import SectionKind
from kzannot.ui.surroundings import Surroundings
from kzannot.ui.text.values import Block, Look, Mark, State
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import LIGHT, Theme

SHARED = Path(os.environ.get("KZANNOT_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
COLOURS = ("#45736A", "#24A66E", "#EB58C2", "#9E5606", "#A6829E", "#CF015C", "#4F7BFC", "#EB595D", "#6A6B81")
BADGES = ("EX", "WI", "PO", "EL", "TE", "CH", "RE", "OR", "DI")
LOOK = Look(colour=COLOURS[0], badge="EX", sub="K=")
LENGTH = 75_000
ROUNDS = 7


def made_up_text() -> str:
    """Sentences of invented words in paragraphs, as long as the largest of the articles."""
    random_number = random.Random(7)
    words = [
        "".join(random_number.choices("enisratdhulcgmo", k=random_number.randint(2, 12))) for _ in range(800)
    ]
    paragraphs: list[str] = []
    while sum(len(paragraph) for paragraph in paragraphs) < LENGTH:
        paragraphs.append(" ".join(random_number.choices(words, k=random_number.randint(20, 90))) + ".")
    return "\n\n".join(paragraphs)


def texts() -> list[str]:
    """The articles of the shared folder, the largest first, or one that is made up."""
    paths = sorted((SHARED / "articles").glob("*.txt"))
    return [path.read_text(encoding="utf-8-sig") for path in paths] or [made_up_text()]


def marks_for(text: str, count: int) -> list[Mark]:
    """Marks at the places of the shared bench, or at random ones."""
    bench = SHARED / "bench" / "spans_5000.json"
    if bench.is_file() and len(text) > 70_000:
        places = [
            (span["start"], span["end"], span["coder"] == "coder1") for span in json.loads(bench.read_bytes())
        ]
    else:
        places = []
    random_number = random.Random(1)
    while len(places) < count:
        start = random_number.randrange(max(1, len(text) - 60))
        places.append((start, start + random_number.randint(3, 160), random_number.random() < 0.5))
    looks = {
        (number, own): Look(
            colour=COLOURS[number % len(COLOURS)],
            badge=BADGES[number % len(BADGES)],
            own=own,
            sub="K=",
            uncertain=number % 11 == 0,
        )
        for number in range(99)
        for own in (True, False)
    }
    return [
        Mark(number, start, min(end, len(text)), looks[number % 99, own])
        for number, (start, end, own) in enumerate(places[:count])
    ]


def blocks_of(text: str) -> list[Block]:
    """A section for every line of the text."""
    made, start = [], 0
    for line in text.split("\n"):
        if line:
            made.append(Block(SectionKind.PARAGRAPH, start, start + len(line), State.UNREAD))
        start += len(line) + 1
    return made


class Watched(SpanText):
    """A view that counts how often it was painted."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        self.paints += 1


def milliseconds(work: Callable[[], object], *views: Watched) -> float:
    """How much of the window's thread some work takes until all views are painted again."""
    before = [view.paints for view in views]
    start = time.thread_time()
    work()
    while any(view.paints == paints for view, paints in zip(views, before, strict=True)):
        QApplication.processEvents()
    return (time.thread_time() - start) * 1e3


def page_of(view: Watched, window: QWidget) -> QWidget:
    """A view with its margin, overview and line of spans, as it stands in a column."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Surroundings(view, Theme(application, "light"), window)


def view_of(text: str, marks: list[Mark], window: QWidget) -> Watched:
    """A view of a text with marks, in a window that is not shown yet."""
    view = Watched(LIGHT, window)
    view.show_text(text, blocks_of(text))
    view.set_marks(marks)
    return view


def settled(view: Watched) -> Watched:
    """A view whose layout is complete."""
    while not view.is_settled():
        QApplication.processEvents()
    return view


def window_of(prepared: list[tuple[str, list[Mark]]]) -> tuple[QWidget, list[Watched]]:
    """A window with articles side by side, shown but not painted yet."""
    window = QWidget()
    row = QHBoxLayout(window)
    views = [view_of(text, marks, window) for text, marks in prepared]
    for view in views:
        row.addWidget(page_of(view, window))
    window.resize(900 if len(views) == 1 else 2400, 900)
    window.show()
    return window, views


def opening(articles: list[str], count: int) -> list[float]:
    """Open articles side by side until all are painted, `count` marks for each 75 KB."""
    prepared = [(text, marks_for(text, max(1, count * len(text) // LENGTH))) for text in articles]
    times = []
    for _ in range(ROUNDS):
        start = time.thread_time()
        window, views = window_of(prepared)
        while not all(view.paints for view in views):
            QApplication.processEvents()
        times.append((time.thread_time() - start) * 1e3)
        del window, views
    return times


def editing(text: str, count: int) -> tuple[list[float], list[float]]:
    """Add a mark and remove it again where it is seen."""
    window, (view,) = window_of([(text, marks_for(text, count))])
    settled(view)
    places = random.Random(3)
    adds, removes = [], []
    for number in range(60):
        start = places.randrange(len(text) - 200)
        mark = Mark(-1 - number, start, start + 80, LOOK)
        view.reveal(start, start + 80)
        QApplication.processEvents()
        adds.append(milliseconds(partial(view.add_mark, mark), view))
        milliseconds(partial(view.add_mark, mark._replace(look=replace(LOOK, uncertain=True))), view)
        removes.append(milliseconds(partial(view.remove_mark, mark.id), view))
    window.close()
    return adds, removes


def scrolling(text: str, count: int) -> tuple[list[float], list[float]]:
    """Scroll by three lines at a time, then to places all over the text."""
    window, (view,) = window_of([(text, marks_for(text, count))])
    settled(view)
    bar = view.verticalScrollBar()
    steps = [milliseconds(partial(bar.setValue, 60 * step), view) for step in range(1, 150)]
    places = random.Random(5)
    jumps = [milliseconds(partial(bar.setValue, places.randrange(bar.maximum())), view) for _ in range(30)]
    window.close()
    return steps, jumps


def scrolling_all(text: str, count: int) -> list[float]:
    """Scroll five articles side by side by three lines at a time."""
    window, views = window_of([(text, marks_for(text, count))] * 5)
    for view in views:
        settled(view)

    def step(place: int) -> None:
        for view in views:
            view.verticalScrollBar().setValue(60 * place)

    times = [milliseconds(partial(step, place), *views) for place in range(1, 100)]
    window.close()
    return times


def filtering(text: str, count: int) -> list[float]:
    """Show every third of the marks, and all of them again."""
    marks = marks_for(text, count)
    window, (view,) = window_of([(text, marks)])
    times = []
    for _ in range(ROUNDS):
        settled(view)
        times.append(milliseconds(partial(view.set_marks, marks[::3]), view))
        settled(view)
        times.append(milliseconds(partial(view.set_marks, marks), view))
    window.close()
    return times


def unbroken() -> tuple[list[float], list[float], list[float]]:
    """Open a megabyte without a blank, scroll through it, and tag in it."""
    text = "Ж" * 1_000_000
    opens = opening([text], 0)
    window, (view,) = window_of([(text, [])])
    settled(view)
    bar = view.verticalScrollBar()
    places = random.Random(5)
    jumps = [milliseconds(partial(bar.setValue, places.randrange(bar.maximum())), view) for _ in range(30)]
    adds = []
    for number in range(20):
        start = places.randrange(len(text) - 200)
        view.reveal(start, start + 80)
        QApplication.processEvents()
        mark = Mark(number, start, start + 80, LOOK)
        adds.append(milliseconds(partial(view.add_mark, mark), view))
    window.close()
    return opens, jumps, adds


def resizing(text: str, count: int) -> list[float]:
    """Make the window narrower and wider."""
    window, (view,) = window_of([(text, marks_for(text, count))])
    times = []
    for width in (500, 600, 520, 640, 480, 610, 530):
        settled(view)
        times.append(milliseconds(partial(window.resize, width, 900), view))
    window.close()
    return times


def measured() -> Iterator[tuple[str, list[float], int]]:
    """What was measured, in milliseconds, and what is wanted."""
    articles = texts()
    long = max(articles, key=len)
    opening([long], 1)
    for count, goal in ((500, 100), (5_000, 150), (50_000, 500)):
        yield f"open, {count:,} spans", opening([long], count), goal
    for count, goal in ((500, 150), (5_000, 300)):
        yield f"five articles, {count:,} a 75 KB", opening(articles[:5], count), goal
    yield "five long ones, 5,000 spans each", opening([long] * 5, 5_000), 400
    for count in (500, 5_000, 50_000):
        adds, removes = editing(long, count)
        yield f"add a span to {count:,}", adds, 16
        yield f"remove a span of {count:,}", removes, 16
    steps, jumps = scrolling(long, 5_000)
    yield "scroll step, 5,000 spans", steps, 8
    yield "jump, 5,000 spans", jumps, 25
    yield "scroll five, 5,000 spans each", scrolling_all(long, 5_000), 10
    yield "filter 5,000 spans", filtering(long, 5_000), 100
    yield "resize, 5,000 spans", resizing(long, 5_000), 60
    opens, jumps, adds = unbroken()
    yield "open 1 MB without a blank", opens, 500
    yield "jump in it", jumps, 50
    yield "add a span to it", adds, 50


def main() -> None:
    """Measure everything and print a table."""
    application = QApplication.instance() or QApplication([])
    # Offscreen windows say that they cannot be told their sizes.
    qInstallMessageHandler(lambda *_: None)
    print(f"{'CPU of the window, ms':36}{'median':>9}{'95 %':>9}{'goal':>7}")
    for name, times, goal in measured():
        worst = sorted(times)[int(len(times) * 0.95)]
        print(f"{name:36}{statistics.median(times):9.1f}{worst:9.1f}{goal:7}", flush=True)
    del application


if __name__ == "__main__":
    main()
