"""UIMA CAS in XMI: a folder for each article, in it a file for each annotator, and beside them the types.

So INCEpTION and DKPro exchange annotations. Offsets count UTF-16 code units; the frame and the attributes are
features of the layer `webanno.custom.Frame`. On reading, the file `TypeSystem.xml` tells values from links;
what it does not know, or does not name, is a value.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import Dataset, Value
from kzannot.formats.files import read_bytes
from kzannot.formats.packing import Packed, needs_texts, write_packed
from kzannot.formats.plain import Wrong
from kzannot.formats.safe_xml import parse_flat, parse_xml
from kzannot.formats.shapes import reading
from kzannot.formats.sidecar import NAME, sidecar_of
from kzannot.formats.uima_cas import ARRAYS, INITIAL, Annotation, Types, View, cuts_text, few
from kzannot.formats.uima_files import CAS_KEEPS, read_files
from kzannot.formats.uima_layer import VIEW, Coded, Layer, Structure, codings
from kzannot.formats.walking import DATASETS
from kzannot.formats.xml_text import as_text, as_value

TITLE = QT_TRANSLATE_NOOP("messages", "UIMA CAS (XMI)")
SUFFIXES = (".zip", ".xmi")
HOLDS = "dataset"
BARE = False
KEEPS = CAS_KEEPS
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Control characters (each becomes U+FFFD), sources, decisions, statements; relations and links of UIMA.",
)

NO_CAS = QT_TRANSLATE_NOOP("messages", "{name} holds no CAS in XMI.")
TYPES: Final = "TypeSystem.xml"
XMI: Final = "{http://www.omg.org/XMI}"
CAS: Final = "{http:///uima/cas.ecore}"
_NAMESPACE = re.compile(r"\{http:///(.*)\.ecore\}(.*)")
_WITHOUT: Final = "uima/noNamespace"
_SPACE: Final = "{http://uima.apache.org/resourceSpecifier}"


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a file, or of a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, or is no XMI of a CAS.
    """
    known: dict[str, Types] = {}
    systems: dict[PurePosixPath, str] | None = None

    def views_in(files: Packed, name: str) -> tuple[list[View], Types]:
        nonlocal systems
        if path.suffix.lower() == ".xmi":
            for beside in sorted(path.parent.glob("*.xml")):
                if _holds_types(beside.name):
                    files[beside.name] = read_bytes(beside, DATASETS.size)
        systems = _type_systems(files) if systems is None else systems
        types = _types_for(name, files, systems, known)
        return views_of(files[name], name, types), types

    return read_files(path, ".xmi", NO_CAS, views_in)


# Writing


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    layer = Layer(dataset)
    yield NAME, replace(sidecar, labels=layer.labels()).as_bytes()
    yield TYPES, "".join(type_system(layer)).encode()
    shared: tuple[Coded | None, str] = (None, "")
    for name, coded, annotator in codings(sidecar, dataset, layer):
        if shared[0] is not coded:
            shared = coded, "".join(map(_element, range(4, 4 + len(coded.structure)), coded.structure))
        yield f"{name}.xmi", "".join(_document(coded, annotator, shared[1])).encode()


