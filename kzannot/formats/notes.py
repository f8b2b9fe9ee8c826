"""What a reader could not keep: sentences, English as they are, and translated where a window shows them."""

from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP


class Note(str):
    """A sentence that remembers the text and the values that it was made of."""

    __slots__ = ("text", "values")
    text: str
    values: dict[str, object]

    def __new__(cls, text: str, **values: object) -> "Note":
        """The sentence that the values make of the text."""
        note = super().__new__(cls, text.format(**values))
        note.text = text
        note.values = values
        return note


PARTS: Final = QT_TRANSLATE_NOOP("messages", "{place} has {count} parts, which became as many spans.")
CONVERTED: Final = QT_TRANSLATE_NOOP("messages", "{name}: the offsets count {way}; they were read so.")
LEFT_OUT: Final = QT_TRANSLATE_NOOP("messages", "{name}: {count} {kind} were left out.")
ALL_LEFT_OUT: Final = QT_TRANSLATE_NOOP("messages", "{name}: the {kind} were left out.")
LINE_LEFT_OUT: Final = QT_TRANSLATE_NOOP("messages", "{name}, line {number}: {count} {kind} were left out.")
LINE_ALL_LEFT_OUT: Final = QT_TRANSLATE_NOOP("messages", "{name}, line {number}: the {kind} were left out.")
LINE_WITHOUT_TEXT: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}, line {number}: there is no text; it was left out."
)
NOT_AMONG_FILES: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: its text is not among the files; {count} spans were left out."
)
NOT_BESIDE: Final = QT_TRANSLATE_NOOP(
    "messages",
    "{name}: its text is not among the files, where it should be called {file}; {count} spans were left out.",
)
FROM_TOKENS: Final = QT_TRANSLATE_NOOP("messages", "{name}: the text was put together from its tokens.")
COVERS_ELSE: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: {where} does not cover what it should; it was left out."
)
ELSEWHERE: Final = QT_TRANSLATE_NOOP("messages", "{name}: “{words}” stands elsewhere than its offsets say.")
COVERS_NOTHING: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: {where} covers nothing of the text; it was left out."
)
OTHER_TEXT: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: the text was changed since it was exported; it is another article."
)
NO_FORM: Final = QT_TRANSLATE_NOOP(
    "messages", "{where}: no form of its annotations can be read; they were left out."
)
UNKNOWN_KEY: Final = QT_TRANSLATE_NOOP(
    "messages", "Line {number}: the key {key} is unknown to this version and was left out."
)
NO_REGION: Final = QT_TRANSLATE_NOOP(
    "messages", "{place}: {count} answers about no region of the text were left out."
)
NO_PLACE: Final = QT_TRANSLATE_NOOP(
    "messages", "{place}: a {kind} has no place in a project; it was left out."
)
WITHOUT_TEXT: Final = QT_TRANSLATE_NOOP("messages", "{name}: it has no text; it was left out.")
NAMELESS_TAGS: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: its tags are numbers without names; they were left out."
)
ABOUT_ARTICLES: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: the {kind} about {count} articles were left out."
)
BY_ANSWER: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}, line {number}: {count} spans were left out (answer: {answer})."
)
NO_TECHNIQUE: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: {count} spans have no technique; their frame is {frame}."
)
NO_CODE: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: a coding from {start} to {end} names no code; it was left out."
)
NO_CODES: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: {count} marked passages have no code; they were left out."
)
COUNTED_SO: Final = QT_TRANSLATE_NOOP("messages", "The offsets count {way}; they were read so.")
ONLY_TEXT: Final = QT_TRANSLATE_NOOP(
    "messages", "{count} × {kind}: only text can be held; they were left out."
)
CATEGORIES: Final = QT_TRANSLATE_NOOP(
    "messages", "{name}: {count} categories of the whole text were left out."
)
NO_TAG: Final = QT_TRANSLATE_NOOP("messages", "{place}: it has no tag; it was left out.")
NO_KNOWN_PLACE: Final = QT_TRANSLATE_NOOP(
    "messages", "{place}: it has no place in a text that is known; it was left out."
)

KINDS: Final = (
    QT_TRANSLATE_NOOP("messages", "relations"),
    QT_TRANSLATE_NOOP("messages", "links"),
    QT_TRANSLATE_NOOP("messages", "links of slots"),
    QT_TRANSLATE_NOOP("messages", "events"),
    QT_TRANSLATE_NOOP("messages", "equivalences"),
    QT_TRANSLATE_NOOP("messages", "normalisations"),
    QT_TRANSLATE_NOOP("messages", "notes of relations and events"),
    QT_TRANSLATE_NOOP("messages", "attributes of relations and events"),
    QT_TRANSLATE_NOOP("messages", "comments"),
    QT_TRANSLATE_NOOP("messages", "options"),
    QT_TRANSLATE_NOOP("messages", "drafts"),
    QT_TRANSLATE_NOOP("messages", "completions"),
    QT_TRANSLATE_NOOP("messages", "answers"),
    QT_TRANSLATE_NOOP("messages", "code points"),
    QT_TRANSLATE_NOOP("messages", "UTF-16 code units"),
    QT_TRANSLATE_NOOP("messages", "code points, an end of line as one"),
    QT_TRANSLATE_NOOP("messages", "bytes of UTF-8"),
    QT_TRANSLATE_NOOP("messages", "code points, the byte-order mark as one"),
)
"""What the values `kind` and `way` of these sentences say; another one stays as it is."""

SENTENCES: Final = frozenset(
    text for name, text in list(globals().items()) if name.isupper() and isinstance(text, str)
)
"""All of these texts."""
