"""Standoff of brat: a `.txt` and an `.ann` for each article, a folder for each annotator, annotation.conf.

Offsets count code points, end exclusive. A `T` line is a span; one over several lines stands as parts divided
by `;`, and parts that only ends of lines divide are one span again. Other parts become spans of their own,
and each such span is told. `A` lines are attributes whose values are plain words; what is longer, and memos,
stand in `#` lines. Relations, events and normalisations have no place in a project.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.brat_configuration import (
    ROUND,
    UNCERTAIN,
    configuration,
    declared,
    drafted,
    is_plain,
)
from kzannot.formats.brat_lines import (
    MEMO,
    YES,
    Marked,
    Parts,
    Standoff,
    joined,
    one_line,
    parse,
    parts_of,
    several_lines,
)
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.counting import POINTS, WAYS, Count, found
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, Value, first_words
from kzannot.formats.gathering import Gathering, lies_in
from kzannot.formats.json_lines import OUTSIDE, broken
from kzannot.formats.notes import CONVERTED, COVERS_ELSE, ELSEWHERE, LEFT_OUT, NOT_AMONG_FILES, PARTS, Note
from kzannot.formats.packing import Packed, as_text, folder_of, read_packed, write_packed
from kzannot.formats.sidecar import NAME, read_sidecar, sidecar_of
from kzannot.formats.spans import covers

TITLE = QT_TRANSLATE_NOOP("messages", "brat standoff (.txt, .ann)")
SUFFIXES = (".zip",)
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo and round, a folder for each annotator; beside it in "
    "manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Ids of spans, ends of lines at their edges, sources, decisions, statements; relations and events of "
    "brat.",
)

ANNOTATIONS: Final = (".ann", ".a1", ".a2")


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip; `texts` is full, words (the first eight of each span, no .txt) or none."""
    write_packed(path, _files(dataset, texts))


def read(path: Path) -> Dataset:
    """The dataset of a folder or .zip.

    Raises:
        UserError: a file cannot be read, a text is missing, or a line is not what it should be.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    is_found = False
    missing: dict[str, int] = {}
    for folder, stem, annotations, text in _documents(files):
        annotator = gathering.annotator(folder)
        if text is None and not gathering.known(stem):
            missing |= {name: len(parse(content, name).marked) for name, content in annotations.items()}
            continue
        is_found = True
        gathering.expect(annotator)
        gathering.add(
            stem, text, _spans(annotations, annotator, stem, text, gathering, bool(sidecar.folders))
        )
    if missing and not is_found:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name}: there is no text {missing} beside its annotations."),
            name=path.name,
            missing=f"{PurePosixPath(next(iter(missing))).stem}.txt",
        )
    gathering.notes += [Note(NOT_AMONG_FILES, name=name, count=count) for name, count in missing.items()]
    if not is_found and not sidecar.folders:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no files of brat."), name=path.name)
    return gathering.dataset(_codebook(files, path.stem))


# Writing


def _files(dataset: Dataset, texts: str) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    yield NAME, sidecar.as_bytes()
    plain = {name: label for label, name in sidecar.labels}
    frames = {span.frame for article in dataset.articles for span in article.spans}
    conf = configuration(dataset.codebook, plain, sorted(frames))
    yield from ((name, content.encode()) for name, content in conf.items())
    closed = {attribute.name for attribute in declared(dataset.codebook)}
    for folder, annotator in sidecar.folders:
        # brat looks for its configuration in the folder of the document or above.
        for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
            lines = _annotations(article, annotator, plain, closed, texts)
            yield f"{folder}/{stem}.ann", "".join(lines).encode()
            if texts == "full":
                yield f"{folder}/{stem}.txt", (article.text or "").encode()


def _annotations(
    article: DatasetArticle, annotator: str, plain: dict[str, str], closed: set[str], texts: str
) -> Iterator[str]:
    text = article.text or ""
    attributes = notes = 0
    own = [span for span in article.spans if span.annotator == annotator]
    for number, span in enumerate(own, start=1):
        parts = parts_of(text, span.start, span.end) or [(span.start, span.end)]
        offsets = ";".join(f"{start} {end}" for start, end in parts)
        words = {"full": joined(text, parts), "words": first_words(joined(text, parts)), "none": ""}[texts]
        yield f"T{number}\t{plain[span.frame]} {offsets}\t{words}\n"
        for name, value in _sayings(span):
            if value is None or (name in closed and is_plain(value)):
                attributes += 1
                told = f" {value}" if value is not None else ""
                yield f"A{attributes}\t{plain.get(name, name)} T{number}{told}\n"
            else:
                notes += 1
                yield f"#{notes}\t{plain.get(name, name)} T{number}\t{one_line(value)}\n"


def _sayings(span: DatasetSpan) -> Iterator[tuple[str, str | None]]:
    """What is said of a span, name and value; a value of None is that it is so."""
    for name, value in span.attributes:
        yield from ((name, each) for each in ((value,) if isinstance(value, str) else value))
    if span.uncertain:
        yield UNCERTAIN, None
    if span.round:
        yield ROUND, span.round
    if span.memo:
        yield MEMO, span.memo


# Reading


def _documents(files: Packed) -> Iterator[tuple[str, str, dict[str, str], str | None]]:
    """Folder, name, annotations by file and text of each article, in the order of the files."""
    places: dict[tuple[str, str], dict[str, str]] = {}
    for name in files:
        path = PurePosixPath(name)
        if path.suffix in ANNOTATIONS:
            found = places.setdefault((folder_of(name), path.stem), {})
            found[name] = as_text(files[name], name)
    annotated = {folder for folder, _ in places}
    for name in files:
        path = PurePosixPath(name)
        if path.suffix == ".txt" and folder_of(name) in annotated:
            places.setdefault((folder_of(name), path.stem), {})
    for (folder, stem), annotations in places.items():
        beside = f"{folder}/{stem}.txt" if folder else f"{stem}.txt"
        # There may be one text for the annotations of several folders.
        text = beside if beside in files else files.called(f"{stem}.txt")
        yield folder, stem, annotations, as_text(files[text], text) if text else None


def _spans(
    annotations: dict[str, str],
    annotator: str,
    stem: str,
    text: str | None,
    gathering: Gathering,
    is_ours: bool,
) -> Iterator[DatasetSpan]:
    standoff = Standoff()
    for name, content in annotations.items():
        standoff = parse(content, name, standoff)
    name = next(iter(annotations), stem)
    for kind, count in standoff.left_out.items():
        gathering.notes.append(Note(LEFT_OUT, name=name, count=count, kind=kind))
    if text is None:
        known = gathering.known(stem)
        length = known.length if known else 0
    else:
        length = len(text)
        _fit(standoff, text, name, gathering.notes)
    for key, marked in standoff.marked.items():
        said = _said(marked, gathering, is_ours)
        for start, end in _stretches(marked, text, f"{name}, line {marked.line}: {key}", gathering.notes):
            if not lies_in(start, end, length):
                raise broken(name, marked.line, OUTSIDE, start=start, end=end)
            yield replace(said, annotator=annotator, start=start, end=end)


def _fit(standoff: Standoff, text: str, name: str, notes: list[str]) -> None:
    """Put the offsets right where they count in another way; all of a file count in the same one.

    A line that fits in no way is put where its words stand, if only once, or taken out; both are told.

    Raises:
        UserError: not a single line has its words where it says.
    """
    way, fitting = _fitting(standoff.marked, text)
    if way != POINTS[0]:
        notes.append(Note(CONVERTED, name=name, way=way))
    for key, marked in list(standoff.marked.items()):
        if not fitting:
            reason = QT_TRANSLATE_NOOP("messages", "its words do not stand in the text where the line says")
            raise broken(name, marked.line, reason)
        if key in fitting:
            marked.parts = fitting[key]
        elif place := found(text, marked.words):
            marked.parts = (place,)
            notes.append(Note(ELSEWHERE, name=name, words=first_words(marked.words)))
        else:
            del standoff.marked[key]
            notes.append(Note(COVERS_ELSE, name=f"{name}, line {marked.line}", where=f"{key} {marked.label}"))


def _fitting(marked: dict[str, Marked], text: str) -> tuple[str, dict[str, Parts]]:
    """The way of counting in which most lines have their words where they say, and those lines' parts."""
    best: tuple[str, dict[str, Parts]] = POINTS[0], {}
    for way, make in WAYS:
        count = make(text)
        moved = {key: _moved(each, count) for key, each in marked.items()}
        fitting = {key: parts for key, parts in moved.items() if _fits(marked[key], parts, text)}
        if len(fitting) > len(best[1]):
            best = way, fitting
        if len(best[1]) == len(marked):
            break
    return best


