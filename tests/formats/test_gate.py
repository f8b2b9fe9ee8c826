"""Documents of GATE: out and in, and the real files of GATE and gatenlp."""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import gate
from kzannot.formats.dataset import Dataset, DatasetSpan
from tests.formats.foreign_datasets import TEXT, article, codings, dataset_of, kept, small, there_and_back
from tests.shared import shared_folder

DOCUMENT = (
    "<GateDocument><TextWithNodes><Node id='0'/>Ein 😀<Node id='6'/>!</TextWithNodes>"
    "<AnnotationSet>{}</AnnotationSet></GateDocument>"
)


def made(folder: Path, annotations: str) -> Path:
    """A document as another program would write it."""
    path = folder / "made.xml"
    path.write_text(DOCUMENT.format(annotations), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("gate", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [(each.title, each.published) for each in read.articles] == [
        ("About one", "2022-01-08"),
        ("About two", "2022-01-08"),
    ]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        read = there_and_back("gate", given_one, Path(folder) / "set.zip")

    assert kept(read) == kept(given_one)


def test_nodes_count_as_java_does(tmp_path: Path) -> None:
    gate.write(tmp_path / "out", small())

    content = (tmp_path / "out/one.xml").read_bytes().decode()

    assert '<Node id="14"/>sprach&#13;\nvon <Node id="26"/>Gewalt 😀<Node id="35"/>' in content
    assert '<Annotation Id="0" Type="unrest" StartNode="14" EndNode="35">' in content
    assert '<AnnotationSet Name="Берик">' in content


def test_a_character_that_xml_cannot_hold_moves_nothing(tmp_path: Path) -> None:
    span = DatasetSpan(annotator="Anna", frame="order", start=2, end=4)

    read = there_and_back("gate", dataset_of(article("x", "\x07\x1bab\ufffe", span)), tmp_path / "x.zip")

    assert read.articles[0].text == "\ufffd\ufffdab\ufffd"
    assert [(each.start, each.end) for each in read.articles[0].spans] == [(2, 4)]
    assert read.notes == ("x: the text was changed since it was exported; it is another article.",)


def test_it_is_not_written_without_texts(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds the articles' texts"):
        gate.write(tmp_path / "x.zip", small(), "none")

    assert not (tmp_path / "x.zip").exists()


def test_what_covers_nothing_is_told(tmp_path: Path) -> None:
    read = gate.read(
        made(
            tmp_path,
            "<Annotation Id='1' Type='A' StartNode='0' EndNode='6'/>"
            "<Annotation Id='2' Type='B' StartNode='6' EndNode='6'/>",
        )
    )

    assert [(span.frame, span.start, span.end, span.annotator) for span in read.articles[0].spans] == [
        ("A", 0, 5, "default")
    ]
    assert read.notes == ("made.xml, default, annotation 2: B covers nothing of the text; it was left out.",)


def test_a_node_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"made.xml, default, annotation 1: there is no node 5"):
        gate.read(made(tmp_path, "<Annotation Type='A' StartNode='0' EndNode='5'/>"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<GateDocument><AnnotationSet/></GateDocument>", "is no document of GATE"),
        ("<GateDocument>", "is no XML that can be read"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><GateDocument/>', "it declares a document type"),
        ("<a>" * 300 + "</a>" * 300, "nested too deeply"),
    ],
)
def test_what_is_none_of_gate_is_refused(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "x.xml").write_text(content, encoding="utf-8")

    with pytest.raises(UserError, match=words) as told:
        gate.read(tmp_path / "x.xml")

    assert "\n" not in str(told.value)


def test_a_real_document_of_gate_is_read_whole() -> None:
    path = shared_folder() / "samples/gate_xml/ft-bmi-09-may-2001.xml"
    raw = path.read_bytes().decode("cp1252")
    empty = sum(start == end for start, end in re.findall(r'StartNode="(\d+)" EndNode="(\d+)"', raw))

    read = gate.read(path)

    spans = read.articles[0].spans
    assert len(spans) == raw.count("<Annotation ") - empty == 1042
    assert len(read.notes) == empty == 19
    assert {span.annotator for span in spans} == {"Key", "Original markups"}
    text = read.articles[0].text or ""
    tokens = [span for span in spans if span.frame == "Token"]
    assert all(text[span.start : span.end] == dict(span.attributes)["string"] for span in tokens)


def test_a_real_document_of_gatenlp_is_read() -> None:
    read = gate.read(shared_folder() / "samples/gate_xml/py_testdoc1.xml")

    assert read.articles[0].text == "This is the document text"
    assert [(span.annotator, span.frame, span.start, span.end) for span in read.articles[0].spans] == [
        ("default", "Type1", 0, 4),
        ("Set2", "LONG", 0, 20),
        ("default", "Type1", 5, 8),
        ("Set2", "SHORT", 5, 10),
    ]
    assert len(read.notes) == 3


def test_real_xml_of_other_kinds_is_refused() -> None:
    with pytest.raises(UserError, match="is no document of GATE"):
        gate.read(shared_folder() / "samples/gate_xml/not_gate_gateTestSaveAsXML.xml")


def test_what_was_written_holds_the_text_as_it_is(tmp_path: Path) -> None:
    read = there_and_back("gate", small(), tmp_path / "x.zip")

    assert [each.text for each in read.articles] == [TEXT, "Nichts."]


@pytest.mark.parametrize(("unit", "start"), [("j", 6), ("p", 5)])
def test_json_of_gate_counts_as_it_says(tmp_path: Path, unit: str, start: int) -> None:
    said = {"ton": "leise", "viele": ["a", 2], "tief": {"k": [True]}, "kzannot.memo": "so?", "sicher": True}
    span = {"type": "Ort", "start": start, "end": start + 5, "id": 7, "features": said}
    empty = {"type": "Leer", "start": 3, "end": 3}
    document = {
        "text": "😀 am Hafen",
        "offset_type": unit,
        "annotation_sets": {"anna": {"annotations": [span, empty]}, "": {"annotations": []}},
        "features": {"title": "Am Hafen"},
    }
    (tmp_path / "a.bdocjs").write_text(json.dumps(document), encoding="utf-8")

    read = gate.read(tmp_path / "a.bdocjs")

    (article,) = read.articles
    (found,) = article.spans
    assert (article.title, (article.text or "")[found.start : found.end], found.annotator) == (
        "Am Hafen", "Hafen", "anna",
    )  # fmt: skip
    assert found.memo == "so?"
    assert dict(found.attributes) == {
        "sicher": "true", "tief": '{"k": [true]}', "ton": "leise", "viele": ("a", "2"),
    }  # fmt: skip
    assert read.notes == ("a.bdocjs, anna, annotation 2: Leer covers nothing of the text; it was left out.",)


def test_broken_json_of_gate_is_told_in_a_sentence(tmp_path: Path) -> None:
    for document, words in (
        ([], "should be an object"),
        ({"annotation_sets": {"a": 3}}, "annotation_sets.a should"),
    ):
        (tmp_path / "a.bdocjs").write_text(json.dumps(document), encoding="utf-8")

        with pytest.raises(UserError, match=words):
            gate.read(tmp_path / "a.bdocjs")
