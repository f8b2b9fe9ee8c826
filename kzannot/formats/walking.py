"""Walking: the files that a person means by naming files, folders and ZIP archives.

Everything comes one by one, and what cannot be read comes with its reason, so that one bad file does not stop
the others. An archive is read in memory, within limits, and nothing of it is ever written to disk.
A place is a file that nobody has read yet: of a dataset only one is held at a time.
"""

import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.decoding import LIMIT, check_size, load
from kzannot.formats.files import MEGABYTE

MOST_MEMBERS = 5_000
LARGEST_TOTAL = 256 * 2**20
LARGEST_RATIO = 200
"""What an archive may hold: files, bytes when unpacked, and unpacked bytes for each packed one."""


ARCHIVES = (".zip", ".qdpx")
"""The endings of ZIP archives."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may come: files of an archive, bytes of one, of one of text, of all files of an archive."""

    files: int
    size: int
    total: int
    text: int = LARGEST_TOTAL

    def of(self, name: str) -> int:
        """How many bytes a file of this name may have."""
        return min(self.text, self.size) if PurePosixPath(name).suffix.lower() in TEXTS else self.size


TEXTS = (".txt", ".text", ".md", "")
ARTICLES = Bounds(MOST_MEMBERS, 128 * MEGABYTE, LARGEST_TOTAL, LIMIT)
DATASETS = Bounds(50_000, 512 * MEGABYTE, 2_048 * MEGABYTE)
"""A dataset has files for each article and annotator, or a long one for each annotator."""

_KEPT_BESIDE = re.compile(r"(?P<page>.+)[_-](?:files|[Dd]ateien)")

SMALL = 2**20
"""Below this size a ratio says nothing: a page of blanks packs well, too."""

TOO_MANY = QT_TRANSLATE_NOOP("messages", "{name} is refused: it holds too many files.")
GROWS = QT_TRANSLATE_NOOP("messages", "{name} is refused: it unpacks to far more than its size.")
LEADS_OUT = QT_TRANSLATE_NOOP("messages", "{name} is refused: its name leads out of the archive.")
LINK = QT_TRANSLATE_NOOP("messages", "{name} is refused: it is a link.")
ENCRYPTED = QT_TRANSLATE_NOOP("messages", "{name} is refused: it is encrypted.")


