"""How long a coder waits in the window: `python -m tests.benchmarks.coding`, medians.

The window shows articles of a project in a file: of 75 KB one with 50,000 spans of one annotator and five
with 5,000 each, and five of 15 KB. What counts is the thread's time until all is painted; of a key the clock
counts, too, from the press until the page is painted, the commit to the disk included. Of what is done behind
the first picture the longest step counts. Articles are opened from the list by its key, as by a person:
while somebody types nothing else that can wait is done.
"""

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView

from kzannot.model import edits
from kzannot.model.codebook import Frame
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Annotator, Article, Section, SectionKind, Span
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.commands import COMMANDS
from kzannot.ui.linking import Link
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
from kzannot.ui.text.view import SpanText
from kzannot.ui.workspace import Workspace
from tests.benchmarks import Figure, show

Times = tuple[float, float]

LONG, SHORT, SPANS, MOST, ROUNDS, KEYS, STEPS = 75_000, 15_000, 5_000, 50_000, 7, 40, 60
REST = 1.0
"""For how many seconds it is looked on while the rest is done."""

SIDE_BY_SIDE = 5
SIZES = [(LONG, MOST)] + [(LONG, SPANS)] * SIDE_BY_SIDE + [(SHORT, SPANS // 50)] * SIDE_BY_SIDE
"""The articles of the project, letters and spans of each."""


def text_of(length: int) -> str:
    """Paragraphs of invented words."""
    chance = random.Random(length)
    words = ["".join(chance.choices("enisratdhulcgmo", k=chance.randint(2, 12))) for _ in range(800)]
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < length:
        paragraphs.append(" ".join(chance.choices(words, k=chance.randint(20, 90))) + ".")
    return "\n".join(paragraphs)


def fill(path: Path, sizes: Sequence[tuple[int, int]]) -> Annotator:
    """Make a project with an article for each of `sizes`, letters and spans; who has coded them."""
    project = Project.create(path)
    project.apply(adopt(find(DEFAULT)))
    codebook = project.codebook()
    assert codebook, "a codebook was adopted"
    boundless = Change(codebook, replace(codebook, max_frames=0))  # random spans lie upon each other
    project.apply(Edit("Allow any number of frames", (boundless,)))
    annotator = Annotator(name="Anna")
    texts = [text_of(length + number) for number, (length, _) in enumerate(sizes)]
    articles = [
        Article(title=f"Article {place}", digest=digest_of(text), length=len(text))
        for place, text in enumerate(texts)
    ]
    sections = [
        s for article, text in zip(articles, texts, strict=True) for s in sections_of(article.id, text)
    ]
    project.apply(edits.adding("Fill", [annotator, *articles, *sections]), texts)
    frames = [frame.id for frame in project.frames()]
    for article, (_, count) in zip(articles, sizes, strict=True):
        project.apply(edits.adding("Load", spans_in(article, annotator.id, frames, count)))
    project.close()
    return annotator


def sections_of(article_id: UUID, text: str) -> Iterator[Section]:
    """A section for every line."""
    start = 0
    for line in text.split("\n"):
        yield Section(article_id=article_id, kind=SectionKind.PARAGRAPH, start=start, end=start + len(line))
        start += len(line) + 1


def spans_in(article: Article, annotator_id: UUID, frames: list[UUID], count: int) -> Iterator[Span]:
    """Spans at random places."""
    chance = random.Random(1)
    for _ in range(count):
        start = chance.randrange(article.length - 200)
        yield Span(
            article_id=article.id,
            annotator_id=annotator_id,
            frame_id=chance.choice(frames),
            start=start,
            end=start + chance.randint(10, 160),
        )


def settle() -> None:
    """Paint what is to be painted, and let go what is to be deleted, as a running window does."""
    for _ in range(2):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def timed(work: Callable[[], object]) -> Times:
    """The thread's time and the clock's until all is painted, in milliseconds."""
    cpu, wall = time.thread_time(), time.perf_counter()
    work()
    settle()
    return (time.thread_time() - cpu) * 1e3, (time.perf_counter() - wall) * 1e3


def close_all(workspace: Workspace) -> None:
    """Put every column away."""
    for column in list(workspace.columns):
        workspace.columns.close_column(column)
    settle()


def open_side_by_side(workspace: Workspace, articles: Sequence[Article]) -> None:
    """Open articles from the list, each beside the others."""
    tree = workspace.articles.findChild(QTreeView)
    assert tree, "the list is a tree"
    for article in articles:
        workspace.articles.show_article(article.id)
        QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def opening(workspace: Workspace, articles: Sequence[Article]) -> Iterator[float]:
    """The thread's time for opening articles side by side, again and again."""
    for _ in range(ROUNDS):
        close_all(workspace)
        gc.collect()  # as the window does while it rests
        yield timed(partial(open_side_by_side, workspace, articles))[0]


def behind(workspace: Workspace, articles: Sequence[Article], work: Callable[[], object]) -> Iterator[float]:
    """The longest step behind the opening of articles and some work, again and again."""
    for _ in range(ROUNDS):
        close_all(workspace)
        gc.collect()
        open_side_by_side(workspace, articles)
        settle()
        steps, end = [timed(work)[0]], time.perf_counter() + REST
        while time.perf_counter() < end:
            steps.append(timed(QApplication.processEvents)[0])
        yield max(steps)


def erasing(view: ArticleView, undo: Callable[[], object]) -> Iterator[tuple[Times, Times]]:
    """How long it takes to erase a span in sight, and to bring it back."""
    for span in view.spans()[:KEYS]:
        view.go_to(span.start, span.end)
        view.view.focus_mark(span.id)
        settle()
        yield timed(partial(QTest.keyClick, view.view, Qt.Key.Key_Delete)), timed(undo)


def tagging(view: ArticleView, undo: Callable[[], object], frame: Frame) -> Iterator[Times]:
    """How long it takes to tag a passage by the key of a frame."""
    for place in range(KEYS):
        view.view.select(1_000 + 700 * place, 1_010 + 700 * place)
        view.view.reveal(1_000 + 700 * place, 1_010 + 700 * place)
        settle()
        yield timed(partial(QTest.keyClicks, view.view, frame.key))
        undo()


def tagging_first(workspace: Workspace, article: Article, frame: Frame) -> Iterator[float]:
    """The thread's time for the first tag in an article that was just opened."""
    for _ in range(ROUNDS):
        close_all(workspace)
        gc.collect()
        open_side_by_side(workspace, [article])
        settle()
        view = workspace.columns.focused
        assert view, "an article is open"
        yield next(tagging(view, workspace.session.undo, frame))[0]
        workspace.session.undo()


def scrolling(workspace: Workspace) -> Iterator[float]:
    """The thread's time for scrolling every column by three lines, again and again."""
    views = [column.view.view for column in workspace.columns]
    for _ in range(STEPS):
        yield timed(partial(step_down, *views))[0]


def scrolling_linked(workspace: Workspace) -> Iterator[float]:
    """The same where one column is scrolled and the others follow."""
    workspace.linking.choose(Link.POSITION)
    view = next(iter(workspace.columns)).view.view
    for _ in range(STEPS):
        yield timed(partial(step_down, view))[0]
    workspace.linking.choose(Link.FREE)


def step_down(*views: SpanText) -> None:
    """Scroll by three lines."""
    for view in views:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + 60)


def coding(workspace: Workspace, count: int) -> Iterator[Figure]:
    """How long erasing and adding take in the article that is open, which has so many spans."""
    view = workspace.columns.focused
    assert view, "an article is open"
    undo, frame = workspace.session.undo, workspace.session.project.frames()[0]
    erased, added = zip(*erasing(view, undo), strict=True)
    tagged = list(tagging(view, undo, frame))
    for what, times in (("erased", erased), ("brought back by undo", added), ("tagged by key", tagged)):
        median = statistics.median
        yield Figure(f"span {what}, {count:,} there", median(cpu for cpu, _ in times), "ms", 16)
        yield Figure("the same by the clock, with the disk", median(wall for _, wall in times), "ms", 30)


def full(workspace: Workspace, article: Article) -> Iterator[Figure]:
    """How long one waits in an article that is fuller than any should be."""
    there, median = f"{MOST:,} spans", statistics.median
    frame = workspace.session.project.frames()[0]
    yield Figure(f"75 KB with {there}, to painted", median(opening(workspace, [article])), "ms", 500)
    yield Figure("the first span tagged in it", median(tagging_first(workspace, article, frame)), "ms", 100)
    rest = median(behind(workspace, [article], lambda: None))
    yield Figure("the longest step behind the first picture", rest, "ms", 100)

    def jump() -> None:
        view = workspace.columns.focused
        assert view, "an article is open"
        QTest.keyClick(view.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    jumped = median(behind(workspace, [article], jump))
    yield Figure("the same where one jumps to the end at once", jumped, "ms")
    yield from coding(workspace, MOST)


def measured(workspace: Workspace) -> Iterator[Figure]:
    """Everything, the short articles first."""
    articles, median = workspace.session.project.articles(), statistics.median
    fullest, long, short = articles[0], articles[1 : 1 + SIDE_BY_SIDE], articles[1 + SIDE_BY_SIDE :]
    yield Figure("five articles of 15 KB, to painted", median(opening(workspace, short)), "ms", 150)
    yield Figure(f"75 KB with {SPANS:,} spans, to painted", median(opening(workspace, long[:1])), "ms", 150)
    yield from coding(workspace, SPANS)
    yield Figure(f"five with {SPANS:,} spans each, to painted", median(opening(workspace, long)), "ms", 400)
    yield Figure("scroll the five by three lines", median(scrolling(workspace)), "ms", 10)
    yield Figure("the same, linked by position", median(scrolling_linked(workspace)), "ms", 10)
    yield from full(workspace, fullest)


def main() -> Iterator[Figure]:
    """Open, scroll and tag, and tell the medians."""
    qInstallMessageHandler(lambda *message: None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KZANNOT_HOME"] = folder
        path = Path(folder, "bench.kzannot")
        annotator = fill(path, SIZES)
        program = Program(make_application(), COMMANDS)
        program.window.resize(1600, 1000)
        program.window.show()
        program.open_project(path)
        program.sign_in(annotator)
        workspace = program.window.workspace
        assert workspace
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window), "keys reach the window"
        yield from measured(workspace)
        program.window.close()
        program.end()


if __name__ == "__main__":
    sys.exit(show(main()))
