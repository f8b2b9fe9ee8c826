"""Articles come in through the dialog, by keyboard and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kzannot.model.records import Article, Origin, SectionKind
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.importing.file_list import STATUS
from kzannot.ui.importing.tray import Fate
from kzannot.ui.program import Program
from kzannot.ui.session import Session
from tests.shared import shared_folder
from tests.ui.driving import press
from tests.ui.importing.conftest import Open, bring_in, wait_for
from tests.ui.making import Made

# Menus and completions pop up, and the offscreen plugin cannot give them the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def type_text(text: str) -> None:
    """Type wherever the focus is."""
    widget = QApplication.focusWidget()
    assert widget, "something has the focus"
    QTest.keyClicks(widget, text)


def article(session: Session, source: str) -> Article:
    """The article that came in from a file."""
    return next(one for one in session.project.articles() if one.source_name == source)


def sections(session: Session, source: str) -> list[tuple[SectionKind, str]]:
    """What is stored of an article: the kind and the text of each section."""
    stored = article(session, source)
    text = session.project.text(stored)
    return [(one.kind, text[one.start : one.end]) for one in session.project.sections(stored.id)]


def outlet(session: Session, source: str) -> str:
    """The name of an article's outlet; empty where it has none."""
    names = {one.id: one.name for one in session.project.outlets()}
    outlet_id = article(session, source).outlet_id
    return names[outlet_id] if outlet_id else ""


def status(dialog: ImportDialog, place: int) -> str:
    """What the list says of a file."""
    return str(dialog.files.model().index(place, 0).data(STATUS))


def test_the_real_articles_come_in_by_keyboard(open_dialog: Open, session: Session, qtbot: QtBot) -> None:
    files = sorted((shared_folder() / "articles").glob("*.txt"))
    there = len(session.project.articles())
    dialog = open_dialog(files)

    press(Key.Key_End)
    dialog.form.focus_field("outlet")
    type_text("junge Welt")
    press(Key.Key_Return)
    press(Key.Key_Return, CONTROL)
    wait_for(qtbot, dialog)

    assert len(session.project.articles()) == there + 5
    assert outlet(session, files[4].name) == "junge Welt"
    assert dict(article(session, files[4].name).origins)["outlet"] is Origin.TYPED
    assert outlet(session, files[3].name) == ""
    assert outlet(session, files[2].name) == "taz.de"
    entries = [kind for kind, _ in sections(session, files[0].name) if kind is SectionKind.ENTRY]
    assert len(entries) == 90
    assert session.project.undo_title() == "Import articles"


