"""Files of articles of every kind: text is read here, what can hurt in a process of its own.

A reader keeps that process for all the files of an import; whoever makes one ends it.
"""

from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import archived, articles
from kzannot.formats.apart.extract import from_json
from kzannot.formats.apart.process import SECONDS, Apart
from kzannot.formats.decoding import check_size
from kzannot.formats.draft import Draft
from kzannot.formats.extracted import draft_of
from kzannot.formats.splitting import proposed

KINDS = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".rtf": "rtf",
}
"""Which reader takes files by the end of their names; all others are text."""

LARGEST = 64 * 2**20
"""How many bytes a file may have that is read apart."""

PAGES = ("html", "mhtml")
"""The kinds of which all text can be asked for, where the article is not found."""

SUFFIXES = (*articles.SUFFIXES, *KINDS)


class Reader:
    """Reads articles; it is closed in the end."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.apart = Apart(seconds)

    def __enter__(self) -> "Reader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.apart.close()

    def read(
        self, name: str, content: bytes, step: Callable[[], None] = lambda: None, whole: bool = False
    ) -> Draft:
        """The article of a file; `whole` asks for all text of a page, not for its article alone.

        Raises:
            UserError: the file cannot be read, or is of no known kind.
        """
        draft = self._draft(name, content, step, whole)
        # An export of several articles tells of each of them, once it is split.
        return draft if proposed(draft) else archived.told(draft)

    def _draft(self, name: str, content: bytes, step: Callable[[], None], whole: bool) -> Draft:
        suffix = PurePath(name).suffix.lower()
        kind = KINDS.get(suffix)
        if kind is None:
            _check_suffix(name, suffix)
            return articles.read_bytes(name, content)
        check_size(PurePath(name).name, len(content), LARGEST)
        options = {"whole": whole} if kind in PAGES else {}
        answer = self.apart.read(kind, PurePath(name).name, content, step, **options)
        return draft_of(name, content, from_json(answer), kind)


def _check_suffix(name: str, suffix: str) -> None:
    if suffix not in articles.SUFFIXES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no file that articles are read from ({suffixes})."),
            name=PurePath(name).name,
            suffixes=", ".join(filter(None, SUFFIXES)),
        )
