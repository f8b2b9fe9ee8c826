"""Articles by frames: a row an article and annotator, two columns a frame, for tests of whole texts.

The first column of a frame holds 1 where the annotator tagged it in the article and 0 where not, the second
how often. Who has neither read nor coded anything in an article has no row of it: unread is never "no frame".
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.cells import Cell, write_table
from kzannot.formats.dataset import Dataset, DatasetArticle, ordered

TITLE = QT_TRANSLATE_NOOP("messages", "Articles by frames, yes or no and how often (CSV, TSV)")
SUFFIXES = (".csv", ".tsv")
HOLDS = ""
OFFSETS = ""
NEEDS = ("sections", "spans", "read")
KEEPS = QT_TRANSLATE_NOOP(
    "messages", "Which annotator tagged which frame in which article, and how often; who read it."
)
LOSES = QT_TRANSLATE_NOOP("messages", "Everything else.")

COLUMNS: Final = ("article", "file", "outlet", "title", "published", "annotator", "round")
COUNT: Final = "_count"


def write(path: Path, dataset: Dataset, texts: str = "none") -> None:
    """Write the table; it never holds texts."""
    dataset = ordered(dataset)
    frames = frames_of(dataset)
    heads = (head for frame in frames for head in (frame, frame + COUNT))
    write_table(path, (*COLUMNS, *heads), rows(dataset, frames))


def frames_of(dataset: Dataset) -> list[str]:
    """The frames of the codebook in its order, then those that only spans name."""
    known = [frame.name for frame in dataset.codebook.frames] if dataset.codebook else []
    used = {span.frame for article in dataset.articles for span in article.spans}
    return list(dict.fromkeys([*known, *sorted(used)]))


def rows(dataset: Dataset, frames: list[str]) -> Iterator[tuple[Cell, ...]]:
    """The rows, in the order of the articles, then of the annotators and rounds."""
    for article in dataset.articles:
        counts = Counter((span.annotator, span.round, span.frame) for span in article.spans)
        for annotator, round_ in _passes(article):
            marks = (
                cell
                for frame in frames
                for count in (counts[annotator, round_, frame],)
                for cell in (min(count, 1), count)
            )
            yield (
                str(article.id or ""), article.source.name, article.outlet, article.title, article.published,
                annotator, round_, *marks,
            )  # fmt: skip


def _passes(article: DatasetArticle) -> list[tuple[str, str]]:
    """Who has coded or read in the article, and in which round."""
    coded = {(span.annotator, span.round) for span in article.spans}
    return sorted(coded | {(each.annotator, each.round) for each in article.read})
