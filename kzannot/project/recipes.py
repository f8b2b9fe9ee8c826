"""Which columns of a corpus hold what, kept by name for this person, so that it is said only once."""

import json
from pathlib import Path

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.corpora import FIELDS, Recipe, Table, suggested
from kzannot.formats.files import write_atomically
from kzannot.paths import state_folder

__all__ = ["FIELDS", "Recipe", "Table", "columns_told", "fitting", "keep", "named", "recipes", "suggested"]

FILE = "recipes.json"


def recipes() -> list[Recipe]:
    """The recipes of this person by their names.

    Raises:
        UserError: the file that holds them cannot be read.
    """
    place = _place()
    if not place.exists():
        return []
    try:
        told = json.loads(place.read_text(encoding="utf-8"))
        made = [Recipe(_columns(columns), str(name)) for name, columns in told.items()]
    except (OSError, ValueError, AttributeError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."), name=place, reason=error
        ) from error
    return sorted(made, key=lambda recipe: recipe.name.casefold())


def named(name: str) -> Recipe:
    """The recipe of this name; UserError where there is none."""
    for recipe in recipes():
        if recipe.name == name:
            return recipe
    raise UserError(QT_TRANSLATE_NOOP("messages", "There is no recipe {name}."), name=name)


def columns_told(text: str) -> dict[str, str]:
    """The columns by field of a text such as `text=Body,title=Headline`.

    Raises:
        UserError: it is none, or a field is unknown.
    """
    found = {}
    for part in text.split(","):
        wanted, equals, column = part.partition("=")
        if not equals or wanted.strip() not in FIELDS:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "messages", "{part} names no column; write field=column. Fields: {fields}."
                ),
                part=part,
                fields=", ".join(FIELDS),
            )
        found[wanted.strip()] = column.strip()
    return found


def keep(recipe: Recipe) -> None:
    """Keep a recipe under its name; one of the same name is replaced."""
    told = {each.name: dict(each.columns) for each in recipes()} | {recipe.name: dict(recipe.columns)}
    _place().parent.mkdir(parents=True, exist_ok=True)
    write_atomically(_place(), json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n")


def fitting(table: Table) -> Recipe:
    """The kept recipe that names most columns of the table, all of which are there; else a suggestion."""
    kept = [each for each in recipes() if each.columns and set(each.columns.values()) <= set(table.columns)]
    return max(kept, key=lambda each: len(each.columns), default=None) or suggested(table)


def _columns(columns: dict[str, str]) -> dict[str, str]:
    return {field: str(column) for field, column in columns.items() if field in FIELDS}


def _place() -> Path:
    return state_folder() / FILE
