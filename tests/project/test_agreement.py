from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding
from kzannot.model.records import Annotator
from kzannot.project.agreement import (
    DEFAULT_UNITS,
    Question,
    Row,
    agreement,
    measure_title,
    measures,
    objections_of,
    unit_title,
)
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from kzannot.project.tasks import Cancelled, Task
from kzannot.project.unit_differences import differences
from tests.project.studies import article_of, read, study_with_ticker, tag

PARAGRAPHS = Question(units=("paragraph",), samples=0)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def row(rows: list[Row], frame: str | None = "riot_disorder") -> Row:
    return next(each for each in rows if each.frame == frame)


def values(project: Project, question: Question) -> dict[str | None, float | None]:
    return {each.frame: each.result.value for each in agreement(project, question)}


def code_alike(project: Project) -> None:
    """Both tag the same, and read all."""
    for who in ("Ada", "Ben"):
        tag(project, who, "Nord", "Es brennt im Hafen", "riot_disorder")
        tag(project, who, "Süd", "Das Netz", "information_shutdown")
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)


def test_alpha_by_hand(project: Project) -> None:
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    tag(project, "Ada", "Nord", "Niemand", "riot_disorder")
    tag(project, "Ben", "Nord", "Hafen", "riot_disorder")
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")

    found = row(agreement(project, PARAGRAPHS))

    # Four paragraphs: 00 11 10 00. Eight values, five of them 0: Do = 2/8, De = 2 * 5 * 3 / (8 * 7).
    assert found.result.value == pytest.approx(1 - (2 / 8) / (30 / 56))
    assert found.result.percent == pytest.approx(3 / 4)
    assert found.result.prevalence == pytest.approx(3 / 8)
    assert (found.result.units, found.result.seen_by_any, found.result.documents) == (4, 2, 1)
    assert found.annotators == ("Ada", "Ben")


def test_identical_coding_is_perfect_and_has_no_differences(project: Project) -> None:
    code_alike(project)

    found = values(project, PARAGRAPHS)
    frame = next(each for each in project.frames() if each.name == "riot_disorder")

    assert found["riot_disorder"] == found["information_shutdown"] == 1.0
    assert differences(PARAGRAPHS.read(project), "paragraph", frame) == []


def test_a_frame_that_nobody_used_is_undefined_and_says_why(project: Project) -> None:
    code_alike(project)

    found = row(agreement(project, PARAGRAPHS), "human_cost").row()

    assert (found["value"], found["defined"], found["reason"]) == (None, False, "No annotator used it.")
    assert found["percent"] == 1.0


