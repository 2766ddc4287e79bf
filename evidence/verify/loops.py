"""Links and shipments: what each link's steps come to, whether none is left out, and whether the loop closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any

from evidence.records.codec import content_id
from evidence.records.form.opened import Claims, Proof
from evidence.records.form.prints import number
from evidence.records.leaves import AllocationLeaf, LinkLeaf, SearchLeaf, ShipmentLeaf, StepLeaf
from evidence.verify.figures import ZERO, entry
from evidence.verify.steps import same

CHAIN = "prove/chain.toml"
SIDES = [f"{side}.{n}" for side in ("remitter", "beneficiary", "counterparty") for n in ("name", "account")]
"""Whom a statement's entry may name as payer or payee; its holder is the remitter of the paper."""
Expected = dict[str, Any]


def link(proof: Proof, leaf: LinkLeaf) -> Claims:
    """The expected chain knows the link; its status and whether it is required follow from steps, stage and papers."""
    shipment: ShipmentLeaf = proof.tables[ShipmentLeaf][leaf.shipment]
    steps, kinds = [proof.steps[s] for s in leaf.steps], {proof.kind(d) for d in shipment.documents}
    ends = [(side, d) for side in ("source", "target") if (d := getattr(leaf, side)) is not None]
    chain = [e for e in proof.norms[CHAIN]["step"] if (e["relation"], e["flow"]) == (leaf.relation, leaf.flow)]
    may = [e for e in chain if all(proof.kind(d) in e[side] for side, d in ends)]
    missing, paid = len(ends) < 2, leaf.relation == "pays"
    gaps = [set(e["target" if leaf.target is None else "source"]) for e in may] if missing else []
    states = {status(proof, e, steps, kinds, weak) for e in may for weak in _weak(proof, leaf, shipment, steps)}
    used = tuple(dict.fromkeys(f for s in steps for f in s.facts))
    tests = any(all(_tests(proof, leaf, e, s) for s in steps) for e in may)
    return {
        "the expected chain knows no such link between such papers": bool(may),
        "it ties papers of another shipment": {d for _, d in ends} <= set(shipment.documents),
        f"whether it is required does not follow at the stage {proof.run.stage}": any(
            required(proof, leaf, e, shipment) == leaf.required for e in may
        ),
        f"it is {leaf.status}, which does not go with its papers": missing == (leaf.status == "missing"),
        "it is missing, but there is a paper of its kind": paid or not missing or any(not kinds & k for k in gaps),
        "its evidence is not that of its steps": leaf.evidence == used,
        "a step is no test of it, or rests on other papers or fields": missing or tests,
        f"it says {leaf.status}, but its steps come to {' or '.join(sorted(states))}": missing or leaf.status in states,
    }


def required(proof: Proof, leaf: LinkLeaf, expected: Expected, shipment: ShipmentLeaf) -> bool:
    """What ``required`` must be at the stage; whether a payment is due is taken as told but under a credit."""
    needed, papers = expected.get("needed"), shipment.documents
    if proof.run.stage not in expected["required_at"]:
        return False
    if needed == "filed-by-another":
        entries = [d for d in papers if proof.kind(d) in ("entry_summary", "entry_release")]
        pairs = [[f for n in ("filer.name", "importer.name") for f in proof.fields([d], n)[:1]] for d in entries]
        own = [len(p) == 2 and same(proof, [f.id for f in p], [f.text for f in p]) for p in pairs]
        return not own or not all(own)
    if needed == "due":
        if any(proof.kind(d) == "letter_of_credit" for d in papers):
            return False
        terms = [f.text.upper() for f in proof.fields(papers, "payment_terms")]
        if proof.run.stage == "closed" and not any(re.search(r"L */ *C|CREDIT|信用证", t) for t in terms):
            return True
        proof.told["whether a payment is due"] += not leaf.required
        return leaf.required
    return True


def _tests(proof: Proof, leaf: LinkLeaf, expected: Expected, step: StepLeaf) -> bool:
    """Whether a step is a test of the chain, on facts of the fields it names, and on both papers."""
    test: Expected = next((t for t in expected["tests"] if t["name"] == step.test), {})
    paying = leaf.relation == "pays"
    if not test and (step.operation != "allocated" or not paying):
        return False
    facts, first = [proof.facts[f] for f in step.facts], test.get("a", ["total"])
    spec = [*first, *test.get("b", ["amount", "instructed_amount"])]
    names = {re.sub(r"^\w+:|\[\]$", "", n) for s in spec for n in s.split("|")}
    names |= set(SIDES if test else ("discount",)) if paying else set()
    at, far = {f.document for f in facts}, not first or any(":" in n for n in first)
    plain = [re.sub(r"\[\d+\]", "", f.field.removeprefix(entry(f.field))) for f in facts]
    return (
        leaf.target in at and (far or leaf.source in at) and all({p, p.removeprefix("lines.")} & names for p in plain)
    )


