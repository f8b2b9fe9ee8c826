"""Windows in which files become articles, and in which an article's metadata is put right later.

They need the readers of files, so they are imported when somebody asks for them.
"""

from kzannot.ui.importing.dialog import open_import

__all__ = ["open_import"]