def test_every_file_is_told_what_becomes_of_it(
    open_dialog: Open, session: Session, page: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    picture, twin = tmp_path / "bild.txt", tmp_path / "zwilling.txt"
    picture.write_bytes(b"\x89PNG" + bytes(range(256)))
    twin.write_bytes(page.read_bytes())
    there = len(session.project.articles())
    dialog = open_dialog([page, picture, twin, tmp_path / "fort.txt"])

    fates = [dialog.tray.fate(place) for place in range(4)]
    told = [status(dialog, place) for place in range(4)]
    with qtbot.waitSignal(session.told) as message:
        bring_in(qtbot, dialog)

    assert fates == [Fate.IMPORTED, Fate.REFUSED, Fate.DUPLICATE, Fate.REFUSED]
    assert told[0] == "will be imported; outlet unknown"
    assert "bild.txt" in told[1]
    assert told[2] == "duplicate of westorow.txt"
    assert "fort.txt" in told[3]
    assert len(session.project.articles()) == there + 1
    assert message.args == ["Articles imported: 1. There already: zwilling.txt. Refused: bild.txt, fort.txt."]


def test_what_is_in_the_project_does_not_come_in_again(
    open_dialog: Open, session: Session, page: Path, qtbot: QtBot
) -> None:
    bring_in(qtbot, open_dialog([page]))
    again = open_dialog([page])
    before = session.project.undo_title()

    told = status(again, 0)
    bring_in(qtbot, again)

    assert told == "duplicate of Schüsse in Westorow"
    assert again.messages.text() == "There is nothing to import."
    assert session.project.undo_title() == before
    again.reject()


def test_sections_are_put_right_by_keyboard(
    open_dialog: Open, session: Session, page: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog([page])
    dialog.preview.view.setFocus()

    press(Key.Key_Down)
    press(Key.Key_Up, ALT | SHIFT)
    press(Key.Key_Down, ALT)
    press(Key.Key_2)
    press(Key.Key_End)
    press(Key.Key_Delete)
    bring_in(qtbot, dialog)

    assert sections(session, "westorow.txt") == [
        (SectionKind.TITLE, "Schüsse in Westorow"),
        (SectionKind.LEAD, "Die Lage am Hafen bleibt unklar. Niemand"),
        (SectionKind.FURNITURE, "weiß mehr. Ein Sprecher schweigt. Das Ministerium auch."),
    ]


def test_sections_are_split_joined_and_made_an_entry(
    open_dialog: Open, session: Session, page: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog([page])
    dialog.preview.view.setFocus()

    press(Key.Key_Down)
    press(Key.Key_Right, times=6)
    press(Key.Key_S)
    press(Key.Key_Down)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_J)
    press(Key.Key_E)
    bring_in(qtbot, dialog)

    assert sections(session, "westorow.txt")[1:] == [
        (SectionKind.LEAD, "Die Lage am Hafen bleibt unklar."),
        (SectionKind.ENTRY, "Niemand weiß mehr. Ein Sprecher schweigt. Das Ministerium auch."),
        (SectionKind.LEAD, "Niemand weiß mehr. Ein Sprecher schweigt. Das Ministerium auch."),
    ]


def test_a_border_is_dragged(open_dialog: Open, session: Session, page: Path, qtbot: QtBot) -> None:
    dialog = open_dialog([page])
    view = dialog.preview.view
    sheet, viewport = view.sheet, view.viewport()
    border = sheet.rect(1, viewport.width()).bottomLeft().toPoint() + QPoint(300, 0)
    target = sheet.rows[1].start + len("Die Lage am Hafen ")
    goal = sheet.caret_line(1, target).center().toPoint() + QPoint(1, 0)

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, border)
    QTest.mouseMove(viewport, goal)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, goal)
    bring_in(qtbot, dialog)

    assert [text for _, text in sections(session, "westorow.txt")[1:]] == [
        "Die Lage am Hafen",
        "bleibt unklar. Niemand weiß mehr. Ein Sprecher schweigt. Das Ministerium auch.",
    ]


def test_a_click_puts_the_caret_before_a_word(open_dialog: Open, page: Path) -> None:
    dialog = open_dialog([page])
    view = dialog.preview.view
    word = view.sheet.rows[1].start + len("Die Lage am ")
    place = view.sheet.caret_line(1, word + 2).center().toPoint()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)

    assert (view.current(), view.caret()) == (1, word)


def test_what_cannot_be_done_is_said_in_the_dialog(open_dialog: Open, page: Path) -> None:
    dialog = open_dialog([page])
    dialog.preview.view.setFocus()

    press(Key.Key_S)

    assert dialog.messages.text().startswith("A section is split between two of its words")
    assert not dialog.tray.can_undo()


def test_changes_in_the_dialog_are_undone_one_by_one(open_dialog: Open, page: Path, other_page: Path) -> None:
    dialog = open_dialog([page])
    before = dialog.tray[0]
    dialog.preview.view.setFocus()
    press(Key.Key_4)
    dialog.form.focus_field("author")
    type_text("A. B.")
    press(Key.Key_Tab)
    dialog.tray.add([])

    dialog.tray.undo()
    without_author = dialog.tray[0]
    dialog.tray.undo()

    assert "author" not in without_author.values
    assert without_author.draft != before.draft
    assert dialog.tray[0] == before
    assert not dialog.tray.can_undo()
    dialog.tray.redo()
    assert dialog.tray[0] == without_author


