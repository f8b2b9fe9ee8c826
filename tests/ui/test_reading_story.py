"""Stories of a coder who reads on: C2, C4 and C5 of the shared METHOD.md, through the real window."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.records import Annotator, SectionKind
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from kzannot.ui.article_view import ArticleView
from kzannot.ui.finishing import FinishDialog
from kzannot.ui.program import Program
from tests.shared import shared_folder
from tests.ui.driving import focused, killed_coder, press
from tests.ui.making import Made

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def project_of(path: Path, name: str) -> Annotator:
    """Make a project of one of the real articles; who codes it."""
    (source,) = (shared_folder() / "articles").glob(f"{name}*.txt")
    project = Project.create(path)
    project.apply(adopt(find(DEFAULT)))
    coder = Annotator(name="A")
    project.apply(edits.adding("Add annotator", [coder]))
    import_files(project, [source])
    project.close()
    return coder


def opened(program: Program, path: Path, coder: Annotator) -> ArticleView:
    """The first article of a project, opened from the list by keyboard."""
    program.open_project(path)
    program.sign_in(coder)
    assert QTest.qWaitForWindowActive(program.window)
    program.window.actions_of["find_article"].trigger()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    return focused(program)


@pytest.fixture
def ticker(program: Program, tmp_path: Path) -> ArticleView:
    """The live ticker of RT, of ninety entries."""
    path = tmp_path / "ticker.kzannot"
    return opened(program, path, project_of(path, "000"))


@pytest.fixture
def taz(program: Program, tmp_path: Path) -> ArticleView:
    """The article of the taz, which ends in what belongs to its page."""
    path = tmp_path / "taz.kzannot"
    return opened(program, path, project_of(path, "002"))


def test_c2_a_frame_in_focus_shows_its_rule_in_the_same_turn(program: Program, made: Made) -> None:
    view = opened(program, made.path, made.anna)
    workspace = program.window.workspace
    assert workspace
    view.view.select(0, 7)

    program.window.actions_of["find_frame"].trigger()
    press("ordnung")
    press(Qt.Key.Key_Down)

    # Nothing was waited for, and no event was asked for: what is shown is there within the key's own turn.
    assert "Rule Order" in workspace.rule.toPlainText()
    assert view.view.selection() == (0, 7)


def test_c4_seven_of_ninety_entries_are_unread(program: Program, ticker: ArticleView) -> None:
    assert program.session
    entries = [section for section in ticker.unread() if section.kind is not SectionKind.ENTRY]
    all_entries = sorted(
        (s for s in program.session.project.sections(ticker.article.id) if s.kind is SectionKind.ENTRY),
        key=lambda entry: entry.start,
    )
    last = all_entries[-7].start
    program.session.apply(edits.read_sections([s for s in entries if s.start < last], ticker.reader.id))

    press(Qt.Key.Key_Return, CONTROL)

    dialog = program.window.findChildren(FinishDialog)[-1]
    assert len(all_entries) == 90
    assert dialog.heading.text().startswith("7 of 90 entries unread. ")
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert all_entries[-7].start <= ticker.view.caret() < all_entries[-7].end


def test_c4_a_key_reads_on_across_the_entries(program: Program, ticker: ArticleView) -> None:
    press("n")
    first = ticker.view.caret()
    before = ticker.progress().unread

    press(".")
    press("n")

    assert ticker.progress().unread == before - 1
    assert ticker.view.caret() > first


def test_c4_what_belongs_to_the_page_of_the_taz_is_grey_and_not_counted(
    qtbot: QtBot, program: Program, taz: ArticleView
) -> None:
    qtbot.waitUntil(taz.view.is_settled)
    refused: list[str] = []
    assert program.session
    program.session.refused.connect(refused.append)
    text, blocks, states = taz.view.text(), taz.view.sections(), taz.view.states()
    page = [place for place, block in enumerate(blocks) if block.kind is SectionKind.FURNITURE]

    first = min(blocks[place].start for place in page)
    taz.view.select(first, first + 5)
    press("a")

    assert text[first:].startswith("8 Jan 2022")
    assert all(states[place] is None for place in page)
    assert taz.progress().sections == sum(state is not None for state in states)
    assert all(section.start < first for section in taz.unread())
    laid = [laid.facts for laid in taz.view.page.layout.strip(0, 1e9) if laid.facts.length]
    looks = {facts.style.muted for facts in laid if facts.start >= first}
    assert looks == {True}
    assert taz.spans() == []
    assert len(refused) == 1


def test_c5_a_killed_process_comes_back_at_the_same_place(
    qtbot: QtBot, program: Program, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "ticker.kzannot"
    coder = project_of(path, "000")
    shown = killed_coder(path, coder.name, home)

    program.open_project(path)
    program.sign_in(coder)

    view = focused(program)
    qtbot.waitUntil(view.view.is_settled)
    assert [str(span.id) for span in view.spans()] == shown["spans"]
    assert [view.view.first_visible()] == shown["tops"]
    assert view.view.first_visible() > 0


def test_c5_it_is_seen_when_the_last_step_was_saved_and_nothing_asks_to_save(
    program: Program, made: Made
) -> None:
    view = opened(program, made.path, made.anna)
    view.view.select(0, 7)
    before = datetime.now().astimezone().replace(microsecond=0)

    press("a")

    assert program.session
    at = program.session.project.saved_at
    assert at
    labels = [label.text() for label in program.window.status.findChildren(QLabel) if label.isVisible()]
    assert f"Saved {at.astimezone():%H:%M:%S}" in labels
    assert at >= before
    program.window.close()
    assert not program.window.isVisible()
    assert QApplication.activeModalWidget() is None


def test_c5_type_and_theme_are_those_of_yesterday(program: Program, made: Made) -> None:
    for key, value in (("font_size", 17), ("reading_width", 60), ("theme", "dark")):
        program.settings.set(key, value)
    program.close_project()

    later = Program(QApplication.instance(), {})  # type: ignore[arg-type]
    later.open_project(made.path)

    assert [later.settings[key] for key in ("font_size", "reading_width", "theme")] == [17, 60, "dark"]
    assert later.theme.colours.dark
    later.end()
    later.deleteLater()
