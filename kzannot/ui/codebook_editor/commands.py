"""This module is about what the menus do to a codebook: revise it, or add a frame of the words selected."""

from collections.abc import Callable

from kzannot.ui.action import title_of
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.program import Program


def codebook(program: Program) -> None:
    """Show the codebook, and let it be revised."""
    workspace = program.window.workspace
    if program.session is None or workspace is None:
        return
    from kzannot.ui.codebook_editor.editor import CodebookEditor  # readers of codebooks, wanted now

    language = workspace.codebook_language
    keys = program_keys(workspace.keymap)
    editor = CodebookEditor(program.session, program.theme, language, keys, program.window)
    view = workspace.columns.focused
    span = view.focused_span() if view else None
    if span:
        editor.choose(span.frame_id)
    editor.open()


def code_words(program: Program) -> None:
    """Make a frame of the words that are selected, and tag them with it."""
    workspace = program.window.workspace
    if workspace and (view := workspace.columns.focused):
        from kzannot.ui.codebook_editor.own_words import code_in_own_words  # as above

        workspace.focus_text()
        code_in_own_words(
            view, workspace.session, workspace.codebook_language, workspace.keymap.keys_in_text()
        )


def program_keys(keymap: KeyMap) -> dict[str, str]:
    """The keys that the program needs in the text, with what they do."""
    return {key: title_of(action).replace("&", "") for key, action in keymap.keys_in_text().items()}


CODEBOOK_COMMANDS: dict[str, Callable[[Program], None]] = {"codebook": codebook, "code_words": code_words}
