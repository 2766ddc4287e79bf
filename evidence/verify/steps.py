"""Every step replayed from the facts: its operands, its tolerance, its result."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from evidence.records.leaves import CheckLeaf, ComparisonLeaf, FactLeaf, LinkLeaf, PartyLeaf, StepLeaf
from evidence.verify.opening import Claims, Proof
from evidence.verify.prints import day, number, words

NONE = Decimal(0)
BONDS = {"8": "continuous", "9": "single"}
"""CBP 7501, block 5."""
ALLOWED: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "tolerances.toml").read_text(encoding="utf-8"))
SIZES = {"same-party": (2, 2), "before": (2, 2), "check-digit": (1, 1), "product": (3, 3)}
"""Facts and operands of operations that always have as many."""
FIGURES = ("sum", "within", "product", "allocated")


def replay(proof: Proof, step: StepLeaf, owner: LinkLeaf | CheckLeaf | None) -> Claims:
    """What must be so for a step to hold."""
    if owner is None or step.id not in owner.steps:
        return {"what it belongs to does not have it": bool(proof.withheld)}
    facts = [proof.facts[f] for f in step.facts if f in proof.facts]
    if len(facts) < len(step.facts):
        proof.told["steps on withheld facts"] += 1
        return {"it uses a fact that is not in the proof": bool(proof.withheld)}
    found = _result(proof, step)
    said, ops = {True: "true", False: "false", None: "undecided"}, ", ".join(step.operands)
    right, texts = found == step.result or _doubt(step, facts, found), ", ".join(f.text for f in facts)
    return {
        "it is no test of the chain": isinstance(owner, LinkLeaf) or not step.test,
        "it uses a fact that is not among the evidence": set(step.facts) <= set(owner.evidence),
        "it has another number of facts and operands than its operation": _fits(step),
        f"its operands ({ops}) are not what its facts say ({texts})": _operands(proof, step, facts),
        f"its tolerance {step.tolerance} is not one that is allowed here": _tolerated(proof, step, facts, owner),
        f"it says {said[step.result]}, but {step.operation} of {ops} is {said[found]}": right,
    }  # fmt: skip


def _fits(step: StepLeaf) -> bool:
    facts, ops = len(step.facts), len(step.operands)
    if step.operation == "equal":
        return ops == 2 and (facts == 2 or (step.test == "activity" and facts == 1) or step.note == "vessel and voyage")
    return (facts, ops) == SIZES.get(step.operation, (facts, ops)) and ops > 0


def _doubt(step: StepLeaf, facts: Sequence[FactLeaf], found: bool | None) -> bool:
    """Whether a step may stay undecided: a reason is noted, or a print may be read otherwise."""
    noted = step.operation in ("allocated", "read") or step.test not in ("", step.note)
    may = noted or (found is not True and any(f.others or f.method == "ocr" for f in facts))
    return step.result is None and may


def _result(proof: Proof, step: StepLeaf) -> bool | None:
    ops, slack = step.operands, number(step.tolerance) or NONE
    if step.operation in FIGURES:
        return _figures(step, [number(o) for o in ops], slack)
    if step.operation == "same-party":
        return same(proof, step.facts, ops)
    if step.operation == "check-digit":
        return check_digit(step.note, ops[0])
    if step.operation == "equal":
        return ops[0] == ops[-1]
    if step.operation == "covers":
        count = int(ops[-1]) if re.fullmatch(r"\d{1,6}", ops[-1]) else 0
        return count > 0 and set(ops[:count]) <= set(ops[count:-1])
    days = [day(o) for o in ops]
    if step.operation == "before" and None not in days:
        return bool(days[0] <= days[1] + timedelta(days=int(slack)))  # type: ignore[operator]
    if step.operation == "in-force" and len(ops) == 3:
        begin, end, on = (ops[1], ops[2], ops[0]) if step.test else ops
        return None if not begin and not step.test else begin <= on and (not end or on <= end)
    return None


def _figures(step: StepLeaf, ops: Sequence[Decimal | None], slack: Decimal) -> bool | None:
    known = [o for o in ops if o is not None]
    if len(known) < len(ops) or len(known) < 2:
        return None
    total = sum(known[:-1], NONE)
    if step.operation == "product":
        total = known[0] * known[1]
    return abs(total + known[-1] if step.operation == "allocated" else total - known[-1]) <= slack


def same(proof: Proof, ids: Sequence[str], names: Sequence[str]) -> bool | None:
    """Whether two names are one party: by their party, or by the comparison of both."""
    homes = [{p.id for p in proof.of(PartyLeaf) for m in p.mentions if m[3] == fact} for fact in ids]
    if homes[0] & homes[-1] or words(names[0]) == words(names[-1]):
        return True
    pair = [c.answer for c in proof.of(ComparisonLeaf) if {c.a, c.b} == set(names)]
    return {"same": True, "different": False}.get(pair[0]) if pair else None


def check_digit(scheme: str, text: str) -> bool | None:
    """The check digit of an identifier; None for a scheme that is not known here."""
    value = squeezed(text)
    digits = [int(c, 36) for c in value if c.isascii()]
    if scheme == "iso6346":  # ISO 6346: letters count from 10 without multiples of 11, weights are powers of two
        worth = [d if d < 10 else d + (d - 1) // 10 for d in digits]
        good = re.fullmatch(r"[A-Z]{3}[UJZR]\d{7}", value) is not None
        return good and sum(w << i for i, w in enumerate(worth[:10])) % 11 % 10 == digits[10]
    if scheme == "iban":  # ISO 13616, ISO 7064 mod 97-10
        return len(value) > 4 and int("".join(str(int(c, 36)) for c in value[4:] + value[:4])) % 97 == 1
    if scheme == "bic":  # ISO 9362
        return re.fullmatch(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", value) is not None
    if scheme == "cbp-entry-number":  # CATAIR, appendix E
        worth = [d if d < 10 else (d - 10) % 9 + 1 if d < 28 else d - 26 for d in digits[:10]]
        doubled = [w * 2 if i % 2 == 0 else w for i, w in enumerate(reversed(worth))]
        return len(value) == 11 and (10 - sum(w - 9 if w > 9 else w for w in doubled) % 10) % 10 == digits[10]
    return None


def squeezed(text: str) -> str:
    """Letters and digits, upper case; Latin ones where there are any."""
    return re.sub(r"[^0-9A-Z]+", "", text.upper()) or "".join(words(text))


# -- operands --------------------------------------------------------------------------------------------------------


def _operands(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf]) -> bool:
    if step.terms:
        reached = [reckoned(proof, term, facts, {}) for term in step.terms]
        return reached == [number(o) for o in step.operands] and None not in reached
    if step.operation == "within":
        return _halves(proof, step, facts)
    if step.operation == "in-force":
        return set(step.operands) <= {*(f.value for f in facts), "", proof.run.law_date}
    if step.operation == "equal" and step.note == "vessel and voyage":
        return {w for o in step.operands for w in words(o)} <= {w for f in facts for w in words(f.text)}
    if not all(_says(proof, step, f, o) for f, o in zip(facts, step.operands, strict=False)):
        return False
    rest = step.operands[len(facts) :]
    if step.operation == "allocated":
        most = 50 * sum(_pays(proof, f) for f in facts)
        stated = {sign * c for c in _money(proof, facts, "charges", "receiver_charges") for sign in (1, -1)}
        ours = _printed_apart(proof, step, facts)
        return all((n := number(o)) in stated or (n is not None and (0 < n <= most or (n < 0 and ours))) for o in rest)
    if step.operation == "sum":
        return rest in ((), ("0",))
    return len(rest) == (step.operation == "covers") or (step.operation == "equal" and rest == ("1",))


def _printed_apart(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf]) -> bool:
    """Whether the details of a payment print each invoice's amount, so that the rest of it is for others."""
    told = {(f.document, entry(f.field) + "details") for f in facts if _pays(proof, f)}
    texts = [f.text for f in proof.facts.values() if (f.document, f.field) in told]
    shares = {number(n.replace(",", "")) for t in texts for n in re.findall(r"\d[\d,]*(?:\.\d+)?", t)}
    due = [number(o) for o in step.operands[: len(facts)] if o.startswith("-")]
    return bool(due) and all(d is not None and -d in shares for d in due)


