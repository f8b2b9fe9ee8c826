"""Commands as a person or a program runs them, in this process."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kzannot.app import main

ARTICLES = {
    "nord.txt": "Der Preis steigt\n\nEs brennt im Hafen der Stadt.\n\nNiemand weiß warum das so ist.\n",
    "süd.txt": "Ruhe im Tal\n\nDie Truppen ziehen ab.\n\nEin Minister dankt den Nachbarn.\n",
}


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit status, and what it wrote to either stream."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line of a command that failed because the world is at fault."""
        (line,) = self.err.splitlines()
        assert self.status == 1
        assert line.startswith("kzannot: ")
        assert "Traceback" not in line
        return line


class Shell:
    """Runs commands one after the other, and keeps what each has written apart."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> Ran:
        """Run one command; the exit of wrong usage is a status, too."""
        self._capsys.readouterr()
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        out, err = self._capsys.readouterr()
        return Ran(status, out, err)

    def file(self, name: str, content: str) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path

    def articles(self) -> list[Path]:
        """Two articles as files."""
        return [self.file(name, text) for name, text in ARTICLES.items()]

    def project(self) -> Path:
        """A project with the default codebook and the two articles, of an outlet each."""
        path = self.folder / "study.kzannot"
        assert self("new", path).status == 0
        for outlet, file in zip(("Nord", "Süd"), self.articles(), strict=True):
            assert self("import", path, file, "--outlet", outlet).status == 0
        return path

    def coded(self) -> Path:
        """The project, read by Ada and Ben, who agree about one frame and not about another."""
        path = self.project()
        rows: list[dict[str, Any]] = []
        for who in ("Ada", "Ben"):
            for name, text in ARTICLES.items():
                rows.append({"file": name, "annotator": who, "read": [0, len(text)]})
            rows.append(row("nord.txt", "Es brennt", "riot_disorder", who, voice="journalist"))
        rows.append(row("süd.txt", "Die Truppen", "allied_peacekeeping", "Ada", voice="expert"))
        rows.append(row("süd.txt", "Ruhe", "allied_peacekeeping", "Ben"))
        assert (
            self(
                "load", path, self.rows("coding.jsonl", rows), "--format", "spans", "--offsets", "source"
            ).status
            == 0
        )
        return path

    def rows(self, name: str, rows: list[dict[str, Any]]) -> Path:
        """A file of JSON lines."""
        return self.file(name, "".join(json.dumps(each) + "\n" for each in rows))


def row(file: str, words: str, frame: str, who: str, **more: str) -> dict[str, Any]:
    """A line of a file of spans."""
    start = ARTICLES[file].index(words)
    place = {"file": file, "start": start, "end": start + len(words), "check": words}
    return {**place, "frame": frame, "annotator": who, "stance": "endorsed", **more}