def _weak(proof: Proof, leaf: LinkLeaf, shipment: ShipmentLeaf, steps: Sequence[StepLeaf]) -> set[bool]:
    """Whether payments that fall short may only weaken the link: not yet due by day or terms, or a credit note."""
    failing = [s.operands for s in steps if s.operation == "allocated" and s.result is False]
    if all(sum((number(o) or ZERO for o in ops), ZERO) >= 0 for ops in failing):
        return {False}
    days, terms = (proof.fields(shipment.documents, n) for n in ("due_date", "payment_terms"))
    runs = any(f.text > proof.run.as_of for f in days) if days else bool(terms)
    noted = any(proof.kind(d) == "credit_note" for d in shipment.documents)
    return {True} if not leaf.required else {runs or noted, False}


def status(proof: Proof, expected: Expected, steps: Sequence[StepLeaf], kinds: set[str], short: bool) -> str:
    """Holds where a group of proofs is true and nothing contradicts or is in doubt; fails where something does."""
    weak = {t["name"] for t in expected["tests"] if t.get("weak")} | ({"allocated"} if short else set())
    named = [(s.test or "allocated", s) for s in steps]
    true, wrong = {n for n, s in named if s.result}, {n for n, s in named if s.result is False}
    if wrong - weak:
        proofs = {name for group in expected["proved_by"] for name in group}
        tied = bool(true & set(expected.get("instead", ()))) and wrong <= weak | proofs
        return "consistent" if tied or kinds & set(expected.get("excused_by", ())) else "fails"
    proved = any(set(group) <= true for group in expected["proved_by"])
    return "holds" if proved and not wrong and not any(_in_doubt(proof, n, s) for n, s in named) else "consistent"


def _in_doubt(proof: Proof, name: str, step: StepLeaf) -> bool:
    """Whether a step is undecided because of a print that may read otherwise."""
    facts, least = [proof.facts[f] for f in step.facts], Decimal("0.05")
    others = [(f, o) for f in facts for o in f.others if o.value not in (None, f.text)]
    live = any((number(o.confidence) or 0) >= least for _, o in others) or any(f.method == "ocr" for f in facts)
    return step.result is None and step.note == name and live


def shipment(proof: Proof, leaf: ShipmentLeaf) -> Claims:
    """No link of the expected chain is left out, and the loops close as the links say."""
    links, left_out = [proof.tables[LinkLeaf][i] for i in leaf.links], []
    for e in proof.norms[CHAIN]["step"]:
        anchors = {d for d in leaf.documents if proof.kind(d) in e[e["every"]]}
        linked = {d for x in links if x.relation == e["relation"] for d in (x.source, x.target)}
        needed = proof.run.stage in e["required_at"] and not e.get("needed") and not anchors
        left_out += [e["relation"]] if not anchors <= linked or (needed and not linked) else []
    said = {"capital": leaf.capital, "logistics": leaf.logistics, "verdict": leaf.verdict}
    states = {n: (_loop([x for x in links if n in (x.flow, "verdict")]), w) for n, w in said.items()}
    return {
        "its id does not come of its documents": leaf.id == content_id("s", sorted(leaf.documents)),
        f"its links {', '.join(left_out)} are left out": not left_out or bool(proof.withheld),
        **{f"its {n} is not {w}: its links make it {s}": s == w for n, (s, w) in states.items()},
    }


def _loop(links: Sequence[LinkLeaf]) -> str:
    """Closed where every required link holds, broken where one fails, else open."""
    closed = {x.status for x in links if x.required} == {"holds"}
    return "broken" if any(x.status == "fails" for x in links) else "closed" if closed else "open"


