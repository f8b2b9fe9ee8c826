"""The report as a page, from values alone: no project is needed to write one."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from kzannot.reports import html
from kzannot.reports.composing import compose
from kzannot.reports.said import LANGUAGES
from kzannot.reports.values import AgreementReport
from tests.reports.making import FRAME, REPORT, UNDEFINED, bare, rule


def page_of(report: AgreementReport, language: str) -> str:
    return html.write(compose(report, language)).decode("utf-8")


def parsed(report: AgreementReport, language: str) -> ElementTree.Element:
    """The page, read by a strict parser, so that an unclosed element is noticed."""
    lines = page_of(report, language).removeprefix("<!DOCTYPE html>").splitlines()
    page = "\n".join(line for line in lines if not line.startswith("<meta"))
    for column in page.split("<colgroup>")[1:]:
        columns = column.split("</colgroup>")[0]
        page = page.replace(columns, "")
    return ElementTree.fromstring(page)


def text_of(report: AgreementReport, language: str) -> str:
    return " ".join("".join(parsed(report, language).itertext()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_is_there_in_the_notation_of_the_language(language: str) -> None:
    text = text_of(REPORT, language)

    german = language == "de"
    for words in ("0,74", "0,50 … 0,90", "12,5\u202f%") if german else ("0.74", "0.50 … 0.90", "12.5%"):
        assert " ".join(words.split()) in text
    assert ("40 von 50" if german else "40 of 50") in text
    assert ("Startwert 7" if german else "seed 7") in text
    assert "kzannot 0" in text
    assert "2026-01-02" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_loaded_from_elsewhere(language: str) -> None:
    page = page_of(REPORT, language).replace("http://www.w3.org/2000/svg", "")

    for loader in ("http", "src=", "<script", "<link", "@import", "url("):
        assert loader not in page


def test_the_page_can_be_walked_through_without_seeing_it() -> None:
    page = parsed(REPORT, "en")

    targets = {link.get("href") for link in page.iter("a")}
    assert targets == {f"#{head.get('id')}" for head in page.iter("h2")}
    assert all(table.find("caption") is not None for table in page.iter("table"))
    assert {head.get("scope") for head in page.iter("th")} == {"col", "row"}
    assert all(
        "0.74" in (svg.get("aria-label") or "") for svg in page.iter("{http://www.w3.org/2000/svg}svg")
    )


def test_what_is_undefined_says_why_and_stands_in_no_plot() -> None:
    page = parsed(REPORT, "en")

    assert "not defined: No annotator used it." in "".join(page.itertext())
    assert len(list(page.iter("{http://www.w3.org/2000/svg}circle"))) == 1
    unit = replace(REPORT.units[0], frames=(UNDEFINED,))
    assert not list(parsed(replace(REPORT, units=(unit,)), "en").iter("{http://www.w3.org/2000/svg}svg"))


HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} {x} \" ' & \x00\x0b\ud800"
HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {x} &quot; &#x27; &amp;    "


def test_hostile_names_are_shown_as_they_are() -> None:
    frame = replace(FRAME, label=HOSTILE, badge="<i>", colour='"><b>')
    report = replace(
        REPORT,
        project=HOSTILE,
        title=HOSTILE,
        annotators=(HOSTILE, "Ben"),
        units=(replace(REPORT.units[0], frames=(frame,)),),
        rules=(rule(frame), rule(UNDEFINED)),
        facts={"training": HOSTILE},
    )

    page = page_of(report, "en")

    assert page.count(HARMLESS) > 5
    for forbidden in ("<script", "<i>", "<b>"):
        assert forbidden not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_of_extremes_is_whole(language: str) -> None:
    frames = tuple(replace(FRAME, name=str(n), label="ü" * 400) for n in range(50))
    crowd = tuple(f"{number} <b>&" for number in range(60))
    articles = tuple(replace(REPORT.articles[0], read=(10**9,) * 60, title="x" * 5000) for _ in range(20))
    unit = replace(REPORT.units[0], frames=frames)

    full = replace(REPORT, annotators=crowd, articles=articles, units=(unit,))

    assert "1 <b>&" in text_of(full, language)
    assert text_of(bare(), language)
