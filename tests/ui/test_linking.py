"""Columns that scroll along with each other: by position, by time of entries, by statement."""

from datetime import date, datetime

import pytest
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.records import Article, Section, SectionKind
from kzannot.model.study import Passage, Statement
from kzannot.storage.texts import digest_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.linking import Link, moments_of
from kzannot.ui.workspace import Workspace

LINE = "In der Stadt fallen am Morgen wieder Schüsse, berichten Augenzeugen. "
COUNT = 60


def ticker(title: str, hours: list[int], day: str = "2022-01-05T") -> tuple[Article, str, list[Section]]:
    """An article of entries, one at each hour and with a minute for each of its places; its text."""
    parts, sections, start = [], [], 0
    article = Article(title=title, digest="", length=0, published="2022-01-05")
    for place, hour in enumerate(hours):
        words = f"{hour:02}:00 {LINE * (2 + place % 3)}"
        end = start + len(words)
        time = f"{day}{hour:02}:00" if day else ""
        for kind in (SectionKind.ENTRY, SectionKind.PARAGRAPH):
            sections.append(Section(article_id=article.id, kind=kind, start=start, end=end, time=time))
        parts.append(words)
        start = end + 1
    text = "\n".join(parts)
    made = Article(
        id=article.id, title=title, digest=digest_of(text), length=len(text), published="2022-01-05"
    )
    return made, text, sections


@pytest.fixture
def columns(workspace: Workspace, qtbot: QtBot) -> list[ArticleView]:
    """Two tickers, the second one newest first, and an article of as many paragraphs without times."""
    hours = [place % 24 for place in range(24)]
    made = [ticker("A", hours), ticker("B", hours[::-1]), ticker("C", hours * 2, day="")]
    for article, text, sections in made:
        workspace.session.apply(edits.adding("Add", [article, *sections]), [text])
    views = [workspace.open_article(article.id, beside=True) for article, _, _ in made]
    found = [view for view in views if view]
    qtbot.waitUntil(lambda: all(view.view.is_settled() for view in found))
    return found


def hour(view: ArticleView) -> str:
    """The hour at the top of a column."""
    return view.view.text()[view.view.first_visible() :][:2]


def scroll(view: ArticleView, words: str) -> None:
    view.view.scroll_to(view.view.text().index(words))


def signs(workspace: Workspace) -> list[str]:
    return [column.link_text() for column in workspace.columns]


def test_columns_scroll_freely_at_first(workspace: Workspace, columns: list[ArticleView]) -> None:
    scroll(columns[0], "10:00")

    assert [view.view.first_visible() for view in columns[1:]] == [0, 0]
    assert signs(workspace) == ["", "", ""]


def test_columns_stand_at_the_same_part_of_their_length(
    workspace: Workspace, columns: list[ArticleView]
) -> None:
    workspace.linking.choose(Link.POSITION)

    bars = [view.view.verticalScrollBar() for view in columns]
    bars[1].setValue(bars[1].maximum())
    assert [bar.value() for bar in bars] == [bar.maximum() for bar in bars]
    bars[2].setValue(bars[2].maximum() // 2)
    parts = [bar.value() / bar.maximum() for bar in bars]
    assert parts == pytest.approx([0.5] * 3, abs=0.01)
    assert all("position" in sign for sign in signs(workspace))


def test_columns_show_the_entry_of_the_same_time_in_whatever_order(
    workspace: Workspace, columns: list[ArticleView]
) -> None:
    workspace.linking.choose(Link.TIME)

    scroll(columns[0], "10:00")
    assert hour(columns[1]) == "10"
    scroll(columns[1], "05:00")
    assert hour(columns[0]) == "05"


def test_an_article_without_times_says_so_and_scrolls_by_position(
    workspace: Workspace, columns: list[ArticleView]
) -> None:
    workspace.linking.choose(Link.TIME)

    scroll(columns[0], "10:00")

    assert signs(workspace)[2] == "⇅ position, no times"
    assert "time" in signs(workspace)[0]
    assert columns[2].view.first_visible() > 0


def test_the_others_never_lead(workspace: Workspace, columns: list[ArticleView], qtbot: QtBot) -> None:
    workspace.linking.choose(Link.POSITION)
    bar = columns[0].view.verticalScrollBar()

    bar.setValue(137)
    for _ in range(5):
        QTest.qWait(10)

    assert bar.value() == 137


def test_another_width_makes_no_column_lead(
    workspace: Workspace, columns: list[ArticleView], qtbot: QtBot
) -> None:
    workspace.linking.choose(Link.POSITION)
    columns[0].view.scroll_to(3_000)  # in the midst of a paragraph, whose lines will break elsewhere
    steered = [QSignalSpy(view.view.steered) for view in columns]
    width = columns[0].view.width()

    workspace.middle.resize(workspace.middle.width() * 2 // 3, workspace.middle.height())
    qtbot.waitUntil(lambda: all(view.view.is_settled() for view in columns))

    assert columns[0].view.width() < width
    assert [spy.count() for spy in steered] == [0, 0, 0]


def test_passages_of_a_statement_stand_at_the_same_height(
    workspace: Workspace, columns: list[ArticleView]
) -> None:
    places = [columns[0].view.text().index("10:00"), columns[1].view.text().index("05:00")]
    statement = Statement(title="Schüsse", relation="same_fact")
    passages = [
        Passage(statement_id=statement.id, article_id=view.article.id, start=start, end=start + 5)
        for view, start in zip(columns, places, strict=False)
    ]
    workspace.linking.choose(Link.STATEMENT)
    assert signs(workspace)[0] == "⇅ position, no statements"

    workspace.session.apply(edits.adding("Link", [statement, *passages]))
    scroll(columns[0], "10:00")

    assert hour(columns[1]) == "05"
    assert signs(workspace)[:2] == ["⇅ statement"] * 2
    assert signs(workspace)[2] == "⇅ position, no statements"


def test_a_key_goes_through_the_ways_of_linking(workspace: Workspace, columns: list[ArticleView]) -> None:
    seen = []
    for _ in range(4):
        workspace.linking.choose_next()
        seen.append(workspace.linking.link)

    assert seen == [Link.POSITION, Link.TIME, Link.STATEMENT, Link.FREE]


def test_the_way_of_linking_is_remembered(workspace: Workspace, columns: list[ArticleView]) -> None:
    workspace.linking.choose(Link.TIME)
    state = workspace.state()
    workspace.linking.choose(Link.FREE)

    workspace.restore(state)

    assert workspace.linking.link is Link.TIME
    assert workspace.state().columns == state.columns


def test_times_without_a_day_are_of_the_articles_and_what_is_none_is_left_out() -> None:
    def entry(start: int, time: str) -> Section:
        return Section(
            article_id=Article(title="", digest="", length=0).id,
            kind=SectionKind.ENTRY,
            start=start,
            end=start + 1,
            time=time,
        )

    sections = [entry(0, "09:12"), entry(2, "2022-01-06T10:00"), entry(4, "2022-01-07"), entry(6, "bald")]

    moments = moments_of(sections, date(2022, 1, 5))

    assert [(moment.start, moment.time) for moment in moments] == [
        (0, datetime(2022, 1, 5, 9, 12)),
        (2, datetime(2022, 1, 6, 10, 0)),
        (4, datetime(2022, 1, 7)),
    ]
