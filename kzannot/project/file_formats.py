"""The formats of annotated datasets, for those who choose one."""

from dataclasses import asdict, dataclass
from typing import Any

from kzannot.formats import registry


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format: what it is called, the endings of its files, and what it keeps and loses.

    `offsets` says whether it writes one pair of offsets, both or none, `bare` whether it can be written
    without texts, `earlier` whether it holds the earlier versions of corrected articles.
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
    earlier: bool

    def row(self) -> dict[str, Any]:
        """The format as the command line prints it."""
        return asdict(self) | {"suffixes": list(self.suffixes)}


def file_formats() -> list[FileFormat]:
    """All formats, in the order of the dialog."""
    return [
        FileFormat(
            name=each.name,
            title=each.title,
            suffixes=tuple(each.suffixes),
            reads=each.reads,
            writes=each.writes,
            keeps=each.keeps,
            loses=each.loses,
            offsets=each.offsets,
            bare=each.bare,
            earlier=each.earlier,
        )
        for each in registry.formats()
    ]
