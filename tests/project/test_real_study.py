"""The five real articles and their three codings, which the tests read but do not ship.

What is measured of them is computed a second time here, slowly, and from the files themselves: letter by
letter of the source, pair by pair of values.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from kzannot.formats.spans import covers
from kzannot.model.codec import KINDS
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Record, Section, Slice
from kzannot.model.words import count
from kzannot.project.agreement import Question, agreement
from kzannot.project.checking import check
from kzannot.project.choices import Choices
from kzannot.project.choosing import Choice
from kzannot.project.codebooks import adopt
from kzannot.project.corpus import read_corpus
from kzannot.project.exporting import export
from kzannot.project.importing import import_files
from kzannot.project.loading import load
from kzannot.project.prevalence import descriptive, prevalence
from kzannot.project.progress import codable
from kzannot.project.project import Project
from tests.project.studies import codebook
from tests.shared import shared_folder

CODERS = ("A", "B", "C")
RT = "000"
READ_TO = 26_000
"""So far into 000 the coders have read, says the README of the codings."""

LINK_MARK = re.compile(r"\[\d+\]\[|\]")
"""What taz puts around the words of a link; it is cut out of the text."""


@cache
def lines(coder: str, suffix: str = "") -> list[dict[str, Any]]:
    path = shared_folder() / "coding" / f"coder-{coder.lower()}{suffix}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def spans(coder: str, name: str) -> list[dict[str, Any]]:
    return [line for line in lines(coder) if "frame" in line and line["file"] == name]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("real")
    project = Project.create(folder / "real.kzannot")
    project.apply(adopt(codebook()))
    import_files(project, [shared_folder() / "articles"])
    for coder in CODERS:
        name = f"coder-{coder.lower()}"
        load(project, shared_folder() / "coding" / f"{name}.jsonl", "spans", coder, offsets="source")
        load(project, shared_folder() / "coding" / f"{name}-articles.jsonl", "answers", coder)
    yield project
    project.close()


@cache
def places(slices: tuple[Slice, ...]) -> list[int]:
    """The place in the source of each letter of a text; -1 of what separates slices."""
    found: list[int] = []
    for piece in slices:
        found += [-1] * len(piece.before)
        found += range(piece.start, piece.end)
    return found


def letters(article: Article, section: Section) -> set[int]:
    """The places in the source of all that a section consists of."""
    return set(places(article.slices)[section.start : section.end]) - {-1}


Judgements = dict[tuple[UUID, str], set[str] | None]


@pytest.fixture(scope="module")
def judgements(project: Project) -> Judgements:
    """The frames that a coder found in a section, by section and coder; None where it was not seen."""
    found: Judgements = {}
    for article in project.articles():
        name = article.source_name
        for section in codable(project.sections(article.id)):
            own = letters(article, section)
            for coder in CODERS:
                read = next(line["read"] for line in lines(coder) if "read" in line and line["file"] == name)
                touching = [s for s in spans(coder, name) if not own.isdisjoint(range(s["start"], s["end"]))]
                seen = bool(touching) or own <= set(range(*read))
                found[section.id, coder] = {span["frame"] for span in touching} if seen else None
    return found


def slow_alpha(units: Sequence[Sequence[int]]) -> float | None:
    """Krippendorff's alpha by its definition: all pairs of values within units, and all pairs at all."""
    pairable = [unit for unit in units if len(unit) > 1]
    everything = [value for unit in pairable for value in unit]
    n = len(everything)
    within = sum(sum(a != b for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in pairable) / n
    between = sum(a != b for a, b in permutations(everything, 2)) / (n * (n - 1))
    return 1 - within / between if between else None


def test_as_many_spans_as_there_are_lines_and_each_begins_with_its_words(project: Project) -> None:
    people = {annotator.name: annotator.id for annotator in project.annotators()}

    assert {name: len(project.spans(annotator_id=people[name])) for name in CODERS} == {
        "A": 296,
        "B": 275,
        "C": 223,
    }
    for coder in CODERS:
        for article in project.articles():
            stored = sorted(project.spans(article.id, people[coder]), key=lambda span: span.start)
            asked = sorted(spans(coder, article.source_name), key=lambda line: int(line["start"]))
            text = project.text(article)
            assert len(stored) == len(asked)
            for span, line in zip(stored, asked, strict=True):
                assert covers(text[span.start : span.end], LINK_MARK.sub("", line["check"]))


def test_answers_are_kept(project: Project) -> None:
    asked = sum(len(line) - 1 for coder in CODERS for line in lines(coder, "-articles"))

    assert len(project.answers()) == asked  # null is an answer, too: no frame


def test_what_was_read_is_kept_and_the_rest_of_the_ticker_is_unread(project: Project) -> None:
    corpus = read_corpus(project)

    assert [annotator.name for annotator in corpus.annotators] == list(CODERS)
    for coded in corpus.articles:
        beyond = {s.id for s in coded.sections if min(letters(coded.article, s)) >= READ_TO}
        within = {s.id for s in coded.sections if max(letters(coded.article, s)) < READ_TO}
        is_ticker = coded.article.source_name.startswith(RT)
        assert bool(beyond) is is_ticker
        for annotator in corpus.annotators:
            assert within <= coded.seen[annotator.id]
            assert not beyond & coded.seen[annotator.id]
            assert is_ticker or len(coded.seen[annotator.id]) == len(coded.sections)


def test_alpha_is_that_of_the_definition_frame_by_frame(project: Project, judgements: Judgements) -> None:
    rows = agreement(project, Question(units=("paragraph",), samples=0))

    defined = 0
    for row in rows:
        assert row.frame
        units = [
            [row.frame in seen for coder in CODERS if (seen := judgements[section.id, coder]) is not None]
            for article in project.articles()
            for section in codable(project.sections(article.id))
        ]
        expected = slow_alpha(units)
        assert row.result.value == (None if expected is None else pytest.approx(expected, abs=1e-12))
        assert row.result.units == sum(len(unit) > 1 for unit in units)
        if expected is not None:
            defined += 1
            assert -1 <= expected <= 1
    assert defined >= 10


def test_units_beyond_what_was_read_do_not_count(project: Project) -> None:
    by_entry = agreement(project, Question(units=("entry",), samples=0))[0].result.units
    entries = [section for section in project.sections() if section.kind == "entry"]

    assert len(entries) == 90
    assert 4 < by_entry < 50


def test_shares_are_of_the_words_that_were_read(project: Project, judgements: Judgements) -> None:
    shares = prevalence(project, Choices(normalise="words"))

    outlets = {outlet.id: outlet.name for outlet in project.outlets()}
    expected: dict[str, int] = {}
    for article in project.articles():
        name = outlets[article.outlet_id] if article.outlet_id else ""
        text = project.text(article)
        for section in codable(project.sections(article.id)):
            seen = sum(judgements[section.id, coder] is not None for coder in CODERS)
            expected[name] = expected.get(name, 0) + seen * count(text[section.start : section.end])
    assert {share.outlet: share.words for share in shares} == expected
    assert expected["RT DE"] < 3 * 9903
    assert descriptive(shares)
    for share in shares:
        assert share.value == pytest.approx(share.covered / share.words)


def test_a_ticker_that_was_not_read_to_its_end_is_no_item(project: Project) -> None:
    as_article = {share.outlet: share for share in prevalence(project)}
    as_entries = {share.outlet: share for share in prevalence(project, Choices(per_entry=True))}

    assert (as_article["RT DE"].items, as_article["RT DE"].value) == (0, None)
    assert as_article["taz.de"].items == 3
    assert as_entries["RT DE"].items > 60


def test_the_dataset_comes_back_whole_and_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "one.jsonl", "jsonl", Choice())
    other = Project.create(tmp_path / "other.kzannot")
    load(other, tmp_path / "one.jsonl", "jsonl")
    export(other, tmp_path / "two.jsonl", "jsonl", Choice())

    def records(of: Project) -> dict[str, dict[Any, Record]]:
        return {name: {record.id: record for record in of.records(kind)} for name, kind in KINDS.items()}

    assert records(other) == records(project)
    first, second = (_without_time(tmp_path / name) for name in ("one.jsonl", "two.jsonl"))
    assert first == second
    for article in project.articles():
        assert other.text(article) == project.text(article)
        assert other.source(article) == project.source(article)
        assert other.content(article) == project.content(article)
    other.close()
    assert check(other.path).whole


def _without_time(path: Path) -> tuple[dict[str, Any], list[bytes]]:
    head, *rest = path.read_bytes().splitlines(keepends=True)
    said = json.loads(head)
    assert said.pop("exported")
    return said, rest


def test_loading_all_of_it_again_adds_nothing(project: Project) -> None:
    before = project.saved_at
    heard: list[Edit] = []
    project.listen(heard.append)

    for coder in CODERS:
        path = shared_folder() / "coding" / f"coder-{coder.lower()}.jsonl"
        assert load(project, path, "spans", coder, offsets="source").added == {}

    assert heard == []
    assert project.saved_at == before
