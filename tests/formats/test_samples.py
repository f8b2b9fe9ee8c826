"""Files that other tools made, of every folder of the shared samples: read whole, or refused with the place.

The columns are a format, a sample, and how many articles, spans and annotators it has. What each says in
detail stands in the test of its format; here it counts that no file is forgotten.
"""

import pytest

from kzannot.errors import UserError
from kzannot.formats import reading, registry
from kzannot.formats.dataset import Dataset
from tests.shared import shared_folder

READ = """\
brat brat/bionlp_epi 1 8 1
brat brat/brat_server_de 2 12 1
brat brat/tdt_finnish 1 239 1
brat brat/tutorial_news 1 7 1
catma catma/tei_export 1 4 1
catma catma/gitma_demo 1 43 2
conll conll/german_ler_dev.conll 1 297 1
conll conll/koch_1878.conllup 1 252 1
conll conll/potato_anna.conll 3 11 1
conll doccano/example.conll 1 2 1
doccano doccano/example.jsonl 2 1 1
doccano doccano/example_overlapping.jsonl 1 2 1
doccano doccano/old_labeling.jsonl 2 16 2
doccano doccano/old_labeling_text_label.jsonl 2 11 1
doccano doccano/relation_example.jsonl 1 4 1
doccano doccano/restaurant_june.jsonl 60 5682 1
doccano doccano/doccano1.8.4_individual.zip 3 15 2
doccano gold_tool_made/doccano_import.jsonl 3 12 1
doccano gold_tool_made/doccano_import_rel.jsonl 3 12 1
gate gate_xml/ft-bmi-09-may-2001.xml 1 1042 2
gate gate_xml/py_testdoc1.xml 1 4 2
gate gate_xml/py_testdoc1.bdocjs 1 4 2
inception inception_project/german_covid_inception22.zip 38 232 3
inception inception_project/webanno_3_6_1_curated.zip 1 1 2
label_studio label_studio/csv_test.json 2 0 2
label_studio label_studio/csv_test2.json 0 0 0
label_studio label_studio/ls1.23.2_CSV.csv 3 21 1
label_studio label_studio/ls1.23.2_JSON.json 3 21 1
label_studio label_studio/ls1.23.2_codepoints_JSON.json 3 12 1
potato potato/rahmen 3 19 2
prodigy prodigy/news_headlines_ner.jsonl 373 303 1
prodigy prodigy/preprints_ner.jsonl 365 491 2
prodigy prodigy/span_and_textcat_examples.jsonl 3 0 1
ptc ptc_tsv 4 19 2
ptc ptc_tsv/semeval2021_task6_dev_task2.json 63 182 1
qualcoder qualcoder_qda/unruhen.qda 3 19 2
refi_qda refi_qda/atlasti8.4_mac_sources_missing.qdpx 0 0 0
refi_qda refi_qda/atlasti_win23.2.qdpx 0 0 0
refi_qda refi_qda/maxqda24.7_project.qde 0 0 0
refi_qda refi_qda/nvivo12.6_win_oltas.qdpx 2 303 1
refi_qda refi_qda/nvivo_mac15.qdpx 0 0 0
refi_qda refi_qda/qualcoder_c320464_plain.qdpx 3 19 2
taguette taguette/project.sqlite3 3 14 1
tei tei/redewiedergabe/rwk_mkhz_10012-1.xml 1 9 1
tei tei/standoff/NERD2TEI.xml 1 9 1
tei tei/standoff/SampleMAFstdf.xml 1 6 1
uima_json uima_json/casExtendingDocumentAnnotation.json 1 0 1
uima_json uima_json/casWithEmojiUnicodeTextAndAnnotations.json 1 9 1
uima_json uima_json/casWithTextAndAnnotations.json 1 4 1
uima_json uima_json/tsv3-testSimpleSlotFeature.json 1 3 1
uima_xmi uima_xmi/cas_with_references.xmi 1 3 1
uima_xmi uima_xmi/cas_with_smileys.xmi 1 5 1
uima_xmi uima_xmi/cas_with_two_sofas.xmi 1 0 1
uima_xmi uima_xmi/small_cas.xmi 1 0 1
uima_xmi uima_xmi/german_covid 3 57 3
uima_xmi uima_xmi/redewiedergabe 1 655 1
web_annotation w3c_webanno/spec_samples/anno26.json 0 0 0
web_annotation w3c_webanno/spec_samples/anno32.json 0 0 0
web_annotation w3c_webanno/spec_samples/collection1.json 0 0 0
"""

