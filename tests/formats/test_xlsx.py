"""Workbooks: values come back as they were, unread is never "no frame", and what grows is refused."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook

from kzannot.errors import UserError
from kzannot.formats import xlsx
from kzannot.formats.codebook_draft import FrameDraft
from kzannot.formats.dataset import Dataset, DatasetReading
from kzannot.formats.spans import SpanRow
from tests.formats.datasets import TEXT, article, dataset, datasets


def sheets_of(path: Path) -> dict[str, list[list[Any]]]:
    """The cells of a workbook as another library sees them."""
    book = load_workbook(path)
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets
    }


def made(path: Path, *rows: list[Any], sheet: str = "spans") -> Path:
    """A workbook by another program."""
    book = Workbook(write_only=True)
    cells = book.create_sheet(sheet)
    for row in rows:
        cells.append(row)
    book.save(path)
    return path


def test_the_sheets_are_spans_articles_counts_and_a_frame_each(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    xlsx.write(path, dataset())

    sheets = sheets_of(path)
    assert list(sheets) == ["spans", "articles", "counts", "unrest", "order"]
    first = dict(zip(*sheets["spans"][:2], strict=True))
    assert (first["start"], first["end"], first["frame"], first["text"]) == (4, 13, "unrest", "Präsident")
    assert first["uncertain"] is False


def test_what_looks_like_a_formula_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    xlsx.write(path, dataset())

    book = load_workbook(path)
    cells = [cell for row in book["spans"].iter_rows() for cell in row]
    (memo,) = [cell for cell in cells if str(cell.value).startswith("=")]
    assert (memo.value, memo.data_type) == ('=HYPERLINK("x")\nzweite Zeile', "s")
    assert all(cell.hyperlink is None for cell in cells)


def test_unread_is_not_the_same_as_no_frame(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    read = (
        DatasetReading(annotator="B", start=0, end=20),
        DatasetReading(annotator="B", start=21, end=len(TEXT)),
    )
    told = replace(dataset(), articles=(replace(article(), read=read),))

    xlsx.write(path, told)

    sheets = sheets_of(path)
    assert [row[5:] for row in sheets["articles"]] == [
        ["annotator", "unrest", "order"], ["A", 1, None], ["B", 0, 1],
    ]  # fmt: skip
    assert [row[5:] for row in sheets["counts"]][1:] == [["A", 1, None], ["B", 0, 1]]
    assert [(row[4], row[-2:]) for row in sheets["order"]] == [
        ("section", ["A", "B"]), ("heading", [0, 0]), ("paragraph", [None, 1]),
    ]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(datasets())
def test_every_span_comes_back_with_its_words_unchanged(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        xlsx.write(path, given_one)
        rows = xlsx.read(path)

    def whole(text: str) -> str:
        return text.encode("utf-8", "replace").decode()

    expected = sorted(
        (
            str(span.id),
            span.start,
            span.end,
            whole((each.text or "")[span.start : span.end]),
            whole(span.memo),
        )
        for each in given_one.articles
        for span in each.spans
    )
    found = sorted(
        (row.id, row.start, row.end, row.check, row.memo) for row in rows if isinstance(row, SpanRow)
    )
    assert found == expected


def test_equal_datasets_make_equal_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        xlsx.write(tmp_path / name, dataset())

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_frames_that_no_sheet_can_be_called_get_other_names(tmp_path: Path) -> None:
    names = ("Spans", "a/b", "a:b", "History", "'", "x" * 40)
    codebook = replace(dataset().codebook, frames=tuple(map(FrameDraft, names)))  # type: ignore[type-var]
    path = tmp_path / "a.xlsx"

    xlsx.write(path, replace(dataset(), codebook=codebook))

    assert list(sheets_of(path))[3:9] == [
        "Spans (2)", "a_b", "a_b (2)", "History (2)", "_", "x" * 31,
    ]  # fmt: skip


def test_a_text_that_no_cell_holds_is_refused(tmp_path: Path) -> None:
    one = article()
    long = replace(one, spans=(replace(one.spans[0], memo="😀" * 16_384),))

    with pytest.raises(UserError, match="does not fit into a cell"):
        xlsx.write(tmp_path / "a.xlsx", replace(dataset(), articles=(long,)))

    assert not list(tmp_path.glob("*.xlsx*"))


def test_the_first_sheet_of_another_program_will_do(tmp_path: Path) -> None:
    path = made(
        tmp_path / "a.xlsx", ["file", "start", "end", "frame"], ["a.txt", 1, 5.0, "x"], sheet="Tabelle1"
    )

    (row,) = xlsx.read(path)

    assert isinstance(row, SpanRow)
    assert (row.file, row.start, row.end, row.frame, row.line) == ("a.txt", 1, 5, "x", 2)


def test_a_row_without_offsets_is_told_by_its_number(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", ["file", "start", "end", "frame"], ["a.txt", 1, None, "x"])

    with pytest.raises(UserError, match=r"a\.xlsx, line 2: start and end should be whole numbers"):
        xlsx.read(path)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 half"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)

    with pytest.raises(UserError, match="it is no workbook, or a broken one"):
        xlsx.read(path)


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.txt", "x")

    with pytest.raises(UserError, match="it is no workbook, or a broken one"):
        xlsx.read(path)


def test_a_workbook_that_grows_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", ["file"])
    whole = BytesIO(path.read_bytes())
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/big.xml", b" " * (8 << 20))
    path.write_bytes(whole.getvalue())

    with pytest.raises(UserError, match="unpacks to far more than its size"):
        xlsx.read(path)
