"""This module is about the language of the windows: English stands in the code, German in a file of Qt's.

Texts below the windows are marked with the context `messages` and translated by `told`, where they are
shown. Switching the language makes the window anew, for Qt does not translate what is already shown.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kzannot.errors import UserError
from kzannot.paths import resource

LANGUAGES = ("de", "en")


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
        self._translators: list[QTranslator] = []
        self.language = "en"

    def choose(self, choice: str) -> None:
        """Speak a language; what is shown already stays as it is."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self.language = language_of(choice)
        self._translators = []
        if self.language == "de":
            self._install("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install("kzannot_de", str(resource("translations")))
        QLocale.setDefault(QLocale(self.language))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._translators.append(translator)


def told(error: UserError) -> str:
    """What went wrong, in the language of the windows."""
    return in_words(error.text, **error.values)


def in_words(text: str, **values: object) -> str:
    """A text of the layers below, translated, with its values filled in."""
    return QCoreApplication.translate("messages", text).format(**values)
