from pathlib import Path

from kzannot.model.records import Annotator
from kzannot.project.opened import opened
from kzannot.project.statements import rows
from tests.cli.running import Shell

SHARED = "Erwartet wurde, dass es nun noch etliche weitere leere Tanklaster geben könnte."
KEYS = {"id", "title", "status", "relation", "similarity", "contrast", "note", "passages"}
PASSAGE_KEYS = {
    "article", "source", "outlet", "start", "end", "source_start", "source_end", "text",
}  # fmt: skip


def study(shell: Shell) -> Path:
    path = shell.project()
    for name, outlet, other in (
        ("ost.txt", "Ost", "Die Schule ist neu."),
        ("west.txt", "West", "Es regnet."),
    ):
        file = shell.file(name, f"Was heute geschah\n\n{other} {SHARED}\n")
        assert shell("import", path, file, "--outlet", outlet).status == 0
    return path


def test_nothing_is_listed_before_it_is_looked_for(shell: Shell) -> None:
    assert shell("statements", study(shell), "--json").json == []


def test_what_articles_share_is_proposed_with_its_places(shell: Shell) -> None:
    path = study(shell)

    ran = shell("statements", path, "--detect", "--json")

    (statement,) = ran.json
    assert set(statement) >= KEYS
    assert (statement["status"], statement["relation"], statement["similarity"]) == ("proposed", "", 1.0)
    assert [passage["source"] for passage in statement["passages"]] == ["ost.txt", "west.txt"]
    for passage in statement["passages"]:
        assert set(passage) >= PASSAGE_KEYS
        source = (shell.folder / passage["source"]).read_text(encoding="utf-8")
        assert source[passage["source_start"] : passage["source_end"]] == SHARED.removesuffix(".")
        assert passage["text"] == SHARED.removesuffix(".")
    assert "statements proposed: 1" in ran.err


def test_what_is_known_is_not_proposed_twice_but_listed(shell: Shell) -> None:
    path = study(shell)
    first = shell("statements", path, "--detect", "--json").json

    again = shell("statements", path, "--detect", "--json")

    assert again.json == first
    assert "statements proposed: 0" in again.err
    assert shell("statements", path, "--json").json == first


def test_the_list_is_that_of_the_window(shell: Shell) -> None:
    path = study(shell)
    listed = shell("statements", path, "--detect", "--json").json

    with opened(path) as project:
        project.sign_in(Annotator(name="Anna"))
        found = rows(project)
    assert [each["id"] for each in listed] == [str(row.statement.id) for row in found]


def test_for_people_there_is_a_table(shell: Shell) -> None:
    head, line = shell("statements", study(shell), "--detect").out.splitlines()

    assert head.split() == ["status", "relation", "similarity", "outlets", "passages", "statement"]
    assert line.split()[:5] == ["proposed", "1.000", "Ost,", "West", "2"]


def test_a_project_that_is_none_is_told_in_a_line(shell: Shell) -> None:
    assert "study" in shell("statements", shell.folder / "study.kzannot", "--detect").complaint
