"""A project of CATMA 7, the folder that it keeps in Git: documents, tagsets, collections of annotations.

Offsets count UTF-16 code units, end exclusive; a carriage return with its line feed counts two, a byte-order
mark nothing. A tag is a frame, a property of a tag an attribute, the author of the markup the annotator.
Ranges that touch are one span; others become spans of their own, which is told. What CATMA has no place for
stands in manifest.json beside.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats import catma_tei
from kzannot.formats.catma_reading import (
    AUTHOR,
    COLOUR,
    MEMO,
    OWN,
    PREFIX,
    ROUND,
    TIME,
    UNCERTAIN,
    codebook_in,
    documents_in,
    tags_in,
)
from kzannot.formats.codebook_draft import FrameDraft
from kzannot.formats.counting import UTF16
from kzannot.formats.csv_spans import span_attributes
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan
from kzannot.formats.documents import codings_of, dataset_of
from kzannot.formats.packing import needs_texts, read_packed, write_packed
from kzannot.formats.sidecar import NAME, Sidecar, read_sidecar, sidecar_of
from kzannot.formats.units import Units

TITLE = QT_TRANSLATE_NOOP("messages", "CATMA 7 (project folder)")
SUFFIXES = (".zip",)
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo, round and ids, annotators; beside it in manifest.json the "
    "codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Sources, decisions, statements; comments of CATMA, and that several ranges are one annotation.",
)

NAMESPACE: Final = UUID("6a0c2a4e-5a0b-4d0e-9a55-0d7d7a1d6c11")
ANNO: Final = "http://www.w3.org/ns/anno.jsonld"


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip.

    Raises:
        UserError: texts are to be left out, or the folder is there already.
    """
    needs_texts(texts, "CATMA")
    sidecar, dataset = sidecar_of(dataset)
    write_packed(path, _Project(sidecar, dataset).files())


