import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from kzannot.errors import Conflict, Refused, UserError
from kzannot.model import edits
from kzannot.model.assigning import finish
from kzannot.model.records import Annotator, Article, Origin, Section, SectionKind, Span
from kzannot.model.study import Assignment, AssignmentState, Passage, Round, RoundState, Statement
from kzannot.model.versions import currents
from kzannot.project.anchoring import Fate
from kzannot.project.checking import check
from kzannot.project.choosing import Choice
from kzannot.project.exporting import export
from kzannot.project.importing import Candidate, import_files, read_files, typed
from kzannot.project.loading import load
from kzannot.project.neighbours import Neighbours
from kzannot.project.project import Project
from kzannot.project.tasks import Cancelled, Task
from kzannot.project.unanchored import unanchored
from kzannot.project.versions import Correction, correct_text, correction, read_corrected
from tests.project.making import Made

FIRST = """Ruhe am Hafen

Am Morgen lagen drei Schiffe am Kai, und niemand wusste, wem sie gehören.

Der Hafenmeister sagte, er habe keine Weisung erhalten 👍🏽 und warte.

Die Stadt blieb ruhig, und die Leute gingen wieder an den Strand.
"""


@dataclass(frozen=True)
class Desk:
    """A project with an article in it, and what tests do with it."""

    project: Project
    made: Made
    folder: Path
    article_id: UUID

    @property
    def article(self) -> Article:
        return next(each for each in self.project.articles() if each.id == self.article_id)

    @property
    def earlier(self) -> list[Article]:
        known = currents(self.project.articles())
        return [each for each in self.project.articles() if each.id in known]

    def span(self, words: str, annotator: Annotator | None = None) -> Span:
        start = self.project.text(self.article).index(words)
        place = {"article_id": self.article.id, "start": start, "end": start + len(words)}
        span = self.made.span(**place, annotator_id=(annotator or self.made.anna).id)
        self.project.apply(edits.tag(span))
        return span

    def read(self, words: str, annotator: Annotator) -> Section:
        section = self.section(words)
        self.project.apply(edits.read_sections([section], annotator.id))
        return section

    def section(self, words: str) -> Section:
        text = self.project.text(self.article)
        sections = self.project.sections(self.article.id)
        return next(each for each in sections if words in text[each.start : each.end])

    def file(self, text: str, name: str = "new.txt") -> Candidate:
        (self.folder / name).write_text(text, encoding="utf-8")
        return read_files([self.folder / name])[0]

    def plan(self, text: str) -> Correction:
        return correction(self.project, self.article.id, self.file(text))

    def correct(self, text: str, confirmed: Iterable[Span] = ()) -> None:
        correct_text(self.project, self.plan(text), {span.id for span in confirmed})

    def words(self, span: Span) -> str:
        now = next(each for each in self.project.spans() if each.id == span.id)
        return self.project.text(self.project.article(now.article_id))[now.start : now.end]

    def is_here(self, span: Span) -> bool:
        return span.id in {each.id for each in self.project.spans(self.article.id)}


@pytest.fixture
def desk(made: tuple[Project, Made], tmp_path: Path) -> Desk:
    project, records = made
    (tmp_path / "old.txt").write_text(FIRST, encoding="utf-8")
    outcome = import_files(project, [tmp_path / "old.txt"])[0]
    assert outcome.article
    return Desk(project, records, tmp_path, outcome.article)


def test_what_was_coded_finds_its_place_in_the_corrected_text(desk: Desk) -> None:
    kept, same = desk.span("keine Weisung erhalten 👍🏽"), desk.span("Hafen")
    other = desk.span("Strand", desk.made.bela)

    desk.correct(FIRST.replace("drei Schiffe", "dreizehn alte Schiffe"))

    assert desk.words(kept) == "keine Weisung erhalten 👍🏽"
    assert desk.words(other) == "Strand"
    assert next(each for each in desk.project.spans() if each.id == same.id) == same
    assert "dreizehn alte" in desk.project.text(desk.article)


