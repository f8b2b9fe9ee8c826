"""Garbage is looked for again when the work is done, whether it went well or not."""

import gc

import pytest

from kzannot.project.collecting import without_collecting


def test_garbage_is_looked_for_again_after_the_work() -> None:
    gc.enable()

    with pytest.raises(StopIteration), without_collecting():
        next(iter(() if gc.isenabled() is False else (1,)))

    assert gc.isenabled()


def test_who_looks_for_garbage_elsewhere_is_left_to_it() -> None:
    gc.disable()

    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
