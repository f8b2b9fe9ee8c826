"""Projects, codebooks and backups: made, checked, written, put back."""

import sqlite3
from pathlib import Path

import pytest

from tests.cli.running import Shell


def test_a_new_project_has_the_codebook_that_was_asked_for(shell: Shell) -> None:
    for name, codebook in (("a", ()), ("b", ("--codebook", "policy-frames"))):
        assert shell("new", shell.folder / f"{name}.kzannot", *codebook).status == 0
        shell("codebook", "export", shell.folder / f"{name}.kzannot", shell.folder / f"{name}.yaml")

    assert "id: kazakhstan-2022" in (shell.folder / "a.yaml").read_text(encoding="utf-8")
    assert "id: policy-frames" in (shell.folder / "b.yaml").read_text(encoding="utf-8")
    shell("new", shell.folder / "c.kzannot", "--codebook", shell.folder / "b.yaml")
    shell("codebook", "export", shell.folder / "c.kzannot", shell.folder / "c.yaml")
    assert (shell.folder / "c.yaml").read_bytes() == (shell.folder / "b.yaml").read_bytes()


@pytest.mark.parametrize("command", ["new", "demo"])
def test_a_file_that_exists_is_left_alone(shell: Shell, command: str) -> None:
    path = shell.file("mine.kzannot", "mine")

    assert "mine.kzannot exists already" in shell(command, path).complaint
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("codebook", ["nonsense", "/"])
def test_a_project_with_an_unknown_codebook_is_not_made(shell: Shell, codebook: str) -> None:
    path = shell.folder / "p.kzannot"

    assert "odebook" in shell("new", path, "--codebook", codebook).complaint
    assert not path.exists()


def test_the_demo_is_made_without_a_window(shell: Shell) -> None:
    path = shell.folder / "new" / "demo.kzannot"

    ran = shell("demo", path, "--no-window")

    assert (ran.status, ran.out, ran.err) == (0, f"{path}\n", "")
    assert shell("check", path).status == 0
    assert len(shell("articles", path, "--json").json) == 6


def test_a_codebook_goes_out_and_comes_back(shell: Shell) -> None:
    project = shell.project()

    for suffix in ("yaml", "json", "csv", "qdc"):
        out = shell.folder / f"book.{suffix}"
        assert shell("codebook", "export", project, out).status == 0
        assert shell("codebook", "check", out).err == f"book.{suffix}: no problems.\n"
    back = shell("codebook", "import", project, shell.folder / "book.yaml")
    other = shell("codebook", "import", project, "generic-frames")

    assert back.err == "0 changes; the codebook is kazakhstan-2022 1.0.0.\n"
    assert other.status == 0
    assert other.err.endswith("the codebook is generic-frames 1.0.0.\n")


def test_clashes_are_printed_with_their_lines(shell: Shell) -> None:
    book = shell.file(
        "book.yaml",
        "schema: kzannot-codebook/1\nid: mine\nversion: '1'\ntitle: {en: Mine}\nframes:\n"
        "- {id: one, key: q, badge: ON, color: '#6E3FFD', pattern: solid, label: {en: One}}\n"
        "- {id: two, key: q, badge: ON, color: '#24A66E', pattern: dots, label: {en: Two}}\n",
    )

    ran = shell("codebook", "check", book)

    assert [line.split(" ")[0] for line in ran.out.splitlines()] == ["book.yaml:7:", "book.yaml:7:"]
    assert ran.complaint == "kzannot: 2 problems in book.yaml."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("import", "{project}", "nonsense"), "There is no codebook nonsense; there are kazakhstan-2022"),
        (("export", "{project}", "{folder}/book.txt"), "suffix of no codebook"),
        (("export", "{project}", "{project}"), "the project itself"),
        (("check", "{folder}/nowhere.yaml"), "nowhere.yaml cannot be read"),
    ],
)
def test_what_cannot_be_done_with_a_codebook_is_told(
    shell: Shell, arguments: tuple[str, ...], said: str
) -> None:
    project = shell.project()
    before = project.read_bytes()

    ran = shell("codebook", *[each.format(project=project, folder=shell.folder) for each in arguments])

    assert said in ran.complaint
    assert project.read_bytes() == before
    assert not list(shell.folder.glob("book*"))


def test_a_whole_project_is_said_to_be_whole(shell: Shell) -> None:
    project = shell.coded()

    told = shell("check", project)
    counted = shell("check", project, "--json")

    assert (told.status, told.out, told.err) == (0, "", "study.kzannot: whole.\n")
    assert counted.status == 0
    assert set(counted.json) >= {"project", "whole", "findings"}
    assert (counted.json["whole"], counted.json["findings"]) == (True, [])


def test_a_project_that_was_tampered_with_is_not(shell: Shell) -> None:
    project = shell.coded()
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE spans SET memo = 'changed by somebody'")
    connection.close()

    told = shell("check", project)
    counted = shell("check", project, "--json")

    assert told.status == counted.status == 1
    assert told.out
    assert told.err == "study.kzannot: not whole.\n"
    assert counted.json["whole"] is False
    assert all(set(each) == {"about", "message"} for each in counted.json["findings"])


def test_a_file_that_is_not_there_is_not_whole(shell: Shell) -> None:
    ran = shell("check", shell.folder / "nowhere.kzannot", "--json")

    assert ran.status == 1
    assert "There is no file nowhere.kzannot" in ran.json["findings"][0]["message"]


def test_a_backup_is_made_and_put_back(shell: Shell) -> None:
    project, copy = shell.coded(), shell.folder / "copy.kzannot"

    made = shell("backup", project, copy)
    shell("codebook", "import", project, "generic-frames")
    restored = shell("restore", copy, project)

    assert made.out == f"{copy}\n"
    assert restored.status == 0
    (aside,) = others(shell.folder)
    assert restored.err == f"The project that was there is now {aside.name}.\n"
    assert [row["spans"] for row in shell("prevalence", project, "--json").json if row["spans"]] == [2, 2]


def others(folder: Path) -> list[Path]:
    return [path for path in folder.glob("*kzannot*") if path.name not in ("study.kzannot", "copy.kzannot")]


def test_a_backup_goes_to_the_persons_own_folder_and_into_an_empty_place(shell: Shell, home: Path) -> None:
    project = shell.coded()

    copy = Path(shell("backup", project).out.strip())
    restored = shell("restore", copy, shell.folder / "again.kzannot")

    assert home in copy.parents
    assert (restored.status, restored.out, restored.err) == (0, "", "")
    assert shell("check", shell.folder / "again.kzannot").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("backup", "{project}", "{project}"), "the project itself"),
        (("backup", "{project}", "{folder}/no/copy.kzannot"), "copy.kzannot"),
        (("restore", "{folder}/nowhere.kzannot", "{project}"), "There is no file nowhere.kzannot"),
        (("restore", "{folder}/nord.txt", "{project}"), "nord.txt"),
    ],
)
def test_what_cannot_be_copied_or_put_back_is_told_and_the_project_stays(
    shell: Shell, arguments: tuple[str, ...], said: str
) -> None:
    project = shell.project()
    before = project.read_bytes()

    ran = shell(*[each.format(project=project, folder=shell.folder) for each in arguments])

    assert said in ran.complaint
    assert project.read_bytes() == before
