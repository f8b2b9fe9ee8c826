"""The agreement report."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings, draws, natural
from kzannot.project.opened import opened
from kzannot.project.reporting import SUFFIXES, TEXTS, Wanted, write_report


def _report_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("out", type=Path, help=f"a file {', '.join(SUFFIXES)}")
    parser.add_argument("--language", choices=("de", "en"), default="de")
    parser.add_argument(
        "--text",
        choices=TEXTS,
        default=TEXTS[0],
        help="how much of a passage is quoted where annotators differ: all, its first words, or nothing",
    )
    parser.add_argument("--samples", type=draws, default=2000)
    parser.add_argument("--seed", type=natural, default=1)


def _report(told: Namespace, surroundings: Surroundings) -> None:
    wanted = Wanted(language=told.language, texts=told.text, samples=told.samples, seed=told.seed)
    with opened(told.project) as project:
        write_report(project, told.out, wanted)


REPORT = Command(_report_arguments, _report)
