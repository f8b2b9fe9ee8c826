"""The figures: those that count codings, and those of how far annotators agree."""

from collections.abc import Iterable, Mapping, Sequence

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Row, measure_title, unit_title
from kzannot.project.choices import Choices
from kzannot.project.figures import Confusion, Disagreements, Reliability
from kzannot.project.figures_drift import Trend
from kzannot.project.kept import Materials
from kzannot.project.passages import Passage
from kzannot.project.passages_compared import (
    passages_of_confusion,
    passages_of_differences,
    passages_of_drift,
    passages_of_kind,
)
from kzannot.ui.figures.agreement import draw_agreement
from kzannot.ui.figures.captions import filtered
from kzannot.ui.figures.chart import Chart
from kzannot.ui.figures.counted_kinds import COUNTED_KINDS
from kzannot.ui.figures.counted_tables import labels_of
from kzannot.ui.figures.differences import draw_confusion, draw_disagreements, kind_name, no_frame
from kzannot.ui.figures.drift import draw_drift
from kzannot.ui.figures.kind import Kind, Table, in_words, say
from kzannot.ui.figures.nothing import no_differences, no_meetings, no_time, no_units
from kzannot.ui.figures.pairs import draw_pairs
from kzannot.ui.figures.picture import Legend
from kzannot.ui.figures.style import DASH, Style

AGREEMENT_CAPTION = QT_TRANSLATE_NOOP(
    "figures",
    "{measure}, unit: {unit}; 95% interval from {samples} draws of whole articles, seed {seed}; lines at "
    ".667 and .800; the colour follows the lower end. Only text that two or more had read ({names}). "
    "Codebook {codebook}; {made}.",
)
PAIRS_CAPTION = QT_TRANSLATE_NOOP(
    "figures",
    "{measure} of every two annotators, unit: {unit}; – is not defined. Only text that both had read. "
    "Codebook {codebook}; {made}.",
)
CONFUSION_CAPTION = QT_TRANSLATE_NOOP(
    "figures",
    "How often spans of two annotators that mean the same passage have these frames; n = {count}; {pairs}. "
    "Only text that both had read. Codebook {codebook}; {made}.",
)
ORDERED = QT_TRANSLATE_NOOP("figures", "Rows: {first}; columns: {second}.")
POOLED = QT_TRANSLATE_NOOP(
    "figures", "All pairs together: nobody is first, so each cell stands on both sides."
)
DISAGREEMENTS_CAPTION = QT_TRANSLATE_NOOP(
    "figures",
    "In what annotators differ about passages, pair by pair; n = {count} passages; {pairs}. A passage may "
    "differ in several ways, and two frames count for both. Only text that both had read. "
    "Codebook {codebook}; {made}.",
)


DRIFT_CAPTION = QT_TRANSLATE_NOOP(
    "figures",
    "{frame}: {measure} with its interval, unit: {unit}; below, how often each annotator uses the frame. The "
    "band is two standard errors around their own mean, the error of articles. A triangle lies outside, by "
    "chance once in twenty: a reason to look, not a verdict. Codebook {codebook}; {made}; seed {seed}.",
)
FILTERS = ("outlet", "round", "annotators")
"""The filters of every figure of agreement."""


def _reliability_legend(caption: str, values: Reliability, style: Style, title: str) -> Legend:
    said = say(
        caption,
        measure=in_words(measure_title(values.choices.measure)),
        unit=in_words(unit_title(values.choices.unit)),
        samples=style.whole(values.choices.samples),
        seed=values.choices.seed,
        names=", ".join(values.facts.annotators),
        codebook=values.facts.codebook,
        made=values.facts.made,
    )
    badge = _notes(values.results.values()) if values.intervals else ""
    return Legend(title, badge, f"{said} {filtered(values.choices, values.facts, style)}")


def _notes(rows: Iterable[Row]) -> str:
    """What is to be known of intervals, each note once."""
    notes = dict.fromkeys(row.result.note for row in rows if row.result.note)
    return " ".join(in_words(note) for note in notes)


def _agreement_legend(values: Reliability, style: Style, title: str) -> Legend:
    return _reliability_legend(AGREEMENT_CAPTION, values, style, title)


def _pairs_legend(values: Reliability, style: Style, title: str) -> Legend:
    return _reliability_legend(PAIRS_CAPTION, values, style, title)


