"""Codebook files of every kind, by their suffix, and the codebooks that ship with the program."""

from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import codebook_csv, codebook_qdc
from kzannot.formats.codebook_check import Problem, check
from kzannot.formats.codebook_completion import complete
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.codebook_reading import read as loads
from kzannot.formats.codebook_tree import SIZE_LIMIT
from kzannot.formats.codebook_writing import as_json, as_yaml
from kzannot.formats.files import read_text, write_atomically
from kzannot.paths import resource

__all__ = [
    "SHIPPED",
    "SUFFIXES",
    "Problem",
    "check",
    "check_file",
    "complete",
    "loads",
    "read",
    "shipped",
    "write",
]

SUFFIXES: Final = (".yaml", ".yml", ".json", ".csv", ".tsv", ".qdc")
FRAME_LIMIT: Final = 1000
SHIPPED: Final = ("kazakhstan-2022", "generic-frames", "policy-frames")

_TABLES: Final = (".csv", ".tsv")
_TEXTS: Final = {".yaml": as_yaml, ".yml": as_yaml, ".json": as_json}


def shipped(name: str) -> CodebookDraft:
    """The codebook of that id that ships with the program.

    Raises:
        UserError: no codebook of that id ships.
    """
    if name not in SHIPPED:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no codebook {name}; there are {known}."),
            name=name,
            known=", ".join(SHIPPED),
        )
    return read(resource(f"codebooks/{name}.yaml"))


def read(path: Path) -> CodebookDraft:
    """The codebook of a file. A table or a `.qdc` may lack marks, and gets them.

    Raises:
        UserError: the file cannot be read, or is no codebook.
    """
    match _suffix(path):
        case ".qdc":
            return complete(_of_some_frames(codebook_qdc.read(path), path))
        case ".csv" | ".tsv":
            return complete(_of_some_frames(codebook_csv.read(path), path))
        case _:
            return loads(read_text(path, SIZE_LIMIT))


def write(path: Path, codebook: CodebookDraft) -> None:
    """Write a codebook as the suffix says: YAML, JSON, a table, or REFI-QDA."""
    suffix = _suffix(path)
    if suffix == ".qdc":
        codebook_qdc.write(path, codebook)
    elif suffix in _TABLES:
        codebook_csv.write(path, codebook)
    else:
        write_atomically(path, _TEXTS[suffix](codebook).encode())


def check_file(path: Path) -> list[Problem]:
    """All problems of a codebook file. Those of a table or a `.qdc` have no line."""
    if _suffix(path) in _TEXTS:
        return check(read_text(path, SIZE_LIMIT))
    return [Problem(0, each.text, each.values) for each in check(as_yaml(read(path)))]


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} has the suffix of no codebook; there are {known}."),
            name=path.name,
            known=", ".join(SUFFIXES),
        )
    return suffix


def _of_some_frames(codebook: CodebookDraft, path: Path) -> CodebookDraft:
    if not codebook.frames:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no frames."), name=path.name)
    if len(codebook.frames) > FRAME_LIMIT:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} holds more than {limit} frames."),
            name=path.name,
            limit=FRAME_LIMIT,
        )
    return codebook
