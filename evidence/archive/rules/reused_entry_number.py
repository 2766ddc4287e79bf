"""archive.reused-entry-number: an entry number is given once (19 CFR 142.3a); several dossiers may share the entry."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.names import Who, same_named, share_number, who
from evidence.archive.index.rows import Group, Put
from evidence.archive.rules.rule import Law, Rule, Told, apart, dossiers, listed, near, places
from evidence.records.archives import Entries
from evidence.records.findings import Outcome, Severity
from evidence.values import bl

NAME = "archive.reused-entry-number"
REMEDY = "Ask the filer for the ACE record of this entry number; only one of the entries can have it."
DAYS = 15
"""Days by which two copies' entry days may differ: a release and its summary."""

ENOUGH = 2
"""So many differences make two entries where the importer is one: one alone may be a corrected copy."""


class Filed(msgspec.Struct, frozen=True, array_like=True):
    """An entry as a dossier shows it."""

    kind: str
    importer: Who | None
    number: str | None
    day: str | None
    import_day: str | None
    value: str | None
    bill: str | None
    port: str | None
    sure: bool


def rows(entries: Entries) -> Put[Filed]:
    """Every entry summary and release by its number."""
    for one in entries.customs:
        importer = None if one.importer is None else who(entries.parties[one.importer])
        said = Filed(
            one.kind, importer, one.importer_number, one.day, one.import_day, one.value, one.bill, one.port, one.sure
        )
        yield f"filed:{one.number}", said, (*one.at, *one.money_at)


def check(group: Group[Filed], law: Law) -> Iterator[Told]:
    """Compare each dossier's entry with the first one's; which are other entries is told with all that differs."""
    first = group.rows[0]
    others = [(r, _differences(first.said, r.said)) for r in group.rows if r.dossier != first.dossier]
    surely = [(r, found) for r, found in others if _other(found)]
    if not surely:
        return
    rows = [first, *(r for r, _ in surely)]
    doubtful = any(_doubtful(first.said, r.said) for r, _ in surely)
    what = "; ".join(dict.fromkeys(text for _, found in surely for _, text in found))
    yield Told(
        message=f"Entry number {group.key.partition(':')[2]} stands on different entries in"
        f" {listed(dossiers(rows))}: {what}.",
        remedy=REMEDY,
        dossiers=dossiers(rows),
        places=places(rows),
        severity=Severity.MAJOR if doubtful else Severity.CRITICAL,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
    )


def _other(found: list[tuple[str, str]]) -> bool:
    return "importer" in {name for name, _ in found} or len(found) >= ENOUGH


def _doubtful(a: Filed, b: Filed) -> bool:
    """Whether misread figures may be all that differs."""
    return not (a.sure and b.sure) and all(near(x, y) for x, y in ((a.number, b.number), (a.value, b.value)))


def _differences(a: Filed, b: Filed) -> list[tuple[str, str]]:
    found = []
    if _other_importer(a, b):
        found.append(("importer", f"importer {_importer(a)} against {_importer(b)}"))
    if a.bill and b.bill and not bl.same_bill(a.bill, b.bill) and "MULTI" not in (a.bill, b.bill):
        found.append(("bill", f"bill of lading {a.bill} against {b.bill}"))
    worths = amount(a.value), amount(b.value)
    if a.kind == b.kind and None not in worths and worths[0] != worths[1]:
        found.append(("value", f"entered value {a.value} against {b.value}"))
    between = apart(a.import_day, b.import_day) or apart(a.day, b.day)
    if between is not None and between.days > DAYS:
        found.append(("day", f"of {a.import_day or a.day} against {b.import_day or b.day}"))
    if a.port and b.port and a.port != b.port:
        found.append(("port", f"port {a.port} against {b.port}"))
    return found


def _other_importer(a: Filed, b: Filed) -> bool:
    """Other numbers, and no name that may be one: an EIN beside a number of CBP is one importer's."""
    named = None if a.importer is None or b.importer is None else same_named(a.importer, b.importer)
    if a.importer is not None and b.importer is not None and share_number(a.importer, b.importer):
        return False
    if a.number is not None and b.number is not None and a.number != b.number:
        return named is not True
    return named is False


def _importer(one: Filed) -> str:
    return f"{one.importer.name if one.importer else ''} {one.number or ''}".strip() or "unnamed"


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "An entry number stands on one entry; several suppliers' dossiers may share it.",
    "filed",
    Filed,
    rows,
    check,
)
