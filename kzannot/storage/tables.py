"""The tables of a project: one a kind of record, each column named as the field that it holds.

The columns are read off the records, so that the two cannot drift apart; what a record cannot say
(what refers to what, what is unique, what must hold) stands here. The tables are strict, so that SQLite's
own check finds a text where a number must be.
"""

from enum import StrEnum
from typing import Any, get_args, get_type_hints
from uuid import UUID

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from kzannot.model import codebook, records, study
from kzannot.model.records import Record
from kzannot.storage.columns import Id, Plain, Word, YesNo

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

STRICT: dict[str, Any] = {"sqlite_strict": True}

TEXTS = Table(
    "texts",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("text", Text, nullable=False),
    **STRICT,
)

FILES = Table(
    "files",
    METADATA,
    Column("digest", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    **STRICT,
)

JOURNAL = Table(
    "journal",
    METADATA,
    Column("place", Integer, primary_key=True, autoincrement=True),
    Column("id", Id, nullable=False, unique=True),
    Column("replica_id", Id, nullable=False),
    Column("number", Integer, nullable=False),
    Column("lamport", Integer, nullable=False, index=True),
    Column("previous", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("annotator_id", Id, index=True),  # no foreign key: a line outlives what it tells of
    Column("sitting_id", Id, nullable=False),
    Column("version", Text, nullable=False),
    Column("takes_back", Id),
    Column("title", Text, nullable=False),
    Column("changes", Text, nullable=False),
    sqlite_autoincrement=True,
    **STRICT,
)

REPLICA = Table(
    "replica",
    METADATA,
    Column("id", Id, primary_key=True),
    Column("made", Text, nullable=False),
    **STRICT,
)


def _type_of(hint: Any) -> TypeEngine[Any]:
    """The column type of a field."""
    optional = type(None) in get_args(hint)
    bare = next(member for member in get_args(hint) if member is not type(None)) if optional else hint
    simple: dict[Any, TypeEngine[Any]] = {
        UUID: Id(),
        str: Text(),
        int: Integer(),
        bool: YesNo(),
        float: REAL(),
    }
    if bare in simple:
        return simple[bare]
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return Word(bare)
    return Plain(bare)


def _table(name: str, kind: type[Record], *rest: SchemaItem, **parents: str) -> Table:
    """The table of a kind of record; `parents` names for a field the table whose row it refers to."""
    columns = []
    for field, hint in get_type_hints(kind).items():
        column_type = _type_of(hint)
        more: list[SchemaItem] = [ForeignKey(parents[field])] if field in parents else []
        if isinstance(column_type, YesNo):
            more.append(CheckConstraint(f"{field} IN (0, 1)", name=f"{field}_yes_or_no"))
        columns.append(
            Column(
                field,
                column_type,
                *more,
                primary_key=field == "id",
                nullable=type(None) in get_args(hint),
                index=field in parents or None,
            )
        )
    return Table(name, METADATA, *columns, *rest, **STRICT)


def _stretch(name: str) -> CheckConstraint:
    return CheckConstraint('0 <= start AND start < "end"', name=name)


OUTLETS = _table("outlets", records.Outlet, UniqueConstraint("name"))
ARTICLES = _table("articles", records.Article, outlet_id="outlets.id", digest="texts.digest")
SECTIONS = _table("sections", records.Section, _stretch("not_empty"), article_id="articles.id")
CODEBOOKS = _table("codebooks", codebook.Codebook, UniqueConstraint("name", "version"))
FRAMES = _table("frames", codebook.Frame, UniqueConstraint("codebook_id", "name"), codebook_id="codebooks.id")
ATTRIBUTES = _table(
    "attributes", codebook.Attribute, UniqueConstraint("codebook_id", "name"), codebook_id="codebooks.id"
)
ANNOTATORS = _table("annotators", records.Annotator, UniqueConstraint("name"))
ROUNDS = _table("rounds", study.Round, UniqueConstraint("name"), codebook_id="codebooks.id")
ASSIGNMENTS = _table(
    "assignments",
    study.Assignment,
    article_id="articles.id",
    annotator_id="annotators.id",
    round_id="rounds.id",
)
SPANS = _table(
    "spans",
    records.Span,
    _stretch("not_empty"),
    article_id="articles.id",
    annotator_id="annotators.id",
    frame_id="frames.id",
    round_id="rounds.id",
)
ANSWERS = _table(
    "answers",
    records.Answer,
    article_id="articles.id",
    annotator_id="annotators.id",
    round_id="rounds.id",
)
READINGS = _table(
    "readings",
    records.Reading,
    section_id="sections.id",
    article_id="articles.id",
    annotator_id="annotators.id",
    round_id="rounds.id",
)
DECISIONS = _table(
    "decisions",
    study.Decision,
    article_id="articles.id",
    annotator_id="annotators.id",
    round_id="rounds.id",
)
STATEMENTS = _table("statements", study.Statement, annotator_id="annotators.id")
PASSAGES = _table(
    "passages",
    study.Passage,
    _stretch("not_empty"),
    statement_id="statements.id",
    article_id="articles.id",
)
OPTIONS = _table("options", records.Option, UniqueConstraint("name"))

TABLE_OF: dict[type[Record], Table] = {
    records.Outlet: OUTLETS,
    records.Article: ARTICLES,
    records.Section: SECTIONS,
    codebook.Codebook: CODEBOOKS,
    codebook.Frame: FRAMES,
    codebook.Attribute: ATTRIBUTES,
    records.Annotator: ANNOTATORS,
    study.Round: ROUNDS,
    study.Assignment: ASSIGNMENTS,
    records.Span: SPANS,
    records.Answer: ANSWERS,
    records.Reading: READINGS,
    study.Decision: DECISIONS,
    study.Statement: STATEMENTS,
    study.Passage: PASSAGES,
    records.Option: OPTIONS,
}
