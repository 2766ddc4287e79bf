"""policy.foreign-continuous-bond: a foreign importer's continuous bond stands beside evidence of assets in the US
(order of 3 June 2026 as reported)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.foreign import FOREIGN, import_bond, importer_class, importer_facts
from evidence.judge.provisions import Law
from evidence.judge.roles import importer, matching
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.addresses import country_of

NAME = "policy.foreign-continuous-bond"
REMEDY = "Use single transaction bonds, or show the importer's assets in the US (bank letter, balance sheet, property)."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Bond type and evidence of assets of a foreign importer."""
    owner, bond = importer(case), import_bond(case)
    kind = case.fact(bond, "type")
    if law.row("foreign-continuous-bond") is None:
        yield not_applicable(NAME, "No source asks for this on this day.")
    elif owner is None or kind is None or importer_class(case) != FOREIGN:
        yield not_applicable(NAME, "There is no bond of a foreign importer.")
    elif kind.value != "continuous":
        yield holds(NAME, owner, kind)
    elif (shown := _assets(case, owner)) is not None:
        yield holds(NAME, owner, kind, shown)
    else:
        told = f"The importer {quoted(case, owner)} is foreign and uses a continuous bond"
        text = f"{told}, and no paper shows assets in the US."
        facts = (kind, *importer_facts(case))
        yield answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=facts)


def _assets(case: Case, owner: Fact) -> Fact | None:
    """An account statement of the importer at a bank in the US."""
    for statement in case.of("bank_statement"):
        holder = next((f for r in ("remitter", "holder") if (f := case.fact(statement, f"{r}.name")) is not None), None)
        bank = next(
            (f for r in ("remitter_bank", "bank") if (f := case.fact(statement, f"{r}.address")) is not None), None
        )
        if (
            holder is not None
            and matching(case, holder, (owner,))
            and bank is not None
            and country_of(bank.text) == "US"
        ):
            return holder
    return None


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "A foreign importer's continuous bond stands beside evidence of assets in the US.",
    check,
    ("foreign-continuous-bond",),
)
