"""This module is about where a person was: the columns of a project's window, and the recent projects.

Both are small JSON files in the state folder. They are a convenience: a file that is missing or broken
is an empty one, and a disk that does not take them is no reason to stop anybody.
"""

import hashlib
import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

LOG = logging.getLogger(__name__)

RECENT = 12
"""How many recent projects are remembered."""


@dataclass(frozen=True, slots=True)
class ColumnState:
    """An open article: the letter at the top of the column, and where the caret stands."""

    article: str
    top: int = 0
    caret: int = 0


@dataclass(frozen=True, slots=True)
class WindowState:
    """What was open in a project: its columns from left to right, their widths, and the focused one."""

    annotator: str = ""
    columns: tuple[ColumnState, ...] = ()
    widths: tuple[int, ...] = ()
    focused: int = 0

    @property
    def annotator_id(self) -> UUID | None:
        """Who was signed in; None where nobody was."""
        return UUID(self.annotator) if self.annotator else None


class WindowMemory:
    """Where the windows' states are kept, one file a project."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def recall(self, project: Path) -> WindowState:
        """What was open in the project of this file."""
        held = _read(self._file(project))
        try:
            columns = tuple(ColumnState(**column) for column in held.get("columns", ()))
            state = WindowState(
                str(held.get("annotator", "")),
                columns,
                tuple(held.get("widths", ())),
                int(held.get("focused", 0)),
            )
            state.annotator_id  # noqa: B018  a broken id is found here
        except (TypeError, ValueError, AttributeError):
            return WindowState()
        return state

    def keep(self, project: Path, state: WindowState) -> None:
        """Remember what is open."""
        _write(self._file(project), {"project": str(project), **asdict(state)})

    def _file(self, project: Path) -> Path:
        name = hashlib.sha256(os.fsencode(project.resolve())).hexdigest()[:16]
        return self._folder / "windows" / f"{name}.json"


class Recent:
    """The projects that were open lately, the last one first."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "recent.json"

    def projects(self) -> list[Path]:
        """Those that still exist."""
        held = _read(self._file).get("projects", [])
        paths = [Path(path) for path in held if isinstance(path, str)] if isinstance(held, list) else []
        return [path for path in paths if path.is_file()]

    def add(self, project: Path) -> None:
        """Put a project at the top."""
        others = [path for path in self.projects() if path != project.resolve()]
        self._keep([project.resolve(), *others][:RECENT])

    def remove(self, project: Path) -> None:
        """Take a project off the list."""
        self._keep([path for path in self.projects() if path != project])

    def _keep(self, paths: list[Path]) -> None:
        _write(self._file, {"projects": [str(path) for path in paths]})


def _read(file: Path) -> dict[str, Any]:
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def _write(file: Path, held: dict[str, Any]) -> None:
    fresh = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
        os.replace(fresh, file)
    except OSError as error:
        LOG.info("%s was not stored: %s", file.name, error.strerror)
