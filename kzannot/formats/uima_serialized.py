"""A CAS as Java serializes it (`.ser`), the form in which INCEpTION keeps annotations and takes them in.

All feature structures lie on one heap of numbers: the number of the type, then a number for each feature,
which is a value, the place of another structure, or the number of a string. The types come with it.
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.dataset import Value
from kzannot.formats.plain import FILE, Wrong
from kzannot.formats.shapes import reading
from kzannot.formats.uima_cas import (
    ANNOTATION,
    ARRAYS,
    BOOLEAN,
    STRING,
    STRINGS,
    Annotation,
    Types,
    View,
    cuts_text,
)
from kzannot.formats.uima_java import JavaObject, read, written
from kzannot.formats.uima_layer import DOCUMENT_ANNOTATION, VIEW, Coded, Layer, Structure, TypeOf
from kzannot.formats.uima_snappy import HEAD, unpacked

_CAS: Final = "uima.cas."
_TREE: Final = (
    ("TOP", ""), ("Integer", "TOP"), ("Float", "TOP"), ("String", "TOP"), ("ArrayBase", "TOP"),
    ("FSArray", "ArrayBase"), ("FloatArray", "ArrayBase"), ("IntegerArray", "ArrayBase"),
    ("StringArray", "ArrayBase"), ("ListBase", "TOP"), ("FSList", "ListBase"), ("EmptyFSList", "FSList"),
    ("NonEmptyFSList", "FSList"), ("FloatList", "ListBase"), ("EmptyFloatList", "FloatList"),
    ("NonEmptyFloatList", "FloatList"), ("IntegerList", "ListBase"), ("EmptyIntegerList", "IntegerList"),
    ("NonEmptyIntegerList", "IntegerList"), ("StringList", "ListBase"), ("EmptyStringList", "StringList"),
    ("NonEmptyStringList", "StringList"), ("Boolean", "TOP"), ("Byte", "TOP"), ("Short", "TOP"),
    ("Long", "TOP"), ("Double", "TOP"), ("BooleanArray", "ArrayBase"), ("ByteArray", "ArrayBase"),
    ("ShortArray", "ArrayBase"), ("LongArray", "ArrayBase"), ("DoubleArray", "ArrayBase"), ("Sofa", "TOP"),
    ("AnnotationBase", "TOP"),
)  # fmt: skip
"""The types that every CAS has, in the order of their numbers, and the types above them."""

_FEATURES: Final = {
    "NonEmptyFSList": (("head", "TOP"), ("tail", "FSList")),
    "NonEmptyFloatList": (("head", "Float"), ("tail", "FloatList")),
    "NonEmptyIntegerList": (("head", "Integer"), ("tail", "IntegerList")),
    "NonEmptyStringList": (("head", "String"), ("tail", "StringList")),
    "Sofa": (
        ("sofaNum", "Integer"), ("sofaID", "String"), ("mimeType", "String"), ("sofaArray", "TOP"),
        ("sofaString", "String"), ("sofaURI", "String"),
    ),
    "AnnotationBase": (("sofa", "Sofa"),),
}  # fmt: skip
_SHARED: Final = frozenset(("head", "tail", "sofaArray"))
"""Features of UIMA's own types that may point to what others point to."""

_WHOLE = re.compile(r"-?\d{1,12}")

SOFA: Final = f"{_CAS}Sofa"
_INTEGER: Final = f"{_CAS}Integer"


def _built_in() -> tuple[TypeOf, ...]:
    """The types that every CAS has, as ours are described."""
    basic = (
        TypeOf(
            _CAS + name,
            _CAS + above if above else "",
            tuple((feature, _CAS + range_) for feature, range_ in _FEATURES.get(name, ())),
        )
        for name, above in _TREE
    )
    place = (("begin", _INTEGER), ("end", _INTEGER))
    return (
        *basic,
        TypeOf(ANNOTATION, f"{_CAS}AnnotationBase", place),
        TypeOf(DOCUMENT_ANNOTATION, ANNOTATION, (("language", STRING),)),
    )


# Writing


