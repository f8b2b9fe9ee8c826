"""Names that a command was told, checked against the project, so that a slip does not count nothing."""

from argparse import Namespace

from kzannot.errors import UserError
from kzannot.project.project import Project


def check_names(project: Project, told: Namespace) -> None:
    """Refuse names that nobody and nothing in the project bears, rather than count nothing."""
    asked = [(kind, getattr(told, kind, None)) for kind in ("outlet", "frame", "genre", "voice", "stance")]
    asked.append(("outlet", getattr(told, "against", None)))
    known_by_kind = {
        **{each.name: [choice.name for choice in each.choices] for each in project.attributes()},
        "annotator": [annotator.name for annotator in project.annotators()],
        "outlet": [outlet.name for outlet in project.outlets()],
        "frame": [frame.name for frame in project.frames()],
        "genre": sorted({article.genre for article in project.articles() if article.genre}),
    }
    for kind, name in [*(("annotator", name) for name in told.annotator), *asked]:
        known = known_by_kind.get(kind, [])
        if name is not None and name not in known:
            raise UserError(
                "There is no {kind} {name}; there are {known}.",
                kind=kind,
                name=name,
                known=", ".join(known) or "none",
            )
