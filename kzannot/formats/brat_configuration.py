"""The files annotation.conf and visual.conf of brat: which labels there are, how they are shown.

A group of frames is a type with `!`, which cannot be tagged, and its frames stand indented below it. Only
attributes whose values are all plain words can be declared; the others live in notes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kzannot.formats.codebook_draft import (
    AttributeDraft,
    Bilingual,
    ChoiceDraft,
    CodebookDraft,
    FrameDraft,
    GroupDraft,
)
from kzannot.formats.file_names import plain_names

ENTITIES: Final = ("entities", "spans")
"""The section of labels; old files call it spans."""

OVERLAP: Final = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
"""Without this line, brat takes crossing and nested spans for errors."""

UNCERTAIN: Final = "uncertain"
ROUND: Final = "round"

_PLAIN = re.compile(r"[A-Za-z0-9_.+-]+")
_SECTION = re.compile(r"\[([a-z]+)\]\s*")


def is_plain(value: str) -> bool:
    """Whether a value can stand in a line of an attribute."""
    return bool(_PLAIN.fullmatch(value))


def declared(codebook: CodebookDraft | None) -> list[AttributeDraft]:
    """The attributes of spans that annotation.conf can declare."""
    return [
        each
        for each in (codebook.attributes if codebook else ())
        if each.level == "span" and each.choices and all(is_plain(choice.name) for choice in each.choices)
    ]


def configuration(
    codebook: CodebookDraft | None, plain: dict[str, str], frames: Iterable[str]
) -> dict[str, str]:
    """Both files by their names; `plain` leads from names to labels, `frames` are all that spans have."""
    book = codebook or CodebookDraft("")
    listed = {frame.name for frame in book.frames}
    others = [FrameDraft(name) for name in frames if name not in listed]
    lines = ["[entities]", *_entities(book, others, plain), "", "[relations]", OVERLAP, "", "[events]", ""]
    lines += ["[attributes]", f"{UNCERTAIN}\tArg:<ENTITY>"]
    for attribute in declared(codebook):
        values = "|".join(choice.name for choice in attribute.choices)
        lines.append(f"{plain[attribute.name]}\tArg:<ENTITY>, Value:{values}")
    return {
        "annotation.conf": "\n".join(lines) + "\n",
        "visual.conf": "\n".join(_looks([*book.frames, *others], plain)) + "\n",
    }


def drafted(conf: str, name: str) -> CodebookDraft:
    """The codebook that an annotation.conf tells of."""
    sections = _sections(conf)
    frames: dict[str, FrameDraft] = {}
    groups: dict[str, GroupDraft] = {}
    for line in (line for key in ENTITIES for line in sections.get(key, ())):
        label = re.split(r"[|\s]", line.strip().lstrip("!"), maxsplit=1)[0]
        if line.lstrip().startswith("!"):
            groups[label] = GroupDraft(label)
        elif label.strip("-"):
            group = next(reversed(groups), "") if line[0].isspace() else ""
            frames.setdefault(label, FrameDraft(label, group=group))
    attributes = [_attribute(line) for line in sections.get("attributes", ())]
    return CodebookDraft(
        name=name,
        title=Bilingual(name),
        groups=tuple(groups.values()),
        frames=tuple(frames.values()),
        attributes=tuple({each.name: each for each in attributes if each.name != UNCERTAIN}.values()),
    )


def _entities(book: CodebookDraft, others: list[FrameDraft], plain: dict[str, str]) -> Iterator[str]:
    yield from (plain[frame.name] for frame in (*book.frames, *others) if not frame.group)
    groups = list(dict.fromkeys(frame.group for frame in book.frames if frame.group))
    for group, label in zip(groups, plain_names(groups, "group"), strict=True):
        yield f"!group-{label}"
        yield from (f"\t{plain[frame.name]}" for frame in book.frames if frame.group == group)


def _looks(frames: list[FrameDraft], plain: dict[str, str]) -> Iterator[str]:
    yield "[labels]"
    for frame in frames:
        label = " ".join((frame.label.de or frame.label.en or frame.name).replace("|", "/").split())
        yield f"{plain[frame.name]} | {label}"
    yield from ("", "[drawing]")
    yield from (f"{plain[frame.name]}\tbgColor:{frame.colour}" for frame in frames)


def _sections(conf: str) -> dict[str, list[str]]:
    """The lines of each section that say something."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in conf.splitlines():
        if section := _SECTION.fullmatch(line):
            lines = found.setdefault(section[1], [])
        elif line.strip() and not line.startswith(("#", "<")):
            lines.append(line)
    return found


def _attribute(line: str) -> AttributeDraft:
    name, _, told = line.strip().partition("\t") if "\t" in line.strip() else line.strip().partition(" ")
    values = re.search(r"Value:([^,\s]+)", told)
    if values is None:
        return AttributeDraft(name, kind="boolean")
    return AttributeDraft(name, choices=tuple(ChoiceDraft(each) for each in values[1].split("|")))