def test_a_span_with_other_words_takes_its_new_place_only_when_somebody_says_so(desk: Desk) -> None:
    asked, taken = desk.span("drei Schiffe am Kai"), desk.span("lagen drei Schiffe")
    new = FIRST.replace("drei Schiffe", "vier Schiffe")

    desk.correct(new, confirmed=[taken])

    assert desk.words(taken) == "lagen vier Schiffe"
    assert not desk.is_here(asked)
    assert desk.words(asked) == "drei Schiffe am Kai"


def test_what_is_lost_stays_with_the_earlier_version(desk: Desk) -> None:
    lost = desk.span("die Leute gingen")

    desk.correct(FIRST.replace(", und die Leute gingen wieder an den Strand", ""))

    earlier = desk.earlier[0]
    assert desk.project.text(earlier).endswith("an den Strand.")
    assert earlier.excluded
    assert [span.id for span in desk.project.spans(earlier.id)] == [lost.id]


def test_who_read_a_section_that_is_the_same_has_read_it(desk: Desk) -> None:
    same = desk.read("Der Hafenmeister", desk.made.anna)
    changed = desk.read("Am Morgen", desk.made.anna)

    desk.correct(FIRST.replace("am Kai", "am Pier"))

    assert [each.section_id for each in desk.project.readings(desk.article.id)] == [same.id]
    assert [each.section_id for each in desk.project.readings(desk.earlier[0].id)] == [changed.id]
    assert desk.section("Der Hafenmeister").id == same.id
    assert desk.section("Am Morgen").id != changed.id


def test_a_section_that_is_the_same_stays_of_the_kind_that_somebody_gave_it(desk: Desk) -> None:
    section = desk.section("Die Stadt")
    furniture = replace(section, kind=SectionKind.FURNITURE)
    desk.project.apply(edits.replacing("Change", section, furniture))

    desk.correct(FIRST.replace("am Kai", "am Pier"))

    assert desk.section("Die Stadt").kind is SectionKind.FURNITURE
    assert desk.section("Die Stadt").id == section.id


def test_the_earlier_version_has_all_its_sections(desk: Desk) -> None:
    before = [(each.kind, each.start, each.end) for each in desk.project.sections(desk.article.id)]

    desk.correct(FIRST.replace("am Kai", "am alten Pier"))

    assert [(s.kind, s.start, s.end) for s in desk.project.sections(desk.earlier[0].id)] == before


def test_sections_that_changed_places_are_the_same(desk: Desk) -> None:
    title, one, two, three = FIRST.strip().split("\n\n")
    ids = [desk.section(words[:12]).id for words in (one, two, three)]

    desk.correct("\n\n".join([title, three, one, two]))

    assert [desk.section(words[:12]).id for words in (one, two, three)] == ids


def test_one_undo_brings_everything_back(desk: Desk) -> None:
    desk.span("die Leute gingen"), desk.span("keine Weisung")
    desk.read("Am Morgen", desk.made.anna)
    before = _everything(desk.project)

    desk.correct(FIRST.replace("am Kai", "am Pier").replace("die Leute", "viele"))
    after = _everything(desk.project)
    desk.project.undo()

    assert _everything(desk.project) == before
    assert after != before
    desk.project.redo()
    assert _everything(desk.project) == after


def test_a_corrected_project_has_no_faults(desk: Desk) -> None:
    desk.span("die Leute gingen"), desk.span("keine Weisung")
    desk.read("Am Morgen", desk.made.anna)
    desk.correct(FIRST.replace("am Kai", "am Pier").replace("die Leute", "viele"))
    desk.correct(FIRST.replace("Ruhe", "Unruhe"))
    path = desk.project.path
    desk.project.close()

    assert not check(path).findings


def test_a_text_may_come_back_and_go_again(desk: Desk) -> None:
    lost = desk.span("drei Schiffe")
    other = FIRST.replace("drei Schiffe", "kein einziges Boot")

    for text in (other, FIRST, other):
        desk.correct(text)

    assert len(desk.earlier) == 3
    assert desk.words(lost) == "drei Schiffe"


