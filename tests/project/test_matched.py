"""Agreement about the attributes of spans that two annotators have both marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice
from kzannot.model.edits import adding
from kzannot.model.records import Annotator
from kzannot.project.agreement import Question, Row, agreement
from kzannot.project.matched import comparable
from kzannot.project.project import Project
from kzannot.project.tasks import Cancelled, Task
from tests.project.studies import read, study, tag

FIRE, RIDDLE, WAIT = "Es brennt im Hafen der Stadt", "Niemand weiß warum das so ist", "Alle warten auf morgen"
TROOPS, THANKS = "Die Truppen ziehen ab", "Ein Minister dankt den Nachbarn"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada, Ben and Cleo have read both articles."""
    project = study(tmp_path)
    project.apply(adding("Add annotator", [Annotator(name="Cleo")]))
    for who in ("Ada", "Ben", "Cleo"):
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)
    yield project
    project.close()


def rows(project: Project, *names: str, **more: object) -> list[Row]:
    asked = Question(attributes=names, samples=0, **more)  # type: ignore[arg-type]  # keywords of a test
    return agreement(project, asked)


def of_two(project: Project, *names: str, **more: object) -> list[Row]:
    return rows(project, *names, annotators=("Ada", "Ben"), **more)


def tag_both(project: Project, outlet: str, words: str, ada: str, ben: str) -> None:
    """Ada and Ben tag the same words, each with a voice."""
    tag(project, "Ada", outlet, words, "riot_disorder", voice=ada)
    tag(project, "Ben", outlet, words, "riot_disorder", voice=ben)


def add_attribute(project: Project, name: str, kind: AttributeKind, *choices: str) -> None:
    codebook = project.codebook()
    assert codebook
    offered = tuple(Choice(choice, Bilingual(choice, choice)) for choice in choices)
    attribute = Attribute(
        codebook_id=codebook.id, name=name, label=Bilingual(name), kind=kind, choices=offered, order=99
    )
    project.apply(adding("Add attribute", [attribute]))


def test_alpha_of_voices_by_hand(project: Project) -> None:
    tag_both(project, "Nord", FIRE, "journalist", "journalist")
    tag_both(project, "Nord", RIDDLE, "journalist", "expert")
    tag_both(project, "Süd", TROOPS, "expert", "expert")

    (row,) = of_two(project, "voice")

    # Six values, three of either: Do = 2 / 6, De = 2 * 3 * 3 / (6 * 5).
    assert row.result.value == pytest.approx(1 - (2 / 6) / (18 / 30))
    assert (row.attribute, row.frame, row.unit) == ("voice", None, "span")
    assert (row.result.units, row.matched, row.spans) == (3, 6, 6)
    assert row.ledger.numbers["used"] == 8


def test_only_spans_of_one_frame_that_share_half_are_compared(project: Project) -> None:
    tag_both(project, "Nord", FIRE, "journalist", "journalist")
    tag(project, "Ada", "Nord", WAIT, "riot_disorder", voice="expert")
    tag(project, "Ben", "Nord", "Alle", "riot_disorder", voice="journalist")
    tag(project, "Ada", "Süd", TROOPS, "riot_disorder", voice="expert")
    tag(project, "Ben", "Süd", TROOPS, "human_cost", voice="journalist")

    (row,) = of_two(project, "voice")

    assert (row.result.units, row.matched, row.spans) == (1, 2, 6)
    assert row.result.percent == 1.0


def test_text_that_only_one_has_read_is_not_compared(project: Project, tmp_path: Path) -> None:
    project.apply(adding("Add annotator", [Annotator(name="Dan")]))
    read(project, "Dan", "Nord", FIRE)
    tag(project, "Ada", "Nord", FIRE, "riot_disorder", voice="expert")
    tag(project, "Ada", "Nord", WAIT, "riot_disorder", voice="expert")
    tag(project, "Dan", "Nord", FIRE, "riot_disorder", voice="expert")

    (row,) = rows(project, "voice", annotators=("Ada", "Dan"))

    assert (row.matched, row.spans) == (2, 2)


