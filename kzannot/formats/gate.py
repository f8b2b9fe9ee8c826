"""Documents of GATE in XML: a file for each article, an annotation set for each annotator.

The text stands in TextWithNodes, cut by nodes whose ids count UTF-16 code units; annotations name the nodes
where they begin and end, so what counts on reading is where a node stands, not what it is called. The
type of an annotation is the frame; attributes, doubt, memo, round and id are its features.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final
from uuid import UUID
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import gate_json
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, Value
from kzannot.formats.gathering import Gathering, lies_in
from kzannot.formats.notes import COVERS_NOTHING, Note
from kzannot.formats.packing import needs_texts, read_packed, write_packed
from kzannot.formats.safe_xml import parse_xml
from kzannot.formats.shapes import reading
from kzannot.formats.sidecar import NAME, annotators_of, read_sidecar, sidecar_of
from kzannot.formats.units import Units
from kzannot.formats.xml_text import as_text, as_value

TITLE = QT_TRANSLATE_NOOP("messages", "GATE documents (XML)")
SUFFIXES = (".zip", ".xml", ".bdocjs")
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo, round and id, an annotation set for each annotator; beside "
    "it in manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Control characters (each becomes U+FFFD), sources, decisions, statements; annotations of GATE that "
    "cover nothing.",
)

NOBODY: Final = "default"
"""Whose the annotations of the set without a name are."""

UNCERTAIN: Final = "kzannot.uncertain"
MEMO: Final = "kzannot.memo"
ROUND: Final = "kzannot.round"
ID: Final = "kzannot.id"

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<GateDocument version="3">\n'
_WRAPPER: Final = "gate.corpora.ObjectWrapper"
_STRING: Final = "java.lang.String"


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip of documents; the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a document, or of a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, or is no document of GATE.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    documents = [name for name in files if PurePosixPath(name).suffix in (".xml", gate_json.SUFFIX)]
    if not documents and not sidecar.folders:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no documents of GATE."), name=path.name)
    for name in documents:
        if name.endswith(gate_json.SUFFIX):
            with reading(name):
                _add_json(gathering, name, gate_json.document_of(files[name], name))
        else:
            _add_document(gathering, name, parse_xml(files[name], name))
    return gathering.dataset()


# Writing


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    yield NAME, sidecar.as_bytes()
    annotators = annotators_of(dataset)
    for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
        yield f"{stem}.xml", "".join(_document(article, annotators)).encode()


def _document(article: DatasetArticle, annotators: list[str]) -> Iterator[str]:
    units = Units(article.text or "")
    yield _HEAD
    yield "<GateDocumentFeatures>\n"
    told = {"gate.SourceURL": article.url, "title": article.title, "language": article.language}
    yield from (_feature(name, value) for name, value in told.items() if value)
    yield "</GateDocumentFeatures>\n<TextWithNodes>"
    yield from _nodes(article, units)
    yield "</TextWithNodes>\n<AnnotationSet>\n</AnnotationSet>\n"
    number = 0
    for annotator in annotators:
        yield f'<AnnotationSet Name="{as_value(annotator)}">\n'
        for span in article.spans:
            if span.annotator == annotator:
                yield from _annotation(number, span, units)
                number += 1
        yield "</AnnotationSet>\n"
    yield "</GateDocument>\n"


def _nodes(article: DatasetArticle, units: Units) -> Iterator[str]:
    text = article.text or ""
    edges = sorted({edge for span in article.spans for edge in (span.start, span.end)})
    done = 0
    for edge in edges:
        yield as_text(text[done:edge])
        yield f'<Node id="{units.of(edge)}"/>'
        done = edge
    yield as_text(text[done:])


def _annotation(number: int, span: DatasetSpan, units: Units) -> Iterator[str]:
    start, end = units.of(span.start), units.of(span.end)
    yield (f'<Annotation Id="{number}" Type="{as_value(span.frame)}" StartNode="{start}" EndNode="{end}">\n')
    told = {
        ID: str(span.id or ""),
        UNCERTAIN: "true" if span.uncertain else "",
        ROUND: span.round,
        MEMO: span.memo,
    }
    yield from (_feature(name, value) for name, value in span.attributes)
    yield from (_feature(name, value) for name, value in told.items() if value)
    yield "</Annotation>\n"


def _feature(name: str, value: Value) -> str:
    kind = _STRING if isinstance(value, str) else _WRAPPER
    content = value if isinstance(value, str) else _wrapped(value)
    return (
        f'<Feature>\n  <Name className="{_STRING}">{as_text(name)}</Name>\n'
        f'  <Value className="{kind}">{as_text(content)}</Value>\n</Feature>\n'
    )


def _wrapped(values: tuple[str, ...]) -> str:
    """Several values as GATE writes a list of Java: XML within the text of the XML."""
    strings = "".join(f"<string>{as_text(each)}</string>" for each in values)
    return f"<?xml version='1.1'?><{_WRAPPER}><value class=\"list\">{strings}</value></{_WRAPPER}>"


# Reading


def _add_document(gathering: Gathering, name: str, root: Element) -> None:
    inside = root.find("TextWithNodes")
    if root.tag != "GateDocument" or inside is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no document of GATE."), name=name)
    text, nodes = _text_of(inside)
    told = _features(root.find("GateDocumentFeatures"))
    stem = PurePosixPath(name).stem
    spans: list[DatasetSpan] = []
    for group in root.iter("AnnotationSet"):
        annotator = group.get("Name") or NOBODY
        if group.get("Name") or len(group):
            gathering.expect(annotator)
        for number, annotation in enumerate(group.iter("Annotation"), start=1):
            place = f"{name}, {annotator}, annotation {annotation.get('Id', number)}"
            span = _span(annotation, annotator, nodes, place)
            if lies_in(span.start, span.end, len(text)):
                spans.append(span)
            else:
                gathering.notes.append(Note(COVERS_NOTHING, name=place, where=span.frame))
    gathering.add(stem, text, spans, str(told.get("title") or ""), str(told.get("language") or ""))


def _add_json(gathering: Gathering, name: str, document: gate_json.Document) -> None:
    spans: list[DatasetSpan] = []
    for group in document.groups:
        gathering.expect(group)
    for each in document.annotations:
        annotator = each.group or NOBODY
        if (
            each.start is not None
            and each.end is not None
            and lies_in(each.start, each.end, len(document.text))
        ):
            spans.append(_said(each.kind, annotator, each.start, each.end, each.told))
        else:
            place = f"{name}, {annotator}, {each.place}"
            gathering.notes.append(Note(COVERS_NOTHING, name=place, where=each.kind))
    gathering.add(PurePosixPath(name).stem, document.text, spans, _string(document.told.get("title", "")))


def _text_of(inside: Element) -> tuple[str, dict[str, int]]:
    """The text, and where each node stands in it."""
    pieces = [inside.text or ""]
    length = len(pieces[0])
    nodes: dict[str, int] = {}
    for node in inside:
        nodes[node.get("id", "")] = length
        pieces.append(node.tail or "")
        length += len(pieces[-1])
    return "".join(pieces), nodes


def _span(annotation: Element, annotator: str, nodes: dict[str, int], place: str) -> DatasetSpan:
    edges = [annotation.get(key, "") for key in ("StartNode", "EndNode")]
    missing = next((edge for edge in edges if edge not in nodes), None)
    if missing is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{place}: there is no node {node} in the text."),
            place=place,
            node=missing,
        )
    told = _features(annotation)
    return _said(annotation.get("Type", ""), annotator, nodes[edges[0]], nodes[edges[1]], told)


def _said(frame: str, annotator: str, start: int, end: int, told: dict[str, Value]) -> DatasetSpan:
    """The span of an annotation, whose own features are taken out of what it says."""
    own = {key: _string(told.pop(key, "")) for key in (ID, UNCERTAIN, MEMO, ROUND)}
    return DatasetSpan(
        id=_id(own[ID]),
        annotator=annotator,
        round=own[ROUND],
        frame=frame,
        start=start,
        end=end,
        attributes=tuple(told.items()),
        uncertain=own[UNCERTAIN] == "true",
        memo=own[MEMO],
    )


def _features(holder: Element | None) -> dict[str, Value]:
    """The features by their names."""
    found: dict[str, Value] = {}
    for feature in holder.findall("Feature") if holder is not None else ():
        value = feature.find("Value")
        content = (value.text or "") if value is not None else ""
        is_wrapped = value is not None and value.get("className") == _WRAPPER
        found[feature.findtext("Name", "")] = _unwrapped(content) if is_wrapped else content
    return found


def _unwrapped(content: str) -> Value:
    """The texts of a list of Java; what is no list of texts stays as it was written."""
    # The declaration says 1.1, which no reader here knows, and the content is 1.0 all the same.
    _, _, bare = content.partition("?>")
    try:
        value = parse_xml((bare or content).encode(), _WRAPPER).find("value")
    except UserError:
        return content
    if value is None or any(each.tag != "string" or len(each) for each in value):
        return content
    return tuple(each.text or "" for each in value)


def _string(value: Value) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
