"""A campaign through every format that goes both ways: 1,000 datasets each, unchanged or as announced.

The tests of each format send a few of the same datasets through it at every run; this is the long way round.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from kzannot.formats import registry
from kzannot.formats.dataset import Dataset, Value, ordered
from kzannot.formats.spans import MULTIPLE
from tests.formats.datasets import datasets
from tests.formats.foreign_datasets import codings, kept, there_and_back, trimmed, without

EXAMPLES = 1000
EXTRAS = {"spacy_docbin": "spacy", "parquet": "pyarrow"}

BLANK_ENDS = {"brat": "\r\n", "webanno_tsv": None}
"""The formats that put the edges of spans elsewhere, and what they cannot hold there; None is all blanks."""

PLACES = ("doccano", "potato", "ptc")
"""The formats that keep texts, annotators, frames and places alone."""

SUFFIXES = {
    "jsonl": "a.jsonl", "label_studio": "a.json", "doccano": "a.jsonl", "prodigy": "a.jsonl",
    "web_annotation": "a.jsonld", "spacy_docbin": "a.spacy", "refi_qda": "a.qdpx",
}  # fmt: skip
"""The names of files; all other formats are archives."""


def datasets_both_ways() -> list[str]:
    """The formats of whole datasets that are written and read."""
    return [
        each.name for each in registry.formats() if each.reads and each.writes and each.holds == "dataset"
    ]


def as_rows(dataset: Dataset) -> list[tuple[object, ...]]:
    """The spans as a table says them: several values of an attribute stand in one cell."""
    return sorted(
        (
            article.source.name, span.start, span.end, span.frame, span.annotator, span.round,
            tuple(sorted((name, in_a_cell(value)) for name, value in span.attributes)),
            span.uncertain, span.memo, (article.text or "")[span.start : span.end],
        )
        for article in dataset.articles
        for span in article.spans
    )  # fmt: skip


def in_a_cell(value: Value) -> str:
    """The value of an attribute in one cell."""
    return value if isinstance(value, str) else MULTIPLE.join(value)


def places(dataset: Dataset) -> list[tuple[object, ...]]:
    """Text, annotator, frame and place of each span; two alike are one."""
    return sorted({(each[0], each[1], each[3], each[4], each[5]) for each in kept(dataset)})


def crossing(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two places of one text, annotator and frame overlap."""
    return one[:3] == other[:3] and one[3] < other[4] and other[3] < one[4]  # type: ignore[operator]  # offsets


@pytest.mark.long
@pytest.mark.parametrize(("name", "file"), [("csv", "a.csv"), ("csv", "a.tsv"), ("xlsx", "a.xlsx")])
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(told=codings())
def test_a_thousand_tables_survive(name: str, file: str, told: Dataset) -> None:
    with TemporaryDirectory() as folder:
        registry.module(name).write(Path(folder) / file, told)
        read = registry.module(name).read(Path(folder) / file)

    found = [
        (
            row.file, row.start, row.end, row.frame, row.annotator, row.round,
            tuple((each, in_a_cell(value)) for each, value in row.attributes),
            row.uncertain, row.memo, row.check,
        )
        for row in read
    ]  # fmt: skip
    assert sorted(found) == as_rows(told)


@pytest.mark.long
@pytest.mark.parametrize(("name", "file"), [("jsonl", "a.jsonl"), ("bundle", "a.zip")])
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(told=datasets())
def test_a_thousand_datasets_come_back_whole(name: str, file: str, told: Dataset) -> None:
    with TemporaryDirectory() as folder:
        read = there_and_back(name, told, Path(folder) / file)

    assert read == ordered(told)


@pytest.mark.long
@pytest.mark.parametrize("name", datasets_both_ways())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(told=codings())
def test_a_thousand_datasets_survive(name: str, told: Dataset) -> None:
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name])
    if not told.articles and name in ("potato", "parquet", "catma", "web_annotation"):
        return  # they say that there is nothing to read
    if name in BLANK_ENDS:
        told = without(told, lambda text, span: not text[span.start : span.end].strip(BLANK_ENDS[name]))

    with TemporaryDirectory() as folder:
        read = there_and_back(name, told, Path(folder) / SUFFIXES.get(name, "a.zip"))

    if name == "conll":
        bare = without(told, lambda text, span: not text[span.start : span.end].strip())
        wanted = {(each[0], each[1], each[3], each[4], each[5]) for each in kept(bare, trimmed(None))}
        there = set(places(read))
        assert there <= wanted
        assert all(any(crossing(lost, held) for held in there) for lost in wanted - there)
    elif name in PLACES:
        assert places(read) == places(told)
    elif name in BLANK_ENDS:
        assert kept(read) == kept(told, trimmed(BLANK_ENDS[name]))
    else:
        assert kept(read) == kept(told)
