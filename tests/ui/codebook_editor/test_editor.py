"""The codebook, revised through its window: keys typed, buttons pressed, and what the project holds then."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.codebook import AttributeKind, Bilingual, Frame, Level
from kzannot.model.records import Annotator
from kzannot.ui.article_view import ArticleView
from kzannot.ui.codebook_editor.editor import CodebookEditor
from kzannot.ui.codebook_editor.merge_dialog import MergeDialog
from kzannot.ui.codebook_editor.outline import RECORD
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from tests.ui.driving import open_one
from tests.ui.making import Made

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(program: Program, made: Made) -> ArticleView:
    """The first article in the window, with Anna signed in."""
    return open_one(program, made)


@pytest.fixture
def editor(view: ArticleView, program: Program) -> CodebookEditor:
    """The editor above the window."""
    COMMANDS["codebook"](program)
    return program.window.findChildren(CodebookEditor)[-1]


def frames(program: Program) -> dict[str, Frame]:
    assert program.session
    return {frame.name: frame for frame in program.session.project.frames()}


def retype(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(editor: CodebookEditor, text: str) -> None:
    """Press a button of the question whether to save."""
    box = editor.findChildren(QMessageBox)[-1]
    button: QAbstractButton = next(b for b in box.buttons() if b.text().replace("&", "") == text)
    button.click()


def test_a_frame_is_renamed_in_one_edit(editor: CodebookEditor, program: Program, made: Made) -> None:
    editor.choose(made.order.id)

    retype(editor.frame_form.label.en, "Public order")
    retype(editor.frame_form.definition.en, "What keeps the peace.")
    assert editor.foot.state.text().startswith("Not saved yet")
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert frames(program)["order"].label.en == "Public order"
    assert frames(program)["order"].definition.en == "What keeps the peace."
    assert "Public order" in editor.outline.labels()
    assert program.session
    program.session.undo()
    assert frames(program)["order"] == made.order


def test_a_clash_is_named_while_typing_and_keeps_from_saving(
    editor: CodebookEditor, program: Program, made: Made
) -> None:
    form = editor.frame_form
    editor.choose(made.order.id)

    retype(form.key, made.threat.key)
    assert form.fault("key") == f"The key {made.threat.key} is that of Threat already."
    assert editor.foot.state.text().startswith("To be mended before it can be saved: Order: The key")
    assert not editor.foot.save.isEnabled()
    retype(form.key, "u")
    assert form.fault("key") == "The key u is the program's own: Mark span as uncertain."
    retype(form.key, made.order.key)
    retype(form.badge, made.threat.badge)
    assert form.fault("badge") == "The badge is that of Threat already."
    retype(form.badge, made.order.badge)
    retype(form.colour, "#eeeeee")
    assert form.fault("colour").startswith("Hard to see on a white page: contrast 1.2")
    retype(form.colour, made.order.colour)

    assert form.fault("colour") == ""
    assert not editor.foot.state.text().startswith("To be mended")
    assert not editor.is_changed()


def test_what_was_typed_and_done_is_taken_back_step_by_step_before_it_is_saved(
    editor: CodebookEditor, program: Program, made: Made
) -> None:
    editor.choose(made.order.id)
    label, definition = editor.frame_form.label.en, editor.frame_form.definition.en
    for field, text in ((label, "Public order"), (definition, "What keeps the peace.")):
        field.setFocus()
        retype(field, text)
    click(editor.tools.retire)
    assert "Retire" in editor.tools.undo.accessibleName()

    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert not editor.revision().frames[-1].retired
    assert "Definition" in editor.tools.undo.accessibleName()
    QTest.keyClick(definition, Qt.Key.Key_Z, CONTROL)
    assert definition.toPlainText() == made.order.definition.en
    assert label.text() == "Public order"
    QTest.keyClick(label, Qt.Key.Key_Z, CONTROL)
    assert label.text() == "Order"
    assert not editor.is_changed()
    assert editor.messages.text() == "Undone: Order: Label, English"

    QTest.keyClick(label, Qt.Key.Key_Z, CONTROL | SHIFT)
    click(editor.tools.redo)
    assert definition.toPlainText() == "What keeps the peace."
    editor.save()
    assert not editor.tools.undo.isEnabled()
    assert frames(program)["order"].label.en == "Public order"


def test_undo_leads_back_to_the_record_that_was_changed(editor: CodebookEditor, made: Made) -> None:
    editor.choose(made.order.id)
    click(editor.tools.add_frame)
    added = len(editor.revision().frames)
    editor.choose(made.threat.id)

    click(editor.tools.undo)

    assert len(editor.revision().frames) == added - 1
    assert editor.frame_form.label.en.text() == "Order"
    assert not editor.tools.undo.isEnabled()
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert not editor.is_changed()


def test_a_move_beyond_the_end_is_no_step(editor: CodebookEditor, made: Made) -> None:
    editor.choose(made.order.id)

    for _ in editor.revision().frames:
        editor.tools.up.click()
    first = editor.revision().frames
    editor.tools.up.click()
    editor.undo()

    assert editor.revision().frames != first


def test_everything_that_a_frame_says_is_stored(editor: CodebookEditor, program: Program, made: Made) -> None:
    form = editor.frame_form
    editor.choose(made.order.id)

    form.include.en.setPlainText("First rule.\nSecond rule.")
    retype(form.include.de, "Erste Regel.")
    retype(form.exclude.de, "Nicht dies.")
    form.examples.setPlainText("They act. | voice=state\nPlain words")
    form.indicators.setPlainText("ordn\nregel")
    (threat,) = form.confusable.findItems("Threat", Qt.MatchFlag.MatchExactly)
    threat.setCheckState(Qt.CheckState.Checked)
    form.presets["voice"].setCurrentIndex(1)
    form.memo.setChecked(True)
    form.pattern.setCurrentIndex(form.pattern.findData("waves"))
    form.group.setCurrentIndex(form.group.count() - 1)
    assert editor.save()

    order = frames(program)["order"]
    assert order.include == (Bilingual("Erste Regel.", "First rule."), Bilingual("", "Second rule."))
    assert order.exclude == (Bilingual("Nicht dies.", ""),)
    assert [(e.text, e.values) for e in order.examples] == [
        ("They act.", (("voice", "state"),)),
        ("Plain words", ()),
    ]
    assert order.indicators == ("ordn", "regel")
    assert "threat" in order.confusable_with
    assert order.defaults[0][0] == "voice"
    assert (order.memo_required, order.pattern, order.group) == (True, "waves", "")


def test_a_new_frame_can_be_tagged_with_at_once(
    editor: CodebookEditor, program: Program, view: ArticleView, qtbot: QtBot
) -> None:
    click(editor.tools.add_frame)
    retype(editor.frame_form.label.en, "Fear of loss")
    key = editor.frame_form.key.text()
    assert editor.save()
    editor.reject()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    view.view.setFocus()

    start = view.view.text().index("Banditen")
    view.view.select(start, start + 8)
    QTest.keyClicks(view.view, key)

    assert view.spans()[-1].frame_id == frames(program)["fear_of_loss"].id


def test_frames_are_moved_by_keys_and_by_dragging(editor: CodebookEditor, program: Program) -> None:
    first, second = editor.revision().frames[:2]
    editor.choose(first.id)

    QTest.keyClick(editor.outline, Qt.Key.Key_Down, ALT)
    click(editor.tools.up)
    rows = [editor.outline.item(row).data(RECORD) for row in range(editor.outline.count())]
    editor.outline.drop_at(rows.index(second.id), below=True)
    assert editor.save()

    assert [frame.name for frame in frames(program).values()][:2] == [second.name, first.name]


def test_two_frames_become_one(
    editor: CodebookEditor, program: Program, made: Made, view: ArticleView
) -> None:
    assert program.session
    span = made.span(made.threat, "Banditen")
    program.session.apply(edits.tag(span))
    editor.choose(made.threat.id)

    click(editor.tools.merge)
    dialog = editor.findChildren(MergeDialog)[-1]
    dialog.heirs.setCurrentText("Order")
    assert dialog.told.text().startswith("“Threat” becomes “Order” (spans: 1, answers: 0).")
    click(dialog.merge)
    assert [each.frame_id for each in view.spans()] == [made.threat.id]
    assert editor.save()

    assert [each.frame_id for each in view.spans()] == [made.order.id]
    assert frames(program)["threat"].retired
    program.session.undo()
    assert view.spans() == [span]


def test_a_frame_is_retired_brought_back_and_removed(
    editor: CodebookEditor, program: Program, made: Made, view: ArticleView
) -> None:
    editor.choose(made.order.id)
    click(editor.tools.retire)
    assert editor.save()
    assert frames(program)["order"].retired
    view.view.select(0, 5)
    QTest.keyClicks(view.view, made.order.key)
    assert view.spans() == []
    view.tag(frames(program)["threat"])
    view.retag(view.spans()[0], frames(program)["order"])
    assert view.spans()[0].frame_id == made.threat.id
    assert program.window.messages.text() == "This frame is retired; it takes no new spans."

    assert editor.tools.retire.text() == "Bring back"
    click(editor.tools.retire)
    click(editor.tools.remove)
    assert editor.save()
    assert "order" not in frames(program)


def test_what_is_used_cannot_be_removed(editor: CodebookEditor, program: Program, made: Made) -> None:
    assert program.session
    span = made.span(made.threat, "Banditen")
    program.session.apply(edits.tag(replace(span, attributes=(("voice", "state"),))))
    editor.choose(made.threat.id)

    click(editor.tools.remove)
    assert editor.messages.text().startswith("Codings have this frame")
    voice = next(each for each in editor.revision().attributes if each.name == "voice")
    editor.choose(voice.id)
    click(editor.tools.remove)
    assert editor.messages.text() == "Codings have values of it, so it stays. Spans: 1, answers: 0."
    place = [choice.name for choice in voice.choices].index("state")
    editor.attribute_form.values.table.setCurrentCell(place, 2)
    click(editor.attribute_form.values.remove)
    assert editor.messages.text().startswith("Codings have this value")

    assert not editor.is_changed()


def test_an_attribute_gets_values_with_keys(editor: CodebookEditor, program: Program, made: Made) -> None:
    assert program.session
    editor.tools.attribute_wanted.emit(False)
    form = editor.attribute_form
    retype(form.label.en, "Tone")
    click(form.values.add)
    table = form.values.table
    assert editor.foot.state.text().startswith("To be mended")
    for column, text in ((0, made.threat.key), (3, "Angry")):
        item = table.item(0, column)
        assert item
        item.setText(text)
    assert form.fault("choices") == f"The key {made.threat.key} is that of Threat already."
    item = table.item(0, 0)
    assert item
    item.setText("X")
    assert editor.save()

    tone = next(each for each in program.session.project.attributes() if each.name == "tone")
    assert [(c.name, c.key, c.label.en) for c in tone.choices] == [("angry", "shift+x", "Angry")]
    assert tone.level is Level.SPAN
    editor.choose(tone.id)
    click(editor.tools.remove)
    assert editor.save()
    assert "tone" not in {each.name for each in program.session.project.attributes()}


def test_spans_that_lack_what_is_required_now_are_counted(
    editor: CodebookEditor, program: Program, made: Made, view: ArticleView
) -> None:
    assert program.session
    program.session.apply(edits.tag(made.span(made.order, "Banditen")))
    counted: list[object] = []
    assert program.window.workspace
    program.window.workspace.counted.connect(lambda unfinished, unread: counted.append(unfinished))
    for attribute in editor.revision().attributes:
        if attribute.required:
            editor.choose(attribute.id)
            editor.attribute_form.required.setChecked(False)

    assert editor.save()

    assert counted[-1] == 0
    assert view.unfinished() == []


def test_values_are_moved_and_a_question_takes_several(editor: CodebookEditor, program: Program) -> None:
    assert program.session
    editor.tools.attribute_wanted.emit(True)
    form = editor.attribute_form
    retype(form.label.en, "Topics")
    form.kind.setCurrentIndex(1)
    for text in ("War", "Peace"):
        click(form.values.add)
        row = form.values.table.rowCount() - 1
        item = form.values.table.item(row, 3)
        assert item
        item.setText(text)
    form.values.table.setCurrentCell(1, 3)
    QTest.keyClick(form.values, Qt.Key.Key_Up, ALT)
    assert editor.save()

    topics = next(each for each in program.session.project.attributes() if each.name == "topics")
    assert (topics.kind, topics.level) == (AttributeKind.MULTIPLE, Level.ARTICLE)
    assert [choice.name for choice in topics.choices] == ["peace", "war"]
    QTest.keyClick(editor.outline, Qt.Key.Key_Up, ALT)
    form.of_frames.setChecked(True)
    assert editor.save()


def test_the_codebook_itself_is_revised(editor: CodebookEditor, program: Program, made: Made) -> None:
    assert program.session
    form = editor.book_form
    editor.choose(made.codebook.id)
    retype(form.title.en, "Revised")
    retype(form.version, "")
    assert form.fault("version") == "The codebook needs a version, such as 1.1.0."
    QTest.keyClicks(form.version, "2.0.0")
    form.most.setValue(1)
    click(form.groups.add)
    assert form.fault("groups") == "It needs a label in German or English."
    row = form.groups.table.rowCount() - 1
    item = form.groups.table.item(row, 1)
    assert item
    item.setText("Remedies")
    assert editor.save()

    book = program.session.project.codebook()
    assert book
    assert (book.title.en, book.version, book.max_frames) == ("Revised", "2.0.0", 1)
    assert book.groups[-1].name == "remedies"
    form.groups.table.setCurrentCell(row, 1)
    click(form.groups.remove)
    assert editor.save()


def test_escape_loses_nothing_unasked(editor: CodebookEditor, program: Program, made: Made) -> None:
    editor.choose(made.order.id)
    retype(editor.frame_form.label.en, "Peace")

    QTest.keyClick(editor, Qt.Key.Key_Escape)
    answer(editor, "Cancel")
    assert editor.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    answer(editor, "Save")

    assert not editor.isVisible()
    assert frames(program)["order"].label.en == "Peace"


def test_what_is_discarded_is_gone_and_escape_closes_at_once_without_changes(
    editor: CodebookEditor, program: Program, made: Made
) -> None:
    editor.choose(made.order.id)
    retype(editor.frame_form.label.en, "Peace")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    answer(editor, "Discard")
    assert not editor.isVisible()
    assert frames(program)["order"] == made.order

    COMMANDS["codebook"](program)
    again = program.window.findChildren(CodebookEditor)[-1]
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_the_editor_opens_at_the_frame_of_the_span_in_focus(
    program: Program, view: ArticleView, made: Made
) -> None:
    assert program.session
    span = made.span(made.order, "Banditen")
    program.session.apply(edits.tag(span))
    view.view.set_caret(span.start)
    view.view.focus_mark(span.id)

    COMMANDS["codebook"](program)

    editor = program.window.findChildren(CodebookEditor)[-1]
    assert editor.frame_form.label.en.text() == "Order"


def test_words_become_a_frame_and_are_tagged_in_one_edit(
    program: Program, view: ArticleView, made: Made
) -> None:
    assert program.session
    start = view.view.text().index("Banditen")
    view.view.select(start, start + 8)

    QTest.keyClick(program.window, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    made_frame = frames(program)["banditen"]
    (span,) = view.spans()
    assert (span.frame_id, span.start, span.end) == (made_frame.id, start, start + 8)
    focused = view.focused_span()
    assert focused
    assert focused.id == span.id
    assert made_frame.key
    view.view.select(0, 4)
    QTest.keyClicks(view.view, made_frame.key)
    assert [each.frame_id for each in view.spans()] == [made_frame.id] * 2
    program.session.undo()
    program.session.undo()
    assert view.spans() == []
    assert "banditen" not in frames(program)


def test_words_that_are_a_label_already_take_that_frame(program: Program, view: ArticleView) -> None:
    start = view.view.text().index("Banditen")
    for _ in range(2):
        view.view.select(start, start + 8)
        COMMANDS["code_words"](program)
    assert len([name for name in frames(program) if name.startswith("banditen")]) == 1
    assert len(view.spans()) == 1

    view.perform("cancel")
    view.view.clear_selection()
    COMMANDS["code_words"](program)
    assert program.window.messages.text() == "Select the words first that shall become a frame."


def test_nobody_revises_a_codebook_without_signing_in(program: Program, made: Made) -> None:
    for name in ("codebook", "code_words"):
        COMMANDS[name](program)
    program.open_project(made.path)
    assert program.session
    assert isinstance(program.session.project.annotators()[0], Annotator)
    COMMANDS["codebook"](program)

    assert not program.window.findChildren(CodebookEditor)


def test_tab_leaves_the_table_behind_its_last_cell_and_before_its_first(
    editor: CodebookEditor, made: Made, qtbot: QtBot
) -> None:
    editor.activateWindow()
    editor.choose(made.codebook.id)
    click(editor.book_form.groups.add)
    table = editor.book_form.groups.table
    last = table.rowCount() - 1, table.columnCount() - 1

    for place, key in ((last, Qt.Key.Key_Tab), ((0, 0), Qt.Key.Key_Backtab)):
        table.setFocus()
        table.setCurrentCell(*place)
        QTest.keyClick(table.viewport().findChildren(QLineEdit)[-1], key)
        qtbot.wait(1)

        focused = QApplication.focusWidget()
        assert focused
        assert focused is not table
        assert not table.isAncestorOf(focused)


def test_enter_presses_a_button_below_the_outline_and_a_new_frame_is_named_at_once(
    editor: CodebookEditor, program: Program
) -> None:
    editor.activateWindow()
    before = len(frames(program))

    QTest.keyClick(editor.tools.add_frame, Qt.Key.Key_Return)
    QTest.keyClicks(editor.frame_form.label.de, "Versorgung")

    assert editor.frame_form.label.de.text() == "Versorgung"
    assert len(frames(program)) == before
