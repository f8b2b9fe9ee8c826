"""The keys of the text, each pressed in the real view: where the caret goes, and what is selected."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.records import Section, SectionKind
from kzannot.ui.article_view import ArticleView
from kzannot.ui.program import Program
from kzannot.ui.session import Session
from kzannot.ui.workspace import Workspace
from tests.ui.making import BODY, LEAD, LINKS, TITLE, Made

Keys = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Desk:
    """An article with the keys under the hands, and what the coder is told."""

    view: ArticleView
    refusals: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def type(self, keys: str) -> None:
        """Press keys that type a sign."""
        for key in keys:
            QTest.keyClicks(self.view.view, key)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key that types none."""
        QTest.keyClick(self.view.view, key, held)

    def put(self, words: str) -> None:
        """Put the caret before some words."""
        self.view.view.set_caret(self.view.view.text().index(words))

    def select(self, words: str) -> None:
        """Select some words."""
        start = self.view.view.text().index(words)
        self.view.view.select(start, start + len(words))

    def tag(self, words: str, key: str = "a") -> None:
        """Tag some words with a frame."""
        self.select(words)
        self.type(key)

    @property
    def ahead(self) -> str:
        """The first words behind the caret."""
        return self.view.view.text()[self.view.view.caret() :][:12]

    @property
    def selected(self) -> str:
        """What is selected."""
        start, end = self.view.view.selection() or (0, 0)
        return self.view.view.text()[start:end]

    @property
    def quotes(self) -> list[str]:
        """What the spans cover, in reading order."""
        return [self.view.quote(span) for span in self.view.spans()]

    @property
    def focused(self) -> str:
        """What the span in focus covers."""
        span = self.view.focused_span()
        return self.view.quote(span) if span else ""


@pytest.fixture
def desk(view: ArticleView, session: Session) -> Desk:
    desk = Desk(view)
    session.refused.connect(desk.refusals.append)
    session.told.connect(desk.told.append)
    desk.view.view.set_caret(0)
    return desk


@pytest.mark.parametrize(
    ("key", "held", "start", "onward", "back_key", "back"),
    [
        (Keys.Key_Right, CONTROL, "Der Präs", " Präsident s", Keys.Key_Left, "Der Präsiden"),
        (Keys.Key_Down, ALT, "berichten", "Das Minister", Keys.Key_Up, "Augenzeugen "),
        (Keys.Key_Down, CONTROL, "Präsident", "Augenzeugen ", Keys.Key_Up, "Der Präsiden"),
        (Keys.Key_PageDown, CONTROL, "Präsident", "Augenzeugen ", Keys.Key_PageUp, "Der Präsiden"),
        (Keys.Key_PageDown, ALT, "Präsident", "", Keys.Key_PageUp, "Unruhen in d"),
    ],
)
def test_the_caret_goes_by_stretches_and_back(
    desk: Desk,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    start: str,
    onward: str,
    back_key: Qt.Key,
    back: str,
) -> None:
    desk.put(start)

    desk.press(key, held)

    assert desk.ahead == onward
    assert desk.view.view.selection() is None
    desk.press(back_key, held)
    assert desk.ahead == back


@pytest.mark.parametrize(
    ("key", "held", "start", "once", "twice"),
    [
        (Keys.Key_Right, CONTROL, "Augenzeugen", "Augenzeugen", "Augenzeugen berichten"),
        (Keys.Key_Down, ALT, "Augenzeugen", "Augenzeugen berichten von Schüssen am Hafen", BODY[:-1]),
        (Keys.Key_Down, CONTROL, "Der Präs", LEAD[:-1], f"{LEAD}\n{BODY[:-1]}"),
        (Keys.Key_PageDown, CONTROL, "Der Präs", LEAD[:-1], f"{LEAD}\n{BODY[:-1]}"),
        (Keys.Key_PageDown, ALT, "Augenzeugen", f"{BODY}\n{LINKS}", f"{BODY}\n{LINKS}"),
    ],
)
def test_with_shift_a_motion_selects(
    desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, start: str, once: str, twice: str
) -> None:
    desk.put(start)

    desk.press(key, held | SHIFT)

    assert desk.selected == once
    desk.press(key, held | SHIFT)
    assert desk.selected == twice


