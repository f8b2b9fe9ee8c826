"""What the world does to an open project: other processes, full disks, read-only media, replaced files."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kzannot.errors import NotSaved, Refused, UserError
from kzannot.model import edits
from kzannot.model.records import Outlet
from kzannot.project.project import Project
from kzannot.storage.database import Database
from tests.shared import CHECKOUT

SOON = 2.0
"""How many seconds a second process may wait until it is told."""

LINUX_ROOT = sys.platform == "linux" and os.getuid() == 0
needs_mounts = pytest.mark.skipif(not LINUX_ROOT, reason="mounting needs Linux and root")


def run(program: str, *arguments: object) -> str:
    """What a program of its own process prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT).stdout.strip()


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


@contextmanager
def mounted(folder: Path, *how: str) -> Iterator[Path]:
    """A folder with something mounted on it; skipped where even root may not."""
    folder.mkdir(exist_ok=True)
    if subprocess.run(["mount", *how, str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """A project that is closed whatever happens."""
    project = Project.open(path)
    try:
        yield project
    finally:
        project.close()


def add(project: Project, count: int = 1) -> None:
    """Add as many outlets, each with a note of a thousand letters, in one edit."""
    there = len(project.outlets())
    project.apply(
        edits.adding("Add", [Outlet(name=f"{there + each}", note="x" * 1000) for each in range(count)])
    )


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


# Disks


def fill(project: Project, limit: int = 10_000) -> int:
    """Make edits until the disk is full; how many were stored."""
    for stored in range(limit):
        try:
            add(project, 40 if stored % 5 == 4 else 1)
        except NotSaved:
            return stored
    pytest.fail("the disk does not get full")


def on_a_full_disk(path: Path, make_room: Callable[[], None]) -> None:
    """See that a full disk loses nothing, that reading goes on, and saving when there is room again."""
    with opened(path) as project:
        edits_before = len(project.history(99_999))
        stored = fill(project)
        there = project.outlets()

        with pytest.raises(
            NotSaved, match=r"This was not saved: the disk of small\.kzannot is full or failing"
        ):
            add(project, 400)

        assert stored
        assert project.outlets() == there
        assert len(project.history(99_999)) == edits_before + stored
        make_room()
        add(project, 50)
        there = project.outlets()
    with opened(path) as project:
        assert project.outlets() == there


@needs_mounts
def test_a_full_disk_loses_nothing_and_is_told(file: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=2m", "none") as disk:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(1_000_000))
        path = disk / "small.kzannot"
        path.write_bytes(file.read_bytes())

        on_a_full_disk(path, ballast.unlink)


LIMITED = """
import resource, sys
from pathlib import Path
from tests.storage.test_faults import on_a_full_disk
path = Path(sys.argv[1])
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 200_000, hard))
on_a_full_disk(path, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard)))
print("survived")
"""


@pytest.mark.skipif(os.name != "posix", reason="only POSIX bounds the size of files")
def test_a_bound_on_the_size_of_files_is_a_full_disk(file: Path) -> None:
    assert run(LIMITED, file) == "survived"


@needs_mounts
def test_a_project_is_not_made_where_there_is_no_room(tmp_path: Path) -> None:
    with mounted(tmp_path / "tiny", "-t", "tmpfs", "-o", "size=8k", "none") as disk:
        with pytest.raises(UserError, match="cannot be made here: database or disk is full"):
            Project.create(disk / "x.kzannot")

        assert list(disk.iterdir()) == []


@needs_mounts
def test_a_copy_that_finds_no_room_is_told_and_leaves_nothing(file: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "tiny", "-t", "tmpfs", "-o", "size=64k", "none") as disk, opened(file) as project:
        with pytest.raises(
            UserError, match=r"The copy x\.kzannot cannot be written: database or disk is full"
        ):
            project.copy_to(disk / "x.kzannot")

        assert list(disk.iterdir()) == []
        add(project)


@needs_mounts
def test_a_project_on_read_only_media_can_be_read(file: Path) -> None:
    with mounted(file.parent, "--bind", str(file.parent)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(file.parent)], check=True)
        with opened(file) as project:
            assert project.read_only
            assert len(project.outlets()) == 1
            with pytest.raises(Refused, match="can only be read here; save a copy elsewhere"):
                add(project)
            project.copy_to(file.parent.parent / "copy.kzannot")
    with opened(file.parent.parent / "copy.kzannot") as copy:
        add(copy)


@needs_mounts
def test_a_folder_that_turns_read_only_is_told(file: Path) -> None:
    with opened(file) as project, mounted(file.parent, "--bind", str(file.parent)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(file.parent)], check=True)

        with pytest.raises(NotSaved, match=r"This was not saved: small\.kzannot can no longer be written to"):
            add(project)

        assert len(project.outlets()) == 1


def test_what_cannot_be_read_any_more_is_told(file: Path) -> None:
    Path(f"{file}-journal").mkdir()

    with pytest.raises(UserError, match=r"small\.kzannot can no longer be read: its disk is failing or gone"):
        Project.open(file)


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


def test_a_copy_that_cannot_be_written_is_told(file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with opened(file) as project:
        with pytest.raises(UserError, match=r"The copy x\.kzannot cannot be written: unable to open"):
            project.copy_to(tmp_path / "nowhere" / "x.kzannot")
        with pytest.raises(UserError, match="The copy folder cannot be written: Is a directory"):
            project.copy_to(tmp_path / "folder")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "home", "project"]
