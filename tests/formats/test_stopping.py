"""An export that is stopped between any two of its pieces leaves nothing behind."""

from pathlib import Path

import pytest

from kzannot.formats import pieces, registry
from tests.formats.foreign_datasets import small

WRITERS = [each.name for each in registry.formats() if each.writes]
EXTRAS = {"spacy_docbin": "spacy", "parquet": "pyarrow"}


class Stopped(Exception):
    """Somebody has had enough."""


class Patience:
    """Counts the pieces, and stops the work at one of them, if it is told which."""

    def __init__(self, stop: int = 0) -> None:
        self.count = 0
        self._stop = stop

    def __call__(self) -> None:
        self.count += 1
        if self.count == self._stop:
            raise Stopped


def write(name: str, folder: Path, patience: Patience) -> None:
    module = registry.module(name)
    beside = {"beside": {"report.txt": b"x"}} if hasattr(module, "REPORTS") else {}
    with pieces.stoppable(patience):
        module.write(folder / f"out{module.SUFFIXES[0]}", small(), "full", **beside)


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_is_left_of_an_export_that_was_stopped(name: str, tmp_path: Path) -> None:
    pytest.importorskip(EXTRAS.get(name, "json"))
    whole, stopped = tmp_path / "whole", tmp_path / "stopped"
    whole.mkdir()
    stopped.mkdir()
    patience = Patience()
    write(name, whole, patience)

    assert patience.count
    for stop in range(1, patience.count + 1):
        with pytest.raises(Stopped):
            write(name, stopped, Patience(stop))
        assert list(stopped.iterdir()) == []