def test_a_selection_by_sentences_is_taken_back_sentence_by_sentence(desk: Desk) -> None:
    desk.put("Augenzeugen")
    for key in (Keys.Key_Down, Keys.Key_Down, Keys.Key_Up):
        desk.press(key, ALT | SHIFT)

    assert desk.selected == "Augenzeugen berichten von Schüssen am Hafen"
    desk.press(Keys.Key_Up, ALT | SHIFT)
    assert desk.selected == ""


def test_entries_are_jumped_to(desk: Desk, made: Made, workspace: Workspace, session: Session) -> None:
    text = made.texts[1]
    start = text.index(BODY)
    entry = Section(
        article_id=made.articles[1].id, kind=SectionKind.ENTRY, start=start, end=start + len(BODY)
    )
    session.apply(edits.adding("Add", [entry]))
    view = workspace.open_article(made.articles[1].id)
    assert view
    view.view.setFocus()

    QTest.keyClick(view.view, Keys.Key_PageDown, ALT)

    assert view.view.caret() == start


def test_a_selection_grows_by_plus_and_shrinks_by_minus(desk: Desk) -> None:
    desk.put("richten von")
    seen = []
    for _ in range(5):
        desk.type("+")
        seen.append(desk.selected)

    sentence = "Augenzeugen berichten von Schüssen am Hafen"
    assert seen[:3] == ["berichten", sentence, BODY[:-1]]
    assert seen[-1] == seen[-2]
    for smaller in (BODY[:-1], sentence, "berichten", ""):
        desk.type("-")
        assert desk.selected == smaller
    assert desk.ahead.startswith("richten von")


def test_what_was_selected_otherwise_shrinks_too(desk: Desk) -> None:
    desk.select(BODY)

    desk.type("-")

    assert desk.selected == BODY[:-1]
    desk.type("--")
    assert desk.selected == "Augenzeugen"
    desk.type("-")
    assert desk.selected == ""
    assert desk.ahead == "Augenzeugen "


@pytest.mark.parametrize("key", ["y", "z"])
def test_one_key_selects_the_sentence_and_again_the_next_one(desk: Desk, key: str) -> None:
    desk.put("berichten")

    desk.type(key)

    assert desk.selected == "Augenzeugen berichten von Schüssen am Hafen"
    desk.type(key)
    assert desk.selected == BODY[:-1]


@pytest.mark.parametrize("key", [Keys.Key_Y, Keys.Key_Z])
def test_one_key_selects_the_paragraph(desk: Desk, key: Qt.Key) -> None:
    desk.put("berichten")

    desk.press(key, SHIFT)

    assert desk.selected == BODY[:-1]


def test_a_frames_key_codes_the_sentence_at_the_caret_and_the_next_one(desk: Desk) -> None:
    desk.put("Augenzeugen")

    desk.type("a")
    desk.press(Keys.Key_Down, ALT)
    desk.type("x")

    assert desk.quotes == ["Augenzeugen berichten von Schüssen am Hafen", "Das Ministerium schweigt dazu"]


def test_the_sentence_of_page_furniture_is_not_coded(desk: Desk) -> None:
    desk.put(LINKS)

    desk.type("a")

    assert desk.quotes == []
    assert desk.refusals == ["This is page furniture; it is not coded."]


