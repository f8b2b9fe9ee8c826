"""Two sets of real codings give the figures that other programs gave, to the digits printed."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from kzannot.agreement.alignment import Dissimilarity, align
from kzannot.agreement.bootstrap import Plan, intervals
from kzannot.agreement.chance import by_annotator
from kzannot.agreement.continua import Continua, continua, in_words, merge, segments
from kzannot.agreement.krippendorff import alpha, alpha_jaccard, alpha_masi
from kzannot.agreement.ratings import MISSING, Floats, Ratings
from kzannot.agreement.span_f1 import (
    averaged,
    covered,
    exact,
    matched,
    overlapping,
    pooled,
    silent_pairs,
)
from kzannot.agreement.u_alpha import cu_alpha, ku_alpha, u_alpha, u_alpha_binary
from tests.agreement.gold import real

NAMES = ("toxic_spans_1500", "mqm_sxs_2023_ende")


@dataclass(frozen=True)
class Coded:
    """One data set: its spans in characters and in words, its labels, and the figures to be met."""

    spans: Continua
    words: Continua
    labels: list[str]
    figures: dict[str, Any]


@cache
def coded(name: str) -> Coded:
    """Read a data set; annotators are numbered within each document, for hundreds took part."""
    documents = json.loads(real(f"{name}.docs.json").read_text())
    lines = [json.loads(line) for line in real(f"{name}.jsonl").read_text().splitlines()]
    number = {document: index for index, document in enumerate(documents)}
    width = max(len(told["annotators"]) for told in documents.values())
    labels = sorted({line["label"] for line in lines})
    rows = [
        (
            number[line["doc_id"]],
            documents[line["doc_id"]]["annotators"].index(line["annotator"]),
            line["start"],
            line["end"],
            labels.index(line["label"]),
        )
        for line in lines
    ]
    readers = [[index < len(told["annotators"]) for index in range(width)] for told in documents.values()]
    spans = continua([told["length"] for told in documents.values()], readers, rows, len(labels))
    tokens = [(number[name], *token) for name, told in documents.items() for token in told["tokens"]]
    figures = json.loads(real("baseline.json").read_text())[name]
    return Coded(spans, in_words(spans, np.array(tokens)), labels, figures)


def of_words(study: Continua) -> Ratings:
    """What was said of each word (with a weight, for equal neighbours are one row): 0 or 1 of one label."""
    return segments(replace(study, spans=merge(study.spans)))


@pytest.mark.parametrize("name", NAMES)
def test_alpha_of_each_label_on_words(name: str) -> None:
    data = coded(name)

    for number, label in enumerate(data.labels):
        figure = data.figures["alpha_binary_per_label_token"][label]
        statistic = alpha(of_words(data.words.layer(number)))
        assert statistic.value() == pytest.approx(figure["closed_form"], abs=5e-7)
        (interval,) = intervals([statistic], Plan())
        low, high = figure["ci95_doc_bootstrap_500"]
        assert interval.low == pytest.approx(low, abs=0.02 + 0.1 * (high - low))
        assert interval.high == pytest.approx(high, abs=0.02 + 0.1 * (high - low))


@pytest.mark.parametrize("name", NAMES)
def test_alpha_of_any_label_on_words(name: str) -> None:
    data = coded(name)
    spans = data.words.spans.copy()
    spans[:, 4] = 0

    anything = replace(data.words, spans=spans, labels=1)

    figure = data.figures["alpha_binary_per_label_token"]["*any*"]["closed_form"]
    assert alpha(of_words(anything)).value() == pytest.approx(figure, abs=5e-7)


@pytest.mark.parametrize("name", NAMES)
def test_alpha_of_sets_on_words(name: str) -> None:
    data = coded(name)
    sets = _sets_of_words(data)

    got = {"nominal": alpha(sets), "jaccard": alpha_jaccard(sets), "masi": alpha_masi(sets)}

    assert sets.categories == data.figures["distinct_label_sets"]
    for distance, statistic in got.items():
        figure = data.figures[f"alpha_sets_{distance}_token"]
        assert statistic.value() == pytest.approx(figure, abs=5e-7)


def _sets_of_words(data: Coded) -> Ratings:
    """Each word as a unit, and the set of labels that each annotator gave it as its category."""
    study = data.words
    base = np.cumsum(study.lengths) - study.lengths
    text = np.repeat(np.arange(len(study.lengths)), study.lengths)
    said = np.zeros((len(text), study.annotators), dtype=np.int64)
    for where, annotator, start, end, label in study.spans.tolist():
        said[base[where] + start : base[where] + end, annotator] |= 1 << label
    read = study.readers[text]
    kinds = np.unique(said[read])
    values = np.where(read, np.searchsorted(kinds, said), MISSING)
    names = tuple(frozenset(str(bit) for bit in range(63) if kind >> bit & 1) for kind in kinds.tolist())
    return Ratings(values=values, documents=text, categories=len(kinds), sets=names)


@pytest.mark.parametrize("name", NAMES)
def test_span_f1(name: str) -> None:
    study, figures = coded(name).spans, coded(name).figures
    hits = {"exact": exact, "overlap": overlapping, "matched_iou50": matched, "char_or_token": covered}

    for how, function in hits.items():
        found = function(study)
        for kind, measure in (("macro_pairs", averaged), ("micro", pooled)):
            figure = figures.get(f"pairwise_f1_{how}_{kind}")
            assert figure is None or measure(study, found).value() == pytest.approx(figure, abs=5e-7)

    assert silent_pairs(study, exact(study)) == figures["pairs_both_empty"]


@pytest.mark.parametrize("name", NAMES)
def test_unitizing_alpha_of_each_label(name: str) -> None:
    data = coded(name)

    for number, label in enumerate(data.labels):
        figure = data.figures["u_alpha_layers"][label]
        assert u_alpha(data.spans.layer(number)).value() == pytest.approx(figure, abs=5e-7)


@pytest.mark.parametrize("name", NAMES)
def test_unitizing_family_where_nobody_overlaps_himself(name: str) -> None:
    data = coded(name)
    figures = data.figures["u_family_on_those_docs"]

    for key, measure in (("u", u_alpha), ("bar_u", u_alpha_binary), ("cu", cu_alpha)):
        statistic = measure(data.spans)
        assert statistic.value() == pytest.approx(figures[key], abs=5e-7)
        assert len(data.spans.lengths) - statistic.left_out == data.figures["docs_without_self_overlap"]


@pytest.mark.parametrize("name", NAMES)
def test_unitizing_alpha_of_one_label_where_both_marked(name: str) -> None:
    data = coded(name)

    for label, figure in data.figures["u_family_on_those_docs"]["k"].items():
        statistic = ku_alpha(replace(data.spans, focus=data.labels.index(label)))
        if figure is None:
            assert statistic.reason()
        else:
            assert statistic.value() == pytest.approx(figure, abs=5e-5)


@pytest.mark.parametrize("name", NAMES)
def test_best_alignments_of_small_documents(name: str) -> None:
    documents = json.loads(real(f"{name}.docs.json").read_text())
    study = coded(name).spans

    for text in json.loads(real("baseline_gamma.json").read_text()):
        if text["data"] == name:
            read = documents[text["doc_id"]]["annotators"]
            some = study.of([read.index(annotator) for annotator in text["annotators"]])
            spans = some.spans[some.spans[:, 0] == list(documents).index(text["doc_id"])]
            _, annotator, start, end, label = spans.T
            units = by_annotator(annotator, start, end, label, len(text["annotators"]))
            (best,) = align([units], Dissimilarity())
            assert np.bincount(units.annotator).tolist() == text["n_spans"]
            assert best.disorder(units) == pytest.approx(text["best_disorder"], abs=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_rows_weigh_as_many_words_as_they_stand_for(name: str) -> None:
    data = coded(name)
    layer = data.words.layer(0)

    rows: Floats = np.asarray(of_words(layer).weights)

    assert rows.sum() == data.words.lengths.sum() == data.figures["positions"]
