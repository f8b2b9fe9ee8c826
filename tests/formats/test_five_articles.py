"""The five real articles, which the tests read but do not ship: what METHOD.md 1 says of them comes out."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from kzannot.formats import articles, recut
from kzannot.formats.draft import Draft
from kzannot.model.slices import Offsets, joined
from kzannot.model.words import count
from tests.shared import shared_folder

RT, TAGESSCHAU, TAZ, JUNGE_WELT, SZ = (f"{number:03}" for number in range(5))
ALL = (RT, TAGESSCHAU, TAZ, JUNGE_WELT, SZ)


def path_of(number: str) -> Path:
    return next((shared_folder() / "articles").glob(f"{number}_*.txt"))


@cache
def draft_of(path: Path) -> Draft:
    return articles.read(path)


def draft(number: str) -> Draft:
    return draft_of(path_of(number))


def kinds(number: str) -> Counter[str]:
    return Counter(section.kind for section in draft(number).sections)


@pytest.mark.parametrize(
    ("number", "outlet", "published", "precision"),
    [
        (RT, "RT DE", "2022-01-05/2022-01-07", "range"),
        (TAGESSCHAU, "tagesschau.de", "2022-01-08T09:12", "minute"),
        (TAZ, "taz.de", "2022-01-08", "day"),
        (JUNGE_WELT, None, "2022-01", "month"),
        (SZ, None, "2022-01", "month"),
    ],
)
def test_outlet_and_date_are_those_of_method_1(
    number: str, outlet: str | None, published: str, precision: str
) -> None:
    said = draft(number).metadata

    assert (said.get("outlet"), said["published"], said["precision"]) == (outlet, published, precision)
    assert said["language"] == "de"


@pytest.mark.parametrize(
    ("number", "agency"), [(RT, None), (TAGESSCHAU, "dpa"), (TAZ, "dpa/rtr/afp"), (JUNGE_WELT, "REUTERS")]
)
def test_agencies_are_those_of_dateline_and_credit(number: str, agency: str | None) -> None:
    assert draft(number).metadata.get("agency") == agency


@pytest.mark.parametrize("number", [RT, TAGESSCHAU, TAZ])
def test_a_title_in_the_file_is_a_section_and_the_title(number: str) -> None:
    one = draft(number)

    title = next(section for section in one.sections if section.kind == "title")

    assert one.text[title.start : title.end] == one.title
    assert kinds(number)["title"] == 1
    assert "#" not in one.title
    assert "taz.de" not in one.title


@pytest.mark.parametrize("number", [JUNGE_WELT, SZ])
def test_a_file_without_a_title_begins_with_its_caption_and_says_so(number: str) -> None:
    one = draft(number)

    assert one.sections[0].kind == "caption"
    assert kinds(number)["title"] == 0
    assert one.title.endswith("…")
    assert articles.UNTITLED in one.notes


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (TAGESSCHAU, {"caption": 1, "title": 1, "lead": 1, "heading": 4, "paragraph": 12, "furniture": 3}),
        (TAZ, {"title": 1, "lead": 1, "caption": 1, "heading": 4, "paragraph": 13, "furniture": 20}),
        (JUNGE_WELT, {"caption": 1, "paragraph": 5}),
        (SZ, {"caption": 1, "lead": 1, "heading": 1, "paragraph": 8}),
    ],
)
def test_sections_of_an_article(number: str, expected: dict[str, int]) -> None:
    assert kinds(number) == expected


def test_the_ticker_has_90_entries_on_three_days() -> None:
    entries = [section for section in draft(RT).sections if section.kind == "entry"]

    assert Counter(entry.time for entry in entries) == {"2022-01-07": 35, "2022-01-06": 40, "2022-01-05": 15}
    assert kinds(RT)["heading"] == 90
    assert draft(RT).metadata["genre"] == "live_ticker"


def test_words_of_the_entries_are_those_of_method_0() -> None:
    one = draft(RT)

    counts = [
        count(one.text[section.start : section.end]) for section in one.sections if section.kind == "entry"
    ]

    assert (min(counts), max(counts)) == (33, 359)
    assert 99 <= sorted(counts)[len(counts) // 2] <= 101


@pytest.mark.parametrize(
    ("number", "words"), [(RT, 9903), (TAGESSCHAU, 541), (TAZ, 899 + 123), (JUNGE_WELT, 417), (SZ, 490)]
)
def test_words_of_the_files_are_those_of_method_1(number: str, words: int) -> None:
    assert count(draft(number).source) == words


def test_furniture_of_the_ticker_is_dividers_signs_off_and_a_pointer() -> None:
    one = draft(RT)

    furniture = [
        one.text[section.start : section.end] for section in one.sections if section.kind == "furniture"
    ]

    assert sum(1 for text in furniture if re.fullmatch(r"\d\.01\.2022 23:00 Uhr", text)) == 3
    assert sum(1 for text in furniture if "Liveticker" in text) == 3
    assert sum(1 for text in furniture if text.startswith("Mehr zum Thema")) == 1
    assert len(furniture) == 7


def test_the_tail_of_the_columned_page_is_furniture_of_123_words() -> None:
    one = draft(TAZ)

    furniture = [section for section in one.sections if section.kind == "furniture"]

    assert one.text[furniture[0].start : furniture[0].end] == "8 Jan 2022"
    assert one.sections[-len(furniture) :] == tuple(furniture)
    assert count(one.text[furniture[0].start :]) == 123


def test_no_line_wrap_or_mark_of_the_columned_page_is_in_its_text() -> None:
    one = draft(TAZ)

    bodies = [one.text[section.start : section.end] for section in one.sections]

    assert not any("\n" in body or "| |" in body or "  " in body for body in bodies)
    assert not re.search(r"\[\d\]\[", one.text)
    assert "Kassym-Schomart Tokajew" in one.text
    assert one.text.count("Kassym-Schomart Tokajew") == 4


@pytest.mark.parametrize("number", ALL)
def test_every_section_is_made_of_its_slices_of_the_source(number: str) -> None:
    one = draft(number)
    offsets = Offsets(one.slices)

    recut.check(one)

    for section in one.sections:
        start, end = offsets.to_source(section.start, section.end) or (0, 0)
        inside = [part for part in one.slices if start <= part.start and part.end <= end]
        assert joined(one.source, inside).lstrip() == one.text[section.start : section.end]


@pytest.mark.parametrize("number", ALL)
def test_the_source_is_the_decoded_file(number: str) -> None:
    assert draft(number).source == path_of(number).read_bytes().decode("utf-8")


def test_a_phrase_is_found_across_no_break_spaces() -> None:
    text = draft(RT).text

    assert text.replace("\u00a0", " ").count("in Kasachstan") == 72
    assert text.count("in Kasachstan") == 56
    assert text.count("\u00a0") == 232


@pytest.mark.parametrize(("coder", "spans"), [("a", 296), ("b", 275), ("c", 223)])
def test_every_span_of_the_codings_begins_with_its_words_in_the_text(coder: str, spans: int) -> None:
    lines = (shared_folder() / "coding" / f"coder-{coder}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row.get("frame")]

    for row in rows:
        one = draft(row["file"][:3])
        found = Offsets(one.slices).to_text(row["start"], row["end"])
        assert found
        assert normal(one.text[slice(*found)]).startswith(normal(row["check"]))

    assert len(rows) == spans


@pytest.mark.parametrize("coder", "abc")
def test_what_the_coders_have_read_is_in_the_text(coder: str) -> None:
    lines = (shared_folder() / "coding" / f"coder-{coder}.jsonl").read_text(encoding="utf-8").splitlines()

    read = {row["file"][:3]: row["read"] for row in map(json.loads, lines) if row.get("read")}
    found = {number: Offsets(draft(number).slices).to_text(*stretch) for number, stretch in read.items()}

    assert set(found) == set(ALL)
    assert all(found.values())


def normal(text: str) -> str:
    return " ".join(re.sub(r"\[\d+\]\[|[]|]", " ", text).split())
