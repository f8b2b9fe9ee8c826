"""UIMA CAS in JSON, version 0.4: a folder for each article, in it a file for each annotator, types inside.

INCEpTION and DKPro exchange annotations so, too, and other than XML it holds every character. Offsets count
UTF-16 code units; the frame and the attributes are features of the layer `webanno.custom.Frame`.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import uima_json_old
from kzannot.formats.dataset import Dataset, Value
from kzannot.formats.packing import needs_texts, write_packed
from kzannot.formats.plain import Wrong
from kzannot.formats.shapes import a_list, a_number, a_text, a_value, an_object, parsed, reading, texts
from kzannot.formats.sidecar import NAME, sidecar_of
from kzannot.formats.uima_cas import (
    ARRAYS,
    INITIAL,
    MOST_VALUES,
    STRINGS,
    Annotation,
    Types,
    View,
    cuts_text,
    few,
)
from kzannot.formats.uima_files import CAS_KEEPS, read_files
from kzannot.formats.uima_layer import VIEW, Coded, Layer, Structure, codings

TITLE = QT_TRANSLATE_NOOP("messages", "UIMA CAS (JSON)")
SUFFIXES = (".zip", ".json")
HOLDS = "dataset"
BARE = False
KEEPS = CAS_KEEPS
LOSES = QT_TRANSLATE_NOOP("messages", "Sources, decisions, statements; relations and links of UIMA.")

SOFA: Final = "uima.cas.Sofa"
_STRUCTURES: Final = "%FEATURE_STRUCTURES"
_ONE_BY_ONE: Final = ",\n"


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a file, or of a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, or is no JSON of a CAS.
    """
    missing = QT_TRANSLATE_NOOP("messages", "{name} holds no CAS in JSON.")
    return read_files(path, ".json", missing, lambda files, name: views_of(files[name], name))


# Writing


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    layer = Layer(dataset)
    yield NAME, replace(sidecar, labels=layer.labels()).as_bytes()
    writing = Writing(layer)
    for name, coded, annotator in codings(sidecar, dataset, layer):
        yield f"{name}.json", writing.content(coded, annotator, annotator or INITIAL)


class Writing:
    """Writes CASes that have one type system."""

    def __init__(self, layer: Layer) -> None:
        self._types: Final = _json(
            {
                each.name: {
                    "%NAME": each.name,
                    "%SUPER_TYPE": each.parent,
                    **{
                        name: {"%NAME": name, "%RANGE": "uima.cas.String[]" if range_ == STRINGS else range_}
                        for name, range_ in each.features
                    },
                }
                for each in layer.types()
            }
        )

    def content(self, coded: Coded, annotator: str, user: str) -> bytes:
        """A file: what an annotator coded in an article; `user` is what the file calls them."""
        structures = (*coded.about(user), *coded.structure, *coded.spans(annotator))
        sofa = {"sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": coded.text}
        told = [_json({"%ID": 1, "%TYPE": SOFA, **sofa})]
        behind = len(structures) + 2
        for number, each in enumerate(structures, start=2):
            arrays = [value for _, value in each.values if isinstance(value, tuple)]
            told.append(_json(_structure(number, each, behind)))
            for array in arrays:
                told.append(_json({"%ID": behind, "%TYPE": STRINGS, "%ELEMENTS": list(array)}))
                behind += 1
        views = _json({VIEW: {"%SOFA": 1, "%MEMBERS": list(range(2, len(structures) + 2))}})
        inside = _ONE_BY_ONE.join(told)
        return f'{{"%TYPES": {self._types},\n"{_STRUCTURES}": [\n{inside}\n],\n"%VIEWS": {views}}}\n'.encode()


def _structure(number: int, each: Structure, behind: int) -> dict[str, Any]:
    told: dict[str, Any] = {"%ID": number, "%TYPE": each.kind, "@sofa": 1}
    told |= {"begin": each.start, "end": each.end}
    for name, value in each.values:
        if isinstance(value, tuple):
            told[f"@{name}"] = behind
            behind += 1
        else:
            told[name] = value
    return told


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)