def allocation(proof: Proof, leaf: AllocationLeaf) -> Claims:
    """No more is allocated than was paid or is due, differences are printed, and a step says so."""
    every = [a for a in proof.of(AllocationLeaf) if {a.payment, a.invoice} <= set(proof.facts)]
    both = {leaf.payment, leaf.invoice}
    steps = [s for s in proof.of(StepLeaf) if s.operation == "allocated" and both <= set(s.facts)]
    if len(every) < proof.run.leaves.get("allocation", 0):
        proof.told["allocations beside withheld ones"] += 1
        return {}
    payment, invoice, mine = proof.facts[leaf.payment], proof.facts[leaf.invoice], _group(leaf, every)
    paid, due, amount = (number(v) or ZERO for v in (payment.value, invoice.value, leaf.amount))
    named = {n: number(v) for n, v in leaf.differences}
    gap = named.pop("bank charges on the way", None)
    off = [named.pop(n) or ZERO for n in [*named] if n.startswith(("credit note", "discount"))]
    spent, got = (
        sum((number(a.amount) or ZERO for a in mine if getattr(a, side) == getattr(leaf, side)), ZERO)
        for side in ("payment", "invoice")
    )
    gross = paid + sum((v for v in named.values() if v is not None), ZERO)
    one_side = len({a.payment for a in mine}) == 1 or len({a.invoice for a in mine}) == 1
    stated = proof.fields([payment.document], *(entry(payment.field) + n for n in ("charges", "receiver_charges")))
    currency = [f.value for f in proof.fields([invoice.document], "currency")][:1]
    return {
        "a named difference is printed nowhere on the payment": {v and abs(v) for v in named.values()}
        <= {number(f.value) for f in stated},
        "its amount is none": amount > 0,
        "more is allocated than was paid, or than is due": spent <= gross and got <= due,
        "neither is the payment used up nor the invoice settled": spent == gross or got == due,
        f"the bank charges of {gap} are not what is open": gap is None
        or len(mine) > 1
        or gap == due - amount - sum(off, ZERO),
        f"its currency {leaf.currency} is not the invoice's": currency in ([], [leaf.currency]),
        "no step says that the payment is for the invoice": bool(steps) or bool(proof.withheld),
        "whether it is the only one does not follow from its steps": not steps
        or leaf.unique == (one_side and all(s.result for s in steps)),
    }


def search(proof: Proof, leaf: SearchLeaf) -> Claims:
    """All sets tried again: how many come to one another, and that what is said to be the only one touches no other."""
    if leaf.solutions < 0 or len(leaf.payments) > 8 or len(leaf.invoices) > 15:
        proof.told["searches for a second allocation that were not done again"] += 1
        return {}
    proof.told["payments that an order keeps to some of the invoices"] += sum(m != leaf.invoices for m in leaf.may)
    found, every, rivals = _solutions(proof, leaf), proof.of(AllocationLeaf), set()
    for one in (a for a in every if a.unique and a.payment in leaf.payments):
        own = frozenset(e for a in _group(one, every) for e in (a.payment, a.invoice))
        rivals |= {one.id for f in found if f != own and f & own and not (own < f and own in found)}
    known = len(leaf.may) == len(leaf.payments) and {i for may in leaf.may for i in may} <= set(leaf.invoices)
    return {
        "it has not the invoices that each payment may be for": known,
        f"it counts {leaf.solutions} solutions, but there are {len(found)}": len(found) == leaf.solutions,
        f"{', '.join(sorted(rivals))}: said to be the only one, but there is another": not rivals,
    }


def _solutions(proof: Proof, leaf: SearchLeaf) -> set[frozenset[str]]:
    """The payments and invoices of a search that come to one another to the cent, each for one of the others."""
    may = {key: set[str]() for key in leaf.payments} | dict(zip(leaf.payments, map(set, leaf.may), strict=False))
    due: dict[Decimal, list[set[str]]] = {}
    for some in _subsets(leaf.invoices):
        due.setdefault(_sum(proof, some), []).append(set(some))
    return {
        frozenset({*paid, *some})
        for paid in _subsets(leaf.payments)
        for some in due.get(_sum(proof, paid), ())
        if all(may[p] & some for p in paid) and some <= set().union(*(may[p] for p in paid))
    }


def _subsets(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (some for n in range(1, len(ids) + 1) for some in combinations(ids, n))


def _sum(proof: Proof, ids: Sequence[str]) -> Decimal:
    return sum((number(proof.facts[i].value) or ZERO for i in ids), ZERO)


def _group(found: AllocationLeaf, every: Sequence[AllocationLeaf]) -> list[AllocationLeaf]:
    """The allocations that payments and invoices tie together."""
    ends, before = {found.payment, found.invoice}, 0
    while len(ends) > before:
        before = len(ends)
        ends |= {e for a in every if {a.payment, a.invoice} & ends for e in (a.payment, a.invoice)}
    return [a for a in every if a.payment in ends]
