"""Links and shipments: what each link's steps come to, whether none is left out, and whether the loop closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from evidence.records.codec import content_id
from evidence.records.leaves import AllocationLeaf, CheckLeaf, FactLeaf, LinkLeaf, ShipmentLeaf, StepLeaf, WordsLeaf
from evidence.verify.opening import Claims, Proof, told
from evidence.verify.prints import number
from evidence.verify.steps import entry, same

ENTRIES = ("entry_summary", "entry_release")
SIDES = ("remitter", "beneficiary", "counterparty")
"""Whom a statement's entry may name as payer or payee; its holder is the remitter of the paper."""


def loops(proof: Proof) -> Iterator[str]:
    """What is wrong with links, allocations and shipments, in sentences."""
    links, steps = {x.id: x for x in proof.of(LinkLeaf)}, {x.id: x for x in proof.of(StepLeaf)}
    shipments, allocations = proof.of(ShipmentLeaf), proof.of(AllocationLeaf)
    for link in proof.of(LinkLeaf):
        home = [s for s in shipments if s.id == link.shipment and link.id in s.links]
        if not home:
            yield from told(f"link {link.id}", {"its shipment does not have it": bool(proof.withheld)})
        else:
            mine = [steps[i] for i in link.steps if i in steps]
            yield from told(f"link {link.id} ({link.relation})", _link(proof, link, home[0], mine))
    for s in shipments:
        yield from told(f"shipment {s.id}", _shipment(proof, s, [links[i] for i in s.links if i in links]))
    for found in allocations:
        yield from told(f"allocation {found.id}", _allocation(proof, found, allocations))
    had = [i for s in shipments for i in (*s.links, *s.allocations)]
    known = sorted([*links, *(a.id for a in allocations)])
    spoken = sorted(w.of for w in proof.of(WordsLeaf)) == sorted([*links, *(c.id for c in proof.of(CheckLeaf))])
    whole = sorted(had) == known and sorted(s.id for s in shipments) == sorted(proof.run.shipments)
    claims = {"its shipments, links and allocations are not those of the proof": whole}
    yield from () if proof.withheld else told("run", claims | {"sentences are told of other leaves": spoken})


def _kinds(proof: Proof, documents: Sequence[str]) -> set[str]:
    return {proof.documents[d].kind for d in documents if d in proof.documents}


def _chain(proof: Proof) -> list[dict[str, Any]]:
    return list(proof.norms.get("prove/chain.toml", {}).get("step", []))


def _link(proof: Proof, link: LinkLeaf, shipment: ShipmentLeaf, steps: Sequence[StepLeaf]) -> Claims:
    ends = [_kinds(proof, [d]) for d in (link.source, link.target) if d is not None]
    sides = [side for side, d in (("source", link.source), ("target", link.target)) if d is not None]
    chain = [e for e in _chain(proof) if (e["relation"], e["flow"]) == (link.relation, link.flow)]
    may = [e for e in chain if all(k <= set(e[s]) for s, k in zip(sides, ends, strict=True))]
    kinds, missing = _kinds(proof, shipment.documents), len(ends) < 2
    if len(steps) < len(link.steps):
        proof.told["links on withheld steps"] += 1
        return {"a step of it is not in the proof": bool(proof.withheld)}
    lacking = [set(e["target"] if link.target is None else e["source"]) for e in may] if missing else []
    runs = _running(proof, shipment)
    states = {_status(proof, e, steps, kinds, weak) for e in may for weak in _weak(link, steps, kinds, runs)}
    required = any(_required(proof, link, e, shipment) for e in may)
    tests = any(all(_tests(proof, link, e, s) for s in steps) for e in may)
    used, paid = tuple(dict.fromkeys(f for s in steps for f in s.facts)), link.relation == "pays"
    return {
        "the expected chain knows no such link between such papers": bool(may),
        "it ties papers of another shipment": {d for d in (link.source, link.target) if d} <= set(shipment.documents),
        f"whether it is required does not follow at the stage {proof.run.stage}": required,
        f"it is {link.status}, which does not go with its papers": missing == (link.status == "missing"),
        "it is missing, but there is a paper of its kind": paid or not missing or any(not kinds & k for k in lacking),
        "its evidence is not that of its steps": link.evidence == used,
        "a step is no test of it, or rests on other papers or fields": missing or tests,
        f"it says {link.status}, but its steps come to {' or '.join(sorted(states))}": missing or link.status in states,
    }  # fmt: skip


