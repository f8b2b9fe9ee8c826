"""CoNLL with IOB2 tags: a token a line and a column a frame, a file for each annotator.

There are no offsets: the texts stand beside the files, and tokens are found in them one after the other;
without them a text is put together from its tokens, which is told. An empty line ends a sentence, which here
is a line of the text, or several where a span goes on. Tokens are cut at the edges of spans. Of spans of one
annotator and frame that overlap the longest is written; all that is left out stands in `left_out.tsv`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.conll_reading import DOCUMENT, add_file
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan
from kzannot.formats.gathering import Gathering
from kzannot.formats.iob import tagged
from kzannot.formats.packing import as_text, needs_texts, read_packed, write_packed
from kzannot.formats.sidecar import NAME, NOBODY, read_sidecar, sidecar_of
from kzannot.formats.words import lines_of, tokens_in, tokens_of

TITLE = QT_TRANSLATE_NOOP("messages", "CoNLL (IOB2)")
SUFFIXES = (".zip", ".conll", ".conllup", ".conllu", ".iob2", ".iob", ".bio")
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts and the places of spans, a column for each frame and a file for each annotator; beside it in "
    "manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Attributes, doubt, memo, round and id of spans, blanks at their edges, spans that overlap another of "
    "the same frame and annotator (listed in left_out.tsv), sources, decisions, statements.",
)

LEFT_OUT: Final = "left_out.tsv"
SUFFIX: Final = ".conll"
TABLES: Final = (SUFFIX, ".conllup", ".conllu", ".iob", ".iob2", ".bio")
EMPTY: Final = "-X-"
"""What stands in columns that others fill with parts of speech."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a file, or of a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, no column holds tags, or a token is not where it should be.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    tables = [name for name in files if PurePosixPath(name).suffix in TABLES or name == path.name]
    if not tables and not sidecar.folders:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no files of CoNLL."), name=path.name)
    places = {stem: f"{NOBODY}/{stem}.txt" for stem in sidecar.stems()}
    texts = {stem: as_text(files[name], name) for stem, name in places.items() if name in files}
    for name in tables:
        annotator = gathering.annotator(PurePosixPath(name).stem)
        gathering.expect(annotator)
        with files.opened(name) as content:
            add_file(gathering, name, content, annotator, texts)
    return gathering.dataset()


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    yield NAME, sidecar.as_bytes()
    for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
        yield f"{NOBODY}/{stem}.txt", (article.text or "").encode()
    plain = {name: label for label, name in sidecar.labels}
    frames = sorted({span.frame for article in dataset.articles for span in article.spans})
    left_out = ["article\tannotator\tframe\tstart\tend\n"]
    for folder, annotator in sidecar.folders:
        lines: list[str] = []
        for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
            layers, rest = _layers(article, annotator, frames)
            lines += _document(article, layers, [plain[frame] for frame in frames])
            left_out += [
                f"{stem}\t{folder}\t{plain[each.frame]}\t{each.start}\t{each.end}\n" for each in rest
            ]
        yield f"{folder}{SUFFIX}", "".join(lines).encode()
    yield LEFT_OUT, "".join(left_out).encode()


def _layers(
    article: DatasetArticle, annotator: str, frames: Iterable[str]
) -> tuple[list[list[DatasetSpan]], list[DatasetSpan]]:
    """The spans of each frame that can stand beside each other, the longest first; and the others."""
    text = article.text or ""
    own = [span for span in article.spans if span.annotator == annotator]
    own.sort(key=lambda span: (span.start - span.end, span.start))
    rest = [span for span in own if not text[span.start : span.end].strip()]
    layers = []
    for frame in frames:
        layer: list[DatasetSpan] = []
        for span in (span for span in own if span.frame == frame and span not in rest):
            overlaps = any(each.start < span.end and span.start < each.end for each in layer)
            (rest if overlaps else layer).append(span)
        layers.append(layer)
    return layers, rest


def _document(article: DatasetArticle, layers: list[list[DatasetSpan]], labels: list[str]) -> Iterator[str]:
    text = article.text or ""
    tokens = tokens_of(text, (edge for span in article.spans for edge in (span.start, span.end)))
    columns = [
        tagged(len(tokens), (tokens_in(tokens, span.start, span.end) for span in layer), label)
        for layer, label in zip(layers, labels, strict=True)
    ] or [tagged(len(tokens), (), "")]
    yield "\t".join((DOCUMENT, EMPTY, *("O" for _ in columns))) + "\n\n"
    at = 0
    for line in lines_of(text, tokens):
        if at and not any(column[at].startswith("I-") for column in columns):
            yield "\n"
        for start, end in line:
            yield "\t".join((text[start:end], EMPTY, *(column[at] for column in columns))) + "\n"
            at += 1
    yield "\n"
