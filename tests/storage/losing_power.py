"""What a disk may hold when the power fails: built from what a real coder's process asked of the system.

`strace` records every write, sync and change of names of a process that edits a project, and what it
acknowledged. From that record any moment can be played again on a model of a disk: what was synced is
there; of what was written since, any subset of the writes is, each torn at sectors; of the names changed
since the folder was synced, the first few are. That is worse than most disks, and no worse than some.
"""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from kzannot.model import edits
from kzannot.model.records import Span
from kzannot.project.project import Project
from tests.project.making import make
from tests.shared import CHECKOUT

SECTOR = 512
EDITS = 40
MANY = 200
"""How many spans every tenth edit adds; the cache is made so small that they spill into the file."""

CALLS = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink"
LINE = re.compile(r"(?P<call>\w+)\((?P<rest>.*)\) += (?P<result>\d+)")
QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Event:
    """A call of the system: what was done to which file, where in it, with which bytes."""

    what: str
    path: str
    place: int = 0
    content: bytes = b""


@dataclass(slots=True)
class File:
    """What is certainly on the disk of a file, and the writes that may or may not have got there."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        """Bring everything to the disk."""
        for place, content in self.pending:
            _put(self.synced, place, content)
        self.pending.clear()

    def after_power_loss(self, chance: random.Random) -> bytes:
        """What may be found of the file afterwards."""
        found = bytearray(self.synced)
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        for place, content in self.pending:
            if content is None:
                if chance.random() < share:
                    _put(found, place, None)
                continue
            for start in range(0, len(content), SECTOR):
                if chance.random() < share:
                    _put(found, place + start, content[start : start + SECTOR])
        return bytes(found)


class Disk:
    """A folder of files whose contents and names reach the disk apart from each other."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.named = {name: File(bytearray(content)) for name, content in files.items()}
        self._synced_names = dict(self.named)
        self._pending_names: list[tuple[str, File | None]] = []

    def do(self, event: Event) -> None:
        """Carry out a call."""
        file = self.named.get(event.path)
        if event.what == "names":
            self._synced_names = dict(self.named)
            self._pending_names.clear()
        elif event.what == "unlink":
            self._name(event.path, None)
        elif event.what == "open":
            if file is None:
                self._name(event.path, File())
        elif file is not None and event.what == "sync":
            file.sync()
        elif file is not None:
            file.pending.append((event.place, event.content if event.what == "write" else None))

    def after_power_loss(self, chance: random.Random) -> dict[str, bytes]:
        """The files that may be found in the folder afterwards."""
        names = dict(self._synced_names)
        for name, file in self._pending_names[: chance.randint(0, len(self._pending_names))]:
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file
        return {name: file.after_power_loss(chance) for name, file in names.items()}

    def _name(self, name: str, file: File | None) -> None:
        self._pending_names.append((name, file))
        if file is None:
            self.named.pop(name, None)
        else:
            self.named[name] = file


def record(path: Path, synchronous: str) -> tuple[dict[str, bytes], list[Event]]:
    """The folder before a coder works on a new project in it, and what the coder's process asked for."""
    project, _ = make(path)
    project.close()
    before = {path.name: path.read_bytes()}
    log = path.parent.parent / "calls.log"
    command = [sys.executable, "-m", "tests.storage.losing_power", str(path), synchronous]
    watch = ["strace", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run([*watch, *command], check=True, cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    return before, list(_events(log, path.parent))


def crashes(
    before: dict[str, bytes], events: list[Event], count: int, chance: random.Random
) -> Iterator[tuple[set[UUID], dict[str, bytes]]]:
    """As many moments at which the power fails: what was acknowledged by then, and what is found."""
    first = next(number for number, event in enumerate(events) if event.what == "told")
    moments = set(chance.sample(range(first, len(events)), count))
    disk, told = Disk(before), b""
    for number, event in enumerate(events):
        if number in moments:
            lines = told.decode().split("\n")[:-1]
            yield {UUID(each) for line in lines for each in line.split()}, disk.after_power_loss(chance)
        if event.what == "told":
            told += event.content
        else:
            disk.do(event)


def _events(log: Path, folder: Path) -> Iterator[Event]:
    """The calls of a log that concern the files of a folder, and what was told."""
    calls = _Calls(str(folder))
    for line in log.read_text().splitlines():
        if (match := LINE.match(line)) and (
            event := calls.event(match["call"], match["rest"], match["result"])
        ):
            yield event


class _Calls:
    """Makes events of calls; follows which number stands for which file."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._opened: dict[str, str] = {"1": "told"}

    def event(self, call: str, rest: str, result: str) -> Event | None:
        """The event of a call; None where it concerns another folder."""
        quoted = QUOTED.search(rest)
        content = bytes.fromhex(quoted[1].replace("\\x", "")) if quoted else b""
        if call in ("openat", "unlink"):
            return self._of_name(call, content.decode(), rest, result)
        numbers = rest.split(", ")
        path = self._opened.get(numbers[0], "")
        if call == "close":
            self._opened.pop(numbers[0], None)
        elif path == "told":
            return Event("told", "", content=content)
        elif path == self._folder:
            return Event("names", "")
        elif name := self._name_of(path):
            return self._of_content(call, name, numbers[-1], content)
        return None

    def _of_name(self, call: str, path: str, rest: str, result: str) -> Event | None:
        if call == "openat":
            self._opened[result] = path
        name = self._name_of(path)
        if not name or (call == "openat" and "O_CREAT" not in rest):
            return None
        return Event("open" if call == "openat" else "unlink", name)

    def _of_content(self, call: str, name: str, last: str, content: bytes) -> Event:
        if call in ("fsync", "fdatasync"):
            return Event("sync", name)
        if call == "ftruncate":
            return Event("truncate", name, int(last))
        assert call == "pwrite64", f"{call} is not what SQLite writes with"
        return Event("write", name, int(last), content)

    def _name_of(self, path: str) -> str:
        """The name of a file in the folder; empty for one elsewhere."""
        return Path(path).name if str(Path(path).parent) == self._folder else ""


def _put(found: bytearray, place: int, content: bytes | None) -> None:
    """Write bytes at a place, or, without any, let the file end there."""
    if len(found) < place:
        found.extend(bytes(place - len(found)))
    if content is None:
        del found[place:]
    else:
        found[place : place + len(content)] = content


def _code(path: Path, synchronous: str) -> None:
    """Make edits, and tell the ids of the spans of each after it was stored."""
    project = Project.open(path)
    anna, article, frame = project.annotators()[0], project.articles()[0], project.frames()[0]
    project.sign_in(anna)
    with project._database.reading() as connection:
        raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.execute(f"PRAGMA synchronous={synchronous}")
    raw.execute("PRAGMA cache_size=10")
    for number in range(EDITS):
        spans = [
            Span(article_id=article.id, annotator_id=anna.id, frame_id=frame.id, start=0, end=7)
            for _ in range(MANY if number % 10 == 9 else 1)
        ]
        project.apply(edits.adding("Tag", spans))
        print(*(span.id for span in spans), flush=True)
    project.close()


if __name__ == "__main__":
    _code(Path(sys.argv[1]), sys.argv[2])
