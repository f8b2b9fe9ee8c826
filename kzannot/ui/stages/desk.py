"""This module is about the pictures of the window itself, drawn of the demo project."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kzannot.ui.commands import COMMANDS
from kzannot.ui.finding.panel import FindPanel
from kzannot.ui.finding.scope import PROJECT
from kzannot.ui.stage import Screen, Stage


def start(stage: Stage) -> QWidget:
    """The start page, with projects that somebody might have."""
    folder = Path("/home/anna/framing")
    stage.program.window.show_start([folder / "january-2022.kzannot", folder / "pilot.kzannot"])
    return stage.program.window


def sign_in(stage: Stage) -> QWidget:
    """The question who codes."""
    stage.ask()
    return stage.program.window


def empty(stage: Stage) -> QWidget:
    """A project in which no article is open."""
    stage.workspace.focus_text()
    return stage.program.window


def one_article(stage: Stage) -> QWidget:
    """One article with a span in focus."""
    return stage.with_articles(1)


def three_articles(stage: Stage) -> QWidget:
    """Three articles side by side."""
    return stage.with_articles(3)


def five_articles(stage: Stage) -> QWidget:
    """Five articles side by side, without the panels at the edges."""
    shown = stage.with_articles(5)
    stage.program.window.actions_of["panels"].trigger()
    return shown


def others(stage: Stage) -> QWidget:
    """What other annotators have tagged, beside one's own."""
    stage.program.settings.set("show_others", True)
    return stage.with_articles(2)


def refused(stage: Stage) -> QWidget:
    """The message bar, after furniture of the page was to be marked as read."""
    shown = stage.with_articles(2)
    workspace = stage.program.window.workspace
    if workspace and (view := workspace.columns.focused):
        place = workspace.session.project.text(view.article).index("Stand:")
        view.go_to(place, place)
        view.perform("mark_read")
    return shown


def questions(stage: Stage) -> QWidget:
    """The questions about an article, one of them answered."""
    shown = stage.with_articles(2)
    COMMANDS["questions"](stage.program)
    return shown


def finding(stage: Stage) -> QWidget:
    """What was found in the whole project, with one place shown."""
    shown = stage.with_articles(2)
    COMMANDS["find"](stage.program)
    panel = stage.program.window.findChild(FindPanel)
    assert panel, "the panel is there once it was asked for"
    panel.form.scopes.setCurrentIndex(panel.form.scopes.findData(PROJECT))
    panel.form.field.setText("Hafen")
    panel.go_on(1)
    stage.wait_until(lambda: not panel.search.is_busy())
    panel.coding.frames.setCurrentIndex(1)
    return shown


DESK_SCREENS: tuple[Screen, ...] = (
    ("start", start),
    ("sign-in", sign_in),
    ("empty", empty),
    ("one-article", one_article),
    ("three-articles", three_articles),
    ("five-articles", five_articles),
    ("others", others),
    ("refused", refused),
    ("questions", questions),
    ("finding", finding),
)
"""The name of each picture, and what brings the program there."""
