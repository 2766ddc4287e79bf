"""Whether a contradiction is rather a misreading of ours: the paper prints elsewhere what it seems to contradict.

A value that was never understood cannot accuse anybody. Each guard looks at one way in which a paper is misread: a
name cut wrong, a table read in part, a number taken from the wrong place. All of them lead to ``unverifiable``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from evidence.judge.case import Case
from evidence.judge.elsewhere import (
    country_at_origin,
    has_more,
    holds,
    identifier_elsewhere,
    identifier_in,
    name_elsewhere,
    number_elsewhere,
    values_of,
)
from evidence.judge.goods_read import cut_short, unread_lines
from evidence.kinds.sides import COUNTERPARTS
from evidence.records.facts import Fact
from evidence.records.findings import Check
from evidence.records.proofs import Operation, Step
from evidence.values.names import folded

CAPTIONED = re.compile(
    r"(?i)[:：]|\d{6}|^(?:the |our |name |of )*(?:accounts?|acct|a/c|bank|beneficiary|payee|buyer|purchaser|customer"
    r"|seller|vendor|supplier|shipper|consignee|importer|exporter|remitter|messrs|sold|ship|bill|attn|attention|address"
    r"|tel|phone|page|date|invoice)\b(?! of\b)"
)
"""What a name never begins with or holds: a caption, a colon, a number as long as an account's."""
PAPER_NUMBERS = frozenset({"number", "invoice_number", "contract_number", "po_number", "bl_number", "reference"})
"""Fields that hold a paper's own number or another paper's: "Document No." may be any of them."""
LEAST_SURE = 0.75
"""The least calibrated confidence of a value that may accuse: below it more than one in four such values is wrong. Of
faults planted in development papers none rests on a value told at less than 0.79; false accusations rest on values
told at 0.8 to 0.99 as well, so a higher bar would cost faults and save nobody: the other guards do that."""
LEAST_BEGINNING = 8
"""Letters and digits with which two accounts begin alike only where one of them was cut."""
PAYMENTS = ("remittance", "bank_statement")
SIDES = frozenset(role for pair in COUNTERPARTS for role in pair)
LEAST_WORD = 3
"""Letters of a word that is no part of a number of letters and digits."""
CENT = Decimal("0.01")
LINE_BOUND = frozenset({Operation.SUM, Operation.WITHIN})


def misread(check: Check, case: Case) -> str | None:
    """Why a contradiction may be a misreading, in a sentence that names the place; None where nothing speaks for it."""
    failing = tuple(s for s in check.steps if s.result is False)
    return next(_guards(check, failing, case), None)


def _facts(check: Check, case: Case) -> tuple[Fact, ...]:
    found = (case.by_id.get(i) for i in check.evidence)
    return tuple(f for f in found if f is not None and f.method != "decision")


def _pairs(steps: tuple[Step, ...], operation: Operation, case: Case) -> Iterator[tuple[Fact, Fact]]:
    """The two facts of each such step, both ways round."""
    for step in steps:
        if step.operation is operation and len(step.facts) == 2:
            a, b = (case.by_id.get(i) for i in step.facts)
            if a is not None and b is not None:
                yield a, b
                yield b, a


def _unsure(facts: tuple[Fact, ...]) -> Iterator[str]:
    """A value that is too often wrong to accuse anybody."""
    for fact in facts:
        if fact.value is not None and fact.confidence < LEAST_SURE:
            yield f'"{fact.printed}" could not be read surely enough.'


