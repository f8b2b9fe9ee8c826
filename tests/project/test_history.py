"""What can be undone and redone, read off the journal's steps alone."""

from uuid import UUID

from kzannot.project.history import History

A, B, C, U, V = (UUID(int=number) for number in range(1, 6))
TAG, ERASE = "Tag span", "Erase span"


def test_nothing_done_is_nothing_to_undo() -> None:
    assert (History().to_undo, History().to_redo) == (None, None)


def test_an_undone_step_can_be_redone_and_undone_again() -> None:
    history = History([(A, TAG, None), (U, TAG, A)])

    assert (history.to_undo, history.to_redo) == (None, U)
    history.add(V, TAG, U)
    assert (history.to_undo, history.to_redo) == (V, None)


def test_something_new_ends_what_could_be_redone() -> None:
    history = History([(A, TAG, None), (U, TAG, A), (B, TAG, None)])

    assert (history.to_undo, history.to_redo) == (B, None)


def test_a_step_that_was_left_out_is_left_out_of_what_the_journal_tells() -> None:
    history = History([(A, TAG, None), (B, TAG, None), (U, TAG, A)])

    assert (history.to_undo, history.to_redo) == (None, U)


def test_an_undo_that_was_left_out_is_left_out_of_what_the_journal_tells() -> None:
    history = History([(A, TAG, None), (B, TAG, None), (U, TAG, B), (V, TAG, A)])

    history.add(C, ERASE, U)

    assert (history.to_undo, history.to_redo) == (C, None)


def test_a_line_that_takes_back_somebody_elses_changes_nothing() -> None:
    history = History([(A, TAG, None), (U, TAG, C)])

    assert (history.to_undo, history.to_redo) == (A, None)


def test_steps_are_left_out_one_by_one() -> None:
    history = History([(A, TAG, None), (B, TAG, None), (C, ERASE, None), (U, TAG, C)])

    history.skip_undo()
    history.skip_redo()

    assert (history.to_undo, history.to_redo) == (A, None)


def test_a_step_is_called_the_same_when_it_was_undone() -> None:
    history = History([(A, ERASE, None), (B, TAG, None), (U, TAG, B)])

    assert (history.undo_title, history.redo_title) == (ERASE, TAG)
    assert (History().undo_title, History().redo_title) == (None, None)
