"""Bytes into text: what encoding a file is in, and what is no text at all.

Nothing is guessed in silence: where neither a byte-order mark nor UTF-8 tells the encoding, a note says
what was taken. The source that comes out is the decoded file without its byte-order mark, nothing else
changed: CR LF stays two characters.
"""

import codecs
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

import charset_normalizer

from kzannot.errors import QT_TRANSLATE_NOOP, UserError

LIMIT = 16 * 2**20
"""How many bytes a file of text may have; a long book has a tenth of that."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
"""A mark, its encoding, and the codec of what follows. UTF-32 comes first: its mark begins as UTF-16's."""

KNOWN_BINARIES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"SQLite format 3\0", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x7fELF", "ELF"),
)

GUESSED = QT_TRANSLATE_NOOP(
    "messages", "The file is not UTF-8; its encoding was guessed. Look at its umlauts."
)

CONTROLS = 0.1
"""The share of control characters above which a file is no text."""

_SAMPLE = 2**18
_READABLE = bytes((9, 10, 13, *range(32, 127)))
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_INVISIBLE = re.compile(r"[\s\x00-\x1f\ufeff\u200b\ufdd0-\ufdef\ufffe\uffff]*")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the name of its encoding, and a note where that was guessed."""

    source: str
    encoding: str
    notes: tuple[str, ...] = ()


def load(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file of at most `limit` bytes.

    Raises:
        UserError: it is no plain file, is too big, or cannot be read. Its size is looked at first, so that a
            huge file costs nothing.
    """
    name = path.name
    try:
        found = os.stat(path)
        if not stat.S_ISREG(found.st_mode):
            raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is not a file."), name=name)
        check_size(name, found.st_size, limit)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is no file {name}."), name=name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."), name=name, reason=reason
        ) from error
    except ValueError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is not a file name."), name=repr(name)
        ) from error
    return content


def check_size(name: str, size: int, limit: int = LIMIT) -> None:
    """Raise a UserError when a file of so many bytes is too big."""
    if size > limit:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is too big: {size} MB, and {limit} MB are allowed."),
            name=name,
            size=size // 2**20,
            limit=limit // 2**20,
        )


def decode(name: str, content: bytes) -> Decoded:
    """The text of a file; `name` is for the messages.

    Raises:
        UserError: the file is empty, is not text, or holds halves of characters.
    """
    check_size(name, len(content))
    _refuse_known_binaries(name, content)
    decoded = _by_mark(name, content) or _as_utf8(name, content) or _guessed(name, content)
    refuse_controls(name, decoded.source)
    if _INVISIBLE.fullmatch(decoded.source):
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name)
    return decoded


def _refuse_known_binaries(name: str, content: bytes) -> None:
    for beginning, kind in KNOWN_BINARIES:
        if content.startswith(beginning):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "messages", "{name} is not a text file but {kind}; save it as plain text first."
                ),
                name=name,
                kind=kind,
            )


def _by_mark(name: str, content: bytes) -> Decoded | None:
    for mark, encoding, codec in MARKS:
        if content.startswith(mark):
            try:
                return Decoded(content[len(mark) :].decode(codec), encoding)
            except UnicodeDecodeError as error:
                raise _broken(name, encoding, error.start + len(mark)) from error
    return None


def _as_utf8(name: str, content: bytes) -> Decoded | None:
    """The text when it is UTF-8; a file that is so but for a few bytes is refused, not taken for another."""
    if codec := _utf16_without_mark(content):
        return Decoded(content.decode(codec), codec, (GUESSED,))
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_nearly_utf8(content):
            raise _broken(name, "utf-8", error.start) from error
        return None


def _utf16_without_mark(content: bytes) -> str | None:
    """The codec when every second byte is mostly NUL, the others mostly ASCII, as of Latin text in UTF-16."""
    for codec, letters, empty in (
        ("utf-16-le", content[::2], content[1::2]),
        ("utf-16-be", content[1::2], content[::2]),
    ):
        readable = len(letters) - len(letters.translate(None, _READABLE))
        likely = empty.count(0) > 0.5 * len(empty) and readable > 0.7 * len(letters)
        if likely and _decodes(content, codec):
            return codec
    return None


def _decodes(content: bytes, codec: str) -> bool:
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _is_nearly_utf8(content: bytes) -> bool:
    """True when more letters beyond ASCII are sound UTF-8 than not, or only surrogates are the trouble."""
    decoded = content.decode("utf-8", "replace")
    broken = decoded.count("\ufffd")
    sound = sum(1 for character in decoded if character > "\x7f") - broken
    return sound > broken or _decodes_with_surrogates(content)


def _decodes_with_surrogates(content: bytes) -> bool:
    try:
        content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _broken(name: str, encoding: str, position: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "messages", "{name} is {encoding}, but broken at byte {position}; save it anew as UTF-8."
        ),
        name=name,
        encoding=encoding.removesuffix("-sig").upper(),
        position=position,
    )


def _guessed(name: str, content: bytes) -> Decoded:
    """The text in the encoding that charset-normalizer finds likeliest."""
    if b"\0" in content:
        raise _not_text(name)
    best = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    if best is None:
        raise _not_text(name)
    encoding = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    try:
        source = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(name, encoding, error.start) from error
    return Decoded(source, encoding, (GUESSED,))


def refuse_controls(name: str, source: str) -> None:
    """Refuse what is no text, which has next to no control characters; a few that strayed are forgiven."""
    if len(_CONTROLS.findall(source)) > CONTROLS * len(source):
        raise _not_text(name)


def _not_text(name: str) -> UserError:
    return UserError(QT_TRANSLATE_NOOP("messages", "{name} is not a text file."), name=name)
