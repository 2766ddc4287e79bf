"""Payments allocated to invoices on invented ledgers whose truth is known: what is wrongly proved, what is found.

Usage: python scripts/measure_allocation.py [LEDGERS] [SEED]

Ledgers of 5 to 60 open invoices: full payments, deposits and balances, part payments, wires for several invoices, bank
charges (kept unnamed, stated, or told by an instructed amount), payments that cite invoices, orders or nothing, papers
told twice and entries of statements, noise of strangers and of our own parties, decoys of equal amounts, two
currencies. A truth counts as unique where references alone make it so, or where a search of this script's own over all
sets of payments and invoices finds no other. Those that cite nothing and need charges nobody states are counted beside
them: a part payment may come as near by chance, so the program mostly calls them consistent. Ends with 1 where
anything wrong is said to hold, less than 99 in a hundred unique truths without such charges are found, or
200 payments x 300 invoices take 2 s or longer.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.link import build  # noqa: E402 - after the path is set
from evidence.prove import prove  # noqa: E402
from evidence.records.proofs import LinkStatus  # noqa: E402
from evidence.resolve import resolve  # noqa: E402
from scripts.ledgers import BUYER, KEPT, SELLER, Ledger, Payment, ledger  # noqa: E402
from tests.builders import Fields, Paper, dossier, paper  # noqa: E402

MOST_PAPERS = 15
"""Open invoices and payments without references of which this script tries all sets."""


# -- what is unique ----------------------------------------------------------------------------------------------------

Truth = tuple[frozenset[str], frozenset[str]]


def truths(made: Ledger) -> Iterator[Truth]:
    """The payments and invoices of the ledger that belong together, where the invoices are paid in full."""
    for start in made.invoices:
        numbers, names = {start.number}, set[str]()
        for _ in made.invoices:
            names |= {p.name for p in made.payments if numbers & set(p.pays)}
            numbers |= {n for p in made.payments if p.name in names for n in p.pays}
        if numbers <= made.whole and start.number == min(numbers):
            yield frozenset(names), frozenset(numbers)


def unique(made: Ledger) -> Iterator[tuple[Truth, str]]:
    """The truths that are the only solution, with how that is known: ``cited``, or ``exact`` or ``charged`` by trying
    all sets; nothing of those of which there are too many sets."""
    payments = {p.name: p for p in made.payments}
    totals = {i.number: i.total for i in made.invoices}
    loose = [p for p in made.payments if p.ours and p.cites != "invoices"]
    found, pending = list(truths(made)), []
    for names, numbers in found:
        if all(payments[n].cites == "invoices" for n in names):
            gap = sum(totals[n] for n in numbers) - sum(payments[n].worth for n in names)
            if not any(p.worth <= gap and p.currency == payments[min(names)].currency for p in loose):
                yield (names, numbers), "cited"
        else:
            pending.append((names, numbers))
    for truth in pending:
        how = _by_trying(made, truth, loose)
        if how:
            yield truth, how


def _by_trying(made: Ledger, truth: Truth, loose: Sequence[Payment]) -> str:
    """``exact`` or ``charged`` where no other set of payments comes to a set of invoices with any of these."""
    slots = _slots(made)
    payments = {p.name: p for p in made.payments}
    unit = payments[min(truth[0])].currency
    mine = [p for p in loose if p.currency == unit]
    keys = [k for k in slots if slots[k][2] == unit]
    while True:  # what is larger than all the rest is in no solution
        room = sum(p.worth + KEPT for p in mine) + sum(slots[k][1] for k in keys)
        fewer = [k for k in keys if slots[k][0] <= room]
        less = [p for p in mine if p.worth <= sum(slots[k][0] for k in fewer)]
        if (len(fewer), len(less)) == (len(keys), len(mine)):
            break
        keys, mine = fewer, less
    if len(keys) + len(mine) > MOST_PAPERS:
        return ""
    own = (
        frozenset(n for n in truth[0] if payments[n].cites != "invoices"),
        frozenset(k for k in keys if set(k) & truth[1]),
    )
    fits = set(_fits(mine, {k: slots[k] for k in keys}, {i.number: i.order for i in made.invoices}))
    if own not in {(a, b) for a, b, _ in fits}:
        return ""
    gap = next(g for a, b, g in fits if (a, b) == own)
    sides = {(a, b) for a, b, _ in fits}
    for a, b in sides - {own}:
        heaped = own[0] <= a and own[1] <= b and (gap == 0 or (a - own[0], b - own[1]) in sides)
        if (a & own[0] or b & own[1]) and not heaped:
            return ""
    return "charged" if gap else "exact"


def _slots(made: Ledger) -> dict[tuple[str, ...], tuple[int, int, str]]:
    """What is open of invoices that no citing payments settle: open cents, what banks may have kept of it, currency."""
    tied = {i.number: {i.number} for i in made.invoices}
    bound = [p for p in made.payments if p.cites == "invoices"]
    for p in bound:
        joint = set[str]().union(*(tied[n] for n in p.pays))
        for n in joint:
            tied[n] = joint
    totals, found = {i.number: i for i in made.invoices}, {}
    for numbers in {tuple(sorted(t)) for t in tied.values()}:
        mine = [p for p in bound if set(p.pays) & set(numbers)]
        gap = sum(totals[n].total for n in numbers) - sum(p.worth for p in mine)
        if gap > KEPT * len(mine):
            found[numbers] = (gap, KEPT * len(mine), totals[numbers[0]].currency)
    return dict(sorted(found.items()))


def _fits(
    payments: Sequence[Payment], slots: dict[tuple[str, ...], tuple[int, int, str]], orders: dict[str, str]
) -> Iterator[tuple[frozenset[str], frozenset[tuple[str, ...]], int]]:
    """Every set of payments that comes to a set of slots, with what is short of it."""
    keys = list(slots)
    may = {p.name: [_may(p, k, orders) for k in keys] for p in payments}
    sums = [(0, 0)]
    for k in keys:
        sums += [(due + slots[k][0], kept + slots[k][1]) for due, kept in sums]
    for mask in range(1, 1 << len(payments)):
        chosen = [p for i, p in enumerate(payments) if mask >> i & 1]
        paid = sum(p.worth for p in chosen)
        for m in range(1, 1 << len(keys)):
            gap = sums[m][0] - paid
            if 0 <= gap <= KEPT * len(chosen) + sums[m][1]:
                inside = [i for i in range(len(keys)) if m >> i & 1]
                paid_by = all(any(may[p.name][i] for p in chosen) for i in inside)
                if paid_by and all(any(may[p.name][i] for i in inside) for p in chosen):
                    yield frozenset(p.name for p in chosen), frozenset(keys[i] for i in inside), gap


def _may(payment: Payment, key: tuple[str, ...], orders: dict[str, str]) -> bool:
    return payment.cites != "order" or any(orders[n] == payment.order for n in key)


# -- the measured door -------------------------------------------------------------------------------------------------


def papers(made: Ledger) -> tuple[dict[str, str], list[Paper]]:
    """The ledger's papers; which payment or invoice each document is."""
    names: dict[str, str] = {}
    found: list[Paper] = []
    entries: dict[str, str] = {"remitter.name": BUYER, "currency": "USD"}
    for i in made.invoices:
        fields: Fields = {"number": i.number, "total": money(i.total), "currency": i.currency, "seller.name": SELLER,
                          "buyer.name": BUYER, "contract_number": i.order or None}  # fmt: skip
        found.append(paper("commercial_invoice", fields))
        names[found[-1].document.id] = i.number
    for p in made.payments:
        for copy in () if p.entry == "alone" else ("", "again") if p.twice else ("",):
            found.append(paper("remittance", advice(p), copy=copy))
            names[found[-1].document.id] = p.name
        if p.entry:
            at = f"entries[{sum(k.endswith('.amount') for k in entries)}]."
            told = {
                "date": f"2026-03-{p.day:02}",
                "amount": money(p.amount),
                "currency": p.currency,
                "direction": "debit",
                "details": "WIRE OUT",
                "counterparty.name": p.payee,
            }
            told |= {"reference": p.name} if p.entry == "named" else {}
            told |= {
                f"invoice_refs[{k}]": n for k, n in enumerate(p.pays) if p.entry == "alone" and p.cites == "invoices"
            }
            entries |= {at + name: value for name, value in told.items()}
            names[at] = p.name
    found += [paper("bank_statement", entries)] if len(entries) > 2 else []
    return names, found


