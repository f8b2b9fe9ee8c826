"""All formats of annotated datasets, in the order of the dialog. Adding one is a module and a line here.

The modules are imported when they are asked for: starting the window needs none of them.
"""

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError

MODULES: Final = {
    "jsonl": "jsonl",
    "csv": "csv_spans",
    "matrix": "matrix",
    "articles_by_frames": "articles_by_frames",
    "bundle": "bundle",
    "spans": "spans",
    "answers": "answers",
    "brat": "brat",
    "ptc": "ptc",
    "gate": "gate",
    "label_studio": "label_studio",
    "tei": "tei",
    "doccano": "doccano",
    "prodigy": "prodigy",
    "potato": "potato",
    "webanno_tsv": "webanno_tsv",
    "uima_xmi": "uima_xmi",
    "uima_json": "uima_json",
    "inception": "inception_project",
    "web_annotation": "web_annotation",
    "conll": "conll",
    "spacy_docbin": "spacy_docbin",
    "xlsx": "xlsx",
    "catma": "catma",
    "refi_qda": "refi_qda",
    "qualcoder": "qualcoder",
    "taguette": "taguette",
    "parquet": "parquet",
}
"""The module of each format; the name is what `--format` takes."""

NAMES: Final = tuple(MODULES)


ONE: Final = "one"
BOTH: Final = "both"
"""Which offsets a format writes, as its OFFSETS says: most count in the text that stands beside them."""


@dataclass(frozen=True, slots=True)
class Format:
    """What there is to know of a format before it is used; `title`, `keeps` and `loses` are English.

    `holds` is what reading it gives: dataset, spans, answers, or nothing where it is only written. `offsets`
    says whether it writes one pair of offsets, both or none, `bare` whether it can be written without texts,
    `earlier` whether it says which articles count nowhere, and so holds earlier versions, too.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    keeps: str
    loses: str
    holds: str
    offsets: str
    bare: bool
    earlier: bool


def formats() -> list[Format]:
    """All formats."""
    return [format_of(name) for name in NAMES]


def format_of(name: str) -> Format:
    """What there is to know of one format."""
    found = module(name)
    return Format(
        name=name,
        title=found.TITLE,
        suffixes=found.SUFFIXES,
        reads=hasattr(found, "read"),
        writes=hasattr(found, "write"),
        keeps=found.KEEPS,
        loses=found.LOSES,
        holds=found.HOLDS,
        offsets=getattr(found, "OFFSETS", ONE),
        bare=getattr(found, "BARE", True),
        earlier=getattr(found, "EARLIER", False),
    )


def module(name: str) -> ModuleType:
    """The module of a format.

    Raises:
        UserError: there is no format of that name.
    """
    if name not in MODULES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no format {name}; there are {known}."),
            name=name,
            known=", ".join(NAMES),
        )
    return import_module(f"kzannot.formats.{MODULES[name]}")
