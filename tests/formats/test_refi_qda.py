"""Projects of REFI-QDA: out and in, the habits of the programs that write them, and files that these made."""

import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import refi_qda
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import FRAMES, codings, kept, small, there_and_back
from tests.shared import shared_folder

SAMPLES = "samples/refi_qda"
PROJECT = "{urn:QDA-XML:project:1.0}"
TEXT = "😀 ein Wort\r\nund noch eins"

Selection = tuple[int, int, str]


def made(
    folder: Path,
    *selections: Selection,
    text: bytes = TEXT.encode(),
    path: str = "internal://S.txt",
    project: str = "project.qde",
    file: str = "sources/S.txt",
) -> Path:
    """A project with one text, one code within another, and one user."""
    marks = "".join(
        f'<PlainTextSelection guid="{number:08}-0000-0000-0000-000000000000" startPosition="{start}"'
        f' endPosition="{end}" name="{name}"><Coding guid="c{number}" creatingUser="{{U-1}}">'
        f'<CodeRef targetGUID="c-2"/></Coding></PlainTextSelection>'
        for number, (start, end, name) in enumerate(selections)
    )
    content = (
        '<Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User guid="u-1" name="Anna"/></Users>'
        '<CodeBook><Codes><Code guid="C-1" name="Above" isCodable="true">'
        '<Code guid="C-2" name="Within it" isCodable="true" color="#abc"/></Code></Codes></CodeBook>'
        f'<Sources><TextSource guid="s" name="Eins" plainTextPath="{path}">{marks}</TextSource></Sources>'
        "</Project>"
    )
    target = folder / "made.qdpx"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(project, content)
        archive.writestr(file, text)
    return target


def places(dataset: Dataset) -> list[tuple[int, int]]:
    return [(span.start, span.end) for article in dataset.articles for span in article.spans]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    found = there_and_back("refi_qda", small(), tmp_path / "project.qdpx")

    assert kept(found) == kept(small())
    assert found.codebook == small().codebook
    assert {each.name for each in found.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert found.notes == ()


def test_without_the_file_of_ours_only_its_names_are_lost(tmp_path: Path) -> None:
    refi_qda.write(tmp_path / "all.qdpx", small())
    with zipfile.ZipFile(tmp_path / "all.qdpx") as whole, zipfile.ZipFile(tmp_path / "x.qdpx", "w") as bare:
        for name in whole.namelist():
            if name != "manifest.json":
                bare.writestr(name, whole.read(name))

    found = refi_qda.read(tmp_path / "x.qdpx")

    assert places(found) == places(small())
    assert [article.title for article in found.articles] == ["one", "two"]
    assert found.codebook
    assert {frame.label.de for frame in found.codebook.frames} == set(FRAMES)


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("refi_qda", given_one, Path(folder) / "set.qdpx")
        assert kept(found) == kept(given_one)


def test_a_memo_that_looks_like_a_line_of_ours_stays_a_memo(tmp_path: Path) -> None:
    one = small().articles[0]
    odd = replace(one.spans[0], memo='see\nkzannot: {"uncertain": true}')
    told = replace(small(), articles=(replace(one, spans=(odd,)),))

    assert kept(there_and_back("refi_qda", told, tmp_path / "a.qdpx")) == kept(told)


def test_no_identifier_is_given_twice(tmp_path: Path) -> None:
    refi_qda.write(tmp_path / "a.qdpx", small())

    with zipfile.ZipFile(tmp_path / "a.qdpx") as archive:
        root = ElementTree.fromstring(archive.read("project.qde"))
    given_ones = [guid for each in root.iter() if (guid := each.get("guid"))]

    assert len(set(given_ones)) == len(given_ones)
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", guid) for guid in given_ones)


def test_the_texts_have_no_byte_order_mark_and_their_own_ends_of_line(tmp_path: Path) -> None:
    refi_qda.write(tmp_path / "a.qdpx", small())

    with zipfile.ZipFile(tmp_path / "a.qdpx") as archive:
        texts = sorted(archive.read(name) for name in archive.namelist() if name.startswith("sources/"))

    assert texts == sorted((article.text or "").encode() for article in small().articles)


@pytest.mark.parametrize(
    ("selections", "way"),
    [
        ([(2, 5, "ein"), (12, 15, "und")], ""),
        ([(3, 6, "ein"), (7, 11, "W…"), (13, 16, "und")], "UTF-16 code units"),
        ([(3, 6, ""), (7, 11, ""), (13, 16, "")], "UTF-16 code units"),
        ([(2, 5, ""), (11, 14, "und")], "code points, an end of line as one"),
    ],
)
def test_the_way_of_counting_is_found(tmp_path: Path, selections: list[Selection], way: str) -> None:
    found = refi_qda.read(made(tmp_path, *selections))

    assert places(found)[0] == (2, 5)
    assert places(found)[-1] == (12, 15)
    assert found.notes == ((f"The offsets count {way}; they were read so.",) if way else ())


@pytest.mark.parametrize(
    ("path", "project", "file"),
    [
        ("S.txt", "Project.qde", "Sources/s.TXT"),
        ("relative:///S.txt", "a study.qde", "S.txt"),
        ("internal://sources\\S.txt", "project.qde", "sources/S.txt"),
    ],
)
def test_names_and_folders_may_be_written_anyhow(tmp_path: Path, path: str, project: str, file: str) -> None:
    found = refi_qda.read(made(tmp_path, (2, 5, "ein"), path=path, project=project, file=file))

    (article,) = found.articles
    (span,) = article.spans
    assert (article.title, span.annotator, span.frame) == ("Eins", "Anna", "within_it")
    assert found.codebook
    assert [(frame.name, frame.group, frame.colour) for frame in found.codebook.frames] == [
        ("above", "", found.codebook.frames[0].colour),
        ("within_it", "above", "#aabbcc"),
    ]


def test_a_byte_order_mark_counts_nothing(tmp_path: Path) -> None:
    found = refi_qda.read(made(tmp_path, (2, 5, "ein"), text=b"\xef\xbb\xbf" + TEXT.encode()))

    assert (found.articles[0].text, places(found)) == (TEXT, [(2, 5)])


def test_a_text_need_not_be_utf8(tmp_path: Path) -> None:
    found = refi_qda.read(made(tmp_path, (2, 5, "ein"), text=TEXT.encode("utf-16")))

    assert found.articles[0].text == TEXT


def test_a_missing_text_is_told_and_the_codes_are_kept(tmp_path: Path) -> None:
    found = refi_qda.read(made(tmp_path, (2, 5, "ein"), file="sources/other.txt"))

    assert found.articles == ()
    assert found.notes == ("Eins: its text is not among the files; 1 spans were left out.",)
    assert found.codebook
    assert len(found.codebook.frames) == 2


def test_a_passage_outside_of_the_text_is_told(tmp_path: Path) -> None:
    found = refi_qda.read(made(tmp_path, (2, 5, "ein"), (20, 900, "")))

    assert places(found) == [(2, 5)]
    assert found.notes == ("Eins: within_it from 20 to 900 covers nothing of the text; it was left out.",)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("<Project", "is no XML that can be read"),
        ("<Project/>", "is no project of REFI-QDA"),
        ('<!DOCTYPE p [<!ENTITY a "b">]><Project>&a;</Project>', "declares a document type"),
    ],
)
def test_what_is_no_project_is_refused(tmp_path: Path, content: str, sentence: str) -> None:
    (tmp_path / "a.qde").write_text(content)

    with pytest.raises(UserError, match=sentence):
        refi_qda.read(tmp_path / "a.qde")


