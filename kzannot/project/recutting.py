"""What a person changes of the sections of a file before it becomes an article.

Every function gives the candidate as it is afterwards; nothing is reworded. An index is that of
`candidate.draft.sections`, an offset counts in the draft's text. What cannot be done is Refused with a
sentence that says why.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.formats import recut
from kzannot.formats.draft import Draft
from kzannot.model.records import Origin, SectionKind
from kzannot.model.sentences import sentences
from kzannot.model.words import count
from kzannot.project.importing import Candidate

KINDS = tuple(SectionKind(kind) for kind in recut.LEAVES)
"""The kinds that a section may be given; an entry is made by `group`."""

NO_FILE = QT_TRANSLATE_NOOP("messages", "{name} was refused, so there is nothing to change in it.")
NO_SPLIT = QT_TRANSLATE_NOOP(
    "messages", "A section is split between two of its words; put the caret there first."
)
NO_JOIN = QT_TRANSLATE_NOOP("messages", "Only sections that follow each other in one entry can be joined.")
NO_BORDER = QT_TRANSLATE_NOOP("messages", "The border can go no further: a section keeps at least one word.")
NO_NEIGHBOUR = QT_TRANSLATE_NOOP("messages", "There is no border here: no section of the same entry follows.")
NO_GROUP = QT_TRANSLATE_NOOP("messages", "An entry is made of sections that are in no entry yet.")
NO_ENTRY = QT_TRANSLATE_NOOP("messages", "Only an entry can be dissolved.")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many sections of text a file has and how many words they hold; what else it has."""

    sections: int
    words: int
    furniture: int
    entries: int


def tally(draft: Draft) -> Tally:
    """How much of a draft is text."""
    kinds = [section.kind for section in draft.sections]
    aside = (SectionKind.FURNITURE, SectionKind.ENTRY)
    body = [section for section in draft.sections if section.kind not in aside]
    words = sum(count(draft.text[section.start : section.end]) for section in body)
    return Tally(len(body), words, kinds.count(SectionKind.FURNITURE), kinds.count(SectionKind.ENTRY))


def set_kind(candidate: Candidate, indices: Iterable[int], kind: SectionKind) -> Candidate:
    """The sections become another kind; entries among them stay what they are."""
    draft = _draft(candidate)
    for index in indices:
        if draft.sections[index].kind != SectionKind.ENTRY:
            draft = recut.set_kind(draft, index, kind)
    return _with(candidate, draft)


def split(candidate: Candidate, index: int, offset: int) -> Candidate:
    """The section ends at the last blank up to the offset, and another of its kind begins behind it."""
    draft = _draft(candidate)
    return _with(candidate, _tried(NO_SPLIT, lambda: recut.split(draft, index, offset)))


def join(candidate: Candidate, first: int, last: int) -> Candidate:
    """The sections from the first to the last become one of the first one's kind."""
    draft = _draft(candidate)
    if first == last:
        raise Refused(NO_JOIN)
    for _ in range(first, last):
        draft = _tried(NO_JOIN, partial(recut.join, draft, first))
    return _with(candidate, draft)


def move_border(candidate: Candidate, index: int, offset: int) -> Candidate:
    """The border between the section and the next one moves to the last blank up to the offset."""
    draft = _draft(candidate)
    _tried(NO_NEIGHBOUR, lambda: recut.join(draft, index))
    return _with(candidate, _tried(NO_BORDER, lambda: recut.move_border(draft, index, offset)))


def push_border(candidate: Candidate, index: int, steps: int, by_sentence: bool = False) -> Candidate:
    """The border between the section and the next one moves by one word or sentence, with -1 backward."""
    draft = _draft(candidate)
    _tried(NO_NEIGHBOUR, lambda: recut.join(draft, index))
    section, following = draft.sections[index], draft.sections[index + 1]
    whole = draft.text[section.start : following.end].replace("\n", " ")
    places = _sentence_borders(whole) if by_sentence else _word_borders(whole)
    here = section.end - section.start
    place = bisect_right(places, here) if steps > 0 else bisect_left(places, here) - 1
    if not 0 <= place < len(places):
        raise Refused(NO_BORDER)
    return move_border(candidate, index, section.start + places[place])


def group(candidate: Candidate, first: int, last: int) -> Candidate:
    """An entry holds the sections from the first to the last."""
    draft = _draft(candidate)
    return _with(candidate, _tried(NO_GROUP, lambda: recut.group(draft, first, last)))


def ungroup(candidate: Candidate, index: int) -> Candidate:
    """The entry goes; what it held stays."""
    draft = _draft(candidate)
    return _with(candidate, _tried(NO_ENTRY, lambda: recut.ungroup(draft, index)))


def _draft(candidate: Candidate) -> Draft:
    if candidate.draft is None:
        raise Refused(NO_FILE, name=candidate.name)
    return candidate.draft


def _tried(sentence: str, change: Callable[[], Draft]) -> Draft:
    """The changed draft; Refused with a sentence where the draft cannot be changed so."""
    try:
        return change()
    except ValueError as error:
        raise Refused(sentence) from error


def _with(candidate: Candidate, draft: Draft) -> Candidate:
    """The candidate with another draft, and the title that it says unless somebody gave another one."""
    values = dict(candidate.values)
    if candidate.origins.get("title", Origin.FILE) is Origin.FILE:
        values["title"] = draft.title
    return replace(candidate, draft=draft, values=values)


def _word_borders(text: str) -> list[int]:
    """The blanks between words, where a border may lie; a section keeps two characters at least."""
    return [place for place in range(2, len(text) - 2) if text[place] == " "]


def _sentence_borders(text: str) -> list[int]:
    return [start - 1 for start, _ in sentences(text) if start > 1 and text[start - 1] == " "]
