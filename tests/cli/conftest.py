"""The shell that the tests of the commands share."""

from pathlib import Path

import pytest

from tests.cli.running import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs commands in a folder of this test's own."""
    return Shell(tmp_path, capsys)
