"""This module is about a passage with where it comes from: words, outlet, title, date, address, position."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QMimeData

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import Article
from kzannot.ui.dates import shown_date

PLACE = QT_TRANSLATE_NOOP("citation", "characters {first} to {last}")
QUOTED = QT_TRANSLATE_NOOP("citation", "“{words}”")


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage of an article: `text[start:end]`."""

    article: Article
    outlet: str
    words: str
    start: int
    end: int

    def plain(self) -> str:
        """As a line of text; the words stay letter by letter as they are stored."""
        words = _say(QUOTED).format(words=self.words)
        title = _say(QUOTED).format(words=self.article.title)
        return f"{words} ({', '.join(self._source(title, self.article.url))})"

    def rich(self) -> str:
        """As HTML: the title in italics, the address a link."""
        words = escape(_say(QUOTED).format(words=self.words)).replace("\n", "<br>")
        url = escape(self.article.url)
        address = f'<a href="{url}">{url}</a>' if url.startswith(("http://", "https://")) else url
        source = self._source(f"<i>{escape(self.article.title)}</i>", address, escape(self.outlet))
        return f"<p>{words} ({', '.join(source)})</p>"

    def for_clipboard(self) -> QMimeData:
        """Both, for programs to take what they can."""
        made = QMimeData()
        made.setText(self.plain())
        made.setHtml(self.rich())
        return made

    def _source(self, title: str, address: str, outlet: str | None = None) -> list[str]:
        """The parts of the source that are known; positions are counted from 1, as people do."""
        place = _say(PLACE).format(first=self.start + 1, last=self.end)
        whose = self.outlet if outlet is None else outlet
        return [part for part in (whose, title, shown_date(self.article), address, place) if part]


def _say(text: str) -> str:
    return QCoreApplication.translate("citation", text)
