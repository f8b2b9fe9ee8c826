from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from scipy.stats import binomtest

from kzannot.errors import UserError
from kzannot.model.edits import adding, read_sections
from kzannot.model.records import Annotator, AnnotatorKind, Span
from kzannot.project.choices import Choices
from kzannot.project.importing import import_files
from kzannot.project.prevalence import NORMALISATIONS, NOT_FOUND, Share, descriptive, prevalence
from kzannot.project.project import Project
from kzannot.project.tasks import Cancelled, Task
from kzannot.statistics.estimates import TOO_FEW
from tests.project.studies import read, study_with_ticker, tag

WORDS = Choices(normalise="words")


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

    found = {name: share(prevalence(project, Choices(normalise=name)), "Nord") for name in NORMALISATIONS}

    assert found["words"].value == pytest.approx(5 / 19)
    assert found["per-1000-words"].value == pytest.approx(1000 * 2 / 19)
    assert found["articles"].value == 1.0
    assert found["count"].of_words == found["words"].value
    assert found["count"].per_1000 == found["per-1000-words"].value
    assert found["count"].of_items == 1.0
    assert found["count"].value == 2.0
    assert found["count"].row() == {
        "outlet": "Nord",
        "frame": "riot_disorder",
        "normalise": "count",
        "value": 2.0,
        "low": None,
        "high": None,
        "note": None,
        "spans": 2,
        "covered": 5,
        "words": 19,
        "with_frame": 1,
        "items": 1,
        "share": 1.0,
        "articles": 1,
        "annotators": 1,
    }


def test_what_was_not_read_is_in_no_denominator(project: Project) -> None:
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    read(project, "Ada", "Nord", "Alle warten")

    found = share(prevalence(project, WORDS), "Nord")

    assert (found.covered, found.words, found.value) == (1, 10, 0.1)
    assert (found.items, found.of_items) == (0, None)


def test_an_outlet_of_which_nothing_was_read_has_no_share(project: Project) -> None:
    read(project, "Ada", "Nord")

    found = {name: share(prevalence(project, Choices(normalise=name)), "Süd") for name in NORMALISATIONS}

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

    shares = prevalence(project, WORDS)

    assert share(shares, "Nord").covered == 4
    assert share(shares, "Nord").spans == 2
    assert share(shares, "Nord", "human_cost").covered == 1


