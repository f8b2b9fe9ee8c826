"""UIMA CAS in XMI: out and in, and the real files of INCEpTION, DKPro and the corpus Redewiedergabe."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import uima_xmi
from kzannot.formats.codebook_draft import AttributeDraft, CodebookDraft, FrameDraft
from kzannot.formats.dataset import Dataset, DatasetSpan
from kzannot.formats.uima_layer import Layer
from tests.formats.foreign_datasets import TEXT, article, codings, dataset_of, kept, small, there_and_back
from tests.shared import shared_folder

HEAD = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmlns:tcas="http:///uima/tcas.ecore" xmlns:c="http:///webanno/custom.ecore">'
)
SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="Ein 😀 Wort&#13;&#10;mehr"/>'
TYPES = """<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
<name>webanno.custom.Topic</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
<featureDescription><name>label</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
<featureDescription><name>other</name><rangeTypeName>webanno.custom.Topic</rangeTypeName></featureDescription>
<featureDescription><name>marks</name><rangeTypeName>uima.cas.StringArray</rangeTypeName></featureDescription>
</features></typeDescription></types></typeSystemDescription>"""


def made(folder: Path, elements: str, members: str = "2 3 4", types: str = "") -> Path:
    """A file as another program would write it."""
    path = folder / "made.xmi"
    view = f'<cas:View sofa="1" members="{members}"/>'
    path.write_text(f"{HEAD}{SOFA}{elements}{view}</xmi:XMI>", encoding="utf-8")
    if types:
        (folder / "TypeSystem.xml").write_text(types, encoding="utf-8")
    return path


def topic(number: int, start: int | str, end: int, told: str = "") -> str:
    """An annotation of a layer of somebody's own."""
    return f'<c:Topic xmi:id="{number}" sofa="1" begin="{start}" end="{end}" {told}/>'


def samples() -> Path:
    return shared_folder() / "samples/uima_xmi"


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("uima_xmi", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [each.title for each in read.articles] == ["About one", "About two"]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert read.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        read = there_and_back("uima_xmi", given_one, Path(folder) / "set.zip")

    assert kept(read) == kept(given_one)


def test_offsets_count_as_java_does_and_values_are_features(tmp_path: Path) -> None:
    uima_xmi.write(tmp_path / "out", small())

    content = (tmp_path / "out/one/Anna.xmi").read_bytes().decode()

    assert 'begin="14" end="35" frame="unrest" uncertain="false" memo="line&#10;\\one&#9;😀"/>' in content
    assert ' voice="journalist"><marks>irony</marks><marks>by hand; slow</marks></' in content
    assert 'sofaString="Der Präsident sprach&#13;&#10;von Gewalt 😀' in content
    assert 'username="Anna"' in content


def test_a_file_is_whole_without_what_stands_beside_it(tmp_path: Path) -> None:
    uima_xmi.write(tmp_path / "out", small())

    read = uima_xmi.read(tmp_path / "out/one/annotator.xmi")

    assert read.articles[0].text == TEXT
    assert [each.name for each in read.annotators] == ["Берик"]
    assert {(span.frame, span.attributes) for span in read.articles[0].spans} == {
        ("order", (("remark", "ein <Wort>"),)),
        ("unrest", ()),
    }


def test_ids_of_spans_stay(tmp_path: Path) -> None:
    first = there_and_back("uima_xmi", small(), tmp_path / "first.zip")

    again = there_and_back("uima_xmi", first, tmp_path / "again.zip")

    assert [span.id for span in again.articles[0].spans] == [span.id for span in first.articles[0].spans]


def test_every_attribute_has_a_feature_that_uima_takes() -> None:
    names = ("frame", "Begin", "2nd", "größe-x", "a b", "a.b", "a_b", "x", "X", "x_")
    book = CodebookDraft("b", frames=(FrameDraft("f"),), attributes=tuple(map(AttributeDraft, names)))

    columns = Layer(Dataset(codebook=book)).columns

    assert list(columns) == list(names)
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]*", column) for column in columns.values())
    assert len({column.casefold() for column in columns.values()} - {"frame", "begin"}) == len(names)


