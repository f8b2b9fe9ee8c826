"""What a person may say about an article: outlets by name, and dates in whatever notation they type them."""

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import outlets
from kzannot.formats.dates import published
from kzannot.model.records import Outlet, Precision
from kzannot.project.project import Project


def understood(value: str) -> tuple[str, Precision]:
    """A date of publication as an article stores it, and how exact it is; an empty one is unknown.

    Raises:
        UserError: it cannot be understood.
    """
    if not value.strip():
        return "", Precision.UNKNOWN
    found = published(value)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{value} is no date; write it as 8.1.2022, 2022-01-08 or 2022-01."),
            value=value.strip(),
        )
    return found[0], Precision(found[1])


def outlet_called(name: str) -> Outlet:
    """A new outlet of that name, with kind and country where the program knows them."""
    known = outlets.named(name)
    return Outlet(name=known.name, kind=known.kind, country=known.country) if known else Outlet(name=name)


def genre_names(project: Project, language: str) -> dict[str, str]:
    """What the codebook calls the genres that it knows, by the names under which they are stored."""
    return {
        choice.name: choice.label.in_language(language) or choice.name
        for attribute in project.attributes()
        if attribute.name == "genre"
        for choice in attribute.choices
    }


def outlet_names(project: Project) -> list[str]:
    """The outlets to choose from: the project's by name, then those that the program knows besides."""
    own = [outlet.name for outlet in project.outlets()]
    taken = {name.casefold() for name in own}
    return own + [outlet.name for outlet in outlets.known() if outlet.name.casefold() not in taken]
