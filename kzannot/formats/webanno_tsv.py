"""WebAnno TSV 3, the table of tokens of WebAnno and INCEpTION: a file for each article and annotator.

Offsets count UTF-16 code units. A sentence is a line of the text here, and its `#Text=` covers all until the
next, so that no blank is lost; tokens are cut at the edges of spans. Spans are the layer
`webanno.custom.Frame`; a span of several tokens, or one of several on a token, bears a number in brackets.
Files of versions 1 and 2 are read, too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import webanno_old
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan
from kzannot.formats.file_names import plain_names
from kzannot.formats.gathering import Gathering
from kzannot.formats.packing import as_text, folder_of, needs_texts, read_packed, write_packed
from kzannot.formats.sidecar import NAME, NOBODY, read_sidecar, sidecar_of
from kzannot.formats.units import Units
from kzannot.formats.webanno_reading import FIXED, LAYER, spans_of, text_of, told_by
from kzannot.formats.webanno_values import NOTHING, as_one, text_line, value_cell
from kzannot.formats.words import Token, lines_of, tokens_in, tokens_of

TITLE = QT_TRANSLATE_NOOP("messages", "WebAnno TSV 3")
SUFFIXES = (".zip", ".tsv")
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo and round, a folder for each annotator; beside it in "
    "manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Ids of spans, blanks at their edges, spans of blanks alone, sources, decisions, statements; relations "
    "and links of WebAnno.",
)

FOLDERS: Final = ("annotation", "curation")
"""Where INCEpTION puts a folder for each document, and in it a file for each annotator."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a file, or of a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, is of another version, or a line is not what it should be.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    tables = [name for name in files if PurePosixPath(name).suffix == ".tsv"]
    if not tables and not sidecar.folders:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no WebAnno TSV."), name=path.name)
    for name in tables:
        stem, annotator = _named(name, gathering)
        gathering.expect(annotator)
        content = as_text(files[name], name)
        table = webanno_old.told_by(content, name) if webanno_old.is_old(content) else told_by(content, name)
        beside = f"{NOBODY}/{stem}.txt"
        text = as_text(files[beside], beside) if beside in files else text_of(table, name)
        gathering.add(stem, text, spans_of(table, text, name, annotator, gathering))
    return gathering.dataset()


def _named(name: str, gathering: Gathering) -> tuple[str, str]:
    """The name of the document, and whose file it is."""
    path = PurePosixPath(name)
    if len(path.parts) > 2 and path.parts[-3] in FOLDERS:
        return PurePosixPath(path.parts[-2]).stem, path.stem
    return path.stem, gathering.annotator(folder_of(name))


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    columns = _columns(dataset)
    labels = tuple((column, name) for name, column in columns.items())
    yield NAME, replace(sidecar, labels=labels).as_bytes()
    for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
        text = article.text or ""
        yield f"{NOBODY}/{stem}.txt", text.encode()
        tokens = tokens_of(text, (edge for span in article.spans for edge in (span.start, span.end)))
        lines = lines_of(text, tokens)
        for folder, annotator in sidecar.folders:
            table = _Table(article, annotator, columns)
            yield f"{folder}/{stem}.tsv", "".join(table.lines(lines)).encode()


def _columns(dataset: Dataset) -> dict[str, str]:
    """The column of each attribute: a name that UIMA takes for a feature, and that no other column has."""
    book = dataset.codebook
    named = [each.name for each in (book.attributes if book else ()) if each.level == "span"]
    used = {name for article in dataset.articles for span in article.spans for name, _ in span.attributes}
    names = list(dict.fromkeys([*named, *sorted(used)]))
    columns = plain_names([*FIXED, *(re.sub(r"[.-]", "_", name) for name in names)], "feature")
    return dict(zip(names, columns[len(FIXED) :], strict=True))


class _Table:
    """The file of one article and annotator."""

    def __init__(self, article: DatasetArticle, annotator: str, columns: dict[str, str]) -> None:
        self._text = article.text or ""
        self._units = Units(self._text)
        self._columns = columns
        self._bare = "\t".join(NOTHING for _ in (*FIXED, *columns))
        self._spans = [span for span in article.spans if span.annotator == annotator]

    def lines(self, sentences: list[list[Token]]) -> Iterator[str]:
        """The lines of the file."""
        yield "#FORMAT=WebAnno TSV 3.3\n"
        yield "|".join((f"#T_SP={LAYER}", *FIXED, *self._columns.values())) + "\n\n"
        starts = [sentence[0][0] for sentence in sentences]
        on_token = self._on_tokens([token for sentence in sentences for token in sentence])
        for number, sentence in enumerate(sentences, start=1):
            end = starts[number] if number < len(starts) else len(self._text)
            yield "\n"
            for line in self._text[starts[number - 1] : end].removesuffix("\n").split("\n"):
                yield f"#Text={text_line(line)}\n"
            for place, token in enumerate(sentence, start=1):
                yield self._row(f"{number}-{place}", token, on_token.get(token, []))

    def _on_tokens(self, tokens: list[Token]) -> dict[Token, list[tuple[list[str], str]]]:
        """The cells of the spans of each token, with numbers; one that has its one token alone needs none."""
        stretches = (tokens_in(tokens, span.start, span.end) for span in self._spans)
        covered = [tokens[first:behind] for first, behind in stretches]
        found: dict[Token, list[int]] = {}
        for at, its in enumerate(covered):
            for token in its:
                found.setdefault(token, []).append(at)
        alone = {at for at, its in enumerate(covered) if len(its) == 1 and len(found[its[0]]) == 1}
        numbered = [at for at, its in enumerate(covered) if its and at not in alone]
        numbers = {at: f"[{number}]" for number, at in enumerate(numbered, start=1)}
        cells = [_values(span, self._columns) for span in self._spans]
        return {token: [(cells[at], numbers.get(at, "")) for at in places] for token, places in found.items()}

    def _row(self, key: str, token: Token, spans: list[tuple[list[str], str]]) -> str:
        start, end = token
        width = range(len(FIXED) + len(self._columns))
        stacks = ("|".join(f"{cells[at]}{number}" for cells, number in spans) for at in width)
        told = "\t".join(stacks) if spans else self._bare
        place = f"{self._units.of(start)}-{self._units.of(end)}"
        words = text_line(self._text[start:end])
        return f"{key}\t{place}\t{words}\t{told}\t\n"


def _values(span: DatasetSpan, columns: dict[str, str]) -> list[str]:
    """The cells of a span, in the order of the columns."""
    told = dict(span.attributes)
    own = (span.frame, "true" if span.uncertain else "", span.memo, span.round)
    values = (told.get(name, "") for name in columns)
    others = (value if isinstance(value, str) else as_one(value) for value in values)
    return [value_cell(value) for value in (*own, *others)]
