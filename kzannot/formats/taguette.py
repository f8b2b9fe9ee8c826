"""A project of Taguette (.sqlite3), a SQLite database. Read only.

Documents are HTML; highlights count the UTF-8 bytes of its text nodes, end exclusive, where nothing stands
between two paragraphs. Here paragraphs become lines, and the offsets are counted anew. A tag is a frame; who
made a highlight stands in the list of commands, if anywhere.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import Bilingual, CodebookDraft, FrameDraft
from kzannot.formats.codebook_qdc import as_name, with_names
from kzannot.formats.dataset import Dataset, DatasetSpan
from kzannot.formats.documents import Document, dataset_of
from kzannot.formats.files import read_bytes
from kzannot.formats.foreign_sqlite import Tables, tables_of
from kzannot.formats.notes import COVERS_NOTHING, NO_CODE, WITHOUT_TEXT, Note
from kzannot.formats.units import Units, utf8
from kzannot.formats.walking import DATASETS

TITLE = QT_TRANSLATE_NOOP("messages", "Taguette project")
SUFFIXES = (".sqlite3",)
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP("messages", "Texts, tags with their descriptions, highlights and who made them.")
LOSES = QT_TRANSLATE_NOOP("messages", "The layout of the documents; a highlight without a tag.")

BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li"),
        *(
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
        ),
    )
)
"""Elements before and behind which a line ends."""


def read(path: Path) -> Dataset:
    """The dataset of a project.

    Raises:
        UserError: it is no database of Taguette, or cannot be read.
    """
    with tables_of(read_bytes(path, DATASETS.size), path.name) as tables:
        if not all(tables.has(each) for each in ("documents", "highlights", "tags", "highlight_tags")):
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} is no project of Taguette."), name=path.name
            )
        notes: list[str] = []
        book, frames = _codebook(tables, path.stem)
        makers = _makers(tables)
        marks = _marks(tables, frames, makers, notes)
        people = dict.fromkeys(makers.values(), "person")
        documents = list(_documents(tables, marks, people, notes))
    return dataset_of(path.name, documents, notes=notes, codebook=book)


class Lines(HTMLParser):
    """The text of a document as lines, and the text nodes that it was made of.

    Attributes:
        nodes: the text nodes in one.
        lines: the same text, in which each block is a line.
    """

    def __init__(self, contents: str) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._starts: list[int] = []  # of each piece, in the nodes
        self._places: list[int] = []  # of each piece, in the lines
        self._lines: list[str] = []
        self._length = 0
        self._ends = False
        self.feed(contents)
        self.close()
        self.nodes = "".join(self._pieces)
        self.lines = "".join(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """End the line before a block."""
        self._ends |= tag in BLOCKS

    def handle_endtag(self, tag: str) -> None:
        """End the line behind a block."""
        self._ends |= tag in BLOCKS

    def handle_data(self, data: str) -> None:
        """Take a text node over, on a line of its own where a block has ended."""
        if self._ends and self._lines and not self._lines[-1].endswith("\n"):
            self._lines.append("\n")
            self._length += 1
        self._ends = False
        before = self._starts[-1] + len(self._pieces[-1]) if self._pieces else 0
        self._starts.append(before)
        self._places.append(self._length)
        self._pieces.append(data)
        self._lines.append(data)
        self._length += len(data)

    def start_of(self, node: int) -> int:
        """Where a passage begins in the lines that begins there in the nodes."""
        return self._place(bisect_right(self._starts, node) - 1, node)

    def end_of(self, node: int) -> int:
        """Where a passage ends in the lines that ends there in the nodes."""
        return self._place(bisect_right(self._starts, max(0, node - 1)) - 1, node)

    def _place(self, piece: int, node: int) -> int:
        return self._places[piece] + node - self._starts[piece]


def _codebook(tables: Tables, name: str) -> tuple[CodebookDraft, dict[Any, str]]:
    """The codebook, and the frames by the numbers of the tags."""
    rows = list(tables.rows("tags", "id", "path", "description"))
    frames = [
        FrameDraft(
            as_name(str(path)),
            Bilingual(str(path)),
            colour="",
            pattern="",
            definition=Bilingual(str(told or "")),
        )
        for _, path, told in rows
    ]
    named = list(with_names(frames))
    titles = [str(title) for (title,) in tables.rows("projects", "name")] if tables.has("projects") else []
    title = titles[0] if len(titles) == 1 and titles[0] else name
    book = CodebookDraft(name=title, title=Bilingual(title), frames=tuple(named))
    return book, {row[0]: frame.name for row, frame in zip(rows, named, strict=True)}


def _makers(tables: Tables) -> dict[Any, str]:
    """Who made each highlight, as far as the commands are kept."""
    found: dict[Any, str] = {}
    for user, payload in tables.rows("commands", "user_login", "payload") if tables.has("commands") else ():
        try:
            told = json.loads(payload)
        except (TypeError, ValueError, RecursionError):
            continue  # a command that tells nothing names nobody
        if isinstance(told, dict) and told.get("type") == "highlight_add":
            found.setdefault(told.get("highlight_id"), str(user))
    return found


def _marks(
    tables: Tables, frames: Mapping[Any, str], makers: Mapping[Any, str], notes: list[str]
) -> dict[Any, list[DatasetSpan]]:
    """The highlights by the numbers of their documents, a span for each tag."""
    tags: dict[Any, list[str]] = {}
    for highlight, tag in tables.rows("highlight_tags", "highlight_id", "tag_id"):
        if tag in frames:
            tags.setdefault(highlight, []).append(frames[tag])
    nobody = next(iter(makers.values())) if len(set(makers.values())) == 1 else "unknown"
    found: dict[Any, list[DatasetSpan]] = {}
    for key, document, start, end in tables.rows(
        "highlights", "id", "document_id", "start_offset", "end_offset"
    ):
        if not isinstance(start, int) or not isinstance(end, int) or key not in tags:
            notes.append(Note(NO_CODE, name=f"highlight {key}", start=start, end=end))
            continue
        who = makers.get(key, nobody)
        found.setdefault(document, []).extend(
            DatasetSpan(annotator=who, frame=frame, start=start, end=end) for frame in tags[key]
        )
    return found


def _documents(
    tables: Tables, marks: Mapping[Any, list[DatasetSpan]], people: Mapping[str, str], notes: list[str]
) -> Iterator[Document]:
    """The documents as lines, with their marks counted in them."""
    for key, name, file, contents in tables.rows("documents", "id", "name", "filename", "contents"):
        text = Lines(str(contents or ""))
        if not text.lines.strip():
            notes.append(Note(WITHOUT_TEXT, name=name))
            continue
        yield Document(
            name=str(name),
            text=text.lines,
            about={"title": str(name), "file": str(file or "")},
            annotators=people,
            marks=tuple(_moved(text, marks.get(key, ()), str(name), notes)),
        )


def _moved(text: Lines, marks: Iterable[DatasetSpan], name: str, notes: list[str]) -> Iterator[DatasetSpan]:
    count = Units(text.nodes, utf8)
    for mark in marks:
        start, end = count.to_points(mark.start), count.to_points(mark.end)
        if start is None or end is None or start >= end:
            where = f"{mark.frame} from {mark.start} to {mark.end}"
            notes.append(Note(COVERS_NOTHING, name=name, where=where))
            continue
        yield DatasetSpan(
            annotator=mark.annotator, frame=mark.frame, start=text.start_of(start), end=text.end_of(end)
        )
