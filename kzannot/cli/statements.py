"""The statements that articles share: what the window shows of them, and the search that proposes them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from kzannot.cli.command import Command, Surroundings, put_json, put_table, say
from kzannot.model.linking import Status
from kzannot.model.study import Statement
from kzannot.project.opened import opened
from kzannot.project.statements import Row, Wording, rows
from kzannot.project.statements_found import proposals


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--detect", action="store_true", help="propose what articles share, then list")
    parser.add_argument("--json", action="store_true")


def _statements(told: Namespace, surroundings: Surroundings) -> None:
    with opened(told.project) as project:
        if told.detect:
            edit = proposals(project)
            project.apply(edit)
            say(f"statements proposed: {sum(1 for _ in edit.of(Statement))}")
        found = rows(project, statuses=tuple(Status))
    if told.json:
        put_json([_row(row) for row in found])
        return
    heads = ("status", "relation", "similarity", "outlets", "passages", "statement")
    put_table(heads, [_line(row) for row in found])


def _row(row: Row) -> dict[str, Any]:
    statement = row.statement
    return {
        "id": statement.id,
        "title": statement.title,
        "status": statement.status,
        "relation": statement.relation,
        "similarity": statement.similarity,
        "contrast": row.contrast,
        "note": statement.note,
        "passages": [_passage(wording) for wording in row.wordings],
    }


def _passage(wording: Wording) -> dict[str, Any]:
    source = wording.source or (None, None)
    return {
        "article": wording.article.id,
        "source": wording.article.source_name,
        "outlet": wording.outlet,
        "start": wording.passage.start,
        "end": wording.passage.end,
        "source_start": source[0],
        "source_end": source[1],
        "text": wording.text,
    }


def _line(row: Row) -> list[Any]:
    statement = row.statement
    outlets = ", ".join(outlet for outlet in row.outlets if outlet)
    return [
        statement.status,
        statement.relation,
        statement.similarity,
        outlets,
        len(row.wordings),
        statement.title,
    ]


STATEMENTS = Command(_arguments, _statements)
