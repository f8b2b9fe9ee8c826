"""This module is about a frame's rule as a page of text: definition, what belongs to it, what does not.

Every word of a codebook is foreign, and is escaped before it becomes HTML.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, Bilingual, Example, Frame
from kzannot.ui.theme import Colours

SCHEME = "frame"
"""What the address of a link to a frame begins with; behind the colon stands the frame's name."""

INCLUDE = QT_TRANSLATE_NOOP("frame", "Belongs here")
EXCLUDE = QT_TRANSLATE_NOOP("frame", "Does not belong here")
EXAMPLES = QT_TRANSLATE_NOOP("frame", "Examples (invented)")
CONFUSABLE = QT_TRANSLATE_NOOP("frame", "Easily confused with")
MEMO = QT_TRANSLATE_NOOP("frame", "A memo is required.")


def frame_html(
    frame: Frame,
    labels: Mapping[str, Bilingual],
    attributes: Sequence[Attribute],
    language: str,
    colours: Colours,
) -> str:
    """The rule of a frame in `de` or `en`. `labels` are those of all frames by their names."""
    page = _Page(language, colours, labels)
    parts = [
        f'<p style="margin:0 0 6px 0"><b>{escape(frame.label.in_language(language))}</b></p>',
        f'<p style="margin:0 0 4px 0">{page.text(frame.definition)}</p>',
        f'<p style="margin:4px 0"><i>{page.say(MEMO)}</i></p>' if frame.memo_required else "",
        page.listed(INCLUDE, [page.text(rule) for rule in frame.include], "good", "+"),
        page.listed(EXCLUDE, [page.text(rule) for rule in frame.exclude], "bad", "−"),
        page.listed(
            EXAMPLES, [page.example(example, attributes) for example in frame.examples], "muted", "›"
        ),
        page.listed(CONFUSABLE, [page.label(name) for name in frame.confusable_with], "muted", "≈"),
    ]
    return "".join(parts)


class _Page:
    def __init__(self, language: str, colours: Colours, labels: Mapping[str, Bilingual]) -> None:
        self._language = language
        self._colours = colours
        self._labels = labels

    def say(self, text: str) -> str:
        return escape(QCoreApplication.translate("frame", text))

    def text(self, text: Bilingual) -> str:
        """A text with `-> name_of_a_frame` as an arrow and the frame's label."""
        said = escape(text.in_language(self._language))
        return re.sub(r"-&gt; ?(\w+)", lambda found: f"→ <i>{self.label(found[1])}</i>", said)

    def label(self, name: str) -> str:
        """The label of a frame, as a link to its rule; the mere name of one that is not there."""
        if name not in self._labels:
            return escape(name)
        label = escape(self._labels[name].in_language(self._language))
        return f'<a href="{SCHEME}:{quote(name)}" style="color:{self._colours.accent}">{label}</a>'

    def example(self, example: Example, attributes: Sequence[Attribute]) -> str:
        named = {
            (attribute.name, choice.name): choice.label.in_language(self._language)
            for attribute in attributes
            for choice in attribute.choices
        }
        values = ", ".join(escape(named.get(value, value[1])) for value in example.values)
        muted = f' <span style="color:{self._colours.muted}">({values})</span>' if values else ""
        return f"„{escape(example.text)}“{muted}"

    def listed(self, title: str, items: Iterable[str], colour: str, sign: str) -> str:
        rows = "".join(
            f'<tr><td style="color:{getattr(self._colours, colour)}; padding-right:6px"><b>{sign}</b></td>'
            f"<td>{item}</td></tr>"
            for item in items
        )
        if not rows:
            return ""
        head = f'<p style="margin:8px 0 2px 0; color:{self._colours.muted}">{self.say(title)}</p>'
        return f'{head}<table cellspacing="0" cellpadding="1">{rows}</table>'
