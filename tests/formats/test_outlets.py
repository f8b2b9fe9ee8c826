"""The list of outlets, and by which marks a page shows whose it is."""

import pytest

from kzannot.formats.outlets import agencies, known, named, outlet_of


def test_the_list_has_every_name_and_mark_once() -> None:
    names = [outlet.name.casefold() for outlet in known()]
    marks = [mark.casefold() for outlet in known() for mark in outlet.marks]

    assert len(set(names)) == len(names) >= 40
    assert len(set(marks)) == len(marks)
    assert all(outlet.kind and outlet.country for outlet in known())


def test_long_names_of_agencies_come_before_short_ones() -> None:
    assert agencies().index("dpa-infocom") < agencies().index("dpa")


@pytest.mark.parametrize("name", ["taz.de", " TAZ.DE ", "SZ.de"])
def test_an_outlet_is_found_by_name_or_mark(name: str) -> None:
    assert named(name)


def test_a_stranger_is_not_found() -> None:
    assert named("Tal-Bote") is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("taz.de -- Rat streitet", "taz.de"),
        ("www.spiegel.de", "Der Spiegel"),
        ("im Ticker von RT\u00a0DE.", "RT DE"),
        ("bei die tagesschau", "tagesschau.de"),
        ("metaz.de und taz.dev", ""),
        ("post@taz.de.example", "taz.de"),
        ("taz und Spiegel", ""),
    ],
)
def test_a_mark_must_stand_alone(text: str, outlet: str) -> None:
    assert outlet_of([text]) == outlet


def test_marks_of_two_outlets_leave_it_open() -> None:
    assert outlet_of(["spiegel.de", "zeit.de"]) == ""


def test_a_surer_place_wins() -> None:
    assert outlet_of([], ["taz.de"], ["spiegel.de"]) == "taz.de"
    assert outlet_of(["Text"], ["2022_taz.de_17.txt"]) == "taz.de"
