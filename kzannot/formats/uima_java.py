"""Objects as Java serializes them: as much of the format as a serialized CAS needs, written and read.

An object has fields that are numbers, strings, arrays of these, or other objects. Reading makes plain values
of them, a dict of each object; no class is ever looked up, so nothing of what is read can do anything.
"""

import struct
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.plain import FILE, Wrong

MAGIC: Final = b"\xac\xed\x00\x05"
STRINGS: Final = "[Ljava.lang.String;"
ARRAYS: Final = {
    "[I": 5600894804908749477,
    "[B": -5984413125824719648,
    "[S": -1188055269542874886,
    "[J": 8655923659555304851,
    STRINGS: -5921575005990323385,
}
"""The numbers of the versions of Java's arrays."""

_NULL, _REFERENCE, _CLASS, _OBJECT, _STRING, _ARRAY, _END, _LONG = map(ord, "pqrstux|")
_FIRST_HANDLE: Final = 0x7E0000
_SERIALIZABLE: Final = 2
_LONGEST_SHORT: Final = 0xFFFF
_DEEPEST: Final = 20
_CODES: Final = {"I": "i", "J": "q", "S": "h", "B": "b", "Z": "b"}


@dataclass(frozen=True, slots=True)
class JavaObject:
    """An object to be written; `fields` are name, signature and value, numbers first, then by name."""

    name: str
    uid: int
    fields: tuple[tuple[str, str, Any], ...]


def written(value: JavaObject) -> bytes:
    """An object as a stream of bytes."""
    output = _Output()
    output.object(value)
    return MAGIC + b"".join(output.pieces)


def read(content: bytes) -> dict[str, Any]:
    """The fields of the one object of a stream.

    Raises:
        Wrong: it is no such stream, or ends too early.
    """
    source = _Input(content)
    try:
        found = source.value(0)
    except (struct.error, IndexError, UnicodeError) as error:
        raise Wrong(
            f"byte {source.at}", QT_TRANSLATE_NOOP("messages", "another part of a serialized object")
        ) from error
    if not isinstance(found, dict):
        raise Wrong(FILE, QT_TRANSLATE_NOOP("messages", "a serialized object"))
    return found


