"""WebAnno TSV 3: out and in, and INCEpTION's own files, each of which has a twin in XMI to compare with."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import webanno_tsv
from kzannot.formats.dataset import Dataset
from kzannot.formats.units import Units
from kzannot.formats.webanno_values import as_one, as_several, plain, stacked, text_line, value_cell
from kzannot.formats.words import lines_of, tokens_of
from tests.formats.foreign_datasets import (
    TEXT,
    TEXTS,
    WORDS,
    codings,
    kept,
    small,
    there_and_back,
    trimmed,
    without,
)
from tests.shared import shared_folder

HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n"


def made(folder: Path, rows: str, head: str = HEAD) -> Path:
    """A file as another program would write it."""
    path = folder / "made.tsv"
    path.write_text(head + rows, encoding="utf-8")
    return path


def words_of(dataset: Dataset) -> list[tuple[str, str, tuple[tuple[str, object], ...]]]:
    """The frame, words and attributes of each span of the first article."""
    (article,) = dataset.articles
    text = article.text or ""
    return [(span.frame, text[span.start : span.end], span.attributes) for span in article.spans]


def suite() -> list[Path]:
    """INCEpTION's own files that have a twin; where there are none the test is skipped."""
    files = sorted((shared_folder() / "samples/webanno_tsv/tsv3-suite").glob("*/reference.tsv"))
    return [path for path in files if path.with_suffix(".xmi").exists()]


def twins(path: Path, text: str) -> list[tuple[int, int]]:
    """The places of the spans in the XMI beside a file, without blanks at the edges."""
    elements = ElementTree.parse(path.with_suffix(".xmi")).getroot()
    found = [
        element
        for element in elements
        if element.get("begin")
        and not element.get("Governor")
        and element.tag.rpartition("}")[2] not in ("Token", "Sentence", "DocumentMetaData")
    ]
    units = Units(text)
    edges = [(units.to_points(int(each.get("begin", 0))), int(each.get("end", 0))) for each in found]
    places = ((start or 0, units.to_points(end) or 0) for start, end in edges)
    return sorted(trimmed(None)(text, start, end) for start, end in places if start < end)


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("webanno_tsv", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [each.title for each in read.articles] == ["About one", "About two"]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}


@settings(max_examples=80, deadline=None)
@given(codings())
def test_any_codings_survive_but_for_blanks_at_their_edges(given_one: Dataset) -> None:
    held = without(given_one, lambda text, span: not text[span.start : span.end].strip())

    with TemporaryDirectory() as folder:
        read = there_and_back("webanno_tsv", held, Path(folder) / "set.zip")

    assert kept(read) == kept(held, trimmed(None))


@settings(max_examples=80, deadline=None)
@given(codings())
def test_the_text_follows_from_the_sentences_but_for_blanks_at_its_edges(given_one: Dataset) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name) / "out"
        webanno_tsv.write(folder, given_one)
        tables = sorted((folder / "Anna").glob("*.tsv"))
        texts = [webanno_tsv.read(table).articles[0].text or "" for table in tables]

    assert sorted(text.strip() for text in texts) == sorted(
        (a.text or "").strip() for a in given_one.articles
    )


def test_the_rows_are_those_of_webanno(tmp_path: Path) -> None:
    webanno_tsv.write(tmp_path / "out", small())

    lines = (tmp_path / "out/annotator/one.tsv").read_bytes().decode().split("\n")

    assert lines[:2] == [
        "#FORMAT=WebAnno TSV 3.3",
        "#T_SP=webanno.custom.Frame|frame|uncertain|memo|round|voice|marks|remark",
    ]
    assert lines[4:6] == ["#Text=Der Präsident sprach\\r", "1-1\t0-3\tDer\t_\t_\t_\t_\t_\t_\t_\t"]
    assert (
        "2-3\t33-35\t😀\torder[1]|unrest[2]\t*[1]|*[2]\t*[1]|*[2]\t*[1]|*[2]\t*[1]|*[2]\t*[1]|*[2]"
        in "\n".join(lines)
    )


