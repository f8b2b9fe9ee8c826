"""Articles out of pages, prints and documents, read in the process that the program reads them in."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats.draft import Draft
from kzannot.formats.incoming import KINDS, Reader
from kzannot.formats.recut import check
from tests.formats.stranger_files import (
    DOCX,
    EPUB,
    ODT,
    PAGE,
    RTF,
    a_print,
    message,
    packed,
)
from tests.shared import shared_folder


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


def texts(draft: Draft) -> list[tuple[str, str]]:
    check(draft)
    return [(each.kind, draft.text[each.start : each.end]) for each in draft.sections]


def test_a_page_tells_its_article_and_what_it_says_of_itself(reader: Reader) -> None:
    draft = reader.read("a.html", PAGE.encode())

    found = texts(draft)
    assert found[0] == ("title", "Der Hafen ist zu")
    assert ("heading", "Was nun?") in found
    assert not any("Impressum" in text or "böse" in text for _, text in found)
    assert dict(draft.metadata) == {
        "title": "Der Hafen ist zu",
        "outlet": "Beispielblatt",
        "author": "Ada Beispiel, Kim Muster",
        "published": "2022-01-08T09:12",
        "precision": "minute",
        "language": "de",
    }
    assert draft.content == PAGE.encode()
    assert draft.source.startswith("Der Hafen ist zu\n\n")


def test_all_text_of_a_page_can_be_asked_for(reader: Reader) -> None:
    draft = reader.read("a.html", PAGE.encode(), whole=True)

    assert "Start" in draft.text
    assert "Impressum" in draft.text
    assert "böse" not in draft.text


def test_a_page_without_an_article_is_read_whole_and_told_so(reader: Reader) -> None:
    draft = reader.read("a.html", b"<h1>Kurz</h1><div>Ein Satz.<br>Noch einer.</div><p>Ende.</p>")

    assert [text for _, text in texts(draft)] == ["Kurz", "Ein Satz.", "Noch einer.", "Ende."]
    assert any("all its text" in note for note in draft.notes)


def test_a_page_declares_its_encoding(reader: Reader) -> None:
    page = '<meta charset="windows-1251"><p>Привет, мир</p>'.encode("cp1251")

    assert reader.read("a.htm", page).text == "Привет, мир"


def test_broken_data_of_a_page_does_not_hide_the_sound(reader: Reader) -> None:
    page = PAGE.replace("<script type", '<script type="application/ld+json">{oh</script><script type', 1)

    assert reader.read("a.html", page.encode()).metadata["author"] == "Ada Beispiel, Kim Muster"


BODY = "".join(
    f"<p>Am Morgen lagen {number} Schiffe am Kai, und niemand wusste, wem sie gehören.</p>"
    for number in "345"
)


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ('<meta property="article:published_time" content="2022-01-08T09:12:00+01:00">', "2022-01-08T09:12"),
        (
            '<meta itemprop="datePublished" content="kürzlich"><meta name="date" content="2022-01-08">',
            "2022-01-08",
        ),
        ('<meta name="DC.date.issued" content="2022-01-08">', "2022-01-08"),
    ],
)
def test_a_page_without_linked_data_tells_its_date_otherwise(reader: Reader, told: str, when: str) -> None:
    head = f"<head><meta charset='utf-8'>{told}</head>"
    page = f"<html>{head}<body><article><h1>Ruhe</h1>{BODY}</article></body></html>"

    assert reader.read("a.html", page.encode()).metadata["published"] == when


@pytest.mark.parametrize(
    "saved",
    [
        "<!-- saved from url=(0031)https://nordblatt.example/hafen -->",
        "<!DOCTYPE html><html><!--\n Page saved with SingleFile\n url: https://nordblatt.example/hafen\n -->",
    ],
)
def test_a_saved_page_tells_where_it_was(reader: Reader, saved: str) -> None:
    page = f"{saved}<html><head><meta charset='utf-8'></head><body><h1>Ruhe</h1>{BODY}</body></html>"

    assert reader.read("a.html", page.encode()).metadata["url"] == "https://nordblatt.example/hafen"


def test_a_page_saved_as_one_file_tells_its_address(reader: Reader) -> None:
    draft = reader.read("a.mht", message(PAGE))

    assert draft.title == "Der Hafen ist zu"
    assert draft.metadata["url"] == "https://example.org/hafen"


def test_a_document_of_word_keeps_what_was_put_in_and_loses_what_was_struck_out(reader: Reader) -> None:
    draft = reader.read("a.docx", packed(DOCX))

    assert [text for _, text in texts(draft)] == [
        "Der Hafen ist zu",
        "Ein Sprecher schweigt.",
        "In der Tabelle steht ein Satz.",
        "Und im Feld noch einer.",
        "Eine Note.",
    ]
    assert texts(draft)[0][0] == "title"


def test_an_open_document_is_read_in_its_order(reader: Reader) -> None:
    draft = reader.read("a.odt", packed(ODT))

    assert [text for _, text in texts(draft)] == [
        "Der Hafen ist zu",
        "Ein Sprecher schweigt. Danach nichts.",
        "Eine Note.",
    ]


def test_a_book_is_read_along_its_spine(reader: Reader) -> None:
    draft = reader.read("a.epub", packed(EPUB))

    assert texts(draft) == [
        ("title", "Der Hafen ist zu"),
        ("lead", "Ein Sprecher schweigt."),
        ("heading", "Danach"),
        ("paragraph", "Nichts."),
    ]
    assert draft.metadata["published"] == "2022-01-08"


def test_rich_text_is_plain(reader: Reader) -> None:
    draft = reader.read("a.rtf", RTF)

    assert [text for _, text in texts(draft)] == ["Der Hafen ist zu", "Ein Sprecher schweigt über ä."]


def test_the_lines_of_a_print_become_paragraphs(reader: Reader) -> None:
    lines = [
        "Am Morgen kamen keine Schiffe mehr an den Kai der Stadt, und die Sprecherin der Be-",
        "hörde sagte, dass niemand weiß, wie lange es dauern wird. Das Amt für Public-",
        "Health schwieg.",
        "Danach war es ruhig im Hafen. Die Leute gingen nach Hause, denn es gab nichts mehr zu",
        "sehen.",
    ]

    draft = reader.read("a.pdf", a_print(lines))

    assert [text for _, text in texts(draft)] == [
        "Am Morgen kamen keine Schiffe mehr an den Kai der Stadt, und die Sprecherin der Behörde sagte, dass"
        " niemand weiß, wie lange es dauern wird. Das Amt für Public-Health schwieg.",
        "Danach war es ruhig im Hafen. Die Leute gingen nach Hause, denn es gab nichts mehr zu sehen.",
    ]


def test_what_comes_again_on_every_page_of_a_print_is_furniture(reader: Reader) -> None:
    page = "Ein langer Satz über den {} der Stadt steht auf der Seite, und er endet auch auf ihr."
    bodies = [page.format(word) for word in ("Hafen", "Markt", "Turm", "Wald")]

    draft = reader.read(
        "a.pdf",
        a_print(
            *(["Beispielblatt 8.1.2022", "", body, "", str(n)] for n, body in enumerate(bodies, start=1))
        ),
    )

    assert ("furniture", "Beispielblatt 8.1.2022") in texts(draft)
    assert [text for kind, text in texts(draft) if kind != "furniture"] == bodies


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", b"%PDF-1.4 nothing", "locked, damaged or no PDF"),
        ("a.pdf", a_print([]), "may be a scan"),
        ("a.docx", b"PK", "not a zip file"),
        ("a.docx", packed({"a.xml": "<a/>"}), "no part word/document.xml"),
        ("a.docx", packed({"word/document.xml": "<!DOCTYPE a><a/>"}), "document type"),
        ("a.docx", packed({"../a": "a"}), "leads out"),
        (
            "a.docx",
            packed({"word/document.xml": "<a>" + " " * 40_000_000 + "</a>"}),
            "far more than its size",
        ),
        ("a.odt", packed({"content.xml": "<a/>"}), "no text document"),
        ("a.epub", packed({**EPUB, "OEBPS/a.xhtml": "", "OEBPS/b b.xhtml": "<p></p>"}), "a.xhtml is empty"),
        ("a.rtf", b"text", "no rich text"),
        ("a.html", b"\0\1\2" * 30, "not a text file"),
        ("a.html", b"<p> </p>", "is empty"),
        ("a.html", b"<p>x</p>" * 1_100_000, "too long"),
        ("a.mht", message(PAGE, "text/plain"), "no page of HTML"),
        ("a.exe", b"MZ", "no file that articles are read from"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_reason(
    reader: Reader, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(UserError, match=reason):
        reader.read(name, content)


@pytest.mark.parametrize("folder", ["html", "pdf", "zip", "xml", "xml_defusedxml", "csv", "blns"])
def test_nothing_hostile_does_harm_and_the_next_file_is_read(
    reader: Reader, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    refused = []
    for file in filter(Path.is_file, sorted((shared_folder() / "badinputs" / folder).iterdir())):
        for suffix in (".docx", ".odt", ".epub") if folder == "zip" else (file.suffix.lower(), ".html"):
            name = f"a{suffix if suffix in KINDS else '.mht'}"
            with suppress(UserError):
                reader.read(name, file.read_bytes())
                continue
            refused.append(name)

    assert refused
    assert list((tmp_path / "here").iterdir()) == []
    assert reader.read("a.rtf", RTF).title == "Der Hafen ist zu"