def _confusion_legend(values: Confusion, style: Style, title: str) -> Legend:
    single = len(values.pairs) == 1
    sides = say(ORDERED, first=values.pairs[0][0], second=values.pairs[0][1]) if single else say(POOLED)
    return Legend(title, "", f"{_differences_caption(CONFUSION_CAPTION, values, style)} {sides}")


def _disagreements_legend(values: Disagreements, style: Style, title: str) -> Legend:
    return Legend(title, "", _differences_caption(DISAGREEMENTS_CAPTION, values, style))


def _differences_caption(caption: str, values: Confusion | Disagreements, style: Style) -> str:
    said = say(
        caption,
        count=style.whole(values.meetings),
        pairs=", ".join(" – ".join(pair) for pair in values.pairs) or "–",
        codebook=values.facts.codebook,
        made=values.facts.made,
    )
    return f"{said} {filtered(values.choices, values.facts, style)}"


def _confusion_table(values: Confusion, style: Style) -> Table:
    heads = (
        say(QT_TRANSLATE_NOOP("figures", "Frame")),
        say(QT_TRANSLATE_NOOP("figures", "Other frame")),
        say(QT_TRANSLATE_NOOP("figures", "Passages")),
    )
    labels = labels_of(values, style) | {"": no_frame()}
    shown = sorted((key for key, count in values.cells.items() if count), key=lambda k: -values.cells[k])
    rows = tuple((labels[one], labels[two], style.whole(values.cells[one, two])) for one, two in shown)
    return Table(heads, rows, tuple(shown))


def _disagreements_table(values: Disagreements, style: Style) -> Table:
    heads = (
        say(QT_TRANSLATE_NOOP("figures", "Kind")),
        say(QT_TRANSLATE_NOOP("figures", "Frame")),
        say(QT_TRANSLATE_NOOP("figures", "Passages")),
    )
    labels, names = labels_of(values, style), style.attribute_labels(values.attributes)
    shown = sorted(values.counts, key=lambda key: (-values.counts[key], key))
    rows = tuple((kind_name(key[0], names), labels[key[1]], style.whole(values.counts[key])) for key in shown)
    return Table(heads, rows, tuple(shown))


def _reliability_table(values: Reliability, style: Style) -> Table:
    heads = (
        say(QT_TRANSLATE_NOOP("figures", "Annotators")),
        say(QT_TRANSLATE_NOOP("figures", "Frame")),
        "α" if values.choices.measure == "alpha" else say(QT_TRANSLATE_NOOP("figures", "Value")),
        say(QT_TRANSLATE_NOOP("figures", "Interval")),
        say(QT_TRANSLATE_NOOP("figures", "Units")),
        say(QT_TRANSLATE_NOOP("figures", "Seen")),
        say(QT_TRANSLATE_NOOP("figures", "Present")),
        say(QT_TRANSLATE_NOOP("figures", "Agree")),
    )
    labels = {frame.name: frame.label.in_language(style.language) for frame in values.frames}
    shown = [key for key in values.results if key[1] in labels]
    rows = tuple(_reliability_row(values, key, labels[key[1]], style) for key in shown)
    first = 0 if len(values.groups) > 1 else 1  # who is compared need not be said in every row
    return Table(heads[first:], tuple(row[first:] for row in rows), tuple(shown), 2 - first)


def _reliability_row(
    values: Reliability, key: tuple[tuple[str, ...], str], label: str, style: Style
) -> tuple[str, ...]:
    result = values.results[key].result
    reason = in_words(result.reason) if result.reason else ""
    interval = "" if result.low is None else f"{style.number(result.low)} … {style.number(result.high)}"
    return (
        ", ".join(key[0]),
        label,
        style.number(result.value),
        reason or interval,
        style.whole(result.units),
        style.whole(result.seen_by_any),
        style.share(result.prevalence),
        style.share(result.percent),
    )


def _drift_legend(values: Trend, style: Style, title: str) -> Legend:
    said = say(
        DRIFT_CAPTION,
        frame=style.frame_label(values.frame),
        measure=in_words(measure_title(values.choices.measure)),
        unit=in_words(unit_title(values.choices.unit)),
        codebook=values.facts.codebook,
        made=values.facts.made,
        seed=values.choices.seed,
    )
    badge = _notes(row for row in values.drift.agreement.values() if row.frame == values.frame.name)
    return Legend(title, badge, f"{said} {filtered(values.choices, values.facts, style)}")


