"""This module is about what stands in the command palette: actions, frames of the codebook, articles.

An entry that cannot act now stands there all the same, with the reason. It is found by its text in the
language of the windows and in the other one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTranslator

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.model.versions import currents
from kzannot.paths import resource
from kzannot.ui.action import Action, Needs, name_of, without_signs
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace

REASONS = {
    Needs.NOTHING: QT_TRANSLATE_NOOP("palette", "not now"),
    Needs.PROJECT: QT_TRANSLATE_NOOP("palette", "no project is open"),
    Needs.ANNOTATOR: QT_TRANSLATE_NOOP("palette", "nobody has signed in"),
    Needs.ARTICLE: QT_TRANSLATE_NOOP("palette", "no article is open"),
}
"""Why an action cannot act, by what it needs."""

READ_ONLY = QT_TRANSLATE_NOOP("palette", "the project can only be read")
BLIND = QT_TRANSLATE_NOOP("palette", "a blind round is open")
RETRACED = {
    "undo": QT_TRANSLATE_NOOP("palette", "there is nothing to take back"),
    "redo": QT_TRANSLATE_NOOP("palette", "nothing was taken back"),
}
FRAME = QT_TRANSLATE_NOOP("palette", "Frame")
ARTICLE = QT_TRANSLATE_NOOP("palette", "Article")
EARLIER = QT_TRANSLATE_NOOP("palette", "earlier version")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen: `texts` are what it is found by, in small letters.

    `reason` says why it cannot be done now, and is empty where it can. `beside` is what Ctrl+Enter does.
    """

    title: str
    kind: str
    run: Callable[[], object]
    texts: tuple[str, ...]
    key: str = ""
    reason: str = ""
    badge: tuple[str, str] = ("", "")
    beside: Callable[[], object] | None = field(default=None)


def entries_of(program: Program) -> list[Entry]:
    """Everything that there is to choose now: actions as in the menus, then frames, then articles."""
    found = list(_actions(program))
    if workspace := program.window.workspace:
        found += _frames(workspace)
        found += _articles(workspace)
    return found


class OtherLanguage:
    """The texts of actions in the language that the windows do not speak."""

    def __init__(self, language: str) -> None:
        self._german: QTranslator | None = None
        if language != "de":
            self._german = QTranslator()
            self._german.load("kzannot_de", str(resource("translations")))

    def name_of(self, action: Action) -> str:
        """The action's text, in small letters."""
        text = action.text
        if self._german:
            text = self._german.translate("actions", action.text) or text
        return text.format(number=action.name.rpartition("_")[2]).replace("&", "").casefold()


def _actions(program: Program) -> Iterator[Entry]:
    other = OtherLanguage(program.translation.language)
    made_of = program.window.actions_of
    for action, made in made_of:
        title = without_signs(made.text().split("\t")[0])
        yield Entry(
            title,
            QCoreApplication.translate("actions", action.menu).replace("&", ""),
            made.trigger,
            (title.casefold(), other.name_of(action), name_of(action).casefold()),
            made_of.keymap.shown(action.name),
            "" if made.isEnabled() else _reason(program, action),
        )


def _reason(program: Program, action: Action) -> str:
    """Why an action is greyed out."""
    session, workspace = program.session, program.window.workspace
    if session is None and action.needs is not Needs.NOTHING:
        return _say(REASONS[Needs.PROJECT])
    if workspace is None and action.needs in (Needs.ANNOTATOR, Needs.ARTICLE):
        return _say(REASONS[Needs.ANNOTATOR])
    if program.window.actions_of.is_concealed(action.name):
        return _say(BLIND)
    if session and session.project.read_only and action.writes:
        return _say(READ_ONLY)
    return _say(RETRACED.get(action.name) or REASONS[action.needs])


def _frames(workspace: Workspace) -> Iterator[Entry]:
    reason = ""
    if workspace.session.project.read_only:
        reason = _say(READ_ONLY)
    elif workspace.columns.focused is None:
        reason = _say(REASONS[Needs.ARTICLE])
    for frame in workspace.session.project.frames():
        if not frame.retired:
            yield _frame(workspace, frame, reason)


def _frame(workspace: Workspace, frame: Frame, reason: str) -> Entry:
    label, names = frame.label, (frame.label.de, frame.label.en, frame.name, frame.badge)
    return Entry(
        label.in_language(workspace.codebook_language),
        _say(FRAME),
        partial(workspace.tag, frame),
        tuple(name.casefold() for name in names if name),
        frame.key.upper() if len(frame.key) == 1 else frame.key,
        reason,
        (frame.badge, frame.colour),
    )


def _articles(workspace: Workspace) -> Iterator[Entry]:
    """The articles; earlier versions of corrected ones say what they are, and come last."""
    project = workspace.session.project
    outlets = {outlet.id: outlet.name for outlet in project.outlets()}
    articles = project.articles()
    earlier = currents(articles)
    for article in sorted(articles, key=lambda each: each.id in earlier):
        outlet = outlets.get(article.outlet_id, "") if article.outlet_id else ""
        yield Entry(
            article.title,
            _say(EARLIER) if article.id in earlier else outlet or _say(ARTICLE),
            partial(_open, workspace, article.id, False),
            (article.title.casefold(), f"{outlet} {article.published}".casefold()),
            beside=partial(_open, workspace, article.id, True),
        )


def _open(workspace: Workspace, article_id: UUID, beside: bool) -> None:
    """Give the keys to an article: where it is open already, else in the focused column or beside it."""
    open_ids = [column.view.article.id for column in workspace.columns]
    if article_id in open_ids and not beside:
        workspace.columns.focus_place(open_ids.index(article_id))
    elif workspace.open_article(article_id, beside):
        workspace.focus_text()


def _say(text: str) -> str:
    return QCoreApplication.translate("palette", text)
