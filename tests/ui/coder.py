"""A coder in a process of its own, to be killed: tags and scrolls, undoes once, says what is shown."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application

SETTLED_MS = 1_500
"""Longer than the window waits before it remembers which columns are open, in milliseconds."""


def main(path: Path, name: str) -> None:
    """Code, print one line of JSON, and stay until the end."""
    application = make_application()
    program = Program(application, COMMANDS)
    program.window.show()
    program.window.resize(1280, 800)
    assert QTest.qWaitForWindowActive(program.window)
    program.open_project(path)
    program.sign_in_as(name)
    workspace, session = program.window.workspace, program.session
    assert workspace
    assert session
    for article in session.project.articles():
        view = workspace.open_article(article.id, beside=True)
        assert view
        QTest.keyClick(view.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(view.view, "a2k")
        QTest.keyClick(view.view, Qt.Key.Key_PageDown)
        QTest.keyClick(view.view, Qt.Key.Key_PageDown)
    session.undo()
    QTest.qWait(SETTLED_MS)
    shown = {
        "articles": [str(column.view.article.id) for column in workspace.columns],
        "spans": sorted(str(span.id) for column in workspace.columns for span in column.view.spans()),
        "tops": [column.view.view.first_visible() for column in workspace.columns],
        "focused": workspace.columns.focused_place,
    }
    print(json.dumps(shown), flush=True)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
