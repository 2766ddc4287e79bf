"""What a dossier tells an archive: its parties, papers and pages in comparable form, each with its place.

Items name their places by position in ``Entries.spots`` and parties by position in ``Entries.parties``. Amounts are
decimal strings, days ISO 8601, weights kilograms, as facts hold them; None is what no paper says.
"""

from __future__ import annotations

import msgspec

from evidence.records.findings import Authority

ENTRIES_VERSION = "evidence/entries/1"
CROSS_VERSION = "evidence/cross/1"

At = tuple[int, ...]
"""Places, by position in ``Entries.spots``."""


class Spot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place of a dossier: display name of the document, field, file, page and box (or sheet, cell, line), words."""

    document: str
    field: str
    file: str
    text: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None


class Seat(msgspec.Struct, frozen=True, omit_defaults=True):
    """A party named in a role on a paper of a kind; ``mark`` is the role's field in full where it is one of a list."""

    kind: str
    role: str
    at: int


class Actor(msgspec.Struct, frozen=True, omit_defaults=True):
    """A party of the dossier as its resolver knows it.

    ``numbers`` are (type, value), importer numbers without their suffix. ``addresses`` and ``contacts`` (phones as
    digits, e-mails in lower case) are in comparable form. ``also``: other names that papers give it (DBA, AKA, former).
    ``sure``: some name of it comes from a text layer or was read alike twice.
    """

    name: str
    kind: str
    names: tuple[str, ...]
    seats: tuple[Seat, ...]
    numbers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    country: str | None = None
    sure: bool = True


class Invoice(msgspec.Struct, frozen=True, omit_defaults=True):
    """A commercial or proforma invoice; ``content`` is a digest of total and lines, ``revised``: marked a revision."""

    kind: str
    number: str
    seller: int | None
    buyer: int | None
    day: str | None
    total: str | None
    currency: str | None
    content: str
    at: At
    revised: bool = False
    sure: bool = True


class Spend(msgspec.Struct, frozen=True, omit_defaults=True):
    """What of a payment this dossier allocates to one of its invoices."""

    invoice: int
    amount: str
    currency: str
    at: At = ()


class Payment(msgspec.Struct, frozen=True, omit_defaults=True):
    """One paper about a payment, and what it is spent on here. ``worth`` is the greater of settled and instructed."""

    reference: str | None
    amount: str | None
    currency: str | None
    day: str | None
    remitter: int | None
    beneficiary: int | None
    at: At
    remitter_account: str | None = None
    beneficiary_account: str | None = None
    instructed: str | None = None
    instructed_currency: str | None = None
    cites: tuple[str, ...] = ()
    spends: tuple[Spend, ...] = ()
    sure: bool = True


class Bill(msgspec.Struct, frozen=True, omit_defaults=True):
    """A transport document. ``taken``: packages the dossier's own goods take of it, ``taken_weight`` their kilograms;
    ``cargo``: which goods, so that the same goods in two dossiers count once; ``houses``: the dossier has house bills
    under it."""

    kind: str
    number: str
    master: str | None
    level: str | None
    load: str | None
    carrier: int | None
    shipper: int | None
    consignee: int | None
    vessel: str | None
    voyage: str | None
    day: str | None
    packages: str | None
    unit: str | None
    weight: str | None
    containers: tuple[str, ...]
    seals: tuple[str, ...]
    at: At
    taken: str | None = None
    taken_unit: str | None = None
    taken_weight: str | None = None
    taken_at: At = ()
    cargo: tuple[str, ...] = ()
    houses: bool = False
    sure: bool = True


class CustomsEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry summary (``entry_summary``) or release (``entry_release``); ``charges``: duty, tax and fees together,
    ``address``: the importer's as the entry prints it, in comparable form."""

    kind: str
    number: str
    importer: int | None
    importer_number: str | None
    consignee: int | None
    consignee_number: str | None
    filer: int | None
    type: str | None
    day: str | None
    import_day: str | None
    port: str | None
    bill: str | None
    value: str | None
    charges: str | None
    bond_type: str | None
    surety: str | None
    at: At
    money_at: At = ()
    sure: bool = True
    address: str | None = None
    address_at: At = ()
    bill_at: At = ()


