import pytest

from kzannot.statements.detector import propose
from kzannot.statements.sentences import Document
from tests.statements.writing import FILLERS, document, padded, read

AGENCY = "Nach ersten Zählungen der Werft sanken auch mindestens 18 Kutter und Schleppkähne."
EDITED = "Nach ersten Zählungen der Werft sanken bislang auch mindestens 18 Kutter und Boote."


def test_the_same_sentence_is_found_whatever_stands_around_it() -> None:
    documents = padded([AGENCY], [AGENCY])

    (found,) = propose(documents)

    assert read(documents, found) == [AGENCY.removesuffix(".")] * 2
    assert found.similarity == 1.0
    assert [passage.document for passage in found.passages] == [0, 1]


def test_an_edited_sentence_is_the_same_statement() -> None:
    documents = padded([AGENCY], [EDITED], [FILLERS[5]])

    (found,) = propose(documents)

    assert read(documents, found) == [AGENCY.removesuffix("."), EDITED.removesuffix(".")]
    assert 0.8 < found.similarity < 1


def test_a_clause_is_found_inside_a_longer_sentence() -> None:
    documents = padded(
        ["Wer sich nicht impft, wird entlassen."],
        ["Wer sich nicht impfe, werde entlassen, drohte der Präsident in einer langen Rede."],
    )

    (found,) = propose(documents)

    assert read(documents, found) == [
        "Wer sich nicht impft, wird entlassen",
        "Wer sich nicht impfe, werde entlassen",
    ]


def test_another_value_is_the_same_statement() -> None:
    documents = padded(
        ["Die Behörden meldeten gestern mehr als 3.000 Festnahmen in Aktobe."],
        ["Die Behörden meldeten gestern mehr als 4 400 Festnahmen in Aktobe."],
    )

    (found,) = propose(documents)

    assert found.similarity < 1


def test_a_name_that_everybody_uses_is_no_statement() -> None:
    name = "die Organisation des Vertrags über kollektive Sicherheit"
    uses = (
        f"Am Montag tagte {name} in Minsk.",
        f"Später verließ {name} den Saal.",
        f"Russland führt {name} seit Jahren an.",
        f"Gestern begrüßte {name} neue Beobachter.",
    )

    assert propose(padded(uses[:3], uses[3:])) == []


def test_a_shared_phrase_without_a_predicate_is_no_statement() -> None:
    documents = padded(
        ["Der Präsident der gespaltenen Republik ordnete Staatstrauer an."],
        ["Nach Unruhen reiste der Präsident der gespaltenen Republik ins Ausland."],
    )

    assert propose(documents) == []


def test_a_person_with_title_is_no_statement_where_each_goes_on_to_say_something_else() -> None:
    documents = padded(
        ["Der Präsident der streng geführten Republik, Otto-Emil Hindrik, ordnete einen Feiertag an."],
        ["Gestern hat der Präsident der streng geführten Republik, Otto-Emil Hindrik, den Hafen besucht."],
    )

    assert propose(documents) == []


def test_a_headline_without_a_predicate_is_a_statement() -> None:
    headline = "Dutzende Verletzte und schwere Schäden nach Sturmflut in Kleinhaven"
    documents = padded([headline + "."], [headline + " am Montag gemeldet."])

    assert len(propose(documents)) == 1


def test_small_numbers_and_short_forms_are_written_in_two_ways() -> None:
    documents = padded(
        ["Der Umbau kostete zwei Städte rund 3,5 Millionen Taler."],
        ["Der Umbau kostete 2 Städte rund 3,5 Mio. Taler."],
    )

    (found,) = propose(documents)

    assert found.similarity == 1.0


def test_short_formulas_are_no_statement() -> None:
    documents = padded(
        ["Hieß es in der Mitteilung aus dem Rathaus."], ["Das Museum bleibt zu, hieß es in der Mitteilung."]
    )

    assert propose(documents) == []


def test_what_one_document_repeats_is_no_statement_by_itself() -> None:
    assert propose([document(AGENCY, FILLERS[0], EDITED, AGENCY), document(*FILLERS[1:4])]) == []


def test_three_wordings_are_one_statement() -> None:
    third = "Nach Zählungen der Werft sanken mindestens 18 Kutter und Schleppkähne."
    documents = padded([AGENCY], [EDITED], [third])

    (found,) = propose(documents)

    assert [passage.document for passage in found.passages] == [0, 1, 2]


def test_a_doubtful_sentence_counts_beside_one_that_is_linked() -> None:
    doubtful = (
        "Zudem habe es mehr Festnahmen gegeben.",
        "Zudem habe es landesweit mehr Festnahmen gegeben.",
    )
    alone = padded([doubtful[0]], [doubtful[1]])
    together = padded([AGENCY, doubtful[0]], [AGENCY, doubtful[1]])

    assert propose(alone) == []
    assert len(propose(together)) == 2


def test_an_agency_report_in_very_many_wordings_is_one_statement() -> None:
    places = ("Almaty", "Aktau", "Aktobe", "Taras", "Kostanai", "Semei", "Uralsk", "Ridder")
    texts = [
        document(AGENCY.removesuffix(".") + f" bei {place} am {day}. Januar um {hour} Uhr.")
        for place in places
        for day, hour in ((5, 7), (6, 8), (7, 9), (8, 10), (9, 11), (10, 12), (11, 13))
    ]

    found = propose(texts)

    assert max(len(each.passages) for each in found) == len(texts)


@pytest.mark.parametrize("documents", [[], [Document("", [])], [document(AGENCY)], [Document("…", [(0, 1)])]])
def test_where_there_is_nothing_to_compare_nothing_is_found(documents: list[Document]) -> None:
    assert propose(documents) == []


def test_the_search_tells_its_progress_and_can_be_called_off() -> None:
    heard: list[tuple[int, int]] = []

    propose(padded([AGENCY], [EDITED]), lambda done, total: heard.append((done, total)))

    assert heard == sorted(heard)
    assert {total for _, total in heard} == {100}

    def refuse(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        propose(padded([AGENCY], [EDITED]), refuse)
