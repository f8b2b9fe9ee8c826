from collections.abc import Callable
from pathlib import Path

import pytest

from kzannot.errors import Refused, UserError
from kzannot.formats.recut import check
from kzannot.model.records import Origin, SectionKind
from kzannot.project import recutting
from kzannot.project.correcting import correct
from kzannot.project.importing import Candidate, import_files, prepare, read_files, typed, with_table
from kzannot.project.project import Project

PAGE = """Schüsse in Westorow

Die Lage am Hafen bleibt unklar. Niemand weiß mehr.

Ein Sprecher schweigt. Das Ministerium auch.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "westorow.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def candidate(file: Path) -> Candidate:
    return read_files([file])[0]


def parts(candidate: Candidate) -> list[tuple[str, str]]:
    """The sections as kind and text; the draft keeps its promises."""
    draft = candidate.draft
    assert draft
    check(draft)
    return [(section.kind, draft.text[section.start : section.end]) for section in draft.sections]


def test_a_section_becomes_furniture_and_text_again(candidate: Candidate) -> None:
    before = parts(candidate)

    away = recutting.set_kind(candidate, [1, 2], SectionKind.FURNITURE)
    back = recutting.set_kind(away, [1, 2], SectionKind.PARAGRAPH)

    assert [kind for kind, _ in parts(away)] == ["title", "furniture", "furniture"]
    assert [text for _, text in parts(back)] == [text for _, text in before]


def test_an_entry_among_the_sections_stays_one(candidate: Candidate) -> None:
    grouped = recutting.group(candidate, 1, 2)

    changed = recutting.set_kind(grouped, range(4), SectionKind.CAPTION)

    assert [kind for kind, _ in parts(changed)] == ["caption", "entry", "caption", "caption"]


def test_the_title_follows_the_section_unless_somebody_typed_one(candidate: Candidate) -> None:
    own = typed(candidate, "title", "Mein Titel")

    moved = [
        recutting.set_kind(recutting.set_kind(one, [0], SectionKind.HEADING), [1], SectionKind.TITLE)
        for one in (candidate, own)
    ]

    assert moved[0].values["title"] == "Die Lage am Hafen bleibt unklar. Niemand weiß mehr."
    assert moved[1].values["title"] == "Mein Titel"


def test_a_border_goes_by_words_and_by_sentences(candidate: Candidate) -> None:
    word = recutting.push_border(candidate, 1, 1)
    back = recutting.push_border(word, 1, -1)
    sentence = recutting.push_border(candidate, 1, -1, by_sentence=True)

    assert parts(word)[1][1] == "Die Lage am Hafen bleibt unklar. Niemand weiß mehr. Ein"
    assert parts(back) == parts(candidate)
    assert parts(sentence)[1][1] == "Die Lage am Hafen bleibt unklar."
    assert parts(sentence)[2][1].startswith("Niemand weiß mehr. Ein Sprecher")


def test_what_is_split_can_be_joined(candidate: Candidate) -> None:
    split = recutting.split(candidate, 1, parts_end(candidate, "unklar."))

    assert [text for _, text in parts(split)[1:3]] == [
        "Die Lage am Hafen bleibt unklar.",
        "Niemand weiß mehr.",
    ]
    assert parts(recutting.join(split, 1, 2)) == parts(candidate)


def test_an_entry_encloses_and_is_dissolved(candidate: Candidate) -> None:
    grouped = recutting.group(candidate, 1, 2)

    assert [kind for kind, _ in parts(grouped)][1] == "entry"
    assert parts(recutting.ungroup(grouped, 1)) == parts(candidate)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda one: recutting.push_border(one, 2, 1), recutting.NO_NEIGHBOUR),
        (lambda one: recutting.move_border(one, 1, 0), recutting.NO_BORDER),
        (lambda one: recutting.join(one, 1, 1), recutting.NO_JOIN),
        (lambda one: recutting.join(one, 2, 3), recutting.NO_JOIN),
        (lambda one: recutting.split(one, 0, 0), recutting.NO_SPLIT),
        (lambda one: recutting.ungroup(one, 0), recutting.NO_ENTRY),
        (lambda one: recutting.group(recutting.group(one, 1, 1), 2, 2), recutting.NO_GROUP),
        (lambda one: recutting.split(Candidate("x.txt"), 0, 0), recutting.NO_FILE),
    ],
)
def test_what_cannot_be_done_is_refused(
    change: Callable[[Candidate], Candidate], sentence: str, candidate: Candidate
) -> None:
    with pytest.raises(Refused) as refusal:
        change(candidate)

    assert refusal.value.text == sentence


def test_a_border_keeps_a_word_on_either_side(candidate: Candidate) -> None:
    pushed = candidate
    for _ in range(5):
        pushed = recutting.push_border(pushed, 1, 1)

    with pytest.raises(Refused) as refusal:
        recutting.push_border(pushed, 1, 1)

    assert refusal.value.text == recutting.NO_BORDER
    assert parts(pushed)[2][1] == "auch."


def test_a_tally_counts_what_is_text(candidate: Candidate) -> None:
    draft = recutting.set_kind(candidate, [2], SectionKind.FURNITURE).draft

    assert draft
    assert recutting.tally(draft) == recutting.Tally(sections=2, words=12, furniture=1, entries=0)


def test_a_typed_date_says_how_exact_it_is(candidate: Candidate) -> None:
    dated = typed(candidate, "published", "8. Januar 2022")
    emptied = typed(dated, "published", "")

    assert (dated.values["published"], dated.values["precision"]) == ("2022-01-08", "day")
    assert dated.origins["published"] is Origin.TYPED
    assert "published" not in emptied.values
    assert "precision" not in emptied.values
    with pytest.raises(UserError):
        typed(candidate, "published", "8.13.2022")


def test_a_table_gives_what_nobody_typed(candidate: Candidate, tmp_path: Path) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("file;outlet;author\nwestorow.txt;Abendblatt;A. B.\n", encoding="utf-8")

    told = with_table([typed(candidate, "author", "C. D.")], table)[0]

    assert (told.values["outlet"], told.origins["outlet"]) == ("Abendblatt", Origin.GIVEN)
    assert (told.values["author"], told.origins["author"]) == ("C. D.", Origin.TYPED)


def test_a_table_that_speaks_of_other_files_is_refused(candidate: Candidate, tmp_path: Path) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("file,outlet\nandere.txt,Abendblatt\n", encoding="utf-8")

    with pytest.raises(UserError, match=r"andere\.txt"):
        with_table([candidate], table)


def test_a_file_that_was_recut_is_known_when_it_comes_again(
    candidate: Candidate, file: Path, tmp_path: Path
) -> None:
    project = Project.create(tmp_path / "new.kzannot")
    cut = recutting.split(candidate, 1, parts_end(candidate, "unklar."))
    prepared = prepare(project, [cut])
    project.apply(prepared.edit, prepared.texts, prepared.files)

    again = import_files(project, [file])

    assert again[0].status == "duplicate"
    assert again[0].article == prepared.outcomes[0].article
    project.close()


def test_an_outlet_that_is_typed_by_its_address_is_the_known_one(
    candidate: Candidate, tmp_path: Path
) -> None:
    project = Project.create(tmp_path / "new.kzannot")
    for page, name in enumerate(("zdf.de", "ZDFheute")):
        file = tmp_path / f"{page}.txt"
        file.write_text(f"{PAGE}\nSeite {page} von zwei Seiten.\n", encoding="utf-8")
        prepared = prepare(project, [typed(read_files([file])[0], "outlet", name)])
        project.apply(prepared.edit, prepared.texts, prepared.files)

    project.apply(correct(project, project.articles()[0], "outlet", "zdf.de"))

    assert [outlet.name for outlet in project.outlets()] == ["ZDFheute"]
    assert project.outlets()[0].country == "Germany"
    project.close()


def parts_end(candidate: Candidate, words: str) -> int:
    """Where the words end in the text."""
    assert candidate.draft
    return candidate.draft.text.index(words) + len(words)