def test_two_annotators_are_averaged_by_what_each_has_read(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder")
    read(project, "Ada", "Nord")
    read(project, "Ben", "Nord", "Der Preis", "Es brennt")

    found = share(prevalence(project, WORDS), "Nord")

    assert found.value == pytest.approx((4 + 0) / (19 + 9))
    assert (found.articles, found.annotators) == (1, 2)
    alone = prevalence(project, replace(WORDS, annotators=("Ada",)))
    assert share(alone, "Nord").value == pytest.approx(4 / 19)


def test_a_voice_and_a_stance_alone(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder", voice="journalist", stance="endorsed")
    tag(project, "Ada", "Nord", "Niemand", "riot_disorder", voice="expert", stance="endorsed")
    read(project, "Ada", "Nord")

    def covered(**values: str) -> int:
        return share(prevalence(project, replace(WORDS, values=values)), "Nord").covered

    assert covered(voice="journalist") == 2
    assert covered(voice="journalist", stance="rejected") == 0
    assert covered(stance="endorsed") == 3


def test_a_ticker_is_one_item_or_one_an_entry(project: Project) -> None:
    tag(project, "Ada", "Ost", "Der Hafen ist zu", "riot_disorder")
    read(project, "Ada", "Ost")

    as_article = share(prevalence(project), "Ost")
    as_entries = share(prevalence(project, Choices(per_entry=True)), "Ost")

    assert (as_article.with_frame, as_article.items, as_article.value) == (1, 1, 1.0)
    assert (as_entries.with_frame, as_entries.items, as_entries.value) == (1, 4, 0.25)


def test_furniture_is_in_no_count(project: Project) -> None:
    read(project, "Ada", "Ost")

    assert share(prevalence(project, WORDS), "Ost").words == 34


def test_outlets_stand_by_name_and_frames_as_in_the_codebook(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "nobody.txt"
    path.write_text("Ohne Namen\n\nEin Satz steht hier.\n", encoding="utf-8")
    import_files(project, [path])

    shares = prevalence(project, WORDS)

    assert list(dict.fromkeys(each.outlet for each in shares)) == ["", "Nord", "Ost", "Süd"]
    assert [each.frame for each in shares[:15]] == [frame.name for frame in project.frames()]
    assert [each.outlet for each in prevalence(project, Choices(outlet="Ost"))] == ["Ost"] * 15


def more_articles(project: Project, folder: Path, outlets: Sequence[str], times: int) -> None:
    """Further articles of the outlets, one with a frame in every two, all read by Ada."""
    ada = project.annotators()[0]
    frame = next(frame for frame in project.frames() if frame.name == "riot_disorder")
    for number in range(times):
        for outlet in outlets:
            path = folder / f"{outlet}{number}.txt"
            path.write_text(
                f"Noch ein Titel {outlet} {number}\n\nNoch ein Satz steht hier.\n", encoding="utf-8"
            )
            import_files(project, [path], outlet=outlet)
            article = project.articles()[-1]
            project.apply(read_sections(project.sections(article.id), ada.id))
            if number % 2:
                span = Span(article_id=article.id, annotator_id=ada.id, frame_id=frame.id, start=0, end=4)
                project.apply(adding("Tag", [span]))


def test_below_five_articles_there_is_a_point_and_no_interval(project: Project, tmp_path: Path) -> None:
    for name in ("Nord", "Süd"):
        read(project, "Ada", name)
    more_articles(project, tmp_path, ("Nord",), 3)
    shares = prevalence(project)

    assert descriptive(shares) == {"Nord": 4, "Süd": 1}
    found = share(shares, "Nord")
    assert (found.value, found.low, found.high) == (0.25, None, None)
    assert found.note == TOO_FEW

    more_articles(project, tmp_path, ("Süd",), 4)
    assert descriptive(prevalence(project)) == {"Nord": 4}
    assert not descriptive([])


def test_articles_that_are_whole_get_wilsons_interval(project: Project, tmp_path: Path) -> None:
    read(project, "Ada", "Nord")
    more_articles(project, tmp_path, ("Nord",), 7)

    found = share(prevalence(project), "Nord")

    # R. G. Newcombe 1998, method 3, for 3 of 8; the same as scipy's binomtest(3, 8).proportion_ci("wilson").
    expected = binomtest(3, 8).proportion_ci(method="wilson")
    assert (found.value, found.low, found.high) == pytest.approx((3 / 8, expected.low, expected.high))


def test_words_and_divided_articles_are_drawn_by_article(project: Project, tmp_path: Path) -> None:
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    more_articles(project, tmp_path, ("Nord",), 7)

    words = share(prevalence(project, WORDS), "Nord")
    items = share(prevalence(project), "Nord")
    again = share(prevalence(project), "Nord")
    rates = share(prevalence(project, Choices(normalise="per-1000-words")), "Nord")

    for found in (words, items, rates):
        assert (found.low or 0) < (found.value or 0) < (found.high or 0)
    assert items.value == pytest.approx((3 + 0.5) / 8)
    assert items == again
    without = share(prevalence(project, replace(WORDS, samples=0)), "Nord")
    assert (without.value, without.low, without.high, without.note) == (words.value, None, None, None)


def test_what_is_in_no_article_has_no_interval_of_words(project: Project, tmp_path: Path) -> None:
    more_articles(project, tmp_path, ("Nord",), 5)

    words = share(prevalence(project, WORDS), "Nord", "human_cost")
    items = share(prevalence(project), "Nord", "human_cost")

    assert (words.value, words.low, words.note) == (0.0, None, NOT_FOUND)
    assert (items.value, items.low) == (0.0, 0.0)
    assert items.high == pytest.approx(binomtest(0, 5).proportion_ci(method="wilson").high)


def test_the_adjudicated_layer_is_counted_on_its_own(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    tag(project, "Gold", "Nord", "brennt", "riot_disorder")
    read(project, "Ada", "Nord")

    assert share(prevalence(project, WORDS), "Nord").spans == 0
    assert share(prevalence(project, Choices(layer="gold")), "Nord").spans == 1


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
        prevalence(project, Choices(normalise="furlongs"))


def test_a_project_without_a_codebook_has_nothing_to_count(tmp_path: Path) -> None:
    assert prevalence(Project.create(tmp_path / "empty.kzannot")) == []