class Serializing:
    """Writes CASes that have one type system."""

    def __init__(self, layer: Layer) -> None:
        types = (*_built_in(), *layer.types())
        self._numbers: Final = {each.name: number for number, each in enumerate(types, start=1)}
        self._slots: Final[dict[str, list[tuple[str, str]]]] = {}
        for each in types:
            self._slots[each.name] = [*self._slots.get(each.parent, ()), *each.features]
        self._system: Final = self._described(types)

    def content(self, coded: Coded, annotator: str, user: str) -> bytes:
        """A file: what an annotator coded in an article; `user` is what the file calls them."""
        heap = _Heap(self._numbers, self._slots)
        sofa = heap.add(SOFA, {"sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": coded.text})
        members = [
            heap.annotation(each, sofa)
            for each in (*coded.about(user), *coded.structure, *coded.spans(annotator))
        ]
        held = (
            ("byteHeapArray", "[B", (0,)),
            ("fsIndex", "[I", (1, 1, sofa, len(members), *members)),
            ("heapArray", "[I", heap.cells),
            ("heapMetaData", "[I", None),
            ("longHeapArray", "[J", (0,)),
            ("shortHeapArray", "[S", (0,)),
            ("stringTable", "[Ljava/lang/String;", (None, *heap.strings)),
        )
        return written(
            _object(
                "CASCompleteSerializer",
                6841574968081866308,
                ("casMgrSer", _signature("CASMgrSerializer"), self._system),
                (
                    "casSer",
                    _signature("CASSerializer"),
                    _object("CASSerializer", -7972011651957420295, *held),
                ),
            )
        )

    def _described(self, types: tuple[TypeOf, ...]) -> JavaObject:
        """The type system, and the order in which annotations are kept: by begin, end, and type."""
        number = self._numbers
        features = [(each, name, range_) for each in types for name, range_ in each.features]
        declared = [0, 0, 0]
        for each, name, range_ in features:
            declared += (
                number[each.name],
                number[range_],
                int(each.name.startswith(_CAS) and name in _SHARED),
            )
        codes = {name: code for code, (_, name, _) in enumerate(features, start=1)}
        texts, numbers = "[Ljava/lang/String;", "[I"
        annotation = number[ANNOTATION]
        return _object(
            "CASMgrSerializer",
            5549299679614131956,
            ("source", "I", 0),
            ("topTypeCode", "I", 0),
            ("comparatorIndex", numbers, (0, 1)),
            ("comparators", numbers, (number[SOFA], annotation, codes["begin"], 0, codes["end"], 1, 0, 0)),
            ("featDecls", numbers, declared),
            ("featureNames", texts, (None, *(name for _, name, _ in features))),
            ("featureOffsets", numbers, None),
            ("indexNames", texts, ("SofaIndex", "AnnotationIndex")),
            ("indexingStrategy", numbers, (2, 0)),
            ("nameToIndexMap", numbers, (0, 1)),
            ("stringSubtypeValuePos", numbers, ()),
            ("stringSubtypeValues", texts, ()),
            ("stringSubtypes", numbers, ()),
            ("typeInheritance", numbers, (0, *(number.get(each.parent, 0) for each in types))),
            ("typeNames", texts, (None, *number)),
            ("typeOrder", numbers, tuple(number.values())),
        )


class _Heap:
    """The numbers of all structures of a CAS, and the strings that they name."""

    def __init__(self, numbers: dict[str, int], slots: dict[str, list[tuple[str, str]]]) -> None:
        self.cells = array("i", (0,))
        self.strings: dict[str, int] = {}
        self._numbers: Final = numbers
        self._slots: Final = slots

    def add(self, kind: str, values: dict[str, Any]) -> int:
        """Add a structure, and tell its place."""
        arrays = {name: self._array(held) for name, held in values.items() if isinstance(held, tuple)}
        place = len(self.cells)
        self.cells.append(self._numbers[kind])
        for name, _ in self._slots[kind]:
            held = arrays.get(name, values.get(name, 0))
            self.cells.append(self._string(held) if isinstance(held, str) else int(held))
        return place

    def annotation(self, each: Structure, sofa: int) -> int:
        """Add an annotation."""
        return self.add(each.kind, {"sofa": sofa, "begin": each.start, "end": each.end, **dict(each.values)})

    def _array(self, held: tuple[str, ...]) -> int:
        place = len(self.cells)
        self.cells.extend((self._numbers[STRINGS], len(held), *map(self._string, held)))
        return place

    def _string(self, text: str) -> int:
        return self.strings.setdefault(text, len(self.strings) + 1)


def _object(name: str, uid: int, *fields: tuple[str, str, Any]) -> JavaObject:
    return JavaObject(f"org.apache.uima.cas.impl.{name}", uid, fields)


def _signature(name: str) -> str:
    return f"Lorg/apache/uima/cas/impl/{name};"


# Reading


def views_of(content: bytes, name: str) -> tuple[list[View], Types]:
    """The texts of a serialized CAS with their annotations, and its types.

    Raises:
        UserError: it is no serialized CAS, or one that is broken.
    """
    with reading(name):
        told = read(unpacked(content) if content.startswith(HEAD) else content)
        system, held = told.get("casMgrSer"), told.get("casSer")
        if not isinstance(system, dict) or not isinstance(held, dict):
            raise Wrong(FILE, QT_TRANSLATE_NOOP("messages", "a serialized CAS"))
        try:
            found = _Serialized(system, held)
            return list(found.views()), found.types
        except (IndexError, OverflowError) as error:
            raise Wrong(FILE, QT_TRANSLATE_NOOP("messages", "a CAS whose numbers fit together")) from error


