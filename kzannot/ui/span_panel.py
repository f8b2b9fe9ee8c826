"""This module is about the details of the span in focus: its words, its frame, its values, its memo.

The panel shows what is stored. What is clicked or typed becomes an edit, and the panel shows what comes
back; only the memo and other texts hold what is being typed until it is done.
"""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.model import edits
from kzannot.model.edits import Edit
from kzannot.model.records import Span
from kzannot.ui.article_view import ArticleView
from kzannot.ui.attribute_fields import AttributeField
from kzannot.ui.chips import ChoiceChip, smaller
from kzannot.ui.keyboard import keeps_enter
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.marks import Marks
from kzannot.ui.plain import tooltip
from kzannot.ui.section_names import section_name
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP, Theme

EDGE = 4
"""How wide the coloured edge of the quoted words is, in pixels."""

QUOTED = 90
"""How many letters of a passage are quoted."""


class SpanPanel(QWidget):
    """Shows the span in focus, and lets its frame, values, memo and certainty be changed.

    Signals:
        left: the person wants back to the text.
    """

    left = Signal()

    def __init__(self, session: Session, theme: Theme, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._marks = marks
        self._view: ArticleView | None = None
        self._span: Span | None = None
        self._quote = Quote()
        self._where = QLabel()
        self._gaps = QLabel()
        self._frame = QComboBox()
        self._doubt = ChoiceChip(self.tr("Uncertain"), "", theme)
        self._memo = MemoField()
        self._erase = QToolButton()
        self._fields: list[AttributeField] = []
        self._values = QVBoxLayout()
        self._area = QScrollArea()
        self._pages = self._lay_out()
        self._fill()
        self._connect()

    def set_marks(self, marks: Marks) -> None:
        """Show everything in other words, as when the codebook's language changes."""
        self._marks = marks
        self._fill()
        self._tell()

    def show_span(self, view: ArticleView | None, span: Span | None) -> None:
        """Show a span of a view; what was typed about the one before is stored."""
        if self._span and (span is None or span.id != self._span.id):
            self._store_memo()
        if self._span is None or span is None or span.id != self._span.id:
            self._area.verticalScrollBar().setValue(0)
        self._view, self._span = view, span
        self._tell()

    def has_span(self) -> bool:
        """Whether a span is shown."""
        return self._span is not None

    def gaps(self) -> str:
        """What the panel says is missing; empty where nothing is."""
        return "" if self._gaps.isHidden() else self._gaps.text()

    def set_keys(self, keymap: KeyMap) -> None:
        """Show the keys that do in the text what the fields do here."""
        self._memo.show_key(keymap.shown("memo"))
        self._doubt.set_key(next(iter(keymap["doubt"]), ""))

    def focus_memo(self) -> None:
        """Let the person write."""
        self._memo.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(self._memo)

    def focus_first(self) -> None:
        """Let the person choose by Tab and blank."""
        self._frame.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(self._frame)

    def focus_attribute(self, name: str) -> None:
        """Let the person answer an attribute that is a text."""
        for field in self._fields:
            if field.attribute.name == name:
                field.take_focus()
                self._area.ensureWidgetVisible(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the text with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Show

    def _tell(self) -> None:
        span, view = self._span, self._view
        self._pages.setCurrentIndex(1 if span and view else 0)
        if not span or not view:
            return
        own = span.annotator_id == self._marks.reader_id
        frame = self._marks.frames.get(span.frame_id)
        quote = view.quote(span)
        self._quote.setText(quote if len(quote) <= QUOTED else f"{quote[:QUOTED].rstrip()} …")
        self._quote.setToolTip(tooltip(quote))
        self._quote.set_edge(QColor(frame.colour if frame else self._theme.colours.mark))
        section = view.section_of(span)
        where = [self._marks.name_of(span.annotator_id), section_name(section.kind) if section else ""]
        self._where.setText("  ·  ".join(part for part in where if part))
        self._where.setHidden(own)
        with QSignalBlocker(self._frame):
            self._frame.setCurrentIndex(list(self._marks.frames).index(span.frame_id) if frame else -1)
        self._frame.setToolTip(tooltip(self._frame.currentText()))
        self._doubt.set_chosen(span.uncertain)
        for field in self._fields:
            field.show_value(span.value(field.attribute.name))
        self._memo.show_text(span.memo)
        self._show_gaps(self._marks.lacking(span))
        for widget in (self._frame, self._doubt, self._memo, self._erase, *self._fields):
            widget.setEnabled(own)

    def _show_gaps(self, names: list[str]) -> None:
        self._gaps.setText(self.tr("Still missing: {names}").format(names=", ".join(names)))
        self._gaps.setVisible(bool(names))
        self._gaps.setStyleSheet(f"color: {self._theme.colours.warning};")

    def _fill(self) -> None:
        """Make the parts that depend on the codebook and its language."""
        language = self._marks.language
        with QSignalBlocker(self._frame):
            self._frame.clear()
            for frame in self._marks.frames.values():
                self._frame.addItem(frame.label.in_language(language))
        for field in self._fields:
            field.deleteLater()
        self._fields = [AttributeField(a, language, self._theme) for a in self._marks.attributes]
        for field in self._fields:
            field.choice_wanted.connect(self._choose)
            field.text_given.connect(self._answer)
            self._values.addWidget(field)
        stops = [stop for field in self._fields for stop in field.stops()]
        for before, behind in pairwise([self._doubt, *stops, self._memo, self._erase]):
            self.setTabOrder(before, behind)  # the fields were made last, and stand in the middle

    # Ask

    def _attempt(self, make: Callable[[ArticleView, Span], Edit]) -> None:
        if not self._view or not self._span:
            return
        try:
            self._session.apply(make(self._view, self._span))
        except UserError as refusal:
            self._session.refuse(refusal)

    def _choose(self, attribute: object, choice: object) -> None:
        self._attempt(lambda view, span: view.coding.choose(span, attribute, choice))  # type: ignore[arg-type]  # signals carry objects

    def _answer(self, attribute: object, text: str) -> None:
        self._attempt(lambda view, span: view.coding.answer(span, attribute, text))  # type: ignore[arg-type]  # signals carry objects

    def _store_memo(self) -> None:
        span, text = self._span, self._memo.toPlainText()
        if span and span.annotator_id == self._marks.reader_id and text != span.memo:
            self._attempt(lambda view, span: edits.write_memo(span, text))

    def _retag(self, place: int) -> None:
        frame = list(self._marks.frames.values())[place]
        if self._view and self._span and frame.id != self._span.frame_id:
            self._view.retag(self._span, frame)
            self._tell()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Take over what an edit did to the span that is shown."""
        for before, after in edit.of(Span):
            changed = after or before
            if self._span and changed and changed.id == self._span.id:
                self._span = after
                self._tell()

    # Make

    def _connect(self) -> None:
        self._session.edited.connect(self._follow)
        self._theme.changed.connect(self._tell)
        self._frame.activated.connect(self._retag)
        self._doubt.clicked.connect(lambda: self._attempt(lambda view, span: view.coding.doubt(span)))
        self._erase.clicked.connect(lambda: self._attempt(lambda view, span: view.coding.erase(span)))
        self._memo.done.connect(self._store_memo)
        self._memo.left.connect(self.left)
        self.left.connect(lambda: self._area.verticalScrollBar().setValue(0))

    def _lay_out(self) -> QStackedLayout:
        pages = QStackedLayout(self)
        pages.addWidget(self._empty_page())
        pages.addWidget(self._span_page())
        return pages

    def _empty_page(self) -> QWidget:
        text = QLabel(
            self.tr(
                "No span in focus.\n\nSelect a passage and press a frame's key, or put the caret into a span."
            )
        )
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        text.setForegroundRole(text.palette().ColorRole.PlaceholderText)
        return text

    def _span_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GAP, GAP, GAP, 2 * GAP)
        column.setSpacing(GAP)
        for label in (self._quote, self._where, self._gaps):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setFont(smaller(self.font(), 0.9))
        self._where.setForegroundRole(self._where.palette().ColorRole.PlaceholderText)
        self._frame.setAccessibleName(self.tr("Frame"))
        self._erase.setText(self.tr("Erase"))
        self._erase.setToolTip(self.tr("Erase span"))
        self._values.setSpacing(GAP)
        self._frame.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = QHBoxLayout()
        head.setSpacing(GAP // 2)
        head.addWidget(self._frame, 1)
        head.addWidget(self._doubt)
        for part in (self._quote, self._where, self._gaps):
            column.addWidget(part)
        column.addLayout(head)
        column.addLayout(self._values)
        column.addWidget(self._memo)
        column.addWidget(self._erase, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        area = self._area
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        for ground in (area.viewport(), page):
            # Of what is opaque Qt paints all that it holds twice when it is shown.
            ground.setAutoFillBackground(False)
        return area


class Quote(QLabel):
    """The words of a span, with an edge in its frame's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = QColor()
        self.setContentsMargins(EDGE + GAP, 0, 0, 0)

    def set_edge(self, colour: QColor) -> None:
        """Show another frame's colour."""
        self._edge = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the edge beside the words."""
        painter = QPainter(self)
        painter.fillRect(0, 0, EDGE, self.height(), self._edge)
        painter.end()
        super().paintEvent(event)


class MemoField(QPlainTextEdit):
    """What there is to say about a span; stored with Ctrl+Enter, and whenever the field is left.

    Signals:
        done: what stands in the field shall be stored.
        left: the person wants back to the text.
    """

    done = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field")
        self.setTabChangesFocus(True)
        self.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        self.setAccessibleName(self.tr("Memo"))

    def show_key(self, key: str) -> None:
        """Say by which key one comes here from the text."""
        hint = self.tr("Memo ({key}). Ctrl+Enter stores it and goes back to the text.")
        self.setPlaceholderText(hint.format(key=key))

    def show_text(self, text: str) -> None:
        """Show a stored memo; the caret stays where nothing changes."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter, which finishes an article elsewhere."""
        return keeps_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Store with Ctrl+Enter, leave with Escape."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.done.emit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Store what was typed."""
        super().focusOutEvent(event)
        self.done.emit()
