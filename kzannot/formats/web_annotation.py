"""W3C Web Annotations as JSON-LD: a collection with an annotation for each span.

A span is told twice, by its position in code points, end exclusive, and by its words with what stands
around them. The frame is a tagging body, an attribute a classifying one, doubt an assessing and the memo a
commenting one; the annotator is the creator. Web Annotations do not hold what they are about: `articles` of
the collection does, with terms of our own. Annotations of others find their texts as .txt files beside them,
in a folder or .zip, each called as the last part of its address.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, ordered
from kzannot.formats.documents import about, dataset_of, kinds_of
from kzannot.formats.files import write_atomically
from kzannot.formats.json_stream import list_of
from kzannot.formats.packing import read_packed
from kzannot.formats.web_annotation_reading import (
    ASSESSING,
    CLASSIFYING,
    COMMENTING,
    TAGGING,
    UNCERTAIN,
    documents_in,
)

TITLE = QT_TRANSLATE_NOOP("messages", "W3C Web Annotation (JSON-LD)")
SUFFIXES = (".jsonld", ".json", ".zip")
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, title, outlet and date, spans with attributes, doubt, memo, round and ids, annotators and their "
    "kinds.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "The codebook, sections, answers, what was read, sources, decisions, statements; bodies and selectors of "
    "others that are no text.",
)

CONTEXT: Final = ["http://www.w3.org/ns/anno.jsonld", {"@vocab": "urn:kzannot:"}]
AROUND: Final = 32
"""How many characters before and after a span are told with its words."""

TYPES: Final = {"person": "Person", "machine": "Software", "adjudicated": "Organization"}


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a collection; `texts` is full, or words or none, which both leave texts and words out."""
    write_atomically(path, _collection(ordered(dataset), path.stem, texts))


def read(path: Path) -> Dataset:
    """The dataset of annotations: a file, or a folder or .zip of files and the texts they are about.

    Raises:
        UserError: a file cannot be read, or holds something else than Web Annotations.
    """
    notes: list[str] = []
    documents = documents_in(read_packed(path), notes)
    return dataset_of(path.name, documents, notes=notes)


def _collection(dataset: Dataset, stem: str, texts: str) -> Iterator[bytes]:
    """The collection as JSON, annotation by annotation."""
    kinds = kinds_of(dataset)
    book = dataset.codebook
    name = uuid5(NAMESPACE_URL, "\x00".join(article.sha256 for article in dataset.articles))
    head = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{name}",
        "type": "AnnotationCollection",
        "label": (book.title.en or book.name) if book else stem,
        "total": sum(len(article.spans) for article in dataset.articles),
        "annotators": [_creator(each, kind) for each, kind in kinds.items()],
    }
    page = {"id": f"urn:uuid:{name}#1", "type": "AnnotationPage", "startIndex": 0}
    yield _opened(head, "articles")
    yield from list_of(_told(article, texts) for article in dataset.articles)
    yield b',\n"first": ' + _opened(page, "items")
    yield from list_of(
        each for article in dataset.articles for each in _annotations(article, kinds, texts == "full")
    )
    yield b"}}\n"


def _opened(told: dict[str, Any], key: str) -> bytes:
    """An object as JSON up to the value of one more key."""
    return json.dumps(told, ensure_ascii=True).removesuffix("}").encode() + f',\n"{key}": '.encode()


def _address(article: DatasetArticle) -> str:
    return f"urn:uuid:{article.id}" if article.id else f"urn:sha256:{article.sha256}"


def _told(article: DatasetArticle, texts: str) -> dict[str, Any]:
    told: dict[str, Any] = {"id": _address(article), "type": "Text", "format": "text/plain"}
    return told | about(article, texts) | ({"value": article.text or ""} if texts == "full" else {})


def _creator(name: str, kind: str) -> dict[str, str]:
    return {"type": TYPES[kind], "name": name}


def _annotations(article: DatasetArticle, kinds: dict[str, str], quoted: bool) -> Iterator[dict[str, Any]]:
    for number, span in enumerate(article.spans):
        address = f"urn:uuid:{span.id}" if span.id else f"urn:sha256:{article.sha256}#{number}"
        annotation: dict[str, Any] = {
            "@context": CONTEXT,
            "id": address,
            "type": "Annotation",
            "motivation": "tagging",
            "creator": _creator(span.annotator, kinds[span.annotator]),
            "body": list(_bodies(span)),
            "target": {"source": _address(article), "selector": list(_selectors(article, span, quoted))},
        }
        yield annotation | ({"round": span.round} if span.round else {})


def _bodies(span: DatasetSpan) -> Iterator[dict[str, Any]]:
    yield _body(TAGGING, span.frame)
    for name, value in span.attributes:
        if isinstance(value, str):
            yield _body(CLASSIFYING, value, attribute=name)
        else:
            yield from (_body(CLASSIFYING, each, attribute=name, several=True) for each in value)
    if span.uncertain:
        yield _body(ASSESSING, UNCERTAIN)
    if span.memo:
        yield _body(COMMENTING, span.memo)


def _body(purpose: str, value: str, **more: str | bool) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, **more}


def _selectors(article: DatasetArticle, span: DatasetSpan, quoted: bool) -> Iterator[dict[str, Any]]:
    yield {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    if quoted:
        text = article.text or ""
        yield {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        }
