"""Tables that a person names among files: whether one tells the metadata of others, or is a corpus itself."""

from dataclasses import dataclass
from pathlib import Path

from kzannot.errors import UserError
from kzannot.formats import corpora
from kzannot.formats.apart.process import Apart
from kzannot.formats.corpora import TEXT, Table, suggested
from kzannot.formats.decoding import load
from kzannot.project.tasks import Task

SUFFIXES = corpora.SUFFIXES
FILE = "file"


@dataclass(frozen=True, slots=True)
class Looked:
    """A table as it looks before anybody said what its columns hold; `refusal` says why it cannot be read."""

    path: Path
    table: Table | None = None
    refusal: UserError | None = None

    @property
    def tells_of_files(self) -> bool:
        """Whether it tells the metadata of other files: it names files, and holds no texts."""
        if self.table is None:
            return False
        return FILE in map(str.lower, self.table.columns) and TEXT not in suggested(self.table).columns


def look(path: Path, task: Task | None = None) -> Looked:
    """A table, or why it cannot be read."""
    task = task or Task()
    try:
        with Apart() as apart:
            content = load(path, corpora.SIZE_LIMIT)
            return Looked(path, corpora.read(path.name, content, apart, lambda: task.step(0, 0)))
    except UserError as error:
        return Looked(path, refusal=error)
