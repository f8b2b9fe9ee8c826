"""Pages saved as one file (MHTML): a message whose first part of HTML is the page. RFC 2557."""

from email import message_from_bytes, policy
from email.errors import MessageError

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart import html
from kzannot.formats.apart.decoded import decoded
from kzannot.formats.apart.extract import Extract


def read(name: str, content: bytes, whole: bool = False) -> Extract:
    """The article of the page.

    Raises:
        UserError: it holds no page.
    """
    try:
        message = message_from_bytes(content, policy=policy.compat32)
        part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        page = part.get_payload(decode=True) if part else None
        charset = part.get_content_charset("") if part else ""
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise _no_page(name) from error
    if not isinstance(page, bytes):
        raise _no_page(name)
    text = decoded(name, page, charset)
    extract = html.read(name, text.encode("utf-8", "replace"), whole)
    address = str(part.get("Content-Location", "") if part else "")
    if address.startswith(("http://", "https://")) and "url" not in extract.metadata:
        return Extract(extract.pieces, {**extract.metadata, "url": address}, extract.notes)
    return extract


def _no_page(name: str) -> UserError:
    return UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no page of HTML."), name=name)