def test_a_document_is_whole_without_what_stands_beside_it(tmp_path: Path) -> None:
    webanno_tsv.write(tmp_path / "out", small())

    read = webanno_tsv.read(tmp_path / "out/Anna/one.tsv")

    assert read.articles[0].text == TEXT
    assert [(span.frame, span.start, span.end, span.uncertain) for span in read.articles[0].spans] == [
        ("unrest", 14, 34, False),
        ("Ökonomie & Folgen", 26, 44, True),
    ]
    assert dict(read.articles[0].spans[1].attributes) == {
        "marks": "irony; by hand\\; slow",
        "voice": "journalist",
    }


def test_it_is_not_written_without_texts(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds the articles' texts"):
        webanno_tsv.write(tmp_path / "x.zip", small(), "none")


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "7"])), min_size=1, max_size=4))
def test_a_cell_of_several_values_falls_apart_again(values: list[tuple[str, str]]) -> None:
    cell = "|".join(value_cell(value) + (f"[{number}]" if number else "") for value, number in values)

    assert [(plain(value), number) for value, number in stacked(cell)] == values
    assert "\t" not in cell
    assert "\n" not in cell


@given(st.text(max_size=30), st.lists(WORDS, min_size=1, max_size=3).map(tuple))
def test_escapes_are_undone(text: str, values: tuple[str, ...]) -> None:
    assert plain(text_line(text)) == text
    assert as_several(as_one(values)) == values


@given(TEXTS, st.data())
def test_tokens_hold_all_but_white_space_and_are_cut_at_edges(text: str, data: st.DataObject) -> None:
    edges = data.draw(st.lists(st.integers(0, len(text)), max_size=5))

    tokens = tokens_of(text, edges)

    assert "".join(text[start:end] for start, end in tokens) == "".join(text.split())
    assert not any(start < edge < end for start, end in tokens for edge in edges)
    assert [token for line in lines_of(text, tokens) for token in line] == tokens


