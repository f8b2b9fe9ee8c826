"""spaCy's DocBin (.spacy): a document for each article and annotator, its spans under `doc.spans["sc"]`.

spaCy counts tokens. Ours begin and end at every edge of a span, and keep all white space, so the text and
every span come back to the letter. What else is known of article, annotator and spans stands in the
document's user data. Read are DocBins of anybody: every group of spans, and the entities.
"""

import zlib
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, ordered
from kzannot.formats.documents import Document, about, codings_of, dataset_of, kinds_of, kinds_told, uuid_of
from kzannot.formats.extras import needed
from kzannot.formats.files import MEGABYTE, read_bytes, write_atomically
from kzannot.formats.notes import CATEGORIES, Note
from kzannot.formats.packing import needs_texts
from kzannot.formats.pieces import between
from kzannot.formats.prodigy_tokens import tokens_of
from kzannot.formats.shapes import a_text, a_value, an_object, reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

TITLE = QT_TRANSLATE_NOOP("messages", "spaCy DocBin")
SUFFIXES = (".spacy",)
LIBRARIES = ("spacy.tokens", "spacy.vocab")
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, title, outlet and date, spans with attributes, doubt, memo, round and ids, annotators and their "
    "kinds; overlapping spans, too.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages", "The codebook, sections, answers, what was read, sources, decisions, statements."
)

EXTRA: Final = "spacy"
GROUP: Final = "sc"
"""Where spaCy's categorizer of spans looks for them."""

OURS: Final = "kzannot"
LIMIT: Final = 64 * MEGABYTE
UNPACKED: Final = 512 * MEGABYTE


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a DocBin.

    Raises:
        UserError: texts are to be left out, or spaCy is not installed.
    """
    needs_texts(texts, TITLE)
    tokens = needed("spacy.tokens", EXTRA, TITLE)
    vocabulary = needed("spacy.vocab", EXTRA, TITLE).Vocab()
    dataset = ordered(dataset)
    kinds = kinds_of(dataset)
    packed = tokens.DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    for article in dataset.articles:
        between()
        codings = codings_of(article) or {"": []}
        for name, spans in codings.items():
            told = {name: kinds.get(name, "person")} if name else {}
            packed.add(_doc(tokens, vocabulary, article, spans, about(article) | {"annotators": told}))
    write_atomically(path, packed.to_bytes())


def read(path: Path) -> Dataset:
    """The dataset of a DocBin.

    Raises:
        UserError: it is no DocBin, or spaCy is not installed.
    """
    tokens = needed("spacy.tokens", EXTRA, TITLE)
    vocabulary = needed("spacy.vocab", EXTRA, TITLE).Vocab()
    content = _content(path)
    notes: list[str] = []
    docs = _docs(tokens.DocBin(), content, vocabulary, path.name)
    documents = (
        _document(doc, f"{path.stem} {number}", path.stem, notes) for number, doc in enumerate(docs, start=1)
    )
    return dataset_of(path.name, documents, notes=notes)


def _content(path: Path) -> bytes:
    """The bytes of a file, which spaCy takes only whole."""
    size = path.stat().st_size if path.is_file() else 0
    if size > LIMIT:
        text = QT_TRANSLATE_NOOP(
            "messages",
            "{name} has {size} MB, and spaCy holds a DocBin whole: save its documents in several files of at "
            "most {limit} MB.",
        )
        raise UserError(text, name=path.name, size=size // MEGABYTE, limit=LIMIT // MEGABYTE)
    content = read_bytes(path, LIMIT)
    _check_packing(content, path.name)
    return content


def _docs(packed: "DocBin", content: bytes, vocabulary: "Vocab", name: str) -> Iterator["Doc"]:
    """The documents, each made when it is its turn."""
    try:
        for doc in packed.from_bytes(content).get_docs(vocabulary):
            between()
            yield doc
    except (ValueError, KeyError, TypeError, IndexError, OverflowError) as error:
        raise _unreadable(name, str(error)) from error


def _doc(
    tokens: Any, vocabulary: "Vocab", article: DatasetArticle, spans: list[DatasetSpan], told: dict[str, Any]
) -> "Doc":
    """An article with the spans of one annotator."""
    text = article.text or ""
    pieces = tokens_of(text, [(span.start, span.end) for span in spans])
    doc: Doc = tokens.Doc(
        vocabulary,
        words=[text[each.start : each.end] for each in pieces],
        spaces=[each.blank for each in pieces],
    )
    marks = []
    for span in spans:
        first = bisect_left(pieces, span.start, key=lambda token: token.start)
        last = bisect_left(pieces, span.end, key=lambda token: token.end)
        marks.append(tokens.Span(doc, first, last + 1, label=span.frame))
    doc.spans[GROUP] = marks
    doc.user_data[OURS] = told | {"spans": [_said(span) for span in spans]}
    return doc


def _said(span: DatasetSpan) -> dict[str, Any]:
    """What spaCy has no place for."""
    said = {
        "id": str(span.id or ""),
        "attributes": {name: _plain(value) for name, value in span.attributes},
        "uncertain": span.uncertain,
        "memo": span.memo,
        "round": span.round,
    }
    return {name: value for name, value in said.items() if value}


def _plain(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _check_packing(content: bytes, name: str) -> None:
    """Raise a UserError for what does not unpack, or to more than any dataset holds."""
    unpacker = zlib.decompressobj()
    try:
        unpacked = len(unpacker.decompress(content, UNPACKED))
    except zlib.error as error:
        raise _unreadable(name, str(error)) from error
    if unpacked >= UNPACKED or not unpacker.eof:
        raise _unreadable(name, "it is cut off, or unpacks to far more than its size")


def _document(doc: "Doc", called: str, stem: str, notes: list[str]) -> Document:
    with reading(called):
        told = an_object(doc.user_data.get(OURS) or {}, OURS)
        kinds = kinds_told(told)
        who = next(iter(kinds), stem)
        said = told.get("spans") or ()
        marks = [
            _mark(span, GROUP, who, an_object(each, "spans"))
            for span, each in zip(doc.spans.get(GROUP, ()), [*said, *[{}] * len(doc)], strict=False)
        ]
        others = [(key, span) for key, group in doc.spans.items() if key != GROUP for span in group]
        others += [("entity", span) for span in doc.ents]
        marks += [_mark(span, key, who, {}) for key, span in others]
        if doc.cats:
            notes.append(Note(CATEGORIES, name=called, count=len(doc.cats)))
        named = PurePath(a_text(told.get("file"), "file")).stem or called
    annotators = kinds if "annotators" in told else {who: "person"}
    return Document(name=named, text=doc.text, about=told, annotators=annotators, marks=tuple(marks))


def _mark(span: Any, group: str, annotator: str, said: dict[str, Any]) -> DatasetSpan:
    """A span of spaCy's; one without a label is called as its group."""
    return DatasetSpan(
        id=uuid_of(said.get("id")),
        annotator=annotator,
        round=a_text(said.get("round"), "round"),
        frame=span.label_ or group,
        start=span.start_char,
        end=span.end_char,
        attributes=tuple(_attributes(said)),
        uncertain=said.get("uncertain") is True,
        memo=a_text(said.get("memo"), "memo"),
    )


def _attributes(said: dict[str, Any]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for name, value in an_object(said.get("attributes") or {}, "attributes").items():
        yield name, a_value(list(value) if isinstance(value, tuple) else value, name)


def _unreadable(name: str, reason: str) -> UserError:
    text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")
    return UserError(text, name=name, reason=reason.rstrip("."))
