"""This module is about a frame made of the words selected: they are its label, and get tagged with it."""

from collections.abc import Iterable

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit
from kzannot.model.reading_order import ReadingOrder
from kzannot.project.revising import in_own_words
from kzannot.ui.article_view import ArticleView
from kzannot.ui.session import Session

NOTHING = QT_TRANSLATE_NOOP("messages", "Select the words first that shall become a frame.")
TITLE = QT_TRANSLATE_NOOP("messages", "New frame of words")


def code_in_own_words(
    view: ArticleView, session: Session, language: str, program_keys: Iterable[str]
) -> None:
    """Tag what is selected with a frame of that name, in one edit with the frame, if it is new."""
    passage = view.view.selection()
    if passage is None:
        session.refuse(UserError(NOTHING))
        return
    words = view.view.text()[slice(*passage)]
    try:
        made, frame = in_own_words(session.project, words, language, program_keys)
        tagged, span = view.coding.tag(frame, passage, ReadingOrder(view.spans()))
    except UserError as error:
        session.refuse(error)
        return
    if session.apply(Edit(TITLE, (*made.changes, *tagged.changes))):
        view.view.set_caret(span.end)
        view.view.focus_mark(span.id)
