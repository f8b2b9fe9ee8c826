"""Markdown: what stands in front of an article and how it is marked is no text of it."""

from kzannot.formats import articles
from kzannot.formats.draft import Draft
from kzannot.formats.recut import check

NOTE = """---
title: "Der Hafen ruht"
author: [Aigul Beispiel, Berik Muster]
date: 2022-01-08T09:12:00+01:00
tags: [hafen]
source: https://nordblatt.example/hafen
publication: Nordblatt
---

# Der Hafen ruht

![Der Kai](kai.jpg)

Am **Morgen** lagen *drei* [Schiffe](https://x.example/a_(b)) am Kai, 2 * 3 * 4 Boote und *** daneben.

Was nun
-------

Die Leute warten.
"""


def drafted(text: str, name: str = "hafen.md") -> Draft:
    draft = articles.read_bytes(name, text.encode())
    check(draft)
    return draft


def sections(draft: Draft) -> list[tuple[str, str]]:
    return [(each.kind, draft.text[each.start : each.end]) for each in draft.sections]


def test_a_note_tells_of_its_article_in_front_and_its_marks_are_cut() -> None:
    draft = drafted(NOTE)

    assert draft.title == "Der Hafen ruht"
    assert draft.metadata == {
        "author": "Aigul Beispiel, Berik Muster", "published": "2022-01-08T09:12", "precision": "minute",
        "url": "https://nordblatt.example/hafen", "outlet": "Nordblatt", "language": "de",
    }  # fmt: skip
    assert sections(draft) == [
        ("title", "Der Hafen ruht"),
        ("lead", "Am Morgen lagen drei Schiffe am Kai, 2 * 3 * 4 Boote und *** daneben."),
        ("heading", "Was nun"),
        ("paragraph", "Die Leute warten."),
    ]
    assert draft.source == NOTE


def test_lines_may_end_as_windows_ends_them() -> None:
    draft = drafted(NOTE.replace("\n", "\r\n"))

    assert draft.metadata == drafted(NOTE).metadata
    assert sections(draft) == sections(drafted(NOTE))


def test_the_title_in_front_is_the_title_where_the_text_has_none() -> None:
    draft = drafted(
        "---\ntitle: Ruhe am Hafen\ndate: bald\n---\nDie Leute warten am Kai, und es ist still.\n"
    )

    assert (draft.title, draft.notes) == ("Ruhe am Hafen", ())
    assert "published" not in draft.metadata


def test_other_texts_stay_as_they_are() -> None:
    text = drafted("---\na: b\n---\n\nEin *Wort* steht da.\n", "a.txt").text

    assert "*Wort*" in text
    assert "a: b" in text


def test_what_stands_between_two_rules_is_text_unless_every_line_tells_something() -> None:
    told = "---\ntitle: Ruhe\nauthors:\n  - Aigul\n- Berik\n\n# intern\ntags:\n---\nDie Leute warten.\n"

    assert "Am Kai ist es still" in drafted("---\n\nAm Kai ist es still.\n\n---\n\nNoch ein Satz.\n").text
    assert "Der Rat tagt: heute" in drafted("---\nDer Rat tagt: heute noch.\n---\nNoch ein Satz.\n").text
    assert (drafted(told).title, "intern" in drafted(told).text) == ("Ruhe", False)
