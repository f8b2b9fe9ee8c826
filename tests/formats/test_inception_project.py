"""Projects of INCEpTION: out and in, the real ones, and serialized CASes that are broken or made to harm."""

import json
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import inception_project, uima_java, uima_serialized, uima_xmi
from kzannot.formats.dataset import Dataset, DatasetAnnotator, DatasetSpan
from kzannot.formats.plain import Wrong
from kzannot.formats.uima_java import JavaObject
from tests.formats.foreign_datasets import (
    TEXT,
    article,
    codings,
    dataset_of,
    kept,
    small,
    there_and_back,
)
from tests.shared import shared_folder


def unpacked(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def written(folder: Path, dataset: Dataset | None = None) -> dict[str, bytes]:
    """The files of a project that was written."""
    inception_project.write(folder / "set.zip", dataset or small())
    return unpacked(folder / "set.zip")


def sample(name: str) -> Path:
    return shared_folder() / "samples/inception_project" / name


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("inception", small(), tmp_path / name)

    assert kept(read) == kept(small())
    assert read.codebook == small().codebook
    assert [each.title for each in read.articles] == ["About one", "About two"]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}


@settings(max_examples=40, deadline=None)
@given(codings())
def test_any_codings_survive_in_json_and_serialized(given_one: Dataset) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = written(folder, given_one)
        read = inception_project.read(folder / "set.zip")
        only = {
            each: content
            for each, content in files.items()
            if not each.startswith(("annotation/", "curation/"))
        }
        serialized = inception_project.read(packed(folder / "ser.zip", only))

    assert kept(read) == kept(given_one)
    assert kept(serialized) == kept(given_one)


def test_the_structure_is_that_of_inception(tmp_path: Path) -> None:
    files = written(tmp_path)

    assert sorted(files) == [
        "annotation/one.txt/Anna.json",
        "annotation/one.txt/annotator.json",
        "annotation_ser/one.txt/Anna.ser",
        "annotation_ser/one.txt/INITIAL_CAS.ser",
        "annotation_ser/one.txt/annotator.ser",
        "annotation_ser/two.txt/INITIAL_CAS.ser",
        "exportedproject.json",
        "manifest.json",
        "source/one.txt",
        "source/two.txt",
    ]
    assert files["source/one.txt"].decode() == TEXT


def test_the_codebook_becomes_a_layer_and_tagsets(tmp_path: Path) -> None:
    told = json.loads(written(tmp_path)["exportedproject.json"])

    layer = told["layers"][-1]
    assert {each["name"] for each in told["source_documents"]} == {"one.txt", "two.txt"}
    assert {each["state"] for each in told["source_documents"]} == {"ANNOTATION_IN_PROGRESS", "NEW"}
    assert {each["user"] for each in told["annotation_documents"]} == {"Anna", "annotator"}
    assert {each["name"]: [tag["tag_name"] for tag in each["tags"]] for each in told["tag_sets"]} == {
        "Frames": ["unrest", "order", "Ökonomie & Folgen", "помощь"],
        "voice": ["journalist", "kz_government"],
        "marks": ["irony", "by hand; slow"],
    }
    assert layer["name"] == "webanno.custom.Frame"
    assert (layer["anchoring_mode"], layer["overlap_mode"]) == ("CHARACTERS", "ANY_OVERLAP")
    assert {each["name"]: (each["type"], each["multi_value_mode"]) for each in layer["features"]} == {
        "frame": ("uima.cas.String", "NONE"),
        "uncertain": ("uima.cas.Boolean", "NONE"),
        "memo": ("uima.cas.String", "NONE"),
        "round": ("uima.cas.String", "NONE"),
        "id": ("uima.cas.String", "NONE"),
        "voice": ("uima.cas.String", "NONE"),
        "marks": ("uima.cas.StringArray", "ARRAY"),
        "remark": ("uima.cas.String", "NONE"),
    }


