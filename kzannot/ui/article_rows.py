"""This module is about how a row of the list of articles is drawn: title, date, numbers, a thin bar."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kzannot.model.records import Article
from kzannot.model.study import AssignmentState
from kzannot.project.progress import Progress
from kzannot.ui.dates import shown_date
from kzannot.ui.grounds import paint_ground
from kzannot.ui.theme import GAP, Theme

ARTICLE = Qt.ItemDataRole.UserRole
"""The role under which a row holds its article; the rows of outlets hold none."""

PROGRESS = Qt.ItemDataRole.UserRole + 1
"""The role under which a row holds how far the annotator is."""

STATE = Qt.ItemDataRole.UserRole + 2
"""The role under which a row holds the state of the annotator's work as a whole, or nothing."""

BAR = 3
"""The height of the progress bar in pixels."""

SIGNS = {AssignmentState.STARTED: "mark", AssignmentState.FINISHED: "good"}
"""The colours of the signs of an article's state."""

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
            held = index.data(STATE)  # Qt hands words back as mere strings
            state = AssignmentState(held) if held else None
            self._paint_article(painter, option, article, index.data(PROGRESS), state)
        painter.restore()

    def _paint_outlet(self, painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colours.colour("muted"))
        place = QRectF(option.rect).adjusted(GAP, GAP, -GAP, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, _elided(painter, name, place.width()))

    def _paint_article(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        article: Article,
        progress: Progress | None,
        state: AssignmentState | None,
    ) -> None:
        colours = self._theme.colours
        paint_ground(painter, option, self._theme.colours)
        line = option.fontMetrics.height()
        place = QRectF(option.rect).adjusted(GAP, GAP, -GAP, -GAP)
        first = QRectF(place.x(), place.y(), place.width(), line)
        font = QFont(option.font)
        font.setStrikeOut(bool(article.excluded))
        painter.setFont(font)
        painter.setPen(colours.colour("muted" if article.excluded else "text"))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, _elided(painter, article.title, first.width()))
        painter.setFont(option.font)
        painter.setPen(colours.colour("muted"))
        second = first.translated(0, line)
        numbers = _numbers(progress)
        right = painter.fontMetrics().horizontalAdvance(numbers)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, numbers)
        if state and state in SIGNS:
            right += line
            self._paint_sign(painter, QRectF(second.right() - right, second.y(), line, line), state)
            painter.setPen(colours.colour("muted"))
        date = _elided(painter, self.below(article), second.width() - right - GAP)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, date)
        self._paint_bar(painter, QRectF(place.x(), second.bottom() + GAP / 2, place.width(), BAR), progress)

    def below(self, article: Article) -> str:
        """What stands below the title: the date, or why the article counts for nothing."""
        if article.excluded:
            return self.tr("left out: {reason}").format(reason=article.excluded)
        return shown_date(article)

    def _paint_sign(self, painter: QPainter, place: QRectF, state: AssignmentState) -> None:
        """A tick on an article that is finished, half a disc on one that was begun."""
        colour, centre, side = self._theme.colours.colour(SIGNS[state]), place.center(), place.height() * 0.24
        painter.setPen(QPen(colour, max(1.5, place.height() * 0.1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state is AssignmentState.FINISHED:
            low = centre + QPointF(-side * 0.25, side * 0.8)
            painter.drawPolyline([centre + QPointF(-side, 0), low, centre + QPointF(side * 1.1, -side * 0.9)])
        else:
            disc = QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side)
            painter.drawEllipse(disc)
            painter.setBrush(colour)
            painter.drawPie(disc, 90 * 16, 180 * 16)

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
