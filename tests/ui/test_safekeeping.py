"""Backups that nobody has to think of: when they are made, when not, and what is said where they fail."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Outlet
from kzannot.project.backups import BIG, backup, backups_of, folder_of
from kzannot.project.project import Project
from kzannot.ui.program import Program
from kzannot.ui.safekeeping import EVERY_MS, Safekeeping
from tests.ui.making import Made


@pytest.fixture
def keeper(program: Program, made: Made) -> Safekeeping:
    """What keeps the small project safe, which is open with Anna signed in."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    assert program.session
    found = program.session.findChild(Safekeeping)
    assert found
    return found


def tag(program: Program, made: Made) -> None:
    """Make a small edit."""
    assert program.session
    assert program.session.apply(edits.tag(made.span(made.threat, "Banditen")))


def many(count: int) -> list[Outlet]:
    return [Outlet(name=f"Outlet {number}") for number in range(count)]


def spans_in(path: Path) -> int:
    """How many spans a project file holds."""
    project = Project.open(path)
    try:
        return len(project.spans())
    finally:
        project.close()


def test_closing_makes_a_backup(program: Program, made: Made, keeper: Safekeeping) -> None:
    tag(program, made)

    program.close_project()

    assert [spans_in(each.path) for each in backups_of(made.path)] == [1]


def test_closing_an_unchanged_project_makes_none(program: Program, made: Made, keeper: Safekeeping) -> None:
    program.close_project()
    program.open_project(made.path)

    program.close_project()

    assert len(backups_of(made.path)) == 1


def test_every_half_hour_a_change_is_backed_up_in_a_worker(
    qtbot: QtBot, program: Program, made: Made, keeper: Safekeeping
) -> None:
    tag(program, made)

    keeper.back_up_behind()  # what the timer calls
    qtbot.waitUntil(lambda: len(backups_of(made.path)) == 1)
    keeper.back_up_behind()
    program.close_project()

    assert EVERY_MS == 1_800_000
    assert [spans_in(each.path) for each in backups_of(made.path)] == [1]


def big_removal(found: list[Outlet]) -> Edit:
    return Edit("Remove", tuple(Change(outlet, None) for outlet in found))


def big_replacement(found: list[Outlet]) -> Edit:
    return Edit("Rename", tuple(Change(outlet, replace(outlet, note="x")) for outlet in found))


@pytest.mark.parametrize("make", [big_removal, big_replacement])
def test_a_big_edit_is_made_behind_a_backup(
    program: Program, made: Made, keeper: Safekeeping, make: Callable[[list[Outlet]], Edit]
) -> None:
    assert program.session
    found = many(BIG + 1)
    program.session.apply(edits.adding("Add", found))
    assert not backups_of(made.path)

    program.session.apply(make(found))

    (copy,) = backups_of(made.path)
    project = Project.open(copy.path)
    assert {outlet.id for outlet in found} <= {outlet.id for outlet in project.outlets()}
    assert {outlet.note for outlet in project.outlets()} == {""}
    project.close()


def test_so_is_one_that_is_undone(program: Program, made: Made, keeper: Safekeeping) -> None:
    assert program.session
    program.session.apply(edits.adding("Add", many(BIG + 1)))

    program.session.undo()

    assert len(backups_of(made.path)) == 1


def test_a_small_edit_makes_no_backup(program: Program, made: Made, keeper: Safekeeping) -> None:
    assert program.session
    found = many(BIG)
    program.session.apply(edits.adding("Add", found))

    program.session.apply(big_removal(found))

    assert not backups_of(made.path)


def test_a_revised_codebook_comes_behind_a_backup(program: Program, made: Made, keeper: Safekeeping) -> None:
    assert program.session
    revised = replace(made.codebook, version="1.1.0")

    program.session.apply(edits.replacing("Revise codebook", made.codebook, revised))

    assert len(backups_of(made.path)) == 1


def test_a_backup_that_fails_is_told_and_closing_goes_on(
    program: Program, made: Made, keeper: Safekeeping, home: Path
) -> None:
    folder = folder_of(made.path)
    folder.parent.parent.mkdir(parents=True, exist_ok=True)
    folder.parent.write_text("no folder")

    program.close_project()

    assert program.session is None
    assert program.window.messages.text().startswith("No backup could be made: ")


def test_a_project_that_can_only_be_read_is_left_alone(program: Program, made: Made) -> None:
    made.path.parent.joinpath("ro").mkdir()
    place = made.path.parent / "ro" / made.path.name
    made.path.rename(place)
    place.parent.chmod(0o500)
    try:
        project = Project.open(place)
        reading = project.read_only
        project.close()
        if not reading:
            pytest.skip("this user may write everywhere")
        program.open_project(place)

        program.close_project()

        assert not backups_of(place)
    finally:
        place.parent.chmod(0o700)


def test_a_backup_that_comes_too_late_is_not_told(
    qtbot: QtBot, program: Program, made: Made, keeper: Safekeeping
) -> None:
    tag(program, made)

    keeper.back_up_behind()
    program.close_project()
    qtbot.wait(1)

    assert program.window.messages.text() == ""
    assert spans_in(backups_of(made.path)[0].path) == 1


def test_a_backup_by_hand_counts_like_the_others(program: Program, made: Made, keeper: Safekeeping) -> None:
    assert program.session
    backup(program.session.project)

    program.close_project()

    assert len(backups_of(made.path)) == 1


def test_the_half_hour_waits_for_a_quiet_moment(program: Program, made: Made, keeper: Safekeeping) -> None:
    tag(program, made)

    keeper.findChildren(QTimer)[0].timeout.emit()

    assert not backups_of(made.path)
    assert keeper.findChildren(QTimer)[1].isActive()
