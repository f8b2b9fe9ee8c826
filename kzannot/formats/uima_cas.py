"""What a CAS of UIMA says, whichever file it came in: texts, the annotations on them, and their types.

Offsets are UTF-16 code units, as UIMA counts. What a span becomes is decided here: tokens, sentences and what
describes the document are no spans; the frame is the feature `frame` or `value`, or the only one that the
layer has, else the layer itself, whose features are attributes then. Relations and links have no place in a
project; they are counted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.counting import Points
from kzannot.formats.dataset import DatasetSpan, Value
from kzannot.formats.documents import uuid_of
from kzannot.formats.gathering import Gathering, lies_in
from kzannot.formats.notes import COVERS_NOTHING, LEFT_OUT, Note
from kzannot.formats.plain import Wrong
from kzannot.formats.sidecar import Sidecar
from kzannot.formats.units import Units

LAYER: Final = "webanno.custom.Frame"
FRAME, UNCERTAIN, MEMO, ROUND, ID = "frame", "uncertain", "memo", "round", "id"
OWN: Final = (FRAME, UNCERTAIN, MEMO, ROUND, ID)
"""The first features of our own layer; attributes follow."""

DOCUMENT: Final = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
CASMETADATA: Final = "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata"
SENTENCE: Final = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN: Final = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"

INITIAL: Final = "INITIAL_CAS"
"""Whose the text is that nobody has annotated yet."""

ANNOTATION: Final = "uima.tcas.Annotation"
STRING: Final = "uima.cas.String"
BOOLEAN: Final = "uima.cas.Boolean"
STRINGS: Final = "uima.cas.StringArray"
PLAIN: Final = frozenset(
    f"uima.cas.{name}"
    for name in ("String", "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double")
)
ARRAYS: Final = frozenset(f"{name}Array" for name in PLAIN)

MOST_VALUES: Final = 1_000
"""Above this many values of one attribute a file is made to harm."""

_NO_SPANS: Final = frozenset(
    (
        "DocumentAnnotation", "DocumentMetaData", "CASMetadata", "TagsetDescription", "TagDescription",
        "LayerDefinition", "FeatureDefinition", "Metadata",
    )
)  # fmt: skip
_OF_WORDS = re.compile(r"\.(lexmorph|segmentation)\.type\.")
_RELATION: Final = frozenset(("Governor", "Dependent"))
_UNKNOWN: Final = "x-unspecified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A feature structure with a place; `links` are its features that point to others."""

    kind: str
    key: str
    start: int
    end: int
    values: tuple[tuple[str, Value], ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A text of a CAS with all that is indexed on it."""

    name: str
    text: str
    annotations: list[Annotation] = field(default_factory=list)

    def about(self, kind: str) -> dict[str, Value]:
        """The features of the one annotation of a type; none where it is missing."""
        return next((dict(each.values) for each in self.annotations if each.kind == kind), {})


@dataclass(frozen=True, slots=True)
class Types:
    """A type system: the parent of each type, and the ranges of its own features."""

    parents: Mapping[str, str] = field(default_factory=dict)
    features: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def ranges(self, kind: str) -> dict[str, str]:
        """The ranges of all features of a type, by their names."""
        found: dict[str, str] = {}
        seen: set[str] = set()
        while kind in self.features and kind not in seen:
            seen.add(kind)
            found = {**self.features[kind], **found}
            kind = self.parents.get(kind, "")
        return found

    def is_plain(self, range_: str) -> bool:
        """Whether values of a range are texts or numbers; a string with given values is one of String's."""
        return range_ in PLAIN or self.parents.get(range_) == STRING

    def holds_values(self, range_: str) -> bool:
        """Whether a range is of values, one or several, and not of links."""
        return self.is_plain(range_) or range_ in ARRAYS


def cuts_text(kind: str) -> bool:
    """Whether a type only cuts the text into sentences and tokens; readers pass over what is of it."""
    return kind.endswith(("Token", "Sentence"))


def few(values: tuple[str, ...], place: str) -> tuple[str, ...]:
    """The values of a feature, which many annotations may share.

    Raises:
        Wrong: they are too many.
    """
    if len(values) > MOST_VALUES:
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "at most {most} values"), most=MOST_VALUES)
    return values


