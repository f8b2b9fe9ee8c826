"""The people of a project, through the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QToolButton

from kzannot.model import edits
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.ui.commands import COMMANDS
from kzannot.ui.people.dialog import PeopleDialog
from kzannot.ui.program import Program
from tests.ui.making import Made


@pytest.fixture
def dialog(program: Program, made: Made) -> PeopleDialog:
    """The dialog with Anna signed in, who has tagged a span."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    assert program.session
    program.session.apply(edits.tag(made.span(made.threat, "Banditen")))
    COMMANDS["people"](program)
    return program.window.findChildren(PeopleDialog)[-1]


def people(program: Program) -> dict[str, Annotator]:
    assert program.session
    return {annotator.name: annotator for annotator in program.session.project.annotators()}


def choose(dialog: PeopleDialog, name: str) -> None:
    rows = [dialog.people.item(row).text() for row in range(dialog.people.count())]
    dialog.people.setCurrentRow(next(row for row, text in enumerate(rows) if text.startswith(name)))


def retype(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_who_is_signed_in_is_chosen_and_told(dialog: PeopleDialog) -> None:
    chosen = dialog.chosen()

    assert chosen
    assert chosen.name == "Anna"
    assert dialog.people.currentItem().text() == "Anna  (you)"
    assert dialog.work.text() == "Spans: 1, answers: 0, sections read: 0"
    assert not dialog.me.isEnabled()


def test_a_new_name_holds_everywhere_at_once(dialog: PeopleDialog, program: Program, made: Made) -> None:
    retype(dialog.name, "Annika")

    assert people(program)["Annika"].id == made.anna.id
    assert dialog.people.currentItem().text() == "Annika  (you)"
    assert "Annika" in [button.text() for button in program.window.status.findChildren(QToolButton)]
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.name.text() == "Anna"


def test_somebody_is_added_given_a_colour_and_removed(dialog: PeopleDialog, program: Program) -> None:
    QTest.keyClicks(dialog.new_name, "Carl")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    retype(dialog.colour, "#45736A")
    dialog.kind.setCurrentIndex(1)
    dialog.kind.activated.emit(1)

    carl = people(program)["Carl"]
    assert (carl.kind, carl.colour) == (AnnotatorKind.MACHINE, "#45736A")
    assert dialog.people.currentItem().text() == "Carl  (Machine)"
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert "Carl" not in people(program)


def test_what_cannot_be_is_told(dialog: PeopleDialog, program: Program) -> None:
    retype(dialog.name, "Bela")
    assert dialog.messages.text() == "There is a Bela already."
    assert dialog.name.text() == "Anna"

    retype(dialog.colour, "#12")
    assert dialog.messages.text() == "A colour is written as #45736A."

    dialog.kind.activated.emit(1)
    assert dialog.messages.text() == "Anna has coded; whose work it is stays as it is."
    assert dialog.kind.currentIndex() == 0

    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert dialog.messages.text().startswith("Anna cannot be removed")
    assert "Anna" in people(program)


def test_somebody_else_sits_down(dialog: PeopleDialog, program: Program) -> None:
    choose(dialog, "Bela")

    QTest.mouseClick(dialog.me, Qt.MouseButton.LeftButton)

    assert program.session
    assert program.session.project.annotator
    assert program.session.project.annotator.name == "Bela"
    assert dialog.isHidden()


def test_what_is_being_typed_is_stored_on_closing(dialog: PeopleDialog, program: Program) -> None:
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Anne")

    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons
    buttons.rejected.emit()

    assert "Anne" in people(program)


def test_nobody_is_shown_where_nobody_is_signed_in(program: Program, made: Made) -> None:
    COMMANDS["people"](program)
    program.open_project(made.path)
    COMMANDS["people"](program)

    assert not program.window.findChildren(PeopleDialog)