def test_a_letter_of_the_keyboard_is_a_letter_where_the_text_has_no_focus(
    desk: Desk, workspace: Workspace, qtbot: QtBot
) -> None:
    desk.put("Augenzeugen")
    workspace.articles.show()
    qtbot.addWidget(workspace.articles)
    workspace.articles.setFocus()
    desk.view.view.clearFocus()

    QApplication.sendEvent(desk.view.view, QKeyEvent(QEvent.Type.KeyPress, Keys.Key_Y, NONE, "y"))

    assert desk.selected == ""


def test_the_last_code_is_repeated_on_what_is_selected(desk: Desk) -> None:
    desk.tag("Banditen", "a2k")
    desk.select("Schüssen")

    desk.type("#")

    first, second = desk.view.spans()
    assert (second.frame_id, second.attributes) == (first.frame_id, first.attributes)
    assert desk.focused == "Schüssen"


def test_the_last_code_is_repeated_on_the_sentence_in_another_article(
    desk: Desk, workspace: Workspace, made: Made
) -> None:
    desk.tag("Banditen", "x1")
    view = workspace.open_article(made.articles[1].id)
    assert view
    view.view.setFocus()
    view.view.set_caret(view.view.text().index(BODY))

    QTest.keyClicks(view.view, ";")

    (span,) = view.spans()
    assert view.quote(span) == "Augenzeugen berichten von Schüssen am Hafen"
    assert span.frame_id == made.order.id
    assert span.value("voice") == "outlet"


def test_the_last_code_recodes_the_span_in_focus(desk: Desk, made: Made) -> None:
    desk.tag("Schüssen", "x")
    desk.tag("Banditen", "a2")
    desk.put("Schüssen")

    desk.type("#")

    assert {span.frame_id for span in desk.view.spans()} == {made.threat.id}
    assert desk.view.spans()[1].value("voice") == "state"
    desk.type("#")
    assert desk.refusals == ["This span bears the last code already."]


def test_without_a_code_nothing_is_repeated(desk: Desk) -> None:
    desk.type("#")

    assert desk.refusals == ["There is no code yet that could be repeated."]


def test_the_last_code_is_remembered_over_a_long_article_without_any(
    desk: Desk, made: Made, session: Session
) -> None:
    desk.tag("Banditen", "x1")
    (section, *_) = session.project.sections(made.articles[1].id)
    for _ in range(40):
        session.apply(edits.read_sections([section], made.anna.id))
        session.undo()

    desk.tag("Schüssen", "#")

    assert [span.frame_id for span in desk.view.spans()] == [made.order.id, made.order.id]


def test_a_frame_that_was_retired_since_is_not_repeated(desk: Desk, made: Made, session: Session) -> None:
    desk.tag("Banditen", "x")
    desk.tag("Schüssen", "a")
    session.apply(edits.replacing("Retire", made.threat, replace(made.threat, retired=True)))

    desk.tag("Hafen", "#")
    desk.put("Banditen")
    desk.type("#")

    assert desk.refusals == ["This frame is retired; it takes no new spans."] * 2
    assert [span.frame_id for span in desk.view.spans()] == [made.order.id, made.threat.id]


def test_the_key_of_a_retired_frame_says_so_until_another_frame_has_it(
    desk: Desk, made: Made, session: Session
) -> None:
    session.apply(edits.replacing("Retire", made.threat, replace(made.threat, retired=True)))

    desk.tag("Banditen", "a")

    assert desk.refusals == ["This frame is retired; it takes no new spans."]
    session.apply(edits.replacing("Key", made.order, replace(made.order, key="a")))
    desk.tag("Banditen", "a")
    assert [span.frame_id for span in desk.view.spans()] == [made.order.id]


def test_the_span_of_another_person_gets_no_frame(desk: Desk, made: Made, session: Session) -> None:
    session.apply(edits.tag(made.span(made.threat, "Banditen", made.bela)))
    desk.view.show_others(True)
    desk.put("Banditen")

    desk.type("ax")

    assert desk.refusals == ["This span is another annotator's."] * 2


