"""Files that are made to harm, each in a few bytes: what every reader must refuse, or read as nothing."""

import struct
import zipfile
from collections.abc import Iterator
from io import BytesIO

LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """The files with a name for each."""
    yield "empty", b""
    yield "noise", bytes(range(256)) * 40
    yield "nothing but zeros", b"\0" * 4096
    yield "half a character", b"ein Wort" + b"\xff\xc3"
    yield "lists in lists", b"[" * 200_000
    yield "objects in objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000
    yield "a number without end", b"9" * 400_000
    yield "entities", f"<!DOCTYPE a [{LAUGHS}]><a>&a8;</a>".encode()
    yield "a file from elsewhere", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    yield "elements in elements", b"<a>" * 50_000 + b"</a>" * 50_000
    yield "attributes", b"<a " + b" ".join(b'b%d="c"' % n for n in range(30_000)) + b"/>"
    yield "columns", b",".join(b"a%d" % n for n in range(50_000)) + b"\n1\n"
    yield "an open quotation mark", b'file,start,end,frame\n"' + b"a," * 100_000
    yield "a formula", b'file,start,end,frame\n=cmd|" /C calc"!A0,0,1,a\n'
    yield "a database of nothing", b"SQLite format 3\0" + b"\x10\0" + b"\xff" * 2030
    yield "names that lead out", archive({"../a.txt": b"a", "/etc/a.ann": b"a", "C:\\a.json": b"[]"})
    yield "a bomb", archive(dict.fromkeys(("a.xml", "a.json", "a.ann", "project.qde"), b" " * 30000000))
    yield "sizes that lie", lying(archive({"a.xmi": b" " * 3_000_000, "project.qde": b" " * 3_000_000}))
    yield "a broken archive", archive({"a.txt": b"a" * 999, "a.ann": b"T1\ta 0 1\ta\n"})[:120]
    yield (
        "an archive in an archive",
        archive({"a.zip": archive({"a.zip": b"PK"}), "exportedproject.json": b"{"}),
    )


def archive(files: dict[str, bytes]) -> bytes:
    """A ZIP archive of some files."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, inside in files.items():
            packed.writestr(name, inside)
    return content.getvalue()


def lying(content: bytes) -> bytes:
    """The archive with members that claim to hold but ten bytes."""
    changed = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(mark)
        while at >= 0:
            struct.pack_into("<I", changed, at + place, 10)
            at = content.find(mark, at + 4)
    return bytes(changed)
