"""This module is about the question which frame takes another one's spans, and how many they are."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.merging import Uses
from kzannot.project.revising import Revision
from kzannot.ui.theme import GAP

WIDTH = 480

TOLD = QT_TRANSLATE_NOOP(
    "merging",
    "“{old}” becomes “{heir}” (spans: {spans}, answers: {answers}). “{old}” is retired, and can be brought "
    "back without them. A passage that the same person has tagged with both keeps one span.",
)


class MergeDialog(QDialog):
    """Asks for the heir of a frame; whoever shows it merges the two."""

    def __init__(
        self, revision: Revision, frame: Frame, uses: Uses, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._uses = uses
        self._language = language
        self._others = [each for each in revision.frames if each.id != frame.id and not each.retired]
        self.heirs = QComboBox()
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.merge = self.buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.setWindowTitle(self.tr("Merge frames"))
        self._lay_out()
        self._tell()

    def heir(self) -> Frame | None:
        """The frame that takes the spans; None where there is no other frame."""
        place = self.heirs.currentIndex()
        return self._others[place] if place >= 0 else None

    def _tell(self) -> None:
        heir = self.heir()
        self.merge.setEnabled(heir is not None)
        text = QCoreApplication.translate("merging", TOLD).format(
            spans=self._uses.spans,
            answers=self._uses.answers,
            old=self._frame.label.in_language(self._language),
            heir=heir.label.in_language(self._language) if heir else "–",
        )
        self.told.setText(text)

    def _lay_out(self) -> None:
        asked = QLabel(
            self.tr("Merge “{frame}” into").format(frame=self._frame.label.in_language(self._language))
        )
        asked.setTextFormat(Qt.TextFormat.PlainText)
        asked.setBuddy(self.heirs)
        for other in self._others:
            self.heirs.addItem(other.label.in_language(self._language))
        nearest = [
            place for place, each in enumerate(self._others) if each.name in self._frame.confusable_with
        ]
        self.heirs.setCurrentIndex(nearest[0] if nearest else min(0, len(self._others) - 1))
        self.heirs.currentIndexChanged.connect(lambda place: self._tell())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        for widget in (asked, self.heirs, self.told, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(WIDTH)