@pytest.mark.parametrize("key", [*"[]mi12v", Keys.Key_Return, Keys.Key_Delete])
def test_a_key_for_a_span_says_so_where_there_is_none(desk: Desk, key: str | Qt.Key) -> None:
    desk.put("Hafen")

    if isinstance(key, str):
        desk.type(key)
    else:
        desk.press(key)

    assert desk.refusals == ["No span is in focus; tag a passage, or put the caret into a span."]


def test_the_span_at_the_caret_is_meant_where_none_has_the_focus(desk: Desk) -> None:
    desk.tag(TITLE)
    desk.view.view.set_caret(0)
    desk.press(Keys.Key_Escape)

    desk.type("u")

    assert desk.view.spans()[0].uncertain
    assert desk.focused == TITLE
    assert desk.refusals == []


def test_selected_words_mean_no_span_that_they_touch(desk: Desk) -> None:
    desk.tag(TITLE)
    desk.put("Hafen")
    desk.select("Stadt")

    desk.type("1")

    assert desk.refusals == ["No span is in focus; tag a passage, or put the caret into a span."]


def test_a_span_is_split_at_the_caret(desk: Desk) -> None:
    desk.tag("Augenzeugen berichten von Schüssen", "a2k")
    desk.put("richten von")

    desk.type("/")

    assert desk.quotes == ["Augenzeugen", "berichten von Schüssen"]
    assert desk.focused == "berichten von Schüssen"
    first, second = desk.view.spans()
    assert first.attributes == second.attributes
    desk.put("Augenz")
    desk.type("/")
    assert desk.refusals == ["Put the caret between two words of the span."]


def test_neighbours_of_one_frame_are_merged_and_the_difference_is_told(desk: Desk, session: Session) -> None:
    desk.tag("Augenzeugen", "a1j")
    desk.tag("schweigt", "x")
    desk.tag("Schüssen am Hafen", "a2j")

    desk.type("&")

    assert desk.quotes == ["Augenzeugen berichten von Schüssen am Hafen", "schweigt"]
    assert desk.view.spans()[0].value("voice") == "state"
    assert desk.told == ["The spans differed in voice; what the span in focus said is kept."]
    session.undo()
    assert desk.quotes == ["Augenzeugen", "Schüssen am Hafen", "schweigt"]


def test_spans_with_a_section_between_are_no_neighbours(desk: Desk) -> None:
    desk.tag(TITLE)
    desk.tag("Schüssen")

    desk.type("&")

    assert desk.refusals == ["No span of the same frame lies beside this one."]
    assert len(desk.quotes) == 2


@pytest.mark.parametrize(
    ("key", "held", "words"),
    [
        (Keys.Key_H, SHIFT, "berichten von Schüssen"),
        (Keys.Key_J, SHIFT, "Schüssen"),
        (Keys.Key_K, SHIFT, "von"),
        (Keys.Key_L, SHIFT, "von Schüssen am"),
        (Keys.Key_H, SHIFT | ALT, " von Schüssen"),
        (Keys.Key_J, SHIFT | ALT, "on Schüssen"),
        (Keys.Key_K, SHIFT | ALT, "von Schüsse"),
        (Keys.Key_L, SHIFT | ALT, "von Schüssen "),
    ],
)
def test_an_edge_of_the_span_in_focus_is_moved(
    desk: Desk, session: Session, key: Qt.Key, held: Qt.KeyboardModifier, words: str
) -> None:
    desk.tag("von Schüssen")

    desk.press(key, held)

    assert desk.quotes == [words]
    assert desk.focused == words
    session.undo()
    assert desk.quotes == ["von Schüssen"]


@pytest.mark.parametrize(
    ("words", "key", "refusal"),
    [
        ("Schüssen", Keys.Key_J, "Nothing would be left of the span."),
        (TITLE, Keys.Key_H, "The text goes no further."),
        ("dazu", Keys.Key_L, "This is page furniture; it is not coded."),
    ],
)
def test_an_edge_that_cannot_be_moved_is_refused(desk: Desk, words: str, key: Qt.Key, refusal: str) -> None:
    desk.tag(words)

    desk.press(key, SHIFT)

    assert desk.refusals == [refusal]
    assert desk.quotes == [words]


