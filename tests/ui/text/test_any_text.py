"""Any text: emoji, accents, Kazakh, Arabic and Hebrew among Latin letters, what Qt would change, and length.

What is selected from one code point to another is told as the same stretch, and copied as it is stored.
"""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.ui.text.positions import LONGEST, Positions
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import LIGHT
from tests.ui.text.handling import Show, blocks, mark

PIECES = (
    *(
        "Kämpfe ",
        "abc ",
        "12:30 ",
        "Қазақстан үкіметі ",
        "الحكومة ",
        "ממשלה ",
        "e\u0301",
        "ă\u0323",
        "𝔊",
        "😀",
        "🇰🇿",
    ),
    *("\U0001f469\u200d\U0001f469\u200d\U0001f467", "\r\n", "\r", "\n", "\x00", "\t", "\u0085", "\u00a0"),
    *("\u00ad", "\u200d", "\u2028", "\u2029", "\u202e", "\u2066", "\ufdd0", "\ufeff", "\ufffc", "\ufffe"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=30).map("".join)
NO_SPACE = "Ж" * 1_000_000


@given(text=TEXTS, data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_selected_is_told_and_copied_as_it_is_stored(
    qtbot: QtBot, text: str, data: st.DataObject
) -> None:
    view = SpanText(LIGHT)
    view.show_text(text, blocks(text))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    view.select(start, end)

    if start < end:
        assert view.selection() == (start, end)
        copied = view.createMimeDataFromSelection().text()
        assert copied.removeprefix("\ufeff") == text[start:end].removeprefix("\ufeff")
    else:
        assert view.selection() is None
        assert view.caret() == start
    view.deleteLater()


@given(text=TEXTS, repeated=st.integers(1, 400))
def test_every_place_is_found_again_and_the_order_is_kept(text: str, repeated: int) -> None:
    positions = Positions(text * repeated)
    places = range(0, len(text * repeated) + 1, max(1, len(text) * repeated // 500))

    units = [positions.to_units(place) for place in places]

    assert [positions.to_position(unit) for unit in units] == list(places)
    assert units == sorted(set(units))


def test_a_span_among_both_directions_is_found_on_its_own_letters_alone(show: Show) -> None:
    text = "Der Sprecher sagte \u05d4\u05de\u05de\u05e9\u05dc\u05d4 \u05ea\u05d2\u05d9\u05d1 und schwieg."
    start = text.index("\u05d4")
    view = show(text, [mark("a", start, start + 6, badge="")])
    (laid, *_) = view.page.layout.strip(0, 100)
    row = laid.rows[0]
    assert row
    line = laid.lines.lineAt(0)
    edge = line.y() + line.height() + row.tops[0] + 1
    left, _ = view.page.layout.measures.column(view.viewport().width())

    hit = [
        x for x in range(round(line.width())) if view.page.layout.marks_at(QPointF(left + x, laid.top + edge))
    ]

    word = line.glyphRuns(start, 6)[0].boundingRect()
    assert abs(hit[0] - word.left()) <= 2
    assert abs(hit[-1] - word.right()) <= 3
    assert len(hit) == hit[-1] - hit[0] + 1


def test_a_megabyte_without_a_blank_is_opened_scrolled_and_tagged(show: Show) -> None:
    view = show(NO_SPACE, [mark("a", 500_000, 500_040)])

    view.reveal(999_000, 999_100)
    view.add_mark(mark("b", 999_000, 999_100))
    view.select(999_000, 999_100)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert view.selection() == (999_000, 999_100)
    assert QGuiApplication.clipboard().text() == NO_SPACE[999_000:999_100]
    first, last = view.visible()
    assert first <= 999_000 < last
    assert view.document().blockCount() > len(NO_SPACE) // LONGEST
