"""Tasks of Label Studio as JSON: an article a task, an annotation for each annotator; machines predict.

Offsets count code points, end exclusive, as Label Studio 1.23 does; older versions counted UTF-16, which the
words of a region tell. What is asked of a span (attributes, doubt, memo, round) stands in results with the
region's id: choices, or text areas. Label Studio knows nobody by name but its own users, and refuses others,
so names stand in `meta` of each result. A folder or .zip also has the labelling configuration.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath
from typing import Any, Final
from xml.sax.saxutils import quoteattr

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import pieces
from kzannot.formats.codebook_draft import AttributeDraft
from kzannot.formats.csv_spans import span_attributes
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, Value, ordered
from kzannot.formats.documents import (
    Document,
    about,
    codings_of,
    covered,
    dataset_of,
    kinds_of,
    kinds_told,
    uuid_of,
)
from kzannot.formats.files import write_atomically
from kzannot.formats.json_stream import JsonStream, list_of
from kzannot.formats.label_studio_pages import Shown, is_of_parts, shown, with_offsets
from kzannot.formats.label_studio_table import TABLES, tasks_in
from kzannot.formats.notes import ALL_LEFT_OUT, NO_PLACE, NO_REGION, WITHOUT_TEXT, Note
from kzannot.formats.packing import Packed, read_packed, write_packed
from kzannot.formats.shapes import a_list, a_number, a_text, a_value, an_object, reading, texts

TITLE = QT_TRANSLATE_NOOP("messages", "Label Studio (JSON)")
SUFFIXES = (".json", ".zip", ".csv", ".tsv")
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, title, outlet and date, spans with attributes, doubt, memo and round, annotators and their "
    "kinds; in a .zip also the labelling configuration.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Definitions of the codebook, sections, answers, what was read, sources, decisions, statements; "
    "relations between regions.",
)

LABELS: Final = "label"
UNCERTAIN: Final = "uncertain"
MEMO: Final = "memo"
ROUND: Final = "round"
OWN: Final = (LABELS, UNCERTAIN, MEMO, ROUND, "text")
PREFIX: Final = "attribute_"
"""Stands before an attribute that is called like a question of our own."""

TASKS, CONFIGURATION = "tasks.json", "labelling.xml"
MARKING: Final = ("labels", "hypertextlabels", "htmllabels", "paragraphlabels")
SAYING: Final = ("choices", "textarea", "rating", "number", "datetime")

BOOKKEEPING: Final = (
    "id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "completed_by",
)  # fmt: skip
"""What JSON-MIN tells of a task beside its data and its regions."""

MINIMAL: Final = frozenset(("annotator", "annotation_id"))
"""One of these is there where JSON-MIN tells who annotated a task."""

NO_TASKS: Final = QT_TRANSLATE_NOOP("messages", "{name} holds no tasks of Label Studio (JSON).")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write the tasks, or a folder or .zip with them and the labelling configuration."""
    dataset = ordered(dataset)
    kinds = kinds_of(dataset)
    tasks = ({"id": at} | _task(each, kinds, texts) for at, each in enumerate(dataset.articles, start=1))
    content = chain(list_of(tasks), [b"\n"])
    if path.suffix.lower() == ".json":
        write_atomically(path, content)
    else:
        asked = configuration(dataset).encode("utf-8", "replace")
        write_packed(path, {TASKS: b"".join(pieces.each(content)), CONFIGURATION: asked})


def read(path: Path) -> Dataset:
    """The dataset of an export of Label Studio, alone or in a folder or .zip.

    Raises:
        UserError: a file cannot be read, or is no export of Label Studio.
    """
    notes: list[str] = []
    if path.is_file() and path.suffix.lower() in TABLES:
        return dataset_of(path.name, _of_table(path, notes), notes=notes)
    files = read_packed(path)
    if not any(map(_holds_tasks, files)):
        raise UserError(NO_TASKS, name=path.name)
    return dataset_of(path.name, _documents(files, notes), notes=notes)


