"""This module is about what a window takes over from the one whose place it takes, beside what is stored."""

from kzannot.ui.finding.panel import FindPanel
from kzannot.ui.main_window import MainWindow


def take_over(old: MainWindow, new: MainWindow) -> None:
    """Select what was selected in the columns, each as far down as it was; look for what was looked for."""
    if old.workspace and new.workspace:
        for before, after in zip(old.workspace.columns, new.workspace.columns, strict=False):
            if selection := before.view.view.selection():
                after.view.view.select(*selection)
            after.view.view.scroll_to(before.view.view.first_visible())
    asked, asks = old.findChild(FindPanel), new.findChild(FindPanel)
    if asked and asks:
        asks.form.show_query(asked.form.query(), asked.form.scope())
