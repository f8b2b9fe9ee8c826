"""Documents of other programs: texts with marks, and what is told of each article beside them.

A mark is a span whose offsets are the other program's and whose `words` are those it says it covers. It is
placed only where it covers them: in the way of counting that fits its document, else where the words stand
only once, which is told. What fits nowhere is left out, and told as well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar
from uuid import UUID, uuid5

from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.counting import POINTS, Way, fitting, found, placed
from kzannot.formats.dataset import (
    Dataset,
    DatasetArticle,
    DatasetRound,
    DatasetSource,
    DatasetSpan,
    Value,
    digest,
    first_words,
)
from kzannot.formats.gathering import SPANS, Gathering, lies_in, sections_of
from kzannot.formats.notes import CONVERTED, COVERS_ELSE, ELSEWHERE, Note
from kzannot.formats.shapes import a_number, a_text
from kzannot.formats.sidecar import Sidecar

TOLD: Final = (
    "title", "outlet", "published", "precision", "language", "author", "agency", "genre", "url",
)  # fmt: skip
"""What is told of an article under its own name."""

PRECISIONS: Final = ("minute", "day", "month", "range", "unknown")
KINDS: Final = ("person", "machine", "adjudicated")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with the marks of one or several annotators.

    `text` is None in a file without texts. `about` is what `about` told when the file was written, and
    whatever else the file says. `annotators` are all who coded, with their kinds.
    """

    name: str
    text: str | None
    about: Mapping[str, Any] = field(default_factory=dict)
    annotators: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[DatasetSpan, ...] = ()


def about(article: DatasetArticle, texts: str = "full") -> dict[str, Any]:
    """What is told of an article beside its text; without texts also which text the offsets count in."""
    told = {
        "article": str(article.id or ""),
        "file": article.source.name,
        **{name: getattr(article, name) for name in TOLD},
    }
    if texts != "full":
        told |= {"length": article.length, "sha256": article.sha256}
    return {name: value for name, value in told.items() if value not in ("", "unknown")}


def covered(article: DatasetArticle, span: DatasetSpan, texts: str) -> str:
    """As much of a span's words as the file may hold."""
    if texts == "none":
        return ""
    words = (article.text or "")[span.start : span.end]
    return words if texts == "full" else first_words(words) or span.words


def codings_of(article: DatasetArticle) -> dict[str, list[DatasetSpan]]:
    """The spans of each annotator of an article; whoever only read it has none."""
    codings: dict[str, list[DatasetSpan]] = {}
    for span in article.spans:
        codings.setdefault(span.annotator, []).append(span)
    for each in article.read:
        codings.setdefault(each.annotator, [])
    return codings


def kinds_of(dataset: Dataset) -> dict[str, str]:
    """All annotators with their kinds, those that only spans name last."""
    used = {span.annotator for article in dataset.articles for span in article.spans}
    told = {annotator.name: annotator.kind for annotator in dataset.annotators}
    return told | dict.fromkeys(sorted(used - told.keys()), "person")


def kinds_told(told: Mapping[str, Any]) -> dict[str, str]:
    """The annotators that our own files name, with their kinds; none in files of others."""
    annotators = told.get("annotators")
    if not isinstance(annotators, dict):
        return {}
    return {str(name): a_kind(kind) for name, kind in annotators.items()}


def a_kind(value: Any) -> str:
    """The kind of an annotator that a file tells, a person where it tells none that is known."""
    return value if value in KINDS else "person"


def dataset_of(
    name: str,
    documents: Iterable[Document],
    *,
    first: Way = POINTS,
    notes: Iterable[str] = (),
    codebook: CodebookDraft | None = None,
    sidecar: Sidecar | None = None,
) -> Dataset:
    """The dataset of a file's documents.

    Args:
        name: the file's name.
        documents: the same text may come several times, from several annotators.
        first: how the program counts; other ways are tried where that does not fit.
        notes: what the reader could not keep.
        codebook: what the file says of it; what is missing there is drafted from the marks.
        sidecar: what stands beside the files, if it names the documents as they are named here.
    """
    names = None if sidecar and sidecar.files else _Names()
    gathering = Gathering(name, None if names else sidecar)
    spans = _Spans(first, gathering.notes)
    for document in documents:
        if document.text is None and not document.about.get("sha256"):
            continue
        for annotator, kind in document.annotators.items():
            gathering.expect(annotator, kind=kind)
        stem = names.of(document, gathering) if names else document.name
        gathering.add(stem, document.text, spans.of(document))
    gathering.notes[:0] = notes
    return _with_rounds(gathering.dataset(codebook))


