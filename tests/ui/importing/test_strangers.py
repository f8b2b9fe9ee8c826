"""Files of other kinds in the dialog: pages, corpora, exports of archives, and what is pasted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kzannot.project import recipes
from kzannot.project.recipes import Recipe
from kzannot.ui.importing.columns import ColumnsDialog
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.session import Session
from tests.formats.stranger_files import PAGE
from tests.ui.importing.conftest import Open, bring_in, wait_for

CORPUS = "Kopf,Rumpf,Quelle\nDer Hafen,Ein Satz steht hier.,Nord\nDas Tal,Noch ein Satz.,Nord\n,,\n"
EXPORT = "Document 1 of 2\n\nEins\n\nEin Satz steht hier.\n\nDocument 2 of 2\n\nZwei\n\nNoch einer.\n"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZANNOT_HOME", str(tmp_path / "state"))


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> Iterator[QMimeData]:
    """What the clipboard will hold; it is empty afterwards."""
    data = QMimeData()
    yield data
    QGuiApplication.clipboard().clear()


def a_file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def columns_of(dialog: ImportDialog) -> ColumnsDialog:
    found = dialog.findChildren(ColumnsDialog)[-1]
    assert isinstance(found, ColumnsDialog)
    return found


def test_the_columns_of_a_corpus_are_asked_for_and_kept(
    open_dialog: Open, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog([a_file(tmp_path, "korpus.csv", CORPUS)])
    columns = columns_of(dialog)
    before = columns.recipe()

    for field, column in (("text", "Rumpf"), ("title", "Kopf")):
        box = columns.boxes[field]
        box.setCurrentIndex(box.findData(column))
    columns.name.setText("Archiv")
    columns.accept()
    wait_for(qtbot, dialog)

    assert dict(before.columns) == {"outlet": "Quelle"}
    assert [dialog.tray.name(place) for place in range(2)] == ["korpus.csv#2", "korpus.csv#3"]
    assert dialog.tray[0].values["outlet"] == "Nord"
    assert recipes.named("Archiv").columns["text"] == "Rumpf"
    bring_in(qtbot, dialog)
    assert "Der Hafen" in [article.title for article in session.project.articles()]


def test_a_kept_recipe_is_taken_where_it_fits(open_dialog: Open, tmp_path: Path) -> None:
    recipes.keep(Recipe({"text": "Rumpf", "title": "Kopf"}, "Archiv"))

    columns = columns_of(open_dialog([a_file(tmp_path, "korpus.csv", CORPUS)]))

    assert columns.kept.currentText() == "Archiv"
    assert dict(columns.recipe().columns) == {"text": "Rumpf", "title": "Kopf"}
    columns.kept.setCurrentIndex(0)
    columns.kept.activated.emit(0)
    assert dict(columns.recipe().columns) == {"outlet": "Quelle"}
    columns.reject()


def test_a_corpus_that_cannot_be_read_is_told(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog([a_file(tmp_path, "korpus.jsonl", "{oh}\n")])

    assert "line 1" in dialog.messages.text()


def test_an_export_of_an_archive_is_split_and_joined_again_by_undo(
    open_dialog: Open, tmp_path: Path, page: Path
) -> None:
    dialog = open_dialog([a_file(tmp_path, "export.txt", EXPORT), page])

    split = next(button for button in dialog.preview.shapes.splits if button.isVisible())
    split.click()
    names = [dialog.tray.name(place) for place in range(len(dialog.tray))]
    titles = [dialog.tray[place].values["title"] for place in range(2)]
    dialog.tray.undo()

    assert split.text() == "Lines such as “Document 3 of 20”: 2"
    assert names == ["export#1.txt", "export#2.txt", "westorow.txt"]
    assert titles == ["Eins", "Zwei"]
    assert len(dialog.tray) == dialog.files.model().rowCount() == 2


def test_all_text_of_a_page_is_read_when_asked_for(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog([a_file(tmp_path, "hafen.html", PAGE)])
    whole = dialog.preview.shapes.whole

    whole.click()
    qtbot.waitUntil(whole.isEnabled, timeout=20_000)

    draft = dialog.tray[0].draft
    assert draft
    assert "Impressum" in draft.text


def test_what_is_pasted_is_an_article(open_dialog: Open, clipboard: QMimeData) -> None:
    clipboard.setText("Der Hafen\n\nEin Satz steht hier.\n")
    QGuiApplication.clipboard().setMimeData(clipboard)
    dialog = open_dialog([])

    dialog.paste()

    assert dialog.tray[0].values["title"] == "Der Hafen"


def test_files_are_pasted(open_dialog: Open, clipboard: QMimeData, page: Path, qtbot: QtBot) -> None:
    clipboard.setUrls([QUrl.fromLocalFile(str(page))])
    QGuiApplication.clipboard().setMimeData(clipboard)
    dialog = open_dialog([])

    dialog.paste()
    wait_for(qtbot, dialog)

    assert dialog.tray.name(0) == "westorow.txt"


def test_an_empty_clipboard_is_told(open_dialog: Open, qapp: QGuiApplication) -> None:
    QGuiApplication.clipboard().clear()
    dialog = open_dialog([])

    dialog.paste()

    assert dialog.messages.text() == "There is no text in the clipboard."


def test_near_twins_are_told_before_they_come_in(open_dialog: Open, tmp_path: Path) -> None:
    text = " ".join(f"Wort{number} steht hier" for number in range(300))
    one = a_file(tmp_path, "eins.txt", f"Der Hafen\n\n{text}.\n")
    two = a_file(tmp_path, "zwei.txt", f"Der Hafen heute\n\n{text} Danach war Ruhe.\n")

    dialog = open_dialog([one, two])

    assert dialog.tray[1].alike == "eins.txt"
    assert dialog.tray[1].share > 0.9
