"""Carrying out an edit: its line in the journal, the texts it brings, its changes, each after the rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.edits import Edit
from kzannot.model.records import Record, Section, Span
from kzannot.model.rules import check_passage, check_section, check_span
from kzannot.model.study import Passage
from kzannot.storage import journal, rows, texts
from kzannot.storage.journal import Line

HALF = QT_TRANSLATE_NOOP("messages", "A text holds half a character (U+{code}), which cannot be stored.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who makes an edit, in which sitting; `takes_back` is the line that it undoes or redoes."""

    annotator_id: UUID | None
    sitting_id: UUID
    takes_back: UUID | None = None


def carry_out(
    connection: Connection,
    edit: Edit,
    author: Author,
    new_texts: Iterable[str] = (),
    files: Iterable[bytes] = (),
) -> Line:
    """Write an edit within a transaction; its line in the journal comes first, then what it tells of.

    Raises:
        Refused: a rule forbids a change.
        Conflict: a stored row is no longer as the edit found it.
    """
    try:
        line = journal.append(connection, edit, author.annotator_id, author.sitting_id, author.takes_back)
    except UnicodeEncodeError as error:
        raise Refused(HALF, code=f"{ord(error.object[error.start]):X}") from error
    texts.put(connection, new_texts)
    texts.put_files(connection, files)
    rows.write_all(connection, edit.changes)
    text_of: dict[UUID, str] = {}
    for change in edit.changes:
        if change.after:
            _check(connection, change.after, text_of)
    return line


def _check(connection: Connection, record: Record, text_of: dict[UUID, str]) -> None:
    """Ask the rules; `text_of` keeps the texts that this edit has needed so far."""
    if not isinstance(record, Span | Section | Passage):
        return
    if record.article_id not in text_of:
        text_of[record.article_id] = texts.of_article(connection, record.article_id)
    text = text_of[record.article_id]
    if isinstance(record, Span):
        check_span(record, text)
    elif isinstance(record, Section):
        check_section(record, text)
    else:
        check_passage(record, text)
