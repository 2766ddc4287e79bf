"""What a check weighs in the end: capped by its outcome and by the status of the law it rests on."""

from __future__ import annotations

from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.codec import replaced
from evidence.records.findings import Check, Outcome, Severity

ORDER = (Severity.INFO, Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
FINDINGS = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)


def lighter(a: Severity, b: Severity) -> Severity:
    """The lesser of two severities."""
    return min(a, b, key=ORDER.index)


def weighed(rule: Rule, check: Check, law: Law) -> Check:
    """The check with its authorities, its severity capped, and worded after the status of the law."""
    authorities = check.authorities or law.authorities(*rule.provisions)
    if check.outcome not in FINDINGS:
        return replaced(check, authorities=authorities, severity=Severity.INFO)
    severity, message = check.severity, check.message
    if check.outcome is not Outcome.VIOLATED and not rule.uncapped:
        severity = lighter(severity, Severity.MAJOR)
    if any(a.status != "in-force" for a in authorities):
        severity = lighter(severity, Severity.MINOR)
        if check.outcome is not Outcome.UNVERIFIABLE:
            message = f"Would fail if adopted as reported: {message[:1].lower()}{message[1:]}"
    return replaced(check, authorities=authorities, severity=severity, message=message)
