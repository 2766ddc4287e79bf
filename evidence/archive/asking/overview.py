"""The archive on one page: verdicts, rates of findings, names in grave findings, papers that end soon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from evidence.archive.asking.papers import secrets
from evidence.archive.crossing import SEVERITIES, told
from evidence.archive.index import names
from evidence.archive.index.reading import Reading
from evidence.records.archives import CrossFinding, CrossSpot, Entries
from evidence.records.asking import AtRisk, Expiring, Overview, Rate
from evidence.records.codec import from_json
from evidence.records.findings import Severity

SOON = 90
"""Days in which a paper ends that is listed."""

MOST_NAMES = 50
"""Names in grave findings that are listed."""

GRAVE = ("critical", "major")
VERDICTS = ("hold", "review", "clear")


class Mention(msgspec.Struct, frozen=True):
    """Where a report names an entity."""

    document: str
    field: str


class Entity(msgspec.Struct, frozen=True):
    """An entity of a report."""

    name: str
    kind: str
    mentions: tuple[Mention, ...] = ()


class Finding(msgspec.Struct, frozen=True):
    """A finding of a report with its evidence."""

    rule: str
    severity: str
    evidence: tuple[Mention, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """What of ``report.json`` is asked."""

    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()


class Line(msgspec.Struct, frozen=True):
    """What of a line of ``dossiers.jsonl`` is asked."""

    report: str | None = None


@dataclass
class Risk:
    """What is counted of a name."""

    shown: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    findings: int = 0
    across: int = 0
    dossiers: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)


@dataclass
class Sums:
    """What one pass over the dossiers counts."""

    verdicts: Counter[str] = field(default_factory=Counter)
    rates: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    risks: dict[str, Risk] = field(default_factory=dict)
    appears: Counter[str] = field(default_factory=Counter)
    ending: dict[tuple[str, str, str | None, tuple[str, ...]], list[str]] = field(default_factory=dict)
    held: list[tuple[str, str, int]] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    unread: int = 0


def overview(reading: Reading, as_of: date) -> Overview:
    """The page's contents; a paper ends soon where its day is within 90 days from ``as_of``."""
    across = told(reading.findings())
    lines = {name: from_json(line.encode(), Line) for name, line in reading.lines()}
    sums = Sums()
    for name, entries in reading.each():
        _count(sums, name, entries)
        if any(grave in GRAVE for _, _, grave in entries.findings):
            _risks(sums, name, reading.folder / (lines.get(name, Line()).report or ""))
    for finding in across:
        _across(sums, finding)
    ending = [_expiring(key, dossiers, as_of) for key, dossiers in sums.ending.items()]
    return Overview(
        name=reading.folder.absolute().name,
        as_of=as_of.isoformat(),
        begun=reading.word("begun") or "",
        dossiers=sum(sums.verdicts.values()),
        failed=reading.failed(),
        verdicts=tuple((v, sums.verdicts[v]) for v in VERDICTS),
        rates=_rates(sums),
        across=across,
        risks=tuple(_listed(sums)),
        expiring=tuple(sorted((e for e in ending if 0 <= e.days <= SOON), key=lambda e: (e.days, e.kind, e.parties))),
        expired=sum(e.days < 0 for e in ending),
        unread=sums.unread,
        held=tuple(sorted(sums.held, key=lambda h: (VERDICTS.index(h[1]), -h[2], h[0]))),
        secrets=tuple(sorted(sums.secrets)),
    )


def _count(sums: Sums, name: str, entries: Entries) -> None:
    sums.verdicts[entries.verdict] += 1
    worst: dict[tuple[str, str], str] = {}
    for rule, outcome, severity in entries.findings:
        worst[rule, outcome] = min(worst.get((rule, outcome), severity), severity, key=_rank)
    for key, severity in worst.items():
        sums.rates.setdefault(key, Counter())[severity] += 1
    sums.appears.update({names.core(a.name) for a in entries.parties})
    if entries.verdict != "clear":
        sums.held.append((name, entries.verdict, len([f for f in entries.findings if f[2] in GRAVE])))
    for expiry, kind, number, parties in _endings(entries):
        sums.ending.setdefault((expiry, kind, number, parties), []).append(name)
    sums.secrets.update(secrets(entries))


