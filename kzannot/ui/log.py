"""This module is about the log: a file in the state folder that tells of bugs, never of what was read.

No text of an article, no memo and no password is ever logged; foreign strings are written as `%r`, so
that a line stays a line.
"""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

BYTES = 500_000
"""How large the log becomes before it is put aside, in bytes; one old log is kept."""


def start_log(folder: Path) -> Path:
    """Write the log into a folder; the file. A folder that cannot be made stops nobody: there is no log."""
    file = folder / "kzannot.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return file
    handler = RotatingFileHandler(file, maxBytes=BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("kzannot")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file
