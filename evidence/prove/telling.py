"""A link told in one sentence from its steps."""

from __future__ import annotations

from evidence.records.lookup import Lookup
from evidence.records.proofs import LinkStatus, Operation, Step

WORDS = {
    "number": "number",
    "contract_number": "contract number",
    "invoice_number": "invoice number",
    "bl_number": "bill of lading number",
    "importer_number": "importer number",
    "ein": "EIN",
}


def sentence(look: Lookup, steps: tuple[Step, ...], status: LinkStatus) -> str:
    """What agrees, or what differs with both values."""
    if not steps:
        return "nothing printed on either paper ties them"
    wrong = [s for s in steps if s.result is False]
    if wrong:
        return "; ".join(_differs(look, s) for s in wrong)
    right = [_agrees(look, s) for s in steps if s.result]
    if not right:
        return "nothing contradicts, but nothing that was read ties them either"
    tail = ", but that alone does not prove it" if status is LinkStatus.CONSISTENT else ""
    return f"same {', '.join(dict.fromkeys(right))}{tail}"


def _name(look: Lookup, step: Step) -> str:
    field = look.by_id[step.facts[0]].field
    last = field.split("[")[0] if step.operation is Operation.COVERS else field.rpartition("].")[2]
    return WORDS.get(last, last.replace("_", " ").replace(".", "'s "))


def _agrees(look: Lookup, step: Step) -> str:
    if step.operation is Operation.IN_FORCE:
        return "time of validity"
    return _name(look, step)


def _differs(look: Lookup, step: Step) -> str:
    if step.operation is Operation.IN_FORCE:
        return f"the day {step.operands[0]} lies outside its time of validity ({' to '.join(step.operands[1:])})"
    if len(step.operands) == 2:
        return f"{_name(look, step)} differs: {step.operands[0]} against {step.operands[1]}"
    return f"{_name(look, step)} differ: {', '.join(step.operands)}"
