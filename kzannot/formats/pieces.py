"""Where long reading and writing may stop: between one piece and the next.

A format that reads lines or writes files one by one says `between()` at each; whoever called it may have
asked to be told, and raises there what ends the work. What was begun is cleared away as after any failure.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

_STOP: ContextVar[Callable[[], None] | None] = ContextVar("stop", default=None)
T = TypeVar("T")


@contextmanager
def stoppable(told: Callable[[], None]) -> Iterator[None]:
    """Call `told` between the pieces of what is read or written inside."""
    token = _STOP.set(told)
    try:
        yield
    finally:
        _STOP.reset(token)


def between() -> None:
    """Say that a piece is done."""
    told = _STOP.get()
    if told:
        told()


def each(pieces: Iterable[T]) -> Iterator[T]:
    """The pieces, with a word between them."""
    for piece in pieces:
        between()
        yield piece