def test_an_emoji_is_one_token() -> None:
    assert [TEXT[start:end] for start, end in tokens_of(TEXT)][4:9] == ["Gewalt", "😀", "und", "👩‍👩‍👧", "."]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("#Text=Ein\n1-1\t0-3\tEin\t_\t\nfoo\n", "made.tsv, line 7: it is no row"),
        ("#Text=Ein\n1-1\t0-3\tEin\n", "made.tsv, line 6: it is no row"),
        ("#Text=Ein\n1-1\t0-3\tAus\tA\t\n", "made.tsv, line 6: its words do not stand"),
        ("#Text=Ein\n1-1\t0-99\tEin\tA\t\n", "made.tsv, line 6: its words do not stand"),
        ("1-1\t0-3\tEin\tA\t\n", "made.tsv, line 5: it is no row"),
        (
            "#Text=Ein\n1-1\t0-3\tEin\tA\t\n\n#Text=x\n2-1\t1-2\tx\tA\t\n",
            "made.tsv, line 9: it begins before the sentence",
        ),
        (
            "#Text=x\n1-1\t999999999-999999999\tx\tA\t\n",
            "made.tsv, line 6: it begins before the sentence before it has ended, or far behind",
        ),
    ],
)
def test_a_broken_row_is_told_by_its_line(tmp_path: Path, rows: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        webanno_tsv.read(made(tmp_path, rows))

    assert "\n" not in str(told.value)


def test_another_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no WebAnno TSV of version 1, 2 or 3"):
        webanno_tsv.read(made(tmp_path, "x", "#FORMAT=WebAnno TSV 2.0\n"))


def test_the_stacks_of_version_2_go_on_over_their_tokens(tmp_path: Path) -> None:
    head = " # x.type.Frame | stance | value # x.Free | note # x.Link | kind | AttachTo=x.type.Frame\n#id=1\n"
    rows = (
        "#text=Der Rat 😀 tagt lange.\n"
        "1-1\tDer\tB-pro\tB-Macht\tx.Free_\t_\t_\t\n"
        "1-2\tRat\tI-pro|B-x.type.Frame_\tI-Macht|B-Krise\t_\tsees|hears\t1-1|1-5\t\n"
        "1-3\t😀\tO-_|I-x.type.Frame_\tO-_|I-Krise\t_\t_\t_\t\n"
        "1-4\ttagt\tO\tO\tB|loud\t_\t_\t\n"
        "1-5\tlange\tB-con\tB-Macht\t_\t_\t_\t\n"
        "1-6\t.\tO\tO\t_\t_\t_\t\n"
    )

    read = webanno_tsv.read(made(tmp_path, rows, head))

    assert words_of(read) == [
        ("Free", "Der", ()),
        ("Macht", "Der Rat", (("stance", "pro"),)),
        ("Krise", "Rat 😀", ()),
        ("B", "tagt", ()),
        ("loud", "tagt", ()),
        ("Macht", "lange", (("stance", "con"),)),
    ]
    assert list(read.notes) == ["made.tsv: 2 relations were left out."]


def test_what_goes_on_behind_a_gap_is_another_annotation(tmp_path: Path) -> None:
    rows = "#text=Der Rat tagt\n1-1\tDer\tB-Macht\n1-2\tRat\tO\n1-3\ttagt\tI-Macht\n"

    read = webanno_tsv.read(made(tmp_path, rows, " # x.type.Frame | value\n#id=1\n"))

    assert words_of(read) == [("Macht", "Der", ()), ("Macht", "tagt", ())]


def test_the_nine_columns_of_version_1_need_no_header(tmp_path: Path) -> None:
    rows = (
        "#text=Karin Weiß  dankt Bonn.\r\n"
        "1\tKarin\t_\t_\tB_PER\t_\t3\tSUBJ\t_\t_\r\n"
        "2\tWeiß\t_\t_\tI_PER\t_\t_\t_\t_\t_\r\n"
        "3\tdankt\tdanken\tVVFIN\tO\t_\t_\t_\t_\t_\r\n"
        "4\tBonn\t_\t_\tLOC\t_\t_\t_\t_\t_\r\n\r\n"
    )

    read = webanno_tsv.read(made(tmp_path, rows, "#id=1\r\n"))

    assert [words for _, words, _ in words_of(read)] == ["Karin Weiß", "dankt", "dankt", "Bonn"]
    assert [frame for frame, _, _ in words_of(read)] == ["PER", "Lemma", "POS", "LOC"]


def test_a_token_of_old_rows_that_is_not_in_its_sentence_is_told_by_its_line(tmp_path: Path) -> None:
    for row, words in (
        ("1-1\tAus\t_\t\n", "its token does not"),
        ("1-1\tEin\n", "it is no row of WebAnno TSV 1"),
    ):
        with pytest.raises(UserError, match=f"made.tsv, line 4: {words}"):
            webanno_tsv.read(made(tmp_path, row, " # x.Layer | value\n#id=1\n#text=Ein Satz\n"))


def test_the_folders_of_inception_name_document_and_annotator(tmp_path: Path) -> None:
    folder = tmp_path / "project/annotation/one.txt"
    folder.mkdir(parents=True)
    made(folder, "#Text=Ein\n1-1\t0-3\tEin\tA\t\n").rename(folder / "berik.tsv")

    read = webanno_tsv.read(tmp_path / "project")

    assert [(each.title, each.spans[0].annotator) for each in read.articles] == [("one", "berik")]


def test_every_span_of_inceptions_files_is_one_of_its_twin() -> None:
    compared = 0
    for path in suite():
        read = webanno_tsv.read(path)
        text = read.articles[0].text or ""

        found = sorted((span.start, span.end) for span in read.articles[0].spans)

        assert found == twins(path, text), path.parent.name
        compared += len(found)
    assert compared == 86


def test_values_with_every_escape_are_read() -> None:
    path = shared_folder() / "samples/webanno_tsv/tsv3-suite/testTokenBoundedSpanWithSpecialSymbolsValue"

    read = webanno_tsv.read(path)

    assert {span.frame for span in read.articles[0].spans} == {"#*'\"`´\t:;{}|[ ]()\\§$%?=&_\n"}


def test_a_real_document_with_chains_is_read_whole() -> None:
    path = shared_folder() / "samples/webanno_tsv/coref.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line[:1].isdigit()]
    links = {arrow for row in rows for arrow in re.findall(r"->(\d+-\d+)", row[6])}
    lemmas = sum(row[4] != "_" for row in rows)

    spans = webanno_tsv.read(path).articles[0].spans

    assert sum(span.frame == "Lemma" for span in spans) == lemmas
    assert sum(span.frame in ("CM", "GROUP") for span in spans) == len(links) == 651
