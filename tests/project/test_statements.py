from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from kzannot.errors import Refused
from kzannot.formats.cells import read_table
from kzannot.model import edits, linking
from kzannot.model.edits import Change, Edit
from kzannot.model.linking import Relation, Status
from kzannot.model.records import Annotator, Article, Outlet, Reading, Record, Section, SectionKind, Slice
from kzannot.model.study import Assignment, Passage, Round, RoundState, Statement
from kzannot.project.project import Project
from kzannot.project.statements import Row, by_contrast, is_hidden, linked, omissions, rows
from kzannot.project.statements_copied import Agency, copied, suspected
from kzannot.project.statements_found import TITLE, proposals, shortened
from kzannot.project.statements_table import write_statements
from kzannot.project.tasks import Cancelled, Task
from kzannot.storage.texts import digest_of
from tests.project.making import Made, make

DEAD = "Erwartet wurde, dass es nun noch etliche weitere leere Tanklaster geben könnte."
FEARED = "Erwartet wurde gestern, dass es noch etliche weitere leere Tanklaster geben könnte."
TEXTS = {
    "Nord": f"Im Hafen lag ein Frachter mit Zement. {DEAD} Der Rat streitet über Parkgebühren.",
    "Süd": f"Der Bürgermeister eröffnet eine Schule. {FEARED}",
    "West": f"Ein Verein rettet das alte Kino. {DEAD} Nachts fiel mehrmals der Strom aus.",
}


class News:
    """A project with three articles of an outlet each, which share a sentence."""

    def __init__(self, project: Project, made: Made) -> None:
        self.project, self.made = project, made
        self.outlets = {name: Outlet(name=name) for name in TEXTS}
        self.articles = {name: self.article(name, text) for name, text in TEXTS.items()}
        self.sections = {
            name: Section(article_id=article.id, kind=SectionKind.PARAGRAPH, start=0, end=article.length)
            for name, article in self.articles.items()
        }
        records: list[Record] = [
            *self.outlets.values(), *self.articles.values(), *self.sections.values()
        ]  # fmt: skip
        project.apply(edits.adding("Fill", records), TEXTS.values())

    def article(self, outlet: str, text: str) -> Article:
        return Article(
            title=outlet, digest=digest_of(text), length=len(text), outlet_id=self.outlets[outlet].id
        )

    def add(self, *records: Record) -> None:
        self.project.apply(edits.adding("Add", records))

    def propose(self) -> list[Row]:
        self.project.apply(proposals(self.project))
        return rows(self.project)

    def tag(
        self, outlet: str, frame: object, *attributes: tuple[str, str], who: Annotator | None = None
    ) -> None:
        start = TEXTS[outlet].index("Erwartet")
        self.add(
            self.made.span(
                article_id=self.articles[outlet].id,
                annotator_id=(who or self.made.anna).id,
                frame_id=frame,
                start=start,
                end=start + 20,
                attributes=attributes,
            )
        )

    def read(self, outlet: str) -> None:
        self.add(
            Reading(
                section_id=self.sections[outlet].id,
                article_id=self.articles[outlet].id,
                annotator_id=self.made.anna.id,
            )
        )


@pytest.fixture
def news(tmp_path: Path) -> Iterator[News]:
    project, made = make(tmp_path / "news.kzannot")
    project.sign_in(made.anna)
    yield News(project, made)
    project.close()


# Proposing


def test_what_articles_share_is_proposed_and_nobody_is_named(news: News) -> None:
    (row,) = news.propose()

    assert [wording.text for wording in row.wordings] == [
        DEAD.removesuffix("."), FEARED.removesuffix("."), DEAD.removesuffix("."),
    ]  # fmt: skip
    assert row.outlets == ("Nord", "Süd", "West")
    assert (row.statement.status, row.statement.relation) == (Status.PROPOSED, Relation.UNTYPED)
    assert row.statement.annotator_id is None
    assert 0.8 < row.statement.similarity < 1
    assert row.statement.title.startswith("Erwartet wurde, dass")


def test_a_proposal_is_taken_back_as_one(news: News) -> None:
    news.propose()

    news.project.undo()

    assert rows(news.project) == []
    assert news.project.records(Passage) == []


