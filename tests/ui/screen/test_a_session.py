"""A whole article is coded on a real screen with real keys and without a mouse, as a given coding has it."""

from pathlib import Path
from typing import NamedTuple

import pytest

from kzannot.model.records import Value
from kzannot.project import codebooks
from kzannot.project.importing import import_files
from kzannot.project.loading import load
from kzannot.project.project import Project
from tests.shared import shared_folder
from tests.ui.screen.typist import Typist, program_on_a_screen

CODER = "coder-a"
ARTICLE = "004_07b329ac20b93cf6.txt"

NAMES = {",": "comma", ".": "period", "#": "numbersign"}
"""What X calls keys that are no letters."""


class Said(NamedTuple):
    """A span without its id."""

    start: int
    end: int
    frame: str
    attributes: tuple[tuple[str, Value], ...]
    uncertain: bool


def empty_project(path: Path) -> None:
    """A project with the codebook and the one article, and nobody who codes."""
    project = Project.create(path)
    project.apply(codebooks.adopt(codebooks.find("kazakhstan-2022")))
    import_files(project, [shared_folder() / "articles" / ARTICLE], outlet="Süddeutsche Zeitung")
    project.close()


def coded_project(path: Path, folder: Path) -> None:
    """The same with the given coding."""
    empty_project(path)
    lines = (shared_folder() / f"coding/{CODER}.jsonl").read_text(encoding="utf-8").splitlines()
    part = folder / "part.jsonl"
    part.write_text("\n".join(line for line in lines if ARTICLE in line), encoding="utf-8")
    project = Project.open(path)
    load(project, part, "spans", CODER, offsets="source")
    project.close()


def said(project: Project) -> list[Said]:
    """All spans of the project, in reading order."""
    frames = {frame.id: frame.name for frame in project.frames()}
    return sorted(
        Said(span.start, span.end, frames[span.frame_id], span.attributes, span.uncertain)
        for span in project.spans()
    )


class Keys:
    """The keys that say what a span is, read off the codebook."""

    def __init__(self, project: Project) -> None:
        self._frames = {frame.name: frame for frame in project.frames()}
        self._choices = {
            (attribute.name, choice.name): choice.key
            for attribute in project.attributes()
            for choice in attribute.choices
        }

    def of(self, span: Said) -> list[str]:
        """The frame's key, and those of the values that the frame does not give by itself."""
        frame = self._frames[span.frame]
        given = dict(frame.defaults)
        keys = [frame.key]
        keys += [
            self._choices[name, str(value)] for name, value in span.attributes if given.get(name) != value
        ]
        keys += ["u"] if span.uncertain else []
        return [NAMES.get(key, key) for key in keys]


def sign_in(typist: Typist, project: str) -> None:
    """Give a name, leave the tour, and open the one article."""
    typist.wait_for_window(project)
    typist.write(CODER)
    typist.press("Return")
    typist.press("Escape")
    typist.press("ctrl+l", "Down", "Return")


@pytest.mark.long
def test_an_article_is_coded_without_a_mouse(tmp_path: Path) -> None:
    coded_project(tmp_path / "given.kzannot", tmp_path)
    empty_project(tmp_path / "typed.kzannot")
    given_one = Project.open(tmp_path / "given.kzannot")
    wanted, text, keys = said(given_one), given_one.text(given_one.articles()[0]), Keys(given_one)
    given_one.close()

    with program_on_a_screen(tmp_path / "typed.kzannot", tmp_path / "home") as typist:
        sign_in(typist, "typed")
        for span in wanted:
            typist.select(text, span.start, span.end)
            typist.press(*keys.of(span))
        typist.press(*["period"] * 40)  # what has no frame was read, too
        typist.press("ctrl+Return")
        typist.press("ctrl+q")

    typed = Project.open(tmp_path / "typed.kzannot")
    found, (person,) = said(typed), typed.annotators()
    (progress,) = typed.progress(person.id).values()
    typed.close()
    assert found == wanted
    assert person.name == CODER
    assert progress.unread == 0
