"""A project folder of Potato: config.yaml, texts as JSON lines, a `user_state.json` for each annotator.

Offsets count code points, end exclusive, after Potato made a line feed of every carriage return with its line
feed. The texts are written as they are; what Potato has no place for stands in manifest.json beside.
"""

import csv
import json
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path, PurePosixPath
from typing import Any, Final

import yaml

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.cells import CELL_LIMIT, NO_TABLE
from kzannot.formats.codebook_draft import CodebookDraft, FrameDraft
from kzannot.formats.codebook_tree import parse
from kzannot.formats.counting import SINGLE_LINE_ENDS, SingleLineEnds
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan
from kzannot.formats.documents import Document, about, dataset_of, uuid_of
from kzannot.formats.json_lines import line_of, lines_in
from kzannot.formats.notes import ABOUT_ARTICLES, PARTS, Note
from kzannot.formats.packing import Packed, as_text, needs_texts, read_packed, write_packed
from kzannot.formats.plain import Wrong
from kzannot.formats.potato_lines import documents_of
from kzannot.formats.shapes import a_list, a_number, a_text, an_object, parsed, reading
from kzannot.formats.sidecar import NAME, Sidecar, read_sidecar, sidecar_of

TITLE = QT_TRANSLATE_NOOP("messages", "Potato (project folder)")
SUFFIXES = (".zip", ".jsonl")
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with their frames and ids, a folder for each annotator; beside it in manifest.json the "
    "codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Attributes, doubt, memo and round of spans, edges within an end of line, sources, decisions, "
    "statements; answers, links and events of Potato.",
)

CONFIG: Final = "config.yaml"
TEXTS: Final = "data/articles.jsonl"
OUTPUT: Final = "annotation_output/frames"
STATE: Final = "user_state.json"
SCHEMA: Final = "frames"
PORT: Final = 8000


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip.

    Raises:
        UserError: texts are to be left out, or the folder is there already.
    """
    needs_texts(texts, "Potato")
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a project folder, or of a .zip of it.

    Raises:
        UserError: a file cannot be read, or the text of an annotated instance is missing.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    config = _config(files)
    notes: list[str] = []
    texts = _texts(files, config)
    documents = [
        document
        for name, content in files.those(lambda each: PurePosixPath(each).name == STATE)
        for document in _documents(content, name, texts, sidecar, notes)
    ]
    documents += documents_of(files, STATE, path.parent.name, texts, notes)
    if not texts and not documents:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no texts of Potato."), name=path.name)
    seen = {document.name for document in documents}
    documents += [_document(stem, told) for stem, told in texts.items() if stem not in seen]
    book = _codebook(config)
    return dataset_of(
        path.name, documents, first=SINGLE_LINE_ENDS, notes=notes, codebook=book, sidecar=sidecar
    )


# Writing


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    yield NAME, sidecar.as_bytes()
    yield CONFIG, _written_config(dataset).encode()
    articles = list(zip(sidecar.stems(), dataset.articles, strict=True))
    lines = ({"id": stem, "text": article.text or "", **about(article)} for stem, article in articles)
    yield TEXTS, b"".join(map(line_of, lines))
    for folder, annotator in sidecar.folders:
        if annotator:
            state = _state(folder, annotator, articles)
            yield f"{OUTPUT}/{folder}/{STATE}", json.dumps(state, ensure_ascii=True, indent=1).encode()


def _written_config(dataset: Dataset) -> str:
    book = dataset.codebook
    used = {span.frame for article in dataset.articles for span in article.spans}
    labels = list(
        dict.fromkeys([*(frame.name for frame in book.frames), *sorted(used)] if book else sorted(used))
    )
    scheme = {"annotation_type": "span", "name": SCHEMA, "description": "Frames", "labels": labels}
    config = {
        "port": PORT,
        "annotation_task_name": (book.title.en or book.name) if book else "Frames",
        "task_dir": ".",
        "output_annotation_dir": f"{OUTPUT}/",
        "output_annotation_format": "json",
        "data_files": [TEXTS],
        "item_properties": {"id_key": "id", "text_key": "text"},
        "user_config": {"allow_all_users": True, "users": []},
        "require_password": False,
        "annotation_schemes": [scheme],
        "site_dir": "default",
    }
    return yaml.safe_dump(config, sort_keys=False, allow_unicode=True)


def _state(folder: str, annotator: str, articles: list[tuple[str, DatasetArticle]]) -> dict[str, Any]:
    """What Potato keeps of a user."""
    stems = [stem for stem, _ in articles]
    spans = {stem: list(_pairs(article, annotator)) for stem, article in articles}
    return {
        "user_id": folder,
        "instance_id_ordering": stems,
        "current_instance_index": 0,
        "current_phase_and_page": ["annotation", None],
        "completed_phase_and_pages": [],
        "max_assignments": len(stems),
        "instance_id_to_behavioral_data": {},
        "instance_id_to_label_to_value": {},
        "instance_id_to_span_to_value": {stem: pairs for stem, pairs in spans.items() if pairs},
        "phase_to_page_to_label_to_value": {},
        "phase_to_page_to_span_to_value": {},
    }


def _pairs(article: DatasetArticle, annotator: str) -> Iterator[list[Any]]:
    text = article.text or ""
    count = SingleLineEnds(text)
    for number, span in enumerate(each for each in article.spans if each.annotator == annotator):
        start, end = count.of(span.start), count.of(span.end)
        if start < end:
            words = text[count.to_points(start) : count.to_points(end)].replace("\r\n", "\n")
            said = {"schema": SCHEMA, "name": span.frame, "title": span.frame, "start": start, "end": end}
            yield [{**said, "id": str(span.id or f"span-{number}")}, words]


# Reading


def _config(files: Packed) -> dict[str, Any]:
    """The settings of the project; none where there are none."""
    for name, content in files.those(lambda each: each.endswith((".yaml", ".yml"))):
        if b"item_properties" in content:
            with reading(name):
                return an_object(parse(as_text(content, name)).value, "")
    return {}


def _texts(files: Packed, config: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The items by their ids, each with its text under `text`."""
    keys = config.get("item_properties")
    keys = keys if isinstance(keys, dict) else {}
    id_key, text_key = str(keys.get("id_key", "id")), str(keys.get("text_key", "text"))
    found: dict[str, dict[str, Any]] = {}
    for name, content in files.those(_holds_items):
        with reading(name):
            for item in _items(content, name):
                if isinstance(item, dict) and isinstance(item.get(text_key), str) and id_key in item:
                    found[a_text(item[id_key], id_key)] = item | {"text": item[text_key]}
    return found


