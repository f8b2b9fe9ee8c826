"""Answers about whole articles from elsewhere: JSON lines or a table, an article of one annotator a row.

A row names its article by the file it came from or by its id; every other key or column is a question, and
what stands there the answer. Null is the answer that there is none; an empty cell of a table is no answer.
Several values of one question are a list in JSON, and in a cell a text with `; ` in between.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.spans import MULTIPLE, TABLES, article_of, as_text, rows_of

TITLE = QT_TRANSLATE_NOOP("messages", "Answers about articles (JSON lines or table)")
SUFFIXES = (".jsonl", ".csv", ".tsv")
HOLDS = "answers"
KEEPS = QT_TRANSLATE_NOOP("messages", "What each annotator answered of each article.")
LOSES = QT_TRANSLATE_NOOP("messages", "Articles, sections, spans, codebook, decisions, statements.")

_NO_QUESTIONS: Final = ("file", "article", "annotator", "round", "id", "outlet", "title", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One answer; an empty value says that there is none."""

    line: int
    file: str = ""
    article: str = ""
    annotator: str = ""
    round: str = ""
    question: str
    value: str = ""


def read(path: Path) -> list[AnswerRow]:
    """The answers of a file, in its order.

    Raises:
        UserError: the file cannot be read, or a row names no article.
    """
    in_table = path.suffix.lower() in TABLES
    found = []
    for line, values in rows_of(path):
        common = article_of(values, path.name, line)
        for question, value in values.items():
            if question in _NO_QUESTIONS or (in_table and value == ""):
                continue
            held = value if isinstance(value, list) else [value]
            text = MULTIPLE.join(as_text(each, path.name, line) for each in held)
            found.append(AnswerRow(line=line, question=question, value=text, **common))
    return found
