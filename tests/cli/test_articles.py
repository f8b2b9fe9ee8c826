import zipfile
from pathlib import Path

import pytest

from tests.cli.running import ARTICLES, Shell


def test_files_come_in_and_are_listed(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)

    came = shell("import", project, *shell.articles(), "--outlet", "Nord", "--json")
    listed = shell("articles", project, "--json")

    assert came.status == listed.status == 0
    assert [set(each) for each in came.json] == [{"file", "status", "article", "reason", "alike"}] * 2
    assert [each["status"] for each in came.json] == ["imported", "imported"]
    assert [each["id"] for each in listed.json] == [each["article"] for each in came.json]
    assert came.err.splitlines()[-1] == "2 of 2 imported."
    first = listed.json[0]
    assert set(first) >= {"id", "outlet", "title", "published", "precision", "words", "source", "sha256"}
    assert "text" not in first
    assert (first["outlet"], first["title"], first["words"], first["published"], first["source"]) == (
        "Nord",
        "Der Preis steigt",
        15,
        None,
        "nord.txt",
    )
    assert first["origins"] == {"language": "file", "outlet": "given", "title": "file"}


def test_texts_and_sections_are_told_when_asked_for(shell: Shell) -> None:
    project = shell.project()

    told = shell("articles", project, "--text", "--json").json[0]

    assert told["text"].startswith("Der Preis steigt\n")
    assert [set(each) for each in told["sections"]] == [{"kind", "start", "end", "time"}] * 3
    assert [told["text"][each["start"] : each["end"]] for each in told["sections"]] == [
        "Der Preis steigt",
        "Es brennt im Hafen der Stadt.",
        "Niemand weiß warum das so ist.",
    ]


def test_for_people_articles_are_a_table_and_their_texts_follow(shell: Shell) -> None:
    project = shell.project()

    table = shell("articles", project).out.splitlines()
    texts = shell("articles", project, "--text").out

    assert table[0].split() == ["outlet", "title", "published", "words", "source"]
    assert table[1].split() == ["Nord", "Der", "Preis", "steigt", "–", "15", "nord.txt"]
    assert "== Ruhe im Tal\nRuhe im Tal\nDie Truppen ziehen ab." in texts


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_an_article_without_an_outlet_is_told(shell: Shell, options: tuple[str, ...]) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)

    came = shell("import", project, shell.articles()[0], *options)

    assert came.status == 0
    assert "nord.txt: the file names no outlet; give one with --outlet or --metadata." in came.err


def test_a_folder_and_a_zip_are_walked(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)
    folder = shell.folder / "folder" / "inner"
    folder.mkdir(parents=True)
    (folder / "nord.txt").write_text(ARTICLES["nord.txt"], encoding="utf-8")
    with zipfile.ZipFile(shell.folder / "all.zip", "w") as archive:
        archive.writestr("a/süd.txt", ARTICLES["süd.txt"])

    came = shell("import", project, folder.parent, shell.folder / "all.zip", "--json").json

    assert [each["status"] for each in came] == ["imported", "imported"]
    assert [Path(each["file"]).name for each in came] == ["nord.txt", "süd.txt"]


def test_what_comes_twice_is_told_and_skipped(shell: Shell) -> None:
    project = shell.project()

    came = shell("import", project, shell.folder / "nord.txt", "--json")

    assert came.status == 0
    assert came.json[0]["status"] == "duplicate"
    assert came.json[0]["article"] == shell("articles", project, "--json").json[0]["id"]
    assert "nord.txt: is in the project already, skipped." in came.err


def test_bad_files_are_told_and_the_others_go_in(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)
    binary = shell.folder / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 40)

    came = shell("import", project, shell.file("empty.txt", ""), binary, *shell.articles(), "--json")

    assert came.status == 0
    assert [each["status"] for each in came.json] == ["refused", "refused", "imported", "imported"]
    for each in came.json[:2]:
        assert Path(each["file"]).name in each["reason"]
        assert each["reason"] in came.err
        assert each["article"] is None
    assert "2 of 4 imported." in came.err


def test_where_no_file_can_be_read_the_command_fails_and_changes_nothing(shell: Shell) -> None:
    project = shell.project()
    before = shell("articles", project, "--json").out

    came = shell("import", project, shell.folder / "nowhere.txt", "--json")

    assert came.status == 1
    assert [each["status"] for each in came.json] == ["refused"]
    assert "There is no file nowhere.txt." in came.err
    assert shell("articles", project, "--json").out == before


def test_a_dry_run_tells_all_and_changes_nothing(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)
    before = project.read_bytes()

    came = shell("import", project, *shell.articles(), "--dry-run", "--json")

    assert [each["status"] for each in came.json] == ["imported", "imported"]
    assert "2 of 2 would be imported." in came.err
    assert shell("articles", project, "--json").json == []
    assert project.read_bytes() == before


def test_a_table_gives_metadata_by_file_name(shell: Shell) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)
    table = shell.file("m.csv", "file,outlet,published\nnord.txt,Nordblatt,2022-01\n")

    shell("import", project, *shell.articles(), "--metadata", table, "--outlet", "Rest")

    told = shell("articles", project, "--json").json
    assert [(each["outlet"], each["published"], each["precision"]) for each in told] == [
        ("Nordblatt", "2022-01", "month"),
        ("Rest", None, "unknown"),
    ]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (None, "There is no file"),
        ("file,outlet\nelse.txt,Nord\n", "speaks of else.txt"),
        ("a;b\n1;2\n", "m.csv"),
    ],
)
def test_a_table_that_is_of_no_use_stops_the_import(shell: Shell, table: str | None, said: str) -> None:
    project = shell.folder / "p.kzannot"
    shell("new", project)
    path = shell.folder / "m.csv" if table is None else shell.file("m.csv", table)

    came = shell("import", project, *shell.articles(), "--metadata", path, "--json")

    assert said in came.complaint
    assert came.out == ""
    assert shell("articles", project, "--json").json == []


def test_a_corpus_comes_in_by_its_columns_which_are_kept(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KZANNOT_HOME", str(tmp_path / "home"))
    project, corpus = shell.project(), shell.folder / "korpus.csv"
    corpus.write_text("Kopf,Rumpf\nDer Hafen,Ein Satz steht hier.\n", encoding="utf-8")

    unknown = shell("import", project, corpus)
    dry = shell(
        "import", project, corpus, "--dry-run", "--columns", "text=Rumpf,title=Kopf", "--recipe", "Archiv"
    )
    came = shell("import", project, corpus, "--recipe", "Archiv", "--json")

    assert unknown.status == 1
    assert "The columns are Kopf, Rumpf" in unknown.err
    assert "1 of 1 would be imported." in dry.err
    assert [each["status"] for each in came.json] == ["imported"]


def test_a_file_of_many_articles_is_split_and_near_twins_are_told(shell: Shell) -> None:
    project, many = shell.project(), shell.folder / "viele.md"
    words = " ".join(f"Wort{number} steht hier" for number in range(300))
    many.write_text(f"# Eins\n\n{words}.\n\n# Zwei\n\n{words} Danach war Ruhe.\n", encoding="utf-8")

    came = shell("import", project, many, "--split", "headings", "--outlet", "Nord", "--json")

    assert [each["alike"] for each in came.json] == [None, "viele#1.txt"]
    assert "viele#2.txt: is much like viele#1.txt." in came.err