class _Serialized:
    """A serialized CAS, taken apart."""

    def __init__(self, system: dict[str, Any], held: dict[str, Any]) -> None:
        self._names: Final = ["", *_texts(system, "typeNames")[1:]]
        self._heap: Final = _numbers(held, "heapArray")
        self._strings: Final = _texts(held, "stringTable")
        self._longs: Final = _numbers(held, "longHeapArray")
        self._index: Final = _numbers(held, "fsIndex")
        above = enumerate(_numbers(system, "typeInheritance"))
        parents = {self._names[at]: self._names[parent] for at, parent in above if parent}
        features: dict[str, dict[str, str]] = {name: {} for name in self._names}
        declared = _numbers(system, "featDecls")
        for at, feature in islice(enumerate(_texts(system, "featureNames")), 1, None):
            features[self._names[declared[3 * at]]][feature] = self._names[declared[3 * at + 1]]
        self.types: Final = Types(parents, features)
        self._slots: Final[dict[str, list[tuple[str, str]]]] = {}
        self._left = len(self._heap)

    def views(self) -> Iterator[View]:
        """The views with a text."""
        sofas = [self._values(place) for place in self._listed(1)]
        at = 2 + self._index[1]
        for number in range(1, min(self._index[0], len(self._index)) + 1):
            members = self._listed(at)
            at += 1 + len(members)
            sofa = next((each for each in sofas if each.get("sofaNum") == str(number)), {})
            if isinstance(text := sofa.get("sofaString"), str):
                annotations = (self._annotation(place) for place in members)
                yield View(str(sofa.get("sofaID")), text, [each for each in annotations if each])

    def _listed(self, at: int) -> Sequence[int]:
        """The places that are listed from there on, behind how many they are."""
        if not 0 <= self._index[at] < len(self._index) - at:
            raise IndexError(at)
        return self._index[at + 1 : at + 1 + self._index[at]]

    def _annotation(self, place: int) -> Annotation | None:
        if cuts_text(self._kind(place)):
            return None
        values = self._values(place)
        start, end = values.pop("begin", None), values.pop("end", None)
        if not isinstance(start, str) or not isinstance(end, str):
            return None
        if not (_WHOLE.fullmatch(start) and _WHOLE.fullmatch(end)):
            raise Wrong(
                f"begin and end of annotation {place}", QT_TRANSLATE_NOOP("messages", "whole numbers")
            )
        links = tuple(name for name, value in values.items() if value is None and name != "sofa")
        return Annotation(
            kind=self._kind(place),
            key=str(place),
            start=int(start),
            end=int(end),
            values=tuple((name, value) for name, value in values.items() if value is not None),
            links=links,
        )

    def _values(self, place: int) -> dict[str, Value | None]:
        """The features that are set, None where they point to another structure."""
        kind = self._kind(place)
        if kind not in self._slots:
            self._slots[kind] = list(self.types.ranges(kind).items())
        self._use(len(self._slots[kind]))
        found: dict[str, Value | None] = {}
        for at, (name, range_) in enumerate(self._slots[kind], start=place + 1):
            cell = self._heap[at]
            if range_ in ARRAYS:
                if cell and range_ == STRINGS:
                    found[name] = self._array(cell)
            elif self.types.is_plain(range_):
                value = self._value(cell, range_)
                found |= {name: value} if value is not None else {}
            elif cell:
                found[name] = None
        return found

    def _value(self, cell: int, range_: str) -> str | None:
        if range_ == BOOLEAN:
            return "true" if cell else "false"
        if range_ == f"{_CAS}Long":
            return str(self._longs[cell])
        if range_ in (_INTEGER, f"{_CAS}Short", f"{_CAS}Byte"):
            return str(cell)
        if range_ in (f"{_CAS}Float", f"{_CAS}Double"):
            return str(_real(self._longs[cell] if range_.endswith("Double") else cell, range_))
        return self._strings[cell] if cell else None

    def _array(self, place: int) -> tuple[str, ...]:
        length = self._heap[place + 1]
        self._use(length)
        cells = self._heap[place + 2 : place + 2 + length]
        return tuple(self._strings[cell] for cell in cells)

    def _use(self, cells: int) -> None:
        """Count cells of the heap: no two structures overlap, so all together use no more than it has."""
        self._left -= max(cells, 0)
        if self._left < 0:
            raise IndexError(cells)

    def _kind(self, place: int) -> str:
        if not 0 < place < len(self._heap):
            raise IndexError(place)
        name = self._names[self._heap[place]]
        if not name:
            raise IndexError(place)
        return name


def _texts(told: dict[str, Any], name: str) -> list[str]:
    """The strings of a field, empty where there is none."""
    found = told.get(name)
    if not isinstance(found, list) or not all(each is None or isinstance(each, str) for each in found):
        raise Wrong(name, QT_TRANSLATE_NOOP("messages", "strings"))
    return [each or "" for each in found]


def _numbers(told: dict[str, Any], name: str) -> Sequence[int]:
    found = told.get(name)
    if not isinstance(found, array):
        raise Wrong(name, QT_TRANSLATE_NOOP("messages", "numbers"))
    return found


def _real(bits: int, range_: str) -> float:
    """The number that bits stand for."""
    whole, real = ("q", "d") if range_.endswith("Double") else ("i", "f")
    return float(array(real, array(whole, (bits,)).tobytes())[0])
