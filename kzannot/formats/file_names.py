"""Names for files and labels of other programs: plain letters, digits, `.`, `-` and `_`, each only once.

Two names that differ only in case are two files here and one on Windows, so they are told apart as well.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 60
_GERMAN: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)
_OTHER = re.compile(r"[^A-Za-z0-9_.-]+")
_TAKEN = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def plain_names(names: Iterable[str], otherwise: str) -> list[str]:
    """A plain name for each; `otherwise` is taken where none of its letters is plain."""
    used: set[str] = set()
    found = []
    for name in names:
        found.append(_unused(_plain(name) or otherwise, used))
        used.add(found[-1].casefold())
    return found


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.translate(_GERMAN))
    letters = "".join(each for each in decomposed if not unicodedata.combining(each))
    plain = _OTHER.sub("_", letters)[:LONGEST].strip("_.-")
    return f"{plain}_" if _TAKEN.fullmatch(plain) else plain


def _unused(name: str, used: set[str]) -> str:
    number = 1
    chosen = name
    while chosen.casefold() in used:
        number += 1
        chosen = f"{name}-{number}"
    return chosen
