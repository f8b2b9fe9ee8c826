"""Articles in, and what the project knows of them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from kzannot.cli.command import Command, Surroundings, put_json, put_table, say
from kzannot.errors import told
from kzannot.model.records import Article, Section
from kzannot.project.importing import Import, Outcome, Wish, prepare, read_files
from kzannot.project.neighbours import Neighbours
from kzannot.project.opened import opened
from kzannot.project.progress import codable
from kzannot.project.project import Project
from kzannot.project.recipes import Recipe, columns_told, keep, named
from kzannot.project.units import count_words


def _import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("files", type=Path, nargs="+", help="files, folders or zips")
    parser.add_argument("--outlet", default="", help="the outlet of articles that name none")
    parser.add_argument("--metadata", type=Path, help="a CSV of metadata by file name")
    parser.add_argument("--columns", default="", help="of a corpus: text=Body,title=Headline,…")
    parser.add_argument("--recipe", default="", help="columns kept by name; with --columns, keep them so")
    parser.add_argument("--split", default="", help="files of many articles: export, ends, lines …")
    parser.add_argument("--whole-page", action="store_true", help="all text of pages, not the article alone")
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in, change nothing")
    parser.add_argument("--json", action="store_true")


def _import(told_: Namespace, surroundings: Surroundings) -> int:
    wish = Wish(told_.outlet, _recipe(told_), told_.split, told_.whole_page)
    with opened(told_.project) as project:
        read = read_files(told_.files, table=told_.metadata, wish=wish)
        prepared = prepare(project, Neighbours(project).judged(read))
        if not told_.dry_run:
            project.apply(prepared.edit, prepared.texts, prepared.files)
        if told_.json:
            put_json([_outcome(outcome) for outcome in prepared.outcomes])
        _tell(prepared, dry=told_.dry_run)
    refused = any(outcome.status == "refused" for outcome in prepared.outcomes)
    return 1 if refused and not any(o.status != "refused" for o in prepared.outcomes) else 0


def _recipe(told_: Namespace) -> Recipe | None:
    """The columns that the command names, kept under the name that it gives; None for those that fit."""
    if told_.columns:
        recipe = Recipe(columns_told(told_.columns), told_.recipe)
        if told_.recipe:
            keep(recipe)
        return recipe
    return named(told_.recipe) if told_.recipe else None


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "file": outcome.file,
        "status": outcome.status,
        "article": str(outcome.article) if outcome.article else None,
        "reason": told(outcome.reason) if outcome.reason else None,
        "alike": outcome.alike or None,
    }


def _tell(prepared: Import, dry: bool) -> None:
    """Say what became of each file, and which articles lack an outlet."""
    nameless = {after.id for _, after in prepared.edit.of(Article) if after and after.outlet_id is None}
    for outcome in prepared.outcomes:
        if outcome.reason:
            say(told(outcome.reason))
        elif outcome.status == "duplicate":
            say(f"{outcome.file}: is in the project already, skipped.")
        elif outcome.alike:
            say(f"{outcome.file}: is much like {outcome.alike}.")
        if outcome.article in nameless:
            say(f"{outcome.file}: the file names no outlet; give one with --outlet or --metadata.")
    done = sum(outcome.status == "imported" for outcome in prepared.outcomes)
    say(f"{done} of {len(prepared.outcomes)} {'would be imported' if dry else 'imported'}.")


def _articles_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--text", action="store_true", help="with text and sections")
    parser.add_argument("--json", action="store_true")


def _articles(told_: Namespace, surroundings: Surroundings) -> None:
    with opened(told_.project) as project:
        outlets = {outlet.id: outlet.name for outlet in project.outlets()}
        rows = [_described(project, article, outlets, told_.text) for article in project.articles()]
    if told_.json:
        put_json(rows)
        return
    heads = ("outlet", "title", "published", "words", "source")
    put_table(heads, [[row[head] for head in heads] for row in rows])
    if told_.text:
        for row in rows:
            print(f"\n== {row['title']}\n{row['text']}")


def _described(project: Project, article: Article, outlets: dict[Any, str], text: bool) -> dict[str, Any]:
    sections = project.sections(article.id)
    whole = project.text(article)
    said: dict[str, Any] = {
        "id": str(article.id),
        "outlet": outlets.get(article.outlet_id),
        "title": article.title,
        "published": article.published or None,
        "precision": str(article.precision),
        "words": count_words(whole, codable(sections)),
        "source": article.source_name,
        "sha256": article.digest,
        "language": article.language or None,
        "genre": article.genre or None,
        "agency": article.agency or None,
        "author": article.author or None,
        "url": article.url or None,
        "origins": {name: str(origin) for name, origin in article.origins},
        "entries": sum(section.kind == "entry" for section in sections),
        "excluded": article.excluded or None,
    }
    if text:
        said |= {"text": whole, "sections": [_section(section) for section in sections]}
    return said


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": str(section.kind),
        "start": section.start,
        "end": section.end,
        "time": section.time or None,
    }


IMPORT = Command(_import_arguments, _import)
ARTICLES = Command(_articles_arguments, _articles)
