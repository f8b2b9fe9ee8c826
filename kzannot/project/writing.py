"""Files that the windows make (pictures of figures): written beside, then renamed, never half."""

from pathlib import Path

from kzannot.formats.files import write_atomically


def write_file(path: Path, content: bytes) -> None:
    """Put the content in the file's place; UserError where it cannot be written."""
    write_atomically(path, content)
