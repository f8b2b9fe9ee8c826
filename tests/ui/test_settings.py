"""The settings: the table is the default and the check; the file holds what differs, and is never lost."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from kzannot.errors import UserError
from kzannot.ui.settings import SETTINGS, Settings
from kzannot.ui.settings_dialog import SettingsDialog


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.json"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_accepted(setting: object) -> None:
    assert setting.accepts(setting.default)  # type: ignore[attr-defined]  # pytest hands on a Setting


def test_the_file_holds_only_what_differs(file: Path) -> None:
    settings = Settings(file)

    settings.set("theme", "dark")
    settings.set("font_size", 14)
    settings.set("theme", "auto")

    assert json.loads(file.read_text()) == {"font_size": 14}
    assert Settings(file)["font_size"] == 14


def test_a_change_is_told_once(file: Path) -> None:
    settings = Settings(file)
    told: list[str] = []
    settings.changed.connect(told.append)

    settings.set("theme", "dark")
    settings.set("theme", "dark")

    assert told == ["theme"]


def test_a_key_of_a_newer_version_is_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"novelty": [1]}')

    Settings(file).set("theme", "dark")

    assert json.loads(file.read_text()) == {"novelty": [1], "theme": "dark"}


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"theme": "pink"}', '{"font_size": 1}', '{"font_size": true}', "\x00"]
)
def test_a_bad_file_is_told_and_set_aside(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)

    settings = Settings(file)

    assert settings.problem
    assert settings["theme"] == "auto"
    assert not file.exists()
    assert [path.read_text() for path in file.parent.iterdir()] == [content]


def test_a_disk_that_refuses_is_told_and_the_value_holds(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = Settings(blocked / "settings.json")
    settings.problem = None

    with pytest.raises(UserError):
        settings.set("theme", "dark")

    assert settings["theme"] == "dark"


def test_the_dialog_asks_for_every_setting_and_sets_at_once(file: Path, qtbot: QtBot) -> None:
    settings = Settings(file)
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)

    spin = dialog.findChildren(QSpinBox)[0]
    spin.setValue(20)
    next(box for box in dialog.findChildren(QCheckBox) if "other annotators" in box.text()).click()
    themes = dialog.findChildren(QComboBox)[1]
    themes.activated.emit(themes.findData("dark"))

    assert (settings["font_size"], settings["show_others"], settings["theme"]) == (20, True, "dark")
