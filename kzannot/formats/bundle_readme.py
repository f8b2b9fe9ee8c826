"""The README of a bundle: what it is, what is in it and how it is read, in German and in English."""

from collections.abc import Sequence
from typing import Final

from kzannot.formats.dataset import Dataset

TEXTS: Final = {
    "full": (
        "Die Texte der Artikel liegen bei. Prüfen Sie vor einer Veröffentlichung, ob Sie sie weitergeben "
        "dürfen.",
        "The texts of the articles are included. Before you publish them, check that you may pass them on.",
    ),
    "words": (
        "Von den Texten stehen nur die ersten acht Wörter jeder Stelle darin.",
        "Of the texts, only the first eight words of each span are included.",
    ),
    "none": (
        "Die Texte liegen nicht bei. Wer sie hat, erkennt sie an ihrer SHA-256 wieder.",
        "The texts are not included. Whoever has them can tell them by their SHA-256.",
    ),
}

GERMAN: Final = """\
# {title}

*English below.*

Framing-Codierungen: {articles} Artikel, {spans} Stellen, {annotators} Codierende. Codebuch {codebook}.
Stand: {exported}. Erzeugt mit {program}.

## Dateien

| Datei | Inhalt |
|---|---|
| `dataset.jsonl` | alles: ein Artikel je Zeile, davor eine Kopfzeile; lädt ohne Verlust |
| `spans.csv` | eine Stelle je Zeile, UTF-8, für R, Python und Tabellenprogramme |
| `codebook.yaml` | das Codebuch; frühere Fassungen als `codebook-….yaml` |
{reports}| `versions.json` | womit das Paket gemacht wurde |
| `SHA256SUMS` | Prüfsummen: `sha256sum --check SHA256SUMS` |

Positionen zählen Unicode-Zeichen (Codepoints) ab 0, das Ende ausschließlich. Ungelesenes ist nicht dasselbe
wie „kein Frame“: `read` sagt, was gelesen wurde. {texts}

Zurück in ein Projekt: `kzannot load PROJEKT.kzannot {file} --format bundle`

"""

ENGLISH: Final = """\
---

Codings of frames: {articles} articles, {spans} spans, {annotators} annotators. Codebook {codebook}.
As of {exported}. Made with {program}.

## Files

| File | Holds |
|---|---|
| `dataset.jsonl` | everything: an article a line below a head line; loads without loss |
| `spans.csv` | a span a line, UTF-8, for R, Python and spreadsheets |
| `codebook.yaml` | the codebook; earlier versions as `codebook-….yaml` |
{reports}| `versions.json` | what the bundle was made with |
| `SHA256SUMS` | checksums: `sha256sum --check SHA256SUMS` |

Offsets count Unicode characters (code points) from 0, the end exclusive. What was not read is not the same as
“no frame”: `read` says what was read. {texts}

Back into a project: `kzannot load PROJECT.kzannot {file} --format bundle`
"""


def readme(dataset: Dataset, texts: str, reports: Sequence[str]) -> str:
    """The README of a bundle with these reports."""
    book = dataset.codebook
    values = {
        "title": (book.title.de or book.title.en or book.name) if book else "kzannot",
        "articles": len(dataset.articles),
        "spans": sum(len(article.spans) for article in dataset.articles),
        "annotators": len(dataset.annotators),
        "codebook": f"{book.name} {book.version}".strip() if book else "–",
        "exported": dataset.exported or "–",
        "program": dataset.program or "kzannot",
        "file": "bundle.zip",
    }
    german, english = TEXTS[texts]
    return GERMAN.format(reports=_rows(reports, "Übereinstimmungsbericht"), texts=german, **values) + (
        ENGLISH.format(reports=_rows(reports, "agreement report"), texts=english, **values)
    )


def _rows(reports: Sequence[str], what: str) -> str:
    return "".join(f"| `{name}` | {what} |\n" for name in reports)
