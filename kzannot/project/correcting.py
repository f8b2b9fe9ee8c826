"""What the metadata of an article says, put right by a person; the value's origin becomes "typed"."""

from dataclasses import replace
from typing import Any

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dates import published
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Article, Origin, Outlet, Precision
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
        return Edit(TITLE, (Change(article, _with_origin(_dated(article, value), name, value)),))
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
    outlet = known.get(name.casefold()) or (Outlet(name=name) if name else None)
    added = (Change(None, outlet),) if outlet and outlet.name.casefold() not in known else ()
    after = replace(article, outlet_id=outlet.id if outlet else None)
    return Edit(TITLE, (*added, Change(article, _with_origin(after, "outlet", name))))


def _dated(article: Article, value: str) -> Article:
    if not value:
        return replace(article, published="", precision=Precision.UNKNOWN)
    understood = published(value)
    if understood is None:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{value} is no date; write it as 8.1.2022, 2022-01-08 or 2022-01."),
            value=value,
        )
    return replace(article, published=understood[0], precision=Precision(understood[1]))


def _with_origin(article: Article, name: str, value: str) -> Article:
    others = [(field, origin) for field, origin in article.origins if field != name]
    typed = [(name, Origin.TYPED)] if value else []
    return replace(article, origins=tuple(sorted(others + typed)))
