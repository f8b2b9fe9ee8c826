"""Reading the older JSON of UIMA, which WebAnno and early INCEpTIONs exported: annotations by their types.

A view holds the annotations of each type, some as numbers of structures that stand aside with the text. What
is nothing, nought or false is left out, also a `begin`.
"""

from collections.abc import Iterator
from typing import Any, Final

from kzannot.formats.dataset import Value
from kzannot.formats.shapes import a_list, a_number, a_text, a_value, an_object, texts
from kzannot.formats.uima_cas import MOST_VALUES, Annotation, View, cuts_text, few

VIEWS, ASIDE, CONTEXT = "_views", "_referenced_fss", "_context"
_TYPE, _TYPES, _NAME, _RANGES = "_type", "_types", "_id", "_feature_types"
_EDGES: Final = frozenset(("begin", "end", "sofa"))


def is_old(told: Any) -> bool:
    """Whether JSON is of this form."""
    return isinstance(told, dict) and isinstance(told.get(VIEWS), dict) and isinstance(told.get(ASIDE), dict)


def views_of(told: dict[str, Any]) -> list[View]:
    """The texts with their annotations."""
    context = an_object(told.get(CONTEXT) or {}, CONTEXT)
    reading = _Reading(an_object(context.get(_TYPES) or {}, _TYPES), an_object(told[ASIDE], ASIDE))
    found = [reading.view(name, each) for name, each in an_object(told[VIEWS], VIEWS).items()]
    return [view for view in found if view is not None]


class _Reading:
    """The types of a file by their short names, and what stands aside by its number."""

    def __init__(self, types: dict[str, Any], aside: dict[str, Any]) -> None:
        self._types: Final = {name: an_object(each, name) for name, each in types.items()}
        self._aside: Final = {key: an_object(each, key) for key, each in aside.items()}

    def view(self, name: str, told: Any) -> View | None:
        """A view; None where it has no text."""
        text = next((each["sofaString"] for each in self._aside.values() if _is_text_of(each, name)), None)
        if text is None:
            return None
        view = View(name, a_text(text, f"{name}.sofaString"))
        for kind, listed in an_object(told, name).items():
            if not cuts_text(kind):
                view.annotations.extend(self._annotations(kind, a_list(listed, f"{name}.{kind}")))
        return view

    def _annotations(self, kind: str, listed: list[Any]) -> Iterator[Annotation]:
        for number, each in enumerate(listed, start=1):
            place = f"{kind} {number}"
            structure = self._aside.get(str(each), {}) if isinstance(each, int) else an_object(each, place)
            if "end" in structure:
                # What stands aside may be of a kind below the one that it is listed under.
                yield self._annotation(a_text(structure.get(_TYPE), place) or kind, structure, place)

    def _annotation(self, kind: str, told: dict[str, Any], place: str) -> Annotation:
        described = self._types.get(kind, {})
        ranges = an_object(described.get(_RANGES) or {}, f"{kind}.{_RANGES}")
        values: dict[str, Value] = {}
        links = []
        for name, value in told.items():
            if name in _EDGES or name.startswith("_"):
                continue
            if isinstance(value, dict) or ranges.get(name) == "_ref" or _holds_links(value):
                links.append(name)
            elif isinstance(value, list):
                values[name] = few(texts(value[: MOST_VALUES + 1], place), f"{place}, {name}")
            else:
                values[name] = a_value(value, f"{place}, {name}")
        return Annotation(
            kind=a_text(described.get(_NAME), f"{kind}.{_NAME}") or kind,
            key=place.rpartition(" ")[2],
            start=a_number(told.get("begin", 0), f"begin of {place}"),
            end=a_number(told["end"], f"end of {place}"),
            values=tuple(values.items()),
            links=tuple(links),
        )


def _is_text_of(structure: dict[str, Any], view: str) -> bool:
    return structure.get("sofaID") == view and "sofaString" in structure


def _holds_links(value: Any) -> bool:
    return isinstance(value, list) and any(not isinstance(each, str) for each in value)
