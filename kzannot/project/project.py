"""An open project: the records that can be read, and the one way to change them.

Everything that a window or a command does to a project is an `Edit` handed to `Project.apply`. Whoever
wants to know of changes listens; nobody asks the database again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

from kzannot.errors import Conflict
from kzannot.model.codebook import Attribute, Codebook, Frame
from kzannot.model.edits import Edit
from kzannot.model.records import (
    Annotator,
    Answer,
    Article,
    Option,
    Outlet,
    Reading,
    Record,
    Section,
    SectionKind,
    Span,
)
from kzannot.project.history import History
from kzannot.project.progress import Progress, Stretch, progress_of
from kzannot.storage import journal, rows, texts, times
from kzannot.storage.database import Database
from kzannot.storage.edits import Author, carry_out
from kzannot.storage.journal import Glance, Line, Wanted

R = TypeVar("R", bound=Record)
Listener = Callable[[Edit], None]

TEXTS_KEPT = 32
"""How many texts are kept in memory: the open ones, and those that are being counted."""


class Project:
    """A project file that this process has open.

    Attributes:
        path: the project file.
        annotator: who is signed in, whose edits these are; None for a command.
        saved_at: when the last edit was stored; None where there has been none.
    """

    def __init__(self, database: Database) -> None:
        self.path = database.path
        self.annotator: Annotator | None = None
        self._database = database
        self._sitting_id = uuid4()
        self._listeners: list[Listener] = []
        self._forewarned: list[Listener] = []
        self._history = History()
        self._text = lru_cache(maxsize=TEXTS_KEPT)(self._read_text)
        with database.reading() as connection:
            self.saved_at: datetime | None = journal.last_time(connection)

    @classmethod
    def create(cls, path: Path) -> "Project":
        """A new, empty project; UserError where the file exists already."""
        return cls(Database.make(path))

    @classmethod
    def open(cls, path: Path) -> "Project":
        """The project of a file; UserError where it is none, damaged, or open elsewhere."""
        database = Database.open(path)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    @property
    def read_only(self) -> bool:
        """Whether the file lies where it cannot be written."""
        return self._database.read_only

    def close(self) -> None:
        """Give the file back."""
        self._database.close()

    def copy_to(self, target: Path) -> None:
        """A checked copy of the project file, while it stays open."""
        self._database.copy_to(target)

    def sign_in(self, annotator: Annotator | None) -> None:
        """Say whose edits the next ones are; only their own can be undone."""
        self.annotator = annotator
        if annotator is None:
            self._history = History()
            return
        with self._database.reading() as connection:
            self._history = History(journal.steps(connection, annotator.id))

    def listen(self, listener: Listener) -> None:
        """Call the listener after every edit, with the edit."""
        self._listeners.append(listener)

    def forewarn(self, listener: Listener) -> None:
        """Call the listener before every edit, an undone or redone one included, with the edit."""
        self._forewarned.append(listener)

    # Change

    def apply(self, edit: Edit, texts: Iterable[str] = (), files: Iterable[bytes] = ()) -> None:
        """Make an edit: all of it or, with Refused, Conflict or NotSaved, nothing.

        Args:
            edit: what shall change; an edit without changes does nothing.
            texts: the texts and sources of the articles that the edit adds.
            files: the files these came in, where the text alone does not tell their bytes.
        """
        if edit.changes:
            self._history.add(self._carry_out(edit, None, texts, files).id, edit.title)
            self._tell(edit)

    def note(self, edit: Edit) -> None:
        """Make an edit that the program writes down by itself, as how long somebody worked.

        Its line in the journal names nobody, so that nobody can undo it; what can be undone and redone
        stays as it was.
        """
        if edit.changes:
            self._carry_out(edit, None, signed=False)
            self._tell(edit)

    def undo(self) -> Edit | None:
        """Take back this person's last edit; the edit that did so, or None where there is nothing left.

        Raises:
            Conflict: somebody built on it; it is left out, and undo goes on with the one before.
        """
        return self._retrace(self._history.to_undo, self._history.skip_undo)

    def redo(self) -> Edit | None:
        """Make the last undone edit again; the edit that did so, or None where there is nothing left."""
        return self._retrace(self._history.to_redo, self._history.skip_redo)

    # Read

    def undo_title(self) -> str | None:
        """What `undo` would take back; None where there is nothing."""
        return self._history.undo_title

    def redo_title(self) -> str | None:
        """What `redo` would make again; None where there is nothing."""
        return self._history.redo_title

    def history(self, limit: int) -> list[Line]:
        """The last lines of the journal, newest first."""
        with self._database.reading() as connection:
            return journal.newest(connection, limit)

    def journal_places(self, wanted: Wanted, after: int = 0) -> list[int]:
        """The places of the journal's lines that are wanted, newest first; only those behind `after`."""
        with self._database.reading() as connection:
            return journal.places(connection, wanted, after)

    def glances(self, places: Sequence[int]) -> list[Glance]:
        """What the journal's lines at some places say in short, in the order of the places."""
        with self._database.reading() as connection:
            return journal.glances(connection, places)

    def retraced(self, after: int = 0) -> list[tuple[UUID, UUID]]:
        """The undos and redos behind a place of the journal, each with the line that it takes back."""
        with self._database.reading() as connection:
            return journal.taken_back(connection, after)

    def journal_length(self) -> int:
        """The place of the journal's last line; 0 where there is none."""
        with self._database.reading() as connection:
            return journal.length(connection)

    def journal_titles(self) -> list[str]:
        """What the edits in the journal are called, each once."""
        with self._database.reading() as connection:
            return journal.titles(connection)

    def records(self, kind: type[R], **wanted: object) -> list[R]:
        """The records of a kind whose fields have the wanted values; None is any value."""
        asked = {name: value for name, value in wanted.items() if value is not None}
        with self._database.reading() as connection:
            return rows.read(connection, kind, **asked)

    def each(self, kind: type[R], **wanted: object) -> Iterator[R]:
        """The same, one after the other: of very many, others read and edit between some and the next."""
        asked = {name: value for name, value in wanted.items() if value is not None}
        after: int | None = 0
        while after is not None:
            with self._database.reading() as connection:
                found, after = rows.read_some(connection, kind, after, **asked)
            yield from found

    def outlets(self) -> list[Outlet]:
        """All outlets, by name."""
        return sorted(self.records(Outlet), key=lambda outlet: outlet.name.casefold())

    def articles(self) -> list[Article]:
        """All articles, in the order they came in."""
        return self.records(Article)

    def article(self, article_id: UUID) -> Article:
        """The article of that id; LookupError where there is none."""
        with self._database.reading() as connection:
            return rows.get(connection, Article, article_id)

    def text(self, article: Article) -> str:
        """The text that the offsets of the article's spans count in."""
        return self._text(article.digest)

    def source(self, article: Article) -> str:
        """The decoded file that the article's text was cut from."""
        return self._text(article.source_digest or article.digest)

    def content(self, article: Article) -> bytes | None:
        """The bytes of the file that the article came in; None where its decoded source tells them."""
        with self._database.reading() as connection:
            return texts.get_file(connection, article.file_digest)

    def sections(self, article_id: UUID | None = None) -> list[Section]:
        """The sections of an article, or of all, in text order; an entry stands before what it encloses."""
        found = self.each(Section, article_id=article_id)
        return sorted(found, key=lambda s: (s.start, -s.end, s.kind is not SectionKind.ENTRY))

    def codebooks(self) -> list[Codebook]:
        """All versions of the codebook, the oldest first."""
        return self.records(Codebook)

    def codebook(self) -> Codebook | None:
        """The newest version of the codebook; None where the project has none yet."""
        found = self.codebooks()
        return found[-1] if found else None

    def frames(self) -> list[Frame]:
        """The frames of the newest codebook, in its order."""
        codebook = self.codebook()
        found = self.records(Frame, codebook_id=codebook.id) if codebook else []
        return sorted(found, key=lambda frame: frame.order)

    def attributes(self) -> list[Attribute]:
        """The attributes of the newest codebook, of spans and of articles, in its order."""
        codebook = self.codebook()
        found = self.records(Attribute, codebook_id=codebook.id) if codebook else []
        return sorted(found, key=lambda attribute: attribute.order)

    def annotators(self) -> list[Annotator]:
        """Everybody who codes in this project."""
        return self.records(Annotator)

    def options(self) -> list[Option]:
        """The settings that belong to the project."""
        return self.records(Option)

    def spans(self, article_id: UUID | None = None, annotator_id: UUID | None = None) -> list[Span]:
        """The spans of an article, or of all; of an annotator, or of everybody."""
        return self.records(Span, article_id=article_id, annotator_id=annotator_id)

    def readings(self, article_id: UUID | None = None, annotator_id: UUID | None = None) -> list[Reading]:
        """What was read of an article, or of all, by an annotator, or by everybody."""
        return self.records(Reading, article_id=article_id, annotator_id=annotator_id)

    def answers(self, article_id: UUID | None = None, annotator_id: UUID | None = None) -> list[Answer]:
        """The answers about an article, or about all, of an annotator, or of everybody."""
        return self.records(Answer, article_id=article_id, annotator_id=annotator_id)

    def fields(self, kind: type[Record], *names: str, **wanted: Any) -> Iterator[tuple[Any, ...]]:
        """Some fields of the records of a kind, as `each`, for those who count many and need no records."""
        after: int | None = 0
        while after is not None:
            with self._database.reading() as connection:
                found, after = rows.columns(connection, kind, names, after, **wanted)
            yield from found

    def worked_at(self) -> dict[tuple[UUID, UUID], datetime]:
        """When each annotator first worked at each article, by article and annotator."""
        with self._database.reading() as connection:
            return times.first_work(connection)

    def progress(self, annotator_id: UUID) -> dict[UUID, Progress]:
        """How far an annotator is with each article."""
        sections = _by_article(self.sections())
        readings = _by_article(self.readings(annotator_id=annotator_id))
        spans: dict[UUID, list[Stretch]] = {}
        for article_id, *stretch in self.fields(
            Span, "article_id", "start", "end", annotator_id=annotator_id
        ):
            spans.setdefault(article_id, []).append((stretch[0], stretch[1]))
        return {
            article.id: progress_of(
                sections.get(article.id, ()), spans.get(article.id, ()), readings.get(article.id, ())
            )
            for article in self.articles()
        }

    def progress_in(self, article_id: UUID, annotator_id: UUID) -> Progress:
        """How far an annotator is with one article."""
        wanted = {"article_id": article_id, "annotator_id": annotator_id}
        spans = list(self.fields(Span, "start", "end", **wanted))
        return progress_of(self.sections(article_id), spans, self.readings(**wanted))

    # Inside

    def _retrace(self, line_id: UUID | None, skip: Callable[[], None]) -> Edit | None:
        if line_id is None:
            return None
        try:
            line = self._take_back(line_id)
        except Conflict:
            skip()
            raise
        self._history.add(line.id, line.edit.title, line_id)
        self._tell(line.edit)
        return line.edit

    def _take_back(self, line_id: UUID) -> Line:
        with self._database.reading() as connection:
            edit = journal.get(connection, line_id).edit.inverse()
        try:
            return self._carry_out(edit, line_id)
        except Conflict:
            of_now = self._as_it_is_now(edit)
            if of_now == edit:
                raise
            return self._carry_out(of_now, line_id)

    def _as_it_is_now(self, edit: Edit) -> Edit:
        """The same edit of the records as they are stored now, where it leaves alone what is new in them.

        So working time that was stored meanwhile does not keep anybody from finishing an article again.
        """
        now: dict[UUID, Record] = {}
        changes = []
        for change in edit.changes:
            record = change.record
            stored = now.get(record.id) or next(iter(self.records(type(record), id=record.id)), record)
            changes.append(change.onto(stored))
            now[record.id] = changes[-1].record
        return Edit(edit.title, tuple(changes))

    def _carry_out(
        self,
        edit: Edit,
        takes_back: UUID | None,
        new_texts: Iterable[str] = (),
        files: Iterable[bytes] = (),
        signed: bool = True,
    ) -> Line:
        author = Author(
            annotator_id=self.annotator.id if self.annotator and signed else None,
            sitting_id=self._sitting_id,
            takes_back=takes_back,
        )
        for listener in self._forewarned:
            listener(edit)
        with self._database.writing() as connection:
            line = carry_out(connection, edit, author, new_texts, files)
        self.saved_at = line.at
        return line

    def _tell(self, edit: Edit) -> None:
        for before, after in edit.of(Annotator):
            if before and self.annotator and before.id == self.annotator.id:
                self.annotator = after
        for listener in self._listeners:
            listener(edit)

    def _read_text(self, digest: str) -> str:
        with self._database.reading() as connection:
            return texts.get(connection, digest)


Owned = TypeVar("Owned", Section, Reading)


def _by_article(records: Iterable[Owned]) -> dict[UUID, list[Owned]]:
    found: dict[UUID, list[Owned]] = {}
    for record in records:
        found.setdefault(record.article_id, []).append(record)
    return found