def _documents(files: Packed, notes: list[str]) -> Iterator[Document]:
    for name in filter(_holds_tasks, files):
        with files.opened(name) as file, reading(name):
            for number, task in enumerate(JsonStream(file, name).values(), start=1):
                yield from _document(an_object(task, f"task {number}"), number, notes)


def _of_table(path: Path, notes: list[str]) -> Iterator[Document]:
    for line, task in tasks_in(path):
        if not MINIMAL & task.keys():
            raise UserError(NO_TASKS, name=path.name)
        with reading(path.name, line):
            yield from _document(task, line, notes)


def _holds_tasks(name: str) -> bool:
    return name.lower().endswith(".json")


def configuration(dataset: Dataset) -> str:
    """The labelling configuration: the frames as labels, the attributes as questions of each region."""
    book = dataset.codebook
    known = {each.name: each for each in book.attributes} if book else {}
    frames = {frame.name: frame.colour for frame in book.frames} if book else {}
    used = {span.frame for article in dataset.articles for span in article.spans}
    frames |= dict.fromkeys(sorted(used - frames.keys()), "#767676")
    lines = ["<View>", f'  <Labels name="{LABELS}" toName="text">']
    lines += [f"    <Label value={_quoted(name)} background={_quoted(of)}/>" for name, of in frames.items()]
    lines += ["  </Labels>", '  <Text name="text" value="$text"/>']
    for name in span_attributes(dataset):
        lines += _question(known.get(name) or AttributeDraft(name, kind="text"))
    lines += _choices(UNCERTAIN, [UNCERTAIN], "single")
    lines += [_area(MEMO), _area(ROUND), "</View>", ""]
    return "\n".join(lines)


# Writing


def _task(article: DatasetArticle, kinds: dict[str, str], texts: str) -> dict[str, Any]:
    codings = codings_of(article)
    annotations: list[dict[str, Any]] = []
    predictions: list[dict[str, Any]] = []
    for name, spans in codings.items():
        results = [
            each for number, span in enumerate(spans) for each in _results(article, span, number, texts)
        ]
        if kinds.get(name) == "machine":
            predictions.append({"model_version": name, "result": results})
        else:
            gold = kinds.get(name) == "adjudicated"
            known = len(annotations) + 1
            annotations.append({"id": known, "ground_truth": gold, "was_cancelled": False, "result": results})
    told = {"text": article.text or "", **about(article, texts)} if texts == "full" else about(article, texts)
    told["annotators"] = {name: kinds.get(name, "person") for name in codings}
    return {"data": told, "annotations": annotations, "predictions": predictions}


def _results(article: DatasetArticle, span: DatasetSpan, number: int, texts: str) -> Iterator[dict[str, Any]]:
    """The region of a span, then what is said of it."""
    place = {"start": span.start, "end": span.end}
    common = {
        "id": str(span.id or f"{span.annotator}-{number}"),
        "to_name": "text",
        "meta": {"annotator": span.annotator},
    }
    words = covered(article, span, texts)
    value = {**place, "text": words, "labels": [span.frame]}
    yield {**common, "from_name": LABELS, "type": "labels", "value": value}
    for name, said in _sayings(span):
        if name in (MEMO, ROUND):
            yield {**common, "from_name": name, "type": "textarea", "value": {**place, "text": [said]}}
            continue
        several = isinstance(said, tuple)
        meta = {"annotator": span.annotator, "several": True} if several else common["meta"]
        told = {**place, "choices": list(said) if several else [said]}
        yield {**common, "from_name": name, "type": "choices", "value": told, "meta": meta}


def _sayings(span: DatasetSpan) -> Iterator[tuple[str, Value]]:
    yield from ((_control(name), value) for name, value in span.attributes)
    if span.uncertain:
        yield UNCERTAIN, UNCERTAIN
    if span.memo:
        yield MEMO, span.memo
    if span.round:
        yield ROUND, span.round


def _control(attribute: str) -> str:
    """What the question of an attribute is called beside our own questions."""
    clashes = attribute in OWN or attribute.startswith(PREFIX)
    return PREFIX + attribute if clashes else attribute


def _question(attribute: AttributeDraft) -> list[str]:
    if attribute.kind == "text":
        return [_area(_control(attribute.name))]
    values = [choice.name for choice in attribute.choices] or ["true", "false"]
    return _choices(
        _control(attribute.name), values, "multiple" if attribute.kind == "multiple" else "single"
    )


