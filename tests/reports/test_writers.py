"""The four forms of one report."""

import re
import zipfile
from dataclasses import replace
from html import unescape
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image

from kzannot.reports.composing import compose
from kzannot.reports.document import Document, Heading
from kzannot.reports.said import LANGUAGES
from kzannot.reports.values import AgreementReport
from kzannot.reports.writers import SUFFIXES, WRITERS, Writer, writer_of
from tests.reports.making import FRAME, REPORT, bare

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def write(document: Document, suffix: str) -> bytes:
    writer = writer_of(suffix)
    assert writer
    return writer(document)


def docx_text(content: bytes) -> str:
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return " ".join(
        "".join(text.text or "" for text in line.iter(f"{WORD}t")) for line in root.iter(f"{WORD}p")
    )


def pdf_text(content: bytes) -> str:
    """The text without the numbers of the pages, which may stand within a paragraph."""
    with pypdfium2.PdfDocument(content) as file:
        pages = [page.get_textpage().get_text_bounded() for page in file]
    return " ".join(re.sub(r"(Seite|Page) \d+", "", page) for page in pages)


def markdown_text(content: bytes) -> str:
    return re.sub(r"\\(.)", r"\1", content.decode("utf-8")).replace("**", "")


def html_text(content: bytes) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", content.decode("utf-8")))


READ = {".html": html_text, ".md": markdown_text, ".docx": docx_text, ".pdf": pdf_text}


def letters(text: str) -> str:
    """The text without any space, for every form breaks its lines elsewhere."""
    return re.sub(r"[\s\u0002\ufffe]", "", text)


def sentences(document: Document) -> list[str]:
    return [text for block in document.blocks if (text := getattr(block, "text", ""))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("suffix", READ)
def test_every_form_says_the_same(suffix: str, language: str) -> None:
    document = compose(REPORT, language)

    found = letters(READ[suffix](write(document, suffix)))

    for text in (document.title, *sentences(document)):
        assert letters(text) in found
    for words in ("Қазақстан", "Es brennt im Hafen", "Feuer", "Rauch", "Die Halle brannte"):
        assert letters(words) in found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_report_makes_the_same_bytes(suffix: str) -> None:
    document = compose(REPORT, "de")

    assert write(document, suffix) == write(document, suffix)


@pytest.mark.parametrize("suffix", READ)
def test_a_report_of_next_to_nothing_is_written(suffix: str) -> None:
    assert write(compose(bare(), "en"), suffix)


@pytest.mark.parametrize("suffix", READ)
def test_markup_in_names_is_text(suffix: str) -> None:
    title = "<b>&amp; **x** | 1. y {z} `q`"
    report = replace(REPORT, articles=(replace(REPORT.articles[0], title=title),))

    found = READ[suffix](write(compose(report, "en"), suffix))

    assert letters(title).replace("**", "") in letters(found).replace("**", "")


def test_a_form_is_found_by_its_suffix_in_any_case() -> None:
    assert writer_of(".PDF") is writer_of(".pdf")
    assert writer_of(".odt") is None
    assert set(SUFFIXES) == {suffix for _, suffixes in WRITERS.values() for suffix in suffixes}


def test_markdown_tables_have_as_many_cells_in_every_row() -> None:
    lines = write(compose(REPORT, "de"), ".md").decode("utf-8").splitlines()

    rows = [re.sub(r"\\\|", "", line).count("|") if line.startswith("|") else 0 for line in lines]

    for before, after in pairwise(rows):
        assert not (before and after) or before == after
    assert "> Gap: Training" not in "\n".join(lines)
    assert any(line.startswith("> Lücke: ") for line in lines)


def test_a_list_marker_at_the_start_of_a_line_is_text() -> None:
    report = replace(REPORT, unit_rules=("1. Satz", "- Strich", "+ plus"))

    lines = write(compose(report, "de"), ".md").decode("utf-8").splitlines()

    assert {"- 1\\. Satz", "- \\- Strich", "- \\+ plus"} <= set(lines)


def test_word_can_restyle_every_part_and_repeats_the_heads_of_tables() -> None:
    content = write(compose(REPORT, "de"), ".docx")

    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name, part in parts.items():
        if not name.endswith(".png"):
            ElementTree.fromstring(part)
    assert b">2" not in parts["docProps/core.xml"], "the file tells no time"
    document = ElementTree.fromstring(parts["word/document.xml"])
    used = {style.get(f"{WORD}val") for style in document.iter(f"{WORD}pStyle")}
    known = {style.get(f"{WORD}styleId") for style in ElementTree.fromstring(parts["word/styles.xml"])}
    assert used <= known
    tables = list(document.iter(f"{WORD}tbl"))
    assert all(next(table.iter(f"{WORD}tblHeader"), None) is not None for table in tables)
    assert b"de-DE" in parts["word/styles.xml"]
    assert b"descr=" in parts["word/document.xml"]


def test_the_figure_in_word_has_300_dots_an_inch_and_is_no_blank() -> None:
    content = write(compose(REPORT, "de"), ".docx")

    with zipfile.ZipFile(BytesIO(content)) as package:
        image = Image.open(BytesIO(package.read("word/media/image1.png")))

    assert round(image.info["dpi"][0]) == 300
    assert len(image.convert("RGB").getcolors(4096) or ()) > 10


def test_the_pdf_has_bookmarks_a_language_and_a_title() -> None:
    document = compose(REPORT, "de")
    content = write(document, ".pdf")

    with pypdfium2.PdfDocument(content) as file:
        outline = [(item.level, item.get_title()) for item in file.get_toc()]
        title = file.get_metadata_value("Title")
    heads = [(block.level - 2, block.text) for block in document.blocks if isinstance(block, Heading)]
    assert outline == heads
    assert title == document.title
    assert b"/Lang" in content


def test_a_table_of_many_pages_and_a_row_longer_than_a_page_are_written() -> None:
    long = replace(REPORT.disagreements[0], text="Wort " * 4000)
    report = replace(REPORT, disagreements=(long, *REPORT.disagreements * 200))

    with pypdfium2.PdfDocument(write(compose(report, "de"), ".pdf")) as file:
        assert len(file) > 10


def test_a_plot_higher_than_a_page_is_made_smaller() -> None:
    frames = tuple(replace(FRAME, name=str(number)) for number in range(90))
    report: AgreementReport = replace(REPORT, units=(replace(REPORT.units[0], frames=frames),))
    writer: Writer | None = writer_of(".pdf")

    assert writer
    assert writer(compose(report, "en"))
