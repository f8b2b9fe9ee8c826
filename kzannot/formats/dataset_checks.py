"""Whether an article of a dataset file fits together, and what need not be written twice.

A file may come from anybody: no digest and no offset is believed before it was checked here.
"""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Final, Protocol

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import DatasetArticle, DatasetSource, digest

CHARSETS = (
    "utf", "ascii", "cp", "iso", "latin", "koi8", "mac", "gb", "big5", "shift", "euc", "kz", "tis",
)  # fmt: skip
"""How the names of encodings begin that texts come in. Others (punycode) take hours over a long text."""


SECTION_OUTSIDE: Final = QT_TRANSLATE_NOOP(
    "messages", "a section from {start} to {end} does not lie in the text"
)
SPAN_OUTSIDE: Final = QT_TRANSLATE_NOOP("messages", "a span from {start} to {end} does not lie in the text")
READING_OUTSIDE: Final = QT_TRANSLATE_NOOP(
    "messages", "a reading from {start} to {end} does not lie in the text"
)


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def fault(article: DatasetArticle) -> UserError | None:
    """What is wrong with an article; None where it fits together."""
    return next(_faults(article), None)


def without_repetition(article: DatasetArticle) -> DatasetSource:
    """The source without the text and the bytes that `with_repetition` makes again."""
    bare = replace(article.source, text=None, content=None)
    again = with_repetition(replace(article, source=bare))
    source = article.source if again.text != article.source.text else replace(article.source, text=None)
    made = with_repetition(replace(article, source=replace(source, content=None)))
    return replace(source, content=None) if made.content == source.content else source


def with_repetition(article: DatasetArticle) -> DatasetSource:
    """The source with the text and the bytes that follow from the article's text, if the digests agree."""
    source = article.source
    if source.text is None and article.text is not None and source.sha256 == digest(article.text):
        source = replace(source, text=article.text)
    if source.content is None and source.text is not None:
        content = _encoded(source.text, source.encoding)
        if content is not None and sha256(content).hexdigest() == source.file_sha256:
            source = replace(source, content=content)
    return source


def _faults(article: DatasetArticle) -> Iterator[UserError]:
    if article.text is not None:
        if len(article.text) != article.length:
            yield UserError(QT_TRANSLATE_NOOP("messages", "the text has another length than the line says"))
        if digest(article.text) != article.sha256:
            yield UserError(QT_TRANSLATE_NOOP("messages", "the text has another SHA-256 than the line says"))
    yield from _outside(SECTION_OUTSIDE, article.sections, article.length)
    yield from _outside(SPAN_OUTSIDE, article.spans, article.length)
    yield from _outside(READING_OUTSIDE, article.read, article.length)
    yield from _source_faults(article)


def _outside(text: str, stretches: Iterable[_Stretch], length: int) -> Iterator[UserError]:
    for each in stretches:
        if not 0 <= each.start < each.end <= length:
            yield UserError(text, start=each.start, end=each.end)


def _source_faults(article: DatasetArticle) -> Iterator[UserError]:
    source = article.source
    if source.content is not None and source.file_sha256 != sha256(source.content).hexdigest():
        yield UserError(
            QT_TRANSLATE_NOOP("messages", "the bytes of the source have another SHA-256 than the line says")
        )
    if source.text is None:
        return
    if digest(source.text) != source.sha256:
        yield UserError(QT_TRANSLATE_NOOP("messages", "the source has another SHA-256 than the line says"))
    if any(not 0 <= each.start <= each.end <= len(source.text) for each in article.slices):
        yield UserError(QT_TRANSLATE_NOOP("messages", "a slice does not lie in the source"))
    if article.slices and article.text is not None:
        cut = "".join(each.before + source.text[each.start : each.end] for each in article.slices)
        if cut != article.text:
            yield UserError(
                QT_TRANSLATE_NOOP("messages", "the text is not what its slices cut out of the source")
            )


def _encoded(text: str, encoding: str) -> bytes | None:
    """The bytes that a text makes in an encoding; None where it has none in it."""
    try:
        if not codecs.lookup(encoding).name.startswith(CHARSETS):
            return None
        return text.encode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None
