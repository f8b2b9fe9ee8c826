"""JSON that is too large to be held whole: its lists and objects are walked through, or made, part by part.

What is asked for as a value is parsed by Python's own `json`, and no more of the file is held than that.
"""

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final, NoReturn

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.files import MEGABYTE
from kzannot.formats.json_lines import LINE_LIMIT, NO_JSON, TOO_DEEP, TOO_LONG, broken
from kzannot.formats.pieces import between

PIECE: Final = MEGABYTE
LONGEST_WORD: Final = len("-Infinity")
"""How many bytes are read at a time, at least; how many letters of what has no marks around it."""

_BLANKS = re.compile(r"[ \t\n\r]*")
_PARSED = json.JSONDecoder().raw_decode


def list_of(values: Iterable[Any]) -> Iterator[bytes]:
    """A list as JSON, an element a line, each made when it is its turn."""
    before = b"[\n"
    for value in values:
        yield before + json.dumps(value, ensure_ascii=True).encode()
        before = b",\n"
    yield b"[]" if before == b"[\n" else b"\n]"


class JsonStream:
    """What is left of the JSON in a binary file; `name` is what the file is called in messages."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file = file
        self._name = name
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._lines = 1
        self._bytes = 0

    def next(self) -> str:
        """The first character of what comes next; empty at the end of the file."""
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._text) or not self._more():
                return self._text[self._at : self._at + 1]

    def value(self) -> Any:
        """The next value.

        Raises:
            UserError: it is no JSON, too long, or nested too deeply.
        """
        between()
        self.next()
        while True:
            try:
                value, end = _PARSED(self._text, self._at)
            except RecursionError:
                self._refuse(TOO_DEEP, self._at)
            except ValueError as error:
                if not (self._may_be_cut(error) and self._more()):
                    self._refuse(NO_JSON, getattr(error, "pos", self._at))
            else:
                # A number at the end of the piece, or before a point there, may go on in the next one.
                if self._text[end : end + 1].strip("+-.0123456789Ee") or not self._more():
                    self._at = end
                    return value

    def values(self) -> Iterator[Any]:
        """The elements of the list that the file holds, or the one value that it is."""
        if self.next() == "[":
            for _ in self.elements():
                yield self.value()
        else:
            yield self.value()
        self.end()

    def elements(self) -> Iterator[None]:
        """Stand before each element of the next list; whoever is told takes it, or walks through it."""
        return self._parts("[", "]")

    def members(self) -> Iterator[str]:
        """Stand before each value of the next object, and say its key."""
        for _ in self._parts("{", "}"):
            key = self.value()
            self._take(":")
            yield str(key)

    def end(self) -> None:
        """Raise UserError where more comes."""
        if self.next():
            self._refuse(NO_JSON, self._at)

    def _parts(self, opens: str, closes: str) -> Iterator[None]:
        self._take(opens)
        if self.next() != closes:
            yield
            while self.next() != closes:
                self._take(",")
                yield
        self._take(closes)

    def _take(self, wanted: str) -> None:
        if self.next() != wanted:
            self._refuse(NO_JSON, self._at)
        self._at += 1

    def _may_be_cut(self, error: ValueError) -> bool:
        """Whether the rest may make JSON of what is none: of a string, or of a word at the end."""
        if not isinstance(error, json.JSONDecodeError):
            return False
        return error.msg.startswith("Unterminated") or error.pos + LONGEST_WORD > len(self._text)

    def _more(self) -> bool:
        """Read on, as much as is left, so that a long value is not tried too often; False at the end."""
        left = len(self._text) - self._at
        if left > LINE_LIMIT:
            self._refuse(TOO_LONG, self._at, limit=LINE_LIMIT // MEGABYTE)
        pending = len(self._decoder.getstate()[0])
        content = self._file.read(max(PIECE, left))
        try:
            more = self._decoder.decode(content, final=not content)
        except UnicodeDecodeError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} is not UTF-8 (byte {position})."),
                name=self._name,
                position=self._bytes - pending + error.start,
            ) from error
        self._bytes += len(content)
        self._lines += self._text.count("\n", 0, self._at)
        self._text, self._at = self._text[self._at :] + more, 0
        return bool(content)

    def _refuse(self, reason: str, at: int, **values: object) -> NoReturn:
        raise broken(self._name, self._lines + self._text.count("\n", 0, at), reason, **values)