def _rank(severity: str) -> int:
    return SEVERITIES.index(Severity(severity))


def _endings(entries: Entries) -> Iterator[tuple[str, str, str | None, tuple[str, ...]]]:
    """The papers with an end: kind, number, parties by name; one paper twice in a dossier once."""
    found = [(g.expiry, g.kind, None, g.parties) for g in entries.grants if g.expiry]
    bonds = [
        (b.termination, "customs_bond", b.number, tuple(p for p in (b.principal, b.surety) if p is not None))
        for b in entries.bonds
        if b.termination
    ]
    for expiry, kind, number, parties in dict.fromkeys((*found, *bonds)):
        yield expiry, kind, number, tuple(entries.parties[p].name for p in parties)


def _expiring(
    key: tuple[str, str, str | None, tuple[str, ...]], dossiers: Sequence[str], as_of: date
) -> Expiring:  # fmt: skip
    expiry, kind, number, parties = key
    return Expiring(expiry, (date.fromisoformat(expiry) - as_of).days, kind, number, parties, tuple(dossiers))


def _risks(sums: Sums, dossier: str, report: Path) -> None:
    """Which names the grave findings of a dossier rest on, from its report."""
    try:
        found = from_json(report.read_bytes(), Report)
    except (OSError, msgspec.DecodeError):
        sums.unread += 1
        return
    for finding in found.findings:
        if finding.severity not in GRAVE:
            continue
        spots = {(e.document, _role(e.field)) for e in finding.evidence}
        for entity in found.entities:
            if any((m.document, _role(m.field)) in spots for m in entity.mentions):
                _risk(sums, entity.name, entity.kind, finding.rule, [dossier]).findings += 1


def _role(field: str) -> str:
    return field.rpartition(".")[0] or field


def _across(sums: Sums, finding: CrossFinding) -> None:
    """Which names a grave finding across dossiers rests on, each with the dossiers in which it stands."""
    if finding.severity not in GRAVE:
        return
    named: dict[str, list[CrossSpot]] = {}
    for spot in finding.evidence:
        if spot.field.endswith(".name"):
            named.setdefault(names.core(spot.text), []).append(spot)
    for spots in named.values():
        _risk(sums, spots[0].text, "", finding.rule, [s.dossier for s in spots]).across += 1


def _risk(sums: Sums, name: str, kind: str, rule: str, dossiers: Sequence[str]) -> Risk:
    risk = sums.risks.setdefault(names.core(name), Risk())
    risk.shown[name.rstrip(" ,;")] += 1
    if kind:
        risk.kinds[kind] += 1
    risk.dossiers.update(dossiers)
    risk.rules.add(rule)
    return risk


def _rates(sums: Sums) -> tuple[Rate, ...]:
    found = [
        Rate(rule, outcome, min(by, key=_rank), sum(by.values())) for (rule, outcome), by in sums.rates.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda r: (_rank(r.severity), -r.dossiers, r.rule, r.outcome)))


def _listed(sums: Sums) -> Iterator[AtRisk]:
    ordered = sorted(sums.risks.items(), key=lambda r: (-r[1].findings - r[1].across, -len(r[1].dossiers), r[0]))
    for core, risk in ordered[:MOST_NAMES]:
        name = min(risk.shown, key=lambda n, shown=risk.shown: (-shown[n], n))  # type: ignore[misc]
        kind = min(risk.kinds, key=lambda k, kinds=risk.kinds: (-kinds[k], k)) if risk.kinds else ""  # type: ignore[misc]
        yield AtRisk(
            name, kind, risk.findings, risk.across, sums.appears[core], tuple(sorted(risk.dossiers)),
            tuple(sorted(risk.rules)),
        )  # fmt: skip
