"""Snappy in frames: what another program packed, what it may look like, and what is broken."""

import zlib
from base64 import b85decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.formats.plain import Wrong
from kzannot.formats.uima_snappy import HEAD, unpacked

TEXT = (
    "Ein Wort 😀, ein anderes Wort. " * 40 + "".join(map(chr, range(65, 120))) * 3 + "ab" * 60_000
).encode()
PACKED = zlib.decompress(
    b85decode(
        "c-s5V#=ubQml#kG$&kpyz$Ls}tD%7<#WgceAw0jRMB&5y84WrLsX%UGUP@|FYB8%gi=M(iMFz4Fui_0yCubK|H+K(DFK-`TKmU"
        "Nhpx}_uu<(e;sOXs3xcG#`q~w&;wDgS3tn8fJy!?W~qT-U$vhsiC4BN~ZSQ3-|F)@syQ8bE1(I^^4qi7V3qER%8201#!#K7Ri#"
        "gKi#?se~0W|pMH(I6Q`qi7V3qER%8M$sr5MZ_anCIFkKmfi"
    )
)
"""TEXT as cramjam 2.11 packs it, and that packed once more to be short."""


def frame(kind: int, inside: bytes) -> bytes:
    """A frame with a checksum that nobody looks at."""
    return bytes((kind,)) + (len(inside) + 4).to_bytes(3, "little") + b"\0\0\0\0" + inside


def test_what_another_program_packed_is_unpacked() -> None:
    assert unpacked(PACKED) == TEXT


@given(st.binary(max_size=300))
def test_a_frame_that_is_not_packed_is_taken_as_it_is(content: bytes) -> None:
    assert unpacked(HEAD + frame(0x80, b"skipped") + frame(1, content) + HEAD) == content


def test_every_kind_of_copy_is_made() -> None:
    near, far, farther = b"\x01\x02", b"\x06\x04\x00", b"\x07\x01\x00\x00\x00"

    assert unpacked(HEAD + frame(0, b"\x0c\x08abc" + near + far + farther + b"\x00x")) == b"abcbcbcbcccx"


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        (frame(2, b""), "frames that are known"),
        (frame(0, b"\x05\x08abc"), "a frame should be 5 bytes long"),
        (frame(0, b"\x01\x08abc"), "a frame should be 1 bytes long"),
        (frame(0, b"\x04\x01\x01"), "a copy should be of what came before"),
        (frame(0, b"\xff\xff\xff\x7f"), "a frame should be 64 KB at most"),
        (frame(0, b"\x03\x08abc")[:-1], "it ends too early"),
        (frame(0, b""), "it ends too early"),
    ],
)
def test_what_is_broken_is_told(stream: bytes, words: str) -> None:
    with pytest.raises(Wrong, match=words):
        unpacked(HEAD + stream)


@given(st.integers(0, len(PACKED) - 1), st.binary(min_size=1, max_size=4))
def test_whatever_was_changed_is_unpacked_or_refused(place: int, changed: bytes) -> None:
    try:
        found = unpacked(HEAD + (PACKED[:place] + changed + PACKED[place + len(changed) :])[len(HEAD) :])
    except Wrong:
        found = b""

    assert len(found) <= len(TEXT) + (1 << 16)
