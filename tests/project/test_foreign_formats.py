"""Codings through the formats of other programs: out of a project, into another, and files of strangers."""

from collections import Counter
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.project.choosing import Choice
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.exporting import export
from kzannot.project.importing import import_files
from kzannot.project.loading import load
from kzannot.project.project import Project
from tests.project.studies import NORTH, study
from tests.shared import shared_folder

CODERS = ("a", "b", "c")
LOSSLESS = ("brat", "gate", "tei", "webanno_tsv", "uima_xmi", "uima_json", "inception")
"""These keep all that is said of a span; the others its place and frame alone."""

Kept = tuple[object, ...]


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The five articles with three codings."""
    project = Project.create(tmp_path_factory.mktemp("coded") / "five.kzannot")
    project.apply(adopt(find(DEFAULT)))
    import_files(project, sorted((shared_folder() / "articles").glob("*.txt")))
    for coder in CODERS:
        path = shared_folder() / f"coding/coder-{coder}.jsonl"
        load(project, path, "spans", annotator=f"Coder {coder}", offsets="source")
    return project


def places(project: Project) -> Counter[Kept]:
    """Article, annotator, frame and words of every span, without the blanks around them."""
    annotators = {each.id: each.name for each in project.annotators()}
    frames = {each.id: each.name for each in project.frames()}
    texts = {each.id: project.text(each) for each in project.articles()}
    return Counter(
        (
            texts[span.article_id][:40],
            annotators[span.annotator_id],
            frames[span.frame_id],
            texts[span.article_id][span.start : span.end].strip(),
        )
        for span in project.spans()
    )


def sayings(project: Project) -> Counter[Kept]:
    """What is said of the spans."""
    return Counter((span.attributes, span.uncertain, span.memo) for span in project.spans())


def test_a_span_of_blanks_alone_is_left_out_and_told(tmp_path: Path) -> None:
    project = study(tmp_path)
    marked = '{"text": "Zwei  Wörter", "label": [[0, 4, "riot_disorder"], [4, 6, "riot_disorder"]]}\n'
    (tmp_path / "marked.jsonl").write_text(marked, encoding="utf-8")

    loaded = load(project, tmp_path / "marked.jsonl", "doccano", annotator="Ada")

    assert [(span.start, span.end) for span in project.spans()] == [(0, 4)]
    assert any("riot_disorder 4–6 covers nothing of the text" in note for note in loaded.notes)


@pytest.mark.parametrize("name", [*LOSSLESS, "ptc"])
def test_three_codings_of_five_articles_come_back(tmp_path: Path, coded: Project, name: str) -> None:
    other = Project.create(tmp_path / "other.kzannot")
    export(coded, tmp_path / "set.zip", name, Choice())

    loaded = load(other, tmp_path / "set.zip", name)

    assert loaded.added["span"] == 296 + 275 + 223
    assert places(other) == places(coded)
    assert (sayings(other) == sayings(coded)) is (name in LOSSLESS)
    assert [frame.name for frame in other.frames()] == [frame.name for frame in coded.frames()]
    assert len(other.sections(other.articles()[0].id)) == len(coded.sections(coded.articles()[0].id))


def test_conll_keeps_what_does_not_overlap(tmp_path: Path, coded: Project) -> None:
    other = Project.create(tmp_path / "other.kzannot")
    export(coded, tmp_path / "out", "conll", Choice())
    left_out = (tmp_path / "out/left_out.tsv").read_text(encoding="utf-8").splitlines()[1:]

    load(other, tmp_path / "out", "conll")

    assert places(other) <= places(coded)
    assert (places(coded) - places(other)).total() == len(left_out)


@pytest.mark.parametrize("name", [*LOSSLESS, "ptc"])
def test_what_comes_home_is_there_already(tmp_path: Path, coded: Project, name: str) -> None:
    export(coded, tmp_path / "set.zip", name, Choice())

    loaded = load(coded, tmp_path / "set.zip", name)

    assert loaded.added == {}


def brat(folder: Path, *labels: str) -> Path:
    """A coding of the northern article in brat, as another project would have made it."""
    bundle = folder / "Ada"
    bundle.mkdir()
    text = NORTH.rstrip("\n").replace("\n\n", "\n")
    start = text.index("Hafen")
    lines = [f"T{at}\t{label} {start} {start + 5}\tHafen\n" for at, label in enumerate(labels, start=1)]
    (bundle / "north.txt").write_text(text, encoding="utf-8")
    (bundle / "north.ann").write_text("".join(lines), encoding="utf-8")
    return bundle


def test_a_file_of_strangers_adds_spans_to_an_article_that_is_there(tmp_path: Path) -> None:
    project = study(tmp_path)
    frames = [frame.name for frame in project.frames()]

    loaded = load(project, brat(tmp_path, *frames[:2]), "brat")
    again = load(project, tmp_path / "Ada", "brat")

    assert loaded.added == {"span": 2}
    assert again.added == {}
    assert [frame.name for frame in project.frames()] == frames
    assert {each.name for each in project.annotators()} == {"Ada", "Ben"}


def test_a_frame_that_the_codebook_lacks_is_refused_by_its_name(tmp_path: Path) -> None:
    project = study(tmp_path)

    with pytest.raises(UserError, match="The codebook has no frame Wetter"):
        load(project, brat(tmp_path, "Wetter"), "brat")

    assert project.spans() == []


def test_a_project_without_a_codebook_takes_on_the_one_that_was_drafted(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "empty.kzannot")

    load(project, brat(tmp_path, "Wetter", "Klima"), "brat")

    assert [frame.name for frame in project.frames()] == ["Wetter", "Klima"]
    assert all(frame.badge and frame.key for frame in project.frames())
    assert len(project.spans()) == 2
