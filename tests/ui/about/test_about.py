"""What the program says of itself: all of its libraries, with versions and licences, and Qt's notice."""

import re
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kzannot import __version__
from kzannot.ui.about.parts import LIBRARIES, libraries, own_licence
from kzannot.ui.about.window import AboutWindow
from kzannot.ui.program import Program
from tests.shared import CHECKOUT


def test_every_library_that_the_program_asks_for_is_named() -> None:
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["hf"]]

    named = {canonicalize_name(name) for name in LIBRARIES}

    assert {canonicalize_name(Requirement(line).name) for line in asked} <= named


def test_every_library_that_comes_along_is_named() -> None:
    locked = (CHECKOUT / "packaging/requirements.lock").read_text(encoding="utf-8")

    named = {canonicalize_name(name) for name in LIBRARIES}

    assert set(re.findall(r"^([\w.-]+)==", locked, re.MULTILINE)) <= named


def test_every_library_has_its_version_and_a_licence_in_a_word() -> None:
    found = {library.name: library for library in libraries()}

    assert found["numpy"].version == metadata.version("numpy")
    assert all(library.licence and "\n" not in library.licence for library in found.values())
    assert "LGPL-3.0" in found["PySide6-Essentials"].licence
    assert found["scipy"].licence == "BSD License"
    texts = [library.file for library in found.values() if library.file]
    assert len(texts) > 8
    assert all(file.is_file() for file in texts)


def test_the_window_says_versions_licences_and_qts_notice(program: Program) -> None:
    program.window.actions_of["about"].trigger()

    (window,) = program.window.findChildren(AboutWindow)
    text = window.text()
    assert f"kzannot {__version__}" in text
    assert "Lesser General Public License" in text
    assert "gnu.org/licenses/lgpl-3.0" in text
    assert "Permission is hereby granted, free of charge" in text
    assert all(library.version in text for library in libraries())


@pytest.mark.parametrize("words", ["MIT License", "WITHOUT WARRANTY OF ANY KIND"])
def test_the_own_licence_is_whole(words: str) -> None:
    assert words in own_licence()


def test_all_of_it_can_be_copied(qtbot: QtBot) -> None:
    window = AboutWindow()
    qtbot.addWidget(window)

    next(button for button in window.findChildren(QPushButton) if "&all" in button.text()).click()

    assert QGuiApplication.clipboard().text() == window.text()
