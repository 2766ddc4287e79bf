"""Runs the rules over a case, weighs their answers, and draws the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evidence.judge.apart import by_shipment, unparted
from evidence.judge.belonging import placed
from evidence.judge.broken import Answered, once
from evidence.judge.case import Case
from evidence.judge.doubt import questions_of, settled
from evidence.judge.importer import importer_of
from evidence.judge.provisions import Law, shipped, with_policy
from evidence.judge.rule import Rule, not_applicable
from evidence.judge.rules import RULES
from evidence.judge.rules.documents_foreign_dossier import RULE as FOREIGN
from evidence.judge.rules.documents_foreign_dossier import strays
from evidence.judge.scopes import Scopes, named
from evidence.judge.screening import screening, shipped_weights
from evidence.judge.slots import slots
from evidence.judge.stage import entry_date_of, stage_of
from evidence.judge.structures import structure_of
from evidence.judge.sureness import with_sureness
from evidence.judge.waivers import counted, waived
from evidence.judge.wanting import wanting
from evidence.judge.weighing import weighed
from evidence.records.cases import Decision, StoredCase
from evidence.records.codec import replaced
from evidence.records.facts import Question
from evidence.records.findings import Check, Judgement, Outcome, Severity
from evidence.records.parties import Resolution
from evidence.records.proofs import Shipment
from evidence.records.sources import FileReading, Status
from evidence.settings import JudgeSettings

POLICY = "us-import"
ORDINARY = tuple(rule for rule in RULES if rule is not FOREIGN)


@dataclass(frozen=True)
class Days:
    """The two days: of the law (and validity), and of what is known."""

    law: date
    known: date


def judge(
    case: StoredCase,
    resolution: Resolution,
    shipments: tuple[Shipment, ...],
    settings: JudgeSettings,
    today: date,
    final: bool,
    decisions: Sequence[Decision] = (),
) -> tuple[Judgement, tuple[Question, ...]]:
    """All rules over one dossier: the judgement, and what should be read again before it stands.

    Law and validity are judged on the entry date (else ``as_of``, else ``today``), knowledge on ``as_of``, else
    ``today``. Of ``decisions`` the waivers are heard here. With ``final`` nothing is asked any more. Raises
    ``LawError`` for a malformed law or policy file.
    """
    days = days_of(case, settings, today)
    view = Case(
        documents=case.documents,
        facts=case.facts,
        resolution=resolution,
        shipments=shipments,
        files=case.files,
        stage=stage_of(case.documents, case.facts, settings.stage, days.known),
        law_date=days.law,
        as_of=days.known,
        unclaimed=case.unclaimed,
    )
    provisions = shipped() if settings.policy is None else with_policy(shipped(), settings.policy)
    law = Law(provisions, days.law)
    asked = frozenset(case.reread)
    own = without_strays(view)
    scopes = Scopes(own, settings.stage, settings.law_date)
    raw = once((*_each_by_itself(scopes, law), *((r, c, view) for r, c in checks_of(view, law, (FOREIGN,)))))
    questions = () if final else questions_of(tuple(c for _, c, _ in raw), view, asked)
    checks = tuple(_stands(rule, check, seen, law.on(seen.law_date), asked) for rule, check, seen in raw)
    policy = POLICY if settings.policy is None else settings.policy.stem
    told = waived(tuple(placed(c, shipments) for c in checks), decisions, days.known)
    return _judgement(view, own, told, policy), questions


def _each_by_itself(scopes: Scopes, law: Law) -> Iterator[Answered]:
    """The ordinary rules' checks with the papers each rests on: those of one entry or shipment, or all.

    What is found in the papers of several shipments alike is told once; a shipment with nothing to compare is silent
    where another has something. A contradiction that only the whole dossier shows is told where nothing proves that
    its papers are of two shipments.
    """
    for rule in ORDINARY:
        seen = scopes.of(rule)
        found = [(c, one) for one in seen for _, c in checks_of(one, law.on(one.law_date), (rule,))]
        if len(seen) > 1:
            found = _told_once(found, seen)
            if by_shipment(rule) and all(c.outcome in (Outcome.HOLDS, Outcome.NOT_APPLICABLE) for c, _ in found):
                whole = (unparted(c, seen) for _, c in checks_of(scopes.case, law, (rule,)))
                found = [(c, scopes.case) for c in whole if c is not None] or found
        yield from ((rule, check, one) for check, one in found)


def _told_once(found: list[tuple[Check, Case]], seen: tuple[Case, ...]) -> list[tuple[Check, Case]]:
    """What several views say alike once; what only some of them say by their names."""
    said = [pair for pair in found if pair[0].outcome is not Outcome.NOT_APPLICABLE] or found[:1]
    alike: dict[tuple[object, ...], list[tuple[Check, Case]]] = {}
    for check, one in said:
        rests_on = () if check.outcome is Outcome.UNVERIFIABLE else check.evidence  # what was not read, is told once
        alike.setdefault((check.outcome, check.message, rests_on), []).append((check, one))
    return [
        (c if len(same) == len(seen) else named(c, one, seen), one) for same in alike.values() for c, one in same[:1]
    ]


def _stands(rule: Rule, check: Check, case: Case, law: Law, asked: frozenset[str]) -> Check:
    """The check as it may stand, with how sure it is."""
    return with_sureness(rule, settled(rule, check, case, law, asked), case, law)


def without_strays(case: Case) -> Case:
    """The case without papers that belong elsewhere: what they say contradicts nothing here (RULES.md, documents)."""
    gone = strays(case)
    if not gone:
        return case
    return replace(
        case,
        documents=tuple(d for d in case.documents if d.id not in gone),
        facts=tuple(f for f in case.facts if f.document not in gone),
    )


def days_of(case: StoredCase, settings: JudgeSettings, today: date) -> Days:
    """The day of the law: given, else the entry date, else ``as_of``, else today; the day of knowledge."""
    known = settings.as_of or today
    return Days(settings.law_date or entry_date_of(case.documents, case.facts) or known, known)


def checks_of(case: Case, law: Law, rules: tuple[Rule, ...]) -> tuple[tuple[Rule, Check], ...]:
    """Every rule's checks, weighed; a rule that finds nothing to look at answers that it is not applicable."""
    found: list[tuple[Rule, Check]] = []
    for rule in rules:
        answers = tuple(rule.check(case, law)) or (not_applicable(rule.name, "There was nothing to compare."),)
        found += [(rule, weighed(rule, check, law)) for check in answers]
    return tuple(found)