def _pays(proof: Proof, fact: FactLeaf) -> bool:
    """Whether a fact is the amount of a payment: an advice's, or a statement's entry's."""
    return proof.kind(fact.document) in ("remittance", "bank_statement")


def entry(field: str) -> str:
    """What goes before the fields of a statement's entry (``entries[0].``); nothing for other fields."""
    return next(iter(re.findall(r"^entries\[\d+\]\.", field)), "")


def _money(proof: Proof, facts: Sequence[FactLeaf], *names: str) -> set[Decimal]:
    at = {(f.document, entry(f.field) + name) for f in facts for name in names}
    found = (number(f.value) for f in proof.facts.values() if (f.document, f.field) in at)
    return {n for n in found if n is not None}


def _says(proof: Proof, step: StepLeaf, fact: FactLeaf, operand: str) -> bool:
    """Whether an operand is what its fact says: the text, its letters and digits, the amount with or without sign.

    A price may be for a dozen, hundred, gross or thousand pieces; a payment may count as instructed, or with charges.
    """
    if operand == fact.text or operand == BONDS.get(fact.text):
        return True
    own, said, value, amount = squeezed(fact.text), squeezed(operand), number(fact.value), number(operand)
    if step.operation == "equal":
        words_of = step.note == "figures and words" and amount is not None and value in (None, amount)
        return words_of or (len(said) > 1 and said in own) or (len(said) == 1 and own.strip("0") == said)
    if step.operation not in FIGURES or value is None or amount is None:
        return False
    paid = (
        _money(proof, [fact], "amount", "instructed_amount") if fact.field in ("amount", "instructed_amount") else set()
    )
    charges = _money(proof, [fact], "charges") | {NONE}
    times = (1, 12, 100, 144, 1000) if step.operation == "product" else (1,)
    return abs(amount) in {*(abs(value) * n for n in times), *(p + c for p in paid for c in charges)}


