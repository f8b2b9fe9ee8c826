"""This module is about the libraries that run with the program, as their own metadata describes them.

Versions and licences are read where the program runs, so that they are those of what is really installed.
"""

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from kzannot.paths import PACKAGE

LIBRARIES = (
    "PySide6-Essentials",
    "shiboken6",
    "pyqtgraph",
    "numpy",
    "scipy",
    "SQLAlchemy",
    "typing_extensions",
    "PyYAML",
    "charset-normalizer",
    "google-re2",
    "XlsxWriter",
    "rapidfuzz",
    "trafilatura",
    "courlan",
    "htmldate",
    "jusText",
    "dateparser",
    "python-dateutil",
    "babel",
    "pytz",
    "tzlocal",
    "tzdata",
    "regex",
    "tld",
    "urllib3",
    "certifi",
    "lxml",
    "lxml_html_clean",
    "pypdfium2",
    "striprtf",
    "openpyxl",
    "et_xmlfile",
    "reportlab",
    "python-docx",
    "pillow",
    "pyarrow",
    "colorama",
)
"""What the program asks for, and what that brings along; one that is not installed is left out."""

LICENCE_FILES = ("licen", "copying")
LONGEST = 80
"""A licence of more letters is its whole text, which its file holds as well."""

CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Library:
    """A library: its licence in a word, and where its text lies; None where it brings none."""

    name: str
    version: str
    licence: str
    file: Path | None


def libraries() -> Iterator[Library]:
    """The libraries that are installed, in the order of the table; Python itself comes first."""
    yield Library("Python", platform.python_version(), "PSF-2.0", None)
    for name in LIBRARIES:
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield Library(name, found.version, _licence(found), _licence_file(found))


def own_licence() -> str:
    """The text of the program's licence, within the package or, in a checkout, beside it."""
    inside = PACKAGE / "LICENSE"
    return (inside if inside.is_file() else PACKAGE.parent / "LICENSE").read_text(encoding="utf-8")


def _licence(found: metadata.Distribution) -> str:
    """The licence in a word, from whichever field the library uses."""
    for field in ("License-Expression", "License"):
        named = str(next(iter(found.metadata.get_all(field) or ()), ""))
        if named and len(named) <= LONGEST and "\n" not in named:
            return named
    classifiers = found.metadata.get_all("Classifier") or []
    named_so = [line.removeprefix(CLASSIFIER) for line in classifiers if line.startswith(CLASSIFIER)]
    return ", ".join(named_so)


def _licence_file(found: metadata.Distribution) -> Path | None:
    """The first of the library's files that is called a licence, nearest to its top."""
    named = [
        file
        for file in found.files or []
        if any(part in file.name.lower() for part in LICENCE_FILES) and "dist-info" in file.parts[0]
    ]
    if not named:
        return None
    return Path(str(found.locate_file(min(named, key=lambda file: (len(file.parts), str(file))))))
