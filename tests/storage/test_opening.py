"""A file is opened only if it is a whole project; else one sentence says why not, and it stays as it is."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.project.project import Project
from kzannot.storage import files
from kzannot.storage.database import Database
from kzannot.storage.guards import SUPER_JOURNAL, check_before_opening


def altered(file: Path, *statements: str) -> None:
    """Let another program change the file."""
    with closing(sqlite3.connect(file)) as connection:
        connection.isolation_level = None
        for statement in statements:
            connection.execute(statement)


def rewritten(file: Path, place: int, content: bytes) -> None:
    """Let something overwrite bytes of the file."""
    with file.open("r+b") as opened:
        opened.seek(place)
        opened.write(content)


def folder_of(file: Path) -> dict[str, bytes]:
    """All that lies in the folder of a file."""
    return {path.name: path.read_bytes() for path in file.parent.iterdir() if path.is_file()}


def refused(file: Path, sentence: str) -> None:
    """See that the file is refused with the sentence, and that nothing on the disk has changed."""
    before = folder_of(file)

    with pytest.raises(UserError, match=sentence) as told:
        Project.open(file)

    assert folder_of(file) == before
    assert "\n" not in str(told.value)


# Making one


def test_a_project_is_not_made_where_a_file_is(file: Path) -> None:
    before = folder_of(file)

    with pytest.raises(UserError, match=r"small\.kzannot exists already"):
        Project.create(file)

    assert folder_of(file) == before


def test_a_project_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"x\.kzannot cannot be made here: "):
        Project.create(tmp_path / "nowhere" / "x.kzannot")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be made here: File name too long"):
        Project.create(tmp_path / ("x" * 300))
    with pytest.raises(UserError, match="cannot be read: File name too long"):
        Project.open(tmp_path / ("x" * 300))


def test_what_was_left_of_a_project_that_was_never_made_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".x.kzannot.partial").write_bytes(b"half")

    Project.create(tmp_path / "x.kzannot").close()

    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.kzannot"]


def test_a_project_is_made_where_folders_cannot_be_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "SYNCS_FOLDERS", False)

    Project.create(tmp_path / "x.kzannot").close()

    Project.open(tmp_path / "x.kzannot").close()


def test_names_may_hold_what_urls_mind(tmp_path: Path) -> None:
    path = tmp_path / "100 % Ärger? #1 & mehr.kzannot"

    Project.create(path).close()
    Project.open(path).close()

    assert path.is_file()


# Opening none


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no file x\.kzannot"):
        Project.open(tmp_path / "x.kzannot")
    with pytest.raises(UserError, match="There is no file"):
        Project.open(tmp_path)
    assert not (tmp_path / "x.kzannot").exists()


@pytest.mark.parametrize(
    "content", [b"", b"Hallo", b"SQLite format 3\x00", b"PK\x03\x04" * 500, b"\0" * 4096]
)
def test_a_file_of_another_kind_is_no_project(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.kzannot"
    file.write_bytes(content)

    refused(file, "is no kzannot project")


def test_a_database_of_another_program_is_no_project(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    altered(file, "CREATE TABLE notes (text)")

    refused(file, "is no kzannot project")


def test_a_project_of_a_newer_version_is_told_so(file: Path) -> None:
    altered(file, "PRAGMA user_version=2")

    refused(file, "made by a newer kzannot")


def test_a_file_that_may_not_be_read_is_told(file: Path) -> None:
    if os.name != "posix":
        pytest.skip("only POSIX knows files that their owner may not read")
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from kzannot.errors import UserError\n"
        "from kzannot.storage.guards import check_before_opening\n"
        "os.getuid() == 0 and os.setuid(65534)\n"
        "try: check_before_opening(Path(sys.argv[1]))\n"
        "except UserError as error: print(error)\n"
    )
    file.chmod(0o000)
    for folder in list(file.parents)[:-1]:
        if folder.stat().st_uid == os.getuid():
            folder.chmod(folder.stat().st_mode | 0o111)

    told = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True
    )

    assert told.stdout.startswith("small.kzannot cannot be read: "), told.stderr


def test_what_sqlite_cannot_open_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read: disk I/O error"):
        check_before_opening(tmp_path)


# Opening one that is damaged, or that somebody laid a trap in


STRANGE: dict[str, tuple[str, ...]] = {
    "a trigger": ("CREATE TRIGGER t AFTER INSERT ON spans BEGIN DELETE FROM spans; END",),
    "a view": ("CREATE VIEW v AS SELECT 1",),
    "a table": ("CREATE TABLE more (x)",),
    "an index": ("CREATE INDEX i ON spans (memo)",),
    "a computing index": ("CREATE INDEX i ON spans (hex(zeroblob(length(memo))))",),
    "no table": ("PRAGMA foreign_keys=OFF", "DROP TABLE passages"),
    "no index": ("DROP INDEX ix_spans_article_id",),
    "a column": ("ALTER TABLE spans ADD COLUMN more TEXT",),
    "a generated column": ("ALTER TABLE spans ADD COLUMN more TEXT AS (hex(memo))",),
    "a view in a table's place": (
        "PRAGMA foreign_keys=OFF",
        "DROP TABLE passages",
        "CREATE VIEW passages AS SELECT 1 AS id, 2 AS statement_id, 3 AS article_id, 4 AS start, 5 AS end",
    ),
    "a table that is not strict": (
        "PRAGMA foreign_keys=OFF",
        "DROP TABLE replica",
        "CREATE TABLE replica (id TEXT NOT NULL, made TEXT NOT NULL, CONSTRAINT pk_replica PRIMARY KEY (id))",
    ),
    "a constraint that computes": (
        "PRAGMA foreign_keys=OFF",
        "DROP TABLE replica",
        "CREATE TABLE replica (id TEXT NOT NULL, made TEXT NOT NULL CHECK (length(printf('%.*c', 9, 'x'))), "
        "CONSTRAINT pk_replica PRIMARY KEY (id)) STRICT",
    ),
}


@pytest.mark.parametrize("statements", STRANGE.values(), ids=STRANGE.keys())
def test_other_tables_than_ours_are_refused(file: Path, statements: tuple[str, ...]) -> None:
    altered(file, *statements)

    refused(file, "is damaged")


def test_the_write_ahead_flag_is_refused(file: Path) -> None:
    altered(file, "PRAGMA journal_mode=WAL")

    refused(file, r"is damaged \(journal_mode\)")


def test_a_file_that_rewrites_itself_is_refused(file: Path) -> None:
    altered(file, "PRAGMA auto_vacuum=FULL", "VACUUM")

    refused(file, r"is damaged \(auto_vacuum\)")


def test_a_write_ahead_log_of_another_file_is_not_played_into_the_project(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.kzannot"
    other.write_bytes(file.read_bytes())
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE outlets SET name = 'stolen'")
        connection.commit()
        log = Path(f"{other}-wal").read_bytes()
    Path(f"{file}-wal").write_bytes(log)

    refused(file, "small.kzannot-wal lies beside small.kzannot and would change it")


def test_a_journal_that_names_a_file_to_delete_is_refused(file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("precious")
    name = str(victim).encode()
    check = sum(name).to_bytes(4, "big")
    header = bytes.fromhex("d9d505f920a163d7") + bytes(20) + bytes(484)
    tail = bytes(4) + name + len(name).to_bytes(4, "big") + check + SUPER_JOURNAL
    Path(f"{file}-journal").write_bytes(header + tail)

    refused(file, "small.kzannot-journal lies beside")

    assert victim.read_text() == "precious"


def test_a_journal_without_a_commit_is_no_hindrance(file: Path) -> None:
    Path(f"{file}-journal").write_bytes(b"")

    Project.open(file).close()

    Path(f"{file}-journal").write_bytes(bytes(512))
    Project.open(file).close()


def test_a_truncated_file_is_damaged(file: Path) -> None:
    size = file.stat().st_size
    for left in (size // 2, size - 4096, size - 100):
        os.truncate(file, left)

        refused(file, "is damaged")


def test_a_size_of_a_commit_that_was_never_finished_is_left_to_the_journal(file: Path) -> None:
    pages = file.stat().st_size // 4096
    rewritten(file, 28, (pages + 50).to_bytes(4, "big"))

    check_before_opening(file)

    refused(file, "is damaged")


def test_tables_of_a_format_that_there_is_not_are_damage(file: Path) -> None:
    rewritten(file, 44, bytes([0, 0, 0, 9]))

    refused(file, "is damaged .unsupported file format.")


def test_damage_that_not_even_its_own_complaint_can_spell_is_told(file: Path) -> None:
    rewritten(file, file.read_bytes().index(b"CREATE TABLE"), b"CREATE \xff\xfeBLE")

    refused(file, "is damaged .UTF-8.")


def test_a_page_of_noughts_is_damage(file: Path) -> None:
    pages = file.stat().st_size // 4096
    rewritten(file, 4096 * (pages // 2), bytes(4096))

    refused(file, "is damaged")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("start", "'zehn'"),
        ("uncertain", "7"),
        ("start", "900"),
    ],
)
def test_a_value_that_no_constraint_allows_is_damage(file: Path, column: str, value: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        (made_by,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'spans'").fetchone()
        columns = [f'"{row[1]}"' for row in connection.execute("PRAGMA table_info(spans)")][1:]
    lenient = f"CREATE TABLE spans (id PRIMARY KEY, {', '.join(columns)})"
    _declared(file, lenient)
    altered(file, f"UPDATE spans SET {column} = {value}")
    _declared(file, made_by)

    refused(file, "is damaged")


def _declared(file: Path, made_by: str) -> None:
    """Let the file say otherwise how its spans were made."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'spans'", (made_by,))
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE spans SET attributes = '[[1]]'", Project.spans),
        ("UPDATE spans SET attributes = '{'", Project.spans),
        ("UPDATE spans SET attributes = '[[\"voice\", 5]]'", Project.spans),
        ("UPDATE sections SET kind = 'dragon'", Project.sections),
        ("UPDATE outlets SET id = 'no id'", Project.outlets),
        ("UPDATE outlets SET name = CAST(x'ff' AS TEXT)", Project.outlets),
        ('UPDATE frames SET label = \'{"fr": ""}\'', Project.frames),
        ("UPDATE frames SET label = 'null'", Project.frames),
    ],
)
def test_a_value_that_no_record_can_hold_is_told_as_damage(
    file: Path, statement: str, read: Callable[[Project], object]
) -> None:
    altered(file, statement)
    project = Project.open(file)

    with pytest.raises(UserError, match="is damaged"):
        read(project)

    project.close()


def test_a_time_that_is_none_is_told_as_damage_by_opening(file: Path) -> None:
    altered(file, "UPDATE journal SET at = 'gestern'")
    refused(file, "is damaged")

    with pytest.raises(UserError, match="is damaged"):
        Project.open(file)
    altered(file, "UPDATE journal SET at = '2022-01-08T09:12:00+00:00'")

    Project.open(file).close()


@pytest.mark.parametrize("statement", ["DELETE FROM replica", "INSERT INTO replica VALUES ('another', '')"])
def test_a_project_that_does_not_name_its_copy_is_damaged(file: Path, statement: str) -> None:
    altered(file, statement)

    refused(file, r"is damaged \(table replica\)")


def test_who_looks_for_damage_may_open_what_is_damaged(file: Path) -> None:
    altered(file, "PRAGMA ignore_check_constraints=ON", "UPDATE spans SET uncertain = 7")

    database = Database.open(file, whole=False)

    assert database.complaints(5) == ["CHECK constraint failed in spans"]
    with pytest.raises(UserError, match=r"copy\.kzannot is damaged \(CHECK constraint failed in spans\)"):
        database.copy_to(file.with_name("copy.kzannot"))
    database.close()
    refused(file, "CHECK constraint failed in spans")
