"""The fonts for files that must hold their letters: DejaVu Sans, which ships with the program.

It has the letters of German and English, Cyrillic with those of Kazakh, and Greek. Pages of other scripts
show the letters that it lacks as empty boxes, in PDF and in pictures; HTML, Markdown and DOCX leave the
choice of a font to the reader.
"""

from pathlib import Path

from kzannot.paths import resource


def font_file(strong: bool) -> Path:
    """The file of the plain or the bold font."""
    return resource("fonts/DejaVuSansCondensed-Bold.ttf" if strong else "fonts/DejaVuSansCondensed.ttf")
