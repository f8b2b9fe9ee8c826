"""TEI with standoff: a file for each article, the text in one block, spans as string ranges beside it.

`string-range(id,offset,length)` counts code points from 0. Frames are the categories of a taxonomy, and
annotators those whom the header holds responsible. What else is said of a span is a feature structure; doubt
is `cert="low"`. What is written is valid TEI (tei_all); how it is read, `tei_reading` tells.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kzannot import __version__
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.catma_tei import MARK
from kzannot.formats.codebook_draft import FrameDraft
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan, Value
from kzannot.formats.gathering import Gathering
from kzannot.formats.packing import needs_texts, read_packed, write_packed
from kzannot.formats.safe_xml import parse_xml
from kzannot.formats.sidecar import NAME, Sidecar, read_sidecar, sidecar_of
from kzannot.formats.tei_reading import LOW, MEMO, NAMESPACE, ROUND, add_documents
from kzannot.formats.xml_text import as_text, as_value

TITLE = QT_TRANSLATE_NOOP("messages", "TEI with standoff (XML)")
SUFFIXES = (".zip", ".xml", ".tei")
HOLDS = "dataset"
BARE = False
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Texts, spans with attributes, doubt, memo, round and id, annotators, the frames as a taxonomy; beside "
    "it in manifest.json the codebook, sections, answers and what was read.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages",
    "Control characters (each becomes U+FFFD), sources, decisions, statements; of other TEI all that is no "
    "span.",
)

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a folder or .zip of documents; the format cannot do without the texts."""
    needs_texts(texts, TITLE)
    write_packed(path, _files(dataset))


def read(path: Path) -> Dataset:
    """The dataset of a document, or of a folder or .zip of them.

    Raises:
        UserError: a file cannot be read, is no TEI, or points to what is not there.
    """
    files = read_packed(path)
    sidecar = read_sidecar(files, path.name)
    gathering = Gathering(path.name, sidecar)
    documents = [name for name in files if PurePosixPath(name).suffix in (".xml", ".tei")]
    if not documents and not sidecar.folders:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no TEI."), name=path.name)
    for name in documents:
        content = files[name]
        if MARK in content:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "messages", "{name} is an export of CATMA; choose that format and the folder of its text."
                ),
                name=name,
            )
        add_documents(gathering, name, parse_xml(content, name))
    return gathering.dataset()


def _files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    sidecar, dataset = sidecar_of(dataset)
    yield NAME, sidecar.as_bytes()
    for stem, article in zip(sidecar.stems(), dataset.articles, strict=True):
        yield f"{stem}.xml", "".join(_document(article, dataset, sidecar)).encode()


def _document(article: DatasetArticle, dataset: Dataset, sidecar: Sidecar) -> Iterator[str]:
    plain = {name: label for label, name in sidecar.labels}
    language = f' xml:lang="{article.language}"' if _LANGUAGE.fullmatch(article.language) else ""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="{NAMESPACE}"{language}>\n'
    yield from _header(article, dataset, sidecar, plain)
    yield '<text><body><ab xml:id="text" xml:space="preserve">'
    yield as_text(article.text or "")
    yield "</ab></body></text>\n"
    if article.spans:
        yield "<standOff>\n"
        yield from _groups(article, sidecar, plain)
        yield "</standOff>\n"
    yield "</TEI>\n"


def _header(
    article: DatasetArticle, dataset: Dataset, sidecar: Sidecar, plain: dict[str, str]
) -> Iterator[str]:
    yield f"<teiHeader>\n<fileDesc>\n<titleStmt>\n<title>{as_text(article.title)}</title>\n"
    for folder, annotator in sidecar.folders:
        if annotator:
            yield f'<respStmt xml:id="annotator.{folder}"><resp>annotation</resp>'
            yield f"<name>{as_text(annotator)}</name></respStmt>\n"
    yield f"</titleStmt>\n<publicationStmt><p>Exported by kzannot {__version__}.</p></publicationStmt>\n"
    where = " ".join(filter(None, (article.outlet, article.published, article.url, article.source.name)))
    yield f"<sourceDesc><p>{as_text(where or article.title)}</p></sourceDesc>\n</fileDesc>\n"
    frames = _frames(article, dataset)
    if frames:
        yield '<encodingDesc><classDecl><taxonomy xml:id="frames">\n'
        for frame in frames:
            said = as_text(frame.label.de or frame.label.en or frame.name)
            yield f'<category xml:id="frame.{plain[frame.name]}" n="{as_value(frame.name)}">'
            yield f"<catDesc>{said}</catDesc></category>\n"
        yield "</taxonomy></classDecl></encodingDesc>\n"
    yield "</teiHeader>\n"


def _frames(article: DatasetArticle, dataset: Dataset) -> list[FrameDraft]:
    """The frames of the codebook, then others that the article's spans have."""
    frames = {frame.name: frame for frame in (dataset.codebook.frames if dataset.codebook else ())}
    for span in article.spans:
        frames.setdefault(span.frame, FrameDraft(span.frame))
    return list(frames.values())


def _groups(article: DatasetArticle, sidecar: Sidecar, plain: dict[str, str]) -> Iterator[str]:
    structures: list[str] = []
    number = 0
    for folder, annotator in sidecar.folders:
        own = [span for span in article.spans if span.annotator == annotator]
        if own:
            yield f'<spanGrp type="frames" resp="#annotator.{folder}">\n'
        for span in own:
            number += 1
            features = "".join(_features(span, plain))
            ana = f"#frame.{plain[span.frame]}" + (f" #features.{number}" if features else "")
            key = f"span.{span.id}" if span.id else f"span.{number}"
            cert = f' cert="{LOW}"' if span.uncertain else ""
            place = f"#string-range(text,{span.start},{span.end - span.start})"
            yield f'<span xml:id="{key}" target="{place}" ana="{ana}"{cert}/>\n'
            if features:
                structures.append(f'<fs xml:id="features.{number}">{features}</fs>\n')
        if own:
            yield "</spanGrp>\n"
    yield from structures


def _features(span: DatasetSpan, plain: dict[str, str]) -> Iterator[str]:
    own = ((MEMO, span.memo), (ROUND, span.round))
    yield from (_feature(plain[name], value) for name, value in span.attributes)
    yield from (_feature(name, value) for name, value in own if value)


def _feature(name: str, value: Value) -> str:
    if isinstance(value, str):
        return f'<f name="{name}">{_string(value)}</f>'
    return f'<f name="{name}"><vColl org="list">{"".join(map(_string, value))}</vColl></f>'


def _string(value: str) -> str:
    return f'<string xml:space="preserve">{as_text(value)}</string>'
