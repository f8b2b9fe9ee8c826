"""What holds for every test: an own home, no word of warning in the log, nothing left running.

Nothing here imports Qt, for the tests of all but the windows run without it.
"""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("patient", deadline=None)  # a busy machine is no failure
settings.load_profile("patient")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE = 5_000
"""How many milliseconds the thread pool gets to finish what a test began."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which settings and state of this test lie."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("KZANNOT_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _silent_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a line of WARNING or above; a test that expects one looks at it and clears it."""
    yield

    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not loud, "\n".join(loud)


@pytest.fixture(autouse=True)
def _idle_pool() -> Iterator[None]:
    """Fail when a test leaves work behind in Qt's thread pool."""
    yield

    if "PySide6.QtCore" in sys.modules:
        pool = sys.modules["PySide6.QtCore"].QThreadPool.globalInstance()
        assert pool.waitForDone(PATIENCE), "a test left a worker running"
