import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.project import aligning
from kzannot.project.aligning import Alignment, Piece, Sort, Wording
from kzannot.project.anchoring import Anchor, Anchors, Fate

OLD = """Ruhe am Hafen

Am Morgen lagen drei Schiffe am Kai, und niemand wusste, wem sie gehören.
Der Hafenmeister sagte, er habe keine Weisung erhalten.
„Wir warten“, sagte er. Am Abend fuhren die Schiffe ab.
Die Stadt blieb ruhig, und die Leute gingen wieder an den Strand."""

WORDS = st.sampled_from([*"aeiou", "der", "die", "Hafen", "👍🏽", "سلام", "é", "„", "Größe", "3.000", "x́"])
BLANKS = st.sampled_from([" ", " ", " ", "\n", "\u00a0", "\r\n", "  "])
TEXTS = st.lists(st.tuples(WORDS, BLANKS), min_size=1, max_size=60)


def anchor(new: str, words: str, old: str = OLD) -> Anchor:
    start = old.index(words)
    return Anchors(Alignment(Wording(old), Wording(new))).of(start, start + len(words))


def quote(new: str, words: str, old: str = OLD) -> tuple[Fate, str]:
    found = anchor(new, words, old)
    return found.fate, new[found.start : found.end]


def test_a_stretch_moves_along_with_what_stands_before_it() -> None:
    new = OLD.replace("Ruhe am Hafen", "Unruhe am alten Hafen")

    assert quote(new, "keine Weisung") == (Fate.KEPT, "keine Weisung")


def test_other_blanks_and_line_ends_are_no_other_words() -> None:
    new = OLD.replace("drei Schiffe am", "drei\u00a0Schiffe\nam").replace("\n", "\r\n")

    assert quote(new, "drei Schiffe am Kai") == (Fate.KEPT, "drei\u00a0Schiffe\r\nam Kai")


def test_a_stretch_with_another_word_in_it_is_proposed_and_not_taken() -> None:
    new = OLD.replace("keine Weisung", "keinerlei Weisung")

    assert quote(new, "er habe keine Weisung erhalten") == (
        Fate.DOUBTFUL,
        "er habe keinerlei Weisung erhalten",
    )


@pytest.mark.parametrize(
    ("before", "after", "words", "proposed"),
    [
        (
            "drei Schiffe",
            "drei große Schiffe",
            "lagen drei Schiffe am Kai",
            "lagen drei große Schiffe am Kai",
        ),
        ("drei Schiffe am Kai", "vier Schiffe am Kai", "drei Schiffe am Kai", "vier Schiffe am Kai"),
        ("Schiffe am Kai, und", "Schiffe am Pier, und", "drei Schiffe am Kai", "drei Schiffe am Pier"),
    ],
)
def test_what_stands_between_the_same_words_is_proposed(
    before: str, after: str, words: str, proposed: str
) -> None:
    assert quote(OLD.replace(before, after), words) == (Fate.DOUBTFUL, proposed)


def test_a_stretch_whose_neighbours_are_others_on_both_sides_is_proposed() -> None:
    new = OLD.replace("Am Morgen lagen drei Schiffe am Kai", "Gestern kamen drei Schiffe von weit her")

    assert quote(new, "drei Schiffe") == (Fate.DOUBTFUL, "drei Schiffe")


def test_what_was_cut_is_lost_though_its_words_stand_elsewhere() -> None:
    new = OLD.replace(" Am Abend fuhren die Schiffe ab.", "")

    assert anchor(new, "die Schiffe ab") == Anchor(Fate.LOST)
    assert anchor(new, "Schiffe ab", OLD).fate is Fate.LOST


def test_a_paragraph_that_was_moved_takes_its_stretches_with_it() -> None:
    *head, third, last = OLD.split("\n")
    new = "\n".join([head[0], "", third, *head[2:], last])

    assert quote(new, "die Schiffe ab") == (Fate.KEPT, "die Schiffe ab")


def test_a_long_quote_is_known_wherever_it_stands() -> None:
    quoted = "er habe keine Weisung erhalten und warte auf den Morgen"
    old = f"Gestern hieß es am Hafen, {quoted}, dann war es still."
    new = f"Es blieb still. Niemand kam. Später wurde noch bekannt: {quoted}! Mehr nicht."

    assert quote(new, quoted, old) == (Fate.KEPT, quoted)


def test_words_that_now_stand_at_several_places_are_ambiguous() -> None:
    old = "Eins zwei drei vier fünf, dann kam Regen auf."
    new = "Hier kam Regen hin, dort kam Regen her. Eins zwei drei vier fünf Tage lang."

    assert anchor(new, "kam Regen", old).fate is Fate.AMBIGUOUS


def test_of_several_places_the_one_with_the_same_neighbours_is_taken() -> None:
    old = "Eins zwei drei vier. Das Boot fuhr gestern Abend aus dem Hafen. Fünf sechs sieben acht."
    new = (
        "Ein anderes Boot kam. Fünf sechs sieben acht. "
        "Oh, das Boot fuhr gestern Abend aus dem Hafen. Eins zwei drei vier."
    )

    assert quote(new, "Boot", old) == (Fate.KEPT, "Boot")
    assert anchor(new, "Boot", old).start > new.index("Oh")


def test_what_was_written_anew_elsewhere_is_proposed() -> None:
    old = "Alles begann früh. Der Bürgermeister trat am Sonntag überraschend zurück. Es wurde still im Ort."
    new = "Niemand ahnte etwas, als der Bürgermeister am Sonntag überraschend zurücktrat; so endete es."

    fate, words = quote(new, "Der Bürgermeister trat am Sonntag überraschend zurück", old)

    assert fate is Fate.DOUBTFUL
    assert "Bürgermeister" in words


