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
    """What was open in a project: its columns from left to right, their widths, and the focused one.

    `link` says by what the columns scroll along with each other.
    """

    annotator: str = ""
    columns: tuple[ColumnState, ...] = ()
    widths: tuple[int, ...] = ()
    focused: int = 0
    link: str = "free"

    @classmethod
    def read(cls, held: dict[str, Any]) -> "WindowState":
        """The state that a file holds; an empty one where what it holds is none."""
        try:
            columns = tuple(ColumnState(**column) for column in held.get("columns", ()))
            state = cls(
                str(held.get("annotator", "")),
                columns,
                tuple(held.get("widths", ())),
                int(held.get("focused", 0)),
                str(held.get("link", "free")),
            )
            state.annotator_id  # noqa: B018  a broken id is found here
        except (TypeError, ValueError, AttributeError):
            return cls()
        return state

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
        return WindowState.read(read_json(self._file(project)))

    def keep(self, project: Path, state: WindowState) -> None:
        """Remember what is open."""
        write_json(self._file(project), {"project": str(project), **asdict(state)})

    def _file(self, project: Path) -> Path:
        return self._folder / "windows" / file_name(project)


class Recent:
    """The projects that were open lately, the last one first."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "recent.json"

    def projects(self) -> list[Path]:
        """Those that still exist."""
        held = read_json(self._file).get("projects", [])
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
        write_json(self._file, {"projects": [str(path) for path in paths]})


def file_name(project: Path) -> str:
    """What the files are called that tell of a project's file."""
    return f"{hashlib.sha256(os.fsencode(project.resolve())).hexdigest()[:16]}.json"


def read_json(file: Path) -> dict[str, Any]:
    """What a file holds; nothing where it is missing or broken."""
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def write_json(file: Path, held: dict[str, Any]) -> None:
    """Let a file hold something else, as a whole or not at all."""
    fresh = file.with_name(f"{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
        os.replace(fresh, file)
    except OSError as error:
        LOG.info("%s was not stored: %s", file.name, error.strerror)
