"""This module is about the menu of the articles side by side: the keys, the order, how they scroll along."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import COLUMNS, Action, Needs


def _action(
    name: str,
    text: str,
    *keys: str,
    rule: bool = False,
    needs: Needs = Needs.ARTICLE,
    reveals: bool = False,
) -> Action:
    return Action(name, COLUMNS, text, keys, help="columns", needs=needs, rule=rule, reveals=reveals)


COLUMN_ACTIONS: tuple[Action, ...] = (
    _action("next_column", QT_TRANSLATE_NOOP("actions", "&Next column"), "F6", "Ctrl+Tab"),
    _action(
        "previous_column", QT_TRANSLATE_NOOP("actions", "&Previous column"), "Shift+F6", "Ctrl+Shift+Tab"
    ),
    *(
        Action(
            f"column_{number}",
            COLUMNS,
            QT_TRANSLATE_NOOP("actions", "Column &{number}"),
            (f"Alt+{number}",),
            "",
            "columns",
            Needs.ARTICLE,
        )
        for number in range(1, 6)
    ),
    _action("column_left", QT_TRANSLATE_NOOP("actions", "Move to the &left"), "Ctrl+Alt+PgUp", rule=True),
    _action("column_right", QT_TRANSLATE_NOOP("actions", "Move to the &right"), "Ctrl+Alt+PgDown"),
    _action("open_again", QT_TRANSLATE_NOOP("actions", "Same article &beside"), "Ctrl+Shift+D", rule=True),
    _action("close_column", QT_TRANSLATE_NOOP("actions", "&Close column"), "Ctrl+W"),
    _action("link_next", QT_TRANSLATE_NOOP("actions", "Link &scrolling in another way"), "F8", rule=True),
    _action("link_free", QT_TRANSLATE_NOOP("actions", "Scroll &freely"), "Ctrl+1"),
    _action("link_position", QT_TRANSLATE_NOOP("actions", "Link by p&osition"), "Ctrl+2"),
    _action("link_time", QT_TRANSLATE_NOOP("actions", "Link by &time of entries"), "Ctrl+3"),
    _action("link_statement", QT_TRANSLATE_NOOP("actions", "Link by stat&ement"), "Ctrl+4", reveals=True),
    _action(
        "layouts",
        QT_TRANSLATE_NOOP("actions", "L&ayouts…"),
        "F9",
        rule=True,
        needs=Needs.ANNOTATOR,
    ),
)
"""From top to bottom."""
