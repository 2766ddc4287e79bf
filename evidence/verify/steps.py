"""Every step replayed from the facts: its operands, its tolerance, its result."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from evidence.records.form.identifiers import check_digit, squeezed
from evidence.records.form.opened import Claims, Proof
from evidence.records.form.prints import day, number, words
from evidence.records.leaves import CheckLeaf, ComparisonLeaf, FactLeaf, LinkLeaf, PartyLeaf, StepLeaf
from evidence.verify.figures import SERVE, ZERO, entry, money, pays, reckoned, tolerated

BONDS = {"8": "continuous", "9": "single"}
"""CBP 7501, block 5."""
SIZES = {"same-party": (2, 2), "before": (2, 2), "check-digit": (1, 1), "product": (3, 3)}
"""Facts and operands of operations that always have as many."""
FIGURES = ("sum", "within", "product", "allocated")


def step(proof: Proof, leaf: StepLeaf) -> Claims:
    """A step uses its owner's evidence, its operands are what the facts say, and its result is what they come to."""
    owner: LinkLeaf | CheckLeaf = proof.tables[LinkLeaf].get(leaf.of) or proof.tables[CheckLeaf][leaf.of]
    facts, found = [proof.facts[f] for f in leaf.facts], result(proof, leaf)
    said, ops = {True: "true", False: "false", None: "undecided"}, ", ".join(leaf.operands)
    texts = ", ".join(f.text for f in facts)
    return {
        "it is no test of the chain": isinstance(owner, LinkLeaf) or not leaf.test,
        "it uses a fact that is not among the evidence": set(leaf.facts) <= set(owner.evidence),
        "it has another number of facts and operands than its operation": _fits(leaf),
        f"its operands ({ops}) are not what its facts say ({texts})": _operands(proof, leaf, facts, owner),
        f"its tolerance {leaf.tolerance} is not one that is allowed here": leaf.tolerance is None
        if leaf.operation not in (*FIGURES, "before")
        else tolerated(proof, leaf, facts, owner),
        f"it says {said[leaf.result]}, but {leaf.operation} of {ops} is {said[found]}": found == leaf.result
        or _doubt(proof, leaf, facts, found),
    }  # fmt: skip


def _fits(leaf: StepLeaf) -> bool:
    facts, ops = len(leaf.facts), len(leaf.operands)
    if leaf.operation == "equal":
        return ops == 2 and (
            facts in (0, 2) or (leaf.test == "activity" and facts == 1) or leaf.note == "vessel and voyage"
        )
    return (facts, ops) == SIZES.get(leaf.operation, (facts, ops)) and ops > 0


def _doubt(proof: Proof, leaf: StepLeaf, facts: Sequence[FactLeaf], found: bool | None) -> bool:
    """Whether a step may be undecided: a reason is noted, or a print may be read otherwise."""
    if leaf.result is not None:  # a party or comparison that is not shown
        return found is None and leaf.operation == "same-party" and bool(proof.withheld)
    noted = leaf.operation in ("allocated", "read") or leaf.test not in ("", leaf.note)
    return noted or (found is not True and any(f.others or f.method == "ocr" for f in facts))


def result(proof: Proof, leaf: StepLeaf) -> bool | None:
    """What a step's operation comes to on its operands; None where they do not tell."""
    ops, operation = leaf.operands, leaf.operation
    if operation in FIGURES:
        return _figures(leaf, [number(o) for o in ops])
    if operation == "same-party":
        return same(proof, leaf.facts, ops)
    if operation == "check-digit":
        return check_digit(leaf.note, ops[0])
    if operation == "equal":
        return ops[0] == ops[-1]
    if operation == "covers":
        count = int(ops[-1]) if re.fullmatch(r"\d{1,6}", ops[-1]) else 0
        return count > 0 and set(ops[:count]) <= set(ops[count:-1])
    days = [day(o) for o in ops]
    if operation == "before" and days[0] is not None and days[1] is not None:
        return days[0] <= days[1] + timedelta(days=int(number(leaf.tolerance) or 0))
    if operation == "in-force" and len(ops) == 3:
        begin, end, on = (ops[1], ops[2], ops[0]) if leaf.test else ops
        return None if not begin and not leaf.test else begin <= on and (not end or on <= end)
    return None


def _figures(leaf: StepLeaf, ops: Sequence[Decimal | None]) -> bool | None:
    known = [o for o in ops if o is not None]
    if len(known) < max(2, len(ops)):
        return None
    total = known[0] * known[1] if leaf.operation == "product" else sum(known[:-1], ZERO)
    off = total + known[-1] if leaf.operation == "allocated" else total - known[-1]
    return abs(off) <= (number(leaf.tolerance) or ZERO)


