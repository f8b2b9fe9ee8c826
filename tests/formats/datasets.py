"""Datasets for the tests of formats: one that is small and known, and any that hypothesis thinks of."""

from dataclasses import replace
from uuid import UUID

from hypothesis import strategies as st

from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, CodebookDraft, FrameDraft, GroupDraft
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetAnswer,
    DatasetArticle,
    DatasetAssignment,
    DatasetDecision,
    DatasetOption,
    DatasetOutlet,
    DatasetPassage,
    DatasetReading,
    DatasetRound,
    DatasetSection,
    DatasetSource,
    DatasetSpan,
    DatasetStatement,
    digest,
)
from kzannot.formats.draft import DraftSlice

SOURCE = "xDer Präsident\r\nsprach\u00a0von Gewalt 😀.\r\nЕщё одно слово."
TEXT = SOURCE[1:14] + " " + SOURCE[16:]

CODEBOOK = CodebookDraft(
    id=UUID(int=1),
    name="small",
    title=Bilingual("Klein", "Small"),
    groups=(GroupDraft("causes", Bilingual("Ursachen", "Causes")),),
    frames=(
        FrameDraft(
            "unrest", Bilingual("Unruhe", "Unrest"), group="causes", badge="UN", key="q", id=UUID(int=2)
        ),
        FrameDraft("order", Bilingual("Ordnung", "Order"), badge="OR", key="w", id=UUID(int=3)),
    ),
    attributes=(AttributeDraft("voice"), AttributeDraft("marks", kind="multiple")),
)


def article() -> DatasetArticle:
    """An article whose text is two slices of its source, with spans of two annotators."""
    content = SOURCE.encode()
    return DatasetArticle(
        id=UUID(int=10),
        outlet="Nordblatt",
        title="Der Präsident sprach",
        published="2022-01-08T09:12",
        precision="minute",
        language="de",
        origins=(("outlet", "given"), ("published", "file")),
        text=TEXT,
        length=len(TEXT),
        sha256=digest(TEXT),
        source=DatasetSource(
            name="nord.txt",
            sha256=digest(SOURCE),
            encoding="utf-8",
            file_sha256=digest(SOURCE),
            text=SOURCE,
            content=content,
        ),
        slices=(DraftSlice(1, 14), DraftSlice(16, len(SOURCE), " ")),
        sections=(
            DatasetSection(kind="entry", start=0, end=len(TEXT), time="2022-01-07"),
            DatasetSection(kind="heading", start=0, end=20),
            DatasetSection(id=UUID(int=11), kind="paragraph", start=21, end=len(TEXT)),
        ),
        spans=(
            span(
                "A", "unrest", 4, 13, 12, attributes=(("marks", ("hedge", "irony")), ("voice", "journalist"))
            ),
            span("B", "order", 21, 40, 13, uncertain=True, memo='=HYPERLINK("x")\nzweite Zeile'),
        ),
        answers=(DatasetAnswer(annotator="A", question="primary_frame", value="unrest"),),
        read=(DatasetReading(annotator="A", section=UUID(int=11), start=21, end=len(TEXT)),),
        assignments=(DatasetAssignment(annotator="A", round="Pilot", state="finished", active_seconds=90),),
        decisions=(
            DatasetDecision(
                annotator="B", spans=(UUID(int=12), UUID(int=13)), gold=UUID(int=12), reason="misread"
            ),
        ),
    )


def span(annotator: str, frame: str, start: int, end: int, number: int, **values: object) -> DatasetSpan:
    """A span of the small article; its source lies one or two characters further on."""
    shift = 1 if start < 13 else 2
    return DatasetSpan(
        id=UUID(int=number),
        annotator=annotator,
        frame=frame,
        start=start,
        end=end,
        source_start=start + shift,
        source_end=end + shift,
        **values,  # type: ignore[arg-type]  # the tests name the fields
    )


def dataset() -> Dataset:
    """The small dataset."""
    return Dataset(
        codebook=CODEBOOK,
        annotators=(DatasetAnnotator(name="A"), DatasetAnnotator(name="B")),
        older=(replace(CODEBOOK, id=UUID(int=4), version="0.9.0"),),
        outlets=(DatasetOutlet(name="Nordblatt", kind="daily"),),
        rounds=(DatasetRound(id=UUID(int=5), name="Pilot", codebook=UUID(int=1), order=1),),
        options=(DatasetOption(name="unit", value='"paragraph"'),),
        statements=(
            DatasetStatement(
                title="Gewalt",
                relation="same_fact",
                similarity=0.5,
                passages=(DatasetPassage(article=UUID(int=10), start=21, end=30),),
            ),
        ),
        articles=(article(),),
        exported="2026-01-01T00:00:00Z",
        program="kzannot",
    )


TEXTS = st.text(
    st.one_of(
        st.sampled_from("aß |\r\n\t\u00a0\u2028\u0085\ufeff😀👩‍👩‍👧ёҚ'=+-@\"\\,;\x07\x1b"),
        st.characters(exclude_characters="\x00"),
    ),
    min_size=1,
    max_size=60,
)
"""Texts with all that has ever shifted an offset; half of a surrogate pair, too."""

NAMES = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1, max_size=12)


@st.composite
def spans_of(draw: st.DrawFn, length: int) -> DatasetSpan:
    """A span of a text of that length."""
    start = draw(st.integers(0, length - 1))
    return DatasetSpan(
        id=draw(st.uuids()),
        annotator=draw(NAMES),
        frame=draw(NAMES),
        start=start,
        end=draw(st.integers(start + 1, length)),
        attributes=tuple(
            draw(
                st.dictionaries(
                    NAMES, st.one_of(TEXTS, st.lists(NAMES, min_size=1, max_size=3).map(tuple)), max_size=3
                )
            ).items()
        ),
        uncertain=draw(st.booleans()),
        memo=draw(st.one_of(st.just(""), TEXTS)),
    )


@st.composite
def articles(draw: st.DrawFn) -> DatasetArticle:
    """An article whose source is its text."""
    text = draw(TEXTS)
    return DatasetArticle(
        id=draw(st.uuids()),
        title=draw(TEXTS),
        outlet=draw(st.one_of(st.just(""), NAMES)),
        text=text,
        length=len(text),
        sha256=digest(text),
        source=DatasetSource(name=draw(NAMES), sha256=digest(text), text=text),
        slices=(DraftSlice(0, len(text)),),
        spans=tuple(draw(st.lists(spans_of(len(text)), max_size=4))),
    )


def datasets() -> st.SearchStrategy[Dataset]:
    """Any dataset of a few articles."""
    return st.builds(
        Dataset, codebook=st.just(CODEBOOK), articles=st.lists(articles(), max_size=3).map(tuple)
    )
