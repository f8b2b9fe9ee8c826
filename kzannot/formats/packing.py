"""Formats of several files: a folder, or a ZIP archive of the same files, whichever the path's name asks for.

Names inside are relative, with `/`. What is written is made aside and renamed; equal files make equal
archives, byte for byte.
"""

import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from functools import cached_property
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import IO, Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.decoding import check_size
from kzannot.formats.files import written_aside
from kzannot.formats.json_lines import lines_in
from kzannot.formats.json_stream import JsonStream
from kzannot.formats.pieces import between, each
from kzannot.formats.walking import ARCHIVES, DATASETS, TOO_MANY, Place, places

SINGLE: Final = frozenset(
    (
        ".ann",
        ".bdocjs",
        ".bio",
        ".conll",
        ".conllu",
        ".conllup",
        ".csv",
        ".iob",
        ".iob2",
        ".json",
        ".jsonl",
        ".labels",
        ".tei",
        ".tsv",
        ".txt",
        ".xmi",
        ".xml",
    )
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


class Packed(MutableMapping[str, bytes]):
    """The files of a folder or archive by their names inside of it; a single file under its own name.

    Each is read when it is asked for and held by whoever asks, so that a large archive is never held whole.
    """

    def __init__(self, path: Path) -> None:
        inside = len(os.fspath(path)) + 1
        self._places: dict[str, Place] = {}
        self._given: dict[str, bytes] = {}
        for place in places(path, DATASETS):
            if place.refusal:
                raise place.refusal
            self._places[place.name[inside:].replace("\\", "/") or path.name] = place
            if len(self._places) > DATASETS.files:
                raise UserError(TOO_MANY, name=path.name)

    def __getitem__(self, name: str) -> bytes:
        """The bytes of a file.

        Raises:
            UserError: it cannot be read.
        """
        if name in self._given:
            return self._given[name]
        between()
        found = self._places[name].read()
        if found.refusal:
            raise found.refusal
        return found.content

    def __setitem__(self, name: str, content: bytes) -> None:
        """Put a file among the others that stands elsewhere."""
        self._given[name] = content

    def __delitem__(self, name: str) -> None:
        """Leave a file out."""
        for files in (self._given, self._places):
            files.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        """The names, as they come."""
        return iter({**self._places, **self._given})

    def __len__(self) -> int:
        """How many files there are."""
        return len({**self._places, **self._given})

    def those(self, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
        """The files with such names, one after the other."""
        yield from ((name, self[name]) for name in list(self) if wanted(name))

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes]]:
        """A file to be read in pieces; one that is not packed is never held whole.

        Raises:
            UserError: it cannot be read.
        """
        path = None if name in self._given else self._places[name].path
        if not path:
            yield BytesIO(self[name])
            return
        try:
            with path.open("rb") as file:
                check_size(name, os.fstat(file.fileno()).st_size, DATASETS.of(name))
                yield file
        except OSError as error:
            text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")
            raise UserError(text, name=name, reason=error.strerror or str(error)) from error

    def called(self, name: str) -> str | None:
        """The first file of that name in whatever folder, in capitals or not."""
        return self._called.get(name.lower())

    @cached_property
    def _called(self) -> dict[str, str]:
        return {PurePosixPath(name).name.lower(): name for name in reversed(self._places)}

    def __contains__(self, name: object) -> bool:
        """Whether there is a file of that name; it is not read."""
        return name in self._places or name in self._given


def read_packed(path: Path) -> Packed:
    """The files of a folder or archive.

    Raises:
        UserError: it is no archive, or holds too many.
    """
    return Packed(path)


def lines_packed(path: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, Iterator[tuple[int, Any]]]]:
    """The files of JSON lines behind a path by their names, each with its lines; one alone is never held.

    Raises:
        UserError: as for `read_packed`; a line is no JSON.
    """
    files = read_packed(path)
    for name in filter(lambda name: name.lower().endswith(suffixes), files):
        with files.opened(name) as file:
            is_list = name.lower().endswith(".json") and JsonStream(file, name).next() == "["
            file.seek(0)
            values = enumerate(JsonStream(file, name).values(), start=1)
            yield name, values if is_list else lines_in(file, name)


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
        raise _no_text(name, error.start) from error


def text_lines(content: IO[bytes], name: str) -> Iterator[str]:
    """The lines of a file in UTF-8, without their ends and the blanks before those."""
    place = 0
    for line in content:
        between()
        try:
            yield line.decode("utf-8-sig" if not place else "utf-8").rstrip("\r\n ")
        except UnicodeDecodeError as error:
            raise _no_text(name, place + error.start) from error
        place += len(line)


def _no_text(name: str, position: int) -> UserError:
    text = QT_TRANSLATE_NOOP("messages", "{name} is not UTF-8 (byte {position}).")
    return UserError(text, name=name, position=position)


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
