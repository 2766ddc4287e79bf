"""Changes that say nothing new change no verdict: order, names and copies of files, units, turned and joined pages."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from evidence import pipeline
from evidence.judge.engine import checks_of, judge
from evidence.judge.provisions import Law, Provision, Row, shipped
from evidence.judge.rule import Rule
from evidence.judge.rules import RULES
from evidence.records.cases import StoredCase, Summary
from evidence.records.findings import Check, Outcome
from evidence.resolve import resolve
from evidence.settings import JudgeSettings, ReadSettings, Settings
from scripts.measure_rules import dressed
from tests import exam
from tests.builders import Fields, Paper, closed_loop, dossier, loop_papers, paper
from tests.factory.build import clean
from tests.factory.faults import faulty
from tests.factory.model import Dossier
from tests.factory.write import write
from tests.judge.rules_support import case_of

DAY = date(2026, 5, 1)
TOLD = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)
FAULTY = ("identity.bond-principal", "goods.quantity", "party.bank-account", "amount.contract-price", "goods.weight")
SAID = tuple[str, frozenset[tuple[str, str, str]]]

CHANGES: tuple[dict[str, Fields], ...] = (
    {},
    {"customs_bond": {"principal.name": "Northwind Anchor Imports Inc."}},
    {"remittance": {"beneficiary.account": "8810002247719930"}},
    {"packing_list": {"lines[0].quantity": "1100", "gross_weight": "2900"}},
    {"entry_summary": {"total_entered_value": "31000"}},
    {"commercial_invoice": {"lines[0].unit_price": "21.00", "lines[0].amount": "25200.00"}},
)


def said(stored: StoredCase) -> SAID:
    """The verdict and the findings without their words."""
    found, _ = judge(stored, resolve(stored.documents, stored.facts, ()), (), JudgeSettings(as_of=DAY), DAY, True)
    return found.verdict, frozenset(
        (c.rule, c.outcome.value, c.severity.value) for c in found.checks if c.outcome in TOLD
    )


def summed(summary: Summary) -> SAID:
    """The same of a whole run."""
    checks = summary.judgement.checks
    return summary.judgement.verdict, frozenset(
        (c.rule, c.outcome.value, c.severity.value) for c in checks if c.outcome in TOLD
    )


# -- the order, the names and the copies of files --------------------------------------------------------------------


@pytest.mark.parametrize("changes", CHANGES)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_files_changes_nothing(changes: dict[str, Fields], seed: int) -> None:
    papers = list(loop_papers(changes))
    random.Random(seed).shuffle(papers)
    assert said(dossier(*papers)) == said(closed_loop(changes))


@pytest.mark.parametrize("changes", CHANGES)
def test_a_second_copy_of_a_file_changes_nothing(changes: dict[str, Fields]) -> None:
    papers = loop_papers(changes)
    for one in papers:
        again = paper(one.document.kind, {f.field: f.value for f in one.facts}, copy="again")
        assert said(dossier(*papers, again)) == said(dossier(*papers)), one.document.kind


@pytest.mark.parametrize("rule", FAULTY)
def test_names_and_order_of_files_change_nothing_in_placed_words(rule: str) -> None:
    def names(given: Dossier, new: Callable[[int, str], str]) -> Dossier:
        for n, one in enumerate(given.papers):
            one.name = new(n, one.name)
        return given

    plain = summed(exam.judged_text(dressed(faulty(rule, 6), 6)))
    mixed = names(dressed(faulty(rule, 6), 6), lambda n, _: hashlib.sha256(str(n).encode()).hexdigest()[:8])
    mixed.papers.sort(key=lambda p: p.name)
    assert summed(exam.judged_text(mixed)) == plain


# -- units -----------------------------------------------------------------------------------------------------------


def in_dozens(one: Paper, counted: tuple[str, ...]) -> Paper:
    """The paper with its lines counted in dozens, priced by the dozen."""
    fields: dict[str, str | None] = {f.field: f.value for f in one.facts}
    for name in tuple(fields):
        value = fields[name]
        if name.endswith(".unit") and name.startswith("lines["):
            fields[name] = "DOZ"
        if value is not None and name.startswith("lines[") and name.endswith(counted):
            fields[name] = str(Decimal(value) / 12)
        if value is not None and name.startswith("lines[") and name.endswith(".unit_price"):
            fields[name] = str(Decimal(value) * 12)
    return paper(one.document.kind, fields)


@pytest.mark.parametrize("kind", ["contract", "commercial_invoice", "packing_list"])
def test_dozens_are_twelve_pieces_on_whatever_paper(kind: str) -> None:
    changes: dict[str, Fields] = {
        k: {"lines[1].quantity": "960"} for k in ("contract", "commercial_invoice", "packing_list")
    }
    papers = loop_papers(changes)
    other = tuple(in_dozens(p, (".quantity",)) if p.document.kind == kind else p for p in papers)
    before = {(r, o) for r, o, _ in said(dossier(*papers))[1] if r.startswith(("goods.", "amount.contract"))}
    after = {(r, o) for r, o, _ in said(dossier(*other))[1] if r.startswith(("goods.", "amount.contract"))}
    assert after <= before


@pytest.mark.parametrize("seed", [3, 12])
def test_pounds_on_the_packing_list_weigh_what_kilograms_do(seed: int) -> None:
    plain = summed(exam.judged_text(dressed(clean(seed), seed)))
    other = dressed(clean(seed), seed)
    packing = other.paper("packing_list")
    for name in ("gross_weight", "net_weight"):
        pounds = (Decimal(packing.fields[name]) / Decimal("0.45359237")).quantize(Decimal("0.01"))
        packing.prints[name] = f"{pounds} LBS"
    assert summed(exam.judged_text(other)) == plain


# -- the law ---------------------------------------------------------------------------------------------------------

WORSE = {Outcome.HOLDS: 0, Outcome.NOT_APPLICABLE: 0, Outcome.UNVERIFIABLE: 1, Outcome.MISSING: 2, Outcome.VIOLATED: 2}


def proposed(given: dict[str, Provision], name: str) -> dict[str, Provision]:
    """The law with one provision more that is only proposed: the same from the first day on, not in force."""
    known = given[name]
    row = Row(date(2000, 1, 1), None, known.rows[-1].value, "proposed", "a proposal")
    return given | {name: Provision(name, known.title, (row,), known.choices)}


def grave(checks: Iterable[tuple[Rule, Check]]) -> set[str]:
    """The rules with a critical or major finding."""
    return {r.name for r, c in checks if c.outcome in TOLD and c.severity.value in ("critical", "major")}


@pytest.mark.parametrize("changes", CHANGES)
def test_no_proposed_provision_turns_a_pass_into_a_fail(changes: dict[str, Fields]) -> None:
    """Each provision that is not yet in force, switched on as a proposal: what it finds is minor at most."""
    case = case_of(closed_loop(changes))
    plain = Law(shipped(), date(2026, 3, 16))
    later = [n for n, p in shipped().items() if all(r.status != "in-force" for r in p.rows)]
    assert later
    for name in later:
        rules = tuple(r for r in RULES if name in (*r.provisions, *r.reads))
        before = grave(checks_of(case, plain, rules))
        law = Law(proposed(shipped(), name), plain.day)
        assert grave(checks_of(case, law, rules)) <= before, name


@pytest.mark.parametrize("changes", CHANGES)
def test_a_later_day_of_the_law_adds_no_grave_finding_by_a_proposal(changes: dict[str, Fields]) -> None:
    def rules(day: date) -> set[str]:
        stored = closed_loop(changes)
        settings = JudgeSettings(as_of=DAY, law_date=day)
        found, _ = judge(stored, resolve(stored.documents, stored.facts, ()), (), settings, DAY, True)
        weighty = [c for c in found.checks if c.outcome in TOLD and c.severity.value in ("critical", "major")]
        return {c.rule for c in weighty}

    assert rules(date(2026, 3, 16) + timedelta(days=150)) <= rules(date(2026, 3, 16))


# -- pages: turned, split, joined ------------------------------------------------------------------------------------


def run(folder: Path, given: Dossier) -> SAID:
    settings = Settings(ReadSettings(cache=None), JudgeSettings(as_of=exam.as_of(given)))
    return summed(pipeline.run(folder, settings, out=None, today=exam.as_of(given)))


@pytest.mark.slow
@pytest.mark.parametrize("rule", ["identity.bond-principal", "goods.quantity"])
def test_papers_joined_into_one_file_say_what_they_said(rule: str, tmp_path: Path) -> None:
    given = dressed(faulty(rule, 7), 7)
    apart, joined = tmp_path / "apart", tmp_path / "joined"
    write(given, apart)
    joined.mkdir()
    whole = pypdfium2.PdfDocument.new()
    for file in sorted(apart.glob("*.pdf")):
        whole.import_pages(pypdfium2.PdfDocument(file))
    whole.save(joined / "all.pdf")
    for file in apart.iterdir():
        if file.suffix != ".pdf":
            (joined / file.name).write_bytes(file.read_bytes())
    assert run(joined, given) == run(apart, given)


@pytest.mark.slow
@pytest.mark.parametrize("turn", [90, 180])
def test_turned_pages_say_what_they_said(turn: int, tmp_path: Path) -> None:
    given = dressed(faulty("goods.quantity", 7), 7)
    plain, turned = tmp_path / "plain", tmp_path / "turned"
    write(given, plain)
    turned.mkdir()
    for file in plain.iterdir():
        if file.suffix != ".pdf":
            (turned / file.name).write_bytes(file.read_bytes())
            continue
        pages = pypdfium2.PdfDocument(file)
        for page in pages:
            page.set_rotation(turn)
        pages.save(turned / file.name)
    assert run(turned, given) == run(plain, given)
