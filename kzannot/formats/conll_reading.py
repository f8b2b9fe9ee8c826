"""Reading CoNLL: columns of tokens and tags, documents, and the texts that the tokens stand in.

Columns are divided by tabs, or by blanks where there are none. The token is the column FORM where a line
`# global.columns =` names it (CoNLL-U Plus), the second where the first counts the tokens, else the first.
Every column that holds nothing but IOB tags is a layer of spans.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from sys import intern
from typing import IO, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import DatasetSpan
from kzannot.formats.gathering import Gathering
from kzannot.formats.iob import holds_tags, is_cell, kind_of, marked
from kzannot.formats.json_lines import broken
from kzannot.formats.notes import FROM_TOKENS, Note
from kzannot.formats.packing import text_lines

DOCUMENT: Final = "-DOCSTART-"
COLUMNS: Final = "# global.columns ="
FORM: Final = "FORM"

_NUMBER = re.compile(r"\d+(?:[-.]\d+)?")
_NO_BLANK_BEFORE: Final = frozenset(".,;:!?)]}%…")
_NO_BLANK_AFTER: Final = frozenset("([{")

Row = tuple[int, tuple[str, ...]]


@dataclass(slots=True)
class _Table:
    """The rows of a file, by documents and sentences, each with its line; and the names of its columns."""

    names: list[str] = field(default_factory=list)
    documents: list[list[list[Row]]] = field(default_factory=lambda: [[[]]])

    def rows(self) -> Iterator[Row]:
        """All rows."""
        return (row for document in self.documents for sentence in document for row in sentence)

    def leave(self, kept: Callable[[Row], bool]) -> list[tuple[str, ...]]:
        """Take the other rows out; the cells of those that stay."""
        self.documents = [
            [list(filter(kept, sentence)) for sentence in document] for document in self.documents
        ]
        return [cells for _, cells in self.rows()]


def add_file(
    gathering: Gathering, name: str, content: IO[bytes], annotator: str, texts: dict[str, str]
) -> None:
    """Add the documents of a file; `texts` are those that stand beside it, in the order of the documents.

    Raises:
        UserError: no column holds tags, a row lacks columns, or a token does not stand in its text.
    """
    table = _table(content, name)
    stems = list(texts)
    token, layers = _columns(table, name, bool(stems))
    documents = [document for document in table.documents if any(document)] if not stems else table.documents
    if stems and len(documents) != len(stems):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} has {count} documents, but there are {texts} texts."),
            name=name,
            count=len(documents),
            texts=len(stems),
        )
    own = PurePosixPath(name).stem
    for number, document in enumerate(documents):
        stem = stems[number] if stems else own if len(documents) == 1 else f"{own} {number + 1}"
        sentences = [sentence for sentence in document if sentence]
        words = [[row[token] for _, row in sentence] for sentence in sentences]
        text = texts[stem] if stems else _text(words)
        places = _places(sentences, words, text, name)
        gathering.add(stem, text, _spans(gathering, table, sentences, places, layers, annotator))
    if not stems:
        gathering.notes.append(Note(FROM_TOKENS, name=name))


def _table(content: IO[bytes], name: str) -> _Table:
    table = _Table()
    # Not every white space: a blank that does not break a line may stand in a token.
    divider = re.compile("\t" if any(b"\t" in line for line in content) else "[ ]+")
    content.seek(0)
    width = 0
    for number, line in enumerate(text_lines(content, name), start=1):
        # Tags are the same over and over, and each is held once.
        cells = tuple(map(intern, divider.split(line)))
        if line.startswith(COLUMNS):
            table.names = line.removeprefix(COLUMNS).split()
        elif line.startswith(DOCUMENT):
            table.documents.append([[]])
        elif not line.strip():
            table.documents[-1].append([])
        elif not _is_comment(line, cells):
            width = width or len(cells)
            if len(cells) != width:
                raise broken(
                    name,
                    number,
                    QT_TRANSLATE_NOOP("messages", "it has {count} columns, and the first has {width}"),
                    count=len(cells),
                    width=width,
                )
            table.documents[-1][-1].append((number, cells))
    if len(table.documents) > 1 and not any(table.documents[0]):
        del table.documents[0]
    return table


def _is_comment(line: str, cells: tuple[str, ...]) -> bool:
    return line.startswith("#") and (len(cells) < 2 or not is_cell(cells[-1]))


def _columns(table: _Table, name: str, is_ours: bool) -> tuple[int, list[int]]:
    """Which column holds the tokens, and which hold tags; in our own files the tokens stand first.

    Rows that hold no token of their own are taken out: names of the columns, and words that the rows behind
    them take apart.
    """
    rows = [cells for _, cells in table.rows()]
    token = table.names.index(FORM) if FORM in table.names else 0
    is_plain = not (is_ours or table.names)
    if is_plain and rows and not _layers(rows, token) and _layers(rows[1:], token):
        first = next(table.rows())
        rows = table.leave(lambda row: row is not first)
    width = len(rows[0]) if rows else 0
    if is_plain and width > 2 and all(_NUMBER.fullmatch(cells[0]) for cells in rows):
        token = 1
        rows = table.leave(lambda row: row[1][0].isdecimal())
    elif is_plain and width == 2 and _layers(rows, 1) and not _layers(rows, 0):
        token = 1
    layers = _layers(rows, token)
    outside = width > 1 and {cells[-1] for cells in rows} == {"O"}
    if rows and not layers and not outside:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name}: no column holds IOB tags."), name=name)
    return token, layers


def _layers(rows: list[tuple[str, ...]], token: int) -> list[int]:
    """The columns that hold tags beside that of the tokens."""
    width = len(rows[0]) if rows else 0
    return [
        column for column in range(width) if column != token and holds_tags(cells[column] for cells in rows)
    ]


def _text(sentences: list[list[str]]) -> str:
    """A text of sentences, a line each; marks stand beside their words."""
    return "\n".join("".join(_pieces(words)) for words in sentences)


def _pieces(words: list[str]) -> Iterator[str]:
    last = ""
    for word in words:
        if last and word[:1] not in _NO_BLANK_BEFORE and last not in _NO_BLANK_AFTER:
            yield " "
        yield word
        last = word


def _places(
    sentences: list[list[Row]], words: list[list[str]], text: str, name: str
) -> list[list[tuple[int, int]]]:
    """Where each token stands: behind the one before, but for white space."""
    places: list[list[tuple[int, int]]] = []
    at = 0
    for rows, its in zip(sentences, words, strict=True):
        places.append([])
        for (number, _), word in zip(rows, its, strict=True):
            start = text.find(word, at)
            if start < 0 or not word or text[at:start].strip():
                raise broken(
                    name, number, QT_TRANSLATE_NOOP("messages", "its token does not follow in the text")
                )
            at = start + len(word)
            places[-1].append((start, at))
    return places


def _spans(
    gathering: Gathering,
    table: _Table,
    sentences: list[list[Row]],
    places: list[list[tuple[int, int]]],
    layers: list[int],
    annotator: str,
) -> Iterator[DatasetSpan]:
    is_plus = bool(table.names)
    for rows, its in zip(sentences, places, strict=True):
        for column in layers:
            for each in marked((cells[column] for _, cells in rows), is_plus):
                label = kind_of(each.label) if is_plus else gathering.label(each.label)
                # In CoNLL-U Plus a label says more than what kind of thing it marks.
                told = ((table.names[column], each.label),) if is_plus and label != each.label else ()
                yield DatasetSpan(
                    annotator=annotator,
                    frame=label,
                    start=its[each.first][0],
                    end=its[each.last][1],
                    attributes=told,
                )
