"""What a worker is told and what it answers: one dossier as the unit of work, the same for every engine."""

from __future__ import annotations

from typing import Any

import msgspec

from evidence.records.cases import Decision, Summary
from evidence.records.codec import from_json, to_json
from evidence.records.findings import Check, Outcome

TOLD = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)


class Terms(msgspec.Struct, frozen=True):
    """What holds for every dossier of a run: reader processes each, page cache, days (ISO 8601), stage, policy.

    ``today`` is the day the run was begun, so that a run gone on with on another day ends alike.
    """

    today: str
    jobs: int = 1
    cache: str | None = None
    as_of: str | None = None
    law_date: str | None = None
    stage: str | None = None
    policy: str | None = None
    unmask: bool = False


class Order(msgspec.Struct, frozen=True):
    """One dossier to run: its name, where it lies, the folder for its reports.

    ``judge`` says that only law, days or decisions have changed: the case stored in ``out`` is judged again, reading
    nothing. ``decisions`` are those on this dossier.
    """

    name: str
    path: str
    out: str
    terms: Terms
    judge: bool = False
    decisions: tuple[Decision, ...] = ()


class Done(msgspec.Struct, frozen=True):
    """What became of an order: ``line`` of ``dossiers.jsonl`` and ``entries`` for the index, both JSON.

    ``ran`` is False where the dossier could not be run, with the reason.
    """

    name: str
    ran: bool
    reason: str
    line: str
    entries: str = ""


def failed(name: str, reason: str) -> Done:
    """A dossier that could not be run, and why."""
    line = {"dossier": name, "status": "failed", "reason": reason, "verdict": None}
    return Done(name, False, reason, to_json(line).decode())


def ran(name: str, summary: Summary, entries: str) -> Done:
    """A dossier that ran: its verdict, score, loops, findings by severity and rule, files and pages."""
    judged = summary.judgement
    line: dict[str, Any] = {
        "dossier": name,
        "status": "ran",
        "reason": None,
        "verdict": judged.verdict,
        "stage": judged.stage,
        "law_date": judged.law_date.isoformat(),
        "screening": {"score": judged.screening.score, "band": judged.screening.band},
        "shipments": [s.verdict for s in summary.shipments],
        "findings": _findings(judged.checks),
        "files": _files(summary),
        "documents": len(summary.case.documents),
        "report": f"reports/{name}/report.json",
    }
    return Done(name, True, "", to_json(line).decode(), entries)


def _findings(checks: tuple[Check, ...]) -> list[dict[str, str]]:
    """Each finding once by rule, outcome and severity, in that order."""
    told = {(c.rule, c.outcome.value, c.severity.value) for c in checks if c.outcome in TOLD}
    return [{"rule": rule, "outcome": outcome, "severity": severity} for rule, outcome, severity in sorted(told)]


def _files(summary: Summary) -> dict[str, int]:
    counts = {"read": 0, "partial": 0, "unreadable": 0, "ignored": 0, "pages": 0}
    for reading in summary.case.files:
        counts[reading.status.value] += 1
        counts["pages"] += len(reading.pages)
    return counts


def told(data: bytes) -> Done:
    """The answer in a frame. Raises ``msgspec.ValidationError`` or ``msgspec.DecodeError``."""
    return from_json(data, Done)
