"""What all formats of several files share: folders and archives, plain names, the file beside, gathering."""

import json
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import brat
from kzannot.formats.dataset import DatasetSpan
from kzannot.formats.file_names import plain_names
from kzannot.formats.gathering import Gathering, is_derived, sections_of
from kzannot.formats.packing import read_packed, write_packed
from kzannot.formats.sidecar import NAME, read_sidecar
from tests.formats.foreign_datasets import TEXT, TEXTS, small, there_and_back

FILES = {"a/one.txt": b"eins", "b.txt": b""}


@pytest.mark.parametrize("name", ["set.zip", "SET.ZIP", "folder", "study.v2"])
def test_files_come_back_under_their_names(tmp_path: Path, name: str) -> None:
    write_packed(tmp_path / name, FILES)

    assert read_packed(tmp_path / name) == FILES


def test_a_file_alone_comes_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<a/>")

    assert read_packed(tmp_path / "a.xml") == {"a.xml": b"<a/>"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    write_packed(tmp_path / "out", FILES)

    assert read_packed(tmp_path / "out") == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "out"]


def test_a_folder_is_not_called_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"choose a folder or a .zip"):
        write_packed(tmp_path / "x.xml", FILES)


def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "slip.zip", "w") as archive:
        archive.writestr("../evil.ann", "T1\tA 0 1\tx")

    with pytest.raises(UserError, match="leads out of the archive"):
        brat.read(tmp_path / "slip.zip")


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no archive")

    with pytest.raises(UserError, match="cannot be read"):
        brat.read(tmp_path / "x.zip")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_packed(tmp_path / "missing/out", FILES)


@given(st.lists(st.text(max_size=12), max_size=12))
def test_plain_names_are_plain_and_differ_even_on_windows(names: list[str]) -> None:
    plain = plain_names(names, "name")

    assert len({each.casefold() for each in plain}) == len(names)
    assert all(each.isascii() and each and not set(each) & set(' /\\:*?"<>|') for each in plain)


def test_plain_names_can_be_read() -> None:
    assert plain_names(["Ökonomie & Folgen", "É", "con", "помощь", "a", "A"], "label") == [
        "Oekonomie_Folgen", "E", "con_", "label", "a", "A-2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"kzannot": 1, "files": 5}', "its manifest.json is broken: files should be an object"),
        (b"[" * 100_000, "its manifest.json is broken"),
        (b"\xff", "its manifest.json is broken"),
        (b'{"kzannot": 2}', "its manifest.json is of another version"),
        (b'{"kzannot": 1, "files": {"a": 3}}', "its manifest.json is of another version"),
    ],
)
def test_a_broken_file_beside_is_told(content: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        read_sidecar({NAME: content}, "set.zip")

    assert "\n" not in str(told.value)


def test_the_manifest_of_another_program_is_none_of_ours() -> None:
    files = {NAME: json.dumps({"version": "3"}).encode(), "a.ann": b""}

    assert read_sidecar(files, "set.zip").folders == ()
    assert set(files) == {"a.ann"}


def test_a_text_that_was_changed_is_another_article(tmp_path: Path) -> None:
    brat.write(tmp_path / "out", small())
    for path in (tmp_path / "out").rglob("two.txt"):
        path.write_text("Etwas.", encoding="utf-8")

    read = brat.read(tmp_path / "out")

    assert [each.title for each in read.articles] == ["About one", "two"]
    assert set(read.notes) == {"two: the text was changed since it was exported; it is another article."}


def test_ids_follow_from_the_spans(tmp_path: Path) -> None:
    first = there_and_back("brat", small(), tmp_path / "a.zip")
    second = there_and_back("brat", small(), tmp_path / "b.zip")

    ids = [span.id for article in first.articles for span in article.spans]
    assert ids == [span.id for article in second.articles for span in article.spans]
    assert all(key is not None and is_derived(key) for key in ids)


def test_many_spans_of_one_place_are_gathered_in_no_time() -> None:
    span = DatasetSpan(annotator="A", frame="x", start=0, end=3)
    gathering = Gathering("set")
    started = time.process_time()

    gathering.add("one", TEXT, [span] * 20_000)

    assert time.process_time() - started < 5  # half a second, or minutes where each asks all others
    assert len(gathering.dataset().articles[0].spans) == 20_000


@given(TEXTS)
def test_sections_are_lines_that_hold_something(text: str) -> None:
    stretches = [text[each.start : each.end] for each in sections_of(text)]

    assert stretches == [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("number", ["9" * 5000, "1" * 12])
def test_a_number_beyond_all_texts_is_told(tmp_path: Path, number: str) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "a.ann").write_text(f"T1\tA 0 {number}\tx", encoding="utf-8")

    with pytest.raises(UserError, match=r"a.ann, line 1: it is no span of brat"):
        brat.read(tmp_path)
