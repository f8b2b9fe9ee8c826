"""This module is about the list of articles: by outlet, each with its date and how far it is read.

The list follows edits: those of the signed-in annotator's spans and readings change one row, those of
articles, outlets and sections build the list anew. What is counted is counted in portions, for an edit may
bring thousands of articles.
"""

import time
from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QMenu, QTreeView, QVBoxLayout, QWidget

from kzannot.model.edits import Edit
from kzannot.model.records import Article, Outlet, Reading, Section, Span
from kzannot.model.study import Assignment, AssignmentState
from kzannot.project.assignments import assignment_of, assignments
from kzannot.project.progress import Progress
from kzannot.ui.article_rows import ARTICLE, PROGRESS, STATE, ArticleRows
from kzannot.ui.dates import shown_date
from kzannot.ui.keyboard import keeps_enter
from kzannot.ui.plain import tooltip
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP, Theme

SETTLE_MS = 120
"""How long the list waits for further edits before it counts again, in milliseconds."""


PORTION_MS = 20
"""How long the list may count at a time, in milliseconds."""

LISTED = (Article, Outlet, Section)
"""What the rows are made of."""

COUNTED: tuple[type[Section | Span | Reading | Assignment], ...] = (Section, Span, Reading, Assignment)
"""What a row tells of besides its article."""