def test_one_passage_as_one_span_or_as_two_is_the_same(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder")
    tag(project, "Ben", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ben", "Nord", "im Hafen", "riot_disorder")
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")

    assert values(project, Question(units=("paragraph", "word"), samples=0))["riot_disorder"] == 1.0


@pytest.mark.parametrize("unit", ["paragraph", "sentence", "word"])
def test_unread_text_does_not_count_as_no_frame(project: Project, unit: str) -> None:
    question = Question(units=(unit,), samples=0)
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    tag(project, "Ben", "Nord", "brennt", "riot_disorder")
    tag(project, "Ada", "Nord", "Niemand", "riot_disorder")
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    before = row(agreement(project, question)).result

    # Ada goes on alone, and one more article comes in that nobody reads.
    tag(project, "Ada", "Süd", "Die Truppen", "riot_disorder")
    read(project, "Ada", "Süd")
    after = row(agreement(project, question)).result

    assert after == before


def test_a_section_that_only_one_has_seen_says_nothing(project: Project) -> None:
    code_alike(project)
    before = values(project, PARAGRAPHS)

    tag(project, "Ada", "Ost", "Der Hafen ist zu", "riot_disorder")

    assert values(project, PARAGRAPHS) == before


def test_all_frames_at_once_are_sets(project: Project) -> None:
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    tag(project, "Ada", "Nord", "Hafen", "human_cost")
    tag(project, "Ben", "Nord", "brennt", "riot_disorder")
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")

    rows = agreement(
        project, Question(measures=("alpha", "alpha_jaccard"), units=("paragraph",), per="all", samples=0)
    )

    # Four paragraphs: {} {}, {riot, cost} {riot}, {} {}, {} {}. Of the 56 pairs of values, 12 are {} with
    # each of the others, and 2 the others with each other, which share one of two frames.
    assert [each.frame for each in rows] == [None, None]
    nominal, jaccard = (each.result.value for each in rows)
    assert nominal == pytest.approx(1 - (2 / 8) / ((6 * 2 + 2 * 6 + 2) / 56))
    assert jaccard == pytest.approx(1 - (2 * 0.5 / 8) / ((6 * 2 + 2 * 6 + 2 * 0.5) / 56))
    assert rows[0].result.prevalence is None


def test_every_two_annotators_on_their_own(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Cleo")]))
    for who in ("Ada", "Ben", "Cleo"):
        read(project, who, "Nord")
    for who in ("Ada", "Cleo"):
        tag(project, who, "Nord", "brennt", "riot_disorder")

    rows = agreement(project, Question(units=("paragraph",), pairs=True, samples=0))

    found = {each.annotators: each.result for each in rows if each.frame == "riot_disorder"}
    assert list(found) == [("Ada", "Ben"), ("Ada", "Cleo"), ("Ben", "Cleo")]
    assert found["Ada", "Cleo"].value == 1.0
    assert found["Ada", "Ben"].value == pytest.approx(1 - (2 / 8) / (14 / 56))


def test_rows_stand_by_measure_then_unit_then_frame(project: Project) -> None:
    code_alike(project)

    rows = agreement(project, Question(measures=("percent", "alpha"), samples=0))

    frames = [frame.name for frame in project.frames()]
    assert [(each.result.measure, each.unit, each.frame) for each in rows] == [
        (measure, unit, frame)
        for measure in ("percent", "alpha")
        for unit in DEFAULT_UNITS
        for frame in frames
    ]


def test_an_outlet_or_annotators_alone(project: Project) -> None:
    code_alike(project)
    tag(project, "Ada", "Süd", "Ein Minister", "riot_disorder")

    nord = row(agreement(project, Question(units=("paragraph",), outlet="Nord", samples=0)))
    ada = row(agreement(project, Question(units=("paragraph",), annotators=("Ada",), samples=0)))

    assert (nord.outlet, nord.result.value, nord.result.units) == ("Nord", 1.0, 4)
    assert ada.result.reason == "Only one annotator took part."


def test_a_row_says_all_that_the_command_line_promises(project: Project) -> None:
    code_alike(project)

    found = row(agreement(project, Question(units=("paragraph",), samples=10, seed=7))).row()

    promised = {
        "measure": "alpha",
        "unit": "paragraph",
        "frame": "riot_disorder",
        "outlet": None,
        "annotators": ["Ada", "Ben"],
        "value": 1.0,
        "low": None,
        "high": None,
        "level": 0.95,
        "samples": 10,
        "seed": 7,
        "resampled": "article",
        "p_below_667": None,
        "units": 8,
        "seen_by_any": 1,
        "prevalence": 1 / 8,
        "percent": 1.0,
        "defined": True,
        "reason": None,
    }
    assert {key: found[key] for key in promised} == promised
    assert found["note"] == "Fewer than five documents: no interval is given."


def test_five_articles_have_an_interval_that_the_seed_fixes(project: Project, tmp_path: Path) -> None:
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Titel {number}\n\nEs brennt wieder.\n\nUnd es regnet {number}.\n", encoding="utf-8")
        import_files(project, [path], outlet=f"West {number}")
        tag(project, "Ada", f"West {number}", "brennt", "riot_disorder")
        if number % 3:
            tag(project, "Ben", f"West {number}", "brennt", "riot_disorder")
        for who in ("Ada", "Ben"):
            read(project, who, f"West {number}")

    def interval(seed: int) -> tuple[float | None, float | None]:
        found = row(agreement(project, Question(units=("paragraph",), samples=200, seed=seed))).result
        assert found.low is not None
        assert found.value is not None
        assert found.low <= found.value <= (found.high or 0)
        return found.low, found.high

    assert interval(3) == interval(3)


def test_a_study_of_nobody_is_undefined(project: Project, tmp_path: Path) -> None:
    assert set(values(project, PARAGRAPHS).values()) == {None}
    assert values(project, Question(per="all", samples=0)) == {None: None}
    assert values(Project.create(tmp_path / "empty.kzannot"), PARAGRAPHS) == {}


def test_measuring_tells_its_progress_and_can_be_called_off(project: Project) -> None:
    code_alike(project)
    steps: list[tuple[int, int]] = []

    agreement(project, PARAGRAPHS, Task(lambda done, total: steps.append((done, total))))

    assert steps[0] == (1, 30)
    assert steps[-1][0] <= 30
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        agreement(project, PARAGRAPHS, task)


def test_unknown_measures_and_units_are_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no measure luck; there are percent, .*alpha"):
        agreement(project, Question(measures=("luck",)))
    for each in (project, Project.create(tmp_path / "empty.kzannot")):
        with pytest.raises(UserError, match="no unit page"):
            agreement(each, Question(units=("page",)))


def test_differences_name_the_units_and_who_found_what(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Cleo")]))
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    tag(project, "Ben", "Nord", "morgen", "riot_disorder")
    tag(project, "Ben", "Süd", "Ruhe", "riot_disorder")
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    read(project, "Cleo", "Nord", "Es brennt")
    frame = next(each for each in project.frames() if each.name == "riot_disorder")
    text = project.text(article_of(project, "Nord"))

    found = differences(PARAGRAPHS.read(project), "paragraph", frame)

    assert [(text[each.start : each.end], each.found, each.missed) for each in found] == [
        ("Es brennt im Hafen der Stadt.", ("Ada",), ("Ben", "Cleo")),
        ("Alle warten auf morgen.", ("Ben",), ("Ada",)),
    ]
    assert {each.article_id for each in found} == {article_of(project, "Nord").id}


def test_measures_and_units_have_names_and_titles() -> None:
    listed = {each["name"]: each for each in measures()}

    assert listed["alpha"] == {
        "name": "alpha",
        "title": "Krippendorff's alpha",
        "raters": "many",
        "units": "units",
        "source": "Krippendorff 2011; 2019, chapter 12",
    }
    assert listed["cohen_kappa"]["raters"] == "two"
    assert measure_title("alpha") == "Krippendorff's alpha"
    assert unit_title("entry") == "ticker entry, else article"


def test_each_annotator_is_left_out_in_turn(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Cleo")]))
    code_alike(project)
    read(project, "Cleo", "Nord")

    rows = agreement(project, Question(units=("paragraph",), leave_one_out=True, samples=0))

    found = {each.without: each for each in rows if each.frame == "riot_disorder"}
    assert list(found) == [None, "Ada", "Ben", "Cleo"]
    assert found["Cleo"].annotators == ("Ada", "Ben")
    assert found["Cleo"].result.value == 1.0
    assert found["Ada"].result.value == pytest.approx(1 - (2 / 8) / (14 / 56))
    assert found["Ada"].ledger.numbers["used"] == 4


def test_two_annotators_have_none_to_leave_out(project: Project) -> None:
    code_alike(project)

    rows = agreement(project, Question(units=("paragraph",), leave_one_out=True, samples=0))

    assert {each.without for each in rows} == {None}


def test_what_does_not_fit_is_known_before_anything_is_computed() -> None:
    alone, pairs = objections_of(Question(), 3), objections_of(Question(pairs=True, per="all"), 2)
    nobody = objections_of(Question(), 0)

    assert alone["alpha"] is None
    assert alone["cohen_kappa"] == "This measure compares exactly two annotators."
    assert alone["cu_alpha"] == alone["gamma_cat"]
    assert alone["cu_alpha"] == "This measure holds frames against each other: it needs all of them at once."
    assert alone["ku_alpha"] is None
    assert set(pairs.values()) == {None}
    assert set(nobody.values()) == {"Only one annotator took part."}


def test_entries_are_drawn_within_articles_on_request(project: Project) -> None:
    code_alike(project)
    for who in ("Ada", "Ben"):
        tag(project, who, "Ost", "Der Hafen ist zu", "riot_disorder")
        read(project, who, "Ost")

    asked = Question(measures=("alpha", "u_alpha"), units=("paragraph", "article"), samples=20, drawn="entry")
    rows = {
        (each.result.measure, each.unit): each
        for each in agreement(project, asked)
        if each.frame == "riot_disorder"
    }
    ticker = agreement(project, Question(units=("paragraph",), samples=20, drawn="entry", outlet="Ost"))

    assert {key: each.resampled for key, each in rows.items()} == {
        ("alpha", "paragraph"): "entry",
        ("alpha", "article"): "article",
        ("u_alpha", "span"): "entry",
    }
    assert rows["alpha", "paragraph"].result.documents == 3
    assert row(ticker).result.documents == 4  # three entries, and the title with the lead
    with pytest.raises(UserError, match="Drawn are articles or entries; word is neither"):
        agreement(project, Question(drawn="word"))


def test_measures_of_units_need_units_and_those_of_spans_none(project: Project) -> None:
    code_alike(project)

    rows = agreement(project, Question(measures=("u_alpha",), units=("span",), samples=0))

    assert {each.unit for each in rows} == {"span"}
    with pytest.raises(UserError, match="alpha needs units such as paragraphs"):
        agreement(project, Question(units=("span",)))


def test_an_omitted_frame_lowers_agreement_where_frames_overlap(project: Project) -> None:
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
        tag(project, who, "Nord", "Es brennt im Hafen", "riot_disorder")
        tag(project, who, "Nord", "Niemand weiß", "human_cost")
    measures = ("u_alpha", "f1_exact", "u_alpha_2004")
    question = Question(measures=measures, per="all", samples=0)
    tag(project, "Ada", "Nord", "brennt", "order_antiterror")
    omitted = {each.result.measure: each.result.value for each in agreement(project, question)}

    tag(project, "Ben", "Nord", "brennt", "order_antiterror")
    same = {each.result.measure: each.result.value for each in agreement(project, question)}

    assert same == dict.fromkeys(measures, 1.0)
    assert all(value is not None and value < 1.0 for value in omitted.values())


def test_a_wide_interval_asks_for_more_units(project: Project, tmp_path: Path) -> None:
    for number in range(6):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Titel {number}\n\nEs brennt wieder.\n\nUnd es regnet {number}.\n", encoding="utf-8")
        import_files(project, [path], outlet=f"West {number}")
        for who in ("Ada", "Ben")[: 1 + number % 2]:
            tag(project, who, f"West {number}", "brennt", "riot_disorder")
        for who in ("Ada", "Ben"):
            read(project, who, f"West {number}")

    found = row(agreement(project, Question(units=("paragraph",), samples=200)))
    wide = row(agreement(project, Question(units=("paragraph",), samples=200, half_width=0.9)))

    assert found.result.low is not None
    assert found.result.high is not None
    width = (found.result.high - found.result.low) / 2
    assert found.more_units == pytest.approx(18 * (width / 0.05) ** 2 - 18, abs=1)
    assert wide.more_units == 0
