"""Label Studio's JSON: out and in, what it cannot hold, and what its server and its tests wrote."""

import json
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import label_studio
from kzannot.formats.dataset import Dataset, DatasetAnnotator, digest
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

FOLDER = "samples/label_studio"


def task(text: str, *regions: dict[str, Any], **annotation: Any) -> list[dict[str, Any]]:
    """One task with one annotation."""
    return [{"id": 1, "data": {"text": text}, "annotations": [{"result": list(regions), **annotation}]}]


def region(start: int, end: int, words: str, *labels: str, **more: Any) -> dict[str, Any]:
    """A labelled region as Label Studio writes it."""
    value = {"start": start, "end": end, "text": words, "labels": list(labels)}
    return {"id": "r1", "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def read(folder: Path, content: object) -> Dataset:
    path = folder / "export.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return label_studio.read(path)


@pytest.mark.parametrize("name", ["tasks.json", "tasks.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    found = there_and_back("label_studio", small(), tmp_path / name)

    assert kept(found) == kept(small())
    assert [(each.title, each.outlet, each.published, each.precision) for each in found.articles] == [
        ("About one", "Nordblatt", "2022-01-08", "day"),
        ("About two", "Nordblatt", "2022-01-08", "day"),
    ]
    assert [each.source.name for each in found.articles] == ["one.txt", "two.txt"]
    assert [each.name for each in found.rounds] == ["second round"]
    assert found.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("label_studio", given_one, Path(folder) / "tasks.json")

    assert kept(found) == kept(given_one)
    assert found.notes == ()


def test_a_title_with_the_words_of_a_span_is_not_taken_for_the_text_that_was_left_out(tmp_path: Path) -> None:
    dataset = small()
    one = replace(dataset.articles[0], title="Er sprach von Gewalt 😀")
    path = tmp_path / "tasks.json"
    label_studio.write(path, replace(dataset, articles=(one, *dataset.articles[1:])), "words")

    found = label_studio.read(path).articles[0]

    assert (found.text, found.sha256, len(found.spans)) == (None, one.sha256, len(one.spans))


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_the_digest_says_where_the_offsets_count(tmp_path: Path, texts: str) -> None:
    path = tmp_path / "tasks.json"

    found = there_and_back("label_studio", small(), path, texts)

    one = next(each for each in found.articles if each.title == "About one")
    assert (one.text, one.sha256, one.length) == (None, digest(TEXT), len(TEXT))
    assert [(span.start, span.end) for span in one.spans] == [
        (span.start, span.end) for span in small().articles[0].spans
    ]
    assert ("Präsident" in path.read_text(encoding="utf-8")) is False
    assert {span.words for span in one.spans} <= {"", "sprach von Gewalt 😀", "Gewalt 😀 und 👩‍👩‍👧"}


def test_machines_predict_and_the_adjudicated_coding_is_the_ground_truth(tmp_path: Path) -> None:
    kinds = {"Anna": "machine", "Берик": "adjudicated"}
    made = replace(
        small(), annotators=tuple(DatasetAnnotator(name=name, kind=kind) for name, kind in kinds.items())
    )
    path = tmp_path / "tasks.json"

    found = there_and_back("label_studio", made, path)

    first = next(each for each in json.loads(path.read_bytes()) if each["data"]["file"] == "one.txt")
    assert [each["model_version"] for each in first["predictions"]] == ["Anna"]
    assert [each["ground_truth"] for each in first["annotations"]] == [True]
    assert {each.name: each.kind for each in found.annotators} == kinds
    assert {(each.annotator, each.layer) for article in found.articles for each in article.spans} == {
        ("Anna", "coder"),
        ("Берик", "gold"),
    }


def test_tasks_and_annotations_are_numbered_as_the_converters_of_label_studio_want(tmp_path: Path) -> None:
    path = tmp_path / "tasks.json"

    label_studio.write(path, small())

    tasks = json.loads(path.read_bytes())
    assert [each["id"] for each in tasks] == [1, 2]
    assert [each["id"] for each in tasks[0]["annotations"]] == [1, 2]


def test_the_configuration_has_a_label_for_every_frame_and_a_question_for_every_attribute() -> None:
    view = ET.fromstring(label_studio.configuration(small()))

    assert [each.get("value") for each in view.iter("Label")] == [
        "unrest", "order", "Ökonomie & Folgen", "помощь",
    ]  # fmt: skip
    assert [(each.get("name"), each.get("choice")) for each in view.iter("Choices")] == [
        ("voice", "single"), ("marks", "multiple"), ("uncertain", "single"),
    ]  # fmt: skip
    assert [each.get("name") for each in view.iter("TextArea")] == ["remark", "memo", "round"]


def test_an_attribute_called_like_a_question_of_ours_comes_back(tmp_path: Path) -> None:
    one = small().articles[0]
    odd = replace(one.spans[0], attributes=(("attribute_x", "2"), ("memo", "1")))
    made = replace(small(), articles=(replace(one, spans=(odd,)),))

    assert kept(there_and_back("label_studio", made, tmp_path / "a.json")) == kept(made)


def test_older_versions_counted_in_utf_16(tmp_path: Path) -> None:
    found = read(tmp_path, task("😀😀 Wort", region(5, 9, "Wort", "a")))

    (span,) = found.articles[0].spans
    assert (span.start, span.end) == (3, 7)
    assert found.notes == ("task 1: the offsets count UTF-16 code units; they were read so.",)


def test_a_region_that_covers_other_words_is_found_or_told(tmp_path: Path) -> None:
    regions = region(0, 4, "eins", "a"), region(0, 3, "fehlt", "b"), region(0, 3, "das", "c")

    found = read(tmp_path, task("das eins, das zwei", *regions))

    assert [(span.frame, span.start, span.end) for span in found.articles[0].spans] == [
        ("c", 0, 3),
        ("a", 4, 8),
    ]
    assert found.notes == (
        "task 1: “eins” stands elsewhere than its offsets say.",
        "task 1: b from 0 to 3 does not cover what it should; it was left out.",
    )


def test_what_has_no_place_is_told(tmp_path: Path) -> None:
    relation = {"type": "relation", "from_id": "r1", "to_id": "r1", "direction": "right"}
    alone = {"id": "x", "type": "choices", "from_name": "tone", "value": {"choices": ["calm"]}}

    found = read(tmp_path, task("ein Wort", region(0, 3, "ein", "a"), relation, alone, completed_by=7))

    assert [each.name for each in found.annotators] == ["annotator 7"]
    assert found.notes == (
        "task 1, annotation 1: a relation has no place in a project; it was left out.",
        "task 1, annotation 1: 1 answers about no region of the text were left out.",
    )


def test_a_cancelled_annotation_is_none(tmp_path: Path) -> None:
    found = read(tmp_path, task("ein Wort", region(0, 3, "ein", "a"), was_cancelled=True))

    assert found.articles[0].spans == ()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[{]", "export.json, line 1: it is no JSON."),
        ("[" * 100_000, "nested too deeply"),
        ("[1]", "export.json: task 1 should be an object."),
        ("[{}]", "export.json: task 1.data should be an object."),
        ('[{"data": {"text": "a"}, "annotations": 3}]', "task 1.annotations should be a list"),
        (json.dumps(task("ab", region(0, 1, "a", "x") | {"meta": 3})), "meta should be an object"),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "export.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(UserError) as told:
        label_studio.read(path)

    assert sentence in str(told.value)


@pytest.mark.parametrize(
    ("name", "counts"), [("ls1.23.2_JSON.json", [16, 5, 0]), ("ls1.23.2_codepoints_JSON.json", [9, 3, 0])]
)
def test_what_the_server_wrote_is_read_in_whichever_units(name: str, counts: list[int]) -> None:
    gold = json.loads((shared_folder() / "samples/gold_tool_made/gold.json").read_text(encoding="utf-8"))

    found = label_studio.read(shared_folder() / FOLDER / name)

    assert [len(article.spans) for article in found.articles] == counts
    for article in found.articles:
        stem = next(stem for stem, text in gold["texts"].items() if text == article.text)
        assert {(each.start, each.end) for each in article.spans} <= {
            tuple(each[:2]) for each in gold["spans"][stem]
        }


def test_answers_of_a_region_are_its_attributes() -> None:
    found = label_studio.read(shared_folder() / FOLDER / "ls1.23.2_JSON.json")

    spans = [span for article in found.articles for span in article.spans]
    said = [span for span in spans if span.attributes]
    assert Counter(span.frame for span in said) == {"Konflikt": 2}
    assert {span.attributes for span in said} == {
        (("comment", "Kommentar: »mehrdeutig«\nzweite Zeile"), ("conf", "unsicher"))
    }


@pytest.mark.parametrize("name", ["csv_test.json", "csv_test2.json"])
def test_tasks_about_pictures_or_tables_have_no_spans_and_say_so(name: str) -> None:
    found = label_studio.read(shared_folder() / FOLDER / name)

    assert all(not article.spans for article in found.articles)
    assert found.notes


def test_half_a_surrogate_pair_in_a_name_is_no_crash(tmp_path: Path) -> None:
    found = read(tmp_path, task("ein Wort", region(0, 3, "ein", "\ud800")))

    assert [span.frame for span in found.articles[0].spans] == ["\ud800"]


def test_the_brief_form_of_an_export_has_its_regions_beside_its_data(tmp_path: Path) -> None:
    value = {"start": 4, "end": 9, "text": "Hafen", "labels": ["Ort"]}
    brief = {"id": 7, "Artikel": "Der Hafen ruht.", "ner": [value], "tone": "calm", "annotator": 3}

    found = read(tmp_path, [brief | {"annotation_id": 5, "lead_time": 2.5, "created_at": "2024-01-01"}])

    (article,) = found.articles
    assert article.text == "Der Hafen ruht."
    assert [(each.frame, each.start, each.annotator) for each in article.spans] == [("Ort", 4, "annotator 3")]


def test_a_table_has_the_brief_form_in_its_rows(tmp_path: Path) -> None:
    value = json.dumps([{"start": 5, "end": 10, "text": "Hafen", "labels": ["Ort"]}]).replace('"', '""')
    head = "annotation_id,annotator,id,ner,text,tone\n"
    rows = f'1,3,7,"{value}","[Der Hafen ruht.",calm\n2,anna@x.org,7,,"[Der Hafen ruht.",\n'
    (tmp_path / "export.csv").write_text(head + rows, encoding="utf-8")

    (article,) = label_studio.read(tmp_path / "export.csv").articles

    assert article.text == "[Der Hafen ruht."
    assert [(each.frame, each.start, each.annotator) for each in article.spans] == [("Ort", 5, "annotator 3")]


def test_the_oldest_exports_call_annotations_completions(tmp_path: Path) -> None:
    (made,) = task("Der Hafen ruht.", region(4, 9, "Hafen", "Ort"))

    found = read(tmp_path, [{"id": 1, "data": made["data"], "completions": made["annotations"]}])

    assert [(each.frame, each.start) for each in found.articles[0].spans] == [("Ort", 4)]
    assert found.notes == ()


PAGE = (
    "<div class='x'>\n <h1>Der &amp; 😀 Titel</h1>\n<p>Ein <b>fetter</b> Satz,\n dann einer.</p>"
    "<script>var x;</script><p>Zweiter<br> Absatz</p></div>"
)


def of_page(
    start: str, end: str, words: str | None, label: str, kind: str = "hypertextlabels"
) -> dict[str, Any]:
    """A region as Label Studio writes it on pages: each edge a path, a colon and an offset."""
    (first, at), (last, behind) = start.split(":"), end.split(":")
    value = {"start": first, "startOffset": int(at), "end": last, "endOffset": int(behind), kind: [label]}
    told = {"text": words} if words is not None else {}
    return {"id": label, "type": "hypertextlabels", "from_name": "l", "to_name": "t", "value": value | told}


def test_regions_of_a_page_cover_what_was_seen(tmp_path: Path) -> None:
    head, first = "/div[1]/h1[1]/text()[1]", "/div[1]/p[1]/text()"
    regions = [
        of_page(f"{head}:6", f"{head}:14", "😀 Titel", "head"),
        of_page(f"{first}[1]:0", f"{first}[2]:12", "Ein fetter Satz, dann", "over", "htmllabels"),
        of_page(f"{first}[2]:13", "/div[1]/p[2]/text()[1]:7", "einer.\n\nZweiter", "lines", "labels"),
        of_page("/div[1]/p[2]/text()[2]:0", "/div[1]/p[2]/text()[2]:7", None, "bare"),
        of_page("/div[8]/text()[1]:0", "/div[8]/text()[1]:4", "fetter", "lost"),
        of_page(f"{head}:99", f"{head}:100", "Schiff", "gone"),
    ]

    found = read(tmp_path, [{"data": {"page": PAGE}, "annotations": [{"result": regions}]}])

    (article,) = found.articles
    assert article.text == "Der & 😀 Titel\nEin fetter Satz, dann einer.\nZweiter\nAbsatz"
    assert {each.frame: article.text[each.start : each.end] for each in article.spans} == {
        "head": "😀 Titel",
        "over": "Ein fetter Satz, dann",
        "lines": "einer.\nZweiter",
        "bare": "Absatz",
        "lost": "fetter",
    }
    assert list(found.notes) == [
        "task 1: “fetter” stands elsewhere than its offsets say.",
        "task 1: gone from 0 to 0 does not cover what it should; it was left out.",
    ]


def test_text_around_the_elements_and_whole_pages_have_paths_of_their_own(tmp_path: Path) -> None:
    plain, whole = "Vor <b>dem</b> Wort", "<html><body><p>Ein Wort</p></body></html>"
    texts = [
        (plain, "/text()[2]:1", "/text()[2]:5"),
        (whole, "/html[1]/body[1]/p[1]/text()[1]:4", "/p[1]/text()[1]:8"),
    ]

    tasks = [
        {"data": {"text": text}, "annotations": [{"result": [of_page(start, end, "Wort", "x")]}]}
        for text, start, end in texts
    ]
    found = read(tmp_path, tasks)

    assert [(each.text, each.spans[0].start) for each in found.articles] == [
        ("Vor dem Wort", 8),
        ("Ein Wort", 4),
    ]


def test_utterances_become_lines_with_their_speakers(tmp_path: Path) -> None:
    talk = [
        {"author": "Aigul:", "start": 9, "text": "Nun, 😀 Berik?"},
        {"text": "Ja klar."},
        {"author": "Aigul", "text": "Gut."},
    ]
    regions = [
        of_page("0:8", "0:13", "Berik", "name", "paragraphlabels"),
        of_page("1:3", "2:3", "klar.\nGut", "end", "paragraphlabels"),
        of_page("7:0", f"{'9' * 5000}:3", "Nun", "far", "paragraphlabels"),
    ]
    brief = {"id": 2, "annotator": 5, "talk": talk, "l": [each["value"] for each in regions[:2]]}

    regions[0]["value"] |= {"start": 0, "end": 0}  # numbers do as well

    full = read(tmp_path, [{"data": {"talk": talk}, "annotations": [{"result": regions}]}])
    short = read(tmp_path, [brief])

    (article,) = full.articles
    assert article.text == "Aigul: Nun, 😀 Berik?\nJa klar.\nAigul: Gut."
    assert [(each.frame, article.text[each.start : each.end]) for each in article.spans] == [
        ("far", "Nun"),
        ("name", "Berik"),
        ("end", "klar.\nAigul: Gut"),
    ]
    assert [(each.frame, each.annotator) for each in short.articles[0].spans] == [
        ("name", "annotator 5"),
        ("end", "annotator 5"),
    ]


def test_regions_of_a_page_that_is_not_in_the_file_say_so(tmp_path: Path) -> None:
    region = of_page("/p[1]/text()[1]:0", "/p[1]/text()[1]:4", "Wort", "x")

    found = read(
        tmp_path, [{"data": {"page": "https://x.org/p.html"}, "annotations": [{"result": [region]}]}]
    )

    assert found.articles == ()
    assert any("no text" in note for note in found.notes)
