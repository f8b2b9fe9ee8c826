"""Where the tests of the statements find words in the articles of the small project."""

from kzannot.model.linking import Place
from tests.ui.making import Made

SHOTS, SILENCE = "Augenzeugen berichten von Schüssen am Hafen.", "Das Ministerium schweigt dazu."


def place(made: Made, article: int, words: str) -> Place:
    """Where words stand in an article."""
    start = made.texts[article].index(words)
    return made.articles[article].id, start, start + len(words)
