"""A coding as feature structures of UIMA: our layer, its types, and the tokens that other programs need.

All spans are of one layer, `webanno.custom.Frame`, with the frame and the attributes as features; attributes
of several values are arrays of strings. A sentence is a line of the text, for INCEpTION shows no text without
sentences and tokens. Offsets are UTF-16 code units.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kzannot.formats.csv_spans import span_attributes
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, Value
from kzannot.formats.documents import codings_of
from kzannot.formats.file_names import plain_names
from kzannot.formats.sidecar import Sidecar
from kzannot.formats.uima_cas import (
    ANNOTATION,
    BOOLEAN,
    CASMETADATA,
    DOCUMENT,
    FRAME,
    ID,
    INITIAL,
    LAYER,
    MEMO,
    OWN,
    ROUND,
    SENTENCE,
    STRING,
    STRINGS,
    TOKEN,
    UNCERTAIN,
)
from kzannot.formats.units import Units
from kzannot.formats.words import lines_of, tokens_of

TAKEN: Final = (*OWN, "sofa", "begin", "end", "value", "type", "address")
"""Names that no attribute may have as a feature: our own, and those that UIMA or INCEpTION have taken."""

DOCUMENT_ANNOTATION: Final = "uima.tcas.DocumentAnnotation"
VIEW: Final = "_InitialView"


@dataclass(frozen=True, slots=True)
class TypeOf:
    """A type with its own features and their ranges."""

    name: str
    parent: str
    features: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """A feature structure with a place; a feature that is not told is unset."""

    kind: str
    start: int
    end: int
    values: tuple[tuple[str, Value | bool], ...] = ()


class Layer:
    """The layer of a dataset's spans.

    Attributes:
        columns: the feature of each attribute, in the order of the codebook.
        several: the attributes that have several values.
    """

    def __init__(self, dataset: Dataset) -> None:
        names = span_attributes(dataset)
        self.columns: Final = dict(zip(names, _identifiers(names), strict=True))
        books = [book for book in (dataset.codebook, *dataset.older) if book]
        kinds = {each.name for book in books for each in book.attributes if each.kind == "multiple"}
        used = {
            name
            for article in dataset.articles
            for span in article.spans
            for name, value in span.attributes
            if not isinstance(value, str)
        }
        self.several: Final = frozenset(kinds | used)

    def types(self) -> tuple[TypeOf, ...]:
        """All types that our files use beyond those of UIMA, a parent before its children."""
        return (
            TypeOf(CASMETADATA, ANNOTATION, (("username", STRING), ("sourceDocumentName", STRING))),
            TypeOf(DOCUMENT, DOCUMENT_ANNOTATION, (("documentTitle", STRING), ("documentId", STRING))),
            TypeOf(SENTENCE, ANNOTATION),
            TypeOf(TOKEN, ANNOTATION),
            TypeOf(LAYER, ANNOTATION, tuple(self.features())),
        )

    def features(self) -> Iterator[tuple[str, str]]:
        """The features of the layer with their ranges."""
        yield from ((name, BOOLEAN if name == UNCERTAIN else STRING) for name in OWN)
        for name, column in self.columns.items():
            yield column, STRINGS if name in self.several else STRING

    def labels(self) -> tuple[tuple[str, str], ...]:
        """The attribute behind each feature."""
        return tuple((column, name) for name, column in self.columns.items())

    def span(self, span: DatasetSpan, units: Units) -> Structure:
        """A span as a structure."""
        values: dict[str, Value | bool] = {FRAME: span.frame, UNCERTAIN: span.uncertain}
        values |= {MEMO: span.memo} if span.memo else {}
        values |= {ROUND: span.round} if span.round else {}
        values |= {ID: str(span.id)} if span.id else {}
        for name, value in span.attributes:
            several = name in self.several and isinstance(value, str)
            values[self.columns[name]] = (value,) if several and isinstance(value, str) else value
        return Structure(LAYER, units.of(span.start), units.of(span.end), tuple(values.items()))


def _identifiers(names: Iterable[str]) -> Iterator[str]:
    """A name for each that UIMA takes for a feature: letters, digits and `_`, a letter first."""
    used = set(TAKEN)
    for name in names:
        plain = re.sub(r"[.-]", "_", plain_names([name], "feature")[0])
        plain = plain if plain[0].isalpha() else f"a_{plain}"
        while plain.casefold() in used:
            plain += "_"
        used.add(plain.casefold())
        yield plain


class Coded:
    """An article with its codings, a CAS each; what they share is made once."""

    def __init__(self, article: DatasetArticle, layer: Layer, document: str) -> None:
        self.text: Final = article.text or ""
        self.units: Final = Units(self.text)
        self.language: Final = article.language or "x-unspecified"
        self._article = article
        self._layer = layer
        self._document = document
        tokens = tokens_of(self.text)
        lines = [(line[0][0], line[-1][1]) for line in lines_of(self.text, tokens)]
        places = ((SENTENCE, lines), (TOKEN, tokens))
        self.structure: Final = tuple(
            Structure(kind, self.units.of(start), self.units.of(end))
            for kind, found in places
            for start, end in found
        )

    def annotators(self) -> list[str]:
        """Who coded the article."""
        return list(codings_of(self._article))

    def about(self, user: str) -> tuple[Structure, Structure]:
        """What a CAS says of its document and its annotator, the document first."""
        title = (("documentTitle", self._document), ("documentId", self._document))
        whose = (("username", user), ("sourceDocumentName", self._document))
        return (
            Structure(DOCUMENT, 0, self.units.length, (("language", self.language), *title)),
            Structure(CASMETADATA, 0, 0, whose),
        )

    def spans(self, annotator: str) -> Iterator[Structure]:
        """The spans of an annotator."""
        for span in self._article.spans:
            if span.annotator == annotator:
                yield self._layer.span(span, self.units)


def codings(sidecar: Sidecar, dataset: Dataset, layer: Layer) -> Iterator[tuple[str, Coded, str]]:
    """All CASes to be written: the file without its ending, the article, and the annotator.

    An article that nobody has coded has one of nobody.
    """
    plain = {annotator: folder for folder, annotator in sidecar.folders}
    for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
        coded = Coded(article, layer, f"{stem}.txt")
        for annotator in coded.annotators() or [""]:
            yield f"{stem}/{plain[annotator] if annotator else INITIAL}", coded, annotator