class Reading:
    """The spans of the CASes of one file or package, added to a gathering."""

    def __init__(self, gathering: Gathering, sidecar: Sidecar) -> None:
        self._gathering = gathering
        self._is_ours = bool(sidecar.folders)

    def add(self, views: list[View], types: Types, name: str, place: tuple[str, str] | None = None) -> None:
        """Add a CAS; `place` is its article and the plain name of its annotator, where its folder tells them.

        Raises:
            UserError: it has no text.
        """
        if not views:
            raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no text."), name=name)
        told = views[0].about(DOCUMENT)
        title = _text(told.get("documentTitle"))
        stem, whose = self._place(views[0], name, place)
        self._gathering.expect(whose)
        language = _text(told.get("language"))
        for view in views:
            other = f" ({view.name})" if view.text != views[0].text else ""
            key = (stem or title.removesuffix(".txt") or PurePosixPath(name).stem) + other
            spans = list(self._spans(view, types, name, whose))
            language = "" if language == _UNKNOWN else language
            self._gathering.add(key, view.text, spans, title.removesuffix(".txt") + other, language)

    def _place(self, view: View, name: str, place: tuple[str, str] | None) -> tuple[str, str]:
        """The article and the annotator: our own files tell them by their places, those of others inside."""
        path = PurePosixPath(name)
        if place is None and self._is_ours and len(path.parts) > 1:
            place = path.parts[-2], path.stem
        if place is not None:
            return place[0], "" if place[1] == INITIAL else self._gathering.annotator(place[1])
        told = _text(view.about(CASMETADATA).get("username"))
        whose = told or self._gathering.annotator("/".join(path.parts[:-1]))
        return "", "" if whose == INITIAL else whose

    def _spans(self, view: View, types: Types, name: str, annotator: str) -> Iterator[DatasetSpan]:
        # Counting all characters takes long; where none takes two units, there is nothing to count.
        units = Units(view.text) if max(view.text, default="") > "\uffff" else Points(view.text)
        left_out: Counter[str] = Counter()
        seen: dict[str, set[str]] = {}
        for each in view.annotations:
            seen.setdefault(each.kind, set()).update(feature for feature, _ in each.values)
        for each in view.annotations:
            short = each.kind.rpartition(".")[2]
            if short in _NO_SPANS:
                continue
            if set(each.links) >= _RELATION:
                left_out["relations"] += 1
                continue
            left_out["links"] += len(each.links)
            start, end = units.to_points(each.start), units.to_points(each.end)
            if start is None or end is None or not lies_in(start, end, len(view.text)):
                where = f"{short} {each.key} from {each.start} to {each.end}"
                self._gathering.notes.append(Note(COVERS_NOTHING, name=name, where=where))
                continue
            features = types.features.get(each.kind, {})
            own = {f for f, range_ in features.items() if types.holds_values(range_)} or seen[each.kind]
            yield self._span(each, start, end, annotator, own)
        for kind in ("relations", "links"):
            if left_out[kind]:
                self._gathering.notes.append(Note(LEFT_OUT, name=name, count=left_out[kind], kind=kind))

    def _span(self, each: Annotation, start: int, end: int, annotator: str, own: set[str]) -> DatasetSpan:
        values = dict(each.values)
        frame = _frame(each.kind, values, own)
        ours = {key: _text(values.pop(key, "")) for key in OWN[1:]} if each.kind == LAYER else {}
        return DatasetSpan(
            id=uuid_of(ours.get(ID, "")),
            annotator=annotator,
            frame=frame,
            start=start,
            end=end,
            attributes=tuple(self._attribute(key, value) for key, value in values.items()),
            uncertain=ours.get(UNCERTAIN) == "true",
            memo=ours.get(MEMO, ""),
            round=ours.get(ROUND, ""),
        )

    def _attribute(self, feature: str, value: Value) -> tuple[str, Value]:
        name = self._gathering.label(feature)
        if isinstance(value, tuple) and len(value) == 1 and not self._gathering.is_multiple(name):
            return name, value[0]
        return name, value


def _frame(kind: str, values: dict[str, Value], own: set[str]) -> str:
    """Take the frame out of the values."""
    short = kind.rpartition(".")[2]
    if _OF_WORDS.search(kind):
        return short
    for key in (FRAME, "value", *(own if len(own) == 1 else ())):
        if isinstance(values.get(key), str) and values[key]:
            return _text(values.pop(key))
    return short


def _text(value: Value | None) -> str:
    return "; ".join(value) if isinstance(value, tuple) else value or ""
