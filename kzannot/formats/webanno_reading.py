"""Reading WebAnno TSV 3: layers of the header, text, and the annotations of the rows.

An annotation is told by its number in brackets over its rows, an element of a chain by the number behind its
arrow. The first feature of a layer is the frame, or `value` where there is one; layers that describe words,
such as lemmas, are frames themselves, and what they say is an attribute. Relations, the links of slots and
chains, and annotations that cover nothing have no place in a project.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.gathering import Gathering
from kzannot.formats.json_lines import broken
from kzannot.formats.notes import COVERS_NOTHING, LEFT_OUT, Note
from kzannot.formats.units import Units
from kzannot.formats.webanno_values import NO_VALUE, NOTHING, as_several, plain, stacked

LAYER: Final = "webanno.custom.Frame"
FIXED: Final = ("frame", "uncertain", "memo", "round")
"""The first features of our own layer; attributes follow."""

WIDEST_GAP: Final = 10_000
"""How many blanks may stand between two sentences; a file that asks for more is broken."""

_KINDS: Final = {"#T_SP=": "span", "#T_CH=": "chain", "#T_RL=": "relation"}
OF_WORDS = re.compile(r"\.(lexmorph|segmentation)\.type\.")
_ROW = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)\t?(.*)")
_ARROW = re.compile(r"(.*)->(\d+-\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer, and where its columns are; features of links have no name."""

    kind: str
    name: str
    features: tuple[str, ...]
    first: int

    def frame_of(self, values: dict[str, str]) -> str:
        """Take the frame out of the values."""
        short = self.name.rpartition(".")[2]
        if OF_WORDS.search(self.name):
            return short
        for key in (*FIXED[:1], "value", *self.features):
            if values.get(key):
                return values.pop(key)
        return short


@dataclass(frozen=True, slots=True)
class Row:
    """A token: its line, where it stands in the unit of the file, its words and what layers say of it."""

    line: int
    start: int
    end: int
    words: str
    cells: tuple[str, ...]


