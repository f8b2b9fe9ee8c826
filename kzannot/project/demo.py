"""The demo project: invented outlets, an invented event, and codings made up to disagree in telling ways."""

import csv
from dataclasses import replace
from pathlib import Path

from kzannot import paths
from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.edits import Change, Edit
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.importing import prepare, read_files
from kzannot.project.loading import load
from kzannot.project.project import Project

CODERS = ("a", "b", "c")


def default_path() -> Path:
    """Where the demo project lies when nobody says where."""
    return paths.state_folder() / "demo.kzannot"


def make_demo(path: Path) -> Project:
    """The demo project in a new file; it bears its name only when it is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    project = Project.create(path)
    try:
        _fill(project)
    except BaseException:
        project.close()
        path.unlink()
        raise
    return project


def _fill(project: Project) -> None:
    folder = paths.resource("demo")
    project.apply(adopt(find(DEFAULT)))
    names = [row["file"] for row in _rows(folder / "metadata.csv")]
    candidates = read_files([folder / name for name in names], table=folder / "metadata.csv")
    prepared = prepare(project, candidates)
    project.apply(prepared.edit, prepared.texts, prepared.files)
    project.apply(_describe_outlets(project, folder / "outlets.csv"))
    for coder in CODERS:
        load(project, folder / f"coder-{coder}.jsonl", "spans", offsets="source")
        load(project, folder / f"coder-{coder}-articles.jsonl", "answers")


def _describe_outlets(project: Project, table: Path) -> Edit:
    described = {row["name"]: row for row in _rows(table)}
    changes = tuple(
        Change(outlet, replace(outlet, kind=row["kind"], country=row["country"]))
        for outlet in project.outlets()
        if (row := described.get(outlet.name))
    )
    return Edit(QT_TRANSLATE_NOOP("messages", "Describe outlets"), changes)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
