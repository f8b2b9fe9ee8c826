"""The agreement reports that go into a bundle for archives, in German and English."""

from kzannot.errors import UserError
from kzannot.project.notes import Note
from kzannot.project.project import Project
from kzannot.project.reporting import Wanted, make_report
from kzannot.project.tasks import Task
from kzannot.reports.composing import compose
from kzannot.reports.writers import writer_of

LANGUAGES = ("de", "en")
SUFFIX = ".html"


def reports_of(project: Project, texts: str, task: Task) -> tuple[dict[str, bytes], list[str]]:
    """The reports by the names of their files; where there is nothing to report, none and why."""
    write = writer_of(SUFFIX)
    assert write, "web pages are among the forms of the report"
    found = {}
    try:
        for language in LANGUAGES:
            report = make_report(project, Wanted(language=language, texts=texts), task)
            found[f"agreement-{language}{SUFFIX}"] = write(compose(report, language))
    except UserError as error:
        return {}, [Note(error.text, **error.values)]
    return found, []
