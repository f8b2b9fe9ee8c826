"""What the command of agreement tells beside its rows: ledgers, drift, parts, answers, and plans."""

from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.model.edits import replacing
from kzannot.model.records import AnnotatorKind
from kzannot.project.opened import opened
from tests.cli.running import Shell, row


def test_the_ledger_tells_what_was_used_and_left_out(shell: Shell) -> None:
    project = shell.coded()

    lines = shell("agreement", project, "--unit", "paragraph", "--ledger", "--json").json
    table = shell("agreement", project, "--unit", "paragraph", "--ledger").out

    assert {line["why"] for line in lines} >= {"used"}
    assert lines[0]["compared"] == ["Ada", "Ben"]
    assert all(line["unit"] == "paragraph" for line in lines)
    assert table.splitlines()[0].split() == ["why", "outlet", "title", "annotators", "number", "places"]


def test_parts_and_drift_are_told_by_batches_or_outlets(shell: Shell) -> None:
    project = shell.coded()

    rows = shell("agreement", project, "--by", "outlet", "--samples", "0", "--json").json
    usage = shell("agreement", project, "--drift", "--batch", "0", "--samples", "0", "--json").json
    table = shell("agreement", project, "--by", "outlet", "--samples", "0").out

    assert {row["part"] for row in rows} >= {"Nord"}
    assert {"frame", "annotator", "part", "share", "low", "high", "leaves"} <= set(usage[0])
    assert table.splitlines()[0].split()[-1] == "part"


def test_doubts_are_told_by_frame_and_annotator(shell: Shell) -> None:
    project = shell.coded()

    rates = shell("agreement", project, "--doubts", "--json").json
    table = shell("agreement", project, "--doubts").out

    assert rates[0]["frame"] is None
    assert rates[0]["spans"] == sum(rate["spans"] for rate in rates if rate["frame"] and rate["annotator"])
    assert all((rate["share"] is None) == (rate["spans"] == 0) for rate in rates)
    assert table.splitlines()[0].split() == ["frame", "annotator", "spans", "uncertain", "share"]


def test_what_is_left_out_and_merged_is_said_to_people(shell: Shell) -> None:
    project = shell.coded()
    rows = [row("nord.txt", words, "human_cost", "Ada") for words in ("Niemand weiß", "weiß warum")]
    rows.append({"file": "nord.txt", "annotator": "Cleo", "read": [0, 10]})
    shell("load", project, shell.rows("more.jsonl", rows), "--format", "spans", "--offsets", "source")

    said = shell("agreement", project, "--annotator", "Ada", "--annotator", "Cleo", "--samples", "0").err
    merged = shell("agreement", project, "--measure", "f1_exact", "--samples", "0").err

    assert "Left out (paragraph): 6 read by one annotator alone; see --ledger." in said
    assert "Left out (entry): 2 read by one annotator alone; see --ledger." in said
    assert "Overlapping spans of one annotator, merged (span, human_cost): 1." in merged


def test_options_reach_the_question(shell: Shell) -> None:
    project = shell.coded()

    rows = shell(
        "agreement", project, "--unit", "paragraph", "--leave-one-out", "--draw", "entry", "--unfinished",
        "--half-width", "0.1", "--samples", "0", "--metric", "nominal", "--json",
    ).json  # fmt: skip
    repeats = shell("agreement", project, "--repeats", "--json").json

    assert {row["resampled"] for row in rows if row["frame"]} == {"entry"}
    assert any(row["question"] for row in rows)
    assert repeats == []


def test_a_plan_tells_how_many_units_are_needed(shell: Shell) -> None:
    found = shell("plan", "--least", "0.8", "--prevalence", "0.25", "--json").json

    assert found == {"least": 0.8, "prevalence": 0.25, "significance": 0.05, "units": 139}
    assert shell("plan").out.splitlines()[1].split()[-1] == "139"


@pytest.mark.parametrize("share", ["0", "1", "many"])
def test_shares_lie_between_0_and_1(shell: Shell, share: str) -> None:
    assert shell("plan", "--least", share).status == 2


def test_attributes_are_compared_on_matched_spans(shell: Shell) -> None:
    project = shell.coded()

    (voice,) = shell("agreement", project, "--attribute", "voice", "--samples", "0", "--json").json
    table = shell("agreement", project, "--attribute", "voice", "--samples", "0").out
    refused = shell("agreement", project, "--attribute", "mood")

    assert (voice["attribute"], voice["unit"], voice["frame"]) == ("voice", "span", None)
    assert 0 < voice["matched"] <= voice["spans"]
    assert table.splitlines()[0].split()[-3:] == ["attribute", "matched", "spans"]
    assert refused.status == 1


def test_each_is_compared_with_the_adjudicated_codings(shell: Shell) -> None:
    project = shell.coded()
    rows = [row("nord.txt", "Niemand weiß", "human_cost", "Gold")]
    shell("load", project, shell.rows("gold.jsonl", rows), "--format", "spans", "--offsets", "source")
    adjudicate(project, "Gold")

    compared = shell("agreement", project, "--gold", "--unit", "paragraph", "--samples", "0", "--json").json
    table = shell("agreement", project, "--gold", "--samples", "0").out

    human_cost = next(each for each in compared if each["frame"] == "human_cost")
    assert (human_cost["there"], human_cost["found"], human_cost["sensitivity"]) == (1, 0, 0.0)
    assert table.splitlines()[0].split()[:5] == ["unit", "frame", "annotator", "there", "sensitivity"]


def adjudicate(path: Path, name: str) -> None:
    """Say that somebody's codings are the adjudicated ones."""
    with opened(path) as project:
        annotator = next(each for each in project.annotators() if each.name == name)
        project.apply(replacing("Change", annotator, replace(annotator, kind=AnnotatorKind.ADJUDICATED)))
