"""Documents that are ZIP archives: their parts are read by name in memory, never more than they may hold."""

import zipfile
import zlib
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.files import MEGABYTE
from kzannot.formats.safe_xml import parse_xml
from kzannot.formats.walking import GROWS, LARGEST_RATIO, MOST_MEMBERS, SMALL, TOO_MANY, check_member

LARGEST_PART: Final = 16 * MEGABYTE
LARGEST_SUM: Final = 48 * MEGABYTE
"""How many bytes a part of a document and all that is read of it may unpack to."""


class Parts:
    """The parts of a document."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name
        self._left = LARGEST_SUM
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self._unreadable(_of_library(error)) from error
        members = self._archive.infolist()
        if len(members) > MOST_MEMBERS:
            raise UserError(TOO_MANY, name=name)
        self._members = {member.filename: member for member in members}
        for member in members:
            if not member.filename.endswith("/"):
                check_member(member)

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._members)

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            UserError: there is no such part, it is damaged, or it unpacks to more than it may.
        """
        member = self._members.get(part)
        if member is None:
            raise self._unreadable(
                UserError(QT_TRANSLATE_NOOP("messages", "it has no part {part}"), part=part)
            )
        allowed = min(LARGEST_PART, self._left, max(SMALL, LARGEST_RATIO * member.compress_size))
        try:
            with self._archive.open(member) as file:
                content = file.read(allowed + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self._unreadable(_of_library(error)) from error
        if len(content) > allowed:
            raise UserError(GROWS, name=self._name)
        self._left -= len(content)
        return content

    def xml(self, part: str) -> Element:
        """The root of a part that is XML."""
        return parse_xml(self.read(part), f"{self._name}/{part}")

    def _unreadable(self, reason: str | UserError) -> UserError:
        text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")
        return UserError(text, name=self._name, reason=reason)


def _of_library(error: Exception) -> str | UserError:
    """What a library says of its failure, if it says anything."""
    return str(error).rstrip(".") or UserError(QT_TRANSLATE_NOOP("messages", "it is damaged"))
