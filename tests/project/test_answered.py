"""Agreement about questions that were answered of whole articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice, Level
from kzannot.model.edits import adding
from kzannot.model.records import SEVERAL, Answer
from kzannot.project.agreement import METRICS, Question, Row, agreement
from kzannot.project.project import Project
from tests.project.studies import article_of, study_with_ticker

OUTLETS = ("Nord", "Süd", "Ost")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def ask(
    project: Project, name: str, kind: AttributeKind = AttributeKind.SINGLE, *choices: str, frame: str = ""
) -> None:
    codebook = project.codebook()
    assert codebook
    offered = tuple(Choice(choice, Bilingual(choice, choice)) for choice in choices)
    question = Attribute(
        codebook_id=codebook.id, name=name, label=Bilingual(name), kind=kind, level=Level.ARTICLE,
        choices=offered, order=99, frame=frame,
    )  # fmt: skip
    project.apply(adding("Ask", [question]))


def answer(project: Project, question: str, who: str, *values: str | None) -> None:
    """What somebody answers about the articles of the outlets, in their order; None is no answer."""
    annotator = next(each for each in project.annotators() if each.name == who)
    said = [
        Answer(
            article_id=article_of(project, outlet).id,
            annotator_id=annotator.id,
            question=question,
            value=value,
        )
        for outlet, value in zip(OUTLETS, values, strict=True)
        if value is not None
    ]
    project.apply(adding("Answer", said))


def rows(project: Project, question: str, **more: object) -> list[Row]:
    asked = Question(questions=(question,), samples=0, **more)  # type: ignore[arg-type]  # keywords of a test
    return agreement(project, asked)


def test_a_question_is_compared_over_articles(project: Project) -> None:
    answer(project, "primary_frame", "Ada", "riot_disorder", "", "human_cost")
    answer(project, "primary_frame", "Ben", "riot_disorder", "", None)

    (row,) = rows(project, "primary_frame")

    assert (row.question, row.frame, row.unit) == ("primary_frame", None, "article")
    assert (row.result.value, row.result.units, row.annotators) == (1.0, 2, ("Ada", "Ben"))
    assert row.ledger.numbers["one_annotator"] == 1
    assert row.row()["question"] == "primary_frame"


@pytest.mark.parametrize(("metric", "apart"), [("nominal", 1.0), ("interval", 4.0)])
def test_the_metric_says_how_far_answers_are_apart(project: Project, metric: str, apart: float) -> None:
    ask(project, "tone", AttributeKind.SINGLE, "1", "2", "3")
    answer(project, "tone", "Ada", "1", "3", "1")
    answer(project, "tone", "Ben", "1", "3", "3")

    (row,) = rows(project, "tone", metric=metric)

    # Six values, three of either: Do = 2 d / 6, De = 2 * 3 * 3 d / (6 * 5).
    assert row.result.value == pytest.approx(1 - (2 * apart / 6) / (18 * apart / 30))


def test_ordered_answers_follow_the_codebook_and_numbers_beside_it_their_size(project: Project) -> None:
    ask(project, "tone", AttributeKind.SINGLE, "low", "middle")
    answer(project, "tone", "Ada", "low", "10", "9")
    answer(project, "tone", "Ben", "middle", "10", "high")

    ordinal = rows(project, "tone", metric="ordinal")[0].result.value
    nominal = rows(project, "tone")[0].result.value

    assert ordinal is not None
    assert nominal is not None
    assert ordinal > nominal


def test_distances_need_numbers(project: Project) -> None:
    answer(project, "primary_frame", "Ada", "riot_disorder", "", "")
    answer(project, "primary_frame", "Ben", "riot_disorder", "", "")

    (row,) = rows(project, "primary_frame", metric="ratio")

    assert row.result.value is None
    assert row.result.reason == "The answers to this question are no numbers."


def test_several_values_are_a_set_and_yes_and_no_are_two(project: Project) -> None:
    ask(project, "topics", AttributeKind.MULTIPLE, "oil", "gas")
    ask(project, "agency", AttributeKind.BOOLEAN)
    answer(project, "topics", "Ada", f"oil{SEVERAL}gas", "", "oil")
    answer(project, "topics", "Ben", "oil", "", "oil")
    for who in ("Ada", "Ben"):
        answer(project, "agency", who, "yes", "no", "no")

    (jaccard,) = rows(project, "topics", measures=("alpha_jaccard",))
    (agency,) = rows(project, "agency")
    (sets_of_one,) = rows(project, "agency", measures=("alpha_masi",))

    # {oil, gas} {oil}, {} {}, {oil} {oil}: half apart once; of the 30 pairs of values 2 * (1 * 2 + 3 * 2)
    # are wholly apart ({} from all others), and 2 * 3 half.
    assert jaccard.result.value == pytest.approx(1 - (2 * 0.5 / 6) / ((2 * (2 + 6) + 2 * 3 * 0.5) / 30))
    assert agency.result.value == 1.0
    assert sets_of_one.result.reason == "This measure compares sets of codes."


def test_with_a_metric_alone_all_questions_stand_beside_the_frames(project: Project) -> None:
    answer(project, "primary_frame", "Ada", "riot_disorder", "", "")

    found = agreement(project, Question(metric=METRICS[1], units=("article",), samples=0))

    assert {row.frame for row in found} > {None, "riot_disorder"}
    assert "primary_frame" in {row.question for row in found}


def test_an_unknown_question_is_refused(project: Project) -> None:
    with pytest.raises(UserError, match=r"no question mood; there are .*primary_frame"):
        rows(project, "mood")


def test_the_items_of_a_frame_have_a_mean_which_is_a_number(project: Project) -> None:
    for item in ("victims", "grief"):
        ask(project, item, AttributeKind.BOOLEAN, frame="human_cost")
    ask(project, "alone", AttributeKind.BOOLEAN, frame="riot_disorder")
    for item, ada, ben in (
        ("victims", ("yes", "no", "yes"), ("yes", "no", None)),
        ("grief", ("yes", "no", "no"), ("no", "no", "no")),
    ):
        answer(project, item, "Ada", *ada)
        answer(project, item, "Ben", *ben)

    found = agreement(project, Question(questions=("victims", "grief", "alone"), samples=0))
    partly = agreement(project, Question(questions=("victims",), samples=0))

    assert [(row.question, row.frame) for row in found] == [
        ("victims", None), ("grief", None), ("alone", None), ("human_cost", "human_cost"),
    ]  # fmt: skip
    # Means 1 and .5, 0 and 0: Do = 2 * .25 / 4; De = 2 * (.25 + 2 * 1 + 2 * .25) / 12.
    assert found[-1].result.value == pytest.approx(1 - (0.5 / 4) / (2 * 2.75 / 12))
    assert found[-1].ledger.numbers["one_annotator"] == 1
    assert [row.question for row in partly] == ["victims"]
