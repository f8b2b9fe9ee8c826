"""The figures that count codings: for each its parts, and the passages behind its marks."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.choices import Choices
from kzannot.project.kept import Materials
from kzannot.project.passages import Passage
from kzannot.project.passages_counted import Behind, passages_behind, passages_of_word, windows_with_both
from kzannot.ui.figures import counted_legends as legends
from kzannot.ui.figures import counted_tables as tables
from kzannot.ui.figures import nothing
from kzannot.ui.figures.association import draw_association
from kzannot.ui.figures.cooccurrence import draw_cooccurrence, draw_odds
from kzannot.ui.figures.frequency import draw_frequency, outlet_name
from kzannot.ui.figures.keyness import draw_keyness
from kzannot.ui.figures.kind import Kind, Labels
from kzannot.ui.figures.plane import draw_plane
from kzannot.ui.figures.salience import draw_salience, part_name
from kzannot.ui.figures.strips import draw_strips
from kzannot.ui.figures.timeline import draw_timeline
from kzannot.ui.figures.voices import draw_voices

Passages = Callable[[Materials, Choices, Any, str], list[Passage]]

FILTERS = ("outlet", "round", "genre", "layer", "annotators", "period", "parts", "switches")
"""The filters of every figure that counts."""


def _behind(behind: Callable[[Any], Behind]) -> Passages:
    def passages(materials: Materials, choices: Choices, key: Any, language: str) -> list[Passage]:
        return passages_behind(materials, choices, behind(key))

    return passages


def _both(materials: Materials, choices: Choices, key: tuple[str, str], language: str) -> list[Passage]:
    return windows_with_both(materials, choices, key)


def _word(materials: Materials, choices: Choices, key: str, language: str) -> list[Passage]:
    return passages_of_word(materials, choices, key)


def _of_frequency(key: tuple[str, str]) -> Behind:
    return Behind(outlet=key[0], frames=(key[1],))


def _of_frame(key: str) -> Behind:
    return Behind(frames=(key,))


def _of_salience(key: tuple[str, str, str]) -> Behind:
    return Behind(outlet=key[0], frames=(key[1],), part=key[2])


def _of_voices(key: tuple[str, str, str]) -> Behind:
    return Behind(outlet=key[0], values=(("voice", key[1]), ("stance", key[2])))


def _of_timeline(key: tuple[str, date]) -> Behind:
    return Behind(frames=(key[0],), day=key[1])


def _of_map(key: tuple[str, str]) -> Behind:
    return Behind(frames=(key[1],)) if key[1] else Behind(outlet=key[0])


def _of_strip(key: UUID) -> Behind:
    return Behind(article=key)


def _subject(key: tuple[Any, ...], labels: Labels) -> str:
    return ", ".join(str(labels.get(part, part)) for part in key if part)


def _outlet_subject(key: tuple[str, ...], labels: Labels) -> str:
    return ", ".join((outlet_name(key[0]), *(labels.get(part, part) for part in key[1:] if part)))


def _salience_subject(key: tuple[str, str, str], labels: Labels) -> str:
    return f"{outlet_name(key[0])}, {labels.get(key[1], key[1])}, {part_name(key[2])}"


def _named(key: Hashable, labels: Labels) -> str:
    return labels[key]


def _plain(key: object, labels: Labels) -> str:
    return str(key)


COUNTED_KINDS: tuple[Kind, ...] = (
    Kind(
        "frequency",
        QT_TRANSLATE_NOOP("figures", "Frame frequency per outlet"),
        draw_frequency,
        legends.frequency_legend,
        tables.frequency_table,
        _behind(_of_frequency),
        _outlet_subject,
        nothing.no_articles,
        ("normalise", "values", *FILTERS),
        QT_TRANSLATE_NOOP("figures", "Frequency"),
    ),
    Kind(
        "salience",
        QT_TRANSLATE_NOOP("figures", "Salience"),
        draw_salience,
        legends.salience_legend,
        tables.salience_table,
        _behind(_of_salience),
        _salience_subject,
        nothing.no_articles,
        ("values", *FILTERS),
    ),
    Kind(
        "association",
        QT_TRANSLATE_NOOP("figures", "Frames and outlets"),
        draw_association,
        legends.association_legend,
        tables.association_table,
        _behind(_of_frame),
        _named,
        nothing.no_outlets,
        ("against", "values", *FILTERS),
    ),
    Kind(
        "voices",
        QT_TRANSLATE_NOOP("figures", "Voice and stance"),
        draw_voices,
        legends.voices_legend,
        tables.voices_table,
        _behind(_of_voices),
        _outlet_subject,
        nothing.no_voices,
        ("frame", *FILTERS),
    ),
    Kind(
        "cooccurrence",
        QT_TRANSLATE_NOOP("figures", "Frames together"),
        draw_cooccurrence,
        legends.cooccurrence_legend,
        tables.cooccurrence_table,
        _both,
        _subject,
        nothing.no_articles,
        ("window", "values", *FILTERS),
    ),
    Kind(
        "odds",
        QT_TRANSLATE_NOOP("figures", "Log odds"),
        draw_odds,
        legends.odds_legend,
        tables.cooccurrence_table,
        _both,
        _subject,
        nothing.no_articles,
        ("window", "values", *FILTERS),
    ),
    Kind(
        "timeline",
        QT_TRANSLATE_NOOP("figures", "Timeline"),
        draw_timeline,
        legends.timeline_legend,
        tables.timeline_table,
        _behind(_of_timeline),
        _subject,
        nothing.no_days,
        ("values", *FILTERS),
    ),
    Kind(
        "keyness",
        QT_TRANSLATE_NOOP("figures", "Key words"),
        draw_keyness,
        legends.keyness_legend,
        tables.keyness_table,
        _word,
        _plain,
        nothing.no_words,
        ("frame", "against", "values", *FILTERS),
    ),
    Kind(
        "map",
        QT_TRANSLATE_NOOP("figures", "Map"),
        draw_plane,
        legends.map_legend,
        tables.map_table,
        _behind(_of_map),
        _subject,
        nothing.no_plane,
        ("values", *FILTERS),
    ),
    Kind(
        "strips",
        QT_TRANSLATE_NOOP("figures", "Strips"),
        draw_strips,
        legends.strips_legend,
        tables.strips_table,
        _behind(_of_strip),
        _named,
        nothing.no_articles,
        ("values", *FILTERS),
    ),
)