def _halves(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf]) -> bool:
    """Whether both amounts are sums of the facts, those before and those after some place in their order."""
    values, ops = [number(f.value) or NONE for f in facts], [number(o) for o in step.operands]
    cuts = [[sum(values[:i], NONE), sum(values[i:], NONE)] for i in range(1, len(values))]
    if step.note.startswith("value × rate"):
        proof.told["duties by the piece or with others beside them"] += 1
        return True
    return ops in cuts or ops in [[abs(a), abs(b)] for a, b in cuts]


def reckoned(proof: Proof, term: str, facts: Sequence[FactLeaf], known: Mapping[str, Decimal]) -> Decimal | None:
    """What a term in postfix notation comes to; None where it is none. See ``records.proofs.Step``."""
    two: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
        "+": lambda a, b: a + b, "*": lambda a, b: a * b, "min": min, "max": max,
    }  # fmt: skip
    stack: list[Decimal] = []
    for atom in term.split():
        if atom in two and len(stack) > 1:
            stack[-2:] = [two[atom](*stack[-2:])]
        elif atom == "cents" and stack:
            stack[-1] = stack[-1].quantize(Decimal("0.01"), ROUND_HALF_UP)
        elif (value := known.get(atom, _atom(proof, atom, facts))) is not None:
            stack.append(value)
        else:
            return None
    return stack[0] if len(stack) == 1 else None


def _atom(proof: Proof, atom: str, facts: Sequence[FactLeaf]) -> Decimal | None:
    mark, rest = atom[0], atom[1:]
    if mark == "@":
        return next((number(str(r["value"])) for r in proof.rows(rest)), None)
    if mark not in "#%":
        return number(atom)
    text = facts[int(rest)].text.upper() if re.fullmatch(r"\d{1,3}", rest) and int(rest) < len(facts) else ""
    if mark == "#" or text.startswith("FREE"):
        return number(text) if mark == "#" else NONE
    parts = [number(p.strip(" %")) for p in re.split(r"\+|\bAND\b", text)]
    return None if None in parts else sum((p for p in parts if p is not None), NONE) / 100


# -- tolerances ------------------------------------------------------------------------------------------------------


def _tolerated(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf], owner: LinkLeaf | CheckLeaf) -> bool:
    """Whether the tolerance is one that ``tolerances.toml`` allows the test or rule for these operands."""
    if step.operation not in (*FIGURES, "before"):
        return step.tolerance is None
    rule = owner.rule if isinstance(owner, CheckLeaf) else step.operation if step.operation in ALLOWED else step.test
    keys = (f"{rule}: {step.note}", f"{rule} {step.operation}", rule)
    formulas = next((ALLOWED[k] for k in keys if k in ALLOWED), None)
    if formulas is None:
        proof.told["tolerances of rules unknown here"] += 1
        return True
    known = _terms(proof, step, facts)
    cuts = [(facts[:i], facts[i:]) for i in range(1, len(facts))] or [(facts, facts)]
    free = {
        "n": {max(_lines(proof, a), _lines(proof, b)) for a, b in cuts},
        "m": {max(len(a), len(b)) for a, b in cuts},
        "k": set(range(1, 1 + sum(max(1, proof.lines(d)) for d in proof.documents))),
    }
    return any(
        reckoned(proof, formula, facts, {**known, name: Decimal(n)}) == number(step.tolerance)
        for formula in formulas
        for name in ({*free} & {*formula.split()} or {"n"})
        for n in free[name]
    )


def _lines(proof: Proof, facts: Sequence[FactLeaf]) -> int:
    """The lines of the papers of some facts; a paper without any counts as one."""
    count = Counter(f.document for f in facts)
    return sum(max(1, proof.lines(document), times) for document, times in count.items())


def _terms(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf]) -> dict[str, Decimal]:
    """The names that ``tolerances.toml`` uses."""
    ops = [number(o) or NONE for o in step.operands]
    up, down = sum((o for o in ops if o > 0), NONE), -sum((o for o in ops if o < 0), NONE)
    last = number(facts[-1].value) or NONE
    counts = {
        "parts": sum(o > 0 for o in ops), "rows": sum(f.field.startswith("lines[") for f in facts),
        "lines": max(1, *(proof.lines(f.document) for f in facts)), "rates": len(facts) - 2,
        "paid": sum(_pays(proof, f) for f in facts),
    }  # fmt: skip
    return {
        **{name: Decimal(count) for name, count in counts.items()},
        "left": up if step.test else abs(ops[0]),
        "right": down if step.test else abs(ops[-1]),
        "stated": sum(_money(proof, facts, "charges"), NONE),
        "half1": _half(number(facts[-2].value) if len(facts) > 1 else None),
        "half2": _half(number(facts[-1].value)),
        "times": ops[-1] / last if last else Decimal(1),
    }


def _half(figure: Decimal | None) -> Decimal:
    """Half a unit of the last printed digit; at least two decimals count as printed."""
    exponent = (figure or NONE).as_tuple().exponent
    return Decimal(5).scaleb(-max(2, -exponent if isinstance(exponent, int) else 2) - 1)
