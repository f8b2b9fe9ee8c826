"""This module is about a corpus: which of its columns holds what, beside its first rows."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project import recipes
from kzannot.project.recipes import Recipe, Table
from kzannot.ui.chips import smaller
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP, fit
from kzannot.ui.translation import told

NAMES = {
    "text": QT_TRANSLATE_NOOP("columns", "Text"),
    "title": QT_TRANSLATE_NOOP("columns", "Title"),
    "outlet": QT_TRANSLATE_NOOP("columns", "Outlet"),
    "published": QT_TRANSLATE_NOOP("columns", "Published"),
    "author": QT_TRANSLATE_NOOP("columns", "Author"),
    "agency": QT_TRANSLATE_NOOP("columns", "Agency"),
    "genre": QT_TRANSLATE_NOOP("columns", "Genre"),
    "url": QT_TRANSLATE_NOOP("columns", "Address (URL)"),
    "language": QT_TRANSLATE_NOOP("columns", "Language"),
    "name": QT_TRANSLATE_NOOP("columns", "Name of the row"),
}
"""What a column may hold, in the words of the form."""

SHOWN_ROWS = 8
LONGEST_CELL = 160
"""How many rows are shown, and how many characters of a cell."""


class ColumnsDialog(QDialog):
    """Asks what the columns of a corpus hold.

    Signals:
        chosen: the Recipe.
    """

    chosen = Signal(object)

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.boxes = {field: self._box(field) for field in recipes.FIELDS}
        self.kept = QComboBox()
        self.name = QLineEdit(placeholderText=self.tr("for this time only"))
        self._problem = QLabel(wordWrap=True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = self._buttons.addButton(
            self.tr("&Read articles"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.setWindowTitle(self.tr("Columns of {name}").format(name=table.name))
        self._lay_out()
        self._connect()
        self._offer()

    def recipe(self) -> Recipe:
        """What the boxes say."""
        columns = {field: box.currentData() for field, box in self.boxes.items() if box.currentData()}
        return Recipe(columns, self.name.text().strip())

    @Slot()
    def accept(self) -> None:
        """Hand the recipe on, kept by its name if it has one."""
        recipe = self.recipe()
        try:
            if recipe.name:
                recipes.keep(recipe)
        except UserError as error:
            self._problem.setText(told(error))
            return
        super().accept()
        self.chosen.emit(recipe)

    def show_recipe(self, recipe: Recipe) -> None:
        """Set the boxes to what a recipe says; columns that the table lacks are left open."""
        for field, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(recipe.columns.get(field, ""))))
        self.name.setText(recipe.name)
        self._check()

    @Slot()
    def _check(self) -> None:
        """Say what is missing, and how many articles there would be."""
        column = self.boxes["text"].currentData()
        self._accept.setEnabled(bool(column))
        if not column:
            self._problem.setText(self.tr("Say which column holds the texts."))
            return
        number = sum(bool(row[column].strip()) for _, row in self._table.rows)
        self._problem.setText(
            self.tr("{number} of {all} rows hold a text.").format(number=number, all=len(self._table.rows))
        )

    @Slot(int)
    def _take_kept(self, place: int) -> None:
        recipe = self.kept.itemData(place)
        self.show_recipe(recipe or recipes.suggested(self._table))

    def _offer(self) -> None:
        """Offer the kept recipes, and begin with the one that fits."""
        self.kept.addItem(self.tr("Proposed by the names of the columns"), None)
        try:
            kept, fitting = recipes.recipes(), recipes.fitting(self._table)
        except UserError as error:
            self._problem.setText(told(error))
            kept, fitting = [], recipes.suggested(self._table)
        for recipe in kept:
            self.kept.addItem(recipe.name, recipe)
        self.kept.setCurrentIndex(max(0, self.kept.findText(fitting.name)) if fitting.name else 0)
        self.show_recipe(fitting)

    def _box(self, field: str) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addItem("–", "")
        for column in self._table.columns:
            box.addItem(column, column)
        box.setAccessibleName(QCoreApplication.translate("columns", NAMES[field]))
        return box

    def _connect(self) -> None:
        for box in self.boxes.values():
            box.activated.connect(self._check)
        self.kept.activated.connect(self._take_kept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setSpacing(GAP)
        form.addRow(self.tr("&Recipe"), self.kept)
        for field, box in self.boxes.items():
            form.addRow(QCoreApplication.translate("columns", NAMES[field]), box)
        form.addRow(self.tr("&Keep as"), self.name)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addLayout(left, 2)
        row.addWidget(self._sample(), 3)
        foot = QHBoxLayout()
        foot.addWidget(self._problem, 1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(row, 1)
        column.addLayout(foot)
        fit(self, QSize(980, 560))

    def _sample(self) -> QTableWidget:
        """The first rows, to see what the columns hold."""
        rows = [row for _, row in self._table.rows[:SHOWN_ROWS]]
        sample = QTableWidget(len(rows), len(self._table.columns))
        sample.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        sample.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        sample.setFont(smaller(self.font(), 0.92))
        sample.setWordWrap(False)
        sample.setTabKeyNavigation(False)  # it is only looked at; Tab goes on to the buttons
        sample.setAccessibleName(self.tr("First rows"))
        sample.setHorizontalHeaderLabels(list(self._table.columns))
        sample.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        sample.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        sample.horizontalHeader().setStretchLastSection(True)
        sample.verticalHeader().hide()
        for place, row in enumerate(rows):
            for number, column in enumerate(self._table.columns):
                cell = row[column]
                item = QTableWidgetItem(" ".join(cell[:LONGEST_CELL].split()))
                item.setToolTip(tooltip(cell[: 4 * LONGEST_CELL]))
                sample.setItem(place, number, item)
        return sample


def ask_for_columns(table: Table, parent: QWidget) -> ColumnsDialog:
    """Ask what the columns hold, in a window of its own."""
    dialog = ColumnsDialog(table, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
