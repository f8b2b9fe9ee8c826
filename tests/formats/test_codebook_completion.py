"""Marks for frames that have none."""

from kzannot.formats.codebook_check import check
from kzannot.formats.codebook_completion import complete
from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, ChoiceDraft, CodebookDraft, FrameDraft
from kzannot.formats.codebook_writing import as_yaml

MANY = 60


def bare(name: str) -> FrameDraft:
    return FrameDraft(name, Bilingual(name), colour="", pattern="", badge="", key="")


def test_many_frames_get_marks_that_pass_the_check() -> None:
    codebook = complete(CodebookDraft("many", frames=tuple(bare(f"frame_{n}") for n in range(MANY))))

    assert len({frame.colour for frame in codebook.frames}) == MANY
    assert check(as_yaml(codebook)) == []


def test_the_keys_of_values_are_left_alone() -> None:
    voice = AttributeDraft("voice", choices=(ChoiceDraft("a", key="q"), ChoiceDraft("b", key="W")))
    checked = AttributeDraft("checked", kind="boolean", key="e")
    asked = AttributeDraft("asked", level="article", choices=(ChoiceDraft("c", key="r"),))

    codebook = complete(CodebookDraft("small", frames=(bare("one"),), attributes=(voice, checked, asked)))

    assert [frame.key for frame in codebook.frames] == ["w"]