def test_what_three_have_found_is_three_pairs_and_pairs_stand_on_their_own(project: Project) -> None:
    tag_both(project, "Nord", FIRE, "journalist", "expert")
    tag(project, "Cleo", "Nord", FIRE, "riot_disorder", voice="expert")

    (row,) = rows(project, "voice")
    pairs = rows(project, "voice", pairs=True)

    assert (row.result.units, row.matched, row.spans) == (3, 3, 3)
    assert row.result.percent == pytest.approx(1 / 3)
    assert [(each.annotators, each.result.percent) for each in pairs] == [
        (("Ada", "Ben"), 0.0),
        (("Ada", "Cleo"), 0.0),
        (("Ben", "Cleo"), 1.0),
    ]


def test_a_value_that_is_due_is_missing_and_one_that_may_be_absent_is_an_answer(project: Project) -> None:
    add_attribute(project, "quoted", AttributeKind.BOOLEAN)
    tag(project, "Ada", "Nord", FIRE, "riot_disorder", quoted="yes", form="indirect")
    tag(project, "Ben", "Nord", FIRE, "riot_disorder", voice="expert")

    voice, form, quoted = of_two(project, "voice", "form", "quoted")

    assert voice.result.units == 0
    assert voice.result.value is None
    assert (form.result.units, form.result.percent) == (1, 0.0)
    assert (quoted.result.units, quoted.result.percent) == (1, 0.0)


def test_of_several_values_the_sets_are_compared(project: Project) -> None:
    for who, values in (("Ada", ("irony", "hedge_word")), ("Ben", ("irony",))):
        tag(project, who, "Nord", FIRE, "riot_disorder", distancing=values)  # type: ignore[arg-type]  # several
        tag(project, who, "Nord", WAIT, "riot_disorder")

    (row,) = of_two(project, "distancing", measures=("alpha", "alpha_masi"))

    # {irony, hedge} {irony}: 1 - 1/2 * 2/3 = 2/3 apart; each of them is wholly apart from nothing, twice.
    assert row.result.measure == "alpha_masi"
    assert row.result.value == pytest.approx(1 - (2 * 2 / 3 / 4) / ((2 * (4 + 2 / 3)) / (4 * 3)))


def test_matches_follow_the_parts_and_leave_each_out(project: Project) -> None:
    tag_both(project, "Nord", FIRE, "journalist", "expert")
    tag_both(project, "Süd", THANKS, "journalist", "journalist")

    parts = of_two(project, "voice", by="outlet")
    left = rows(project, "voice", leave_one_out=True)

    assert [(row.part, row.result.percent, row.spans) for row in parts] == [("Nord", 0.0, 2), ("Süd", 1.0, 2)]
    assert [(row.without, row.matched) for row in left] == [(None, 4), ("Ada", 0), ("Ben", 0), ("Cleo", 4)]


def test_the_row_says_of_how_many_spans_it_tells(project: Project) -> None:
    tag_both(project, "Nord", FIRE, "journalist", "expert")
    tag(project, "Ada", "Nord", WAIT, "riot_disorder", voice="expert")

    (row,) = of_two(project, "voice")

    said = row.row()
    assert (said["attribute"], said["matched"], said["spans"]) == ("voice", 2, 3)


def test_texts_are_not_compared_and_unknown_attributes_are_refused(project: Project) -> None:
    assert [each.name for each in comparable(project)] == [
        "voice", "stance", "distancing", "entman_element", "form",
    ]  # fmt: skip
    with pytest.raises(UserError, match="no attribute via of spans; there are voice, stance"):
        rows(project, "via")


def test_the_matching_can_be_called_off(project: Project) -> None:
    tag_both(project, "Nord", FIRE, "journalist", "expert")
    task = Task()
    task.cancel()

    with pytest.raises(Cancelled):
        agreement(project, Question(attributes=("voice",)), task)


def test_where_nobody_has_tagged_there_is_nothing_to_compare(project: Project) -> None:
    (row,) = rows(project, "voice")

    assert (row.result.value, row.result.units, row.matched, row.spans) == (None, 0, 0, 0)


def test_of_several_spans_on_one_passage_those_meet_that_share_most(project: Project) -> None:
    tag(project, "Ada", "Nord", FIRE, "riot_disorder", voice="expert")
    tag(project, "Ada", "Nord", "brennt im Hafen der Stadt", "riot_disorder", voice="journalist")
    tag(project, "Ben", "Nord", "brennt im Hafen der Stadt", "riot_disorder", voice="journalist")
    tag(project, "Ben", "Nord", FIRE, "riot_disorder", voice="expert")

    (row,) = of_two(project, "voice")

    assert (row.result.units, row.result.percent, row.matched) == (2, 1.0, 4)
