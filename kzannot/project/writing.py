"""Files that are written from a project: beside, then renamed, never half, and never over the project."""

from pathlib import Path

from kzannot.errors import UserError
from kzannot.formats.files import write_atomically
from kzannot.project.project import Project
from kzannot.storage.database import ITSELF
from kzannot.storage.files import identity


def write_file(path: Path, content: bytes) -> None:
    """Put the content in the file's place; UserError where it cannot be written."""
    write_atomically(path, content)


def spare(project: Project, path: Path) -> None:
    """Raise UserError where the file to be written is the project itself, which would be lost."""
    if identity(path) == identity(project.path):
        raise UserError(ITSELF, name=path.name)
