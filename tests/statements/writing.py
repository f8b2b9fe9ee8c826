"""Documents of invented news for the tests of what texts share."""

import re
from collections.abc import Sequence

from kzannot.statements.detector import Proposal
from kzannot.statements.sentences import Document

FILLERS = (
    "Am Hafen lag seit dem Vormittag ein Frachter mit Zement.",
    "Der Bürgermeister besichtigte gestern eine neue Schule.",
    "Im Stadtrat streiten Fraktionen über höhere Parkgebühren.",
    "Viele Händler klagen wegen der Baustelle in ihrer Straße.",
    "Ein Verein sammelt Geld, um das alte Kino zu retten.",
    "Nachts fiel in drei Vierteln mehrmals der Strom aus.",
    "Die Feuerwehr übte bei Regen auf einem leeren Gelände.",
    "Fachleute rechnen mit einem trockenen und heißen Sommer.",
)


def document(*sentences: str) -> Document:
    """A text of these sentences, a blank between every two."""
    text = " ".join(sentences)
    return Document(text, [match.span() for match in re.finditer(r"\S.*?[.!?:…](?= |$)", text)])


def padded(*groups: Sequence[str]) -> list[Document]:
    """Documents of these sentences, each with others that are its own."""
    return [
        document(*FILLERS[2 * number : 2 * number + 2], *sentences) for number, sentences in enumerate(groups)
    ]


def read(documents: Sequence[Document], proposal: Proposal) -> list[str]:
    """The words of a proposal's passages."""
    return [documents[each.document].text[each.start : each.end] for each in proposal.passages]
