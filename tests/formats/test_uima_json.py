"""UIMA CAS in JSON: out and in, and the real files of UIMA's own tests."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import uima_json
from kzannot.formats.dataset import Dataset, DatasetSpan
from tests.formats.foreign_datasets import article, codings, dataset_of, kept, small, there_and_back
from tests.shared import shared_folder

SOFA = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "Ein 😀 Wort"}


def made(folder: Path, *structures: dict[str, Any], members: Any = (2,)) -> Path:
    """A file as another program would write it."""
    path = folder / "made.json"
    views = {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}}
    told = {"%TYPES": {}, "%FEATURE_STRUCTURES": [SOFA, *structures], "%VIEWS": views}
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def topic(number: int, start: Any, end: Any, **values: Any) -> dict[str, Any]:
    """An annotation of a layer of somebody's own."""
    return {"%ID": number, "%TYPE": "webanno.custom.Topic", "@sofa": 1, "begin": start, "end": end, **values}


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("uima_json", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [each.title for each in read.articles] == ["About one", "About two"]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        read = there_and_back("uima_json", given_one, Path(folder) / "set.zip")

    assert kept(read) == kept(given_one)


def test_control_characters_and_halves_of_pairs_stay(tmp_path: Path) -> None:
    span = DatasetSpan(annotator="Anna", frame="order", start=2, end=4)

    read = there_and_back("uima_json", dataset_of(article("x", "\x07\ud800ab", span)), tmp_path / "x.zip")

    assert read.articles[0].text == "\x07\ud800ab"
    assert [(each.start, each.end) for each in read.articles[0].spans] == [(2, 4)]


def test_it_is_version_0_4_of_uima(tmp_path: Path) -> None:
    uima_json.write(tmp_path / "out", small())

    told = json.loads((tmp_path / "out/one/Anna.json").read_bytes())

    by_id = {each["%ID"]: each for each in told["%FEATURE_STRUCTURES"]}
    frames = [each for each in by_id.values() if each["%TYPE"] == "webanno.custom.Frame"]
    assert [(each["begin"], each["end"], each["uncertain"]) for each in frames] == [
        (14, 35, False),
        (26, 48, True),
    ]
    assert by_id[frames[1]["@marks"]]["%ELEMENTS"] == ["irony", "by hand; slow"]
    assert set(told["%VIEWS"]["_InitialView"]["%MEMBERS"]) == by_id.keys() - {1, frames[1]["@marks"]}
    assert told["%TYPES"]["webanno.custom.Frame"]["marks"]["%RANGE"] == "uima.cas.String[]"


def test_values_of_every_kind_become_texts_and_links_are_counted(tmp_path: Path) -> None:
    array = {"%ID": 9, "%TYPE": "uima.cas.StringArray", "%ELEMENTS": ["x", "y"]}
    path = made(
        tmp_path,
        topic(2, 0, 6, sure=True, level=3, none=None, **{"@marks": 9, "@other": 2, "#p": "NaN"}),
        array,
    )

    read = uima_json.read(path)

    (span,) = read.articles[0].spans
    assert (span.frame, span.start, span.end) == ("Topic", 0, 5)
    assert dict(span.attributes) == {
        "sure": "true",
        "level": "3",
        "none": "",
        "marks": ("x", "y"),
        "p": "NaN",
    }
    assert read.notes == ("made.json: 1 links were left out.",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[]", "x.json is no CAS in JSON, version 0.4"),
        ('{"_context": {}, "_views": {}}', "x.json is no CAS in JSON, version 0.4"),
        ("{", "x.json, line 1: it is no JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"%FEATURE_STRUCTURES": []}', "x.json holds no text"),
        ('{"%FEATURE_STRUCTURES": [3]}', "feature structure 1 should be an object"),
        ('{"%FEATURE_STRUCTURES": [{}]}', "%ID of feature structure 1 should be a whole number"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")

    with pytest.raises(UserError, match=words) as told:
        uima_json.read(tmp_path / "x.json")

    assert "\n" not in str(told.value)


def test_a_broken_annotation_is_told_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"made\.json: begin of annotation 2 should be a whole number"):
        uima_json.read(made(tmp_path, topic(2, "a", 3)))
    with pytest.raises(UserError, match=r"made\.json: feature structure 7 should be there"):
        uima_json.read(made(tmp_path, members=[7]))


def old(**views: Any) -> dict[str, Any]:
    """A file as WebAnno exported it before there was version 0.4."""
    types = {
        "Topic": {
            "_id": "webanno.custom.Topic",
            "_feature_types": {"link": "_ref", "roles": "_array"},
        },
        "Dependency": {"_id": "x.Dependency", "_feature_types": {"Governor": "_ref", "Dependent": "_ref"}},
    }
    sofa = {"_type": "Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": "Ein 😀 Wort"}
    aside = {"12": sofa, "70": {"_type": "Topic", "sofa": 12, "begin": 7, "end": 11, "value": "Macht"}}
    return {"_context": {"_types": types}, "_views": {"_InitialView": views}, "_referenced_fss": aside}


def test_the_older_json_is_read_with_its_texts_and_annotations(tmp_path: Path) -> None:
    first = {
        "sofa": 12,
        "end": 3,
        "value": "Krise",
        "sure": True,
        "marks": ["a", "b"],
        "link": 70,
        "roles": [4],
    }
    told = old(
        DocumentMetaData=[{"sofa": 12, "end": 11, "documentTitle": "eins.txt", "language": "de"}],
        CASMetadata=[{"sofa": 12, "end": 0, "username": "berik"}],
        Token=[{"sofa": 12, "end": 3}],
        TagsetDescription=[{"name": "frames"}],
        Topic=[first, 70],
        Dependency=[{"sofa": 12, "end": 3, "Governor": 70, "Dependent": 71, "DependencyType": "subj"}],
    )
    told["_context"]["_types"] |= {
        name: {"_id": f"de.tudarmstadt.ukp.{place}.{name}"}
        for name, place in (
            ("DocumentMetaData", "dkpro.core.api.metadata.type"),
            ("CASMetadata", "clarin.webanno.api.type"),
        )
    }
    (tmp_path / "x.json").write_text(json.dumps(told), encoding="utf-8")

    read = uima_json.read(tmp_path / "x.json")

    (found,) = read.articles
    assert (found.title, found.language, found.text) == ("eins", "de", "Ein 😀 Wort")
    assert [(each.annotator, each.frame, each.start, each.end, each.attributes) for each in found.spans] == [
        ("berik", "Krise", 0, 3, (("marks", ("a", "b")), ("sure", "true"))),
        ("berik", "Macht", 6, 10, ()),
    ]
    assert read.notes == ("x.json: 1 relations were left out.", "x.json: 2 links were left out.")


def test_older_json_without_a_text_or_with_a_broken_annotation_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps(old() | {"_referenced_fss": {}}), encoding="utf-8")
    with pytest.raises(UserError, match=r"x\.json holds no text"):
        uima_json.read(file)

    file.write_text(json.dumps(old(Topic=[{"end": "3"}])), encoding="utf-8")
    with pytest.raises(UserError, match="end of Topic 1 should be a whole number"):
        uima_json.read(file)


def test_values_that_many_share_are_bounded(tmp_path: Path) -> None:
    array = {"%ID": 9, "%TYPE": "uima.cas.StringArray", "%ELEMENTS": ["x"] * 1001}

    with pytest.raises(UserError, match="annotation 2, @marks should be at most 1000 values"):
        uima_json.read(made(tmp_path, topic(2, 0, 3, **{"@marks": 9}), array))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("casWithTextAndAnnotations", ["This", "is", "a", "test"]),
        (
            "casWithEmojiUnicodeTextAndAnnotations",
            ["🥳", "This", "👳🏻\u200d♀️", "is", "✆", "a", "🧔🏾\u200d♂️", "test", "👻"],
        ),
        ("casExtendingDocumentAnnotation", []),
        ("tsv3-testSimpleSlotFeature", ["This", "is", "a"]),
    ],
)
def test_real_files_are_read(name: str, words: list[str]) -> None:
    read = uima_json.read(shared_folder() / f"samples/uima_json/{name}.json")

    text = read.articles[0].text or ""

    assert [text[span.start : span.end] for span in read.articles[0].spans] == words
    assert read.notes == ((f"{name}.json: 1 links were left out.",) if "Slot" in name else ())
