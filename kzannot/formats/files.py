"""Reading files whole and writing them at once.

Whoever reads says how large a file may be; whoever writes leaves the old file or the new one, never a half.
Never use this on a project file that is open: closing it here would drop the database's locks.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, cast

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.pieces import each

MEGABYTE = 1 << 20


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a file of at most `limit` bytes."""
    try:
        with path.open("rb") as file:
            # As many bytes as are asked for are taken from the memory at once.
            size = min(limit, os.fstat(file.fileno()).st_size)
            content = file.read(size + 1)
            if len(content) > size:  # some file systems tell no size, and a file may grow meanwhile
                content += file.read(limit - size)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
    if len(content) > limit:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is larger than {size} MB."),
            name=path.name,
            size=limit // MEGABYTE,
        )
    return content


def read_text(path: Path, limit: int) -> str:
    """The text of a UTF-8 file of at most `limit` bytes, without its byte-order mark; line ends stay."""
    try:
        return read_bytes(path, limit).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is not UTF-8 (byte {position})."),
            name=path.name,
            position=error.start,
        ) from error


def write_atomically(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Put `content` in the file's place: written beside it, forced to the disk, then renamed.

    Content in pieces is written piece by piece, so that it is never held whole.
    """
    try:
        with written_aside(path) as file:
            for piece in (content,) if isinstance(content, bytes) else each(content):
                file.write(piece)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be written: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


@contextmanager
def written_aside(path: Path) -> Iterator[IO[bytes]]:
    """A file beside `path` that takes its place when the block ends, and vanishes where it fails."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with NamedTemporaryFile(
        dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part", delete=False
    ) as file:
        part = Path(file.name)
        try:
            yield cast(IO[bytes], file)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            part.chmod(mode)
            part.replace(path)
        except BaseException:
            file.close()
            with suppress(OSError):
                part.unlink()
            raise
    _sync_folder(path.parent)


def _umask() -> int:
    # The system tells the mask only by setting it; a temporary file is made for its owner alone.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk, where the system lets a folder be opened (Windows does not)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
