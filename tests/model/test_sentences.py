"""Where a sentence ends."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ab 7.00 Uhr geht es weiter.",
        "Das gilt z. B. Am Hafen.",
        "Das gilt d.h. Für alle.",
        "Am 11. Februar wird gewählt.",
        "Es kam die 45. Brigade.",
        "Gezählt wurden 2.298 Leute.",
        "Dr. A. Byron sprach.",
        '"Nein!", sagte er.',
        "Er kam (endlich!) an.",
        "1. Die Brücke ist zu.",
        "Das war ca. 40 Meter entfernt.",
        "Er sagte: (...) Nichts ist gut.",
    ],
)
def test_this_is_one_sentence(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es war 2019. Der Rat kam.", ["Es war 2019.", "Der Rat kam."]),
        ("Es waren 13. Die anderen gingen.", ["Es waren 13.", "Die anderen gingen."]),
        ("„Ja.“ Das war alles.", ["„Ja.“", "Das war alles."]),
        ("Wirklich? Ja!", ["Wirklich?", "Ja!"]),
        ("Brot, Mehl usw. Dann nichts.", ["Brot, Mehl usw.", "Dann nichts."]),
        ("Ohne Punkt\nneue Zeile", ["Ohne Punkt", "neue Zeile"]),
        ("  Rand.  \n\n ", ["Rand."]),
        ("Das sei Plan A. Der Plan steht.", ["Das sei Plan A.", "Der Plan steht."]),
        ("Er ging.\nSie kam.", ["Er ging.", "Sie kam."]),
        ("", []),
    ],
)
def test_sentences_of_a_text(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize("unit", [". ", "...", "A. ", '."', "(... ", "\n", " "])
def test_a_hostile_text_takes_no_longer_than_its_length(unit: str) -> None:
    begin = process_time()

    sentences(unit * 100_000 + "x")

    assert process_time() - begin < 2


@given(st.text(st.sampled_from('aB1 .!?…"“)\n\u00a0z')))
def test_sentences_cover_everything_but_white_space(text: str) -> None:
    found = sentences(text)

    edges = [edge for stretch in found for edge in stretch]
    outside = [0, *edges, len(text)]

    assert edges == sorted(edges)
    assert not any(text[start:end].strip() for start, end in zip(outside[::2], outside[1::2], strict=True))
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
