"""A check finds what is wrong with a project, says where, and is silent about one that is whole."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from kzannot.model import edits
from kzannot.model.records import Reading
from kzannot.model.study import Round
from kzannot.project.checking import Report, check
from kzannot.project.project import Project
from tests.project.making import Made, workflow


@pytest.fixture
def file(made: tuple[Project, Made]) -> Path:
    """The file of a project with every kind of record and some undone steps, closed."""
    project, small = made
    project.apply(edits.adding("More", workflow(small)))
    project.apply(edits.tag(small.span()))
    project.undo()
    project.close()
    return project.path


def altered(file: Path, *statements: str) -> Report:
    """What a check finds after another program has changed the file."""
    with closing(sqlite3.connect(file)) as connection:
        connection.isolation_level = None
        for statement in statements:
            connection.execute(statement)
    return check(file)


def messages(report: Report, about: str) -> list[str]:
    """What a report says about one thing."""
    return [finding.message for finding in report.findings if finding.about == about]


def test_a_whole_project_has_nothing_to_be_told(file: Path) -> None:
    report = check(file)

    assert report.whole
    assert report.findings == ()
    assert report.records["Section"] == 6
    assert report.records["Span"] == 1
    assert json.loads(json.dumps(report.row())) == {
        "project": str(file),
        "whole": True,
        "findings": [],
        "records": report.records,
    }


def test_a_check_changes_nothing(file: Path) -> None:
    before = file.read_bytes()

    check(file)

    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if path.is_file()] == [file.name]


def test_what_cannot_be_opened_is_the_one_finding(tmp_path: Path) -> None:
    (tmp_path / "x.kzannot").write_text("Hallo")

    report = check(tmp_path / "x.kzannot")

    assert not report.whole
    assert [finding.message for finding in report.findings] == ["x.kzannot is no kzannot project."]
    assert report.row()["findings"] == [{"about": "file", "message": "x.kzannot is no kzannot project."}]


def test_what_sqlite_finds_is_told_and_the_rest_is_looked_at(file: Path) -> None:
    report = altered(file, "PRAGMA ignore_check_constraints=ON", "UPDATE spans SET uncertain = 3")

    assert messages(report, "file") == ["SQLite finds: CHECK constraint failed in spans."]
    assert report.records["Span"] == 1


def test_an_index_that_lost_a_row_is_told(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_sections_article_id'"
        ).fetchone()
    with file.open("r+b") as opened:
        opened.seek(root * 4096 - 3)
        opened.write(b"#")

    found = messages(check(file), "file")

    assert found
    assert all("ix_sections_article_id" in what for what in found)


def test_a_page_that_cannot_be_read_ends_a_look_and_not_the_check(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sections'").fetchone()
    with file.open("r+b") as opened:
        opened.seek((root - 1) * 4096)
        opened.write(bytes(4096))

    report = check(file)

    assert any("The records of the kind Section cannot be read" in what for what in messages(report, "file"))
    assert report.records["Span"] == 1
    assert not any("Section" in what for what in messages(report, "journal"))


def test_a_row_that_refers_to_nothing_is_told(file: Path) -> None:
    report = altered(file, "PRAGMA foreign_keys=OFF", "DELETE FROM annotators WHERE name = 'Anna'")

    assert "A row of the table spans refers to a row of annotators that is not there." in messages(
        report, "reference"
    )
    assert "Annotator “Anna” is not as the journal leaves it." in messages(report, "journal")


def test_a_record_that_no_reader_understands_is_told(file: Path) -> None:
    report = altered(file, "UPDATE spans SET attributes = '{'")

    (message,) = messages(report, "file")
    assert message.startswith("The records of the kind Span cannot be read: ")
    assert messages(report, "journal") == []


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE texts SET text = text || '!'", "The text of Article “Unruhen in Kasachstan” is gone or was"),
        (
            "UPDATE articles SET length = 5",
            "The text of Article “Unruhen in Kasachstan” is gone or was changed.",
        ),
        ("UPDATE articles SET source_digest = '00' WHERE source_digest != ''", "The source of Article"),
        ("UPDATE files SET content = x'00'", "The file of Article “Unruhen in Kasachstan” was changed."),
        (
            'UPDATE articles SET slices = \'[{"before":"","end":23,"start":2}]\' WHERE slices != \'[]\'',
            "The text of Article “Unruhen in Kasachstan” is not what its source gives.",
        ),
    ],
)
def test_a_text_that_is_not_what_it_was_is_told(file: Path, statement: str, message: str) -> None:
    assert messages(altered(file, statement), "text")[0].startswith(message)


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ('UPDATE spans SET start = 79, "end" = 900', "The span lies outside the article."),
        ('UPDATE spans SET start = 21, "end" = 23', "The span covers nothing but blanks."),
        ('UPDATE passages SET "end" = 900', "The passage lies outside the article."),
        (
            "UPDATE sections SET \"end\" = 900 WHERE kind = 'furniture'",
            "The section lies outside the article.",
        ),
    ],
)
def test_what_lies_outside_its_text_is_told(file: Path, statement: str, what: str) -> None:
    (message,) = messages(altered(file, statement), "place")

    assert message.endswith(f" in Article “Unruhen in Kasachstan”: {what}")


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("UPDATE sections SET start = 20 WHERE kind = 'paragraph' AND start = 23", 1),
        ("UPDATE sections SET kind = 'entry' WHERE kind = 'title'", 0),
        ("UPDATE sections SET kind = 'heading' WHERE kind = 'entry'", 2),
    ],
)
def test_sections_that_overlap_are_told(file: Path, statement: str, count: int) -> None:
    found = messages(altered(file, statement), "place")

    assert len(found) == count
    assert all("overlap" in what for what in found)


def test_a_reading_of_another_articles_section_is_told(made: tuple[Project, Made]) -> None:
    project, small = made
    wrong = Reading(section_id=small.entry[0].id, article_id=small.article.id, annotator_id=small.anna.id)
    project.apply(edits.adding("Read", [wrong]))
    project.close()

    (finding,) = check(project.path).findings

    assert finding.message == f"Reading {wrong.id} names a section of another article."


def test_a_frame_of_another_codebook_than_the_rounds_is_told(made: tuple[Project, Made]) -> None:
    project, small = made
    other = replace(small.codebook, id=uuid4(), version="2.0.0")
    newer = Round(name="Runde 2", codebook_id=other.id)
    span = small.span(round_id=newer.id)
    project.apply(edits.adding("Round", [other, newer, span]))
    project.close()

    (finding,) = check(project.path).findings

    assert finding.message == f"Span {span.id} bears a frame of another codebook than its round."


@pytest.mark.parametrize("attributes", [(("mood", "x"),), (("voice", "x"),), (("tags", ("a", "x")),)])
def test_a_value_that_the_codebook_lacks_is_told(
    made: tuple[Project, Made], attributes: tuple[tuple[str, str]]
) -> None:
    project, small = made
    project.apply(edits.tag(small.span(attributes=attributes)))
    project.apply(edits.tag(small.span(attributes=(("quote", "anything"), ("tags", ("a", "b"))))))
    project.close()

    (finding,) = check(project.path).findings

    assert finding.about == "value"
    assert f"has {attributes[0][0]} = " in finding.message


@pytest.mark.parametrize(
    ("question", "value", "wrong"),
    [
        ("primary_frame", "threat", False),
        ("primary_frame", "", False),
        ("primary_frame", "mood", True),
        ("genre", "anything", False),
        ("mood", "", True),
    ],
)
def test_an_answer_that_no_codebook_has_is_told(file: Path, question: str, value: str, wrong: bool) -> None:
    statement = f"UPDATE answers SET question = '{question}', value = '{value}' WHERE value = 'threat'"

    found = messages(altered(file, statement), "value")

    assert len(found) == wrong
    assert all(f"says {question} = {value}" in what for what in found)


def test_a_codebook_that_cannot_be_read_is_not_missed_twice(file: Path) -> None:
    report = altered(file, "UPDATE attributes SET choices = '{'", "UPDATE frames SET label = '['")

    assert len(messages(report, "file")) == 2
    assert messages(report, "value") == []
    assert messages(report, "reference") == []


@pytest.mark.parametrize(
    ("statement", "messages_of_journal"),
    [
        ("UPDATE spans SET memo = 'forged'", ["is not as the journal leaves it."]),
        ("DELETE FROM readings", ["is not as the journal leaves it."]),
        (
            "INSERT INTO options (id, name, value) VALUES ('00000000-0000-0000-0000-000000000001', 'x', '1')",
            ["No line of the journal tells of Option “x”."],
        ),
    ],
)
def test_a_change_beside_the_journal_is_told(
    file: Path, statement: str, messages_of_journal: list[str]
) -> None:
    found = messages(altered(file, statement), "journal")

    assert len(found) == len(messages_of_journal)
    assert all(what.endswith(end) for what, end in zip(found, messages_of_journal, strict=True))


def test_a_line_that_was_changed_is_told(file: Path) -> None:
    report = altered(file, "UPDATE journal SET title = 'forged' WHERE place = 3")

    assert messages(report, "journal") == [
        "Line 3 of the journal was changed, or does not follow from the one before."
    ]


def test_a_line_that_was_taken_out_is_told_with_what_it_did(file: Path) -> None:
    found = messages(altered(file, "DELETE FROM journal WHERE place = 3"), "journal")

    assert found[0].startswith("Line 4 of the journal was changed, or does not follow")
    assert found[1].startswith("Line 4 of the journal finds Span ")
    assert found[1].endswith(" otherwise than it was left.")


def test_a_line_that_cannot_be_read_ends_the_replay(file: Path) -> None:
    report = altered(file, "UPDATE journal SET changes = '{' WHERE place = 2")

    assert messages(report, "journal") == [
        "Line 2 of the journal was changed, or does not follow from the one before."
    ]
    assert [what for what in messages(report, "file") if "is damaged" in what]


def test_a_passage_without_its_article_is_left_to_sqlite(file: Path) -> None:
    report = altered(file, "PRAGMA foreign_keys=OFF", "DELETE FROM articles", "UPDATE passages SET start = 0")

    assert messages(report, "place") == []
    assert messages(report, "reference")
    assert report.records["Passage"] == 1
