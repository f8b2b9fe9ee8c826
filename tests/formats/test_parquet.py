"""Parquet as Hugging Face lays it out: out and in, the card, and tables of tokens by others."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import parquet
from kzannot.formats.dataset import Dataset, digest
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

arrow: Any = pytest.importorskip("pyarrow")
tables: Any = pytest.importorskip("pyarrow.parquet")


def made(folder: Path, *rows: dict[str, Any], **metadata: str) -> Path:
    path = folder / "rows.parquet"
    table = arrow.Table.from_pylist(list(rows))
    tables.write_table(table.replace_schema_metadata(metadata or None), path)
    return path


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    found = there_and_back("parquet", small(), tmp_path / name)

    assert kept(found) == kept(small())
    assert found.codebook == small().codebook
    assert {each.name for each in found.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert found.notes == ()


def test_without_the_file_of_ours_the_rows_say_enough(tmp_path: Path) -> None:
    parquet.write(tmp_path / "set", small())

    found = parquet.read(tmp_path / "set/data/train-00000-of-00001.parquet")

    assert kept(found) == kept(small())
    assert [(each.title, each.outlet, each.published) for each in found.articles] == [
        ("About one", "Nordblatt", "2022-01-08"),
        ("About two", "Nordblatt", "2022-01-08"),
    ]


@settings(max_examples=60, deadline=None)
@given(codings().filter(lambda one: bool(one.articles)))
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("parquet", given_one, Path(folder) / "set.zip")

    assert kept(found) == kept(given_one)


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_the_digest_says_where_the_offsets_count(tmp_path: Path, texts: str) -> None:
    found = there_and_back("parquet", small(), tmp_path / "set", texts)

    one = next(each for each in found.articles if each.title == "About one")
    assert (one.text, one.sha256, len(one.spans)) == (None, digest(TEXT), 4)
    (row, _) = tables.read_table(tmp_path / "set/data/train-00000-of-00001.parquet").to_pylist()
    assert "text" not in row
    assert ("text" in row["spans"][0]) == (texts == "words")


def test_the_card_names_the_data_and_how_offsets_count(tmp_path: Path) -> None:
    parquet.write(tmp_path / "set", small())

    _, head, body = (tmp_path / "set/README.md").read_text(encoding="utf-8").split("---\n", 2)

    told = yaml.safe_load(head)
    (data,) = told["configs"][0]["data_files"]
    assert (tmp_path / "set" / data["path"]).is_file()
    assert told["language"] == ["de"]
    assert "code points" in body
    assert "2 articles with 4 spans that 2 annotators" in body


def test_tags_by_name_are_spans(tmp_path: Path) -> None:
    row = {"tokens": ["Anna", "Maria", "lebt", "in", "Rom"], "tags": ["B-P", "I-P", "O", "O", "B-L"]}

    found = parquet.read(made(tmp_path, row))

    (article,) = found.articles
    assert article.text == "Anna Maria lebt in Rom"
    assert [(span.start, span.end, span.frame) for span in article.spans] == [(0, 10, "P"), (19, 22, "L")]
    assert found.notes == ("rows 1: the text was put together from its tokens.",)


def test_numbers_are_the_classes_that_the_file_names(tmp_path: Path) -> None:
    features = '{"info": {"features": {"ner_tags": {"feature": {"names": ["O", "B-P", "I-P"]}}}}}'

    found = parquet.read(made(tmp_path, {"tokens": ["a", "b"], "ner_tags": [1, 2]}, huggingface=features))

    assert [(span.start, span.end) for span in found.articles[0].spans] == [(0, 3)]


def test_numbers_without_names_are_told() -> None:
    # 32 rows, the first of 16 tokens.
    found = parquet.read(shared_folder() / "samples/hf_parquet/ner/validation-00000-of-00001.parquet")

    assert len(found.articles) == 32
    assert any(
        (article.text or "").startswith("The outcome of this experiment") for article in found.articles
    )
    assert sum("numbers without names" in note for note in found.notes) == 32


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"x": 1}, "row 1 should be an article with the columns text and spans, or tokens and tags"),
        ({"text": "a", "spans": [{"start": "0", "end": 1, "label": "x"}]}, "start should be a whole number"),
        ({"text": "a", "spans": [1]}, "row 1.spans should be an object"),
    ],
)
def test_a_broken_row_is_told_in_a_sentence(tmp_path: Path, row: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UserError) as told:
        parquet.read(made(tmp_path, row))

    assert sentence in str(told.value)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + b"\xff" * 40 + b"PAR1"])
def test_what_is_no_parquet_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(content)

    with pytest.raises(UserError, match="it is no Parquet, or a broken one"):
        parquet.read(path)


def test_a_missing_library_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(
        UserError, match=r"Parquet needs pyarrow, which is missing: pip install 'kzannot\[hf\]'"
    ):
        parquet.write(tmp_path / "set", small())
