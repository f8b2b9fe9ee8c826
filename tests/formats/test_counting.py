"""Ways of counting the characters of a text, and which of them a document was counted in."""

import pytest
from hypothesis import given

from kzannot.formats.counting import POINTS, SINGLE_LINE_ENDS, UTF8, UTF16, WAYS, Way, fitting, found, placed
from kzannot.formats.dataset import DatasetSpan
from tests.formats.datasets import TEXTS

TEXT = "ä😀\r\nЖ x"


def mark(start: int, end: int, words: str) -> DatasetSpan:
    return DatasetSpan(annotator="A", frame="f", start=start, end=end, words=words)


@pytest.mark.parametrize(("way", "start"), [(POINTS, 6), (UTF16, 7), (SINGLE_LINE_ENDS, 5), (UTF8, 11)])
def test_each_way_counts_as_its_programs_do(way: Way, start: int) -> None:
    count = way[1](TEXT)

    assert count.of(6) == start
    assert count.to_points(start) == 6


@pytest.mark.parametrize(("way", "start"), [(POINTS, 6), (UTF16, 7), (SINGLE_LINE_ENDS, 5), (UTF8, 11)])
def test_the_words_tell_how_a_document_was_counted(way: Way, start: int) -> None:
    name, count = fitting(TEXT, [mark(start, start + 1, "x")])

    assert name == way[0]
    assert placed(TEXT, mark(start, start + 1, "x"), count) == (6, 7)


@given(TEXTS)
def test_every_way_leads_back(text: str) -> None:
    for _, make in WAYS:
        count = make(text)
        inside = {0, len(text)} | {at for at in range(len(text)) if text[at - 1 : at + 1] != "\r\n"}
        assert [count.to_points(count.of(offset)) for offset in sorted(inside)] == sorted(inside)
        assert count.to_points(-1) is None
        assert count.to_points(count.of(len(text)) + 1) is None


def test_words_are_found_only_where_they_stand_once() -> None:
    assert found("ein Wort, ein Satz", "Wort") == (4, 8)
    assert found("ein Wort, ein Satz", "ein") is None
    assert found("ein Wort", "") is None
    assert found("aXa Xa", "Xa") is None
