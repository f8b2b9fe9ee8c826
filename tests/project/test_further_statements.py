"""What the real articles share beyond the pairs that came with them, found and judged by a second reading.

Each passage is the number of its article, and where it begins and ends in the source.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import pytest

from kzannot.model.slices import Offsets
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from kzannot.project.statements_found import documents_of, searched
from kzannot.statements.detector import propose
from kzannot.statements.sentences import Document
from tests.shared import shared_folder

Place = tuple[str, int, int]

SHARED: Sequence[tuple[Place, Place]] = (
    (("000", 32618, 32665), ("004", 2325, 2371)),
    (("000", 32618, 32665), ("001", 2567, 2624)),
    (("001", 2567, 2624), ("004", 2325, 2371)),
    (("000", 10514, 10668), ("001", 2162, 2274)),
    (("000", 10514, 10668), ("004", 2544, 2671)),
    (("001", 2162, 2274), ("004", 2544, 2671)),
    (("002", 2901, 2964), ("004", 2614, 2671)),
    (("000", 10607, 10668), ("002", 2901, 2964)),
    (("001", 3530, 3685), ("002", 7459, 7577)),
    (("001", 2814, 2887), ("004", 359, 415)),
)
ALIKE: Mapping[str, tuple[Place, Place]] = {
    "the name of an alliance": (("000", 22500, 22595), ("002", 5568, 5674)),
    "the name of an alliance, once in each": (("002", 5605, 5674), ("003", 409, 472)),
    "a president's name": (("001", 1881, 1921), ("002", 3739, 3788)),
    "a president with his title": (("000", 3588, 3656), ("003", 199, 261)),
    "a minister's name": (("000", 38540, 38608), ("002", 6326, 6370)),
    "a turn of phrase": (("000", 7615, 7652), ("002", 4308, 4343)),
    "a city": (("000", 57747, 57801), ("004", 14, 62)),
    "a former president": (("000", 1698, 1759), ("001", 1731, 1766)),
    "an appeal of others": (("000", 54513, 54559), ("003", 3072, 3107)),
    "who reports": (("000", 48772, 48823), ("002", 575, 614)),
    "another colleague": (("002", 4941, 5007), ("004", 3266, 3317)),
    "another hope": (("000", 59348, 59379), ("002", 5461, 5539)),
    "a night": (("003", 1855, 1901), ("000", 6600, 6646)),
    "arrests elsewhere": (("000", 51606, 51724), ("002", 424, 521)),
    "other dead": (("000", 52013, 52092), ("001", 2735, 2793)),
    "other dead on another day": (("000", 71479, 71551), ("004", 2490, 2541)),
    "other thanks": (("002", 5675, 5726), ("004", 1604, 1624)),
    "where it was said": (("000", 51483, 51531), ("002", 5541, 5566)),
    "another appeal": (("000", 54564, 54608), ("004", 647, 684)),
    "concern": (("000", 4700, 4736), ("001", 3898, 3916)),
    "a country": (("002", 4007, 4057), ("004", 2565, 2609)),
    "streets": (("000", 42414, 42453), ("004", 1996, 2019)),
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Document, Offsets]]]:
    """The texts by number, with the way back to their sources."""
    project = Project.create(tmp_path_factory.mktemp("five") / "five.kzannot")
    import_files(project, sorted((shared_folder() / "articles").glob("*.txt")))
    found = searched(project)
    documents = documents_of(project, found)
    yield {
        article.source_name[:3]: (document, Offsets(article.slices))
        for article, document in zip(found, documents, strict=True)
    }
    project.close()


def statements(articles: Mapping[str, tuple[Document, Offsets]], names: Sequence[str]) -> list[list[Place]]:
    """The passages of each statement that is proposed for some of the articles."""
    found = propose([articles[name][0] for name in names])
    return [
        [
            (
                names[each.document],
                *(articles[names[each.document]][1].to_source(each.start, each.end) or (0, 0)),
            )
            for each in proposal.passages
        ]
        for proposal in found
    ]


def links(found: Sequence[Sequence[Place]], one: Place, other: Place, least: float) -> bool:
    """Whether a statement covers more than a part of both passages."""
    return any(_covers(passages, one, least) and _covers(passages, other, least) for passages in found)


def _covers(passages: Sequence[Place], wanted: Place, least: float) -> bool:
    name, start, end = wanted
    return any(
        each == name and min(last, end) - max(first, start) > least * (end - start)
        for each, first, last in passages
    )


def test_what_the_second_reading_found_is_proposed(articles: dict[str, tuple[Document, Offsets]]) -> None:
    found = statements(articles, sorted(articles))

    assert [pair for pair in SHARED if not links(found, *pair, least=0.5)] == []


def test_what_only_looks_alike_is_proposed_in_no_choice_of_the_articles(
    articles: dict[str, tuple[Document, Offsets]],
) -> None:
    wrong = []

    for number in range(2, len(articles) + 1):
        for names in combinations(sorted(articles), number):
            found = statements(articles, names)
            wrong += [(names, why) for why, pair in ALIKE.items() if links(found, *pair, least=0)]

    assert wrong == []
