"""This module is about what can be done with the sections of a file: one table makes chips, menu and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.records import SectionKind
from kzannot.project import recutting
from kzannot.project.importing import Candidate
from kzannot.project.recutting import KINDS, NO_SPLIT
from kzannot.ui.importing.sections_view import SectionsView

Change = Callable[[Candidate], Candidate]


@dataclass(frozen=True, slots=True)
class Cut:
    """Something that can be done; `change` makes it of what is chosen in the view.

    `hint` says what happens. What has no text is reached by its key alone, and named in another one's hint.
    """

    key: str
    change: Callable[[SectionsView], Change]
    text: str = ""
    hint: str = ""


def set_kind(kind: SectionKind, view: SectionsView) -> Change:
    """Give the chosen sections a kind."""
    return partial(recutting.set_kind, indices=view.selection(), kind=kind)


def furniture(view: SectionsView) -> Change:
    """Take the chosen sections out of the text; furniture becomes a paragraph again."""
    is_furniture = view.kinds() <= {SectionKind.FURNITURE, SectionKind.ENTRY}
    return set_kind(SectionKind.PARAGRAPH if is_furniture else SectionKind.FURNITURE, view)


def split(view: SectionsView) -> Change:
    """Split the current section at the caret."""
    caret = view.caret()
    if caret is None:
        raise Refused(NO_SPLIT)
    return partial(recutting.split, index=view.current(), offset=caret - 1)


def join(view: SectionsView) -> Change:
    """Join the chosen sections, or the current one with the next."""
    chosen = view.selection()
    last = chosen[-1] if len(chosen) > 1 else chosen[0] + 1
    return partial(recutting.join, first=chosen[0], last=last)


def entry(view: SectionsView) -> Change:
    """Make an entry of the chosen sections; dissolve the current one."""
    chosen = view.selection()
    if view.kinds() == {SectionKind.ENTRY}:
        return partial(recutting.ungroup, index=view.current())
    return partial(recutting.group, first=chosen[0], last=chosen[-1])


def push(steps: int, by_sentence: bool, view: SectionsView) -> Change:
    """Move the lower border of the current section."""
    return partial(recutting.push_border, index=view.current(), steps=steps, by_sentence=by_sentence)


KIND_CUTS: dict[SectionKind, Cut] = {
    kind: Cut(str(number), partial(set_kind, kind)) for number, kind in enumerate(KINDS, start=1)
}
"""Each kind by its digit."""

CUTS: tuple[Cut, ...] = (
    Cut(
        "S",
        split,
        QT_TRANSLATE_NOOP("cuts", "Split"),
        QT_TRANSLATE_NOOP("cuts", "Split the section at the caret; Left and Right move the caret."),
    ),
    Cut(
        "J",
        join,
        QT_TRANSLATE_NOOP("cuts", "Join"),
        QT_TRANSLATE_NOOP(
            "cuts", "Join the section with the next one, or all chosen ones (Shift with arrows)."
        ),
    ),
    Cut(
        "Alt+Up",
        partial(push, -1, False),
        QT_TRANSLATE_NOOP("cuts", "Border up"),
        QT_TRANSLATE_NOOP(
            "cuts", "Give the section's last word to the next one; with Shift its last sentence."
        ),
    ),
    Cut(
        "Alt+Down",
        partial(push, 1, False),
        QT_TRANSLATE_NOOP("cuts", "Border down"),
        QT_TRANSLATE_NOOP("cuts", "Take the next one's first word in; with Shift its first sentence."),
    ),
    Cut(
        "E",
        entry,
        QT_TRANSLATE_NOOP("cuts", "Entry"),
        QT_TRANSLATE_NOOP("cuts", "Make one ticker entry of the chosen sections, or dissolve the entry."),
    ),
    Cut("Alt+Shift+Up", partial(push, -1, True)),
    Cut("Alt+Shift+Down", partial(push, 1, True)),
    Cut("Del", furniture),
)