def test_a_character_that_xml_cannot_hold_moves_nothing(tmp_path: Path) -> None:
    span = DatasetSpan(annotator="Anna", frame="order", start=2, end=4, memo="\x00b")

    read = there_and_back("uima_xmi", dataset_of(article("x", "\x07\x1bab\ufffe", span)), tmp_path / "x.zip")

    assert read.articles[0].text == "\ufffd\ufffdab\ufffd"
    assert [(each.start, each.end, each.memo) for each in read.articles[0].spans] == [(2, 4, "\ufffdb")]


def test_it_is_not_written_without_texts(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds the articles' texts"):
        uima_xmi.write(tmp_path / "x.zip", small(), "none")


def test_a_layer_of_one_feature_tells_the_frame_and_one_of_several_is_it(tmp_path: Path) -> None:
    one = uima_xmi.read(made(tmp_path, topic(2, 0, 3, 'label="A"') + topic(3, 4, 6)))
    two = uima_xmi.read(made(tmp_path, topic(2, 0, 3, 'label="A"') + topic(3, 4, 6, 'kind="B"')))

    assert [(span.frame, span.start, span.end) for span in one.articles[0].spans] == [
        ("A", 0, 3),
        ("Topic", 4, 5),
    ]
    assert [(span.frame, span.attributes) for span in two.articles[0].spans] == [
        ("Topic", (("label", "A"),)),
        ("Topic", (("kind", "B"),)),
    ]


def test_types_tell_links_from_values_and_arrays_stand_anywhere(tmp_path: Path) -> None:
    array = '<cas:StringArray xmi:id="9"><elements>x</elements><elements>y</elements></cas:StringArray>'
    path = made(
        tmp_path, topic(2, 0, 3, 'label="A" other="3" marks="9"') + topic(3, 4, 6) + array, types=TYPES
    )

    read = uima_xmi.read(path)

    assert {(span.frame, span.attributes) for span in read.articles[0].spans} == {
        ("Topic", (("label", "A"), ("marks", ("x", "y")))),
        ("Topic", ()),
    }
    assert read.notes == ("made.xmi: 1 links were left out.",)


@pytest.mark.parametrize("name", ["typesystem.xml", "my_TypeSystem.xml"])
@pytest.mark.parametrize("is_alone", [True, False])
def test_a_type_system_may_be_called_a_little_otherwise(tmp_path: Path, name: str, is_alone: bool) -> None:
    path = made(tmp_path, topic(2, 0, 3, 'label="A" other="3"') + topic(3, 4, 6), types=TYPES)
    (tmp_path / "TypeSystem.xml").rename(tmp_path / name)
    (tmp_path / "other.xml").write_text("<x/>", encoding="utf-8")

    read = uima_xmi.read(path if is_alone else tmp_path)

    assert read.notes == ("made.xmi: 1 links were left out.",)


def test_what_is_not_indexed_is_no_annotation(tmp_path: Path) -> None:
    read = uima_xmi.read(made(tmp_path, topic(2, 0, 3) + topic(3, 4, 6), members="3"))

    assert [span.start for span in read.articles[0].spans] == [4]


def test_each_annotation_that_covers_nothing_is_told(tmp_path: Path) -> None:
    read = uima_xmi.read(made(tmp_path, topic(2, 3, 3) + topic(3, 5, 6) + topic(4, 0, 99)))

    assert read.articles[0].spans == ()
    assert read.notes == (
        "made.xmi: Topic 2 from 3 to 3 covers nothing of the text; it was left out.",
        "made.xmi: Topic 3 from 5 to 6 covers nothing of the text; it was left out.",
        "made.xmi: Topic 4 from 0 to 99 covers nothing of the text; it was left out.",
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<a/>", "x.xmi is no CAS in XMI"),
        (HEAD, "x.xmi is no XML that can be read"),
        (f"{HEAD}</xmi:XMI>", "x.xmi holds no text"),
        (f"{HEAD}{SOFA}{topic(2, -3, 3)}</xmi:XMI>", "x.xmi: begin of annotation 2 should be a whole number"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "it declares a document type"),
        (HEAD + "<a>" * 300 + "</a>" * 300 + "</xmi:XMI>", "nested too deeply"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "x.xmi").write_text(content, encoding="utf-8")

    with pytest.raises(UserError, match=words) as told:
        uima_xmi.read(tmp_path / "x.xmi")

    assert "\n" not in str(told.value)


def test_a_folder_without_any_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")

    with pytest.raises(UserError, match="holds no CAS in XMI"):
        uima_xmi.read(tmp_path)


@pytest.mark.parametrize(
    ("name", "annotator", "frames"),
    [
        ("fdp.Konstantin", "Konstantin", []),
        ("fdp.Lina", "Lina", ["Organization", "Person", "Segment"]),
        ("Tweet24.Melina", "Melina", ["Segment"]),
        ("tweet14.Melina", "Melina", ["Segment", "Segment"]),
    ],
)
def test_real_files_of_inception_are_read(name: str, annotator: str, frames: list[str]) -> None:
    read = uima_xmi.read(samples() / f"german_covid/{name}.xmi")

    assert [each.name for each in read.annotators] == [annotator]
    assert sorted(span.frame for span in read.articles[0].spans) == frames


def words_in(path: Path, types: str) -> list[str]:
    """The words of all annotations of those types, by another way than ours."""
    root = ElementTree.parse(path).getroot()
    sofa = next(each for each in root if each.tag.endswith("}Sofa")).get("sofaString", "").encode("utf-16-le")
    return sorted(
        sofa[2 * int(each.get("begin", 0)) : 2 * int(each.get("end", 0))].decode("utf-16-le")
        for each in root
        if re.search(rf"\}}({types})$", each.tag)
    )


@pytest.mark.parametrize(
    ("name", "types", "number"),
    [
        ("german_covid/fdp.Melina", "Segment|NamedEntity|QuestionAnswering", 51),
        ("german_covid/Tweet24.Melina", "Segment", 1),
        ("cas_with_smileys", "NamedEntity", 5),
    ],
)
def test_every_annotation_of_a_real_file_is_a_span_over_its_words(name: str, types: str, number: int) -> None:
    path = samples() / f"{name}.xmi"

    found = uima_xmi.read(path).articles[0]

    words = sorted((found.text or "")[span.start : span.end] for span in found.spans)
    assert words == words_in(path, types)
    assert len(words) == number


def test_a_real_file_whose_types_lack_a_feature_is_read() -> None:
    read = uima_xmi.read(samples() / "redewiedergabe/rwk_mkhz_10012-1.xmi")

    frames = [span.frame for span in read.articles[0].spans]

    assert (frames.count("Stwr"), frames.count("IntExpression"), frames.count("Speaker")) == (3, 3, 2)


def test_more_than_anybody_needs_in_one_annotation_is_refused(tmp_path: Path) -> None:
    marks = "<marks>x</marks>"
    several = f'<c:Topic xmi:id="2" sofa="1" begin="0" end="3">{marks * 1001}</c:Topic>'
    endless = f'<c:Topic xmi:id="2" sofa="1" begin="0" end="3">{marks * 100_100}</c:Topic>'

    with pytest.raises(UserError, match="annotation 2 should be at most 1000 values"):
        uima_xmi.read(made(tmp_path, several))
    with pytest.raises(UserError, match="an element holds too many others"):
        uima_xmi.read(made(tmp_path, endless))


def test_a_file_may_have_more_annotations_than_one_annotation_values(tmp_path: Path) -> None:
    many = "".join(f'<c:Token xmi:id="{at}" sofa="1" begin="0" end="3"/>' for at in range(10, 150_010))

    read = uima_xmi.read(made(tmp_path, many + topic(2, 0, 3)))

    assert [span.frame for span in read.articles[0].spans] == ["Topic"]
