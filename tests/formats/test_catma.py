"""Projects of CATMA 7: out and in, what they cannot hold, and one that CATMA made."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import catma
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import FRAMES, TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

FOLDER = "samples/catma/gitma_demo"
TAG = "CATMA_11111111-1111-1111-1111-111111111111"


def written(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def made(folder: Path, *annotations: object, text: str = "😀 ein Wort\r\nund noch eins") -> Path:
    """A project with one document, one tag and one collection."""
    path = folder / "project"
    written(path / "documents/D_1/header.json", {"gitContentInfoSet": {"title": "Eins"}})
    (path / "documents/D_1/D_1.txt").write_bytes(text.encode())
    written(path / f"tagsets/T_1/{TAG}/propertydefs.json", {"name": "x", "uuid": TAG})
    written(path / "collections/C_1/header.json", {"sourceDocumentId": "D_1", "responsibleUser": "anna"})
    written(path / "collections/C_1/annotations/anna_0.json", list(annotations))
    return path


def annotation(*ranges: tuple[int, int], tag: str = f"tagsets/T_1/{TAG}") -> dict[str, Any]:
    items = [
        {"source": "D_1", "selector": {"start": start, "end": end, "type": "TextPositionSelector"}}
        for start, end in ranges
    ]
    return {"id": "collections/C_1/annotations/CATMA_1", "body": {"tag": tag}, "target": {"items": items}}


def places(dataset: Dataset) -> list[tuple[int, int]]:
    return [(span.start, span.end) for article in dataset.articles for span in article.spans]


@pytest.mark.parametrize("name", ["project.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    found = there_and_back("catma", small(), tmp_path / name)

    assert kept(found) == kept(small())
    assert found.codebook == small().codebook
    assert {each.name for each in found.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert found.notes == ()


def test_without_the_file_of_ours_only_its_names_are_lost(tmp_path: Path) -> None:
    catma.write(tmp_path / "project", small())
    (tmp_path / "project/manifest.json").unlink()

    found = catma.read(tmp_path / "project")

    assert kept(found) == kept(small())
    assert [(each.title, each.outlet, each.language) for each in found.articles] == [
        ("About one", "Nordblatt", "de"),
        ("About two", "Nordblatt", "de"),
    ]
    assert found.codebook
    assert {frame.name for frame in found.codebook.frames} == set(FRAMES)


@settings(max_examples=60, deadline=None)
@given(codings().filter(lambda one: bool(one.articles)))
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("catma", given_one, Path(folder) / "set.zip")

    assert kept(found) == kept(given_one)


def test_offsets_count_utf_16(tmp_path: Path) -> None:
    catma.write(tmp_path / "project", small())

    files = sorted((tmp_path / "project").glob("collections/*/annotations/Anna_0.json"))
    (annotations,) = (json.loads(file.read_bytes()) for file in files)

    selector = annotations[0]["target"]["items"][0]["selector"]
    assert (selector["start"], selector["end"]) == (14, 35)
    assert TEXT[14:34] == "sprach\r\nvon Gewalt 😀"


def test_an_attribute_called_like_a_property_of_ours_comes_back(tmp_path: Path) -> None:
    one = small().articles[0]
    odd = replace(one.spans[0], attributes=(("attribute_x", "2"), ("memo", "1")))
    told = replace(small(), articles=(replace(one, spans=(odd,)),))

    assert kept(there_and_back("catma", told, tmp_path / "a.zip")) == kept(told)


def test_ranges_that_touch_are_one_span_and_others_several(tmp_path: Path) -> None:
    found = catma.read(made(tmp_path, annotation((3, 6), (6, 11)), annotation((3, 6), (13, 16))))

    assert places(found) == [(2, 5), (2, 10), (12, 15)]
    assert found.notes == ("CATMA_1 has 2 parts, which became as many spans.",)


def test_a_range_outside_of_the_text_is_told(tmp_path: Path) -> None:
    found = catma.read(made(tmp_path, annotation((3, 6)), annotation((3, 600))))

    assert places(found) == [(2, 5)]
    assert found.notes == ("D_1: x from 3 to 600 does not cover what it should; it was left out.",)


def test_without_texts_it_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written without"):
        catma.write(tmp_path / "a.zip", small(), "none")


def test_what_catma_made_is_read() -> None:
    # Counted in its files: 39 annotations of 64 ranges, but only 4 of them have a gap, each of them one.
    found = catma.read(shared_folder() / FOLDER)

    (article,) = found.articles
    assert (article.title, article.author, article.language) == ("The Metamorphosis", "Franz Kafka", "en")
    assert Counter(span.annotator for span in article.spans) == {"MVauth": 22, "mvgoogle": 21}
    assert len(found.notes) == 4
    first = next(span for span in article.spans if span.annotator == "mvgoogle")
    assert (first.start, first.end, first.frame) == (0, 62, "process_event")
    assert first.attributes == (("representation_type", "narrator_speech"),)
    assert found.codebook
    assert found.codebook.name == "demo_tagset"
    assert {frame.name: frame.colour for frame in found.codebook.frames}["process_event"] == "#ffb361"


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (3, "anna_0.json: annotation 1 should be an object."),
        ({"id": "x"}, "annotation 1.target should be an object."),
        (annotation() | {"body": 3}, "annotation 1.body should be an object."),
        (annotation(("a", 2)), "annotation 1.start should be a whole number."),  # type: ignore[arg-type]
    ],
)
def test_a_broken_annotation_is_told_in_a_sentence(tmp_path: Path, value: object, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        catma.read(made(tmp_path, value))

    assert sentence in str(told.value)


def test_catma_6_has_a_file_for_each_annotation(tmp_path: Path) -> None:
    path = made(tmp_path)
    one = json.dumps(annotation((3, 6)) | {"id": "collections/C_1/annotations/CATMA_1.json"})
    (path / "collections/C_1/annotations/anna_0.json").write_text(one, encoding="utf-8")

    assert places(catma.read(path)) == [(2, 5)]


def test_a_missing_text_is_told(tmp_path: Path) -> None:
    path = made(tmp_path)
    (path / "documents/D_1/D_1.txt").unlink()

    with pytest.raises(UserError, match=r"D_1\.txt should be beside it"):
        catma.read(path)


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no documents of CATMA"):
        catma.read(tmp_path)


def exported(folder: Path, inside: str, text: str = "Der 😀 Hafen ruht.") -> Path:
    """A TEI as CATMA exports it, with its text beside it."""
    kind = '<fDecl name="catma_displaycolor"><vRange><numeric value="-16738048"/></vRange></fDecl>'
    tags = (
        '<fsDecl xml:id="CATMA_BASE_TAG"><fsDescr>Base</fsDescr></fsDecl>'
        f'<fsDecl xml:id="T1" baseTypes="CATMA_BASE_TAG"><fsDescr>Ort</fsDescr>{kind}</fsDecl>'
        '<fsDecl xml:id="T2" baseTypes="T1"><fsDescr>Kai</fsDescr></fsDecl>'
    )
    said = (
        '<fs xml:id="a" type="T1"><f name="catma_markupauthor"><string>aigul</string></f>'
        '<f name="ton"><string>leise</string></f></fs>'
        '<fs xml:id="b" type="T2"><f name="viele"><vRange><string>x</string>'
        "<string>y</string></vRange></f></fs>"
    )
    head = "<teiHeader><titleStmt><title>Hafen</title></titleStmt><fsdDecl>" + tags + "</fsdDecl></teiHeader>"
    body = f'<text>{said}<body><ab type="catma">{inside}</ab></body></text>'
    content = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{head}{body}</TEI>'
    (folder / "export.xml").write_text(content, encoding="utf-8")
    if text:
        (folder / "hafen.txt").write_text(text, encoding="utf-8")
    return folder


def pointing(*stretches: str) -> str:
    return "".join(f'<ptr target="catma:///hafen.txt#char={each}" type="inclusion"/>' for each in stretches)


def test_an_export_in_tei_is_read_with_its_text(tmp_path: Path) -> None:
    inside = (
        f'{pointing("0,4")}<seg ana="#a">{pointing("4,6")}</seg><seg ana="#a #b">{pointing("6,12")}</seg>'
        f'{pointing("12,13")}<seg ana="#b">{pointing("13,17")}</seg>'
    )

    read = catma.read(exported(tmp_path, inside))

    (article,) = read.articles
    spans = [
        (each.annotator, each.frame, (article.text or "")[each.start : each.end]) for each in article.spans
    ]
    assert spans == [("aigul", "Ort", "😀 Hafen"), ("export", "Kai", " Hafen"), ("export", "Kai", "ruht")]
    assert [each.attributes for each in article.spans][:2] == [(("ton", "leise"),), (("viele", ("x", "y")),)]
    assert article.title == "Hafen"
    assert read.codebook is not None
    assert [(each.name, each.group) for each in read.codebook.frames] == [("Ort", ""), ("Kai", "Ort")]
    assert read.codebook.frames[0].colour == "#009900"
    assert "b has 2 parts, which became as many spans." in read.notes


def test_an_export_in_tei_says_where_its_text_is_missing(tmp_path: Path) -> None:
    read = catma.read(exported(tmp_path, pointing("0,4"), text=""))

    assert read.articles == ()
    assert read.notes == ("hafen.txt: its text is not among the files; 0 spans were left out.",)


def test_a_tag_below_one_that_an_export_does_not_declare_has_no_group(tmp_path: Path) -> None:
    file = exported(tmp_path, f'{pointing("0,4")}<seg ana="#b">{pointing("6,12")}</seg>') / "export.xml"
    content = file.read_text(encoding="utf-8").replace('baseTypes="T1"', 'baseTypes="T9"')
    file.write_text(content, encoding="utf-8")

    book = catma.read(tmp_path).codebook

    assert book is not None
    assert [(each.name, each.group) for each in book.frames] == [("Ort", ""), ("Kai", "")]
