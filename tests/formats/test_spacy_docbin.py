"""spaCy's DocBin: out and in, and files that spaCy's users made."""

import zlib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import spacy_docbin
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import codings, kept, small, there_and_back
from tests.shared import shared_folder

spacy = pytest.importorskip("spacy")

SAMPLES = "samples/spacy_docbin"


def test_what_is_written_is_read(tmp_path: Path) -> None:
    found = there_and_back("spacy_docbin", small(), tmp_path / "set.spacy")

    assert kept(found) == kept(small())
    assert [(each.title, each.outlet, each.published) for each in found.articles] == [
        ("About one", "Nordblatt", "2022-01-08"),
        ("About two", "Nordblatt", "2022-01-08"),
    ]
    assert found.notes == ()


@settings(max_examples=40, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("spacy_docbin", given_one, Path(folder) / "set.spacy")
        assert kept(found) == kept(given_one)


def test_spacy_itself_reads_texts_and_spans(tmp_path: Path) -> None:
    spacy_docbin.write(tmp_path / "set.spacy", small())

    docs = list(spacy.tokens.DocBin().from_disk(tmp_path / "set.spacy").get_docs(spacy.blank("de").vocab))

    assert [doc.text for doc in docs] == [small().articles[0].text] * 2 + [small().articles[1].text]
    assert [(span.label_, span.text) for span in docs[0].spans["sc"]] == [
        ("unrest", "sprach\r\nvon Gewalt 😀"),
        ("Ökonomie & Folgen", "Gewalt 😀 und 👩‍👩‍👧"),
    ]


def test_groups_entities_and_categories_of_others_are_taken_or_told(tmp_path: Path) -> None:
    doc = spacy.blank("de")("Anna kam nach Almaty.")
    doc.spans["other"] = [spacy.tokens.Span(doc, 0, 2, label="act"), doc[2:4]]
    doc.ents = [spacy.tokens.Span(doc, 3, 4, label="PLACE")]
    doc.cats = {"news": 1.0}
    spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "set.spacy")

    found = spacy_docbin.read(tmp_path / "set.spacy")

    assert [(span.annotator, span.frame, span.start, span.end) for span in found.articles[0].spans] == [
        ("set", "act", 0, 8),
        ("set", "other", 9, 20),
        ("set", "PLACE", 14, 20),
    ]
    assert found.notes == ("set 1: 1 categories of the whole text were left out.",)


@pytest.mark.parametrize(
    "content",
    [b"", b"no zlib at all", zlib.compress(b"\x81\xa1a\x01"), zlib.compress(b"x" * 5_000)[:-6]],
)
def test_what_is_no_docbin_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.spacy").write_bytes(content)

    with pytest.raises(UserError, match=r"a\.spacy cannot be read"):
        spacy_docbin.read(tmp_path / "a.spacy")


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_docbin, "UNPACKED", 10_000)
    (tmp_path / "a.spacy").write_bytes(zlib.compress(b"\0" * 100_000))

    with pytest.raises(UserError, match="far more than its size"):
        spacy_docbin.read(tmp_path / "a.spacy")


def test_one_that_spacy_could_not_hold_is_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spacy_docbin.write(tmp_path / "a.spacy", small())
    monkeypatch.setattr(spacy_docbin, "LIMIT", 100)

    with pytest.raises(UserError, match="save its documents in several files"):
        spacy_docbin.read(tmp_path / "a.spacy")


def test_without_texts_it_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written without"):
        spacy_docbin.write(tmp_path / "a.spacy", small(), "none")


@pytest.mark.parametrize("name", ["affil_spancat_dev.spacy", "certif_spancat_val.spacy"])
def test_what_others_made_is_read_as_spacy_reads_it(name: str) -> None:
    file = shared_folder() / SAMPLES / name
    docs = list(spacy.tokens.DocBin().from_disk(file).get_docs(spacy.blank("xx").vocab))

    found = spacy_docbin.read(file)

    asked = {
        (doc.text, span.label_, span.text) for doc in docs for group in doc.spans.values() for span in group
    }
    spans = [(article, span) for article in found.articles for span in article.spans]
    assert {(a.text or "", s.frame, (a.text or "")[s.start : s.end]) for a, s in spans} == asked
    assert sum(Counter(span.frame for _, span in spans).values()) == len(spans) > 0
