"""The expected chain as data (``chain.toml``), and the links a shipment's papers give for it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from evidence.prove.allocation import Allocated
from evidence.prove.compare import steps
from evidence.prove.telling import sentence
from evidence.records.documents import Document
from evidence.records.lookup import Lookup
from evidence.records.proofs import Link, LinkStatus, Operation, Step

STATES = {
    "settled": LinkStatus.HOLDS,
    "consistent": LinkStatus.CONSISTENT,
    "short": LinkStatus.FAILS,
    "over": LinkStatus.FAILS,
    "none": LinkStatus.MISSING,
}
"""How an allocation's state reads as a link."""

CREDIT = ("LETTER OF CREDIT", "L/C", "DOCUMENTARY CREDIT", "信用证")


@dataclass(frozen=True)
class Expected:
    """One step of the expected chain; see the comment at the top of ``chain.toml``."""

    relation: str
    flow: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    every: str
    required_at: tuple[str, ...]
    binds: list[list[str]]
    tests: list[list[str]]


@cache
def expected() -> tuple[Expected, ...]:
    """The steps of ``chain.toml``, in order."""
    text = (resources.files("evidence.prove") / "chain.toml").read_text(encoding="utf-8")
    return tuple(_expected(raw) for raw in tomllib.loads(text)["step"])


def _expected(raw: dict[str, Any]) -> Expected:
    tuples = {k: tuple(raw[k]) for k in ("source", "target", "required_at")}
    return Expected(**{**raw, **tuples})


def links(look: Lookup, stage: str, paid: Allocated) -> tuple[Link, ...]:
    """All links of a shipment at a stage."""
    return tuple(link for step in expected() for link in _links(look, step, stage, paid))


def _links(look: Lookup, step: Expected, stage: str, paid: Allocated) -> Iterator[Link]:
    required = stage in step.required_at
    sources, targets = look.of(step.source), look.of(step.target)
    if step.relation == "pays":
        yield from (_payment(look, step, invoice, stage, paid) for invoice in sources)
        return
    anchors, partners = (sources, targets) if step.every == "source" else (targets, sources)
    if not anchors and (required or partners):
        yield _missing(step, partners[0] if partners else None, step.every != "source", required)
    for anchor in anchors:
        yield _best(look, step, anchor, partners, required)


def _missing(step: Expected, document: Document | None, is_source: bool, required: bool) -> Link:
    end = None if document is None else document.id
    why = f"no {' or '.join(step.target if is_source or document is None else step.source)} in the dossier"
    return Link(
        relation=step.relation,
        flow=step.flow,
        source=end if is_source else None,
        target=None if is_source else end,
        required=required,
        status=LinkStatus.MISSING,
        why=why.replace("_", " "),
    )


def _best(look: Lookup, step: Expected, anchor: Document, partners: tuple[Document, ...], required: bool) -> Link:
    if not partners:
        return _missing(step, anchor, step.every == "source", required)
    order = (LinkStatus.HOLDS, LinkStatus.CONSISTENT, LinkStatus.FAILS)
    found = [_link(look, step, *((anchor, p) if step.every == "source" else (p, anchor)), required) for p in partners]
    return min(found, key=lambda link: order.index(link.status))


def _link(look: Lookup, step: Expected, source: Document, target: Document, required: bool) -> Link:
    binding = tuple(steps(look, source.id, target.id, step.binds))
    others = tuple(steps(look, source.id, target.id, step.tests))
    every = (*binding, *others)
    status = _status(binding, every)
    if step.relation == "enters" and status is not LinkStatus.HOLDS:
        status, every = _by_voyage(look, source.id, target.id, status, every)
    if step.relation == "imports-for" and status is LinkStatus.FAILS and _agency(look):
        status = LinkStatus.CONSISTENT
    return Link(
        relation=step.relation,
        flow=step.flow,
        source=source.id,
        target=target.id,
        required=required,
        status=status,
        why=sentence(look, every, status),
        evidence=tuple(dict.fromkeys(f for s in every for f in s.facts)),
        steps=every,
    )


def _status(binding: tuple[Step, ...], every: tuple[Step, ...]) -> LinkStatus:
    if any(step.result is False for step in every):
        return LinkStatus.FAILS
    return LinkStatus.HOLDS if any(step.result for step in binding) else LinkStatus.CONSISTENT


def _by_voyage(
    look: Lookup, transport: str, entry: str, status: LinkStatus, every: tuple[Step, ...]
) -> tuple[LinkStatus, tuple[Step, ...]]:
    """Where the bill's number does not tie, vessel or arrival may show it is consistent."""
    vessel, carrier = look.fact(transport, "vessel"), look.fact(entry, "importing_carrier")
    if vessel is None or carrier is None or vessel.text.casefold() not in carrier.text.casefold():
        return status, every
    step = Step(Operation.EQUAL, (vessel.id, carrier.id), (vessel.text, carrier.text), True, note="same vessel")
    return LinkStatus.CONSISTENT, (*(_unsure(s) for s in every), step)


def _unsure(step: Step) -> Step:
    return step if step.result else Step(step.operation, step.facts, step.operands, None, step.tolerance, step.note)


def _agency(look: Lookup) -> bool:
    return bool(look.of(("ior_agreement", "buying_agency_agreement", "owner_declaration")))


def _payment(look: Lookup, step: Expected, invoice: Document, stage: str, paid: Allocated) -> Link:
    state, why = dict(paid.state).get(invoice.id, "none"), dict(paid.why).get(invoice.id, "its total was not read")
    total = look.fact(invoice.id, "total")
    mine = [a for a in paid.allocations if total is not None and a.invoice == total.id]
    operands = tuple(f"{a.amount} {a.currency}".strip() for a in mine)
    facts = tuple(dict.fromkeys([*(a.invoice for a in mine), *(a.payment for a in mine)]))
    proof = Step(Operation.ALLOCATED, facts, operands, {"settled": True, "short": False, "over": False}.get(state))
    return Link(
        relation=step.relation,
        flow=step.flow,
        source=invoice.id,
        target=look.by_id[mine[0].payment].document if mine else None,
        required=stage in step.required_at and not _on_credit(look, invoice),
        status=STATES[state],
        why=why,
        evidence=facts,
        steps=(proof,) if mine else (),
    )


def _on_credit(look: Lookup, invoice: Document) -> bool:
    terms = (look.value(invoice.id, "payment_terms") or "").upper()
    return any(word in terms for word in CREDIT) or bool(look.of(("letter_of_credit",)))
