"""The disagreements of the three real codings: each two coders meet in what both read, and nowhere else."""

from itertools import combinations
from pathlib import Path

import pytest

from kzannot.project.codebooks import adopt
from kzannot.project.corpus import Corpus, read_corpus
from kzannot.project.disagreements import PLACES, confusion_of, counts_by_kind, differing, meetings
from kzannot.project.importing import import_files
from kzannot.project.loading import load
from kzannot.project.project import Project
from tests.project.studies import codebook
from tests.shared import shared_folder

CODERS = ("A", "B", "C")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.create(Path(tmp_path_factory.mktemp("real")) / "real.kzannot")
    project.apply(adopt(codebook()))
    import_files(project, [shared_folder() / "articles"])
    for coder in CODERS:
        path = shared_folder() / "coding" / f"coder-{coder.lower()}.jsonl"
        load(project, path, "spans", coder, offsets="source")
    return project


def spans_seen_by_both(corpus: Corpus, one: str, other: str) -> set[str]:
    """The spans of one annotator that reach into a section that both have seen."""
    ids = {annotator.name: annotator.id for annotator in corpus.annotators}
    return {
        str(span.id)
        for coded in corpus.articles
        for span in coded.spans[ids[one]]
        for section in coded.sections
        if section.id in coded.seen[ids[one]] & coded.seen[ids[other]]
        if span.start < section.end and section.start < span.end
    }


def test_every_span_that_both_could_have_seen_is_in_a_meeting(project: Project) -> None:
    corpus = read_corpus(project)
    found = meetings(project)

    for pair in combinations(CODERS, 2):
        own = [meeting.encounter for meeting in found if meeting.annotators == pair]
        assert {mark.name for each in own for mark in each.first} == spans_seen_by_both(corpus, *pair)
        assert {mark.name for each in own for mark in each.second} == spans_seen_by_both(corpus, *pair[::-1])


def test_two_annotators_meet_alike_whoever_else_is_there(project: Project) -> None:
    assert meetings(project, ("A",)) == []
    together = [meeting.row() for meeting in meetings(project, ("A", "B"))]

    assert together == [each.row() for each in meetings(project) if each.annotators == ("A", "B")]


def test_the_kinds_and_the_confusion_count_the_same_meetings(project: Project) -> None:
    frames = project.frames()
    for pair in combinations(CODERS, 2):
        found = meetings(project, pair)
        table = confusion_of(found, frames)

        assert table.sum() == len(found)
        missed = table[-1].sum() + table[:, -1].sum()
        counts = counts_by_kind(differing(found))
        assert missed == sum(count for (kind, _), count in counts.items() if kind == "missed") > 0
        crossed = table[:-1, :-1].sum() - table[:-1, :-1].trace()
        assert 2 * crossed == sum(count for (kind, _), count in counts.items() if kind == "other_frame")


def test_every_disagreement_is_of_a_known_kind_and_in_its_article(project: Project) -> None:
    known = {*PLACES, *(attribute.name for attribute in project.attributes())}
    for meeting in differing(meetings(project)):
        assert set(meeting.kinds) <= known
        assert 0 <= meeting.start < meeting.end <= len(meeting.coded.text)