def type_system(layer: Layer) -> Iterator[str]:
    """The types of our files, as UIMA describes them."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n<types>\n'
    for each in layer.types():
        yield f"<typeDescription>\n<name>{each.name}</name>\n<description/>\n"
        yield f"<supertypeName>{each.parent}</supertypeName>\n<features>\n"
        for name, range_ in each.features:
            yield f"<featureDescription><name>{name}</name><description/>"
            yield f"<rangeTypeName>{range_}</rangeTypeName></featureDescription>\n"
        yield "</features>\n</typeDescription>\n"
    yield "</types>\n</typeSystemDescription>\n"


def _document(coded: Coded, annotator: str, shared: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
    for prefix, space in _PREFIXES.values():
        yield f' xmlns:{prefix}="http:///{space}.ecore"'
    yield ' xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n'
    for number, each in enumerate(coded.about(annotator or INITIAL), start=2):
        yield _element(number, each)
    yield shared
    number = 3 + len(coded.structure)
    for each in coded.spans(annotator):
        number += 1
        yield _element(number, each)
    yield f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="{VIEW}" mimeType="text" sofaString="'
    yield as_value(coded.text)
    yield f'"/>\n<cas:View sofa="1" members="{" ".join(map(str, range(2, number + 1)))}"/>\n</xmi:XMI>\n'


def _prefixes() -> dict[str, tuple[str, str]]:
    """A prefix and the namespace of each of our types."""
    spaces = {each.name: each.name.rpartition(".")[0].replace(".", "/") for each in Layer(Dataset()).types()}
    return {name: (f"t{at}", space) for at, (name, space) in enumerate(spaces.items())}


_PREFIXES: Final = _prefixes()


def _element(number: int, each: Structure) -> str:
    name = f"{_PREFIXES[each.kind][0]}:{each.kind.rpartition('.')[2]}"
    told = f'<{name} xmi:id="{number}" sofa="1" begin="{each.start}" end="{each.end}"'
    inside = ""
    for feature, value in each.values:
        if isinstance(value, tuple):
            inside += "".join(f"<{feature}>{as_text(one)}</{feature}>" for one in value)
        else:
            text = value if isinstance(value, str) else str(value).lower()
            told += f' {feature}="{as_value(text)}"'
    return f"{told}>{inside}</{name}>\n" if inside else f"{told}/>\n"


# Reading


def types_of(content: bytes, name: str) -> Types:
    """The types that a type system describes."""
    parents: dict[str, str] = {}
    features: dict[str, dict[str, str]] = {}
    for each in parse_xml(content, name).iter(f"{_SPACE}typeDescription"):
        kind = _said(each, "name")
        parents[kind] = _said(each, "supertypeName")
        features[kind] = {
            _said(feature, "name"): _said(feature, "rangeTypeName")
            for feature in each.iter(f"{_SPACE}featureDescription")
        }
    return Types(parents, features)


def views_of(content: bytes, name: str, types: Types) -> list[View]:
    """The texts of an XMI with their annotations.

    Raises:
        UserError: it is no XMI, or an annotation is not what it should be.
    """
    found = _Found(types)
    elements = parse_flat(content, name)
    root = next(elements)
    if root.tag != f"{XMI}XMI":
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no CAS in XMI."), name=name)
    with reading(name):
        for each in elements:
            found.take(each)
        return found.views()


class _Found:
    """What the elements of a file have told so far."""

    def __init__(self, types: Types) -> None:
        self._types = types
        self._texts: dict[str, tuple[str, str]] = {}
        self._members: dict[str, set[str]] = {}
        self._annotations: dict[str, list[Annotation]] = {}
        self._arrays: dict[str, tuple[str, ...]] = {}

    def take(self, element: Element) -> None:
        """Take an element in."""
        if cuts_text(element.tag):
            return
        told = element.attrib
        key = told.get(f"{XMI}id", "")
        if element.tag == f"{CAS}Sofa":
            if "sofaString" in told:
                self._texts[key] = told.get("sofaID", ""), told["sofaString"]
        elif element.tag == f"{CAS}View":
            self._members[told.get("sofa", "")] = set(told.get("members", "").split())
        elif element.tag.startswith(CAS) and element.tag.endswith("Array"):
            inside = tuple(each.text or "" for each in element)
            self._arrays[key] = inside or tuple(told.get("elements", "").split())
        elif "sofa" in told and "begin" in told and "end" in told:
            self._annotations.setdefault(told["sofa"], []).append(self._annotation(element, key))

    def views(self) -> list[View]:
        """The views with a text, each with the annotations that it lists."""
        found = []
        for key, (name, text) in self._texts.items():
            members = self._members.get(key, set())
            its = [self._resolved(each) for each in self._annotations.get(key, ()) if each.key in members]
            found.append(View(name, text, its))
        return found

    def _annotation(self, element: Element, key: str) -> Annotation:
        kind = _type_name(element.tag)
        ranges = self._types.ranges(kind)
        values: dict[str, Value] = {}
        links = []
        for name, value in element.attrib.items():
            if name in ("sofa", "begin", "end") or name.startswith("{"):
                continue
            if self._is_link(name, ranges):
                links.append(name)
            else:
                values[name] = value
        inside: dict[str, list[str]] = {}
        for child in element:
            inside.setdefault(child.tag, []).append(child.text or "")
        values |= {name: few(tuple(several), f"annotation {key}") for name, several in inside.items()}
        return Annotation(
            kind=kind,
            key=key,
            start=_number(element, key, "begin"),
            end=_number(element, key, "end"),
            values=tuple(values.items()),
            links=tuple(links),
        )

    def _is_link(self, name: str, ranges: dict[str, str]) -> bool:
        if name in ranges:
            return not self._types.holds_values(ranges[name])
        return name in ("Governor", "Dependent")

    def _resolved(self, each: Annotation) -> Annotation:
        """The annotation with the arrays that stand elsewhere."""
        ranges = self._types.ranges(each.kind) if self._arrays else {}
        if not any(ranges.get(name) in ARRAYS for name, _ in each.values):
            return each
        values = (
            (name, self._elsewhere(value, ranges.get(name, ""), each.key)) for name, value in each.values
        )
        return replace(each, values=tuple(values))

    def _elsewhere(self, value: Value, range_: str, key: str) -> Value:
        if not isinstance(value, str) or range_ not in ARRAYS or value not in self._arrays:
            return value
        return few(self._arrays[value], f"annotation {key}")


def _type_systems(files: Packed) -> dict[PurePosixPath, str]:
    """The type system of each folder that has one."""
    return {PurePosixPath(name).parent: name for name in sorted(files, reverse=True) if _holds_types(name)}


def _types_for(name: str, files: Packed, systems: dict[PurePosixPath, str], known: dict[str, Types]) -> Types:
    """The type system beside a file, or above it."""
    folder = PurePosixPath(name).parent
    for place in (folder, *folder.parents):
        beside = systems.get(place)
        if beside is not None:
            if beside not in known:
                known[beside] = types_of(files[beside], beside)
            return known[beside]
    return Types()


def _holds_types(name: str) -> bool:
    """Whether a file is a type system; some programs put a word before the usual name, or write it small."""
    return name.lower().endswith(TYPES.lower())


def _type_name(tag: str) -> str:
    found = _NAMESPACE.fullmatch(tag)
    if found is None:
        return tag
    space = "" if found[1] == _WITHOUT else found[1].replace("/", ".") + "."
    return space + found[2]


def _number(element: Element, key: str, name: str) -> int:
    text = element.get(name, "")
    if not re.fullmatch(r"\d{1,12}", text):
        raise Wrong(f"{name} of annotation {key}", QT_TRANSLATE_NOOP("messages", "a whole number"))
    return int(text)


def _said(element: Element, name: str) -> str:
    return (element.findtext(f"{_SPACE}{name}") or "").strip()
