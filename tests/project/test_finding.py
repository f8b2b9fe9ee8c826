import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import articles
from kzannot.project.finding import Query, find, places
from tests.project.studies import study
from tests.shared import shared_folder


def found(text: str, words: str, **more: bool) -> list[str]:
    return [text[start:end] for start, end in places(text, Query(words=words, **more))]


def test_words_are_found_whatever_their_capitals_unless_asked() -> None:
    assert found("Die Stadt, die stadt", "stadt") == ["Stadt", "stadt"]
    assert found("Die Stadt, die stadt", "stadt", case=True) == ["stadt"]


def test_every_white_space_is_a_blank_unless_asked() -> None:
    text = "in Almaty, in\u00a0Almaty, in\nAlmaty, in \u202f Almaty"

    assert len(found(text, "in Almaty")) == 4
    assert len(found(text, "in Almaty", blanks=False)) == 1


def test_whole_words_alone_on_request() -> None:
    assert found("Rat, Rathaus, Unrat", "rat") == ["Rat", "Rat", "rat"]
    assert found("Rat, Rathaus, Unrat", "rat", whole=True) == ["Rat"]
    assert found("Rat, Rathaus, Unrat", "[Rr]at", whole=True, pattern=True) == ["Rat"]
    assert found("Ärzte, Zahnärzte", "ärzte", whole=True) == ["Ärzte"]


def test_words_are_found_across_hyphens_that_nobody_sees() -> None:
    text = "Haupt\u00adstadt und Hauptstadt"

    assert found(text, "hauptstadt") == found(text, "haupt\u00adstadt") == text.split(" und ")
    assert found(text, "hauptstadt", blanks=False) == text.split(" und ")
    assert found(text, "stadt", whole=True) == []
    assert found(text, "\u00ad") == ["\u00ad"]


def test_a_mark_on_a_letter_belongs_to_its_word() -> None:
    assert list(places("cafe\u0301 cafe", Query(words="cafe", whole=True))) == [(6, 10)]


def test_places_count_code_points() -> None:
    assert list(places("😀 Ä😀 Kämpfe", Query(words="kämpfe"))) == [(5, 11)]
    assert list(places("😀 Ä😀 Kämpfe", Query(words=r"k\pL+", pattern=True))) == [(5, 11)]


def test_signs_are_signs_where_no_pattern_is_asked_for() -> None:
    assert found("Was? Wo?", "was?") == ["Was?"]


@pytest.mark.parametrize("words", ["(a", r"(a)\1", "a{5000}", "(?<=x)y"])
def test_a_pattern_that_is_refused_is_told(words: str) -> None:
    with pytest.raises(UserError, match="cannot be used"):
        found("text", words, pattern=True)


@pytest.mark.parametrize("pattern", [True, False])
def test_nothing_is_nothing_to_look_for(pattern: bool) -> None:
    with pytest.raises(UserError, match="nothing to look for"):
        found("text", "", pattern=pattern)


def test_no_pattern_takes_for_ever() -> None:
    began = time.process_time()

    assert found("a" * 100_000, "(a*)*b", pattern=True) == []

    assert time.process_time() - began < 5


def test_a_pattern_that_matches_nothing_has_no_places() -> None:
    assert found("abc", "x*", pattern=True) == []


@given(st.text(), st.text(min_size=1).filter(str.strip))
def test_what_stands_in_a_text_is_found_in_it(around: str, words: str) -> None:
    assert any(start < end for start, end in places(around + words + around, Query(words=words, case=True)))


def test_hits_tell_their_article_and_what_stands_around(tmp_path: Path) -> None:
    project = study(tmp_path)

    hits = find(project, Query(words="die truppen"), project.articles())

    assert [(hit.article_id, hit.found, hit.after) for hit in hits] == [
        (
            project.articles()[1].id,
            "Die Truppen",
            " ziehen ab. Ein Minister dankt den Nachbarn. Das Netz bleibt aus.",
        )
    ]
    project.close()


def test_in_kasachstan_stands_72_times_in_the_ticker() -> None:
    path = next((shared_folder() / "articles").glob("000_*.txt"))
    text = articles.read(path).text

    assert len(found(text, "in Kasachstan", case=True)) == 72
    assert len(found(text, "in Kasachstan", case=True, blanks=False)) == 56
