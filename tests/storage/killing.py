"""A coder who is killed again and again: a process that edits a project, and the one that kills it.

The coder works on a real project, and says `ACK` and what it did after `apply` has returned, never before.
An edit may be stored without being acknowledged, when the kill falls between; one that was acknowledged
must be there, whole, after every kill.
"""

import os
import random
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

from kzannot.model import edits
from kzannot.model.records import Span
from kzannot.project.checking import check
from kzannot.project.project import Project
from tests.project.making import TEXT, make
from tests.shared import CHECKOUT

MANY = 400
"""How many spans a big edit adds, so that half of it is in the file before it is committed."""

EVERY = 12
"""Each edit of this number is a big one."""

LIFE = 0.25
"""So many seconds a coder works at most before the kill."""

EARLY = 0.1
"""The share of the kills that fall into starting up, and so into the repair after the last kill."""


@dataclass(slots=True)
class Campaign:
    """What a row of kills did to a project.

    `acknowledged` holds the ids of the spans of each acknowledged edit; `interrupted` counts the kills
    that left a journal behind.
    """

    path: Path
    acknowledged: list[frozenset[UUID]] = field(default_factory=list)
    kills: int = 0
    early: int = 0
    interrupted: int = 0
    unacknowledged: int = 0


def begin(path: Path) -> Campaign:
    """Make the project that the coder works on."""
    project, _ = make(path)
    project.close()
    return Campaign(path)


def kill_often(campaign: Campaign, kills: int, chance: random.Random) -> None:
    """Start a coder and kill it, as often as asked."""
    for _ in range(kills):
        command = [sys.executable, "-m", "tests.storage.killing", str(campaign.path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=CHECKOUT) as coder:
            assert coder.stdout is not None
            said = _listen(coder.stdout.fileno(), chance, campaign)
            coder.kill()
            said += coder.stdout.read()
        assert coder.returncode == -signal.SIGKILL, "the coder ended by itself"
        campaign.kills += 1
        campaign.interrupted += Path(f"{campaign.path}-journal").exists()
        *lines, _ = said.decode().split("\n")
        acknowledged = (line.split()[1:] for line in lines if line.startswith("ACK "))
        campaign.acknowledged += (frozenset(map(UUID, ids)) for ids in acknowledged)


def verify(campaign: Campaign) -> None:
    """See that nothing acknowledged is lost, that no edit is half there, and that the project is whole."""
    report = check(campaign.path)
    assert report.whole, report.findings
    project = Project.open(campaign.path)
    there = {span.id for span in project.spans()}
    stored = [frozenset(change.record.id for change in line.edit.changes) for line in project.history(10**9)]
    project.close()
    assert [ids for ids in campaign.acknowledged if not ids <= there] == []
    assert [ids for ids in stored[:-1] if not ids <= there] == []
    assert set(campaign.acknowledged) <= set(stored)
    campaign.unacknowledged = len(stored) - 1 - len(campaign.acknowledged)
    assert 0 <= campaign.unacknowledged <= campaign.kills


def _listen(output: int, chance: random.Random, campaign: Campaign) -> bytes:
    """What the coder says until the moment of its death."""
    if chance.random() < EARLY:
        campaign.early += 1
        time.sleep(chance.uniform(0.1, 0.6))
        return b""
    said = os.read(output, 1 << 16)  # READY, or nothing from one that ended by itself
    end = time.monotonic() + chance.uniform(0, LIFE)
    while (left := end - time.monotonic()) > 0:
        if select.select([output], [], [], left)[0]:
            said += os.read(output, 1 << 16)
    return said


def _code(path: Path) -> None:
    """Tag spans until somebody kills this process."""
    project = Project.open(path)
    anna = project.annotators()[0]
    article, frame = project.articles()[0], project.frames()[0]
    project.sign_in(anna)
    print("READY", flush=True)
    for number in count():
        start = number % (len(TEXT) - 8)
        spans = [
            Span(
                id=uuid4(),
                article_id=article.id,
                annotator_id=anna.id,
                frame_id=frame.id,
                start=start,
                end=start + 8,
            )
            for _ in range(MANY if number % EVERY == EVERY - 1 else 1)
        ]
        project.apply(edits.adding("Tag", spans))
        print("ACK", *(span.id for span in spans), flush=True)


if __name__ == "__main__":
    _code(Path(sys.argv[1]))
