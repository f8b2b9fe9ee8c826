"""Tables that no spreadsheet runs, and that come back as they went out."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats.cells import guarded, read_table, table, unguarded, write_table
from kzannot.formats.notes import Note
from tests.formats.datasets import TEXTS
from tests.shared import shared_folder

DANGEROUS = "=+-@\t\r\n＝＋－＠"


@given(st.one_of(TEXTS, st.text(st.sampled_from("'=+-@ \t１1.,x"), max_size=6)))
@example("'=1")
@example("''=1")
@example("-5")
def test_guarding_loses_nothing(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["=1+1", " =1", "\u200b@x", "\ufeff+a", "\t=1", "\r=1", "＝1", "－1x", "=cmd|' /C calc'!A0"]
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "-5,2", "+7", "1e5", "00123", "2026-01-02", "a=b", "", "'quoted'"])
def test_numbers_and_harmless_texts_stay(text: str) -> None:
    assert guarded(text) == text


def test_no_cell_of_the_collection_is_a_formula() -> None:
    cells = json.loads(
        (shared_folder() / "badinputs" / "csv" / "formula_cells.json").read_text(encoding="utf-8")
    )

    for row in csv.reader(table(["a"], [[cell] for cell in cells]).splitlines(keepends=True)):
        first = row[0].lstrip(" \u00a0\u200b\ufeff")[:1] if row else ""
        assert first not in DANGEROUS or row[0] in ("-5", "-5,2", "+1", "-1", ""), row


def test_a_text_of_a_kind_of_its_own_is_no_formula_either() -> None:
    assert table(["a"], [[Note("={name}", name="A1")]]).splitlines()[1] == '"\'=A1"'


def test_a_table_opens_without_options(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"

    write_table(path, ["start", "memo", "done", "none"], [[-3, 'Käse "alt"\nЕщё; ein, 😀', True, None]])

    content = path.read_bytes()
    assert content.startswith(b'"start"')
    assert b"\r" not in content
    assert list(csv.DictReader(StringIO(content.decode(), newline=""))) == [
        {"start": "-3", "memo": 'Käse "alt"\nЕщё; ein, 😀', "done": "true", "none": ""}
    ]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "a;b\n1;2\n", "a\tb\r\n1\t2\r\n", "\ufeffa,b\n\n1,2"])
def test_every_usual_delimiter_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(text.encode())

    assert [row for _, row in read_table(path)] == [{"a": "1", "b": "2"}]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a,b\n1,2,3\n", "line 2: more cells than columns"),
        (b'a,b\n"1,2\n', "line 2: quotation marks"),
        (b"a,b\n\xff,2\n", "not UTF-8"),
    ],
)
def test_a_broken_table_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(content)

    with pytest.raises(UserError, match=words):
        list(read_table(path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone\.csv cannot be read"):
        list(read_table(tmp_path / "gone.csv"))
