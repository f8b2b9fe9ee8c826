from typing import Any

import pytest

from kzannot.project.agreement import Question, agreement
from kzannot.project.choices import Choices
from kzannot.project.opened import opened
from kzannot.project.prevalence import prevalence
from tests.cli.running import Shell

PROMISED = {
    "measure", "unit", "frame", "outlet", "annotators", "value", "low", "high", "level", "samples", "seed",
    "resampled", "p_below_667", "units", "seen_by_any", "prevalence", "percent", "defined", "reason",
}  # fmt: skip


def of(rows: list[dict[str, Any]], frame: str) -> dict[str, Any]:
    return next(each for each in rows if each["frame"] == frame)


def test_agreement_is_that_of_the_screen(shell: Shell) -> None:
    project = shell.coded()

    rows = shell("agreement", project, "--samples", "20", "--seed", "7", "--json").json

    with opened(project) as open_project:
        expected = [row.row() for row in agreement(open_project, Question(samples=20, seed=7))]
    assert rows == expected
    assert all(set(row) >= PROMISED for row in rows)
    assert {row["unit"] for row in rows} == {"entry", "paragraph"}
    assert {row["measure"] for row in rows} == {"alpha"}
    agreed, undefined = of(rows[15:], "riot_disorder"), of(rows, "human_cost")
    assert (agreed["value"], agreed["defined"], agreed["annotators"]) == (1.0, True, ["Ada", "Ben"])
    assert (undefined["value"], undefined["defined"]) == (None, False)
    assert undefined["reason"] == "No annotator used it."


def test_agreement_takes_its_options(shell: Shell) -> None:
    project = shell.coded()

    rows = shell(
        "agreement", project, "--measure", "percent", "--measure", "cohen_kappa", "--unit", "word",
        "--pairs", "--outlet", "Nord", "--annotator", "Ada", "--annotator", "Ben", "--samples", "0", "--json",
    ).json  # fmt: skip
    over_all = shell("agreement", project, "--per", "all", "--unit", "paragraph", "--json").json

    assert {(row["measure"], row["unit"], row["outlet"]) for row in rows} == {
        ("percent", "word", "Nord"),
        ("cohen_kappa", "word", "Nord"),
    }
    assert of(rows, "riot_disorder")["value"] == 1.0
    assert [row["frame"] for row in over_all] == [None]


def test_for_people_agreement_is_a_table_and_its_reasons_follow(shell: Shell) -> None:
    ran = shell("agreement", shell.coded(), "--unit", "paragraph", "--pairs", "--samples", "0")

    head, *lines = ran.out.splitlines()
    assert head.split()[:4] == ["measure", "unit", "frame", "value"]
    assert any(line.split()[2:4] == ["riot_disorder", "1.000"] for line in lines)
    assert any(line.split()[2:4] == ["human_cost", "–"] for line in lines)
    assert lines[0].endswith("Ada, Ben")
    assert ran.err.splitlines() == ["– No annotator used it."]


def test_frequency_is_that_of_the_screen(shell: Shell) -> None:
    project = shell.coded()

    for name in ("words", "articles", "per-1000-words", "count"):
        rows = shell("prevalence", project, "--normalise", name, "--json").json
        with opened(project) as open_project:
            assert rows == [share.row() for share in prevalence(open_project, Choices(normalise=name))]


def test_frequency_takes_its_filters(shell: Shell) -> None:
    project = shell.coded()

    def spans(*options: str) -> int:
        rows = shell("prevalence", project, "--json", *options).json
        return sum(row["spans"] for row in rows)

    assert spans() == 4
    assert spans("--voice", "journalist") == 2
    assert spans("--voice", "expert", "--stance", "endorsed") == 1
    assert spans("--stance", "rejected") == 0
    assert spans("--outlet", "Nord") == 2
    assert spans("--annotator", "Ada") == 2
    assert spans("--layer", "gold") == 0
    assert spans("--own-voice") == 2
    assert spans("--part", "headline") == 1
    assert spans("--since", "2022-01-01") == 0  # no article tells its day
    assert spans("--no-copies", "--repeats-once") == 4
    assert "is no day" in shell("prevalence", project, "--until", "soon").complaint
    assert shell("prevalence", project, "--per-entry", "--normalise", "articles").status == 0


def test_for_people_frequency_is_a_table_with_a_word_of_caution(shell: Shell) -> None:
    ran = shell("prevalence", shell.coded())

    assert ran.out.splitlines()[0].split()[:3] == ["outlet", "frame", "value"]
    assert ran.err == (
        "Descriptive: too few articles for an interval or a word about outlets: Nord (1), Süd (1).\n"
    )