def _required(proof: Proof, link: LinkLeaf, expected: dict[str, Any], shipment: ShipmentLeaf) -> bool:
    """Whether ``required`` is as the stage has it; whether a payment is due is taken as told but under a credit."""
    wanted, needed = proof.run.stage in expected["required_at"], expected.get("needed")
    if needed == "filed-by-another" and wanted:
        entries = [d for d in shipment.documents if _kinds(proof, [d]) <= set(ENTRIES)]
        pairs = [[f for n in ("filer.name", "importer.name") for f in _fields(proof, d, n)[:1]] for d in entries]
        wanted = not entries or not all(
            len(p) == 2 and same(proof, [f.id for f in p], [f.text for f in p]) for p in pairs
        )
    elif needed == "due" and wanted:
        credit = "letter_of_credit" in _kinds(proof, shipment.documents)
        proof.told["whether a payment is due"] += not credit and not link.required
        wanted = not credit and link.required
        if proof.run.stage == "closed" and not credit:
            terms = [f.text.upper() for d in shipment.documents for f in _fields(proof, d, "payment_terms")]
            wanted = link.required or not any(re.search(r"L */ *C|CREDIT|信用证", t) for t in terms)
    return wanted == link.required


def _fields(proof: Proof, document: str, name: str) -> list[FactLeaf]:
    return [f for f in proof.facts.values() if (f.document, f.field) == (document, name) and f.status != "empty"]


def _tests(proof: Proof, link: LinkLeaf, expected: dict[str, Any], step: StepLeaf) -> bool:
    """Whether a step is a test of the chain, on facts of the fields it names, and on both papers."""
    test: dict[str, Any] = next((t for t in expected["tests"] if t["name"] == step.test), {})
    if not test and (step.operation != "allocated" or link.relation != "pays"):
        return False
    facts = [proof.facts[f] for f in step.facts if f in proof.facts]
    spec = [*test.get("a", ["total"]), *test.get("b", ["amount", "instructed_amount"])]
    names = {re.sub(r"^\w+:|\[\]$", "", n) for s in spec for n in s.split("|")}
    if link.relation == "pays":  # a discount on the invoice; both sides of a statement's entry
        names |= {"discount"} if not test else {f"{side}.{n}" for n in ("name", "account") for side in SIDES}
    at, far = {f.document for f in facts}, not test.get("a", ["total"]) or any(":" in n for n in test.get("a", []))
    plain = (re.sub(r"\[\d+\]", "", f.field.removeprefix(entry(f.field))) for f in facts)
    on_both = link.target in at and (far or link.source in at)
    return len(facts) < len(step.facts) or (on_both and all({p, p.removeprefix("lines.")} & names for p in plain))


def _weak(link: LinkLeaf, steps: Sequence[StepLeaf], kinds: set[str], runs: bool) -> set[bool]:
    """Whether a sum of payments that falls short may only weaken the link: not yet due, or a credit note."""
    sums = [
        [number(o) or Decimal(0) for o in s.operands] for s in steps if s.operation == "allocated" and s.result is False
    ]
    short = any(sum(ops, Decimal(0)) < 0 for ops in sums)
    return (
        {False}
        if not short
        else {True}
        if not link.required
        else {True, False}
        if runs or "credit_note" in kinds
        else {False}
    )


def _running(proof: Proof, shipment: ShipmentLeaf) -> bool:
    """Whether a due day after the day of knowledge is printed, or no day but terms that may still run."""
    days = [f.text for d in shipment.documents for f in _fields(proof, d, "due_date")]
    terms = any(_fields(proof, d, "payment_terms") for d in shipment.documents)
    return any(day > proof.run.as_of for day in days) if days else terms


def _status(proof: Proof, expected: dict[str, Any], steps: Sequence[StepLeaf], kinds: set[str], short: bool) -> str:
    """Holds where a group of proofs is true and nothing contradicts or is in doubt; fails where something does."""
    weak = {t["name"] for t in expected["tests"] if t.get("weak")} | ({"allocated"} if short else set())
    named = [(s.test or "allocated", s) for s in steps]
    true, wrong = {n for n, s in named if s.result}, [n for n, s in named if s.result is False]
    if set(wrong) - weak:
        proofs = {name for group in expected["proved_by"] for name in group}
        tied = bool(true & set(expected.get("instead", ()))) and set(wrong) <= weak | proofs
        return "consistent" if tied or kinds & set(expected.get("excused_by", ())) else "fails"
    proved = any(set(group) <= true for group in expected["proved_by"])
    return "holds" if proved and not wrong and not any(_in_doubt(proof, n, s) for n, s in named) else "consistent"


def _in_doubt(proof: Proof, name: str, step: StepLeaf) -> bool:
    """Whether a step is undecided because of a print that may read otherwise."""
    facts = [proof.facts[f] for f in step.facts if f in proof.facts]
    live = any(
        o.value not in (None, f.text) and (number(o.confidence) or 0) >= Decimal("0.05")
        for f in facts
        for o in f.others
    )
    return step.result is None and step.note == name and (live or any(f.method == "ocr" for f in facts))


