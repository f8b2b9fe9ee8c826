import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import json_stream
from kzannot.formats.json_stream import JsonStream

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "PIECE", 3)


def stream(content: bytes) -> JsonStream:
    return JsonStream(BytesIO(content), "x.json")


def walked(json_: JsonStream) -> Any:
    """What a file holds, gathered part by part."""
    if json_.next() == "[":
        return [walked(json_) for _ in json_.elements()]
    if json_.next() == "{":
        return {key: walked(json_) for key in json_.members()}
    return json_.value()


@given(value=VALUES, indent=st.none() | st.just(2), escapes=st.booleans())
def test_what_is_walked_through_is_what_is_read_whole(value: Any, indent: int | None, escapes: bool) -> None:
    # Halves of surrogate pairs have no UTF-8; as escapes JSON knows them.
    content = json.dumps(value, indent=indent, ensure_ascii=escapes).encode("utf-8", "replace")

    there = stream(content)

    assert walked(there) == json.loads(content)
    there.end()


@given(value=VALUES)
def test_a_list_is_its_elements_and_all_else_is_one_value(value: Any) -> None:
    content = b"\xef\xbb\xbf " + json.dumps(value).encode() + b"\n"

    assert list(stream(content).values()) == (value if isinstance(value, list) else [value])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"[1,\n2", 2),
        (b"[1,]", 1),
        (b"[1 2]", 1),
        (b'[1]\n\n{"a": 1}', 3),
        (b"\n[nul]", 2),
        (b"[" * 5000, 1),
    ],
)
def test_what_is_no_json_is_told_with_its_line(content: bytes, line: int) -> None:
    with pytest.raises(UserError, match=f"x.json, line {line}: it is "):
        list(stream(content).values())


def test_what_is_no_utf8_is_told_with_its_place() -> None:
    with pytest.raises(UserError, match="byte 7"):
        list(stream(b'["abcde\xe4"]').values())


def test_a_value_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LINE_LIMIT", 100)

    with pytest.raises(UserError, match="longer than 0 MB"):
        list(stream(b'["' + b"a" * 500).values())


def test_of_what_is_no_json_no_more_is_read_than_tells_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "PIECE", 50)
    file = BytesIO(b'[{"a": 1 "b": 2}' + b" " * 10_000)

    with pytest.raises(UserError, match=r"x\.json, line 1: it is no JSON"):
        list(JsonStream(file, "x.json").values())

    assert file.tell() == 50