def test_the_settled_coding_is_the_curation(tmp_path: Path) -> None:
    gold = DatasetAnnotator(name="Beschluss", kind="adjudicated")
    span = DatasetSpan(annotator="Beschluss", frame="order", start=0, end=3, layer="gold")
    given_one = dataset_of(article("one", TEXT, span))
    given_one = replace(given_one, annotators=(*given_one.annotators, gold))

    files = written(tmp_path, given_one)

    assert {"curation/one.txt/CURATION_USER.json", "curation_ser/one.txt/CURATION_USER.ser"} <= files.keys()
    assert json.loads(files["exportedproject.json"])["source_documents"][0]["state"] == "CURATION_IN_PROGRESS"
    ours = inception_project.read(tmp_path / "set.zip")
    assert [(each.annotator, each.layer) for each in ours.articles[0].spans] == [("Beschluss", "gold")]
    files.pop("manifest.json")
    others = inception_project.read(packed(tmp_path / "other.zip", files))
    assert [(each.annotator, each.layer) for each in others.articles[0].spans] == [("CURATION_USER", "gold")]
    assert {each.name: each.kind for each in others.annotators}["CURATION_USER"] == "adjudicated"


def test_without_what_stands_beside_the_tagsets_are_the_codebook(tmp_path: Path) -> None:
    files = written(tmp_path)
    files.pop("manifest.json")

    read = inception_project.read(packed(tmp_path / "other.zip", files))

    assert read.codebook is not None
    assert [frame.name for frame in read.codebook.frames] == [
        "unrest",
        "order",
        "Ökonomie & Folgen",
        "помощь",
    ]
    assert {each.name: each.kind for each in read.codebook.attributes} == {
        "voice": "single",
        "marks": "multiple",
        "remark": "text",
    }
    assert {each.name for each in read.annotators} == {"Anna", "annotator"}
    assert [each.text for each in read.articles] == [TEXT, "Nichts."]


def test_an_archive_in_the_archive_is_read(tmp_path: Path) -> None:
    uima_xmi.write(tmp_path / "xmi", small())
    inside = BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        archive.write(tmp_path / "xmi/one/Anna.xmi", "Anna.xmi")
        archive.write(tmp_path / "xmi/TypeSystem.xml", "TypeSystem.xml")
    files = {"exportedproject1.json": b"{}", "annotation/one.txt/Anna.zip": inside.getvalue()}

    read = inception_project.read(packed(tmp_path / "p.zip", files))

    assert [(span.annotator, span.frame) for span in read.articles[0].spans] == [
        ("Anna", "unrest"),
        ("Anna", "Ökonomie & Folgen"),
    ]


