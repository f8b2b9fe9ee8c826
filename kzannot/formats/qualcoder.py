"""A project of QualCoder (.qda): a folder with data.qda, a SQLite database, or that file alone. Read only.

Offsets count code points, end exclusive, in texts whose ends of line are line feeds. A code is a frame, its
category the group, the owner of a coding the annotator, its memo the memo. What marks pictures, sounds and
cases, and notes on passages without a code, cannot be held and is told.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import Bilingual, CodebookDraft, FrameDraft, GroupDraft
from kzannot.formats.codebook_qdc import as_name, is_colour, with_names
from kzannot.formats.dataset import Dataset, DatasetSpan
from kzannot.formats.documents import Document, dataset_of
from kzannot.formats.foreign_sqlite import Tables, tables_of
from kzannot.formats.notes import NO_CODE, WITHOUT_TEXT, Note
from kzannot.formats.packing import read_packed

TITLE = QT_TRANSLATE_NOOP("messages", "QualCoder project")
SUFFIXES = (".qda",)
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP(
    "messages", "Texts, codes with categories, colours and memos, codings with their owners and memos."
)
LOSES = QT_TRANSLATE_NOOP(
    "messages", "Pictures, sounds, cases, attributes, journals, notes on passages without a code."
)

DATABASE: Final = "data.qda"
OTHERS: Final = ("annotation", "code_image", "code_av", "cases", "attribute", "journal")
"""Tables whose rows have no place here."""


def read(path: Path) -> Dataset:
    """The dataset of a project folder, of a .zip of it, or of its data.qda alone.

    Raises:
        UserError: there is no database of QualCoder, or it cannot be read.
    """
    with tables_of(_database(path), path.name) as tables:
        if not (tables.has("source") and tables.has("code_text") and tables.has("code_name")):
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} is no project of QualCoder."), name=path.name
            )
        book, frames = _codebook(tables, path.stem)
        notes = [*_left_out(tables)]
        marks, people = _marks(tables, frames, notes)
        documents = list(_documents(tables, marks, people, notes))
    return dataset_of(path.name, documents, notes=notes, codebook=book)


def _database(path: Path) -> bytes:
    files = read_packed(path)
    found = [
        name
        for name in files
        if PurePosixPath(name).name.lower() == DATABASE or (path.is_file() and name == path.name)
    ]
    if len(found) != 1:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no project of QualCoder."), name=path.name)
    return files[found[0]]


def _codebook(tables: Tables, name: str) -> tuple[CodebookDraft, dict[Any, str]]:
    """The codebook, and the frames by the numbers of the codes."""
    groups = {
        key: GroupDraft(as_name(str(label)), Bilingual(str(label)))
        for key, label in (tables.rows("code_cat", "catid", "name") if tables.has("code_cat") else ())
    }
    keys, frames = [], []
    for key, label, memo, group, colour in tables.rows("code_name", "cid", "name", "memo", "catid", "color"):
        keys.append(key)
        frames.append(
            FrameDraft(
                as_name(str(label)),
                Bilingual(str(label)),
                group=groups[group].name if group in groups else "",
                colour=str(colour) if is_colour(str(colour)) else "",
                pattern="",
                definition=Bilingual(str(memo or "")),
            )
        )
    named = list(with_names(frames))
    book = CodebookDraft(name, title=Bilingual(name), groups=tuple(groups.values()), frames=tuple(named))
    return book, {key: frame.name for key, frame in zip(keys, named, strict=True)}


def _marks(
    tables: Tables, frames: dict[Any, str], notes: list[str]
) -> tuple[dict[Any, list[DatasetSpan]], dict[str, str]]:
    """The codings by the numbers of their texts, and all owners."""
    found: dict[Any, list[DatasetSpan]] = {}
    people: dict[str, str] = {}
    columns = ("cid", "fid", "pos0", "pos1", "seltext", "owner", "memo")
    for code, text, start, end, words, owner, memo in tables.rows("code_text", *columns):
        who = str(owner or "unknown")
        people[who] = "person"
        if code not in frames or not isinstance(start, int) or not isinstance(end, int):
            notes.append(Note(NO_CODE, name=who, start=start, end=end))
            continue
        span = DatasetSpan(
            annotator=who,
            frame=frames[code],
            start=start,
            end=end,
            memo=str(memo or ""),
            words=str(words or ""),
        )
        found.setdefault(text, []).append(span)
    return found, people


def _documents(
    tables: Tables, marks: dict[Any, list[DatasetSpan]], people: dict[str, str], notes: list[str]
) -> Iterator[Document]:
    """The texts with their marks."""
    for key, name, text in tables.rows("source", "id", "name", "fulltext"):
        if not isinstance(text, str) or not text.strip():
            notes.append(Note(WITHOUT_TEXT, name=name))
            continue
        stem = PurePosixPath(str(name)).stem or str(name)
        about = {"title": stem, "file": str(name)}
        codings = tuple(marks.get(key, ()))
        yield Document(name=stem, text=text, about=about, annotators=people, marks=codings)


def _left_out(tables: Tables) -> Iterator[str]:
    for table in OTHERS:
        if number := tables.count(table):
            yield f"{number} × {table}: there is no place for it here; it was left out."
