"""What the world does to an open project: other processes, threads, replaced files, and sudden ends."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kzannot.errors import NotSaved, UserError
from kzannot.project.project import Project
from kzannot.storage.database import Database
from tests.storage.world import add, mounted, needs_mounts, opened, run

SOON = 2.0
"""How many seconds a second process may wait until it is told."""

OPEN = """
import sys, time
from pathlib import Path
from kzannot.errors import UserError
from kzannot.project.project import Project
since = time.monotonic()
try:
    Project.open(Path(sys.argv[1]))
    print("opened")
except UserError as error:
    print(f"{time.monotonic() - since:.3f} {error}")
"""


# Others


def test_a_second_process_is_told_in_one_sentence_and_soon(file: Path) -> None:
    with opened(file) as project:
        seconds, told = run(OPEN, file).split(" ", 1)

        assert told == "small.kzannot is open in another window or program; close it there first."
        assert float(seconds) < SOON
        add(project)
    assert run(OPEN, file) == "opened"


def test_a_second_window_of_this_process_is_told_and_lets_nobody_else_in(file: Path) -> None:
    with opened(file):
        for _ in range(2):
            with pytest.raises(UserError, match="open in another window"):
                Project.open(file)

        assert "is open in another window" in run(OPEN, file)


def test_a_file_put_in_the_projects_place_is_not_written_to(file: Path, tmp_path: Path) -> None:
    other = file.with_name("other.kzannot")
    Project.create(other).close()
    content = other.read_bytes()
    with opened(file) as project:
        add(project)
        file.rename(tmp_path / "moved.kzannot")
        other.rename(file)

        with pytest.raises(NotSaved, match="was moved or replaced by another program; save a copy"):
            add(project)

        assert len(project.outlets()) == 2
        project.copy_to(tmp_path / "copy.kzannot")
    assert file.read_bytes() == content
    with opened(tmp_path / "copy.kzannot") as copy:
        assert len(copy.outlets()) == 2


def test_a_file_that_vanished_is_told_and_may_come_back(file: Path, tmp_path: Path) -> None:
    with opened(file) as project:
        file.rename(tmp_path / "moved.kzannot")
        with pytest.raises(NotSaved, match="was moved or replaced"):
            add(project)

        (tmp_path / "moved.kzannot").rename(file)
        add(project)

        assert len(project.outlets()) == 2


# Threads


def test_a_worker_reads_while_the_window_writes(file: Path) -> None:
    with opened(file) as project:
        wrong: list[BaseException] = []
        seen: list[int] = []
        done = threading.Event()

        def read() -> None:
            try:
                while not done.is_set():
                    seen.append(len(project.outlets()))
            except BaseException as error:
                wrong.append(error)

        workers = [threading.Thread(target=read) for _ in range(2)]
        for worker in workers:
            worker.start()
        for _ in range(30):
            add(project, 3)
        done.set()
        for worker in workers:
            worker.join()

        assert wrong == []
        assert {number % 3 for number in seen} <= {1}
        assert len(project.outlets()) == 91


def test_a_transaction_inside_another_leaves_the_outer_one_whole(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO options (id, name, value) VALUES ('1', 'a', '')")
        with pytest.raises(AssertionError), database.reading():
            pass
        connection.exec_driver_sql("INSERT INTO options (id, name, value) VALUES ('2', 'b', '')")

    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM options").scalar() == 2


def test_an_exception_in_the_middle_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO options (id, name, value) VALUES ('1', 'a', '')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM options").scalar() == 0


def test_a_bug_of_ours_is_not_told_as_the_worlds_fault(database: Database) -> None:
    with pytest.raises(Exception, match="no such table") as told, database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM dragons")
    assert not isinstance(told.value, UserError)

    with pytest.raises(Exception, match="binding parameter") as told, database.reading() as connection:
        connection.exec_driver_sql("SELECT ?", (object(),))
    assert not isinstance(told.value, UserError)


# Ends


INTERRUPTED = """
import os, sys
from pathlib import Path
from kzannot.model import edits
from kzannot.model.records import Outlet
from kzannot.project.project import Project
from kzannot.storage import rows
project = Project.open(Path(sys.argv[1]))
with project._database.writing() as connection:
    connection.exec_driver_sql("PRAGMA cache_size=10")
    made = edits.adding("Big", [Outlet(name=f"o{each}", note="x" * 2000) for each in range(2000)])
    rows.write_all(connection, made.changes)
    print("written", flush=True)
    sys.stdin.read()
