"""Why there is nothing to draw: of each figure's values a sentence, or nothing where there is something.

A field of empty axes would look as if nothing had been found; a sentence says what is lacking.
"""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.figures import Confusion, Disagreements, Reliability
from kzannot.project.figures_association import Association
from kzannot.project.figures_counted import Counted
from kzannot.project.figures_drift import Trend
from kzannot.project.figures_plane import Map
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_voices import Voices
from kzannot.project.figures_words import Keyness
from kzannot.ui.figures.kind import in_words, say

NO_ARTICLES = QT_TRANSLATE_NOOP("figures", "No article that somebody has read passes the filters.")
NOT_TWO = QT_TRANSLATE_NOOP("figures", "There are no two outlets with five articles or more to compare.")
NO_SPANS = QT_TRANSLATE_NOOP("figures", "No passage passes the filters.")
NO_DAY = QT_TRANSLATE_NOOP("figures", "None of the articles that pass the filters has a day.")
NO_WORDS = QT_TRANSLATE_NOOP("figures", "There are too few words to hold the two parts against each other.")
NO_UNITS = QT_TRANSLATE_NOOP("figures", "No text was read by two annotators: there is nothing to compare.")
NO_MEETINGS = QT_TRANSLATE_NOOP(
    "figures", "No two annotators have marked anything in text that both had read."
)
ALIKE = QT_TRANSLATE_NOOP("figures", "There is nothing in which annotators differ.")
NO_TIME = QT_TRANSLATE_NOOP("figures", "No article was read by two annotators: there is nothing to follow.")


def no_articles(values: Counted) -> str:
    """Nothing was read, or everything is filtered away."""
    return "" if values.facts.articles else say(NO_ARTICLES)


def no_outlets(values: Association) -> str:
    """No two outlets can be compared."""
    return no_articles(values) or ("" if len(values.outlets) > 1 else say(NOT_TWO))


def no_voices(values: Voices) -> str:
    """No span is left."""
    return no_articles(values) or ("" if any(values.counts.values()) else say(NO_SPANS))


def no_days(values: Timeline) -> str:
    """Nothing tells its day."""
    return no_articles(values) or ("" if values.items else say(NO_DAY))


def no_words(values: Keyness) -> str:
    """One of the two parts has no words, or none comes often enough."""
    return no_articles(values) or ("" if values.words else say(NO_WORDS))


def no_plane(values: Map) -> str:
    """There are too few outlets or frames for a plane."""
    return no_articles(values) or in_words(values.why_not)


def no_units(values: Reliability) -> str:
    """Nothing was read by two."""
    return "" if any(row.result.units for row in values.results.values()) else say(NO_UNITS)


def no_meetings(values: Confusion) -> str:
    """No passage was marked that two had read."""
    return "" if values.pairs else say(NO_MEETINGS)


def no_differences(values: Disagreements) -> str:
    """Nobody differs, or no passage was marked that two had read."""
    if not values.pairs:
        return say(NO_MEETINGS)
    return "" if values.meetings else say(ALIKE)


def no_time(values: Trend) -> str:
    """There is nothing to follow."""
    return "" if values.drift.parts else say(NO_TIME)
