"""A dataset as Hugging Face lays it out: Parquet with a row for each article, and README.md as its card.

Offsets count code points, end exclusive. Spans are a list in their article's row, so that whoever splits the
rows splits articles, never the spans of one. What the columns have no place for stands in manifest.json
beside, which `datasets` leaves alone: the card names its files. pyarrow is an extra.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import pieces
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, Value
from kzannot.formats.documents import (
    TOLD,
    Document,
    a_kind,
    codings_of,
    covered,
    dataset_of,
    kinds_of,
    uuid_of,
)
from kzannot.formats.extras import needed
from kzannot.formats.packing import Packed, read_packed, write_packed
from kzannot.formats.parquet_card import DATA, card
from kzannot.formats.parquet_tokens import class_names, of_tokens
from kzannot.formats.plain import Wrong
from kzannot.formats.shapes import a_list, a_number, a_text, an_object, reading, texts
from kzannot.formats.sidecar import NAME, read_sidecar, sidecar_of
from kzannot.formats.walking import GROWS, LARGEST_TOTAL

TITLE = QT_TRANSLATE_NOOP("messages", "Parquet with dataset card (Hugging Face)")
SUFFIXES = (".zip", ".parquet")
LIBRARIES = ("pyarrow.parquet",)
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo, round and ids, annotators and their kinds; beside it in "
    "manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP("messages", "Sources, decisions, statements; what is no text and no span.")

EXTRA: Final = "hf"


BATCH: Final = 64
BUFFER: Final = 1 << 18
"""How many articles are read at a time, and how many bytes of each column."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; `texts` is full, words (the first eight of each span, no text) or none.

    Raises:
        UserError: pyarrow is missing, or the folder is there already.
    """
    arrow = needed("pyarrow", EXTRA, "Parquet")
    parquet = needed("pyarrow.parquet", EXTRA, "Parquet")
    sidecar, dataset = sidecar_of(dataset)
    kinds = kinds_of(dataset)
    rows = [
        _row(stem, article, kinds, texts)
        for stem, article in zip(sidecar.stems(), pieces.each(dataset.articles), strict=True)
    ]
    content = BytesIO()
    parquet.write_table(arrow.Table.from_pylist(rows, schema=_schema(arrow, texts)), content)
    files = {NAME: sidecar.as_bytes(), "README.md": card(dataset, texts).encode("utf-8", "replace")}
    write_packed(path, files | {DATA: content.getvalue()})


def read(path: Path) -> Dataset:
    """The dataset of a folder, a .zip, or one Parquet file with columns of the same names.

    Raises:
        UserError: pyarrow is missing, a file cannot be read, or a column is not what it should be.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    notes: list[str] = []
    names = sorted(name for name in files if name.lower().endswith(".parquet"))
    if not names:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no Parquet."), name=path.name)
    documents = (document for name in names for document in _documents(files, name, notes))
    return dataset_of(path.name, documents, notes=notes, sidecar=sidecar)


# Writing


def _schema(arrow: Any, texts: str) -> Any:
    """The columns with their types."""
    text, number = arrow.string(), arrow.int64()
    attribute = arrow.struct({"name": text, "values": arrow.list_(text), "several": arrow.bool_()})
    span = {
        "id": text, "start": number, "end": number, "label": text, "annotator": text, "round": text,
        "layer": text, "uncertain": arrow.bool_(), "memo": text, "attributes": arrow.list_(attribute),
    }  # fmt: skip
    columns = {"id": text, "name": text, "file": text, **dict.fromkeys(TOLD, text)}
    columns |= {"length": number, "sha256": text} | ({"text": text} if texts == "full" else {})
    columns["annotators"] = arrow.list_(arrow.struct({"name": text, "kind": text}))
    columns["spans"] = arrow.list_(arrow.struct(span | ({} if texts == "none" else {"text": text})))
    return arrow.schema(columns)


def _row(stem: str, article: DatasetArticle, kinds: dict[str, str], texts: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": str(article.id or ""),
        "name": stem,
        "file": _whole(article.source.name),
        **{name: _whole(getattr(article, name)) for name in TOLD},
        "length": article.length,
        "sha256": article.sha256,
        "annotators": [{"name": name, "kind": kinds.get(name, "person")} for name in codings_of(article)],
        "spans": [_plain_span(article, span, texts) for span in article.spans],
    }
    return row | ({"text": _whole(article.text or "")} if texts == "full" else {})


