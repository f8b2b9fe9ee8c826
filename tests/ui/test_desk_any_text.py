"""The keys of the text in texts of every kind: edges are code points, never inside a visible character."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kzannot.model import edits
from kzannot.model.edges import is_grapheme_border
from kzannot.model.records import Article, Section, SectionKind
from kzannot.storage.texts import digest_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.session import Session
from kzannot.ui.workspace import Workspace

Keys = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

TEXTS = {
    "emoji": "Ruhe 😀 in 🇰🇿🇷🇺 Almaty. Familie 👩\u200d👩\u200d👧 👍🏽 da.\nZwei 😀😀.",
    "marks": "Cafe\u0301 und A\u0308rger. Noch e\u0301in\u0301 Satz.\nn\u0303.",
    "kazakh": "Қазақстан бүгін. Әлем қарап отыр. 20\u00a0000 адам.\nҮкімет үнсіз.",
    "mixed": "שלום לכולם. Er sagte مرحبا بكم. Gut.\nעוד שורה with English.",
    "controls": "Soft\u00adhy\u00adphen. Null\x00zeichen.\u2028Neu. Ende.\nLetzte\u200bZeile.",
    "long": "x" * 25_000 + " Ende. Satz.\nZeile.",
}
MOTIONS = (
    (Keys.Key_Right, CONTROL),
    (Keys.Key_Down, ALT),
    (Keys.Key_Down, CONTROL),
    (Keys.Key_PageDown, CONTROL),
    (Keys.Key_PageDown, ALT),
)
EDGES = tuple((key, held) for key in (Keys.Key_J, Keys.Key_K, Keys.Key_L) for held in (SHIFT, SHIFT | ALT))


def opened(workspace: Workspace, session: Session, text: str) -> ArticleView:
    """An article with this text, ready for keys."""
    article = Article(title="Any", digest=digest_of(text), length=len(text))
    sections, start = [], 0
    for line in text.split("\n"):
        sections.append(
            Section(article_id=article.id, kind=SectionKind.PARAGRAPH, start=start, end=start + len(line))
        )
        start += len(line) + 1
    assert session.apply(edits.adding("Add", [article, *sections]), [text])
    view = workspace.open_article(article.id)
    assert view
    view.view.setFocus()
    return view


def onward(view: ArticleView, key: Qt.Key) -> Qt.Key:
    """The key that leads on: Left where the words at the caret run from right to left."""
    leftward = view.view.textCursor().block().textDirection() is Qt.LayoutDirection.RightToLeft
    return Keys.Key_Left if leftward and key == Keys.Key_Right else key


def check(view: ArticleView, text: str) -> None:
    """Nothing that is selected, tagged or pointed at cuts a character."""
    places = [view.view.caret(), *(view.view.selection() or ())]
    places += [edge for span in view.spans() for edge in (span.start, span.end)]
    assert all(0 <= place <= len(text) and is_grapheme_border(text, place) for place in places), places


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("held", [NONE, SHIFT], ids=["moving", "selecting"])
def test_motions_go_through_any_text_to_its_end(
    workspace: Workspace, session: Session, text: str, held: Qt.KeyboardModifier
) -> None:
    view = opened(workspace, session, text)

    for key, with_it in MOTIONS:
        view.view.set_caret(0)
        for _ in range(40):
            QTest.keyClick(view.view, onward(view, key), with_it | held)
            check(view, text)
        if held == NONE:
            assert view.view.caret() == len(text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_passages_of_any_text_are_coded_and_their_edges_moved(
    workspace: Workspace, session: Session, text: str
) -> None:
    view = opened(workspace, session, text)

    for keys in ("a", "+++---", "y", "x"):
        QTest.keyClicks(view.view, keys)
        check(view, text)
    for key, held in EDGES * 3:
        QTest.keyClick(view.view, key, held)
        check(view, text)

    assert view.spans()
    assert all(view.quote(span) == text[span.start : span.end] for span in view.spans())


@pytest.mark.parametrize(
    ("first", "onward", "back"),
    [("השר אמר היום", Keys.Key_Left, Keys.Key_Right), ("Der Minister sagte", Keys.Key_Right, Keys.Key_Left)],
)
def test_the_arrows_go_where_the_words_run(
    workspace: Workspace, session: Session, first: str, onward: Qt.Key, back: Qt.Key
) -> None:
    text = f"{first} ...\nEnde."
    shown = opened(workspace, session, text).view
    one, two = (first.index(" "), first.index(" ", first.index(" ") + 1))

    QTest.keyClick(shown, onward)
    assert shown.caret() == 1
    QTest.keyClick(shown, onward, CONTROL)
    assert shown.caret() >= one
    shown.set_caret(0)
    for _ in range(2):
        QTest.keyClick(shown, onward, SHIFT)
    assert shown.selection() == (0, two)
    QTest.keyClick(shown, back, SHIFT)
    assert shown.selection() == (0, one)
    QTest.keyClick(shown, onward, SHIFT | ALT)
    QTest.keyClick(shown, onward, SHIFT | ALT)
    assert shown.selection() == (0, one + 2)
