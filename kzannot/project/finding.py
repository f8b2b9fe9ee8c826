"""Finding words in texts: plainly, as whole words, or by a pattern that cannot run away.

Every kind of white space, the no-break space and line breaks included, may count as a blank, for nobody
sees which of them stands in a text. Nor does anybody see a soft hyphen, so that words are found across it.
Places are code points of the text, end exclusive.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.records import Article
from kzannot.project.project import Project
from kzannot.project.surroundings import surroundings
from kzannot.project.tasks import Task

BLANKS = dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " ")
"""White space by whatever name; one letter for one letter, so that places stay true."""

SOFT_HYPHEN = "\u00ad"

CONTEXT = 160
"""How many letters are shown on either side of a place; a narrow list shows the nearest of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    r"""What is looked for.

    `case` heeds capitals, `whole` takes whole words alone, `pattern` reads the words as a regular
    expression of RE2 (its `\w` and `\b` know ASCII alone, `\pL` is any letter), and `blanks` takes every
    white space for a blank.
    """

    words: str
    case: bool = False
    whole: bool = False
    pattern: bool = False
    blanks: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an article, and the text around it."""

    article_id: UUID
    start: int
    end: int
    before: str
    found: str
    after: str


def places(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Where a text has what is looked for; places do not overlap and are never empty.

    Raises:
        UserError: the pattern is none, or one that this program refuses because it could take for ever.
    """
    searched = text.translate(BLANKS) if query.blanks else text
    for match in _finder(query).finditer(searched):
        start, end = match.span()
        if start < end and not (query.whole and _within_a_word(searched, start, end)):
            yield start, end


def find(project: Project, query: Query, articles: list[Article], task: Task | None = None) -> list[Hit]:
    """The places in articles, in their order, each with the text around it."""
    task = task or Task()
    hits: list[Hit] = []
    for done, article in enumerate(articles):
        task.step(done, len(articles))
        text = project.text(article)
        hits += [_hit(article, text, start, end) for start, end in places(text, query)]
    return hits


def _hit(article: Article, text: str, start: int, end: int) -> Hit:
    first, last = surroundings(text, start, end, CONTEXT)
    before, after = text[first:start].translate(BLANKS), text[end:last].translate(BLANKS)
    return Hit(article.id, start, end, before, text[start:end].translate(BLANKS), after)


def _finder(query: Query) -> Any:
    """What finds the query: the standard library for words, RE2 for patterns that people write."""
    if query.pattern:
        return _pattern(query)
    words = query.words.split() if query.blanks else [query.words]
    if not any(words):
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is nothing to look for."))
    return re.compile(" +".join(map(_across_hyphens, words)), 0 if query.case else re.IGNORECASE)


def _across_hyphens(word: str) -> str:
    """The pattern of a word into which a text may have put soft hyphens."""
    return f"{SOFT_HYPHEN}?".join(map(re.escape, word.replace(SOFT_HYPHEN, "") or word))


def _within_a_word(text: str, start: int, end: int) -> bool:
    """Whether a word goes on before or behind a place."""
    goes_on = text[start - 1 : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and all(map(_is_of_a_word, pair)) for pair in goes_on)


def _is_of_a_word(sign: str) -> bool:
    """Whether a sign is a letter, a digit, a mark on one of them, or a hyphen that nobody sees."""
    return unicodedata.category(sign)[0] in "LMN" or sign == SOFT_HYPHEN


def _pattern(query: Query) -> Any:
    """A pattern as RE2 understands it: in time linear in the text, whatever it is."""
    import re2  # a compiled library, which only patterns need

    options = re2.Options()
    options.case_sensitive = query.case
    options.log_errors = False
    if not query.words:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is nothing to look for."))
    try:
        compiled: Any = re2.compile
        return compiled(query.words, options)
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages",
                "This pattern cannot be used: {reason}. Back-references and look-around are not offered.",
            ),
            reason=reason,
        ) from error
