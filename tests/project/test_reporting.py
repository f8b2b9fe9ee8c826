import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator
from kzannot.project.agreement import Question, agreement
from kzannot.project.corpus import read_corpus
from kzannot.project.prevalence import prevalence
from kzannot.project.project import Project
from kzannot.project.reporting import ledger, make_report, write_report
from kzannot.reports.values import AgreementReport, ReportFrame
from tests.project.studies import article_of, read, study, tag

SAMPLES = 20


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada and Ben have read Nord, Ada has read Süd, and they disagree about one paragraph."""
    project = study(tmp_path)
    tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder")
    tag(project, "Ben", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ada", "Nord", "Niemand", "riot_disorder")
    read(project, "Ada", "Nord")
    read(project, "Ben", "Nord")
    read(project, "Ada", "Süd")
    yield project
    project.close()


def frame(report: AgreementReport, unit: str, name: str) -> ReportFrame:
    return next(f for u in report.units if u.kind == unit for f in u.frames if f.name == name)


def test_its_numbers_are_those_of_the_screen(project: Project) -> None:
    report = make_report(project, "en", SAMPLES, seed=5)

    assert [unit.kind for unit in report.units] == ["entry", "paragraph"]
    for row in agreement(project, Question(samples=SAMPLES, seed=5)):
        assert row.frame
        said = frame(report, row.unit, row.frame)
        for name in ("units", "seen_by_any", "prevalence", "percent", "value", "low", "high", "p_below_667"):
            assert getattr(said, name) == getattr(row.result, name)
        assert (said.reason or None, said.note or None) == (row.result.reason, row.result.note)
    for share in prevalence(project):
        outlet = next(each for each in report.outlets if each.name == share.outlet)
        place = [rule.name for rule in report.codebook_rules].index(share.frame)
        assert outlet.shares[place] == share.value
        assert outlet.rates[place] == share.per_1000
        assert (outlet.words, outlet.articles) == (share.words, share.articles)


def test_it_says_who_read_what(project: Project) -> None:
    report = make_report(project, "de", SAMPLES)

    assert report.annotators == ("Ada", "Ben")
    assert [(a.outlet, a.words, a.sections, a.read) for a in report.articles] == [
        ("Nord", 19, 4, (4, 4)),
        ("Süd", 16, 4, (4, 0)),
    ]
    assert report.descriptive
    assert (report.samples, report.seed) == (SAMPLES, 1)


def test_units_that_do_not_count_are_counted(project: Project) -> None:
    found = ledger(read_corpus(project), "paragraph")

    assert (found.units, found.counted, found.single, found.unseen) == (8, 4, 4, 0)
    assert ledger(read_corpus(project, outlet="Süd", annotators=["Ben"]), "article").unseen == 1


def test_pairs_stand_in_the_order_of_the_frames(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Cleo")]))
    read(project, "Cleo", "Nord")

    report = make_report(project, "en", SAMPLES)

    rows = agreement(project, Question(units=("paragraph",), pairs=True, samples=0))
    values = {(row.annotators, row.frame): row.result.value for row in rows}
    assert [(pair.first, pair.second) for pair in report.pairs] == [
        ("Ada", "Ben"),
        ("Ada", "Cleo"),
        ("Ben", "Cleo"),
    ]
    for pair in report.pairs:
        for rule, value in zip(report.codebook_rules, pair.values, strict=True):
            assert value == values[(pair.first, pair.second), rule.name]


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

    write_report(project, path, language, SAMPLES)

    text = path.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in text
    for words in said:
        assert words in text
    for rule in make_report(project, language, SAMPLES).codebook_rules:
        assert rule.label in text.replace("&#39;", "'").replace("&amp;", "&").replace("&#34;", '"')


def test_a_second_run_gives_the_same_bytes_but_for_the_date(project: Project, tmp_path: Path) -> None:
    contents = []
    for name in ("one.html", "two.htm"):
        write_report(project, tmp_path / name, "en", SAMPLES)
        contents.append((tmp_path / name).read_bytes())

    dateless = [re.sub(rb"Made on \d{4}-\d\d-\d\d", b"", content) for content in contents]
    assert dateless[0] == dateless[1]
    assert len(dateless[0]) < len(contents[0])


HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} {x} {% raw %} \" ' &"
HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {x} {% raw %} &#34; &#39; &amp;"


def test_hostile_names_are_shown_as_they_are(project: Project, tmp_path: Path) -> None:
    ada, ben = project.annotators()
    article, codebook = article_of(project, "Nord"), project.codebook()
    assert codebook
    outlet = project.outlets()[0]
    first = next(each for each in project.frames() if each.name == "riot_disorder")
    for before, after in (
        (ada, replace(ada, name="A" + HOSTILE)),
        (ben, replace(ben, name="B" + HOSTILE)),
        (article, replace(article, title="T" + HOSTILE, published="<script>")),
        (outlet, replace(outlet, name="O" + HOSTILE)),
        (codebook, replace(codebook, name="C" + HOSTILE, version=HOSTILE)),
        (first, replace(first, label=replace(first.label, en="L" + HOSTILE), badge="<i>", colour='"><b>')),
    ):
        project.apply(replacing("Rename", before, after))

    write_report(project, tmp_path / "report.html", "en", SAMPLES)

    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    for begin in "ABTOCL":
        assert begin + HARMLESS in text
    for forbidden in ("<script", "<i>", '"><b>', "49"):
        assert forbidden not in text


def test_a_retired_frame_is_left_out(project: Project) -> None:
    first = project.frames()[0]
    project.apply(replacing("Retire", first, replace(first, retired=True)))

    report = make_report(project, "en", SAMPLES)

    assert first.name not in [rule.name for rule in report.codebook_rules]
    assert all(len(outlet.shares) == len(report.codebook_rules) for outlet in report.outlets)


def test_where_nobody_has_coded_there_is_nothing_to_report(tmp_path: Path) -> None:
    for project in (study(tmp_path), Project.create(tmp_path / "empty.kzannot")):
        with pytest.raises(UserError, match="nothing to report yet"):
            write_report(project, tmp_path / "report.html", "de")

    assert not (tmp_path / "report.html").exists()


def test_an_unknown_form_and_the_project_itself_are_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"written as \.html, \.htm; report\.pdf is neither"):
        write_report(project, tmp_path / "report.pdf", "de")
    disguise = tmp_path / "disguise.html"
    disguise.hardlink_to(project.path)
    with pytest.raises(UserError, match="the project itself"):
        write_report(project, disguise, "de")
