"""A screen of its own with the program on it, and somebody who types: real keys, sent by xdotool.

The keys that lead to a span are planned from its text alone: to its start by words and characters, over it by
words, and by characters where it ends inside of one. Nothing looks into the program on the way.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kzannot.model.edges import next_word, previous_word, snapped, trimmed

NEEDED = ("Xvfb", "openbox", "xdotool")
SIZE = "1400x1000x24"
DELAY_MS = 8
"""Between two keys: ten times as fast as anybody types."""

PATIENCE_S = 60


class Typist:
    """Somebody who types on a display, with the caret at the start of the text at first."""

    def __init__(self, display: str) -> None:
        self._environment = os.environ | {"DISPLAY": display}
        self.caret = 0
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys, called as X calls them."""
        self.pressed += len(keys)
        if keys:
            self._do("key", "--clearmodifiers", "--delay", str(DELAY_MS), *keys)

    def write(self, text: str) -> None:
        """Type letters."""
        self.pressed += len(text)
        self._do("type", "--clearmodifiers", "--delay", str(DELAY_MS), text)

    def wait_for_window(self, name: str) -> None:
        """Wait until a window is there whose title holds a name, and give it the keys."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            found = self._do("search", "--onlyvisible", "--name", name, check=False).split()
            if found:
                self._do("windowactivate", "--sync", found[-1])
                return
            time.sleep(0.1)
        raise TimeoutError(f"no window is called {name}")

    def select(self, text: str, start: int, end: int) -> None:
        """Select a stretch of the text, from wherever the caret is."""
        self._go(text, start)
        reached = start
        while reached < end:
            over = next_word(text, reached)
            further = trimmed(text, *snapped(text, start, over))
            if further[0] != start or not reached < further[1] <= end:
                break
            self.press("shift+Right")
            reached = further[1]
        self.press(*["alt+shift+Right"] * (end - reached))
        self.caret = end

    def _go(self, text: str, place: int) -> None:
        keys = []
        while previous_word(text, self.caret) >= place < self.caret:
            self.caret = previous_word(text, self.caret)
            keys.append("ctrl+Left")
        while next_word(text, self.caret) <= place and self.caret < place:
            self.caret = next_word(text, self.caret)
            keys.append("ctrl+Right")
        side = "Right" if place > self.caret else "Left"
        self.press(*keys, *[side] * abs(place - self.caret))
        self.caret = place

    def _do(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=check
        )
        return done.stdout


@contextmanager
def program_on_a_screen(project: Path, home: Path) -> Iterator[Typist]:
    """The program with a project, on a display of its own under a window manager; it must end by itself."""
    if missing := [name for name in NEEDED if not shutil.which(name)]:
        pytest.skip(f"needs {', '.join(missing)}")
    with _display() as display:
        environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "KZANNOT_HOME": str(home),
            "LANG": "C.UTF-8",
        }
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        program = subprocess.Popen([sys.executable, "-m", "kzannot", str(project)], env=environment)
        try:
            yield Typist(display)
            assert program.wait(PATIENCE_S) == 0
        finally:
            for process in (program, manager):
                process.kill()
                process.wait()


@contextmanager
def _display() -> Iterator[str]:
    """A display that nobody else uses; the server says its number itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
