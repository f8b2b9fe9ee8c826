from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from kzannot.model import edits
from kzannot.model.records import Article
from kzannot.model.versions import currents
from kzannot.project.holders import Holders
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from kzannot.project.versions import TITLE, correct_text, correction, read_corrected
from tests.project.making import Made

TEXTS = [f"Der Hafen\n\nAm Tag {number} war es still.\n" for number in range(3)]


def correct(project: Project, article: UUID, path: Path, text: str) -> datetime:
    """Give the article another text; when that was."""
    path.write_text(text, encoding="utf-8")
    correct_text(project, correction(project, article, read_corrected(path)))
    return now(project)


def now(project: Project) -> datetime:
    assert project.saved_at
    return project.saved_at


def digest_at(project: Project, article_id: UUID, at: datetime) -> str | None:
    holder = Holders(project).holder(article_id, at)
    return project.text(project.article(holder)) if holder else None


@pytest.fixture
def article(made: tuple[Project, Made], tmp_path: Path) -> UUID:
    project, _ = made
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[0], encoding="utf-8")
    found = import_files(project, [path])[0].article
    assert found
    return found


def test_the_offsets_of_a_time_count_in_the_text_of_that_time(
    made: tuple[Project, Made], article: UUID, tmp_path: Path
) -> None:
    project, _ = made
    first = now(project)
    second = correct(project, article, tmp_path / "a.txt", TEXTS[1])
    third = correct(project, article, tmp_path / "a.txt", TEXTS[2])

    texts = [digest_at(project, article, at) for at in (first, second, third)]

    assert texts == [text.strip().replace("\n\n", "\n") for text in TEXTS]
    assert Holders(project).holder(article, third) == article
    assert Holders(project).holder(article, first) in currents(project.articles())


def test_what_was_done_in_a_text_that_was_taken_back_leads_nowhere(
    made: tuple[Project, Made], article: UUID, tmp_path: Path
) -> None:
    project, _ = made
    first = now(project)
    corrected = correct(project, article, tmp_path / "a.txt", TEXTS[1])
    project.undo()
    undone = now(project)

    assert Holders(project).holder(article, corrected) is None
    assert Holders(project).holder(article, first) == article
    assert Holders(project).holder(article, undone) == article
    project.redo()
    assert digest_at(project, article, first) != digest_at(project, article, now(project))


def test_other_lines_of_the_same_title_and_articles_that_are_gone_say_nothing(
    made: tuple[Project, Made], article: UUID
) -> None:
    project, _ = made
    project.apply(
        edits.adding(TITLE, (Article(title="x", digest=project.article(article).digest, length=1),))
    )

    assert Holders(project).holder(article, now(project)) == article
    assert Holders(project).holder(UUID(int=1), now(project)) == UUID(int=1)
