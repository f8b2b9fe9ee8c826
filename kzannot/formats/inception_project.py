"""A project of INCEpTION as it exports and imports it: settings, source texts, a CAS for each annotator.

INCEpTION takes annotations in only as Java serializes them (`annotation_ser`, `curation_ser`); for everybody
else the same stands beside in JSON. An annotator's coding is read once, from whatever form is there. The
settled coding is that of the user CURATION_USER. Offsets count UTF-16 code units.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import uima_json, uima_serialized, uima_xmi
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.dataset import Dataset, DatasetAnnotator
from kzannot.formats.gathering import Gathering
from kzannot.formats.inception_settings import CURATION, codebook_in, settings
from kzannot.formats.notes import NO_FORM, Note
from kzannot.formats.packing import Packed, as_text, folder_of, needs_texts, read_packed, write_packed
from kzannot.formats.shapes import an_object, parsed, reading
from kzannot.formats.sidecar import NAME, NOBODY, Sidecar, read_sidecar, sidecar_of
from kzannot.formats.uima_cas import INITIAL, Reading, Types, View
from kzannot.formats.uima_layer import Layer, codings
from kzannot.formats.walking import DATASETS, Bounds, walk_packed
from kzannot.formats.xml_text import held

TITLE = QT_TRANSLATE_NOOP("messages", "INCEpTION project")
SUFFIXES = (".zip",)
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo, round and id, annotators and the settled coding, frames and "
    "choices as tagsets; beside it in manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Control characters (each becomes U+FFFD), sources, decisions, statements; relations, links, "
    "recommenders, knowledge bases and guidelines of INCEpTION.",
)

SETTINGS: Final = "exportedproject"
SOURCES: Final = "source"
FOLDERS: Final = ("annotation", "annotation_ser", "curation", "curation_ser")
FORMS: Final = (".json", ".xmi", ".zip", ".ser")
"""The forms that can be read, the one that is taken first at the beginning."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a .zip (or a folder); the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a project.

    Raises:
        UserError: it is none, a file cannot be read, or all annotations are in a form that cannot be.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    found = next((name for name in files if PurePosixPath(name).name.startswith(SETTINGS)), None)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no project of INCEpTION: it has no {file}."),
            name=path.name,
            file=f"{SETTINGS}.json",
        )
    with reading(found):
        book = codebook_in(an_object(parsed(files[found], found), ""), path.stem)
    return _Project(path.name, folder_of(found), files, sidecar).dataset(book)


# Writing


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    sidecar = _with_curation(sidecar)
    layer = Layer(dataset)
    texts = (replace(each, text=held(each.text or "")) for each in dataset.articles)
    dataset = replace(dataset, articles=tuple(texts))
    yield NAME, replace(sidecar, labels=layer.labels()).as_bytes()
    yield f"{SETTINGS}.json", _json(settings(dataset, sidecar, layer))
    java, plain = uima_serialized.Serializing(layer), uima_json.Writing(layer)
    last = None
    for name, coded, annotator in codings(sidecar, dataset, layer):
        stem, user = name.rsplit("/", 1)
        document = f"{stem}.txt"
        if last is not coded:
            yield f"{SOURCES}/{document}", coded.text.encode()
            yield f"annotation_ser/{document}/{INITIAL}.ser", java.content(coded, "", INITIAL)
            last = coded
        if annotator:
            folder = "curation" if user == CURATION else "annotation"
            yield f"{folder}_ser/{document}/{user}.ser", java.content(coded, annotator, user)
            yield f"{folder}/{document}/{user}.json", plain.content(coded, annotator, user)


def _with_curation(sidecar: Sidecar) -> Sidecar:
    """The sidecar with the adjudicated annotator, the first if there are several, called as in INCEpTION."""
    gold = next((each.name for each in sidecar.annotators if each.kind == "adjudicated"), None)
    folders = ((CURATION if name and name == gold else folder, name) for folder, name in sidecar.folders)
    return replace(sidecar, folders=tuple(folders))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, indent=2).encode() + b"\n"


# Reading


@dataclass(slots=True)
class _Coding:
    """The files of what one user did in one document, by their endings."""

    document: str
    user: str
    forms: dict[str, str] = field(default_factory=dict)