def test_a_wrong_date_is_told_while_it_is_typed_and_stops_the_import(
    open_dialog: Open, session: Session, page: Path, qtbot: QtBot
) -> None:
    there = len(session.project.articles())
    dialog = open_dialog([page])
    dialog.form.focus_field("published")

    type_text("8.13.2022")
    press(Key.Key_Return)
    problem = dialog.form.problem()
    bring_in(qtbot, dialog)
    stopped = len(session.project.articles())
    dialog.form.focus_field("published")
    type_text("8. Januar 2022, 9:12")
    bring_in(qtbot, dialog)

    assert problem.startswith("8.13.2022 is no date")
    assert stopped == there
    assert article(session, "westorow.txt").published == "2022-01-08T09:12"
    assert dict(article(session, "westorow.txt").origins)["published"] is Origin.TYPED


def test_an_outlet_is_asked_for_and_spread(open_dialog: Open, page: Path, other_page: Path) -> None:
    dialog = open_dialog([page, other_page])
    dialog.form.focus_field("outlet")

    type_text("Abendblatt")
    press(Key.Key_Return)
    offered = dialog.spread.text()
    QTest.mouseClick(dialog.spread, Qt.MouseButton.LeftButton)

    assert offered == "Also for 1 without an outlet"
    assert [dialog.tray[place].values["outlet"] for place in range(2)] == ["Abendblatt"] * 2
    assert dialog.tray.without_outlet() == []


def test_an_outlet_is_given_to_all_selected_files(open_dialog: Open, page: Path, other_page: Path) -> None:
    dialog = open_dialog([page, other_page])
    dialog.files.selectAll()
    dialog.form.focus_field("outlet")

    type_text("Abendblatt")
    press(Key.Key_Return)
    offered = dialog.spread.text()
    dialog.spread.click()

    assert offered == "Also for all 2 selected"
    assert dialog.tray.without_outlet() == []


def test_the_space_bar_leaves_a_file_out(open_dialog: Open, session: Session, page: Path) -> None:
    dialog = open_dialog([page])

    press(Key.Key_Space)
    left_out = status(dialog, 0)
    press(Key.Key_Space)

    assert left_out == "left out"
    assert dialog.tray.fate(0) is Fate.IMPORTED


def test_a_click_on_the_box_leaves_a_file_out(open_dialog: Open, page: Path) -> None:
    dialog = open_dialog([page])
    row = dialog.files.visualRect(dialog.files.model().index(0, 0))

    QTest.mouseClick(
        dialog.files.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(row.left() + 16, row.center().y())
    )

    assert dialog.tray.fate(0) is Fate.LEFT_OUT


