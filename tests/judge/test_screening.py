"""The screening score: monotone, 0 to 100, with its drivers."""

from __future__ import annotations

import itertools

from evidence.judge.rules import RULES
from evidence.judge.screening import screening, shipped_weights
from evidence.records.findings import Check, Outcome, Severity

FOUND = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)


def _check(rule: str, outcome: Outcome = Outcome.VIOLATED, severity: Severity = Severity.CRITICAL) -> Check:
    return Check(rule, outcome, severity, "x")


def test_nothing_found_scores_nothing() -> None:
    result = screening((_check("identity.bond-principal", Outcome.HOLDS, Severity.INFO),))
    assert (result.score, result.band, result.drivers) == (0, "clear", ())


def test_another_finding_never_lowers_the_score() -> None:
    checks = tuple(_check(r.name, o, s) for r, o, s in itertools.product(RULES, FOUND, Severity))[::7]
    scores = [screening(checks[:n]).score for n in range(len(checks) + 1)]
    assert scores == sorted(scores)
    assert scores[0] == 0 and scores[-1] == 100


def test_the_heavier_finding_counts_once_per_rule() -> None:
    one = screening((_check("identity.bond-principal"),))
    both = screening((_check("identity.bond-principal"), _check("identity.bond-principal", severity=Severity.MINOR)))
    assert one == both
    assert one.drivers[0].rule == "identity.bond-principal"


def test_a_borrowed_number_weighs_most() -> None:
    def score(rule: str) -> int:
        return screening((_check(rule),)).score

    assert score("party.third-party-importer") > score("identity.bond-principal") > score("goods.origin")
    assert screening((_check("party.third-party-importer"),)).band == "hold"


def test_weights_and_shares_are_no_negative_numbers() -> None:
    weights = shipped_weights()
    assert all(v >= 0 for table in (weights.rules, weights.severities, weights.outcomes) for v in table.values())
    assert {r.name.partition(".")[0] for r in RULES} <= set(weights.rules)
