"""A file read another way while it lies ready: split into articles by a rule, or as all text of its page."""

from collections.abc import Callable
from dataclasses import replace

from kzannot.formats import splitting
from kzannot.formats.incoming import PAGES, Reader
from kzannot.formats.splitting import RULES, Rule
from kzannot.model.records import Origin
from kzannot.project.importing import Candidate, candidate_of

__all__ = ["RULES", "Rule", "can_be_whole", "proposed", "rules", "split", "whole"]


def rules(candidate: Candidate) -> list[tuple[Rule, int]]:
    """The rules that find several articles in a file, each with how many."""
    if candidate.draft is None:
        return []
    found = [(rule, splitting.parts(candidate.draft, rule)) for rule in RULES]
    return [(rule, count) for rule, count in found if count >= splitting.FEWEST]


def proposed(candidate: Candidate) -> Rule | None:
    """The rule of exports, where the file looks like one."""
    return splitting.proposed(candidate.draft) if candidate.draft else None


def split(candidate: Candidate, rule: Rule) -> list[Candidate]:
    """The articles of a file; what was given or typed for the file holds for each of them, but the title.

    Raises:
        Refused: the rule finds no more than one.
        UserError: a stretch is no article.
    """
    assert candidate.draft, "who splits a file has read it"
    folder = candidate.name[: len(candidate.name) - len(candidate.draft.source_name)]
    made = []
    for draft in splitting.split(candidate.draft, rule):
        one = candidate_of(folder + draft.source_name, draft)
        kept = [
            name
            for name, origin in candidate.origins.items()
            if origin is not Origin.FILE and name != "title" and name not in one.values
        ]
        values = {**one.values, **{name: candidate.values[name] for name in kept}}
        origins = {**one.origins, **{name: candidate.origins[name] for name in kept}}
        made.append(replace(one, values=values, origins=origins))
    return made


def can_be_whole(candidate: Candidate) -> bool:
    """Whether there is more text on the file's page that can be asked for."""
    return candidate.draft is not None and candidate.draft.encoding in PAGES


def whole(candidate: Candidate, step: Callable[[], None] = lambda: None) -> Candidate:
    """The candidate with all text of its page; what is known of it stays."""
    assert candidate.draft, "who asks for more has read the page"
    with Reader() as reader:
        draft = reader.read(candidate.draft.source_name, candidate.draft.content, step, whole=True)
    return replace(candidate, draft=draft)
