"""What was coded, by whom, and by which codebook: the parts of the report that are no measures."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from kzannot.model.codebook import Attribute, Bilingual, Codebook, Example, Frame
from kzannot.model.study import Statement
from kzannot.project.choices import Choices
from kzannot.project.corpus import Coded, Corpus
from kzannot.project.prevalence import Share, prevalence
from kzannot.project.project import Project
from kzannot.project.units import count_words
from kzannot.reports.values import (
    ReportArticle,
    ReportAttribute,
    ReportOutlet,
    ReportPerson,
    ReportRule,
)

UNIT_RULES = ("sampling_unit", "sub_unit", "coding_unit", "boundary_rules", "read_no_frame")
"""What a codebook's file may say of units, under `unitisation`."""


def articles(corpus: Corpus) -> tuple[ReportArticle, ...]:
    """The articles that count."""
    return tuple(_article(coded, corpus) for coded in corpus.articles)


def people(corpus: Corpus) -> tuple[ReportPerson, ...]:
    """Who coded, and how much."""
    return tuple(
        ReportPerson(
            name=person.name,
            kind=person.kind,
            articles=sum(bool(coded.seen[person.id]) for coded in corpus.articles),
            sections=sum(len(coded.seen[person.id]) for coded in corpus.articles),
            spans=sum(len(coded.spans[person.id]) for coded in corpus.articles),
        )
        for person in corpus.annotators
    )


def excluded(project: Project) -> tuple[tuple[str, str, str], ...]:
    """The articles that are left out of every count: outlet, title and reason."""
    names = {outlet.id: outlet.name for outlet in project.outlets()}
    return tuple(
        (names[each.outlet_id] if each.outlet_id else "", each.title, each.excluded)
        for each in project.articles()
        if each.excluded
    )


def coded_between(project: Project, corpus: Corpus) -> tuple[str, str] | None:
    """The days of the first and the last work on an article, by the journal."""
    there = {coded.article.id for coded in corpus.articles}
    days = sorted(
        at.date().isoformat() for (article, _), at in project.worked_at().items() if article in there
    )
    return (days[0], days[-1]) if days else None


def outlets(project: Project, frames: Sequence[str]) -> tuple[ReportOutlet, ...]:
    """How often each frame stands in the articles of each outlet, that of no outlet last."""
    words = prevalence(project, Choices(normalise="words", samples=0))
    by_name: dict[str, dict[str, Share]] = {}
    for share in words:
        by_name.setdefault(share.outlet, {})[share.frame] = share
    return tuple(
        ReportOutlet(
            name=name,
            articles=max(share.articles for share in own.values()),
            words=max(share.words for share in own.values()),
            shares=tuple(own[frame].of_words for frame in frames),
            rates=tuple(own[frame].per_1000 for frame in frames),
        )
        for name, own in sorted(by_name.items(), key=lambda each: (not each[0], each[0].casefold()))
    )


def rules(project: Project, frames: Sequence[Frame], language: str) -> tuple[ReportRule, ...]:
    """The frames as the codebook defines them, with its examples."""
    labels = {
        choice.name: choice.label.in_language(language) or choice.name
        for attribute in project.attributes()
        for choice in attribute.choices
    }
    return tuple(
        ReportRule(
            name=frame.name,
            label=frame.label.in_language(language),
            badge=frame.badge,
            colour=frame.colour,
            definition=frame.definition.in_language(language),
            include=tuple(rule.in_language(language) for rule in frame.include),
            exclude=tuple(rule.in_language(language) for rule in frame.exclude),
            examples=tuple(_example(example, labels) for example in frame.examples),
        )
        for frame in frames
    )


def attributes(found: Sequence[Attribute], language: str) -> tuple[ReportAttribute, ...]:
    """What is said of spans and articles beside the frame; keys are left out, for they are no rule."""
    return tuple(
        ReportAttribute(
            name=each.name,
            label=each.label.in_language(language),
            level=each.level,
            question=each.question.in_language(language),
            choices=tuple(
                (choice.label.in_language(language) or choice.name, choice.rule.in_language(language))
                for choice in each.choices
            ),
        )
        for each in found
    )


def unit_rules(codebook: Codebook, language: str) -> tuple[str, ...]:
    """What the codebook's own file says of units and their bounds; nothing where it says nothing."""
    try:
        read: Any = yaml.safe_load(codebook.source)
    except yaml.YAMLError:
        return ()  # a codebook of another format says nothing that could be found here
    said = read.get("unitisation") if isinstance(read, Mapping) else None
    if not isinstance(said, Mapping):
        return ()
    found = [said.get(name) for name in UNIT_RULES]
    rows = [row for each in found for row in (each if isinstance(each, list) else [each])]
    return tuple(text for text in (_text(row, language) for row in rows) if text)


def _text(row: Any, language: str) -> str:
    if isinstance(row, Mapping):
        return Bilingual(str(row.get("de", "")), str(row.get("en", ""))).in_language(language)
    return row if isinstance(row, str) else ""


def _article(coded: Coded, corpus: Corpus) -> ReportArticle:
    return ReportArticle(
        outlet=coded.outlet_name,
        title=coded.article.title,
        published=coded.article.published,
        agency=coded.article.agency,
        words=count_words(coded.text, coded.sections),
        sections=len(coded.sections),
        read=tuple(len(coded.seen[annotator.id]) for annotator in corpus.annotators),
    )


def _example(example: Example, labels: Mapping[str, str]) -> str:
    values = ", ".join(labels.get(value, value) for _, value in example.values)
    return f"{example.text} [{values}]" if values else example.text


def statement_counts(project: Project) -> Counter[str]:
    """How many statements that articles share are proposed, confirmed and rejected."""
    return Counter(str(each.status) for each in project.records(Statement))
