import csv
import json

import pytest

from tests.cli.running import Shell, row


def test_codings_come_in_and_are_told(shell: Shell) -> None:
    project = shell.project()
    rows = [row("nord.txt", "Es brennt", "riot_disorder", ""), {"file": "nord.txt", "read": [0, 40]}]
    path = shell.rows("coding.jsonl", [{k: v for k, v in each.items() if v != ""} for each in rows])

    first = shell("load", project, path, "--format", "spans", "--annotator", "Ada", "--offsets", "source")
    again = shell("load", project, path, "--format", "spans", "--annotator", "Ada", "--offsets", "source")

    assert (first.status, first.out) == (0, "")
    assert first.err == "coding.jsonl: 1 annotator, 1 span, 1 reading.\n"
    assert again.err == "coding.jsonl: nothing new; 1 were there already.\n"


def test_of_several_files_all_come_in_or_none(shell: Shell) -> None:
    project = shell.project()
    good = shell.rows("good.jsonl", [row("nord.txt", "Es brennt", "riot_disorder", "Ada")])
    bad = shell.rows("bad.jsonl", [row("nord.txt", "Es brennt", "nonsense", "Ada")])
    before = project.read_bytes()

    came = shell("load", project, good, bad, "--format", "spans", "--offsets", "source")

    assert "bad.jsonl, line 1: the codebook has no frame nonsense. Nothing was loaded." in came.complaint
    assert project.read_bytes() == before


def test_answers_come_in(shell: Shell) -> None:
    project = shell.project()
    path = shell.rows("answers.jsonl", [{"file": "nord.txt", "genre": "news", "primary_frame": None}])

    came = shell("load", project, path, "--format", "answers", "--annotator", "Ada")

    assert came.err == "answers.jsonl: 1 annotator, 2 answer.\n"


def test_the_dataset_goes_out_and_comes_back(shell: Shell) -> None:
    project, out, other = shell.coded(), shell.folder / "all.jsonl", shell.folder / "other.kzannot"

    exported = shell("export", project, out, "--format", "jsonl")
    shell("new", other, "--codebook", "policy-frames")
    loaded = shell("load", other, out, "--format", "jsonl")
    shell("export", other, shell.folder / "again.jsonl", "--format", "jsonl")

    assert (exported.status, exported.out, exported.err) == (0, "", "")
    assert loaded.status == 0
    head, *articles = (json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())
    assert set(head) >= {"kzannot", "codebook", "annotators", "exported", "program"}
    assert [len(each["spans"]) for each in articles] == [2, 2]
    assert out.read_bytes().splitlines()[1:] == (shell.folder / "again.jsonl").read_bytes().splitlines()[1:]


def test_what_was_left_out_is_told(shell: Shell) -> None:
    project, out, other = shell.coded(), shell.folder / "bare.jsonl", shell.folder / "other.kzannot"
    shell("export", project, out, "--format", "jsonl", "--text", "none")
    shell("new", other)

    loaded = shell("load", other, out, "--format", "jsonl")

    assert loaded.status == 0
    assert "bare.jsonl: Der Preis steigt is not in the project" in loaded.err


def test_a_table_of_some_annotators_spans(shell: Shell) -> None:
    project, out = shell.coded(), shell.folder / "spans.csv"

    assert shell("export", project, out, "--format", "csv", "--annotator", "Ada").status == 0

    with out.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [(each["annotator"], each["frame"], each["voice"]) for each in table] == [
        ("Ada", "riot_disorder", "journalist"),
        ("Ada", "allied_peacekeeping", "expert"),
    ]
    for name in ("article", "outlet", "start", "end", "round", "layer", "uncertain"):
        assert name in table[0]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--annotator", "Zoe"), "There is no annotator Zoe."),
        (("--round", "main"), "There is no round main."),
    ],
)
def test_unknown_names_are_refused_and_nothing_is_written(
    shell: Shell, options: tuple[str, ...], said: str
) -> None:
    project, out = shell.coded(), shell.folder / "out.jsonl"

    assert said in shell("export", project, out, "--format", "jsonl", *options).complaint
    assert not out.exists()


def test_the_project_is_never_written_over(shell: Shell) -> None:
    project = shell.coded()
    before = project.read_bytes()

    assert "the project itself" in shell("export", project, project, "--format", "jsonl").complaint
    assert project.read_bytes() == before


@pytest.mark.parametrize("command", ["load", "export"])
def test_an_unknown_format_is_wrong_usage(shell: Shell, command: str) -> None:
    ran = shell(command, shell.folder / "p.kzannot", shell.folder / "x", "--format", "nonsense")

    assert ran.status == 2
    assert "invalid choice: 'nonsense'" in ran.err


def test_every_format_is_listed(shell: Shell) -> None:
    listed = shell("formats", "--json").json
    table = shell("formats").out.splitlines()

    keys = {"name", "title", "suffixes", "reads", "writes", "keeps", "loses"}
    assert all(set(each) >= keys for each in listed)
    assert {"jsonl", "csv", "spans", "answers"} <= {each["name"] for each in listed}
    assert table[0].split() == ["name", "title", "suffixes", "reads", "writes"]
    assert [line.split()[0] for line in table[1:]] == [each["name"] for each in listed]
    assert table[1].split()[-2:] == ["yes", "yes"]