def _entry(p: Payment) -> dict[str, str]:
    """The fields of a payment's entry on the buyer's statement."""
    told = {"date": f"2026-03-{p.day:02}", "amount": money(p.amount), "currency": p.currency, "direction": "debit",
            "details": "WIRE OUT", "counterparty.name": p.payee}  # fmt: skip
    cited = p.pays if p.entry == "alone" and p.cites == "invoices" else ()
    return (
        told
        | ({"reference": p.name} if p.entry == "named" else {})
        | {f"invoice_refs[{k}]": n for k, n in enumerate(cited)}
    )


def advice(p: Payment) -> Fields:
    """The fields of a payment's advice."""
    refs = p.pays if p.cites == "invoices" else ("QX990017",) if p.cites == "strange" else ()
    fields: dict[str, str | None] = {
        "reference": p.name, "value_date": f"2026-03-{p.day:02}", "amount": money(p.amount), "currency": p.currency,
        "remitter.name": p.payer, "beneficiary.name": p.payee, "details": " ".join(("PAYMENT", *refs)),
        "charges": money(p.charges) if p.charges else None,
        "instructed_amount": money(p.worth) if p.instructed else None,
        "instructed_currency": p.currency if p.instructed else None,
        "contract_refs[0]": p.order if p.cites == "order" else None,
    }  # fmt: skip
    return fields | {f"invoice_refs[{k}]": ref for k, ref in enumerate(refs)}


