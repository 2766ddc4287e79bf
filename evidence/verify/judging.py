"""Checks, the verdict and the score, reckoned from the steps and norms in the proof; these against what is shipped."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from evidence.records.leaves import CheckLeaf, DecisionLeaf, NormLeaf, RuleLeaf, StepLeaf
from evidence.verify.opening import Claims, Proof, told

FINDINGS = ("violated", "missing", "unverifiable")
SHIPPED = Path(__file__).resolve().parents[1]
"""The folder whose data files say what this program judges by; they are read as data, no code is run."""


def judging(proof: Proof) -> Iterator[str]:
    """What is wrong with rules, checks, verdict and score, in sentences."""
    steps, checks = {s.id: s for s in proof.of(StepLeaf)}, proof.of(CheckLeaf)
    for rule in proof.of(RuleLeaf):
        yield from told(f"rule {rule.name}", _rule(proof, rule, [c.id for c in checks if c.rule == rule.name]))
    rules = {r.name: r for r in proof.of(RuleLeaf)}
    for check in checks:
        mine = [steps[s] for s in check.steps if s in steps]
        yield from told(f"check {check.id} ({check.rule})", _check(proof, check, rules.get(check.rule), mine))
    yield from told("run", _run(proof, checks))
    named = proof.run.policy == "us-import" or f"policy {proof.run.policy}" in proof.norms
    yield from told("run", {f"the policy {proof.run.policy} is not in the proof": named})
    for norm in proof.of(NormLeaf):
        known = norm.name.startswith("policy ") or (
            norm.name.endswith(".toml") and ".." not in norm.name and (SHIPPED / norm.name).is_file()
        )
        same = norm.name == f"policy {proof.run.policy}" or (
            known and (SHIPPED / norm.name).read_text(encoding="utf-8") == norm.text
        )
        yield from told(
            f"norm {norm.name}", {"it is not the one shipped with this program, nor the policy named": same}
        )


def _rule(proof: Proof, rule: RuleLeaf, checks: list[str]) -> Claims:
    rows = {(name, str(r["from"]), r["status"], r["source"]) for name in proof.law for r in proof.rows(name)}
    return {
        "its answers are not those of the proof": checks == list(rule.checks) != [] or bool(proof.withheld),
        "it rests on a provision that is not the law of the day": set(rule.provisions) <= rows,
    }


def _check(proof: Proof, check: CheckLeaf, rule: RuleLeaf | None, steps: list[StepLeaf]) -> Claims:
    if rule is None or len(steps) < len(check.steps):
        proof.told["checks on withheld steps"] += 1
        return {"its rule or a step of it is not in the proof": bool(proof.withheld)}
    results = [s.result for s in steps if s.operation != "read"]
    follow = (
        (bool(results) and all(results))
        if check.outcome == "holds"
        else check.outcome == "violated" and False in results
    )
    otherwise = {"holds": False in results, "violated": bool(results) and False not in results}.get(check.outcome)
    own, stated = (
        tuple(dict.fromkeys(proof.facts[i].document for i in check.evidence if i in proof.facts)),
        set(check.authorities),
    )
    lax = (
        not proof.knows(proof.facts, check.evidence)
        or bool(proof.withheld)
        or check.outcome in ("missing", "unverifiable")
    )
    sources = {(s, status) for _, _, status, s in rule.provisions}
    every = {(r["source"], r["status"]) for p in proof.law.values() for r in p["rows"]}
    return {
        "it rests on facts that are not in the proof": proof.knows(proof.facts, check.evidence),
        "it rests on papers that are not in the proof": proof.knows(proof.documents, check.documents),
        "its documents are not those of its evidence": lax or not own or own == check.documents,
        "its evidence is not what its steps use": set(check.evidence) == {f for s in steps for f in s.facts},
        "its shipment is none of the proof": check.shipment is None or check.shipment in proof.run.shipments,
        f"it is not by its {check.replay}": (check.replay == "steps") == follow,
        f"it says {check.outcome}, but its steps say otherwise": not otherwise,
        "the decisions of the proof say otherwise of its being waived": check.waived == _waived(proof, check)
        or bool(proof.withheld),
        f"it cannot weigh {check.severity}": check.severity in _weights(check),
        "its sources are not those of its rule": stated == sources or (bool(stated and sources) and stated <= every),
    }  # fmt: skip


def _weights(check: CheckLeaf) -> tuple[str, ...]:
    """What a check may weigh by its outcome and the status of its sources."""
    if check.outcome not in FINDINGS:
        return ("info",)
    weak = any(status != "in-force" for _, status in check.authorities)
    return ("info", "minor") if weak else ("info", "minor", "major", "critical")


def _waived(proof: Proof, check: CheckLeaf) -> bool:
    """Whether a decision of the proof waives a finding on the day of knowledge."""
    on = [d for d in proof.of(DecisionLeaf) if (d.what, d.target) == ("waive", check.rule)]
    mine = ("", check.shipment, *check.documents)
    return check.outcome in FINDINGS and any(d.value in mine and d.until >= proof.run.as_of for d in on)


def _run(proof: Proof, checks: tuple[CheckLeaf, ...]) -> Claims:
    points_of = proof.norms.get("judge/screening.toml")
    if points_of is None or len(checks) < proof.run.leaves.get("check", 0):
        proof.told["verdict and score, since checks are withheld"] += 1
        return {"there are no points to reckon the score by": bool(proof.withheld)}
    found = [c for c in checks if c.outcome in FINDINGS and not c.waived]
    grave = {str(c.severity) for c in found}
    unread = any(f.status in ("partial", "unreadable") for f in proof.files.values())
    known = {d.kind for d in proof.documents.values()} & set(points_of["verdict"]["needed"])
    weak = unread or not known or "major" in grave or not any(c.outcome == "holds" for c in checks)
    verdict = "hold" if "critical" in grave else "review" if weak else "clear"
    points: dict[str, int] = {}
    for check in found:
        base = points_of["weights"].get(check.rule, points_of["weights"].get(check.rule.partition(".")[0], 10))
        shares = (base, points_of["severities"][check.severity], points_of["outcomes"][check.outcome])
        worth = Decimal(str(shares[0])) * Decimal(str(shares[1])) * Decimal(str(shares[2]))
        points[check.rule] = max(points.get(check.rule, 0), int(worth.to_integral_value(ROUND_HALF_EVEN)))
    drivers = tuple(sorted(((r, p) for r, p in points.items() if p > 0), key=lambda i: (-i[1], i[0])))
    score = min(100, sum(p for _, p in drivers))
    band = next((b for b in ("hold", "review") if score >= points_of["bands"][b]), "clear")
    run, drawn = proof.run, (drivers, score, band)
    days = {f.value for f in proof.facts.values() if f.field == "entry_date"}
    proof.told["day of the law, which was given by hand"] += run.law_date_given
    known_day = run.law_date_given or run.law_date in days | {run.as_of}
    return {
        "its day of the law is neither an entry date nor given": known_day or bool(proof.withheld),
        f"its verdict is {proof.run.verdict}, but checks and files make it {verdict}": verdict == proof.run.verdict,
        f"its score is {run.score} ({run.band}), but the checks make it {score} ({band})": drawn == (
            run.drivers, run.score, run.band
        ),
    }  # fmt: skip
