from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.project.importing import import_files, read_files
from kzannot.project.likeness import Likeness, sketch
from kzannot.project.neighbours import Neighbours
from kzannot.project.project import Project

WORDS = [
    "Am",
    "Morgen",
    "kamen",
    "keine",
    "Schiffe",
    "mehr",
    "an",
    "den",
    "Kai",
    "der",
    "Stadt",
    "und",
    "die",
    "Leute",
    "warteten",
    "lange",
]
LONG = " ".join(f"{word}{number}" for number in range(25) for word in WORDS)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "p.kzannot")


def test_an_article_with_a_few_words_changed_is_told_to_be_alike(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Der Hafen\n\n{LONG}.\n", encoding="utf-8")
    import_files(project, [tmp_path / "a.txt"])
    (tmp_path / "b.txt").write_text(f"Der Hafen heute\n\n{LONG} Danach war Ruhe.\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text("Das Tal\n\nHier geschah gar nichts.\n", encoding="utf-8")
    (tmp_path / "d.bin").write_bytes(b"\0")

    files = [tmp_path / name for name in ("b.txt", "c.txt", "d.bin")]
    near, far, refused = Neighbours(project).judged(read_files(files))

    assert near.alike == "Der Hafen"
    assert near.share > 0.9
    assert (far.alike, refused.alike) == ("", "")


def test_files_are_compared_with_those_before_them(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Der Hafen\n\n{LONG}.\n", encoding="utf-8")
    (first,) = read_files([tmp_path / "a.txt"])
    neighbours = Neighbours(project)

    neighbours.judged([first])
    (second,) = neighbours.judged([replace(first, name="b.txt")])

    assert (second.alike, second.share) == ("a.txt", 1.0)


def test_texts_that_share_little_are_not_alike() -> None:
    likeness = Likeness()
    likeness.add("long", sketch(LONG))

    assert likeness.nearest(sketch(LONG[: len(LONG) // 4])) is None
    assert likeness.nearest(sketch("zu kurz")) is None
    assert likeness.nearest(sketch(LONG[::-1])) is None
