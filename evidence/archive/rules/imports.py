"""Whose imports a dossier shows, and whether the importer stands in its trade: for the rules on rented numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from evidence.archive.index.names import Who, provider, related, share_contact, who
from evidence.archive.index.numbered import two_by_number
from evidence.archive.index.rows import Row
from evidence.archive.rules.rule import Told, dossiers, places
from evidence.records.archives import Actor, At, CustomsEntry, Entries
from evidence.records.findings import Outcome, Severity

TRADE = ("commercial_invoice", "proforma_invoice", "contract", "purchase_order")
MONEY = ("remittance", "bank_statement", "letter_of_credit", "duty_statement")
TIES = ("ior_agreement", "buying_agency_agreement", "payment_agency_agreement", "owner_declaration", "broker_license")
"""Papers that show an importer's interest or right: agreements, an owner's declaration (CBP 3347), a licence."""

INTERESTS = tuple(kind for kind in TIES if kind not in ("ior_agreement", "payment_agency_agreement"))
"""Those of them that show an interest in the goods or a licence: an agreement to lend a number shows none (reading K9:
CBP Directive 3530-002A as summarised)."""

SIDES = ("buyer", "seller", "remitter", "beneficiary", "ultimate_remitter", "ultimate_beneficiary", "applicant")
MOST = 4
"""So many parties of a role are kept of a dossier."""


class Imported(msgspec.Struct, frozen=True, array_like=True):
    """An entry of an importer in a dossier.

    ``money``: the importer, or who is related to it, buys, sells or pays there. ``tied``: a paper shows its interest or
    licence, or that it serves the trade by agreement. ``interest``: one shows an interest or a licence. ``licensed``:
    it is a broker. ``sellers`` and ``consignees`` are the others; neither holds the importer.
    """

    entry: str
    importer: Who
    money: bool
    tied: bool
    interest: bool
    licensed: bool
    sellers: tuple[Who, ...]
    consignees: tuple[Who, ...]
    sure: bool


def imported(entries: Entries) -> Iterator[tuple[str, Imported, At]]:
    """Each entry's importer number with what the dossier shows of the importer."""
    done: set[str] = set()
    for one in entries.customs:
        if one.importer is None or one.importer_number is None or one.importer_number in done:
            continue
        done.add(one.importer_number)
        said = _imported(entries, one, entries.parties[one.importer], one.importer)
        shown = [s.at for p in entries.parties for s in p.seats if s.role in ("seller", "buyer") and s.kind in TRADE]
        yield one.importer_number, said, (*one.at, *shown[:4])


def told(rows: Sequence[Row[Imported]], says: str, remedy: str, shown: int) -> Told:
    """A finding on the importer of some rows, whose name ``says`` follows; unverifiable where one is not sure of it."""
    doubtful = not all(r.said.sure for r in rows)
    return Told(
        message=f"{rows[0].said.importer.name} {says}",
        remedy=remedy,
        dossiers=dossiers(rows),
        places=places(rows[:shown]),
        severity=Severity.MAJOR,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
    )


def _imported(entries: Entries, one: CustomsEntry, importer: Actor, position: int) -> Imported:
    me = who(importer)
    sellers = [who(a) for a in entries.parties if _seat(a, TRADE, ("seller",))]
    buyers = [a for a in entries.parties if _seat(a, TRADE, ("buyer",))]
    sides = [who(a) for a in entries.parties if a.kind != "bank" and _seat(a, (*TRADE, *MONEY), SIDES)]
    consignees = [who(a) for a in buyers] or [
        who(a) for a in entries.parties if _seat(a, ("entry_summary", "entry_release"), ("consignee",))
    ]
    ties = [g.kind for g in entries.grants if position in g.parties and g.kind in TIES]
    kin = any(s.role == "related" for s in importer.seats)
    licensed = "broker_license" in ties or (one.filer == position and provider(me))
    return Imported(
        entry=one.number,
        importer=me,
        money=not sides or any(_kin(me, side) for side in sides),
        tied=bool(ties) or kin,
        interest=kin or any(kind in INTERESTS for kind in ties),
        licensed=licensed,
        sellers=tuple(s for s in sellers if not _kin(me, s))[:MOST],
        consignees=tuple(c for c in consignees if not _kin(me, c) and not provider(c))[:MOST],
        sure=importer.sure,
    )


def _kin(me: Who, other: Who) -> bool:
    """Whether the importer and a side may belong together; alike names are two where each has a number of its own."""
    return related(me, other) and (share_contact(me, other) or not two_by_number(me, other))


def _seat(actor: Actor, kinds: tuple[str, ...], roles: tuple[str, ...]) -> bool:
    return any(s.kind in kinds and s.role in roles for s in actor.seats)
