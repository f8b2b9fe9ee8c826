"""This module is about the open project as the windows know it: Qt's edge of the project."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from kzannot.errors import UserError
from kzannot.model.edits import Edit
from kzannot.ui.translation import told

if TYPE_CHECKING:  # the project brings SQLAlchemy, which the first paint does not wait for
    from kzannot.project.project import Project


class Session(QObject):
    """Hands edits to the project, and tells every window what became of them.

    Signals:
        edited: an Edit was made, undone, redone, or came from a teammate.
        refused: a text to show, because something could not be done.
        told: a text to show, because something is worth knowing.
        applied, undone, redone: an Edit was carried out because whoever sits here wanted it so.
        closing: the project is about to be closed.
    """

    edited = Signal(object)
    refused = Signal(str)
    told = Signal(str)
    applied = Signal(object)
    undone = Signal(object)
    redone = Signal(object)
    closing = Signal()
    _arrived = Signal(object)

    def __init__(self, project: "Project", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        # An edit may be made by a worker; the windows hear of it in their own thread all the same.
        self._arrived.connect(self.edited)
        project.listen(self._arrived.emit)

    def apply(self, edit: Edit, texts: Iterable[str] = (), files: Iterable[bytes] = ()) -> bool:
        """Make an edit; whether it was made."""
        try:
            self.project.apply(edit, texts, files)
        except UserError as error:
            self.refuse(error)
            return False
        self.applied.emit(edit)
        return True

    def note(self, edit: Edit) -> bool:
        """Make an edit that the program writes down by itself, out of reach of undo; whether it was made."""
        try:
            self.project.note(edit)
        except UserError as error:
            self.refuse(error)
            return False
        return True

    def undo(self) -> Edit | None:
        """Take back this person's last edit; the edit that did so, None where nothing was done."""
        return self._retrace(self.project.undo, self.undone)

    def redo(self) -> Edit | None:
        """Make the last undone edit again; the edit that did so, None where nothing was done."""
        return self._retrace(self.project.redo, self.redone)

    def close(self) -> None:
        """Give the project's file back."""
        self.closing.emit()
        self.project.close()

    def refuse(self, error: UserError) -> None:
        """Say why something could not be done."""
        self.refused.emit(told(error))

    def tell(self, text: str) -> None:
        """Say what is worth knowing; the text is translated already."""
        self.told.emit(text)

    def _retrace(self, step: Callable[[], Edit | None], signal: SignalInstance) -> Edit | None:
        try:
            edit = step()
        except UserError as error:
            self.refuse(error)
            return None
        if edit:
            signal.emit(edit)
        return edit
