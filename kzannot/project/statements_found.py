"""Proposing the statements that a project's articles share; what people have decided is not asked again.

Only what can be coded is looked at: no furniture and no excluded article, and no sentence across the border
of a section. The search runs on what is read at its start and ends in an edit, which the window applies.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from kzannot.model.edits import Edit
from kzannot.model.linking import Status, propose
from kzannot.model.records import Article, Section
from kzannot.model.sentences import sentences
from kzannot.model.study import Passage, Statement
from kzannot.project.corpus import group
from kzannot.project.progress import codable
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.statements.detector import Found, Proposal
from kzannot.statements.detector import propose as find
from kzannot.statements.sentences import Document

TITLE = 80
"""How many letters of the first wording a proposed statement is called by."""

SAME = 0.5
"""Two stretches of an article are the same passage if they share as much of the shorter one."""


def proposals(project: Project, task: Task | None = None) -> Edit:
    """The edit that proposes what articles share and nobody has decided on; to be applied as it is."""
    task = task or Task()
    articles = searched(project)
    documents = documents_of(project, articles)
    found = find(documents, task.step)
    known = _Known(project.records(Passage))
    statements = [known.unknown(proposal, articles) for proposal in found]
    return propose(_records(each, articles, documents) for each in statements if each)


def searched(project: Project) -> list[Article]:
    """The articles that are looked at: all that are not excluded."""
    return [article for article in project.articles() if not article.excluded]


def documents_of(project: Project, articles: Iterable[Article]) -> list[Document]:
    """The articles' texts with the sentences of what can be coded in them."""
    sections = group(project.sections())
    documents = []
    for article in articles:
        text = project.text(article)
        documents.append(Document(text, list(_sentences(text, sections.get(article.id, [])))))
    return documents


def _sentences(text: str, sections: list[Section]) -> Iterable[tuple[int, int]]:
    """The sentences of the sections that can be coded, or of the whole text where it has no sections."""
    stretches = [(each.start, each.end) for each in codable(sections)] if sections else [(0, len(text))]
    for begin, stop in stretches:
        for start, end in sentences(text[begin:stop]):
            yield begin + start, begin + end


class _Known:
    """The passages that statements link already, whatever was decided about them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._of: dict[UUID, list[Passage]] = {}
        for passage in passages:
            self._of.setdefault(passage.article_id, []).append(passage)

    def unknown(self, proposal: Proposal, articles: Sequence[Article]) -> Proposal | None:
        """What is new in a proposal: a passage of each known statement, and those that are in none.

        None where known statements link all its passages with each other.
        """
        apart: list[tuple[Found, set[UUID]]] = []
        for passage in proposal.passages:
            statements = self._statements(passage, articles[passage.document].id)
            joined = [each for each in apart if each[1] & statements]
            first = joined[0][0] if joined else passage
            known = statements.union(*(each[1] for each in joined))
            apart = [each for each in apart if each not in joined] + [(first, known)]
        if len(apart) == len(proposal.passages):
            return proposal
        new = sorted((each[0] for each in apart), key=lambda each: (each.document, each.start))
        several = len({each.document for each in new}) > 1
        return Proposal(tuple(new), proposal.similarity) if several else None

    def _statements(self, found: Found, article_id: UUID) -> set[UUID]:
        """The statements that link this passage."""
        return {
            each.statement_id
            for each in self._of.get(article_id, ())
            if _is_same(found, each.start, each.end)
        }


def _is_same(found: Found, start: int, end: int) -> bool:
    shared = min(found.end, end) - max(found.start, start)
    return shared >= SAME * min(found.end - found.start, end - start)


def _records(
    proposal: Proposal, articles: Sequence[Article], documents: Sequence[Document]
) -> tuple[Statement, list[Passage]]:
    """A proposal as records; nobody is named as the one who linked it."""
    first = proposal.passages[0]
    statement = Statement(
        title=shortened(documents[first.document].text[first.start : first.end]),
        relation="",
        status=str(Status.PROPOSED),
        similarity=round(proposal.similarity, 4),
    )
    return statement, [
        Passage(
            statement_id=statement.id,
            article_id=articles[each.document].id,
            start=each.start,
            end=each.end,
        )
        for each in proposal.passages
    ]


def shortened(text: str) -> str:
    """A passage as the title of its statement, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= TITLE else line[: TITLE - 1].rstrip() + "…"