class _Names:
    """The names of documents: another for each text, and the same for equal texts."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._numbers: Counter[str] = Counter()

    def of(self, document: Document, gathering: Gathering) -> str:
        """The name of a document; what is told of an article that is new goes to the gathering."""
        article = _article(document)
        if article.sha256 not in self._names:
            stem = self._free(document.name)
            while gathering.known(stem):
                stem = self._free(document.name)
            self._names[article.sha256] = stem
            gathering.know(stem, article)
        return self._names[article.sha256]

    def _free(self, name: str) -> str:
        self._numbers[name] += 1
        number = self._numbers[name]
        return f"{name} ({number})" if number > 1 else name


def _article(document: Document) -> DatasetArticle:
    told, text = document.about, document.text
    values: dict[str, Any] = {
        name: told[name] for name in TOLD if isinstance(told.get(name), str) and told[name]
    }
    if values.get("precision", "unknown") not in PRECISIONS or "published" not in values:
        values.pop("precision", None)
        values.pop("published", None)
    file = told.get("file")
    source = DatasetSource(name=file if isinstance(file, str) and file else f"{document.name}.txt")
    return DatasetArticle(
        **({"title": document.name} | values),
        id=uuid_of(told.get("article")),
        source=source,
        length=len(text) if text is not None else a_number(told.get("length"), "length"),
        sha256=digest(text) if text is not None else a_text(told.get("sha256"), "sha256"),
        sections=tuple(sections_of(text)) if text is not None else (),
    )


def uuid_of(value: Any) -> UUID | None:
    """The id that a value is, None where it is none."""
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None


class _Spans:
    """The marks of documents as spans of ours, with a note of each that stands elsewhere or nowhere."""

    def __init__(self, first: Way, notes: list[str]) -> None:
        self._first = first
        self._notes = notes
        self._ids: set[UUID | None] = set()
        self._names = _Same[str]()
        self._sayings = _Same[tuple[tuple[str, Value], ...]]()

    def of(self, document: Document) -> Iterator[DatasetSpan]:
        """The spans of a document."""
        for mark, (start, end) in self._placed(document):
            # A coding that was copied from another's may have kept the ids.
            known = mark.id in self._ids
            self._ids.add(mark.id)
            yield replace(
                mark,
                id=None if known else mark.id,
                annotator=self._names[mark.annotator],
                round=self._names[mark.round],
                frame=self._names[mark.frame],
                start=start,
                end=end,
                attributes=self._sayings[mark.attributes],
                words=mark.words if document.text is None else "",
            )

    def _placed(self, document: Document) -> Iterator[tuple[DatasetSpan, tuple[int, int]]]:
        """The marks with the places where they stand, in code points."""
        text, name = document.text, document.name
        if text is None:
            length = a_number(document.about.get("length"), "length")
            places = ((mark, (mark.start, mark.end)) for mark in document.marks)
            yield from (each for each in places if lies_in(*each[1], length))
            return
        way, count = fitting(text, document.marks, self._first)
        if way != self._first[0]:
            self._notes.append(Note(CONVERTED, name=name, way=way))
        for mark in document.marks:
            place = placed(text, mark, count)
            if place is None and (place := found(text, mark.words)):
                self._notes.append(Note(ELSEWHERE, name=name, words=first_words(mark.words)))
            if place is None:
                where = f"{mark.frame} from {mark.start} to {mark.end}"
                self._notes.append(Note(COVERS_ELSE, name=name, where=where))
                continue
            yield mark, place


class _Same(dict[T, T]):
    """The first of equal values for all of them: many spans bear the same few names."""

    def __missing__(self, value: T) -> T:
        self[value] = value
        return value


def _with_rounds(dataset: Dataset) -> Dataset:
    """The dataset with the rounds that its spans name, of its own codebook."""
    names = {span.round for article in dataset.articles for span in article.spans if span.round}
    book = dataset.codebook
    if book is None or names <= {each.name for each in dataset.rounds}:
        return dataset
    told = "\x00".join([book.name, *(frame.name for frame in book.frames)])
    book = replace(book, id=book.id or uuid5(SPANS, told.encode("utf-8", "backslashreplace").decode()))
    rounds = tuple(
        DatasetRound(name=name, codebook=book.id, order=place) for place, name in enumerate(sorted(names))
    )
    return replace(dataset, codebook=book, rounds=rounds)
