"""Names of foreign files: what is proposed, what is added, what is left out, and that nothing is guessed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats.answers import AnswerRow
from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, ChoiceDraft, CodebookDraft, FrameDraft
from kzannot.formats.dataset import Dataset, DatasetAnnotator, DatasetAnswer, DatasetReading, DatasetSpan
from kzannot.formats.spans import ReadRow, SpanRow
from kzannot.model.edits import adding
from kzannot.project.choosing import Choice
from kzannot.project.exporting import dataset_of, export
from kzannot.project.loading import Incoming, Loaded, Terms, load, prepare, read_file
from kzannot.project.matching import LABEL, NEW, SAME, SIMILAR, Content, Matches, names_of, proposed
from kzannot.project.project import Project
from kzannot.project.tasks import Cancelled, Task
from tests.project.studies import read, study, tag

ALL = (SAME, LABEL, SIMILAR)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return study(tmp_path)


def row(frame: str, annotator: str = "Ada", **attributes: str) -> SpanRow:
    return SpanRow(
        line=1, file="Nord.txt", start=0, end=9, frame=frame, annotator=annotator,
        attributes=tuple(sorted(attributes.items())),
    )  # fmt: skip


def foreign(project: Project, *spans: DatasetSpan, codebook: CodebookDraft | None = None) -> Dataset:
    """The northern article as another program tells of it."""
    article = next(each for each in dataset_of(project).articles if each.source.name == "Nord.txt")
    bare = replace(article, spans=spans, answers=(), read=(), assignments=(), decisions=())
    return Dataset(codebook=codebook, articles=(bare,))


def span(frame: str, annotator: str = "Ada", **attributes: str) -> DatasetSpan:
    return DatasetSpan(annotator=annotator, frame=frame, start=0, end=9, attributes=tuple(attributes.items()))


def loaded(project: Project, content: Content, **terms: object) -> Loaded:
    found = prepare(project, Incoming("x", content), Terms(**terms))  # type: ignore[arg-type]  # the tests name them
    project.apply(found.edit, found.texts, found.files)
    return found


def frames_of(project: Project) -> list[str]:
    names = {frame.id: frame.name for frame in project.frames()}
    return sorted(names[each.frame_id] for each in project.spans())


def test_names_are_proposed_by_name_label_and_likeness(project: Project) -> None:
    label = next(frame.label.de for frame in project.frames() if frame.name == "human_cost")
    rows = [
        row(each) for each in ("riot_disorder", "Riot Disorder", label.upper(), "riot_disorders", "wetter")
    ]

    found = proposed(project, [*rows, row("riot_disorder", "ada", tone="dark")])

    assert [(each.target, each.why, each.spans) for each in found.frames] == [
        ("riot_disorder", SAME, 2),
        ("riot_disorder", LABEL, 1),
        ("human_cost", LABEL, 1),
        ("riot_disorder", SIMILAR, 1),
        ("wetter", NEW, 1),
    ]
    assert [(each.name, each.target, each.why) for each in found.annotators] == [
        ("Ada", "Ada", SAME),
        ("ada", "Ada", LABEL),
    ]
    assert [(each.name, each.why) for each in found.attributes] == [("tone", NEW)]


def test_the_label_of_a_foreign_frame_counts_as_well_as_its_name(project: Project) -> None:
    label = next(frame.label.de for frame in project.frames() if frame.name == "human_cost")
    book = CodebookDraft(name="x", frames=(FrameDraft("F17", Bilingual(label)),))

    found = proposed(project, foreign(project, span("F17"), codebook=book))

    assert [(each.target, each.why, each.label) for each in found.frames] == [("human_cost", LABEL, label)]


def test_who_has_only_read_or_answered_is_proposed_too(project: Project) -> None:
    rows: list[SpanRow | ReadRow | AnswerRow] = [
        ReadRow(line=1, file="Nord.txt", start=0, end=9, annotator="Cleo"),
        AnswerRow(line=2, file="Nord.txt", article="", annotator="Dan", question="genre", value="news"),
    ]
    people = Dataset(annotators=(DatasetAnnotator(name="Eva"),))

    assert [each.name for each in proposed(project, rows).annotators] == ["Cleo", "Dan"]
    assert [(each.name, each.spans) for each in proposed(project, people).annotators] == [("Eva", 0)]


def test_only_the_reasons_asked_for_are_taken(project: Project) -> None:
    found = proposed(project, [row("Riot Disorder"), row("riot_disorders"), row("wetter")])

    assert found.matches((SAME,), others=False) == Matches()
    assert found.matches((SAME, LABEL), others=False).frames == {"Riot Disorder": "riot_disorder"}
    assert found.matches(ALL, others=True).frames == {
        "Riot Disorder": "riot_disorder",
        "riot_disorders": "riot_disorder",
        "wetter": "wetter",
    }


def test_given_matches_come_before_proposed_ones() -> None:
    given = Matches({"a": "c"}).beside(Matches({"a": None, "b": "d"}))

    assert given.frames == {"a": None, "b": "d"}


def test_the_project_tells_its_names(project: Project) -> None:
    names = names_of(project, "de")

    assert list(names["annotators"]) == ["Ada", "Ben"]
    assert "riot_disorder" in names["frames"]
    assert "voice" in names["attributes"]
    assert "genre" not in names["attributes"]


def test_rows_come_in_under_the_projects_names(project: Project) -> None:
    rows = [row("Unruhe", "ada", Stimme="journalist"), row("wetter", "Eva", ton="x")]
    matches = Matches({"Unruhe": "riot_disorder", "wetter": None}, {"ada": "Ada"}, {"Stimme": "voice"})

    found = loaded(project, rows, matches=matches)

    assert frames_of(project) == ["riot_disorder"]
    assert project.spans()[0].attributes == (("voice", "journalist"),)
    assert found.added == {"span": 1}
    assert found.notes == ("Spans of the frame wetter that are left out: 1.",)


def test_an_annotator_and_an_attribute_can_be_left_out(project: Project) -> None:
    rows: list[SpanRow | ReadRow | AnswerRow] = [
        row("riot_disorder", ton="x"),
        row("riot_disorder", "Eva"),
        ReadRow(line=1, file="Nord.txt", start=0, end=90, annotator="Eva"),
    ]

    found = loaded(project, rows, matches=Matches({}, {"Eva": None}, {"ton": None}))

    assert found.added == {"span": 1}
    assert set(found.notes) == {"Values of ton that are left out: 1.", "Spans of Eva that are left out: 1."}


def test_nothing_is_added_to_the_codebook_without_being_asked(project: Project) -> None:
    with pytest.raises(UserError, match="the codebook has no frame wetter"):
        prepare(project, Incoming("x", [row("wetter")]), Terms(matches=Matches({"wetter": "wetter"})))


def test_what_the_codebook_lacks_is_added_in_the_same_edit(project: Project) -> None:
    rows = [row("wetter", ton="dunkel"), row("Wetter!", ton="hell")]
    matches = Matches({"wetter": "wetter", "Wetter!": "wetter"}, {}, {"ton": "ton"})
    before = project.journal_length()

    found = loaded(project, rows, matches=matches, adds=True)

    added = project.frames()[-1]
    assert (added.name, added.label.de, frames_of(project)) == ("wetter", "wetter", ["wetter", "wetter"])
    assert added.badge
    assert [c.name for c in project.attributes()[-1].choices] == ["dunkel", "hell"]
    assert (found.added["frame"], found.added["attribute"]) == (1, 1)
    assert project.journal_length() == before + 1
    project.undo()
    assert "wetter" not in {frame.name for frame in project.frames()}


def test_a_dataset_adds_frames_as_its_codebook_describes_them(project: Project) -> None:
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")
    described = FrameDraft("wetter", Bilingual("Das Wetter"), definition=Bilingual("Es regnet."))
    tone = AttributeDraft("ton", choices=(ChoiceDraft("laut"), ChoiceDraft("leise")))
    book = CodebookDraft(name="x", frames=(described,), attributes=(tone,))
    content = foreign(project, span("wetter", ton="laut"), span("wetter", "Eva"), codebook=book)
    matches = Matches({"wetter": "wetter"}, {"Eva": "Ben"}, {"ton": "ton"})

    found = loaded(project, content, matches=matches, adds=True)

    added = project.frames()[-1]
    assert (added.label.de, added.definition.de) == ("Das Wetter", "Es regnet.")
    assert [c.name for c in project.attributes()[-1].choices] == ["laut", "leise"]
    assert {each.name for each in project.annotators()} == {"Ada", "Ben"}
    assert found.added == {"frame": 1, "attribute": 1, "span": 2}


def test_answers_that_name_frames_follow_them(project: Project) -> None:
    question = next(each.name for each in project.attributes() if each.of_frames)
    rows = [
        AnswerRow(line=1, file="Nord.txt", article="", annotator="Ada", question=question, value="Unruhe"),
        AnswerRow(line=2, file="Nord.txt", article="", annotator="Ada", question="genre", value="news"),
        AnswerRow(line=3, file="Nord.txt", article="", annotator="Eva", question="genre", value="news"),
    ]

    loaded(project, rows, matches=Matches({"Unruhe": "riot_disorder"}, {"Eva": None}))

    assert {each.question: each.value for each in project.answers()} == {
        question: "riot_disorder",
        "genre": "news",
    }


def test_annotators_of_a_dataset_are_matched_with_all_they_did(project: Project) -> None:
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")
    content = foreign(project, span("riot_disorder", "A. Berg"))
    article = replace(
        content.articles[0],
        answers=(
            DatasetAnswer(annotator="A. Berg", question="genre", value="news"),
            DatasetAnswer(annotator="Eva", question="genre", value="news"),
        ),
        read=(DatasetReading(annotator="Eva", start=0, end=16),),
    )
    people = tuple(DatasetAnnotator(name=name) for name in ("A. Berg", "Eva", "Ben"))
    content = replace(content, annotators=people, articles=(article,))

    found = loaded(project, content, matches=Matches({}, {"A. Berg": "Ben", "Eva": None}))

    assert {each.name for each in project.annotators()} == {"Ada", "Ben"}
    assert (found.added["span"], found.added["answer"]) == (1, 1)
    assert "reading" not in found.added


def test_what_the_codebook_does_not_ask_for_is_told(project: Project) -> None:
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")

    found = loaded(project, foreign(project, span("riot_disorder", ton="laut")))

    assert found.notes == ("The codebook has no attribute ton; spans that keep what they say of it: 1.",)


def test_a_dataset_that_brings_its_codebook_needs_no_matches(project: Project, tmp_path: Path) -> None:
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    other = Project.create(tmp_path / "other.kzannot")

    found = loaded(
        other, read_file(tmp_path / "all.jsonl", "jsonl").content, matches=Matches({"riot_disorder": None})
    )

    assert found.added["span"] == 1


def test_reading_a_file_can_be_called_off(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"file": "a", "read": [0, 3]}) + "\n", encoding="utf-8")
    task = Task()
    task.cancel()

    with pytest.raises(Cancelled):
        read_file(path, "spans", task)


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv", "out.zip", "out"])
def test_an_export_that_is_called_off_leaves_nothing(project: Project, tmp_path: Path, name: str) -> None:
    read(project, "Ada", "Nord")
    (tmp_path / "there").mkdir()
    path = tmp_path / "there" / name
    steps: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        steps.append((done, total))
        if total == 0:
            task.cancel()

    task = Task(report)
    formats = {"out.jsonl": "jsonl", "out.csv": "csv"}

    with pytest.raises(Cancelled):
        export(project, path, formats.get(name, "brat"), Choice(), task=task)

    assert steps == [(0, 2), (1, 2), (0, 0)]
    assert list(path.parent.iterdir()) == []


def test_loading_in_one_go_adds_as_before(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"file": "Nord.txt", "read": [0, 400]}) + "\n", encoding="utf-8")
    project.apply(adding("Nothing", []))

    with pytest.raises(UserError, match="lies outside"):
        load(project, path, "spans", "Ada")
