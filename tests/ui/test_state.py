"""Where a person was: kept in small files, and no file is needed."""

from pathlib import Path
from uuid import uuid4

import pytest

from kzannot.ui.state import RECENT, ColumnState, Recent, WindowMemory, WindowState


def test_what_is_kept_is_recalled(tmp_path: Path) -> None:
    state = WindowState(
        str(uuid4()), (ColumnState(str(uuid4()), 120, 130), ColumnState(str(uuid4()))), (300, 500), 1
    )

    WindowMemory(tmp_path).keep(tmp_path / "a.kzannot", state)

    assert WindowMemory(tmp_path).recall(tmp_path / "a.kzannot") == state
    assert WindowMemory(tmp_path).recall(tmp_path / "b.kzannot") == WindowState()


@pytest.mark.parametrize(
    "content", ["", "[]", '{"columns": [{"other": 1}]}', '{"focused": "x"}', '{"annotator": "?"}']
)
def test_a_broken_file_is_an_empty_one(tmp_path: Path, content: str) -> None:
    memory = WindowMemory(tmp_path)
    memory.keep(tmp_path / "a.kzannot", WindowState())
    (file,) = (tmp_path / "windows").iterdir()

    file.write_text(content)

    assert memory.recall(tmp_path / "a.kzannot") == WindowState()


def test_the_last_project_comes_first_and_gone_ones_are_left_out(tmp_path: Path) -> None:
    recent = Recent(tmp_path)
    paths = [tmp_path / f"{number}.kzannot" for number in range(RECENT + 2)]
    for path in paths:
        path.touch()
        recent.add(path)
    recent.add(paths[5])
    paths[-1].unlink()

    shown = recent.projects()

    assert shown[:2] == [paths[5], paths[-2]]
    assert len(shown) == RECENT - 1


def test_a_disk_that_refuses_stops_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    Recent(blocked).add(tmp_path / "a.kzannot")

    assert Recent(blocked).projects() == []
