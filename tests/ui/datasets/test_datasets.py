"""Datasets out and in through the windows: what is chosen, matched, said, and left as it was on cancel."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from kzannot.errors import UserError
from kzannot.formats.notes import LEFT_OUT
from kzannot.model import edits
from kzannot.project.choosing import Choice
from kzannot.project.notes import Note
from kzannot.project.tasks import Task
from kzannot.ui.datasets.export_dialog import ExportDialog
from kzannot.ui.datasets.forms import noted
from kzannot.ui.datasets.load_dialog import LoadDialog
from kzannot.ui.datasets.match_dialog import MatchDialog
from kzannot.ui.program import Program
from kzannot.ui.translation import Translation
from kzannot.ui.work_dialog import WorkDialog
from tests.ui.making import Made


@pytest.fixture
def begun(program: Program, made: Made) -> Program:
    """The small project open with Anna signed in and one span of hers."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    assert program.session
    program.session.apply(edits.tag(made.span(made.threat, "Banditen")))
    return program


def save_as(path: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer the question where to; None thinks better of it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path or ""), ""))


def exporting(program: Program) -> ExportDialog:
    program.window.actions_of["export"].trigger()
    return program.window.findChildren(ExportDialog)[-1]


def foreign(folder: Path, made: Made, *frames: str, **more: object) -> Path:
    """Codings of another program: a span of each frame."""
    name = str(made.articles[0].id)
    rows = [{"article": name, "start": 0, "end": 5 + at, "frame": each} for at, each in enumerate(frames)]
    path = folder / "foreign.jsonl"
    path.write_text("".join(json.dumps(row | more) + "\n" for row in rows), encoding="utf-8")
    return path


def matching(qtbot: QtBot, program: Program, path: Path, name: str = "spans") -> MatchDialog:
    """The dialog of the names of a file, when it has looked at what would come in."""
    program.window.actions_of["load"].trigger()
    asked = program.window.findChildren(LoadDialog)[-1]
    asked.file.setText(str(path))
    asked.format.setCurrentIndex(asked.format.findData(name))
    asked.annotator.setCurrentText("Noor")
    asked.accept()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(MatchDialog)))
    return program.window.findChildren(MatchDialog)[-1]


