"""What the tests of the windows share: a project with the small articles below, and the program on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from kzannot.project.project import Project
from kzannot.ui.article_view import ArticleView
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.session import Session
from kzannot.ui.settings import Settings
from kzannot.ui.starting import make_application
from kzannot.ui.theme import Theme
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made, make


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """The records of a small project that lies in `made.path`, closed."""
    return make(tmp_path / "study.kzannot")


@pytest.fixture
def project(made: Made) -> Iterator[Project]:
    """The small project with Anna signed in."""
    project = Project.open(made.path)
    project.sign_in(made.anna)
    yield project
    project.close()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light theme."""
    return Theme(make_application(), "light")


@pytest.fixture
def session(project: Project) -> Session:
    """The small project as windows know it."""
    return Session(project)


@pytest.fixture
def workspace(session: Session, theme: Theme, home: Path) -> Iterator[Workspace]:
    """The small project as Anna sees it, with its middle on the screen."""
    workspace = Workspace(session, theme, Settings(home / "settings.json"), "en", session)
    workspace.middle.resize(1000, 700)
    workspace.middle.show()
    yield workspace
    for thing in (
        workspace.middle,
        workspace.articles,
        workspace.codebook,
        workspace.rule,
        workspace.details,
    ):
        thing.deleteLater()
    workspace.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def view(workspace: Workspace, made: Made) -> ArticleView:
    """The first article, open and ready for keys."""
    view = workspace.open_article(made.articles[0].id)
    assert view
    view.view.setFocus()
    return view


@pytest.fixture
def program(qtbot: QtBot, made: Made) -> Iterator[Program]:
    """The program with its window, on the start page."""
    program = Program(make_application(), COMMANDS)
    qtbot.addWidget(program.window)
    program.settings.set("language", "en")
    program.window.show()
    program.window.resize(1280, 800)
    yield program
    program.end()
    program.translation.choose("en")
    program.window.close()
    program.window.deleteLater()  # another one than at first, where the language was changed
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
