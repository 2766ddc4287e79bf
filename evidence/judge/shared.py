"""What importer and seller have in common on paper: an address, a telephone, an e-mail, a person, a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from evidence.judge.case import Case
from evidence.judge.persons import same_person
from evidence.judge.places import same_address
from evidence.judge.roles import SALES, TRANSPORT, importer, matching, seats, servants
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.addresses import country_of

OWN = (
    ("entry_summary", "importer"), ("entry_release", "importer"), ("importer_identity", "importer"),
    ("power_of_attorney", "grantor"), ("customs_bond", "principal"), ("ein_letter", "holder"),
    ("formation_record", "company"), ("formation_record", "holder"), ("ior_agreement", "agent"),
)  # fmt: skip
"""Where the importer stands on its own papers (kind, role)."""
THEIRS = tuple(
    (kind, role) for kind in (*SALES, *TRANSPORT, "packing_list", "export_declaration", "ior_agreement")
    for role in ("seller", "shipper", "exporter", "manufacturer", "principal")
)  # fmt: skip
PERSONS = ("signatory.name", "officers[0]", "officers[1]", "officers[2]", "officers[3]")
FREE_MAIL = re.compile(r"@(gmail|outlook|hotmail|yahoo|icloud|qq|163|126|sina|foxmail|aol|proton\w*|live|msn)\.", re.I)
LEAST_DIGITS = 8


def shared(case: Case, owner: Fact) -> tuple[str, Fact, Fact] | None:
    """What importer and seller share, in a word, with both facts; None for nothing, or where they are one party."""
    sellers = seats(case, SALES, ("seller",))
    if not sellers or any(case.same(owner, s) for s in sellers):
        return None
    for word, fields, alike in _LOOKS:
        mine = tuple(_gathered(case, OWN, fields, (owner,)))
        theirs = tuple(_gathered(case, THEIRS, fields, sellers))
        for a in mine:
            for b in theirs:
                if a.document != b.document and alike(a, b) and not _served(case, a):
                    return word, a, b
    return None


def _gathered(
    case: Case, places: tuple[tuple[str, str], ...], fields: tuple[str, ...], named: tuple[Fact, ...]
) -> Iterator[Fact]:
    """The facts of one party's contacts: beside its name in a role, or at the head of a form that is its own."""
    for kind, role in places:
        for document in case.of(kind):
            name = case.fact(document, f"{role}.name")
            if name is None or matching(case, name, named) is None:
                continue
            for field in fields:
                fact = case.fact(document, field.replace("<role>", role))
                if fact is not None and fact.text.strip():
                    yield fact


def _served(case: Case, fact: Fact) -> bool:
    """Whether a contact is also that of broker, filer, carrier or surety: then it ties nobody."""
    beside = (
        case.fact(_document(case, s), s.field.removesuffix(".name") + "." + fact.field.rpartition(".")[2])
        for s in servants(case)
    )
    return any(f is not None and f.id != fact.id and f.text == fact.text for f in beside)


def _document(case: Case, fact: Fact) -> Document:
    return next(d for d in case.documents if d.id == fact.document)


def _phones(a: Fact, b: Fact) -> bool:
    one, two = (re.sub(r"\D", "", f.text) for f in (a, b))
    short = min(len(one), len(two), 10)
    return short >= LEAST_DIGITS and one[-short:] == two[-short:]


def _mails(a: Fact, b: Fact) -> bool:
    one, two = a.text.strip().lower(), b.text.strip().lower()
    if one == two:
        return "@" in one
    domains = {t.rpartition("@")[2] for t in (one, two)}
    return "@" in one and "@" in two and len(domains) == 1 and not FREE_MAIL.search(one)


def _addresses(a: Fact, b: Fact) -> bool:
    countries = {c for f in (a, b) if (c := country_of(f.text)) is not None}
    return len(countries) <= 1 and same_address(a, b) is True


def _persons(a: Fact, b: Fact) -> bool:
    return len(a.text.split()) > 1 and same_person(a.text, b.text)


def _numbers(a: Fact, b: Fact) -> bool:
    one, two = (re.sub(r"[^A-Z0-9]", "", f.text.upper()) for f in (a, b))
    return len(one) >= LEAST_DIGITS and one == two


_LOOKS: tuple[tuple[str, tuple[str, ...], Callable[[Fact, Fact], bool]], ...] = (
    ("the telephone number", ("<role>.phone",), _phones),
    ("the e-mail", ("<role>.email",), _mails),
    ("the address", ("<role>.address", "physical_address", "mailing_address"), _addresses),
    ("the number", ("<role>.id", "importer_number", "principal_number", "grantor_number"), _numbers),
    ("the person", (*PERSONS, "<role>.signatory", "<role>.contact"), _persons),
)


def importer_and_seller(case: Case) -> tuple[Fact, tuple[str, Fact, Fact] | None] | None:
    """The importer's name, and what it shares with the seller; None where no paper names an importer."""
    owner = importer(case)
    return None if owner is None else (owner, shared(case, owner))
