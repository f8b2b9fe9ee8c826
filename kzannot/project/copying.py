"""Tables as text for the clipboard, as spreadsheets take them."""

from collections.abc import Sequence

from kzannot.formats.cells import table


def copied(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose cells are divided by tabs; no cell of it is taken for a formula."""
    return table(heads, rows, delimiter="\t")
