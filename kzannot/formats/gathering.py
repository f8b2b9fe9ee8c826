"""Gathering a dataset from the files of another program: articles by their texts, spans by their articles.

What a file does not say is made here, in one way for all formats: sections are the lines of the text, the
codebook is drafted from the frames and attributes that were found, and ids follow from what they name, so
that a file that is read twice gives the same spans.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath
from typing import Final
from uuid import UUID, uuid5

from kzannot.formats.codebook_completion import complete
from kzannot.formats.codebook_draft import AttributeDraft, ChoiceDraft, CodebookDraft, FrameDraft
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetArticle,
    DatasetOutlet,
    DatasetSection,
    DatasetSource,
    DatasetSpan,
    Value,
    digest,
    ordered,
)
from kzannot.formats.draft import DraftSlice
from kzannot.formats.notes import OTHER_TEXT, Note
from kzannot.formats.sidecar import Sidecar

SPANS: Final = UUID("0d6c8a5e-6a43-4b8f-9f1c-0b7d0f6f3a11")
"""The namespace of ids that follow from what a span is."""

MOST_CHOICES: Final = 12
"""Above this many different values an attribute is taken for free text."""


class Gathering:
    """The articles and spans that were found so far.

    Attributes:
        notes: sentences about what could not be kept.
    """

    def __init__(self, name: str, sidecar: Sidecar | None = None) -> None:
        self.notes: list[str] = []
        self._name = name
        self._sidecar = sidecar or Sidecar()
        self._known = {stem: self._sidecar.articles[place] for stem, place in self._sidecar.files}
        self._labels = dict(self._sidecar.labels)
        self._folders = dict(self._sidecar.folders)
        self._articles: dict[tuple[str, str], DatasetArticle] = {}
        self._spans: dict[tuple[str, str], dict[UUID, DatasetSpan]] = {}
        self._alike: Counter[UUID] = Counter()
        self._frames: dict[str, None] = {}
        self._kinds = {each.name: each.kind for each in self._sidecar.annotators}

    def label(self, plain: str) -> str:
        """The name of the frame or attribute behind a plain name."""
        return self._labels.get(plain, plain)

    def annotator(self, folder: str) -> str:
        """Whose codings lie in a folder: it is named by the sidecar, else by the folder or the file."""
        return self._folders.get(folder, folder or PurePath(self._name).stem)

    def is_multiple(self, attribute: str) -> bool:
        """Whether the codebook beside the files lets an attribute have several values."""
        book = self._sidecar.codebook
        attributes = book.attributes if book else ()
        return any(each.name == attribute and each.kind == "multiple" for each in attributes)

    def expect(self, annotator: str = "", frames: Iterable[str] = (), kind: str = "person") -> None:
        """Name an annotator or frames that may have no span; the sidecar knows the kind better."""
        if annotator:
            self._kinds.setdefault(annotator, kind)
        self._frames |= dict.fromkeys(frames)

    def know(self, stem: str, article: DatasetArticle) -> None:
        """Say what is known of an article, as the sidecar does; its text comes with its spans."""
        self._known[stem] = article

    def known(self, stem: str) -> DatasetArticle | None:
        """What the sidecar says of an article."""
        return self._known.get(stem)

    def add(
        self, stem: str, text: str | None, spans: Iterable[DatasetSpan], title: str = "", language: str = ""
    ) -> None:
        """Add spans to the article of that name and text; one without text is known by the sidecar."""
        known = self._known.get(stem)
        key = stem, digest(text) if text is not None else known.sha256 if known else ""
        if key not in self._articles:
            self._articles[key] = self._article(stem, text, title, language)
            self._spans[key] = {}
        held = self._spans[key]
        for span in spans:
            self._kinds.setdefault(span.annotator, "person")
            self._frames.setdefault(span.frame)
            named = span if span.id else replace(span, id=self._id_of(key[1], span))
            held[named.id or SPANS] = named

    def dataset(self, codebook: CodebookDraft | None = None) -> Dataset:
        """All that was found; `codebook` is what the files say of it, if they do."""
        told = self._sidecar
        articles = tuple(
            replace(article, spans=tuple(map(self._in_layer, self._spans[key].values())))
            for key, article in self._articles.items()
        )
        named = {annotator.name for annotator in told.annotators}
        outlets = {article.outlet for article in articles} - {"", *(outlet.name for outlet in told.outlets)}
        return ordered(
            Dataset(
                codebook=told.codebook or self._drafted(codebook, articles),
                older=told.older,
                annotators=(
                    *told.annotators,
                    *(DatasetAnnotator(name=n, kind=k) for n, k in self._kinds.items() if n not in named),
                ),
                outlets=(*told.outlets, *(DatasetOutlet(name=outlet) for outlet in outlets)),
                rounds=told.rounds,
                articles=articles,
                notes=tuple(self.notes),
            )
        )

    def _article(self, stem: str, text: str | None, title: str, language: str) -> DatasetArticle:
        known = self._known.get(stem)
        if text is None:
            # Only articles that the sidecar knows come without texts.
            return known or DatasetArticle(title=stem, length=0, sha256="")
        if known and known.sha256 == digest(text):
            return replace(known, text=text, source=_source(known.source.name, text), slices=_whole(text))
        if known:
            self.notes.append(Note(OTHER_TEXT, name=stem))
        return DatasetArticle(
            title=title or stem,
            language=language,
            text=text,
            length=len(text),
            sha256=digest(text),
            source=_source(f"{stem}.txt", text),
            slices=_whole(text),
            sections=tuple(sections_of(text)),
        )

    def _id_of(self, article: str, span: DatasetSpan) -> UUID:
        """An id that follows from the span, and from how many like it came before."""
        told = (article, span.annotator, span.round, span.frame, str(span.start), str(span.end))
        first = _named("\x00".join((*told, "0")))
        number = self._alike[first]
        self._alike[first] += 1
        return _named("\x00".join((*told, str(number)))) if number else first

    def _in_layer(self, span: DatasetSpan) -> DatasetSpan:
        """The span in the layer of its annotator, whose kind may be told later than the span."""
        return replace(span, layer="gold") if self._kinds[span.annotator] == "adjudicated" else span

    def _drafted(
        self, codebook: CodebookDraft | None, articles: tuple[DatasetArticle, ...]
    ) -> CodebookDraft | None:
        """The codebook of the files, or an empty one, with all that the spans have beyond it."""
        book = codebook or CodebookDraft(name=PurePath(self._name).stem)
        frames = {frame.name for frame in book.frames}
        named = {attribute.name for attribute in book.attributes}
        found = [each for each in found_attributes(_attributes(articles)) if each.name not in named]
        book = replace(
            book,
            frames=(*book.frames, *(FrameDraft(name) for name in self._frames if name not in frames)),
            attributes=(*book.attributes, *found),
        )
        return complete(book) if book.frames else None


def found_attributes(said: Iterable[Iterable[tuple[str, Value]]]) -> list[AttributeDraft]:
    """The attributes that spans have: of one value, of several, or text where there are too many values."""
    values: dict[str, dict[str, None]] = {}
    several: set[str] = set()
    for attributes in said:
        for name, value in attributes:
            several |= {name} if isinstance(value, tuple) else set()
            values.setdefault(name, {}).update(dict.fromkeys(value if isinstance(value, tuple) else (value,)))
    return [_attribute(name, list(found), name in several) for name, found in values.items()]


def sections_of(text: str) -> Iterable[DatasetSection]:
    """The lines of a text that are not blank, as paragraphs."""
    start = 0
    for line in text.split("\n"):
        left = len(line) - len(line.lstrip())
        bare = line.strip()
        if bare:
            yield DatasetSection(kind="paragraph", start=start + left, end=start + left + len(bare))
        start += len(line) + 1


def _named(name: str) -> UUID:
    """The id that a name stands for; it may hold half a surrogate pair, which has no UTF-8."""
    return uuid5(SPANS, name.encode("utf-8", "backslashreplace").decode())


def is_derived(key: UUID) -> bool:
    """Whether an id follows from what it names, because the file told none."""
    return key.version == 5


def lies_in(start: int | None, end: int | None, length: int) -> bool:
    """Whether a stretch is one that a span may cover: in the text, and not empty."""
    return start is not None and end is not None and 0 <= start < end <= length


def _attributes(articles: Iterable[DatasetArticle]) -> Iterable[tuple[tuple[str, Value], ...]]:
    return (span.attributes for article in articles for span in article.spans)


def _attribute(name: str, values: list[str], several: bool) -> AttributeDraft:
    if len(values) > MOST_CHOICES and not several:
        return AttributeDraft(name, kind="text")
    kind = "multiple" if several else "single"
    return AttributeDraft(name, kind=kind, choices=tuple(ChoiceDraft(value) for value in values))


def _source(name: str, text: str) -> DatasetSource:
    return DatasetSource(name=name, sha256=digest(text), encoding="utf-8", text=text)


def _whole(text: str) -> tuple[DraftSlice, ...]:
    return (DraftSlice(0, len(text)),)
