"""Metadata of articles in a table by file name."""

from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import metadata
from kzannot.formats.decoding import decode


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "table.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    path = table(
        tmp_path, separator.join(("file", "outlet", "title")) + "\n" + separator.join(("a.txt", "Tal", "Rat"))
    )

    assert metadata.read(path) == {"a.txt": {"outlet": "Tal", "title": "Rat"}}


def test_empty_cells_and_lines_say_nothing(tmp_path: Path) -> None:
    path = table(tmp_path, 'file,outlet,title\r\na.txt,,"Rat, Stadt"\r\n,,\r\n\r\nb.txt\r\n')

    assert metadata.read(path) == {"a.txt": {"title": "Rat, Stadt"}, "b.txt": {}}


def test_a_byte_order_mark_and_capitals_do_not_matter(tmp_path: Path) -> None:
    assert metadata.read(table(tmp_path, "File,Outlet\na.txt,Tal", "utf-8-sig")) == {
        "a.txt": {"outlet": "Tal"}
    }


def test_dates_come_out_in_iso_with_their_precision(tmp_path: Path) -> None:
    path = table(tmp_path, "published,file\n8.1.2022,a.txt\n2022-01,b.txt\n")

    assert metadata.read(path) == {
        "a.txt": {"published": "2022-01-08", "precision": "day"},
        "b.txt": {"published": "2022-01", "precision": "month"},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("file,colour\na.txt,red", "table.csv has an unknown column: colour. Columns are file, outlet"),
        ("outlet\nTal", "table.csv needs a column named file"),
        ("file,file\na.txt,b.txt", "table.csv needs a column named file, and each column once"),
        ("file\na.txt\na.txt", "table.csv, line 3: a.txt is told twice."),
        ("file,outlet\n,Tal", "table.csv, line 2: no file is named."),
        ("file\na.txt,Tal", "table.csv, line 2: more cells than columns."),
        ("file,published\na.txt,gestern", "table.csv, line 2: gestern is no date"),
        ('file,title\na.txt,"Rat', "table.csv, line 2: quotation marks"),
        ("", "table.csv is empty."),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UserError) as caught:
        metadata.read(table(tmp_path, text))

    assert str(caught.value).startswith(message)


def test_files_that_nobody_imported_are_found() -> None:
    assert metadata.unused({"a.txt": {}, "b.txt": {}}, ["b.txt", "c.txt"]) == ["a.txt"]


def test_a_cell_too_long_for_the_reader_is_told(tmp_path: Path) -> None:
    path = table(tmp_path, "file,title\na.txt," + "x" * (metadata.CELL_LIMIT + 1))

    with pytest.raises(UserError, match=r"^table\.csv, line 2: quotation marks"):
        metadata.read(path)


def test_the_table_is_decoded_as_articles_are(tmp_path: Path) -> None:
    text = "file;outlet\na.txt;Über die Brücke am großen Fluß gingen täglich Fußgänger\n"

    assert decode("t.csv", text.encode("utf-16")).source == text
    assert "Über" in metadata.read(table(tmp_path, text, "utf-16"))["a.txt"]["outlet"]
