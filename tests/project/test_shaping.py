from pathlib import Path

import pytest

from kzannot.errors import Refused
from kzannot.model.records import Origin
from kzannot.project import shaping
from kzannot.project.importing import Candidate, read_files, typed
from tests.formats.stranger_files import PAGE

EXPORT = "Document 1 of 2\n\nEins\n\nEin Satz steht hier.\n\nDocument 2 of 2\n\nZwei\n\nNoch einer.\n"


@pytest.fixture
def export(tmp_path: Path) -> Candidate:
    path = tmp_path / "export.txt"
    path.write_text(EXPORT, encoding="utf-8")
    (read,) = read_files([path])
    return read


def test_a_file_of_many_articles_is_split_and_keeps_what_was_typed(export: Candidate) -> None:
    rule = shaping.proposed(export)
    assert rule

    first, second = shaping.split(typed(export, "outlet", "Nord"), rule)

    assert [(found.name, count) for found, count in shaping.rules(export)] == [("export", 2)]
    assert Path(first.name) == Path(export.name).with_name("export#1.txt")
    assert (first.values["title"], second.values["title"]) == ("Eins", "Zwei")
    assert (first.values["outlet"], first.origins["outlet"]) == ("Nord", Origin.TYPED)


def test_a_rule_that_finds_one_article_refuses(export: Candidate) -> None:
    with pytest.raises(Refused):
        shaping.split(export, shaping.RULES[-1])


def test_all_text_of_a_page_can_be_asked_for_later(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    (read,) = read_files([path])

    more = shaping.whole(typed(read, "outlet", "Nord"))

    assert shaping.can_be_whole(read)
    assert more.draft
    assert "Impressum" in more.draft.text
    assert more.values["outlet"] == "Nord"


def test_a_file_that_was_refused_has_no_shape() -> None:
    refused = Candidate("a.txt")

    assert shaping.rules(refused) == []
    assert shaping.proposed(refused) is None
    assert not shaping.can_be_whole(refused)
