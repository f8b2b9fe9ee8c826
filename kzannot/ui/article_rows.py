"""This module is about how a row of the list of articles is drawn: title, date, numbers, a thin bar."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kzannot.model.records import Article
from kzannot.project.progress import Progress
from kzannot.ui.dates import shown_date
from kzannot.ui.theme import GAP, RADIUS, Theme

ARTICLE = Qt.ItemDataRole.UserRole
"""The role under which a row holds its article; the rows of outlets hold none."""

PROGRESS = Qt.ItemDataRole.UserRole + 1
"""The role under which a row holds how far the annotator is."""

BAR = 3
"""The height of the progress bar in pixels."""

Index = QModelIndex | QPersistentModelIndex


class ArticleRows(QStyledItemDelegate):
    """Draws the rows of outlets and of articles."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines and a bar for an article, one line for an outlet."""
        line = option.fontMetrics.height()
        return QSize(80, 2 * line + 3 * GAP + BAR if index.data(ARTICLE) else line + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        article = index.data(ARTICLE)
        if article is None:
            self._paint_outlet(painter, option, str(index.data()))
        else:
            self._paint_article(painter, option, article, index.data(PROGRESS))
        painter.restore()

    def _paint_outlet(self, painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colours.colour("muted"))
        place = QRectF(option.rect).adjusted(GAP, GAP, -GAP, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, _elided(painter, name, place.width()))

    def _paint_article(
        self, painter: QPainter, option: QStyleOptionViewItem, article: Article, progress: Progress | None
    ) -> None:
        colours = self._theme.colours
        self._paint_ground(painter, option)
        line = option.fontMetrics.height()
        place = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        first = QRectF(place.x(), place.y(), place.width(), line)
        painter.setFont(option.font)
        painter.setPen(colours.colour("text"))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, _elided(painter, article.title, first.width()))
        painter.setPen(colours.colour("muted"))
        second = first.translated(0, line)
        numbers = _numbers(progress)
        right = painter.fontMetrics().horizontalAdvance(numbers)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, numbers)
        date = _elided(painter, shown_date(article), second.width() - right - GAP)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, date)
        self._paint_bar(painter, QRectF(place.x(), second.bottom() + GAP / 2, place.width(), BAR), progress)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colours.colour("accent", 0.18))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.colour("raised"))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)

    def _paint_bar(self, painter: QPainter, place: QRectF, progress: Progress | None) -> None:
        """The coded part in full colour, the read part paler, the rest as a thin ground."""
        if not progress or not progress.sections:
            return
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("line"))
        painter.drawRoundedRect(place, BAR / 2, BAR / 2)
        for part, name in _parts(progress):
            if part:
                width = max(BAR, place.width() * part / progress.sections)
                painter.setBrush(colours.colour(name))
                painter.drawRoundedRect(QRectF(place.topLeft(), QSizeF(width, BAR)), BAR / 2, BAR / 2)


def _numbers(progress: Progress | None) -> str:
    """Sections done of all, and spans; the tooltip of the row says so."""
    if not progress:
        return ""
    return f"{progress.sections - progress.unread}/{progress.sections}  ·  {progress.spans}"


def _parts(progress: Progress) -> tuple[tuple[int, str], ...]:
    """How long which colour is; what is done altogether is drawn first, in one colour when all is done."""
    done = progress.coded + progress.read
    return ((done, "good"),) if done == progress.sections else ((done, "mark"), (progress.coded, "accent"))


def _weighted(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made


def _elided(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
