"""Reading WebAnno TSV 1 and 2: their rows have no offsets, and a stack tells by B- and I- what goes on.

Version 2 names its layers in the first line, each behind ` # `; version 1 has nine columns that are the same
in every file. Tokens stand one after the other in the text of their sentence. What is read becomes the table
that files of version 3 are.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.json_lines import broken
from kzannot.formats.units import Units
from kzannot.formats.webanno_reading import OF_WORDS, Layer, Row, Sentence, Table
from kzannot.formats.webanno_values import NO_VALUE, NOTHING, value_cell

TEXT: Final = "#text="
_OF_DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api"
_FIRST: Final = (
    Layer("span", f"{_OF_DKPRO}.segmentation.type.Lemma", ("value",), 0),
    Layer("span", f"{_OF_DKPRO}.lexmorph.type.pos.POS", ("PosValue",), 1),
    Layer("span", f"{_OF_DKPRO}.ner.type.NamedEntity", ("value",), 2),
    Layer("relation", f"{_OF_DKPRO}.syntax.type.dependency.Dependency", ("", "", ""), 3),
)
"""The layers of version 1."""

_LAYERS: Final = " # "
_ATTACHED: Final = "AttachTo="
_ROW = re.compile(r"\d+(?:-\d+)?\t([^\t]+)\t?(.*)")
_TAGGED = re.compile(r"([BI])[-_](.*)", re.DOTALL)
_NONE: Final = frozenset((NOTHING, "O", "O-_", "-", ""))

_Told = tuple[int, str, tuple[str, ...]]
"""A row: its line, its token and its cells."""


def is_old(content: str) -> bool:
    """Whether a file is one of version 1 or 2: it names no format, and its sentences have numbers."""
    return not content.startswith("#FORMAT=") and bool(re.search(rf"^#id=\d+\r?\n{TEXT}", content, re.M))


def told_by(content: str, name: str) -> Table:
    """The layers and sentences of a file.

    Raises:
        UserError: a row lacks columns, or its token does not follow in the text.
    """
    lines = content.replace("\r\n", "\n").split("\n")
    layers = tuple(_layers(lines[0])) if lines[0].startswith(_LAYERS) else _FIRST
    stacks = _Stacks(layers)
    sentences = []
    length = 0
    for text, rows in _sentences(lines, layers, name):
        units = Units(text)
        sentence = Sentence(text)
        at = 0
        for number, word, cells in rows:
            start = text.find(word, at)
            if start < 0 or text[at:start].strip():
                raise broken(
                    name, number, QT_TRANSLATE_NOOP("messages", "its token does not follow in the text")
                )
            at = start + len(word)
            edges = length + units.of(start), length + units.of(at)
            sentence.rows.append(Row(number, *edges, word, tuple(stacks.cells(cells))))
        length += units.length
        sentences.append(sentence)
    return Table(layers, tuple(sentences))


def _layers(line: str) -> Iterator[Layer]:
    first = 0
    for told in line.split(_LAYERS)[1:]:
        name, *features = (part.strip() for part in told.split("|"))
        attached = bool(features) and features[-1].startswith(_ATTACHED)
        features = ["" if each.startswith(_ATTACHED) else each for each in features]
        yield Layer("relation" if attached else "span", name, tuple(features), first)
        first += len(features)


def _sentences(lines: list[str], layers: tuple[Layer, ...], name: str) -> Iterator[tuple[str, list[_Told]]]:
    """The text of each sentence and its rows."""
    width = layers[-1].first + len(layers[-1].features) if layers else 0
    text: str | None = None
    rows: list[_Told] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith(TEXT):
            if text is not None and rows:
                yield text, rows
            text, rows = f"{line.removeprefix(TEXT)}\n", []
        elif line.strip() and not line.startswith(("#", _LAYERS)):
            found = _ROW.fullmatch(line)
            cells = found[2].split("\t") if found and found[2] else []
            if found is None or text is None or len(cells) < width:
                raise broken(
                    name,
                    number,
                    QT_TRANSLATE_NOOP(
                        "messages", "it is no row of WebAnno TSV 1 or 2, or its columns are too few"
                    ),
                )
            rows.append((number, found[1], tuple(cells)))
    if text is not None and rows:
        yield text, rows


class _Stacks:
    """The annotations of the last row, by their layer and their place in its stack: each has a number."""

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        self._layers = layers
        self._open: dict[tuple[str, int], int] = {}
        self._numbers: Final = count(1)

    def cells(self, cells: tuple[str, ...]) -> Iterator[str]:
        """The cells of a row as version 3 has them."""
        before, self._open = self._open, {}
        for layer in self._layers:
            its = [cells[layer.first + at].split("|") for at in range(len(layer.features))]
            for at, letter in dict(_letters(layer, its)).items():
                known = before.get((layer.name, at)) if letter == "I" else None
                self._open[layer.name, at] = known or next(self._numbers)
            for values in its:
                yield "|".join(self._cell(layer, at, value) for at, value in enumerate(values))

    def _cell(self, layer: Layer, at: int, value: str) -> str:
        if value in _NONE:
            return NOTHING
        tag = _tag(layer, value)
        bare = tag[1] if tag else value
        number = f"[{self._open[layer.name, at]}]" if tag else ""
        return (NO_VALUE if bare == f"{layer.name}_" else value_cell(bare)) + number


def _letters(layer: Layer, columns: list[list[str]]) -> Iterator[tuple[int, str]]:
    """The places of a stack at which an annotation begins or goes on, with the letter that says so."""
    for values in columns:
        for at, value in enumerate(values):
            if tag := _tag(layer, value):
                yield at, tag[0]


def _tag(layer: Layer, value: str) -> tuple[str, str] | None:
    """What B- or I- stands before, with its letter; lemmas and parts of speech have none."""
    found = None if OF_WORDS.search(layer.name) else _TAGGED.fullmatch(value)
    return (found[1], found[2]) if found else None
