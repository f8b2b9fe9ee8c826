"""The demo's files are sound by themselves: every offset, name and value, read as plain JSON and CSV."""

import csv
import json
from collections import Counter
from functools import cache
from typing import Any

import pytest
import yaml

from kzannot.paths import resource

CODERS = ("coder-a", "coder-b", "coder-c")
OWN = {"file", "annotator", "start", "end", "frame", "uncertain", "memo", "check"}


def source(name: str) -> str:
    """The text of one of the demo's files."""
    return resource(f"demo/{name}").read_text(encoding="utf-8")


@cache
def codebook() -> dict[str, Any]:
    """The codebook that the demo is coded with."""
    found = yaml.safe_load(resource("codebooks/kazakhstan-2022.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def metadata() -> list[dict[str, str]]:
    """A row an article."""
    return list(csv.DictReader(source("metadata.csv").splitlines()))


def lines(name: str) -> list[dict[str, Any]]:
    """What a file of codings says, line by line."""
    return [json.loads(line) for line in source(f"{name}.jsonl").splitlines()]


def spans(coder: str) -> list[dict[str, Any]]:
    """A coder's spans."""
    return [line for line in lines(coder) if "frame" in line]


def frame_names() -> set[str]:
    """The frames of the codebook, the residual one included."""
    return {frame["id"] for part in ("frames", "residual") for frame in codebook()[part]}


def choices() -> dict[str, set[str]]:
    """What may be said of a span, by attribute; nothing is listed for those that take a text."""
    return {one["id"]: {value["id"] for value in one.get("values", ())} for one in codebook()["attributes"]}


def read_by(coder: str) -> dict[str, tuple[int, int]]:
    """The stretch of each article that a coder has read."""
    return {line["file"]: (line["read"][0], line["read"][1]) for line in lines(coder) if "read" in line}


def test_each_article_has_its_metadata_and_its_outlet() -> None:
    outlets = {row["name"] for row in csv.DictReader(source("outlets.csv").splitlines())}

    rows = metadata()

    assert {row["file"] for row in rows} == {path.name for path in resource("demo").glob("*.txt")}
    assert {row["outlet"] for row in rows} == outlets


@pytest.mark.parametrize("row", metadata(), ids=lambda row: row["file"])
def test_the_title_is_a_line_of_the_text(row: dict[str, str]) -> None:
    assert row["title"] in source(row["file"]).splitlines()


@pytest.mark.parametrize("coder", CODERS)
def test_each_span_begins_with_the_words_of_its_check(coder: str) -> None:
    for span in spans(coder):
        covered = source(span["file"])[span["start"] : span["end"]]

        assert " ".join(covered.split()).startswith(span["check"])
        assert covered == covered.strip()
        assert "\n" not in covered


@pytest.mark.parametrize("coder", CODERS)
def test_each_frame_and_value_is_in_the_codebook(coder: str) -> None:
    allowed = choices()

    for span in spans(coder):
        assert span["frame"] in frame_names()
        for name in span.keys() - OWN:
            given = span[name] if isinstance(span[name], list) else [span[name]]
            assert not allowed[name] or set(given) <= allowed[name], (name, given)


def test_only_the_coder_in_training_has_left_voices_and_stances_open() -> None:
    asked = {"voice", "stance", "entman_element"}

    unfinished = Counter(coder for coder in CODERS for span in spans(coder) if asked - span.keys())

    assert unfinished == {"coder-c": 2}


@pytest.mark.parametrize("coder", CODERS)
def test_nobody_tags_a_passage_twice_with_one_frame_or_what_was_not_read(coder: str) -> None:
    read = read_by(coder)

    counted = Counter((span["file"], span["frame"], span["start"], span["end"]) for span in spans(coder))

    assert set(counted.values()) == {1}
    for span in spans(coder):
        start, end = read[span["file"]]
        assert start <= span["start"] < span["end"] <= end


@pytest.mark.parametrize("coder", CODERS)
def test_the_answers_are_choices_of_the_questionnaire(coder: str) -> None:
    questions = {one["id"]: set(one.get("values", frame_names())) for one in codebook()["article_level"]}

    for answer in lines(f"{coder}-articles"):
        for question in answer.keys() - {"file", "annotator"}:
            assert answer[question] is None or answer[question] in questions[question]


def test_both_coders_use_every_frame_so_that_agreement_is_defined() -> None:
    used = [{span["frame"] for span in spans(coder)} for coder in ("coder-a", "coder-b")]

    assert used[0] == frame_names()
    assert used[1] == frame_names() - {"other"}


def test_a_span_of_the_residual_frame_says_why() -> None:
    assert all(span.get("memo") for coder in CODERS for span in spans(coder) if span["frame"] == "other")


def test_the_coder_in_training_has_left_one_article_out_and_one_unfinished() -> None:
    read = read_by("coder-c")

    unread = {row["file"] for row in metadata()} - read.keys()
    unfinished = {name for name, (_, end) in read.items() if end < len(source(name))}

    assert unread == {"marbruecker-hafen.txt"}
    assert unfinished == {"querstrich-brelin.txt"}


def test_two_outlets_share_a_sentence_and_differ_in_a_number() -> None:
    broadcaster, daily = source("funkhaus-arnowa.txt"), source("marbruecker-westorow.txt")
    shared = "Auslöser der Proteste war die Verdoppelung des Dieselpreises zum Monatsanfang."

    assert shared in broadcaster
    assert shared in daily
    assert "wurden bislang 2.100 Menschen festgenommen" in broadcaster
    assert "wurden inzwischen 2.400 Menschen festgenommen" in daily
