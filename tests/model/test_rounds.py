"""What a round allows."""

from uuid import uuid4

from kzannot.model.study import Round, RoundState, allows_hints


def a_round(blind: bool, state: RoundState = RoundState.OPEN) -> Round:
    return Round(name="first", codebook_id=uuid4(), blind=blind, state=state)


def test_hints_are_shown_where_nothing_is_measured() -> None:
    assert allows_hints([])
    assert allows_hints([a_round(blind=False), a_round(blind=True, state=RoundState.CLOSED)])


def test_an_open_blind_round_allows_no_hints() -> None:
    assert not allows_hints([a_round(blind=False), a_round(blind=True)])
