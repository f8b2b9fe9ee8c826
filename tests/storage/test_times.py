"""When annotators worked at articles, read off the journal."""

from pathlib import Path

from kzannot.model import edits
from kzannot.model.records import Answer
from tests.project.making import make


def test_the_first_work_of_each_annotator_at_each_article_counts(tmp_path: Path) -> None:
    project, made = make(tmp_path / "times.kzannot")
    before = project.saved_at
    project.apply(edits.tag(made.span()))
    first = project.saved_at
    project.apply(edits.tag(made.span(start=33)))
    answer = Answer(
        article_id=made.ticker.id, annotator_id=made.bela.id, question="primary_frame", value="threat"
    )
    project.apply(edits.adding("Answer", [answer]))

    times = project.worked_at()

    assert before
    assert before < times[made.article.id, made.anna.id]
    assert times == {
        (made.article.id, made.anna.id): first,
        (made.ticker.id, made.bela.id): project.saved_at,
    }