def _choices(name: str, values: Iterable[str], choice: str) -> list[str]:
    head = f'  <Choices name={_quoted(name)} toName="text" perRegion="true" choice="{choice}">'
    return [head, *(f"    <Choice value={_quoted(value)}/>" for value in values), "  </Choices>"]


def _area(name: str) -> str:
    return f'  <TextArea name={_quoted(name)} toName="text" perRegion="true"/>'


def _quoted(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))


# Reading


def _document(task: dict[str, Any], number: int, notes: list[str]) -> Iterator[Document]:
    place = f"task {number}"
    task = _whole_task(task)
    told = an_object(task.get("data"), f"{place}.data")
    meta = task.get("meta")
    told = (meta if isinstance(meta, dict) else {}) | told
    name = next((str(told[key]) for key in ("file", "name", "title") if told.get(key)), place)
    kinds = kinds_told(told)
    marks: list[DatasetSpan] = []
    codings = list(_codings(task, place, bool(kinds)))
    there = _shown(told, codings)
    if there:
        told |= {"text": there.text}
    for coding in codings:
        kinds |= {coding.annotator: coding.kind} if coding.annotator else {}
        marks += _marks(coding, f"{name}, {coding.place}", notes)
    for each in ("drafts", "completions"):
        if task.get(each):
            notes.append(Note(ALL_LEFT_OUT, name=name, kind=each))
    kinds |= {mark.annotator: "person" for mark in marks if mark.annotator not in kinds}
    text = _text(told, marks)
    if text is None and "sha256" not in told:
        notes.append(Note(WITHOUT_TEXT, name=name))
    stem = PurePath(name).stem if told.get("file") else name
    yield Document(name=stem, text=text, about=told, annotators=kinds, marks=tuple(marks))


def _whole_task(task: dict[str, Any]) -> dict[str, Any]:
    """The task as exports have it: those of before 2021 call annotations completions, JSON-MIN has none.

    There the data stand beside the regions, which are a list under the name of their control.
    """
    if "completions" in task and "annotations" not in task:
        task = {name: value for name, value in task.items() if name != "completions"} | {
            "annotations": task["completions"]
        }
    if "data" in task or not MINIMAL & task.keys():
        return task
    regions = {
        name: value for name, value in task.items() if isinstance(value, list) and all(map(_is_region, value))
    }
    results = [
        {"type": "labels", "from_name": name, "value": each}
        for name, values in regions.items()
        for each in values
    ]
    data = {name: value for name, value in task.items() if name not in (*regions, *BOOKKEEPING)}
    return {"data": data, "annotations": [{"completed_by": task.get("annotator"), "result": results}]}


def _is_region(value: Any) -> bool:
    return isinstance(value, dict) and "start" in value and bool({*MARKING, *SAYING} & value.keys())


@dataclass(frozen=True, slots=True)
class _Coding:
    """An annotation or prediction: whose, and its results."""

    place: str
    annotator: str
    kind: str
    results: list[dict[str, Any]]


def _codings(task: dict[str, Any], place: str, own: bool) -> Iterator[_Coding]:
    """The annotations and predictions; in tasks of our own an annotation is of those its regions name."""
    for number, each in enumerate(a_list(task.get("annotations"), f"{place}.annotations"), start=1):
        where = f"annotation {number}"
        annotation = an_object(each, f"{place}, {where}")
        if annotation.get("was_cancelled"):
            continue
        who = _who(annotation.get("completed_by"))
        annotator = who or ("" if own else "Label Studio")
        yield _Coding(where, annotator, "person", _results_of(annotation, f"{place}, {where}"))
    for number, each in enumerate(a_list(task.get("predictions"), f"{place}.predictions"), start=1):
        # Label Studio's own exports name predictions by numbers alone.
        if isinstance(each, dict):
            where = f"prediction {number}"
            annotator = a_text(each.get("model_version"), f"{place}, {where}.model_version") or "predictions"
            yield _Coding(where, annotator, "machine", _results_of(each, f"{place}, {where}"))