def test_passages_of_statements_go_along(desk: Desk) -> None:
    statement = Statement(title="Weisung", relation="quote")
    places = [FIRST.replace("\n\n", "\n").index(words) for words in ("keine Weisung", "Leute")]
    kept, lost = (
        Passage(statement_id=statement.id, article_id=desk.article.id, start=start, end=start + 5)
        for start in places
    )
    desk.project.apply(edits.adding("Link", (statement, kept, lost)))

    desk.correct("Vorab: " + FIRST.replace("die Leute", "viele"))

    passages = {each.id: each for each in desk.project.records(Passage)}
    assert passages[kept.id] == replace(kept, start=kept.start + 7, end=kept.end + 7)
    assert passages[lost.id] == replace(lost, article_id=desk.earlier[0].id)


def test_who_had_finished_has_something_new_to_read_unless_the_round_is_closed(desk: Desk) -> None:
    rounds = [Round(name=str(state), codebook_id=desk.made.codebook.id, state=state) for state in RoundState]
    works = [
        Assignment(article_id=desk.article.id, annotator_id=desk.made.anna.id, round_id=each.id)
        for each in rounds
    ]
    begun = Assignment(
        article_id=desk.article.id, annotator_id=desk.made.bela.id, state=AssignmentState.STARTED
    )
    desk.project.apply(edits.adding("Assign", (*rounds, *works, begun)))
    for work in works:
        desk.project.apply(finish(work, ""))

    desk.correct(FIRST.replace("am Kai", "am Pier"))

    now = {each.id: each.state for each in desk.project.records(Assignment)}
    assert [now[work.id] for work in works] == [AssignmentState.STARTED, AssignmentState.FINISHED]
    assert now[begun.id] is AssignmentState.STARTED


def test_nobody_has_anything_new_to_read_where_no_section_is_new(desk: Desk) -> None:
    work = Assignment(article_id=desk.article.id, annotator_id=desk.made.anna.id)
    desk.project.apply(edits.adding("Assign", (work,)))
    desk.project.apply(finish(work, ""))

    planned = desk.plan(
        FIRST.replace("\n\nDie Stadt blieb ruhig, und die Leute gingen wieder an den Strand.", "")
    )
    correct_text(desk.project, planned)

    assert planned.new_sections == []
    assert desk.project.records(Assignment)[0].state is AssignmentState.FINISHED


def test_what_a_person_gave_stays_and_what_the_file_says_is_taken(desk: Desk) -> None:
    article = desk.article
    given = replace(article, author="Ada", origins=(("author", Origin.TYPED), ("title", Origin.FILE)))
    desk.project.apply(edits.replacing("Correct", article, given))
    told = typed(desk.file("Unruhe" + FIRST[4:]), "agency", "dpa")

    told = replace(
        told, values={**told.values, "author": "Eve"}, origins={**told.origins, "author": Origin.FILE}
    )
    correct_text(desk.project, correction(desk.project, article.id, told))

    now = desk.article
    assert (now.title, now.author, now.agency) == ("Unruhe am Hafen", "Ada", "dpa")
    origins = dict(now.origins)
    assert [origins[name] for name in ("agency", "author", "title")] == [
        *(Origin.TYPED, Origin.TYPED, Origin.FILE),
    ]
    assert now.source_name == "new.txt"


def test_the_plan_tells_what_becomes_of_what(desk: Desk) -> None:
    kept, doubtful, lost = desk.span("Hafen"), desk.span("drei Schiffe am"), desk.span("die Leute gingen")

    planned = desk.plan(FIRST.replace("drei", "vier").replace("die Leute gingen wieder", "sie gehen"))

    assert [span.id for span, anchor in planned.spans if anchor.fate is Fate.KEPT] == [kept.id]
    assert [span.id for span, _ in planned.doubts] == [doubtful.id]
    assert [span.id for span, _ in planned.unanchored] == [lost.id]
    assert 0.8 < planned.share < 1
    assert len(planned.new_sections) == 2


