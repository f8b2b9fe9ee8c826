"""This module is about what is kept from who codes in an open blind round, as long as the round is open."""

from PySide6.QtCore import QObject, Signal, Slot

from kzannot.model.edits import Edit
from kzannot.model.study import Assignment, Round
from kzannot.ui.session import Session


class Blinding(QObject):
    """Knows whether the signed-in annotator must not see what others marked.

    Signals:
        changed: whether it is so now; rounds were opened or closed, or articles handed out.
    """

    changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.is_hidden = self._asked()
        session.edited.connect(self._follow)

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        handed_out = any((before is None) != (after is None) for before, after in edit.of(Assignment))
        if handed_out or next(edit.of(Round), None):
            hidden = self._asked()
            if hidden != self.is_hidden:
                self.is_hidden = hidden
                self.changed.emit(hidden)

    def _asked(self) -> bool:
        from kzannot.project.blinding import is_hidden  # the project, which the first paint does not wait for

        project = self._session.project
        return is_hidden(project, project.annotator)
