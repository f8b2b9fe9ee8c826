"""The manual is whole: the same pages in both languages, no dead link, nothing of the program unmentioned."""

import re
from pathlib import Path

import pytest

from kzannot.paths import resource

LANGUAGES = ("de", "en")
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
KEYS = {
    "Ctrl": ("Strg", "Ctrl"),
    "Shift": ("Umschalt", "Shift"),
    "PgDown": ("Bild abwärts", "PgDown"),
    "PgUp": ("Bild aufwärts", "PgUp"),
    "Right": ("Rechts", "Right"),
    "Left": ("Links", "Left"),
    "Down": ("Herunter", "Down"),
    "Up": ("Hoch", "Up"),
    "Return": ("Eingabe", "Enter"),
    "return": ("Eingabe", "Enter"),
    "delete": ("Entf", "Delete"),
    "escape": ("Esc", "Esc"),
}
COMMAND = re.compile(r"`(kzannot [a-z][^`]*)`")
OPTION = re.compile(r"--[a-z-]+")
LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")


def pages(language: str) -> dict[str, str]:
    """The text of every page of a language, by its file's name."""
    folder = resource("help") / language
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def shape(page: str) -> list[int]:
    """The depths of a page's headings, in their order."""
    return [len(marks) for marks in HEADING.findall(FENCE.sub("", page))]


def command_rows(language: str) -> list[str]:
    """Every command of the page of commands, with its options as they are listed."""
    return COMMAND.findall(pages(language)["commands.md"])


def test_both_languages_have_the_same_pages() -> None:
    german, english = (set(pages(language)) for language in LANGUAGES)

    assert german == english
    assert "index.md" in german


@pytest.mark.parametrize("name", pages("de"))
def test_a_page_has_the_same_parts_in_both_languages(name: str) -> None:
    german, english = (pages(language)[name] for language in LANGUAGES)

    assert shape(german) == shape(english)
    assert shape(german)[0] == 1
    assert shape(german).count(1) == 1
    assert german.count("\n|") == english.count("\n|")
    assert german.count("```") == english.count("```")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_page(language: str) -> None:
    there = pages(language)

    for name, page in there.items():
        for target in LINK.findall(FENCE.sub("", page)):
            assert target in there, f"{name} links to {target}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_reached_from_the_first(language: str) -> None:
    listed = set(LINK.findall(pages(language)["index.md"]))

    assert listed == pages(language).keys() - {"index.md"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_measure_is_explained(language: str) -> None:
    measures = pytest.importorskip("kzannot.agreement.measures").MEASURES

    explained = pages(language)["agreement.md"]

    assert [name for name in measures if f"`{name}`" not in explained] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_is_explained(language: str) -> None:
    units = pytest.importorskip("kzannot.project.units").UNITS

    explained = pages(language)["agreement.md"]

    assert [name for name in units if f"| `{name}` |" not in explained] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_has_its_part(language: str) -> None:
    names = pytest.importorskip("kzannot.formats.registry").NAMES

    explained = pages(language)["formats.md"]

    assert [name for name in names if f"\n## {name}\n" not in explained] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_listed(language: str) -> None:
    commands = pytest.importorskip("kzannot.cli.main").COMMANDS

    listed = {row.split()[1] for row in command_rows(language)}

    assert commands.keys() - listed == set()


@pytest.mark.parametrize(
    "row", [*dict.fromkeys(row for language in LANGUAGES for row in command_rows(language))]
)
def test_every_option_that_is_listed_exists(row: str, capsys: pytest.CaptureFixture[str]) -> None:
    line = pytest.importorskip("kzannot.cli.main")
    words = [word for word in row.split()[1:3] if word.isalpha() and word.islower()]

    with pytest.raises(SystemExit):
        line.main([*words, "--help"], surroundings=None)

    explained = capsys.readouterr().out
    assert [option for option in OPTION.findall(row) if option not in explained] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_icon_and_page_that_an_action_names_is_there(language: str) -> None:
    actions = pytest.importorskip("kzannot.ui.actions", exc_type=ImportError).ACTIONS

    there = pages(language)

    assert {action.help for action in actions if f"{action.help}.md" not in there} == set()
    assert {
        action.icon for action in actions if action.icon and not icon_file(action.icon).is_file()
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_key_of_every_action_is_listed(language: str) -> None:
    actions = pytest.importorskip("kzannot.ui.actions", exc_type=ImportError).ACTIONS

    listed = pages(language)["keys.md"]

    keys = {action.name: printed(action.keys[0], language) for action in actions}
    columns = {f"column_{place}" for place in range(2, 5)}  # given as a range, by its ends
    assert {name for name, key in keys.items() if f"`{key}`" not in listed} == columns


def printed(key: str, language: str) -> str:
    """A key as it is printed on the keyboards of a language."""
    if key.startswith("shift+"):
        key = key.title()
    for name, words in KEYS.items():
        key = key.replace(name, words[LANGUAGES.index(language)])
    return key


def icon_file(name: str) -> Path:
    """Where an icon lies."""
    return resource(f"icons/{name}.svg")
