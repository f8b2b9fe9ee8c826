from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding, read_sections
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.project.importing import import_files
from kzannot.project.prevalence import NORMALISATIONS, Share, descriptive, prevalence, values_are
from kzannot.project.project import Project
from kzannot.project.tasks import Cancelled, Task
from tests.project.studies import read, study_with_ticker, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Nord has 19 words in 4 sections, Süd 16 in 4, Ost 34 in 8: a title and a lead, and three entries."""
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def share(shares: list[Share], outlet: str, frame: str = "riot_disorder") -> Share:
    return next(each for each in shares if (each.outlet, each.frame) == (outlet, frame))


def test_each_normalisation_by_hand(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder")
    tag(project, "Ada", "Nord", "morgen", "riot_disorder")
    read(project, "Ada", "Nord")

    found = {name: share(prevalence(project, name), "Nord") for name in NORMALISATIONS}

    assert found["words"].value == pytest.approx(5 / 19)
    assert found["per-1000-words"].value == pytest.approx(1000 * 2 / 19)
    assert found["articles"].value == 1.0
    assert found["count"].value == 2.0
    assert found["count"].row() == {
        "outlet": "Nord",
        "frame": "riot_disorder",
        "normalise": "count",
        "value": 2.0,
        "spans": 2,
        "covered": 5,
        "words": 19,
        "with_frame": 1,
        "items": 1,
        "articles": 1,
        "annotators": 1,
    }


def test_what_was_not_read_is_in_no_denominator(project: Project) -> None:
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    read(project, "Ada", "Nord", "Alle warten")

    found = share(prevalence(project), "Nord")

    assert (found.covered, found.words, found.value) == (1, 10, 0.1)
    assert (found.items, found.of_items) == (0, None)


def test_an_outlet_of_which_nothing_was_read_has_no_share(project: Project) -> None:
    read(project, "Ada", "Nord")

    found = {name: share(prevalence(project, name), "Süd") for name in NORMALISATIONS}

    assert {name: each.value for name, each in found.items()} == {
        "articles": None,
        "words": None,
        "per-1000-words": None,
        "count": 0.0,
    }
    assert (found["words"].articles, found["words"].annotators) == (0, 0)


def test_a_word_that_two_spans_of_a_frame_cover_is_counted_once(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt im", "riot_disorder")
    tag(project, "Ada", "Nord", "brennt im Hafen", "riot_disorder")
    tag(project, "Ada", "Nord", "brennt", "human_cost")

    shares = prevalence(project)

    assert share(shares, "Nord").covered == 4
    assert share(shares, "Nord").spans == 2
    assert share(shares, "Nord", "human_cost").covered == 1


def test_two_annotators_are_averaged_by_what_each_has_read(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder")
    read(project, "Ada", "Nord")
    read(project, "Ben", "Nord", "Der Preis", "Es brennt")

    found = share(prevalence(project), "Nord")

    assert found.value == pytest.approx((4 + 0) / (19 + 9))
    assert (found.articles, found.annotators) == (1, 2)
    assert share(prevalence(project, annotators=["Ada"]), "Nord").value == pytest.approx(4 / 19)


def test_a_voice_and_a_stance_alone(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder", voice="journalist", stance="endorsed")
    tag(project, "Ada", "Nord", "Niemand", "riot_disorder", voice="expert", stance="endorsed")
    read(project, "Ada", "Nord")

    def covered(**values: str | None) -> int:
        return share(prevalence(project, wanted=values_are(**values)), "Nord").covered

    assert covered(voice="journalist") == 2
    assert covered(voice="journalist", stance="rejected") == 0
    assert covered(voice=None, stance="endorsed") == 3


def test_a_ticker_is_one_item_or_one_an_entry(project: Project) -> None:
    tag(project, "Ada", "Ost", "Der Hafen ist zu", "riot_disorder")
    read(project, "Ada", "Ost")

    as_article = share(prevalence(project, "articles"), "Ost")
    as_entries = share(prevalence(project, "articles", per_entry=True), "Ost")

    assert (as_article.with_frame, as_article.items, as_article.value) == (1, 1, 1.0)
    assert (as_entries.with_frame, as_entries.items, as_entries.value) == (1, 4, 0.25)


def test_furniture_is_in_no_count(project: Project) -> None:
    read(project, "Ada", "Ost")

    assert share(prevalence(project), "Ost").words == 34


def test_outlets_stand_by_name_and_frames_as_in_the_codebook(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "nobody.txt"
    path.write_text("Ohne Namen\n\nEin Satz steht hier.\n", encoding="utf-8")
    import_files(project, [path])

    shares = prevalence(project)

    assert list(dict.fromkeys(each.outlet for each in shares)) == ["", "Nord", "Ost", "Süd"]
    assert [each.frame for each in shares[:15]] == [frame.name for frame in project.frames()]
    assert [each.outlet for each in prevalence(project, outlet="Ost")] == ["Ost"] * 15


def test_one_article_of_an_outlet_is_only_descriptive(project: Project, tmp_path: Path) -> None:
    for name in ("Nord", "Süd", "Ost"):
        read(project, "Ada", name)
    shares = prevalence(project)
    assert descriptive(shares)

    for number, outlet in enumerate(("Nord", "Süd", "Ost")):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Noch ein Titel {number}\n\nNoch ein Satz steht hier.\n", encoding="utf-8")
        import_files(project, [path], outlet=outlet)
    assert descriptive(prevalence(project))  # the second articles have not been read yet

    for article in project.articles()[3:]:
        ada = project.annotators()[0]
        project.apply(read_sections(project.sections(article.id), ada.id))
    assert not descriptive(prevalence(project))
    assert not descriptive([])


def test_the_adjudicated_layer_is_counted_on_its_own(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    tag(project, "Gold", "Nord", "brennt", "riot_disorder")
    read(project, "Ada", "Nord")

    assert share(prevalence(project), "Nord").spans == 0
    assert share(prevalence(project, layer="gold"), "Nord").spans == 1


def test_counting_tells_its_progress_and_can_be_called_off(project: Project) -> None:
    steps: list[tuple[int, int]] = []

    prevalence(project, task=Task(lambda done, total: steps.append((done, total))))

    assert steps == [(0, 3), (1, 3), (2, 3)]
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        prevalence(project, task=task)


def test_an_unknown_normalisation_is_refused(project: Project) -> None:
    with pytest.raises(UserError, match="no normalisation furlongs"):
        prevalence(project, "furlongs")


def test_a_project_without_a_codebook_has_nothing_to_count(tmp_path: Path) -> None:
    assert prevalence(Project.create(tmp_path / "empty.kzannot")) == []
