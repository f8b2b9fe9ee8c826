"""The formats of annotated datasets, for those who choose one."""

from dataclasses import asdict, dataclass
from typing import Any

from kzannot.formats import registry


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format: what it is called, the endings of its files, and what it keeps and loses.

    `offsets` says whether it writes one pair of offsets, both or none, `bare` whether it can be written
    without texts.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    keeps: str
    loses: str
    offsets: str
    bare: bool

    def row(self) -> dict[str, Any]:
        """The format as the command line prints it."""
        return asdict(self) | {"suffixes": list(self.suffixes)}


def file_formats() -> list[FileFormat]:
    """All formats, in the order of the dialog."""
    return [
        FileFormat(f.name, f.title, tuple(f.suffixes), f.reads, f.writes, f.keeps, f.loses, f.offsets, f.bare)
        for f in registry.formats()
    ]
