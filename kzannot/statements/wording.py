"""The words of a text in a form in which two outlets' ways of writing the same become equal.

A number is its digits (`20.000`, `20 000` and `zwanzigtausend` are one), a name its sound
(`Tokajew`, `Toqajew`, `Tokayev`), an inflected word its stem, and the moods of the common auxiliaries are
one, for reported speech turns `ist` into `sei`. Quotation marks, hyphens and blanks of every kind are no
words. Each word keeps where it stands in the text, so that whatever is found leads back to the letters.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kzannot.statements.numerals import numeral

_LETTER = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"
_WORD = re.compile(
    rf"""
    (?<![\w.,])\d{{1,3}}(?:[ \u00a0\u202f.,'’]\d{{3}})+(?![.,]?\w)   # thousands, however set apart
    | \d+(?:[.,:]\d+)*                                       # 2,2  7.00  08.01.2022
    | {_LETTER}+(?:['’]{_LETTER}+)*
    """,
    re.VERBOSE,
)
_DIVIDES = re.compile(r"[,;:.!?…()\[\]\"„“”‚‘»«›‹–—\n]|\s-\s")
_INVISIBLE = dict.fromkeys((0xAD, 0x200C, 0x200D))
_GROUPING = re.compile(r"\D")
_THOUSANDS = re.compile(r"\d{1,3}(?:\D\d{3})+")

_FOLDED = str.maketrans(
    {
        **dict(zip("äöüéèêáàâíóôúçñ", "aoueeeaaaioouch", strict=True)),
        **dict(zip("qyvcz", "kjwks", strict=True)),
        "ß": "s",
    }
)
_UMLAUTS = str.maketrans("äöü", "aou")
_SOUNDS = (("dsch", "j"), ("tsch", "ch"), ("sch", "j"), ("zh", "j"), ("sh", "j"), ("kh", "ch"), ("ph", "f"))
_DOUBLED = re.compile(r"([^\W\d])\1")
_ENDINGS = ("sten", "ster", "stes", "ste", "ern", "en", "er", "es", "em", "st", "te", "e", "n", "s", "t")
_SHORTEST_STEM = 4
"""How many letters an ending must leave."""

_IN_FULL = {"mio": "millionen", "mrd": "milliarden"}
"""What some write short."""

_BINDS = "'"
"""The end of a function word's form, so that `nach` is not `Nacht`."""

_ADJECTIVE = ("e", "en", "er", "es", "em")
"""How a German adjective ends before its noun."""

_FORMS = {
    "sein": "bin bist ist sind seid sei seien seist war waren wäre wären wärst gewesen",
    "haben": "habe hast hat habt haben hatte hatten hätte hätten",
    "werden": "werde wirst wird werdet werden wurde wurden würde würden worden",
    "können": "kann kannst können könne könnte könnten konnte konnten",
    "sollen": "soll sollen solle sollte sollten",
    "müssen": "muss müssen müsse müsste müssten musste mussten",
    "wollen": "will wollen wolle wollte wollten",
    "dürfen": "darf dürfen dürfe dürfte dürften durfte durften",
    "mögen": "mag mögen möge möchte möchten mochte mochten",
    "lassen": "lässt lassen lasse ließ ließen ließe",
    "geben": "gibt geben gebe gebt gab gaben gäbe gäben gegeben",
    "be": "is are were been being be",
    "have": "has had have having",
}
_LEMMA = {form: lemma for lemma, forms in _FORMS.items() for form in forms.casefold().split()}

_FUNCTIONS = """
der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder aber denn doch
sondern auch nicht noch nur schon so sehr wie als dass daß ob wenn weil da damit um zu zum zur in im ins an
am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über unter vom von vor wegen während
zwischen ich du er sie es wir ihr man sich mich mir dich uns ihm ihn ihnen mein dein sein seine seinen
seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere dies diese diesen diesem dieser dieses jene
dort hier dann nun jetzt dabei dazu dafür davon dadurch darin darauf daran daraus darüber was wer wen wem wo
wann warum mehr etwa rund bereits wieder immer alle allem allen aller alles andere anderen anderem anderer
zudem demnach sowie jedoch gesagt gemeldet mitgeteilt the a and or but not no nor as than that if when while
because of to on at by for from with into over under after before between about against during without
within i you he she it we they me him her us them my your his its our their this these those there here who
whom which what where how more also only just very can could may might must shall should will would do does
did и в во на не что с со как по к из у за от о об для это то а но же бы ли он она они его её их мы вы я был
была было были быть
"""
_REPORTING = """
zufolge laut sagt sage sagte sagten erklärt erkläre erklärte erklärten berichtet berichte berichtete
berichteten heißt heiße hieß hießen meldet melde meldete meldeten teilt teile teilte teilten mitteilte
mitteilten schreibt schreibe schrieb schrieben betont betone betonte betonten äußert äußere äußerte äußerten
said says told reported wrote according
"""
_DEFINITE = """
der die das den dem des im am zum zur beim vom ins ans diese diesen diesem dieser dieses jene sein seine
seinen seinem seiner seines ihre ihren ihrem ihrer ihres the this these those its his their
"""


class Kind(Enum):
    """What a word does in its sentence: it has a content, or binds, or tells who reports."""

    CONTENT = "content"
    ADJECTIVE = "adjective"
    """A word in small letters that ends as a German adjective does before its noun; some verbs do, too."""
    BINDING = "binding"
    DEFINITE = "definite"
    """An article or the like, behind which stands what is known already."""
    AUXILIARY = "auxiliary"
    REPORTING = "reporting"
    """A word for saying: who reports what is not what is reported."""


_KINDS = dict.fromkeys(_FUNCTIONS.casefold().split(), Kind.BINDING)
_KINDS |= dict.fromkeys(_DEFINITE.casefold().split(), Kind.DEFINITE)
_KINDS |= dict.fromkeys(_LEMMA, Kind.AUXILIARY) | dict.fromkeys(_REPORTING.casefold().split(), Kind.REPORTING)
_CONTENT = (Kind.CONTENT, Kind.ADJECTIVE)


class Word(NamedTuple):
    """A word of a text: `form` is what makes it equal to others, `text[start:end]` how it is written.

    Millions of them are made, and a tuple is made faster than a frozen dataclass.

    Attributes:
        kind: what it does in its sentence.
        capital: whether it begins with a capital or is a number, as what names something does in German.
        opens: whether a mark that divides clauses stands before it, or nothing.
    """

    form: str
    start: int
    end: int
    kind: Kind
    capital: bool
    opens: bool

    @property
    def weightless(self) -> bool:
        """Whether it is a function word, which binds a sentence or tells who reports, but says nothing."""
        return self.kind not in _CONTENT


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of `text[start:end]`, in order."""
    before = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written, (begin, stop) = match.group(), match.span()
        form, kind = _normal(written)
        blank = text[before:begin] == " "  # mostly it is, and that is found out faster than by a search
        opens = before == start or not (blank or _DIVIDES.search(text, before, begin) is None)
        capital = not written[0].islower() or is_number(form)
        yield Word(form, begin, stop, kind, capital, opens)
        before = stop


@lru_cache(maxsize=200_000)
def _normal(written: str) -> tuple[str, Kind]:
    """The form of a written word, and what it does in a sentence."""
    written = written.translate(_INVISIBLE) or written
    word = written.casefold()
    word = _IN_FULL.get(word) or numeral(word) or word
    if word[0].isdigit():
        number = _GROUPING.sub("", word) if _THOUSANDS.fullmatch(word) else word.replace(",", ".")
        return number, Kind.CONTENT
    kind = _KINDS.get(word)
    if kind is None or (len(written) > 1 and written.isupper()):  # `US` is no pronoun
        describes = written[0].islower() and word.endswith(_ADJECTIVE)
        return stem(word), Kind.ADJECTIVE if describes else Kind.CONTENT
    return stem(_LEMMA.get(word, word)) + _BINDS, kind


def stem(word: str) -> str:
    """A small-letter word by its sound and without its ending."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _without_ending(_DOUBLED.sub(r"\1", word.translate(_FOLDED)))


def plain_stem(written: str) -> str:
    """A word as it is spelt, in small letters and without its ending; umlauts come and go with endings."""
    return _without_ending(written.casefold().translate(_UMLAUTS))


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def binds(form: str) -> bool:
    """Whether a form is that of a function word."""
    return form.endswith(_BINDS)


def is_number(form: str) -> bool:
    """Whether a form is a number."""
    return form[0].isdigit()
