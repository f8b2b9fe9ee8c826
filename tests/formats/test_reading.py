"""Annotations are read in a process of its own: all that honest files hold comes back, and nothing else."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import reading, registry
from kzannot.formats.apart.process import Apart
from kzannot.formats.dataset import Dataset, ordered
from kzannot.formats.json_lines import line_of
from kzannot.formats.spans import ReadRow, SpanRow
from kzannot.project.tasks import Cancelled, Task
from tests.formats.foreign_datasets import kept, small
from tests.formats.hostile_files import hostile_files
from tests.shared import shared_folder

READERS = [each for each in registry.formats() if each.reads]
MASSES = ("sqlite_upstream", "xml_libxml2")
"""Folders of hundreds of files of one kind."""

LONGEST_SENTENCE = 400


def harm(reader: registry.Format, files: Iterable[tuple[str, bytes]], folder: Path) -> list[str]:
    """What a reader does with files that it should refuse in a sentence, or read as what little they are."""
    wrong = []
    libraries = getattr(registry.module(reader.name), "LIBRARIES", ())
    with Apart(libraries=libraries) as apart:
        for name, content in files:
            for suffix in reader.suffixes or ("",):
                path = folder / f"a{suffix}"
                path.write_bytes(content)
                try:
                    list(apart.pieces("annotations", path.name, path=str(path), format_name=reader.name))
                except UserError as error:
                    said = str(error)
                    is_sentence = "\n" not in said and len(said) < LONGEST_SENTENCE and "Error:" not in said
                    wrong += [] if is_sentence else [f"{name} as {suffix}: {said[:LONGEST_SENTENCE]}"]
                path.unlink()
    return wrong


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the test runs."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.name)
def test_every_reader_refuses_what_is_made_to_harm(reader: registry.Format, here: Path) -> None:
    assert harm(reader, hostile_files(), here) == []
    assert os.listdir(here) == []


@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.name)
def test_every_reader_refuses_the_collected_bad_inputs(reader: registry.Format, here: Path) -> None:
    folder = shared_folder() / "badinputs"
    files = [each for each in sorted(folder.rglob("*")) if each.is_file() and not {*MASSES} & {*each.parts}]

    assert harm(reader, ((each.name, each.read_bytes()) for each in files), here) == []
    assert os.listdir(here) == []


@pytest.mark.long
@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.name)
def test_every_reader_refuses_the_masses_of_bad_inputs(reader: registry.Format, tmp_path: Path) -> None:
    folder = shared_folder() / "badinputs"
    files = [each for mass in MASSES for each in sorted((folder / mass).rglob("*")) if each.is_file()]

    assert harm(reader, ((each.name, each.read_bytes()) for each in files), tmp_path) == []


@pytest.mark.parametrize("name", ["brat", "gate", "jsonl", "label_studio", "refi_qda", "uima_xmi"])
def test_a_dataset_comes_back_as_its_reader_reads_it(name: str, tmp_path: Path) -> None:
    suffixes = registry.format_of(name).suffixes
    path = tmp_path / f"a{suffixes[0] or '.zip'}"
    registry.module(name).write(path, small())

    with Apart() as apart:
        pieces = list(apart.pieces("annotations", path.name, path=str(path), format_name=name))
    read = reading.read(path, name)

    assert pieces
    assert isinstance(read, Dataset)
    assert read == ordered(registry.module(name).read(path))
    assert kept(read) == kept(small())


def test_what_a_reader_could_not_keep_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Ein Wort", "label": [[0, 3, "a"]], "Comments": ["b"]}\n', encoding="utf-8")

    read = reading.read(path, "doccano")

    assert isinstance(read, Dataset)
    assert any("1 comments were left out" in note for note in read.notes)


def test_the_rows_of_a_large_table_come_back_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [
        {"file": "a.txt", "start": n, "end": n + 5, "frame": "unrest", "note": "ä" * 90} for n in range(9000)
    ]
    rows.append({"file": "a.txt", "annotator": "Anna", "read": [0, 5]})
    path.write_bytes(b"".join(map(line_of, rows)))

    found = reading.read(path, "spans")

    assert path.stat().st_size > reading.SMALL
    assert found == registry.module("spans").read(path)
    assert isinstance(found, list)
    assert isinstance(found[0], SpanRow)
    assert isinstance(found[-1], ReadRow)


def test_what_takes_more_memory_than_any_honest_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"file": "a", "frame": [' + b"[]," * 12_000_000 + b"1]}\n")

    with pytest.raises(UserError, match=r"a\.jsonl is refused: it takes too much memory to read"):
        reading.read(path, "spans")


def test_reading_can_be_called_off(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    registry.module("brat").write(path, small())
    task = Task()
    task.cancel()

    with pytest.raises(Cancelled):
        reading.read(path, "brat", task.go_on)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for reader in READERS:
        with pytest.raises(UserError):
            reading.read(tmp_path / "none.zip", reader.name)
