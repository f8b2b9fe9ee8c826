"""The bundle for archives: one ZIP with all of a study's codings, for a repository and for those after us.

It holds the dataset of this program, which restores everything, the spans as a table, the codebook as YAML,
whatever reports come along, the versions of what made it, a README in German and English, and the SHA-256 of
every file. Without the texts it holds offsets and the digests of the texts that they count in.
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import csv_spans, jsonl
from kzannot.formats.bundle_readme import readme
from kzannot.formats.cells import table_lines
from kzannot.formats.codebook_writing import as_yaml
from kzannot.formats.dataset import Dataset
from kzannot.formats.file_names import plain_names
from kzannot.formats.packing import as_text, read_packed, write_packed

TITLE = QT_TRANSLATE_NOOP("messages", "Bundle for archives (ZIP)")
SUFFIXES = (".zip",)
HOLDS = "dataset"
OFFSETS = "both"
REPORTS = True
EARLIER = True
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Everything, as jsonl; beside it the spans as a table, the codebook, the agreement report, versions, "
    "checksums and a README in German and English.",
)
LOSES = QT_TRANSLATE_NOOP("messages", "The journal.")

DATASET: Final = "dataset.jsonl"
TABLE: Final = "spans.csv"
CODEBOOK: Final = "codebook.yaml"
VERSIONS: Final = "versions.json"
README: Final = "README.md"
SUMS: Final = "SHA256SUMS"


def write(
    path: Path, dataset: Dataset, texts: str = "full", beside: Mapping[str, bytes] | None = None
) -> None:
    """Write the bundle; `beside` are reports and what else comes along, by the names of their files."""
    write_packed(path, _with_sums(_files(dataset, texts, beside or {})))


def read(path: Path) -> Dataset:
    """The dataset of a bundle, as the one that was written, but for what was left out of its texts.

    Raises:
        UserError: a file is missing or differs from its checksum, or the dataset is not what it should be.
    """
    files = read_packed(path)
    if SUMS not in files or DATASET not in files:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no bundle: it holds no {file}."),
            name=path.name,
            file=DATASET if SUMS in files else SUMS,
        )
    for name, told in _sums(as_text(files[SUMS], SUMS), path.name):
        if name not in files:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name}: {file} is missing."), name=path.name, file=name
            )
        if sha256(files[name]).hexdigest() != told:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name}: {file} was changed since the bundle was made."),
                name=path.name,
                file=name,
            )
    return jsonl.loads(files[DATASET], DATASET)


def _files(dataset: Dataset, texts: str, beside: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield README, readme(dataset, texts, list(beside)).encode()
    if dataset.codebook:
        yield CODEBOOK, as_yaml(dataset.codebook).encode()
    names = plain_names((f"codebook-{each.version}" for each in dataset.older), "codebook")
    for name, older in zip(names, dataset.older, strict=True):
        yield f"{name}.yaml", as_yaml(older).encode()
    yield DATASET, b"".join(jsonl.lines(dataset, texts))
    attributes = csv_spans.span_attributes(dataset)
    lines = table_lines(csv_spans.columns(attributes, texts), csv_spans.rows(dataset, attributes, texts))
    yield TABLE, "".join(lines).encode("utf-8", "replace")
    yield from beside.items()
    yield VERSIONS, json.dumps(_versions(dataset, texts), ensure_ascii=False, indent=1).encode() + b"\n"


def _with_sums(files: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files, and last of all their checksums, as `sha256sum --check` takes them."""
    sums = []
    for name, content in files:
        sums.append(f"{sha256(content).hexdigest()}  {name}\n")
        yield name, content
    yield SUMS, "".join(sums).encode()


def _sums(text: str, name: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        told, blanks, file = line.partition("  ")
        if not blanks:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name}: line {line} of {file} is no checksum."),
                name=name,
                line=number,
                file=SUMS,
            )
        yield file, told


def _versions(dataset: Dataset, texts: str) -> dict[str, object]:
    book = dataset.codebook
    return {
        "program": dataset.program,
        "dataset": {"format": "jsonl", "version": jsonl.VERSION},
        "codebook": {"name": book.name, "version": book.version} if book else None,
        "last_change": dataset.exported,
        "texts": texts,
    }
