"""This module is about the files that lie ready to become articles, and what a person changed of them.

The tray holds values. Every change makes new ones, so undoing is going back to those of before. What the
windows show of a file is asked here, after `changed`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePath
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kzannot.project.importing import Candidate, digests, known_digests, with_table
from kzannot.project.project import Project


class Fate(StrEnum):
    """What will become of a file."""

    IMPORTED = "imported"
    VERSION = "version"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the tray; a person may not want it. `digests` tell whether its article is there already."""

    candidate: Candidate
    wanted: bool = True
    digests: tuple[str, ...] = ()


Files = tuple[File, ...]


class Tray(QObject):
    """The files that lie ready, with all that was changed of them and can be undone.

    Signals:
        changed: files came, or what is known of one is something else.
    """

    changed = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known_digests(project)
        self._titles = {article.id: article.title for article in project.articles()}
        self._files: Files = ()
        self._undo: list[Files] = []
        self._redo: list[Files] = []
        self._twins: dict[int, UUID | int] = {}

    def __len__(self) -> int:
        return len(self._files)

    def __getitem__(self, place: int) -> Candidate:
        return self._files[place].candidate

    # Change

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Put more files into the tray; those that lie in it already are left out. Not to be undone."""
        names = {file.candidate.name for file in self._files}
        new = tuple(_file(candidate) for candidate in candidates if candidate.name not in names)
        self._undo = [files + new for files in self._undo]
        self._redo = [files + new for files in self._redo]
        self._show(self._files + new)

    def change(self, places: Iterable[int], change: Callable[[Candidate], Candidate]) -> None:
        """Change what is known of files; those that were refused stay as they are.

        Raises:
            UserError: of `change`; then nothing is changed at all.
        """
        chosen = {place for place in places if self[place].draft}
        self._turn_to(
            tuple(
                _changed(file, change(file.candidate)) if place in chosen else file
                for place, file in enumerate(self._files)
            )
        )

    def replace(self, place: int, candidates: Iterable[Candidate]) -> None:
        """Put other files in the place of one, as the articles that it was split into."""
        files = self._files
        self._turn_to((*files[:place], *map(_file, candidates), *files[place + 1 :]))

    def take_table(self, table: Path) -> None:
        """Take over what a CSV says of the files; UserError where it cannot be read or names others."""
        told = with_table([file.candidate for file in self._files], table)
        self._turn_to(tuple(_changed(*pair) for pair in zip(self._files, told, strict=True)))

    def want(self, place: int, wanted: bool) -> None:
        """Take a file in, or leave it out."""
        self._turn_to(
            tuple(replace(file, wanted=wanted) if n == place else file for n, file in enumerate(self._files))
        )

    def undo(self) -> None:
        """Go back to how it was before the last change."""
        if self._undo:
            self._redo.append(self._files)
            self._show(self._undo.pop())

    def redo(self) -> None:
        """Make the last undone change again."""
        if self._redo:
            self._undo.append(self._files)
            self._show(self._redo.pop())

    # Ask

    def can_undo(self) -> bool:
        """Whether anything was changed."""
        return bool(self._undo)

    def can_redo(self) -> bool:
        """Whether anything was undone."""
        return bool(self._redo)

    def is_wanted(self, place: int) -> bool:
        """Whether a person left the file in."""
        return self._files[place].wanted

    def fate(self, place: int) -> Fate:
        """What will become of a file."""
        file = self._files[place]
        if file.candidate.draft is None:
            return Fate.REFUSED
        if not file.wanted:
            return Fate.LEFT_OUT
        if place in self._twins:
            return Fate.DUPLICATE
        return Fate.VERSION if file.candidate.corrects else Fate.IMPORTED

    def twin(self, place: int) -> str:
        """What a duplicate is the same as: the title of an article of the project, or another file's name."""
        twin = self._twins[place]
        return self.name(twin) if isinstance(twin, int) else self._titles[twin]

    def name(self, place: int) -> str:
        """The name of a file without its folder."""
        return PurePath(self[place].name).name

    def count(self, fate: Fate) -> int:
        """How many files have this fate."""
        return sum(self.fate(place) is fate for place in range(len(self)))

    def without_outlet(self) -> list[int]:
        """The files that will be imported and of which no outlet is known."""
        return [
            place
            for place in range(len(self))
            if self.fate(place) is Fate.IMPORTED and "outlet" not in self[place].values
        ]

    def wanted(self) -> list[Candidate]:
        """The files to be imported, and those that cannot be, with their reasons."""
        return [file.candidate for file in self._files if file.wanted and not file.candidate.corrects]

    def corrections(self) -> list[Candidate]:
        """The files whose texts shall take the place of articles' texts."""
        return [self[place] for place in range(len(self)) if self.fate(place) is Fate.VERSION]

    # Inside

    def _turn_to(self, files: Files) -> None:
        if files != self._files:
            self._undo.append(self._files)
            self._redo.clear()
            self._show(files)

    def _show(self, files: Sequence[File]) -> None:
        self._files = tuple(files)
        self._twins = self._found_twins()
        self.changed.emit()

    def _found_twins(self) -> dict[int, UUID | int]:
        """Which files are the same as an article of the project, or as a file before them."""
        known: dict[str, UUID | int] = dict(self._known)
        found: dict[int, UUID | int] = {}
        for place, file in enumerate(self._files):
            if file.wanted:
                twins = [known[digest] for digest in file.digests if digest in known]
                if twins:
                    found[place] = twins[0]
                else:
                    known |= dict.fromkeys(file.digests, place)
        return found


def _file(candidate: Candidate) -> File:
    return File(candidate, digests=digests(candidate.draft) if candidate.draft else ())


def _changed(file: File, candidate: Candidate) -> File:
    """The file with what is known of it now; digests are computed only where the text is another one."""
    if candidate.draft is file.candidate.draft:
        return replace(file, candidate=candidate)
    return replace(_file(candidate), wanted=file.wanted)
