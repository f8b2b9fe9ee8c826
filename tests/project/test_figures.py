import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator
from kzannot.project.agreement import Question, agreement
from kzannot.project.choices import Choices
from kzannot.project.figure_tables import COLUMNS, write_csv
from kzannot.project.figures import (
    FIGURES,
    Confusion,
    Disagreements,
    Reliability,
    compute,
)
from kzannot.project.figures_shares import Frequency
from kzannot.project.importing import import_files
from kzannot.project.kept import Materials
from kzannot.project.passages import LONGEST, Passage
from kzannot.project.passages_compared import (
    passages_of_confusion,
    passages_of_differences,
    passages_of_kind,
)
from kzannot.project.passages_counted import Behind, passages_behind
from kzannot.project.prevalence import prevalence
from kzannot.project.project import Project
from tests.project.studies import read, study, tag


def of_frame(project: Project, choices: Choices, outlet: str, frame: str) -> list[Passage]:
    """The passages behind a frame's frequency in an outlet."""
    return passages_behind(Materials(project), choices, Behind(outlet=outlet, frames=(frame,)))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study(tmp_path)
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder", voice="journalist", stance="endorsed")
    tag(project, "Ben", "Nord", "brennt", "riot_disorder", voice="expert", stance="reported")
    tag(project, "Ada", "Nord", "Der Preis", "economic_grievance", voice="journalist", stance="endorsed")
    tag(project, "Ada", "Süd", "Die Truppen ziehen ab", "allied_peacekeeping")
    for who in ("Ada", "Ben"):
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)
    yield project
    project.close()


def test_the_figure_of_frequency_shows_what_is_counted(project: Project) -> None:
    choices = Choices(normalise="per-1000-words", values={"voice": "journalist"}, annotators=("Ada",))

    found = compute(project, "frequency", choices)

    shares = prevalence(project, choices)
    assert isinstance(found, Frequency)
    assert found.rows() == [
        share.row() | {"corrected": None, "corrected_low": None, "corrected_high": None} for share in shares
    ]
    assert found.outlets == ("Nord", "Süd")
    assert found.descriptive
    assert found.shares["Nord", "riot_disorder"].spans == 1
    assert found.facts.annotators == ("Ada",)
    assert found.facts.codebook.startswith("kazakhstan-2022 ")