class Bond(msgspec.Struct, frozen=True, omit_defaults=True):
    """A customs bond; the principal by party and number."""

    number: str | None
    principal: int | None
    principal_number: str | None
    amount: str | None
    type: str | None
    activity: str | None
    surety: int | None
    effective: str | None
    termination: str | None
    at: At
    money_at: At = ()
    sure: bool = True


class Grant(msgspec.Struct, frozen=True, omit_defaults=True):
    """A power, agreement, licence or certificate: its parties by position, its signatory, from when until when.

    ``addresses`` and ``officers`` are what a registration (CBP 5106) or rider states, in comparable form.
    """

    kind: str
    parties: tuple[int, ...]
    day: str | None
    expiry: str | None
    at: At
    signatory: str | None = None
    signatory_at: int | None = None
    addresses: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()


class Order(msgspec.Struct, frozen=True, omit_defaults=True):
    """A contract or purchase order with its total, and what this dossier's invoices take of it.

    ``quantity`` in ``unit`` where all its lines are in one unit; ``tolerance`` in per cent where it states one.
    """

    kind: str
    number: str
    seller: int | None
    buyer: int | None
    day: str | None
    total: str | None
    currency: str | None
    at: At
    quantity: str | None = None
    unit: str | None = None
    tolerance: str | None = None
    takers: tuple[int, ...] = ()
    sure: bool = True


class Print(msgspec.Struct, frozen=True, omit_defaults=True):
    """The fingerprint of a scanned page (``page``), stamp or signature (``mark``), as hexadecimal digits.

    ``facts``: digest of what the page says; ``who``: names on the page, comparable; ``kind``: of its document.
    """

    what: str
    print: str
    kind: str
    facts: tuple[str, ...]
    who: tuple[str, ...]
    at: At


class Entries(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that one dossier tells the index. ``day`` is the day its law was asked for, ``kinds`` those of its papers."""

    version: str
    verdict: str
    score: int
    stage: str
    day: str
    kinds: tuple[str, ...]
    findings: tuple[tuple[str, str, str], ...] = ()
    parties: tuple[Actor, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    orders: tuple[Order, ...] = ()
    payments: tuple[Payment, ...] = ()
    bills: tuple[Bill, ...] = ()
    customs: tuple[CustomsEntry, ...] = ()
    bonds: tuple[Bond, ...] = ()
    grants: tuple[Grant, ...] = ()
    prints: tuple[Print, ...] = ()
    spots: tuple[Spot, ...] = ()


class Provision(msgspec.Struct, frozen=True):
    """A dated number of the law as the rules across dossiers get it: first and last day, value, status, source."""

    first: str
    last: str | None
    value: object
    status: str
    source: str


class CrossSpot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Evidence across dossiers: a place of a dossier. ``page`` and ``box`` stand also where they are null."""

    dossier: str
    document: str
    field: str
    file: str
    text: str
    page: int | None
    box: tuple[float, float, float, float] | None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None


class CrossFinding(msgspec.Struct, frozen=True):
    """What no single dossier shows: one sentence, the dossiers it is about, and the places it rests on."""

    rule: str
    outcome: str
    severity: str
    message: str
    remedy: str
    dossiers: tuple[str, ...]
    evidence: tuple[CrossSpot, ...]
    sources: tuple[Authority, ...]


class KeptFinding(msgspec.Struct, frozen=True):
    """A finding as the index keeps it; ``about`` is the same for the same matter found under several keys."""

    about: str
    finding: CrossFinding


class Cross(msgspec.Struct, frozen=True):
    """The file ``cross.json`` of a batch."""

    schema: str
    findings: tuple[CrossFinding, ...]
