"""This module is about what can be answered to a question about an article, and by which keys.

A choice keeps the key that the codebook gives it, a frame its own; the others are numbered, and what has
no number any more gets letters. Keys mean something within their question alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, AttributeKind, Frame

YES, NO, NONE = "yes", "no", ""
NONE_KEY = "0"
NUMBERED = "123456789" + ascii_lowercase

WORDS = {
    YES: QT_TRANSLATE_NOOP("questions", "yes"),
    NO: QT_TRANSLATE_NOOP("questions", "no"),
    NONE: QT_TRANSLATE_NOOP("questions", "none"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer: what is stored, what is shown, its key, and the rule that decides it."""

    value: str
    label: str
    key: str
    rule: str = ""


def options_of(question: Attribute, frames: Iterable[Frame], language: str) -> list[Option]:
    """What can be answered to a question, in the codebook's order; nothing where it takes a text."""
    if question.of_frames:
        found = [_of_frame(frame, language) for frame in frames if not frame.retired]
    elif question.kind is AttributeKind.BOOLEAN:
        found = [Option(value, _say(value), "") for value in (YES, NO)]
    else:
        found = [
            Option(c.name, c.label.in_language(language), c.key.lower(), c.rule.in_language(language))
            for c in question.choices
        ]
    last = [Option(NONE, _say(NONE), NONE_KEY)] if question.none else []
    return _with_keys(found + last)


def _of_frame(frame: Frame, language: str) -> Option:
    label, rule = (text.in_language(language) for text in (frame.label, frame.definition))
    return Option(frame.name, label, frame.key.lower(), rule)


def _with_keys(options: Sequence[Option]) -> list[Option]:
    """Give a key to each that has none; of two with the same key the first one keeps it."""
    taken = {option.key for option in options}
    free = iter([key for key in NUMBERED if key not in taken])
    used: set[str] = set()
    made: list[Option] = []
    for option in options:
        key = option.key if option.key and option.key not in used else next(free, "")
        used.add(key)
        made.append(Option(option.value, option.label, key, option.rule))
    return made


def _say(value: str) -> str:
    return QCoreApplication.translate("questions", WORDS[value])
