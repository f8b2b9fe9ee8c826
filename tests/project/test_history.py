"""What can be undone and redone, read off the journal's steps alone."""

from uuid import UUID

from kzannot.project.history import History

A, B, C, U, V = (UUID(int=number) for number in range(1, 6))


def test_nothing_done_is_nothing_to_undo() -> None:
    assert (History().to_undo, History().to_redo) == (None, None)


def test_an_undone_step_can_be_redone_and_undone_again() -> None:
    history = History([(A, None), (U, A)])

    assert (history.to_undo, history.to_redo) == (None, U)
    history.add(V, U)
    assert (history.to_undo, history.to_redo) == (V, None)


def test_something_new_ends_what_could_be_redone() -> None:
    history = History([(A, None), (U, A), (B, None)])

    assert (history.to_undo, history.to_redo) == (B, None)


def test_a_step_that_was_left_out_is_left_out_of_what_the_journal_tells() -> None:
    history = History([(A, None), (B, None), (U, A)])

    assert (history.to_undo, history.to_redo) == (None, U)


def test_an_undo_that_was_left_out_is_left_out_of_what_the_journal_tells() -> None:
    history = History([(A, None), (B, None), (U, B), (V, A)])

    history.add(C, U)

    assert (history.to_undo, history.to_redo) == (C, None)


def test_a_line_that_takes_back_somebody_elses_changes_nothing() -> None:
    history = History([(A, None), (U, C)])

    assert (history.to_undo, history.to_redo) == (A, None)


def test_steps_are_left_out_one_by_one() -> None:
    history = History([(A, None), (B, None), (C, None), (U, C)])

    history.skip_undo()
    history.skip_redo()

    assert (history.to_undo, history.to_redo) == (A, None)