@pytest.mark.parametrize("decide", [linking.confirm, linking.reject])
def test_what_was_decided_is_not_proposed_again(news: News, decide: object) -> None:
    (row,) = news.propose()
    news.project.apply(decide(row.statement, news.made.anna.id))  # type: ignore[operator]  # either edit

    again = proposals(news.project)

    assert again.changes == ()


def test_what_was_removed_is_not_proposed_again(news: News) -> None:
    (row,) = news.propose()
    passages = [wording.passage for wording in row.wordings]
    news.project.apply(linking.remove_passage(row.statement, passages, passages[1], news.made.anna.id))

    again = proposals(news.project)

    assert again.changes == ()
    (kept,) = rows(news.project)
    assert kept.outlets == ("Nord", "West")


def test_of_what_comes_later_only_the_new_passage_is_proposed(news: News) -> None:
    (row,) = news.propose()
    news.project.apply(linking.confirm(row.statement, news.made.anna.id))
    text = f"Fachleute warnen vor Dürre. {DEAD}"
    later = Article(title="Ost", digest=digest_of(text), length=len(text))
    news.project.apply(edits.adding("Add", [later]), [text])

    first, second = news.propose()

    assert first.statement.status == Status.CONFIRMED
    assert [wording.article.title for wording in second.wordings] == ["Nord", "Ost"]
    assert proposals(news.project).changes == ()


def test_what_is_never_coded_is_not_searched(news: News) -> None:
    nord, sued = news.sections["Nord"], news.articles["Süd"]
    furniture = Section(article_id=nord.article_id, kind=SectionKind.FURNITURE, start=0, end=nord.end)
    excluded = Article(**{**_fields(sued), "excluded": "repeat"})  # type: ignore[arg-type]  # an article's
    news.project.apply(edits.Edit("Cut", (edits.Change(nord, None), edits.Change(None, furniture))))
    news.project.apply(edits.replacing("Exclude", sued, excluded))

    assert proposals(news.project).changes == ()


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__dataclass_fields__}


def test_the_search_is_called_off(news: News) -> None:
    task = Task()
    task.cancel()

    with pytest.raises(Cancelled):
        proposals(news.project, task)


def test_a_long_wording_makes_a_short_title() -> None:
    assert shortened("Wer\n sich nicht meldet") == "Wer sich nicht meldet"
    assert len(shortened("Wort " * 40)) <= TITLE
    assert shortened("Wort " * 40).endswith("Wort…")


# Reading


def test_a_wording_shows_what_was_coded_in_it(news: News) -> None:
    news.propose()
    news.tag("Nord", news.made.threat.id, ("stance", "endorsed"), ("voice", "state"))
    news.tag("Nord", news.made.order.id, ("voice", ("state", "expert")), who=news.made.bela)  # type: ignore[arg-type]  # several values

    (row,) = rows(news.project)

    nord, sued, _ = row.wordings
    assert [(each.annotator, each.frame, each.voice, each.stance) for each in nord.codings] == [
        ("Anna", "threat", "state", "endorsed"),
        ("Bela", "order", "state, expert", ""),
    ]
    assert (nord.seen, sued.seen, sued.codings) == (True, False, ())
    (anna,) = rows(news.project, ["Anna"])
    assert [each.annotator for each in anna.of("Nord")[0].codings] == ["Anna"]


def test_how_differently_a_statement_is_framed_is_a_number(news: News) -> None:
    (row,) = news.propose()
    assert row.contrast is None

    news.tag("Nord", news.made.threat.id, ("stance", "endorsed"))
    (row,) = rows(news.project)
    assert row.contrast is None

    news.tag("Süd", news.made.threat.id, ("stance", "rejected"))
    (row,) = rows(news.project)
    assert row.contrast == pytest.approx(2 / 3)  # one frame in common, two stances that are not

    news.read("West")
    (row,) = rows(news.project)
    assert row.contrast == pytest.approx((2 / 3 + 1 + 1) / 3)


def test_where_everybody_read_and_nobody_saw_a_frame_all_are_alike(news: News) -> None:
    news.propose()
    for outlet in TEXTS:
        news.read(outlet)

    (row,) = rows(news.project)

    assert row.contrast == 0.0


