"""This module is about what the windows call the status and the kind of a statement."""

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.linking import Relation, Status

STATUSES = {
    Status.PROPOSED: QT_TRANSLATE_NOOP("statements", "proposed"),
    Status.CONFIRMED: QT_TRANSLATE_NOOP("statements", "confirmed"),
    Status.REJECTED: QT_TRANSLATE_NOOP("statements", "rejected"),
}

RELATIONS = {
    Relation.UNTYPED: QT_TRANSLATE_NOOP("statements", "without a kind"),
    Relation.SAME_QUOTE: QT_TRANSLATE_NOOP("statements", "same quote"),
    Relation.SAME_FACT: QT_TRANSLATE_NOOP("statements", "same fact"),
    Relation.TRANSLATION: QT_TRANSLATE_NOOP("statements", "paraphrase / translation"),
    Relation.OTHER_OCCASION: QT_TRANSLATE_NOOP("statements", "other occasion"),
    Relation.CONTRADICTION: QT_TRANSLATE_NOOP("statements", "contradiction"),
    Relation.AGENCY_COPY: QT_TRANSLATE_NOOP("statements", "agency copy"),
}

NO_OUTLET = QT_TRANSLATE_NOOP("statements", "No outlet")


def say(text: str) -> str:
    """A text of the statements in the language of the windows."""
    return QCoreApplication.translate("statements", text)


def outlet_name(outlet: str) -> str:
    """The name of an outlet, or that it is not known."""
    return outlet or say(NO_OUTLET)


def status_name(status: str) -> str:
    """What a status is called; one that a newer program wrote is called as it is written."""
    return say(STATUSES[Status(status)]) if status in list(Status) else status


def relation_name(relation: str) -> str:
    """What a kind of link is called; one that a newer program wrote is called as it is written."""
    return say(RELATIONS[Relation(relation)]) if relation in list(Relation) else relation
