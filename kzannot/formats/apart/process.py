"""A process of its own for files that can hurt: it has little memory and time, and one serves many files.

What the process says is taken for a stranger's word: JSON of a known shape, no longer than an article may be.
A file over which it dies is refused in a sentence, and the next file gets a new process.
"""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from types import TracebackType
from typing import IO, Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.child import MEMORY, PIECE, put_frame, take_frame
from kzannot.paths import PACKAGE

SECONDS: Final = 8.0
"""How long one file may take; with the start of the process it is less than ten seconds."""

START: Final = 1.5
TICK: Final = 0.1
"""Seconds: what a new process has besides, for its libraries; how often the caller is asked to go on."""

SPARING: Final = {"ARROW_DEFAULT_MEMORY_POOL": "system", "MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1"}
"""What keeps libraries from reserving far more memory than they use."""

LONGEST_ANSWER: Final = 64 * 2**20

TOO_LONG = QT_TRANSLATE_NOOP("messages", "{name} is refused: it takes too long to read.")
TOO_MUCH = QT_TRANSLATE_NOOP("messages", "{name} is refused: it takes too much memory to read.")
FAILED = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")

Answer = dict[str, Any]


class Apart:
    """Reads files in a process of its own, which is started with the first one and ended by `close`."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY, libraries: Sequence[str] = ()) -> None:
        self._seconds = seconds
        self._told = [str(memory), *libraries]
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes | None] = queue.Queue()
        self._served = 0

    def __enter__(self) -> "Apart":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(
        self, kind: str, name: str, content: bytes, step: Callable[[], None] = lambda: None, **options: object
    ) -> Answer:
        """What a reader makes of a file; `step` is called every so often, and may raise to call it off.

        Raises:
            UserError: the file cannot be read, or takes too much time or memory.
        """
        request = json.dumps({"kind": kind, "name": name, "options": options}).encode()
        if self._served:
            answer = _last(self._ask(request, content, name, step))
            # Files before may have filled the memory; alone the file has all of it.
            if answer is None or "large" in answer:
                self.close()
                answer = _last(self._ask(request, content, name, step))
        else:
            answer = _last(self._ask(request, content, name, step))
        return self._checked(name, answer)

    def pieces(
        self, kind: str, name: str, step: Callable[[], None] = lambda: None, **options: object
    ) -> Generator[bytes, None, Answer]:
        """What a reader makes of a file that it opens itself, in pieces, and what it says in the end.

        Raises:
            UserError: as for `read`; pieces may have come before.
        """
        request = json.dumps({"kind": kind, "name": name, "options": options}).encode()
        answer = yield from self._ask(request, b"", name, step)
        return self._checked(name, answer)

    def close(self) -> None:
        """End the process, if there is one."""
        if self._child:
            self._child.kill()
            self._child.wait()
            for pipe in (self._child.stdin, self._child.stdout):
                _close(pipe)
            self._child = None
        self._served = 0

    def _checked(self, name: str, answer: Answer | None) -> Answer:
        """What was read; the process is done with where it has failed for want of memory."""
        if answer is None or "large" in answer:
            self.close()
            raise UserError(TOO_MUCH, name=name)
        self._served += 1
        return _read(name, answer)

    def _ask(
        self, request: bytes, content: bytes, name: str, step: Callable[[], None]
    ) -> Generator[bytes, None, Answer | None]:
        """The pieces that the process sends, then its answer; None where it died."""
        self._start()
        child = self._child
        assert child, "it was started"
        assert child.stdin, "it was started with a pipe"
        try:
            put_frame(child.stdin, request)
            put_frame(child.stdin, content)
        except OSError:
            return None  # it is told by the caller: the process is dead
        return (yield from self._awaited(name, step))

    def _awaited(self, name: str, step: Callable[[], None]) -> Generator[bytes, None, Answer | None]:
        left = self._seconds + (0 if self._served else START)
        while left > 0:
            try:
                step()
                frame = self._answers.get(timeout=min(TICK, left))
            except queue.Empty:
                left -= TICK
                continue
            except BaseException:
                self.close()
                raise
            if frame and frame.startswith(PIECE):
                yield frame.removeprefix(PIECE)
            else:
                return json.loads(frame) if frame else None
        self.close()
        raise UserError(TOO_LONG, name=name)

    def _start(self) -> None:
        if self._child:
            return
        path = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
        child = subprocess.Popen(
            [sys.executable, "-B", "-m", "kzannot.formats.apart.child", *self._told],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path, **SPARING},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._child = child
        self._answers = queue.Queue()
        threading.Thread(target=_listen, args=(child.stdout, self._answers), daemon=True).start()


def _listen(answers: IO[bytes], frames: "queue.Queue[bytes | None]") -> None:
    """Hand on every answer, and None when there are no more."""
    while True:
        try:
            frame = take_frame(answers, LONGEST_ANSWER)
        except (OSError, ValueError):  # the pipe was closed by those who no longer want to know
            frame = None
        frames.put(frame)
        if frame is None:
            return


def _last(asked: Generator[bytes, None, Answer | None]) -> Answer | None:
    """The answer behind whatever comes before it."""
    while True:
        try:
            next(asked)
        except StopIteration as end:
            answer: Answer | None = end.value
            return answer


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe:
            pipe.close()
    except OSError:
        return  # what could not be sent to a dead process is of no use


def _read(name: str, answer: Answer) -> Answer:
    if "refused" in answer:
        raise _refusal(answer)
    if "failed" in answer:
        raise UserError(FAILED, name=name, reason=answer["failed"])
    return dict(answer["read"])


def _refusal(answer: Answer) -> UserError:
    """The error that an answer tells, with those that are values of it."""
    values = {
        name: _refusal(value) if isinstance(value, dict) else value
        for name, value in answer["values"].items()
    }
    return UserError(str(answer["refused"]), **values)
