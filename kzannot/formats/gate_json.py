"""Documents of GATE in its JSON (`.bdocjs`), which Python's gatenlp writes: what they say, as values.

Offsets count UTF-16 code units in documents that come from Java, code points in those that come from Python;
each says which.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from kzannot.formats.counting import Count, Points
from kzannot.formats.dataset import Value
from kzannot.formats.shapes import a_list, a_number, a_text, a_value, an_object, parsed
from kzannot.formats.units import Units

SUFFIX: Final = ".bdocjs"
_OF_JAVA: Final = "j"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An annotation; an edge in no place of the text is None."""

    place: str
    group: str
    kind: str
    start: int | None
    end: int | None
    told: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Document:
    """A text, what is said of it, the names of its annotation sets, and its annotations."""

    text: str
    told: dict[str, Value]
    groups: tuple[str, ...]
    annotations: tuple[Annotation, ...]


def document_of(content: bytes, name: str) -> Document:
    """The document that a file holds; Wrong is raised where it is another one."""
    root = an_object(parsed(content, name), "")
    text = a_text(root.get("text"), "text")
    count: Count = Units(text) if root.get("offset_type") == _OF_JAVA else Points(text)
    sets = an_object(root.get("annotation_sets") or {}, "annotation_sets")
    groups = {key: an_object(each, f"annotation_sets.{key}") for key, each in sets.items()}
    annotations = tuple(each for key, group in groups.items() for each in _annotations(key, group, count))
    return Document(text, _features(root), tuple(key for key in groups if key), annotations)


def _annotations(group: str, told: dict[str, Any], count: Count) -> Iterator[Annotation]:
    for number, value in enumerate(a_list(told.get("annotations"), f"{group}.annotations"), start=1):
        each = an_object(value, f"{group}.annotations")
        place = f"annotation {each.get('id', number)}"
        yield Annotation(
            place=place,
            group=group,
            kind=a_text(each.get("type"), f"{place}.type"),
            start=count.to_points(a_number(each.get("start"), f"{place}.start")),
            end=count.to_points(a_number(each.get("end"), f"{place}.end")),
            told=_features(each),
        )


def _features(holder: dict[str, Any]) -> dict[str, Value]:
    """The features by their names; what is no text and no list of texts stands as JSON."""
    told = an_object(holder.get("features") or {}, "features")
    return {
        name: a_value(value, name) if _is_plain(value) else json.dumps(value, ensure_ascii=False)
        for name, value in told.items()
    }


def _is_plain(value: Any) -> bool:
    values = value if isinstance(value, list) else [value]
    return not any(isinstance(each, dict | list | bool) for each in values) or isinstance(value, bool)
