"""Backups are checked copies, put back without a loss of what was there, and thinned out with their age."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.model import edits
from kzannot.model.records import Outlet
from kzannot.project.backups import (
    BIG,
    TIME,
    backup,
    backups_of,
    examine,
    folder_of,
    is_big,
    is_due,
    restore,
    superfluous,
)
from kzannot.project.checking import check
from kzannot.project.project import Project
from tests.project.making import Made
from tests.shared import CHECKOUT

NOW = datetime(2022, 6, 15, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """A project that is closed whatever happens."""
    project = Project.open(path)
    try:
        yield project
    finally:
        project.close()


def outlets(path: Path) -> list[str]:
    """The names of the outlets in a project file."""
    with opened(path) as project:
        return [outlet.name for outlet in project.outlets()]


def add(project: Project, name: str) -> None:
    """Make an edit that can be seen."""
    project.apply(edits.adding("Add", [Outlet(name=name)]))


def _spoil_an_index(copy: Path) -> None:
    """Write a wrong letter into an index."""
    with closing(sqlite3.connect(copy)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_sections_article_id'"
        ).fetchone()
    with copy.open("r+b") as file:
        file.seek(root * 4096 - 3)
        file.write(b"#")


# Copies


def test_a_backup_holds_what_the_open_project_holds(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    add(project, "taz")

    copy = backup(project, tmp_path / "copy.kzannot")
    add(project, "RT")

    assert copy == tmp_path / "copy.kzannot"
    assert outlets(copy) == ["taz"]
    assert check(copy).whole
    assert [outlet.name for outlet in project.outlets()] == ["RT", "taz"]


def test_a_backup_takes_the_place_of_an_older_one(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    add(project, "taz")

    backup(project, copy)

    assert outlets(copy) == ["taz"]


def test_a_closed_project_is_opened_for_its_backup(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    project.close()

    backup(project.path, tmp_path / "copy.kzannot")

    assert check(tmp_path / "copy.kzannot").whole
    with opened(project.path):
        pass


def test_a_backup_of_what_is_open_elsewhere_is_refused(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made

    with pytest.raises(UserError, match="is open in another window"):
        backup(project.path, tmp_path / "copy.kzannot")

    assert not (tmp_path / "copy.kzannot").exists()


def test_backups_lie_in_the_projects_own_folder_under_their_times(
    made: tuple[Project, Made], home: Path
) -> None:
    project, _ = made
    before = datetime.now(UTC)

    copies = [backup(project) for _ in range(3)]

    folder = folder_of(project.path)
    assert folder.parent == home / "backups"
    assert sorted(folder.iterdir()) == copies
    for copy in copies:
        assert before <= datetime.strptime(copy.stem, TIME).replace(tzinfo=UTC) <= datetime.now(UTC)
        assert copy.suffix == ".kzannot"


def test_projects_of_one_name_do_not_share_their_backups(tmp_path: Path) -> None:
    assert folder_of(tmp_path / "a" / "x.kzannot") != folder_of(tmp_path / "b" / "x.kzannot")


def test_old_backups_go_and_what_else_lies_there_stays(made: tuple[Project, Made]) -> None:
    project, _ = made
    folder = folder_of(project.path)
    folder.mkdir(parents=True)
    (folder / "note.txt").write_text("mine")
    long_ago = datetime.now(UTC) - 40 * DAY
    olds = [folder / f"{(long_ago + timedelta(seconds=s)).strftime(TIME)}.kzannot" for s in range(5)]
    for old in olds:
        old.write_bytes(b"")

    copy = backup(project)

    assert set(folder.iterdir()) == {copy, folder / "note.txt", olds[-1]}


def test_a_folder_that_cannot_be_made_is_told(made: tuple[Project, Made], home: Path) -> None:
    project, _ = made
    (home / "backups").write_text("in the way")

    with pytest.raises(UserError, match=r"The folder .* cannot be made: "):
        backup(project)


def test_a_killed_backup_leaves_the_old_one_as_it_was(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    project.apply(edits.adding("Many", [Outlet(name=str(n), note="x" * 500) for n in range(20_000)]))
    copy = backup(project, tmp_path / "copy.kzannot")
    project.close()
    old = copy.read_bytes()
    program = (
        "import sys; from pathlib import Path; from kzannot.project.backups import backup\n"
        "from kzannot.project.project import Project\n"
        "project = Project.open(Path(sys.argv[1])); print('go', flush=True)\n"
        "while True: backup(project, Path(sys.argv[2]))\n"
    )
    chance = random.Random(7)
    for _ in range(3):
        command = [sys.executable, "-c", program, str(project.path), str(copy)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=CHECKOUT) as child:
            assert child.stdout is not None
            child.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                child.wait(chance.uniform(0, 0.2))
            child.kill()

        assert copy.read_bytes() == old
    backup(project.path, copy)
    assert not list(tmp_path.glob(".*"))


# Putting back


def test_a_backup_put_in_an_empty_place_is_the_project(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, small = made
    copy = backup(project, tmp_path / "copy.kzannot")

    aside = restore(copy, tmp_path / "again.kzannot")

    assert aside is None
    with opened(tmp_path / "again.kzannot") as again:
        assert again.articles() == [small.article, small.ticker]
    assert copy.exists()


def test_the_project_that_was_there_is_set_aside(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    add(project, "taz")
    project.close()

    aside = restore(copy, project.path)

    assert aside is not None
    assert outlets(project.path) == []
    assert outlets(aside) == ["taz"]
    assert aside.parent == project.path.parent
    assert aside.name.startswith("small-")
    assert aside.suffix == ".kzannot"


def test_what_sqlite_left_beside_a_project_goes_aside_with_it(
    made: tuple[Project, Made], tmp_path: Path
) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    project.close()
    Path(f"{project.path}-journal").write_bytes(b"stale journal")
    Path(f"{project.path}-wal").write_bytes(b"stale log")

    aside = restore(copy, project.path)

    assert Path(f"{aside}-journal").read_bytes() == b"stale journal"
    assert Path(f"{aside}-wal").read_bytes() == b"stale log"
    assert outlets(project.path) == []


def test_a_journal_without_a_project_does_not_get_into_the_restored_one(
    made: tuple[Project, Made], tmp_path: Path
) -> None:
    project, _ = made
    target = tmp_path / "gone.kzannot"
    Path(f"{target}-wal").write_bytes(b"stale log")

    restore(backup(project, tmp_path / "copy.kzannot"), target)

    assert outlets(target) == []


def test_a_damaged_project_may_be_replaced(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    project.close()
    project.path.write_bytes(b"ruins")

    aside = restore(copy, project.path)

    assert aside is not None
    assert aside.read_bytes() == b"ruins"
    assert check(project.path).whole


def test_an_open_project_is_not_replaced(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    add(project, "taz")

    with pytest.raises(UserError, match="is open in another window"):
        restore(copy, project.path)

    add(project, "RT")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "copy.kzannot",
        "small.kzannot",
        "small.kzannot-journal",
    ]


def test_a_damaged_backup_is_not_put_in_place(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    project.close()
    _spoil_an_index(copy)
    before = project.path.read_bytes()

    with pytest.raises(UserError, match=r"copy\.kzannot is damaged"):
        restore(copy, project.path)
    with pytest.raises(UserError, match="There is no file"):
        restore(tmp_path / "nowhere", project.path)

    assert project.path.read_bytes() == before


def test_a_place_that_cannot_be_cleared_is_told(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    target = tmp_path / f"{'x' * 220}.kzannot"
    target.write_bytes(b"there")

    with pytest.raises(UserError, match="cannot be set aside: File name too long"):
        restore(copy, target)

    assert target.read_bytes() == b"there"
    assert not list(tmp_path.glob(".*"))


# Thinning


def test_everything_of_two_days_is_kept() -> None:
    times = [NOW - timedelta(minutes=30 * step) for step in range(96)]

    assert superfluous(times, NOW) == []


def test_of_an_older_day_the_last_is_kept() -> None:
    times = [datetime(2022, 6, 10, hour, tzinfo=UTC) for hour in (8, 12, 20)]

    assert superfluous(times, NOW) == [times[1], times[0]]


def test_twelve_days_ten_weeks_and_nine_months_are_kept() -> None:
    times = [NOW - step * DAY for step in range(900)]

    kept = sorted(set(times) - set(superfluous(times, NOW)), reverse=True)

    assert kept[:3] == [NOW, NOW - DAY, NOW - 2 * DAY]
    assert kept[3:15] == [NOW - step * DAY for step in range(3, 15)]
    assert [time.date().isoformat() for time in kept[15:]] == [
        # ten weeks: what the days left of the first one, then Sundays
        *("2022-05-31", "2022-05-29", "2022-05-22", "2022-05-15", "2022-05-08"),
        *("2022-05-01", "2022-04-24", "2022-04-17", "2022-04-10", "2022-04-03"),
        # nine months: what the weeks left of the first one, then last days
        *("2022-03-27", "2022-02-28", "2022-01-31", "2021-12-31", "2021-11-30"),
        *("2021-10-31", "2021-09-30", "2021-08-31", "2021-07-31"),
    ]


@given(st.lists(st.integers(0, 900 * 24), unique=True, max_size=80))
def test_what_is_thinned_out_was_there_and_the_newest_stays(hours: list[int]) -> None:
    times = [NOW - timedelta(hours=each) for each in hours]

    gone = superfluous(times, NOW)

    assert set(gone) <= set(times)
    assert not times or max(times) not in gone
    assert all(NOW - time > 2 * DAY for time in gone)
    assert superfluous(set(times) - set(gone), NOW) == []


def test_thinning_day_by_day_for_two_years_keeps_a_past_of_months() -> None:
    kept: set[datetime] = set()
    for step in range(730 * 2):
        now = NOW + step * DAY / 2
        kept.add(now)
        kept -= set(superfluous(kept, now))

    assert len(kept) <= 5 + 12 + 10 + 9
    assert NOW + 730 * DAY - min(kept) > 270 * DAY
    assert os.sep not in TIME


# What backups there are, and when one is due


def test_backups_are_listed_the_newest_first(made: tuple[Project, Made]) -> None:
    project, _ = made
    copy = backup(project)
    older = copy.with_name(f"{(NOW - DAY).strftime(TIME)}.kzannot")
    older.write_bytes(b"old")

    found = backups_of(project.path)

    assert [each.path for each in found] == [copy, older]
    assert found[1].size == 3


def test_a_project_is_due_until_what_changed_is_backed_up(made: tuple[Project, Made]) -> None:
    project, _ = made
    assert is_due(project)

    backup(project)
    assert not is_due(project)

    add(project, "RT")
    assert is_due(project)


def test_a_project_without_an_edit_is_never_due(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "empty.kzannot")

    assert not is_due(project)
    project.close()


def test_a_folder_of_backups_that_is_none_is_told(made: tuple[Project, Made]) -> None:
    project, _ = made
    folder = folder_of(project.path)
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"in the way")

    with pytest.raises(UserError, match="cannot be read"):
        is_due(project)


def test_an_edit_is_big_that_takes_much_away_or_touches_the_codebook(made: tuple[Project, Made]) -> None:
    _, there = made
    many = [Outlet(name=str(number)) for number in range(BIG + 1)]
    added = edits.adding("Add", many)
    revised = edits.replacing("Revise", there.codebook, replace(there.codebook, version="2"))

    assert not is_big(added)
    assert is_big(added.inverse())
    assert is_big(revised)


def test_a_backup_is_examined_before_it_is_offered(made: tuple[Project, Made], tmp_path: Path) -> None:
    project, _ = made
    copy = backup(project, tmp_path / "copy.kzannot")
    records = examine(copy)
    _spoil_an_index(copy)

    assert records > 10
    with pytest.raises(UserError, match="is damaged"):
        examine(copy)
