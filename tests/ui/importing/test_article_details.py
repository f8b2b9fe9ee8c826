"""Metadata is put right later: each value an edit, its origin typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kzannot.model import edits
from kzannot.model.codebook import Attribute, Bilingual, Choice, Level
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Article, Origin, Precision
from kzannot.ui.article_rows import ArticleRows
from kzannot.ui.columns import Elided
from kzannot.ui.importing.article_details import ArticleDetails, open_details
from kzannot.ui.session import Session
from kzannot.ui.theme import Theme
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made

Key = Qt.Key

# The list of outlets pops up while one is typed, and the offscreen plugin cannot give it the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def details(qtbot: QtBot, session: Session, theme: Theme, made: Made) -> ArticleDetails:
    """The details of the first article."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    open_details(session, theme, made.articles[0].id, window)
    dialog = window.findChild(ArticleDetails)
    assert isinstance(dialog, ArticleDetails)
    dialog.keeps = window  # type: ignore[attr-defined]  # so that the window outlives this function
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def stored(session: Session, made: Made) -> Article:
    """The first article as it is stored now."""
    return session.project.article(made.articles[0].id)


def type_into(details: ArticleDetails, field: str, text: str) -> None:
    """Type a value in place of the one that is there, and go on to the next field."""
    details.form.focus_field(field)
    editor = QApplication.focusWidget()
    assert editor, "the field has the focus"
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Key.Key_Return)


def test_a_typed_value_is_stored_at_once(details: ArticleDetails, session: Session, made: Made) -> None:
    type_into(details, "title", "Ein anderer Titel")
    type_into(details, "published", "Januar 2022")

    article = stored(session, made)
    assert article.title == "Ein anderer Titel"
    assert (article.published, article.precision) == ("2022-01", Precision.MONTH)
    assert dict(article.origins)["title"] is Origin.TYPED
    assert session.project.undo_title() == "Correct metadata"


def test_what_is_being_typed_is_stored_when_the_project_is_closed(
    details: ArticleDetails, session: Session, made: Made
) -> None:
    details.form.focus_field("title")
    editor = QApplication.focusWidget()
    assert editor
    QTest.keyClicks(editor, "Halb")
    titles = []
    session.edited.connect(lambda _: titles.append(stored(session, made).title))

    session.close()

    assert titles == ["Halb"]
    assert not details.isVisible()


def test_a_window_may_be_deleted_while_a_value_with_a_list_is_typed(
    qtbot: QtBot, session: Session, theme: Theme, made: Made
) -> None:
    window = QWidget()
    window.show()
    open_details(session, theme, made.articles[0].id, window)
    details = window.findChild(ArticleDetails)
    assert details
    qtbot.waitUntil(details.isActiveWindow)
    details.form.focus_field("outlet")
    editor = QApplication.focusWidget()
    assert editor
    QTest.keyClicks(editor, "Nur")

    delete(window)
    QApplication.processEvents()

    assert stored(session, made) == made.articles[0]


def test_a_genre_is_shown_as_the_codebook_calls_it_and_stored_by_its_name(
    qtbot: QtBot, session: Session, theme: Theme, made: Made
) -> None:
    genres = (Choice("news", Bilingual("Meldung", "News")), Choice("opinion", Bilingual("", "Opinion")))
    asked = Attribute(
        codebook_id=made.codebook.id,
        name="genre",
        label=Bilingual("", "Genre"),
        level=Level.ARTICLE,
        choices=genres,
    )
    session.apply(edits.adding("Ask", [asked]))
    details = ArticleDetails(session, theme, made.articles[0].id)
    qtbot.addWidget(details)
    details.show()
    qtbot.waitUntil(details.isActiveWindow)

    type_into(details, "genre", "News")
    assert stored(session, made).genre == "news"
    assert details.form.value("genre") == "News"

    type_into(details, "genre", "A letter")
    assert stored(session, made).genre == "A letter"


def test_an_outlet_is_chosen_or_new(details: ArticleDetails, session: Session, made: Made) -> None:
    type_into(details, "outlet", "abendblatt")
    known = {outlet.id: outlet.name for outlet in session.project.outlets()}
    chosen = stored(session, made).outlet_id
    type_into(details, "outlet", "Die Zeitung von Brelin")
    names = {outlet.id: outlet.name for outlet in session.project.outlets()}
    new = stored(session, made).outlet_id

    assert chosen
    assert known[chosen] == "Abendblatt"
    assert new
    assert names[new] == "Die Zeitung von Brelin"


def test_what_is_no_date_is_not_stored(details: ArticleDetails, session: Session, made: Made) -> None:
    type_into(details, "published", "gestern")
    problem = details.form.problem()
    details.reject()

    assert problem.startswith("gestern is no date")
    assert stored(session, made) == made.articles[0]


def test_a_value_that_stays_makes_no_edit(details: ArticleDetails, session: Session, made: Made) -> None:
    before = session.project.undo_title()

    type_into(details, "title", made.articles[0].title)

    assert session.project.undo_title() == before


def test_undo_brings_the_value_back(details: ArticleDetails, session: Session, made: Made) -> None:
    type_into(details, "author", "A. B.")

    session.undo()

    assert details.form.value("author") == ""
    assert stored(session, made).author == ""


def test_an_article_is_left_out_with_a_reason(details: ArticleDetails, session: Session, made: Made) -> None:
    details.excluded.editor.setFocus()
    QTest.keyClicks(details.excluded.editor, "Kein Bericht")
    details.reject()

    assert stored(session, made).excluded == "Kein Bericht"


def test_the_details_close_when_the_article_goes(
    details: ArticleDetails, session: Session, made: Made
) -> None:
    article = made.articles[0]
    sections = tuple(Change(section, None) for section in session.project.sections(article.id))

    session.apply(Edit("Remove article", (*sections, Change(stored(session, made), None))))

    assert not details.isVisible()


def test_the_head_of_an_open_column_follows(
    workspace: Workspace, details: ArticleDetails, made: Made
) -> None:
    workspace.open_article(made.articles[0].id)
    column = next(iter(workspace.columns))

    type_into(details, "outlet", "Die Zeitung von Brelin")
    type_into(details, "title", "Ein anderer Titel")

    shown = [label.whole() for label in column.findChildren(Elided)]
    assert any("Die Zeitung von Brelin" in text for text in shown)
    assert "Ein anderer Titel" in shown


def test_the_list_says_why_an_article_is_left_out_until_it_counts_again(
    details: ArticleDetails, session: Session, theme: Theme, made: Made
) -> None:
    rows = ArticleRows(theme, details)
    before = rows.below(stored(session, made))

    details.excluded.editor.setFocus()
    QTest.keyClicks(details.excluded.editor, "an advertisement")
    QTest.keyClick(details.excluded.editor, Key.Key_Return)

    assert rows.below(stored(session, made)) == "left out: an advertisement"
    session.undo()
    assert rows.below(stored(session, made)) == before
