"""Bytes into text: encodings, what is no text, and files that cannot be read."""

import codecs
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats.decoding import GUESSED, LIMIT, Decoded, decode, load
from tests.shared import shared_folder

GERMAN = "Über die Brücke am großen Fluß gingen täglich mehrere Tausend Fußgänger, sagte der Bürgermeister. "


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_mark_tells_the_encoding_and_is_not_part_of_the_source(
    mark: bytes, codec: str, encoding: str
) -> None:
    text = "Brücke \U0001f600\r\n\u00a0am Fluß"

    assert decode("a.txt", mark + text.encode(codec)) == Decoded(text, encoding)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_in_a_note(codec: str) -> None:
    decoded = decode("a.txt", GERMAN.encode(codec))

    assert decoded.source == GERMAN
    assert (decoded.encoding, decoded.notes) == (codec, (GUESSED,))


def test_another_encoding_is_guessed_and_told_in_a_note() -> None:
    decoded = decode("a.txt", (GERMAN * 5).encode("cp1252"))

    assert decoded.source == GERMAN * 5
    assert (decoded.encoding, decoded.notes) == ("cp1252", (GUESSED,))


def test_russian_in_another_encoding_is_guessed() -> None:
    text = "Президент страны выступил с обращением к народу и рассказал о положении в городе. " * 5

    assert decode("a.txt", text.encode("cp1251")).source == text


def test_utf_8_with_a_broken_byte_is_refused_not_taken_for_another() -> None:
    content = (GERMAN * 3).encode() + b"\xff" + GERMAN.encode()

    with pytest.raises(
        UserError, match=rf"^a\.txt is UTF-8, but broken at byte {len((GERMAN * 3).encode())}"
    ):
        decode("a.txt", content)


@pytest.mark.parametrize(
    "content",
    [
        "a\ud800b".encode("utf-8", "surrogatepass"),
        codecs.BOM_UTF16_LE + "a\ud800b".encode("utf-16-le", "surrogatepass"),
        codecs.BOM_UTF16_LE + b"a\0b",
        codecs.BOM_UTF32_LE + b"a\0b\0",
    ],
)
def test_half_a_character_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match=r"^a\.txt is UTF-\d+, but broken at byte"):
        decode("a.txt", content)


@pytest.mark.parametrize("content", [b"", b" \r\n\t", "\ufeff\u00a0\u200b".encode(), b"\0"])
def test_an_empty_file_is_told(content: bytes) -> None:
    with pytest.raises(UserError, match=r"^a\.txt is (empty|not a text file)\.$"):
        decode("a.txt", content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"%PDF-1.7 x", "PDF"), (b"\x89PNG\r\n", "PNG"), (b"PK\x03\x04x", "ZIP"), (b"{\\rtf1 a}", "RTF")],
)
def test_a_known_binary_is_told_by_its_kind(content: bytes, kind: str) -> None:
    with pytest.raises(UserError, match=rf"^a\.txt is not a text file but {kind};"):
        decode("a.txt", content)


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 20, b"\0" * 1000, b"\x80\x81\0\xff" * 99, b"a\0\0\0" * 99]
)
def test_a_binary_is_told(content: bytes) -> None:
    with pytest.raises(UserError, match=r"^a\.txt is not a text file\.$"):
        decode("a.txt", content)


@pytest.mark.parametrize("folder", ["pdf", "sqlite", "zip"])
def test_hostile_binaries_are_refused_or_decoded_within_limits(folder: str) -> None:
    for path in sorted((shared_folder() / "badinputs" / folder).iterdir()):
        assert "\n" not in told(path)


def told(path: Path) -> str:
    """Why a file was refused, in one line; nothing when it was not."""
    try:
        decode(path.name, path.read_bytes())
    except UserError as error:
        return str(error)
    return ""


def test_a_huge_file_is_told_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)

    with pytest.raises(UserError, match=r"^huge\.txt is too big: 200 MB, and 16 MB are allowed\.$"):
        load(path)


def test_the_limit_holds_for_bytes_that_come_otherwise() -> None:
    with pytest.raises(UserError, match=r"too big"):
        decode("a.txt", bytes(LIMIT + 1))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^There is no file gone\.txt\.$"):
        load(tmp_path / "gone.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"is not a file\.$"):
        load(tmp_path)


def test_a_name_with_a_nul_is_told() -> None:
    with pytest.raises(UserError, match=r"is not a file name\.$"):
        load(Path("a\0.txt"))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions bind nobody here")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("a")
    path.chmod(0)

    with pytest.raises(UserError, match=r"^closed\.txt cannot be read: "):
        load(path)


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    path = tmp_path / "loop.txt"
    try:
        path.symlink_to(path)
    except OSError:
        pytest.skip("this system makes no links")

    with pytest.raises(UserError, match=r"^loop\.txt cannot be read: "):
        load(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)

    with pytest.raises(UserError, match=r"is not a file\.$"):
        load(path)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    try:
        decoded = decode("a.txt", content)
    except UserError:
        return

    assert decoded.source.encode("utf-8")
