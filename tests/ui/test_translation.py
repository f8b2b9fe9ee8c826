"""The language of the windows: what holds while it is in force."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kzannot.formats.json_lines import NO_JSON, broken
from kzannot.paths import resource
from kzannot.ui.starting import make_application
from kzannot.ui.translation import Translation, in_words, told


def test_an_update_of_the_texts_does_not_end_the_program(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "kzannot_de.qm"
    shutil.copy(resource("translations/kzannot_de.qm"), own)
    monkeypatch.setattr("kzannot.ui.translation.resource", lambda name: own)
    translation = Translation(make_application())

    translation.choose("de")
    os.truncate(own, 0)

    assert QCoreApplication.translate("actions", "&File") == "&Datei"
    translation.choose("en")
    assert QCoreApplication.translate("actions", "&File") == "&File"


def test_a_fraction_in_a_message_is_written_as_the_language_writes_it(qtbot: QtBot) -> None:
    translation = Translation(make_application())

    translation.choose("de")
    german = in_words("Contrast {ratio}", ratio=1.4)
    translation.choose("en")

    assert german == "Contrast 1,4"
    assert in_words("Contrast {ratio}", ratio=1.4) == "Contrast 1.4"


def test_the_reason_within_a_refusal_is_told_in_the_same_language(qtbot: QtBot) -> None:
    refusal = broken("tasks.jsonl", 3, NO_JSON)
    translation = Translation(make_application())

    translation.choose("de")
    german = told(refusal)
    translation.choose("en")

    assert german == "tasks.jsonl, Zeile 3: kein JSON."
    assert told(refusal) == "tasks.jsonl, line 3: it is no JSON."
