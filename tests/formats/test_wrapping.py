"""Wrapped lines: the width that they betray, and the paragraphs that they hide."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.formats.articles import read_bytes
from kzannot.formats.lines import lines_of
from kzannot.formats.wrapping import wrap_width

PARAGRAPHS = [
    "Der Rat der Stadt hat am Dienstag bis in die Nacht hinein über die neue Strecke am Hafen beraten und am "
    "Ende doch nichts beschlossen, wie ein Sprecher mitteilte. Am Freitag soll es weitergehen.",
    "Die Gegner der Strecke wollen bis dahin weitere Unterschriften sammeln und auf dem Markt dafür werben. "
    "Auch der Bürgermeister hat sein Kommen angekündigt, wenn auch ohne großen Eifer.",
]


def lines(paragraphs: list[str], width: int) -> str:
    return "\n".join(line for one in paragraphs for line in textwrap.wrap(one, width, break_on_hyphens=False))


@pytest.mark.parametrize("width", [40, 66, 75])
def test_lines_betray_their_width(width: int) -> None:
    source = lines(PARAGRAPHS * 3, width)

    found = wrap_width(source, lines_of(source))

    assert found is not None
    assert width - 8 <= found <= width


def test_lines_of_any_length_were_not_wrapped() -> None:
    source = "\n".join(word * number for number, word in enumerate(PARAGRAPHS[0].split(), start=1))

    assert wrap_width(source, lines_of(source)) is None


def test_few_lines_tell_nothing() -> None:
    assert wrap_width("Eins\nZwei\nDrei", lines_of("Eins\nZwei\nDrei")) is None


@pytest.mark.parametrize("bars", [True, False])
def test_paragraphs_are_found_without_empty_lines(bars: bool) -> None:
    source = lines(PARAGRAPHS * 3, 66)
    if bars:
        source = "\n".join(f"| {line} | |" for line in source.split("\n"))

    draft = read_bytes("a.txt", source.encode())

    assert draft.text.split("\n") == PARAGRAPHS * 3


def test_empty_lines_end_paragraphs_of_wrapped_text() -> None:
    source = "\n\n".join(lines([one], 60) for one in PARAGRAPHS)

    assert read_bytes("a.txt", source.encode()).text.split("\n") == PARAGRAPHS


def test_bars_inside_a_line_stay() -> None:
    source = "| a | b | |\n| c | |\n| d | |"

    assert [source[line.start : line.end] for line in lines_of(source)] == ["a | b", "c", "d"]


def test_two_barred_lines_make_no_page() -> None:
    assert [len(line) for line in lines_of("| a |\n| b |")] == [5, 5]


@given(st.text(st.sampled_from("ab \t\r\n\v|\x85\u2028\u2029\ufeff"), max_size=60))
def test_lines_go_forward_and_hold_no_line_end(source: str) -> None:
    edges = [edge for line in lines_of(source) for edge in (line.start, line.end)]

    assert edges == sorted(edges)
    assert not any(
        set(source[line.start : line.end]) & set("\r\n\v\x85\u2028\u2029") for line in lines_of(source)
    )
