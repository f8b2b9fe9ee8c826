"""The texts of the program and the files of the translators fit together."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.shared import CHECKOUT

TEXTS = CHECKOUT / "resources/translations/kzannot_de.ts"
STALE = "run `sh packaging/translations.sh`"
GATHER = ("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", "-sort-messages")


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools for translators, in the checkout."""
    start = f"import sys; from PySide6.scripts import pyside_tool; sys.exit(pyside_tool.{name}())"
    subprocess.run([sys.executable, "-c", start, *arguments], cwd=CHECKOUT, check=True, capture_output=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what the translators wrote."""
    return Path(shutil.copy(TEXTS, tmp_path))


def test_every_text_of_the_program_was_gathered(copy: Path) -> None:
    tool("lupdate", *GATHER, "kzannot", "-ts", copy)

    assert copy.read_text(encoding="utf-8") == TEXTS.read_text(encoding="utf-8"), STALE


def test_every_text_is_translated() -> None:
    missing = [source for source, translation, state in messages() if state or not translation]

    assert not missing


def test_a_translation_keeps_the_values() -> None:
    wrong = [source for source, translation, _ in messages() if values_of(source) != values_of(translation)]

    assert not wrong


def test_the_compiled_file_is_up_to_date(copy: Path) -> None:
    compiled = copy.with_suffix(".qm")

    tool("lrelease", "-silent", copy, "-qm", compiled)

    assert compiled.read_bytes() == TEXTS.with_suffix(".qm").read_bytes(), STALE


def messages() -> list[tuple[str, str, str | None]]:
    """Each text of the program, its translation, and its state: unfinished, or none."""
    return [
        (message.findtext("source", ""), translation.text or "", translation.get("type"))
        for message in ET.parse(TEXTS).iter("message")
        for translation in message.iter("translation")
    ]


def values_of(text: str) -> set[str]:
    """The names in braces."""
    return {part.partition("}")[0] for part in text.split("{")[1:]}
