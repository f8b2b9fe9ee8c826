"""The tables beside the figures that count."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.figures import Values
from kzannot.project.figures_association import Association
from kzannot.project.figures_plane import Map
from kzannot.project.figures_shares import Frequency, Salience
from kzannot.project.figures_strips import Strips
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_together import Cooccurrence
from kzannot.project.figures_voices import Voices
from kzannot.project.figures_words import Keyness
from kzannot.project.prevalence import Share
from kzannot.ui.figures.association import TESTS, compared, strength
from kzannot.ui.figures.frequency import corrected_text, interval_text, outlet_name
from kzannot.ui.figures.kind import Table, say
from kzannot.ui.figures.salience import part_name
from kzannot.ui.figures.style import DASH, Style
from kzannot.ui.figures.voices import stance_names, voice_names

OUTLET = QT_TRANSLATE_NOOP("figures", "Outlet")
FRAME = QT_TRANSLATE_NOOP("figures", "Frame")
OTHER = QT_TRANSLATE_NOOP("figures", "Other frame")
WORDS = QT_TRANSLATE_NOOP("figures", "Words")
PER_1000 = QT_TRANSLATE_NOOP("figures", "per 1,000")
ITEMS = QT_TRANSLATE_NOOP("figures", "Items")
SPANS = QT_TRANSLATE_NOOP("figures", "Spans")
INTERVAL = QT_TRANSLATE_NOOP("figures", "Interval")
SHARE = QT_TRANSLATE_NOOP("figures", "Share")
PART = QT_TRANSLATE_NOOP("figures", "Part")
VOICE = QT_TRANSLATE_NOOP("figures", "Voice")
STANCE = QT_TRANSLATE_NOOP("figures", "Stance")
JOINT = QT_TRANSLATE_NOOP("figures", "Together")
LOG_ODDS = QT_TRANSLATE_NOOP("figures", "Log odds")
DAY = QT_TRANSLATE_NOOP("figures", "Day")
WORD = QT_TRANSLATE_NOOP("figures", "Word")
POINT = QT_TRANSLATE_NOOP("figures", "Outlet or frame")
CONTRIBUTION = QT_TRANSLATE_NOOP("figures", "Contribution")
ARTICLES = QT_TRANSLATE_NOOP("figures", "Articles")
TEST = QT_TRANSLATE_NOOP("figures", "Test")
LEAST = QT_TRANSLATE_NOOP("figures", "Least often")
MOST = QT_TRANSLATE_NOOP("figures", "Most often")
CORRECTED = QT_TRANSLATE_NOOP("figures", "Corrected")
ARTICLE = QT_TRANSLATE_NOOP("figures", "Article")


def labels_of(values: Values, style: Style) -> dict[str, str]:
    """What the frames are called, by their names."""
    return {frame.name: frame.label.in_language(style.language) for frame in values.frames}


def frequency_table(values: Frequency, style: Style) -> Table:
    """A row an outlet and frame."""
    labels = labels_of(values, style)
    shown = [key for key in values.shares if key[1] in labels]
    rows = tuple(_frequency_row(values.shares[key], labels[key[1]], style) for key in shown)
    heads = _heads(OUTLET, FRAME, WORDS, PER_1000, ITEMS, SPANS, INTERVAL)
    if values.corrected:
        heads = (*heads, say(CORRECTED))
        rows = tuple(
            (*row, corrected_text(values.corrected.get(key), style))
            for key, row in zip(shown, rows, strict=True)
        )
    return Table(heads, rows, tuple(shown))


def _frequency_row(share: Share, label: str, style: Style) -> tuple[str, ...]:
    return (
        outlet_name(share.outlet),
        label,
        style.share(share.of_words),
        style.number(share.per_1000, 1),
        style.share(share.of_items),
        style.whole(share.spans),
        interval_text(share, style) or DASH,
    )


def salience_table(values: Salience, style: Style) -> Table:
    """A row an outlet, frame and part."""
    labels = labels_of(values, style)
    shown = [key for key in values.shares if key[1] in labels]
    rows = tuple(
        (outlet_name(key[0]), labels[key[1]], part_name(key[2]), style.share(values.shares[key].value))
        for key in shown
    )
    return Table(_heads(OUTLET, FRAME, PART, SHARE), rows, tuple(shown), 3)


def association_table(values: Association, style: Style) -> Table:
    """A row a frame, with the outlets that have it least and most often; none without two outlets."""
    labels = labels_of(values, style)
    rows = []
    bonds = values.bonds if len(values.outlets) > 1 else {}
    for frame, bond in bonds.items():
        ends = [end(bond.shares, key=lambda name: bond.shares[name]) for end in (min, max)]
        extremes = (f"{compared(name)} {style.share(bond.shares[name], 0)}" for name in ends)
        p = (style.number(each, 3) for each in (bond.p, bond.holm, bond.bh))
        rows.append(
            (
                labels[frame],
                strength(bond, style),
                *p,
                say(TESTS[bond.test]) if bond.test else DASH,
                *extremes,
            )
        )
    heads = (say(FRAME), "V", "p", "p (Holm)", "p (BH)", *_heads(TEST, LEAST, MOST))
    return Table(heads, tuple(rows), tuple(bonds), 1)


def voices_table(values: Voices, style: Style) -> Table:
    """A row an outlet, voice and stance that there is."""
    voices, stances = voice_names(values, style), stance_names(values, style)
    shown = [key for key, count in values.counts.items() if count]
    rows = tuple(
        (outlet_name(key[0]), voices[key[1]], stances[key[2]], style.whole(values.counts[key]))
        for key in shown
    )
    return Table(_heads(OUTLET, VOICE, STANCE, SPANS), rows, tuple(shown), 3)


def cooccurrence_table(values: Cooccurrence, style: Style) -> Table:
    """A row two frames that stand together anywhere, the closest first."""
    labels = labels_of(values, style)
    shown = sorted(
        (key for key, pair in values.pairs.items() if pair.joint),
        key=lambda key: (-(values.pairs[key].jaccard or 0), key),
    )
    rows = []
    for key in shown:
        pair = values.pairs[key]
        numbers = (style.whole(pair.joint), style.number(pair.jaccard), style.number(pair.log_odds))
        interval = DASH if pair.low is None else f"{style.number(pair.low)} … {style.number(pair.high)}"
        p = (style.number(each, 3) for each in (pair.p, pair.q))
        rows.append((labels[key[0]], labels[key[1]], *numbers, interval, *p))
    heads = (*_heads(FRAME, OTHER, JOINT), "Jaccard", *_heads(LOG_ODDS, INTERVAL), "p", "p (BH)")
    return Table(heads, tuple(rows), tuple(shown))


def timeline_table(values: Timeline, style: Style) -> Table:
    """A row a day and frame that it has."""
    labels = labels_of(values, style)
    shown = sorted(
        (key for key, count in values.found.items() if count), key=lambda key: (key[1], labels[key[0]])
    )
    rows = tuple(
        (
            day.isoformat(),
            labels[frame],
            style.whole(values.found[frame, day]),
            style.whole(values.items[day]),
            style.share(values.found[frame, day] / values.items[day]),
        )
        for frame, day in shown
    )
    return Table((*_heads(DAY, FRAME), "n", *_heads(ITEMS, SHARE)), rows, tuple(shown))


def keyness_table(values: Keyness, style: Style) -> Table:
    """A row a word."""
    rows = tuple(
        (
            word.word,
            style.whole(word.first),
            style.whole(word.second),
            style.number(word.delta),
            style.number(word.zeta),
            style.number(word.dispersion),
            style.number(word.p, 3),
        )
        for word in values.words
    )
    return Table((say(WORD), "n →", "n ←", "δ", "z", "DP", "p"), rows, tuple(w.word for w in values.words), 1)


def map_table(values: Map, style: Style) -> Table:
    """A row an outlet or frame."""
    labels = labels_of(values, style)
    rows = tuple(
        (
            outlet_name(point.name) if point.outlet else labels[point.name],
            style.number(point.x),
            style.number(point.y),
            style.share(point.share),
            style.whole(point.articles),
        )
        for point in values.points
    )
    keys = tuple((point.name, "") if point.outlet else ("", point.name) for point in values.points)
    return Table((say(POINT), "1", "2", *_heads(CONTRIBUTION, ARTICLES)), rows, keys, 1)


def strips_table(values: Strips, style: Style) -> Table:
    """A row an article."""
    rows = tuple(
        (outlet_name(each.outlet), each.title, each.published, style.whole(len(each.marks)))
        for each in values.strips
    )
    keys = tuple(strip.article_id for strip in values.strips)
    return Table(_heads(OUTLET, ARTICLE, DAY, SPANS), rows, keys, 3)


def _heads(*texts: str) -> tuple[str, ...]:
    return tuple(say(text) for text in texts)
