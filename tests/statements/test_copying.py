from kzannot.statements.copying import shared_words
from kzannot.statements.sentences import Document
from tests.statements.writing import FILLERS, document

AGENCY = "Erwartet wurde, dass es nun noch etliche weitere leere Tanklaster geben könnte."


def test_what_another_document_has_word_for_word_is_counted() -> None:
    first, second = document(FILLERS[0], AGENCY), document(AGENCY, FILLERS[1])

    ours, theirs = shared_words([first, second])

    assert (ours.words, ours.shared) == (22, 12)
    assert [first.text[start:end] for start, end in ours.stretches] == [AGENCY.removesuffix(".")]
    assert theirs.shared == 12


def test_a_part_of_a_sentence_counts_for_itself() -> None:
    longer = "Erwartet wurde gestern, dass es nun noch etliche weitere leere Tanklaster geben könnte."

    first, second = shared_words([document(AGENCY), document(longer)])

    assert (first.shared, second.shared, second.words) == (10, 10, 13)


def test_what_a_document_says_twice_is_its_own() -> None:
    ours, theirs = shared_words([document(AGENCY, AGENCY), document(FILLERS[0])])

    assert (ours.shared, theirs.shared) == (0, 0)


def test_where_there_is_nothing_nothing_is_shared() -> None:
    assert shared_words([]) == []
    assert [each.shared for each in shared_words([Document("", []), Document("Ja.", [(0, 3)])])] == [0, 0]
