"""The archive as tables for other programs: one pass over the dossiers, row by row."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.archive.asking.papers import SECRET_TYPES, Papers, secrets
from evidence.archive.crossing import told
from evidence.archive.index.reading import Reading
from evidence.records.archives import Entries
from evidence.records.asking import Cell, Cells, Column, Secret, Spoken, Table

COLUMNS = {
    "dossiers": "dossier day:day verdict score:count stage kinds",
    "findings": "dossier rule outcome severity",
    "cross_findings": "rule outcome severity message remedy dossiers",
    "parties": "dossier party:count name kind country names addresses contacts",
    "numbers": "dossier party:count name type number",
    "appearances": "dossier day:day day_is document kind role name party:count file page:count",
    "invoices": "dossier kind number day:day seller buyer currency total:amount",
    "orders": "dossier kind number day:day seller buyer currency total:amount",
    "payments": "dossier reference day:day remitter remitter_account beneficiary beneficiary_account currency"
    " amount:amount",
    "transport": "dossier kind number master level day:day shipper consignee carrier vessel voyage packages:amount"
    " package_unit weight_kg:amount containers seals",
    "entries": "dossier kind number type day:day importer importer_number consignee consignee_number filer port bill"
    " value:amount charges:amount",
    "bonds": "dossier number type activity principal principal_number surety amount:amount effective:day"
    " termination:day",
    "grants": "dossier kind parties signatory day:day expiry:day",
}
"""Columns of each table; a kind other than text stands behind a colon."""

Rows = Iterator[tuple[str, Cells]]


def _column(text: str) -> Column:
    name, _, kind = text.partition(":")
    return Column(name, kind or "text")


TABLES = tuple(Table(name, tuple(map(_column, columns.split()))) for name, columns in COLUMNS.items())


def rows(reading: Reading) -> Rows:
    """All rows, each with the name of its table, dossier by dossier; findings across dossiers at the end."""
    for dossier, entries in reading.each():
        for name, cells in _Dossier(entries).rows():
            yield name, (dossier, *cells)
    for f in told(reading.findings()):
        hide = tuple(sorted({s for d in f.dossiers for s in secrets(reading.entries(d))}))
        cells = (f.rule, f.outcome, f.severity, Spoken(f.message, hide), Spoken(f.remedy, hide), _list(f.dossiers))
        yield "cross_findings", cells


def _list(values: tuple[str, ...]) -> str:
    return "; ".join(values)


class _Dossier:
    """The rows of one dossier, without its name in front."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.secrets = tuple(sorted(set(secrets(entries))))
        self.persons = {v for a in entries.parties for kind, v in a.numbers if kind == "ssn"}

    def rows(self) -> Rows:
        """All rows of the dossier."""
        e = self.entries
        yield "dossiers", (e.day, e.verdict, e.score, e.stage, _list(e.kinds))
        yield from (("findings", finding) for finding in e.findings)
        yield from self._parties()
        yield from self._appearances()
        yield from self._trade()
        yield from self._customs()

    def _name(self, party: int | None) -> str | None:
        return None if party is None else self.entries.parties[party].name

    def _number(self, number: str | None) -> Cell:
        return Secret(number) if number is not None and number in self.persons else number

    def _parties(self) -> Rows:
        for i, p in enumerate(self.entries.parties):
            named, where = _list(p.names), _list(p.addresses)
            yield "parties", (i, p.name, p.kind, p.country, named, where, _list(p.contacts))
            for kind, value in p.numbers:
                yield "numbers", (i, p.name, kind, Secret(value) if kind in SECRET_TYPES else value)

    def _appearances(self) -> Rows:
        papers = Papers(self.entries)
        for i, party in enumerate(self.entries.parties):
            for seat in party.seats:
                spot = self.entries.spots[seat.at]
                day, own = papers.day(spot)
                said = Spoken(spot.text, self.secrets)
                whose = "paper" if own else "dossier"
                cells = (day, whose, spot.document, seat.kind, seat.role, said, i, spot.file, spot.page)
                yield "appearances", cells

    def _trade(self) -> Rows:
        e = self.entries
        for bill in e.invoices:
            parties = (self._name(bill.seller), self._name(bill.buyer))
            yield "invoices", (bill.kind, bill.number, bill.day, *parties, bill.currency, bill.total)
        for order in e.orders:
            parties = (self._name(order.seller), self._name(order.buyer))
            yield "orders", (order.kind, order.number, order.day, *parties, order.currency, order.total)
        for p in e.payments:
            payer, payee = (_secret(a) for a in (p.remitter_account, p.beneficiary_account))
            sides = (self._name(p.remitter), payer, self._name(p.beneficiary), payee)
            yield "payments", (p.reference, p.day, *sides, p.currency, p.amount)
        for b in e.bills:
            parties = (self._name(b.shipper), self._name(b.consignee))
            moved = (self._name(b.carrier), b.vessel, b.voyage, b.packages, b.unit, b.weight)
            boxes = (_list(b.containers), _list(b.seals))
            yield "transport", (b.kind, b.number, b.master, b.level, b.day, *parties, *moved, *boxes)

    def _customs(self) -> Rows:
        e = self.entries
        for c in e.customs:
            importer = (self._name(c.importer), self._number(c.importer_number))
            consignee = (self._name(c.consignee), self._number(c.consignee_number))
            rest = (self._name(c.filer), c.port, c.bill, c.value, c.charges)
            yield "entries", (c.kind, c.number, c.type, c.day, *importer, *consignee, *rest)
        for b in e.bonds:
            parties = (self._name(b.principal), self._number(b.principal_number), self._name(b.surety))
            yield "bonds", (b.number, b.type, b.activity, *parties, b.amount, b.effective, b.termination)
        for g in e.grants:
            named = _list(tuple(e.parties[p].name for p in g.parties))
            yield "grants", (g.kind, named, g.signatory, g.day, g.expiry)


def _secret(account: str | None) -> Secret | None:
    return None if account is None else Secret(account)
