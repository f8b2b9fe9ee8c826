"""The dataset card: README.md with the head that Hugging Face reads, and what people must know."""

from typing import Any, Final

import yaml

from kzannot.formats.dataset import Dataset

DATA: Final = "data/train-00000-of-00001.parquet"
SIZES: Final = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
LARGEST: Final = "n>1M"

BODY: Final = """
# {title}

{articles} articles with {spans} spans that {annotators} annotators tagged with frames. Made with kzannot.

* A row is an article. Split the data by rows: then no article lies in two splits.
* `spans` is a list; `start` and `end` count Unicode code points of `text` from 0, the end exclusive. Spans
  may overlap, also those of one annotator; `label` is the frame, `layer` is `gold` where it was adjudicated.
* `annotators` are all who coded an article or read it, also those who tagged nothing. A `kind` of `machine`
  is a program: its codings are no human ones.
* `sha256` is the digest of the article's text in UTF-8, and `length` its length in code points. {texts}
* `manifest.json` holds the codebook, sections, answers and what was read.

## Frames

{frames}
"""
WITH_TEXTS: Final = "The texts belong to their publishers."
WITHOUT_TEXTS: Final = "The texts are left out: the digest tells which text the offsets count in."


def card(dataset: Dataset, texts: str) -> str:
    """The card of a dataset."""
    book = dataset.codebook
    title = (book.title.en or book.name) if book else "Annotated articles"
    size = next((name for most, name in SIZES if len(dataset.articles) < most), LARGEST)
    languages = sorted({article.language for article in dataset.articles if article.language})
    head: dict[str, Any] = {
        "language": languages or ["und"],
        "license": "unknown",
        "pretty_name": title,
        "size_categories": [size],
        "task_categories": ["token-classification", "text-classification"],
        "tags": ["framing", "content-analysis"],
        "configs": [{"config_name": "default", "data_files": [{"split": "train", "path": DATA}]}],
    }
    used = {span.annotator for article in dataset.articles for span in article.spans}
    body = BODY.format(
        title=title,
        articles=len(dataset.articles),
        spans=sum(len(article.spans) for article in dataset.articles),
        annotators=len(used),
        texts=WITH_TEXTS if texts == "full" else WITHOUT_TEXTS,
        frames="\n".join(_frames(dataset)) or "No codebook.",
    )
    return f"---\n{yaml.safe_dump(head, sort_keys=False, allow_unicode=True)}---\n{body}"


def _frames(dataset: Dataset) -> list[str]:
    frames = dataset.codebook.frames if dataset.codebook else ()
    return [
        " ".join(f"* `{frame.name}`: {frame.label.en or frame.label.de}. {frame.definition.en}".split())
        for frame in frames
    ]