def test_a_new_text_has_no_place_for_anything() -> None:
    assert anchor("Etwas ganz anderes.", "keine Weisung").fate is Fate.LOST
    assert anchor("", "keine Weisung").fate is Fate.LOST
    assert Alignment(Wording(""), Wording("")).share == 1


def test_a_stretch_of_blanks_has_no_words_to_be_found_by() -> None:
    assert Anchors(Alignment(Wording("a  b"), Wording("a  b"))).of(1, 3).fate is Fate.LOST


def test_blanks_at_the_edges_of_a_stretch_stay_where_the_new_text_has_them() -> None:
    old = "\n Am Abend fuhren die Schiffe alle wieder ab \n\n"

    anchors = Anchors(Alignment(Wording(old), Wording("Heute:" + old)))
    assert anchors.of(0, len(old)) == Anchor(Fate.KEPT, 6, 6 + len(old))
    narrower = Anchors(Alignment(Wording(old), Wording(old.strip())))
    assert narrower.of(0, len(old)) == Anchor(Fate.KEPT, 0, len(old.strip()))


def test_part_of_a_word_stays_part_of_it() -> None:
    new = OLD.replace("Ruhe am Hafen", "Es ist Ruhe")

    assert quote(new, "meister") == (Fate.KEPT, "meister")
    assert quote(new, "Hafenm") == (Fate.KEPT, "Hafenm")


def test_a_gap_too_large_to_search_is_taken_to_be_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligning, "LARGEST", 3)

    alignment = Alignment(Wording("a b c d e f"), Wording("a b x c y z f"))

    assert alignment.images == [0, 1, None, None, None, 6]


def test_nothing_is_asked_of_words_beyond_the_edges() -> None:
    alignment = Alignment(Wording("a b"), Wording("a b c"))

    assert [alignment.image(place) for place in (-1, 0, 1, 2)] == [-1, 0, 1, 3]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("der alte Hafen", "der Hafen", [(Sort.SAME, "der"), (Sort.OLD, " alte"), (Sort.SAME, " Hafen")]),
        ("der Hafen", "der neue Hafen", [(Sort.SAME, "der "), (Sort.NEW, "neue"), (Sort.SAME, " Hafen")]),
        (
            "der alte Hafen",
            "der neue Hafen",
            [(Sort.SAME, "der "), (Sort.OLD, "alte "), (Sort.NEW, "neue"), (Sort.SAME, " Hafen")],
        ),
        ("alter Hafen", "Hafen", [(Sort.OLD, "alter "), (Sort.SAME, "Hafen")]),
        ("", "neu", [(Sort.NEW, "neu")]),
        ("alt", "", [(Sort.OLD, "alt")]),
        ("gleich", "gleich", [(Sort.SAME, "gleich")]),
    ],
)
def test_both_versions_are_told_as_one_text(old: str, new: str, told: list[tuple[Sort, str]]) -> None:
    assert list(Alignment(Wording(old), Wording(new)).pieces()) == [Piece(*each) for each in told]


@given(*[TEXTS.map(lambda parts: "".join(word + blank for word, blank in parts))] * 2)
def test_what_is_told_of_two_versions_leaves_out_no_word_of_either(old: str, new: str) -> None:
    pieces = list(Alignment(Wording(old), Wording(new)).pieces())

    assert "".join(piece.text for piece in pieces if piece.sort is not Sort.OLD) == new
    kept = " ".join(piece.text for piece in pieces if piece.sort is not Sort.NEW)
    assert Wording(kept).words == Wording(old).words


@given(TEXTS, st.data())
def test_whatever_is_kept_reads_the_same_and_what_was_not_touched_moves_by_what_came_before(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    old = "".join(word + blank for word, blank in pieces)
    cut = sorted(data.draw(st.tuples(*[st.integers(0, len(old))] * 2)))
    put = data.draw(TEXTS.map(lambda parts: "".join(word + blank for word, blank in parts)) | st.just(""))
    new = old[: cut[0]] + put + old[cut[1] :]
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))

    found = Anchors(Alignment(Wording(old), Wording(new))).of(start, end)

    if found.fate is Fate.KEPT:
        assert 0 <= found.start < found.end <= len(new)
        assert old[start:end].split() == new[found.start : found.end].split()
    elif found.fate is Fate.DOUBTFUL:
        assert new[found.start : found.end].strip()
    else:
        assert (found.start, found.end) == (0, 0)


@given(st.integers(20, 60), st.data())
def test_in_a_text_that_repeats_nothing_every_stretch_that_was_not_touched_is_at_its_exact_place(
    count: int, data: st.DataObject
) -> None:
    words = [f"wort{number}" for number in range(count)]
    old = " ".join(words)
    first, last = sorted(data.draw(st.tuples(*[st.integers(6, count - 6)] * 2)))
    put = data.draw(st.lists(st.integers(0, 5).map(lambda number: f"neu{number}"), max_size=5))
    new = " ".join(words[:first] + put + words[last:])
    chosen = data.draw(st.integers(0, count - 1).filter(lambda place: not first <= place < last))
    start = old.index(words[chosen] + " ") if chosen < count - 1 else old.rindex(words[chosen])
    end = start + len(words[chosen])

    found = Anchors(Alignment(Wording(old), Wording(new))).of(start, end)

    moved = len(new) - len(old) if chosen >= last else 0
    assert found == Anchor(Fate.KEPT, start + moved, end + moved)


def test_a_stretch_that_several_people_coded_is_looked_for_once() -> None:
    anchors = Anchors(Alignment(Wording(OLD), Wording(OLD)))

    assert anchors.of(0, 4) is anchors.of(0, 4)
