"""The 5H screening score: how likely the papers are to be held, 0 to 100. It never overrides the verdict."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from evidence.judge.weighing import FINDINGS, ORDER
from evidence.records.findings import Check, Driver, Screening, Severity, Todo


@dataclass(frozen=True)
class Weights:
    """Points by rule or family, shares by severity and outcome, where the bands begin, and the kinds of paper of which
    one must be there before a dossier can be clear."""

    rules: dict[str, float]
    severities: dict[str, float]
    outcomes: dict[str, float]
    bands: dict[str, float]
    needed: frozenset[str]


@cache
def shipped_weights() -> Weights:
    """The weights in ``judge/screening.toml``."""
    text = (resources.files("evidence.judge") / "screening.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    return Weights(
        raw["weights"], raw["severities"], raw["outcomes"], raw["bands"], frozenset(raw["verdict"]["needed"])
    )


def screening(checks: tuple[Check, ...]) -> Screening:
    """The score of the checks: each rule's heaviest finding, added up to at most 100.

    Monotone: another finding, or a heavier one, never lowers the score.
    """
    weights = shipped_weights()
    points: dict[str, int] = {}
    for check in checks:
        if check.outcome in FINDINGS:
            points[check.rule] = max(points.get(check.rule, 0), _points(check, weights))
    drivers = tuple(Driver(r, p) for r, p in sorted(points.items(), key=lambda i: (-i[1], i[0])) if p > 0)
    score = min(100, sum(d.points for d in drivers))
    return Screening(score, _band(score, weights.bands), drivers, _first(checks, points))


def _first(checks: tuple[Check, ...], points: dict[str, int]) -> tuple[Todo, ...]:
    """The remedies of findings that weigh something, each once: those of the gravest first, then by their points.

    What contradicts comes before what is missing, and that before what could only not be read.
    """
    found: dict[str, list[Check]] = {}
    for check in checks:
        if check.outcome in FINDINGS and check.remedy and check.severity is not Severity.INFO:
            found.setdefault(check.remedy, []).append(check)

    def todo(remedy: str, mine: list[Check]) -> Todo:
        rules = tuple(sorted({c.rule for c in mine}))
        return Todo(remedy, rules, sum(points.get(r, 0) for r in rules))

    def pressing(item: tuple[Todo, list[Check]]) -> tuple[int, int, int, str]:
        doing, mine = item
        gravest = max(ORDER.index(c.severity) for c in mine)
        return -gravest, min(FINDINGS.index(c.outcome) for c in mine), -doing.points, doing.remedy

    return tuple(doing for doing, _ in sorted(((todo(r, c), c) for r, c in found.items()), key=pressing))


def _points(check: Check, weights: Weights) -> int:
    family = check.rule.partition(".")[0]
    base = weights.rules.get(check.rule, weights.rules.get(family, 10.0))
    return round(base * weights.severities[check.severity.value] * weights.outcomes[check.outcome.value])


def _band(score: int, bands: dict[str, float]) -> str:
    return "hold" if score >= bands["hold"] else "review" if score >= bands["review"] else "clear"