def read(path: Path) -> Dataset:
    """The dataset of a project folder, or of a .zip of it.

    Raises:
        UserError: a file cannot be read, or is not what CATMA writes.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    notes: list[str] = []
    if exports := catma_tei.exports_in(files):
        tags = catma_tei.tags_of(exports)
        documents = list(catma_tei.documents_of(files, exports, tags, notes))
    else:
        tags = tags_in(files)
        documents = documents_in(files, tags, path.name, sidecar, notes)
    book = codebook_in(files, tags, path.stem)
    return dataset_of(path.name, documents, first=UTF16, notes=notes, codebook=book, sidecar=sidecar)


class _Project:
    """The files of a project, and the identifiers that they share."""

    def __init__(self, sidecar: Sidecar, dataset: Dataset) -> None:
        self._sidecar = sidecar
        self._dataset = dataset
        self._plain = {name: folder for folder, name in sidecar.folders}
        self._tagset = _identifier("T_", "tagset", dataset.codebook.name if dataset.codebook else "")
        self._attributes = [_property(name) for name in span_attributes(dataset)]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """All files with their names."""
        yield NAME, self._sidecar.as_bytes()
        book = self._dataset.codebook
        title = (book.title.en or book.name) if book else "Frames"
        told: dict[str, Any] = {
            "deletedDefinitions": [],
            "description": None,
            "forkedFromCommitURL": None,
            "name": title,
        }
        yield f"tagsets/{self._tagset}/header.json", _json({**told, "responsibleUser": None})
        for frame in self._frames():
            tag = _identifier("CATMA_", "tag", frame.name)
            yield f"tagsets/{self._tagset}/{tag}/propertydefs.json", _json(self._definition(frame, tag))
        for stem, article in zip(self._sidecar.stems(), self._dataset.articles, strict=True):
            document = _identifier("D_", "document", article.sha256)
            folder = f"documents/{document}"
            yield f"{folder}/header.json", _json(_header(stem, article))
            yield f"{folder}/{document}.txt", (article.text or "").encode("utf-8", "replace")
            for annotator, spans in codings_of(article).items():
                yield from self._collection(document, article, annotator, spans)

    def _frames(self) -> list[FrameDraft]:
        book = self._dataset.codebook
        known = {frame.name: frame for frame in book.frames} if book else {}
        used = {span.frame for article in self._dataset.articles for span in article.spans}
        return list({**known, **{name: FrameDraft(name) for name in sorted(used - known.keys())}}.values())

    def _definition(self, frame: FrameDraft, tag: str) -> dict[str, Any]:
        """A tag with its properties; the same property has another identifier in each tag."""
        book = self._dataset.codebook
        choices = (
            {_property(each.name): [choice.name for choice in each.choices] for each in book.attributes}
            if book
            else {}
        )
        colour = int(frame.colour.removeprefix("#"), 16) - (1 << 24)
        system = {COLOUR: [str(colour)], AUTHOR: [], TIME: []}
        user = {name: choices.get(name, []) for name in (*self._attributes, UNCERTAIN, MEMO, ROUND)}
        return {
            "name": frame.name,
            "parentUuid": "",
            "systemPropertyDefinitions": _definitions(tag, system),
            "tagsetDefinitionUuid": self._tagset,
            "userDefinedPropertyDefinitions": _definitions(tag, user),
            "uuid": tag,
        }

    def _collection(
        self, document: str, article: DatasetArticle, annotator: str, spans: list[DatasetSpan]
    ) -> Iterator[tuple[str, bytes]]:
        """The annotations of an annotator in a document."""
        collection = _identifier("C_", "collection", document, annotator)
        nothing = dict.fromkeys(("author", "description", "forkedFromCommitURL", "publisher"))
        told = {"name": annotator, "responsibleUser": annotator, "sourceDocumentId": document}
        yield f"collections/{collection}/header.json", _json({**nothing, **told})
        count = Units(article.text or "")
        annotations = [
            self._annotation(collection, document, span, number, count) for number, span in enumerate(spans)
        ]
        file = f"{self._plain.get(annotator) or 'annotator'}_0.json"
        yield f"collections/{collection}/annotations/{file}", _json(annotations)

    def _annotation(
        self, collection: str, document: str, span: DatasetSpan, number: int, count: Units
    ) -> dict[str, Any]:
        tag = _identifier("CATMA_", "tag", span.frame)
        address = f"tagsets/{self._tagset}/{tag}"
        told: dict[str, list[str]] = {}
        for name, value in span.attributes:
            told[_property(name)] = [value] if isinstance(value, str) else list(value)
        told |= {UNCERTAIN: ["true"]} if span.uncertain else {}
        told |= {MEMO: [span.memo]} if span.memo else {}
        told |= {ROUND: [span.round]} if span.round else {}
        time = self._dataset.exported
        system = {AUTHOR: [span.annotator], TIME: [time] if time else []}
        known = span.id or uuid5(NAMESPACE, f"{collection}\x00{number}")
        place = {"start": count.of(span.start), "end": count.of(span.end), "type": "TextPositionSelector"}
        return {
            "@context": ANNO,
            "type": "Annotation",
            "id": f"collections/{collection}/annotations/CATMA_{str(known).upper()}",
            "body": {
                "@context": {
                    **{
                        _identifier("CATMA_", tag, name): f"{address}/{_identifier('CATMA_', tag, name)}"
                        for name in (*system, *told)
                    },
                    "tag": "https://www.catma.de/tag",
                    "tagset": "https://www.catma.de/tagset",
                },
                "tagset": f"tagsets/{self._tagset}",
                "tag": address,
                "properties": {
                    "system": {_identifier("CATMA_", tag, name): value for name, value in system.items()},
                    "user": {_identifier("CATMA_", tag, name): value for name, value in told.items()},
                },
                "type": "Dataset",
            },
            "target": {"items": [{"source": document, "selector": place}], "type": "List"},
        }


def _header(stem: str, article: DatasetArticle) -> dict[str, Any]:
    text = article.text or ""
    return {
        "gitContentInfoSet": {
            "author": article.author, "description": "", "publisher": article.outlet, "title": article.title,
        },
        "gitIndexInfoSet": {
            "locale": article.language or "en",
            "unseparableCharacterSequences": [],
            "userDefinedSeparatingCharacters": [],
        },
        "gitTechInfoSet": {
            "charset": "UTF-8",
            "checksum": None,
            "fileName": f"{stem}.txt",
            "fileOSType": "DOS" if "\r\n" in text else "UNIX",
            "fileType": "TEXT",
            "mimeType": "text/plain",
            "responsibleUser": None,
        },
    }  # fmt: skip


def _definitions(tag: str, values: dict[str, list[str]]) -> dict[str, Any]:
    found = {}
    for name, possible in values.items():
        known = _identifier("CATMA_", tag, name)
        found[known] = {"name": name, "possibleValueList": possible, "uuid": known}
    return found


def _property(attribute: str) -> str:
    """What the property of an attribute is called beside our own."""
    return PREFIX + attribute if attribute in OWN or attribute.startswith(PREFIX) else attribute


def _identifier(kind: str, *names: str) -> str:
    """An identifier as CATMA writes it, which follows from what it is for."""
    return kind + str(uuid5(NAMESPACE, "\x00".join(names))).upper()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, indent=2).encode() + b"\n"