def test_spans_are_walked_through_the_text(desk: Desk) -> None:
    for words in ("Banditen", "Präsident spricht von Banditen", "Schüssen"):
        desk.tag(words)
    desk.view.view.set_caret(0)
    seen = []
    for _ in range(4):
        desk.press(Keys.Key_N, SHIFT)
        seen.append(desk.focused)

    assert seen == ["Präsident spricht von Banditen", "Banditen", "Schüssen", seen[0]]
    assert desk.told == ["The end was reached; it goes on at the beginning."]
    desk.press(Keys.Key_P, SHIFT)
    assert desk.focused == "Schüssen"
    assert desk.told[1:] == ["The beginning was reached; it goes on at the end."]


def test_it_is_told_that_the_next_unread_section_lies_before(desk: Desk) -> None:
    desk.put("dazu")

    desk.type("n")

    assert desk.ahead == TITLE[:12]
    assert desk.told == ["The end was reached; it goes on at the beginning."]


def test_uncertain_spans_are_visited_in_order(desk: Desk) -> None:
    for words, keys in (("Schüssen", "au"), ("Präsident", "au"), ("Banditen", "a"), ("schweigt", "au")):
        desk.tag(words, keys)
    desk.view.view.set_caret(0)
    seen = []
    for key, held in [(Keys.Key_U, SHIFT)] * 4 + [(Keys.Key_U, SHIFT | ALT)] * 2:
        desk.press(key, held)
        seen.append(desk.focused)

    assert seen == ["Präsident", "Schüssen", "schweigt", "Präsident", "schweigt", "Schüssen"]


def test_unfinished_spans_are_visited_in_order(desk: Desk) -> None:
    for words, keys in (("Präsident", "a2k"), ("Banditen", "a2"), ("Schüssen", "a")):
        desk.tag(words, keys)
    desk.view.view.set_caret(0)
    seen = []
    for key, held in [(Keys.Key_I, SHIFT)] * 3 + [(Keys.Key_I, SHIFT | ALT)]:
        desk.press(key, held)
        seen.append(desk.focused)

    assert seen == ["Banditen", "Schüssen", "Banditen", "Schüssen"]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Keys.Key_N, "There is no span in this article."),
        (Keys.Key_U, "No span of this article is marked as uncertain."),
        (Keys.Key_I, "Every span of this article is finished."),
    ],
)
def test_that_there_is_nowhere_to_jump_is_told(desk: Desk, key: Qt.Key, text: str) -> None:
    desk.press(key, SHIFT)

    assert desk.told == [text]


def test_every_key_of_the_text_is_heard_before_the_window(desk: Desk) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Keys.Key_H, SHIFT | ALT, "H")
    asked.ignore()

    QApplication.sendEvent(desk.view.view, asked)

    assert asked.isAccepted()
    assert desk.refusals == []


def test_the_menus_do_the_same_as_the_keys(desk: Desk, made: Made) -> None:
    steps: list[tuple[str, Callable[[], str]]] = [
        ("next_paragraph", lambda: desk.ahead),
        ("select_sentence", lambda: desk.selected),
    ]

    seen = []
    for name, shown in steps:
        desk.view.perform(name)
        seen.append(shown())

    assert seen == ["Der Präsiden", LEAD[:-1]]


def test_every_key_is_shown_where_it_acts(program: Program) -> None:
    actions = program.window.actions_of

    shown = {name: actions[name].text().rpartition("\t")[2] for name in ("next_sentence", "merge", "grow")}

    assert shown == {"next_sentence": "Alt+Down", "merge": "&&", "grow": "+"}
    assert not any(actions[name].shortcuts() for name in shown)
