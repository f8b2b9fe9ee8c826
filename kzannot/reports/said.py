"""The sentences of a report in one language; they stand in `resources/reports/de.yaml` and `en.yaml`."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kzannot import paths
from kzannot.reports import numbers

LANGUAGES = ("de", "en")


@cache
def texts(language: str) -> dict[str, Any]:
    """The sentences of a language by their keys."""
    path: Path = paths.resource(f"reports/{language}.yaml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


class Said:
    """Speaks one language: sentences with their values filled in, and numbers as its readers write them."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = texts(language)

    def __call__(self, key: str, **values: Any) -> str:
        """The sentence of a key such as `head.methods`; KeyError where there is none."""
        found: Any = self._texts
        for part in key.split("."):
            found = found[part]
        return str(found).format(**values)

    def many(self, key: str, count: int, **values: Any) -> str:
        """The sentence of a key for one or for several, with `count` filled in."""
        return self(f"{key}.{'one' if count == 1 else 'many'}", count=self.whole(count), **values)

    def reason(self, text: str) -> str:
        """Why something is undefined or not to be relied on, which measures say in English."""
        return str(self._texts["reasons"].get(text, text))

    def number(self, value: float | None, digits: int = 2) -> str:
        """A number with so many digits."""
        return numbers.number(value, digits, self.language)

    def share(self, value: float | None) -> str:
        """A share as a percentage."""
        return numbers.share(value, self.language)

    def whole(self, value: int | None) -> str:
        """A whole number."""
        return numbers.whole(value, self.language)

    def interval(self, low: float | None, high: float | None) -> str:
        """The ends of an interval."""
        return numbers.interval(low, high, self.language)

    def listed(self, names: tuple[str, ...] | list[str]) -> str:
        """Names in a row, as a sentence lists them."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self('and')} {names[-1]}"
