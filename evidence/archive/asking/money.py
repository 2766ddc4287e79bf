"""The archive in the model of FollowTheMoney (followthemoney.tech): companies, persons, papers, accounts, payments.

Each dossier's parties are entities of their own; who of several dossiers is one is for the tool that reads them.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.archive.asking.papers import SECRET_TYPES, Papers
from evidence.archive.index.reading import Reading
from evidence.records.archives import Actor, Entries, Payment
from evidence.records.asking import Cell, Secret, Thing
from evidence.records.codec import content_id

SCHEMATA = {
    "person": "Person",
    "government": "PublicBody",
    "company": "Company",
    "bank": "Company",
    "carrier": "Company",
}
NUMBERS = {"ein": "taxNumber", "uscc": "registrationNumber", "swift": "swiftBic"}
"""The property of a number's type; all others are ``idNumber``."""


class Money:
    """Hands out the entities; accounts get running ids, so that no id gives a number away."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._accounts: dict[str, str] = {}

    def things(self) -> Iterator[Thing]:
        """All entities, what is referred to before what refers to it, in the order of dossiers."""
        for dossier, entries in self._reading.each():
            folder = content_id("dossier", dossier)
            said = f"verdict {entries.verdict}, score {entries.score}, stage {entries.stage}"
            yield _thing(folder, "Folder", name=dossier, fileName=dossier, date=entries.day, summary=said)
            papers = Papers(entries)
            yield from _papers(dossier, folder, papers)
            for i, actor in enumerate(entries.parties):
                yield _party(dossier, i, actor)
                yield from _mentions(dossier, i, actor, entries)
            for i, paid in enumerate(entries.payments):
                yield from self._payment(dossier, i, paid, entries)

    def _payment(self, dossier: str, i: int, paid: Payment, entries: Entries) -> Iterator[Thing]:
        """A payment between two named parties; with one of them alone the model has no payment."""
        if paid.remitter is None or paid.beneficiary is None:
            return
        ends = []
        for account in (paid.remitter_account, paid.beneficiary_account):
            if account is not None and account not in self._accounts:
                self._accounts[account] = f"account-{len(self._accounts) + 1}"
                shown = Secret(account)
                yield _thing(self._accounts[account], "BankAccount", name=shown, accountNumber=shown)
            ends.append(None if account is None else self._accounts[account])
        proof = _paper(dossier, entries.spots[paid.at[0]].document) if paid.at else None
        yield _thing(
            content_id("payment", dossier, i), "Payment", payer=_who(dossier, paid.remitter), payerAccount=ends[0],
            beneficiary=_who(dossier, paid.beneficiary), beneficiaryAccount=ends[1], amount=paid.amount,
            currency=paid.currency, date=paid.day, transactionNumber=paid.reference, proof=proof,
            purpose=", ".join(paid.cites) or None,
        )  # fmt: skip


def _thing(key: str, schema: str, **given: Cell | tuple[Cell, ...]) -> Thing:
    told = ((name, value if isinstance(value, tuple) else (value,)) for name, value in sorted(given.items()))
    return Thing(key, schema, tuple((n, v) for n, values in told if (v := tuple(c for c in values if c is not None))))


def _paper(dossier: str, document: str) -> str:
    return content_id("paper", dossier, document)


def _who(dossier: str, party: int) -> str:
    return content_id("party", dossier, party)


def _papers(dossier: str, folder: str, papers: Papers) -> Iterator[Thing]:
    files = {s.document: s.file for s in reversed(papers.entries.spots)}
    for document in sorted(files):
        kind, file = papers.kinds.get(document, "other").replace("_", " "), files[document]
        yield _thing(
            _paper(dossier, document), "Document", name=f"{kind}, {file}", title=kind, fileName=file, parent=folder,
            date=papers.days.get(document),
        )  # fmt: skip


def _party(dossier: str, i: int, actor: Actor) -> Thing:
    numbers: dict[str, tuple[Cell, ...]] = {}
    for kind, value in actor.numbers:
        if kind not in ("account", "iban"):
            cell = Secret(value) if kind in SECRET_TYPES else value
            name = NUMBERS.get(kind, "idNumber")
            numbers[name] = (*numbers.get(name, ()), cell)
    return _thing(
        _who(dossier, i), SCHEMATA.get(actor.kind, "LegalEntity"), name=actor.name,
        alias=tuple(n for n in dict.fromkeys((*actor.names, *actor.also)) if n != actor.name), address=actor.addresses,
        country=None if actor.country is None else actor.country.lower(),
        email=tuple(c for c in actor.contacts if "@" in c), phone=tuple(c for c in actor.contacts if "@" not in c),
        **numbers,
    )  # fmt: skip


def _mentions(dossier: str, i: int, actor: Actor, entries: Entries) -> Iterator[Thing]:
    for document, role in dict.fromkeys((entries.spots[s.at].document, s.role) for s in actor.seats):
        yield _thing(
            content_id("mention", dossier, document, i, role), "Documentation", document=_paper(dossier, document),
            entity=_who(dossier, i), role=role,
        )  # fmt: skip
