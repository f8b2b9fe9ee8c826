"""This module is about what is known of an article that is in: each value put right is an edit of its own."""

from uuid import UUID

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Outlet
from kzannot.project.correcting import correct, exclude
from kzannot.project.metadata import genre_names, outlet_names
from kzannot.ui.chips import smaller
from kzannot.ui.grounds import scrolled
from kzannot.ui.importing.metadata_form import MARGIN, Field, FieldRow, MetadataForm
from kzannot.ui.messages import MessageBar
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP, Theme, fit
from kzannot.ui.translation import language_shown, told

WIDTH, HEIGHT = 460, 590

EXCLUDED = Field("excluded", QT_TRANSLATE_NOOP("metadata", "Left out of every count, because"))


def open_details(session: Session, theme: Theme, article_id: UUID, parent: QWidget) -> None:
    """Show what is known of an article, and let a person put it right."""
    ArticleDetails(session, theme, article_id, parent).open()


class ArticleDetails(QDialog):
    """The metadata of one article; it shows what is stored, and every change is stored at once."""

    def __init__(
        self, session: Session, theme: Theme, article_id: UUID, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._article = session.project.article(article_id)
        self.form = MetadataForm(theme)
        self.excluded = FieldRow(EXCLUDED, theme)
        self.excluded.editor.setPlaceholderText(self.tr("it counts"))
        self._source = QLabel(wordWrap=True, margin=MARGIN)
        self._source.setTextFormat(Qt.TextFormat.PlainText)
        self._source.setFont(smaller(self.font(), 0.92))
        self._source.setForegroundRole(self._source.palette().ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setWindowTitle(self.tr("Article details"))
        self._lay_out()
        self.messages = MessageBar(theme, self)
        self._connect()
        self._show()

    def done(self, result: int) -> None:
        """Close, with what is still being typed."""
        self.form.commit()
        self.excluded.commit()
        super().done(result)
        self.deleteLater()

    @Slot(str, str)
    def _correct(self, name: str, value: str) -> None:
        try:
            edit = correct(self._session.project, self._article, name, value)
        except UserError as error:
            self.messages.refuse(told(error))
        else:
            self._session.apply(edit)
        self._show()

    @Slot(str)
    def _exclude(self, reason: str) -> None:
        self._session.apply(exclude(self._article, reason))
        self._show()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Show the article as an edit left it; close when it is gone."""
        for before, after in edit.of(Article):
            if after and after.id == self._article.id:
                self._article = after
            elif before and before.id == self._article.id:
                self.reject()
                return
        if any(isinstance(change.record, Article | Outlet) for change in edit.changes):
            self._show()

    def _show(self) -> None:
        article = self._article
        outlets = {outlet.id: outlet.name for outlet in self._session.project.outlets()}
        outlet = outlets.get(article.outlet_id, "") if article.outlet_id else ""
        names = ("title", "published", "author", "agency", "genre", "url", "language")
        values = {name: getattr(article, name) for name in names}
        project = self._session.project
        self.form.offer(outlet_names(project), genre_names(project, language_shown()))
        self.form.show_values({**values, "outlet": outlet}, dict(article.origins))
        self.form.ask_for_outlet("" if outlet else self.tr("Which outlet is this article from?"))
        self.excluded.show_value(article.excluded, "")
        self.excluded.say("", "warning" if article.excluded else "")
        text = self.tr("From {name}, {encoding}.")
        shown = text.format(name=article.source_name, encoding=article.encoding)
        self._source.setText(shown if article.source_name else "")

    def _connect(self) -> None:
        self.form.typed.connect(self._correct)
        self.excluded.typed.connect(self._exclude)
        self._buttons.rejected.connect(self.reject)
        self._session.edited.connect(self._follow)
        self._session.closing.connect(self.reject)
        self._session.refused.connect(self.messages.refuse)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self._session.undo),
            (QKeySequence.StandardKey.Redo, self._session.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out(self) -> None:
        page = QWidget()
        fields = QVBoxLayout(page)
        fields.setContentsMargins(3 * GAP, 0, 3 * GAP, 0)
        fields.setSpacing(GAP)
        for part in (self.form, self.excluded, self._source):
            fields.addWidget(part)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GAP, 0, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(scrolled(page), 1)
        self._buttons.setContentsMargins(0, 0, 3 * GAP, 0)
        column.addWidget(self._buttons)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        fit(self, QSize(WIDTH, HEIGHT))
