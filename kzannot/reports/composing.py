"""The report as a document: the same content in the same order, whatever the form of the file.

First what goes into a paper, then what is missing, then the 14 points of a methods section with their
tables, then the appendices.
"""

from collections.abc import Iterator

from kzannot.reports.appendices import appendices
from kzannot.reports.document import Block, Document
from kzannot.reports.methods import gaps, methods
from kzannot.reports.points import points
from kzannot.reports.said import Said
from kzannot.reports.values import AgreementReport


def compose(report: AgreementReport, language: str) -> Document:
    """The document in a language (`de` or `en`)."""
    said = Said(language)
    return Document(
        title=said("title", project=report.project),
        made=said("made", date=report.made, program=report.settings.program, project=report.project),
        language=language,
        contents=said("contents"),
        page=said("page"),
        blocks=tuple(_blocks(said, report)),
    )


def _blocks(said: Said, report: AgreementReport) -> Iterator[Block]:
    yield from methods(said, report)
    yield from gaps(said, report)
    yield from points(said, report)
    yield from appendices(said, report)