@dataclass(frozen=True, slots=True)
class Found:
    """A file by the name that the person knows, and its bytes; or why it cannot be read."""

    name: str
    content: bytes = b""
    refusal: UserError | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A file by the name that the person knows, read as often as that is asked for; or why it cannot be.

    `path` is where it lies by itself, None of one that is packed.
    """

    name: str
    read: Callable[[], Found]
    refusal: UserError | None = None
    path: Path | None = None


def walk(paths: Iterable[Path], bounds: Bounds = ARTICLES) -> Iterator[Found]:
    """The files behind the paths: those of folders and archives in order of their names, but hidden ones."""
    for path in paths:
        for place in places(path, bounds):
            yield place.read()


def walk_packed(name: str, content: bytes, bounds: Bounds) -> Iterator[Found]:
    """The files of an archive that was itself a file of one."""
    for place in _in_archive(Path(name), bounds, BytesIO(content)):
        yield place.read()


def places(path: Path, bounds: Bounds) -> Iterator[Place]:
    """The files behind a path, none of them read yet."""
    return _in_folder(path, bounds) if path.is_dir() else _file(path, bounds)


def _in_folder(folder: Path, bounds: Bounds) -> Iterator[Place]:
    refusals: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=refusals.append):
        pages = _stems(files)
        folders[:] = sorted(
            name for name in folders if not (name.startswith(".") or _stem_of_page(name) in pages)
        )
        for name in sorted(name for name in files if not name.startswith(".")):
            yield from _file(Path(place) / name, bounds)
    for error in refusals:
        name = str(error.filename)
        yield _refused(name, _unreadable(name, error.strerror or str(error)))


def _file(path: Path, bounds: Bounds) -> Iterator[Place]:
    if path.suffix.lower() in ARCHIVES and path.is_file():
        yield from _in_archive(path, bounds)
    else:
        refusal = None if path.is_file() else _loaded(path, bounds).refusal
        yield Place(_printable(path), partial(_loaded, path, bounds), refusal, path)


def _loaded(path: Path, bounds: Bounds) -> Found:
    name = _printable(path)
    try:
        return Found(name, load(path, bounds.of(path.name)))
    except UserError as error:
        return Found(name, refusal=error)


def _refused(name: str, refusal: UserError) -> Place:
    return Place(name, lambda: Found(name, refusal=refusal), refusal)


def _in_archive(path: Path, bounds: Bounds, packed: IO[bytes] | None = None) -> Iterator[Place]:
    """The files of an archive, which stays open as long as one of them may be read."""
    try:
        archive = zipfile.ZipFile(packed or path)
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        yield _refused(str(path), _unreadable(path.name, str(error) or type(error).__name__))
        return
    members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    if len(members) > bounds.files:
        archive.close()
        yield _refused(str(path), UserError(TOO_MANY, name=path.name))
        return
    pages = _stems(member.filename for member in members)
    opened = _Archive(path, archive, bounds)
    for member in sorted(members, key=lambda member: member.filename):
        if _is_hidden(member.filename) or _is_of_page(member.filename, pages):
            continue
        name = f"{path}/{member.filename}"
        refusal = _fault(member, bounds)
        yield _refused(name, refusal) if refusal else Place(name, partial(opened.read, member))


def _fault(member: zipfile.ZipInfo, bounds: Bounds) -> UserError | None:
    """Why a file of an archive is not read, whatever it holds."""
    try:
        check_member(member)
        check_size(member.filename, member.file_size, bounds.of(member.filename))
    except UserError as error:
        return error
    return None


class _Archive:
    """An archive that is being read, and how much of it has been."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, bounds: Bounds) -> None:
        self._path = path
        self._archive = archive
        self._bounds = bounds
        self._taken: dict[str, int] = {}
        self._total = 0

    def read(self, member: zipfile.ZipInfo) -> Found:
        """One file; no more than the limits allow is ever unpacked, whatever its header claims."""
        name = f"{self._path}/{member.filename}"
        limit = self._bounds.of(member.filename)
        others = self._total - self._taken.get(member.filename, 0)
        allowed = min(limit, self._bounds.total - others, max(SMALL, LARGEST_RATIO * member.compress_size))
        try:
            with self._archive.open(member) as file:
                content = file.read(allowed + 1)
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError
        ) as error:  # fmt: skip
            return Found(name, refusal=_unreadable(member.filename, str(error) or type(error).__name__))
        if len(content) > allowed:
            return Found(name, refusal=UserError(GROWS, name=member.filename))
        self._taken[member.filename] = len(content)
        self._total = others + len(content)
        return Found(name, content)


def check_member(member: zipfile.ZipInfo) -> None:
    """Raise a UserError for what is no plain file inside the archive."""
    parts = _parts(member.filename)
    if not parts or ".." in parts or parts[0] == "/" or ":" in parts[0]:
        raise UserError(LEADS_OUT, name=member.filename or "“”")
    if (member.external_attr >> 16) & 0o170000 == 0o120000:
        raise UserError(LINK, name=member.filename)
    if member.flag_bits & 0x1:
        raise UserError(ENCRYPTED, name=member.filename)


def _is_hidden(name: str) -> bool:
    parts = _parts(name)
    return any(part.startswith(".") and part != ".." for part in parts) or parts[:1] == ("__MACOSX",)


def _stems(names: Iterable[str]) -> set[str]:
    """The names of pages of HTML without their ending."""
    return {stem for stem, ending in map(os.path.splitext, names) if ending.lower() in (".html", ".htm")}


def _stem_of_page(folder: str) -> str:
    """The name of the page whose pictures and scripts a browser keeps in a folder of this name."""
    match = _KEPT_BESIDE.fullmatch(folder)
    return match["page"] if match else ""


def _is_of_page(name: str, pages: set[str]) -> bool:
    return bool(pages) and any(_stem_of_page(str(folder)) in pages for folder in PurePosixPath(name).parents)


def _printable(path: Path) -> str:
    """The path as text; bytes of it that are no text (Linux allows them) become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a member's name, whichever slashes it was written with."""
    return PurePosixPath(name.replace("\\", "/")).parts


def _unreadable(name: str, reason: str) -> UserError:
    text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")
    return UserError(text, name=name, reason=reason.rstrip("."))
