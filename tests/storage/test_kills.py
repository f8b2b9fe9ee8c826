"""What was acknowledged survives the death of the process, whole, wherever it falls."""

import os
import random
from pathlib import Path

import pytest

from tests.storage.killing import begin, kill_often, verify

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the coder is listened to by select")


def test_no_acknowledged_edit_is_lost_in_20_kills(tmp_path: Path) -> None:
    campaign = begin(tmp_path / "killed.kzannot")

    kill_often(campaign, 20, random.Random(20))

    verify(campaign)
    assert campaign.acknowledged


@pytest.mark.long
def test_no_acknowledged_edit_is_lost_in_200_kills(tmp_path: Path) -> None:
    campaign = begin(tmp_path / "killed.kzannot")
    chance = random.Random(200)

    for _ in range(8):
        kill_often(campaign, 25, chance)
        verify(campaign)

    spans = sum(map(len, campaign.acknowledged))
    print(f"{campaign.kills} kills, {campaign.early} while starting, {campaign.interrupted} left a journal;")
    print(f"{len(campaign.acknowledged)} edits of {spans} spans acknowledged, 0 lost;")
    print(f"{campaign.unacknowledged} stored but not yet acknowledged")
