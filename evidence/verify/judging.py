"""Checks, the verdict and the score, reckoned from the steps and norms in the proof; these against what is shipped."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from math import prod
from pathlib import Path

from evidence.records.form.opened import Claims, Proof
from evidence.records.leaves import CheckLeaf, DecisionLeaf, NormLeaf, RuleLeaf, RunLeaf

FINDINGS = ("violated", "missing", "unverifiable")
SHIPPED = Path(__file__).resolve().parents[1]
"""The folder whose data files say what this program judges by; they are read as data, no code is run."""


def norm(proof: Proof, leaf: NormLeaf) -> Claims:
    """A data file is the one that is shipped, or the policy file that the run names."""
    path, own = SHIPPED / leaf.name, leaf.name == f"policy {proof.run.policy}"
    shipped = leaf.name.endswith(".toml") and ".." not in leaf.name and path.is_file()
    right = own or (shipped and path.read_text(encoding="utf-8") == leaf.text)
    return {"it is not the one shipped with this program, nor the policy named": right}


def rule(proof: Proof, leaf: RuleLeaf) -> Claims:
    """A rule answers, and rests on the law of the day."""
    rows = {(name, str(r["from"]), r["status"], r["source"]) for name in proof.law for r in proof.rows(name)}
    return {
        "it has no answer": bool(leaf.checks),
        "it rests on a provision that is not the law of the day": set(leaf.provisions) <= rows,
    }


def check(proof: Proof, leaf: CheckLeaf) -> Claims:
    """An answer follows from its steps where it says so, weighs what it may, and names its rule's sources."""
    steps, rests = [proof.steps[s] for s in leaf.steps], proof.tables[RuleLeaf][leaf.rule]
    results, open_, outcome = [s.result for s in steps if s.operation != "read"], bool(proof.withheld), leaf.outcome
    true, wrong = bool(results) and all(results), False in results
    otherwise = wrong if outcome == "holds" else outcome == "violated" and bool(results) and not wrong
    own = tuple(dict.fromkeys(proof.facts[i].document for i in leaf.evidence if i in proof.facts))
    lax = open_ or not own or outcome in ("missing", "unverifiable")
    stated, sources = set(leaf.authorities), {(s, status) for _, _, status, s in rests.provisions}
    dated = {f.value for f in proof.facts.values() if f.field == "entry_date"} - {proof.run.law_date}
    other = bool(dated) and not proof.run.law_date_given  # each entry is judged by the law of its own day
    every = {(r["source"], r["status"]) for p in proof.law.values() for r in p["rows"]}
    return {
        "its documents are not those of its evidence": lax or own == leaf.documents,
        "its evidence is not what its steps use": set(leaf.evidence) == {f for s in steps for f in s.facts},
        f"it is not by its {leaf.replay}": (leaf.replay == "steps") == (
            true if outcome == "holds" else outcome == "violated" and wrong
        ),
        f"it says {outcome}, but its steps say otherwise": not otherwise,
        "the decisions of the proof say otherwise of its being waived": open_ or leaf.waived == _waived(proof, leaf),
        f"it cannot weigh {leaf.severity}": leaf.severity in _weights(leaf),
        "its sources are not those of its rule": stated == sources
        or ((other or bool(stated and sources)) and stated <= every),
    }  # fmt: skip


def _weights(leaf: CheckLeaf) -> tuple[str, ...]:
    """What a check may weigh by its outcome and the status of its sources."""
    if leaf.outcome not in FINDINGS:
        return ("info",)
    weak = any(status != "in-force" for _, status in leaf.authorities)
    return ("info", "minor") if weak else ("info", "minor", "major", "critical")


def _waived(proof: Proof, leaf: CheckLeaf) -> bool:
    """Whether a decision of the proof waives a finding on the day of knowledge."""
    on = [d for d in proof.of(DecisionLeaf) if (d.what, d.target) == ("waive", leaf.rule)]
    mine = ("", leaf.shipment, *leaf.documents)
    return leaf.outcome in FINDINGS and any(d.value in mine and d.until >= proof.run.as_of for d in on)


def run(proof: Proof, leaf: RunLeaf) -> Claims:
    """The verdict and the score follow from checks and files, the day of the law from the papers."""
    checks, points = proof.of(CheckLeaf), proof.norms.get("judge/screening.toml")
    days = {f.value for f in proof.facts.values() if f.field == "entry_date"} | {leaf.as_of}
    proof.told["day of the law, which was given by hand"] += leaf.law_date_given
    known = leaf.law_date_given or leaf.law_date in days or bool(proof.withheld)
    claims = {
        f"the policy {leaf.policy} is not in the proof": f"policy {leaf.policy}" in proof.norms
        or leaf.policy == "us-import",
        "its day of the law is neither an entry date nor given": known,
        "there are no points to reckon the score by": points is not None,
    }
    if points is None or len(checks) < leaf.leaves.get("check", 0):
        proof.told["verdict and score, since checks are withheld"] += 1
        return claims
    found = [c for c in checks if c.outcome in FINDINGS and not c.waived]
    unread = any(f.status in ("partial", "unreadable") for f in proof.files.values())
    papers = {d.kind for d in proof.documents.values()} & {*points["verdict"]["needed"]}
    weak = unread or not papers or "holds" not in {str(c.outcome) for c in checks}
    grave = {str(c.severity) for c in found}
    verdict = "hold" if "critical" in grave else "review" if weak or "major" in grave else "clear"
    drivers = _drivers(points, found)
    score = min(100, sum(p for _, p in drivers))
    band = next((b for b in ("hold", "review") if score >= points["bands"][b]), "clear")
    same = (drivers, score, band) == (leaf.drivers, leaf.score, leaf.band)
    return claims | {
        f"its verdict is {leaf.verdict}, but checks and files make it {verdict}": verdict == leaf.verdict,
        f"its score is {leaf.score} ({leaf.band}), but the checks make it {score} ({band})": same,
    }


def _drivers(points: dict[str, dict[str, int | float]], found: Sequence[CheckLeaf]) -> tuple[tuple[str, int], ...]:
    """The points of each rule with findings, most first: its weight by how grave its gravest finding is."""
    most: dict[str, int] = {}
    for leaf in found:
        base = points["weights"].get(leaf.rule, points["weights"].get(leaf.rule.partition(".")[0], 10))
        shares = (base, points["severities"][leaf.severity], points["outcomes"][leaf.outcome])
        worth = prod((Decimal(str(share)) for share in shares), start=Decimal(1))
        most[leaf.rule] = max(most.get(leaf.rule, 0), int(worth.to_integral_value(ROUND_HALF_EVEN)))
    return tuple(sorted(((r, p) for r, p in most.items() if p > 0), key=lambda i: (-i[1], i[0])))
