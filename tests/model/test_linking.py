from uuid import uuid4

import pytest

from kzannot.errors import Refused
from kzannot.model import linking
from kzannot.model.linking import Relation, Status
from kzannot.model.study import Passage, Statement

ANNA = uuid4()
HERE, THERE, ELSEWHERE = uuid4(), uuid4(), uuid4()
PROPOSED = Statement(title="Wer sich nicht ergibt", relation="", similarity=0.9)


def passages(*articles: object) -> list[Passage]:
    return [
        Passage(statement_id=PROPOSED.id, article_id=each, start=5, end=9)  # type: ignore[arg-type]  # an id
        for each in articles
    ]


def test_what_is_proposed_names_nobody() -> None:
    found = passages(HERE, THERE)

    edit = linking.propose([(PROPOSED, found)])

    assert [change.after for change in edit.changes] == [PROPOSED, *found]
    assert PROPOSED.annotator_id is None


def test_who_confirms_rejects_or_types_a_link_is_named() -> None:
    ((_, confirmed),) = linking.confirm(PROPOSED, ANNA).of(Statement)
    ((_, typed),) = linking.confirm(PROPOSED, ANNA, Relation.SAME_QUOTE).of(Statement)
    ((_, rejected),) = linking.reject(PROPOSED, ANNA).of(Statement)
    assert confirmed
    assert typed
    assert rejected
    ((_, retyped),) = linking.retype(typed, ANNA, Relation.CONTRADICTION).of(Statement)
    assert retyped

    assert (confirmed.status, confirmed.relation, confirmed.annotator_id) == (Status.CONFIRMED, "", ANNA)
    assert (typed.status, typed.relation) == (Status.CONFIRMED, Relation.SAME_QUOTE)
    assert (rejected.status, rejected.annotator_id) == (Status.REJECTED, ANNA)
    assert (retyped.status, retyped.relation) == (Status.CONFIRMED, Relation.CONTRADICTION)


def test_deciding_the_same_once_more_changes_nothing() -> None:
    ((_, rejected),) = linking.reject(PROPOSED, ANNA).of(Statement)

    assert rejected
    assert linking.reject(rejected, ANNA).changes == ()


def test_passages_are_linked_by_hand_as_confirmed() -> None:
    edit = linking.link("Im Haus", ANNA, [(HERE, 1, 4), (THERE, 2, 8)], Relation.TRANSLATION)

    ((_, statement),) = edit.of(Statement)
    assert statement
    assert (statement.status, statement.relation, statement.annotator_id) == (
        Status.CONFIRMED,
        Relation.TRANSLATION,
        ANNA,
    )
    assert [(p.statement_id, p.article_id, p.start, p.end) for _, p in edit.of(Passage) if p] == [
        (statement.id, HERE, 1, 4),
        (statement.id, THERE, 2, 8),
    ]


def test_a_passage_is_not_linked_with_itself() -> None:
    with pytest.raises(Refused, match="at least two passages"):
        linking.link("Im Haus", ANNA, [(HERE, 1, 4), (HERE, 1, 4)], Relation.UNTYPED)


def test_a_passage_is_added_once() -> None:
    there = passages(HERE, THERE)

    ((before, after),) = linking.add_passage(PROPOSED, there, (ELSEWHERE, 0, 3)).of(Passage)

    assert before is None
    assert after
    assert (after.statement_id, after.article_id) == (PROPOSED.id, ELSEWHERE)
    with pytest.raises(Refused, match="already"):
        linking.add_passage(PROPOSED, there, (HERE, 5, 9))


def test_a_removed_passage_is_kept_as_rejected_beside_one_it_was_linked_with() -> None:
    there = passages(HERE, THERE, ELSEWHERE)

    edit = linking.remove_passage(PROPOSED, there, there[0], ANNA)

    ((_, apart),) = edit.of(Statement)
    assert apart
    assert (apart.status, apart.annotator_id) == (Status.REJECTED, ANNA)
    moved, copied = edit.of(Passage)
    assert moved[1]
    assert copied[1]
    assert (moved[0], moved[1].statement_id) == (there[0], apart.id)
    assert (copied[0], copied[1].statement_id, copied[1].article_id) == (None, apart.id, THERE)


def test_without_one_of_two_passages_there_is_no_statement() -> None:
    there = passages(HERE, THERE)

    edit = linking.remove_passage(PROPOSED, there, there[0], ANNA)

    assert edit == linking.reject(PROPOSED, ANNA)


def test_passages_move_and_statements_get_titles_and_notes() -> None:
    (passage, _) = passages(HERE, THERE)

    ((_, moved),) = linking.move_passage(passage, 3, 8).of(Passage)
    ((_, titled),) = linking.rename(PROPOSED, "Drohung").of(Statement)
    ((_, noted),) = linking.write_note(PROPOSED, "Konjunktiv").of(Statement)

    assert moved
    assert titled
    assert noted
    assert (moved.start, moved.end) == (3, 8)
    assert titled.title == "Drohung"
    assert noted.note == "Konjunktiv"
