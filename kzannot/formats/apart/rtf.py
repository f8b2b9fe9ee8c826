"""Rich text (RTF): each paragraph is a piece; how it looked is left out."""

from striprtf.striprtf import rtf_to_text

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.extract import Extract, pieces_of

BEGINNING = b"{\\rtf"


def read(name: str, content: bytes) -> Extract:
    """The text of a document.

    Raises:
        UserError: it is no rich text.
    """
    if not content.startswith(BEGINNING):
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no rich text."), name=name)
    try:
        text = rtf_to_text(content.decode("latin-1"), errors="replace")
    except (ValueError, LookupError, IndexError, RecursionError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."), name=name, reason=error
        ) from error
    return Extract(pieces_of((line, "") for line in text.split("\n")))
