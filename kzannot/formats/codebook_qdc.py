"""A codebook as REFI-QDA writes it (.qdc), for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.

A group is a code that cannot be coded with, and its frames are the codes in it. A code has a name, a colour
and a description in one language; keys, badges, patterns and attributes have no place. Read are files of any
program: a code within another belongs to the group of that name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from kzannot import __version__
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import Bilingual, CodebookDraft, FrameDraft, GroupDraft
from kzannot.formats.files import MEGABYTE, read_bytes, write_atomically
from kzannot.formats.safe_xml import parse_xml, without_forbidden

NAMESPACE: Final = "urn:QDA-XML:codebook:1.0"
SIZE_LIMIT: Final = 8 * MEGABYTE
TITLES: Final = {"de": ("Gehört dazu:", "Gehört nicht dazu:"), "en": ("Include:", "Exclude:")}

_COLOUR = re.compile(r"#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


def write(path: Path, codebook: CodebookDraft, language: str = "de") -> None:
    """Write the codes; names and descriptions are in `de` or `en`."""
    root = Element("CodeBook", xmlns=NAMESPACE, origin=f"kzannot {__version__}")
    codes = SubElement(root, "Codes")
    parents = {group.name: _group(codes, codebook, group, language) for group in _used_groups(codebook)}
    for frame in codebook.frames:
        _code(parents.get(frame.group, codes), codebook, frame, language)
    indent(root)
    write_atomically(path, b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "utf-8") + b"\n")


def read(path: Path) -> CodebookDraft:
    """The codebook of a file; it is called after the file.

    Raises:
        UserError: it is no XML, no codebook of REFI-QDA, or has no codes.
    """
    content = read_bytes(path, SIZE_LIMIT)
    root = parse_xml(content, path.name)
    codes = root.find(_name("Codes"))
    if root.tag != _name("CodeBook") or codes is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no codebook of REFI-QDA."), name=path.name)
    found = list(codes_in(codes))
    frames = with_names([frame for frame in found if isinstance(frame, FrameDraft)])
    return CodebookDraft(
        name=path.stem,
        title=Bilingual(path.stem),
        groups=tuple(group for group in found if isinstance(group, GroupDraft)),
        frames=tuple(frames),
    )


def _used_groups(codebook: CodebookDraft) -> Iterator[GroupDraft]:
    used = {frame.group for frame in codebook.frames}
    return (group for group in codebook.groups if group.name in used)


def _group(parent: Element, codebook: CodebookDraft, group: GroupDraft, language: str) -> Element:
    name = without_forbidden(_in(group.label, language) or group.name)
    guid = str(uuid5(NAMESPACE_URL, f"kzannot:{codebook.name}/group/{group.name}"))
    return SubElement(parent, "Code", guid=guid, name=name, isCodable="false")


def _code(parent: Element, codebook: CodebookDraft, frame: FrameDraft, language: str) -> None:
    code = SubElement(
        parent,
        "Code",
        guid=str(frame.id or uuid5(NAMESPACE_URL, f"kzannot:{codebook.name}/frame/{frame.name}")),
        name=without_forbidden(_in(frame.label, language) or frame.name),
        isCodable="true",
    )
    if is_colour(frame.colour):
        code.set("color", frame.colour)
    if text := rules_of(frame, language):
        SubElement(code, "Description").text = without_forbidden(text)


def is_colour(text: str) -> bool:
    """Whether the standard takes a text for a colour."""
    return bool(_COLOUR.fullmatch(text))


def rules_of(frame: FrameDraft, language: str) -> str:
    """A frame's definition, and what belongs to it and what does not, as one text."""
    parts = [_in(frame.definition, language)]
    for title, rules in zip(TITLES[language], (frame.include, frame.exclude), strict=True):
        if rules:
            parts.append("\n".join([title, *(f"- {_in(rule, language)}" for rule in rules)]))
    return "\n\n".join(part for part in parts if part)


def _in(text: Bilingual, language: str) -> str:
    return (text.de or text.en) if language == "de" else (text.en or text.de)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def codes_in(
    parent: Element, namespace: str = NAMESPACE, group: str = ""
) -> Iterator[FrameDraft | GroupDraft]:
    """The codes within an element, groups before what they hold; projects have a namespace of their own."""
    code_tag = f"{{{namespace}}}Code"
    for code in parent.findall(code_tag):
        name = code.get("name", "").strip()
        if code.get("isCodable", "true") in ("true", "1"):
            yield _frame(code, name, group, namespace)
        if code.find(code_tag) is not None:
            inner = as_name(name)
            yield GroupDraft(inner, Bilingual(name))
            yield from codes_in(code, namespace, inner)


def _frame(code: Element, name: str, group: str, namespace: str) -> FrameDraft:
    description = (code.findtext(f"{{{namespace}}}Description") or "").strip()
    return FrameDraft(
        name=as_name(name),
        label=Bilingual(name),
        group=group,
        colour=_six_digits(code.get("color", "")),
        pattern="",
        definition=Bilingual(description),
        id=_guid(code.get("guid", "")),
    )


def with_names(frames: list[FrameDraft]) -> Iterator[FrameDraft]:
    """The frames, those with the name of an earlier one numbered."""
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for frame in frames:
        name = frame.name
        while name in taken:
            numbers[frame.name] = numbers.get(frame.name, 1) + 1
            name = f"{frame.name}_{numbers[frame.name]}"
        taken.add(name)
        yield replace(frame, name=name)


def as_name(name: str) -> str:
    """What a code of any name is called in a codebook of ours."""
    return re.sub(r"[^\w.-]+", "_", name).strip("_").lower() or "code"


def _six_digits(colour: str) -> str:
    if not is_colour(colour):
        return ""
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])


def _guid(text: str) -> UUID | None:
    """The identifier that a text is, in whichever case and braces; None where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None
