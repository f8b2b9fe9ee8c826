import pytest

from kzannot.statements.difference import Change, difference


def marked(passage: str, pieces: list[object]) -> list[tuple[str, str]]:
    return [
        (passage[piece.start : piece.end], str(piece.change))  # type: ignore[attr-defined]  # a Piece
        for piece in pieces
        if piece.change is not Change.SAME  # type: ignore[attr-defined]
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mehr als 3.000 Festnahmen", "mehr als 3000 Festnahmen", []),
        ("mehr als 3.000 Festnahmen", "mehr als 4 400 Festnahmen", [("3.000", "number")]),
        ("schlug auch gewaltsame Proteste", "schlug Proteste", [("auch", "word"), ("gewaltsame", "word")]),
        ("Wer wird vernichtet", "Wer werde vernichtet", [("wird", "inflected")]),
        ("die schweren Unruhen", "der schwere Unruhen", [("die", "word"), ("schweren", "inflected")]),
        ("sagte Toqajew gestern", "sagte Tokajew gestern", [("Toqajew", "name")]),
        ("sagte Olaf Scholz", "sagte er", [("Olaf", "name"), ("Scholz", "name")]),
        ("sagte Otto-Emil Hindrik", "sagte er", [("Otto", "name"), ("Emil", "name"), ("Hindrik", "name")]),
        ("die Ex-Hauptstadt", "die Stadt", [("Ex", "word"), ("Hauptstadt", "word")]),
        ("Viele Menschen kamen", "Viele kamen", [("Menschen", "word")]),
        ("Truppen kamen", "Soldaten kamen", [("Truppen", "word")]),
    ],
)
def test_what_only_one_wording_has_is_marked(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    ours, _ = difference(one, other)

    assert marked(one, list(ours)) == expected


def test_both_sides_are_told() -> None:
    one, other = "bislang 18 Polizisten", "auch 20 Polizisten"

    ours, theirs = difference(one, other)

    assert marked(one, list(ours)) == [("bislang", "word"), ("18", "number")]
    assert marked(other, list(theirs)) == [("auch", "word"), ("20", "number")]
