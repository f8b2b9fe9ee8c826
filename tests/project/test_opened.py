import sqlite3
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.project.opened import opened
from kzannot.project.project import Project
from tests.project.studies import study


def test_a_project_is_given_back_whatever_happens(tmp_path: Path) -> None:
    project = study(tmp_path)
    project.close()

    with pytest.raises(RuntimeError, match="stop"), opened(project.path):
        raise RuntimeError("stop")

    with opened(project.path) as again:
        assert len(again.articles()) == 2


def test_a_project_that_cannot_be_opened_is_given_back(tmp_path: Path) -> None:
    project = study(tmp_path)
    project.close()
    connection = sqlite3.connect(project.path)
    connection.execute("UPDATE journal SET at = 'nonsense'")
    connection.commit()

    with pytest.raises(UserError, match="damaged"):
        Project.open(project.path)

    connection.execute("UPDATE journal SET at = '2022-01-08T09:12:00+00:00'")
    connection.commit()
    connection.close()
    with opened(project.path) as again:
        assert len(again.articles()) == 2