# Reading


def views_of(content: bytes, name: str) -> tuple[list[View], Types]:
    """The texts of a file with their annotations, and its types.

    Raises:
        UserError: it is no JSON of a CAS, or an annotation is not what it should be.
    """
    told = parsed(content, name)
    if uima_json_old.is_old(told):
        with reading(name):
            return uima_json_old.views_of(told), Types()
    if not isinstance(told, dict) or not isinstance(told.get(_STRUCTURES), list):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no CAS in JSON, version 0.4."),
            name=name,
        )
    with reading(name):
        structures = _by_id(told[_STRUCTURES])
        views = an_object(told.get("%VIEWS") or {}, "%VIEWS")
        return [
            view for each in views.values() if (view := _view(an_object(each, "%VIEWS"), structures))
        ], _types(an_object(told.get("%TYPES") or {}, "%TYPES"))


def _by_id(listed: list[Any]) -> dict[Any, dict[str, Any]]:
    found = {}
    for number, each in enumerate(listed, start=1):
        structure = an_object(each, f"feature structure {number}")
        found[a_number(structure.get("%ID"), f"%ID of feature structure {number}")] = structure
    return found


def _types(told: dict[str, Any]) -> Types:
    parents: dict[str, str] = {}
    features: dict[str, dict[str, str]] = {}
    for name, each in told.items():
        kind = an_object(each, name)
        parents[name] = a_text(kind.get("%SUPER_TYPE"), f"{name}.%SUPER_TYPE")
        features[name] = {
            feature: _range(an_object(value, f"{name}.{feature}"))
            for feature, value in kind.items()
            if not feature.startswith("%")
        }
    return Types(parents, features)


def _range(feature: dict[str, Any]) -> str:
    """The range of a feature; several values of a kind are its array."""
    told = a_text(feature.get("%RANGE"), "%RANGE")
    array = f"{told.removesuffix('[]')}Array"
    return array if told.endswith("[]") and array in ARRAYS else told


def _view(told: dict[str, Any], structures: dict[Any, dict[str, Any]]) -> View | None:
    sofa = structures.get(told.get("%SOFA"))
    if sofa is None or "sofaString" not in sofa:
        return None
    view = View(a_text(sofa.get("sofaID"), "sofaID"), a_text(sofa["sofaString"], "sofaString"))
    members = (a_number(key, "%MEMBERS") for key in a_list(told.get("%MEMBERS"), "%MEMBERS"))
    for key in dict.fromkeys(members):
        each = structures.get(key)
        if each is None:
            raise Wrong(f"feature structure {key}", QT_TRANSLATE_NOOP("messages", "there"))
        if "begin" in each and "end" in each and not cuts_text(str(each.get("%TYPE"))):
            view.annotations.append(_annotation(each, structures))
    return view


def _annotation(told: dict[str, Any], structures: dict[Any, dict[str, Any]]) -> Annotation:
    key = str(told["%ID"])
    place = f"annotation {key}"
    values: dict[str, Value] = {}
    links = []
    for name, value in told.items():
        if name in ("begin", "end", "@sofa") or name[:1] in ("%", "^"):
            continue
        if name[:1] != "@":
            values[name.removeprefix("#")] = a_value(value, f"{place}, {name}")
            continue
        target = structures.get(value) if isinstance(value, int) else None
        if target and target.get("%TYPE") in ARRAYS:
            elements = a_list(target.get("%ELEMENTS"), f"{place}, {name}")
            values[name[1:]] = few(texts(elements[: MOST_VALUES + 1], place), f"{place}, {name}")
        else:
            links.append(name[1:])
    return Annotation(
        kind=a_text(told.get("%TYPE"), f"%TYPE of {place}"),
        key=key,
        start=a_number(told["begin"], f"begin of {place}"),
        end=a_number(told["end"], f"end of {place}"),
        values=tuple(values.items()),
        links=tuple(links),
    )
