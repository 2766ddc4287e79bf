"""What the importer is: US or foreign, and its place in the trade."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import Holder, holders, reference
from evidence.judge.roles import SALES, TRANSPORT, seats
from evidence.records.facts import Fact
from evidence.records.findings import Importer, ImporterTest
from evidence.values import addresses, importer_number, states

ORGANISED, LOCATED, CONTROLLED = "organised-under-us-law", "located-in-the-us", "us-control-or-real-property"


def importer_of(case: Case) -> Importer:
    """The importer's party, its class and its structure.

    ``us``: the papers show a US organisation (19 CFR 141.31(d): incorporated in the customs territory) with a US
    address; ``foreign``: neither; else ``indeterminate``. The proposed test of control stands beside it and, without
    ownership papers, is unknown.
    """
    mine = reference(case)
    if mine is None:
        return Importer(None, "indeterminate", "unknown")
    party = case.party(mine.name)
    tests = (_organised(case), _located(case), ImporterTest(CONTROLLED, "unknown"))
    return Importer(None if party is None else party.id, _class(tests), _structure(case, mine), tests)


def _class(tests: tuple[ImporterTest, ...]) -> str:
    results = {t.result for t in tests if t.test != CONTROLLED}
    if results == {"holds"}:
        return "us"
    return "foreign" if results == {"fails"} else "indeterminate"


def _organised(case: Case) -> ImporterTest:
    """A US state of organisation on power of attorney or bond, or an EIN with a US form of company, speaks for it."""
    state = next(_state_facts(case), None)
    if state is not None:
        result = "holds" if states.full_name(state.text) or states.find(state.text) else "fails"
        return ImporterTest(ORGANISED, result, (state.id,))
    number = next((h.number for h in _papers(case) if h.number is not None and h.number.value is not None), None)
    if number is None or number.value is None:
        return ImporterTest(ORGANISED, "unknown")
    kind = importer_number.kind(number.value)
    form = next((f for d in case.of("importer_identity") if (f := case.fact(d, "company_type")) is not None), None)
    if kind == "ein" and form is not None and "foreign" not in form.text.lower():
        return ImporterTest(ORGANISED, "holds", (number.id, form.id))
    return ImporterTest(ORGANISED, "fails" if kind == "cbp" else "unknown", (number.id,))


def _located(case: Case) -> ImporterTest:
    """All known addresses of the importer in the US: holds; none: fails; mixed or without country: unknown."""
    printed = (case.fact(h.document, name) for h in _papers(case) for name in h.slot.addresses)
    facts = tuple(f for f in printed if f is not None)
    countries = {f.id: addresses.country_of(f.text) for f in facts}
    known = {c for c in countries.values() if c is not None}
    result = "holds" if known == {"US"} else "fails" if known and "US" not in known else "unknown"
    return ImporterTest(LOCATED, result, tuple(i for i, c in countries.items() if c is not None))


def _state_facts(case: Case) -> Iterator[Fact]:
    for kind, name in (("power_of_attorney", "state"), ("customs_bond", "principal.state")):
        for document in case.of(kind):
            if (fact := case.fact(document, name)) is not None:
                yield fact


def _papers(case: Case) -> tuple[Holder, ...]:
    """The papers that name the importer itself."""
    mine = reference(case)
    if mine is None:
        return ()
    names = ("entry", "importer_identity", "power_of_attorney", "customs_bond")
    found = tuple(h for name in names for h in holders(case, name))
    return tuple(h for h in found if h is mine or case.same(h.name, mine.name) or h.document.id == mine.document.id)


def _structure(case: Case, mine: Holder) -> str:
    """``buyer``, ``seller``, ``agent``, ``broker``, ``affiliate`` or ``unknown``, by the roles the papers give it."""
    roles = (
        ("buyer", seats(case, SALES, ("buyer",))),
        ("seller", seats(case, SALES, ("seller",))),
        ("agent", seats(case, ("ior_agreement",), ("agent",))),
        ("broker", seats(case, ("entry_summary", "power_of_attorney"), ("filer", "agent"))),
        ("buyer", seats(case, (*SALES, *TRANSPORT), ("consignee",))),
        ("affiliate", tuple(f for d in case.of("importer_identity") for f in case.listed(d, "related"))),
    )
    return next((role for role, names in roles if any(case.same(mine.name, n) for n in names)), "unknown")