def test_a_bomb_in_the_archive_is_refused(tmp_path: Path) -> None:
    inside = BytesIO()
    with zipfile.ZipFile(inside, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xmi", b" " * (40 << 20))
    files = {"exportedproject1.json": b"{}", "annotation/one.txt/Anna.zip": inside.getvalue()}

    with pytest.raises(UserError, match="unpacks to far more than its size"):
        inception_project.read(packed(tmp_path / "p.zip", files))


def test_where_one_form_is_broken_another_is_read_and_it_is_told(tmp_path: Path) -> None:
    files = written(tmp_path)
    files["annotation/one.txt/Anna.json"] = b'{"_context": {}}'

    read = inception_project.read(packed(tmp_path / "p.zip", files))

    assert kept(read) == kept(small())
    assert read.notes == ("annotation/one.txt/Anna.json is no CAS in JSON, version 0.4.",)


def test_what_newer_versions_compress_is_read(tmp_path: Path) -> None:
    files = written(tmp_path)
    plain = files.pop("annotation_ser/one.txt/Anna.ser")
    length = (len(plain) + 4).to_bytes(3, "little")
    frame = b"\xff\x06\x00\x00sNaPpY\x01" + length + b"\0\0\0\0" + plain
    only = {name: content for name, content in files.items() if not name.startswith("annotation/")}

    read = inception_project.read(
        packed(tmp_path / "p.zip", {**only, "annotation_ser/one.txt/Anna.ser": frame})
    )

    assert kept(read) == kept(small())


def test_what_is_there_in_no_form_that_can_be_read_is_told(tmp_path: Path) -> None:
    files = {"exportedproject1.json": b"{}", "annotation/one.txt/Anna.bin": b"?"}
    whole = written(tmp_path)
    whole.pop("manifest.json")

    with pytest.raises(UserError, match="its annotations cannot be read; export the project from INCEpTION"):
        inception_project.read(packed(tmp_path / "p.zip", files))
    read = inception_project.read(packed(tmp_path / "q.zip", {**whole, "annotation/two.txt/Anna.bin": b"?"}))

    assert read.notes == ("two.txt, Anna: no form of its annotations can be read; they were left out.",)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.txt": b"x"}, "p.zip is no project of INCEpTION: it has no exportedproject.json"),
        ({"exportedproject.json": b"[]"}, "exportedproject.json: the line should be an object"),
        ({"exportedproject.json": b'{"layers": 3}'}, "exportedproject.json: layers should be a list"),
        (
            {"exportedproject.json": b"{}", "annotation_ser/a.txt/b.ser": b"no"},
            "annotation_ser/a.txt/b.ser: the file should be a serialized object of Java",
        ),
        ({"exportedproject.json": b"{}", "../../out.txt": b"x"}, "its name leads out of the archive"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(tmp_path: Path, files: dict[str, bytes], words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        inception_project.read(packed(tmp_path / "p.zip", files))

    assert "\n" not in str(told.value)


def test_it_is_not_written_without_texts(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds the articles' texts"):
        inception_project.write(tmp_path / "x.zip", small(), "none")


@given(st.binary(max_size=40), st.integers(0, 4000), st.booleans())
def test_a_serialized_cas_that_was_changed_is_read_or_refused(changed: bytes, place: int, ends: bool) -> None:
    with TemporaryDirectory() as name:
        whole = written(Path(name))["annotation_ser/one.txt/Anna.ser"]
    behind = b"" if ends else whole[place + len(changed) :]

    refusal = ""
    try:
        uima_serialized.views_of(whole[:place] + changed + behind, "x.ser")
    except UserError as error:
        refusal = str(error)

    assert not refusal or refusal.startswith("x.ser: ")
    assert "\n" not in refusal


@given(st.text(st.characters(), max_size=40))
def test_java_objects_hold_any_text(text: str) -> None:
    texts = "[Ljava/lang/String;"
    fields = (("n", "I", -5), ("many", texts, (None, text, text * 3)), ("one", "Ljava/lang/String;", text))

    found = uima_java.read(uima_java.written(JavaObject("a.B", 7, fields)))

    assert found == {"n": -5, "many": [None, text, text * 3], "one": text}


def test_a_long_text_is_held() -> None:
    field = ("one", "Ljava/lang/String;", "ä😀" * 40_000)

    assert uima_java.read(uima_java.written(JavaObject("a.B", 7, (field,))))["one"] == field[2]


def test_an_array_whose_length_lies_is_refused() -> None:
    content = uima_java.written(JavaObject("a.B", 7, (("a", "[I", (1, 2)),)))
    place = content.rindex(b"\x00\x00\x00\x02\x00\x00\x00\x01")

    with pytest.raises(Wrong, match="the length of an array"):
        uima_java.read(content[:place] + b"\x7f\xff\xff\xff" + content[place + 4 :])


def test_a_real_project_whose_annotations_are_only_serialized_is_read_whole() -> None:
    read = inception_project.read(sample("german_covid_inception22.zip"))

    frames = Counter(span.frame for each in read.articles for span in each.spans)

    assert len(read.articles) == 38
    assert {each.name for each in read.annotators} == {"Konstantin", "Lina", "Melina"}
    # dkpro-cassis and Apache UIMA count 240 annotations, of which 7 questions and another are relations.
    assert frames.total() == 232
    assert frames["Segment"] == 78
    assert [note for note in read.notes if "relations" in note or "links" in note] == list(read.notes)


def test_a_real_project_of_webanno_with_a_curation_is_read() -> None:
    read = inception_project.read(sample("webanno_3_6_1_curated.zip"))

    (found,) = read.articles
    assert found.text == "This is an example sentence.\n"
    assert [(span.annotator, span.frame, span.layer) for span in found.spans] == [
        ("CURATION_USER", "Chunk", "gold")
    ]
