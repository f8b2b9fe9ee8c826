"""This module is about foreign strings: names and texts of files are shown as they are, not as HTML."""

from html import escape


def tooltip(text: str) -> str:
    """A foreign text as a tooltip, which wraps; none for the empty text."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def menu_text(text: str) -> str:
    """A foreign text in a menu or on a button, where an ampersand would underline a letter."""
    return text.replace("&", "&&")
