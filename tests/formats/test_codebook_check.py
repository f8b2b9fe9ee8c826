"""Every clash in a codebook is found, on its line."""

from pathlib import Path

import pytest

from kzannot.formats import codebooks
from kzannot.formats.codebook_check import Problem, check
from kzannot.formats.codebook_completion import COLOURS
from kzannot.formats.codebook_draft import Bilingual
from kzannot.formats.codebook_marks import CONTRAST, PAGES
from kzannot.formats.colours import contrast
from kzannot.model.codebook import PATTERNS

GOOD = """\
schema: kzannot-codebook/1
id: small
title: {de: Klein}
groups:
- id: causes
  label: {de: Ursachen}
frames:
- id: first
  group: causes
  key: q
  badge: FI
  color: "#45736A"
  pattern: dots
  tone_default: warm
  confusable_with: [second]
  label: {de: Erster}
- id: second
  key: shift+q
  badge: SE
  color: "#24A66E"
  pattern: grid
  label: {en: Second}
  examples:
  - {text: Etwas, tone: cold}
attributes:
- id: tone
  default: from_frame
  label: {de: Ton}
  values:
  - {id: warm, key: "1", badge: W, label: {de: warm}}
  - {id: cold, key: "2", badge: C, label: {de: kalt}}
article_level:
- {id: lead, values_from: frames, label: {de: Leit}}
"""


@pytest.mark.parametrize("name", codebooks.SHIPPED)
def test_the_shipped_codebooks_have_no_problem(name: str) -> None:
    assert check(codebooks.shipped(name).source) == []


def test_the_small_codebook_has_no_problem() -> None:
    assert check(GOOD) == []


@pytest.mark.parametrize(
    ("planted", "line", "words"),
    [
        (("key: shift+q", "key: q"), 18, "key q of frame second is that of frame first already (line 10)"),
        (("key: shift+q", "key: n"), 18, "key n of frame second is the program's own"),
        (("key: shift+q", "key: '.'"), 18, "the program's own"),
        (("key: shift+q", "key: Delete"), 18, "the program's own"),
        (("key: shift+q", "key: F1"), 18, "the program's own"),
        (("key: shift+q", "key: '['"), 18, "the program's own"),
        (("key: shift+q", "key: ctrl+k"), 18, "ctrl+k is no key"),
        (("key: q", "key: Q"), 18, "key shift+q of frame second is that of frame first"),
        (("key: shift+q", "key: 1"), 30, "key 1 of tone warm is that of frame second already (line 18)"),
        (('key: "2"', 'key: "1"'), 31, "key 1 of tone cold is that of tone warm"),
        (("id: tone\n", "id: tone\n  key: q\n"), 27, "key q of attribute tone is that of frame first"),
        (("badge: SE", "badge: fi"), 19, "badge fi of frame second is that of frame first already (line 11)"),
        (("badge: SE", "badge: SEC"), 19, "two characters"),
        (("  badge: SE\n", ""), 17, "two characters"),
        (("badge: C,", "badge: W,"), 31, "badge W of tone cold is that of tone warm"),
        (("badge: C,", "badge: Cold,"), 31, "two characters at most"),
        (
            ("#24A66E", "#45736a"),
            20,
            "colour #45736a of frame second is that of frame first already (line 12)",
        ),
        (("#24A66E", "#24A66"), 20, "needs a colour"),
        (('"#24A66E"', "green"), 20, "needs a colour"),
        (("#24A66E", "#FFEE00"), 20, "hard to see on #FFFFFF"),
        (("#24A66E", "#202020"), 20, "hard to see on #1E1E1E"),
        (("pattern: grid", "pattern: dots"), 21, "pattern dots of frame second is that of frame first"),
        (("pattern: grid", "pattern: stars"), 21, "stars of frame second is no pattern"),
        (("id: second", "id: first"), 17, "frame first is there already (line 8)"),
        (("id: cold", "id: warm"), 31, "attribute tone has the value warm already"),
        (("- id: second", "- name: second"), 17, "This frame has no id"),
        (("id: second", "id: the second"), 17, "letters, digits"),
        (("group: causes", "group: reasons"), 9, "names the group reasons, which is not there"),
        (("[second]", "[second, third]"), 15, "names the frame third"),
        (("tone_default: warm", "tone_default: hot"), 14, "names the value of tone hot"),
        (("tone: cold}", "tone: hot}"), 24, "names the value of tone hot"),
        (("default: from_frame", "default: hot"), 27, "names the value hot"),
        (("  label: {en: Second}\n", ""), 17, "frame second has no label"),
        (("label: {de: kalt}", "label: {fr: froid}"), 31, "tone cold has no label"),
        (("label: {de: Ursachen}", "label:"), 6, "group causes has no label"),
        (("values_from: frames", "values_from: groups"), 33, "from frames alone"),
        (("values_from: frames", "type: number"), 33, "number is no type"),
        (("values_from: frames, ", ""), 33, "no values to choose from"),
        (("confusable_with: [second]", "confusable_with: second"), 15, "confusable_with should be a list"),
        (("groups:\n", "groups:\n- causes\n"), 5, "should begin with an id"),
        (("title:", "max_frames_per_passage: many\ntitle:"), 3, "whole number"),
        (("badge: SE", "badge: SE\n  badge: ES"), 20, "badge stands here a second time"),
        (("id: small", "name: small"), 1, "This codebook has no id"),
        (("schema: kzannot-codebook/1", "schema: other"), 1, "no codebook"),
        (("title: {de: Klein}", "title: {de: Klein"), 4, "This is no YAML"),
        (("title: {de: Klein}", "title: &t {de: Klein}\nother: *t"), 4, "Aliases"),
    ],
)
def test_a_planted_clash_is_found_on_its_line(planted: tuple[str, str], line: int, words: str) -> None:
    problems = check(GOOD.replace(*planted, 1))

    assert any(each.line == line and words in each.message for each in problems), [
        (each.line, each.message) for each in problems
    ]


