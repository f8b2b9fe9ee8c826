"""The layers hold, and each contract that says so breaks when somebody breaks it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import CHECKOUT

LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"

BREACHES = (
    ("layers", "model/breach.py", "import kzannot.project"),
    ("layers", "formats/breach.py", "import kzannot.model"),
    ("layers", "reports/breach.py", "import kzannot.agreement"),
    ("layers", "statements/breach.py", "import kzannot.model"),
    ("layers", "cli/breach.py", "import kzannot.ui"),
    ("layers", "ui/breach.py", "import kzannot.cli"),
    ("layers", "project/breach.py", "import kzannot.app"),
    ("layers", "novelty.py", ""),
    ("one-door", "ui/breach.py", "import kzannot.storage"),
    ("one-door", "cli/breach.py", "def late() -> None:\n    import kzannot.formats"),
    ("one-door", "storage/breach.py", "import kzannot.agreement"),
    ("one-door", "ui/breach.py", "import kzannot.statistics"),
    ("one-door", "cli/breach.py", "import kzannot.reports"),
    ("one-door", "ui/breach.py", "import kzannot.statements"),
    ("plain", "model/breach.py", "import kzannot.paths"),
    ("qt", "project/breach.py", "import PySide6.QtCore"),
    ("qt", "cli/breach.py", "import pyqtgraph"),
    ("sql", "project/breach.py", "import sqlalchemy"),
    ("circles", "formats/breach.py", "import kzannot.formats.round\n"),
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout of nothing but the modules and the contracts."""
    shutil.copytree(
        CHECKOUT / "kzannot", tmp_path / "kzannot", ignore=shutil.ignore_patterns("__pycache__", "resources")
    )
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What the import linter says about a checkout."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_layers_hold() -> None:
    answer = lint(CHECKOUT)

    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(("contract", "module", "line"), BREACHES)
def test_a_breach_is_found(copy: Path, contract: str, module: str, line: str) -> None:
    (copy / "kzannot" / module).write_text(f"{line}\n", encoding="utf-8")
    (copy / "kzannot/formats/round.py").write_text(
        "import kzannot.formats.breach\n" * (contract == "circles")
    )

    answer = lint(copy, "--contract", contract)

    assert answer.returncode == 1
    assert "Contracts: 0 kept, 1 broken." in answer.stdout, answer.stdout + answer.stderr
