"""Reports for the tests: one that holds a little of everything, and one that holds nothing but a frame."""

from dataclasses import replace
from typing import Any

from kzannot.reports.values import (
    AgreementReport,
    ReportArticle,
    ReportAttribute,
    ReportConfusion,
    ReportDisagreement,
    ReportFrame,
    ReportJudged,
    ReportLedgerLine,
    ReportLine,
    ReportMeasure,
    ReportOutlet,
    ReportPerson,
    ReportRound,
    ReportRule,
    ReportSettings,
    ReportUnit,
    ReportUsage,
)

FRAME = ReportFrame(
    name="riot",
    label="Chaos und Ausschreitung",
    badge="CH",
    colour="#D41159",
    units=50,
    seen_by_any=9,
    prevalence=0.125,
    percent=0.96,
    value=0.743,
    low=0.5,
    high=0.9,
    p_below_667=0.25,
    p_below_800=0.75,
    undefined_share=0.0,
    documents=12,
    merged=0,
    left_out=0,
    more=120,
    needed=300,
    note="Fewer than twenty documents: the interval is unreliable.",
)
UNDEFINED = replace(
    FRAME,
    name="other",
    label="Anderer Frame",
    badge="??",
    value=None,
    low=None,
    high=None,
    p_below_667=None,
    p_below_800=None,
    undefined_share=None,
    more=None,
    needed=None,
    reason="No annotator used it.",
    note="",
)
NUMBERS = {
    "used": 40,
    "one_annotator": 6,
    "unread": 4,
    "unfinished": 1,
    "repeat": 0,
    "excluded": 1,
    "furniture": 3,
}


def rule(frame: ReportFrame) -> ReportRule:
    """The frame as the codebook defines it."""
    return ReportRule(
        name=frame.name,
        label=frame.label,
        badge=frame.badge,
        colour=frame.colour,
        definition="Was brennt.",
        include=("Feuer",),
        exclude=("Rauch",),
        examples=("Die Halle brannte. [Redaktion]",),
    )


REPORT = AgreementReport(
    project="studie",
    made="2026-01-02",
    codebook="kazakhstan-2022",
    version="1.0.0",
    title="Framing der Unruhen",
    versions=("1.0.0",),
    unit_rules=("Mindestens ein Teilsatz.",),
    facts={"training": "Zwölf Stunden am Probematerial."},
    settings=ReportSettings(
        program="kzannot 0",
        libraries=(("numpy", "2.0"),),
        measure="alpha",
        samples=2000,
        seed=7,
        level=0.95,
        drawn="article",
        passages="full",
    ),
    coded=("2025-11-01", "2025-12-01"),
    people=(
        ReportPerson(name="Ada", kind="person", articles=2, sections=20, spans=9),
        ReportPerson(name="Netz", kind="machine", articles=1, sections=10, spans=4),
    ),
    annotators=("Ada", "Netz"),
    articles=(
        ReportArticle(
            outlet="Nord",
            title="Der Preis steigt",
            published="2022-01-05/2022-01-07",
            agency="dpa",
            words=1200,
            sections=20,
            read=(20, 10),
        ),
        ReportArticle(
            outlet="", title="Қазақстан", published="", agency="", words=100, sections=5, read=(5, 5)
        ),
    ),
    excluded=(("Süd", "Doppelt", "dasselbe noch einmal"),),
    rounds=(
        ReportRound(
            name="Probe",
            version="0.9.0",
            blind=True,
            outlet_blind=False,
            closed=True,
            articles=3,
            median=0.61,
        ),
    ),
    units=(ReportUnit(kind="paragraph", articles=2, numbers=NUMBERS, frames=(FRAME, UNDEFINED)),),
    span_measures=(
        ReportMeasure(name="u_alpha", frames=(replace(FRAME, merged=2), UNDEFINED)),
        ReportMeasure(name="f1_exact", frames=(replace(FRAME, low=None, high=None), UNDEFINED)),
    ),
    judged=(
        ReportJudged(
            label="Stimme",
            level="span",
            sets=False,
            units=31,
            matched=60,
            spans=72,
            percent=0.9,
            value=0.81,
            low=0.7,
            high=0.9,
            p_below_667=0.01,
            p_below_800=0.4,
        ),
        ReportJudged(
            label="Leit-Frame",
            level="article",
            sets=True,
            units=0,
            matched=None,
            spans=None,
            percent=None,
            value=None,
            low=None,
            high=None,
            p_below_667=None,
            p_below_800=None,
            reason="No unit was judged by two annotators.",
        ),
    ),
    pairs_unit="paragraph",
    pairs=(
        ReportLine(name="Ada – Netz", values=(0.5, None)),
        ReportLine(name="Ada – Ben", values=(0.6, None)),
    ),
    without=tuple(ReportLine(name=name, values=(0.7, None)) for name in ("Ada", "Netz", "Ben")),
    repeats=(ReportLine(name="Ada", values=(0.9, None)),),
    drift=(ReportLine(name="1–5", values=(0.5, None)), ReportLine(name="6–10", values=(0.8, None))),
    leaving=(ReportUsage(frame="riot", annotator="Netz", part="6–10", share=0.5, low=0.1, high=0.4),),
    kinds={"missed": (3, 0), "voice": (1, 0)},
    confusion=ReportConfusion(single=("Ada", "Netz"), counts=((5, 1, 2), (0, 0, 0), (1, 0, 0))),
    disagreements=(
        ReportDisagreement(
            kinds=("missed",),
            annotators=("Ada", "Netz"),
            outlet="Nord",
            title="Der Preis steigt",
            start=12,
            end=30,
            codings=("Chaos und Ausschreitung · Redaktion", "–"),
            text="Es brennt im Hafen",
        ),
    ),
    decisions=1,
    statements={"confirmed": 2},
    ledger=(
        ReportLedgerLine(
            unit="paragraph",
            why="used",
            outlet="Nord",
            title="Der Preis steigt",
            annotators=("Ada", "Netz"),
            number=40,
        ),
    ),
    outlets=(ReportOutlet(name="Nord", articles=1, words=1200, shares=(0.1, None), rates=(1.5, None)),),
    descriptive=True,
    rules=(rule(FRAME), rule(UNDEFINED)),
    attributes=(
        ReportAttribute(
            name="voice", label="Stimme", level="span", question="Wer spricht?", choices=(("Redaktion", ""),)
        ),
        ReportAttribute(name="via", label="Über", level="span", question="", choices=()),
        ReportAttribute(name="memo", label="Notiz", level="span", question="Was noch?", choices=()),
    ),
    retired=("Alter Frame",),
)


def bare(**more: Any) -> AgreementReport:
    """A report of a project that knows hardly anything."""
    empty: dict[str, Any] = {
        "versions": (),
        "unit_rules": (),
        "facts": {},
        "coded": None,
        "people": (),
        "annotators": (),
        "articles": (),
        "excluded": (),
        "rounds": (),
        "units": (),
        "span_measures": (ReportMeasure(name="u_alpha", frames=()),),
        "judged": (),
        "pairs": (),
        "without": (),
        "repeats": (),
        "drift": (),
        "leaving": (),
        "kinds": {},
        "confusion": ReportConfusion(single=(), counts=((0,),)),
        "disagreements": (),
        "decisions": 0,
        "statements": {},
        "ledger": (),
        "outlets": (),
        "descriptive": False,
        "rules": (),
        "attributes": (),
        "retired": (),
    }
    return replace(REPORT, **(empty | more))
