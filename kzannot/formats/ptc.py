"""Propaganda spans as of the PTC corpus and SemEval: a table of offsets for each article, its text beside it.

A line of `article<ID>.task2-TC.labels` is id, technique, start and end; one of `.task1-SI.labels` lacks the
technique. Offsets count code points, end exclusive. The texts are `article<ID>.txt`, and an ID is digits.
Read is also the JSON of SemEval 2021, task 6, which repeats the words of each span.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.dataset import Dataset, DatasetSpan
from kzannot.formats.gathering import Gathering, lies_in
from kzannot.formats.json_lines import NO_JSON, OUTSIDE, broken
from kzannot.formats.notes import CATEGORIES, NO_TECHNIQUE, Note
from kzannot.formats.packing import Packed, as_text, folder_of, read_packed, write_packed
from kzannot.formats.plain import Wrong, from_plain
from kzannot.formats.sidecar import NAME, read_sidecar, sidecar_of

TITLE = QT_TRANSLATE_NOOP("messages", "PTC / SemEval (.labels)")
SUFFIXES = (".zip", ".json")
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts and the frame, start and end of every span, a folder for each annotator; beside it in "
    "manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages", "Attributes, doubt, memo, round and id of spans, sources, decisions, statements."
)

TABLES: Final = (".labels", ".tsv")
OTHER_WORDS: Final = QT_TRANSLATE_NOOP(
    "messages", "from {start} to {end} other words stand than the file says"
)
UNNAMED: Final = "propaganda"
"""The frame of spans that name none."""

_ID = re.compile(r"(?:article)?(\d+)")
_CATEGORY = re.compile(r"\d+(?:\t\d+)?\t(?![\d\t])[^\t]+|\d+\t\d+\t")
"""What is said of a whole text, or of one of its paragraphs."""
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """A span of SemEval 2021."""

    start: int
    end: int
    technique: str
    text_fragment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text of SemEval 2021 with its spans."""

    id: str
    text: str
    labels: tuple[_Label, ...] = ()


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; without full texts the offsets stand alone, for there is no place for words."""
    write_packed(path, _files(dataset, texts))


def read(path: Path) -> Dataset:
    """The dataset of a folder, .zip or JSON file.

    Raises:
        UserError: a file cannot be read, a text is missing, or a line is not what it should be.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    tables = [name for name in files if _is_table(name)]
    lists = [name for name in files if not tables and _is_list(name, files[name])]
    if not tables and not lists and not sidecar.folders:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no files of PTC."), name=path.name)
    for name in lists:
        _add_list(gathering, name, files[name])
    if not lists:
        texts = _add_texts(gathering, files)
        for name in tables:
            _add_table(gathering, name, as_text(files[name], name), texts)
    return gathering.dataset()


def _is_table(name: str) -> bool:
    path = PurePosixPath(name)
    # SemEval 2023 calls them article123-labels-subtask-3.txt.
    return path.suffix in TABLES or (path.suffix == ".txt" and "-labels-" in path.stem)


def _files(dataset: Dataset, texts: str) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    numbers = [f"{place + 1:09d}" for place in range(len(dataset.articles))]
    files = tuple((f"article{number}", place) for place, number in enumerate(numbers))
    yield NAME, replace(sidecar, files=files).as_bytes()
    plain = {name: label for label, name in sidecar.labels}
    for number, article in zip(numbers, dataset.articles, strict=True):
        if texts == "full":
            yield f"articles/article{number}.txt", (article.text or "").encode()
        for folder, annotator in sidecar.folders:
            rows = [
                f"{number}\t{plain[span.frame]}\t{span.start}\t{span.end}\n"
                for span in article.spans
                if span.annotator == annotator
            ]
            yield f"{folder}/article{number}.task2-TC.labels", "".join(rows).encode()


def _add_texts(gathering: Gathering, files: Packed) -> dict[str, tuple[str, str]]:
    """The name and text of each article by its number, all of them added without spans."""
    texts: dict[str, tuple[str, str]] = {}
    for name, content in files.those(lambda each: each.endswith(".txt")):
        path = PurePosixPath(name)
        number = _ID.fullmatch(path.stem)
        if number and number[1] not in texts:
            texts[number[1]] = path.stem, as_text(content, name)
            gathering.add(*texts[number[1]], ())
    return texts


def _add_table(gathering: Gathering, name: str, content: str, texts: dict[str, tuple[str, str]]) -> None:
    rows = [row for row in content.splitlines() if row.strip()]
    if rows and all(map(_CATEGORY.fullmatch, rows)):
        gathering.notes.append(Note(CATEGORIES, name=name, count=len(rows)))
        return
    annotator = gathering.annotator(folder_of(name))
    gathering.expect(annotator)
    unnamed = 0
    for line, row in enumerate(content.split("\n"), start=1):
        if not row.strip():
            continue
        number, frame, start, end = _cells(row, name, line)
        stem, text = texts.get(number, (f"article{number}", None))
        known = gathering.known(stem)
        if text is None and known is None:
            raise broken(
                name,
                line,
                QT_TRANSLATE_NOOP("messages", "there is no text {missing}"),
                missing=f"article{number}.txt",
            )
        length = len(text) if text is not None else known.length if known else 0
        if not lies_in(start, end, length):
            raise broken(name, line, OUTSIDE, start=start, end=end)
        unnamed += not frame
        label = gathering.label(frame) or UNNAMED
        gathering.add(stem, text, (DatasetSpan(annotator=annotator, frame=label, start=start, end=end),))
    if unnamed:
        gathering.notes.append(Note(NO_TECHNIQUE, name=name, count=unnamed, frame=UNNAMED))


def _cells(row: str, name: str, line: int) -> tuple[str, str, int, int]:
    """Number of the article, technique (or nothing), start and end."""
    cells = row.rstrip("\r").split("\t")
    if len(cells) not in (3, 4) or not all(_NUMBER.fullmatch(cell) for cell in (*cells[-2:], cells[0])):
        raise broken(
            name,
            line,
            QT_TRANSLATE_NOOP("messages", "it should be an id, a technique, start and end, divided by tabs"),
        )
    frame = cells[1].strip() if len(cells) == 4 else ""
    return cells[0], frame, int(cells[-2]), int(cells[-1])


def _is_list(name: str, content: bytes) -> bool:
    return name.endswith((".json", ".txt")) and content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"[")


def _add_list(gathering: Gathering, name: str, content: bytes) -> None:
    annotator = gathering.annotator(folder_of(name))
    gathering.expect(annotator)
    for each in _listed(as_text(content, name), name):
        for label in each.labels:
            place = f"{name}, {each.id}"
            if not lies_in(label.start, label.end, len(each.text)):
                raise _wrong(place, UserError(OUTSIDE, start=label.start, end=label.end))
            if each.text[label.start : label.end] != label.text_fragment:
                raise _wrong(place, UserError(OTHER_WORDS, start=label.start, end=label.end))
        spans = (
            DatasetSpan(annotator=annotator, frame=label.technique, start=label.start, end=label.end)
            for label in each.labels
        )
        gathering.add(each.id, each.text, spans)


def _listed(content: str, name: str) -> Iterator[_Text]:
    try:
        values: list[Any] = json.loads(content)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise broken(name, line, NO_JSON) from error
    for number, value in enumerate(values, start=1):
        try:
            yield from_plain(_Text, value, lambda _: None)
        except Wrong as error:
            raise _wrong(f"{name}, text {number}", error) from error


def _wrong(place: str, reason: UserError) -> UserError:
    return UserError(QT_TRANSLATE_NOOP("messages", "{name}: {reason}."), name=place, reason=reason)
