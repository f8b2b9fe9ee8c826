import pytest

from kzannot.statements.alignment import OTHER_NUMBER, Sentence, best_stretch, rearranged


def sentence(text: str) -> Sentence:
    """A sentence whose words weigh one each."""
    forms = text.split()
    before = [float(place) for place in range(len(forms) + 1)]
    return Sentence([hash(form) for form in forms], forms, before)


def test_what_is_shared_is_found_between_what_is_not() -> None:
    stretch = best_stretch(sentence("a b c d e f"), sentence("x y c d e z"))

    assert stretch
    assert (stretch.first, stretch.second) == ((2, 5), (2, 5))
    assert (stretch.shared, stretch.similarity) == (3.0, 1.0)


def test_a_word_put_in_does_not_end_the_stretch() -> None:
    stretch = best_stretch(sentence("a b c d"), sentence("a b x c d"))

    assert stretch
    assert (stretch.first, stretch.second) == ((0, 4), (0, 5))
    assert stretch.similarity == pytest.approx(8 / 9)


def test_a_chance_word_far_away_is_left_out() -> None:
    stretch = best_stretch(sentence("a b c 1 2 3 4 5 d"), sentence("a b c 6 7 8 9 0 d"))

    assert stretch
    assert stretch.first == (0, 3)


def test_nearly_equal_words_and_other_numbers_are_paired() -> None:
    stretch = best_stretch(sentence("wer ergebe weg 18 da"), sentence("wer ergibt weg 20 da"))

    assert stretch
    assert [run.share for run in stretch.runs] == [1.0, pytest.approx(2 / 3), 1.0, OTHER_NUMBER, 1.0]


def test_sentences_may_have_nothing_in_common() -> None:
    assert best_stretch(sentence("a b"), sentence("c d")) is None


def test_what_both_go_on_to_say_is_told() -> None:
    stretch = best_stretch(sentence("a b c d"), sentence("a b c e f"))

    assert stretch
    assert stretch.further == 1.0


def test_whole_sentences_are_compared_in_whatever_order() -> None:
    stretch = rearranged(sentence("deckeln der rat sechs preis"), sentence("sechs preis gedeckelt der rat"))

    assert stretch
    assert (stretch.first, stretch.second, stretch.words) == ((0, 5), (0, 5), 5)
    assert 0.9 < stretch.similarity < 1


def test_whole_sentences_may_be_too_unlike() -> None:
    assert rearranged(sentence("a b c d"), sentence("d c x y")) is None
    assert rearranged(sentence("rat preis deckel tag"), sentence("preis rat neu tag boot")) is None


def test_function_words_and_numbers_are_equal_or_not() -> None:
    stretch = rearranged(sentence("a b c d nach' 18000"), sentence("d c b a nachh' 18001"))

    assert stretch is None
