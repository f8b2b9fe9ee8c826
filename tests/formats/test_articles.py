"""Articles from text files, on small invented samples: one rule a test."""

import json
from pathlib import Path
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import articles, recut
from kzannot.formats.articles import read_bytes
from kzannot.formats.decoding import CONTROLS
from kzannot.formats.draft import Draft
from kzannot.model.slices import Offsets
from tests.shared import shared_folder

LONG = "Der Rat der Stadt hat am Dienstag lange beraten. " * 9
SHORT = "Am Abend wurde es ruhig am Hafen."

TICKER = f"""Sturm im Norden: der Live-Ticker

Was bisher geschah.

2.03.2021 22:00 Uhr

Damit endet unser Ticker für heute.

Fähre legt wieder ab

{LONG}

Mehr zum Thema - Fahrpläne

Deich hält stand

{LONG}

{SHORT}

1.03.2021 23:00 Uhr

Erste Böen

{SHORT}
"""

COLUMNS = """| # tal.example -- Rat streitet über Brücke | |
| > Der Streit geht | |
| > weiter. | |
| Bild: Die Brücke im Ne… | |
| Hafen dpa/rtr | Der Rat hat | |
| lange über die neue [1][Brücke | |
| am Markt] gestritten und nichts | |
| beschlossen. | |
| Am Freitag geht es im kleinen | |
| Saal des Rathauses weiter, sagt | |
| der Bürgermeister. | |
| ## Kosten steigen | |
| Der Bau wird um die Hälfte | |
| teurer als vor drei Jahren noch | |
| erwartet. | |
| 3 Mar 2021 | |
| ## LINKS | |
| [1] /Bruecke/!12 | |
| ## TAGS | |
| Verkehr | |
| Brücke | |"""


def draft(text: str) -> Draft:
    one = read_bytes("sample.txt", text.encode())
    recut.check(one)
    return one


def parts(one: Draft) -> list[tuple[str, str]]:
    return [(section.kind, one.text[section.start : section.end]) for section in one.sections]


def kinds(text: str) -> list[str]:
    return [section.kind for section in draft(text).sections]


def test_a_plain_article_has_title_lead_headings_and_paragraphs() -> None:
    one = draft(f"Rat streitet\n\n{SHORT}\n\n{LONG}\n\nKosten steigen\n\n{LONG}\n")

    assert [kind for kind, _ in parts(one)] == ["title", "lead", "paragraph", "heading", "paragraph"]
    assert one.title == "Rat streitet"
    assert one.text.split("\n") == [text for _, text in parts(one)]


def test_a_title_may_ask_or_cry_but_not_state() -> None:
    assert kinds(f"Wer zahlt?\n\n{LONG}")[0] == "title"
    assert kinds(f"Es reicht!\n\n{LONG}")[0] == "title"
    assert kinds(f"Es ist ruhig.\n\n{LONG}")[0] == "lead"


def test_a_single_line_is_no_title() -> None:
    assert kinds("Nur eine Zeile") == ["paragraph"]


def test_without_a_title_two_short_blocks_are_caption_and_lead() -> None:
    one = draft(f"Die Brücke im Nebel.\n\n{SHORT}\n\n{LONG}")

    assert [kind for kind, _ in parts(one)] == ["caption", "lead", "paragraph"]
    assert one.title == "Am Abend wurde es ruhig am Hafen.…"
    assert articles.UNTITLED in one.notes


def test_many_short_blocks_are_paragraphs() -> None:
    assert kinds("Das ist eins.\n\nDas ist zwei.\n\nDas ist drei.\n\nDas ist vier.") == ["paragraph"] * 4


def test_a_short_line_before_nothing_is_no_heading() -> None:
    assert kinds(f"Titel hier\n\n{LONG}\n\nein Rest ohne Punkt") == ["title", "paragraph", "paragraph"]


def test_a_long_quote_without_a_point_is_a_paragraph() -> None:
    assert kinds(f"Titel hier\n\n{LONG}\n\n{LONG.strip()[:-1]}\n\n{LONG}")[2] == "paragraph"


@pytest.mark.parametrize(
    "caption",
    [
        "Die Brücke im Nebel. | dpa",
        "Die Brücke im Nebel (Archivbild). | Foto: Ada Byron",
        "Bild: Die Brücke im Nebel",
        "Foto: Die Brücke im Nebel.",
        "Die Brücke im Nebel. Foto: Ada Byron",
        "Die Brücke im Nebel. © AFP",
        "Ada Byron/REUTERS Die Brücke im Nebel",
    ],
)
def test_a_label_or_a_credit_makes_a_caption(caption: str) -> None:
    one = draft(f"{caption}\n\nRat streitet\n\n{LONG}\n\n{caption}\n\n{LONG}")

    assert [kind for kind, _ in parts(one)] == ["caption", "title", "paragraph", "caption", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Karte: Norden",
        "Mehr zum Thema - Brücken",
        "Über dieses Thema berichtete das Nordradio am 2. März um 20 Uhr.",
        "https://tal.example/bruecke",
        "Anzeige",
    ],
)
def test_pointers_are_furniture_wherever_they_stand(line: str) -> None:
    assert kinds(f"Rat streitet\n\n{LONG}\n\n{line}\n\n{LONG}") == [
        "title",
        "paragraph",
        "furniture",
        "paragraph",
    ]


