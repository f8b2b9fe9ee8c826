"""This module is about the window of the settings: made from their table; what is changed holds at once."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFontComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.ui.chips import smaller
from kzannot.ui.grounds import scrolled
from kzannot.ui.settings import SETTINGS, Kind, Setting, Settings
from kzannot.ui.theme import GAP, SMALLEST
from kzannot.ui.translation import told

SCROLL_BAR = 12
"""How wide a scroll bar is, in pixels."""

HEIGHT = 28
"""How high a field is at least, in pixels."""


class SettingsDialog(QDialog):
    """Every setting with its field, by groups.

    Signals:
        keys_wanted: the table of keys shall be shown.
    """

    keys_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._problem.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GAP)
        form.setVerticalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for group, rows in groupby(SETTINGS, key=lambda setting: setting.group):
            self._add_group(form, _say(group), list(rows))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        page = QWidget()
        page.setLayout(form)
        form.setContentsMargins(0, 0, GAP, 0)
        column.addWidget(scrolled(page), 1)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.setMinimumWidth(520)
        around = QSize(6 * GAP + SCROLL_BAR, 6 * GAP + buttons.sizeHint().height())
        room = (self.screen().availableSize() - QSize(40, 40)).expandedTo(SMALLEST)
        self.resize((page.sizeHint() + around).boundedTo(room))

    def _add_group(self, form: QFormLayout, title: str, settings: list[Setting]) -> None:
        heading = QLabel(title)
        heading.setFont(smaller(self.font(), 1.0, QFont.Weight.DemiBold))
        heading.setContentsMargins(0, GAP if form.rowCount() else 0, 0, 0)
        form.addRow(heading)
        for setting in settings:
            field = MAKERS[setting.kind](self, setting)
            field.setMinimumHeight(max(HEIGHT, field.sizeHint().height()))
            form.addRow("" if setting.kind is Kind.SWITCH else _say(setting.text), field)

    def make_choice(self, setting: Setting) -> QWidget:
        """A list of the values."""
        field = QComboBox()
        for name, text in setting.choices:
            field.addItem(_say(text), name)
        field.setCurrentIndex(field.findData(self._settings[setting.key]))
        field.activated.connect(lambda place: self._set(setting.key, field.itemData(place)))
        return field

    def make_number(self, setting: Setting) -> QWidget:
        """A field for a number, with its unit."""
        field = QSpinBox(
            minimum=setting.low, maximum=setting.high, singleStep=setting.step, suffix=setting.unit
        )
        field.setValue(self._settings[setting.key])
        field.valueChanged.connect(lambda value: self._set(setting.key, value))
        return field

    def make_font(self, setting: Setting) -> QWidget:
        """A list of the fonts of this machine."""
        field = QFontComboBox()
        with QSignalBlocker(field):
            field.setCurrentFont(QFont(self._settings[setting.key] or self.font().family()))
        field.currentFontChanged.connect(lambda font: self._set(setting.key, font.family()))
        return field

    def make_switch(self, setting: Setting) -> QWidget:
        """A box to tick."""
        field = QCheckBox(_say(setting.text))
        field.setChecked(self._settings[setting.key])
        field.toggled.connect(lambda on: self._set(setting.key, on))
        return field

    def make_keys(self, setting: Setting) -> QWidget:
        """A button that leads to the table of keys."""
        field = QPushButton(self.tr("&Change keys…"))
        field.setAutoDefault(False)
        field.clicked.connect(self.keys_wanted)
        return field

    def _set(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except UserError as error:
            self._problem.setText(told(error))
            self._problem.show()


MAKERS = {
    Kind.CHOICE: SettingsDialog.make_choice,
    Kind.NUMBER: SettingsDialog.make_number,
    Kind.FONT: SettingsDialog.make_font,
    Kind.SWITCH: SettingsDialog.make_switch,
    Kind.KEYS: SettingsDialog.make_keys,
}
"""How each kind of setting is asked for."""


def _say(text: str) -> str:
    return QCoreApplication.translate("settings", text)
