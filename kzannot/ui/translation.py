"""This module is about the language of the windows: English stands in the code, German in a file of Qt's.

Texts below the windows are marked with the context `messages` and translated by `told`, where they are
shown. Switching the language makes the window anew, for Qt does not translate what is already shown.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.paths import resource

LANGUAGES = ("de", "en")

QT_NAMES = (QT_TRANSLATE_NOOP("QShortcut", "Return"),)
"""What Qt's own German leaves in English, so that ours says it; ours is asked first."""


def language_of(choice: str) -> str:
    """`de` or `en`; of `auto` what the system speaks, English where it speaks neither."""
    if choice in LANGUAGES:
        return choice
    spoken = QLocale.system().name()[:2]
    return spoken if spoken in LANGUAGES else "en"


class Translation:
    """The language in force; it also sets how dates and numbers are written."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[tuple[QTranslator, bytes]] = []
        self.language = "en"

    def choose(self, choice: str) -> None:
        """Speak a language; what is shown already stays as it is."""
        for translator, _ in self._translators:
            self._application.removeTranslator(translator)
        self.language = language_of(choice)
        self._translators = []
        if self.language == "de":
            self._install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_de.qm")
            self._install(resource("translations/kzannot_de.qm"))
        QLocale.setDefault(QLocale(self.language))

    def _install(self, file: Path) -> None:
        """Speak the texts of a file, where it is there.

        Qt would map the file into memory and crash when an update of the program replaces it meanwhile; so
        it gets the bytes, which it does not copy and which are kept for as long.
        """
        translator = QTranslator()
        content = file.read_bytes() if file.is_file() else b""
        if content and translator.load(content):
            self._application.installTranslator(translator)
            self._translators.append((translator, content))


def language_shown() -> str:
    """The language of the windows, `de` or `en`, for what a codebook calls things."""
    return "de" if QLocale().language() is QLocale.Language.German else "en"


def told(error: UserError) -> str:
    """What went wrong, in the language of the windows."""
    return in_words(error.text, **error.values)


def in_words(text: str, **values: object) -> str:
    """A text of the layers below, translated, with its values filled in as the language writes numbers."""
    said = {name: _written(value) for name, value in values.items()}
    return QCoreApplication.translate("messages", text).format(**said)


def _written(value: object) -> object:
    """A value as a sentence has it; one that is an error itself is told likewise."""
    if isinstance(value, UserError):
        return told(value)
    return QLocale().toString(value) if isinstance(value, float) else value