class _Project:
    """The files of a project, on the way to a dataset."""

    def __init__(self, name: str, base: str, files: Packed, sidecar: Sidecar) -> None:
        self._name = name
        self._files = files
        self._base = PurePosixPath(base)
        self._codings = list(self._found())
        self._room = DATASETS.total
        curated = any(each.user == CURATION for each in self._codings)
        if curated and not sidecar.folders:
            sidecar = replace(sidecar, annotators=(DatasetAnnotator(name=CURATION, kind="adjudicated"),))
        self._gathering = Gathering(name, sidecar)
        self._into = Reading(self._gathering, sidecar)

    def dataset(self, book: CodebookDraft | None) -> Dataset:
        """The dataset of what can be read."""
        coded = [each for each in self._codings if each.user != INITIAL]
        read = [each for each in coded if self._take(each)]
        if coded and not read:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "messages",
                    "{name}: its annotations cannot be read; export the project from INCEpTION with the "
                    "format “UIMA CAS XMI (XML 1.0)”.",
                ),
                name=self._name,
            )
        done = {each.document for each in read}
        for each in self._codings:
            if each.user == INITIAL and each.document not in done and self._take(each):
                done.add(each.document)
        self._take_sources(done)
        return self._gathering.dataset(book)

    def _found(self) -> Iterator[_Coding]:
        """What the files are, by document and user."""
        found: dict[tuple[str, str], _Coding] = {}
        for name in self._files:
            path = PurePosixPath(name)
            parts = path.relative_to(self._base).parts if path.is_relative_to(self._base) else ()
            if len(parts) == 3 and parts[0] in FOLDERS:
                each = found.setdefault((parts[1], path.stem), _Coding(parts[1], path.stem))
                each.forms[path.suffix.lower()] = name
        yield from found.values()

    def _take(self, coding: _Coding) -> bool:
        """Read a coding in the first form that can be read; tell where there is none.

        Raises:
            UserError: every form that could be is broken.
        """
        broken: list[UserError] = []
        for form in FORMS:
            name = coding.forms.get(form)
            if name is None:
                continue
            try:
                views, types = self._views(name, form)
            except UserError as error:
                broken.append(error)
                continue
            self._into.add(views, types, name, (_stem(coding.document), coding.user))
            self._gathering.notes += map(str, broken)
            return True
        if broken:
            raise broken[0]
        where = f"{coding.document}, {coding.user}"
        self._gathering.notes.append(Note(NO_FORM, where=where))
        return False

    def _views(self, name: str, form: str) -> tuple[list[View], Types]:
        content = self._files[name]
        if form == ".zip":
            return self._unpacked(name, content)
        if form == ".xmi":
            return uima_xmi.views_of(content, name, Types()), Types()
        if form == ".json":
            return uima_json.views_of(content, name)
        return uima_serialized.views_of(content, name)

    def _unpacked(self, name: str, content: bytes) -> tuple[list[View], Types]:
        """The CAS of an archive with one, and its type system."""
        inside: dict[str, bytes] = {}
        for found in walk_packed(name, content, Bounds(DATASETS.files, DATASETS.size, self._room)):
            if found.refusal:
                raise found.refusal
            self._room -= len(found.content)
            inside[PurePosixPath(found.name).suffix.lower()] = found.content
        if ".json" in inside:
            return uima_json.views_of(inside[".json"], name)
        if ".xmi" not in inside:
            raise UserError(uima_xmi.NO_CAS, name=name)
        types = uima_xmi.types_of(inside[".xml"], name) if ".xml" in inside else Types()
        return uima_xmi.views_of(inside[".xmi"], name, types), types

    def _take_sources(self, done: set[str]) -> None:
        """Add the plain texts of documents that nothing else tells of."""
        for name in list(self._files):
            path = PurePosixPath(name)
            if path.parent == self._base / SOURCES and path.suffix == ".txt" and path.name not in done:
                self._gathering.add(_stem(path.name), as_text(self._files[name], name), ())


def _stem(document: str) -> str:
    return document.removesuffix(".txt") or NOBODY
