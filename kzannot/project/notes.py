"""Sentences about what was left out: English as they are, and translated where a window shows them."""


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
