"""Snappy in frames, as newer versions of INCEpTION compress serialized CASes; only read, and within bounds.

Source: the descriptions of format and framing that come with Snappy. A frame unpacks to 64 KB at most.
Checksums are not looked at: what was damaged is no serialized object any more.
"""

from collections.abc import Iterator
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.plain import FILE, Wrong
from kzannot.formats.walking import DATASETS

HEAD: Final = b"\xff\x06\x00\x00sNaPpY"
_PACKED, _PLAIN, _FIRST_TO_SKIP = 0, 1, 0x80
_CHECKSUM: Final = 4
_FRAME: Final = 1 << 16


def unpacked(content: bytes) -> bytes:
    """The bytes that a stream of frames holds.

    Raises:
        Wrong: it is no such stream, or unpacks to more than any file may have.
    """
    pieces: list[bytes] = []
    room = DATASETS.size
    try:
        for kind, inside in _frames(content):
            if kind >= _FIRST_TO_SKIP:
                continue
            if kind > _PLAIN:
                raise Wrong(FILE, QT_TRANSLATE_NOOP("messages", "of frames that are known"))
            pieces.append(_block(inside) if kind == _PACKED else inside)
            room -= len(pieces[-1])
            if room < 0:
                raise Wrong(
                    FILE,
                    QT_TRANSLATE_NOOP("messages", "smaller than {size} bytes when unpacked"),
                    size=DATASETS.size,
                )
    except IndexError as error:
        raise Wrong(FILE, QT_TRANSLATE_NOOP("messages", "whole, but it ends too early")) from error
    return b"".join(pieces)


def _frames(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The frames with their kinds, without their checksums."""
    at = len(HEAD)
    while at < len(content):
        kind, length = content[at], int.from_bytes(content[at + 1 : at + 4], "little")
        at += 4
        if at + length > len(content):
            raise IndexError(at)
        yield kind, content[at + _CHECKSUM : at + length]
        at += length


def _block(content: bytes) -> bytes:
    """What one block unpacks to: stretches of its own, and copies of what came before."""
    wanted, at = _length(content)
    found = bytearray()
    while at < len(content):
        tag = content[at]
        at += 1
        if tag & 3:
            length, offset, at = _copy(content, at, tag)
            _repeat(found, length, offset)
        else:
            length, at = _own(content, at, tag)
            found += content[at : at + length]
            at += length
        if len(found) > wanted:
            break
    if len(found) != wanted:
        raise Wrong("a frame", QT_TRANSLATE_NOOP("messages", "{size} bytes long"), size=wanted)
    return bytes(found)


def _length(content: bytes) -> tuple[int, int]:
    """How much a block unpacks to, and where it begins."""
    wanted = shift = at = 0
    while content[at] & 0x80:
        wanted |= (content[at] & 0x7F) << shift
        shift += 7
        at += 1
    wanted |= content[at] << shift
    if wanted > _FRAME:
        raise Wrong("a frame", QT_TRANSLATE_NOOP("messages", "64 KB at most"))
    return wanted, at + 1


def _own(content: bytes, at: int, tag: int) -> tuple[int, int]:
    """How long a stretch is, and where it begins; a long one tells its length in up to four bytes."""
    length = tag >> 2
    extra = max(length - 59, 0)
    if extra:
        length = int.from_bytes(content[at : at + extra], "little")
    return length + 1, at + extra


def _copy(content: bytes, at: int, tag: int) -> tuple[int, int, int]:
    """How much is repeated, from how far back, and where the next begins."""
    if tag & 3 == 1:
        return 4 + (tag >> 2 & 7), (tag >> 5) << 8 | content[at], at + 1
    size = 2 if tag & 3 == 2 else 4
    return 1 + (tag >> 2), int.from_bytes(content[at : at + size], "little"), at + size


def _repeat(found: bytearray, length: int, offset: int) -> None:
    """Repeat what stands so far back; it may run into what it makes itself."""
    if not 0 < offset <= len(found):
        raise Wrong("a copy", QT_TRANSLATE_NOOP("messages", "of what came before"))
    start = len(found) - offset
    piece = bytes(found[start : start + length])
    while len(piece) < length:
        piece += piece[: length - len(piece)]
    found += piece
