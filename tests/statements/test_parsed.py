import pytest

from kzannot.statements.parsed import Parsed, clauses, parsed, predicates
from kzannot.statements.sentences import read_sentences
from kzannot.statements.weights import weights_of
from kzannot.statements.wording import words_in
from tests.statements.writing import document


def told(text: str) -> list[str]:
    """The words of a sentence that tell something."""
    words = list(words_in(text))
    return [
        text[word.start : word.end] for word, tells in zip(words, predicates(words), strict=True) if tells
    ]


def read(text: str) -> Parsed:
    sentences = read_sentences([document(f"{text}.")], lambda done, total: None)
    return parsed(sentences, weights_of(sentences, lambda done, total: None), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Kutter sank vor der Insel", ["sank"]),
        ("Das Museum wird renoviert", ["wird", "renoviert"]),
        ("Der sehr alte Kutter", []),
        ("Der streng geführte Verein", []),
        ("Otto Hindrik besaß drei Boote", ["besaß"]),
        ("Die Werft entließ zwanzig Schweißer", ["entließ"]),
        ("Der Kutter, grün gestrichen, sank", ["grün", "gestrichen", "sank"]),
    ],
)
def test_what_describes_no_noun_tells_something(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_clause_ends_at_a_mark_that_divides() -> None:
    opens, closes = clauses(list(words_in("Er kam, sah und ging")))

    assert opens == [0, 0, 2, 2, 2]
    assert closes == [2, 2, 5, 5, 5]


@pytest.mark.parametrize(
    ("text", "introduces"),
    [
        ("Ärger über verspätete Fähren", True),
        ("Ein Brand in der alten Seilerei", True),
        ("Der Ärger über verspätete Fähren", False),
        ("Am frühen Morgen", False),
        ("Bürgermeister Otto Hindrik", False),
        ("sinkt und steigt", False),
    ],
)
def test_a_known_thing_and_a_name_introduce_nothing(text: str, introduces: bool) -> None:
    sentence = read(text)

    assert sentence.introduces(0, len(sentence.words)) is introduces


def test_a_title_at_the_edge_of_a_stretch_belongs_to_a_name() -> None:
    assert not read("Gestern kam Bürgermeister Hindrik").introduces(2, 3)


@pytest.mark.parametrize(
    ("text", "weighed"),
    [
        ("Dies meldet die Zeitung unter Berufung auf Fischer", False),
        ("Der Hafen schließt, schrieb die Zeitung", True),
        ("Die Zeitung meldete 18 Vermisste", True),
    ],
)
def test_who_reports_weighs_hardly_anything(text: str, weighed: bool) -> None:
    sentence = read(text).sentence

    assert (sentence.before[-1] > 1.0) is weighed
