from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.records import AnnotatorKind
from kzannot.project.agreement import Question, agreement
from kzannot.project.checking import check
from kzannot.project.demo import default_path, make_demo


def test_the_demo_is_whole_and_complete(tmp_path: Path) -> None:
    project = make_demo(tmp_path / "new" / "demo.kzannot")

    assert len(project.articles()) == 6
    assert all(article.outlet_id and article.published for article in project.articles())
    assert all(outlet.kind and outlet.country for outlet in project.outlets())
    people = {annotator.name: annotator for annotator in project.annotators()}
    assert list(people) == ["Demo A", "Demo B", "Demo C"]
    for annotator in people.values():
        assert project.spans(annotator_id=annotator.id)
        assert project.answers(annotator_id=annotator.id)
    assert {annotator.kind for annotator in people.values()} <= {*AnnotatorKind}
    project.close()
    assert check(project.path).findings == ()


def test_its_annotators_disagree_in_instructive_places(tmp_path: Path) -> None:
    project = make_demo(tmp_path / "demo.kzannot")

    rows = agreement(project, Question(units=("paragraph",), samples=0))

    values = [row.result.value for row in rows if row.result.value is not None]
    assert len(values) >= 10
    assert min(values) < 0.667 < max(values) < 1


def test_a_failure_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resources = tmp_path / "resources"
    for name in ("codebooks", "demo"):
        (resources / name).mkdir(parents=True)
    monkeypatch.setattr("kzannot.paths.resource", lambda name: resources / name)

    with pytest.raises((UserError, OSError)):
        make_demo(tmp_path / "demo.kzannot")

    assert not list(tmp_path.glob("demo.kzannot*"))


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "demo.kzannot"
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(UserError, match="exists already"):
        make_demo(path)

    assert path.read_text(encoding="utf-8") == "mine"


def test_by_default_it_lies_in_the_persons_own_folder(home: Path) -> None:
    assert default_path().name == "demo.kzannot"
    assert home in default_path().parents
