"""Formats of several files: a folder, or a ZIP archive of the same files, whichever the path's name asks for.

Names inside are relative, with `/`. What is written is made aside and renamed; equal files make equal
archives, byte for byte.
"""

import os
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.files import written_aside
from kzannot.formats.pieces import each
from kzannot.formats.walking import ARCHIVES, DATASETS, TOO_MANY, walk

SINGLE: Final = frozenset(
    (".ann", ".conll", ".conllup", ".json", ".labels", ".tei", ".tsv", ".txt", ".xmi", ".xml")
)
"""Endings of files that a format consists of; no folder is called so by whoever wants one."""

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every member, the first that an archive can hold."""


def write_packed(path: Path, files: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> None:
    """Write the files into an archive where `path` ends as one, else into a new folder.

    Pairs of names and contents are taken one by one, so that not all need be held at once.

    Raises:
        UserError: they cannot be written, or something else is in the folder's place.
    """
    pairs = each(_pairs(files))
    if path.suffix.lower() in SINGLE:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "{name}: this format makes several files; choose a folder or a .zip."
            ),
            name=path.name,
        )
    try:
        if path.suffix.lower() in ARCHIVES:
            _write_archive(path, pairs)
        else:
            _write_folder(path, pairs)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be written: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def read_packed(path: Path) -> dict[str, bytes]:
    """The files of a folder or archive by their names inside of it; a single file under its own name.

    Raises:
        UserError: one of them cannot be read, leads out of the archive, or they are too many.
    """
    files: dict[str, bytes] = {}
    room = DATASETS.total
    inside = len(os.fspath(path)) + 1
    for found in each(walk([path], DATASETS)):
        if found.refusal:
            raise found.refusal
        room -= len(found.content)
        if room < 0 or len(files) >= DATASETS.files:
            raise UserError(TOO_MANY, name=path.name)
        files[found.name[inside:].replace("\\", "/") or path.name] = found.content
    return files


def needs_texts(texts: str, title: str) -> None:
    """Refuse to write a format that is made of texts without them."""
    if texts != "full":
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "{format} holds the articles' texts; it cannot be written without them."
            ),
            format=title,
        )


def folder_of(name: str) -> str:
    """The folder in which a file lies; empty at the top."""
    return name.rpartition("/")[0]


def as_text(content: bytes, name: str) -> str:
    """The text of a file in UTF-8, without its byte-order mark; line ends stay."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is not UTF-8 (byte {position})."),
            name=name,
            position=error.start,
        ) from error


def _pairs(files: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> Iterable[tuple[str, bytes]]:
    return files.items() if isinstance(files, Mapping) else files


def _write_archive(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    with written_aside(path) as whole, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)


def _write_folder(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is there already; choose a new folder or a .zip."),
            name=path.name,
        )
    aside = Path(mkdtemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent))
    try:
        for name, content in files:
            file = aside / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        aside.chmod(0o755)
        if path.exists():
            path.rmdir()
        aside.rename(path)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
