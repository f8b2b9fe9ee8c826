"""Web Annotations: out and in, what has no place in a project, and samples of the W3C and of Recogito."""

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import web_annotation
from kzannot.formats.dataset import Dataset, DatasetAnnotator, digest
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

FOLDER = "samples/w3c_webanno"
BODY = {"type": "TextualBody", "purpose": "tagging", "value": "x"}


def annotation(selector: object, **more: Any) -> dict[str, Any]:
    """An annotation of somebody else."""
    target = {"source": "http://example.org/a/page.html", "selector": selector}
    head = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1"}
    return {**head, "type": "Annotation", "body": BODY, "target": target, **more}


def read(folder: Path, content: object, text: str = "😀 ein Wort, ein Satz") -> Dataset:
    """What is read of annotations with a text beside them."""
    bundle = folder / "bundle"
    bundle.mkdir()
    (bundle / "a.jsonld").write_text(json.dumps(content), encoding="utf-8")
    (bundle / "page.txt").write_text(text, encoding="utf-8")
    return web_annotation.read(bundle)


def position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    kinds = {"Anna": "machine", "anna": "person", "Берик": "adjudicated"}
    annotators = tuple(DatasetAnnotator(name=name, kind=kind) for name, kind in kinds.items())
    made = replace(small(), annotators=annotators)

    found = there_and_back("web_annotation", made, tmp_path / "a.jsonld")

    assert kept(found) == kept(made)
    assert {each.name: each.kind for each in found.annotators} == kinds
    assert [(each.title, each.outlet, each.published) for each in found.articles] == [
        ("About one", "Nordblatt", "2022-01-08"),
        ("About two", "Nordblatt", "2022-01-08"),
    ]
    assert found.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings().filter(lambda one: bool(one.articles)))
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("web_annotation", given_one, Path(folder) / "a.jsonld")

    assert kept(found) == kept(given_one)
    assert {each.name for each in found.annotators} == {each.name for each in given_one.annotators}


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_the_digest_says_where_the_offsets_count(tmp_path: Path, texts: str) -> None:
    path = tmp_path / "a.jsonld"

    found = there_and_back("web_annotation", small(), path, texts)

    one = next(each for each in found.articles if each.title == "About one")
    assert (one.text, one.sha256, len(one.spans)) == (None, digest(TEXT), 4)
    assert "sprach" not in path.read_text(encoding="utf-8")


