"""Recutting a draft: borders, kinds, splitting, joining, entries; nothing is reworded and no offset moves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.formats import recut
from kzannot.formats.articles import read_bytes
from kzannot.formats.draft import Draft, DraftSection, DraftSlice

PLAIN = read_bytes(
    "plain.txt",
    b"Rat streitet\n\nDer Rat hat heute lange beraten. Dann ging er nach Hause.\n\n"
    + b"Es blieb ruhig am Hafen. " * 20,
)
WRAPPED = read_bytes(
    "wrapped.txt",
    b"\n".join(
        (
            b"Rat streitet",
            b"",
            b"Der Rat hat heute lange [1][beraten",
            b"und dann] nach einem Streit und nach",
            b"einer Pause beschlossen, die neue",
            b"Strecke am Hafen nun doch schon im",
            b"kommenden Jahr bauen zu lassen, und",
            b"zwar ohne die Hilfe des Landes.",
            b"",
            b"Links",
            b"",
            b"[1] /rat",
        )
    ),
)
TICKER = read_bytes(
    "ticker.txt",
    b"Sturm im Ticker\n\n2.03.2021 22:00 Uhr\n\n"
    b"Boot legt ab\n\nDas Boot ist weg.\n\nDeich steht\n\nEr steht noch.\n",
)


def parts(draft: Draft) -> list[tuple[str, str]]:
    return [(section.kind, draft.text[section.start : section.end]) for section in draft.sections]


def test_the_samples_are_what_the_tests_expect() -> None:
    assert [kind for kind, _ in parts(PLAIN)] == ["title", "lead", "paragraph"]
    assert [kind for kind, _ in parts(WRAPPED)] == ["title", "paragraph", "furniture", "furniture"]
    assert [kind for kind, _ in parts(TICKER)] == [
        "title",
        "furniture",
        "entry",
        "heading",
        "paragraph",
        "entry",
        "heading",
        "paragraph",
    ]


def test_a_section_becomes_furniture_and_body_again() -> None:
    changed = recut.set_kind(PLAIN, 1, "furniture")

    assert parts(changed)[1][0] == "furniture"
    assert recut.set_kind(changed, 1, "lead") == PLAIN


def test_the_title_follows_its_section() -> None:
    untitled = recut.set_kind(PLAIN, 0, "caption")
    retitled = recut.set_kind(untitled, 1, "title")

    assert untitled.title == "Rat streitet"
    assert retitled.title.startswith("Der Rat hat")


def test_a_section_is_split_at_a_blank() -> None:
    offset = PLAIN.text.index("Dann")

    changed = recut.split(PLAIN, 1, offset)

    assert parts(changed)[1:3] == [
        ("lead", "Der Rat hat heute lange beraten."),
        ("lead", "Dann ging er nach Hause."),
    ]
    assert changed.text == PLAIN.text[: offset - 1] + "\n" + PLAIN.text[offset:]
    recut.check(changed)


def test_a_split_inside_a_word_happens_before_it() -> None:
    changed = recut.split(PLAIN, 1, PLAIN.text.index("Dann") + 2)

    assert parts(changed)[2][1].startswith("Dann")


def test_what_was_split_can_be_joined() -> None:
    changed = recut.join(recut.split(PLAIN, 1, 40), 1)

    assert changed.text == PLAIN.text
    assert changed.sections == PLAIN.sections


def test_joining_two_sections_keeps_the_first_kind() -> None:
    changed = recut.join(PLAIN, 1)

    assert len(changed.sections) == 2
    assert parts(changed)[1][0] == "lead"
    assert "\n" not in parts(changed)[1][1]
    assert len(changed.text) == len(PLAIN.text)
    recut.check(changed)


def test_a_border_moves_and_both_keep_their_kinds() -> None:
    offset = PLAIN.text.index("Dann")

    changed = recut.move_border(PLAIN, 1, offset)

    assert parts(changed)[1] == ("lead", "Der Rat hat heute lange beraten.")
    assert parts(changed)[2][0] == "paragraph"
    assert parts(changed)[2][1].startswith("Dann ging er nach Hause. Es blieb")
    recut.check(changed)


@pytest.mark.parametrize("word", ["und", "dann", "nach", "einer", "zwar"])
def test_a_wrapped_paragraph_is_split_at_a_line_end_and_beside_a_cut(word: str) -> None:
    offset = WRAPPED.text.index(f" {word}") + 1

    changed = recut.split(WRAPPED, 1, offset)

    assert parts(changed)[2][1].startswith(word)
    assert changed.text == WRAPPED.text[: offset - 1] + "\n" + WRAPPED.text[offset:]
    recut.check(changed)


def test_an_entry_goes_and_comes() -> None:
    without = recut.ungroup(TICKER, 2)
    again = recut.group(without, 2, 3, "2021-03-02")

    assert [kind for kind, _ in parts(without)][2:4] == ["heading", "paragraph"]
    assert again == TICKER
    recut.check(without)


def test_sections_of_two_entries_are_not_joined() -> None:
    with pytest.raises(ValueError, match="no such section"):
        recut.join(TICKER, 4)
    with pytest.raises(ValueError, match="another entry"):
        recut.join(recut.ungroup(TICKER, 5), 4)


@pytest.mark.parametrize(
    "change",
    [
        lambda: recut.set_kind(PLAIN, 1, "entry"),
        lambda: recut.set_kind(PLAIN, 7, "lead"),
        lambda: recut.set_kind(TICKER, 2, "lead"),
        lambda: recut.split(PLAIN, 0, 0),
        lambda: recut.split(PLAIN, 1, 10**6),
        lambda: recut.join(PLAIN, 2),
        lambda: recut.move_border(PLAIN, 1, 0),
        lambda: recut.group(TICKER, 3, 4),
        lambda: recut.group(PLAIN, 2, 1),
        lambda: recut.ungroup(PLAIN, 0),
    ],
)
def test_what_cannot_be_done_is_refused(change: object) -> None:
    assert callable(change)

    with pytest.raises(ValueError, match=r"."):
        change()


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (replace(PLAIN, text=PLAIN.text + "x"), "not made of its slices"),
        (replace(PLAIN, slices=PLAIN.slices[::-1]), "slices"),
        (replace(PLAIN, source="abc", text="a", slices=(DraftSlice(0, 1), DraftSlice(1, 1))), "go forward"),
        (replace(PLAIN, source="abc", text="abc", slices=(DraftSlice(0, 9),)), "leaves the source"),
        (replace(PLAIN, sections=PLAIN.sections[1:]), "in no section"),
        (replace(PLAIN, sections=PLAIN.sections[::-1]), "not in order"),
        (replace(PLAIN, sections=(*PLAIN.sections, DraftSection("lead", 5, 10**6))), "leaves the text"),
        (replace(PLAIN, sections=(replace(PLAIN.sections[0], end=20), *PLAIN.sections[1:])), "overlap"),
        (
            replace(PLAIN, sections=(replace(PLAIN.sections[0], kind="cap"), *PLAIN.sections[1:])),
            "known kind",
        ),
        (replace(PLAIN, sections=(DraftSection("entry", 0, 20), *PLAIN.sections)), "an entry cuts a section"),
    ],
)
def test_a_broken_promise_is_told(broken: Draft, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        recut.check(broken)


@given(st.data())
def test_any_series_of_changes_keeps_the_promises(data: st.DataObject) -> None:
    draft = data.draw(st.sampled_from((PLAIN, WRAPPED, TICKER)))
    original = draft

    for _ in range(data.draw(st.integers(1, 6))):
        index = data.draw(st.integers(0, len(draft.sections) - 1))
        offset = data.draw(st.integers(0, len(draft.text)))
        changes = (
            lambda draft, index, offset: recut.split(draft, index, offset),
            lambda draft, index, offset: recut.join(draft, index),
            lambda draft, index, offset: recut.move_border(draft, index, offset),
            lambda draft, index, offset: recut.set_kind(draft, index, "furniture"),
            lambda draft, index, offset: recut.ungroup(draft, index),
            lambda draft, index, offset: recut.group(draft, index, index + 1),
        )
        change = data.draw(st.sampled_from(changes))
        try:
            draft = change(draft, index, offset)
        except ValueError:
            continue
        recut.check(draft)

    assert draft.text.replace("\n", " ") == original.text.replace("\n", " ")
