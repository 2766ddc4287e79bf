"""The strip of the importer's five papers: does each carry the same name and number?"""

from __future__ import annotations

from evidence.judge.case import Case
from evidence.judge.identity import Holder, counterpart, equal_numbers, holders, reference
from evidence.records.findings import Check, IdentitySlot, Outcome

RULES_OF = {
    "entry": (),
    "ein_letter": ("identity.ein-letter-name", "identity.ein-letter-number"),
    "importer_identity": ("identity.importer-record-name", "identity.importer-record-number"),
    "customs_bond": ("identity.bond-principal", "identity.bond-principal-number"),
    "power_of_attorney": ("identity.poa-grantor",),
}
"""The slots in the order shown, with the rules that compare each with the paper that stands for the importer."""


def slots(case: Case, checks: tuple[Check, ...]) -> tuple[IdentitySlot, ...]:
    """Five slots, each ``agrees``, ``differs``, ``missing`` or ``unclear``, after the checks as they stand."""
    mine = reference(case)
    found = tuple(_slot(case, name, mine, checks) for name in RULES_OF)
    if mine is None:
        return found
    others = [s.status for s in found if s.slot != mine.slot.name]
    return tuple(_as_reference(s, others) if s.slot == mine.slot.name else s for s in found)


def _slot(case: Case, name: str, mine: Holder | None, checks: tuple[Check, ...]) -> IdentitySlot:
    papers = holders(case, name)
    holder = mine if mine is not None and mine.slot.name == name else None
    if holder is None and mine is not None:
        holder = counterpart(case, name, mine)
    if holder is None:
        return IdentitySlot(name, "unclear" if papers else "missing", papers[0].document.id if papers else None)
    return IdentitySlot(
        slot=name,
        status=_status(name, holder, mine, checks),
        document=holder.document.id,
        name=None if holder.name is None else holder.name.text,
        number=None if holder.number is None else holder.number.text,
    )


def _status(name: str, holder: Holder, mine: Holder | None, checks: tuple[Check, ...]) -> str:
    """From the slot's rules: a contradiction differs (an explained one agrees), a doubt is unclear."""
    answers = [c for c in checks if c.rule in RULES_OF[name] and c.outcome is not Outcome.NOT_APPLICABLE]
    if any(c.outcome is Outcome.VIOLATED and c.severity.value in ("critical", "major") for c in answers):
        return "differs"
    if not answers or any(c.outcome is Outcome.UNVERIFIABLE for c in answers):
        return "unclear"
    if name == "power_of_attorney" and mine is not None and holder.number is not None and mine.number is not None:
        return "agrees" if equal_numbers(holder.number, mine.number) else "differs"
    return "agrees"


def _as_reference(slot: IdentitySlot, others: list[str]) -> IdentitySlot:
    """The paper the others are compared with agrees when at least one of them does."""
    read = slot.name is not None and slot.number is not None
    status = "agrees" if read and "agrees" in others else "unclear"
    return IdentitySlot(slot.slot, status, slot.document, slot.name, slot.number)
