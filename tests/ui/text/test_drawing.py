"""What is painted: extents, rows, and colours that can be told apart and read."""

import itertools
from collections import Counter

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.model.records import SectionKind
from kzannot.ui.contrast import MARK, TEXT, contrast
from kzannot.ui.text.extents import extents
from kzannot.ui.text.lanes import Lanes
from kzannot.ui.text.measures import MOST_ROWS, Measures
from kzannot.ui.text.picture import Look
from kzannot.ui.text.positions import Positions
from kzannot.ui.text.rows import rows_of
from kzannot.ui.text.values import Block, State
from kzannot.ui.text.view import SpanText
from kzannot.ui.text.washes import Washes, stretches
from kzannot.ui.theme import DARK, LIGHT, Colours
from tests.ui.text.handling import BLUE, RED, Show, blocks, mark

FRAMES = ("#45736A", "#24A66E", "#EB58C2", "#9E5606", "#A6829E", "#CF015C", "#4F7BFC", "#FFFF00", "#000000")
WORDS = "Die Lage im Land"


def pixels(view: SpanText) -> dict[str, int]:
    """How many pixels of each colour a view has."""
    image = view.viewport().grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    return Counter(image.pixelColor(x, y).name().upper() for x, y in places)


def laid_out(text: str, width: float = 1_000) -> QTextLayout:
    layout = QTextLayout(text, QApplication.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout


def test_a_stretch_of_one_direction_is_one_extent(qtbot: QtBot) -> None:
    layout = laid_out("Die Lage im Land")
    line = layout.lineAt(0)

    (left, right), (next_left, _) = extents(line, 0, 4, False)[0], extents(line, 4, 8, False)[0]

    assert 0 == left < right == next_left


def test_a_stretch_over_a_change_of_direction_falls_into_parts(qtbot: QtBot) -> None:
    layout = laid_out("abc אבגדה def")

    parts = extents(layout.lineAt(0), 2, 6, True)

    assert len(parts) == 2
    assert parts[0][1] < parts[1][0]


def test_a_mark_on_an_accent_alone_is_still_seen(qtbot: QtBot) -> None:
    layout = laid_out("e\u0301te")

    ((left, right),) = extents(layout.lineAt(0), 1, 2, False)

    assert right - left >= 4


def test_a_line_makes_room_for_the_lanes_in_it_and_counts_what_it_hides(qtbot: QtBot) -> None:
    lanes = Lanes(Positions(WORDS * 10), [0])
    lanes.fill(mark(str(number), 0, 20) for number in range(MOST_ROWS + 3))
    measures = Measures(QApplication.font(), 78)

    first, second, third = rows_of([0, 16, 32], lanes.of_paragraph(0), measures, ())

    assert first is not None
    assert second is not None
    assert third is None
    assert (len(first.tops), len(first.hidden)) == (MOST_ROWS, 3)
    assert second.room < first.room
    assert sorted(first.tops.values()) == list(first.tops.values())


def test_stretches_are_cut_where_the_colours_change() -> None:
    assert stretches([(0, 10, RED), (4, 6, BLUE), (20, 22, RED)]) == [
        (0, 4, (RED,)),
        (4, 6, (BLUE, RED)),
        (6, 10, (RED,)),
        (20, 22, (RED,)),
    ]


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_can_be_read_on_every_mixture_of_frames(colours: Colours) -> None:
    text = QColor(colours.text)
    washes = Washes(QColor(colours.base), text)

    for depth in (1, 2, 5):
        for mixture in itertools.combinations(FRAMES, depth):
            assert contrast(text, washes.of(mixture)) >= TEXT


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_edges_stand_out_from_the_page_whatever_colour_a_person_chose(colours: Colours) -> None:
    look = Look(colours, 1.0)

    assert min(contrast(look.strong(colour), QColor(colours.base)) for colour in FRAMES) >= MARK


def test_an_own_mark_has_edge_and_wash_in_its_colour(show: Show) -> None:
    seen = pixels(show(WORDS, [mark("a", 4, 8)]))

    assert seen[RED] > 50
    assert seen[Washes(QColor(LIGHT.base), QColor(LIGHT.text)).of((RED,)).name().upper()] > 100


def test_the_mark_of_another_is_an_outline_without_wash(show: Show) -> None:
    seen = pixels(show(WORDS, [mark("a", 4, 8, own=False)]))

    assert seen[RED] > 10
    assert Washes(QColor(LIGHT.base), QColor(LIGHT.text)).of((RED,)).name().upper() not in seen


def test_states_differ_in_shape(show: Show) -> None:
    def margin(state: State | None) -> bytes:
        view = show(WORDS, sections=[Block(SectionKind.PARAGRAPH, 0, len(WORDS), state)])
        image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Mono)
        return bytes(image.constBits())

    assert len({margin(state) for state in (None, *State)}) == 4


def test_a_badge_can_be_hit_where_it_is_painted(show: Show) -> None:
    view = show(WORDS, [mark("a", 4, 5), mark("b", 4, 12, badge="TE")])
    image = view.viewport().grab().toImage()

    hits = {
        placed.mark.id
        for x in range(0, image.width(), 3)
        for y in range(0, 80, 3)
        for placed in view.page.layout.marks_at(QPointF(x, y))
    }

    assert hits == {"a", "b"}


def test_every_kind_of_section_is_shown(show: Show) -> None:
    kinds = [kind for kind in SectionKind if kind is not SectionKind.ENTRY]
    text = "\n\n".join(kind.value for kind in kinds)
    entry = Block(SectionKind.ENTRY, text.index("heading"), len(text))

    view = show(text, sections=[*blocks(text, *kinds), entry])

    sizes = {
        kind: view.document().findBlockByNumber(2 * place).layout().lineAt(0).height()
        for place, kind in enumerate(kinds)
    }
    assert sizes[SectionKind.FURNITURE] < sizes[SectionKind.CAPTION] < sizes[SectionKind.HEADING]
    assert sizes[SectionKind.HEADING] < sizes[SectionKind.TITLE]


def test_the_bar_beside_a_coded_paragraph_takes_another_colour_wherever_the_mark_is(show: Show) -> None:
    text = f"{WORDS} " * 60
    view = show(text, [mark("coded", 0, 10)], [Block(SectionKind.PARAGRAPH, 0, len(text))])
    view.set_states([State.CODED])
    QApplication.processEvents()
    painted: list[QRect] = []
    view.outdated.connect(painted.append)

    view.add_mark(mark("coded", 0, 10, colour=BLUE))

    paragraph = view.page.layout.stretch(range(1)).toRect()
    assert painted[0].contains(paragraph & view.viewport().rect())


def test_what_a_mark_moves_is_painted_again_and_nothing_above_its_paragraph(show: Show) -> None:
    text = f"{WORDS}\n{WORDS}\n{WORDS}"
    view = show(text)
    painted: list[QRect] = []
    view.outdated.connect(painted.append)

    view.add_mark(mark("second", len(WORDS) + 1, len(WORDS) + 8))

    first, third = (view.page.layout.stretch(range(n, n + 1)).toRect() for n in (0, 2))
    assert painted[0].contains(third)
    assert not painted[0].intersects(first.adjusted(0, 0, 0, -5))
