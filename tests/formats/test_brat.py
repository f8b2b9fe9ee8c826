"""Standoff of brat: out and in, what it cannot hold, and files that brat's own server wrote."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import brat
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back, trimmed, without
from tests.shared import shared_folder

CONF = "[entities]\nMoral\n[attributes]\nTon\tArg:<ENTITY>, Value:hoch|tief\n"


def made(
    folder: Path, annotations: str, text: str = "Ein 😀 Wort und noch eins.\nEnde.", conf: str = CONF
) -> Path:
    """A folder with one article, as another program would write it."""
    bundle = folder / "anna"
    bundle.mkdir()
    (bundle / "a.txt").write_bytes(text.encode())
    (bundle / "a.ann").write_bytes(annotations.encode())
    (bundle / "annotation.conf").write_text(conf, encoding="utf-8")
    return bundle


def files_of(folder: Path) -> dict[str, str]:
    """The files that were written, but for the one that is ours alone."""
    names = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "manifest.json"]
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in names}


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("brat", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [(each.title, each.outlet, each.published) for each in read.articles] == [
        ("About one", "Nordblatt", "2022-01-08"),
        ("About two", "Nordblatt", "2022-01-08"),
    ]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert read.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive_but_for_ends_of_lines_at_their_edges(given_one: Dataset) -> None:
    held = without(given_one, lambda text, span: not text[span.start : span.end].strip("\r\n"))

    with TemporaryDirectory() as folder:
        read = there_and_back("brat", held, Path(folder) / "set.zip")

    assert kept(read) == kept(held, trimmed("\r\n"))


def test_equal_datasets_make_equal_archives(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        brat.write(tmp_path / name, small())

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_files_are_those_that_brat_opens(tmp_path: Path) -> None:
    brat.write(tmp_path / "out", small())

    files = files_of(tmp_path / "out")

    assert files["Anna/two.ann"] == ""
    assert files["annotator/one.txt"] == files["Anna/one.txt"] == TEXT
    assert files["Anna/one.ann"].splitlines()[0] == "T1\tunrest 14 20;22 34\tsprach von Gewalt 😀"
    assert "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>" in files["annotation.conf"]
    assert "voice\tArg:<ENTITY>, Value:journalist|kz_government" in files["annotation.conf"]
    assert "Oekonomie_Folgen | Ökonomie & Folgen" in files["visual.conf"]


@pytest.mark.parametrize(("texts", "words"), [("words", "sprach von Gewalt 😀"), ("none", "")])
def test_without_texts_the_offsets_still_load(tmp_path: Path, texts: str, words: str) -> None:
    read = there_and_back("brat", small(), tmp_path / "out", texts)

    files = files_of(tmp_path / "out")
    assert not [name for name in files if name.endswith(".txt")]
    assert files["Anna/one.ann"].splitlines()[0] == f"T1\tunrest 14 20;22 34\t{words}"
    assert read.articles[0].text is None
    assert len(read.articles[0].spans) == 4
    assert read.articles[0].sha256 == small().articles[0].sha256


def test_parts_become_spans_that_are_told(tmp_path: Path) -> None:
    bundle = made(tmp_path, "T1\tMoral 0 3;6 10\tEin Wort\nA1\tTon T1 hoch\n#1\tAnnotatorNotes T1\twarum\n")

    read = brat.read(bundle)

    assert [(span.start, span.end, span.attributes, span.memo) for span in read.articles[0].spans] == [
        (0, 3, (("Ton", "hoch"),), "warum"),
        (6, 10, (("Ton", "hoch"),), "warum"),
    ]
    assert read.notes == ("a.ann, line 1: T1 has 2 parts, which became as many spans.",)


@pytest.mark.parametrize(
    ("line", "unit"),
    [("T1\tMoral 7 11\tWort", "UTF-16 code units"), ("T1\tMoral 9 13\tWort", "bytes of UTF-8")],
)
def test_offsets_in_another_unit_are_told_by_the_words(tmp_path: Path, line: str, unit: str) -> None:
    read = brat.read(made(tmp_path, line))

    assert [(span.start, span.end) for span in read.articles[0].spans] == [(6, 10)]
    assert read.notes == (f"a.ann: the offsets count {unit}; they were read so.",)


def test_a_file_of_nobody_is_named_by_its_folder(tmp_path: Path) -> None:
    read = brat.read(made(tmp_path, "T1\tGewalt 0 3\tEin\r\nT2\tMoral 0 3\tEin\r\n"))

    assert [each.name for each in read.annotators] == ["anna"]
    assert read.codebook is not None
    assert [frame.name for frame in read.codebook.frames] == ["Moral", "Gewalt"]
    assert [attribute.name for attribute in read.codebook.attributes] == ["Ton"]
    assert brat.read(tmp_path / "anna") == read


@pytest.mark.parametrize(
    ("annotations", "words"),
    [
        ("T1\tMoral 0 3\tEin\nT2\tMoral x 3\tEin", "a.ann, line 2: it is no span of brat"),
        ("T1\tMoral 0 3\tEin\nT1\tMoral 0 3\tEin", "a.ann, line 2: the id T1 is there already"),
        ("T1\tMoral 0 3\tEin\nfoo", "a.ann, line 2: it is no line of brat"),
        ("T1\tMoral 0 3\tAus", "a.ann, line 1: its words do not stand"),
        ("T1\tMoral 0 999\t", "a.ann, line 1: its words do not stand"),
        ("T1\tMoral 3 3\t", "a.ann, line 1: its words do not stand"),
    ],
)
def test_a_broken_line_is_told_by_its_number(tmp_path: Path, annotations: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        brat.read(made(tmp_path, annotations))

    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("line", "text", "way"),
    [
        ("T1\tMoral 4 8\tWort", "Ein\r\nWort", "code points, an end of line as one"),
        ("T1\tMoral 5 9\tWort", "\ufeffEin Wort", "code points, the byte-order mark as one"),
    ],
)
def test_ends_of_lines_and_marks_may_have_been_counted_otherwise(
    tmp_path: Path, line: str, text: str, way: str
) -> None:
    read = brat.read(made(tmp_path, line, text))

    (article,) = read.articles
    assert [(article.text or "")[span.start : span.end] for span in article.spans] == ["Wort"]
    assert read.notes == (f"a.ann: the offsets count {way}; they were read so.",)


def test_a_line_that_covers_other_words_is_found_or_told_and_the_others_are_read(tmp_path: Path) -> None:
    lines = "T1\tMoral 0 3\tEin\nT2\tMoral 0 4\tWort\nT3\tMoral 0 4\tAbel\nA1\tTon T3 hoch\n"

    read = brat.read(made(tmp_path, lines))

    assert [(span.start, span.end) for span in read.articles[0].spans] == [(0, 3), (6, 10)]
    assert read.notes == (
        "a.ann: “Wort” stands elsewhere than its offsets say.",
        "a.ann, line 3: T3 Moral does not cover what it should; it was left out.",
    )


def test_what_is_said_of_an_event_is_said_of_its_words(tmp_path: Path) -> None:
    lines = (
        "T1\tAngriff 0 3\tEin\nE1\tAngriff:T1 Wer:T1\nA1\tTon E1 hoch\n#1\tAnnotatorNotes E1\twarum\n# so?\n"
    )

    read = brat.read(made(tmp_path, lines))

    (span,) = read.articles[0].spans
    assert (span.attributes, span.memo) == ((("Ton", "hoch"),), "warum")
    assert read.notes == ("a.ann: 1 events were left out.", "a.ann: 1 comments were left out.")


def test_a_label_may_have_blanks(tmp_path: Path) -> None:
    read = brat.read(made(tmp_path, "T1\tSehr moralisch 0 3;6 10\tEin Wort"))

    assert {span.frame for span in read.articles[0].spans} == {"Sehr moralisch"}


def test_one_text_does_for_the_annotations_of_several_folders(tmp_path: Path) -> None:
    bundle = made(tmp_path, "T1\tMoral 0 3\tEin")
    (bundle / "a.txt").rename(tmp_path / "a.txt")
    (tmp_path / "berik").mkdir()
    (tmp_path / "berik/a.ann").write_text("T1\tMoral 6 10\tWort", encoding="utf-8")

    read = brat.read(tmp_path)

    (article,) = read.articles
    assert [(span.annotator, span.start) for span in article.spans] == [("anna", 0), ("berik", 6)]


def test_annotations_without_a_text_are_told_beside_others(tmp_path: Path) -> None:
    bundle = made(tmp_path, "T1\tMoral 0 3\tEin")
    (bundle / "last.ann").write_text("T1\tMoral 0 3\tAus", encoding="utf-8")

    read = brat.read(bundle)

    assert [article.title for article in read.articles] == ["a"]
    assert read.notes == ("last.ann: its text is not among the files; 1 spans were left out.",)


def test_a_missing_text_is_told(tmp_path: Path) -> None:
    bundle = made(tmp_path, "T1\tMoral 0 3\tEin")
    (bundle / "a.txt").unlink()

    with pytest.raises(UserError, match=r"there is no text a.txt"):
        brat.read(bundle)


def test_a_folder_without_annotations_is_none_of_brat(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")

    with pytest.raises(UserError, match="no files of brat"):
        brat.read(tmp_path)


def test_a_folder_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("x", encoding="utf-8")

    with pytest.raises(UserError, match="is there already"):
        brat.write(tmp_path / "out", small())

    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["out"]


@pytest.mark.parametrize(
    ("folder", "counts", "labels"),
    [
        ("tutorial_news", [7], {"Organization", "Money", "Transfer-money", "Person", "GPE"}),
        ("bionlp_epi", [8], {"Protein", "Entity", "Hydroxylation"}),
        ("brat_server_de", [12, 0], {"Sicherheit", "Konflikt", "Moral", "Diplomatie"}),
    ],
)
def test_real_files_are_read_whole(folder: str, counts: list[int], labels: set[str]) -> None:
    read = brat.read(shared_folder() / "samples/brat" / folder)

    assert [len(article.spans) for article in read.articles] == counts
    assert {span.frame for article in read.articles for span in article.spans} == labels


def test_a_real_file_keeps_every_span_and_attribute() -> None:
    path = shared_folder() / "samples/brat/tdt_finnish"
    lines = (path / "b105.ann").read_text(encoding="utf-8").splitlines()

    spans = brat.read(path).articles[0].spans

    assert len(spans) == sum(line.startswith("T") for line in lines) == 239
    said = [value for span in spans for value in span.attributes]
    assert len(said) == sum(line.startswith(("A", "#")) for line in lines) == 733 + 239
