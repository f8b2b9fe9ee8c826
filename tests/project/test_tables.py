from pathlib import Path

import pytest

from kzannot.project.tables import look


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("file,outlet\na.txt,taz\n", True),
        ("file,text\na.txt,Ein Satz.\n", False),
        ("title,text\nEins,Ein Satz.\n", False),
    ],
)
def test_a_table_tells_of_files_or_is_a_corpus(tmp_path: Path, text: str, tells: bool) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")

    looked = look(path)

    assert looked.table
    assert looked.tells_of_files is tells


def test_a_table_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    looked = look(tmp_path / "gone.csv")

    assert "no file gone.csv" in str(looked.refusal)
    assert not looked.tells_of_files
