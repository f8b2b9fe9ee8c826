"""The report as a page, from values alone: no project is needed to write one."""

from dataclasses import fields, replace
from typing import Any
from xml.etree import ElementTree

import pytest

from kzannot.agreement import bootstrap, measures, result, statistic
from kzannot.project.reporting import GAPS, UNITS
from kzannot.reports import html
from kzannot.reports.values import (
    AgreementReport,
    Ledger,
    ReportArticle,
    ReportFrame,
    ReportOutlet,
    ReportPair,
    ReportRule,
    ReportUnit,
)

FRAME = ReportFrame(
    name="threat",
    label="Bedrohung",
    badge="TH",
    colour="#6E3FFD",
    units=40,
    seen_by_any=12,
    prevalence=0.25,
    percent=0.95,
    value=0.743,
    low=0.5,
    high=0.9,
    p_below_667=0.3,
)
UNDEFINED = replace(
    FRAME,
    name="order",
    label="Ordnung",
    value=None,
    low=None,
    high=None,
    p_below_667=None,
    reason=result.NOBODY,
    note=bootstrap.TOO_FEW,
)
REPORT = AgreementReport(
    project="study",
    made="2026-01-02",
    program="kzannot 0",
    codebook="small",
    version="1.0.0",
    title="Kleines Codebuch",
    annotators=("Ada", "Ben"),
    articles=(
        ReportArticle(outlet="Nord", title="Titel", published="2022-01", words=1234, sections=4, read=(4, 0)),
        ReportArticle(outlet="", title="Ohne", published="", words=0, sections=0, read=(0, 0)),
    ),
    units=(
        ReportUnit(
            kind="paragraph",
            ledger=Ledger(units=50, counted=40, single=7, unseen=3),
            frames=(FRAME, UNDEFINED),
        ),
    ),
    pairs_unit="paragraph",
    pairs=(),
    outlets=(
        ReportOutlet(name="Nord", articles=1, words=1234, shares=(0.125, None), rates=(2.25, None)),
        ReportOutlet(name="", articles=0, words=0, shares=(None, None), rates=(None, None)),
    ),
    codebook_rules=(
        ReportRule(
            name="threat",
            label="Bedrohung",
            badge="TH",
            colour="#6E3FFD",
            definition="Etwas droht.",
            include=("eine Warnung",),
            exclude=("ein Scherz",),
        ),
        ReportRule(
            name="order", label="Ordnung", badge="OR", colour="#24A66E", definition="", include=(), exclude=()
        ),
    ),
    measure="alpha",
    samples=2000,
    seed=7,
    level=0.95,
    descriptive=True,
    gaps=("training",),
)


def parsed(report: AgreementReport, language: str) -> ElementTree.Element:
    """The page, read by a strict parser, so that an unclosed element is noticed."""
    page = html.render(report, language).removeprefix("<!DOCTYPE html>")
    page = page.replace('<meta charset="utf-8">', "")
    for line in [line for line in page.splitlines() if line.startswith("<meta")]:
        page = page.replace(line, "")
    return ElementTree.fromstring(page)


def text_of(report: AgreementReport, language: str) -> str:
    return " ".join("".join(parsed(report, language).itertext()).split())


@pytest.mark.parametrize("language", html.LANGUAGES)
def test_every_number_is_there_in_the_notation_of_the_language(language: str) -> None:
    text = text_of(REPORT, language)

    german = language == "de"
    for words in ("0,74", "0,50 … 0,90", "12,5\u202f%") if german else ("0.74", "0.50 … 0.90", "12.5%"):
        assert " ".join(words.split()) in text
    assert ("40 von 50" if german else "40 of 50") in text
    assert ("Startwert 7" if german else "seed 7") in text
    assert "kzannot 0" in text
    assert "2026-01-02" in text


@pytest.mark.parametrize("language", html.LANGUAGES)
def test_nothing_is_loaded_from_elsewhere(language: str) -> None:
    page = html.render(REPORT, language)

    for loader in ("http", "src=", "<script", "<link", "@import", "url("):
        assert loader not in page


