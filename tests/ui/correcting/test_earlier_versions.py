"""Where the earlier version of a corrected article is met: marked in the palette, and in no search of all."""

from pathlib import Path

import pytest

from kzannot.model.versions import currents
from kzannot.project.project import Project
from kzannot.project.versions import correct_text, correction, read_corrected
from kzannot.ui.finding.scope import ARTICLE, PROJECT, articles_of
from kzannot.ui.palette.entries import entries_of
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.driving import sign_in
from tests.ui.making import BODY, TITLE, Made


@pytest.fixture
def workspace(program: Program, made: Made, tmp_path: Path) -> Workspace:
    """Anna's workspace, where the first article was corrected."""
    project = Project.open(made.path)
    path = tmp_path / "new.txt"
    path.write_text(f"{TITLE} 1\n\nVon Schurken war die Rede.\n\n{BODY}\n", encoding="utf-8")
    correct_text(project, correction(project, made.articles[0].id, read_corrected(path)))
    project.close()
    return sign_in(program, made)


def test_the_palette_says_which_text_is_an_earlier_version_and_names_it_last(
    program: Program, workspace: Workspace
) -> None:
    found = [entry.kind for entry in entries_of(program) if entry.title == f"{TITLE} 1"]

    assert len(found) == 2
    assert found[1] == "earlier version" != found[0]


def test_the_whole_project_is_searched_without_earlier_versions(workspace: Workspace) -> None:
    articles = workspace.session.project.articles()
    (earlier,) = currents(articles)

    assert {each.id for each in articles_of(PROJECT, workspace)} == {each.id for each in articles} - {earlier}

    workspace.open_article(earlier)
    assert [each.id for each in articles_of(ARTICLE, workspace)] == [earlier]