def test_every_measure_is_listed(shell: Shell) -> None:
    listed = shell("measures", "--json").json
    table = shell("measures").out.splitlines()

    assert all(set(each) == {"name", "title", "raters", "units", "source"} for each in listed)
    assert {"percent", "cohen_kappa", "scott_pi", "fleiss_kappa", "alpha"} <= {
        each["name"] for each in listed
    }
    assert [line.split()[0] for line in table[1:]] == [each["name"] for each in listed]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("agreement", "--measure", "luck"), "There is no measure luck; there are percent,"),
        (("agreement", "--annotator", "Zoe"), "There is no annotator Zoe; there are Ada, Ben."),
        (("agreement", "--outlet", "West"), "There is no outlet West; there are Nord, Süd."),
        (("agreement", "--round", "main"), "There is no round main."),
        (("prevalence", "--annotator", "Zoe"), "There is no annotator Zoe; there are Ada, Ben."),
        (("prevalence", "--outlet", "West"), "There is no outlet West; there are Nord, Süd."),
        (("prevalence", "--genre", "poem"), "There is no genre poem; there are none."),
        (("prevalence", "--voice", "nobody"), "There is no voice nobody; there are journalist,"),
        (
            ("prevalence", "--stance", "odd"),
            "There is no stance odd; there are endorsed, reported, rejected.",
        ),
    ],
)
def test_unknown_names_are_refused_rather_than_counted_as_nothing(
    shell: Shell, arguments: tuple[str, ...], said: str
) -> None:
    command, *options = arguments

    ran = shell(command, shell.coded(), *options, "--json")

    assert said in ran.complaint
    assert ran.out == ""


def test_a_codebook_without_voices_knows_none(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project, "--codebook", "generic-frames")

    assert "no voice x; there are none." in shell("prevalence", project, "--voice", "x").complaint


@pytest.mark.parametrize(
    "options",
    [
        ("agreement", "--unit", "page"),
        ("agreement", "--samples", "-5"),
        ("agreement", "--samples", "2000000000"),
        ("agreement", "--seed", "x"),
        ("agreement", "--per", "outlet"),
        ("prevalence", "--normalise", "furlongs"),
        ("prevalence", "--layer", "all"),
        ("report", "out.html", "--samples", "-5"),
        ("report", "out.html", "--language", "fr"),
        ("report", "out.html", "--text", "some"),
        ("figure", "frequency", "out.svg", "--unit", "page"),
    ],
)
def test_impossible_options_are_wrong_usage(shell: Shell, options: tuple[str, ...]) -> None:
    command, *rest = options

    ran = shell(command, shell.folder / "p.kzannot", *rest)

    assert ran.status == 2
    assert ran.err.startswith("usage: kzannot")
    assert "Traceback" not in ran.err
    assert "_natural" not in ran.err


def test_an_empty_project_has_no_numbers(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)

    assert shell("prevalence", project, "--json").json == []
    rows = shell("agreement", project, "--json").json
    assert {row["reason"] for row in rows} == {"Only one annotator took part."}
    assert "nothing to report yet" in shell("report", project, shell.folder / "r.html").complaint


def test_the_report_is_written(shell: Shell) -> None:
    project, out = shell.coded(), shell.folder / "report.html"

    ran = shell("report", project, out, "--language", "en", "--samples", "10", "--seed", "3")

    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert "Agreement report" in out.read_text(encoding="utf-8")
    assert "seed 3" in out.read_text(encoding="utf-8")
    assert "written as .html" in shell("report", project, shell.folder / "report.odt").complaint
    assert "cannot be written" in shell("report", project, shell.folder / "no" / "r.html").complaint


@pytest.mark.parametrize(("suffix", "start"), [(".pdf", b"%PDF-"), (".docx", b"PK"), (".md", b"# Bericht")])
def test_the_report_has_the_form_that_its_name_asks_for(shell: Shell, suffix: str, start: bytes) -> None:
    project, out = shell.coded(), shell.folder / f"report{suffix}"

    ran = shell("report", project, out, "--text", "none", "--samples", "10")

    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert out.read_bytes().startswith(start)


def test_an_unknown_figure_or_name_is_refused_before_anything_is_drawn(shell: Shell) -> None:
    project, out = shell.coded(), shell.folder / "figure.csv"

    pie = shell("figure", project, "pie", out)
    nobody = shell("figure", project, "frequency", out, "--annotator", "Zoe")

    assert "There is no figure pie; there are frequency, salience, " in pie.complaint
    assert "There is no annotator Zoe" in nobody.complaint
    assert not out.exists()


def test_with_five_articles_an_outlet_there_is_no_word_of_caution(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)
    rows = []
    for number in range(5):
        name = f"{number}.txt"
        shell("import", project, shell.file(name, f"Titel {number}\n\nEin Satz.\n"), "--outlet", "Nord")
        rows.append({"file": name, "annotator": "Ada", "read": [0, 18]})
    shell("load", project, shell.rows("r.jsonl", rows), "--format", "spans", "--offsets", "source")

    ran = shell("prevalence", project)
    rows = shell("prevalence", project, "--json").json

    assert (ran.status, ran.err) == (0, "")
    assert {row["articles"] for row in rows} == {5}
    assert all(row["low"] == 0 and 0.4 < row["high"] < 0.5 for row in rows)
