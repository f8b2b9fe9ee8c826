"""Files become articles of a project.

Reading touches no database, so any thread may do it; the edit is made afterwards, of the drafts that were
taken. What the file does not say is given (by an option or a table) or typed, and every value keeps where
it comes from.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import articles, corpora, splitting
from kzannot.formats.corpora import Recipe
from kzannot.formats.draft import Draft
from kzannot.formats.incoming import SUFFIXES as ONE_ARTICLE
from kzannot.formats.incoming import Reader
from kzannot.formats.metadata import read as read_table
from kzannot.formats.metadata import unused
from kzannot.formats.walking import Found, walk
from kzannot.model.edits import Edit, adding
from kzannot.model.records import (
    Article,
    Origin,
    Outlet,
    Precision,
    Record,
    Section,
    SectionKind,
    Slice,
)
from kzannot.model.versions import counting_last
from kzannot.project.metadata import outlet_called, understood
from kzannot.project.project import Project
from kzannot.project.recipes import fitting
from kzannot.project.tasks import Task
from kzannot.storage.texts import digest_of

SUFFIXES = (*ONE_ARTICLE, *corpora.SUFFIXES)
FIELDS = ("outlet", "title", "published", "precision", "author", "agency", "genre", "url", "language")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may become an article: its draft, or why it was refused.

    `values` is the metadata that will be stored, `origins` where each value comes from. `alike` names the
    article or file that this one is much like, and `share` says how much; empty where nothing is. `likest` is
    the article, if it is one of the project's, and `corrects` the one whose text this file shall correct.
    """

    name: str
    draft: Draft | None = None
    refusal: UserError | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    alike: str = ""
    share: float = 0.0
    likest: UUID | None = None
    corrects: UUID | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """How files shall be read: what holds for articles that say less, and how tables and exports are taken.

    `outlet` is that of every article whose file and table name none; `recipe` says which columns of a corpus
    hold what, None for what fits; `rule` is the name of the rule by which files are split, empty for none;
    `whole` asks for all text of pages.
    """

    outlet: str = ""
    recipe: Recipe | None = None
    rule: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Import:
    """An edit that adds articles, what it needs besides, and what became of each file.

    `status` is imported or duplicate; `article` is the id of the new article or of the one that is there.
    """

    edit: Edit
    texts: tuple[str, ...]
    files: tuple[bytes, ...]
    outcomes: tuple["Outcome", ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: `status` is imported, duplicate or refused; `alike` names its near twin."""

    file: str
    status: str
    article: UUID | None = None
    reason: UserError | None = None
    alike: str = ""


def read_files(
    paths: Sequence[Path],
    outlet: str = "",
    table: Path | None = None,
    task: Task | None = None,
    wish: Wish | None = None,
) -> list[Candidate]:
    """The candidates of files, folders and zips; one that cannot be read does not stop the others.

    Args:
        paths: files, folders or zips.
        outlet: the outlet of every article whose file and table name none, where no wish says so.
        table: a CSV with metadata by file name.
        task: told of the progress; it may call the work off in the middle of a file.
        wish: how the files shall be read.

    Raises:
        UserError: the table cannot be read, or speaks of files that are not there.
    """
    given = read_table(table) if table else {}
    task = task or Task()
    wish = wish or Wish(outlet)
    found: list[Candidate] = []
    with Reader() as reader:
        for done, entry in enumerate(walk(paths)):
            step = partial(task.step, done, max(done, len(paths)))
            step()
            found += [_candidate(name, one, given, wish) for name, one in _read(reader, entry, wish, step)]
    if table:
        _check_table(table, given, found)
    return found


def _read(
    reader: Reader, entry: Found, wish: Wish, step: Callable[[], None]
) -> list[tuple[str, Draft | UserError]]:
    """The articles of a file with their names, or why it holds none."""
    if entry.refusal:
        return [(entry.name, entry.refusal)]
    try:
        if Path(entry.name).suffix.lower() in corpora.SUFFIXES:
            table = corpora.read(entry.name, entry.content, reader.apart, step)
            return list(corpora.drafts(table, wish.recipe or fitting(table)))
        draft = reader.read(entry.name, entry.content, step, wish.whole)
        if not wish.rule:
            return [(entry.name, draft)]
        return [(one.source_name, one) for one in splitting.split(draft, splitting.rule_called(wish.rule))]
    except UserError as error:
        return [(entry.name, error)]


def read_text(name: str, text: str) -> Candidate:
    """The candidate of a text that lies in no file, as one that was pasted."""
    try:
        return candidate_of(name, articles.read_bytes(name, text.encode("utf-8", "replace")))
    except UserError as error:
        return Candidate(name, refusal=error)


def candidate_of(name: str, draft: Draft) -> Candidate:
    """The candidate of a draft, with what the file says of it."""
    values = {"title": draft.title, **{n: v for n, v in draft.metadata.items() if n in FIELDS and v}}
    return Candidate(name, draft, None, values, dict.fromkeys(values, Origin.FILE))


def with_table(candidates: Sequence[Candidate], table: Path) -> list[Candidate]:
    """The candidates with what a CSV says of them by file name; what a person typed stays.

    Raises:
        UserError: the table cannot be read, or speaks of files that are not there.
    """
    given = read_table(table)
    _check_table(table, given, candidates)
    return [_with_given(one, given.get(Path(one.name).name, {})) for one in candidates]


def typed(candidate: Candidate, name: str, value: str) -> Candidate:
    """The candidate with a value that a person typed; UserError for a date that cannot be understood."""
    if name != "published":
        return with_value(candidate, name, value.strip())
    date, precision = understood(value)
    return with_value(with_value(candidate, name, date), "precision", str(precision) if date else "")


def with_value(candidate: Candidate, name: str, value: str, origin: Origin = Origin.TYPED) -> Candidate:
    """The candidate with one value of its metadata typed or given; an empty one is taken away."""
    values = {**candidate.values, name: value}
    origins = {**candidate.origins, name: origin}
    if not value:
        del values[name], origins[name]
    return replace(candidate, values=values, origins=origins)


def prepare(project: Project, candidates: Iterable[Candidate]) -> Import:
    """The edit that adds the candidates that can be added; an article that is there already is skipped."""
    known = known_digests(project)
    records: list[Record] = []
    texts: list[str] = []
    files: list[bytes] = []
    outcomes: list[Outcome] = []
    named = {outlet.name.casefold(): outlet for outlet in project.outlets()}
    for candidate in candidates:
        draft = candidate.draft
        if draft is None:
            outcomes.append(Outcome(candidate.name, "refused", reason=candidate.refusal))
            continue
        own = digests(draft)
        twin = next((known[digest] for digest in own if digest in known), None)
        if twin:
            outcomes.append(Outcome(candidate.name, "duplicate", twin))
            continue
        article_id = uuid4()
        known |= dict.fromkeys(own, article_id)
        outlet = _outlet(candidate.values.get("outlet", ""), named, records)
        records.append(article_of(article_id, candidate, draft, outlet.id if outlet else None))
        records += sections_of(article_id, draft)
        texts += [draft.text, draft.source]
        files += files_of(draft)
        outcomes.append(Outcome(candidate.name, "imported", article_id, alike=candidate.alike))
    edit = adding(QT_TRANSLATE_NOOP("messages", "Import articles"), records)
    return Import(edit, tuple(texts), tuple(files), tuple(outcomes))


def digests(draft: Draft) -> tuple[str, ...]:
    """By what an article is known again: its text and, if it was recut when it came in, its source."""
    return digest_of(draft.text), digest_of(draft.source)


def known_digests(project: Project) -> dict[str, UUID]:
    """Which article each text and source of the project belongs to."""
    articles_ = counting_last(project.articles())
    by_source = {article.source_digest: article.id for article in articles_ if article.source_digest}
    return by_source | {article.digest: article.id for article in articles_}


def import_files(
    project: Project, paths: Sequence[Path], outlet: str = "", table: Path | None = None
) -> list[Outcome]:
    """Read files and add their articles in one edit."""
    prepared = prepare(project, read_files(paths, outlet, table))
    project.apply(prepared.edit, prepared.texts, prepared.files)
    return list(prepared.outcomes)


def _candidate(
    name: str, read: Draft | UserError, given: Mapping[str, Mapping[str, str]], wish: Wish
) -> Candidate:
    if isinstance(read, UserError):
        return Candidate(name, refusal=read)
    candidate = candidate_of(name, read)
    table = given.get(Path(name).name, {})
    values = {**candidate.values, **table}
    origins = {**candidate.origins, **dict.fromkeys(table, Origin.GIVEN)}
    if wish.outlet and "outlet" not in values:
        values["outlet"], origins["outlet"] = wish.outlet, Origin.GIVEN
    return replace(candidate, values=values, origins=origins)


def _check_table(table: Path, given: Mapping[str, object], candidates: Iterable[Candidate]) -> None:
    if stray := unused(given, (Path(candidate.name).name for candidate in candidates)):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{table} speaks of {name}, which is not among the files."),
            table=table.name,
            name=stray[0],
        )


def _with_given(candidate: Candidate, row: Mapping[str, str]) -> Candidate:
    told = {name: value for name, value in row.items() if candidate.origins.get(name) is not Origin.TYPED}
    if candidate.draft:
        for name, value in told.items():
            candidate = with_value(candidate, name, value, Origin.GIVEN)
    return candidate


def _outlet(name: str, named: dict[str, Outlet], records: list[Record]) -> Outlet | None:
    """The outlet of that name, new where the project has none; with kind and country where they are known."""
    if not name:
        return None
    outlet = named.get(name.casefold()) or outlet_called(name)
    if outlet.name.casefold() not in named:
        named[outlet.name.casefold()] = outlet
        records.append(outlet)
    return named[outlet.name.casefold()]


def article_of(article_id: UUID, candidate: Candidate, draft: Draft, outlet_id: UUID | None) -> Article:
    """The article that a candidate becomes."""
    values = candidate.values
    return Article(
        id=article_id,
        title=values.get("title", draft.title),
        digest=digest_of(draft.text),
        length=len(draft.text),
        outlet_id=outlet_id,
        published=values.get("published", ""),
        precision=Precision(values.get("precision", Precision.UNKNOWN)),
        author=values.get("author", ""),
        agency=values.get("agency", ""),
        genre=values.get("genre", ""),
        url=values.get("url", ""),
        language=values.get("language", ""),
        source_name=draft.source_name,
        source_digest=digest_of(draft.source),
        file_digest=digest_of(draft.content),
        encoding=draft.encoding,
        slices=tuple(Slice(s.start, s.end, s.before) for s in draft.slices),
        origins=tuple(sorted(candidate.origins.items())),
    )


def sections_of(article_id: UUID, draft: Draft) -> list[Section]:
    """The sections of the article that a draft becomes."""
    return [
        Section(article_id=article_id, kind=SectionKind(s.kind), start=s.start, end=s.end, time=s.time)
        for s in draft.sections
    ]


def files_of(draft: Draft) -> list[bytes]:
    """The bytes of the file, where they are more than the decoded source, so that they are kept, too."""
    return [] if draft.content == draft.source.encode("utf-8") else [draft.content]
