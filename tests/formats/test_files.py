"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats.files import read_bytes, read_text, write_atomically

SIZELESS = Path("/proc/version")


def test_a_file_is_replaced_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    path.chmod(0o640)

    write_atomically(path, b"new")

    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["out.txt"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_written_leaves_everything_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()

    with pytest.raises(UserError, match=r"folder\.txt cannot be written"):
        write_atomically(folder, b"new")

    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * (2 << 20))

    with pytest.raises(UserError, match=r"big\.txt is larger than 1 MB"):
        read_bytes(path, 1 << 20)


@pytest.mark.skipif(not SIZELESS.exists(), reason="there is no file that tells no size")
def test_a_file_that_tells_no_size_is_read_whole() -> None:
    assert SIZELESS.stat().st_size == 0
    assert read_bytes(SIZELESS, 1 << 20) == SIZELESS.read_bytes()


def test_a_text_loses_its_mark_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\xc2\xa0")

    assert read_text(path, 100) == "a\r\nb\rc\u00a0"