def test_the_same_text_and_another_articles_text_are_refused(desk: Desk) -> None:
    (desk.folder / "other.txt").write_text("Anderes\n\nEin anderer Text.\n", encoding="utf-8")
    import_files(desk.project, [desk.folder / "other.txt"])

    with pytest.raises(Refused, match="very text"):
        desk.plan(FIRST)
    with pytest.raises(Refused, match="another article: Anderes"):
        desk.plan("Anderes\n\nEin anderer Text.\n")


def test_a_file_that_was_refused_corrects_nothing(desk: Desk) -> None:
    with pytest.raises(UserError):
        desk.plan("")


def test_a_file_with_several_articles_or_none_is_no_corrected_text(desk: Desk) -> None:
    one, several, none = (desk.folder / name for name in ("one.txt", "several.jsonl", "none"))
    one.write_text(FIRST, encoding="utf-8")
    several.write_text('{"text": "Der Hafen."}\n{"text": "Das Tal."}\n', encoding="utf-8")
    none.mkdir()

    assert read_corrected(one).draft
    for path in (several, none):
        with pytest.raises(Refused, match="articles"):
            read_corrected(path)


def test_an_earlier_version_is_not_corrected(desk: Desk) -> None:
    desk.correct(FIRST.replace("drei", "vier"))

    with pytest.raises(Refused, match="earlier version itself"):
        correction(desk.project, desk.earlier[0].id, desk.file("Neu\n\nGanz neu.\n"))


def test_who_coded_meanwhile_is_not_passed_over(desk: Desk) -> None:
    planned = desk.plan(FIRST.replace("drei", "vier"))
    desk.span("Strand")

    with pytest.raises(Conflict):
        correct_text(desk.project, planned)


def test_a_passage_that_was_linked_meanwhile_is_not_passed_over(desk: Desk) -> None:
    planned = desk.plan(FIRST.replace("drei", "vier"))
    statement = Statement(title="Hafen", relation="same_fact")
    passage = Passage(statement_id=statement.id, article_id=desk.article.id, start=0, end=5)
    desk.project.apply(edits.adding("Link", (statement, passage)))

    with pytest.raises(Conflict):
        correct_text(desk.project, planned)


def test_a_file_from_before_the_correction_brings_only_what_the_project_lacks(desk: Desk) -> None:
    kept, file = desk.span("Hafen"), desk.folder / "before.jsonl"
    desk.read("Der Hafenmeister", desk.made.anna)
    late = desk.span("Strand", desk.made.bela)
    export(desk.project, file, "jsonl", Choice())
    desk.project.apply(edits.erase(late))
    desk.correct("Vorab. " + FIRST)
    readings = desk.project.readings()

    loaded = load(desk.project, file, "jsonl")

    assert [desk.words(span) for span in (kept, late)] == ["Hafen", "Strand"]
    assert (desk.is_here(kept), desk.is_here(late)) == (True, False)
    assert desk.project.readings() == readings
    assert len(loaded.edit.changes) == 1
    assert [note.partition(";")[0] for note in loaded.notes] == ["Ruhe am Hafen was corrected meanwhile"]


def test_a_file_without_ids_from_before_the_correction_brings_back_no_span_that_was_taken_along(
    desk: Desk,
) -> None:
    kept, late = desk.span("Hafen"), desk.span("Strand", desk.made.bela)
    gone = desk.span("niemand wusste")
    export(desk.project, desk.folder / "before.zip", "brat", Choice())
    desk.project.apply(edits.erase(late))
    desk.correct("Vorab. " + FIRST.replace("niemand wusste", "keiner sah"))
    assert (desk.is_here(kept), desk.is_here(gone)) == (True, False)

    loaded = load(desk.project, desk.folder / "before.zip", "brat")
    again = load(desk.project, desk.folder / "before.zip", "brat")

    assert [each.words for each in unanchored(desk.project)] == ["niemand wusste", "Strand"]
    assert (len(loaded.edit.changes), len(again.edit.changes)) == (1, 0)


