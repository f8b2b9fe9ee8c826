"""The process in which files are read that can hurt: `python -m kzannot.formats.apart.child`.

It reads requests from its input and writes answers to its output until the input ends: a frame is its length
in four bytes, then so many bytes. It has little memory, opens no connection, starts no program, and writes no
file. Only `process` starts it.
"""

import os
import struct
import sys
import threading
import time
from collections.abc import Mapping
from importlib import import_module
from typing import IO, Any, Final

from kzannot.errors import UserError

MEMORY: Final = 256 * 2**20
"""How many bytes the process may have."""

TOO_LARGE: Final = 77
"""The exit code of a process that had to end itself because of its memory."""

READERS: Final = ("docx", "epub", "html", "mhtml", "odt", "pdf", "rtf", "sheets")
"""What can be read: modules of this package with a function `read`."""

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
    # openpyxl and others would load it where it is there, and it takes more memory than all else.
    sys.modules["numpy"] = None  # type: ignore[assignment]  # this is how an import is refused
    limit_memory()
    sys.addaudithook(refuse)
    import json

    while (head := take_frame(sys.stdin.buffer)) is not None:
        content = take_frame(sys.stdin.buffer)
        if content is None:
            return
        put_frame(answers, json.dumps(_answer(json.loads(head), content)).encode())


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what no reader of a file needs: connections, programs, and files that are written."""
    writes = event == "open" and bool((arguments[2] or 0) & _WRITING)
    if writes or event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is not allowed here")


def limit_memory() -> None:
    """Bound the memory: by the system where it does so, and by a look at it every so often elsewhere."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    else:
        threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    while _used() < MEMORY:
        time.sleep(0.02)
    os._exit(TOO_LARGE)


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


def _answer(request: Mapping[str, Any], content: bytes) -> dict[str, Any]:
    """What was read, or why it cannot be."""
    kind = str(request["kind"])
    try:
        if kind not in READERS:
            raise ValueError(f"no reader of {kind}")
        reader = import_module(f"kzannot.formats.apart.{kind}")
        return {"read": reader.read(request["name"], content, **request["options"]).to_json()}
    except UserError as error:
        values = {name: _value(value) for name, value in error.values.items()}
        return {"refused": error.text, "values": values}
    except MemoryError:
        return {"large": True}
    except Exception as error:  # a library may fail in any way over a file made to harm it
        return {"failed": f"{type(error).__name__}: {error}"[:200]}


def _value(value: object) -> str | int | float:
    return value if isinstance(value, str | int | float) else str(value)


if __name__ == "__main__":
    main()
