"""Names of foreign files and filters of exports, on the command line."""

import csv
import json

from tests.cli.running import Shell, row


def test_a_frame_is_matched_left_out_or_added(shell: Shell) -> None:
    project = shell.project()
    names = ("Riot Disorder", "wetter", "Lärm")
    path = shell.rows("coding.jsonl", [row("nord.txt", "Es brennt", name, "Ada") for name in names])
    how = ("--format", "spans", "--offsets", "source", "--match", "label", "--match-frame", "Lärm=")

    refused = shell("load", project, path, *how)
    looked = shell("load", project, path, *how, "--add", "--dry-run", "--json")
    loaded = shell("load", project, path, *how, "--add")

    assert "the codebook has no frame wetter" in refused.complaint
    (told,) = looked.json
    assert [(each["name"], each["target"], each["why"]) for each in told["frames"]] == [
        ("Riot Disorder", "riot_disorder", "label"),
        ("wetter", "wetter", "new"),
        ("Lärm", "Lärm", "new"),
    ]
    assert told["added"] == {"frame": 1, "annotator": 1, "span": 2}
    assert "1 frame, 1 annotator, 2 span" in loaded.err
    assert "Spans of the frame Lärm that are left out: 1." in loaded.err


def test_a_match_needs_two_names(shell: Shell) -> None:
    ran = shell("load", shell.folder / "p", shell.folder / "x", "--format", "spans", "--match-frame", "x")

    assert ran.status == 2
    assert "x is not THEIRS=OURS" in ran.err


def test_an_export_is_of_a_frame_and_an_outlet(shell: Shell) -> None:
    project, out = shell.coded(), shell.folder / "spans.csv"

    shell("export", project, out, "--format", "csv", "--frame", "riot_disorder")

    with out.open(encoding="utf-8", newline="") as file:
        assert {each["frame"] for each in csv.DictReader(file)} == {"riot_disorder"}
    assert (
        "There is no outlet X." in shell("export", project, out, "--format", "csv", "--outlet", "X").complaint
    )


def test_offsets_that_change_nothing_are_told(shell: Shell) -> None:
    project, out = shell.coded(), shell.folder / "all.jsonl"

    ran = shell("export", project, out, "--format", "jsonl", "--offsets", "source")

    assert (ran.status, ran.err) == (0, "jsonl holds both pairs of offsets, whichever is chosen.\n")
    assert json.loads(out.read_text(encoding="utf-8").splitlines()[0])["kzannot"] == 1
