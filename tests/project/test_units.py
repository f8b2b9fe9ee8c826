from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.project.corpus import Coded, read_corpus
from kzannot.project.units import UNITS, count_words, units_of
from tests.project.studies import article_of, study_with_ticker


@pytest.fixture
def coded(tmp_path: Path) -> dict[str, Coded]:
    """The articles of the study by outlet; nobody has seen any."""
    corpus = read_corpus(study_with_ticker(tmp_path))
    return {each.outlet.name: each for each in corpus.articles if each.outlet}


def texts(coded: Coded, kind: str) -> list[str]:
    return [coded.text[unit.start : unit.end] for unit in units_of(coded, kind)]


def test_an_article_is_one_unit_of_all_its_sections(coded: dict[str, Coded]) -> None:
    (unit,) = units_of(coded["Nord"], "article")

    assert (unit.start, unit.end) == (0, coded["Nord"].article.length)
    assert (unit.first, unit.last) == (0, 3)


def test_a_ticker_is_cut_into_its_entries_and_what_stands_outside_of_them(coded: dict[str, Coded]) -> None:
    assert texts(coded["Ost"], "entry") == [
        "Live-Ticker: Sturm im Land\nDer Norden wartet auf den Sturm.",
        "Hafen gesperrt\nDer Hafen ist zu. Alle warten.",
        "Brücke offen\nDie Brücke am Markt hält noch.",
        "Sturm zieht auf\nEs wird windig im Norden.",
    ]


def test_of_an_article_without_entries_the_entry_is_the_article(coded: dict[str, Coded]) -> None:
    assert units_of(coded["Nord"], "entry") == units_of(coded["Nord"], "article")


def test_paragraphs_are_the_sections_that_can_be_coded(coded: dict[str, Coded]) -> None:
    assert texts(coded["Ost"], "paragraph") == [
        "Live-Ticker: Sturm im Land",
        "Der Norden wartet auf den Sturm.",
        "Hafen gesperrt",
        "Der Hafen ist zu. Alle warten.",
        "Brücke offen",
        "Die Brücke am Markt hält noch.",
        "Sturm zieht auf",
        "Es wird windig im Norden.",
    ]


def test_sentences_and_words_know_the_section_they_stand_in(coded: dict[str, Coded]) -> None:
    sentences = units_of(coded["Ost"], "sentence")
    words = units_of(coded["Ost"], "word")

    assert texts(coded["Ost"], "sentence")[3:5] == ["Der Hafen ist zu.", "Alle warten."]
    assert [(unit.first, unit.last) for unit in sentences[3:5]] == [(3, 3), (3, 3)]
    assert texts(coded["Ost"], "word")[:4] == ["Live-Ticker", "Sturm", "im", "Land"]
    assert len(words) == count_words(coded["Ost"].text, coded["Ost"].sections) == 34


@pytest.mark.parametrize("kind", [kind for kind in UNITS if kind != "article"])
def test_furniture_is_in_no_unit(coded: dict[str, Coded], kind: str) -> None:
    for text in texts(coded["Ost"], kind):
        assert "Wir beenden" not in text
        assert "22:00" not in text


@pytest.mark.parametrize("kind", UNITS)
def test_units_stand_in_the_order_of_the_text_and_do_not_overlap(coded: dict[str, Coded], kind: str) -> None:
    for each in coded.values():
        units = units_of(each, kind)

        assert all(unit.start < unit.end for unit in units)
        assert all(one.end <= other.start for one, other in pairwise(units))


def test_an_entry_that_holds_furniture_alone_is_no_unit(tmp_path: Path) -> None:
    project = study_with_ticker(tmp_path)
    ticker = next(c for c in read_corpus(project).articles if c.article == article_of(project, "Ost"))
    last = ticker.entries[-1]
    outside = tuple(section for section in ticker.sections if section.end <= last.start)

    units = units_of(replace(ticker, sections=outside), "entry")

    assert [unit.end for unit in units][-1] <= last.start
    assert len(units) == 3


def test_an_article_without_sections_has_no_units(coded: dict[str, Coded]) -> None:
    bare = replace(coded["Nord"], sections=())

    assert [units_of(bare, kind) for kind in UNITS] == [[], [], [], [], []]


def test_an_unknown_unit_is_refused(coded: dict[str, Coded]) -> None:
    with pytest.raises(UserError, match="no unit page"):
        units_of(coded["Nord"], "page")
