"""Language: a guess by the most frequent small words; no guess where they are few or undecided."""

import re
from collections import Counter

_FREQUENT = """
de: der die das und ist nicht mit von den dem ein eine auf für im sich auch wird wurde nach sei
en: the and of to in is that for was with on as are by it from at has have not were
ru: и в не на что с по как это из за от для о к но его был также
fr: le la les et des un une est que pour dans qui sur pas du au avec par sont
"""

SMALL_WORDS = {
    code: frozenset(words.split())
    for code, words in (line.split(":") for line in _FREQUENT.strip().split("\n"))
}
"""The most frequent words of each language that have no meaning of their own."""

SHARE = 0.1
"""How many of the words must be small words of the language; running text has well over twice that."""

_SAMPLE = 20_000
_WORDS = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The code of a text's language (de, en, ru, fr); empty when it is none of them or cannot be told."""
    words = Counter(word.lower() for word in _WORDS.findall(text[:_SAMPLE]))
    scores = {code: sum(words[word] for word in small) for code, small in SMALL_WORDS.items()}
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    likely = scores[best] >= max(2, SHARE * words.total()) and scores[best] >= 2 * scores[second]
    return best if likely else ""
