"""What the tests of the statements share: three statements of the small project, and their window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from kzannot.model import edits, linking
from kzannot.model.linking import Relation, Status
from kzannot.model.study import Passage, Statement
from kzannot.ui.statements.window import StatementsWindow
from kzannot.ui.workspace import Workspace
from tests.ui.making import BODY, LEAD, Made
from tests.ui.statements.places import SHOTS, SILENCE, place


@pytest.fixture
def statements(workspace: Workspace, made: Made) -> list[Statement]:
    """The lead in two outlets, shots in three articles, and silence in two articles of one outlet."""
    found = []
    for title, words, articles in (
        ("Banditen", LEAD, (0, 1)),
        ("Schüsse", SHOTS, (0, 1, 2)),
        ("Schweigen", SILENCE, (0, 2)),
    ):
        places = [place(made, article, words) for article in articles]
        made_edit = linking.link(title, made.anna.id, places, Relation.UNTYPED)
        proposed = linking.propose(
            (
                Statement(id=after.id, title=title, relation="", status=str(Status.PROPOSED)),
                [passage for _, passage in made_edit.of(Passage) if passage],
            )
            for _, after in made_edit.of(Statement)
            if after
        )
        workspace.session.apply(proposed)
        found += [after for _, after in proposed.of(Statement) if after]
    return found


@pytest.fixture
def coded(workspace: Workspace, made: Made, statements: list[Statement]) -> None:
    """Two outlets frame the lead otherwise; both have read all of it."""
    for article in (0, 1):
        sections = workspace.session.project.sections(made.articles[article].id)
        workspace.session.apply(edits.read_sections(sections, made.anna.id))
    spans = [made.span(made.threat, LEAD, article=0), made.span(made.order, LEAD, article=1)]
    workspace.session.apply(edits.adding("Tag", spans))
    assert BODY in made.texts[0]


@pytest.fixture
def window(
    workspace: Workspace,
    statements: list[Statement],
    coded: None,
    settled: Callable[[StatementsWindow], None],
) -> Iterator[StatementsWindow]:
    """The window, with everything read."""
    window = StatementsWindow(workspace, workspace.middle)
    window.show_tab(0)
    settled(window)
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[StatementsWindow], None]:
    """Waits until a window shows the project as it is."""

    def wait(window: StatementsWindow) -> None:
        qtbot.waitUntil(window.is_settled, timeout=20_000)

    return wait
