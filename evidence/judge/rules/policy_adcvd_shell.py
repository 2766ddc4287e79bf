"""policy.adcvd-shell: goods under a trade order are not delivered duty paid by an importer tied to the exporter.

19 USC 1517 (evasion of antidumping and countervailing duty orders): such importers walk away when rates rise.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.adcvd import cases, in_scope
from evidence.judge.case import Case
from evidence.judge.invoices import distinct
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.shared import importer_and_seller
from evidence.judge.telling import quoted
from evidence.judge.valuation import incoterm
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.adcvd-shell"
REMEDY = "Show who owns the importer, its assets and its bond; expect CBP to ask for a higher bond or a cash deposit."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Goods under an order, term DDP, and something importer and seller share: all three together."""
    types, scope = law.row("adcvd-types"), law.row("adcvd-scope")
    covered = _covered(
        case, frozenset(types.value) if types is not None else frozenset(), {} if scope is None else scope.value
    )
    terms = tuple(t for d in distinct(case) if (t := incoterm(case, d)) is not None)
    paid = next((t for t in terms if t.value == "DDP"), None)
    found = importer_and_seller(case)
    if covered is None or found is None:
        yield not_applicable(NAME, "No goods of the entry are under an antidumping or countervailing order.")
    elif paid is None or found[1] is None:
        yield holds(
            NAME,
            covered,
            *terms[:1],
            message="The goods are not delivered duty paid by an importer tied to the exporter.",
        )
    else:
        word, mine, theirs = found[1]
        text = (
            f"{quoted(case, covered)} puts the goods under a trade order, they are sold {paid.text}, and the importer"
            f" shares {word} with the exporter: {quoted(case, mine)} and {quoted(case, theirs)}."
        )
        facts = (covered, paid, mine, theirs)
        yield answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts)


def _covered(case: Case, types: frozenset[str], scope: dict[str, list[str]]) -> Fact | None:
    for entry in case.of("entry_summary"):
        entered = case.fact(entry, "entry_type")
        by_type = (entered,) if entered is not None and entered.text[:2] in types else ()
        found: tuple[Fact, ...] = (*cases(case, entry), *by_type, *in_scope(case, entry, scope))
        if found:
            return found[0]
    return None


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "Goods under a trade order are not delivered duty paid by an importer tied to the exporter.",
    check,
    ("adcvd-evasion",),
    reads=("adcvd-types", "adcvd-scope"),
)
