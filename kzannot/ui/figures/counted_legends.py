"""The words around the figures that count: title, badge, and the caption with n, unit and filters."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.figures_plane import Map
from kzannot.project.figures_shares import Frequency, Salience
from kzannot.project.figures_strips import MOST, Strips
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_together import WINDOWS, Cooccurrence
from kzannot.project.figures_voices import Voices
from kzannot.project.figures_words import Keyness
from kzannot.project.prevalence import NORMALISATIONS
from kzannot.ui.figures.captions import badge_of, stub
from kzannot.ui.figures.keyness import sides
from kzannot.ui.figures.kind import in_words, say
from kzannot.ui.figures.picture import Legend
from kzannot.ui.figures.style import Style
from kzannot.ui.figures.voices import stance_names

RAW = QT_TRANSLATE_NOOP("figures", "Raw counts follow the length of what was written; they compare nothing.")
FREQUENCY = QT_TRANSLATE_NOOP(
    "figures",
    "{measure}, averaged over annotators. Frames overlap, so shares need not add up to 100%.",
)
INTERVAL = QT_TRANSLATE_NOOP(
    "figures", "95% intervals: Wilson's of whole articles, else from {samples} draws of articles."
)
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
    "that is fewer than five times.",
)
NO_TEST = QT_TRANSLATE_NOOP(
    "figures", "Windows of one article are not independent: no interval and no test but for articles."
)
TIMELINE = QT_TRANSLATE_NOOP(
    "figures",
    "The area of a circle is the share of the day's items that have the frame; a ring stands for fewer than "
    "30 items. Without a day: {undated}.",
)
KEYNESS = QT_TRANSLATE_NOOP(
    "figures",
    "Words that mark {first} ({many} words) against {second} ({few} words): z of the log odds ratio with an "
    "informative Dirichlet prior; full colour beyond 1.96. DP: 0 is spread over all articles.",
)
NOT_TESTED = QT_TRANSLATE_NOOP("figures", "Descriptive: not tested by articles.")
MAP = QT_TRANSLATE_NOOP(
    "figures",
    "Correspondence analysis of how many articles of each outlet have each frame; ellipses hold 95% of "
    "{samples} draws of articles. In brackets: fewer than five articles, without a say in the axes.",
)
STRIPS = QT_TRANSLATE_NOOP(
    "figures", "Each article from its first letter to its last; thin lines are the entries of a ticker."
)
SHOWN = QT_TRANSLATE_NOOP("figures", "Shown: {shown} of {articles} articles.")


def frequency_legend(values: Frequency, style: Style, title: str) -> Legend:
    """Of prevalence: what is measured, how sure it is, and which frames differ."""
    raw = values.choices.normalise == "count"
    badge = " ".join(text for text in (say(RAW) if raw else "", badge_of(values.descriptive)) if text)
    what = [say(FREQUENCY, measure=in_words(NORMALISATIONS[values.choices.normalise]))]
    if any(share.low is not None for share in values.shares.values()):
        what.append(say(INTERVAL, samples=style.whole(values.choices.samples)))
    if values.p:
        labels = {frame.name: style.frame_label(frame) for frame in values.frames}
        found = ", ".join(labels[name] for name, p in values.p.items() if p < 0.05)
        what.append(say(DIFFERENT, frames=found) if found else say(ALIKE))
    return Legend(title, badge, stub(" ".join(what), values.choices, values.facts, style))


def salience_legend(values: Salience, style: Style, title: str) -> Legend:
    """Of salience."""
    caption = stub(say(SALIENCE), values.choices, values.facts, style)
    return Legend(title, badge_of(values.descriptive), caption)


def voices_legend(values: Voices, style: Style, title: str) -> Legend:
    """Of voice and stance."""
    used = {stance for (_, _, stance), count in values.counts.items() if count}
    names = [name for key, name in stance_names(values, style).items() if key in used]
    caption = stub(say(VOICES, stances=" | ".join(names)), values.choices, values.facts, style, values.frames)
    return Legend(title, badge_of(values.descriptive), caption)


def cooccurrence_legend(values: Cooccurrence, style: Style, title: str) -> Legend:
    """Of frames that stand together."""
    window = in_words(WINDOWS[values.choices.window])
    what = say(TOGETHER, window=window, windows=style.whole(values.windows))
    if values.choices.window != "article":
        what = f"{what} {say(NO_TEST)}"
    return Legend(title, badge_of(values.descriptive), stub(what, values.choices, values.facts, style))


def timeline_legend(values: Timeline, style: Style, title: str) -> Legend:
    """Of days."""
    what = say(TIMELINE, undated=style.whole(values.undated))
    return Legend(title, "", stub(what, values.choices, values.facts, style))


def keyness_legend(values: Keyness, style: Style, title: str) -> Legend:
    """Of words."""
    first, second = sides(values, style)
    many, few = (style.whole(number) for number in values.sides)
    what = say(KEYNESS, first=first, second=second, many=many, few=few)
    badge = "" if values.tested else say(NOT_TESTED)
    return Legend(title, badge, stub(what, values.choices, values.facts, style, values.frames))


def map_legend(values: Map, style: Style, title: str) -> Legend:
    """Of the plane; without one, why there is none."""
    what = say(MAP, samples=style.whole(values.choices.samples))
    few = {point.name: point.articles for point in values.points if point.supplementary}
    badge = in_words(values.why_not) if values.why_not else badge_of(few)
    return Legend(title, badge, stub(what, values.choices, values.facts, style))


def strips_legend(values: Strips, style: Style, title: str) -> Legend:
    """Of articles."""
    what = say(STRIPS)
    if values.articles > MOST:
        what = f"{what} {say(SHOWN, shown=style.whole(MOST), articles=style.whole(values.articles))}"
    return Legend(title, "", stub(what, values.choices, values.facts, style, values.frames))