REFUSED = (
    ("catma", "uima_xmi/german_covid", "holds no documents of CATMA"),
    ("conll", "conll/redewiedergabe/rwk_mkhz_10012-1.tsv", "no column holds IOB tags"),
    ("conll", "doccano/labeling.invalid.conll", "line 2: it has 2 columns, and the first has 1"),
    ("gate", "gate_xml/not_gate_gateTestSaveAsXML.xml", "is no document of GATE"),
    ("label_studio", "taguette/highlights.csv", "holds no tasks of Label Studio"),
    ("refi_qda", "refi_qda/qualcoder_codebook.qdc", "holds 0 projects of REFI-QDA"),
    ("taguette", "taguette/highlights.csv", "is no SQLite database"),
    ("tei", "catma/tei_export/rose_for_emily_user_simpleV3.xml", "is an export of CATMA"),
    ("tei", "tei/tei_spec/standOff.xml", "is no TEI document"),
    ("web_annotation", "w3c_webanno/spec_incorrect/anno1.json", "line 1: it is no JSON"),
    ("web_annotation", "w3c_webanno/spec_incorrect/anno11.json", "annotation 1.target should be an object"),
    ("web_annotation", "w3c_webanno/spec_incorrect/anno13.json", "line 11: it is no JSON"),
    ("web_annotation", "w3c_webanno/spec_incorrect/anno15.json", "line 11: it is no JSON"),
    (
        "web_annotation",
        "w3c_webanno/recogito/plugins__awareness__test__annotations.json",
        "should be a Web Annotation",
    ),
)

EXTRAS = {"parquet": "hf_parquet", "spacy_docbin": "spacy_docbin"}
"""Formats whose libraries are extras: their samples are read in their own tests."""


@pytest.mark.parametrize("row", READ.splitlines())
def test_a_sample_is_read_as_its_source_describes(row: str) -> None:
    name, sample, *counts = row.split()

    read = reading.read(shared_folder() / "samples" / sample, name)

    assert isinstance(read, Dataset)

    spans = sum(len(article.spans) for article in read.articles)
    assert [len(read.articles), spans, len(read.annotators)] == [int(each) for each in counts]
    for article in read.articles:
        assert all(0 <= each.start < each.end <= article.length for each in article.spans)


@pytest.mark.parametrize(("name", "sample", "said"), REFUSED)
def test_a_sample_that_is_broken_is_refused_with_place_and_reason(name: str, sample: str, said: str) -> None:
    path = shared_folder() / "samples" / sample

    with pytest.raises(UserError) as error:
        reading.read(path, name)

    assert path.name in str(error.value)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_the_suite_of_webanno_is_read_whole() -> None:
    suite = sorted((shared_folder() / "samples/webanno_tsv").glob("*/*/*.tsv"))

    read = [registry.module("webanno_tsv").read(path) for path in suite]

    assert len(suite) > 30
    assert all(len(each.articles) == 1 for each in read)


def test_no_folder_of_samples_is_forgotten() -> None:
    folders = {each.name for each in (shared_folder() / "samples").iterdir() if each.is_dir()}
    named = [row.split()[1] for row in READ.splitlines()] + [sample for _, sample, _ in REFUSED]

    assert folders - {name.partition("/")[0] for name in named} - set(EXTRAS.values()) == {"webanno_tsv"}
