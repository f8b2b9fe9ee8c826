"""Numbers that are written as one word, in German up to the hundred thousands and in English up to twenty.

Outlets differ in which numbers they write out: `fünfzehn` in one is `15` in the other. `Ein` and `one` are no
numbers here, for they are articles and pronouns, too.
"""

from collections.abc import Sequence

_GERMAN = """
zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
achtzehn neunzehn
"""
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_ENGLISH = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty
"""

_ONES = {"ein": 1} | {word: number for number, word in enumerate(_GERMAN.split(), 2)}
_ROUND = {word: 10 * number for number, word in enumerate(_TENS.casefold().split(), 2)}
_BELOW_HUNDRED = _ONES | _ROUND
_BELOW_HUNDRED |= {
    f"{one}und{many}": value + _ONES[one]
    for many, value in _ROUND.items()
    for one in ("ein", *_GERMAN.split()[:8])
}
_WORDS = {word: value for word, value in _BELOW_HUNDRED.items() if value > 1}
_WORDS |= {word: value for value, word in enumerate(_ENGLISH.split(), 2)}
_LARGE = (("tausend", 1000), ("hundert", 100))


def numeral(word: str) -> str | None:
    """The digits of a number that is written as one small-letter word; None where it is no number."""
    value = _WORDS.get(word)
    if value is None and ("tausend" in word or "hundert" in word):
        value = _counted(word, _LARGE)
    return None if value is None else str(value)


def _counted(word: str, marks: Sequence[tuple[str, int]]) -> int | None:
    """What a word of thousands, hundreds and less counts; None where a part of it is no number."""
    if not marks:
        return _BELOW_HUNDRED.get(word)
    (mark, times), *smaller = marks
    if mark not in word:
        return _counted(word, smaller)
    many, _, rest = word.partition(mark)
    before = _counted(many, smaller) if many else 1
    behind = _counted(rest, smaller) if rest else 0
    return None if before is None or behind is None else before * times + behind