def _fits(marked: Marked, parts: Parts, text: str) -> bool:
    """Whether the parts lie in the text, and cover the words of the line."""
    inside = parts and all(lies_in(start, end, len(text)) for start, end in parts)
    return bool(inside) and covers(joined(text, parts), marked.words)


def _moved(marked: Marked, count: Count) -> Parts:
    """The parts in code points; none where they are cut within a character."""
    edges = [(count.to_points(start), count.to_points(end)) for start, end in marked.parts]
    parts = tuple((start, end) for start, end in edges if start is not None and end is not None)
    return parts if len(parts) == len(edges) else ()


def _stretches(marked: Marked, text: str | None, place: str, notes: list[str]) -> list[tuple[int, int]]:
    """The spans that a line makes: one, but for parts that more than ends of lines divide."""
    whole = [marked.parts[0]]
    for start, end in marked.parts[1:]:
        between = text[whole[-1][1] : start] if text is not None else "\n" * (start - whole[-1][1])
        if between and not between.strip("\r\n"):
            whole[-1] = whole[-1][0], end
        else:
            whole.append((start, end))
    if len(whole) > 1:
        notes.append(Note(PARTS, place=place, count=len(whole)))
    return whole


def _said(marked: Marked, gathering: Gathering, is_ours: bool) -> DatasetSpan:
    """The span without its place."""
    notes = {
        name: [several_lines(each) if is_ours else each for each in values]
        for name, values in marked.notes.items()
    }
    values: dict[str, list[str]] = {}
    for name, each in (*marked.values.items(), *notes.items()):
        if name not in (MEMO, UNCERTAIN, ROUND):
            values.setdefault(gathering.label(name), []).extend(each)
    return DatasetSpan(
        annotator="",
        frame=gathering.label(marked.label),
        start=0,
        end=0,
        attributes=tuple((name, _value(each, gathering.is_multiple(name))) for name, each in values.items()),
        uncertain=marked.values.get(UNCERTAIN) == [YES],
        round=next(iter(notes.get(ROUND, ())), ""),
        memo="\n".join(notes.get(MEMO, ())),
    )


def _value(values: list[str], several: bool) -> Value:
    return tuple(values) if several or len(values) > 1 else values[0]


def _codebook(files: Packed, name: str) -> CodebookDraft | None:
    """The codebook that all files annotation.conf tell of."""
    confs = [as_text(files[each], each) for each in files if PurePosixPath(each).name == "annotation.conf"]
    return drafted("\n".join(confs), name) if confs else None
