"""CoNLL with IOB2 tags: a column a frame out and in, the dialects of others, and their real files.

seqeval is asked by hand: `checkers/check_conll.py` of the shared folder, a column at a time.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import conll
from kzannot.formats.dataset import Dataset, DatasetSpan
from kzannot.formats.iob import marked, tagged
from tests.formats.foreign_datasets import (
    TEXT,
    article,
    codings,
    dataset_of,
    place,
    small,
    there_and_back,
    trimmed,
)
from tests.shared import shared_folder

Place = tuple[str, str, str, int, int]


def places(dataset: Dataset) -> set[Place]:
    """Text, annotator, frame and edges of each span, without blanks at the edges."""
    edges = trimmed(None)
    return {
        (each.text or "", span.annotator, span.frame, *edges(each.text or "", span.start, span.end))
        for each in dataset.articles
        for span in each.spans
    }


def crossing(one: Place, other: Place) -> bool:
    """Whether two spans stand in one layer, and overlap."""
    return one != other and one[:3] == other[:3] and one[3] < other[4] and other[3] < one[4]


def made(folder: Path, content: str, name: str = "anna.conll") -> Path:
    """A file as another program would write it."""
    path = folder / name
    path.write_bytes(content.encode())
    return path


def found(dataset: Dataset) -> list[tuple[str, str]]:
    """Frame and words of each span."""
    return [
        (span.frame, (each.text or "")[span.start : span.end])
        for each in dataset.articles
        for span in each.spans
    ]


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("conll", small(), tmp_path / name)

    assert places(read) == places(small())
    assert read.codebook == small().codebook
    assert [each.title for each in read.articles] == ["About one", "About two"]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert read.notes == ()


@settings(max_examples=80, deadline=None)
@given(codings())
def test_what_is_lost_overlaps_or_is_blank_and_is_listed(given_one: Dataset) -> None:
    wanted = {each for each in places(given_one) if each[3] < each[4]}

    with TemporaryDirectory() as name:
        read = places(there_and_back("conll", given_one, Path(name) / "out"))
        listed = (Path(name) / "out/left_out.tsv").read_bytes().decode().split("\n")[1:-1]

    assert read <= wanted
    assert all(any(crossing(lost, held) for held in read) for lost in wanted - read)
    assert len(listed) >= len(wanted - read)


def test_the_longest_of_two_is_written_and_the_other_listed(tmp_path: Path) -> None:
    spans = [
        DatasetSpan(annotator="Anna", frame="order", start=place(words)[0], end=place(words)[1])
        for words in ("Präsident", "Der Präsident sprach", "Ещё")
    ]

    conll.write(tmp_path / "out", dataset_of(article("one", TEXT, *spans)))

    rows = (tmp_path / "out/Anna.conll").read_bytes().decode().split("\n")
    assert rows[:6] == [
        "-DOCSTART-\t-X-\tO",
        "",
        "Der\t-X-\tB-order",
        "Präsident\t-X-\tI-order",
        "sprach\t-X-\tI-order",
        "",
    ]
    assert (tmp_path / "out/left_out.tsv").read_bytes().decode().split("\n")[1:] == [
        "one\tAnna\torder\t4\t13",
        "",
    ]


def test_a_sentence_does_not_end_where_a_span_goes_on(tmp_path: Path) -> None:
    conll.write(tmp_path / "out", small())

    content = (tmp_path / "out/Anna.conll").read_bytes().decode()

    assert "sprach\t-X-\tO\tB-unrest\tO\nvon\t-X-\tO\tI-unrest\tO\n" in content
    assert ".\t-X-\tO\tO\tO\n\nЕщё\t-X-" in content


def test_it_is_not_written_without_texts(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds the articles' texts"):
        conll.write(tmp_path / "x.zip", small(), "words")


@given(st.lists(st.integers(1, 4), max_size=8), st.data())
def test_tags_fall_into_their_spans_again(lengths: list[int], data: st.DataObject) -> None:
    stretches, at = [], 0
    for length in lengths:
        at += data.draw(st.integers(0, 2))
        stretches.append((at, at + length))
        at += length

    tags = tagged(at + 1, stretches, "A-1")

    assert [(each.first, each.last + 1) for each in marked(tags)] == stretches


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B-A I-A O I-A", [("A", 0, 1), ("A", 3, 3)]),
        ("I-A I-A B-A I-B", [("A", 0, 1), ("A", 2, 2), ("B", 3, 3)]),
        ("S-A B-A I-A E-A U-B", [("A", 0, 0), ("A", 1, 3), ("B", 4, 4)]),
        ("B-A B-B|I-A I-B|I-A I-A", [("A", 0, 3), ("B", 1, 2)]),
        ("B-A-1 I-A-1 I-A", [("A-1", 0, 1), ("A", 2, 2)]),
    ],
)
def test_every_way_of_tagging_is_understood(tags: str, spans: list[tuple[str, int, int]]) -> None:
    assert [(each.label, each.first, each.last) for each in marked(tags.split())] == spans


def test_a_text_is_put_together_where_none_is_there(tmp_path: Path) -> None:
    content = "Der O\r\nPräsident B-PER\r\n( O\r\nA B-ORG\r\n) O\r\n, O\r\n\r\n# O\r\n😀\u00a0x B-PER\r\n"

    read = conll.read(made(tmp_path, content))

    assert read.articles[0].text == "Der Präsident (A),\n# 😀\u00a0x"
    assert found(read) == [("PER", "Präsident"), ("ORG", "A"), ("PER", "😀\u00a0x")]
    assert [each.name for each in read.annotators] == ["anna"]
    assert read.notes == ("anna.conll: the text was put together from its tokens.",)


def test_documents_and_columns_are_told_apart(tmp_path: Path) -> None:
    content = (
        "-DOCSTART- -X- O O\n\nEins\tNN\tB-A\tB-X\nzwei\tVV\tO\tI-X\n\n-DOCSTART- -X- O O\n\nDrei\tNN\tO\tO\n"
    )

    read = conll.read(made(tmp_path, content))

    assert [each.title for each in read.articles] == ["anna 1", "anna 2"]
    assert found(read) == [("A", "Eins"), ("X", "Eins zwei")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Ein O\nWort\n", "anna.conll, line 2: it has 1 columns, and the first has 2"),
        ("Ein NN\nWort VV\n", "anna.conll: no column holds IOB tags"),
    ],
)
def test_what_cannot_be_understood_is_told(tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        conll.read(made(tmp_path, content))

    assert "\n" not in str(told.value)


def test_tokens_that_are_not_the_texts_are_refused(tmp_path: Path) -> None:
    conll.write(tmp_path / "out", small())
    path = tmp_path / "out/Anna.conll"
    path.write_bytes(path.read_bytes().replace("Präsident".encode(), b"Minister"))

    with pytest.raises(UserError, match=r"Anna.conll, line 4: its token does not follow in the text"):
        conll.read(tmp_path / "out")


def test_a_document_too_few_is_refused(tmp_path: Path) -> None:
    conll.write(tmp_path / "out", small())
    path = tmp_path / "out/Anna.conll"
    path.write_bytes(path.read_bytes().rpartition(b"-DOCSTART-")[0])

    with pytest.raises(UserError, match=r"Anna.conll has 1 documents, but there are 2 texts"):
        conll.read(tmp_path / "out")


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no files of CoNLL"):
        conll.read(made(tmp_path, "x", "a.txt").parent)


def test_a_file_that_is_chosen_may_be_called_anything(tmp_path: Path) -> None:
    read = conll.read(made(tmp_path, "Der\tO\nHafen\tS-Ort\nruht\tO\n", "train.tsv"))

    assert found(read) == [("Ort", "Hafen")]


@pytest.mark.parametrize(
    ("name", "documents"), [("german_ler_dev.conll", 1), ("koch_1878.conllup", 1), ("potato_anna.conll", 3)]
)
def test_a_real_file_keeps_every_span_that_begins_in_it(name: str, documents: int) -> None:
    path = shared_folder() / "samples/conll" / name
    rows = path.read_text(encoding="utf-8").splitlines()
    begun = sum(cell.count("B-") for row in rows if row[:1] != "#" for cell in row.split()[1:])

    read = conll.read(path)

    assert len(read.articles) == documents
    assert len(found(read)) == begun


def test_a_real_table_without_tags_is_refused(tmp_path: Path) -> None:
    path = shared_folder() / "samples/conll/redewiedergabe/rwk_mkhz_10012-1.tsv"

    with pytest.raises(UserError, match="no column holds IOB tags"):
        conll.read(made(tmp_path, path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("content", "text", "spans"),
    [
        ("Token\tTag\nDer\tO\nHafen\tB-Ort\n", "Der Hafen", [("Ort", "Hafen")]),
        ("O\tder\nB-Ort\talte\nI-Ort\tHafen\n", "der alte Hafen", [("Ort", "alte Hafen")]),
        ("alter B\nHafen I\nruht O\n", "alter Hafen ruht", [("span", "alter Hafen")]),
        (
            "# text = Am Hafen\n1-2\tAm\t_\t_\n1\tAn\tx\tO\n2\tdem\tx\tO\n2.1\tx\t_\t_\n3\tHafen\tx\tB-Ort\n",
            "An dem Hafen",
            [("Ort", "Hafen")],
        ),
    ],
)
def test_columns_may_be_named_swapped_bare_or_numbered(
    tmp_path: Path, content: str, text: str, spans: list[tuple[str, str]]
) -> None:
    read = conll.read(made(tmp_path, content))

    assert (read.articles[0].text, found(read)) == (text, spans)
