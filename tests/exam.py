"""The exam: factory dossiers put before the program, as placed words or as files, and what it must have said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from evidence import pipeline
from evidence.classify import documents as classify
from evidence.kinds.extract import extracted as extracted_of
from evidence.records.cases import CASE_VERSION, StoredCase, Summary
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.pages import Page, Word
from evidence.records.places import Box
from evidence.records.sources import FileReading, Status
from evidence.settings import JudgeSettings, ReadSettings, Settings
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper, Planted, Sheet, TrueField
from tests.factory.truth import as_read
from tests.factory.write import write

GRAVE = frozenset({Severity.CRITICAL, Severity.MAJOR})
TOLD = frozenset({Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE})


# -- papers as placed words: no PDF, no OCR -------------------------------------------------------------------------


def page(path: str, number: int, sheet: Sheet) -> Page:
    """A drawn sheet as a page with a text layer."""
    words = tuple(Word(w.text, Box(w.x0, w.top, w.x1, w.bottom)) for w in as_read(sheet))
    rules = tuple(Box(*r) for r in sheet.rules)
    return Page(path, number, sheet.width, sheet.height, 0, "text", "placed words", words, rules, confidence=1.0)


def reading(paper: Paper) -> FileReading:
    """A paper as a file that was read without a flaw."""
    path = f"{paper.name}.pdf"
    pages = tuple(page(path, i, sheet) for i, sheet in enumerate(draw(paper), 1))
    sha = hashlib.sha256(repr((paper.name, [s.words for s in draw(paper)])).encode()).hexdigest()
    return FileReading(path, sha, 1, "application/pdf", Status.READ, None, pages)


def extracted(dossier: Dossier) -> StoredCase:
    """Documents and facts from the placed words of a dossier."""
    readings = tuple(reading(p) for p in dossier.papers)
    papers, problems = classify(readings)
    found = [extracted_of(d, readings) for d in papers]
    files = tuple(pipeline.slim(r, problems) for r in readings)
    facts = tuple(f for told, _ in found for f in told)
    rest = tuple(u for _, rest in found for u in rest)
    return StoredCase(CASE_VERSION, dossier.name, files, papers, facts, unclaimed=rest)


def as_of(dossier: Dossier) -> date:
    """The day of knowledge the factory gave the dossier."""
    return date.fromisoformat(dossier.story["as_of"])


def judged_text(dossier: Dossier) -> Summary:
    """The whole program but for reading, over placed words."""
    day = as_of(dossier)
    summary, _ = pipeline.judged(extracted(dossier), JudgeSettings(as_of=day), (), day, final=True)
    return summary


def judged_files(
    dossier: Dossier, folder: Path, cache: Path | None = None, out: Path | None = None
) -> tuple[Summary, list[TrueField]]:
    """The whole program over written files; gives the truth beside it."""
    truth = write(dossier, folder)
    settings = Settings(ReadSettings(cache=cache), JudgeSettings(as_of=as_of(dossier)))
    return pipeline.run(folder, settings, out=out, today=as_of(dossier)), truth


# -- what was said -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Verdicts:
    """What was said of a dossier: planted faults found or not, and what else was said gravely."""

    found: tuple[Planted, ...]
    missed: tuple[Planted, ...]
    unsure: tuple[Planted, ...]
    extra: tuple[Check, ...]


def told(summary: Summary) -> tuple[Check, ...]:
    """The checks that did not hold."""
    return tuple(c for c in summary.judgement.checks if c.outcome in TOLD)


def grave(summary: Summary) -> tuple[Check, ...]:
    """The checks told as critical or major."""
    return tuple(c for c in told(summary) if c.severity in GRAVE)


def compare(summary: Summary, planted: Sequence[Planted]) -> Verdicts:
    """Planted faults against what was told: found (the planted outcome), unsure (unverifiable instead) or missed."""
    said = {(c.rule, c.outcome.value) for c in told(summary)}
    found = tuple(p for p in planted if (p.rule, p.outcome) in said)
    unsure = tuple(p for p in planted if p not in found and (p.rule, "unverifiable") in said)
    missed = tuple(p for p in planted if p not in found and p not in unsure)
    names = {p.rule for p in planted}
    return Verdicts(found, missed, unsure, tuple(c for c in grave(summary) if c.rule not in names))


def centre_in(fact: Fact, field: TrueField) -> bool:
    """Whether one of the fact's places is the true one: its centre in the true box; in plain text line and column."""
    x0, top, x1, bottom = field.box
    for place in fact.places:
        if place.line is not None and place.column is not None:
            if top <= place.line - 1 < bottom and x0 <= place.column - 1 < x1:
                return True
        elif place.page == field.page and place.box is not None and Box(x0, top, x1, bottom).holds(*place.box.centre):
            return True
    return False


def file_of(paper: str, files: Iterable[str]) -> str | None:
    """The file a paper was written to: its name with any ending."""
    return next((f for f in files if Path(f).stem == paper), None)


def placed_right(summary: Summary, planted: Planted, truth: Sequence[TrueField]) -> bool:
    """Whether a finding of the planted rule stands on the true places.

    Every value it cites that the truth knows is centred in a true box of that field, and it cites a value in each of
    the papers that disagree (two values at least where two places were planted).
    """
    facts_by_id = {f.id: f for f in summary.case.facts}
    cited = [facts_by_id[k] for c in told(summary) if c.rule == planted.rule for k in c.evidence]
    papers = set()
    for fact in cited:
        stem = Path(fact.places[0].file).stem if fact.places else ""
        true = [t for t in truth if t.paper == stem and t.field == fact.field]
        if true and not any(centre_in(fact, t) for t in true):
            return False
        papers.add(stem)
    wanted = {paper for paper, _ in planted.places}
    return len(set(cited)) >= min(2, len(planted.places)) and bool(papers & wanted or not wanted)


# -- fields --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FieldScore:
    """One true field of one paper: right, wrong (another value) or unread, with what was said."""

    kind: str
    field: str
    state: str
    truth: str
    said: str | None


def field_scores(dossier: Dossier, case: StoredCase) -> tuple[FieldScore, ...]:
    """Every true field of a dossier against what was read; papers taken for another kind have all fields unread."""
    kinds = {part.file: d.kind for d in case.documents for part in d.parts}
    read: dict[tuple[str, str], Fact] = {}
    for fact in case.facts:
        if fact.status != "empty" and fact.places:
            read.setdefault((fact.places[0].file, fact.field), fact)
    found = []
    for paper in dossier.papers:
        file = file_of(paper.name, kinds)
        for name, value in paper.fields.items():
            seen = read.get((file or "", name)) if kinds.get(file or "") == paper.kind else None
            said = None if seen is None else seen.value
            state = "unread" if said is None else "right" if alike(said, value) else "wrong"
            found.append(FieldScore(paper.kind, name, state, value, said))
    return tuple(found)


def alike(said: str, truth: str) -> bool:
    """Whether two normal forms say the same: numbers by value, words without case and punctuation."""
    try:
        return abs(Decimal(said) - Decimal(truth)) <= Decimal("0.01")
    except ArithmeticError:
        return plain(said) == plain(truth)


def plain(text: str) -> str:
    """Letters and digits alone, without case."""
    return "".join(c for c in text.casefold() if c.isalnum())
