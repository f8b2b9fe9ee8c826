"""Regions of Label Studio on pages of HTML and on dialogues, which have no offsets in a text of their own.

A region on a page names text nodes by their paths, one on a dialogue utterances by their numbers; both count
UTF-16 code units in these. The text that they get here is what a reader saw: a line for each block of the
page, white space as a browser shows it; a line for each utterance, its speaker before it.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from kzannot.formats.units import Units

SPEAKERS: Final = ("author", "speaker", "name", "role")
UTTERANCES: Final = ("text", "content", "utterance", "message")
"""What dialogues call who speaks, and what is said."""

_ELEMENT = re.compile(r"<[a-zA-Z][^<>]*>")
_NUMBER = re.compile(r"\d{1,9}")
_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_ROOT: Final = "/html[1]/body[1]"
_BLANKS: Final = " \t\n\r\f"


class Shown(Protocol):
    """A text that was shown, and where its parts stand in it."""

    text: str

    def place(self, part: str, offset: int, is_end: bool) -> int | None:
        """Where a part's character stands in the text, or behind which one a region ends; None if nowhere."""
        ...

    def words(self, start: int, end: int) -> str:
        """What a region says that it covers."""
        ...


def shown(data: Mapping[str, Any]) -> Shown | None:
    """The page or dialogue among the data of a task; None where there is none."""
    for value in data.values():
        if isinstance(value, str) and _ELEMENT.search(value):
            return Page(value)
        if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            return Dialogue(value)
    return None


def is_of_parts(value: Any) -> bool:
    """Whether the value of a region names parts of what is shown, and not offsets."""
    return isinstance(value, dict) and "startOffset" in value


def with_offsets(value: dict[str, Any], there: Shown) -> dict[str, Any]:
    """The value of a region with offsets in the text, which are nought where it covers other words."""
    start, end = _edge(value, "start", there), _edge(value, "end", there)
    words = value.get("text")
    if start is not None and end is not None and start < end:
        start += len(there.text[start:end]) - len(there.text[start:end].lstrip())
        end = start + len(there.text[start:end].rstrip())
        if not isinstance(words, str) or words.split() == there.words(start, end).split():
            return value | {"start": start, "end": end, "text": there.text[start:end]}
    return value | {"start": 0, "end": 0}


def _edge(value: dict[str, Any], key: str, there: Shown) -> int | None:
    offset = value.get(f"{key}Offset")
    return there.place(str(value.get(key)), offset, key == "end") if isinstance(offset, int) else None


@dataclass(slots=True)
class _Level:
    """An element that is open: its path, and how many elements and texts of it were met."""

    path: str
    elements: Counter[str] = field(default_factory=Counter)
    texts: int = 0


class Page:
    """A page of HTML as lines."""

    def __init__(self, source: str) -> None:
        self._nodes: dict[str, tuple[int, str]] = {}
        self._begins = array("q")  # of each character of the nodes, in the text
        self._ends = array("q")
        self._pieces: list[str] = []
        self._length = 0
        self._ends_line = False
        self._walk(source)
        self.text = "".join(self._pieces)

    def place(self, part: str, offset: int, is_end: bool) -> int | None:
        """Where the character of a text node stands, or behind which one a region ends."""
        first, node = self._nodes.get(part.removeprefix(_ROOT), (0, ""))
        point = Units(node).to_points(offset) if node else None
        if point is None:
            return None
        at = first + point
        if is_end:
            return self._ends[at - 1] if at else 0
        return self._begins[at] if at < len(self._begins) else self._length

    def words(self, start: int, end: int) -> str:
        """The words of the page."""
        return self.text[start:end]

    def _walk(self, source: str) -> None:
        # Imported where it is used: most tasks hold no page.
        from kzannot.formats.apart.pages import INLINE, SILENT, parsed, walked

        # Text that stands in no element would be put into a paragraph.
        is_whole = bool(_WHOLE.search(source))
        body: Any = parsed("", source if is_whole else f"<div>{source}</div>").find(".//body")
        top = body if is_whole or body is None or not len(body) else body[0]
        levels = [_Level("")]
        silent = 0
        for event, element in walked(top) if top is not None else ():
            tag = str(element.tag)
            starts = event == "start"
            silent += (1 if starts else -1) if tag in SILENT else 0
            self._ends_line |= tag not in INLINE
            if element is not top:
                if starts:
                    levels[-1].elements[tag] += 1
                    levels.append(_Level(f"{levels[-1].path}/{tag}[{levels[-1].elements[tag]}]"))
                else:
                    levels.pop()
            text = element.text if starts else element.tail if element is not top else None
            if text:
                levels[-1].texts += 1
                self._nodes[f"{levels[-1].path}/text()[{levels[-1].texts}]"] = len(self._begins), text
                self._take(text, bool(silent))

    def _take(self, node: str, is_silent: bool) -> None:
        """Add the characters of a text node, several blanks as one, none at the edges of a line."""
        for character in node:
            is_blank = character in _BLANKS
            if not is_silent and not is_blank and self._ends_line:
                self._add("\n" if self._pieces else "")
                self._ends_line = False
            before = self._length
            at_edge = self._ends_line or not self._pieces or self._pieces[-1].isspace()
            if not is_silent and not (is_blank and at_edge):
                self._add(" " if is_blank else character)
            self._begins.append(before)
            self._ends.append(self._length)

    def _add(self, piece: str) -> None:
        if piece:
            self._pieces.append(piece)
            self._length += len(piece)


class Dialogue:
    """Utterances as lines."""

    def __init__(self, utterances: Iterable[dict[str, Any]]) -> None:
        self._said: list[tuple[int, str]] = []
        lines = []
        length = 0
        for each in utterances:
            speaker = next((str(each[key]) for key in SPEAKERS if each.get(key)), "")
            said = next((str(each[key]) for key in UTTERANCES if each.get(key)), "")
            before = f"{speaker.rstrip(': ')}: " if speaker else ""
            self._said.append((length + len(before), said))
            lines.append(f"{before}{said}")
            length += len(lines[-1]) + 1
        self.text = "\n".join(lines)

    def place(self, part: str, offset: int, is_end: bool) -> int | None:
        """Where the character of an utterance stands."""
        number = int(part) if _NUMBER.fullmatch(part) else len(self._said)
        if number >= len(self._said):
            return None
        first, said = self._said[number]
        point = Units(said).to_points(offset)
        return None if point is None else first + point

    def words(self, start: int, end: int) -> str:
        """What is said, without who says it."""
        return "\n".join(
            said[max(0, start - first) : end - first]
            for first, said in self._said
            if first < end and start < first + len(said)
        )
