"""``proof.json``: all that a verdict rests on, as leaves of a hash tree that can be checked without this program.

The leaves, in order: the run; what it was judged by (rules, provisions, points, the expected chain); files, documents,
facts, decisions; parties and the comparisons of names; links, checks and allocations, each with its steps, and the
sentences told of them in leaves of their own, so that a bank line can be withheld without its verdict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any, cast

from evidence.prove.chain import chain_text
from evidence.prove.sealing import SigningKey, sealed
from evidence.records.cases import Summary
from evidence.records.codec import plain
from evidence.records.facts import Fact, Reading
from evidence.records.findings import Check, Outcome
from evidence.records.leaves import (
    AllocationLeaf,
    AnyLeaf,
    CheckLeaf,
    ComparisonLeaf,
    DecisionLeaf,
    DocumentLeaf,
    FactLeaf,
    FileLeaf,
    LinkLeaf,
    Method,
    NormLeaf,
    Norms,
    PageLeaf,
    PartyLeaf,
    PlaceLeaf,
    ReadingLeaf,
    RuleLeaf,
    RunLeaf,
    SearchLeaf,
    ShipmentLeaf,
    Source,
    StepLeaf,
    WordsLeaf,
)
from evidence.records.parties import Comparison
from evidence.records.places import Place
from evidence.records.proofs import Allocation, Link, Operation, Search, Shipment, Step
from evidence.records.sources import FileReading


def certificate(summary: Summary, norms: Norms, key: SigningKey | None = None) -> bytes:
    """The proof of one run as JSON, UTF-8; the same bytes for the same summary, norms and key.

    With ``key`` it is signed (Ed25519), and its salts cannot be guessed from its content.
    """
    return sealed(_Leaves(summary, norms).all(), key)


@dataclass
class _Leaves:
    """The leaves of one run; ids of steps, links, checks and allocations are counted on the way."""

    summary: Summary
    norms: Norms
    count: dict[str, int] = field(default_factory=dict)

    def all(self) -> list[AnyLeaf]:
        """Every leaf, in order."""
        case = self.summary.case
        shipments = [leaf for s in self.summary.shipments for leaf in self._shipment(s)]
        checks = [self._check(c) for c in self.summary.judgement.checks]
        rest: list[AnyLeaf] = [
            *self._judged_by([found[0] for found in checks]),
            *(_file(f) for f in case.files),
            *self._documents(),
            *(_fact(f) for f in case.facts),
            *(DecisionLeaf(d.target, d.what, d.value, d.who, d.when, d.why, d.until) for d in self.summary.decisions),
            *_parties(self.summary),
            *_compared(self._pairs(), self.summary.resolution.comparisons),
            *shipments,
            *(leaf for found in checks for leaf in found),
        ]
        count = Counter(plain(leaf)["leaf"] for leaf in rest)
        return [self._run({"run": 1, **count}), *rest]

    def _id(self, prefix: str) -> str:
        self.count[prefix] = self.count.get(prefix, 0) + 1
        return f"{prefix}{self.count[prefix]}"

    def _run(self, leaves: dict[str, int]) -> RunLeaf:
        judged, case = self.summary.judgement, self.summary.case
        return RunLeaf(
            program=self.summary.program,
            dossier=self.summary.name,
            stage=judged.stage,
            policy=judged.policy,
            law_date=judged.law_date.isoformat(),
            law_date_given=self.norms.law_date_given,
            as_of=judged.as_of.isoformat(),
            verdict=judged.verdict,
            score=judged.screening.score,
            band=judged.screening.band,
            drivers=tuple((d.rule, d.points) for d in judged.screening.drivers),
            shipments=tuple(s.id for s in self.summary.shipments),
            documents=tuple(d.id for d in case.documents),
            files=tuple(f.path for f in case.files),
            leaves=leaves,
        )

    def _judged_by(self, checks: Sequence[AnyLeaf]) -> Iterator[AnyLeaf]:
        ran = [c for c in checks if isinstance(c, CheckLeaf)]
        for rule in self.norms.rules:
            yield RuleLeaf(rule.name, rule.meaning, rule.provisions, tuple(c.id for c in ran if c.rule == rule.name))
        yield from self.norms.texts
        yield NormLeaf("prove/chain.toml", chain_text())

    def _documents(self) -> Iterator[DocumentLeaf]:
        case = self.summary.case
        for d in case.documents:
            parts = tuple((p.file, p.pages) for p in d.parts)
            mine = tuple(f.id for f in case.facts if f.document == d.id)
            yield DocumentLeaf(d.id, d.kind, text(d.kind_confidence), parts, mine)

    def _steps(self, of: str, steps: Sequence[Step]) -> list[StepLeaf]:
        return [
            StepLeaf(
                id=self._id("st"),
                of=of,
                operation=step.operation,
                facts=step.facts,
                operands=step.operands,
                tolerance=step.tolerance,
                result=step.result,
                note=step.note,
                terms=step.terms,
                test=step.test,
            )
            for step in steps
        ]

    def _shipment(self, shipment: Shipment) -> Iterator[AnyLeaf]:
        links = [self._link(shipment.id, link) for link in shipment.links]
        allocations = [_allocation(self._id("a"), shipment.id, a) for a in shipment.allocations]
        yield ShipmentLeaf(
            id=shipment.id,
            documents=shipment.documents,
            links=tuple(found[0].id for found in links if isinstance(found[0], LinkLeaf)),
            allocations=tuple(a.id for a in allocations),
            capital=shipment.capital,
            logistics=shipment.logistics,
            verdict=shipment.verdict,
        )
        yield from allocations
        yield from (_search(shipment.id, s) for s in shipment.searches)
        yield from (leaf for found in links for leaf in found)

    def _link(self, shipment: str, link: Link) -> list[AnyLeaf]:
        own = self._id("l")
        steps = self._steps(own, link.steps)
        leaf = LinkLeaf(
            id=own,
            shipment=shipment,
            relation=link.relation,
            flow=link.flow,
            source=link.source,
            target=link.target,
            required=link.required,
            status=link.status,
            evidence=link.evidence,
            steps=tuple(s.id for s in steps),
        )
        return [leaf, *steps, WordsLeaf(own, link.why, "")]

    def _check(self, check: Check) -> list[AnyLeaf]:
        own = self._id("c")
        steps = self._steps(own, [*check.steps, *self._looked_at(check)])
        leaf = CheckLeaf(
            id=own,
            rule=check.rule,
            outcome=check.outcome,
            severity=check.severity,
            shipment=check.shipment,
            documents=check.documents,
            evidence=check.evidence,
            steps=tuple(s.id for s in steps),
            readings=tuple((r.id, r.result) for r in check.readings),
            authorities=tuple((a.title, a.status) for a in check.authorities),
            replay="steps" if follows(check.outcome, check.steps) else "recorded",
            waived=check.waiver is not None,
        )
        return [leaf, *steps, WordsLeaf(own, check.message, check.remedy)]

    def _looked_at(self, check: Check) -> Iterator[Step]:
        """The evidence that no step of a check uses, with what it said, so that it can be held against the facts."""
        used = {f for step in check.steps for f in step.facts}
        known = self.facts
        rest = tuple(f for f in check.evidence if f not in used and f in known)
        if rest:
            yield Step(Operation.READ, rest, tuple(known[f].text for f in rest), None)

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Facts by id."""
        return {f.id: f for f in self.summary.case.facts}

    def _pairs(self) -> set[frozenset[str]]:
        """The pairs of names whose comparison a party or a step rests on, as compared."""
        judged = self.summary.judgement
        steps = [s for ship in self.summary.shipments for link in ship.links for s in link.steps]
        steps += [s for check in judged.checks for s in check.steps]
        names = (combinations(p.names, 2) for p in self.summary.resolution.parties)
        alike = {frozenset(pair) for pairs in names for pair in pairs}
        return alike | {frozenset(s.operands) for s in steps if s.operation is Operation.SAME_PARTY}


