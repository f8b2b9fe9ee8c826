"""Files, folders and archives, one by one."""

import struct
import zipfile
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import articles, walking
from kzannot.formats.walking import Found, check_member, walk
from tests.shared import shared_folder


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def names(found: list[Found], folder: Path) -> list[str]:
    return [Path(one.name).relative_to(folder).as_posix() for one in found]


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)

    found = list(walk([tmp_path]))

    assert names(found, tmp_path) == ["a.txt", "b.txt", "sub/c.txt"]
    assert [one.content.decode() for one in found] == ["a.txt", "b.txt", "sub/c.txt"]


def test_an_archive_is_read_without_unpacking_it(tmp_path: Path) -> None:
    path = archive(
        tmp_path / "a.zip",
        {"b.txt": b"two", "a/a.txt": b"one", "__MACOSX/._b.txt": b"x", ".hidden": b"x", "a/": b""},
    )

    found = list(walk([path]))

    assert names(found, path) == ["a/a.txt", "b.txt"]
    assert [one.content for one in found] == [b"one", b"two"]
    assert not list(tmp_path.rglob("*.txt"))


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    with (tmp_path / "b.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    (tmp_path / "a.txt").write_text("Gut.")
    (tmp_path / "c.txt").write_bytes(b"\0\xff" * 50)
    (tmp_path / "d.txt").write_text("Auch gut.")
    (tmp_path / "e.zip").write_bytes(b"PK no archive")
    (tmp_path / "f.csv").write_text("file\n")
    (tmp_path / "g.txt").write_bytes(b"")

    outcomes = [outcome(one) for one in walk([tmp_path, tmp_path / "gone.txt"])]

    assert outcomes == [
        "Gut.",
        "b.txt is too big: 200 MB, and 16 MB are allowed.",
        "c.txt is not a text file.",
        "Auch gut.",
        "e.zip cannot be read: File is not a zip file.",
        "f.csv is not a file of plain text (.txt, .text, .md).",
        "g.txt is empty.",
        "There is no file gone.txt.",
    ]


@pytest.mark.parametrize(
    "name", ["../evil.txt", "a/../../evil.txt", "/evil.txt", "C:/evil.txt", "..\\evil.txt", "C:\\evil.txt"]
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "a.zip", {name: b"x", "good.txt": b"Gut."})

    found = {outcome(one) for one in walk([path])}

    assert "Gut." in found
    assert any("leads out of the archive" in one for one in found)


def test_a_file_without_a_name_in_an_archive_is_refused() -> None:
    with pytest.raises(UserError, match="“” is refused: its name leads out"):
        check_member(zipfile.ZipInfo(""))


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(link, "/etc/passwd")

    assert outcome(next(walk([tmp_path / "a.zip"]))) == "a.txt is refused: it is a link."


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": b"x"})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)

    assert outcome(next(walk([path]))) == "a.txt is refused: it is encrypted."


def test_a_member_that_grows_beyond_measure_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": bytes(8 * 2**20)})

    assert outcome(next(walk([path]))) == "a.txt is refused: it unpacks to far more than its size."


def test_a_member_that_lies_about_its_size_is_not_read_beyond_its_limit(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": bytes(8 * 2**20)})
    content = path.read_bytes().replace(struct.pack("<L", 8 * 2**20), struct.pack("<L", 10))
    path.write_bytes(content)

    assert "cannot be read" in outcome(next(walk([path])))


def test_an_archive_has_a_total(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": b"Das ist gut.", "b.txt": b"Das ist zu viel."})
    bounds = walking.Bounds(files=9, size=99, total=20)

    assert [outcome(one) for one in walk([path], bounds)] == [
        "Das ist gut.",
        "b.txt is refused: it unpacks to far more than its size.",
    ]


def test_an_archive_of_too_many_files_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {f"{number}.txt": b"" for number in range(walking.MOST_MEMBERS + 1)})

    assert [outcome(one) for one in walk([path])] == ["a.zip is refused: it holds too many files."]


def test_hostile_archives_harm_nobody(tmp_path: Path) -> None:
    for path in sorted((shared_folder() / "badinputs" / "zip").iterdir()):
        copy = tmp_path / (path.name + ".zip")
        copy.write_bytes(path.read_bytes())
        assert sum(len(one.content) for one in walk([copy])) <= walking.LARGEST_TOTAL

    assert {path.suffix for path in tmp_path.iterdir() if path.is_file()} == {".zip"}


def outcome(found: Found) -> str:
    if found.refusal:
        return str(found.refusal)
    try:
        return articles.read_bytes(found.name, found.content).text
    except UserError as error:
        return str(error)
