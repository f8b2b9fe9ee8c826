"""What spans can be filtered by: the facets that a codebook and its annotators give, and what was chosen.

Within one facet any of the chosen values is enough, and every facet in which something is chosen must agree.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, Codebook, Frame
from kzannot.model.records import Annotator, Span
from kzannot.ui.marks import Marks

NO_VALUE = ""
"""The name of what a span has that leaves an attribute without an answer."""

UNCERTAIN, UNFINISHED, NEITHER = "uncertain", "unfinished", "neither"


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen, and what it is called."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that is asked of every span; `values_of` are the names of the options that it has."""

    name: str
    label: str
    options: tuple[Option, ...]
    values_of: Callable[[Span], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: for each facet by its name the values of which a span must have one."""

    wanted: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.wanted.values())

    def holds(self, facet: str, option: str) -> bool:
        """Whether an option is chosen."""
        return option in self.wanted.get(facet, ())

    def turned(self, facet: str, option: str) -> "Choice":
        """The choice with one option more, or less where it was chosen."""
        values = self.wanted.get(facet, frozenset()) ^ {option}
        return Choice({**self.wanted, facet: values})

    def shows(self, span: Span, facets: Iterable[Facet]) -> bool:
        """Whether a span is one of those that are wanted."""
        asked = ((facet, self.wanted.get(facet.name)) for facet in facets)
        return all(not wanted.isdisjoint(facet.values_of(span)) for facet, wanted in asked if wanted)


def facets_of(marks: Marks, codebook: Codebook | None, annotators: Sequence[Annotator]) -> list[Facet]:
    """Every facet in which there is something to choose, in the words of `marks`."""
    language = marks.language
    frames = [frame for frame in marks.frames.values() if not frame.retired]
    groups = codebook.groups if codebook else ()
    made = [
        Facet("state", _say(STATE), _states(), lambda span: _states_of(span, marks)),
        Facet(
            "group",
            _say(GROUP),
            tuple(Option(group.name, group.label.in_language(language)) for group in groups),
            lambda span: _group_of(marks.frames.get(span.frame_id)),
        ),
        Facet(
            "frame",
            _say(FRAME),
            tuple(Option(str(f.id), f"{f.badge}  {f.label.in_language(language)}") for f in frames),
            lambda span: (str(span.frame_id),),
        ),
        Facet(
            "annotator",
            _say(ANNOTATOR),
            tuple(Option(str(annotator.id), annotator.name) for annotator in annotators),
            lambda span: (str(span.annotator_id),),
        ),
        *(_attribute_facet(attribute, language) for attribute in marks.attributes if attribute.choices),
    ]
    return [facet for facet in made if len(facet.options) > 1]


STATE = QT_TRANSLATE_NOOP("filtering", "State")
GROUP = QT_TRANSLATE_NOOP("filtering", "Group")
FRAME = QT_TRANSLATE_NOOP("filtering", "Frame")
ANNOTATOR = QT_TRANSLATE_NOOP("filtering", "Annotator")
WITHOUT = QT_TRANSLATE_NOOP("filtering", "no answer")


def _states() -> tuple[Option, ...]:
    return (
        Option(UNCERTAIN, _say(QT_TRANSLATE_NOOP("filtering", "uncertain"))),
        Option(UNFINISHED, _say(QT_TRANSLATE_NOOP("filtering", "unfinished"))),
        Option(NEITHER, _say(QT_TRANSLATE_NOOP("filtering", "certain and finished"))),
    )


def _states_of(span: Span, marks: Marks) -> list[str]:
    found = [UNCERTAIN] * span.uncertain + [UNFINISHED] * marks.look(span).unfinished
    return found or [NEITHER]


def _group_of(frame: Frame | None) -> tuple[str, ...]:
    return (frame.group,) if frame else ()


def _attribute_facet(attribute: Attribute, language: str) -> Facet:
    def values_of(span: Span) -> tuple[str, ...]:
        value = span.value(attribute.name)
        return (value or NO_VALUE,) if value is None or isinstance(value, str) else value or (NO_VALUE,)

    options = [Option(choice.name, choice.label.in_language(language)) for choice in attribute.choices]
    return Facet(
        f"attribute/{attribute.name}",
        attribute.label.in_language(language),
        (*options, Option(NO_VALUE, _say(WITHOUT))),
        values_of,
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("filtering", text)