def same(proof: Proof, ids: Sequence[str], names: Sequence[str]) -> bool | None:
    """Whether two names are one party: by their party, or by the comparison of both."""
    homes = [{p.id for p in proof.of(PartyLeaf) for m in p.mentions if m[3] == fact} for fact in ids]
    if homes[0] & homes[-1] or words(names[0]) == words(names[-1]):
        return True
    pair = [c.answer for c in proof.of(ComparisonLeaf) if {c.a, c.b} == set(names)]
    return {"same": True, "different": False}.get(pair[0]) if pair else None


# -- operands --------------------------------------------------------------------------------------------------------


def _operands(proof: Proof, leaf: StepLeaf, facts: Sequence[FactLeaf], owner: LinkLeaf | CheckLeaf) -> bool:
    """Whether operands are what terms make of the facts, or what the facts say in turn, and no more than may follow."""
    operation, ops, rest = leaf.operation, leaf.operands, leaf.operands[len(facts) :]
    if leaf.terms:
        reached = [reckoned(proof, term, facts, {}) for term in leaf.terms]
        return reached == [number(o) for o in ops] and None not in reached
    if not facts and isinstance(owner, CheckLeaf):
        return _of_papers(proof, leaf, owner)
    if leaf.note.startswith("@"):
        values = [v for r in proof.rows(leaf.note[1:])[:1] for v in r["value"]]
        own = squeezed(facts[0].text)
        return [*ops[1:]] == [*values, "1"] and (own.startswith(ops[0]) or own.lstrip("0") == ops[0])
    if operation == "within":
        proof.told["duties by the piece or with others beside them"] += 1
        return leaf.note.startswith("value × rate")
    if operation == "in-force":
        return set(ops) <= {*(f.value for f in facts), "", proof.run.law_date}
    if leaf.note == "vessel and voyage":
        return {w for o in ops for w in words(o)} <= {w for f in facts for w in words(f.text)}
    if operation == "allocated":
        more = _named(proof, facts, ops)
    else:
        may = {"sum": rest in ((), ("0",)), "covers": len(rest) == 1, "equal": rest in ((), ("1",))}
        more = may.get(operation, not rest)
    return more and all(_says(proof, leaf, f, o) for f, o in zip(facts, ops, strict=False))


def _of_papers(proof: Proof, leaf: StepLeaf, owner: CheckLeaf) -> bool:
    """Whether there is a paper of the kinds that serve a rule, or nothing of what a step says that there is none of."""
    if leaf.note == "papers":
        kinds = {d.kind for d in proof.documents.values()}
        return leaf.operands[-1:] == ("1",) and set(leaf.operands[:-1]) <= kinds & set(SERVE.get(owner.rule, ()))
    empty = {f.document for f in proof.facts.values() if f.status == "empty"}
    none_of = {
        "boxes left empty": bool(owner.documents) and empty.isdisjoint(owner.documents),
        "files not read": not any(f.status in ("partial", "unreadable") for f in proof.files.values()),
    }
    return leaf.operands == ("0", "0") and none_of.get(leaf.note, False)


def _named(proof: Proof, facts: Sequence[FactLeaf], ops: Sequence[str]) -> bool:
    """Whether what follows payments and invoices are stated charges, up to 50 a payment kept on the way, or a rest for
    others where the details of a payment print each invoice's amount."""
    paying = [f for f in facts if pays(proof, f)]
    told = (f.text for p in paying for f in proof.fields([p.document], entry(p.field) + "details"))
    shares = {number(n.replace(",", "")) for text in told for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
    due = [number(o[1:]) for o in ops[: len(facts)] if o.startswith("-")]
    least = Decimal("-Infinity") if due and set(due) <= shares else ZERO
    stated = {sign * c for c in money(proof, facts, "charges", "receiver_charges") for sign in (1, -1)}
    more = [number(o) for o in ops[len(facts) :]]
    return all(n is not None and (n in stated or (n and least < n <= 50 * len(paying))) for n in more)


def _says(proof: Proof, leaf: StepLeaf, fact: FactLeaf, operand: str) -> bool:
    """Whether an operand is what its fact says: the text, its letters and digits, the amount with or without sign.

    A price may be for a dozen, hundred, gross or thousand pieces; a payment may count as instructed, or with charges.
    """
    if operand == fact.text or operand == BONDS.get(fact.text):
        return True
    own, said, value, amount = squeezed(fact.text), squeezed(operand), number(fact.value), number(operand)
    if leaf.operation == "equal":
        words_of = leaf.note == "figures and words" and amount is not None and value in (None, amount)
        return words_of or (len(said) > 1 and said in own) or (len(said) == 1 and own.strip("0") == said)
    if leaf.operation not in FIGURES or value is None or amount is None:
        return False
    paying = ("amount", "instructed_amount")
    paid = money(proof, [fact], *paying) if fact.field in paying else []
    charges = [*money(proof, [fact], "charges"), ZERO]
    times = (1, 12, 100, 144, 1000) if leaf.operation == "product" else (1,)
    return abs(amount) in {*(abs(value) * n for n in times), *(p + c for p in paid for c in charges)}
