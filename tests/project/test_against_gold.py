"""Each annotator against the adjudicated codings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.model.edits import adding
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.project.against_gold import Against, against_gold
from kzannot.project.agreement import Question
from kzannot.project.project import Project
from tests.project.studies import read, study, tag

PARAGRAPHS = Question(units=("paragraph",), samples=0)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada has read both articles, Ben one, and both are adjudicated."""
    project = study(tmp_path)
    project.apply(adding("Add", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    for who, outlet in (("Ada", "Nord"), ("Ada", "Süd"), ("Ben", "Nord"), ("Gold", "Nord"), ("Gold", "Süd")):
        read(project, who, outlet)
    yield project
    project.close()


def of(found: list[Against], annotator: str, frame: str = "riot_disorder") -> Against:
    return next(each for each in found if (each.annotator, each.frame) == (annotator, frame))


def test_what_is_found_and_left_alone_is_counted_by_hand(project: Project) -> None:
    for words in ("Es brennt", "Niemand weiß"):
        tag(project, "Gold", "Nord", words, "riot_disorder")
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ada", "Süd", "Die Truppen", "riot_disorder")

    ada = of(against_gold(project, PARAGRAPHS), "Ada")

    assert (ada.there, ada.found, ada.absent, ada.left) == (2, 1, 6, 5)
    assert ada.sensitivity == 0.5
    assert ada.specificity == pytest.approx(5 / 6)
    # Eight units, sixteen values, four of them yes: Do = 2 * 2 / 16, De = 2 * 4 * 12 / (16 * 15).
    assert ada.result.value == pytest.approx(1 - (4 / 16) / (96 / 240))


def test_only_what_both_have_read_counts_and_what_is_nowhere_has_no_share(project: Project) -> None:
    found = against_gold(project, PARAGRAPHS)

    ben = of(found, "Ben")
    assert (ben.there, ben.absent, ben.left, ben.result.units) == (0, 4, 4, 4)
    assert (ben.sensitivity, ben.specificity, ben.result.value) == (None, 1.0, None)
    assert ben.row()["reason"]


def test_where_everything_has_the_frame_there_is_no_specificity(project: Project) -> None:
    for words in ("Der Preis", "Es brennt", "Niemand", "Alle warten"):
        tag(project, "Gold", "Nord", words, "riot_disorder")
        tag(project, "Ben", "Nord", words, "riot_disorder")

    ben = of(against_gold(project, PARAGRAPHS), "Ben")

    assert (ben.sensitivity, ben.specificity) == (1.0, None)


def test_every_unit_is_compared_and_those_asked_for_alone(project: Project) -> None:
    found = against_gold(project, Question(units=("article", "paragraph"), annotators=("Ben",), samples=0))

    assert {each.unit for each in found} == {"article", "paragraph"}
    assert {each.annotator for each in found} == {"Ben"}


def test_without_an_adjudicated_layer_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    project = study(tmp_path)
    read(project, "Ada", "Nord")

    assert against_gold(project, PARAGRAPHS) == []
    project.close()