def test_problems_come_in_the_order_of_their_lines() -> None:
    problems = check(
        GOOD.replace("#24A66E", "red").replace("key: q", "key: n").replace("badge: FI", "badge: F")
    )

    assert [each.line for each in problems] == [10, 11, 20]


def test_a_retired_frame_needs_no_key_of_its_own() -> None:
    assert check(GOOD.replace("key: shift+q", "key: q\n  retired: true")) == []


def test_a_codebook_without_frames_is_a_problem() -> None:
    assert [each.message for each in check("schema: kzannot-codebook/1\nid: a")] == [
        "The codebook has no frames."
    ]


def test_the_patterns_are_those_that_a_project_knows() -> None:
    assert not [
        each
        for each in PATTERNS
        if check(GOOD.replace("pattern: grid", f"pattern: {each}")) and each != "dots"
    ]


def test_contrast_is_that_of_the_standard() -> None:  # WCAG 2.1, contrast ratio: black on white is 21:1
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert all(contrast(colour, page) >= CONTRAST for colour in COLOURS for page in PAGES)


def test_a_file_is_checked_by_its_suffix(tmp_path: Path) -> None:
    good, table = tmp_path / "good.yaml", tmp_path / "table.csv"
    good.write_text(GOOD.replace("badge: SE", "badge: FI"), encoding="utf-8")
    table.write_text("id,label_de,key,badge\na,A,q,AA\nb,B,q,BB\n", encoding="utf-8")

    assert [each.line for each in codebooks.check_file(good)] == [19]
    assert [(each.line, each.message[:24]) for each in codebooks.check_file(table)] == [
        (0, "The key q of frame b is ")
    ]


def test_a_problem_is_a_sentence() -> None:
    assert Problem(3, "There is no {thing}.", {"thing": "frame"}).message == "There is no frame."


def test_marks_that_are_missing_are_given(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("id;label_de\nunruhe;Unruhe\nunrast;Unrast\nordnung;Ordnung\n", encoding="utf-8")

    codebook = codebooks.read(path)

    assert [frame.badge for frame in codebook.frames] == ["UN", "UR", "OR"]
    assert [frame.key for frame in codebook.frames] == ["q", "w", "e"]
    assert codebook.frames[0].label == Bilingual("Unruhe")
    assert codebooks.check_file(path) == []
