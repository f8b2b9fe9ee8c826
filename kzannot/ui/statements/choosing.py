"""This module is about which statements are listed, and in what order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kzannot.model.linking import Status
from kzannot.project.statements import Row, omissions

UNDECIDED = (Status.PROPOSED, Status.CONFIRMED)


class Order(StrEnum):
    """By what statements are sorted."""

    CONTRAST = "contrast"
    OUTLETS = "outlets"
    SIMILARITY = "similarity"
    TITLE = "title"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class Listed:
    """A statement with what sorting and looking for it ask of it all the time.

    `contrast` is that of the row, `words` are its title, note and passages in small letters.
    """

    row: Row
    contrast: float | None
    words: str

    @classmethod
    def of(cls, row: Row) -> "Listed":
        """A row, reckoned through once."""
        parts = [row.statement.title, row.statement.note, *(wording.text for wording in row.wordings)]
        return cls(row, row.contrast, "\n".join(parts).casefold())


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see: None is any status that is not rejected, any kind, any outlet.

    Where `carries` and `drops` name outlets, only what the one carries and the other drops.
    """

    status: str | None = None
    relation: str | None = None
    outlet: str | None = None
    words: str = ""
    order: Order = Order.CONTRAST
    carries: str | None = None
    drops: str | None = None


def chosen(listed: Iterable[Listed], wanted: Wanted) -> list[Listed]:
    """What is wanted of the statements, in the order that is wanted."""
    found = [each for each in listed if _is_wanted(each, wanted)]
    if wanted.carries is not None and wanted.drops is not None:
        kept = {id(row) for row in omissions((each.row for each in found), wanted.carries, wanted.drops)}
        found = [each for each in found if id(each.row) in kept]
    return _sorted(found, wanted.order)


def outlets_of(listed: Iterable[Listed]) -> list[str]:
    """The outlets that carry any of the statements, by name; what has no outlet at the end."""
    names = {outlet for each in listed for outlet in each.row.outlets}
    return sorted(names, key=lambda name: (not name, name.casefold()))


def _is_wanted(each: Listed, wanted: Wanted) -> bool:
    statement = each.row.statement
    status = statement.status in UNDECIDED if wanted.status is None else statement.status == wanted.status
    relation = wanted.relation is None or statement.relation == wanted.relation
    outlet = wanted.outlet is None or wanted.outlet in each.row.outlets
    return status and relation and outlet and wanted.words.casefold().strip() in each.words


def _sorted(found: Sequence[Listed], order: Order) -> list[Listed]:
    if order is Order.TITLE:
        return sorted(found, key=lambda each: each.row.statement.title.casefold())
    if order is Order.OUTLETS:
        return sorted(found, key=lambda each: -len(each.row.outlets))
    if order is Order.SIMILARITY:
        return sorted(found, key=lambda each: each.row.statement.similarity)
    if order is Order.CONTRAST:
        return sorted(found, key=lambda each: -1.0 if each.contrast is None else each.contrast, reverse=True)
    return list(found)