def verdict(checks: tuple[Check, ...], files: tuple[FileReading, ...], kinds: frozenset[str]) -> str:
    """``hold``: a critical finding; ``review``: a major one, a file not wholly read, or no evidence at all."""
    told = [c for c in checks if c.outcome not in (Outcome.HOLDS, Outcome.NOT_APPLICABLE)]
    if any(c.severity is Severity.CRITICAL for c in told):
        return "hold"
    unread = any(f.status in (Status.PARTIAL, Status.UNREADABLE) for f in files)
    looked = any(c.outcome is Outcome.HOLDS for c in checks)
    if unread or not looked or not kinds & shipped_weights().needed or any(c.severity is Severity.MAJOR for c in told):
        return "review"
    return "clear"


def _judgement(case: Case, own: Case, checks: tuple[Check, ...], policy: str) -> Judgement:
    importer = importer_of(case)
    return Judgement(
        verdict=verdict(counted(checks), case.files, frozenset(d.kind for d in case.documents)),
        stage=case.stage,
        law_date=case.law_date,
        as_of=case.as_of,
        policy=policy,
        screening=screening(counted(checks)),
        importer=replaced(importer, trade=structure_of(own, importer.importer_class)),
        slots=slots(case, checks),
        checks=checks,
        wanting=wanting(case, checks),
    )
