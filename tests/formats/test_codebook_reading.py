"""Codebook files: what they say is understood, and what is not understood is kept."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from kzannot.errors import UserError
from kzannot.formats import codebooks
from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, CodebookDraft, FrameDraft, said
from kzannot.formats.codebook_tree import parse
from kzannot.formats.codebook_writing import as_json, as_yaml
from tests.shared import shared_folder

HEAD = "schema: kzannot-codebook/1\nid: small\n"


def test_the_kazakh_codebook_is_read_whole() -> None:
    codebook = codebooks.shipped("kazakhstan-2022")

    assert len(codebook.frames) == 15
    assert [group.name for group in codebook.groups][-1] == "geopolitics"
    assert codebook.max_frames == 3
    assert codebook.frames[-1].name == "other"
    assert codebook.frames[-1].memo_required
    assert [len(each.choices) for each in codebook.attributes[:4]] == [11, 3, 5, 4]
    assert codebook.attributes[2].kind == "multiple"
    assert not any(each.name in ("memo", "uncertain") for each in codebook.attributes)


def test_a_frame_brings_its_default_and_its_rules() -> None:
    frame = codebooks.shipped("kazakhstan-2022").frames[0]

    assert frame.defaults == (("entman_element", "causal_interpretation"),)
    assert frame.key == "q"
    assert frame.badge == "EX"
    assert frame.colour == "#45736A"
    assert len(frame.exclude) == 3
    assert frame.examples[1].values == (("stance", "rejected"), ("voice", "journalist"))
    assert "farbig* Revolution" in frame.indicators


def test_questions_about_the_article_may_take_frames_or_plain_words() -> None:
    questions = {
        each.name: each for each in codebooks.shipped("kazakhstan-2022").attributes if each.level == "article"
    }

    assert questions["primary_frame"].of_frames
    assert questions["primary_frame"].none
    assert questions["agency_copy"].choices[0].name == "none"
    assert questions["genre"].choices[1].label == Bilingual("Live-Ticker", "live ticker")
    assert questions["relevance"].kind == "boolean"


def test_every_item_of_the_generic_frames_is_a_question() -> None:
    codebook = codebooks.shipped("generic-frames")

    items = [each for each in codebook.attributes if each.level == "article"]

    assert len(items) == 20
    assert items[10] == replace(
        items[10], name="co1", frame="conflict", label=Bilingual("Konflikt 1", "Conflict 1")
    )
    assert items[10].question.en == "Is disagreement between sides shown?"
    assert [choice.name for choice in items[10].choices] == ["yes", "no", "not_applicable"]


def test_the_policy_frames_are_fifteen() -> None:
    codebook = codebooks.shipped("policy-frames")

    assert [frame.badge for frame in codebook.frames][:3] == ["EC", "CA", "MO"]
    assert len(codebook.frames) == 15


def test_the_shipped_codebooks_are_the_shared_ones() -> None:
    for name in codebooks.SHIPPED:
        file = shared_folder() / "codebooks" / f"{name}.yaml"
        assert codebooks.shipped(name).source == file.read_text(encoding="utf-8")


def test_a_plain_word_stays_a_word() -> None:
    text = (
        HEAD
        + "version: 1.10\nframes: [{id: f, key: n, label: {de: nein, en: no}, badge: 01, group: 2022-01-05}]"
    )

    codebook = codebooks.loads(text)

    assert codebook.version == "1.10"
    assert codebook.frames[0] == FrameDraft(
        "f", Bilingual("nein", "no"), key="n", badge="01", group="2022-01-05"
    )


@pytest.mark.parametrize("name", codebooks.SHIPPED)
@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json"])
def test_a_codebook_survives_a_file(tmp_path: Path, name: str, suffix: str) -> None:
    codebook = codebooks.shipped(name)
    path = tmp_path / f"out{suffix}"

    codebooks.write(path, codebook)

    assert said(codebooks.read(path)) == said(codebook)


def test_what_nobody_interprets_is_written_again(tmp_path: Path) -> None:
    codebook = codebooks.shipped("kazakhstan-2022")
    path = tmp_path / "out.json"

    codebooks.write(path, codebook)

    assert json.loads(path.read_text(encoding="utf-8")) == parse(codebook.source).value


def test_an_unchanged_codebook_is_written_byte_for_byte() -> None:
    codebook = codebooks.shipped("kazakhstan-2022")

    assert as_yaml(codebook) == codebook.source


def test_a_change_touches_nothing_else() -> None:
    codebook = codebooks.shipped("kazakhstan-2022")
    first = replace(codebook.frames[0], key="z", include=())
    changed = replace(codebook, frames=(first, *codebook.frames[2:]))

    written = as_yaml(changed)

    was, now = parse(codebook.source).value, parse(written).value
    assert said(codebooks.loads(written)) == said(changed)
    assert now["frames"][0] == {
        key: "z" if key == "key" else value for key, value in was["frames"][0].items() if key != "include"
    }
    assert now["frames"][1:] == was["frames"][2:]
    assert {key: value for key, value in now.items() if key != "frames"} == {
        key: value for key, value in was.items() if key != "frames"
    }


def test_other_readers_of_yaml_find_the_same() -> None:
    changed = replace(
        codebooks.shipped("generic-frames"),
        version="2.0.0",
        source=codebooks.shipped("generic-frames").source,
    )

    assert yaml.safe_load(as_yaml(changed)) == parse(as_yaml(changed)).value


def test_a_codebook_without_a_source_is_written_whole() -> None:
    codebook = CodebookDraft(
        name="made",
        title=Bilingual("Selbst gemacht", "no"),
        frames=(
            FrameDraft(
                "f", Bilingual("Ein Frame"), badge="1e", key="1", defaults=(("tone", "warm"),), retired=True
            ),
        ),
        attributes=(
            AttributeDraft("tone", Bilingual("Ton"), kind="multiple", required=True, key="2"),
            AttributeDraft("lead", Bilingual("Leitframe"), level="article", of_frames=True, none=True),
            AttributeDraft("via", Bilingual("über"), kind="text"),
        ),
    )
    ordered = replace(codebook, attributes=tuple(codebook.attributes[place] for place in (0, 2, 1)))

    assert said(codebooks.loads(as_yaml(codebook))) == ordered
    assert said(codebooks.loads(as_json(codebook))) == ordered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no codebook"),
        ("frames: []", "no codebook"),
        (HEAD, "no frames"),
        ("a: [1", "no YAML"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("a: &x [1, 1]\nb: [*x, *x]", r"Aliases \(\*x\)"),
        ("a: &a [*a]", r"Aliases"),
        ("x" * (3 << 20), "2 MB"),
        ("a: [" + "b, " * 100_000, "so many values"),
        ("a: \x00", "no YAML"),
        ("!!python/object/apply:os.system ['true']", "no codebook"),
    ],
)
def test_what_is_no_codebook_is_told(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        codebooks.loads(text)


def test_json_that_yaml_cannot_read_is_read() -> None:
    frames = '[{"id": "f", "label": {"de": "\\ud83d\\ude00"}}]'
    text = f'{{"schema": "kzannot-codebook/1", "id": "j",\t"frames": {frames}}}'

    assert codebooks.loads(text).frames[0].label.de == "😀"


def test_an_unknown_suffix_and_an_unknown_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"there are \.yaml"):
        codebooks.read(tmp_path / "book.doc")
    with pytest.raises(UserError, match="there are kazakhstan-2022"):
        codebooks.shipped("nobody")


def test_values_that_are_bare_names_are_called_in_german_too() -> None:
    book = codebooks.shipped("kazakhstan-2022")

    bare = {each.name: each for each in book.attributes if each.name in ("genre", "agency_copy")}

    assert {len(bare["genre"].choices), len(bare["agency_copy"].choices)} == {7, 4}
    assert all(choice.label.de for each in bare.values() for choice in each.choices)
    labels = {choice.name: choice.label for choice in bare["agency_copy"].choices}
    assert labels["marked_partly"] == Bilingual("teilweise gekennzeichnet", "marked partly")


def test_bare_names_of_other_questions_keep_their_words_alone() -> None:
    text = f"{HEAD}frames: [{{id: f}}]\narticle_level: [{{id: mood, values: [none, very_dark]}}]"

    (mood,) = codebooks.loads(text).attributes

    assert [choice.label for choice in mood.choices] == [Bilingual(en="none"), Bilingual(en="very dark")]