def test_a_table_tells_what_the_files_do_not(
    open_dialog: Open, session: Session, page: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("file,outlet,published\nwestorow.txt,Abendblatt,2022-01\n", encoding="utf-8")
    dialog = open_dialog([page])

    dialog.ask_for_table()
    choose(dialog, table)
    bring_in(qtbot, dialog)

    assert outlet(session, "westorow.txt") == "Abendblatt"
    assert dict(article(session, "westorow.txt").origins)["outlet"] is Origin.GIVEN


def test_a_table_that_comes_with_its_files_tells_their_metadata(
    open_dialog: Open, page: Path, tmp_path: Path
) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("file,outlet\nwestorow.txt,Abendblatt\n", encoding="utf-8")

    dialog = open_dialog([table, page])

    assert len(dialog.tray) == 1
    assert dialog.tray[0].values["outlet"] == "Abendblatt"


def test_a_table_of_other_files_is_refused_in_the_dialog(
    open_dialog: Open, page: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("file,outlet\nfremd.txt,Abendblatt\n", encoding="utf-8")
    dialog = open_dialog([page])

    dialog.read([table])
    wait_for(qtbot, dialog)

    assert dialog.messages.text() == "metadata.csv speaks of fremd.txt, which is not among the files."
    assert not dialog.tray.can_undo()


def test_files_are_chosen_when_none_are_given(
    open_dialog: Open, page: Path, qtbot: QtBot, session: Session
) -> None:
    dialog = open_dialog([])

    dialog.ask_for_files()
    choose(dialog, page)
    qtbot.waitUntil(lambda: len(dialog.tray) == 1)

    assert dialog.tray.name(0) == "westorow.txt"
    dialog.reject()


def test_files_are_dropped_on_the_dialog(
    open_dialog: Open, page: Path, other_page: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog([page])

    drop(dialog, [page, other_page])
    wait_for(qtbot, dialog)

    assert [dialog.tray.name(place) for place in range(len(dialog.tray))] == ["westorow.txt", "zweite.txt"]


def test_files_are_dropped_on_the_window(program: Program, made: Made, page: Path, qtbot: QtBot) -> None:
    program.open_project(made.path)
    program.sign_in(made.anna)

    drop(program.window, [page])
    dialog = program.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    wait_for(qtbot, dialog)
    bring_in(qtbot, dialog)

    assert program.session
    assert article(program.session, "westorow.txt").title == "Schüsse in Westorow"
    assert program.window.messages.text() == "Articles imported: 1."


def test_an_import_is_undone_while_its_article_is_open(
    program: Program, made: Made, page: Path, qtbot: QtBot
) -> None:
    program.open_project(made.path)
    program.sign_in(made.anna)
    workspace = program.window.workspace
    assert workspace
    program.import_files([page])
    dialog = program.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    wait_for(qtbot, dialog)
    bring_in(qtbot, dialog)
    workspace.open_article(article(workspace.session, "westorow.txt").id)

    workspace.session.undo()

    assert workspace.columns.focused is None
    assert len(workspace.session.project.articles()) == len(made.articles)


def test_closing_with_changes_asks_first(open_dialog: Open, page: Path, session: Session) -> None:
    there = len(session.project.articles())
    dialog = open_dialog([page])
    dialog.preview.view.setFocus()
    press(Key.Key_4)

    dialog.reject()
    asked = dialog.findChild(QMessageBox)
    still_open = dialog.isVisible()
    assert isinstance(asked, QMessageBox)
    asked.button(QMessageBox.StandardButton.Discard).click()

    assert still_open
    assert not dialog.isVisible()
    assert len(session.project.articles()) == there


def test_reading_is_called_off(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    many = [tmp_path / f"{number}.txt" for number in range(300)]
    for number, file in enumerate(many):
        file.write_text(f"Titel {number}\n\nEin Satz über die Nummer {number}.\n", encoding="utf-8")
    dialog = open_dialog([])

    dialog.read(many)
    dialog.reading.stop()
    wait_for(qtbot, dialog)

    assert len(dialog.tray) == 0
    dialog.reject()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_shows_the_kinds(key: Qt.Key, open_dialog: Open, page: Path) -> None:
    dialog = open_dialog([page])
    dialog.preview.view.setFocus()

    press(key)
    menu = QApplication.activePopupWidget()
    assert menu
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)

    draft = dialog.tray[0].draft
    assert draft
    assert draft.sections[0].kind == SectionKind.LEAD


def choose(dialog: ImportDialog, file: Path) -> None:
    """Choose a file in the chooser that is open."""
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.setDirectory(str(file.parent))
    chooser.selectFile(file.name)
    chooser.accept()


def drop(target: QWidget, files: list[Path]) -> None:
    """Drop files on a window."""
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(40, 40), copy, urls, left, NONE)
    QApplication.sendEvent(target, enter)
    QApplication.sendEvent(target, QDropEvent(QPointF(40, 40), copy, urls, left, NONE))
