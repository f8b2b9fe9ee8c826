"""A figure that a command makes has the numbers of the window, whatever was filtered."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from kzannot.app import main
from kzannot.model.edits import adding
from kzannot.model.records import Annotator, Reading, Record
from kzannot.project.figures import FIGURES
from kzannot.project.project import Project
from kzannot.ui.agreement.window import AgreementWindow
from kzannot.ui.figures.controls import NAMES, SWITCHES, Controls
from kzannot.ui.figures.kind import Kind
from kzannot.ui.figures.window import SHOWN, FiguresWindow
from kzannot.ui.workspace import Workspace
from tests.project.newspapers import newspapers

CASES: Mapping[str, Mapping[str, str]] = {
    "nothing": {},
    "outlets": {
        "outlet": "Nord",
        "against": "Ost",
        "annotators": "Ben",
        "frame": "human_cost",
        "normalise": "words",
        "parts": "body",
        "voice": "expert",
        "window": "article",
    },
    "a period": {
        "since": "2022-01-02",
        "until": "2022-01-05",
        "genre": "comment",
        "own_voice": "on",
        "repeats_once": "on",
        "no_copies": "on",
        "per_entry": "on",
    },
}
"""What is chosen in the window, by the names of its boxes."""

OPTIONS = {"annotators": "--annotator", "parts": "--part"}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Articles of four outlets, which Ben has read as well as Ada; he agrees about two thirds of them."""
    project = newspapers(tmp_path)
    (ada,) = project.annotators()
    ben = Annotator(name="Ben")
    records: list[Record] = [ben]
    for number, article in enumerate(project.articles()):
        records += [
            Reading(section_id=section.id, article_id=article.id, annotator_id=ben.id)
            for section in project.sections(article.id)
        ]
        if number % 3:
            spans = project.spans(article.id)
            records += [replace(span, id=uuid4(), annotator_id=ben.id) for span in spans]
    project.apply(adding("Code", records))
    project.sign_in(ada)
    yield project
    project.close()


@pytest.fixture
def window(workspace: Workspace) -> FiguresWindow:
    return FiguresWindow(workspace, workspace.middle)


def box_of(window: FiguresWindow, name: str) -> QComboBox:
    """The box of a name, or of an attribute's values."""
    boxes = window.findChildren(Controls)[0].findChildren(QComboBox)
    called = NAMES.get(name, name)
    return next(box for box in boxes if box.accessibleName().casefold() == called.casefold())


def heeded(asked: Mapping[str, str], choices: tuple[str, ...]) -> dict[str, str]:
    """Those of the choices that a figure heeds, by their names."""
    switches = dict(SWITCHES)
    groups = {"since": "period", "until": "period", "voice": "values"} | dict.fromkeys(switches, "switches")
    return {name: value for name, value in asked.items() if groups.get(name, name) in choices}


def choose(window: FiguresWindow, chosen: Mapping[str, str]) -> None:
    for name, value in chosen.items():
        if name in dict(SWITCHES):
            switches = window.findChildren(Controls)[0].findChildren(QCheckBox)
            next(each for each in switches if each.text() == dict(SWITCHES)[name]).setChecked(True)
        else:
            box = box_of(window, name)
            box.setCurrentIndex(box.findData(value))


def options(chosen: Mapping[str, str]) -> list[str]:
    """The choices as a command is told them."""
    told = []
    for name, value in chosen.items():
        told.append(OPTIONS.get(name, f"--{name.replace('_', '-')}"))
        told += [] if name in dict(SWITCHES) else [value]
    return told


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        pytest.param(kind, case, id=f"{kind.name}, {case}")
        for kind in SHOWN
        for case, asked in CASES.items()
        if not asked or heeded(asked, kind.choices)
    ],
)
def test_a_command_makes_the_figure_of_the_window(
    window: FiguresWindow, project: Project, qtbot: QtBot, tmp_path: Path, kind: Kind, case: str
) -> None:
    chosen = heeded(CASES[case], kind.choices)
    window.show_figure(kind.name)
    choose(window, chosen)
    qtbot.waitUntil(window.is_settled, timeout=20_000)
    window.export_to(tmp_path / "window.csv")
    project.copy_to(tmp_path / "copy.kzannot")

    status = main(
        ["figure", str(tmp_path / "copy.kzannot"), kind.name, str(tmp_path / "out.csv"), *options(chosen)]
    )

    assert status == 0
    assert (tmp_path / "out.csv").read_text("utf-8") == (tmp_path / "window.csv").read_text("utf-8")


@pytest.mark.parametrize(("name", "view"), [("pairs", "pairs"), ("disagreements", "kinds")])
def test_a_command_makes_the_figure_of_the_agreement_window(
    workspace: Workspace, project: Project, qtbot: QtBot, tmp_path: Path, name: str, view: str
) -> None:
    window = AgreementWindow(workspace, workspace.middle)
    window.show_view(view)
    qtbot.wait(1)  # what was chosen is asked when the window has its turn
    qtbot.waitUntil(window.is_settled, timeout=20_000)
    window.export_to(tmp_path / "window.csv")
    project.copy_to(tmp_path / "copy.kzannot")

    assert main(["figure", str(tmp_path / "copy.kzannot"), name, str(tmp_path / "out.csv")]) == 0

    assert (tmp_path / "out.csv").read_text("utf-8") == (tmp_path / "window.csv").read_text("utf-8")
    assert len((tmp_path / "out.csv").read_text("utf-8").splitlines()) > 1


def test_every_figure_of_a_command_is_one_of_a_window() -> None:
    assert {kind.name for kind in SHOWN} | {"pairs", "disagreements"} == {*FIGURES}
