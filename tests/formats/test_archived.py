"""What press archives write around their articles: outlet, date and author, which are no text."""

import pytest

from kzannot.formats import articles
from kzannot.formats.archived import told
from kzannot.formats.draft import Draft
from kzannot.formats.incoming import Reader
from kzannot.formats.recut import check
from kzannot.formats.splitting import proposed, split

CLASSIC = """1 of 2 DOCUMENTS


                              Nordblatt

                     Samstag 8. Januar 2022

Ein Hafen ohne Schiffe

BYLINE: Ada Beispiel

SECTION: POLITIK; S. 4

LENGTH: 312 Wörter

Der Hafen ist seit dem Morgen geschlossen. Niemand weiß, wann er wieder öffnet, sagt die Stadt.

Die Leute warten am Kai und gehen am Abend wieder heim.

LOAD-DATE: 7. Januar 2022

LANGUAGE: GERMAN; DEUTSCH

Copyright 2022 Nordblatt GmbH
Alle Rechte vorbehalten

2 of 2 DOCUMENTS

Südpost

January 9, 2022 Sunday

Ruhe im Land

LENGTH: 100 words

Es blieb an diesem Tag alles ruhig, und die Schiffe fuhren wieder.
"""

MODERN = """Ein Hafen ohne Schiffe
Nordblatt
8. Januar 2022 Samstag
Copyright 2022 Nordblatt GmbH Alle Rechte vorbehalten
Section: POLITIK; S. 4
Length: 312 words
Byline: Ada Beispiel

Body

Der Hafen ist seit dem Morgen geschlossen. Niemand weiß, wann er wieder öffnet, sagt die Stadt.

Load-Date: January 8, 2022

End of Document

Ruhe im Land
Südpost
9. Januar 2022 Sonntag
Length: 100 words

Body

Es blieb an diesem Tag alles ruhig, und die Schiffe fuhren wieder.

End of Document
"""

LABELLED = """Titel: Ein Hafen ohne Schiffe
Quelle: Nordblatt
Datum: 8.1.2022
Autor: Ada Beispiel
Anzahl Wörter: 312
Länge: 312 Wörter

Der Hafen ist seit dem Morgen geschlossen. Niemand weiß, wann er wieder öffnet, sagt die Stadt.
"""


FACTIVA = """SE    Politik
HD    Ein Hafen ohne Schiffe
BY    Ada Beispiel
WC    312 Wörter
PD    8 Januar 2022
SN    Nordblatt
LA    Deutsch
CY    Copyright 2022. Nordblatt GmbH.

LP

Der Hafen ist seit dem Morgen geschlossen. Niemand weiß, wann er wieder öffnet, sagt die Stadt.

TD

Die Leute warten am Kai und gehen am Abend wieder heim.

AN    Document NORDB00020220108
"""

GENIOS = """Ein Hafen ohne Schiffe
Nordblatt vom 08.01.2022, Nr. 6, S. 4 / Politik
Autor:           Ada Beispiel
Wörter:          312

Der Hafen ist seit dem Morgen geschlossen. Niemand weiß, wann er wieder öffnet, sagt die Stadt.

Die Leute warten am Kai und gehen am Abend wieder heim.

Quelle:             Nordblatt vom 08.01.2022, Nr. 6, S. 4
Dokumentnummer:     202201081234
Alle Rechte vorbehalten: (c) Nordblatt GmbH
"""


def drafted(text: str) -> Draft:
    return articles.read_bytes("archiv.txt", text.encode())


def body(draft: Draft) -> list[str]:
    """What of the text is no furniture."""
    check(draft)
    return [draft.text[each.start : each.end] for each in draft.sections if each.kind != "furniture"]


@pytest.mark.parametrize("export", [CLASSIC, MODERN])
def test_an_archive_tells_outlet_date_and_author_of_each_article(export: str) -> None:
    draft = drafted(export)
    rule = proposed(draft)
    assert rule

    first, second = split(draft, rule)

    assert [first.title, second.title] == ["Ein Hafen ohne Schiffe", "Ruhe im Land"]
    assert {**first.metadata} == {
        "outlet": "Nordblatt", "published": "2022-01-08", "precision": "day", "author": "Ada Beispiel",
        "language": "de",
    }  # fmt: skip
    assert (second.metadata["outlet"], second.metadata["published"]) == ("Südpost", "2022-01-09")
    assert body(first)[0] == "Ein Hafen ohne Schiffe"
    assert all(text.startswith(("Ein Hafen", "Der Hafen", "Die Leute")) for text in body(first))
    assert body(second) == [
        "Ruhe im Land",
        "Es blieb an diesem Tag alles ruhig, und die Schiffe fuhren wieder.",
    ]


def test_lines_with_labels_are_enough() -> None:
    draft = told(drafted(LABELLED))

    assert draft.title == "Ein Hafen ohne Schiffe"
    assert (draft.metadata["outlet"], draft.metadata["published"]) == ("Nordblatt", "2022-01-08")
    assert draft.metadata["author"] == "Ada Beispiel"
    assert len(body(draft)) == 1


def test_one_article_alone_is_read_so_and_several_tell_of_themselves_when_they_are_split() -> None:
    _, one = MODERN.split("End of Document\n\n")

    with Reader() as reader:
        alone = reader.read("archiv.txt", one.encode())
        several = reader.read("archiv.txt", MODERN.encode())

    assert (alone.metadata["outlet"], alone.metadata["published"]) == ("Südpost", "2022-01-09")
    assert len(body(alone)) == 2
    assert "outlet" not in several.metadata


@pytest.mark.parametrize("export", [FACTIVA, GENIOS])
def test_other_archives_tell_the_same_in_their_own_words(export: str) -> None:
    draft = told(drafted(export))

    assert draft.title == "Ein Hafen ohne Schiffe"
    assert draft.metadata == {
        "outlet": "Nordblatt", "published": "2022-01-08", "precision": "day", "author": "Ada Beispiel",
        "language": "de",
    }  # fmt: skip
    assert [text for text in body(draft) if text != draft.title] == [
        "Der Hafen ist seit dem Morgen geschlossen. Niemand weiß, wann er wieder öffnet, sagt die Stadt.",
        "Die Leute warten am Kai und gehen am Abend wieder heim.",
    ]


def test_an_article_that_came_from_no_archive_is_left_as_it_is() -> None:
    draft = drafted(
        "Ruhe im Land\n\nDatum: 8.1.2022\n\nQuelle: Hafenamt. Mehr war nicht zu hören an diesem Tag.\n"
    )

    assert told(draft) is draft
