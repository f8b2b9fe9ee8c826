"""TEI with standoff: out and in, and how documents of others point to their words.

Whether what is written is valid is checked by hand: `checkers/check_tei.py` of the shared folder needs lxml.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import tei
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

NAMESPACE = "http://www.tei-c.org/ns/1.0"
WORDS = '<w xml:id="w1">Ein</w> <w xml:id="w2">😀</w> <w xml:id="w3">Wort</w>.'


def made(folder: Path, standoff: str, header: str = "<title>Probe</title>") -> Path:
    """A document as another program would write it."""
    path = folder / "made.xml"
    path.write_text(
        f'<TEI xmlns="{NAMESPACE}" xml:lang="de"><teiHeader>{header}</teiHeader>'
        f'<text><body><p xml:id="p1">{WORDS}</p></body></text><standOff>{standoff}</standOff></TEI>',
        encoding="utf-8",
    )
    return path


def found(dataset: Dataset) -> list[tuple[str, str]]:
    """Frame and words of each span."""
    return [
        (span.frame, (article.text or "")[span.start : span.end])
        for article in dataset.articles
        for span in article.spans
    ]


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("tei", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [each.text for each in read.articles] == [TEXT, "Nichts."]
    assert [(each.title, each.published) for each in read.articles] == [
        ("About one", "2022-01-08"),
        ("About two", "2022-01-08"),
    ]
    assert read.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        read = there_and_back("tei", given_one, Path(folder) / "set.zip")

    assert kept(read) == kept(given_one)


def test_a_document_is_whole_without_what_stands_beside_it(tmp_path: Path) -> None:
    tei.write(tmp_path / "out", small())

    read = tei.read(tmp_path / "out/one.xml")

    assert [(span[1], span[3], span[4:6], span[7], span[8]) for span in kept(read)] == [
        (span[1], span[3], span[4:6], span[7], span[8]) for span in kept(small())
    ]
    assert read.codebook is not None
    assert "Ökonomie & Folgen" in {frame.name for frame in read.codebook.frames}


def test_it_is_not_written_without_texts(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds the articles' texts"):
        tei.write(tmp_path / "x.zip", small(), "words")


@pytest.mark.parametrize(
    ("pointers", "words"),
    [
        ('from="#w1" to="#w2"', ["Ein 😀"]),
        ('from="#w3"', ["Wort"]),
        ('target="#w2 #w3"', ["😀 Wort"]),
        ('target="#w1 #w3"', ["Ein", "Wort"]),
        ('target="#string-range(p1,4,6)"', ["😀 Wort"]),
        ('target="#string-range(w3, 1, 2)"', ["or"]),
        ("from=\"#string-range(//p[@xml:id='p1'],4,5)\"", ["😀"]),
    ],
)
def test_every_pointer_finds_its_words(tmp_path: Path, pointers: str, words: list[str]) -> None:
    read = tei.read(made(tmp_path, f'<spanGrp type="theme"><span {pointers}/></spanGrp>'))

    assert found(read) == [("theme", each) for each in words]
    assert len(read.notes) == (len(words) > 1)


def test_what_is_said_of_a_span_is_found_wherever_it_stands(tmp_path: Path) -> None:
    header = (
        '<title>Probe</title><respStmt xml:id="a"><resp>x</resp><name>Anna</name></respStmt>'
        '<taxonomy><category xml:id="c"><catDesc>War</catDesc></category></taxonomy>'
    )
    standoff = (
        '<spanGrp resp="#a"><span target="#w1" ana="#c #f" cert="low">why</span></spanGrp>'
        '<fs xml:id="f"><f name="voice"><symbol value="president"/></f>'
        '<f name="tone"><string>hot</string></f></fs>'
    )

    read = tei.read(made(tmp_path, standoff, header))

    span = read.articles[0].spans[0]
    assert (span.frame, span.annotator, span.uncertain, span.memo) == ("War", "Anna", True, "why")
    assert span.attributes == (("tone", "hot"), ("voice", "president"))
    assert (read.articles[0].title, read.articles[0].language) == ("Probe", "de")


def test_annotations_of_a_list_have_their_tags_notes_and_people_inside(tmp_path: Path) -> None:
    read = tei.read(
        made(
            tmp_path,
            '<listAnnotation><annotation target="#w1 #w2"><respStmt><resp>by</resp>'
            "<name>Aigul</name></respStmt>"
            '<rs ana="Ort"/><note>so?</note></annotation>'
            '<annotation from="#w2" to="made.xml#w3"><note resp="#berik">da</note></annotation>'
            '<note type="gloss" target="#w3">glossed</note></listAnnotation>'
            '<spanGrp type="ner"><span target="#w3" ana="ner:PER"/>'
            '<span target="#w3" ana="list.xml#LOC"/></spanGrp>',
        )
    )

    spans = zip(found(read), read.articles[0].spans, strict=True)
    assert sorted((*each, span.annotator, span.memo) for each, span in spans) == [
        ("LOC", "Wort", "made", ""),
        ("Ort", "Ein 😀", "Aigul", "so?"),
        ("PER", "Wort", "made", ""),
        ("annotation", "😀 Wort", "berik", "da"),
        ("gloss", "Wort", "made", "glossed"),
    ]


def test_what_stands_off_within_the_text_is_none_of_it(tmp_path: Path) -> None:
    path = tmp_path / "made.xml"
    group = '<spanGrp resp="#me" type="Frame"><span from="#a" to="#b">why</span></spanGrp>'
    other = group.replace("#a", "#b")
    body = f'<p>Ein <anchor xml:id="a"/>Wort<anchor xml:id="b"/>.</p>{group}<p>Ende{other}.</p>'
    path.write_text(f'<TEI xmlns="{NAMESPACE}"><text><body>{body}</body></text></TEI>', encoding="utf-8")

    read = tei.read(path)

    assert read.articles[0].text == "Ein Wort.\nEnde."
    assert [(span.annotator, span.memo) for span in read.articles[0].spans] == [("me", "why")]


def test_layout_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text(
        f'<TEI xmlns="{NAMESPACE}"><text>\n <body>\n  <div>\n   <head>Titel</head>\n'
        "   <p>Ein\n    Satz.</p>\n"
        '  <lg xml:space="preserve"><l>a  b</l></lg></div></body></text></TEI>',
        encoding="utf-8",
    )

    assert tei.read(path).articles[0].text == "Titel\nEin Satz.\na  b"


def test_what_covers_nothing_is_told(tmp_path: Path) -> None:
    read = tei.read(made(tmp_path, '<spanGrp><span target="#string-range(p1,4,99)"/></spanGrp>'))

    assert found(read) == []
    assert read.notes == ("made.xml, span 1: 4–103 covers nothing of the text; it was left out.",)


def test_a_pointer_into_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"made.xml, span s: there is no #w9 in the text"):
        tei.read(made(tmp_path, '<spanGrp><span xml:id="s" target="#w9"/></spanGrp>'))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<TEI/>", "is no TEI document"),
        ("<TEI>", "is no XML that can be read"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><TEI/>', "it declares a document type"),
    ],
)
def test_what_is_no_tei_is_refused(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "x.xml").write_text(content, encoding="utf-8")

    with pytest.raises(UserError, match=words):
        tei.read(tmp_path / "x.xml")


def test_real_words_that_mark_themselves_are_spans() -> None:
    path = shared_folder() / "samples/tei/redewiedergabe/rwk_mkhz_10012-1.xml"
    raw = path.read_text(encoding="utf-8")

    read = tei.read(path)

    assert len(found(read)) == raw.count("<said ") + raw.count("<seg ") == 9
    assert ("intExpr", "ernannt") in found(read)
    assert ("speaker", "Stadtvertretung") in found(read)


def test_real_drafts_are_read_as_they_mean_it() -> None:
    folder = shared_folder() / "samples/tei/standoff"

    names = found(tei.read(folder / "NERD2TEI.xml"))
    words = found(tei.read(folder / "SampleMAFstdf.xml"))

    assert sorted(each for _, each in names) == [
        "England", "England", "George Washington", "Germany", "John Doe", "John Smith", "Legoland", "March",
        "Nobel Prize",
    ]  # fmt: skip
    assert ("person", "John Smith") in names
    assert [each for _, each in words] == ["I", "wanna", "wanna", "put up", "new", "wallpaper"]


def test_the_real_specification_is_no_document() -> None:
    with pytest.raises(UserError, match="is no TEI document"):
        tei.read(shared_folder() / "samples/tei/tei_spec/standOff.xml")
