"""The file manifest.json beside the files of a foreign format: what that format has no place for.

It names the articles, annotators and labels behind the plain names of the files, and keeps the codebook,
sections, answers and readings. Without it the files are whole in their own format; with it, what was
exported comes back under its own ids and names. Spans stand only in the format's own files.
"""

import json
from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetArticle,
    DatasetOutlet,
    DatasetRound,
    DatasetSource,
    ordered,
)
from kzannot.formats.file_names import plain_names
from kzannot.formats.plain import Wrong, from_plain, to_plain

NAME: Final = "manifest.json"
NOBODY: Final = "texts"
"""The folder of a dataset without annotators."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What stands beside the files; `files`, `folders` and `labels` lead from plain names to the real ones.

    `files` leads to the places of the articles in `articles`, which have neither texts nor spans.
    """

    kzannot: int = 1
    codebook: CodebookDraft | None = None
    older: tuple[CodebookDraft, ...] = ()
    annotators: tuple[DatasetAnnotator, ...] = ()
    outlets: tuple[DatasetOutlet, ...] = ()
    rounds: tuple[DatasetRound, ...] = ()
    files: tuple[tuple[str, int], ...] = ()
    folders: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    articles: tuple[DatasetArticle, ...] = ()

    def as_bytes(self) -> bytes:
        """The content of the file."""
        return json.dumps(to_plain(self), ensure_ascii=True, indent=1).encode() + b"\n"

    def stems(self) -> list[str]:
        """The plain name of each article, in the order of `articles`."""
        return [stem for stem, _ in self.files]


def sidecar_of(dataset: Dataset) -> tuple[Sidecar, Dataset]:
    """What stands beside a dataset's files, and the dataset in the order in which it is written."""
    dataset = ordered(dataset)
    told = Sidecar(
        codebook=dataset.codebook,
        older=dataset.older,
        annotators=dataset.annotators,
        outlets=dataset.outlets,
        rounds=dataset.rounds,
        files=tuple((stem, place) for place, stem in enumerate(_stems(dataset.articles))),
        folders=_plain_to_real(annotators_of(dataset), "annotator") or ((NOBODY, ""),),
        labels=_plain_to_real(dict.fromkeys(_labels(dataset)), "label"),
        articles=tuple(_bare(article) for article in dataset.articles),
    )
    return told, dataset


def read_sidecar(files: MutableMapping[str, bytes], name: str) -> Sidecar:
    """The sidecar among the files, which is taken out of them; an empty one where there is none.

    Raises:
        UserError: it is broken, or of a later version.
    """
    content = files.pop(NAME, None)
    if content is None:
        return Sidecar()
    try:
        told = json.loads(content)
        if not isinstance(told, dict) or "kzannot" not in told:
            return Sidecar()
        sidecar = from_plain(Sidecar, told, lambda _: None)
    except (Wrong, ValueError, RecursionError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name}: its {file} is broken: {reason}."),
            name=name,
            file=NAME,
            reason=error,
        ) from error
    if sidecar.kzannot != 1 or any(not 0 <= place < len(sidecar.articles) for _, place in sidecar.files):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name}: its {file} is of another version."), name=name, file=NAME
        )
    return sidecar


def annotators_of(dataset: Dataset) -> list[str]:
    """The names of all annotators, those that only spans name last."""
    named = [annotator.name for annotator in dataset.annotators]
    used = {span.annotator for article in dataset.articles for span in article.spans}
    return list(dict.fromkeys([*named, *sorted(used)]))


def _labels(dataset: Dataset) -> Iterable[str]:
    """The names of the codebook's frames and attributes, then of others that spans have."""
    book = dataset.codebook
    if book:
        yield from (frame.name for frame in book.frames)
        yield from (attribute.name for attribute in book.attributes)
    for article in dataset.articles:
        for span in article.spans:
            yield span.frame
            yield from (name for name, _ in span.attributes)


def _stems(articles: Iterable[DatasetArticle]) -> list[str]:
    return plain_names((PurePath(each.source.name).stem or each.title for each in articles), "article")


def _plain_to_real(names: Iterable[str], otherwise: str) -> tuple[tuple[str, str], ...]:
    names = list(names)
    return tuple(zip(plain_names(names, otherwise), names, strict=True))


def _bare(article: DatasetArticle) -> DatasetArticle:
    """The article without what the files hold, and without what rests on the ids of spans."""
    source = DatasetSource(name=article.source.name)
    return replace(article, text=None, source=source, slices=(), spans=(), decisions=())
