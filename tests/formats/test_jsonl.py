"""The program's own dataset format: nothing is lost, and nothing false is believed."""

import json
import random
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import jsonl
from kzannot.formats.dataset import Dataset, DatasetSpan, digest, ordered, with_texts
from tests.formats.datasets import TEXT, dataset, datasets


def lines_of(content: bytes) -> list[Any]:
    return [json.loads(line) for line in content.splitlines()]


def with_line(changes: dict[str, Any]) -> bytes:
    """The small dataset with some keys of its article's line exchanged."""
    header, line = jsonl.lines(dataset())
    return header + json.dumps(json.loads(line) | changes).encode()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"

    jsonl.write(path, dataset())

    assert jsonl.read(path) == ordered(dataset())


@settings(max_examples=150, deadline=None)
@given(datasets())
def test_any_dataset_survives(given_one: Dataset) -> None:
    content = b"".join(jsonl.lines(given_one))

    assert jsonl.loads(content, "set") == ordered(given_one)
    assert b"".join(jsonl.lines(jsonl.loads(content, "set"))) == content


def test_equal_content_makes_equal_bytes_in_whatever_order_it_was_gathered() -> None:
    one = dataset()
    article = one.articles[0]
    spans = list(article.spans)
    random.Random(1).shuffle(spans)
    shuffled = replace(article, spans=tuple(spans), sections=article.sections[::-1])
    other = replace(one, annotators=one.annotators[::-1], articles=(shuffled,))

    assert b"".join(jsonl.lines(one)) == b"".join(jsonl.lines(other))


def test_the_keys_are_those_that_other_programs_rely_on() -> None:
    header, article = lines_of(b"".join(jsonl.lines(dataset())))

    assert list(header)[:5] == ["kzannot", "codebook", "annotators", "exported", "program"]
    assert article["source"]["name"] == "nord.txt"
    assert article["sections"][0] == {"kind": "entry", "start": 0, "end": len(TEXT), "time": "2022-01-07"}
    assert article["spans"][0]["attributes"] == {"marks": ["hedge", "irony"], "voice": "journalist"}
    assert article["spans"][0]["round"] is None
    assert article["answers"] == [{"annotator": "A", "question": "primary_frame", "value": "unrest"}]
    assert article["read"][0]["start"] == 21
    assert article["slices"][1]["before"] == " "
    assert {"id", "outlet", "title", "published", "precision", "language", "text", "sha256"} <= article.keys()


def test_the_source_is_not_written_twice() -> None:
    article = lines_of(b"".join(jsonl.lines(dataset())))[1]

    assert "content" not in article["source"]


def test_bytes_that_the_source_does_not_make_again_are_kept() -> None:
    article = dataset().articles[0]
    content = b"\xff\xfeno UTF-8"
    source = replace(article.source, content=content, file_sha256=sha256(content).hexdigest())
    given_one = replace(dataset(), articles=(replace(article, source=source),))

    read = jsonl.loads(b"".join(jsonl.lines(given_one)), "set")

    assert read.articles[0].source.content == content


def test_without_texts_nothing_of_them_is_there() -> None:
    article = lines_of(b"".join(jsonl.lines(dataset(), "none")))[1]

    assert "text" not in article
    assert "text" not in article["source"]
    assert "words" not in article["spans"][0]
    assert article["sha256"] == digest(TEXT)
    assert jsonl.loads(b"".join(jsonl.lines(dataset(), "none")), "set") == ordered(
        with_texts(dataset(), "none")
    )


def test_with_words_each_span_has_its_first_eight() -> None:
    one = dataset()
    long = replace(
        one.articles[0], spans=(DatasetSpan(annotator="A", frame="order", start=0, end=len(TEXT)),)
    )

    article = lines_of(b"".join(jsonl.lines(replace(one, articles=(long,)), "words")))[1]

    assert article["spans"][0]["words"] == "Der Präsident sprach von Gewalt 😀. Ещё одно"
    assert "text" not in article


def test_no_line_holds_what_other_programs_take_for_a_line_end() -> None:
    one = dataset()
    odd = replace(one.articles[0], title="a\u2028b\u2029c\x85d")

    content = b"".join(jsonl.lines(replace(one, articles=(odd,)))).decode()

    assert len(content.splitlines()) == 2
    assert jsonl.loads(content.encode(), "set").articles[0].title == odd.title


def test_a_key_of_a_later_version_is_told() -> None:
    read = jsonl.loads(with_line({"mood": 1}), "set")

    assert read.notes == ("Line 2: the key mood is unknown to this version and was left out.",)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"text": "Another text"}, "length"),
        ({"sha256": "0" * 64}, "SHA-256"),
        ({"spans": [{"annotator": "A", "frame": "x", "start": 5, "end": 9999}]}, "does not lie in the text"),
        ({"spans": [{"annotator": "A", "frame": "x", "start": -1, "end": 4}]}, "does not lie in the text"),
        ({"spans": [{"annotator": "A", "frame": "x", "start": True, "end": 4}]}, "a whole number"),
        ({"spans": [{"annotator": "A", "frame": "x", "start": 1.0, "end": 4}]}, "a whole number"),
        ({"spans": [{"annotator": "A", "start": 1, "end": 4}]}, r"spans\[0\].frame should be there"),
        ({"spans": 5}, "spans should be a list"),
        ({"id": "x"}, "id should be an id"),
        ({"title": None}, "title should be a text"),
        ({"slices": [{"start": 0, "end": 5}]}, "what its slices cut"),
        ({"slices": [{"start": 0, "end": 50000}]}, "slice does not lie"),
        ({"source": {"name": "n", "sha256": "0", "text": "x"}}, "source has another SHA-256"),
        ({"source": {"name": "n", "content": "%%"}}, "base64"),
    ],
)
def test_a_line_that_does_not_fit_together_is_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError, match=rf"set, line 2: .*{words}"):
        jsonl.loads(with_line(changes), "set")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no dataset"),
        (b'{"a": 1}\n', "no dataset"),
        (b"[1]\n", "no dataset"),
        (b'{"kzannot": 2}\n', "version 2"),
        (b'{"kzannot": 1}\n{"a', "line 2: it is no JSON"),
        (b'{"kzannot": 1}\n\xff\xfe', "line 2: it is not UTF-8"),
        (b'{"kzannot": 1}\n' + b"[" * 200_000, "line 2"),
        (b'{"kzannot": 1}\n{"length": NaN}', "line 2: it is no JSON"),
        (b'{"kzannot": 1}\n{"length": ' + b"9" * 5000 + b"}", "line 2: it is no JSON"),
    ],
)
def test_a_broken_file_is_told_in_one_sentence(content: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        jsonl.loads(content, "set")

    assert "\n" not in str(told.value)


def test_an_encoding_that_takes_hours_is_not_tried() -> None:
    text = "ü" * 200_000
    source = {"name": "n", "sha256": digest(text), "encoding": "punycode", "file_sha256": "0" * 64}

    read = jsonl.loads(
        with_line(
            {"text": text, "length": len(text), "sha256": digest(text), "source": source, "slices": []}
        ),
        "set",
    )

    assert read.articles[0].source.content is None


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "set.jsonl"

    with pytest.raises(UserError, match="cannot be written"):
        jsonl.write(path, dataset())
