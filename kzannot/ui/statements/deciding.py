"""This module is about what a person decides on the chosen statement: each decision is one edit."""

from collections.abc import Callable

from kzannot.errors import UserError
from kzannot.model import linking
from kzannot.model.edits import Edit
from kzannot.model.linking import Relation
from kzannot.ui.session import Session
from kzannot.ui.statements.grid import StatementGrid


class Deciding:
    """Turns the names of keys into edits of the statement that is chosen in a list."""

    def __init__(self, session: Session, grid: StatementGrid) -> None:
        annotator = session.project.annotator
        assert annotator, "statements are decided on by somebody who has signed in"
        self._me = annotator.id
        self._session = session
        self._grid = grid

    def decide(self, name: str) -> None:
        """Do what a name in `grid.KEYS` says."""
        what, _, value = name.partition(" ")
        listed = self._grid.listed
        if listed is None:
            return
        statement = listed.row.statement
        if what == "confirm":
            self._apply(lambda: linking.confirm(statement, self._me))
        elif what == "reject":
            self._apply(lambda: linking.reject(statement, self._me))
        elif what == "relation":
            self._apply(lambda: linking.retype(statement, self._me, Relation(value)))
        else:
            passages = [wording.passage for wording in listed.row.wordings]
            passage = passages[self._grid.place]
            self._apply(lambda: linking.remove_passage(statement, passages, passage, self._me))

    def write(self, name: str, text: str) -> None:
        """Give the chosen statement another title, or another note."""
        if listed := self._grid.listed:
            write = linking.rename if name == "rename" else linking.write_note
            self._apply(lambda: write(listed.row.statement, text))

    def _apply(self, make: Callable[[], Edit]) -> None:
        try:
            edit = make()
        except UserError as error:
            self._session.refuse(error)
            return
        if edit.changes:
            self._session.apply(edit)
