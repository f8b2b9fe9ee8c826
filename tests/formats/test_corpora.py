"""Corpora: rows that are articles."""

import json
from collections.abc import Iterator
from io import BytesIO

import pytest
from xlsxwriter import Workbook

from kzannot.errors import UserError
from kzannot.formats.apart.process import Apart
from kzannot.formats.corpora import Recipe, Table, drafts, read, suggested
from kzannot.formats.draft import Draft

TEXT = "Ein Sprecher schweigt.\n\nDanach war es ruhig im Hafen der Stadt."
CSV = f"""ID;Titel;Datum;Medium;Volltext;Seite
007;Der Hafen;8.1.2022;taz;"{TEXT}";3
008;Ruhe;;taz;"Nichts geschah. ""Gar nichts"", sagt sie.";4
"""


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart() as apart:
        yield apart


def articles(table: Table, recipe: Recipe | None = None) -> list[Draft]:
    found = [each for _, each in drafts(table, recipe or suggested(table))]
    return [each for each in found if isinstance(each, Draft)]


def test_the_rows_of_a_table_are_articles(apart: Apart) -> None:
    table = read("archiv/korpus.csv", CSV.encode("utf-8-sig"), apart)

    first, second = articles(table)

    assert [name for name, _ in drafts(table, suggested(table))] == ["korpus.csv#007", "korpus.csv#008"]
    assert first.source == "Der Hafen\n\nEin Sprecher schweigt.\n\nDanach war es ruhig im Hafen der Stadt."
    assert (first.title, first.metadata["published"], first.metadata["outlet"]) == (
        "Der Hafen",
        "2022-01-08",
        "taz",
    )
    assert json.loads(first.content)["Seite"] == "3"
    assert second.text == 'Ruhe\nNichts geschah. "Gar nichts", sagt sie.'


def test_lines_of_json_are_articles(apart: Apart) -> None:
    rows = [
        {
            "headline": "Der Hafen",
            "body": "Der Hafen\nEin Satz.",
            "date": "2022-01-08T09:12:30Z",
            "tags": ["a", "b"],
        },
        {"body": "Noch ein Satz.", "date": "gestern", "n": 3, "none": None},
    ]

    table = read("a.jsonl", "\n".join(map(json.dumps, rows)).encode() + b"\n\n", apart)
    first, second = articles(table)

    assert first.text == "Der Hafen\nEin Satz."
    assert first.metadata["published"] == "2022-01-08T09:12"
    assert json.loads(first.content)["tags"] == "a, b"
    assert any("date" in note for note in second.notes)


def test_a_workbook_is_a_corpus(apart: Apart) -> None:
    out = BytesIO()
    with Workbook(out) as book:
        book.add_worksheet("leer")
        sheet = book.add_worksheet()
        for number, row in enumerate(
            [["Text", "ID"], ["Ein Satz steht hier.", 7], [None, None], ["=1+1", 8]]
        ):
            sheet.write_row(number, 0, row)

    table = read("a.xlsx", out.getvalue(), apart)

    assert [row["ID"] for _, row in table.rows] == ["7", "8"]
    assert articles(table)[0].text == "Ein Satz steht hier."


def test_the_column_of_long_texts_is_found_without_its_name(apart: Apart) -> None:
    table = read("a.tsv", f"x\ty\n1\t{'Ein Satz. ' * 40}\n".encode(), apart)

    assert dict(suggested(table).columns) == {"text": "y"}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.csv", b"a,a\n1,2\n", "name the columns"),
        ("a.csv", b"a,b\n1,2,3\n", "line 2: more cells"),
        ("a.csv", b'a,b\n"1,2\n', "line 2: quotation marks"),
        ("a.csv", b"", "empty"),
        ("a.jsonl", b"{oh}\n", "line 1: this is no object"),
        ("a.jsonl", b'{"file": "a.txt", "frame": "riot", "start": 0, "end": 4}\n', "holds codings"),
        ("a.jsonl", b"[1]\n", "no object"),
        ("a.jsonl", b"\n", "no rows"),
        ("a.xlsx", b"PK", "cannot be read"),
    ],
)
def test_a_broken_table_is_told_with_its_line(apart: Apart, name: str, content: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read(name, content, apart)


def test_a_recipe_must_name_columns_that_are_there(apart: Apart) -> None:
    table = read("a.csv", b"a,b\n1,2\n", apart)

    for recipe in (suggested(table), Recipe({"text": "c"})):
        with pytest.raises(UserError, match="columns are a, b"):
            list(drafts(table, recipe))


def test_a_row_without_a_text_is_told_and_the_others_are_read(apart: Apart) -> None:
    table = read("a.csv", b"text,id\n,1\nEin Satz.,2\n", apart)

    (_, refused), (_, came) = drafts(table, suggested(table))

    assert isinstance(refused, UserError)
    assert isinstance(came, Draft)