def test_what_comes_behind_the_heading_of_a_tail_is_furniture() -> None:
    text = f"Rat streitet\n\n{LONG}\n\nMehr zum Thema\n\nBrücken im Land\n\n{SHORT}"

    assert kinds(text) == ["title", "paragraph", "furniture", "furniture", "furniture"]


def test_a_line_with_the_time_of_publication_is_furniture_and_metadata() -> None:
    one = draft(f"Rat streitet\n\nStand: 02.03.2021 09:12 Uhr\n\n{SHORT}\n\n{LONG}")

    assert [kind for kind, _ in parts(one)] == ["title", "furniture", "lead", "paragraph"]
    assert one.metadata["published"] == "2021-03-02T09:12"
    assert one.metadata["precision"] == "minute"


def test_a_byline_and_an_address_are_furniture_and_metadata() -> None:
    one = draft(f"Rat streitet\n\nVon Ada Byron und Jo Müller\n\nhttps://tal.example/1\n\n{LONG}")

    assert one.metadata["author"] == "Ada Byron und Jo Müller"
    assert one.metadata["url"] == "https://tal.example/1"
    assert [kind for kind, _ in parts(one)] == ["title", "furniture", "furniture", "paragraph"]


def test_the_prefix_of_a_crawl_is_cut_and_gives_the_month() -> None:
    one = draft(f" date 2021-03 Die Brücke im Nebel.\n\n{SHORT}\n\n{LONG}")

    assert one.text.startswith("Die Brücke")
    assert (one.metadata["published"], one.metadata["precision"]) == ("2021-03", "month")


@pytest.mark.parametrize("prefix", ["date 2021-13 ", "date 2021-03-02 ", "update 2021-03 "])
def test_what_is_no_prefix_of_a_crawl_stays(prefix: str) -> None:
    one = draft(f"{prefix}Die Brücke.\n\n{LONG}")

    assert one.text.startswith(prefix)
    assert "published" not in one.metadata


@pytest.mark.parametrize(
    ("begin", "end", "agency"),
    [
        ("Hafen dpa/afp | ", "", "dpa/afp"),
        ("Hafen (dpa) - ", "", "dpa"),
        ("Hafen (xyz) – ", "", "xyz"),
        ("", "(Reuters)", "Reuters"),
        ("", "", None),
    ],
)
def test_the_agency_stands_in_the_dateline_or_at_the_end(begin: str, end: str, agency: str | None) -> None:
    one = draft(f"Rat streitet\n\n{begin}{LONG}{end}")

    assert one.metadata.get("agency") == agency


def test_a_page_in_columns_is_unwrapped() -> None:
    one = draft(COLUMNS)

    assert parts(one)[:7] == [
        ("title", "Rat streitet über Brücke"),
        ("lead", "Der Streit geht weiter."),
        ("caption", "Bild: Die Brücke im Ne…"),
        (
            "paragraph",
            "Hafen dpa/rtr | Der Rat hat lange über die neue Brücke am Markt gestritten"
            " und nichts beschlossen.",
        ),
        ("paragraph", "Am Freitag geht es im kleinen Saal des Rathauses weiter, sagt der Bürgermeister."),
        ("heading", "Kosten steigen"),
        ("paragraph", "Der Bau wird um die Hälfte teurer als vor drei Jahren noch erwartet."),
    ]
    assert [kind for kind, _ in parts(one)[7:]] == ["furniture"] * 6
    assert one.metadata["agency"] == "dpa/rtr"
    assert one.metadata["published"] == "2021-03-03"
    assert articles.UNWRAPPED in one.notes


def test_the_site_before_a_title_is_cut_even_when_something_is_cut_inside_it() -> None:
    one = draft(f"# ta\0z.de -- Rat \0streitet\n\n{LONG}")

    assert one.title == "Rat streitet"
    assert one.text.startswith("Rat streitet\n")
    assert one.metadata["outlet"] == "taz.de"
    assert articles.CUT in one.notes


def test_brackets_that_the_page_does_not_list_as_links_stay() -> None:
    assert "[1][2]" in draft(f"Rat streitet\n\n{LONG} [1][2]").text