def _holds_items(name: str) -> bool:
    return PurePosixPath(name).name != STATE and name.endswith((".json", ".jsonl", ".csv", ".tsv"))


def _items(content: bytes, name: str) -> list[Any]:
    text = as_text(content, name)
    if name.endswith((".csv", ".tsv")):
        return _rows(text, name)
    if text.lstrip().startswith("["):
        return a_list(parsed(content, name), "")
    return [value for _, value in lines_in(BytesIO(content), name)]


def _rows(text: str, name: str) -> list[Any]:
    # A text is longer than what csv takes of a cell by itself.
    csv.field_size_limit(CELL_LIMIT)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter="\t" if name.endswith(".tsv") else ",")
    try:
        return list(reader)
    except csv.Error as error:
        raise UserError(NO_TABLE, name=name, line=reader.line_num) from error


def _documents(
    content: bytes, name: str, texts: dict[str, dict[str, Any]], sidecar: Sidecar, notes: list[str]
) -> Iterator[Document]:
    """The instances that a user annotated."""
    with reading(name):
        state = an_object(parsed(content, name), "")
        folder = PurePosixPath(name).parent.name or a_text(state.get("user_id"), "user_id")
        user = dict(sidecar.folders).get(folder) or a_text(state.get("user_id"), "user_id") or folder
        codings = an_object(state.get("instance_id_to_span_to_value") or {}, "instance_id_to_span_to_value")
        for stem, pairs in codings.items():
            if stem not in texts:
                raise Wrong(stem, QT_TRANSLATE_NOOP("messages", "among the texts"))
            marks = tuple(_marks(a_list(pairs, stem), stem, user, notes))
            yield _document(stem, texts[stem], user, marks)
        for key in ("instance_id_to_label_to_value", "instance_id_to_link_to_value"):
            if answered := an_object(state.get(key) or {}, key):
                what = "answers" if "label" in key else "links"
                notes.append(Note(ABOUT_ARTICLES, name=user, kind=what, count=len(answered)))


def _document(
    stem: str, told: dict[str, Any], user: str = "", marks: tuple[DatasetSpan, ...] = ()
) -> Document:
    annotators = {user: "person"} if user else {}
    return Document(name=stem, text=told["text"], about=told, annotators=annotators, marks=marks)


def _marks(pairs: list[Any], stem: str, user: str, notes: list[str]) -> Iterator[DatasetSpan]:
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2:
            raise Wrong(stem, QT_TRANSLATE_NOOP("messages", "a list of spans with their words"))
        said = an_object(pair[0], stem)
        parts = a_list(said.get("additional_parts"), f"{stem}.additional_parts")
        if parts:
            notes.append(Note(PARTS, place=f"{stem}, {said.get('name')}", count=len(parts) + 1))
        for part in (said, *(an_object(each, f"{stem}.additional_parts") for each in parts)):
            yield DatasetSpan(
                id=uuid_of(said.get("id")) if not parts else None,
                annotator=user,
                frame=a_text(said.get("name"), f"{stem}.name"),
                start=a_number(part.get("start"), f"{stem}.start"),
                end=a_number(part.get("end"), f"{stem}.end"),
                words=a_text(part.get("text"), stem)
                if part is not said
                else a_text(pair[1], stem) * (not parts),
            )


def _codebook(config: dict[str, Any]) -> CodebookDraft | None:
    """The labels of the span schemes as frames."""
    schemes = config.get("annotation_schemes")
    labels: dict[str, None] = {}
    for scheme in schemes if isinstance(schemes, list) else []:
        if isinstance(scheme, dict) and scheme.get("annotation_type") == "span":
            for label in a_list(scheme.get("labels"), "labels"):
                labels[str(label.get("name") if isinstance(label, dict) else label)] = None
    name = str(config.get("annotation_task_name") or "Potato")
    return CodebookDraft(name=name, frames=tuple(map(FrameDraft, labels))) if labels else None
