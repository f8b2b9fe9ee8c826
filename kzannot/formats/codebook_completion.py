"""Marks for frames that have none: codebooks of other programs know no keys, badges and patterns.

What a frame has is kept; the rest is given in a fixed order, so that a file always gets the same marks.
"""

from collections.abc import Iterable, Iterator
from colorsys import hls_to_rgb
from dataclasses import replace
from itertools import chain, count, islice, product
from string import ascii_uppercase
from typing import Final

from kzannot.formats.codebook_draft import CodebookDraft, FrameDraft
from kzannot.formats.codebook_keys import SHIFT, normal
from kzannot.formats.codebook_marks import CONTRAST, PAGES, PATTERNS
from kzannot.formats.colours import contrast, is_colour

KEYS: Final = "qwerasdfxcvtgbo"
"""Keys under the left hand that German and English keyboards have in the same place."""

COLOURS: Final = (
    "#45736A", "#24A66E", "#EB58C2", "#9E5606", "#A6829E", "#CF015C", "#4F7BFC", "#EB595D", "#6A6B81",
    "#109FCF", "#7F9B8D", "#BB1EAA", "#C68905", "#6E3FFD",
)  # fmt: skip
"""Colours that can be seen on a white and on a dark page."""

GOLDEN: Final = 0.618034
"""The share of the circle of hues between a further colour and the next, so that neighbours differ much."""


def complete(codebook: CodebookDraft, taken: Iterable[str] = ()) -> CodebookDraft:
    """The codebook with a badge and colour for every frame, and a key and pattern while there are enough.

    No frame gets a key that is `taken` otherwise; without Shift there are few, with it as many again.
    """
    frames = codebook.frames
    used = {normal(frame.key) for frame in frames} | _keys_of_attributes(codebook) | set(taken)
    keys = _unused(chain(KEYS, (SHIFT + key for key in KEYS)), used)
    patterns = _unused(PATTERNS[1:], {frame.pattern for frame in frames})
    colours = _unused(chain(COLOURS, _further_colours()), {frame.colour.upper() for frame in frames})
    badges = {frame.badge.casefold() for frame in frames}
    done = []
    for frame in frames:
        badge = frame.badge or _badge(frame, badges)
        badges.add(badge.casefold())
        done.append(
            replace(
                frame,
                badge=badge,
                key=frame.key or next(keys, ""),
                colour=frame.colour if is_colour(frame.colour) else next(colours),
                pattern=frame.pattern or next(patterns, PATTERNS[0]),
            )
        )
    return replace(codebook, frames=tuple(done))


def _unused(marks: Iterable[str], used: set[str]) -> Iterator[str]:
    return (mark for mark in marks if mark not in used)


def _keys_of_attributes(codebook: CodebookDraft) -> set[str]:
    """The keys that answer an attribute of a span; those of questions mean nothing in the text."""
    spoken = [each for each in codebook.attributes if each.level == "span"]
    choices = [choice.key for attribute in spoken for choice in attribute.choices]
    return {normal(key) for key in (*choices, *(attribute.key for attribute in spoken))}


def _further_colours() -> Iterator[str]:
    """Colours without end, each as light as a white and a dark page allow."""
    for place in count():
        hue, saturation = place * GOLDEN % 1, (0.7, 0.45, 0.95)[place % 3]
        shades = (_colour(hue, lightness / 100, saturation) for lightness in range(30, 70, 2))
        yield from islice((shade for shade in shades if _is_seen(shade)), 1)


def _is_seen(colour: str) -> bool:
    return all(contrast(colour, page) >= CONTRAST for page in PAGES)


def _colour(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(f"{round(255 * channel):02X}" for channel in hls_to_rgb(hue, lightness, saturation))


def _badge(frame: FrameDraft, used: set[str]) -> str:
    """Two letters that no other frame has: the first with another of the name's, else any two left."""
    letters = [letter for letter in (frame.label.de or frame.name).upper() if letter.isalpha()] or ["X"]
    own = (letters[0] + letter for letter in letters[1:])
    others = (first + second for first, second in product(ascii_uppercase, repeat=2))
    return next((badge for badge in chain(own, others) if badge.casefold() not in used), "")
