"""Terms reckoned, and the tolerances that ``tolerances.toml`` allows a test of the chain or a rule."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from evidence.records.form.opened import Proof
from evidence.records.form.prints import number
from evidence.records.leaves import CheckLeaf, FactLeaf, LinkLeaf, StepLeaf

ZERO = Decimal(0)
ALLOWED: dict[str, Any] = tomllib.loads((Path(__file__).parent / "tolerances.toml").read_text(encoding="utf-8"))
SERVE: Any = ALLOWED.pop("papers")
"""The kinds of papers that serve a rule that asks for one."""
TWO: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": lambda a, b: a + b, "*": lambda a, b: a * b, "min": min, "max": max,
}  # fmt: skip


def reckoned(proof: Proof, term: str, facts: Sequence[FactLeaf], known: Mapping[str, Decimal]) -> Decimal | None:
    """What a term in postfix notation comes to; None where it is none. See ``records.proofs.Step``."""
    stack: list[Decimal] = []
    for atom in term.split():
        if atom in TWO and len(stack) > 1:
            stack[-2:] = [TWO[atom](*stack[-2:])]
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
        return next((number(str(r["value"])) for r in proof.rows(rest, proof.day(facts))), None)
    if mark not in "#%":
        return number(atom)
    text = facts[int(rest)].text.upper() if re.fullmatch(r"\d{1,3}", rest) and int(rest) < len(facts) else ""
    if mark == "#" or text.startswith("FREE"):
        return number(text) if mark == "#" else ZERO
    parts = [number(p.strip(" %")) for p in re.split(r"\+|\bAND\b", text)]
    return None if None in parts else sum((p for p in parts if p is not None), ZERO) / 100


def entry(field: str) -> str:
    """What goes before the fields of a statement's entry (``entries[0].``); nothing for other fields."""
    return next(iter(re.findall(r"^entries\[\d+\]\.", field)), "")


def pays(proof: Proof, fact: FactLeaf) -> bool:
    """Whether a fact is the amount of a payment: an advice's, or a statement's entry's."""
    return proof.kind(fact.document) in ("remittance", "bank_statement")


def money(proof: Proof, facts: Sequence[FactLeaf], *names: str) -> list[Decimal]:
    """The amounts of some fields beside those of facts: of one paper, and of one entry of a statement."""
    at = {(f.document, entry(f.field) + name) for f in facts for name in names}
    found = (number(f.value) for f in proof.facts.values() if (f.document, f.field) in at)
    return [n for n in found if n is not None]


def tolerated(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf], owner: LinkLeaf | CheckLeaf) -> bool:
    """Whether the tolerance is one that ``tolerances.toml`` allows the test or rule for these operands."""
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
        "k": set(range(1, 1 + sum(proof.lines(d) for d in proof.documents))),
    }
    return any(
        reckoned(proof, formula, facts, {**known, name: Decimal(n)}) == number(step.tolerance)
        for formula in formulas
        for name in ({*free} & {*formula.split()} or {"n"})
        for n in free[name]
    )


def _lines(proof: Proof, facts: Sequence[FactLeaf]) -> int:
    """The lines of the papers of some facts; a paper without any counts as one."""
    return sum(max(proof.lines(paper), times) for paper, times in Counter(f.document for f in facts).items())


def _terms(proof: Proof, step: StepLeaf, facts: Sequence[FactLeaf]) -> dict[str, Decimal]:
    """The names that ``tolerances.toml`` uses."""
    ops = [number(o) or ZERO for o in step.operands]
    last = number(facts[-1].value) or ZERO
    counts = {
        "parts": sum(o > 0 for o in ops), "rows": sum(f.field.startswith("lines[") for f in facts),
        "lines": max(proof.lines(f.document) for f in facts), "rates": len(facts) - 2,
        "paid": sum(pays(proof, f) for f in facts),
    }  # fmt: skip
    agreed = money(proof, facts, "tolerance")
    return {
        **{name: Decimal(count) for name, count in counts.items()},
        "left": sum((o for o in ops if o > 0), ZERO) if step.test else abs(ops[0]),
        "right": -sum((o for o in ops if o < 0), ZERO) if step.test else abs(ops[-1]),
        "stated": sum(money(proof, facts, "charges"), ZERO),
        "half1": _half(number(facts[-2].value) if len(facts) > 1 else None),
        "half2": _half(number(facts[-1].value)),
        "last": last,
        "agreed": agreed[0] / 100 if agreed else Decimal("0.05"),
        "times": ops[-1] / last if last else Decimal(1),
    }


def _half(figure: Decimal | None) -> Decimal:
    """Half a unit of the last printed digit; at least two decimals count as printed."""
    exponent = (figure or ZERO).as_tuple().exponent
    return Decimal(5).scaleb(-max(2, -exponent if isinstance(exponent, int) else 2) - 1)
