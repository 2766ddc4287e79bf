"""Who stands where: names by paper and role, the names that stand for no party, and the names of service providers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.names import folded, legal_form

TRANSPORT = ("bill_of_lading", "air_waybill")
ORDERS = ("contract", "purchase_order")
SALES = ("commercial_invoice", "proforma_invoice", *ORDERS)
"""Papers made between seller and buyer."""
ENTRY_ROLES = (
    (("power_of_attorney",), ("agent",)),
    (ENTRY_KINDS, ("filer",)),
    (TRANSPORT, ("carrier",)),
    (("customs_bond",), ("surety",)),
)
"""Where those stand who serve an import without trading: broker, filer, carrier, surety (kinds, roles)."""

_ORDER = re.compile(r"^(un)?to (the )?(order|bearer)\b|^order( of\b|$)|^bearer$|凭.*指[示定]")
_SAME = re.compile(r"^(same|idem|ditto|as above|the same)\b|^as (consignee|importer|notify)|^同上")
_SERVICE = re.compile(
    r"\b(logistics?|fulfil?lment|warehous\w*|3pl|freight|forward(ing|ers?)|customs? brokers?|customhouse brokers?"
    r"|brokerage|cargo|consolidat\w+|shipping|transport\w*|fba|storage|distribution cent(er|re)|bank|banking"
    r"|entry services)\b|物流|货代|货运|报关|仓储|银行"
)
_BANK = re.compile(r"\b(bank|banking|banque|banco|bancorp)\b|银行")
_FACTOR = re.compile(r"\b(factors?|factoring|trade finance|receivables|forfaiting)\b|保理")
_PLATFORM = re.compile(
    r"\b(ping ?pong|payoneer|worldfirst|world first|lianlian|lian lian|airwallex|xtransfer|wise payments|transferwise"
    r"|paypal|ofx|convera|currencycloud|sunrate|oceanpayment|alibaba com)\b"
)
_COMPANY = re.compile(
    r"\b(company|co|corp\w*|group|holdings?|international|intl|industr\w+|trading|traders?|trade|supply|suppl\w+|import\w*"
    r"|export\w*|enterprises?|partners|manufactur\w+|mfg|factory|works|products?|solutions?|systems?|technolog\w+|tech"
    r"|global|goods|brands?|stores?|services?|imports|exports|tools?|electr\w+|textiles?|garments?|plastics?|metals?"
    r"|furniture|hardware|equipment|machinery|foods?|toys?|home|outdoor|and sons|distribut\w+|wholesale|retail)\b"
    r"|公司|厂|集团"
)


def stands_for_none(fact: Fact) -> bool:
    """Whether a party box names nobody of its own: TO ORDER, SAME, AS CONSIGNEE."""
    return to_order(fact) or same_as(fact)


def to_order(fact: Fact) -> bool:
    """Whether a consignee is made out to order."""
    return _ORDER.search(folded(fact.text)) is not None


def same_as(fact: Fact) -> bool:
    """Whether a box says SAME (as importer, as consignee)."""
    return _SAME.search(folded(fact.text)) is not None


def service_provider(fact: Fact) -> bool:
    """Whether a name says that it forwards, stores, fulfils, clears or finances and does not trade."""
    return _SERVICE.search(folded(fact.text)) is not None


def bank(fact: Fact) -> bool:
    """Whether a name is a bank's."""
    return _BANK.search(folded(fact.text)) is not None


def factor(fact: Fact) -> bool:
    """Whether a name is a factoring company's."""
    return _FACTOR.search(folded(fact.text)) is not None


def platform(fact: Fact) -> bool:
    """Whether a name is that of a known collector of cross-border payments (CUSTOMS 5.5)."""
    return _PLATFORM.search(folded(fact.text)) is not None


def private_person(case: Case, fact: Fact) -> bool:
    """Whether a name is a person's: so resolved, or two to four words without legal form or word of trade."""
    party = case.party(fact)
    if party is not None and party.kind == "person":
        return True
    words = folded(fact.text).split()
    plain = legal_form(fact.text) is None and not _COMPANY.search(" ".join(words)) and not service_provider(fact)
    return plain and 2 <= len(words) <= 4 and all(w.isalpha() for w in words)


def seats(case: Case, kinds: Iterable[str], roles: Iterable[str]) -> tuple[Fact, ...]:
    """The names in these roles on papers of these kinds; boxes that stand for nobody are left out."""
    wanted = tuple(roles)
    found = (case.fact(d, f"{role}.name") for d in case.of(*kinds) for role in wanted)
    return tuple(f for f in found if f is not None and not stands_for_none(f))


def servants(case: Case) -> tuple[Fact, ...]:
    """The names of broker, filer, carrier and surety."""
    return tuple(f for kinds, roles in ENTRY_ROLES for f in seats(case, kinds, roles))


def matching(case: Case, fact: Fact, others: Iterable[Fact]) -> Fact | None:
    """The first of ``others`` that is the same party."""
    return next((o for o in others if case.same(fact, o)), None)


def one_each(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The first fact of each distinct name."""
    return tuple({folded(f.text): f for f in reversed(tuple(facts))}.values())[::-1]


def house_bills(case: Case) -> tuple[Document, ...]:
    """The transport documents on which parties are compared: all but masters."""
    return tuple(d for d in case.of(*TRANSPORT) if not is_master(case, d))


def is_master(case: Case, bill: Document) -> bool:
    """Whether a bill says it is a master, or another bill calls its number the master's."""
    level = case.fact(bill, "level")
    if level is not None:
        return level.value == "master"
    number = case.fact(bill, "number")
    above = [case.fact(d, "master_number") for d in case.of(*TRANSPORT) if d.id != bill.id]
    return number is not None and any(f is not None and f.text == number.text for f in above)


def consignee(case: Case, document: Document) -> Fact | None:
    """Whom a paper delivers to: its consignee; for SAME the importer, for TO ORDER the notify party."""
    fact = case.fact(document, "consignee.name")
    if fact is not None and same_as(fact):
        return case.fact(document, "importer.name")
    if fact is not None and to_order(fact):
        notify = case.fact(document, "notify.name")
        return None if notify is None or stands_for_none(notify) else notify
    return fact


def importer(case: Case) -> Fact | None:
    """The importer's name: the entry's; before there is one the 5106's, else the grantor's of the power of attorney."""
    for kind in ENTRY_KINDS:
        for document in case.of(kind):
            if (found := case.fact(document, "importer.name")) is not None:
                return found
    if case.entry is not None:
        return None
    before = (*seats(case, ("importer_identity",), ("importer",)), *seats(case, ("power_of_attorney",), ("grantor",)))
    return before[0] if before else None
