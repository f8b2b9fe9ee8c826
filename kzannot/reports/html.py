"""The agreement report as one HTML file that needs nothing besides itself.

The sentences stand in `resources/reports/de.yaml` and `en.yaml`, the form in `agreement.html`. The same
values make the same bytes.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from kzannot import paths
from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.reports import numbers
from kzannot.reports.values import AgreementReport

TITLE = QT_TRANSLATE_NOOP("messages", "Web page")
SUFFIXES = (".html", ".htm")
LANGUAGES = ("de", "en")


def render(report: AgreementReport, language: str) -> str:
    """The report in a language (`de` or `en`)."""
    said = texts(language)
    environment = Environment(
        loader=FileSystemLoader(paths.resource("reports")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = lambda value, digits=2: numbers.number(value, digits, language)
    environment.filters["share"] = lambda value: numbers.share(value, language)
    environment.filters["whole"] = lambda value: numbers.whole(value, language)
    environment.filters["reason"] = lambda text: said["reasons"].get(text, text)
    environment.globals["say"] = lambda key, **values: _say(said, key, values)
    return environment.get_template("agreement.html").render(report=report, language=language, x=_place)


@cache
def texts(language: str) -> dict[str, Any]:
    """The sentences of a language by their keys."""
    path: Path = paths.resource(f"reports/{language}.yaml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def _say(said: dict[str, Any], key: str, values: dict[str, Any]) -> str:
    """A sentence with its values filled in; it is escaped when it is shown."""
    found: Any = said
    for part in key.split("."):
        found = found[part]
    return str(found).format(**values)


def _place(value: float, width: float = 420.0) -> float:
    """Where a coefficient stands on an axis from -0.2 to 1."""
    return round((min(max(value, -0.2), 1.0) + 0.2) / 1.2 * width, 1)