def test_an_archive_without_a_project_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.qdpx", "w") as archive:
        archive.writestr("readme.txt", "nothing")

    with pytest.raises(UserError, match="holds 0 projects"):
        refi_qda.read(tmp_path / "a.qdpx")


def test_without_texts_it_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written without"):
        refi_qda.write(tmp_path / "a.qdpx", small(), "none")


def test_what_qualcoder_made_is_read() -> None:
    found = refi_qda.read(shared_folder() / SAMPLES / "qualcoder_c320464_plain.qdpx")

    assert Counter(span.annotator for article in found.articles for span in article.spans).keys() == {
        "anna",
        "ben",
    }
    assert found.codebook
    assert {frame.label.de: frame.group for frame in found.codebook.frames}["Konflikt"] == "frames"
    quotations = {
        (article.text or "")[span.start : span.end] for article in found.articles for span in article.spans
    }
    assert "Mehr als 4.400 Festnahmen" in quotations
    assert "»staatlicher Willkür«" in quotations


def test_what_nvivo_made_is_read_in_its_own_counting() -> None:
    found = refi_qda.read(shared_folder() / SAMPLES / "nvivo12.6_win_oltas.qdpx")

    spans = [(article, span) for article in found.articles for span in article.spans]
    assert len(spans) == 303
    assert "The offsets count UTF-16 code units; they were read so." in found.notes
    cut = 0
    for article, span in spans:
        text = article.text or ""
        edges = ((text[at - 1], text[at]) for at in (span.start, span.end) if 0 < at < len(text))
        cut += any(before.isalnum() and after.isalnum() for before, after in edges)
    assert cut == 3


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("atlasti8.4_mac_sources_missing.qdpx", "its text is not among the files"),
        ("maxqda24.7_project.qde", "its text is not among the files"),
        ("nvivo_mac15.qdpx", "it has no text"),
        ("atlasti_win23.2.qdpx", ""),
    ],
)
def test_projects_without_texts_give_their_codes(name: str, note: str) -> None:
    found = refi_qda.read(shared_folder() / SAMPLES / name)

    assert found.articles == ()
    assert found.codebook
    assert found.codebook.frames
    assert all(note in each for each in found.notes[:1])
    assert bool(found.notes) == bool(note)
