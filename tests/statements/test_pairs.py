"""Pairs of sentences of invented news: what editors do to a statement, and what only looks alike."""

import pytest

from kzannot.statements.detector import propose
from tests.statements.writing import padded

SAME = {
    "a clause put in": (
        "Die Brücke über die Tarsa, die erst im Mai eröffnet worden war, stürzte in der Nacht ein.",
        "Die Brücke über die Tarsa stürzte in der Nacht ein.",
    ),
    "a number in words": (
        "Bei dem Grubenunglück kamen fünfzehn Arbeiter um.",
        "Bei dem Grubenunglück kamen 15 Arbeiter um.",
    ),
    "a large number in words": (
        "Rund zwanzigtausend Menschen kamen zur Regatta.",
        "Rund 20.000 Menschen kamen zur Regatta.",
    ),
    "another value": (
        "Zudem seien mehr als 1.200 Fahrzeuge beschädigt worden.",
        "Zudem seien landesweit mehr als 1500 Fahrzeuge beschädigt worden.",
    ),
    "another transliteration": (
        "Toqajew rief die Streitkräfte auf, alle Grenzposten zu verstärken.",
        "Tokayev rief die Streitkräfte auf, alle Grenzposten zu verstärken.",
    ),
    "reported speech": (
        "Die Sperrung der Fähre wird bis Sonntag verlängert.",
        "Die Sperrung der Fähre werde bis Sonntag verlängert, teilte die Reederei mit.",
    ),
    "passive": (
        "Die Stadt deckelte die Preise für Diesel und Heizöl für sechs Monate.",
        "Die Preise für Diesel und Heizöl wurden von der Stadt für sechs Monate gedeckelt.",
    ),
    "clauses the other way round": (
        "Nach dem Abzug der Bagger brachen in drei Vierteln neue Rohre.",
        "In drei Vierteln brachen nach dem Abzug der Bagger neue Rohre.",
    ),
    "two sentences of one": (
        "Der Konzern schließt sein Werk in Welmen und verlagert die Fertigung nach Osten.",
        "Der Konzern schließt sein Werk in Welmen. Die Fertigung verlagert er nach Osten.",
    ),
    "cut off": (
        "Taucher entdeckten unter dem alten Kai ein Boot aus der Bronzezeit mit reicher Ladung.",
        "Taucher entdeckten unter dem alten Kai ein Boot aus der Bronzezeit …",
    ),
    "news without a predicate": (
        "Grund ist die Empörung über verschärfte Meldepflichten für Hausboote.",
        "Empörung über verschärfte Meldepflichten für Hausboote trieb Hunderte auf die Straße.",
    ),
    "English, in the passive": (
        "Police detained dozens of sailors near the town hall.",
        "Dozens of sailors were detained near the town hall by police.",
    ),
}
OTHER = {
    "a person with a title": (
        "Der ehemalige Hafenmeister Otto Hindrik schwieg vor Gericht.",
        "Der ehemalige Hafenmeister Otto Hindrik besaß drei Villen am See.",
    ),
    "an institution": (
        "Die Vereinigung für Schifffahrt und Fischerei in Nordland entsendet Beobachter.",
        "Die Vereinigung für Schifffahrt und Fischerei in Nordland feiert ihr Jubiläum.",
    ),
    "who reports": (
        "Dies berichtet die Nachrichtenagentur Nordpress unter Berufung auf das Hafenamt.",
        "Dies berichtet die Nachrichtenagentur Nordpress unter Berufung auf einen Taucher.",
    ),
    "who writes": (
        "Wie das Blatt unter Berufung auf Hafenkreise schreibt, wird das Gesetz vertagt.",
        "Wie das Blatt unter Berufung auf Hafenkreise schreibt, bleibt der Tunnel gesperrt.",
    ),
    "where it was said": (
        "Hafensprecher Wim Weber erklärte am Montag vor der Presse in Welmen:",
        "Hafensprecher Wim Weber erklärte am Mittwoch vor der Presse in Welmen:",
    ),
    "a date": ("Am 5. Januar 2022 schloss das Werk.", "Am 5. Januar 2022 wurde sie geboren."),
    "a place": (
        "In mehreren Städten des nordischen Landes fiel der Unterricht wegen Sturms aus.",
        "In mehreren Städten des nordischen Landes eröffnete die Kette neue Läden.",
    ),
    "a template with other words": (
        "In Welmen brannten nach Angaben der Feuerwehr sieben Garagen.",
        "In Ostheim standen nach Angaben der Feuerwehr zwei Turnhallen unter Wasser.",
    ),
    "a subject of which both tell more": (
        "Das Treffen zwischen Anhängern der Fähre und wütenden Fischern endete mit einer Schlägerei.",
        "Das Abkommen zwischen Anhängern der Fähre und wütenden Fischern enthält neue Regeln.",
    ),
    "a beginning to which both add something else": (
        "Er forderte die internationale Gemeinschaft auf, Druck auf die Reeder auszuüben.",
        "Sie forderte die internationale Gemeinschaft auf, mehr Impfstoff für Afrika zu liefern.",
    ),
    "a statement that was released": (
        "According to a statement released on Monday, the bridge is safe.",
        "According to a statement released on Monday, the company lost millions.",
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_an_edited_statement_is_found(name: str) -> None:
    one, other = SAME[name]

    assert len(propose(padded([one], [other]))) == 1


@pytest.mark.parametrize("name", OTHER)
def test_what_only_looks_alike_is_not_proposed(name: str) -> None:
    one, other = OTHER[name]

    assert propose(padded([one], [other])) == []
