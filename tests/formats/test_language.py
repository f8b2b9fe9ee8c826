"""A guess at the language; none where it cannot be told."""

import pytest

from kzannot.formats.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der Rat hat sich auf die neue Strecke geeinigt und wird sie im Herbst mit dem Land bauen.", "de"),
        ("The council has agreed on the new line and will build it in autumn with the help of others.", "en"),
        ("Президент страны выступил с обращением и рассказал о том, как это было на площади.", "ru"),
        ("Le maire a dit que la ville est prête et que les travaux sont pour demain dans le port.", "fr"),
        ("12 34 56", ""),
        ("Almaty Aktau Aqtöbe Nur-Sultan Schymkent", ""),
        ("", ""),
    ],
)
def test_language_of_a_text(text: str, code: str) -> None:
    assert language_of(text) == code