"""


def interrupt(file: Path) -> None:
    """Kill a process in the middle of a transaction so big that half of it is in the file."""
    command = [sys.executable, "-c", INTERRUPTED, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"written\n"
        child.kill()
    assert Path(f"{file}-journal").stat().st_size > 4096


def test_a_transaction_that_was_killed_is_taken_back(file: Path) -> None:
    size = file.stat().st_size
    interrupt(file)
    assert file.stat().st_size > size

    with opened(file) as project:
        assert len(project.outlets()) == 1
        add(project)
    assert file.stat().st_size < 2 * size
    assert not Path(f"{file}-journal").exists()


@needs_mounts
def test_a_killed_project_on_read_only_media_says_what_to_do(file: Path) -> None:
    interrupt(file)
    with mounted(file.parent, "--bind", str(file.parent)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(file.parent)], check=True)

        with pytest.raises(UserError, match="was interrupted while it was saved; open it once where it can"):
            Project.open(file)

    with opened(file) as project:
        assert len(project.outlets()) == 1


WATCHED = """
import os, sys
from pathlib import Path
path = Path(sys.argv[1]).resolve()
seen = []
def watch(event, arguments):
    if event == "open" and not isinstance(arguments[0], int) and os.path.realpath(arguments[0]) == str(path):
        seen.append(arguments)
sys.addaudithook(watch)
open(path, "rb").close()
assert len(seen) == 1, "the watch sees nothing"
from kzannot.errors import UserError
from kzannot.model import edits
from kzannot.model.records import Outlet
from kzannot.project.backups import backup, restore
from kzannot.project.project import Project
project = Project.open(path)
project.apply(edits.adding("Add", [Outlet(name="taz")]), ["a text"], [b"a file"])
project.undo()
backup(project, path.with_name("copy"))
backup(project)
for refused, *arguments in (
    (Project.open, path), (restore, path.with_name("copy"), path), (project.copy_to, path)
):
    try:
        refused(*arguments)
        print("no refusal")
    except UserError:
        pass
project.close()
print(len(seen) - 1)
"""


def test_no_process_of_ours_opens_a_live_project_besides_sqlite(file: Path) -> None:
    assert run(WATCHED, file) == "0"


def test_closing_gives_the_file_back_and_leaves_nothing_beside_it(file: Path) -> None:
    with opened(file) as project:
        add(project)

    assert [path.name for path in file.parent.iterdir()] == ["small.kzannot"]
    since = time.monotonic()
    with opened(file):
        assert time.monotonic() - since < SOON


def test_a_copy_is_not_put_in_the_projects_own_place(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.kzannot"
    link.symlink_to(file)
    with opened(file) as project:
        for target in (file, link, file.parent / "." / "small.kzannot"):
            with pytest.raises(UserError, match="is the project itself; give the copy another name"):
                project.copy_to(target)


def test_a_copy_is_not_put_in_the_place_of_a_project_that_is_open(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.kzannot"
    with opened(file) as project:
        project.copy_to(other)
        with opened(other) as another:
            with pytest.raises(UserError, match=r"other\.kzannot is open in another window or program"):
                project.copy_to(other)
            add(another)
        project.copy_to(other)


def test_a_copy_that_cannot_be_written_is_told(file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with opened(file) as project:
        with pytest.raises(UserError, match=r"The copy x\.kzannot cannot be written: unable to open"):
            project.copy_to(tmp_path / "nowhere" / "x.kzannot")
        with pytest.raises(UserError, match="The copy folder cannot be written: Is a directory"):
            project.copy_to(tmp_path / "folder")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "home", "project"]