def money(cents: int) -> str:
    """Cents as an amount."""
    return f"{cents // 100}.{cents % 100:02}"


def held(made: Ledger) -> tuple[dict[str, frozenset[str]], float]:
    """Per invoice the payments that the program says to hold, where all its links do; and the seconds of proving."""
    names, found = papers(made)
    case = dossier(*found)
    parties = resolve(case.documents, case.facts, ())
    graph = build(case.documents, case.facts, parties)
    begun = time.process_time()
    shipments = prove(graph, case.documents, case.facts, parties, "closed")
    seconds = time.process_time() - begun
    links = [link for s in shipments for link in s.links if link.relation == "pays" and link.source is not None]
    said: dict[str, set[str]] = {}
    for link in links:
        if link.status is LinkStatus.HOLDS and link.source is not None and link.target is not None:
            fields = {f.field for f in case.facts if f.id in link.evidence}
            told = [names.get(link.target), *(names.get(name.removesuffix("amount")) for name in fields)]
            said.setdefault(names[link.source], set()).update(name for name in told if name is not None)
    return {number: frozenset(payers) for number, payers in said.items()}, seconds


def calibration() -> float:
    """Seconds of a fixed piece of work, to tell a slow machine from a slow program."""
    begun = time.process_time()
    table: dict[int, int] = {}
    for i in range(1_000_000):
        table[i % 1000] = table.get(i % 1000, 0) + i
    return time.process_time() - begun


def main(count: int, seed: int) -> int:
    """Measures and prints; gives the exit code."""
    rng = random.Random(seed)
    tally: Counter[str] = Counter()
    for at in range(count):
        size = 5 + at % 56 if at % 2 else rng.randrange(5, 13)
        made = ledger(rng, size, rng.choice((0.3, 0.6, 0.9)))
        said, _ = held(made)
        wrong = [n for n, payers in said.items() if payers != made.paying(n)]
        tally["held"] += len(said)
        tally["wrong"] += len(wrong)
        tally["invoices"] += len(made.invoices)
        tally["payments"] += len(made.payments)
        for number in wrong:
            print(f"  wrong: ledger {at}, {number}: {sorted(said[number])} but {sorted(made.paying(number))}")
        for (names, numbers), how in unique(made):
            tally[f"{how} n"] += 1
            tally[f"{how} found"] += all(said.get(n) == names & made.paying(n) for n in numbers)
    print(f"ledgers {count}, invoices {tally['invoices']}, payments {tally['payments']}")
    print(f"said to hold: {tally['held']} invoices, of them wrong: {tally['wrong']}")
    meant = {
        "cited": "by references",
        "exact": "by trying all sets, to the cent",
        "charged": "with charges kept unnamed",
    }
    for how, words in meant.items():
        n, hit = tally[f"{how} n"], tally[f"{how} found"]
        print(f"unique {words}: found {hit} of {n} ({100 * hit / max(n, 1):.2f} %)")
    n, hit = (sum(tally[f"{how} {what}"] for how in ("cited", "exact")) for what in ("n", "found"))
    print(f"unique without unnamed charges: found {hit} of {n} ({100 * hit / max(n, 1):.2f} %)")
    large = ledger(rng, 300, 0.6)
    large.payments = [*large.payments, *large.payments][:200]
    _, seconds = held(large)
    told, fixed = f"{len(large.payments)} payments x {len(large.invoices)} invoices", calibration()
    print(f"{told}: {seconds:.2f} s of one core, {seconds / fixed:.1f} times a million turns of a loop ({fixed:.2f} s)")
    return int(bool(tally["wrong"]) or hit < 0.99 * n or seconds >= 2)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 400, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
