"""This module is about arrangements of columns that a person keeps under names, for each project.

They lie beside the states of the windows, as JSON, and like them they are a convenience: a file that is
missing or broken holds none.
"""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from kzannot.ui.state import WindowState, file_name, read_json, write_json


class Layouts:
    """The layouts of one annotator in one project, by their names."""

    def __init__(self, folder: Path, project: Path, annotator: str) -> None:
        self._file = folder / "layouts" / file_name(project)
        self._annotator = annotator

    def names(self) -> list[str]:
        """The names, in alphabetical order."""
        return sorted(self._own(), key=str.casefold)

    def __getitem__(self, name: str) -> WindowState:
        """The layout of a name; an empty one where there is none."""
        return WindowState.read(self._own().get(name, {}))

    def save(self, name: str, state: WindowState) -> None:
        """Keep a layout under a name; one of that name is replaced."""
        self._keep({**self._own(), name: asdict(state)})

    def rename(self, name: str, other: str) -> None:
        """Let a layout have another name."""
        own = self._own()
        if name in own and other not in own:
            self._keep({(other if known == name else known): held for known, held in own.items()})

    def remove(self, name: str) -> None:
        """Keep a layout no more."""
        self._keep({known: held for known, held in self._own().items() if known != name})

    def _own(self) -> dict[str, Any]:
        own = read_json(self._file).get(self._annotator)
        held = own if isinstance(own, dict) else {}
        return {name: state for name, state in held.items() if isinstance(state, dict)}

    def _keep(self, own: dict[str, Any]) -> None:
        write_json(self._file, {**read_json(self._file), self._annotator: own})