@pytest.mark.parametrize(("name", "pairs"), [("agreement", False), ("pairs", True)])
def test_the_figures_of_agreement_show_what_is_measured(project: Project, name: str, pairs: bool) -> None:
    found = compute(project, name, Choices(unit="sentence", measure="percent", samples=5, seed=3))

    question = Question(
        measures=("percent",), units=("sentence",), pairs=pairs, samples=0 if pairs else 5, seed=3
    )
    assert isinstance(found, Reliability)
    assert found.rows() == [row.row() for row in agreement(project, question)]
    assert found.groups == (("Ada", "Ben"),)
    assert found.facts.annotators == ("Ada", "Ben")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_as_a_table_holds_its_rows(project: Project, tmp_path: Path, name: str) -> None:
    values = compute(project, name, Choices(samples=5))

    write_csv(values, tmp_path / "figure.csv")

    with (tmp_path / "figure.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    rows = values.rows()
    assert all(tuple(row) == tuple(COLUMNS[type(values)]) for row in rows)
    assert len(table) == len(rows)
    for line, row in zip(table, rows, strict=True):
        assert list(line) == list(row)
        for head, value in row.items():
            if not isinstance(value, list | dict | bool):
                assert line[head] == ("" if value is None else str(value))
        if "annotators" in row and isinstance(row["annotators"], list):
            assert line["annotators"] == "Ada, Ben"


def test_a_retired_frame_is_in_no_figure(project: Project) -> None:
    first = project.frames()[0]
    project.apply(replacing("Retire", first, replace(first, retired=True)))

    for name in FIGURES:
        assert first not in compute(project, name, Choices(samples=0)).frames
        assert len(compute(project, name, Choices(samples=0)).frames) == len(project.frames()) - 1


def test_an_empty_figure_is_an_empty_table(project: Project, tmp_path: Path) -> None:
    values = compute(project, "pairs", Choices(annotators=("Ada",)))

    write_csv(values, tmp_path / "figure.csv")

    assert values.rows() == []
    with (tmp_path / "figure.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [list(COLUMNS[Reliability])]


def test_unknown_figures_and_a_project_without_codebook_are_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no figure pie; there are frequency, salience, "):
        compute(project, "pie", Choices())
    with pytest.raises(UserError, match="no codebook"):
        compute(Project.create(tmp_path / "empty.kzannot"), "frequency", Choices())


def test_the_passages_behind_a_frequency_are_its_spans(project: Project) -> None:
    everybody = of_frame(project, Choices(), "Nord", "riot_disorder")
    experts = of_frame(project, Choices(values={"voice": "expert"}), "Nord", "riot_disorder")

    assert [(each.quote, each.found, each.title) for each in everybody] == [
        ("Es brennt im Hafen", ("Ada",), "Der Preis steigt"),
        ("brennt", ("Ben",), "Der Preis steigt"),
    ]
    assert [each.quote for each in experts] == ["brennt"]
    assert of_frame(project, Choices(), "Süd", "riot_disorder") == []
    assert of_frame(project, Choices(), "", "riot_disorder") == []


def test_the_passages_behind_an_agreement_are_its_differences(project: Project) -> None:
    found = passages_of_differences(Materials(project), Choices(unit="word"), "riot_disorder", ("Ada", "Ben"))

    assert [(each.quote, each.found, each.missed) for each in found] == [
        ("Es", ("Ada",), ("Ben",)),
        ("im", ("Ada",), ("Ben",)),
        ("Hafen", ("Ada",), ("Ben",)),
    ]
    assert {each.outlet for each in found} == {"Nord"}


def test_a_long_passage_is_quoted_to_its_bound_and_in_one_line(project: Project) -> None:
    article = project.articles()[0]
    whole = project.text(article)
    tag(project, "Ada", "Nord", whole, "human_cost")

    (short,) = of_frame(project, Choices(), "Nord", "human_cost")

    assert len(whole) < LONGEST
    assert short.quote == whole.replace("\n", " ")


def test_a_passage_beyond_the_bound_ends_in_an_ellipsis(project: Project, tmp_path: Path) -> None:
    long = "Wort " * 60
    path = tmp_path / "lang.txt"
    path.write_text(f"Langer Titel\n\n{long}ende.\n", encoding="utf-8")
    import_files(project, [path], outlet="West")
    tag(project, "Ada", "West", long.strip(), "human_cost")

    (passage,) = of_frame(project, Choices(), "West", "human_cost")

    assert passage.quote == long[:LONGEST].strip() + "…"


def test_confusion_and_disagreements_count_what_their_passages_list(project: Project) -> None:
    confusion = compute(project, "confusion", Choices())
    kinds = compute(project, "disagreements", Choices())

    assert isinstance(confusion, Confusion)
    assert isinstance(kinds, Disagreements)
    assert confusion.pairs == kinds.pairs == (("Ada", "Ben"),)
    assert {key: count for key, count in confusion.cells.items() if count} == {
        ("riot_disorder", "riot_disorder"): 1,
        ("economic_grievance", ""): 1,
        ("allied_peacekeeping", ""): 1,
    }
    assert (confusion.meetings, kinds.meetings) == (3, 3)
    assert kinds.kinds[0] == "missed"
    for (frame, other), count in confusion.cells.items():
        assert len(passages_of_confusion(Materials(project), Choices(), frame, other)) == count
    for row in kinds.rows():
        assert len(passages_of_kind(Materials(project), Choices(), row["kind"], row["frame"])) == row["value"]


def test_the_passages_of_two_codings_stand_side_by_side(project: Project) -> None:
    (passage,) = passages_of_kind(Materials(project), Choices(), "voice", "riot_disorder")
    (missed,) = passages_of_confusion(Materials(project), Choices(), "economic_grievance", "")

    assert passage.codings == (
        "Ada: Riot and disorder · endorsed · Journalist / outlet",
        "Ben: Riot and disorder · reported · Expert",
    )
    assert set(passage.kinds) == {"boundary", "Voice", "Stance"}
    assert missed.codings == ("Ada: Economic grievance · endorsed · Journalist / outlet", "Ben: –")


def test_passages_speak_the_language_that_is_asked_for(project: Project) -> None:
    (passage,) = passages_of_kind(Materials(project), Choices(), "voice", "riot_disorder", "de")

    label = next(frame.label.de for frame in project.frames() if frame.name == "riot_disorder")
    assert passage.codings[0].startswith(f"Ada: {label} · ")


def test_each_of_several_values_is_in_words(project: Project) -> None:
    (span,) = [each for each in project.spans() if ("voice", "expert") in each.attributes]
    several = (*span.attributes, ("distancing", ("irony", "hedge_word")))
    project.apply(replacing("Doubt", span, replace(span, attributes=several)))

    (passage,) = passages_of_kind(Materials(project), Choices(), "distancing", "riot_disorder")

    assert passage.codings[1].endswith("irony, aside, alleged, so-called, presumed")


def test_over_several_pairs_a_cell_lists_both_ways(project: Project) -> None:
    project.apply(adding("Add annotator", [Annotator(name="Cleo")]))
    read(project, "Cleo", "Nord")

    values = compute(project, "confusion", Choices())

    assert isinstance(values, Confusion)
    for (frame, other), count in values.cells.items():
        assert values.cells[other, frame] == count
        assert len(passages_of_confusion(Materials(project), Choices(), frame, other)) == count
