"""Projects of QualCoder: one made by its own schema, and small ones made here."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import qualcoder
from tests.shared import shared_folder

SAMPLE = "samples/qualcoder_qda/unruhen.qda"

SCHEMA = (
    "CREATE TABLE source (id integer primary key, name text, fulltext text, memo text)",
    "CREATE TABLE code_cat (catid integer primary key, name text, supercatid integer)",
    "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, color text)",
    "CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,"
    " memo text)",
    "CREATE TABLE code_image (imid integer primary key)",
)


def made(folder: Path, *statements: str) -> Path:
    """A project with a text, a picture, a category and two codes of one name but for its case."""
    project = folder / "made.qda"
    project.mkdir()
    with closing(sqlite3.connect(project / "data.qda")) as connection:
        for statement in (
            *SCHEMA,
            "INSERT INTO source VALUES (1, 'eins.txt', 'Ein 😀 Wort' || char(10) || 'und noch eins.', '')",
            "INSERT INTO source VALUES (2, 'bild.png', NULL, '')",
            "INSERT INTO code_cat VALUES (7, 'Über allem', NULL)",
            "INSERT INTO code_name VALUES (1, 'Streit', 'wer streitet', 7, '#FF0000')",
            "INSERT INTO code_name VALUES (2, 'streit', '', NULL, 'red')",
            *statements,
        ):
            connection.execute(statement)
        connection.commit()
    return project


def test_codes_become_frames_and_owners_annotators(tmp_path: Path) -> None:
    project = made(
        tmp_path,
        "INSERT INTO code_text VALUES (1, 1, '😀 Wort', 4, 10, 'anna', 'laut')",
        "INSERT INTO code_text VALUES (2, 1, 'noch', 15, 19, 'ben', '')",
    )

    found = qualcoder.read(project)

    (article,) = found.articles
    assert [(s.annotator, s.frame, (article.text or "")[s.start : s.end], s.memo) for s in article.spans] == [
        ("anna", "streit", "😀 Wort", "laut"),
        ("ben", "streit_2", "noch", ""),
    ]
    assert found.codebook
    assert [(frame.group, frame.definition.de) for frame in found.codebook.frames] == [
        ("über_allem", "wer streitet"),
        ("", ""),
    ]
    assert found.notes == ("bild.png: it has no text; it was left out.",)


def test_the_database_alone_is_enough(tmp_path: Path) -> None:
    project = made(tmp_path, "INSERT INTO code_text VALUES (1, 1, 'Ein', 0, 3, 'anna', '')")

    assert len(qualcoder.read(project / "data.qda").articles[0].spans) == 1


def test_what_cannot_be_held_is_told(tmp_path: Path) -> None:
    project = made(
        tmp_path,
        "INSERT INTO code_text VALUES (9, 1, 'Ein', 0, 3, 'anna', '')",
        "INSERT INTO code_text VALUES (1, 1, 'zwei', 'x', 3, 'anna', '')",
        "INSERT INTO code_image VALUES (1)",
        "INSERT INTO code_image VALUES (2)",
    )

    assert qualcoder.read(project).notes == (
        "2 × code_image: there is no place for it here; it was left out.",
        "anna: a coding from 0 to 3 names no code; it was left out.",
        "anna: a coding from x to 3 names no code; it was left out.",
        "bild.png: it has no text; it was left out.",
    )


def test_a_coding_whose_words_moved_is_found_or_told(tmp_path: Path) -> None:
    project = made(
        tmp_path,
        "INSERT INTO code_text VALUES (1, 1, 'noch', 0, 4, 'anna', '')",
        "INSERT INTO code_text VALUES (2, 1, 'nirgends', 0, 8, 'anna', '')",
        "INSERT INTO code_text VALUES (1, 1, 'Ein', 0, 3, 'anna', '')",
    )

    found = qualcoder.read(project)

    assert [(span.start, span.end) for span in found.articles[0].spans] == [(0, 3), (15, 19)]
    assert len(found.notes) == 3


@pytest.mark.parametrize("file", ["other.txt", "data.qda"])
def test_what_is_no_project_is_refused(tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_bytes(b"nothing of the kind")

    with pytest.raises(UserError, match=r"is no (project of QualCoder|SQLite database)"):
        qualcoder.read(tmp_path)


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "data.qda")) as connection:
        connection.execute("CREATE TABLE source (id)")
        connection.commit()

    with pytest.raises(UserError, match="is no project of QualCoder"):
        qualcoder.read(tmp_path)


def test_what_qualcoder_keeps_is_read() -> None:
    found = qualcoder.read(shared_folder() / SAMPLE)

    spans = [(article, span) for article in found.articles for span in article.spans]
    assert Counter(span.annotator for _, span in spans) == {"anna": 12, "ben": 7}
    assert "forderte ein Ende der Gewalt 👨‍👩‍👧" in {
        (article.text or "")[span.start : span.end] for article, span in spans
    }
    assert found.codebook
    assert {frame.name: frame.group for frame in found.codebook.frames}["konflikt"] == "frames"
    assert found.notes == ("1 × annotation: there is no place for it here; it was left out.",)
