"""Codebooks as tables and as REFI-QDA."""

import re
from dataclasses import replace
from pathlib import Path
from uuid import UUID
from xml.etree.ElementTree import Element, parse

import pytest

from kzannot.errors import UserError
from kzannot.formats import codebooks
from kzannot.formats.codebook_draft import Bilingual, FrameDraft
from tests.shared import shared_folder

NAMESPACE = "{urn:QDA-XML:codebook:1.0}"
MANY = "<Code name='a'/>" * 1001
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def codes_of(path: Path) -> list[Element]:
    return list(parse(path).getroot().iter(f"{NAMESPACE}Code"))


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
@pytest.mark.parametrize("name", codebooks.SHIPPED)
def test_frames_survive_a_table(tmp_path: Path, name: str, suffix: str) -> None:
    codebook = codebooks.shipped(name)
    path = tmp_path / f"{name}{suffix}"

    codebooks.write(path, codebook)

    read = codebooks.read(path)
    # A table has no place for values of attributes.
    bare = [
        replace(frame, defaults=(), examples=tuple(replace(each, values=()) for each in frame.examples))
        for frame in codebook.frames
    ]
    assert list(read.frames) == bare
    assert read.groups == codebook.groups


def test_a_table_without_ids_is_no_codebook(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("name,colour\na,b\n", encoding="utf-8")

    with pytest.raises(UserError, match="no column id"):
        codebooks.read(path)


def test_a_table_of_another_program_tells_names_and_descriptions(tmp_path: Path) -> None:
    path = tmp_path / "taguette.csv"
    path.write_text(
        "tag,description,number of highlights\nMacht & Geld,Wer zahlt,3\nMacht Geld,,0\n,,1\n",
        encoding="utf-8",
    )

    frames = codebooks.read(path).frames

    assert [(each.label.de, each.definition.de) for each in frames] == [
        ("Macht & Geld", "Wer zahlt"),
        ("Macht Geld", ""),
    ]
    assert len({each.name for each in frames}) == 2


def test_refi_holds_groups_as_codes_that_cannot_be_coded_with(tmp_path: Path) -> None:
    path = tmp_path / "out.qdc"

    codebooks.write(path, codebooks.shipped("kazakhstan-2022"))

    codes = codes_of(path)
    assert len(codes) == 20
    assert codes[0].get("isCodable") == "false"
    assert codes[0].get("name") == "Ursachen"
    assert codes[1].get("color") == "#45736A"
    assert codes[1].findtext(f"{NAMESPACE}Description", "").startswith("Die Unruhen erscheinen")
    assert "Gehört nicht dazu:\n- Eingreifen" in codes[1].findtext(f"{NAMESPACE}Description", "")


def test_refi_follows_its_schema(tmp_path: Path) -> None:  # Codebook.xsd of REFI-QDA 1.0, CodeType
    path = tmp_path / "out.qdc"
    odd = FrameDraft("odd", Bilingual("Steuer\x01zeichen"), colour="green", definition=Bilingual("a\x0bb"))

    codebooks.write(path, replace(codebooks.shipped("policy-frames"), frames=(odd,)))

    root = parse(path).getroot()
    assert root.tag == f"{NAMESPACE}CodeBook"
    assert [child.tag for child in root] == [f"{NAMESPACE}Codes"]
    for code in codes_of(path):
        assert GUID.fullmatch(code.get("guid", ""))
        assert set(code.keys()) <= {"guid", "name", "isCodable", "color"}
        assert code.get("color") is None
        assert code.get("name") == "Steuerzeichen"
        assert [child.tag for child in code] == [f"{NAMESPACE}Description"]


def test_refi_keeps_ids(tmp_path: Path) -> None:
    path = tmp_path / "out.qdc"
    codebook = codebooks.shipped("kazakhstan-2022")
    first = replace(codebook.frames[0], id=UUID(int=7))

    codebooks.write(path, replace(codebook, frames=(first, *codebook.frames[1:])))

    read = codebooks.read(path)
    assert read.frames[0].id == UUID(int=7)
    assert [frame.label.de for frame in read.frames] == [frame.label.de for frame in codebook.frames]
    assert [frame.colour for frame in read.frames] == [frame.colour for frame in codebook.frames]
    assert read.frames[0].group == "ursachen"
    assert codebooks.check_file(path) == []


def test_a_codebook_of_another_program_is_read() -> None:
    codebook = codebooks.read(shared_folder() / "samples" / "refi_qda" / "qualcoder_codebook.qdc")

    assert len(codebook.frames) == 5
    assert codebook.frames[0].definition.de == "Memo zu Wirtschaft: „x“ & <y>"
    assert len({frame.badge for frame in codebook.frames}) == 5


def test_codes_within_codes_and_double_names_are_read(tmp_path: Path) -> None:
    path = tmp_path / "deep.qdc"
    code = '<Code guid="{guid}" name="{name}" isCodable="true" color="#ABC">{inner}</Code>'
    inner = code.format(guid="no guid", name="Macht!", inner="")
    outer = code.format(guid="00000000-0000-0000-0000-000000000001", name="Macht", inner=inner)
    path.write_text(
        f'<CodeBook xmlns="{NAMESPACE[1:-1]}"><Codes>{outer}</Codes></CodeBook>', encoding="utf-8"
    )

    codebook = codebooks.read(path)

    assert [(frame.name, frame.group, frame.colour) for frame in codebook.frames] == [
        ("macht", "", "#AABBCC"),
        ("macht_2", "macht", codebook.frames[1].colour),
    ]
    assert codebook.frames[1].id is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<CodeBook/>", "no codebook of REFI-QDA"),
        ("<a><b></a>", "no XML"),
        ("", "no XML"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type"),
        ("<a>" * 300 + "</a>" * 300, "nested too deeply"),
        (f'<CodeBook xmlns="{NAMESPACE[1:-1]}"><Codes/></CodeBook>', "no frames"),
        (
            f'<CodeBook xmlns="{NAMESPACE[1:-1]}"><Codes>{MANY}</Codes></CodeBook>',
            "more than 1000 frames",
        ),
    ],
)
def test_hostile_and_broken_xml_is_refused(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "bad.qdc"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(UserError, match=words):
        codebooks.read(path)


def test_no_hostile_xml_of_the_collection_gets_through(tmp_path: Path) -> None:
    path = tmp_path / "bad.qdc"
    for sample in sorted((shared_folder() / "badinputs").glob("xml*/**/*.xml")):
        path.write_bytes(sample.read_bytes())
        with pytest.raises(UserError):
            codebooks.read(path)
