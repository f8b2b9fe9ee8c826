"""A codebook as a table, a row a frame, for reading and writing in a spreadsheet.

Lists (include, exclude, indicators) stand in one cell, a line each. Attributes have no place in it.
"""

from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.cells import read_table, write_table
from kzannot.formats.codebook_draft import Bilingual, CodebookDraft, ExampleDraft, FrameDraft, GroupDraft
from kzannot.formats.codebook_qdc import as_name, with_names

COLUMNS: Final = (
    "id", "group", "group_de", "group_en", "label_de", "label_en", "key", "badge", "color", "pattern",
    "definition_de", "definition_en", "include_de", "include_en", "exclude_de", "exclude_en", "examples",
    "confusable_with", "indicators", "memo_required", "retired",
)  # fmt: skip


OTHERS: Final = ("tag", "path", "code")
"""What tables of other programs, such as Taguette, call the names of their frames."""


def write(path: Path, codebook: CodebookDraft) -> None:
    """Write the frames of a codebook."""
    groups = {group.name: group.label for group in codebook.groups}
    write_table(
        path, COLUMNS, (_row(frame, groups.get(frame.group, Bilingual())) for frame in codebook.frames)
    )


def read(path: Path) -> CodebookDraft:
    """The codebook of a table; it is called after its file.

    Raises:
        UserError: the table has no column `id`, or no frame.
    """
    rows = [row for _, row in read_table(path)]
    if rows and "id" not in rows[0] and (titles := next((each for each in OTHERS if each in rows[0]), "")):
        return CodebookDraft(name=path.stem, title=Bilingual(en=path.stem), frames=_others(rows, titles))
    if not rows or "id" not in rows[0]:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no table of frames: it has no column id."),
            name=path.name,
        )
    groups = {row["group"]: _bilingual(row, "group") for row in rows if row.get("group")}
    return CodebookDraft(
        name=path.stem,
        title=Bilingual(en=path.stem),
        groups=tuple(GroupDraft(name, label) for name, label in groups.items()),
        frames=tuple(_frame(row) for row in rows if row["id"]),
    )


def _row(frame: FrameDraft, group: Bilingual) -> list[str | bool]:
    return [
        frame.name, frame.group, group.de, group.en, frame.label.de, frame.label.en, frame.key, frame.badge,
        frame.colour, frame.pattern, frame.definition.de, frame.definition.en,
        _lines(each.de for each in frame.include), _lines(each.en for each in frame.include),
        _lines(each.de for each in frame.exclude), _lines(each.en for each in frame.exclude),
        _lines(each.text for each in frame.examples), _lines(frame.confusable_with), _lines(frame.indicators),
        frame.memo_required, frame.retired,
    ]  # fmt: skip


def _frame(row: dict[str, str]) -> FrameDraft:
    return FrameDraft(
        name=row["id"],
        label=_bilingual(row, "label"),
        group=row.get("group", ""),
        colour=row.get("color", ""),
        pattern=row.get("pattern", ""),
        badge=row.get("badge", ""),
        key=row.get("key", ""),
        definition=_bilingual(row, "definition"),
        include=_both(row, "include"),
        exclude=_both(row, "exclude"),
        examples=tuple(ExampleDraft(text) for text in _split(row, "examples")),
        confusable_with=tuple(_split(row, "confusable_with")),
        indicators=tuple(_split(row, "indicators")),
        memo_required=row.get("memo_required", "").lower() == "true",
        retired=row.get("retired", "").lower() == "true",
    )


def _others(rows: list[dict[str, str]], titles: str) -> tuple[FrameDraft, ...]:
    """The frames of another program's table, which knows names and descriptions."""
    frames = (
        FrameDraft(
            as_name(row[titles]), Bilingual(row[titles]), definition=Bilingual(row.get("description", ""))
        )
        for row in rows
        if row[titles]
    )
    return tuple(with_names(list(frames)))


def _bilingual(row: dict[str, str], name: str) -> Bilingual:
    return Bilingual(row.get(f"{name}_de", ""), row.get(f"{name}_en", ""))


def _both(row: dict[str, str], name: str) -> tuple[Bilingual, ...]:
    pairs = zip_longest(_split(row, f"{name}_de"), _split(row, f"{name}_en"), fillvalue="")
    return tuple(Bilingual(de, en) for de, en in pairs)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(" ".join(text.splitlines()) for text in texts)


def _split(row: dict[str, str], name: str) -> list[str]:
    cell = row.get(name, "")
    return cell.split("\n") if cell else []