def test_a_file_that_names_the_article_speaks_of_the_text_that_counts(desk: Desk) -> None:
    desk.correct("Vorab. " + FIRST)
    text = desk.project.text(desk.article)
    start = text.index("Hafen")
    row = {
        "file": desk.article.source_name,
        "start": start,
        "end": start + 5,
        "frame": "threat",
        "check": "Hafen",
    }
    (desk.folder / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")

    load(desk.project, desk.folder / "rows.jsonl", "spans", "Ada")

    assert [desk.words(span) for span in desk.project.spans(desk.article.id)] == ["Hafen"]


def test_the_search_can_be_called_off(desk: Desk) -> None:
    desk.span("Hafen")
    task = Task()
    task.cancel()

    with pytest.raises(Cancelled):
        correction(desk.project, desk.article.id, desk.file(FIRST + "Mehr."), task)


def test_a_file_like_an_earlier_version_is_like_what_took_its_place(desk: Desk) -> None:
    long = FIRST + "\n\n" + " ".join(f"Schiff {number} fuhr am Tag {number} ab." for number in range(90))
    desk.correct(long)
    desk.correct(long.replace("Schiff", "Boot"))

    near, new = Neighbours(desk.project).judged(
        [desk.file(long + " Ende."), desk.file("Neu\n\nHier geschah gar nichts.\n", "far.txt")]
    )

    assert near.likest == desk.article.id
    assert new.likest is None


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_edited_no_span_is_dropped_and_none_reads_otherwise(desk: Desk, seed: int) -> None:
    dice = Random(seed)
    other = desk.made.span()
    desk.project.apply(edits.tag(other))
    paragraphs = [_paragraph(dice) for _ in range(12)]
    desk.correct("\n\n".join(paragraphs))
    words = {span.id: desk.words(span).split() for span in _spread(desk, dice)}

    for _ in range(5):
        paragraphs = _edited(paragraphs, dice)
        planned = desk.plan("\r\n\r\n".join(paragraphs))
        correct_text(desk.project, planned)

        kept = {span.id for span, anchor in planned.spans if anchor.fate is Fate.KEPT}
        here = {span.id: span for span in desk.project.spans(desk.article.id)}
        assert here.keys() == kept
        assert all(desk.words(span).split() == words[span.id] for span in here.values())
        lost = {each.span.id: each.words.split() for each in unanchored(desk.project)}
        assert {**lost, **{key: words[key] for key in kept}} == words
        assert desk.project.spans(other.article_id) == [other]


def _paragraph(dice: Random) -> str:
    pool = ["der", "die", "Hafen", "Schiff", "Kai", "👍🏽", "سلام", "שלום", "é", "„Nein“,", "3.000", "ging."]
    return " ".join(dice.choice(pool) + dice.choice(["", "", str(dice.randrange(50))]) for _ in range(25))


def _edited(paragraphs: list[str], dice: Random) -> list[str]:
    """The paragraphs with some moved, some gone, some new, and words of some put in, out or others."""
    edited = []
    for paragraph in paragraphs:
        words = paragraph.split(" ")
        for _ in range(dice.choice([0, 0, 1, 2])):
            place = dice.randrange(len(words))
            words[place : place + dice.randrange(3)] = ["neu"] * dice.randrange(2)
        edited.append(" ".join(words) or "leer")
    edited.insert(dice.randrange(len(edited)), _paragraph(dice))
    edited.insert(dice.randrange(len(edited)), edited.pop(dice.randrange(len(edited))))
    del edited[dice.randrange(len(edited))]
    return edited


def _spread(desk: Desk, dice: Random) -> list[Span]:
    """Spans of both annotators all over the article."""
    text = desk.project.text(desk.article)
    spans = []
    for _ in range(60):
        start = dice.randrange(len(text) - 60)
        end = start + dice.randrange(1, 60)
        who = dice.choice((desk.made.anna, desk.made.bela))
        if text[start:end].strip():
            place = {"article_id": desk.article.id, "start": start, "end": end}
            spans.append(desk.made.span(**place, annotator_id=who.id))
    desk.project.apply(edits.adding("Tag", spans))
    return spans


def _everything(project: Project) -> list[object]:
    kinds = (Article, Section, Span, Assignment, Passage)
    return [sorted(project.records(kind), key=lambda record: record.id) for kind in kinds]
