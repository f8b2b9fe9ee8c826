"""The bundle for archives: what is in it, what it restores, and that nothing in it can be changed unseen."""

import json
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import bundle, codebooks, jsonl
from kzannot.formats.dataset import Dataset, ordered
from tests.formats.datasets import SOURCE, dataset


def opened(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(folder: Path, texts: str = "full") -> Path:
    bundle.write(folder / "study.zip", dataset(), texts, {"agreement-de.html": b"<p>kappa</p>"})
    return folder / "study.zip"


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "plain.jsonl"
    jsonl.write(path, dataset())

    assert bundle.read(written(tmp_path)) == jsonl.read(path)


def test_equal_content_makes_equal_bytes(tmp_path: Path) -> None:
    first = written(tmp_path).read_bytes()

    assert written(tmp_path).read_bytes() == first


def test_all_that_an_archive_asks_for_is_in_it(tmp_path: Path) -> None:
    files = opened(written(tmp_path))

    assert list(files) == [
        "README.md", "codebook.yaml", "codebook-0.9.0.yaml", "dataset.jsonl", "spans.csv",
        "agreement-de.html", "versions.json", "SHA256SUMS",
    ]  # fmt: skip
    assert codebooks.loads(files["codebook.yaml"].decode()).name == "small"
    assert json.loads(files["versions.json"])["codebook"] == {"name": "small", "version": "1.0.0"}
    readme = files["README.md"].decode()
    assert "`agreement-de.html` | Übereinstimmungsbericht" in readme
    assert "`agreement-de.html` | agreement report" in readme


def test_the_checksums_are_those_that_sha256sum_checks(tmp_path: Path) -> None:
    files = opened(written(tmp_path))

    lines = [line.split("  ") for line in files.pop("SHA256SUMS").decode().splitlines()]
    told = {name: told for told, name in lines}

    assert told == {name: sha256(content).hexdigest() for name, content in files.items()}


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_offsets_and_digests_remain(tmp_path: Path, texts: str) -> None:
    path = written(tmp_path, texts)
    files = opened(path)
    read = bundle.read(path)

    assert not any(SOURCE[20:40].encode() in content for content in files.values())
    assert [(each.start, each.end) for each in read.articles[0].spans] == [(4, 13), (21, 40)]
    assert read.articles[0].sha256 == ordered(dataset()).articles[0].sha256
    assert read.articles[0].text is None


def test_a_bundle_of_nothing_says_nothing_false(tmp_path: Path) -> None:
    bundle.write(tmp_path / "x.zip", Dataset())
    files = opened(tmp_path / "x.zip")

    assert bundle.read(tmp_path / "x.zip") == Dataset()
    assert "codebook.yaml" not in files
    assert json.loads(files["versions.json"])["codebook"] is None
    assert "0 Artikel" in files["README.md"].decode()


def test_two_versions_of_one_name_have_files_of_their_own(tmp_path: Path) -> None:
    twice = replace(dataset(), older=(*dataset().older, *dataset().older))

    bundle.write(tmp_path / "x.zip", twice)

    assert sum(name.startswith("codebook-") for name in opened(tmp_path / "x.zip")) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"spans.csv": b"x"}, "study.zip: spans.csv was changed since the bundle was made."),
        ({"spans.csv": None}, "study.zip: spans.csv is missing."),
        ({"SHA256SUMS": None}, "study.zip is no bundle: it holds no SHA256SUMS."),
        ({"dataset.jsonl": None}, "study.zip is no bundle: it holds no dataset.jsonl."),
        ({"SHA256SUMS": b"nonsense"}, "study.zip: line 1 of SHA256SUMS is no checksum."),
    ],
)
def test_what_is_not_as_it_was_is_refused(tmp_path: Path, change: dict[str, bytes | None], said: str) -> None:
    files = opened(written(tmp_path)) | change
    path = packed(tmp_path / "study.zip", {name: content for name, content in files.items() if content})

    with pytest.raises(UserError) as error:
        bundle.read(path)

    assert str(error.value) == said
