"""Findings that a person has waived: told as such, and counted neither for the verdict nor for the score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from evidence.judge.weighing import FINDINGS
from evidence.records.cases import Decision
from evidence.records.codec import replaced
from evidence.records.findings import Check, Waiver


def waived(checks: tuple[Check, ...], decisions: Sequence[Decision], known: date) -> tuple[Check, ...]:
    """The checks, those waived on the day of knowledge with their waiver; of several waivers the first tells."""
    waivers = [d for d in decisions if d.what == "waive" and d.until >= known.isoformat()]
    return tuple(_with(check, waivers) if check.outcome in FINDINGS else check for check in checks)


def counted(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The checks that no one has waived."""
    return tuple(c for c in checks if c.waiver is None)


def _with(check: Check, waivers: Sequence[Decision]) -> Check:
    for one in waivers:
        if one.target == check.rule and (not one.value or one.value in (*check.documents, check.shipment)):
            return replaced(check, waiver=Waiver(one.who, one.when, one.until, one.why))
    return check
