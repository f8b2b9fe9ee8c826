import pytest

from kzannot.statements.numerals import numeral


@pytest.mark.parametrize(
    ("word", "digits"),
    [
        ("zwei", "2"),
        ("siebzehn", "17"),
        ("dreissig", "30"),  # small letters are casefolded
        ("einundzwanzig", "21"),
        ("hundert", "100"),
        ("hundertein", "101"),
        ("dreihundertsechzig", "360"),
        ("eintausend", "1000"),
        ("zwanzigtausend", "20000"),
        ("zweihundertdreiundvierzigtausendfünfhundertzwölf", "243512"),
        ("twelve", "12"),
        ("twenty", "20"),
    ],
)
def test_a_number_is_written_as_a_word(word: str, digits: str) -> None:
    assert numeral(word) == digits


@pytest.mark.parametrize(
    "word",
    ["ein", "one", "und", "achtung", "hunderte", "tausende", "tausendfach", "jahrhundert", "hundertmal"],
)
def test_what_looks_like_a_number_is_none(word: str) -> None:
    assert numeral(word) is None
