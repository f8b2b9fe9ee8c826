"""What the report says, and what it says is missing."""

from dataclasses import replace
from typing import Any

import pytest

from kzannot.agreement import bootstrap, measures, result, statistic, u_alpha
from kzannot.project.report_numbers import SPAN_MEASURES, UNITS
from kzannot.reports.composing import compose
from kzannot.reports.document import Document, Heading, Kind, Paragraph, Table
from kzannot.reports.facts import FACTS, POINTS
from kzannot.reports.said import LANGUAGES, Said, texts
from kzannot.reports.values import AgreementReport
from tests.reports.making import FRAME, REPORT, UNDEFINED, bare


def said_of(report: AgreementReport, language: str = "en") -> str:
    """All paragraphs and lists, a line each."""
    lines: list[str] = []
    for block in compose(report, language).blocks:
        lines += getattr(block, "items", ())
        lines.append(getattr(block, "text", ""))
    return "\n".join(lines)


def tables_of(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def gaps_of(report: AgreementReport) -> list[str]:
    blocks = compose(report, "en").blocks
    return [block.text for block in blocks if isinstance(block, Paragraph) and block.kind is Kind.GAP]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_the_14_points_in_their_order(language: str) -> None:
    heads = [
        block.text
        for block in compose(REPORT, language).blocks
        if isinstance(block, Heading) and block.level == 3
    ]

    assert [head.split()[0] for head in heads[: len(POINTS)]] == [str(point) for point in POINTS]
    assert set(FACTS.values()) <= set(POINTS)


def test_what_nobody_entered_is_a_gap_and_what_was_entered_is_not() -> None:
    empty, entered = gaps_of(bare()), gaps_of(bare(facts={"training": "Twelve hours."}))

    assert len(empty) == len(FACTS)
    assert "Gap: Training hours are not entered." in empty
    assert "Gap: Training hours are not entered." not in entered
    assert len(entered) == len(empty) - 1
    assert "Training: Twelve hours." in said_of(bare(facts={"training": "Twelve hours."}))


def test_where_everything_is_known_there_is_no_gap() -> None:
    facts = dict.fromkeys(FACTS, "So.")
    known = replace(REPORT, facts=facts, articles=REPORT.articles[:1])

    assert gaps_of(known) == []
    assert "None: something is known about each of the 14 points." in said_of(known)


def test_what_the_project_shows_needs_no_entry() -> None:
    gaps = "\n".join(gaps_of(REPORT))

    assert "boundaries" not in gaps
    assert "second time" not in gaps
    assert "independently" not in gaps
    assert "independently" in "\n".join(
        gaps_of(replace(REPORT, rounds=(replace(REPORT.rounds[0], blind=False),)))
    )
    assert "The outlet of 1 article is not known." in gaps
    assert "When 1 article was published is not known." in gaps


def test_machines_are_never_counted_as_people() -> None:
    text = said_of(REPORT)

    assert "coded by 1 person and 1 machine with" in text
    assert "Codings by machines: Netz." in text
    assert "all codings are by people" not in text
    assert "all codings are by people" in said_of(replace(REPORT, people=REPORT.people[:1]))


def test_without_draws_no_interval_is_spoken_of() -> None:
    frame = replace(FRAME, low=None, high=None, p_below_667=None, p_below_800=None, note="")
    plain = replace(
        REPORT,
        settings=replace(REPORT.settings, samples=0),
        units=(replace(REPORT.units[0], frames=(frame,)),),
    )

    text = said_of(plain)

    assert "No intervals were computed." in text
    assert "there are no intervals to hold against a threshold" in text
    assert "percentile" not in text


def test_frames_below_the_limit_are_named_by_the_lower_end() -> None:
    firm = replace(REPORT, units=(replace(REPORT.units[0], frames=(replace(FRAME, low=0.85),)),))

    assert "is below .667 for Chaos und Ausschreitung" in said_of(REPORT)
    assert "no frame with an interval has its lower end below" in said_of(firm)


def test_where_alpha_is_nowhere_defined_that_is_said() -> None:
    unit = replace(
        REPORT.units[0],
        frames=(UNDEFINED,),
        numbers={**REPORT.units[0].numbers, "unfinished": 0, "excluded": 0, "unanchored": 0},
    )

    text = said_of(replace(REPORT, units=(unit,)))

    assert "α is not defined for any frame" in text
    assert "Nothing else was left out" in text
    assert "rarest frame" not in text


def test_drift_names_who_leaves_the_limits() -> None:
    tables = [table.caption for table in tables_of(compose(REPORT, "en"))]

    assert any(caption.startswith("Who uses a frame") for caption in tables)
    assert "leaves the limits of two standard errors" in said_of(replace(REPORT, leaving=()))


def test_several_pairs_have_no_first() -> None:
    pooled = replace(REPORT, confusion=replace(REPORT.confusion, single=()))

    assert "Rows: Ada, columns: Netz." in said_of(REPORT)
    assert "the table is symmetric" in said_of(pooled)


def test_the_most_frequent_confusion_is_darkest_and_agreement_has_no_shade() -> None:
    table = next(each for each in tables_of(compose(REPORT, "en")) if each.caption.startswith("Confusions"))

    shades = [[cell.shade for cell in row[1:]] for row in table.rows]

    assert shades[0] == [0.0, 0.5, 1.0]


def test_several_versions_and_retired_frames_are_named() -> None:
    text = said_of(replace(REPORT, versions=("1.0.0", "2.0.0")))

    assert "Coding followed versions 1.0.0 and 2.0.0." in text
    assert "Retired frames, which are not analysed: Alter Frame." in text


def test_without_texts_no_passage_is_quoted() -> None:
    silent = replace(
        REPORT,
        settings=replace(REPORT.settings, passages="none"),
        disagreements=(replace(REPORT.disagreements[0], text=""),),
    )

    cells = [cell.text for table in tables_of(compose(silent, "en")) for row in table.rows for cell in row]

    assert "Es brennt im Hafen" not in cells
    assert "12–30" in cells


def test_both_languages_have_the_same_sentences() -> None:
    german, english = keys(texts("de")), keys(texts("en"))

    assert {key for key in german if not key.startswith("reasons.")} == english - {"reasons"}


def keys(said: dict[str, Any], above: str = "") -> set[str]:
    found = set()
    for name, value in said.items():
        found |= keys(value, f"{above}{name}.") if isinstance(value, dict) else {above + name}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_project_has_its_words(language: str) -> None:
    said = Said(language)

    for unit in (*UNITS, "article", "sentence", "word"):
        assert said(f"unit.{unit}")
    for measure in SPAN_MEASURES:
        assert said(f"measure.{measure}")
    for fact in FACTS:
        assert said(f"fact.{fact}.label")
        assert said(f"fact.{fact}.hint")
    assert said.listed(("a",)) == "a"


def test_every_reason_that_the_measures_may_give_is_known_in_german() -> None:
    reasons = {
        statistic.NOTHING,
        statistic.NO_VARIATION,
        measures.ONE_ANNOTATOR,
        result.NOBODY,
        bootstrap.TOO_FEW,
        bootstrap.UNRELIABLE,
        bootstrap.NEVER_DEFINED,
        u_alpha.NO_TEXT,
        u_alpha.NO_MEETING,
        u_alpha.NO_UNITS,
    }

    assert reasons <= texts("de")["reasons"].keys()
