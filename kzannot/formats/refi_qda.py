"""A project as REFI-QDA exchanges it (.qdpx), for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.

A ZIP archive of project.qde and the texts in sources/, in UTF-8 without a byte-order mark. Offsets count code
points, end exclusive. A frame is a code, a group a code that cannot be coded with, an annotator a user; a
span is a selection with one coding. The standard has no place for attributes, doubt and rounds: they stand
in the selection's description under the memo, legible in every program, and are read back from there. What
else it has no place for stands in manifest.json beside.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from kzannot import __version__
from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.codebook_draft import CodebookDraft, FrameDraft
from kzannot.formats.codebook_qdc import is_colour, rules_of
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan
from kzannot.formats.documents import dataset_of
from kzannot.formats.packing import needs_texts, read_packed, write_packed
from kzannot.formats.refi_qda_reading import BEYOND, PROJECT, read_project
from kzannot.formats.sidecar import NAME, annotators_of, read_sidecar, sidecar_of
from kzannot.formats.xml_text import as_text, as_value

TITLE = QT_TRANSLATE_NOOP("messages", "REFI-QDA project")
SUFFIXES = (".qdpx",)
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans, ids, annotators, groups, definitions and colours; attributes, doubt, memo and round in "
    "the description; beside it in manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages", "Sources, decisions, statements; other programs see attributes as text of a description."
)

NAMESPACE: Final = UUID("5d1c3d39-3a53-4e7b-9a9d-7f2c7b0c52e4")
QUOTED: Final = 60
"""How much of the passage a selection is called by."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write an archive.

    Raises:
        UserError: texts are to be left out.
    """
    needs_texts(texts, "REFI-QDA")
    sidecar, dataset = sidecar_of(dataset)
    project = "".join(_Project(dataset, sidecar.stems()).lines())
    files = {"project.qde": project.encode("utf-8", "replace"), NAME: sidecar.as_bytes()}
    for article in dataset.articles:
        files[f"sources/{_article_id(article)}.txt"] = (article.text or "").encode("utf-8", "replace")
    write_packed(path, files)


def read(path: Path) -> Dataset:
    """The dataset of an archive, a folder of its files, or a project.qde alone.

    Raises:
        UserError: a file cannot be read, or is no project of REFI-QDA.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    found = read_project(files, path, is_ours=bool(sidecar.labels))
    return dataset_of(path.name, found.documents, notes=found.notes, codebook=found.codebook, sidecar=sidecar)


class _Project:
    """The lines of project.qde, and the identifiers that they share."""

    def __init__(self, dataset: Dataset, stems: list[str]) -> None:
        self._dataset = dataset
        self._stems = stems
        self._book = dataset.codebook or CodebookDraft(name="frames")
        ids = {annotator.name: annotator.id for annotator in dataset.annotators}
        self._users = {name: ids.get(name) or _made("user", name) for name in annotators_of(dataset)}
        self._codes = {frame.name: frame.id or _made("code", frame.name) for frame in self._frames()}
        self._given: set[UUID] = {*self._users.values(), *self._codes.values()}

    def lines(self) -> Iterator[str]:
        """The document from its first line to its last."""
        title = self._book.title.en or self._book.name
        yield '<?xml version="1.0" encoding="utf-8"?>\n'
        yield f'<Project xmlns="{PROJECT}" name="{as_value(title)}" origin="kzannot {__version__}">\n'
        if self._users:
            yield "<Users>\n"
            for name, guid in self._users.items():
                yield f'<User guid="{guid}" name="{as_value(name)}"/>\n'
            yield "</Users>\n"
        if self._codes:
            yield "<CodeBook>\n<Codes>\n"
            yield from self._tree()
            yield "</Codes>\n</CodeBook>\n"
        if self._dataset.articles:
            yield "<Sources>\n"
            for stem, article in zip(self._stems, self._dataset.articles, strict=True):
                yield from self._source(stem, article)
            yield "</Sources>\n"
        yield "</Project>\n"

    def _frames(self) -> list[FrameDraft]:
        """The frames of the codebook, then those that only spans name."""
        known = {frame.name: frame for frame in self._book.frames}
        used = {span.frame for article in self._dataset.articles for span in article.spans}
        return [*known.values(), *(FrameDraft(name) for name in sorted(used - known.keys()))]

    def _tree(self) -> Iterator[str]:
        """The codes: those of a group within it."""
        frames = self._frames()
        for group in self._book.groups:
            inside = [frame for frame in frames if frame.group == group.name]
            if inside:
                guid = _made("group", group.name)
                name = as_value(group.label.en or group.name)
                yield f'<Code guid="{guid}" name="{name}" isCodable="false">\n'
                yield from map(self._code, inside)
                yield "</Code>\n"
        grouped = {group.name for group in self._book.groups}
        yield from (self._code(frame) for frame in frames if frame.group not in grouped)

    def _code(self, frame: FrameDraft) -> str:
        colour = f' color="{frame.colour}"' if is_colour(frame.colour) else ""
        rules = rules_of(frame, "en")
        told = f"<Description>{as_text(rules)}</Description>" if rules else ""
        guid = self._codes[frame.name]
        return f'<Code guid="{guid}" name="{as_value(frame.name)}" isCodable="true"{colour}>{told}</Code>\n'

    def _source(self, stem: str, article: DatasetArticle) -> Iterator[str]:
        guid = _article_id(article)
        place = f'plainTextPath="internal://{guid}.txt"'
        yield f'<TextSource guid="{guid}" name="{as_value(stem)}" {place}>\n'
        for number, span in enumerate(article.spans):
            yield self._selection(span, article, f"{guid}\x00{number}")
        yield "</TextSource>\n"

    def _selection(self, span: DatasetSpan, article: DatasetArticle, place: str) -> str:
        guid = span.id or _made("span", place)
        if guid in self._given:  # an id may be given once in a file, whatever it is for
            guid = _made("span", place)
        self._given.add(guid)
        user = f'creatingUser="{self._users[span.annotator]}"'
        quotation = " ".join((article.text or "")[span.start : min(span.end, span.start + QUOTED)].split())
        told = _description(span)
        return (
            f'<PlainTextSelection guid="{guid}" name="{as_value(quotation)}" startPosition="{span.start}"'
            f' endPosition="{span.end}" {user}>'
            + (f"<Description>{as_text(told)}</Description>" if told else "")
            + f'<Coding guid="{uuid5(guid, "coding")}" {user}>'
            f'<CodeRef targetGUID="{self._codes[span.frame]}"/></Coding></PlainTextSelection>\n'
        )


def _description(span: DatasetSpan) -> str:
    """The memo, and under it in one line what the standard has no place for."""
    told: dict[str, Any] = {name: value for name, value in (("round", span.round),) if value}
    told |= {"uncertain": True} if span.uncertain else {}
    told |= {"attributes": dict(span.attributes)} if span.attributes else {}
    # A memo that could be taken for that line is followed by one that says nothing.
    if not told and BEYOND not in span.memo:
        return span.memo
    above = f"{span.memo}\n" if span.memo else ""
    return f"{above}{BEYOND}{json.dumps(told, ensure_ascii=False)}"


def _article_id(article: DatasetArticle) -> UUID:
    return article.id or _made("article", article.sha256)


def _made(kind: str, name: str) -> UUID:
    """An identifier that follows from what it is for."""
    return uuid5(NAMESPACE, f"{kind}\x00{name}".encode("utf-8", "backslashreplace").decode())
