"""The journal: every edit in order, each line bearing the digest of the one before it."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.model import edits
from kzannot.model.records import Outlet
from kzannot.storage import journal
from kzannot.storage.database import Database
from kzannot.storage.journal import Wanted

ANNA = UUID(int=7)
FROZEN = {
    "previous": "0" * 64,
    "id": UUID(int=1),
    "replica_id": UUID(int=2),
    "number": 1,
    "lamport": 1,
    "at": "2022-01-08T09:12:00+00:00",
    "annotator_id": None,
    "sitting_id": UUID(int=3),
    "version": "1.0.0",
    "takes_back": None,
    "title": "Tag span „Ä“",
    "changes": "[]",
}


def written(database: Database, count: int, annotator_id: UUID | None = None) -> list[journal.Line]:
    """The lines of as many edits, each adding an outlet."""
    lines = []
    for number in range(count):
        edit = edits.adding(f"Add {number}", [Outlet(name=f"{annotator_id} {number}")])
        with database.writing() as connection:
            lines.append(journal.append(connection, edit, annotator_id, uuid4()))
    return lines


def breaks(database: Database) -> list[int]:
    with database.reading() as connection:
        return list(journal.breaks(connection))


def tamper(database: Database, statement: str) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql(statement)


def test_the_digest_of_a_line_is_frozen() -> None:
    assert journal.digest_of(FROZEN) == "faf3e63c16f1536ee04cd9eae21c3220fe87d809f03a1da07ee492c0f36349d7"
    assert (
        journal.digest_of({**FROZEN, "annotator_id": ANNA, "takes_back": UUID(int=9), "number": 2})
        == "a90be362b71c1997cac0118dc4e8208c07a47566e19711f70c7e3a099930fbdc"
    )


@given(st.sampled_from(sorted(FROZEN)), st.integers(min_value=100))
def test_the_digest_heeds_everything_that_a_line_says(name: str, other: int) -> None:
    assert journal.digest_of({**FROZEN, name: other}) != journal.digest_of(FROZEN)


def test_lines_come_back_as_they_were_written(database: Database) -> None:
    one, two, three = written(database, 3, ANNA)

    with database.reading() as connection:
        assert journal.get(connection, two.id) == two
        assert journal.newest(connection, 2) == [three, two]
        assert list(journal.lines(connection)) == [(1, one), (2, two), (3, three)]
        assert journal.last_time(connection) == three.at
        with pytest.raises(LookupError, match="no line"):
            journal.get(connection, uuid4())


def test_lines_are_found_by_whose_they_are_what_they_are_called_and_what_they_are_about(
    database: Database,
) -> None:
    written(database, 2, ANNA)
    line = written(database, 2, UUID(int=8))[1]
    outlet = line.edit.changes[0].record

    with database.reading() as connection:
        assert journal.places(connection, Wanted()) == [4, 3, 2, 1]
        assert journal.places(connection, Wanted(), after=2) == [4, 3]
        assert journal.places(connection, Wanted(annotator_id=ANNA)) == [2, 1]
        assert journal.places(connection, Wanted(title="Add 1")) == [4, 2]
        assert journal.places(connection, Wanted(without="Add 1")) == [3, 1]
        assert journal.places(connection, Wanted(article_id=outlet.id)) == [4]
        assert journal.titles(connection) == ["Add 0", "Add 1"]
        assert journal.length(connection) == 4


def test_a_glance_at_a_line_tells_its_first_change_and_how_many_there_are(database: Database) -> None:
    edit = edits.adding("Add", [Outlet(name="„A“"), Outlet(name="B")])
    with database.writing() as connection:
        line = journal.append(connection, edit, ANNA, uuid4())
    (other,) = written(database, 1)

    with database.reading() as connection:
        glances = journal.glances(connection, [1, 2])

    assert glances[0] == journal.Glance(line.id, line.at, ANNA, None, "Add", edit.changes[0], 2)
    assert glances[1].id == other.id


def test_undos_and_redos_tell_what_they_take_back(database: Database) -> None:
    (line,) = written(database, 1, ANNA)
    with database.writing() as connection:
        undo = journal.append(connection, line.edit.inverse(), ANNA, uuid4(), line.id)

    with database.reading() as connection:
        assert journal.taken_back(connection) == [(undo.id, line.id)]
        assert journal.taken_back(connection, after=2) == []


def test_an_empty_journal_has_no_last_time(database: Database) -> None:
    with database.reading() as connection:
        assert journal.last_time(connection) is None
        assert journal.length(connection) == 0
        assert journal.newest(connection, 5) == []


def test_steps_are_those_of_one_annotator(database: Database) -> None:
    first, *_ = written(database, 2, ANNA)
    written(database, 2, UUID(int=8))
    written(database, 1)
    with database.writing() as connection:
        undo = journal.append(connection, first.edit.inverse(), ANNA, uuid4(), first.id)

    with database.reading() as connection:
        steps = journal.steps(connection, ANNA)

    assert steps[0] == (first.id, "Add 0", None)
    assert steps[2:] == [(undo.id, "Add 0", first.id)]


def test_a_journal_that_nobody_touched_has_no_breaks(database: Database) -> None:
    written(database, 20)

    assert breaks(database) == []


@pytest.mark.parametrize(
    "change",
    [
        "title = 'x'",
        "changes = '[]'",
        "at = '2020-01-01T00:00:00+00:00'",
        "annotator_id = '00000000-0000-0000-0000-000000000001'",
        "version = '9'",
        "lamport = 99",
        "number = 99",
        "sitting_id = id",
        "takes_back = id",
        "id = sitting_id",
    ],
)
def test_a_changed_line_is_found(database: Database, change: str) -> None:
    written(database, 5)

    tamper(database, f"UPDATE journal SET {change} WHERE place = 3")

    assert breaks(database) == [3]


def test_a_removed_line_is_found_by_the_next(database: Database) -> None:
    written(database, 5)

    tamper(database, "DELETE FROM journal WHERE place = 1")
    tamper(database, "DELETE FROM journal WHERE place = 3")

    assert breaks(database) == [2, 4]


def test_a_line_that_was_put_between_is_found(database: Database) -> None:
    written(database, 3)
    columns = "replica_id, number, lamport, previous, digest, at, sitting_id, version, title, changes"
    tamper(database, "UPDATE journal SET place = place + 10 WHERE place > 1")

    first = f"SELECT 5, '{uuid4()}', {columns} FROM journal WHERE place = 1"
    tamper(database, f"INSERT INTO journal (place, id, {columns}) {first}")

    assert 5 in breaks(database)


def test_a_rewritten_digest_breaks_the_next_line(database: Database) -> None:
    written(database, 4)
    with database.reading() as connection:
        row = connection.exec_driver_sql("SELECT * FROM journal WHERE place = 2").one()
    forged = journal.digest_of({**row._mapping, "title": "forged"})

    tamper(database, f"UPDATE journal SET title = 'forged', digest = '{forged}' WHERE place = 2")

    assert breaks(database) == [3]


def test_two_copies_have_a_chain_each(database: Database) -> None:
    written(database, 2)
    tamper(database, "UPDATE replica SET id = '00000000-0000-0000-0000-00000000000a'")
    written(database, 2)

    assert breaks(database) == []
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT number, lamport FROM journal ORDER BY place").all()
    assert [tuple(row) for row in rows] == [(1, 1), (2, 2), (1, 3), (2, 4)]


@pytest.mark.parametrize("change", ["changes = '[[5]]'", "at = 'gestern'", "id = 'x'", "changes = '{'"])
def test_a_line_that_cannot_be_read_is_told_as_damage(database: Database, change: str) -> None:
    written(database, 1)
    tamper(database, f"UPDATE journal SET {change}")

    with pytest.raises(UserError, match="is damaged"), database.reading() as connection:
        journal.newest(connection, 1)