def test_the_most_different_come_first_and_the_unknown_last(news: News) -> None:
    (row,) = news.propose()
    places = [(each.passage.article_id, 0, 5) for each in row.wordings[:2]]
    news.project.apply(linking.link("Anfang", news.made.anna.id, places, Relation.SAME_FACT))
    news.read("Nord")
    news.read("Süd")
    known = rows(news.project)
    unknown = Row(Statement(title="neu", relation=""), ())

    ordered = by_contrast([unknown, *known])

    assert [each.contrast for each in ordered] == [0.0, 0.0, None]


def test_rejected_statements_are_shown_where_they_are_asked_for(news: News) -> None:
    (row,) = news.propose()
    news.project.apply(linking.reject(row.statement, news.made.anna.id))

    assert rows(news.project) == []
    assert len(rows(news.project, statuses=[Status.REJECTED])) == 1


def test_statements_of_excluded_articles_are_left_out(news: News) -> None:
    news.propose()
    for article in news.articles.values():
        after = Article(**{**_fields(article), "excluded": "no"})  # type: ignore[arg-type]  # an article's
        news.project.apply(edits.replacing("Exclude", article, after))

    assert rows(news.project) == []


def test_a_passage_leads_back_to_its_source(news: News) -> None:
    source = "| Wer sich nicht meldet | |\n| wird übergangen |"
    text = "Wer sich nicht meldet wird übergangen"
    article = Article(
        title="taz",
        digest=digest_of(text),
        length=len(text),
        source_digest=digest_of(source),
        slices=(Slice(2, 23), Slice(30, 45, " ")),
    )
    news.project.apply(edits.adding("Add", [article]), [text, source])
    places = [
        (article.id, 4, 37),
        (article.id, 22, 26),
        (article.id, 21, 22),
        (news.articles["Nord"].id, 3, 8),
    ]
    news.project.apply(linking.link("Drohung", news.made.anna.id, places, Relation.SAME_QUOTE))

    (row,) = rows(news.project)

    assert [wording.source for wording in row.wordings] == [(3, 8), (6, 45), None, (30, 34)]


def test_what_one_outlet_carries_and_another_drops(news: News) -> None:
    (row,) = news.propose()
    passages = [wording.passage for wording in row.wordings]
    news.project.apply(linking.remove_passage(row.statement, passages, passages[1], news.made.anna.id))
    found = rows(news.project)

    assert omissions(found, "Nord", "Süd") == found
    assert omissions(found, "Nord", "West") == []
    assert omissions(found, "Süd", "Nord") == []


def test_linked_passages_lead_to_each_other(news: News) -> None:
    (row,) = news.propose()
    nord, sued, west = (wording.passage for wording in row.wordings)
    together = linked(news.project)
    unknown = Passage(statement_id=row.statement.id, article_id=nord.article_id, start=0, end=1)

    assert together.to(nord) == (sued, west)
    assert together.to(unknown) == ()
    assert together.near(nord.article_id, 0) == nord
    assert together.near(nord.article_id, 10_000, [west.article_id]) == nord
    assert together.near(nord.article_id, 0, [uuid4()]) is None
    assert together.near(uuid4(), 0) is None


def test_passages_of_excluded_articles_and_of_rejected_statements_lead_nowhere(news: News) -> None:
    (row,) = news.propose()
    nord, sued, west = (wording.passage for wording in row.wordings)
    article = news.articles["Süd"]
    news.project.apply(Edit("Exclude", (Change(article, replace(article, excluded="advert")),)))

    assert linked(news.project).to(nord) == (west,)
    assert linked(news.project).to(sued) == ()
    news.project.apply(linking.reject(row.statement, news.made.anna.id))
    assert linked(news.project).to(nord) == ()


# As a table


def test_the_table_has_a_line_for_each_passage_with_what_was_coded_in_it(news: News, tmp_path: Path) -> None:
    (row,) = news.propose()
    for who in (news.made.anna, news.made.bela):
        news.tag("Nord", news.made.threat.id, ("voice", "state"), who=who)
    file = tmp_path / "statements.csv"

    write_statements(rows(news.project), file)

    lines = [line for _, line in read_table(file)]
    assert [line["outlet"] for line in lines] == list(TEXTS)
    assert {line["statement"] for line in lines} == {str(row.statement.id)}
    assert [line["text"] for line in lines] == [DEAD[:-1], FEARED[:-1], DEAD[:-1]]
    assert [line["frames"] for line in lines] == [news.made.threat.name, "", ""]
    assert lines[0]["voices"] == "state"
    assert lines[0]["annotators"].count(";") == 1
    start, end = int(lines[0]["start"]), int(lines[0]["end"])
    assert TEXTS["Nord"][start:end] == lines[0]["text"]
    assert (lines[0]["source_start"], lines[0]["seen"]) == (lines[0]["start"], "true")