def test_a_ticker_has_entries_with_their_days() -> None:
    one = draft(TICKER)

    assert [section.kind for section in one.sections] == [
        "title",
        "lead",
        "furniture",
        "furniture",
        "entry",
        "heading",
        "paragraph",
        "furniture",
        "entry",
        "heading",
        "paragraph",
        "paragraph",
        "furniture",
        "entry",
        "heading",
        "paragraph",
    ]
    assert [section.time for section in one.sections if section.kind == "entry"] == [
        "2021-03-02",
        "2021-03-02",
        "2021-03-01",
    ]
    assert one.metadata["published"] == "2021-03-01/2021-03-02"
    assert one.metadata["genre"] == "live_ticker"


def test_an_entry_ends_before_the_furniture_that_closes_it() -> None:
    one = draft(TICKER)

    entry = next(section for section in one.sections if section.kind == "entry")

    assert one.text[entry.start : entry.end].startswith("Fähre legt wieder ab")
    assert "Mehr zum Thema" not in one.text[entry.start : entry.end]


def test_a_ticker_may_give_each_entry_its_time() -> None:
    text = "Sturm im Liveblog\n\n2. März 2021\n\n" + "".join(
        f"{hour}:05 Uhr\n\nMeldung Nummer {hour}\n\n{SHORT}\n\n" for hour in (14, 13, 12)
    )

    entries = [section for section in draft(text).sections if section.kind == "entry"]

    assert [entry.time for entry in entries] == ["2021-03-02T14:05", "2021-03-02T13:05", "2021-03-02T12:05"]


def test_an_entry_may_lack_a_heading() -> None:
    one = draft(f"Sturm im Ticker\n\n2.03.2021 22:00 Uhr\n\n{LONG}\n\n1.03.2021 22:00 Uhr\n\n{LONG}")

    assert [section.kind for section in one.sections if section.kind != "furniture"] == [
        "title",
        "entry",
        "paragraph",
        "entry",
        "paragraph",
    ]


def test_one_date_alone_makes_no_ticker() -> None:
    assert "entry" not in kinds(f"Rat streitet\n\n2.03.2021 22:00 Uhr\n\n{LONG}\n\nKosten\n\n{LONG}")


def test_only_line_feeds_and_shown_characters_come_into_the_text() -> None:
    one = draft("\ufeffRat\0 streitet\r\n\r\nEs\ufdd0 ist\u00a0ruhig\u2028Und \U0001f600 nun\r" + LONG)

    assert one.text.startswith("Rat streitet\nEs ist\u00a0ruhig\nUnd \U0001f600 nun\n")
    assert not set(one.text) & set("\r\0\ufeff\ufdd0\u2028")
    assert "\r\n" in one.source
    assert "\0" in one.source


def test_a_mark_of_markdown_makes_a_heading() -> None:
    assert kinds(f"# Rat streitet\n\n{LONG}\n\n## Und nun. Was?\n\n{LONG}")[2] == "heading"


def test_an_article_of_nothing_but_a_prefix_is_empty() -> None:
    with pytest.raises(UserError, match=r"sample\.txt is empty"):
        draft(" date 2021-03 \n")


def test_a_file_of_another_kind_is_told(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>a</p>")

    with pytest.raises(UserError, match=r"page\.html is not a file of plain text"):
        articles.read(path)


def test_naughty_strings_survive() -> None:
    strings = json.loads((shared_folder() / "badinputs/blns/blns.json").read_text(encoding="utf-8"))

    for string in filter(str.strip, strings):
        one = draft(f"Rat streitet\n\n{LONG}\n\n{string}\n\n{LONG}")
        words = [word for word in string.split() if word.isprintable()]
        assert all(word in one.text for word in words if "\ufeff" not in word)


@pytest.mark.parametrize(
    "unit",
    [
        "| ",
        "| a |\n",
        "a\n\n",
        "[1][ ",
        "Anzeige\n",
        "8 Jan 2022\n",
        "Ab cd\n",
        "a\ufeff",
        "Foto: a\n",
        "Von A",
    ],
)
def test_a_hostile_file_takes_no_longer_than_its_length(unit: str) -> None:
    begin = process_time()

    draft("Rat\n" + unit * 10_000)

    assert process_time() - begin < 10  # it takes half a second, or hours where time grows with the square


@given(
    st.lists(
        st.text(st.sampled_from("aB. \t|#>[1]:0\r\n\0\ufdd0\u00a0\u2028\U0001f600é"), max_size=40),
        max_size=30,
    )
)
def test_any_text_becomes_a_sound_draft(pieces: list[str]) -> None:
    source = "Wort" + "\n".join(pieces)
    assume(source.count("\0") < CONTROLS * len(source))

    one = draft(source)

    assert one.source == source
    assert not set(one.text) & set("\r\0\ufdd0\u2028")
    offsets = Offsets(one.slices)
    for section in one.sections:
        assert offsets.to_source(section.start, section.end) is not None
