"""What the importer is: US or foreign, and its place in the trade."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import Holder, holders, reference
from evidence.judge.persons import same_person
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
    tests = (_organised(case), _located(case), _controlled(case))
    return Importer(None if party is None else party.id, _class(tests), _structure(case, mine), tests)


def _class(tests: tuple[ImporterTest, ...]) -> str:
    results = {t.result for t in tests if t.test != CONTROLLED}
    if results == {"holds"}:
        return "us"
    return "foreign" if results == {"fails"} else "indeterminate"


def _organised(case: Case) -> ImporterTest:
    """A US state of organisation on power of attorney or bond, a registry's record, or an EIN with a US form of company
    speaks for it."""
    state = next(_state_facts(case), None)
    if state is not None:
        result = "holds" if states.full_name(state.text) or states.find(state.text) else "fails"
        return ImporterTest(ORGANISED, result, (state.id,))
    if (record := _registered(case)) is not None:
        return record
    number = next((h.number for h in _papers(case) if h.number is not None and h.number.value is not None), None)
    if number is None or number.value is None:
        return ImporterTest(ORGANISED, "unknown")
    kind = importer_number.kind(number.value)
    form = next((f for d in case.of("importer_identity") if (f := case.fact(d, "company_type")) is not None), None)
    if kind == "ein" and form is not None and "foreign" not in form.text.lower():
        return ImporterTest(ORGANISED, "holds", (number.id, form.id))
    return ImporterTest(ORGANISED, "fails" if kind == "cbp" else "unknown", (number.id,))


def _registered(case: Case) -> ImporterTest | None:
    """What a registry's record of the importer itself says by the country of the address on it."""
    names = tuple(h.name for h in _papers(case) if h.name is not None)
    for document in case.of("formation_record"):
        holder, where = case.fact(document, "holder.name"), case.fact(document, "holder.address")
        country = None if where is None else addresses.country_of(where.text)
        if (
            holder is not None
            and where is not None
            and country is not None
            and any(case.same(holder, n) for n in names)
        ):
            return ImporterTest(ORGANISED, "holds" if country == "US" else "fails", (holder.id, where.id))
    return None


def _controlled(case: Case) -> ImporterTest:
    """Who controls the importer no paper of a dossier proves; a member or officer with a US passport is shown."""
    persons = [f for d in case.of("formation_record") if (f := case.fact(d, "member.name")) is not None]
    persons += [f for d in case.of("importer_identity") for f in case.listed(d, "officers")]
    for document in case.of("identity_document"):
        holder, country = case.fact(document, "holder.name"), case.fact(document, "holder.country")
        if holder is None or country is None or country.value != "US":
            continue
        match = next((p for p in persons if same_person(p.text, holder.text)), None)
        if match is not None:
            return ImporterTest(CONTROLLED, "unknown", (match.id, holder.id, country.id))
    return ImporterTest(CONTROLLED, "unknown")


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