def _shipment(proof: Proof, shipment: ShipmentLeaf, links: Sequence[LinkLeaf]) -> Claims:
    if len(links) < len(shipment.links):
        proof.told["shipments on withheld links"] += 1
        return {"a link of it is not in the proof": bool(proof.withheld)}
    names = ("capital", "logistics", "verdict")
    states = [(n, _loop([x for x in links if n in (x.flow, "verdict")])) for n in names]
    left_out, said = [], (shipment.capital, shipment.logistics, shipment.verdict)
    for expected in _chain(proof):
        anchors = [d for d in shipment.documents if _kinds(proof, [d]) & set(expected[expected["every"]])]
        linked = {d for x in links if x.relation == expected["relation"] for d in (x.source, x.target)}
        needed = proof.run.stage in expected["required_at"] and not expected.get("needed") and not anchors
        left_out += [expected["relation"]] if not set(anchors) <= linked or (needed and not linked) else []
    return {
        "its id does not come of its documents": shipment.id == content_id("s", sorted(shipment.documents)),
        "it has a document that is not in the proof": proof.knows(proof.documents, shipment.documents),
        f"its links {', '.join(left_out)} are left out": not left_out or bool(proof.withheld),
        **{f"its {n} is not {w}: its links make it {s}": s == w for (n, s), w in zip(states, said, strict=True)},
    }  # fmt: skip


def _loop(links: Sequence[LinkLeaf]) -> str:
    """Closed where every required link holds, broken where one fails, else open."""
    needed = [x for x in links if x.required]
    closed = bool(needed) and all(x.status == "holds" for x in needed)
    return "broken" if any(x.status == "fails" for x in links) else "closed" if closed else "open"


def _group(found: AllocationLeaf, every: Sequence[AllocationLeaf]) -> list[AllocationLeaf]:
    """The allocations that payments and invoices tie together."""
    ends, before = {found.payment, found.invoice}, 0
    while len(ends) > before:
        before = len(ends)
        ends |= {e for a in every if {a.payment, a.invoice} & ends for e in (a.payment, a.invoice)}
    return [a for a in every if a.payment in ends]


def _allocation(proof: Proof, found: AllocationLeaf, every: Sequence[AllocationLeaf]) -> Claims:
    if not {found.payment, found.invoice} <= set(proof.facts) or len(every) < proof.run.leaves.get("allocation", 0):
        proof.told["allocations on what is withheld"] += 1
        return {"its payment or invoice is not in the proof": bool(proof.withheld)}
    payment, invoice = proof.facts[found.payment], proof.facts[found.invoice]
    paid, due, amount = (number(v) or Decimal(0) for v in (payment.value, invoice.value, found.amount))
    named = {n: number(v) for n, v in found.differences}
    gap = named.pop("bank charges on the way", None)
    named = {n: v for n, v in named.items() if not n.startswith(("credit note", "discount"))}
    off = sum(
        (number(v) or Decimal(0) for n, v in found.differences if n.startswith(("credit note", "discount"))), Decimal(0)
    )
    gross = paid + sum((v for v in named.values() if v is not None), Decimal(0))
    mine = _group(found, every)
    spent = sum((number(a.amount) or Decimal(0) for a in mine if a.payment == found.payment), Decimal(0))
    got = sum((number(a.amount) or Decimal(0) for a in mine if a.invoice == found.invoice), Decimal(0))
    both = {found.payment, found.invoice}
    steps = [s for s in proof.of(StepLeaf) if s.operation == "allocated" and both <= set(s.facts)]
    one_side = len({a.payment for a in mine}) == 1 or len({a.invoice for a in mine}) == 1
    sure = one_side and all(s.result for s in steps)
    charges = [entry(payment.field) + n for n in ("charges", "receiver_charges")]
    stated = {number(f.value) for n in charges for f in _fields(proof, payment.document, n)}
    currency = [f.value for f in _fields(proof, invoice.document, "currency")][:1]
    return {
        "a named difference is printed nowhere on the payment": {v and abs(v) for v in named.values()} <= stated,
        "its amount is none": amount > 0,
        "more is allocated than was paid, or than is due": spent <= gross and got <= due,
        "neither is the payment used up nor the invoice settled": spent == gross or got == due,
        f"the bank charges of {gap} are not what is open": gap is None or len(mine) > 1 or gap == due - amount - off,
        f"its currency {found.currency} is not the invoice's": currency in ([], [found.currency]),
        "no step says that the payment is for the invoice": bool(steps) or bool(proof.withheld),
        "whether it is the only one does not follow from its steps": not steps or found.unique == sure,
    }  # fmt: skip
