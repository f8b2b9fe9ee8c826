"""This module is about what the parts of an article are called."""

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import SectionKind

NAMES = {
    SectionKind.TITLE: QT_TRANSLATE_NOOP("sections", "Title"),
    SectionKind.LEAD: QT_TRANSLATE_NOOP("sections", "Lead"),
    SectionKind.CAPTION: QT_TRANSLATE_NOOP("sections", "Caption"),
    SectionKind.HEADING: QT_TRANSLATE_NOOP("sections", "Heading"),
    SectionKind.PARAGRAPH: QT_TRANSLATE_NOOP("sections", "Paragraph"),
    SectionKind.ENTRY: QT_TRANSLATE_NOOP("sections", "Ticker entry"),
    SectionKind.FURNITURE: QT_TRANSLATE_NOOP("sections", "Page furniture"),
}


def section_name(kind: SectionKind) -> str:
    """The name of a kind of section in the language of the windows."""
    return QCoreApplication.translate("sections", NAMES[kind])
