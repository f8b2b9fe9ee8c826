"""Windows driven as a person drives them: opened to where a test begins, and keys where the focus is."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kzannot.ui.article_view import ArticleView
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.shared import CHECKOUT
from tests.ui.making import Made

CODER = Path(__file__).with_name("coder.py")
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key | str, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key wherever the focus is."""
    for _ in range(times):
        widget = QApplication.focusWidget()
        assert widget, "something has the focus"
        if isinstance(key, str):
            QTest.keyClicks(widget, key, held)
        else:
            QTest.keyClick(widget, key, held)


def type_keys(keys: str) -> None:
    """Press keys that type a sign, each wherever the focus is by then."""
    for key in keys:
        press(key)


def workspace_of(program: Program) -> Workspace:
    """The desk of whoever is signed in."""
    assert program.window.workspace
    return program.window.workspace


def focused(desk: Program | Workspace) -> ArticleView:
    """The article that has the keys."""
    workspace = workspace_of(desk) if isinstance(desk, Program) else desk
    assert workspace.columns.focused
    return workspace.columns.focused


def sign_in(program: Program, made: Made) -> Workspace:
    """The desk of Anna, who has opened no article yet."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    return workspace_of(program)


def open_two(program: Program, made: Made) -> Workspace:
    """The first two articles side by side, the caret in the first one."""
    workspace = sign_in(program, made)
    for article in made.articles[:2]:
        workspace.open_article(article.id, beside=True)
    workspace.columns.focus_place(0)
    program.window.activateWindow()
    return workspace


def open_one(program: Program, made: Made) -> ArticleView:
    """The first article, open, with the keys."""
    workspace = sign_in(program, made)
    view = workspace.open_article(made.articles[0].id)
    assert view
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    workspace.focus_text()
    return view


def killed_coder(path: Path, name: str, home: Path) -> dict[str, Any]:
    """What another process showed of its coder's work before it was killed."""
    process = subprocess.Popen(
        [sys.executable, str(CODER), str(path), name],
        stdout=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "KZANNOT_HOME": str(home), "PYTHONPATH": str(CHECKOUT)},
    )
    assert process.stdout
    shown: dict[str, Any] = json.loads(process.stdout.readline())
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return shown
