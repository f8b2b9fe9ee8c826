"""The menus in both languages: a letter after Alt leads to one place only."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kzannot.ui.action import MENUS, title_of
from kzannot.ui.actions import ACTIONS
from kzannot.ui.starting import make_application
from kzannot.ui.translation import LANGUAGES, Translation

MNEMONIC = re.compile(r"&(\w)")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    """Each language in turn; English again afterwards."""
    translation = Translation(make_application())
    translation.choose(str(request.param))
    yield str(request.param)
    translation.choose("en")


def twice(texts: list[str]) -> set[str]:
    """The texts whose letter another one has, too."""
    letters = [found[1].lower() for text in texts if (found := MNEMONIC.search(text))]
    return {text for text in texts for found in MNEMONIC.findall(text) if letters.count(found.lower()) > 1}


def test_no_two_menus_have_one_letter(language: str) -> None:
    assert twice([QCoreApplication.translate("actions", menu) for menu in MENUS]) == set()


@pytest.mark.parametrize("menu", MENUS)
def test_no_two_actions_of_a_menu_have_one_letter(language: str, menu: str) -> None:
    assert twice([title_of(action) for action in ACTIONS if action.menu == menu]) == set()