def _plain_span(article: DatasetArticle, span: DatasetSpan, texts: str) -> dict[str, Any]:
    words = {} if texts == "none" else {"text": _whole(covered(article, span, texts))}
    return {
        "id": str(span.id or ""),
        "start": span.start,
        "end": span.end,
        "label": _whole(span.frame),
        "annotator": _whole(span.annotator),
        "round": _whole(span.round),
        "layer": span.layer,
        "uncertain": span.uncertain,
        "memo": _whole(span.memo),
        "attributes": [_plain_attribute(name, value) for name, value in span.attributes],
    } | words


def _plain_attribute(name: str, value: Value) -> dict[str, Any]:
    several = isinstance(value, tuple)
    values = value if isinstance(value, tuple) else (value,)
    return {"name": _whole(name), "values": [_whole(each) for each in values], "several": several}


def _whole(text: str) -> str:
    """The text without halves of surrogate pairs, which Parquet does not know."""
    return text.encode("utf-8", "replace").decode()


# Reading


def _documents(files: Packed, name: str, notes: list[str]) -> Iterator[Document]:
    stem = PurePosixPath(name).stem
    with files.opened(name) as content, reading(name):
        for number, (row, classes) in enumerate(_rows(content, name), start=1):
            place = f"row {number}"
            if isinstance(row.get("spans"), list) and {"text", "sha256"} & row.keys():
                yield _document(row, a_text(row.get("name"), f"{place}.name") or f"{stem} {number}", place)
            elif isinstance(row.get("tokens"), list):
                yield of_tokens(row, classes, f"{stem} {number}", place, notes)
            else:
                raise Wrong(
                    place,
                    QT_TRANSLATE_NOOP(
                        "messages", "an article with the columns text and spans, or tokens and tags"
                    ),
                )


def _document(row: dict[str, Any], stem: str, place: str) -> Document:
    marks = tuple(_mark(each, f"{place}.spans") for each in row["spans"])
    told = [an_object(each, f"{place}.annotators") for each in a_list(row.get("annotators"), place)]
    kinds = {a_text(each.get("name"), place): a_kind(each.get("kind")) for each in told}
    text = row.get("text")
    return Document(
        name=stem,
        text=text if text is None else a_text(text, f"{place}.text"),
        about={name: row.get(name) for name in ("file", *TOLD, "length", "sha256")}
        | {"article": row.get("id")},
        annotators=kinds or {mark.annotator: "person" for mark in marks},
        marks=marks,
    )


def _rows(content: IO[bytes], name: str) -> Iterator[tuple[dict[str, Any], dict[str, list[str]]]]:
    """The rows of a Parquet file, unless it unpacks to too much, with the names of its classes by column."""
    arrow = needed("pyarrow", EXTRA, "Parquet")
    parquet = needed("pyarrow.parquet", EXTRA, "Parquet")
    try:
        file = parquet.ParquetFile(content, buffer_size=BUFFER)
        groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
        if sum(group.total_byte_size for group in groups) > LARGEST_TOTAL:
            raise UserError(GROWS, name=name)
        classes = class_names((file.schema_arrow.metadata or {}).get(b"huggingface"))
        for batch in file.iter_batches(BATCH, use_threads=False):
            yield from ((row, classes) for row in batch.to_pylist())
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=name,
            reason=UserError(QT_TRANSLATE_NOOP("messages", "it is no Parquet, or a broken one")),
        ) from error


def _mark(value: Any, place: str) -> DatasetSpan:
    span = an_object(value, place)
    told = [an_object(each, f"{place}.attributes") for each in a_list(span.get("attributes"), place)]
    return DatasetSpan(
        id=uuid_of(span.get("id")),
        annotator=a_text(span.get("annotator"), f"{place}.annotator") or "annotator",
        round=a_text(span.get("round"), f"{place}.round"),
        frame=a_text(span.get("label"), f"{place}.label"),
        start=a_number(span.get("start"), f"{place}.start"),
        end=a_number(span.get("end"), f"{place}.end"),
        attributes=tuple(_attribute(each, f"{place}.attributes") for each in told),
        uncertain=span.get("uncertain") is True,
        memo=a_text(span.get("memo"), f"{place}.memo"),
        words=a_text(span.get("text"), f"{place}.text"),
    )


def _attribute(told: dict[str, Any], place: str) -> tuple[str, Value]:
    values = texts(told.get("values"), place)
    name = a_text(told.get("name"), place)
    return name, values if told.get("several") is True or len(values) != 1 else values[0]
