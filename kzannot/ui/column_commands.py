"""This module is about what the actions of columns, layouts, history and single articles do."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.paths import state_folder
from kzannot.ui.article_view import ArticleView
from kzannot.ui.citation import Citation
from kzannot.ui.columns import MOST
from kzannot.ui.layouts import Layouts
from kzannot.ui.layouts_dialog import LayoutsDialog
from kzannot.ui.linking import Link
from kzannot.ui.saving import ask_where
from kzannot.ui.translation import told
from kzannot.ui.workspace import Workspace

if TYPE_CHECKING:
    from kzannot.ui.program import Program

CITED = QT_TRANSLATE_NOOP("commands", "Copied with its citation.")
NOTHING = QT_TRANSLATE_NOOP("messages", "Select a passage first, or put the caret into a span.")
NO_COLUMN = QT_TRANSLATE_NOOP("messages", "There is no column {number}; open: {count}.")
PDF_THERE = QT_TRANSLATE_NOOP("commands", "The article is {name}.")


def on_workspace(action: Callable[[Workspace], None]) -> "Callable[[Program], None]":
    """What an action does where somebody is signed in."""

    def act(program: "Program") -> None:
        if program.window.workspace:
            action(program.window.workspace)

    return act


def close_column(workspace: Workspace) -> None:
    """Put the focused column away."""
    for column in list(workspace.columns):
        if column.view is workspace.columns.focused:
            workspace.columns.close_column(column)
            return


def open_again(workspace: Workspace) -> None:
    """Show the focused article a second time beside itself, at the same place."""
    if view := workspace.columns.focused:
        top, caret = view.view.first_visible(), view.view.caret()
        if beside := workspace.open_article(view.article.id, beside=True):
            beside.view.set_caret(caret)
            beside.view.scroll_to(top)


def link(way: Link, workspace: Workspace) -> None:
    """Let the columns scroll along in a way."""
    workspace.linking.choose(way)


def layouts(workspace: Workspace) -> None:
    """Show the layouts of this person in this project."""
    state = workspace.state()
    kept = Layouts(state_folder(), workspace.session.project.path, state.annotator)
    dialog = LayoutsDialog(kept, state, workspace.middle.window())
    dialog.wanted.connect(workspace.restore)
    dialog.open()


def show_history(program: "Program") -> None:
    """Give the keys to the list of what was done."""
    from kzannot.ui.history.panel import HistoryPanel  # the project, as in `docks`

    if program.window.workspace:
        program.window.show_dock("history")
        if panel := program.window.findChild(HistoryPanel):
            panel.ask()


def focus_column(place: int, workspace: Workspace) -> None:
    """Give the keys to a column."""
    count = workspace.columns.count()
    if place < count:
        workspace.columns.focus_place(place)
    else:
        workspace.session.refuse(UserError(NO_COLUMN, number=place + 1, count=count))


def copy(workspace: Workspace) -> None:
    """Put the selected passage on the clipboard, letter by letter as it is stored."""
    view = workspace.columns.focused
    if view and (passage := _passage(view, workspace)):
        QGuiApplication.clipboard().setText(view.view.text()[slice(*passage)])


def copy_citation(workspace: Workspace) -> None:
    """Put the selected passage on the clipboard with where it comes from."""
    view = workspace.columns.focused
    if view and (passage := _passage(view, workspace)):
        words, outlet = view.view.text()[slice(*passage)], workspace.outlet_of(view.article)
        cited = Citation(view.article, outlet, words, *passage)
        QGuiApplication.clipboard().setMimeData(cited.for_clipboard())
        workspace.session.tell(_say(CITED))


def print_article(workspace: Workspace) -> None:
    """Ask for a printer, and print the focused article with its spans."""
    from kzannot.ui.printing.paper import print_on_paper  # printers, which are asked for now and then

    if view := workspace.columns.focused:
        print_on_paper(view, workspace)


def save_pdf(workspace: Workspace) -> None:
    """Ask where to, and write the focused article with its spans as a PDF."""
    from kzannot.ui.printing.paper import write_pdf  # as above

    view = workspace.columns.focused
    if view is None:
        return
    place = workspace.session.project.path.with_name(f"{_file_stem(view.article.title)}.pdf")
    title = _say(QT_TRANSLATE_NOOP("commands", "Save article as PDF"))
    path = ask_where(workspace.middle.window(), title, place, "PDF (*.pdf)")
    if path is None:
        return
    try:
        write_pdf(view, workspace, path)
    except UserError as error:
        workspace.session.refused.emit(told(error))
    else:
        workspace.session.tell(_say(PDF_THERE).format(name=path))


COLUMN_COMMANDS: "Mapping[str, Callable[[Program], None]]" = {
    "close_column": on_workspace(close_column),
    "open_again": on_workspace(open_again),
    "next_column": on_workspace(lambda workspace: workspace.columns.focus_next(1)),
    "previous_column": on_workspace(lambda workspace: workspace.columns.focus_next(-1)),
    "column_left": on_workspace(lambda workspace: workspace.columns.move_focused(-1)),
    "column_right": on_workspace(lambda workspace: workspace.columns.move_focused(1)),
    "link_next": on_workspace(lambda workspace: workspace.linking.choose_next()),
    **{f"link_{way}": on_workspace(partial(link, way)) for way in Link},
    "layouts": on_workspace(layouts),
    "history": show_history,
    **{f"column_{place + 1}": on_workspace(partial(focus_column, place)) for place in range(MOST)},
    "copy": on_workspace(copy),
    "copy_citation": on_workspace(copy_citation),
    "print": on_workspace(print_article),
    "save_pdf": on_workspace(save_pdf),
}
"""By the names of the actions."""


def _passage(view: ArticleView, workspace: Workspace) -> tuple[int, int] | None:
    """What is selected, else the span in focus; where there is neither, that is said."""
    if selection := view.view.selection():
        return selection
    if span := view.focused_span():
        return (span.start, span.end)
    workspace.session.refuse(UserError(NOTHING))
    return None


def _file_stem(title: str) -> str:
    """A title as the name of a file, without what file systems forbid."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return " ".join(kept.split())[:80] or "article"


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
