"""Texts that lay themselves out in turn."""

from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kzannot.ui.text.turns import Turns
from tests.ui.text.handling import Show
from tests.ui.text.test_surface import LONG


class Worker:
    """Somebody with so many slices of work to do."""

    def __init__(self, name: str, slices: int, done: list[str]) -> None:
        self.name = name
        self.left = slices
        self.done = done

    def work(self) -> bool:
        """Do one slice."""
        self.left -= 1
        self.done.append(self.name)
        return self.left > 0


def test_between_two_events_one_of_them_has_a_turn(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(parent)
    for name in "ab":
        turns.ask(Worker(name, 2, done).work)

    QCoreApplication.processEvents()

    assert done == ["a"]
    qtbot.waitUntil(lambda: done == ["a", "b", "a", "b"])


def test_who_leaves_has_no_more_turns(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(parent)
    first, second = Worker("a", 2, done), Worker("b", 1, done)
    turns.ask(first.work)
    turns.ask(second.work)

    turns.leave(first.work)

    qtbot.waitUntil(lambda: done == ["b"])


def test_a_text_is_laid_out_while_it_is_seen(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.hide()
    view.set_marks(())  # everything is laid out anew
    for _ in range(20):
        QCoreApplication.processEvents()
    unseen = view.is_settled()

    view.show()

    assert not unseen
    qtbot.waitUntil(view.is_settled)
