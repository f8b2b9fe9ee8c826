from dataclasses import replace
from uuid import uuid4

from kzannot.model.records import Article
from kzannot.model.versions import counting_last, currents, earlier_id

ARTICLE = Article(title="Hafen", digest="one", length=3)


def earlier(article: Article, *others: Article) -> Article:
    return replace(article, id=earlier_id(article, {each.id for each in others}), excluded="earlier version")


def test_an_earlier_version_is_known_by_its_id_alone() -> None:
    first = earlier(ARTICLE)
    other = Article(title="Tal", digest="one", length=3)

    assert currents([ARTICLE, first, other]) == {first.id: ARTICLE}


def test_a_text_that_was_given_up_twice_is_kept_twice() -> None:
    first = earlier(ARTICLE)
    again = earlier(ARTICLE, first)

    assert first.id != again.id
    assert currents([ARTICLE, first, again]) == {first.id: ARTICLE, again.id: ARTICLE}


def test_what_counts_or_was_left_out_for_another_reason_is_no_earlier_version() -> None:
    taken_in = replace(earlier(ARTICLE), excluded="")
    left_out = Article(id=uuid4(), title="Berg", digest="one", length=3, excluded="off topic")

    assert currents([ARTICLE, taken_in, left_out]) == {}


def test_of_equal_texts_the_one_that_counts_is_last() -> None:
    first = earlier(ARTICLE)

    assert counting_last([ARTICLE, first]) == [first, ARTICLE]
