"""Files of many articles."""

import pytest

from kzannot.errors import Refused, UserError
from kzannot.formats import articles
from kzannot.formats.splitting import RULES, parts, proposed, rule_called, split

EXPORT = """Archiv, 3 Treffer

Document 1 of 2

Der Hafen ist zu

Ein Sprecher schweigt. Mehr war nicht zu hören.

Document 2 of 2

Ruhe im Tal

Die Truppen ziehen ab. Ein Minister dankt.
"""

MARKED = "# Der Hafen\n\nEin Satz steht hier.\n\n# Das Tal\n\nNoch ein Satz.\n"


def test_an_export_is_split_at_its_numbers() -> None:
    draft = articles.read_bytes("export.txt", EXPORT.encode())

    rule = proposed(draft)
    assert rule
    found = split(draft, rule)

    assert [each.source_name for each in found] == ["export#1.txt", "export#2.txt", "export#3.txt"]
    assert [each.title for each in found][1:] == ["Der Hafen ist zu", "Ruhe im Tal"]
    assert "Document" not in "".join(each.source for each in found)


def test_headings_belong_to_the_articles_that_they_begin() -> None:
    draft = articles.read_bytes("a.md", MARKED.encode())

    found = split(draft, rule_called("headings"))

    assert [each.title for each in found] == ["Der Hafen", "Das Tal"]
    assert proposed(draft) is None


def test_the_entries_of_a_ticker_become_articles() -> None:
    entries = ("14:35 Uhr", "13:10 Uhr", "12:00 Uhr")
    page = "Ticker vom Hafen\n\n" + "".join(f"{time}\n\nEin Satz steht hier.\n\n" for time in entries)
    draft = articles.read_bytes("ticker.txt", page.encode())

    found = split(draft, rule_called("entries")) if parts(draft, rule_called("entries")) else []

    assert len(found) == sum(section.kind == "entry" for section in draft.sections)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_finds_nothing_refuses(rule: object) -> None:
    draft = articles.read_bytes("a.txt", b"Ein Satz steht hier.\n")

    with pytest.raises(Refused, match="no more than one"):
        split(draft, rule)  # type: ignore[arg-type]  # parametrize knows no types


def test_an_unknown_rule_is_told() -> None:
    with pytest.raises(UserError, match="no rule x"):
        rule_called("x")
