"""Undo of everything, without limit and over a restart, titled in the menu; through the real window."""

from collections.abc import Callable

from kzannot.model import edits
from kzannot.model.edits import Edit
from kzannot.model.records import Span
from kzannot.project.project import Project
from kzannot.ui.program import Program
from tests.ui.making import Made
from tests.ui.test_story import begin

SPANS = 25
CHANGES: tuple[Callable[[Span], Edit], ...] = (
    lambda span: edits.set_value(span, "voice", "state"),
    lambda span: edits.write_memo(span, "Wer sagt das?"),
    lambda span: edits.doubt(span, True),
)
TITLES = ["Tag span", "Set attribute", "Write memo", "Mark as uncertain", "Erase span"]


def project_of(program: Program) -> Project:
    assert program.session
    return program.session.project


def code(program: Program, made: Made) -> None:
    """Tag, answer, comment, doubt and erase, again and again: five steps a span."""
    assert program.session
    for number in range(SPANS):
        span = made.span(made.threat, "Banditen", article=number % 5)
        program.session.apply(edits.tag(span))
        for change in CHANGES:
            edit = change(span)
            program.session.apply(edit)
            span = next(after for _, after in edit.of(Span) if after)
        program.session.apply(edits.erase(span))


def test_a_hundred_steps_are_taken_back_and_made_again_over_a_restart(program: Program, made: Made) -> None:
    begin(program, made)
    code(program, made)
    seen = []

    for step in range(5 * SPANS):
        if step == 60:
            program.close_project()
            begin(program, made)
        seen.append(program.window.actions_of["undo"].text().partition(": ")[2])
        program.window.actions_of["undo"].trigger()

    assert seen == TITLES[::-1] * SPANS
    assert not program.window.actions_of["undo"].isEnabled()
    assert project_of(program).spans() == []
    for _ in range(5 * SPANS - 1):
        program.window.actions_of["redo"].trigger()
    (span,) = project_of(program).spans()
    assert (span.memo, span.uncertain, span.value("voice")) == ("Wer sagt das?", True, "state")
    assert program.window.actions_of["redo"].text().endswith("Erase span")


def test_nobody_takes_back_what_somebody_else_did(program: Program, made: Made) -> None:
    begin(program, made)
    code(program, made)
    program.close_project()

    begin(program, made, made.bela)

    assert not program.window.actions_of["undo"].isEnabled()