@dataclass(slots=True)
class Sentence:
    """A text and the rows of its tokens."""

    text: str = ""
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """A file, taken apart; offsets are still those of the file."""

    layers: tuple[Layer, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of an annotation."""

    values: dict[str, str]
    number: str
    links: int


@dataclass(slots=True)
class _Found:
    """An annotation as far as the rows have told it."""

    layer: Layer
    line: int
    start: int
    end: int
    values: dict[str, str]


def told_by(content: str, name: str) -> Table:
    """The layers and sentences of a file.

    Raises:
        UserError: it is of another format or version, or a line is not what it should be.
    """
    lines = content.removesuffix("\n").replace("\r\n", "\n").split("\n")
    if not lines[0].startswith("#FORMAT=WebAnno TSV 3"):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no WebAnno TSV of version 1, 2 or 3."), name=name
        )
    layers: list[Layer] = []
    sentences: list[Sentence] = []
    for number, line in enumerate(lines[1:], start=2):
        kind = _KINDS.get(line[:6])
        if kind and not sentences:
            layers.append(_layer(kind, line[6:], layers))
        elif line.startswith("#Text="):
            if not sentences or sentences[-1].rows:
                sentences.append(Sentence())
            sentences[-1].text += plain(line[6:]) + "\n"
        elif line and not line.startswith("#Sentence"):
            row = _row(line, number, layers)
            if row is None or not sentences:
                raise broken(
                    name,
                    number,
                    QT_TRANSLATE_NOOP(
                        "messages", "it is no row of WebAnno TSV 3, or its columns are too few"
                    ),
                )
            sentences[-1].rows.append(row)
    return Table(tuple(layers), tuple(sentences))


def text_of(table: Table, name: str) -> str:
    """The text as INCEpTION puts it together: gaps between sentences are blanks, for no file tells them.

    Raises:
        UserError: a sentence begins before the one before it has ended.
    """
    text, length = "", 0
    for sentence in table.sentences:
        if not sentence.rows:
            raise broken(name, 1, QT_TRANSLATE_NOOP("messages", "a sentence has no tokens"))
        start = sentence.rows[0].start
        if start == length - 1:
            text, length = text[:-1], start
        if not 0 <= start - length <= WIDEST_GAP:
            reason = QT_TRANSLATE_NOOP(
                "messages", "it begins before the sentence before it has ended, or far behind"
            )
            raise broken(name, sentence.rows[0].line, reason)
        text += " " * (start - length) + sentence.text
        length = start + Units(sentence.text).length
    return text.removesuffix("\n")


def spans_of(
    table: Table, text: str, name: str, annotator: str, gathering: Gathering
) -> Iterator[DatasetSpan]:
    """The spans of a file; what cannot be held is told.

    Raises:
        UserError: the words of a row do not stand in the text where it says.
    """
    units = Units(text)
    left_out: Counter[str] = Counter()
    found: dict[tuple[str, ...], _Found] = {}
    for row in (row for sentence in table.sentences for row in sentence.rows):
        _check(row, text, units, name)
        for layer in table.layers:
            _take_in(layer, row, found, left_out)
    for each in found.values():
        start, end = units.to_points(each.start), units.to_points(each.end)
        if start is None or end is None or start == end:
            short = each.layer.name.rpartition(".")[2]
            gathering.notes.append(Note(COVERS_NOTHING, name=name, where=f"line {each.line}, {short}"))
        else:
            yield replace(_span(each, annotator, gathering), start=start, end=end)
    for kind, count in (+left_out).items():
        gathering.notes.append(Note(LEFT_OUT, name=name, count=count, kind=kind))


def _layer(kind: str, told: str, layers: list[Layer]) -> Layer:
    name, *features = told.split("|")
    named = [feature for feature in features if feature] or [""]
    # A link of a slot takes two columns, its role and its target, and neither is a value.
    bare = tuple("" if each.startswith(("ROLE_", "BT_")) or "." in each else each for each in named)
    first = layers[-1].first + len(layers[-1].features) if layers else 0
    return Layer(kind, name, bare, first)


def _row(line: str, number: int, layers: list[Layer]) -> Row | None:
    found = _ROW.fullmatch(line)
    if found is None:
        return None
    cells = tuple(found[5].split("\t")) if found[5] else ()
    wanted = layers[-1].first + len(layers[-1].features) if layers else 0
    if len(cells) < wanted:
        return None
    return Row(number, int(found[2]), int(found[3]), found[4], cells)


def _check(row: Row, text: str, units: Units, name: str) -> None:
    start, end = units.to_points(row.start), units.to_points(row.end)
    covered = text[start:end] if start is not None and end is not None else None
    if covered not in (row.words, plain(row.words)):
        raise broken(
            name,
            row.line,
            QT_TRANSLATE_NOOP("messages", "its words do not stand in the text where the line says"),
        )


def _take_in(layer: Layer, row: Row, found: dict[tuple[str, ...], _Found], left_out: Counter[str]) -> None:
    """Add what a row says of a layer to the annotations that were found."""
    its = row.cells[layer.first : layer.first + len(layer.features)]
    if set(its) <= {NOTHING}:
        return
    for at, said in enumerate(_said(layer, its)):
        if layer.kind == "relation":
            left_out["relations"] += 1
            continue
        left_out["links of slots"] += said.links
        key = (layer.name, said.number) if said.number else (layer.name, "", str(row.line), str(at))
        if key in found:
            known = found[key]
            known.start, known.end = min(known.start, row.start), max(known.end, row.end)
        else:
            found[key] = _Found(layer, row.line, row.start, row.end, said.values)


@lru_cache(maxsize=256)
def _said(layer: Layer, cells: tuple[str, ...]) -> list[_Said]:
    """What the cells of a row say of a layer's annotations; those of the next row mostly say the same."""
    told = zip_longest(*map(stacked, cells), fillvalue=(NOTHING, ""))
    return [_told(layer, each) for each in told if any(value != NOTHING or number for value, number in each)]


def _told(layer: Layer, told: Sequence[tuple[str, str]]) -> _Said:
    """The values of an annotation by their features, its number, and how many links it has."""
    links = [
        value
        for (value, _), feature in zip(told, layer.features, strict=True)
        if not feature and len(layer.features) > 1 and value not in (NOTHING, NO_VALUE)
    ]
    number = next((number for _, number in told if number), "")
    values: dict[str, str] = {}
    for feature, (value, _) in zip(layer.features, told, strict=True):
        arrow = _ARROW.fullmatch(value) if layer.kind == "chain" else None
        if arrow:
            value, number = arrow[1], arrow[2]
        if feature and value not in (NOTHING, NO_VALUE):
            values[feature] = plain(value)
    return _Said(values, number, len(links))


def _span(found: _Found, annotator: str, gathering: Gathering) -> DatasetSpan:
    values = dict(found.values)
    frame = found.layer.frame_of(values)
    is_ours = found.layer.name == LAYER
    own = {key: values.pop(key, "") for key in FIXED[1:]} if is_ours else {}
    attributes = ((gathering.label(name), value) for name, value in values.items())
    return DatasetSpan(
        annotator=annotator,
        frame=frame,
        start=0,
        end=0,
        attributes=tuple((name, _value(name, value, gathering)) for name, value in attributes),
        uncertain=own.get("uncertain") == "true",
        memo=own.get("memo", ""),
        round=own.get("round", ""),
    )


def _value(name: str, value: str, gathering: Gathering) -> Value:
    return as_several(value) if gathering.is_multiple(name) else value
