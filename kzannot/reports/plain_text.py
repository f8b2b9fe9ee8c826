"""Texts that any file can hold: letters that neither XML nor a page can show become spaces."""

import re

UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """The text without control characters and lone halves of surrogate pairs."""
    return UNFIT.sub(" ", text)
