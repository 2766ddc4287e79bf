"""The screening score: monotone, 0 to 100, with its drivers."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from evidence.judge.rule import Rule
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


def test_what_to_do_first_answers_the_gravest_findings_first_and_each_remedy_once() -> None:
    def told(rule: str, remedy: str, severity: Severity, outcome: Outcome = Outcome.VIOLATED) -> Check:
        return Check(rule, outcome, severity, "x", remedy)

    checks = (
        told("goods.weight", "Weigh again.", Severity.MINOR),
        told("documents.bond", "Obtain the bond.", Severity.MAJOR, Outcome.MISSING),
        told("identity.bond-principal", "Obtain the bond.", Severity.CRITICAL),
        told("amount.underpaid", "Show the balance.", Severity.MAJOR),
        told("policy.informal-value", "Nothing.", Severity.INFO),
        told("goods.origin", "Fine.", Severity.INFO, Outcome.HOLDS),
    )
    first = screening(checks).first
    assert [t.remedy for t in first] == ["Obtain the bond.", "Show the balance.", "Weigh again."]
    assert first[0].rules == ("documents.bond", "identity.bond-principal")
    assert screening(checks[::-1]).first == first


@given(st.lists(st.tuples(st.sampled_from(RULES), st.sampled_from(FOUND), st.sampled_from(Severity)), max_size=30))
def test_a_further_violation_never_lowers_the_score_of_any_findings(
    drawn: list[tuple[Rule, Outcome, Severity]],
) -> None:
    checks = tuple(_check(rule.name, outcome, severity) for rule, outcome, severity in drawn)
    scores = [screening(checks[:n]).score for n in range(len(checks) + 1)]
    assert scores == sorted(scores) and scores[-1] <= 100
