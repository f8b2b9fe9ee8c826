import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.model.study import Assignment, Decision, Round
from kzannot.project.agreement import Question, agreement
from kzannot.project.choices import Choices
from kzannot.project.disagreements import differing, meetings
from kzannot.project.importing import import_files
from kzannot.project.prevalence import prevalence
from kzannot.project.project import Project
from kzannot.project.report_material import unit_rules
from kzannot.project.report_numbers import against, doubted, judged
from kzannot.project.reporting import SUFFIXES, Wanted, forms, make_report, write_report
from kzannot.project.tasks import Cancelled, Task
from kzannot.reports.values import AgreementReport, ReportFrame
from tests.project.studies import article_of, read, study, tag

FEW = Wanted(language="en", samples=20)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada and Ben have read Nord, Ada has read Süd, and they disagree about one paragraph."""
    project = study(tmp_path)
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder")
    tag(project, "Ben", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ada", "Nord", "Niemand weiß warum das so ist", "riot_disorder", voice="journalist")
    read(project, "Ada", "Nord")
    read(project, "Ben", "Nord")
    read(project, "Ada", "Süd")
    yield project
    project.close()


def frame(frames: tuple[ReportFrame, ...], name: str) -> ReportFrame:
    return next(each for each in frames if each.name == name)


def test_its_numbers_are_those_of_the_screen(project: Project) -> None:
    report = make_report(project, replace(FEW, seed=5))

    assert [unit.kind for unit in report.units] == ["entry", "paragraph"]
    found = {unit.kind: unit.frames for unit in report.units}
    found |= {measure.name: measure.frames for measure in report.span_measures}
    for row in agreement(project, Question(measures=("alpha", "u_alpha", "f1_exact"), samples=20, seed=5)):
        assert row.frame
        said = frame(found[row.unit if row.result.measure == "alpha" else row.result.measure], row.frame)
        for name in (
            "units", "seen_by_any", "prevalence", "percent", "value", "low", "high", "p_below_667",
            "p_below_800", "undefined_share", "documents", "merged", "left_out",
        ):  # fmt: skip
            assert getattr(said, name) == getattr(row.result, name)
        assert (said.reason or None, said.note or None) == (row.result.reason, row.result.note)
        assert said.more == row.more_units
    for share in prevalence(project, Choices(normalise="words")):
        outlet = next(each for each in report.outlets if each.name == share.outlet)
        place = [rule.name for rule in report.rules].index(share.frame)
        assert outlet.shares[place] == share.value
        assert outlet.rates[place] == share.per_1000
        assert (outlet.words, outlet.articles) == (share.words, share.articles)


def test_it_says_who_read_what_and_what_counts(project: Project) -> None:
    report = make_report(project, replace(FEW, language="de"))

    assert report.annotators == ("Ada", "Ben")
    assert [(a.outlet, a.words, a.sections, a.read) for a in report.articles] == [
        ("Nord", 19, 4, (4, 4)),
        ("Süd", 16, 4, (4, 0)),
    ]
    assert [(p.name, p.kind, p.articles, p.sections, p.spans) for p in report.people] == [
        ("Ada", "person", 2, 8, 2),
        ("Ben", "person", 1, 4, 1),
    ]
    paragraphs = report.units[1]
    assert (paragraphs.articles, paragraphs.numbers["used"], paragraphs.numbers["one_annotator"]) == (1, 4, 4)
    assert [(line.why, line.outlet, line.number) for line in report.ledger if line.unit == "paragraph"] == [
        ("used", "Nord", 4),
        ("one_annotator", "Süd", 4),
    ]
    assert report.descriptive
    assert (report.settings.samples, report.settings.seed) == (20, 1)
    assert report.coded
    assert "numpy" in dict(report.settings.libraries)


@pytest.mark.parametrize(
    ("texts", "quoted"),
    [
        ("full", {"Es brennt im Hafen", "Niemand weiß warum das so ist"}),
        ("words", {"Es brennt im Hafen", "Niemand weiß warum das so ist"}),
        ("none", {""}),
    ],
)
def test_disagreements_are_those_of_the_screen_and_quote_what_is_wanted(
    project: Project, texts: str, quoted: set[str]
) -> None:
    report = make_report(project, replace(FEW, texts=texts))

    assert len(report.disagreements) == len(differing(meetings(project))) == 2
    assert {each.text for each in report.disagreements} == quoted
    assert [each.kinds for each in report.disagreements] == [("missed",), ("boundary",)]
    assert report.disagreements[0].codings[1] == "–"
    assert "Journalist" in report.disagreements[0].codings[0]
    assert report.confusion.single == ("Ada", "Ben")


def test_a_long_passage_is_cut_after_its_first_words(project: Project) -> None:
    text = project.text(article_of(project, "Nord"))
    tag(project, "Ben", "Nord", text[: text.index("Alle")].rstrip(), "human_cost")

    report = make_report(project, replace(FEW, texts="words"))

    assert "Der Preis steigt Es brennt im Hafen der …" in {each.text for each in report.disagreements}


def test_machines_decisions_exclusions_and_rounds_are_told(project: Project) -> None:
    codebook, article = project.codebook(), article_of(project, "Süd")
    assert codebook
    ada, ben = project.annotators()
    trial = Round(name="Probe", codebook_id=codebook.id, blind=False, order=1)
    project.apply(adding("Add", [trial, Round(name="Haupt", codebook_id=codebook.id, blind=False, order=2)]))
    project.apply(
        adding(
            "Add",
            [
                Assignment(article_id=article.id, annotator_id=ada.id, round_id=trial.id),
                Decision(article_id=article.id, annotator_id=ada.id, span_ids=()),
            ],
        )
    )
    project.apply(replacing("Change", ben, replace(ben, kind=AnnotatorKind.MACHINE)))
    project.apply(replacing("Leave out", article, replace(article, excluded="doppelt")))

    report = make_report(project, FEW)

    assert [person.kind for person in report.people] == ["person", "machine"]
    assert report.decisions == 1
    assert report.excluded == (("Süd", "Ruhe im Tal", "doppelt"),)
    assert [(each.name, each.version, each.blind, each.articles, each.median) for each in report.rounds] == [
        ("Probe", codebook.version, False, 1, None),
        ("Haupt", codebook.version, False, 0, None),
    ]


def test_a_round_has_the_median_of_its_frames(project: Project) -> None:
    codebook = project.codebook()
    assert codebook
    trial = Round(name="Probe", codebook_id=codebook.id, blind=False)
    project.apply(adding("Add", [trial]))
    for span in project.spans():
        project.apply(replacing("Change", span, replace(span, round_id=trial.id)))
    for reading in project.readings():
        project.apply(replacing("Change", reading, replace(reading, round_id=trial.id)))

    report = make_report(project, FEW)

    rows = agreement(project, Question(units=("paragraph",), by="round", samples=0))
    assert [report.rounds[0].median] == [row.result.value for row in rows if row.result.defined]


def test_agreement_over_time_needs_more_than_one_batch(project: Project, tmp_path: Path) -> None:
    assert make_report(project, FEW).drift == ()
    for number in range(6):
        path = tmp_path / f"West{number}.txt"
        path.write_text(f"Titel {number}\n\nEs regnet im Westen seit {number} Tagen.\n", encoding="utf-8")
        import_files(project, [path], outlet=f"West{number}")
        for who in ("Ada", "Ben"):
            read(project, who, f"West{number}")
    for number in range(6):
        tag(project, "Ada", f"West{number}", "Es regnet", "riot_disorder" if number < 5 else "human_cost")

    report = make_report(project, FEW)

    assert [line.name for line in report.drift] == ["1–5", "6–7"]
    assert {usage.annotator for usage in report.leaving} <= {"Ada", "Ben"}


def test_pairs_and_all_but_one_stand_in_the_order_of_the_frames(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Cleo")]))
    read(project, "Cleo", "Nord")

    report = make_report(project, FEW)

    rows = agreement(project, Question(units=("paragraph",), pairs=True, samples=0))
    values = {(" – ".join(row.annotators), row.frame): row.result.value for row in rows}
    assert [pair.name for pair in report.pairs] == ["Ada – Ben", "Ada – Cleo", "Ben – Cleo"]
    for pair in report.pairs:
        for rule, value in zip(report.rules, pair.values, strict=True):
            assert value == values[pair.name, rule.name]
    assert [line.name for line in report.without] == ["Ada", "Ben", "Cleo"]
    assert report.confusion.single == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", ("Bericht zur Übereinstimmung", "Häufigkeit je Medium", "nicht definiert: ")),
        ("en", ("Agreement report", "Frequency per outlet", "not defined: ")),
    ],
)
def test_it_is_written_in_either_language(
    project: Project, tmp_path: Path, language: str, said: tuple[str, ...]
) -> None:
    path = tmp_path / "report.html"

    write_report(project, path, replace(FEW, language=language))

    text = path.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in text
    for words in said:
        assert words in text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_second_run_gives_the_same_bytes_but_for_the_date(
    project: Project, tmp_path: Path, suffix: str
) -> None:
    contents = []
    for number in range(2):
        path = tmp_path / f"{number}{suffix}"
        write_report(project, path, FEW)
        contents.append(path.read_bytes())

    dateless = [re.sub(rb"Made on \d{4}-\d\d-\d\d", b"", content) for content in contents]
    assert dateless[0] == dateless[1]


def test_another_seed_gives_other_intervals_and_the_same_values(project: Project, tmp_path: Path) -> None:
    def numbers(seed: int) -> tuple[AgreementReport, list[float | None]]:
        report = make_report(project, replace(FEW, seed=seed))
        return report, [frame.value for unit in report.units for frame in unit.frames]

    (first, values), (second, others) = numbers(1), numbers(2)

    assert values == others
    assert (first.settings.seed, second.settings.seed) == (1, 2)


def test_a_retired_frame_is_left_out_and_named(project: Project) -> None:
    first = project.frames()[0]
    project.apply(replacing("Retire", first, replace(first, retired=True)))

    report = make_report(project, FEW)

    assert first.name not in [rule.name for rule in report.rules]
    assert report.retired == (first.label.en,)
    assert all(len(outlet.shares) == len(report.rules) for outlet in report.outlets)
    assert all(len(unit.frames) == len(report.rules) for unit in report.units)


def test_a_retired_frame_that_was_used_does_no_harm(project: Project) -> None:
    used = next(each for each in project.frames() if each.name == "riot_disorder")
    project.apply(replacing("Retire", used, replace(used, retired=True)))

    report = make_report(project, FEW)

    assert report.disagreements == ()


def test_units_come_from_the_codebook_where_it_speaks_of_them(project: Project) -> None:
    codebook = project.codebook()
    assert codebook

    assert "Artikel (ein Beitrag mit eigener URL)" in unit_rules(codebook, "de")
    for source in ("{", "- 1", "unitisation: 3", "", "unitisation: {coding_unit: [3]}"):
        assert unit_rules(replace(codebook, source=source), "de") == ()
    said = replace(codebook, source="unitisation: {coding_unit: clause, boundary_rules: [{en: never}]}")
    assert unit_rules(said, "de") == ("clause", "never")


def test_where_nobody_has_coded_there_is_nothing_to_report(tmp_path: Path) -> None:
    for project in (study(tmp_path), Project.create(tmp_path / "empty.kzannot")):
        with pytest.raises(UserError, match="nothing to report yet"):
            write_report(project, tmp_path / "report.html", FEW)

    assert not (tmp_path / "report.html").exists()


def test_who_codes_in_an_open_blind_round_gets_no_report(project: Project, tmp_path: Path) -> None:
    codebook = project.codebook()
    assert codebook
    project.apply(adding("Open", [Round(name="Blind", codebook_id=codebook.id)]))
    project.sign_in(project.annotators()[0])

    with pytest.raises(UserError, match="blind round"):
        write_report(project, tmp_path / "report.pdf", FEW)


def test_an_unknown_form_and_the_project_itself_are_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"written as \.html, .*\.md; report\.odt is neither"):
        write_report(project, tmp_path / "report.odt", FEW)
    disguise = tmp_path / "disguise.html"
    disguise.hardlink_to(project.path)
    with pytest.raises(UserError, match="the project itself"):
        write_report(project, disguise, FEW)
    assert [suffix for _, suffixes in forms() for suffix in suffixes] == list(SUFFIXES)


def test_attributes_and_questions_have_the_numbers_of_the_screen(project: Project) -> None:
    for span in project.spans():
        who = next(each.name for each in project.annotators() if each.id == span.annotator_id)
        voice = (("voice", "journalist" if who == "Ada" else "expert"),)
        project.apply(replacing("Change", span, replace(span, attributes=voice)))

    report = make_report(project, replace(FEW, language="de"))

    (voice_row,) = agreement(project, Question(attributes=("voice",), samples=20))
    said = {each.label: each for each in report.judged}
    assert (said["Stimme"].value, said["Stimme"].percent) == (voice_row.result.value, 0.0)
    assert (said["Stimme"].units, said["Stimme"].matched, said["Stimme"].spans) == (1, 2, 3)
    assert (said["Distanzmarker"].sets, said["Stimme"].sets) == (True, False)
    assert said["Leit-Frame des Beitrags"].level == "article"
    assert said["Leit-Frame des Beitrags"].reason


def test_what_stands_beside_the_tables_can_be_called_off_like_them(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    tag(project, "Gold", "Nord", "Niemand weiß", "riot_disorder")
    question, task = Question(units=("paragraph",), samples=20), Task()
    task.cancel()

    with pytest.raises(Cancelled):
        judged(project, question, "en", task)
    with pytest.raises(Cancelled):
        doubted(project, question, ("riot_disorder",), task)
    with pytest.raises(Cancelled):
        against(project, question, ("riot_disorder",), task)


def test_each_coding_stands_against_the_adjudicated_one_where_there_is_one(project: Project) -> None:
    assert make_report(project, FEW).against == ()
    project.apply(adding("Add", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    tag(project, "Gold", "Nord", "Niemand weiß", "riot_disorder")

    report = make_report(project, FEW)

    found = {(each.annotator, each.frame): each for each in report.against}
    assert found["Ada", "riot_disorder"].sensitivity == 1.0
    assert found["Ben", "riot_disorder"].sensitivity == 0.0
    assert found["Ben", "human_cost"].specificity == 1.0
    assert report.annotators == ("Ada", "Ben")


def test_doubts_are_told_by_annotator_and_frame(project: Project) -> None:
    assert make_report(project, FEW).uncertain == 0
    span = next(each for each in project.spans() if each.end - each.start == len("Es brennt"))
    project.apply(replacing("Doubt", span, replace(span, uncertain=True)))

    report = make_report(project, FEW)

    place = [rule.name for rule in report.rules].index("riot_disorder")
    assert report.uncertain == 1
    assert [(line.name, line.values[place]) for line in report.doubts] == [("Ada", 0.0), ("Ben", 1.0)]


def test_the_ledger_adds_up_to_the_numbers_of_every_table(project: Project) -> None:
    article = article_of(project, "Süd")
    read(project, "Ben", "Süd", "Ruhe")
    project.apply(adding("Assign", [_assigned(project, "Ben", article.id)]))

    report = make_report(project, FEW)

    for unit in report.units:
        summed = Counter[str]()
        for line in report.ledger:
            if line.unit == unit.kind:
                summed[line.why] += line.number
        assert summed == Counter(unit.numbers) - Counter()
        assert {frame.units for frame in unit.frames} == {unit.numbers["used"]}
    assert dict(report.units[1].numbers)["unfinished"] == 1
    paragraphs = report.units[1].numbers
    total = sum(paragraphs[why] for why in ("used", "one_annotator", "unread"))
    assert total == sum(each.sections for each in report.articles)


def _assigned(project: Project, who: str, article_id: UUID) -> Assignment:
    codebook = project.codebook()
    assert codebook
    found = Round(name="Haupt", codebook_id=codebook.id)
    project.apply(adding("Add", [found]))
    for reading in project.readings():
        project.apply(replacing("Change", reading, replace(reading, round_id=found.id)))
    annotator = next(each for each in project.annotators() if each.name == who)
    return Assignment(article_id=article_id, annotator_id=annotator.id, round_id=found.id)
