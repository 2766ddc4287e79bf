"""The sample dossiers: each shows one thing. What each must give follows from what was planted."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.factory.harmless import apply, harmless
from tests.factory.model import Dossier
from tests.factory.story import Shape

SCAN = "scan200"
"""The degradation of the scanned samples."""


@dataclass(frozen=True)
class Sample:
    """A sample: its folder's name, what it shows in a sentence, and how it is built."""

    name: str
    shows: str
    make: Callable[[], Dossier]

    def dossier(self) -> Dossier:
        """The dossier under the sample's name."""
        made = self.make()
        made.name = self.name
        return made


def verdict(dossier: Dossier) -> str:
    """The verdict a dossier must get: hold for a critical violation, review for anything major, else clear."""
    if any(p.severity == "critical" and p.outcome == "violated" for p in dossier.planted):
        return "hold"
    return "review" if any(p.severity in {"critical", "major"} for p in dossier.planted) else "clear"


def scanned(dossier: Dossier) -> Dossier:
    """The same dossier as scans; text files stay text."""
    for paper in dossier.papers:
        if paper.quality == "digital":
            paper.quality = SCAN
    return dossier


def _wanting(rule: str, first: int, shape: Shape, severity: str) -> Dossier:
    """The first dossier of a shape, from a seed on, on which a rule's fault has the severity wanted."""
    for seed in range(first, first + 60):
        dossier = faulty(rule, seed, shape)
        if dossier.planted[0].severity == severity:
            return dossier
    raise ValueError(f"{rule} never comes out {severity}")


def _expired(seed: int) -> Dossier:
    """A power of attorney whose printed last day lies before the entry."""
    for number in range(seed, seed + 60):
        dossier = clean(number, origin="CN", lines=2)
        FAULTS["validity.power-of-attorney"](dossier, random.Random(f"expired {number}"))
        if "expiry_date" in dossier.paper("power_of_attorney").fields:
            return dossier
    raise ValueError("no power ran out")


def _two_faults() -> Dossier:
    """A borrowed number, paid by a stranger: both faults in one dossier."""
    dossier = clean(132, origin="CN", payments="full", lines=2, wire="advice")
    for rule in ("party.third-party-importer", "party.remittance-payer"):
        FAULTS[rule](dossier, random.Random(f"two faults {rule} 3"))
    return dossier


def _everyday() -> Dossier:
    names = ("abbreviations", "case", "trading-name", "suffix-00", "old-irs-address", "bill-without-scac", "pallets")
    dossier = clean(124, origin="VN", lines=3, incoterm="FOB")
    for name in names:
        apply(dossier, name, random.Random(f"everyday {name}"))
    return dossier


_FULL = Shape(origin="CN", payments="full", lines=2, incoterm="FOB", wire="advice", letter="CP575")

SAMPLES: tuple[Sample, ...] = (
    Sample("closed-loop", "ten papers that tell one story: money and goods close", lambda: clean(101, _FULL)),
    Sample(
        "scanned-closed-loop",
        "the same kind of dossier as scans: everything is read by OCR",
        lambda: scanned(clean(102, _FULL)),
    ),
    Sample(
        "deposit-and-balance",
        "30 % with the contract, the rest against the bill of lading; two wires add up to the invoice",
        lambda: clean(103, payments="deposit", origin="VN", lines=3, wire="advice"),
    ),
    Sample(
        "mt103-payment",
        "the payment is the text of an MT103 whose party names are cut at 35 characters",
        lambda: clean(104, wire="mt103", payments="full", origin="CN", trader=True),
    ),
    Sample(
        "to-order-bill",
        "a bill of lading to order; the buyer is its notify party",
        lambda: harmless("to-order", 105, Shape(origin="IN", lines=2)),
    ),
    Sample(
        "cif-invoice",
        "invoiced CIF with freight and insurance printed, entered without them",
        lambda: harmless("cif-against-fob", 106, _FULL),
    ),
    Sample(
        "stacked-tariffs",
        "each entry line carries a second tariff number of chapter 99",
        lambda: harmless("stacked-tariffs", 107, Shape(origin="CN", lines=3)),
    ),
    Sample("everyday-differences", "abbreviations, capitals, a trading name, pallets: no contradiction", _everyday),
    Sample(
        "terms-still-running",
        "ninety days' terms that still run on the day of the check: no payment is missing yet",
        lambda: harmless("not-yet-due", 108, Shape(origin="TW", lines=1)),
    ),
    Sample(
        "single-bond",
        "a single transaction bond that names this entry, and the older edition of the entry summary",
        lambda: clean(109, bond="single", edition="2014", origin="TH", lines=4),
    ),
    Sample(
        "foreign-paper",
        "a paper of quite another import lies among the others",
        lambda: faulty("documents.foreign-dossier", 110, _FULL),
    ),
    Sample(
        "borrowed-number",
        "the importer of record appears on no paper of the trade; its own papers are in perfect order",
        lambda: faulty("party.third-party-importer", 111, _FULL),
    ),
    Sample(
        "bond-mismatch",
        "the bond's principal is another company than the importer",
        lambda: faulty("identity.bond-principal", 112, _FULL),
    ),
    Sample(
        "wrong-ein",
        "the EIN on the IRS letter differs from the importer number by one digit",
        lambda: faulty("identity.ein-letter-number", 113, Shape(origin="VN", letter="CP575")),
    ),
    Sample(
        "double-invoice",
        "two invoices of one number and day with different totals",
        lambda: faulty("amount.double-invoice", 114, _FULL),
    ),
    Sample(
        "undervalued-entry",
        "entered far below the invoice, nothing explains it",
        lambda: _wanting("amount.entered-value", 200, Shape(origin="CN", incoterm="FOB", lines=2), "critical"),
    ),
    Sample(
        "third-party-payment",
        "a company that no other paper knows paid the invoice",
        lambda: _wanting("party.remittance-payer", 300, _FULL, "major"),
    ),
    Sample("expired-power", "the power of attorney had run out before the entry", lambda: _expired(115)),
    Sample(
        "missing-remittance",
        "the invoice is long due and no payment is in the dossier",
        lambda: faulty("documents.remittance", 116, Shape(origin="TR", lines=2)),
    ),
    Sample(
        "wrong-container",
        "the packing list names a container that the bill of lading doesn't carry",
        lambda: faulty("transport.container", 117, Shape(origin="CN", load="FCL")),
    ),
    Sample(
        "scanned-bond-mismatch",
        "another principal on the bond, and every paper a scan",
        lambda: scanned(faulty("identity.bond-principal", 118, _FULL)),
    ),
    Sample("borrowed-and-paid-by-others", "a borrowed number, and a stranger paid for the goods", _two_faults),
)
