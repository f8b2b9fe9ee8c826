"""How the fields of records lie in columns."""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import CHAR, Dialect, Text
from sqlalchemy.types import TypeDecorator

from kzannot.model.codec import canonical, plain, reader_of

_uuid = lru_cache(maxsize=4096)(UUID)


class Id(TypeDecorator[UUID]):
    """A UUID as its 36 letters. Few of them fill most columns, so the last ones read are kept."""

    impl = CHAR(36)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> str | None:
        """As the database holds it."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:
        """As the record holds it."""
        return None if value is None else _uuid(value)


class Plain(TypeDecorator[Any]):
    """A field of any other type as canonical JSON, so that equal values are equal texts."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint
        self._read = _reader(hint)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        """As the database holds it."""
        return canonical(plain(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """As the record holds it."""
        return None if value is None else self._read(value)


class Word(TypeDecorator[str]):
    """A value of an enumeration as its word."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: type[Any]) -> None:
        super().__init__()
        self.hint = hint

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """As the record holds it."""
        return None if value is None else self.hint(value)


def _reader(hint: Any) -> Callable[[str], Any]:
    read = reader_of(hint)

    @lru_cache(maxsize=1024)
    def parse(text: str) -> Any:
        return read(json.loads(text))

    return parse
