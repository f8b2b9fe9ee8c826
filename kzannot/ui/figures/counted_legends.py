"""The words around the figures that count: title, badge, and the caption with n, unit and filters."""

from collections.abc import Iterator, Mapping, Sequence

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_association import Association
from kzannot.project.figures_plane import Map
from kzannot.project.figures_shares import Frequency, Salience
from kzannot.project.figures_strips import MOST, Strips
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_together import WINDOWS, Cooccurrence
from kzannot.project.figures_voices import Voices
from kzannot.project.figures_words import Keyness
from kzannot.project.prevalence import NORMALISATIONS
from kzannot.ui.figures.association import compared
from kzannot.ui.figures.captions import badge_of, stub
from kzannot.ui.figures.keyness import sides
from kzannot.ui.figures.kind import in_words, say
from kzannot.ui.figures.picture import Legend
from kzannot.ui.figures.style import Style
from kzannot.ui.figures.voices import attribute_names, stance_names

RAW = QT_TRANSLATE_NOOP("figures", "Raw counts follow the length of what was written; they compare nothing.")
FREQUENCY = QT_TRANSLATE_NOOP(
    "figures",
    "{measure}, averaged over annotators. Frames overlap, so shares need not add up to 100%.",
)
NOT_WHOLE = QT_TRANSLATE_NOOP("figures", "–: nobody has read any of it as a whole.")
INTERVAL = QT_TRANSLATE_NOOP(
    "figures", "95% intervals: Wilson's of whole articles, else from {samples} draws of articles."
)
DRAWN = QT_TRANSLATE_NOOP("figures", "95% intervals from {samples} draws of articles.")
DIFFERENT = QT_TRANSLATE_NOOP("figures", "Outlets differ (p < .05, outlets dealt out anew, Holm): {frames}.")
ALIKE = QT_TRANSLATE_NOOP(
    "figures", "No frame differs between outlets (p ≥ .05, outlets dealt out anew, Holm)."
)
SALIENCE = QT_TRANSLATE_NOOP(
    "figures", "Share of the words of each part that a frame covers (▲ headline, ■ lead, ● body)."
)
VOICES = QT_TRANSLATE_NOOP(
    "figures", "Spans by voice; the parts of a bar, from the left: {stances}. Numbers are spans."
)
TOGETHER = QT_TRANSLATE_NOOP(
    "figures",
    "Jaccard index of two frames in the same window ({window}), n = {windows}; in brackets how often, where "
    "that is fewer than five times (·: never).",
)
ODDS = QT_TRANSLATE_NOOP(
    "figures",
    "Log odds ratio of two frames in the same window ({window}), n = {windows}: above 0 they stand together "
    "more often than independent frames would, below 0 less often; in brackets how often together, where "
    "that is fewer than five times (·: never).",
)
SURE = QT_TRANSLATE_NOOP("figures", "Bold: the 95% interval does not hold 0.")
CORRECTED = QT_TRANSLATE_NOOP(
    "figures",
    "Diamonds: corrected for what annotators miss or see too often, by {adjudicated} adjudicated articles; "
    "95% intervals from {samples} draws of the articles and of these.",
)
ASSOCIATION = QT_TRANSLATE_NOOP(
    "figures",
    "Cramér's V of whether an article has the frame, and its outlet ({outlets}): 0 is no association, 1 "
    "tells one from the other. 95% intervals from {samples} draws of articles.",
)
HOURS = QT_TRANSLATE_NOOP("figures", "Lines are the entries of tickers at their hours.")
VALUES_WEAK = QT_TRANSLATE_NOOP(
    "figures", "Hatched: the agreement may be below .667 (lower end of alpha) about: {names}."
)
VALUES_ALPHA = QT_TRANSLATE_NOOP("figures", "Alpha of {name} {value} [{low}; {high}].")
NO_TEST = QT_TRANSLATE_NOOP(
    "figures", "Windows of one article are not independent: no interval and no test but for articles."
)
TIMELINE = QT_TRANSLATE_NOOP(
    "figures",
    "The area of a circle is the share of the day's items that have the frame; one that fills its place "
    "stands for all of them, a ring for a share of fewer than 30. Days from {first} to {last}; without a "
    "day: {undated}.",
)
KEYNESS = QT_TRANSLATE_NOOP(
    "figures",
    "Words that mark {first} ({many} words) against {second} ({few} words): z of the log odds ratio with an "
    "informative Dirichlet prior; full colour beyond 1.96. Numbers: how often in {first} : in {second}.",
)
NOT_TESTED = QT_TRANSLATE_NOOP("figures", "Descriptive: not tested by articles.")
MAP = QT_TRANSLATE_NOOP(
    "figures",
    "Correspondence analysis of how many articles of each outlet have each frame; ellipses hold 95% of "
    "{samples} draws of articles. In brackets: fewer than five articles, without a say in the axes.",
)
BADGES = QT_TRANSLATE_NOOP("figures", "Frames: {frames}.")
STRIPS = QT_TRANSLATE_NOOP(
    "figures",
    "Each article from its first letter to its last, the frames in the same order from above in all of them; "
    "thin lines are the entries of a ticker.",
)
SHOWN = QT_TRANSLATE_NOOP("figures", "Shown: {shown} of {articles} articles.")