def test_a_span_is_told_by_position_and_by_words(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"

    web_annotation.write(path, small())

    first = json.loads(path.read_bytes())["first"]["items"][0]
    assert first["target"]["selector"] == [
        position(14, 34),
        quote("sprach\r\nvon Gewalt 😀", "Der Präsident ", TEXT[34:66]),
    ]
    assert [(body["purpose"], body["value"]) for body in first["body"]] == [
        ("tagging", "unrest"),
        ("commenting", "line\n\\one\t😀"),
    ]


def test_annotations_of_others_find_their_text_beside_them(tmp_path: Path) -> None:
    found = read(tmp_path, [annotation([position(6, 10), quote("Wort")], creator="http://example.org/me")])

    (article,) = found.articles
    (span,) = article.spans
    assert (span.start, span.end, span.frame, span.annotator) == (6, 10, "x", "http://example.org/me")


def test_positions_in_utf_16_are_recognised_by_the_words(tmp_path: Path) -> None:
    found = read(tmp_path, annotation([position(7, 11), quote("Wort")]))

    assert [(span.start, span.end) for span in found.articles[0].spans] == [(6, 10)]
    assert found.notes == ("page.html: the offsets count UTF-16 code units; they were read so.",)


def test_words_beat_a_position_that_does_not_fit(tmp_path: Path) -> None:
    found = read(tmp_path, annotation([position(0, 2), quote("Satz")]))

    assert [(span.start, span.end) for span in found.articles[0].spans] == [(16, 20)]
    assert "stands elsewhere" in found.notes[0]


def test_words_alone_are_found_by_what_stands_around_them(tmp_path: Path) -> None:
    refined = {"type": "FragmentSelector", "value": "p1", "refinedBy": quote("ein", ", ", " Satz")}
    once, twice = annotation(refined), annotation(quote("ein"))

    found = read(tmp_path, [once, twice])

    assert [(span.start, span.end) for span in found.articles[0].spans] == [(12, 15)]
    assert found.notes == ("annotation 2: it has no place in a text that is known; it was left out.",)


def test_what_is_told_of_texts_may_stand_behind_the_annotations(tmp_path: Path) -> None:
    written, turned = tmp_path / "a.jsonld", tmp_path / "turned.jsonld"
    web_annotation.write(written, small())
    made = json.loads(written.read_text(encoding="utf-8"))
    turned.write_text(json.dumps(dict(reversed(made.items()))), encoding="utf-8")

    whole, found = web_annotation.read(written), web_annotation.read(turned)

    assert found.articles == whole.articles
    assert found.annotators == whole.annotators


def test_several_tags_and_targets_become_several_spans(tmp_path: Path) -> None:
    source = "http://example.org/page.html"
    targets = [
        {"source": source, "selector": position(2, 5)},
        {"source": source, "selector": position(6, 10)},
    ]
    bodies = [BODY, {"type": "SpecificResource", "source": "http://example.org/codes#y"}]

    found = read(tmp_path, annotation(None, body=bodies, target=targets))

    assert [(span.start, span.frame) for span in found.articles[0].spans] == [
        (2, "x"), (2, "y"), (6, "x"), (6, "y"),
    ]  # fmt: skip
    assert found.notes == ("annotation 1 has 2 parts, which became as many spans.",)


def test_an_annotation_that_names_no_text_is_about_the_only_one(tmp_path: Path) -> None:
    (tmp_path / "hafen.txt").write_text("Der Hafen ruht.", encoding="utf-8")
    told = {"type": "Annotation", "body": [BODY], "target": {"selector": [position(4, 9)]}}
    (tmp_path / "a.json").write_text(json.dumps([told]), encoding="utf-8")

    (article,) = web_annotation.read(tmp_path).articles

    assert (article.title, [(each.frame, each.start) for each in article.spans]) == ("hafen", [("x", 4)])


def row(selectors: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """An annotation as the API of Hypothesis gives it."""
    page = "https://example.org/a/page.html?from=feed"
    head = {
        "id": "Xk3",
        "user": "acct:aigul@hypothes.is",
        "uri": page,
        "group": "__world__",
        "references": [],
    }
    about = {"text": "", "tags": ["x"], "document": {"title": ["Der Hafen ruht"]}}
    return {**head, **about, "target": [{"source": page, "selector": selectors}], **more}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda rows: {"total": 2, "rows": rows},
        lambda rows: {"export_date": "2026-01-01", "client_version": "1.1", "annotations": rows},
        lambda rows: rows,
    ],
)
def test_rows_of_hypothesis_are_read_with_tags_and_comment(tmp_path: Path, wrapped: Any) -> None:
    both = row([position(900, 904), quote("Wort")], tags=["x", "y"], text="so?")
    of_page = row([], target=[{"source": "https://example.org/a/page.html"}])

    found = read(tmp_path, wrapped([both, of_page]))

    (article,) = found.articles
    assert (article.title, article.url) == ("Der Hafen ruht", "https://example.org/a/page.html?from=feed")
    assert [(each.frame, each.start, each.memo, each.annotator) for each in article.spans] == [
        ("x", 6, "so?", "aigul@hypothes.is"),
        ("y", 6, "so?", "aigul@hypothes.is"),
    ]
    assert "annotation 2: it has no place in a text that is known; it was left out." in found.notes


