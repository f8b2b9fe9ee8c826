"""This module is about the pictures of the agreement window, drawn of the demo project."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kzannot.ui.agreement.commands import agreement_window
from kzannot.ui.agreement.window import AgreementWindow
from kzannot.ui.stage import Screen, Stage


def view(stage: Stage, name: str) -> QWidget:
    """A view of the agreement of the demo project."""
    return _shown(stage, name)


def about(stage: Stage, what: str) -> QWidget:
    """What else than frames is compared: attributes of spans, or questions about articles."""
    window = _shown(stage, "table")
    box = window.controls.about
    box.setCurrentIndex(box.findData(what))
    stage.wait_until(lambda: not window.is_settled())
    stage.wait_until(window.is_settled)
    return window


def cases(stage: Stage) -> QWidget:
    """Two codings side by side, at a passage in which they differ."""
    window = _shown(stage, "cases")
    window.step(1)
    return window


def alone(stage: Stage) -> QWidget:
    """What is said where a single annotator is compared with nobody."""
    window = _shown(stage, "table")
    people = [annotator.name for annotator in window.workspace.session.project.annotators()]
    window.controls.people.tick(people[0], True)
    stage.wait_until(lambda: not window.is_settled())
    stage.wait_until(window.is_settled)
    window.show_view("forest")
    return window


def _shown(stage: Stage, name: str) -> AgreementWindow:
    """The window of the demo project on a view, with everything computed."""
    workspace = stage.workspace
    window = agreement_window(stage.program)
    assert window, "somebody is signed in"
    assert window.shows(workspace), "every workspace has a window of its own"
    window.show_view(name)
    stage.wait_until(window.is_settled)
    return window


AGREEMENT_SCREENS: tuple[Screen, ...] = (
    ("agreement", partial(view, name="table")),
    ("agreement-attributes", partial(about, what="attributes")),
    ("agreement-questions", partial(about, what="questions")),
    ("agreement-forest", partial(view, name="forest")),
    ("agreement-pairs", partial(view, name="pairs")),
    ("agreement-drift", partial(view, name="drift")),
    ("agreement-confusion", partial(view, name="confusion")),
    ("agreement-kinds", partial(view, name="kinds")),
    ("agreement-cases", cases),
    ("agreement-ledger", partial(view, name="ledger")),
    ("agreement-doubts", partial(view, name="doubts")),
    ("agreement-alone", alone),
)
"""The name of each picture, and what brings the program there."""