def _drift_table(values: Trend, style: Style) -> Table:
    heads = (
        say(QT_TRANSLATE_NOOP("figures", "Tagged by")),
        say(QT_TRANSLATE_NOOP("figures", "Part")),
        say(QT_TRANSLATE_NOOP("figures", "Share")),
        say(QT_TRANSLATE_NOOP("figures", "Limits")),
        say(QT_TRANSLATE_NOOP("figures", "Units")),
    )
    uses = [use for use in values.drift.usage.values() if use.frame == values.frame.name]
    rows = tuple(
        (
            use.annotator,
            use.part,
            style.share(use.share) + " ▲" * use.leaves,
            DASH if use.low is None else f"{style.share(use.low)} … {style.share(use.high)}",
            style.whole(use.units),
        )
        for use in uses
    )
    return Table(heads, rows, tuple(((use.annotator,), use.part) for use in uses))


def _draw_drift(chart: Chart, values: Trend) -> None:
    draw_drift(chart, values.drift, values.frame.name)


def _drift_passages(
    materials: Materials, choices: Choices, key: tuple[Sequence[str], str], language: str
) -> list[Passage]:
    return passages_of_drift(materials, choices, choices.frame or "", *key)


def _difference_passages(
    materials: Materials, choices: Choices, key: tuple[Sequence[str], str], language: str
) -> list[Passage]:
    return passages_of_differences(materials, choices, key[1], key[0])


def _confusion_passages(
    materials: Materials, choices: Choices, key: tuple[str, str], language: str
) -> list[Passage]:
    return passages_of_confusion(materials, choices, *key, language)


def _kind_passages(
    materials: Materials, choices: Choices, key: tuple[str, str], language: str
) -> list[Passage]:
    return passages_of_kind(materials, choices, *key, language)


def _people_and_part(key: tuple[Sequence[str], str], labels: Mapping[str, str]) -> str:
    return f"{', '.join(key[0])}, {key[1]}"


def _people_and_frame(key: tuple[Sequence[str], str], labels: Mapping[str, str]) -> str:
    return f"{', '.join(key[0])}, {labels.get(key[1], key[1])}"


def _two_frames(key: tuple[str, str], labels: Mapping[str, str]) -> str:
    return " × ".join(labels.get(name, name) or no_frame() for name in key)


def _kind_and_frame(key: tuple[str, str], labels: Mapping[str, str]) -> str:
    return f"{kind_name(key[0], labels)}, {labels.get(key[1], key[1])}"


KINDS: tuple[Kind, ...] = (
    *COUNTED_KINDS,
    Kind(
        "agreement",
        QT_TRANSLATE_NOOP("figures", "Agreement per frame"),
        draw_agreement,
        _agreement_legend,
        _reliability_table,
        _difference_passages,
        _people_and_frame,
        no_units,
        FILTERS,
        QT_TRANSLATE_NOOP("figures", "Agreement"),
    ),
    Kind(
        "pairs",
        QT_TRANSLATE_NOOP("figures", "Agreement pair by pair"),
        draw_pairs,
        _pairs_legend,
        _reliability_table,
        _difference_passages,
        _people_and_frame,
        no_units,
        FILTERS,
    ),
    Kind(
        "confusion",
        QT_TRANSLATE_NOOP("figures", "Confusion of frames"),
        draw_confusion,
        _confusion_legend,
        _confusion_table,
        _confusion_passages,
        _two_frames,
        no_meetings,
        FILTERS,
        QT_TRANSLATE_NOOP("figures", "Confusion"),
    ),
    Kind(
        "disagreements",
        QT_TRANSLATE_NOOP("figures", "Kinds of disagreement"),
        draw_disagreements,
        _disagreements_legend,
        _disagreements_table,
        _kind_passages,
        _kind_and_frame,
        no_differences,
        FILTERS,
    ),
    Kind(
        "drift",
        QT_TRANSLATE_NOOP("figures", "Drift"),
        _draw_drift,
        _drift_legend,
        _drift_table,
        _drift_passages,
        _people_and_part,
        no_time,
        ("frame", *FILTERS),
    ),
)
