import os
import sys
from pathlib import Path

import pytest

from kzannot.errors import UserError, told
from kzannot.model.edits import Edit
from kzannot.model.records import Origin, Precision
from kzannot.project.importing import (
    Candidate,
    import_files,
    prepare,
    read_files,
    read_text,
    typed,
    with_table,
    with_value,
)
from kzannot.project.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "p.kzannot")


def a_file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def _prepared(project: Project, candidates: list[Candidate]) -> tuple[Edit, list[str], list[bytes]]:
    prepared = prepare(project, candidates)
    return prepared.edit, list(prepared.texts), list(prepared.files)


def test_a_file_becomes_an_article_with_its_sections_and_source(project: Project, tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.txt", "Der Titel\n\nErster Absatz.\r\n\r\nZweiter Absatz.\n")

    import_files(project, [path])

    article = project.articles()[0]
    assert article.title == "Der Titel"
    assert project.source(article) == path.read_bytes().decode()
    assert [project.text(article)[s.start : s.end] for s in project.sections(article.id)] == [
        "Der Titel",
        "Erster Absatz.",
        "Zweiter Absatz.",
    ]


def test_a_text_that_lies_in_no_file_comes_in_or_is_refused(project: Project) -> None:
    pasted, nothing = read_text("pasted.txt", "Der Titel\n\nErster Absatz."), read_text("empty.txt", " ")

    project.apply(*_prepared(project, [pasted]))

    assert project.articles()[0].title == "Der Titel"
    assert nothing.refusal
    assert told(nothing.refusal) == "empty.txt is empty."


def test_one_bad_file_does_not_stop_the_others(project: Project, tmp_path: Path) -> None:
    good = a_file(tmp_path, "good.txt", "Titel\n\nEin Satz steht hier.\n")
    empty = a_file(tmp_path, "empty.txt", "")

    outcomes = import_files(project, [empty, good])

    assert [outcome.status for outcome in outcomes] == ["refused", "imported"]
    assert outcomes[0].reason
    assert "empty.txt" in told(outcomes[0].reason)
    assert len(project.articles()) == 1


def test_the_same_article_twice_is_told_and_skipped(project: Project, tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.txt", "Titel\n\nEin Satz steht hier.\n")

    first = import_files(project, [path, path])
    second = import_files(project, [path])

    assert [outcome.status for outcome in first + second] == ["imported", "duplicate", "duplicate"]
    assert len({outcome.article for outcome in first + second}) == 1


def test_an_import_is_one_step_that_can_be_undone(project: Project, tmp_path: Path) -> None:
    prepared = prepare(project, read_files([a_file(tmp_path, "a.txt", "Titel\n\nEin Satz steht hier.\n")]))

    project.apply(prepared.edit, prepared.texts, prepared.files)
    project.apply(prepared.edit.inverse())

    assert project.articles() == []
    assert project.sections() == []


def test_every_value_keeps_where_it_comes_from(project: Project, tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.txt", "Der Titel\n\nStand: 08.01.2022 09:12 Uhr\n\nEin Satz steht hier.\n")
    table = a_file(tmp_path, "m.csv", "file,author\na.txt,Ada Kern\n")

    candidate = with_value(read_files([path], outlet="Nordblatt", table=table)[0], "genre", "news")
    prepared = prepare(project, [candidate])
    project.apply(prepared.edit, prepared.texts)

    article = project.articles()[0]
    assert (article.published, article.precision) == ("2022-01-08T09:12", Precision.MINUTE)
    origins = dict(article.origins)
    assert origins["title"] is Origin.FILE
    assert origins["published"] is Origin.FILE
    assert origins["author"] is Origin.GIVEN
    assert origins["outlet"] is Origin.GIVEN
    assert origins["genre"] is Origin.TYPED
    assert project.outlets()[0].name == "Nordblatt"


def test_a_value_that_is_taken_away_has_no_origin(tmp_path: Path) -> None:
    candidate = read_files([a_file(tmp_path, "a.txt", "Titel\n\nEin Satz steht hier.\n")], outlet="Nord")[0]

    bare = with_value(candidate, "outlet", "")

    assert "outlet" not in bare.values
    assert "outlet" not in bare.origins


def test_a_known_outlet_brings_its_kind_and_two_articles_share_one(project: Project, tmp_path: Path) -> None:
    paths = [a_file(tmp_path, f"{n}.txt", f"Titel {n}\n\nEin Satz steht hier.\n") for n in "ab"]

    import_files(project, paths, outlet="taz.de")

    assert [(o.name, bool(o.kind)) for o in project.outlets()] == [("taz.de", True)]
    assert len({article.outlet_id for article in project.articles()}) == 1


def test_a_table_that_speaks_of_other_files_is_refused(tmp_path: Path) -> None:
    path = a_file(tmp_path, "a.txt", "Titel\n\nEin Satz steht hier.\n")
    table = a_file(tmp_path, "m.csv", "file,author\nb.txt,Ada\n")

    with pytest.raises(UserError, match=r"b\.txt"):
        read_files([path], table=table)


def test_bytes_that_say_more_than_the_source_are_kept(project: Project, tmp_path: Path) -> None:
    content = "﻿Titel\n\nEin Satz steht hier.\n".encode()
    path = tmp_path / "bom.txt"
    path.write_bytes(content)

    import_files(project, [path])

    assert project.content(project.articles()[0]) == content


def test_a_table_that_comes_later_gives_values_but_for_those_that_were_typed(tmp_path: Path) -> None:
    good = a_file(tmp_path, "a.txt", "Der Titel\n\nEin Satz steht hier.\n")
    bad = a_file(tmp_path, "b.txt", "")
    table = a_file(tmp_path, "m.csv", "file,author,genre\na.txt,Ada Kern,news\nb.txt,Ben,news\n")
    candidates = read_files([good, bad])

    first, second = with_table([typed(candidates[0], "author", " Cleo "), candidates[1]], table)

    assert (first.values["author"], first.origins["author"]) == ("Cleo", Origin.TYPED)
    assert (first.values["genre"], first.origins["genre"]) == ("news", Origin.GIVEN)
    assert second == candidates[1]


def test_a_typed_date_is_understood_or_refused(tmp_path: Path) -> None:
    (candidate,) = read_files([a_file(tmp_path, "a.txt", "Der Titel\n\nEin Satz steht hier.\n")])

    dated = typed(candidate, "published", "8.1.2022")

    assert (dated.values["published"], dated.values["precision"]) == ("2022-01-08", "day")
    assert typed(dated, "published", "") == candidate
    with pytest.raises(UserError, match="no date"):
        typed(candidate, "published", "neulich")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_file_whose_name_is_no_text_comes_in(project: Project, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_bytes(b"Der Titel\n\nEin Satz steht hier.\n")

    import_files(project, [path])

    assert project.articles()[0].source_name == "\ufffd.txt"
