"""How the fields of records lie in columns.

A file may have been damaged, or made by a stranger: what cannot be read back raises Unreadable, and
nothing else.
"""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from kzannot.model.codec import canonical, plain, reader_of

VALUES_KEPT = 4096
"""How many values of a column are kept as they were read: few of them fill most rows."""


class Unreadable(Exception):
    """Something stored that cannot be what was put there."""


def reading(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The reader, which leaves None as it is, and says Unreadable of whatever it trips over."""

    def careful(value: Any) -> Any:
        try:
            return None if value is None else read(value)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise Unreadable(f"{value!r:.60}") from error

    return careful


class Stored(TypeDecorator[Any]):
    """A column whose values become those of a field by `read`; `read_again` keeps the last ones it read."""

    impl: type[TypeEngine[Any]] = Text
    cache_ok = True

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self.read = reading(read)
        self.read_again = lru_cache(maxsize=VALUES_KEPT)(self.read)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """What makes a stored value that of the record; handed out bare, for it is called for every value."""
        return self.read_again


class Id(Stored):
    """A UUID as its 36 letters."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(UUID)

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        """As the database holds it."""
        return None if value is None else str(value)


class Plain(Stored):
    """A field of any other type as canonical JSON, so that equal values are equal texts."""

    cache_ok = True

    def __init__(self, hint: Any) -> None:
        self.hint = hint
        read = reader_of(hint)
        super().__init__(lambda text: read(json.loads(text)))

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """As the database holds it."""
        return canonical(plain(value))


class Word(Stored):
    """A value of an enumeration as its word."""

    cache_ok = True

    def __init__(self, hint: type[Any]) -> None:
        self.hint = hint
        super().__init__(hint)


class YesNo(Stored):
    """A yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(bool)
