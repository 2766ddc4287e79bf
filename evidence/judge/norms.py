"""What a run was judged by, for its proof: its rules with their sources, and the data files they were read from."""

from __future__ import annotations

from datetime import date
from importlib import resources
from pathlib import Path

from evidence.judge.provisions import Law, shipped, with_policy
from evidence.judge.rule import Rule
from evidence.judge.rules import RULES
from evidence.records.leaves import NormLeaf, Norms, RuleLeaf


def norms(law_date: date, policy: Path | None = None, *, given: bool = False) -> Norms:
    """The rules with their provisions on the day of the law, and the texts of law, score and policy file.

    ``given``: the day was given by hand. Raises ``LawError`` for a
    malformed law file, ``PolicyError`` for a policy file.
    """
    law = Law(shipped() if policy is None else with_policy(shipped(), policy), law_date)
    folder = resources.files("evidence.judge")
    names = sorted(f"law/{entry.name}" for entry in (folder / "law").iterdir() if entry.name.endswith(".toml"))
    texts = [NormLeaf(f"judge/{n}", (folder / n).read_text(encoding="utf-8")) for n in (*names, "screening.toml")]
    if policy is not None:
        texts.append(NormLeaf(f"policy {policy.stem}", policy.read_text(encoding="utf-8")))
    return Norms(tuple(_rule(rule, law) for rule in RULES), tuple(texts), given)


def _rule(rule: Rule, law: Law) -> RuleLeaf:
    rows = ((name, law.row(name)) for name in rule.provisions)
    known = tuple((name, row.first.isoformat(), row.status, row.source) for name, row in rows if row is not None)
    return RuleLeaf(rule.name, rule.meaning, known)
