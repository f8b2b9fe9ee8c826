"""This module is about pictures of every screen, of the demo project, in each theme and language.

They are made without a display, for the manual and for looking. A new screen is a row in a table of `stages`.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kzannot.ui.stage import Screen, Size, Stage
from kzannot.ui.stages.agreement import AGREEMENT_SCREENS
from kzannot.ui.stages.codebook import CODEBOOK_SCREENS
from kzannot.ui.stages.columns import COLUMN_SCREENS
from kzannot.ui.stages.correcting import CORRECTING_SCREENS
from kzannot.ui.stages.datasets import DATASET_SCREENS
from kzannot.ui.stages.desk import DESK_SCREENS
from kzannot.ui.stages.dialogs import DIALOG_SCREENS
from kzannot.ui.stages.figures import FIGURE_SCREENS
from kzannot.ui.stages.help import HELP_SCREENS
from kzannot.ui.stages.importing import IMPORT_SCREENS
from kzannot.ui.stages.seeing import SEEING_SCREENS
from kzannot.ui.stages.statements import STATEMENT_SCREENS
from kzannot.ui.starting import make_application

SCREENS: tuple[Screen, ...] = (
    *DESK_SCREENS,
    *COLUMN_SCREENS,
    *DIALOG_SCREENS,
    *IMPORT_SCREENS,
    *CORRECTING_SCREENS,
    *DATASET_SCREENS,
    *CODEBOOK_SCREENS,
    *FIGURE_SCREENS,
    *AGREEMENT_SCREENS,
    *STATEMENT_SCREENS,
    *HELP_SCREENS,
    *SEEING_SCREENS,
)
"""All screens."""


def render_screens(folder: Path, themes: Sequence[str], languages: Sequence[str], size: Size) -> list[Path]:
    """Write a picture of every screen in each theme and language; the files.

    The demo project and the settings lie in a folder of their own meanwhile, so nobody's are touched.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    files = []
    for theme in themes:
        for language in languages:
            with _own_home():
                files += _render(Stage(application, theme, language, size), folder, f"{theme}-{language}")
    return files


@contextmanager
def _own_home() -> Iterator[None]:
    """A folder for settings and the demo project that nobody has used."""
    home = os.environ.get("KZANNOT_HOME")
    with TemporaryDirectory() as own:
        os.environ["KZANNOT_HOME"] = own
        try:
            yield
        finally:
            if home is None:
                del os.environ["KZANNOT_HOME"]
            else:
                os.environ["KZANNOT_HOME"] = home


def _render(stage: Stage, folder: Path, ending: str) -> list[Path]:
    files = []
    for name, show in SCREENS:
        file = folder / f"{name}-{ending}.png"
        stage.picture(show(stage), file)
        stage.clear()
        files.append(file)
    stage.end()
    return files
