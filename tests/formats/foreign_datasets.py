"""Datasets for the tests of other programs' formats: codings of several annotators that overlap and stack."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from kzannot.formats import registry
from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, ChoiceDraft, CodebookDraft, FrameDraft
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetArticle,
    DatasetOutlet,
    DatasetRound,
    DatasetSource,
    DatasetSpan,
    Value,
    digest,
)
from kzannot.formats.gathering import sections_of

FRAMES = ("unrest", "order", "Ökonomie & Folgen", "помощь")
ANNOTATORS = ("Anna", "anna", "Берик", "Model 3/b")

CODEBOOK = CodebookDraft(
    name="foreign",
    title=Bilingual("Fremd", "Foreign"),
    frames=tuple(FrameDraft(name, Bilingual(name), badge=f"F{at}") for at, name in enumerate(FRAMES)),
    attributes=(
        AttributeDraft("voice", choices=(ChoiceDraft("journalist"), ChoiceDraft("kz_government"))),
        AttributeDraft(
            "marks", kind="multiple", choices=(ChoiceDraft("irony"), ChoiceDraft("by hand; slow"))
        ),
        AttributeDraft("remark", kind="text"),
    ),
)

TEXT = "Der Präsident sprach\r\nvon Gewalt 😀 und 👩‍👩‍👧.\n\nЕщё одно слово: سلام, Ende."

LETTERS = st.one_of(
    st.sampled_from("aß |\n\t\u00a0\u2028\u0085😀👩‍ёҚسa\u0308'=<&>\"\\;[]_*#-"),
    # XML may not hold the last two either: what becomes of them has tests of its own.
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
)
TEXTS = st.text(LETTERS, min_size=1, max_size=60).filter(lambda text: text.strip() != "")
WORDS = st.text(LETTERS, min_size=1, max_size=20)

Kept = tuple[str, str, str, str, int, int, tuple[tuple[str, Value], ...], bool, str]


def article(name: str, text: str, *spans: DatasetSpan) -> DatasetArticle:
    """An article that is its source."""
    return DatasetArticle(
        title=f"About {name}",
        outlet="Nordblatt",
        published="2022-01-08",
        precision="day",
        language="de",
        text=text,
        length=len(text),
        sha256=digest(text),
        source=DatasetSource(name=f"{name}.txt", sha256=digest(text), text=text),
        sections=tuple(sections_of(text)),
        spans=spans,
    )


def dataset_of(*articles: DatasetArticle) -> Dataset:
    """A dataset of the articles, with the codebook and annotators of above."""
    return Dataset(
        codebook=CODEBOOK,
        annotators=tuple(DatasetAnnotator(name=name) for name in ANNOTATORS),
        outlets=(DatasetOutlet(name="Nordblatt"),),
        rounds=(DatasetRound(name="second round"),),
        articles=articles,
    )


def place(part: str, text: str = TEXT) -> tuple[int, int]:
    """Where a part of the text stands."""
    start = text.index(part)
    return start, start + len(part)


def small() -> Dataset:
    """Two articles with all that a span can have."""
    start, end = place("sprach\r\nvon Gewalt 😀")
    first, last = place("Gewalt 😀 und 👩‍👩‍👧")
    return dataset_of(
        article(
            "one",
            TEXT,
            DatasetSpan(annotator="Anna", frame="unrest", start=start, end=end, memo="line\n\\one\t😀"),
            DatasetSpan(
                annotator="Anna",
                frame="Ökonomie & Folgen",
                start=first,
                end=last,
                attributes=(("marks", ("irony", "by hand; slow")), ("voice", "journalist")),
                uncertain=True,
                round="second round",
            ),
            DatasetSpan(annotator="Берик", frame="unrest", start=first, end=last),
            DatasetSpan(
                annotator="Берик",
                frame="order",
                start=first,
                end=last,
                attributes=(("remark", "ein <Wort>"),),
            ),
        ),
        article("two", "Nichts."),
    )


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> DatasetSpan:
    """A span of a text that covers more than blanks."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    attributes: dict[str, Value] = {}
    if draw(st.booleans()):
        attributes["marks"] = tuple(
            draw(st.lists(st.sampled_from(("irony", "by hand; slow")), min_size=1, max_size=2, unique=True))
        )
    if draw(st.booleans()):
        attributes["remark"] = draw(WORDS)
    if draw(st.booleans()):
        attributes["voice"] = draw(st.sampled_from(("journalist", "kz_government")))
    return DatasetSpan(
        annotator=draw(st.sampled_from(ANNOTATORS)),
        frame=draw(st.sampled_from(FRAMES)),
        start=start,
        end=end,
        attributes=tuple(attributes.items()),
        uncertain=draw(st.booleans()),
        round=draw(st.sampled_from(("", "second round"))),
        memo=draw(st.one_of(st.just(""), WORDS)),
    )


@st.composite
def codings(draw: st.DrawFn) -> Dataset:
    """A few articles with overlapping and stacked spans; no two articles have one text."""
    texts = draw(st.lists(TEXTS, max_size=3, unique=True))
    return dataset_of(
        *(
            article(f"a{number}", text, *draw(st.lists(spans_in(text), max_size=5)))
            for number, text in enumerate(texts)
        )
    )


def kept(dataset: Dataset, edges: Callable[[str, int, int], tuple[int, int]] | None = None) -> list[Kept]:
    """The spans of a dataset without their ids; `edges` tells where a format puts the edges of a span."""
    return sorted(
        (
            article.text or article.sha256,
            span.annotator,
            span.round,
            span.frame,
            *(edges(article.text or "", span.start, span.end) if edges else (span.start, span.end)),
            tuple(sorted(span.attributes)),
            span.uncertain,
            span.memo,
        )
        for article in dataset.articles
        for span in article.spans
    )


def there_and_back(name: str, dataset: Dataset, path: Path, texts: str = "full") -> Dataset:
    """What is read of a dataset that was written in a format."""
    module = registry.module(name)
    module.write(path, dataset, texts)
    found = module.read(path)
    assert isinstance(found, Dataset)
    return found


def trimmed(characters: str | None) -> Callable[[str, int, int], tuple[int, int]]:
    """Edges without the characters that a format cannot hold there; None is all white space."""

    def edges(text: str, start: int, end: int) -> tuple[int, int]:
        covered = text[start:end]
        left = len(covered) - len(covered.lstrip(characters))
        bare = covered.strip(characters)
        return start + left, start + left + len(bare)

    return edges


def without(dataset: Dataset, drop: Callable[[str, DatasetSpan], bool]) -> Dataset:
    """The dataset without the spans that a format cannot hold."""
    return replace(
        dataset,
        articles=tuple(
            replace(each, spans=tuple(span for span in each.spans if not drop(each.text or "", span)))
            for each in dataset.articles
        ),
    )