class _Output:
    """Writes values, and refers back to classes that were written already."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self._classes: dict[str, int] = {}
        self._handle = _FIRST_HANDLE

    def object(self, value: JavaObject) -> None:
        self.pieces.append(bytes((_OBJECT,)))
        self._class(value.name, value.uid, value.fields)
        self._handle += 1
        for _, signature, held in value.fields:
            if signature in _CODES:
                self._pack(_CODES[signature], held)
            else:
                self._value(signature, held)

    def _value(self, signature: str, held: Any) -> None:
        if held is None:
            self.pieces.append(bytes((_NULL,)))
        elif isinstance(held, JavaObject):
            self.object(held)
        elif isinstance(held, str):
            self._string(held)
        else:
            self._array(signature, held)

    def _array(self, signature: str, held: Sequence[Any]) -> None:
        name = signature.replace("/", ".")
        self.pieces.append(bytes((_ARRAY,)))
        self._class(name, ARRAYS[name], ())
        self._handle += 1
        self._pack("i", len(held))
        if name == STRINGS:
            for each in held:
                self._value("", each)
        else:
            numbers = array(_CODES[name[1]], held)
            if sys.byteorder == "little":
                numbers.byteswap()
            self.pieces.append(numbers.tobytes())

    def _class(self, name: str, uid: int, fields: tuple[tuple[str, str, Any], ...]) -> None:
        if name in self._classes:
            self._pack("Bi", _REFERENCE, self._classes[name])
            return
        self.pieces.append(bytes((_CLASS,)))
        self._short(name)
        self._classes[name] = self._handle
        self._handle += 1
        self._pack("qBH", uid, _SERIALIZABLE, len(fields))
        for field, signature, _ in fields:
            self.pieces.append(signature[0].encode())
            self._short(field)
            if signature not in _CODES:
                self._string(signature)
        self.pieces.append(bytes((_END, _NULL)))

    def _string(self, text: str) -> None:
        content = _modified(text)
        self._handle += 1
        if len(content) <= _LONGEST_SHORT:
            self._pack("BH", _STRING, len(content))
        else:
            self._pack("Bq", _LONG, len(content))
        self.pieces.append(content)

    def _short(self, text: str) -> None:
        self._pack("H", len(text))
        self.pieces.append(text.encode())

    def _pack(self, code: str, *values: int) -> None:
        self.pieces.append(struct.pack(f">{code}", *values))


class _Input:
    """Reads values; `at` is how far it came."""

    def __init__(self, content: bytes) -> None:
        if not content.startswith(MAGIC):
            raise Wrong(FILE, QT_TRANSLATE_NOOP("messages", "a serialized object of Java"))
        self.at = len(MAGIC)
        self._content = content
        self._handles: list[Any] = []

    def value(self, depth: int) -> Any:
        """The next value."""
        if depth > _DEEPEST:
            raise Wrong(f"byte {self.at}", QT_TRANSLATE_NOOP("messages", "less deep"))
        kind = self._number("B")
        if kind == _NULL:
            return None
        if kind == _REFERENCE:
            return self._referred()
        if kind in (_STRING, _LONG):
            self._handles.append(self._text(self._number("H" if kind == _STRING else "q")))
            return self._handles[-1]
        if kind == _ARRAY:
            return self._array(depth)
        if kind == _OBJECT:
            return self._object(depth)
        raise Wrong(f"byte {self.at - 1}", QT_TRANSLATE_NOOP("messages", "an object, an array or a string"))

    def _object(self, depth: int) -> dict[str, Any]:
        _, fields = self._class(depth)
        found: dict[str, Any] = {}
        self._handles.append(found)
        for name, code in fields:
            found[name] = self._number(_CODES[code]) if code in _CODES else self.value(depth + 1)
        return found

    def _array(self, depth: int) -> Any:
        name, _ = self._class(depth)
        place = len(self._handles)
        self._handles.append(None)
        length = self._number("i")
        code = _CODES.get(name[1:])
        # Each element takes at least a byte, so that no length that lies makes anything large.
        if not 0 <= length <= len(self._content) - self.at:
            raise Wrong(
                f"the length of an array at byte {self.at}",
                QT_TRANSLATE_NOOP("messages", "that of what follows"),
            )
        if code is None:
            found: Any = [self.value(depth + 1) for _ in range(length)]
        else:
            found = array(code)
            found.frombytes(self._taken(length * found.itemsize))
            if sys.byteorder == "little":
                found.byteswap()
        self._handles[place] = found
        return found

    def _class(self, depth: int) -> tuple[str, list[tuple[str, str]]]:
        """The name of a class and its fields with their codes, those of the class above it first."""
        kind = self._number("B")
        if kind == _REFERENCE:
            found = self._referred()
            if not isinstance(found, tuple):
                raise Wrong(f"byte {self.at}", QT_TRANSLATE_NOOP("messages", "a class"))
            return found
        if kind != _CLASS or depth > _DEEPEST:
            raise Wrong(f"byte {self.at - 1}", QT_TRANSLATE_NOOP("messages", "a class"))
        name = self._text(self._number("H"))
        fields: list[tuple[str, str]] = []
        known = name, fields
        self._number("q")
        self._handles.append(known)
        if self._number("B") != _SERIALIZABLE:
            raise Wrong(
                f"the class {name}", QT_TRANSLATE_NOOP("messages", "one that is written field by field")
            )
        for _ in range(self._number("H")):
            code = chr(self._number("B"))
            fields.append((self._text(self._number("H")), code))
            if code not in _CODES:
                self.value(depth + 1)
        if self._number("B") != _END or self._number("B") != _NULL:
            raise Wrong(f"the class {name}", QT_TRANSLATE_NOOP("messages", "one without another above it"))
        return known

    def _referred(self) -> Any:
        place = self._number("i") - _FIRST_HANDLE
        if not 0 <= place < len(self._handles):
            raise Wrong(
                f"the reference at byte {self.at}", QT_TRANSLATE_NOOP("messages", "to what came before")
            )
        return self._handles[place]

    def _number(self, code: str) -> int:
        (found,) = struct.unpack_from(f">{code}", self._content, self.at)
        self.at += struct.calcsize(f">{code}")
        return int(found)

    def _text(self, length: int) -> str:
        return _plain(self._taken(length))

    def _taken(self, length: int) -> bytes:
        if not 0 <= length <= len(self._content) - self.at:
            raise Wrong(f"byte {self.at}", QT_TRANSLATE_NOOP("messages", "followed by more"))
        self.at += length
        return self._content[self.at - length : self.at]


def _modified(text: str) -> bytes:
    """A text as Java writes it: surrogate pairs as two characters, and NUL as two bytes."""
    if text.isascii() and "\0" not in text:
        return text.encode()
    pairs = text.encode("utf-16-be", "surrogatepass")
    units = struct.unpack(f">{len(pairs) // 2}H", pairs)
    return "".join(map(chr, units)).encode("utf-8", "surrogatepass").replace(b"\0", b"\xc0\x80")


def _plain(content: bytes) -> str:
    if content.isascii():
        return content.decode()
    text = content.replace(b"\xc0\x80", b"\0").decode("utf-8", "surrogatepass")
    return text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass")
