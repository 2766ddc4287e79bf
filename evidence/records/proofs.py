"""Chain links, steps and shipments: data that a verifier can replay."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Operation(StrEnum):
    """The operations a step may use."""

    EQUAL = "equal"
    SUM = "sum"
    PRODUCT = "product"
    WITHIN = "within"
    BEFORE = "before"
    CHECK_DIGIT = "check-digit"
    SAME_PARTY = "same-party"
    ALLOCATED = "allocated"
    COVERS = "covers"
    IN_FORCE = "in-force"
    READ = "read"
    """A rule looked at these facts, and they said this; it decides nothing by itself."""


class Step(msgspec.Struct, frozen=True):
    """One replayable operation on facts.

    ``facts`` are ids; ``operands`` their values as used, in the same order, plus constants; ``tolerance`` as decimal
    string or None; ``result`` None where an operand was unknown. ``terms`` say how operands were reckoned that are no
    fact's own value, one for each, in postfix notation: ``#0`` is the value of the first fact, ``%1`` that of the
    second as a rate (``FREE`` or a sum of per cent), ``@mpf-rate`` a provision's number on the day of the law;
    ``cents`` rounds half up to the cent: ``#0 @mpf-rate * cents``. ``test`` names the test of the expected chain.
    """

    operation: Operation
    facts: tuple[str, ...]
    operands: tuple[str, ...]
    result: bool | None
    tolerance: str | None = None
    note: str = ""
    terms: tuple[str, ...] = ()
    test: str = ""


class LinkStatus(StrEnum):
    """How a link of the chain stands. ``consistent``: it fits, but so would something else."""

    HOLDS = "holds"
    CONSISTENT = "consistent"
    FAILS = "fails"
    MISSING = "missing"


class Link(msgspec.Struct, frozen=True):
    """One link of the chain between two documents (ids); None where the document is missing.

    ``flow`` is ``capital``, ``logistics`` or ``importer``.
    """

    relation: str
    flow: str
    source: str | None
    target: str | None
    required: bool
    status: LinkStatus
    why: str
    evidence: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


class Allocation(msgspec.Struct, frozen=True):
    """What of a payment settles an invoice: fact ids of both, the amount (decimal string), named differences."""

    payment: str
    invoice: str
    amount: str
    currency: str
    differences: tuple[tuple[str, str], ...] = ()
    unique: bool = False


class Search(msgspec.Struct, frozen=True):
    """What was searched to see whether an allocation is the only one: the fact ids of all payments and invoices.

    ``tried`` counts the combinations looked at, ``rival`` is another solution in words (empty: none was found).
    ``may`` has the invoices that each payment may be for. ``solutions`` counts the sets of payments that come to a set
    of invoices to the cent; -1 where not all sets were tried, or amounts count otherwise than they are printed.
    """

    payments: tuple[str, ...]
    invoices: tuple[str, ...]
    tried: int
    rival: str = ""
    may: tuple[tuple[str, ...], ...] = ()
    solutions: int = -1


class Account(msgspec.Struct, frozen=True):
    """Invoices and the payments that belong to them, in one currency: what they come to, and whether that is proved.

    ``state``: ``settled``, ``consistent`` (it fits, or may, but is not proved), ``short`` or ``over``. ``invoices`` and
    ``payments`` are documents; ``invoiced``, ``paid``, ``credits`` (credit notes and discounts taken off) and
    ``charges`` (stated on the payments' papers) are ids of the facts that count. ``differences`` are named (name,
    amount); ``open`` is invoiced less paid and named differences; ``slack`` is what banks may have kept unnamed;
    amounts are decimal strings. ``taken_up``: a contract's further deliveries or invoices elsewhere may take up what
    was paid beyond the invoices. ``short_together``: whichever of these invoices the payments are for, they don't
    suffice for all. ``why`` says it in a sentence.
    """

    state: str
    currency: str
    invoices: tuple[str, ...]
    payments: tuple[str, ...]
    invoiced: tuple[str, ...]
    paid: tuple[str, ...]
    credits: tuple[str, ...]
    charges: tuple[str, ...]
    differences: tuple[tuple[str, str], ...]
    open: str
    slack: str
    why: str
    taken_up: bool = False
    short_together: bool = False


class Shipment(msgspec.Struct, frozen=True):
    """One shipment: its documents (ids), its links, and the loop: ``closed``, ``open`` or ``broken``.

    ``accounts`` are what payments and invoices come to; ``retold`` papers tell of a payment that another paper tells.
    """

    id: str
    documents: tuple[str, ...]
    links: tuple[Link, ...]
    capital: str
    logistics: str
    verdict: str
    allocations: tuple[Allocation, ...] = ()
    searches: tuple[Search, ...] = ()
    accounts: tuple[Account, ...] = ()
    retold: tuple[str, ...] = ()
