"""The same desk under other codebooks: what one does not ask for is neither shown nor missed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from kzannot.model import edits
from kzannot.model.codebook import AttributeKind, Level
from kzannot.model.edits import Change, Edit
from kzannot.project.importing import import_files
from kzannot.ui.article_view import ArticleView
from kzannot.ui.attribute_fields import AttributeField
from kzannot.ui.chips import ChoiceChip
from kzannot.ui.finding.panel import FindPanel
from kzannot.ui.program import Program
from kzannot.ui.questions.panel import QuestionPanel
from tests.ui.making import Made

NAMES = ("kazakhstan-2022", "generic-frames", "policy-frames", "bare")


@pytest.fixture(params=NAMES)
def desk(request: pytest.FixtureRequest, program: Program, made: Made) -> ArticleView:
    """An article under one of the codebooks; the bare one has frames alone."""
    name = request.param.replace("bare", "policy-frames")
    program.create_project(made.path.with_name("other.kzannot"), name)
    assert program.session
    project = program.session.project
    text = made.path.with_name("article.txt")
    text.write_text("Ein Titel\n\nBanditen ziehen durch die Stadt.\n", encoding="utf-8")
    import_files(project, [text])
    if request.param == "bare":
        gone = tuple(Change(each, None) for each in project.attributes())
        project.apply(Edit("Remove attributes", gone))
    program.sign_in_as("Anna")
    assert program.window.workspace
    view = program.window.workspace.open_article(project.articles()[0].id)
    assert view
    program.window.activateWindow()
    QApplication.processEvents()  # the question who codes gives its keys away a moment later
    view.view.setFocus()
    return view


def test_a_frames_key_tags_and_only_what_is_asked_is_shown(desk: ArticleView, program: Program) -> None:
    assert program.session
    assert program.window.workspace
    project, details = program.session.project, program.window.workspace.details
    desk.view.select(11, 19)

    QTest.keyClicks(desk.view, project.frames()[0].key)

    (span,) = desk.spans()
    asked = [each for each in project.attributes() if each.level is Level.SPAN]
    fields = [field for field in details.findChildren(AttributeField) if field.isVisibleTo(details)]
    assert [field.attribute.name for field in fields] == [each.name for each in asked]
    lacking = [each for each in asked if each.required and span.value(each.name) is None]
    assert desk.unfinished_count() == bool(lacking or project.frames()[0].memo_required)
    assert bool(details.gaps()) == bool(desk.unfinished_count())
    for field in fields:
        has_chips = bool(field.findChildren(ChoiceChip))
        assert has_chips == (field.attribute.kind is not AttributeKind.TEXT)


def test_the_keys_of_values_finish_a_span(desk: ArticleView, program: Program) -> None:
    assert program.session
    project = program.session.project
    desk.view.select(11, 19)
    QTest.keyClicks(desk.view, project.frames()[0].key)

    for attribute in project.attributes():
        if attribute.level is Level.SPAN and desk.spans()[0].value(attribute.name) is None:
            for choice in attribute.choices[:1] if attribute.required else ():
                QTest.keyClicks(desk.view, choice.key)

    assert desk.unfinished_count() == 0


def test_the_questions_say_when_there_are_none(desk: ArticleView, program: Program) -> None:
    assert program.session
    QTest.keyClick(program.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    panel = program.window.findChild(QuestionPanel)
    assert panel

    asked = [each for each in program.session.project.attributes() if each.level is Level.ARTICLE]
    said = f"0 of {len(asked)} answered" if asked else "The codebook asks nothing about whole articles."
    assert panel.progress_text() == said


def test_the_frames_to_tag_hits_with_follow_the_codebook(program: Program, made: Made) -> None:
    program.open_project(made.path)
    program.sign_in(made.anna)
    assert program.session
    program.window.actions_of["find"].trigger()
    panel = program.window.findChild(FindPanel)
    assert panel
    box: QComboBox = panel.coding.frames
    box.setCurrentIndex(box.findText("Order"))

    renamed = replace(made.threat, label=replace(made.threat.label, en="Menace"))
    program.session.apply(edits.replacing("Rename", made.threat, renamed))

    assert box.findText("Menace") >= 0
    assert box.currentText() == "Order"
    program.session.apply(edits.replacing("Retire", made.order, replace(made.order, retired=True)))
    assert box.currentIndex() == -1
