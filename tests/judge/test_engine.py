"""The verdict follows from the checks, and a dossier without evidence is never clear."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evidence.errors import LawError
from evidence.judge import judge
from evidence.judge.case import Case
from evidence.judge.engine import checks_of, without_strays
from evidence.judge.provisions import Law, parse, shipped
from evidence.judge.rule import Rule, answer
from evidence.judge.rules import RULES
from evidence.judge.weighing import weighed
from evidence.records.cases import StoredCase
from evidence.records.codec import replaced
from evidence.records.facts import Question
from evidence.records.findings import Check, Judgement, Outcome, Severity
from evidence.records.sources import FileReading, Status
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import closed_loop, dossier, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import case_of

TODAY = date(2026, 4, 10)


def judged(
    stored: StoredCase, settings: JudgeSettings | None = None, *, today: date = TODAY, final: bool = True
) -> tuple[Judgement, tuple[Question, ...]]:
    """The judgement of a built dossier."""
    parties = resolve(stored.documents, stored.facts, ())
    return judge(stored, parties, (), settings or JudgeSettings(), today, final)


def test_a_clean_closed_loop_is_clear_and_every_rule_has_answered() -> None:
    found, questions = judged(closed_loop())
    told = [(c.rule, c.message) for c in found.checks if c.severity in (Severity.CRITICAL, Severity.MAJOR)]
    assert (found.verdict, told, questions) == ("clear", [], ())
    assert {c.rule for c in found.checks} == {r.name for r in RULES}


def test_a_critical_contradiction_holds_the_dossier() -> None:
    found, _ = judged(closed_loop({"customs_bond": {"principal.name": "Northwind Anchor Imports Inc."}}))
    assert found.verdict == "hold"


def test_a_missing_paper_and_an_unreadable_file_ask_for_review() -> None:
    assert judged(closed_loop(without=("packing_list",)))[0].verdict == "review"
    torn = FileReading("torn.pdf", "0" * 64, 1, "application/pdf", Status.UNREADABLE, "it is damaged")
    case = closed_loop()
    assert judged(replaced(case, files=(*case.files, torn)))[0].verdict == "review"


STRANGE = {"number": "XQ-9917", "seller.name": "Copperfield Gaskets Inc.", "buyer.name": "Velvet Orchard GmbH"}
STRANGE_PAPERS = {
    "packing_list": STRANGE,
    "bill_of_lading": {"number": "QQRT5550017", "shipper.name": "Copperfield Gaskets Inc."},
    "remittance": {"amount": "9100.00", "remitter.name": "Velvet Orchard GmbH", "beneficiary.name": "Ida Copperfield"},
    "entry_summary": {"entry_number": "XJ5-0000001-4", "importer.name": "Velvet Orchard GmbH"},
    "customs_bond": {"number": "99Z000001", "principal.name": "Velvet Orchard GmbH"},
    "power_of_attorney": {"grantor.name": "Velvet Orchard GmbH"},
    "importer_identity": {"importer.name": "Velvet Orchard GmbH", "importer_number": "58-2233445"},
    "ein_letter": {"holder.name": "Velvet Orchard GmbH", "ein": "58-2233445"},
}


@pytest.mark.parametrize("kind", STRANGE_PAPERS)
def test_only_papers_of_trade_are_left_out_as_strays(kind: str) -> None:
    strange = paper(kind, STRANGE_PAPERS[kind])
    kept = {d.id for d in without_strays(case_of(closed_loop({}, strange))).documents}
    assert (strange.document.id in kept) is (kind not in ("packing_list", "bill_of_lading"))


def test_an_ignored_file_does_not_disturb() -> None:
    thumb = FileReading("Thumbs.db", "0" * 64, 1, "application/octet-stream", Status.IGNORED, "a thumbnail cache")
    case = closed_loop()
    assert judged(replaced(case, files=(*case.files, thumb)))[0].verdict == "clear"


@pytest.mark.parametrize("papers", [(), (paper("other", {"number": "1"}),)])
@pytest.mark.parametrize("stage", [None, "order"])
def test_a_dossier_without_evidence_is_never_clear(papers: tuple[object, ...], stage: str | None) -> None:
    found, _ = judged(dossier(*papers), JudgeSettings(stage=stage))  # type: ignore[arg-type]
    assert found.verdict == "review"


def test_law_is_judged_on_the_entry_date_and_knowledge_on_as_of() -> None:
    found, _ = judged(closed_loop(), JudgeSettings(as_of=date(2026, 5, 1)))
    assert (found.law_date, found.as_of) == (date(2026, 3, 16), date(2026, 5, 1))
    found, _ = judged(closed_loop(without=("entry_summary",)), JudgeSettings(as_of=date(2026, 5, 1)))
    assert found.law_date == date(2026, 5, 1)
    assert judged(closed_loop(), JudgeSettings(law_date=date(2020, 1, 2)))[0].law_date == date(2020, 1, 2)
    assert judged(closed_loop(without=("entry_summary",)))[0].law_date == TODAY


def _rule(severity: Severity, outcome: Outcome, *provisions: str) -> Rule:
    def check(case: Case, law: Law) -> Iterator[Check]:
        yield answer("test.rule", outcome, severity, "Something is wrong.")

    return Rule("test.rule", severity, "A rule.", check, provisions)


def _weighed(severity: Severity, outcome: Outcome, *provisions: str) -> Check:
    rule = _rule(severity, outcome, *provisions)
    law = Law(shipped(), date(2026, 6, 10))
    return weighed(rule, next(iter(rule.check(case_of(closed_loop()), law))), law)


def test_what_is_missing_or_unverifiable_is_major_at_most() -> None:
    assert _weighed(Severity.CRITICAL, Outcome.MISSING).severity is Severity.MAJOR
    assert _weighed(Severity.CRITICAL, Outcome.UNVERIFIABLE).severity is Severity.MAJOR
    assert _weighed(Severity.CRITICAL, Outcome.VIOLATED).severity is Severity.CRITICAL


@pytest.mark.parametrize("provision", ["ior-binding", "us-importer"])
def test_law_that_is_not_in_force_gives_minor_findings_that_say_so(provision: str) -> None:
    check = _weighed(Severity.CRITICAL, Outcome.VIOLATED, provision)
    assert check.severity is Severity.MINOR
    assert check.message == "Would fail if adopted as reported: something is wrong."
    assert check.authorities[0].status in ("reported-unverified", "proposed")


def test_law_in_force_keeps_its_weight_and_names_its_source() -> None:
    check = _weighed(Severity.CRITICAL, Outcome.VIOLATED, "bond-principal")
    assert check.severity is Severity.CRITICAL
    assert check.authorities[0].title.startswith("19 CFR 113")


def test_a_policy_file_can_put_a_provision_in_force(tmp_path: Path) -> None:
    case = closed_loop(without=("customs_bond",))
    policy = tmp_path / "strict.toml"
    row = '{ from = 2026-03-01, value = true, status = "in-force", source = "a rule as published" }'
    policy.write_text(f"[ior-binding]\nrows = [{row}]\n", encoding="utf-8")

    def severity(settings: JudgeSettings) -> str:
        found, _ = judged(case, settings)
        return next(c.severity.value for c in found.checks if c.rule == "policy.ior-binding")

    assert severity(JudgeSettings()) == "minor"
    assert severity(JudgeSettings(policy=policy)) == "major"
    assert judged(case, JudgeSettings(policy=policy))[0].policy == "strict"


def test_a_policy_file_with_an_unknown_provision_is_refused(tmp_path: Path) -> None:
    policy = tmp_path / "odd.toml"
    row = '{ from = 2026-03-01, value = true, status = "in-force", source = "x" }'
    policy.write_text(f"[no-such-thing]\nrows = [{row}]\n", encoding="utf-8")
    with pytest.raises(LawError, match="no-such-thing"):
        judged(closed_loop(), JudgeSettings(policy=policy))


def test_a_rule_that_finds_nothing_to_look_at_still_answers() -> None:
    def silent(case: Case, law: Law) -> Iterator[Check]:
        return iter(())

    rule = Rule("test.silent", Severity.MAJOR, "Says nothing.", silent)
    found = checks_of(case_of(closed_loop()), Law(shipped(), TODAY), (rule,))
    assert [c.outcome for _, c in found] == [Outcome.NOT_APPLICABLE]


def test_every_rule_answers_on_an_empty_dossier_and_none_of_them_passes_on_nothing() -> None:
    case = dataclasses.replace(case_of(dossier()), stage="closed")
    found = checks_of(case, Law(shipped(), TODAY), RULES)
    assert {c.rule for _, c in found} == {r.name for r in RULES}
    assert [c.rule for _, c in found if c.outcome is Outcome.HOLDS] == ["documents.unreadable"]


def test_every_rule_names_provisions_that_exist_and_its_own_id() -> None:
    names = [r.name for r in RULES]
    assert len(names) == len(set(names)) and names == sorted(names)
    for rule in RULES:
        assert set(rule.provisions) <= set(shipped()), rule.name
        assert rule.meaning.endswith(".")


def test_the_same_dossier_is_judged_the_same_way_twice() -> None:
    case = closed_loop({"customs_bond": {"principal_number": "47-1203568"}})
    assert judged(case)[0] == judged(case)[0]


def test_malformed_law_is_refused_with_its_place() -> None:
    with pytest.raises(LawError, match=r"x\.toml.*lacks source"):
        parse('[a]\nrows = [{ from = 2026-01-01, value = 1, status = "in-force" }]', "x.toml")
    with pytest.raises(LawError, match="runs into"):
        row = '{ from = 2026-01-01, value = 1, status = "in-force", source = "s" }'
        parse(f"[a]\nrows = [{row}, {row}]", "x.toml")


GARBLED = ("", "SAME", "TO ORDER", "—", "0", "12-34", "2026-02-30", "n/a", "9" * 30, "-5.00", "MULTI", "见附件")


def _worn(rng: random.Random) -> StoredCase:
    """The clean loop with fields gone, not understood, empty or garbled, and papers lost or doubled."""
    papers = []
    for kind, fields in CLEAN_LOOP.items():
        for copy in range(rng.choice((0, 1, 1, 1, 2))):
            kept = {
                k: rng.choice(GARBLED) if rng.random() < 0.15 else v for k, v in fields.items() if rng.random() < 0.9
            }
            unread = tuple(k for k in kept if rng.random() < 0.1)
            empty = tuple(k for k in fields if k not in kept and rng.random() < 0.3)
            method = rng.choice(("text", "ocr", "reread"))
            others = {k: rng.sample(GARBLED, 2) for k in kept if rng.random() < 0.1}
            papers.append(paper(kind, kept, method, copy=str(copy), unread=unread, empty=empty, others=others))
    return dossier(*papers)


@pytest.mark.parametrize("seed", range(25))
def test_no_rule_stumbles_over_worn_papers_and_no_worn_dossier_is_clear(seed: int) -> None:
    case = _worn(random.Random(seed))
    found, questions = judged(case, final=False)
    assert found.verdict != "clear"
    assert {q.fact for q in questions} <= {f.id for f in case.facts if f.method == "ocr"}
    known = {f.id for f in case.facts}
    assert all(set(c.evidence) <= known for c in found.checks)