def test_a_dataset_is_written_and_told(
    qtbot: QtBot, begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(tmp_path / "out.jsonl", monkeypatch)

    exporting(begun).accept()
    qtbot.waitUntil(lambda: "out.jsonl" in begun.window.messages.text())

    assert "Banditen" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_who_thinks_better_of_it_gets_no_file(
    begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(None, monkeypatch)
    before = set(tmp_path.iterdir())

    exporting(begun).accept()

    assert set(tmp_path.iterdir()) == before


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(tmp_path / "none" / "out", monkeypatch)

    exporting(begun).accept()

    qtbot.waitUntil(lambda: "cannot be written" in begun.window.messages.text())


def test_the_dialog_says_what_the_filters_leave_out(begun: Program) -> None:
    dialog = exporting(begun)
    whole = dialog.portion.text()

    dialog.annotators.tick("Bela")

    assert "Spans: 1," in whole
    assert "0 of 1 spans" in dialog.portion.text()
    assert dialog.choice() == Choice(annotators=("Bela",))


def test_a_list_with_nothing_ticked_exports_nothing(begun: Program) -> None:
    dialog = exporting(begun)

    dialog.frames.tick()

    assert not dialog.go.isEnabled()
    assert "Nothing is ticked" in dialog.portion.text()


def test_one_box_ticks_all_and_none(begun: Program) -> None:
    dialog = exporting(begun)

    dialog.outlets.all.click()
    none = dialog.outlets.is_empty()
    dialog.outlets.all.click()

    assert none
    assert not dialog.outlets.is_empty()
    assert dialog.outlets.chosen() == ()


def test_a_format_that_is_made_of_texts_offers_none_without(begun: Program) -> None:
    dialog = exporting(begun)
    boxes = {box.currentData(): box for box in dialog.findChildren(QComboBox) if box.findData("words") >= 0}
    boxes["full"].setCurrentIndex(boxes["full"].findData("none"))

    dialog.choose_format("gate")

    assert dialog.texts() == "full"
    assert not boxes["full"].isEnabled()
    assert dialog.offsets() == "text"


def test_what_consists_of_files_is_written_in_a_folder_where_that_is_chosen(
    qtbot: QtBot, begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(_parent: object, _title: str, _place: str, kinds: str) -> tuple[str, str]:
        return str(tmp_path / "corpus"), kinds.split(";;")[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialog = exporting(begun)
    dialog.choose_format("brat")

    dialog.accept()
    qtbot.waitUntil(lambda: "corpus" in begun.window.messages.text())

    assert (tmp_path / "corpus" / "annotation.conf").is_file()


def test_the_format_follows_the_end_of_the_files_name(
    begun: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.window.actions_of["load"].trigger()
    dialog = begun.window.findChildren(LoadDialog)[-1]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("study.qdpx", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "folder")

    dialog.choose_file.click()
    told = dialog.wanted()
    dialog.choose_folder.click()

    assert (told.path.name, told.format) == ("study.qdpx", "refi_qda")
    assert (dialog.wanted().path.name, dialog.wanted().format) == ("folder", "refi_qda")


def test_frames_are_matched_or_added_and_one_step_undoes_it(
    qtbot: QtBot, begun: Program, made: Made, tmp_path: Path
) -> None:
    session = begun.session
    assert session
    own = [frame.name for frame in session.project.frames()]
    dialog = matching(qtbot, begun, foreign(tmp_path, made, own[0].upper(), "weather", "noise"))
    dialog.match("frames", "noise", None)
    qtbot.waitUntil(dialog.go.isEnabled)
    said = dialog.preview.text()

    dialog.go.click()

    frames = {frame.id: frame.name for frame in session.project.frames()}
    assert sorted(frames[span.frame_id] for span in session.project.spans()) == sorted(
        [own[0], "weather", frames[made.span(made.threat, "Banditen").frame_id]]
    )
    assert "spans: 2" in said
    assert "frames: 1" in said
    assert "New spans: 2" in begun.window.messages.text()
    session.undo()
    assert [frame.name for frame in session.project.frames()] == own
    assert len(session.project.spans()) == 1


def test_what_was_found_before_a_match_was_changed_comes_too_late(
    qtbot: QtBot, begun: Program, made: Made, tmp_path: Path
) -> None:
    dialog = matching(qtbot, begun, foreign(tmp_path, made, "weather", "noise"))
    QThreadPool.globalInstance().waitForDone()

    dialog.match("frames", "weather", None)
    QCoreApplication.sendPostedEvents()

    assert not dialog.go.isEnabled()


def test_what_is_left_out_is_listed_before(qtbot: QtBot, begun: Program, made: Made, tmp_path: Path) -> None:
    dialog = matching(qtbot, begun, foreign(tmp_path, made, "weather", tone="dark"))
    dialog.match("frames", "weather", None)
    qtbot.waitUntil(lambda: dialog.notes.count() > 0)

    assert dialog.notes.item(0).text() == "Spans of the frame weather that are left out: 1."


def test_cancel_leaves_the_project_as_it_was(
    qtbot: QtBot, begun: Program, made: Made, tmp_path: Path
) -> None:
    session = begun.session
    assert session
    before = (session.project.spans(), session.project.frames(), session.project.journal_length())
    dialog = matching(qtbot, begun, foreign(tmp_path, made, "weather"))

    dialog.reject()

    assert (session.project.spans(), session.project.frames(), session.project.journal_length()) == before


def test_what_cannot_be_loaded_is_said_in_the_dialog(
    qtbot: QtBot, begun: Program, made: Made, tmp_path: Path
) -> None:
    dialog = matching(qtbot, begun, foreign(tmp_path, made, "weather", check="nowhere"))
    qtbot.waitUntil(lambda: "nowhere" in dialog.preview.text())

    assert not dialog.go.isEnabled()


def test_a_file_that_cannot_be_read_is_said(qtbot: QtBot, begun: Program, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("{", encoding="utf-8")
    begun.window.actions_of["load"].trigger()
    asked = begun.window.findChildren(LoadDialog)[-1]
    asked.file.setText(str(tmp_path / "bad.jsonl"))

    asked.accept()

    qtbot.waitUntil(lambda: "bad.jsonl" in begun.window.messages.text())


def test_what_is_there_already_is_counted(
    qtbot: QtBot, begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(tmp_path / "out.csv", monkeypatch)
    asked = exporting(begun)
    asked.choose_format("csv")
    asked.accept()
    qtbot.waitUntil(lambda: "out.csv" in begun.window.messages.text())
    dialog = matching(qtbot, begun, tmp_path / "out.csv", "csv")
    qtbot.waitUntil(lambda: "There already: 1." in dialog.preview.text())

    assert not dialog.go.isEnabled()


def test_work_that_is_called_off_ends_without_a_result(qtbot: QtBot, begun: Program) -> None:
    def work(task: Task) -> None:
        while True:
            task.step(1, 2)

    dialog = WorkDialog("Writing", work, begun.window)
    ended: list[object] = []
    dialog.done_with.connect(ended.append)
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible)

    with qtbot.waitSignal(dialog.finished):
        dialog.reject()

    assert ended == []
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_work_that_fails_says_why(qtbot: QtBot, begun: Program) -> None:
    def work(task: Task) -> None:
        raise UserError("no")

    dialog = WorkDialog("Writing", work, begun.window)

    with qtbot.waitSignal(dialog.failed) as heard:
        dialog.begin()

    assert str(heard.args[0]) == "no"


def test_what_a_reader_left_out_is_told_in_german(qapp: QApplication) -> None:
    translation = Translation(qapp)
    translation.choose("de")

    said = noted(Note(LEFT_OUT, name="a.ann", count=2, kind="relations"))
    translation.choose("en")

    assert said == "a.ann: weggelassene Beziehungen: 2."
    assert noted("As it is.") == "As it is."