def test_words_that_stand_often_are_found_by_what_stands_around_them(tmp_path: Path) -> None:
    text = "Ein Wort. Noch\nein Wort, und ein\u00a0Wort."
    selectors = [{"type": "RangeSelector"}, position(310, 318), quote("ein Wort", "und ", ".")]

    found = read(tmp_path, {"rows": [row(selectors)]}, text)

    assert [(each.start, each.end) for each in found.articles[0].spans] == [(29, 37)]


def test_a_page_that_is_not_there_is_told_with_the_name_that_its_text_should_have(tmp_path: Path) -> None:
    (tmp_path / "rows.json").write_text(json.dumps({"rows": [row([quote("Wort")])]}), encoding="utf-8")

    found = web_annotation.read(tmp_path / "rows.json")

    assert found.articles == ()
    assert "where it should be called page.txt; 1 spans were left out" in found.notes[0]


def test_a_text_that_nobody_asks_for_may_be_of_any_encoding(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Ein Wort", encoding="utf-8")
    (tmp_path / "readme.txt").write_bytes(b"Gr\xfc\xdfe")
    (tmp_path / "a.json").write_text(json.dumps([annotation([quote("Wort")])]), encoding="utf-8")

    (article,) = web_annotation.read(tmp_path).articles
    (tmp_path / "page.txt").write_bytes(b"Gr\xfc\xdfe")

    assert len(article.spans) == 1
    with pytest.raises(UserError, match=r"page\.txt is not UTF-8 \(byte 2\)"):
        web_annotation.read(tmp_path)


def test_a_comment_alone_is_no_coding(tmp_path: Path) -> None:
    comment = {"type": "TextualBody", "value": "so?"}

    found = read(tmp_path, annotation(position(2, 5), body=comment))

    assert found.notes[0] == "annotation 1: it has no tag; it was left out."


@pytest.mark.parametrize("name", ["anno26.json", "anno32.json"])
def test_samples_of_the_w3c_say_that_their_texts_are_missing(name: str) -> None:
    found = web_annotation.read(shared_folder() / FOLDER / "spec_samples" / name)

    assert found.articles == ()
    assert found.notes == (
        "http://example.org/page1: its text is not among the files, where it should be called page1.txt; "
        "1 spans were left out.",
    )


def test_the_collection_of_the_w3c_is_read_to_its_end() -> None:
    # 41 annotations, counted by jq; those with a place in a text are told by their pages.
    found = web_annotation.read(shared_folder() / FOLDER / "spec_samples/collection1.json")

    assert found.articles == ()
    assert sum("no place in a text" in note for note in found.notes) > 30
    assert all("left out" in note or "became" in note for note in found.notes)


@pytest.mark.parametrize("path", ["spec_incorrect", "recogito"])
def test_what_is_no_web_annotation_is_refused(path: str) -> None:
    files = sorted((shared_folder() / FOLDER / path).iterdir())

    for file in files:
        with pytest.raises(UserError) as told:
            web_annotation.read(file)
        assert file.name in str(told.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"id": "x"}, "should be a Web Annotation or a collection of them"),
        (annotation([position(1, 2) | {"start": "1"}]), "annotation 1.start should be a whole number"),
        (annotation(None, target=9), "annotation 1.target should be an object"),
        (annotation(None, body=9), "annotation 1.body should be an object"),
        ([3], "the line should be an object"),
    ],
)
def test_a_broken_annotation_is_told_in_a_sentence(tmp_path: Path, content: object, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        read(tmp_path, content)

    assert sentence in str(told.value)


def test_pages_in_pages_without_end_are_refused(tmp_path: Path) -> None:
    (tmp_path / "deep.json").write_text('{"first":' * 3000 + "[]" + "}" * 3000, encoding="utf-8")

    with pytest.raises(UserError, match=r"deep\.json cannot be read: it is nested too deeply"):
        web_annotation.read(tmp_path / "deep.json")
