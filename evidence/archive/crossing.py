"""What the dossiers of an archive show together: the rules run over the index, and what they find is told.

The rules look only at keys of dossiers that were put or dropped since they last ran, unless law, rules or much of the
archive have changed; what they find is the same either way, as a finding depends on the rows of its key alone.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from evidence.archive.index.rows import Group
from evidence.archive.index.store import VERSION, Index
from evidence.archive.rules import RULES
from evidence.archive.rules.rule import Law, Rule, Told
from evidence.records.archives import CROSS_VERSION, At, Cross, CrossFinding, CrossSpot, Entries, KeptFinding
from evidence.records.codec import from_json, plain, schema, to_json
from evidence.records.findings import Outcome, Severity

SHARE = 0.2
"""Where more than this share of the dossiers is new, one pass over the whole index is quicker."""

MOST_SPOTS = 40
"""Places that a finding shows at most."""

SEVERITIES = tuple(Severity)
Heard = Callable[[str], None]
"""Is told the name of each rule before it runs."""


def rows(entries: Entries) -> Iterator[tuple[str, object, At]]:
    """What all rules put into the index of a dossier."""
    for rule in RULES:
        yield from rule.rows(entries)


def opened(connection: sqlite3.Connection) -> Index:
    """The index in a database; what an older program put there is made anew from the entries kept."""
    return Index(connection, rows)


def entered(index: Index, dossier: str, entries: str) -> None:
    """Write a dossier's entries (JSON) into the index instead of what it had; drop it for the empty text."""
    if entries:
        index.put(dossier, from_json(entries.encode(), Entries))
    else:
        index.drop(dossier)


def cross(index: Index, law: Law, known: str | None, heard: Heard = lambda _: None) -> tuple[Cross, str]:
    """Run the rules where something has changed, and give all that is found, gravest first.

    All is written in one transaction, which the caller commits. ``known`` is the key under which the rules ran before;
    the new one is given back. Raises ``sqlite3.DatabaseError`` where the index is damaged.
    """
    key = hashlib.sha256(to_json([VERSION, sorted(r.name for r in RULES), law])).hexdigest()
    _, apart, every = index.waiting()
    whole = known != key or apart > SHARE * every
    touched = index.merge(whole=whole)
    if whole:
        index.forget_findings()
        _everything(index, law, heard)
    else:
        _what_changed(index, touched, law, heard)
    return Cross(CROSS_VERSION, told(index.findings())), key


def _everything(index: Index, law: Law, heard: Heard) -> None:
    for rule in RULES:
        heard(rule.name)
        for group in index.groups(rule.tag, rule.shape):
            found = _found(index, rule, group, law)
            if found:
                index.keep(rule.name, group.key, found)


def _what_changed(index: Index, touched: tuple[str, ...], law: Law, heard: Heard) -> None:
    by_tag = {r.tag: r for r in RULES}
    for tag, keys in groupby(touched, key=lambda k: k.partition(":")[0]):
        rule = by_tag.get(tag)
        if rule is None:
            continue
        heard(rule.name)
        for key in keys:
            group = index.group(key, rule.shape)
            several = len(group.rows) > 1 and group.rows[0].dossier != group.rows[-1].dossier
            index.keep(rule.name, key, _found(index, rule, group, law) if several else ())


def _found(index: Index, rule: Rule, group: Group[object], law: Law) -> tuple[KeptFinding, ...]:
    return tuple(KeptFinding(told.about, _finding(index, rule, told)) for told in rule.check(group, law))


def _finding(index: Index, rule: Rule, told: Told) -> CrossFinding:
    return CrossFinding(
        rule=rule.name,
        outcome=told.outcome.value,
        severity=_capped(told, rule).value,
        message=told.message,
        remedy=told.remedy,
        dossiers=told.dossiers,
        evidence=tuple(_spots(index, told.places)),
        sources=told.sources,
    )


def _capped(told: Told, rule: Rule) -> Severity:
    """No graver than the catalogue says; major at most for what is not violated, minor for law not in force."""
    least = [told.severity, rule.severity]
    if told.outcome is not Outcome.VIOLATED:
        least.append(Severity.MAJOR)
    if any(s.status != "in-force" for s in told.sources):
        least.append(Severity.MINOR)
    return max(least, key=SEVERITIES.index)


def _spots(index: Index, places: Iterable[tuple[str, At]]) -> Iterator[CrossSpot]:
    asked = list(dict.fromkeys((name, i) for name, at in places for i in at))
    for name, i in asked[:MOST_SPOTS]:
        spot = index.entries(name).spots[i]
        yield CrossSpot(
            dossier=name,
            document=spot.document,
            field=spot.field,
            file=spot.file,
            text=spot.text,
            page=spot.page,
            box=spot.box,
            sheet=spot.sheet,
            cell=spot.cell,
            line=spot.line,
            column=spot.column,
        )


def told(found: Iterable[KeptFinding]) -> tuple[CrossFinding, ...]:
    """All findings kept, gravest first, one matter found under several keys once."""
    seen: dict[tuple[str, str], CrossFinding] = {}
    for i, kept in enumerate(found):
        seen.setdefault((kept.finding.rule, kept.about or str(i)), kept.finding)
    return tuple(
        sorted(
            seen.values(),
            key=lambda f: (SEVERITIES.index(Severity(f.severity)), f.rule, f.dossiers, f.message),
        )
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every ``cross.json`` fulfils."""
    return schema(Cross) | {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def render(found: Cross) -> bytes:
    """``cross.json`` as indented UTF-8 JSON in the contract's order of keys."""
    return (json.dumps(plain(found), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