def frequency_legend(values: Frequency, style: Style, title: str) -> Legend:
    """Of prevalence: what is measured, how sure it is, and which frames differ."""
    raw = values.choices.normalise == "count"
    badge = " ".join(text for text in (say(RAW) if raw else "", badge_of(values.descriptive)) if text)
    what = [say(FREQUENCY, measure=in_words(NORMALISATIONS[values.choices.normalise]))]
    if any(share.low is not None for share in values.shares.values()):
        what.append(say(INTERVAL, samples=style.whole(values.choices.samples)))
    if any(share.value is None for share in values.shares.values()):
        what.append(say(NOT_WHOLE))
    if values.corrected:
        numbers = {"adjudicated": values.adjudicated, "samples": values.choices.samples}
        what.append(say(CORRECTED, **{name: style.whole(number) for name, number in numbers.items()}))
    if values.p:
        labels = {frame.name: style.frame_label(frame) for frame in values.frames}
        found = ", ".join(labels[name] for name, p in values.p.items() if p < 0.05)
        what.append(say(DIFFERENT, frames=found) if found else say(ALIKE))
    return Legend(title, badge, stub(" ".join(what), values.choices, values.facts, style))


def salience_legend(values: Salience, style: Style, title: str) -> Legend:
    """Of salience."""
    what = say(SALIENCE)
    if any(share.low is not None for share in values.shares.values()):
        what = f"{what} {say(DRAWN, samples=style.whole(values.choices.samples))}"
    caption = stub(what, values.choices, values.facts, style)
    return Legend(title, badge_of(values.descriptive), caption)


def association_legend(values: Association, style: Style, title: str) -> Legend:
    """Of the association of frames and outlets, which are named where they are compared."""
    what = ""
    if len(values.outlets) > 1:
        outlets = ", ".join(f"{compared(name)}: n = {style.whole(n)}" for name, n in values.outlets.items())
        what = say(ASSOCIATION, outlets=outlets, samples=style.whole(values.choices.samples))
    caption = stub(what, values.choices, values.facts, style, () if what else values.frames).lstrip()
    return Legend(title, badge_of(values.descriptive), caption)


def voices_legend(values: Voices, style: Style, title: str) -> Legend:
    """Of voice and stance."""
    used = {stance for (_, _, stance), count in values.counts.items() if count}
    names = [name for key, name in stance_names(values, style).items() if key in used]
    labels = attribute_names(values, style)
    what = [say(VOICES, stances=" | ".join(names))] if names else []
    what += _alphas(values, labels, style)
    weak = ", ".join(labels[name] for name in values.weak)
    badge = " ".join(
        text for text in (badge_of(values.descriptive), weak and say(VALUES_WEAK, names=weak)) if text
    )
    return Legend(title, badge, stub(" ".join(what), values.choices, values.facts, style, values.frames))


def _alphas(values: Voices, labels: Mapping[str, str], style: Style) -> Iterator[str]:
    """How far annotators agree about voice and stance."""
    for name, found in values.agreement.items():
        numbers = {"value": found.value, "low": found.low, "high": found.high}
        yield say(VALUES_ALPHA, name=labels[name], **{key: style.number(n) for key, n in numbers.items()})


def cooccurrence_legend(values: Cooccurrence, style: Style, title: str) -> Legend:
    """Of frames that stand together."""
    return _windows_legend(TOGETHER, values, style, title)


def odds_legend(values: Cooccurrence, style: Style, title: str) -> Legend:
    """Of frames that stand together more or less often than if they did not know of each other."""
    return _windows_legend(ODDS, values, style, title)


def _windows_legend(text: str, values: Cooccurrence, style: Style, title: str) -> Legend:
    window = in_words(WINDOWS[values.choices.window])
    what = say(text, window=window, windows=style.whole(values.windows))
    if text is ODDS and any(pair.low is not None for pair in values.pairs.values()):
        what = f"{what} {say(SURE)}"
    if values.choices.window != "article":
        what = f"{what} {say(NO_TEST)}"
    # The first frame has no row, which would say its name.
    what = f"{what} {_badges(values.frames[:1], style)}" if values.pairs else what
    return Legend(title, badge_of(values.descriptive), stub(what, values.choices, values.facts, style))


def timeline_legend(values: Timeline, style: Style, title: str) -> Legend:
    """Of days."""
    days = [day.isoformat() for day in values.items] or ["–"]
    what = say(TIMELINE, undated=style.whole(values.undated), first=days[0], last=days[-1])
    if values.hours:
        what = f"{what} {say(HOURS)}"
    return Legend(title, badge_of(values.descriptive), stub(what, values.choices, values.facts, style))


def keyness_legend(values: Keyness, style: Style, title: str) -> Legend:
    """Of words."""
    first, second = sides(values, style)
    many, few = (style.whole(number) for number in values.sides)
    what = say(KEYNESS, first=first, second=second, many=many, few=few)
    badge = "" if values.tested else say(NOT_TESTED)
    return Legend(title, badge, stub(what, values.choices, values.facts, style, values.frames))


def map_legend(values: Map, style: Style, title: str) -> Legend:
    """Of the plane; where there is none, without what it is."""
    what = ""
    if values.points:
        what = f"{say(MAP, samples=style.whole(values.choices.samples))} {_badges(values.frames, style)}"
    caption = stub(what, values.choices, values.facts, style, () if what else values.frames).lstrip()
    return Legend(title, badge_of(values.descriptive), caption)


def strips_legend(values: Strips, style: Style, title: str) -> Legend:
    """Of articles."""
    what = say(STRIPS)
    if values.articles > MOST:
        what = f"{what} {say(SHOWN, shown=style.whole(MOST), articles=style.whole(values.articles))}"
    if values.strips:
        what = f"{what} {_badges(values.frames, style)}"
    caption = stub(what, values.choices, values.facts, style, values.frames)
    return Legend(title, badge_of(values.descriptive), caption)


def _badges(frames: Sequence[Frame], style: Style) -> str:
    """What the badges stand for, of a figure whose rows do not say it."""
    return say(BADGES, frames=", ".join(f"{frame.badge} {style.frame_name(frame)}" for frame in frames))
