"""What the metadata of an article says, put right by a person; the value's origin becomes "typed"."""

from dataclasses import replace
from typing import Any

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Article, Origin
from kzannot.project.metadata import outlet_called, understood
from kzannot.project.project import Project

TITLE = QT_TRANSLATE_NOOP("messages", "Correct metadata")
PLAIN = ("title", "author", "agency", "genre", "url", "language")


def correct(project: Project, article: Article, name: str, value: str) -> Edit:
    """The edit that gives a field of an article's metadata another value.

    Args:
        project: where an outlet of that name is looked for; one that it lacks is added.
        article: the article as it is.
        name: outlet, published, or one of `PLAIN`.
        value: what a person typed; empty is unknown.

    Raises:
        UserError: a date that cannot be understood.
    """
    value = value.strip()
    if name == "outlet":
        return _correct_outlet(project, article, value)
    if name == "published":
        date, precision = understood(value)
        dated = _with_origin(replace(article, published=date, precision=precision), "precision", value)
        return Edit(TITLE, (Change(article, _with_origin(dated, name, value)),))
    if name not in PLAIN:
        raise ValueError(f"no field {name}")
    changed: dict[str, Any] = {name: value}
    return Edit(TITLE, (Change(article, _with_origin(replace(article, **changed), name, value)),))


def exclude(article: Article, reason: str) -> Edit:
    """Leave an article out of every count, and say why; an empty reason takes it in again."""
    title = QT_TRANSLATE_NOOP("messages", "Exclude article")
    return Edit(title, (Change(article, replace(article, excluded=reason.strip())),))


def _correct_outlet(project: Project, article: Article, name: str) -> Edit:
    known = {outlet.name.casefold(): outlet for outlet in project.outlets()}
    outlet = known.get(name.casefold()) or outlet_called(name)
    outlet = known.get(outlet.name.casefold(), outlet)
    added = (Change(None, outlet),) if name and outlet.name.casefold() not in known else ()
    after = replace(article, outlet_id=outlet.id if name else None)
    return Edit(TITLE, (*added, Change(article, _with_origin(after, "outlet", name))))


def _with_origin(article: Article, name: str, value: str) -> Article:
    others = [(field, origin) for field, origin in article.origins if field != name]
    typed = [(name, Origin.TYPED)] if value else []
    return replace(article, origins=tuple(sorted(others + typed)))
