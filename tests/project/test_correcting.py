from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.records import Article, Origin, Precision
from kzannot.project.correcting import PLAIN, correct, exclude
from kzannot.project.metadata import genre_names, outlet_names
from kzannot.project.project import Project
from tests.project.studies import article_of, study


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study(tmp_path)
    yield project
    project.close()


def corrected(project: Project, name: str, value: str) -> Article:
    """The article of Nord after a correction."""
    article = article_of(project, "Nord")
    project.apply(correct(project, article, name, value))
    return project.article(article.id)


@pytest.mark.parametrize("name", PLAIN)
def test_a_value_is_typed_and_taken_away(project: Project, name: str) -> None:
    article = corrected(project, name, "  something ")

    assert getattr(article, name) == "something"
    assert dict(article.origins)[name] is Origin.TYPED

    article = corrected(project, name, " ")

    assert getattr(article, name) == ""
    assert name not in dict(article.origins)


@pytest.mark.parametrize(
    ("typed", "published", "precision"),
    [
        ("8.1.2022 09:12", "2022-01-08T09:12", Precision.MINUTE),
        ("8.1.2022", "2022-01-08", Precision.DAY),
        ("2022-01", "2022-01", Precision.MONTH),
        ("2022-01-05/2022-01-07", "2022-01-05/2022-01-07", Precision.RANGE),
    ],
)
def test_a_date_is_as_exact_as_it_was_typed(
    project: Project, typed: str, published: str, precision: Precision
) -> None:
    article = corrected(project, "published", typed)

    assert (article.published, article.precision) == (published, precision)
    origins = dict(article.origins)
    assert origins["published"] is origins["precision"] is Origin.TYPED


def test_a_date_can_be_unknown(project: Project) -> None:
    corrected(project, "published", "8.1.2022")

    article = corrected(project, "published", "")

    assert (article.published, article.precision) == ("", Precision.UNKNOWN)
    assert not {"published", "precision"} & dict(article.origins).keys()


@pytest.mark.parametrize("typed", ["yesterday", "31.2.2022", "2022-13"])
def test_what_is_no_date_is_refused(project: Project, typed: str) -> None:
    with pytest.raises(UserError, match=f"{typed} is no date"):
        correct(project, article_of(project, "Nord"), "published", typed)


def test_an_outlet_that_the_project_knows_is_taken(project: Project) -> None:
    article = corrected(project, "outlet", "süd")

    assert article.outlet_id == article_of(project, "Süd").outlet_id
    assert len(project.outlets()) == 2
    assert dict(article.origins)["outlet"] is Origin.TYPED


def test_a_new_outlet_is_added_with_what_the_program_knows_of_it(project: Project) -> None:
    article = corrected(project, "outlet", "TAZ.de")
    outlet = next(each for each in project.outlets() if each.id == article.outlet_id)

    assert outlet.name == "taz.de"
    assert outlet.kind
    article = article_of(project, "Süd")
    project.apply(correct(project, article, "outlet", "taz.DE"))
    assert project.article(article.id).outlet_id == outlet.id


def test_an_outlet_that_nobody_knows_is_added_by_its_name_alone(project: Project) -> None:
    article = corrected(project, "outlet", "Der Hafenbote")

    outlet = next(each for each in project.outlets() if each.id == article.outlet_id)
    assert (outlet.name, outlet.kind, outlet.country) == ("Der Hafenbote", "", "")


def test_an_outlet_can_be_unknown(project: Project) -> None:
    article = corrected(project, "outlet", "")

    assert article.outlet_id is None
    assert "outlet" not in dict(article.origins)
    assert len(project.outlets()) == 2


def test_other_fields_are_no_metadata(project: Project) -> None:
    with pytest.raises(ValueError, match="no field digest"):
        correct(project, article_of(project, "Nord"), "digest", "x")


def test_an_article_is_excluded_with_a_reason_and_taken_in_again(project: Project) -> None:
    article = article_of(project, "Nord")

    project.apply(exclude(article, " a duplicate "))
    assert project.article(article.id).excluded == "a duplicate"

    project.apply(exclude(project.article(article.id), ""))
    assert project.article(article.id) == article


def test_the_outlets_to_choose_from_are_the_projects_then_those_that_the_program_knows(
    project: Project,
) -> None:
    corrected(project, "outlet", "taz.de")

    names = outlet_names(project)

    assert names[:3] == ["Nord", "Süd", "taz.de"]
    assert names.count("taz.de") == 1
    assert len(names) > 3


def test_genres_have_the_names_of_the_codebook(project: Project) -> None:
    german, english = genre_names(project, "de"), genre_names(project, "en")

    assert (german["news"], english["news"]) == ("Nachricht", "news")
    assert german.keys() == english.keys()
