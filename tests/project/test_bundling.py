"""The bundle of a project: its report comes along, and reading it back restores everything."""

import zipfile
from pathlib import Path

from kzannot.project.choosing import Choice
from kzannot.project.exporting import dataset_of, export
from kzannot.project.loading import load
from kzannot.project.project import Project
from tests.project.studies import read, study, tag


def coded(folder: Path) -> Project:
    project = study(folder)
    for who in ("Ada", "Ben"):
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")
    tag(project, "Ben", "Nord", "Hafen der", "riot_disorder")
    return project


def test_a_project_goes_into_a_bundle_and_out_of_it(tmp_path: Path) -> None:
    project = coded(tmp_path)

    notes = export(project, tmp_path / "all.zip", "bundle", Choice())
    other = Project.create(tmp_path / "other.kzannot")
    load(other, tmp_path / "all.zip", "bundle")

    assert notes == []
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert {"agreement-de.html", "agreement-en.html"} <= set(archive.namelist())
    assert dataset_of(other).articles == dataset_of(project).articles


def test_a_project_without_codings_has_no_report_and_says_so(tmp_path: Path) -> None:
    notes = export(study(tmp_path), tmp_path / "all.zip", "bundle", Choice())

    assert len(notes) == 1
    assert "nothing to report" in notes[0]


def test_without_texts_the_report_quotes_none(tmp_path: Path) -> None:
    export(coded(tmp_path), tmp_path / "all.zip", "bundle", Choice(), "none")

    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Es brennt" not in whole
