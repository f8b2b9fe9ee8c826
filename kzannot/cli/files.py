"""Project files: checked, copied, put back."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings, put_json, say
from kzannot.project.backups import backup, restore
from kzannot.project.checking import check
from kzannot.project.opened import opened


def _check_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--json", action="store_true")


def _check(told: Namespace, surroundings: Surroundings) -> int:
    report = check(told.project)
    if told.json:
        put_json(report.row())
    else:
        for finding in report.findings:
            print(finding.message)
        say(f"{told.project.name}: {'whole' if report.whole else 'not whole'}.")
    return 0 if report.whole else 1


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("out", type=Path, nargs="?", help="by default a file in your backups folder")


def _backup(told: Namespace, surroundings: Surroundings) -> None:
    with opened(told.project) as project:
        print(backup(project, told.out))


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("backup", type=Path)
    parser.add_argument("project", type=Path, help="one that exists is set aside, never overwritten")


def _restore(told: Namespace, surroundings: Surroundings) -> None:
    aside = restore(told.backup, told.project)
    if aside:
        say(f"The project that was there is now {aside.name}.")


CHECK = Command(_check_arguments, _check)
BACKUP = Command(_backup_arguments, _backup)
RESTORE = Command(_restore_arguments, _restore)
