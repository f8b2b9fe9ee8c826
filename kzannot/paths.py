"""Where the program's own files lie: what it ships, and where it may write for this person.

Every function takes what it needs from the environment at the moment of the call, so that tests may
point the program elsewhere.
"""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """A file or folder that ships with the program, such as `icons/undo.svg`."""
    inside = PACKAGE / "resources"
    return (inside if inside.is_dir() else PACKAGE.parent / "resources") / name


def settings_folder() -> Path:
    """Where this person's settings lie; `KZANNOT_HOME` overrides the system's place."""
    return _own_folder("XDG_CONFIG_HOME", ".config", "Preferences")


def state_folder() -> Path:
    """Where the log, the list of recent projects and automatic backups lie."""
    return _own_folder("XDG_STATE_HOME", ".local/state", "Application Support")


def _own_folder(variable: str, unix: str, mac: str) -> Path:
    if home := os.environ.get("KZANNOT_HOME"):
        return Path(home)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData/Roaming")) / "kzannot"
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / "kzannot"
    return Path(os.environ.get(variable) or Path.home() / unix) / "kzannot"