def _shown(told: dict[str, Any], codings: list[_Coding]) -> Shown | None:
    """The page or dialogue that the regions name parts of; they get offsets in its text."""
    results = [each for coding in codings for each in coding.results if is_of_parts(each.get("value"))]
    there = shown(told) if results else None
    if there is not None:
        for each in results:
            each["value"] = with_offsets(each["value"], there)
    return there


def _results_of(coding: dict[str, Any], place: str) -> list[dict[str, Any]]:
    results = a_list(coding.get("result"), f"{place}.result")
    return [an_object(each, f"{place}.result") for each in results]


def _who(completed_by: Any) -> str:
    if isinstance(completed_by, dict):
        completed_by = completed_by.get("email") or completed_by.get("id")
    if isinstance(completed_by, int):
        return f"annotator {completed_by}"
    return completed_by if isinstance(completed_by, str) else ""


def _marks(coding: _Coding, place: str, notes: list[str]) -> Iterator[DatasetSpan]:
    """The regions of a coding, a mark for each of their labels."""
    said: dict[str, list[dict[str, Any]]] = {}
    regions = []
    for result in coding.results:
        value = result.get("value")
        if result.get("type") in MARKING and isinstance(value, dict) and isinstance(value.get("start"), int):
            regions.append(result)
        elif isinstance(value, dict) and result.get("type") in SAYING:
            said.setdefault(a_text(result.get("id"), f"{place}.id"), []).append(result)
        else:
            notes.append(Note(NO_PLACE, place=place, kind=result.get("type")))
    for region in regions:
        known = a_text(region.get("id"), f"{place}.id")
        yield from _marks_of(region, said.get(known, []), coding.annotator, f"{place}, region {known}")
    alone = said.keys() - {region.get("id") for region in regions}
    if alone:
        notes.append(Note(NO_REGION, place=place, count=len(alone)))


def _marks_of(
    region: dict[str, Any], said: list[dict[str, Any]], annotator: str, place: str
) -> Iterator[DatasetSpan]:
    value = an_object(region.get("value"), place)
    meta = an_object(region.get("meta") or {}, f"{place}.meta")
    labels = texts(next((value[key] for key in MARKING if key in value), None), f"{place}.labels")
    given = {a_text(each.get("from_name"), place): _said(each, place) for each in said}
    memo = given.pop(MEMO, "") or meta.get("text") or ""
    round_ = given.pop(ROUND, "")
    uncertain = bool(given.pop(UNCERTAIN, ""))
    for label in labels:
        yield DatasetSpan(
            id=uuid_of(region.get("id")) if len(labels) == 1 else None,
            annotator=a_text(meta.get("annotator"), f"{place}.meta") or annotator or "Label Studio",
            round=_joined(round_),
            frame=label,
            start=a_number(value.get("start"), f"{place}.start"),
            end=a_number(value.get("end"), f"{place}.end"),
            attributes=tuple((name.removeprefix(PREFIX), each) for name, each in given.items()),
            uncertain=uncertain,
            memo=_joined(a_value(memo, f"{place}.meta.text")),
            words=a_text(value.get("text"), f"{place}.text"),
        )


def _said(result: dict[str, Any], place: str) -> Value:
    """What a result says of its region: one text, or several."""
    value = an_object(result.get("value"), place)
    kind = result["type"]
    said = a_value(value.get("text" if kind == "textarea" else kind), f"{place}.{kind}")
    meta = result.get("meta")
    several = isinstance(meta, dict) and meta.get("several") is True
    return said[0] if isinstance(said, tuple) and len(said) == 1 and not several else said


def _joined(value: Value) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def _text(told: dict[str, Any], marks: list[DatasetSpan]) -> str | None:
    """The text among the data of a task: `text`, else, of others, what has the words of the first mark."""
    if isinstance(told.get("text"), str):
        text: str = told["text"]
        return text
    if "sha256" in told:
        return None  # ours, written without texts: a title may well have the words of a mark in it
    words = next((mark.words for mark in marks if mark.words), "")
    return next((each for each in told.values() if words and isinstance(each, str) and words in each), None)
