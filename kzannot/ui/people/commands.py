"""This module is about what the menus do to people."""

from collections.abc import Callable

from kzannot.ui.program import Program


def people(program: Program) -> None:
    """Show who codes in this project, and let it be put right."""
    if program.session is None or program.window.workspace is None:
        return
    from kzannot.ui.people.dialog import PeopleDialog  # the project, which the first paint does not wait for

    dialog = PeopleDialog(program.session, program.theme, program.window)
    dialog.switched.connect(program.sign_in)
    dialog.open()


PEOPLE_COMMANDS: dict[str, Callable[[Program], None]] = {"people": people}
