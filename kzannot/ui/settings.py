"""This module is about this person's settings: one table is the default, the check and the dialog.

The file is JSON and holds only what differs from the defaults; keys that a newer version wrote are kept.
What belongs to the project is an `Option` record instead, and geometry is kept by Qt.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kzannot.errors import QT_TRANSLATE_NOOP, UserError


class Kind(StrEnum):
    """How a setting is asked for."""

    CHOICE = "choice"
    NUMBER = "number"
    FONT = "font"
    SWITCH = "switch"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; `text` is English and stands in the dialog under `group`.

    `choices` are the values of a choice with their texts, in order. A number lies between `low` and
    `high`, is changed by `step`, and is followed by `unit`.
    """

    key: str
    group: str
    kind: Kind
    default: Any
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 0
    step: int = 1
    unit: str = ""

    def accepts(self, value: Any) -> bool:
        """Whether the setting can have this value."""
        if self.kind is Kind.CHOICE:
            return value in [name for name, _ in self.choices]
        if self.kind is Kind.NUMBER:
            return type(value) is int and self.low <= value <= self.high
        if self.kind is Kind.KEYS:
            return _are_keys(value)
        return type(value) is type(self.default)


APPEARANCE = QT_TRANSLATE_NOOP("settings", "Appearance")
READING = QT_TRANSLATE_NOOP("settings", "Reading")
CODING = QT_TRANSLATE_NOOP("settings", "Coding")
KEYBOARD = QT_TRANSLATE_NOOP("settings", "Keyboard")

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "language",
        APPEARANCE,
        Kind.CHOICE,
        "auto",
        QT_TRANSLATE_NOOP("settings", "Language"),
        choices=(
            ("auto", QT_TRANSLATE_NOOP("settings", "As the system")),
            ("de", "Deutsch"),
            ("en", "English"),
        ),
    ),
    Setting(
        "theme",
        APPEARANCE,
        Kind.CHOICE,
        "auto",
        QT_TRANSLATE_NOOP("settings", "Theme"),
        choices=(
            ("auto", QT_TRANSLATE_NOOP("settings", "As the system")),
            ("light", QT_TRANSLATE_NOOP("settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
            ("contrast", QT_TRANSLATE_NOOP("settings", "High contrast")),
        ),
    ),
    Setting(
        "interface_size",
        APPEARANCE,
        Kind.CHOICE,
        "100",
        QT_TRANSLATE_NOOP("settings", "Size of the windows"),
        choices=tuple((size, f"{size} %") for size in ("100", "125", "150", "175", "200")),
    ),
    Setting("font", READING, Kind.FONT, "", QT_TRANSLATE_NOOP("settings", "Font of the articles")),
    Setting(
        "font_size",
        READING,
        Kind.NUMBER,
        11,
        QT_TRANSLATE_NOOP("settings", "Size of the letters"),
        low=7,
        high=32,
        unit=" pt",
    ),
    Setting(
        "reading_width",
        READING,
        Kind.NUMBER,
        78,
        QT_TRANSLATE_NOOP("settings", "Longest line, in letters"),
        low=40,
        high=160,
        step=2,
    ),
    Setting(
        "line_height",
        READING,
        Kind.NUMBER,
        100,
        QT_TRANSLATE_NOOP("settings", "Distance of the lines"),
        low=100,
        high=200,
        step=10,
        unit=" %",
    ),
    Setting("caret_blinks", READING, Kind.SWITCH, True, QT_TRANSLATE_NOOP("settings", "The caret blinks")),
    Setting(
        "margin",
        READING,
        Kind.SWITCH,
        True,
        QT_TRANSLATE_NOOP("settings", "Show a stripe for each span in the margin"),
    ),
    Setting(
        "indicators",
        READING,
        Kind.SWITCH,
        False,
        QT_TRANSLATE_NOOP("settings", "Underline the indicator words of the codebook"),
    ),
    Setting(
        "show_others",
        CODING,
        Kind.SWITCH,
        False,
        QT_TRANSLATE_NOOP("settings", "Show what other annotators have tagged"),
    ),
    Setting(
        "break_hint",
        CODING,
        Kind.SWITCH,
        True,
        QT_TRANSLATE_NOOP("settings", "Remind me of a break after 50 minutes"),
    ),
    Setting(
        "codebook_language",
        CODING,
        Kind.CHOICE,
        "auto",
        QT_TRANSLATE_NOOP("settings", "Language of the codebook"),
        choices=(
            ("auto", QT_TRANSLATE_NOOP("settings", "As the windows")),
            ("de", "Deutsch"),
            ("en", "English"),
        ),
    ),
    Setting("keys", KEYBOARD, Kind.KEYS, {}, QT_TRANSLATE_NOOP("settings", "Keys")),
)

SWITCHES = ("show_others", "margin", "indicators")
"""The switches that are an action of the menu View, too, by the same name."""

BY_KEY: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}


class Settings(QObject):
    """The settings of this person; every change is stored and told at once.

    Signals:
        changed: the key of a setting that has another value now.
    """

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._values: dict[str, Any] = {}
        self.problem: UserError | None = None
        try:
            self._values = _read(file)
        except UserError as problem:
            self.problem = problem

    def __getitem__(self, key: str) -> Any:
        """The value of a setting."""
        return self._values.get(key, BY_KEY[key].default)

    def set(self, key: str, value: Any) -> None:
        """Give a setting another value; it holds even where UserError says that it cannot be stored."""
        assert BY_KEY[key].accepts(value), f"{key} cannot be {value!r}"
        if value == self[key]:
            return
        self._values[key] = value
        self.changed.emit(key)
        _write(
            self._file, {k: v for k, v in self._values.items() if k not in BY_KEY or v != BY_KEY[k].default}
        )


def _are_keys(value: Any) -> bool:
    """Whether a value names the keys of actions; which actions there are, another version decides."""
    return isinstance(value, dict) and all(
        isinstance(keys, list) and all(isinstance(key, str) and key for key in keys)
        for keys in value.values()
    )


def _read(file: Path) -> dict[str, Any]:
    """The values of a file; a file that cannot be used is set aside, and said to be so by UserError."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise _set_aside(file) from error
    if not isinstance(values, dict) or not all(
        BY_KEY[k].accepts(v) for k, v in values.items() if k in BY_KEY
    ):
        raise _set_aside(file)
    return values


def _set_aside(file: Path) -> UserError:
    aside = file.with_name(f"{file.stem}-{datetime.now():%Y%m%d-%H%M%S}.bad")
    try:
        os.replace(file, aside)
    except OSError:
        text = QT_TRANSLATE_NOOP("messages", "The settings {name} cannot be read; the defaults hold.")
        return UserError(text, name=str(file))
    text = QT_TRANSLATE_NOOP(
        "messages", "The settings could not be read; the defaults hold, and the file is now {name}."
    )
    return UserError(text, name=str(aside))


def _write(file: Path, values: dict[str, Any]) -> None:
    fresh = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(
            json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8"
        )
        os.replace(fresh, file)
    except OSError as error:
        text = QT_TRANSLATE_NOOP("messages", "The settings cannot be stored: {reason}.")
        raise UserError(text, reason=error.strerror or str(error)) from error
