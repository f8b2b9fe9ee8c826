"""Where a file goes: what a person types in the dialog gets its suffix, and nothing is replaced unasked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from kzannot.ui.saving import ask_where

KINDS = "Figure for print (*.svg);;Document (*.pdf);;Table (*.csv *.tsv);;Folder (*)"


@pytest.mark.parametrize(
    ("typed", "kind", "path"),
    [
        ("plain", "", "plain.svg"),
        ("plain", "Document (*.pdf)", "plain.pdf"),
        ("plain", "Table (*.csv *.tsv)", "plain.csv"),
        ("plain.TSV", "Document (*.pdf)", "plain.TSV"),
        ("version 1.2", "Document (*.pdf)", "version 1.2.pdf"),
        ("plain", "Folder (*)", "plain"),
        ("plain.svg", "Folder (*)", "plain.svg"),
    ],
)
def test_a_name_gets_the_suffix_of_the_kind_that_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: str, path: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))

    assert ask_where(None, "Export", tmp_path / "table.svg", KINDS) == tmp_path / path


def test_a_file_that_only_the_suffix_leads_to_is_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there.pdf").touch()
    asked = []

    def choose(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        asked.append(place)
        return (str(tmp_path / "there") if len(asked) == 1 else place, "Document (*.pdf)")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)

    assert ask_where(None, "Export", tmp_path / "table.svg", KINDS) == tmp_path / "there.pdf"
    assert asked == [str(tmp_path / "table.svg"), str(tmp_path / "there.pdf")]


def test_no_file_is_written_where_the_dialog_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    assert ask_where(None, "Export", tmp_path / "table.svg", KINDS) is None
