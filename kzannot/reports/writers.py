"""The forms that a report can be written in: a module a form, each with one function, `write`.

The libraries that a form needs are loaded when a report in that form is asked for.
"""

from collections.abc import Callable
from importlib import import_module

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.reports.document import Document

WRITERS = {
    "html": (QT_TRANSLATE_NOOP("messages", "Web page"), (".html", ".htm")),
    "pdf": (QT_TRANSLATE_NOOP("messages", "PDF file"), (".pdf",)),
    "docx": (QT_TRANSLATE_NOOP("messages", "Word document"), (".docx",)),
    "markdown": (QT_TRANSLATE_NOOP("messages", "Markdown text"), (".md",)),
}
"""The modules of the forms, each with its title and the suffixes of its files."""

SUFFIXES = tuple(suffix for _, suffixes in WRITERS.values() for suffix in suffixes)

Writer = Callable[[Document], bytes]


def writer_of(suffix: str) -> Writer | None:
    """The function that writes files of a suffix, in any case; None where there is none."""
    for name, (_, suffixes) in WRITERS.items():
        if suffix.lower() in suffixes:
            writer: Writer = import_module(f"kzannot.reports.{name}").write
            return writer
    return None
