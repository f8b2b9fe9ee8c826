"""What holds only each other is thrown away in the window's thread, and never by a worker."""

import ctypes
import gc
from collections.abc import Iterator
from threading import Event
from weakref import ref

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kzannot.ui.garbage import FEWEST, Garbage, give_back_what_is_large
from kzannot.ui.jobs import Job


class Circle:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    """What looks for garbage, with nothing left to find."""
    parent = QObject()
    garbage = Garbage(parent, lambda: True)
    garbage.look_at_all()
    yield garbage
    parent.deleteLater()


def test_a_worker_throws_no_circle_away(qtbot: QtBot, garbage: Garbage) -> None:
    for timer in garbage.findChildren(QTimer):
        timer.stop()  # its turn may come between the end of the work and the signal
    kept = ref(Circle())
    job = Job(lambda task: [[number] for number in range(100_000)])

    with qtbot.waitSignal(job.finished):
        job.start()

    assert kept() is not None


def test_the_window_throws_it_away_soon(qtbot: QtBot, garbage: Garbage) -> None:
    kept = ref(Circle())
    made = [[number] for number in range(10_000)]

    qtbot.waitUntil(lambda: kept() is None)

    assert made


def test_nothing_is_looked_at_while_a_worker_is_at_work(qtbot: QtBot, garbage: Garbage) -> None:
    kept, done = ref(Circle()), Event()
    many = [[number] for number in range(10_000)]
    job = Job(lambda task: done.wait())

    with qtbot.waitSignal(job.finished):
        job.start()
        garbage.look()
        assert kept() is not None
        done.set()

    assert many


def test_what_has_grown_old_goes_once_much_has_come(garbage: Garbage) -> None:
    circle = Circle()
    gc.collect()
    garbage.look_at_all()
    kept = ref(circle)
    del circle

    garbage.look()
    assert kept() is not None
    many = [[number] for number in range(FEWEST + len(gc.get_objects()))]
    garbage.look()

    assert kept() is None
    assert many


def test_what_is_there_when_a_project_opens_is_never_looked_at_again(garbage: Garbage) -> None:
    garbage.keep()
    before = gc.get_freeze_count()

    garbage.keep()

    assert gc.get_freeze_count() == before > 0


def test_a_look_at_everything_waits_for_a_quiet_moment(qtbot: QtBot) -> None:
    parent = QObject()
    moments = [False]
    garbage = Garbage(parent, lambda: moments[-1])
    circle = Circle()
    gc.collect()
    garbage.look_at_all()
    kept = ref(circle)
    del circle
    many = [[number] for number in range(FEWEST + len(gc.get_objects()))]

    garbage.look()
    assert kept() is not None
    moments.append(True)
    garbage.look()

    assert kept() is None
    assert many
    parent.deleteLater()


class Heap(ctypes.Structure):
    """What glibc tells of its memory; `mapped` is what was asked of the system by itself."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in ("arena", "a", "b", "blocks", "mapped", "c", "d", "used", "free", "top")
    )


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="glibc alone tells")
def test_pictures_stay_out_of_the_heap_even_after_a_larger_one_was_thrown_away(qtbot: QtBot) -> None:
    tell = ctypes.CDLL(None).mallinfo2
    tell.restype = Heap
    give_back_what_is_large()
    larger = QImage(2000, 2000, QImage.Format.Format_RGB32)
    del larger
    before = tell().mapped

    picture = QImage(1000, 1000, QImage.Format.Format_RGB32)

    assert tell().mapped - before >= picture.sizeInBytes()
