"""Projects of Taguette: one that it made, and small ones made here."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import taguette
from kzannot.formats.taguette import Lines
from tests.shared import shared_folder

SAMPLE = "samples/taguette/project.sqlite3"
HTML = "<h1>Kopf 😀</h1><p>Über <b>allem</b> &amp; mehr<br>neu</p>"


def made(
    folder: Path, *highlights: tuple[int, int, tuple[int, ...]], commands: tuple[object, ...] = ()
) -> Path:
    path = folder / "made.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE documents (id integer, name, filename, contents);"
            "CREATE TABLE tags (id integer, path, description);"
            "CREATE TABLE highlights (id integer, document_id, start_offset, end_offset);"
            "CREATE TABLE highlight_tags (highlight_id, tag_id);"
            "CREATE TABLE commands (user_login, payload);"
            "INSERT INTO tags VALUES (1, 'Streit.Lohn', 'wer'), (2, 'Macht', '');"
        )
        connection.execute("INSERT INTO documents VALUES (1, 'Eins', 'eins.html', ?)", (HTML,))
        connection.execute("INSERT INTO documents VALUES (2, 'Leer', 'leer.html', '<p> </p>')")
        for number, (start, end, tags) in enumerate(highlights, start=1):
            connection.execute("INSERT INTO highlights VALUES (?, 1, ?, ?)", (number, start, end))
            connection.executemany(
                "INSERT INTO highlight_tags VALUES (?, ?)", [(number, tag) for tag in tags]
            )
        connection.executemany(
            "INSERT INTO commands VALUES ('admin', ?)",
            [(each if isinstance(each, str) else json.dumps(each),) for each in commands],
        )
        connection.commit()
    return path


def test_blocks_become_lines_and_every_place_in_the_nodes_has_one() -> None:
    text = Lines(HTML)

    assert text.nodes == "Kopf 😀Über allem & mehrneu"
    assert text.lines == "Kopf 😀\nÜber allem & mehr\nneu"
    for start in range(len(text.nodes)):
        for end in range(start + 1, len(text.nodes) + 1):
            covered = text.lines[text.start_of(start) : text.end_of(end)]
            assert covered.replace("\n", "") == text.nodes[start:end]
            assert covered.strip("\n") == covered


def test_tags_become_frames_and_commands_name_the_annotator(tmp_path: Path) -> None:
    added = {"type": "highlight_add", "highlight_id": 1}
    path = made(tmp_path, (5, 20, (1, 2)), (0, 4, (2,)), commands=(added, "no JSON", [1], {"type": "x"}))

    found = taguette.read(path)

    (article,) = found.articles
    assert [(s.annotator, s.frame, (article.text or "")[s.start : s.end]) for s in article.spans] == [
        ("admin", "macht", "Kopf"),
        ("admin", "macht", "😀\nÜber allem"),
        ("admin", "streit.lohn", "😀\nÜber allem"),
    ]
    assert found.codebook
    assert [(frame.name, frame.label.de) for frame in found.codebook.frames] == [
        ("streit.lohn", "Streit.Lohn"),
        ("macht", "Macht"),
    ]
    assert found.notes == ("Leer: it has no text; it was left out.",)


def test_what_cannot_be_held_is_told(tmp_path: Path) -> None:
    found = taguette.read(made(tmp_path, (0, 4, ()), (6, 12, (1,)), (0, 900, (1,)), (0, 4, (1,))))

    assert [(span.annotator, span.start, span.end) for span in found.articles[0].spans] == [("unknown", 0, 4)]
    assert found.notes == (
        "highlight 1: a coding from 0 to 4 names no code; it was left out.",
        "Eins: streit.lohn from 6 to 12 covers nothing of the text; it was left out.",
        "Eins: streit.lohn from 0 to 900 covers nothing of the text; it was left out.",
        "Leer: it has no text; it was left out.",
    )


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.sqlite3")) as connection:
        connection.execute("CREATE TABLE documents (id)")
        connection.commit()

    with pytest.raises(UserError, match="is no project of Taguette"):
        taguette.read(tmp_path / "a.sqlite3")


def test_what_taguette_made_is_read() -> None:
    found = taguette.read(shared_folder() / SAMPLE)

    spans = [(article, span) for article in found.articles for span in article.spans]
    assert Counter(span.frame for _, span in spans) == {
        "konflikt": 3, "moral": 3, "sicherheit": 2, "diplomatie": 2, "diplomatie.eu": 2, "wirtschaft": 2,
    }  # fmt: skip
    covered = {(article.text or "")[span.start : span.end] for article, span in spans}
    assert {"Mehr als 4.400 Festnahmen", "Kritik aus dem Ausland\nDas Auswärtige Amt"} <= covered
    assert {span.annotator for _, span in spans} == {"admin"}
    assert found.codebook
    assert found.codebook.name == "Unruhen"
