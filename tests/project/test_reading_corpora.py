from pathlib import Path

import pytest

from kzannot.errors import UserError, told
from kzannot.model.records import Origin
from kzannot.project.importing import Candidate, Wish, import_files, read_files
from kzannot.project.project import Project
from kzannot.project.recipes import Recipe, columns_told, keep, named, recipes
from tests.formats.stranger_files import PAGE

CORPUS = "Kopf,Rumpf,Tag,id\nDer Hafen,Ein Satz steht hier.,8.1.2022,7\n,,,8\n"
RECIPE = Recipe({"title": "Kopf", "text": "Rumpf", "published": "Tag", "name": "id"}, "Archiv")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KZANNOT_HOME", str(tmp_path / "state"))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "korpus.csv"
    path.write_text(CORPUS, encoding="utf-8")
    return path


def reasons(candidates: list[Candidate]) -> list[str]:
    return [told(each.refusal) if each.refusal else "" for each in candidates]


def test_a_recipe_says_what_the_columns_hold(corpus: Path) -> None:
    first, second = read_files([corpus], wish=Wish(recipe=RECIPE))

    assert first.name == "korpus.csv#7"
    assert (first.values["title"], first.values["published"]) == ("Der Hafen", "2022-01-08")
    assert first.origins["published"] is Origin.FILE
    assert reasons([first, second]) == ["", "korpus.csv#8 is empty."]


def test_without_a_recipe_the_kept_one_that_fits_is_taken(corpus: Path) -> None:
    (unknown,) = read_files([corpus])
    keep(Recipe({"text": "Anderes"}, "Anders"))
    keep(RECIPE)

    known = read_files([corpus])

    assert "columns are Kopf, Rumpf, Tag, id" in reasons([unknown])[0]
    assert known[0].values["title"] == "Der Hafen"


def test_recipes_are_kept_by_name() -> None:
    assert recipes() == []

    keep(RECIPE)
    keep(Recipe({"text": "Rumpf"}, "Archiv"))

    assert named("Archiv") == Recipe({"text": "Rumpf"}, "Archiv")
    with pytest.raises(UserError, match="no recipe Zweites"):
        named("Zweites")


def test_a_broken_file_of_recipes_is_told(tmp_path: Path) -> None:
    keep(RECIPE)
    (tmp_path / "state" / "recipes.json").write_text("[1]", encoding="utf-8")

    with pytest.raises(UserError, match="cannot be read"):
        recipes()


def test_columns_are_told_in_words() -> None:
    assert columns_told("text=Rumpf, title=Kopf") == {"text": "Rumpf", "title": "Kopf"}
    for wrong in ("text", "colour=red"):
        with pytest.raises(UserError, match="write field=column"):
            columns_told(wrong)


def test_a_file_of_many_articles_is_split_by_a_rule(tmp_path: Path) -> None:
    path = tmp_path / "viele.md"
    path.write_text("# Eins\n\nEin Satz.\n\n# Zwei\n\nNoch ein Satz.\n", encoding="utf-8")

    found = read_files([path], wish=Wish(rule="headings"))
    nothing = read_files([path], wish=Wish(rule="export"))

    assert [each.values["title"] for each in found] == ["Eins", "Zwei"]
    assert "no more than one" in reasons(nothing)[0]


def test_a_page_and_what_a_browser_keeps_beside_it_are_one_article(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.kzannot")
    folder = tmp_path / "saved"
    (folder / "hafen_files").mkdir(parents=True)
    (folder / "hafen.html").write_text(PAGE, encoding="utf-8")
    (folder / "hafen_files" / "ad.html").write_text("<p>Kauf das.</p>", encoding="utf-8")

    outcomes = import_files(project, [folder])

    assert [outcome.status for outcome in outcomes] == ["imported"]
    article = project.articles()[0]
    assert project.source(article).startswith("Der Hafen ist zu\n\n")
    assert article.author == "Ada Beispiel, Kim Muster"
