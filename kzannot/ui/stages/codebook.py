"""This module is about the pictures of codebooks: being revised, at hand, and other ones at the same desk."""

from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from kzannot.model.codebook import Level
from kzannot.model.edits import Change, Edit, tag
from kzannot.model.records import Span
from kzannot.paths import resource, state_folder
from kzannot.project.importing import import_files
from kzannot.ui.codebook_editor.editor import CodebookEditor
from kzannot.ui.codebook_editor.merge_dialog import MergeDialog
from kzannot.ui.commands import COMMANDS
from kzannot.ui.people.dialog import PeopleDialog
from kzannot.ui.stage import Screen, Stage


def people(stage: Stage) -> QWidget:
    """Who codes in a project."""
    stage.workspace.focus_text()
    COMMANDS["people"](stage.program)
    return stage.program.window.findChildren(PeopleDialog)[-1]


def editor(stage: Stage) -> CodebookEditor:
    """The codebook being revised."""
    stage.workspace.focus_text()
    COMMANDS["codebook"](stage.program)
    return stage.program.window.findChildren(CodebookEditor)[-1]


def clash(stage: Stage) -> QWidget:
    """A frame that gets another one's key, and a colour that is hard to see."""
    shown = editor(stage)
    first, second = shown.revision().frames[:2]
    shown.choose(second.id)
    shown.frame_form.key.setText(first.key)
    shown.frame_form.colour.setText("#DDDDDD")
    return shown


def attribute(stage: Stage) -> QWidget:
    """An attribute being revised."""
    shown = editor(stage)
    shown.choose(next(each.id for each in shown.revision().attributes if each.level is Level.SPAN))
    return shown


def book(stage: Stage) -> QWidget:
    """The codebook as a whole."""
    shown = editor(stage)
    shown.choose(shown.revision().codebook.id)
    return shown


def merge(stage: Stage) -> QWidget:
    """A frame that is to become part of another."""
    shown = editor(stage)
    shown.choose(shown.revision().frames[0].id)
    shown.tools.merge.click()
    return shown.findChildren(MergeDialog)[-1]


def other_codebook(stage: Stage, name: str) -> QWidget:
    """The desk under another codebook, with a span in focus and the questions at hand."""
    program = stage.program
    program.create_project(Path(mkdtemp(dir=state_folder())) / f"{name}.kzannot", name)
    program.sign_in_as("Demo")
    session, workspace = program.session, program.window.workspace
    assert session, "the project was made"
    assert workspace, "somebody is signed in"
    import_files(session.project, sorted(resource("demo").glob("*.txt"))[:1])
    article, annotator = session.project.articles()[0], session.project.annotator
    assert annotator, "somebody is signed in"
    view = workspace.open_article(article.id)
    assert view, "there is room for one"
    frame = session.project.frames()[0]
    span = Span(article_id=article.id, annotator_id=annotator.id, frame_id=frame.id, start=0, end=20)
    session.apply(tag(span))
    view.go_to(span.start, span.end)
    view.view.focus_mark(span.id)
    return program.window


def without_attributes(stage: Stage) -> QWidget:
    """The desk under a codebook that has frames alone."""
    shown = other_codebook(stage, "policy-frames")
    session = stage.program.session
    assert session, "the project is open"
    session.apply(Edit("", tuple(Change(each, None) for each in session.project.attributes())))
    return shown


CODEBOOK_SCREENS: tuple[Screen, ...] = (
    ("people", people),
    ("codebook-editor", editor),
    ("codebook-clash", clash),
    ("codebook-attribute", attribute),
    ("codebook-book", book),
    ("codebook-merge", merge),
    ("generic-frames", partial(other_codebook, name="generic-frames")),
    ("policy-frames", partial(other_codebook, name="policy-frames")),
    ("no-attributes", without_attributes),
)
"""The name of each picture, and what brings the program there."""
