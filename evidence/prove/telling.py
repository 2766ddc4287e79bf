"""A link told in one sentence from its steps."""

from __future__ import annotations

from evidence.records.lookup import Lookup
from evidence.records.proofs import LinkStatus, Operation, Step

WORDS = {
    "contract_number": "contract number",
    "bl_number": "bill of lading number",
    "ein": "EIN",
    "name": "name",
}


def sentence(look: Lookup, steps: tuple[Step, ...], status: LinkStatus) -> str:
    """What agrees, or what differs with both values."""
    if not steps:
        return "nothing printed on either paper ties them"
    wrong = [s for s in steps if s.result is False]
    if wrong:
        tail = ", which other papers may explain" if status is LinkStatus.CONSISTENT else ""
        return "; ".join(_differs(look, s) for s in wrong) + tail
    right = [_name(look, s) for s in steps if s.result]
    unsure = [_name(look, s) for s in steps if s.result is None]
    doubt = f"; whether the {', '.join(dict.fromkeys(unsure))} agrees is in doubt" if unsure else ""
    if not right:
        return f"nothing contradicts, but nothing that was read ties them either{doubt}"
    tail = ", but that alone does not prove it" if status is LinkStatus.CONSISTENT else ""
    return f"same {', '.join(dict.fromkeys(right))}{tail}{doubt}"


def _name(look: Lookup, step: Step) -> str:
    """What a step is about: the name of its test, made readable by the field it rests on."""
    if step.operation is Operation.IN_FORCE:
        return "time of validity"
    field = look.by_id[step.facts[0]].field
    last = field.split("[")[0] if step.operation is Operation.COVERS else field.rpartition("].")[2]
    return WORDS.get(last, last.replace("_", " ").replace(".", "'s "))


def _differs(look: Lookup, step: Step) -> str:
    printed = [look.by_id[f].text for f in step.facts]
    if step.operation is Operation.IN_FORCE:
        begin, end = step.operands[1] or "any day", step.operands[2] or "any day"
        return f"the day {step.operands[0]} lies outside its time of validity ({begin} to {end})"
    if step.operation is Operation.BEFORE:
        return f"{_name(look, step)} {step.operands[0]} comes after {step.operands[1]}"
    name = _name(look, step)
    verb = "differ" if name.endswith("s") else "differs"
    if len(step.operands) == 2:
        first, second = printed if len(printed) == 2 else step.operands
        return f"{name} {verb}: {first} against {second}"
    if step.operation is Operation.SUM:
        return f"{name} {verb}: {_added(step, '')} against {_added(step, '-')}"
    return f"{name} {verb}: {', '.join(printed)}"


def _added(step: Step, sign: str) -> str:
    """The operands of one side of a sum, without their sign: both sides of a comparison stand in one sum."""
    side = [o.lstrip("-") for o in step.operands[:-1] if o.startswith("-") == bool(sign)]
    return " + ".join(side)
