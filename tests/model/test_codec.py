"""Records to JSON and back; the form is frozen: old journals must stay readable, and their digests true."""

import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice, Frame
from kzannot.model.codec import KINDS, canonical, pack, pack_changes, plain, unpack, unpack_changes
from kzannot.model.edits import Change
from kzannot.model.records import Article, Origin, Precision, Record, Slice, Span
from kzannot.model.study import Statement
from tests.model.strategies import records

SPAN = Span(
    id=UUID(int=1),
    article_id=UUID(int=2),
    annotator_id=UUID(int=3),
    frame_id=UUID(int=4),
    start=10,
    end=25,
    attributes=(("source", ("tass", "ap")), ("voice", "kz_government")),
    memo="„Ärger“ 👍",
)


@given(records())
def test_every_record_comes_back_from_json_as_it_was(record: Record) -> None:
    written = canonical(pack(record))

    assert unpack(json.loads(written)) == record


@given(st.lists(records(), min_size=1, max_size=4))
def test_changes_come_back_as_they_were(found: list[Record]) -> None:
    changes = (
        Change(None, found[0]),
        *(Change(record, None) for record in found),
        Change(found[0], found[0]),
    )

    assert unpack_changes(pack_changes(changes)) == changes


def test_the_spelling_of_a_change_is_frozen() -> None:
    written = pack_changes((Change(SPAN, None),))

    assert written == (
        '[[{"annotator_id":"00000000-0000-0000-0000-000000000003",'
        '"article_id":"00000000-0000-0000-0000-000000000002",'
        '"attributes":[["source",["tass","ap"]],["voice","kz_government"]],'
        '"end":25,"frame_id":"00000000-0000-0000-0000-000000000004",'
        '"id":"00000000-0000-0000-0000-000000000001",'
        '"memo":"„Ärger“ 👍","record":"Span","round_id":null,"start":10,"uncertain":false},null]]'
    )


def test_the_spelling_of_nested_values_is_frozen() -> None:
    article = Article(
        id=UUID(int=1),
        title="T",
        digest="d",
        length=3,
        precision=Precision.DAY,
        slices=(Slice(0, 2), Slice(5, 6, "\n")),
        origins=(("title", Origin.FILE),),
    )

    assert canonical(pack(article)) == (
        '{"agency":"","author":"","digest":"d","encoding":"utf-8","excluded":"","file_digest":"","genre":"",'
        '"id":"00000000-0000-0000-0000-000000000001","language":"","length":3,"origins":[["title","file"]],'
        '"outlet_id":null,"precision":"day","published":"","record":"Article",'
        '"slices":[{"before":"","end":2,"start":0},{"before":"\\n","end":6,"start":5}],"source_digest":"",'
        '"source_name":"","title":"T","url":""}'
    )


def test_the_spelling_of_a_codebook_is_frozen() -> None:
    frame = Frame(id=UUID(int=1), codebook_id=UUID(int=2), name="f", label=Bilingual("Ä", "a"))
    question = Attribute(
        id=UUID(int=3),
        codebook_id=UUID(int=2),
        name="voice",
        label=Bilingual(),
        kind=AttributeKind.MULTIPLE,
        choices=(Choice("x", Bilingual("d", "e")),),
    )

    assert canonical(pack(frame)) == (
        '{"badge":"","codebook_id":"00000000-0000-0000-0000-000000000002","colour":"#767676",'
        '"confusable_with":[],"defaults":[],"definition":{"de":"","en":""},"examples":[],"exclude":[],'
        '"group":"","id":"00000000-0000-0000-0000-000000000001","include":[],"indicators":[],"key":"",'
        '"label":{"de":"Ä","en":"a"},"memo_required":false,"name":"f","order":0,"pattern":"none",'
        '"record":"Frame","retired":false}'
    )
    assert canonical(pack(question)) == (
        '{"choices":[{"badge":"","key":"","label":{"de":"d","en":"e"},"name":"x","rule":{"de":"","en":""}}],'
        '"codebook_id":"00000000-0000-0000-0000-000000000002","frame":"",'
        '"id":"00000000-0000-0000-0000-000000000003","key":"","kind":"multiple","label":{"de":"","en":""},'
        '"level":"span","name":"voice","none":false,"of_frames":false,"order":0,'
        '"question":{"de":"","en":""},"record":"Attribute","required":false}'
    )


def test_a_field_that_an_old_journal_lacks_takes_its_default() -> None:
    packed = pack(SPAN)
    del packed["uncertain"], packed["attributes"]

    assert unpack(packed) == Span(
        id=SPAN.id,
        article_id=SPAN.article_id,
        annotator_id=SPAN.annotator_id,
        frame_id=SPAN.frame_id,
        start=10,
        end=25,
        memo=SPAN.memo,
    )


@pytest.mark.parametrize(
    "packed",
    [
        {},
        {"record": "Dragon"},
        {"record": ["Span"]},
        {"record": "Span", "id": 5},
        {"record": "Span", "id": "no id"},
        {"record": "Span", "wings": 2},
        {"record": "Outlet"},
        {"record": "Outlet", "name": 7},
        {"record": "Outlet", "name": None},
        {"record": "Annotator", "name": "A", "kind": "dragon"},
        {**pack(SPAN), "start": "10"},
        {**pack(SPAN), "attributes": {"voice": "x"}},
        {**pack(SPAN), "attributes": [["voice"]]},
        {**pack(SPAN), "attributes": [["voice", 3]]},
        {"record": "Codebook", "name": "c", "version": "1", "title": "T"},
        {"record": "Codebook", "name": "c", "version": "1", "title": {"fr": "T"}},
    ],
)
def test_what_is_no_record_is_a_value_error(packed: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no |badly formed|is not a valid|argument"):
        unpack(packed)


@pytest.mark.parametrize("text", ["", "5", "[5]", "[[null]]", "{}x", '[["a", "b"]]'])
def test_what_is_no_list_of_changes_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpack_changes(text)


def test_a_whole_number_may_stand_for_a_float() -> None:
    packed = {**pack(Statement(title="t", relation="same")), "similarity": 1}

    found = unpack(packed)

    assert isinstance(found, Statement)
    assert found.similarity == 1.0


def test_there_is_no_spelling_for_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical(plain(float("nan")))


def test_every_kind_stands_behind_those_that_it_refers_to() -> None:
    assert list(KINDS) == [
        "Outlet",
        "Article",
        "Section",
        "Codebook",
        "Frame",
        "Attribute",
        "Annotator",
        "Round",
        "Assignment",
        "Span",
        "Answer",
        "Reading",
        "Decision",
        "Statement",
        "Passage",
        "Option",
    ]