class ArticleList(QWidget):
    """The articles of the project, and how far the signed-in annotator is with each.

    Signals:
        opened: the id of an article that shall be shown; beside the others, or in the focused column.
        details_wanted: the id of an article whose metadata shall be shown.
        correction_wanted: the id of an article that shall get a corrected text.
        left: the person wants back to the text.
    """

    opened = Signal(object, bool)
    details_wanted = Signal(object)
    correction_wanted = Signal(object)
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: dict[UUID, QStandardItem] = {}
        self._known: dict[UUID, tuple[Progress, Assignment | None]] = {}
        self._stale: set[UUID] = set()
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setAutoAcceptChildRows(True)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter = QLineEdit(placeholderText=self.tr("Filter articles"), clearButtonEnabled=True)
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.textChanged.connect(self._apply_filter)
        self._filter.installEventFilter(self)
        self._tree = self._make_tree(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._filter)
        layout.addWidget(self._tree, 1)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._count_stale)
        session.edited.connect(self._follow)
        self.refresh()

    def focus_list(self, at_current: bool = False) -> None:
        """Put the keys where an article can be chosen at once: at the first, or at the current one."""
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if not (at_current and self._tree.currentIndex().isValid()):
            self._tree.setCurrentIndex(self._first())

    def focus_filter(self) -> None:
        """Let the person type what to look for."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def show_article(self, article_id: UUID) -> None:
        """Let the row of an article be the current one, where the filter lets it be seen."""
        if item := self._rows.get(article_id):
            self._tree.setCurrentIndex(self._found.mapFromSource(item.index()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the filter away with Escape; where there is none, lead back to the text."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._filter.text():
            self._filter.clear()
        else:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go from the filter to the first article (Down) or the current one; Enter opens what was found."""
        if keeps_enter(event):
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._filter.text():
            self._open(self._first(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif enter or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focus_list(at_current=event.key() != Qt.Key.Key_Down)
        else:
            return False
        return True

    def _first(self) -> QModelIndex:
        """The first article that the filter lets be seen."""
        return self._found.index(0, 0, self._found.index(0, 0))

    def refresh(self) -> None:
        """Count everything, and build the list anew."""
        project = self._session.project
        if me := project.annotator:
            work = assignments(project, me.id)
            progress = project.progress(me.id).items()
            self._known = {article_id: (found, work.get(article_id)) for article_id, found in progress}
        self._stale.clear()
        self._build()

    def _build(self) -> None:
        """Make the rows, each with what is known of it."""
        self._model.clear()
        self._rows.clear()
        for outlet, articles in self._by_outlet():
            parent = QStandardItem(outlet)
            parent.setFlags(Qt.ItemFlag.NoItemFlags)
            for article in articles:
                item = self._row(article)
                if known := self._known.get(article.id):
                    self._tell(item, *known)
                parent.appendRow(item)
            self._model.appendRow(parent)
        self._tree.expandAll()

    def _make_tree(self, theme: Theme) -> "ArticleTree":
        tree = ArticleTree()
        tree.setModel(self._found)
        tree.setItemDelegate(ArticleRows(theme, tree))
        tree.opened.connect(lambda index, beside: self._open(index, beside))
        tree.customContextMenuRequested.connect(self._show_menu)
        return tree

    def _by_outlet(self) -> Iterable[tuple[str, list[Article]]]:
        """The outlets that have articles, by name, and what has no outlet at the end."""
        project = self._session.project
        articles = project.articles()
        groups: list[tuple[str, UUID | None]] = [(outlet.name, outlet.id) for outlet in project.outlets()]
        for name, outlet_id in [*groups, (self.tr("No outlet"), None)]:
            if own := [article for article in articles if article.outlet_id == outlet_id]:
                yield name, sorted(own, key=lambda article: (article.published, article.title))

    def _row(self, article: Article) -> QStandardItem:
        item = QStandardItem(article.title)
        item.setData(article, ARTICLE)
        item.setEditable(False)
        self._rows[article.id] = item
        return item

    def _tell(self, item: QStandardItem, progress: Progress, work: Assignment | None) -> None:
        """Let a row say how far the annotator is with its article."""
        article, state = item.data(ARTICLE), self._state(work)
        item.setData(progress, PROGRESS)
        item.setData(work.state if work else None, STATE)
        spoken = ", ".join(part for part in (article.title, shown_date(article), state) if part)
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        hint = "\n".join(part for part in (self._hint(article, progress), state) if part)
        item.setData(tooltip(hint), Qt.ItemDataRole.ToolTipRole)

    def _state(self, work: Assignment | None) -> str:
        """What the annotator did with an article as a whole, in words; empty where it was not begun."""
        if work is None or work.state is AssignmentState.OPEN:
            return ""
        state = self.tr("Finished") if work.state is AssignmentState.FINISHED else self.tr("Started")
        minutes = self.tr("{minutes} min").format(minutes=work.active_seconds // 60)
        return ", ".join(part for part in (state, minutes, work.reason) if part)

    def _hint(self, article: Article, progress: Progress) -> str:
        return self.tr("{title}\nSections read or coded: {done} of {all}. Spans: {spans}.").format(
            title=article.title,
            done=progress.sections - progress.unread,
            all=progress.sections,
            spans=progress.spans,
        )

    @Slot(str)
    def _apply_filter(self, text: str) -> None:
        self._found.setFilterFixedString(text)
        self._tree.expandAll()

    def _open(self, index: QModelIndex | QPersistentModelIndex, beside: bool) -> None:
        if article := index.data(ARTICLE):
            self.opened.emit(article.id, beside)

    def _show_menu(self, place: QPoint) -> None:
        index = self._tree.indexAt(place)
        if not index.data(ARTICLE):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = menu.addAction(self.tr("Open") + "\t" + self.tr("Enter"))
        beside = menu.addAction(self.tr("Open beside the others") + "\t" + self.tr("Ctrl+Enter"))
        menu.addSeparator()
        details = menu.addAction(self.tr("Article details…"))
        correction = menu.addAction(self.tr("Import corrected text…"))
        correction.setEnabled(not self._session.project.read_only)
        kept, article_id = QPersistentModelIndex(index), index.data(ARTICLE).id
        details.triggered.connect(lambda: self.details_wanted.emit(article_id))
        correction.triggered.connect(lambda: self.correction_wanted.emit(article_id))
        here.triggered.connect(lambda: self._open(kept, False))
        beside.triggered.connect(lambda: self._open(kept, True))
        menu.popup(self._tree.viewport().mapToGlobal(place))

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Note which articles an edit concerns."""
        for kind in COUNTED:
            self._stale.update(record.article_id for pair in edit.of(kind) for record in pair if record)
        if edit.concerns(*LISTED):
            self._stale.update(article.id for pair in edit.of(Article) for article in pair if article)
            current = self._tree.currentIndex().data(ARTICLE)
            self._build()
            if current:
                self.show_article(current.id)
        if self._stale:
            self._settle.start(SETTLE_MS)

    @Slot()
    def _count_stale(self) -> None:
        """Count what is stale, as much as the window can wait for."""
        end = time.monotonic() + PORTION_MS / 1e3
        while self._stale and time.monotonic() < end:
            self._count(self._stale.pop())
        if self._stale:
            self._settle.start(0)

    def _count(self, article_id: UUID) -> None:
        """Let the row of an article say what holds now, if there is one."""
        project, item = self._session.project, self._rows.get(article_id)
        if item is None or project.annotator is None:
            return
        me = project.annotator.id
        known = project.progress_in(article_id, me), assignment_of(project, article_id, me)
        self._known[article_id] = known
        self._tell(item, *known)


class ArticleTree(QTreeView):
    """The tree itself.

    Signals:
        opened: the index of a row that shall be shown, and whether beside the others.
    """

    opened = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Articles"))
        self.doubleClicked.connect(lambda index: self.opened.emit(index, False))

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter, which finishes an article elsewhere."""
        return keeps_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the article of the row with Enter, beside the others with Ctrl+Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(self.currentIndex(), beside)
        else:
            super().keyPressEvent(event)
