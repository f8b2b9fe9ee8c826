"""Rows of tokens and tags, the other way in which Hugging Face lays out annotated texts.

The text is made of the tokens, divided by blanks, which is told. Tags are IOB2, by name or by the number of a
class that the file names; numbers that it does not name say nothing.
"""

import json
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final

from kzannot.formats.dataset import DatasetSpan
from kzannot.formats.documents import Document
from kzannot.formats.notes import FROM_TOKENS, NAMELESS_TAGS, Note
from kzannot.formats.shapes import a_list, a_text

TAGS: Final = ("ner_tags", "tags", "labels")
ANNOTATOR: Final = "tags"


def class_names(metadata: bytes | None) -> dict[str, list[str]]:
    """The names of the classes of each column, as `datasets` keeps them in a Parquet file."""
    try:
        features = json.loads(metadata or b"{}")["info"]["features"]
        return {
            column: [str(name) for name in feature["feature"]["names"]]
            for column, feature in features.items()
            if isinstance(feature, dict) and "names" in (feature.get("feature") or {})
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}  # whoever wrote it used other metadata, or none


def of_tokens(
    row: dict[str, Any], classes: dict[str, list[str]], name: str, place: str, notes: list[str]
) -> Document:
    """The document of a row of tokens."""
    tokens = [a_text(each, f"{place}.tokens") for each in row["tokens"]]
    column = next((each for each in TAGS if each in row), "")
    names = classes.get(column, [])
    tags = []
    for each in a_list(row.get(column), f"{place}.{column}"):
        known = isinstance(each, int) and 0 <= each < len(names)
        tags.append(names[each] if known else each if isinstance(each, str) else "")
    notes.append(Note(FROM_TOKENS, name=name))
    if "" in tags:
        notes.append(Note(NAMELESS_TAGS, name=name))
    starts = list(accumulate((len(token) + 1 for token in tokens), initial=0))
    places = [(start, start + len(token)) for start, token in zip(starts, tokens, strict=False)]
    marks = tuple(_marks(tags, places))
    people = {ANNOTATOR: "person"} if marks else {}
    return Document(name=name, text=" ".join(tokens), annotators=people, marks=marks)


def _marks(tags: list[str], places: list[tuple[int, int]]) -> Iterator[DatasetSpan]:
    """The runs of tags that begin with B or another label, and go on with I."""
    label, start, end = "", 0, 0
    for tag, (first, last) in zip([*tags, "O"], [*places, (0, 0)], strict=False):
        kind, _, named = tag.partition("-")
        if kind == "I" and named == label:
            end = last
            continue
        if label:
            yield DatasetSpan(annotator=ANNOTATOR, frame=label, start=start, end=end)
        label, start, end = named, first, last
