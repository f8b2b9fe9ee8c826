"""The process in which files are read that can hurt: `python -m kzannot.formats.apart.child`.

It reads requests from its input and writes answers to its output until the input ends: a frame is its length
in four bytes, then so many bytes. Before an answer may come pieces of what was read. It has little memory,
opens no connection, starts no program, and writes no file. Only `process` starts it, and says how much memory
it may have and which libraries it loads before: those take more than any file.
"""

import os
import struct
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import IO, Any, Final

from kzannot.errors import UserError

MEMORY: Final = 256 * 2**20
"""How many bytes the process may have, unless it is told otherwise."""

TOO_LARGE: Final = 77
"""The exit code of a process that had to end itself because of its memory."""

READERS: Final = ("annotations", "docx", "epub", "html", "mhtml", "odt", "pdf", "rtf", "sheets")
"""What can be read: modules of this package with a function `read`."""

PIECE: Final = b"\n"
"""What the frame of a piece begins with; an answer begins with a brace."""

_LENGTH: Final = struct.Struct(">I")
_FORBIDDEN = (
    "socket.", "subprocess.", "ftplib.", "shutil.", "os.system", "os.exec", "os.posix_spawn", "os.fork",
    "os.startfile", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def put_frame(file: IO[bytes], content: bytes) -> None:
    """Write one frame."""
    file.write(_LENGTH.pack(len(content)))
    file.write(content)
    file.flush()


def take_frame(file: IO[bytes], limit: int = 2**32) -> bytes | None:
    """Read one frame of at most so many bytes; None where the other end is closed or says nonsense."""
    head = file.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = file.read(length) if length <= limit else b""
    return content if len(content) == length else None


def main() -> None:
    """Answer requests until there are no more."""
    # What a library prints must not stand between the frames.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    memory, *libraries = sys.argv[1:]
    _load(libraries)
    limit_memory(int(memory) + (_held() if libraries else 0))
    sys.addaudithook(refuse)
    import json

    while (head := take_frame(sys.stdin.buffer)) is not None:
        content = take_frame(sys.stdin.buffer)
        if content is None:
            return
        answer = _answer(json.loads(head), content, lambda piece: put_frame(answers, PIECE + piece))
        put_frame(answers, json.dumps(answer).encode())


def _load(libraries: Sequence[str]) -> None:
    """Load the libraries that are there; whoever needs another one tells that it is missing."""
    if not libraries:
        # openpyxl and others would load it where it is there, and it takes more memory than all else.
        sys.modules["numpy"] = None  # type: ignore[assignment]  # this is how an import is refused
    for name in libraries:
        with suppress(ImportError):
            import_module(name)


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what no reader of a file needs: connections, programs, and files that are written."""
    writes = event == "open" and bool((arguments[2] or 0) & _WRITING)
    if writes or event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is not allowed here")


def limit_memory(memory: int) -> None:
    """Bound the memory: by the system where it does so, and by a look at it every so often elsewhere."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    else:
        threading.Thread(target=_watch, args=(memory,), daemon=True).start()


def _watch(memory: int) -> None:
    while _used() < memory:
        time.sleep(0.02)
    os._exit(TOO_LARGE)


def _held() -> int:
    """The bytes that count against the bound before anything was read."""
    if sys.platform != "linux":
        return _used()
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _used() -> int:
    """The bytes that the process has had at most."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        counters = (ctypes.c_size_t * 10)()
        counters[0] = ctypes.sizeof(counters)
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        found = kernel.K32GetProcessMemoryInfo
        found.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
        found(kernel.GetCurrentProcess(), counters, ctypes.sizeof(counters))
        return counters[1]  # PeakWorkingSetSize follows two counters of four bytes each
    import resource

    # macOS counts bytes here, not kilobytes, and heeds no bound on addresses.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _answer(request: Mapping[str, Any], content: bytes, put: Callable[[bytes], None]) -> dict[str, Any]:
    """What was read, or why it cannot be."""
    kind = str(request["kind"])
    try:
        if kind not in READERS:
            raise ValueError(f"no reader of {kind}")
        reader = import_module(f"kzannot.formats.apart.{kind}")
        found = reader.read(request["name"], content, **request["options"])
        for piece in getattr(found, "parts", tuple)():
            put(piece)
        return {"read": found.to_json()}
    except UserError as error:
        return _refusal(error)
    except MemoryError:
        return {"large": True}
    except Exception as error:  # a library may fail in any way over a file made to harm it
        return {"failed": f"{type(error).__name__}: {error}"[:200]}


def _refusal(error: UserError) -> dict[str, Any]:
    """An error as JSON knows it; a value of it may be one itself."""
    return {"refused": error.text, "values": {name: _value(each) for name, each in error.values.items()}}


def _value(value: object) -> Any:
    if isinstance(value, UserError):
        return _refusal(value)
    return value if isinstance(value, str | int | float) else str(value)


if __name__ == "__main__":
    main()
