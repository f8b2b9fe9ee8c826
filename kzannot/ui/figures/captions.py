"""What stands below and above a figure that counts: n, unit, filters, who coded, codebook, date and seed."""

from collections.abc import Mapping, Sequence

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.corpus import GOLD
from kzannot.ui.figures.association import compared
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.style import Style

STUB = QT_TRANSLATE_NOOP(
    "figures",
    "{what} n = {articles} articles; {item}. {filters} Coded by: {names}. Codebook {codebook}; {made}; "
    "seed {seed}.",
)
FILTERED = QT_TRANSLATE_NOOP("figures", "Filters: {filters}.")
NO_FILTER = QT_TRANSLATE_NOOP("figures", "no filter")
AS_ENTRIES = QT_TRANSLATE_NOOP("figures", "a ticker counts by its entries")
AS_ARTICLE = QT_TRANSLATE_NOOP("figures", "a ticker counts as one article")
HATCHED = QT_TRANSLATE_NOOP(
    "figures", "Hatched: the agreement about this frame may be below .667 (lower end of alpha, paragraphs)."
)
WEAK = QT_TRANSLATE_NOOP(
    "figures", "The agreement may be below .667 (lower end of alpha, paragraphs) about: {frames}."
)
UNMEASURED = QT_TRANSLATE_NOOP(
    "figures",
    "How far annotators agree is not known: no two of them read the same text, or nobody found frames in it.",
)
ONE_ARTICLE = QT_TRANSLATE_NOOP(
    "figures",
    "Descriptive: 1 article per outlet. An article tells of itself, not of its outlet: no interval, no test.",
)
FEW_ARTICLES = QT_TRANSLATE_NOOP(
    "figures", "Descriptive: fewer than five articles ({outlets}), so points only, no interval and no test."
)
PARTS = {
    "headline": QT_TRANSLATE_NOOP("figures", "headline"),
    "lead": QT_TRANSLATE_NOOP("figures", "lead"),
    "body": QT_TRANSLATE_NOOP("figures", "body"),
}
ADJUDICATED = QT_TRANSLATE_NOOP("figures", "adjudicated codings")
OWN_VOICE = QT_TRANSLATE_NOOP("figures", "only the outlet's own voice")
NO_COPIES = QT_TRANSLATE_NOOP("figures", "without text that other articles have, too")
REPEATS_ONCE = QT_TRANSLATE_NOOP("figures", "repeats count once")
SINCE = QT_TRANSLATE_NOOP("figures", "from {day}")
UNTIL = QT_TRANSLATE_NOOP("figures", "until {day}")


def stub(what: str, choices: Choices, facts: Facts, style: Style, frames: Sequence[Frame] = ()) -> str:
    """The caption that a paper needs below the figure.

    Args:
        what: a sentence in the reader's language.
        choices: of the figure.
        facts: of the figure.
        style: of the chart.
        frames: the frames, of a figure that hatches none; those that are weak are named.
    """
    said = say(
        STUB,
        what=what,
        articles=style.whole(facts.articles),
        item=say(AS_ENTRIES if choices.per_entry else AS_ARTICLE),
        filters=filtered(choices, facts, style),
        names=", ".join(facts.annotators) or "–",
        codebook=facts.codebook,
        made=facts.made,
        seed=choices.seed,
    )
    if not facts.articles:
        return said
    if facts.weak is None:
        return f"{said} {say(UNMEASURED)}" if choices.samples else said
    weak = ", ".join(style.frame_name(frame) for frame in frames if frame.name in facts.weak)
    if weak:
        return f"{said} {say(WEAK, frames=weak)}"
    return f"{said} {say(HATCHED)}" if facts.weak and not frames else said


def filtered(choices: Choices, facts: Facts, style: Style) -> str:
    """A sentence of what was left out, or that nothing was."""
    return say(FILTERED, filters="; ".join(filters_of(choices, facts, style)) or say(NO_FILTER))


def filters_of(choices: Choices, facts: Facts, style: Style) -> list[str]:
    """What was left out, in the reader's language and the words of the codebook."""
    named = [name for name in (choices.outlet, choices.round) if name is not None]
    coded = {**({"genre": choices.genre} if choices.genre else {}), **choices.values}
    switches = (
        (ADJUDICATED, choices.layer == GOLD),
        (OWN_VOICE, choices.own_voice),
        (NO_COPIES, choices.no_copies),
        (REPEATS_ONCE, choices.repeats_once),
    )
    days = ((SINCE, choices.since), (UNTIL, choices.until))
    return [
        *named,
        *(style.value_label(facts.called, each) for each in coded.items()),
        *(say(PARTS[part]) for part in choices.parts),
        *(say(text) for text, on in switches if on),
        *(say(text, day=day) for text, day in days if day),
    ]


def badge_of(few: Mapping[str, int]) -> str:
    """Why the figure is only descriptive; nothing where it is not."""
    if not few:
        return ""
    if set(few.values()) == {1}:
        return say(ONE_ARTICLE)
    return say(FEW_ARTICLES, outlets=", ".join(f"{compared(name)}: {number}" for name, number in few.items()))