def follows(outcome: Outcome, steps: Sequence[Step]) -> bool:
    """Whether an answer follows from its steps alone: holds from true ones, violated from one that is false."""
    results = [s.result for s in steps]
    if outcome is Outcome.HOLDS:
        return bool(results) and all(results)
    return outcome is Outcome.VIOLATED and False in results


def text(number: float | None) -> str:
    """A number as a plain decimal, with the figures that tell it from every other float."""
    return "" if number is None else f"{Decimal(repr(float(number))):f}"


def _file(file: FileReading) -> FileLeaf:
    pages = tuple(
        PageLeaf(p.number, text(p.width), text(p.height), cast(Source, p.text_source), p.engine) for p in file.pages
    )
    return FileLeaf(file.path, file.sha256, file.size, file.media_type, file.status.value, file.reason, pages)


def _fact(fact: Fact) -> FactLeaf:
    return FactLeaf(
        id=fact.id,
        document=fact.document,
        field=fact.field,
        printed=fact.printed,
        value=fact.value,
        status=cast(Any, fact.status),
        method=cast(Method, fact.method),
        confidence=text(fact.confidence),
        places=tuple(_place(p) for p in fact.places),
        others=tuple(_reading(r) for r in fact.others),
    )


def _place(p: Place) -> PlaceLeaf:
    box = None if p.box is None else (text(p.box.x0), text(p.box.top), text(p.box.x1), text(p.box.bottom))
    return PlaceLeaf(p.file, p.page, box, p.sheet, p.cell, p.line, p.column, p.text)


def _reading(r: Reading) -> ReadingLeaf:
    return ReadingLeaf(r.value, r.printed, text(r.confidence), cast(Method, r.method))


def _parties(summary: Summary) -> Iterator[PartyLeaf]:
    for p in summary.resolution.parties:
        identifiers = tuple((i.type, i.value, i.fact) for i in p.identifiers)
        mentions = tuple((m.document, m.field, m.role, m.fact) for m in p.mentions)
        yield PartyLeaf(p.id, p.kind, p.name, p.names, p.addresses, identifiers, mentions)


def _compared(pairs: set[frozenset[str]], comparisons: Sequence[Comparison]) -> Iterator[ComparisonLeaf]:
    """The comparisons of some pairs of names."""
    for c in comparisons:
        if frozenset((c.a, c.b)) in pairs:
            features = tuple((f.name, text(f.weight), f.a, f.b, f.says) for f in c.features)
            below = min(c.score, 0.5 + sum(f.weight for f in c.features)) if c.score <= 0 else c.score
            yield ComparisonLeaf(c.a, c.b, c.answer, text(round(below, 4)), features)


def _search(shipment: str, s: Search) -> SearchLeaf:
    return SearchLeaf(shipment, s.payments, s.invoices, s.tried, s.rival, s.may, s.solutions)


def _allocation(own: str, shipment: str, a: Allocation) -> AllocationLeaf:
    return AllocationLeaf(own, shipment, a.payment, a.invoice, a.amount, a.currency, a.differences, a.unique)