def test_a_passage_that_is_not_in_the_source_has_no_place_there(news: News, tmp_path: Path) -> None:
    (row,) = news.propose()
    first = replace(row.wordings[0], source=None)
    file = tmp_path / "statements.csv"

    write_statements([replace(row, wordings=(first,))], file)

    ((_, line),) = read_table(file)
    assert (line["source_start"], line["source_end"], line["start"]) == ("", "", str(first.passage.start))


def test_a_passage_outside_its_article_is_refused(news: News) -> None:
    (row,) = news.propose()
    passages = [wording.passage for wording in row.wordings]
    beyond = (news.articles["Nord"].id, 5, 10_000)

    with pytest.raises(Refused, match="outside the article"):
        news.project.apply(linking.add_passage(row.statement, passages, beyond))


# Blind rounds


def test_in_a_blind_round_nothing_is_seen(news: News) -> None:
    news.propose()
    codebook = news.made.codebook.id
    done = Round(name="0", codebook_id=codebook, state=RoundState.CLOSED)
    free = Round(name="1", codebook_id=codebook, blind=False)
    news.add(done, free)
    assert len(rows(news.project)) == 1

    blind = Round(name="2", codebook_id=codebook)
    news.add(blind)

    assert rows(news.project) == []
    assert linked(news.project).near(news.articles["Nord"].id, 0) is None
    assert not is_hidden(news.project, None)


def test_who_codes_in_no_blind_round_sees_the_statements(news: News) -> None:
    news.propose()
    blind = Round(name="2", codebook_id=news.made.codebook.id)
    article = news.articles["Nord"].id
    news.add(
        blind,
        Assignment(article_id=article, annotator_id=news.made.bela.id, round_id=blind.id),
        Assignment(article_id=article, annotator_id=news.made.anna.id),
    )

    assert is_hidden(news.project, news.made.bela)
    assert not is_hidden(news.project, news.made.anna)
    assert len(rows(news.project)) == 1


# Copies of agencies


def test_an_article_that_shares_much_is_suspected_of_copying(news: News) -> None:
    text = f"{DEAD}"
    marked = Article(title="dpa", digest=digest_of(text), length=len(text), agency="dpa")
    news.project.apply(edits.adding("Add", [marked]), [text])

    found = {each.article.title: each for each in copied(news.project)}

    assert (found["dpa"].share, found["dpa"].agency, found["dpa"].outlet) == (1.0, Agency.MARKED, "")
    nord = found["Nord"]
    assert (nord.outlet, nord.shared, nord.agency) == ("Nord", 12, Agency.SUSPECTED)
    assert [TEXTS["Nord"][start:end] for start, end in nord.stretches] == [DEAD.removesuffix(".")]
    assert (found["Ticker"].share, found["Ticker"].agency) == (0.0, Agency.NONE)
    assert suspected(copied(news.project))[0].article.title == "Nord"


def test_an_article_without_words_shares_nothing(news: News) -> None:
    empty = Article(title="leer", digest=digest_of("…"), length=1)
    news.project.apply(edits.adding("Add", [empty]), ["…"])

    assert copied(news.project, Task())[-1].share == 0.0


def test_one_statement_is_read_as_among_all(news: News) -> None:
    every = news.propose()
    ada = Annotator(name="Ada")
    read = Reading(
        section_id=news.sections["Nord"].id, article_id=news.articles["Nord"].id, annotator_id=ada.id
    )
    news.add(ada, read)

    alone = rows(news.project, only={every[0].statement.id})

    assert alone == [row for row in rows(news.project) if row.statement.id == every[0].statement.id]
    assert any(wording.seen for wording in alone[0].wordings)
    assert rows(news.project, only=set()) == []