def _names(steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """A name that is no name, holds the other and more, or stands on a paper that prints the other as well."""
    for mine, other in _pairs(steps, Operation.SAME_PARTY, case):
        if mine.method == "decision":
            continue
        if CAPTIONED.search(mine.text) or has_more(mine.text, other.text):
            yield f'"{mine.text}" holds more than a name, so it may have been read wrong.'
        if (twin := _counterpart(case, mine)) is not None:
            yield f'"{mine.text}" was read as both {twin} of one paper.'
        if _other_way_round(case, mine, other):
            yield "Both sides of one paper are those of the other, the other way round."
        if mine.document != other.document and (said := name_elsewhere(case, mine, other.text)) is not None:
            yield f'The paper that was read as "{mine.text}" also prints "{said}".'


def _other_way_round(case: Case, mine: Fact, other: Fact) -> bool:
    """Whether either paper's other side is this side of the other paper."""
    across = [(_across(case, a), b) for a, b in ((mine, other), (other, mine))]
    return all(a is not None and _one_in_other(folded(a.text), folded(b.text)) for a, b in across)


def _one_in_other(a: str, b: str) -> bool:
    return holds(a, b) or holds(b, a)


def _across(case: Case, fact: Fact) -> Fact | None:
    """The name of the other side of a fact's paper."""
    role, _, name = fact.field.rpartition(".")
    other = {**dict(COUNTERPARTS), **{b: a for a, b in COUNTERPARTS}}.get(role, "")
    document = next((d for d in case.documents if d.id == fact.document), None)
    return case.fact(document, f"{other}.{name}") if document is not None and other and name == "name" else None


def _blocks(facts: tuple[Fact, ...], case: Case) -> Iterator[str]:
    """What stands beside a name that is no name but begins with a caption: its block may be another party's."""
    for fact in facts:
        role, dot, part = fact.field.rpartition(".")
        name = next((f for f in case.facts if f.document == fact.document and f.field == f"{role}.name"), None)
        if dot and part != "name" and role in SIDES and name is not None and CAPTIONED.search(name.text):
            yield f'"{name.text}", beside which it stands, holds more than a name, so it may have been read wrong.'


def _counterpart(case: Case, fact: Fact) -> str | None:
    """The two roles of one paper that a name was read for though they are never one party; the surer one stands."""
    document = next((d for d in case.documents if d.id == fact.document), None)
    role, _, name = fact.field.rpartition(".")
    if document is None or name != "name":
        return None
    for pair in COUNTERPARTS:
        if role in pair:
            other = case.fact(document, f"{pair[1 - pair.index(role)]}.name")
            if other is not None and folded(other.text) == folded(fact.text) and fact.told <= other.told:
                return " and ".join(pair)
    return None


def _values(steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """An identifier or origin on a paper that prints the other one too, where no fact has taken it."""
    for mine, other in _pairs(steps, Operation.EQUAL, case):
        if mine.document == other.document or mine.method == "decision":
            continue
        at_origin = mine.field.endswith("origin")
        if mine.field.endswith("account") and _beginning(mine.text, other.text):
            yield f'"{mine.printed}" may be the beginning of a number that goes on.'
        if not at_origin and identifier_in(mine.printed, other.text):
            yield f'"{mine.printed}" holds "{other.text}" and more, so it may have been read wrong.'
        look = country_at_origin if at_origin else identifier_elsewhere
        if (said := look(case, mine.document, other.text)) is not None:
            yield f'The paper that was read as "{mine.text}" also prints "{said.text}" on {said.spot}.'
        if (other_said := _said_otherwise(case, mine, other)) is not None:
            yield f'The paper that was read as "{mine.text}" also says "{other_said.printed}".'


def _beginning(mine: str, other: str) -> bool:
    short, whole = (re.sub(r"[^A-Z0-9]", "", text.upper()) for text in (mine, other))
    return len(short) >= LEAST_BEGINNING and short != whole and whole.startswith(short)


def _said_otherwise(case: Case, mine: Fact, other: Fact) -> Fact | None:
    """The fact of a paper that tells the other's identifier under another caption, where such captions are easily
    taken for each other: numbers of papers, and what is said in one line of goods."""
    line = mine.field.partition("].")[0] if "]." in mine.field else ""
    for fact in case.facts:
        if fact.document != mine.document or fact.field == mine.field:
            continue
        numbers = _of_paper(mine.field) and _of_paper(fact.field)
        beside = bool(line) and fact.field == f"{line}].description"
        if (numbers or beside) and identifier_in(fact.printed, other.text):
            return fact
    return None


def _of_paper(field: str) -> bool:
    return field.partition("[")[0] in PAPER_NUMBERS


def _figures(facts: tuple[Fact, ...], steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """A figure on a paper that prints the other's figure too: where no fact has taken it, or as a part of a sum of
    ours that is printed nowhere."""
    if len({f.document for f in facts}) < 2:
        return
    for document in dict.fromkeys(f.document for f in facts):
        mine = [f for f in facts if f.document == document]
        own = [v for f in mine if (v := _decimal(f.value or "")) is not None]
        for wanted in (v for s in steps for v in _others_figures(s, document, case)):
            yield from _part_of_sum(mine, own, wanted)
            yield from _beside_in_line(mine, own, wanted, steps, case)
            if wanted in own or wanted == sum(own, Decimal(0)):
                continue
            if (said := number_elsewhere(case, document, wanted)) is not None:
                yield f'The paper that seems to say otherwise prints "{said.text}" on {said.place.spot}.'


def _others_figures(step: Step, document: str, case: Case) -> tuple[Decimal, ...]:
    """The amounts of a step that are not this paper's own side: of a sum the one side, else both amounts compared."""
    values = tuple(v for o in step.operands if (v := _decimal(o)) is not None)
    if step.operation is Operation.SUM and values:
        papers = [case.by_id[i].document if i in case.by_id else "" for i in step.facts]
        total = (sum(values[:-1], Decimal(0)),) if document == papers[-1] else ()
        return total if document not in papers[:-1] else (values[-1],)
    return values if step.operation in (Operation.WITHIN, Operation.EQUAL) else ()


def _part_of_sum(mine: list[Fact], own: list[Decimal], wanted: Decimal) -> Iterator[str]:
    """A sum of ours of which a part is the other's figure: a total that was read as a line, or a stranger added."""
    for fact in mine:
        if fact.status == "derived" and any(wanted in values_of(word.strip("(),;.")) for word in fact.printed.split()):
            yield f'"{fact.printed}" was added up and is printed as a sum nowhere; a part of it would agree.'
    if len(own) > 1 and wanted in own and sum(own, Decimal(0)) == 2 * wanted:
        yield f"{wanted.normalize():f} may be the sum of the other lines and no line."


def _beside_in_line(
    mine: list[Fact], own: list[Decimal], wanted: Decimal, steps: tuple[Step, ...], case: Case
) -> Iterator[str]:
    """A figure that a line's words hold and that would make the sum agree in the place of the line's own."""
    slack = max((_decimal(s.tolerance or "") or Decimal(0) for s in steps), default=Decimal(0))
    for fact, value in zip(mine, own, strict=False):
        line, dot, _ = fact.field.partition("].")
        if not dot or len(own) != len(mine):
            continue
        needed = wanted - sum(own, Decimal(0)) + value
        words = (w for f in case.facts if f.document == fact.document and f.field.startswith(line) and f is not fact
                 for w in (f.printed.split() if f.field.endswith("description") else ()))  # fmt: skip
        for word in words:
            if any(v > 0 and abs(v - needed) <= slack for v in values_of(word)):
                yield f'"{word}" stands in the same line, would agree, and may be what "{fact.printed}" should be.'


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _products(steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """A line whose right amount is printed on the paper, where no fact has taken it."""
    for step in steps:
        factors = [_decimal(o) for o in step.operands[:-1]]
        if step.operation is not Operation.PRODUCT or not step.facts or None in factors:
            continue
        value = Decimal(1)
        for factor in factors:
            value *= factor or Decimal(0)
        document = case.by_id[step.facts[-1]].document
        if (said := number_elsewhere(case, document, value.quantize(Decimal("0.01")))) is not None:
            yield f'"{said.text}" on {said.place.spot} would be the right amount.'


def _prices(facts: tuple[Fact, ...], case: Case) -> Iterator[str]:
    """An amount of a line that may be its price: the product with the quantity is printed, in no fact."""
    for fact in facts:
        line, dot, name = fact.field.partition("].")
        if not dot or name not in ("amount", "unit_price"):
            continue
        said = {f.field: f for f in case.facts if f.document == fact.document and f.field.startswith(line)}
        quantity, amount = (
            _decimal(f.value or "") if (f := said.get(f"{line}].{n}")) else None for n in ("quantity", "amount")
        )
        beside = said.get(f"{line}].amount")
        if beside is not None and beside is not fact and (why := cut_short(case, beside)) is not None:
            yield why
        if quantity is None or amount is None or f"{line}].unit_price" in said or quantity == 1:
            continue
        if (printed := number_elsewhere(case, fact.document, (quantity * amount).quantize(CENT))) is not None:
            yield f'"{said[f"{line}].amount"].printed}" may be the price and "{printed.text}" the amount.'


def _paid_besides(steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """A payment that no account holds and that is just what an account lacks: it may not have been read well enough to
    tell what it is for."""
    payments = {d.id for d in case.of(*PAYMENTS)}
    for step in steps:
        values = [v for o in step.operands if (v := _decimal(o)) is not None]
        paid = {f.document for i in step.facts if (f := case.by_id.get(i)) is not None} & payments
        if step.operation is not Operation.SUM or not values or not paid:
            continue
        lacking = values[-1] - sum(values[:-1], Decimal(0))
        for document in case.of("remittance") if lacking > 0 else ():
            if case.fact(document, "amount") is None:
                yield f"The amount of a payment could not be read ({document.parts[0].file})."
        for document in case.of(*PAYMENTS):
            for fact in (f for f in case.facts if f.document == document.id and f.field.endswith("amount")):
                if fact.id not in step.facts and lacking > 0 and _decimal(fact.value or "") == lacking:
                    yield f'"{fact.printed}" was paid as well and is just what is lacking; for what could not be read.'


def _lines(facts: tuple[Fact, ...], case: Case) -> Iterator[str]:
    """A sum of lines that were not all read."""
    for document in case.documents:
        summed = any(f.document == document.id and f.field.startswith("lines[") for f in facts)
        if summed and (why := unread_lines(case, document)) is not None:
            yield f"The lines could not all be read: {why}"


def _unsorted(steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """An amount that a sum lacks on a paper of which could not be told what it is."""
    for step in steps:
        values = [v for o in step.operands if (v := _decimal(o)) is not None]
        if step.operation is not Operation.SUM or not values:
            continue
        lacking = values[-1] - sum(values[:-1], Decimal(0))
        for document in case.of("other"):
            if (said := number_elsewhere(case, document.id, lacking)) is not None:
                where = f"{said.place.file}, {said.place.spot}"
                yield f'"{said.text}" stands on a paper that could not be sorted ({where}), and may be what is lacking.'


def _glued(steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """A number that fails its check because a word of the sentence around it was taken along."""
    for step in steps:
        fact = case.by_id.get(step.facts[0]) if step.operation is Operation.CHECK_DIGIT and step.facts else None
        words = fact.printed.split() if fact is not None else []
        if len(words) > 1 and any(w.isalpha() and len(w) >= LEAST_WORD for w in (words[0], words[-1])):
            yield "It holds a word that is no part of such a number."
        if fact is not None and fact.field.endswith("account"):
            longer = (f for f in case.facts if f.field.endswith("account") and _beginning(fact.text, f.text))
            yield from (f'It may be the beginning of "{f.printed}", which goes on.' for f in longer)


def _guards(check: Check, steps: tuple[Step, ...], case: Case) -> Iterator[str]:
    """What speaks for a misreading, the plainest first."""
    facts = _facts(check, case)
    yield from _unsure(facts)
    yield from _names(steps, case)
    yield from _blocks(facts, case)
    yield from _values(steps, case)
    yield from (why for f in facts if (why := cut_short(case, f)) is not None)
    if any(s.operation in LINE_BOUND for s in steps):
        yield from _lines(facts, case)
    yield from _figures(facts, steps, case)
    yield from _unsorted(steps, case)
    yield from _paid_besides(steps, case)
    yield from _prices(facts, case)
    yield from _glued(steps, case)
    yield from _products(steps, case)