def test_what_is_undefined_says_why_and_stands_in_no_plot() -> None:
    page = parsed(REPORT, "en")

    assert "not defined: No annotator used it." in "".join(page.itertext())
    assert len(list(page.iter("circle"))) == 1
    everything_undefined = replace(REPORT.units[0], frames=(UNDEFINED,))
    assert not list(parsed(replace(REPORT, units=(everything_undefined,)), "en").iter("svg"))


@pytest.mark.parametrize(
    ("low", "expected"), [(0.85, "firm"), (0.7, "tentative"), (0.1, "weak"), (None, "none")]
)
def test_the_colour_follows_the_lower_end_of_the_interval(low: float | None, expected: str) -> None:
    frame = replace(FRAME, low=low, high=None if low is None else 0.95)

    page = parsed(replace(REPORT, units=(replace(REPORT.units[0], frames=(frame,)),)), "en")

    assert [each.get("class") for each in page.iter("g") if each.get("class")] == [expected]


@pytest.mark.parametrize(("value", "place"), [(1.0, "420.0"), (-0.2, "0.0"), (-7.5, "0.0"), (0.4, "210.0")])
def test_a_coefficient_stays_on_its_axis(value: float, place: str) -> None:
    frame = replace(FRAME, value=value, low=value, high=value)

    page = parsed(replace(REPORT, units=(replace(REPORT.units[0], frames=(frame,)),)), "de")

    assert [each.get("cx") for each in page.iter("circle")] == [place]


def test_pairs_are_shown_where_there_is_more_than_one() -> None:
    pair = ReportPair(first="Ada", second="Ben", values=(0.5, None))

    one = text_of(replace(REPORT, pairs=(pair,)), "en")
    two = text_of(replace(REPORT, pairs=(pair, replace(pair, second="Cleo"))), "en")

    assert "Ada – Cleo" not in one
    assert "Pair by pair" not in one
    assert "Ada – Cleo" in two


@pytest.mark.parametrize("language", html.LANGUAGES)
def test_a_report_of_extremes_is_whole(language: str) -> None:
    crowd = tuple(f"{number} <b>&" for number in range(60))
    frames = tuple(replace(FRAME, name=str(n), label="ü" * 400) for n in range(50))
    empty = replace(
        REPORT,
        annotators=(),
        articles=(),
        units=(),
        outlets=(),
        codebook_rules=(),
        gaps=(),
        descriptive=False,
        samples=0,
    )
    full = replace(
        REPORT,
        annotators=crowd,
        units=(replace(REPORT.units[0], frames=frames),),
        articles=tuple(replace(REPORT.articles[0], read=(10**9,) * 60, title="x" * 5000) for _ in range(20)),
    )

    assert "1 <b>&" in text_of(full, language)
    assert len(list(parsed(full, language).iter("circle"))) == 50
    assert text_of(empty, language)


def test_the_same_values_make_the_same_page() -> None:
    assert html.render(REPORT, "de") == html.render(REPORT, "de")


def test_both_languages_have_the_same_sentences() -> None:
    german, english = keys(html.texts("de")), keys(html.texts("en"))

    assert {key for key in german if not key.startswith("reasons.")} == english


def keys(said: dict[str, Any], above: str = "") -> set[str]:
    found = set()
    for name, value in said.items():
        found |= keys(value, f"{above}{name}.") if isinstance(value, dict) else {above + name}
    return found


@pytest.mark.parametrize("language", html.LANGUAGES)
def test_every_sentence_can_be_filled_in(language: str) -> None:
    for unit in (*UNITS, "article", "sentence", "word"):
        assert html.texts(language)["unit"][unit]
    assert set(html.texts(language)["gap"]) == set(GAPS)


def test_every_reason_that_the_measure_may_give_is_known_in_german() -> None:
    reasons = {
        statistic.NOTHING,
        statistic.NO_VARIATION,
        measures.ONE_ANNOTATOR,
        result.NOBODY,
        bootstrap.TOO_FEW,
        bootstrap.UNRELIABLE,
        bootstrap.NEVER_DEFINED,
    }

    assert reasons <= html.texts("de")["reasons"].keys()


def test_every_value_of_the_report_is_shown() -> None:
    shown = html.render(REPORT, "en")
    for field in fields(AgreementReport):
        value = getattr(REPORT, field.name)
        if isinstance(value, str) and field.name not in ("measure", "pairs_unit"):
            assert value in shown
