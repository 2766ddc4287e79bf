"""``report.json``: complete, for the owner alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from evidence.records.cases import Heard, Summary
from evidence.records.codec import plain, schema
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Structure, Waiver, WantedSet
from evidence.records.places import Box, Place
from evidence.records.proofs import Shipment
from evidence.records.sources import FileReading
from evidence.report import model
from evidence.report import model_papers as papers
from evidence.report.names import Names


def render(summary: Summary) -> bytes:
    """The report as indented UTF-8 JSON in the contract's order of keys."""
    return (json.dumps(plain(report(summary)), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every ``report.json`` fulfils."""
    return schema(model.Report) | {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def report(summary: Summary) -> model.Report:
    """A summary as the contract's report record."""
    names, judged = Names(summary), summary.judgement
    return model.Report(
        schema="evidence/report/1",
        dossier=_header(summary),
        verdict=cast(model.Verdict, judged.verdict),
        screening=_screening(summary),
        importer=_importer(summary, names),
        identity=tuple(
            model.SlotLine(s.slot, s.status, names.document_names.get(s.document or ""), s.name, s.number)
            for s in judged.slots
        ),
        files=tuple(_file(f) for f in summary.case.files),
        documents=tuple(_document(d, summary, names) for d in summary.case.documents),
        entities=_entities(summary, names),
        shipments=tuple(_shipment(s, names) for s in summary.shipments),
        checks=tuple(
            model.CheckLine(
                c.rule, c.outcome.value, names.shipment_names.get(c.shipment or ""), waived=c.waiver is not None
            )
            for c in judged.checks
        ),
        findings=tuple(_finding(c, names) for c in names.told()),
        decisions=tuple(_decision(h, names) for h in summary.heard),
        missing_sets=tuple(_missing_set(s, summary, names) for s in judged.wanting.sets),
        beyond_papers=judged.wanting.beyond,
    )


def _header(summary: Summary) -> model.Header:
    judged = summary.judgement
    return model.Header(
        name=summary.name,
        law_date=judged.law_date.isoformat(),
        as_of=judged.as_of.isoformat(),
        stage=cast(Any, judged.stage),
        policy=judged.policy,
        program=summary.program,
        limits=dict(sorted(summary.case.limits.items())),  # a stored case has them in this order
    )


def _screening(summary: Summary) -> model.ScreeningLine:
    found = summary.judgement.screening
    drivers = tuple(model.DriverLine(d.rule, d.points) for d in found.drivers)
    first = tuple(model.TodoLine(t.remedy, t.rules, t.points) for t in found.first)
    return model.ScreeningLine(found.score, cast(model.Verdict, found.band), drivers, first)


def _importer(summary: Summary, names: Names) -> model.ImporterLine:
    found = summary.judgement.importer
    return model.ImporterLine(
        entity=names.entity_names.get(found.entity or ""),
        importer_class=cast(Any, found.importer_class),
        structure=cast(Any, found.structure),
        tests=tuple(model.TestLine(t.test, cast(Any, t.result), tuple(_refs(t.evidence, names))) for t in found.tests),
        trade=_trade(found.trade, names),
    )


def _trade(found: Structure | None, names: Names) -> model.TradeLine | None:
    if found is None:
        return None
    refs = tuple(_refs(found.evidence, names))
    return model.TradeLine(found.name, found.title, refs, found.contradictions, found.also)


def _refs(facts: tuple[str, ...], names: Names) -> Iterator[papers.FieldRef]:
    for key in facts:
        fact = names.facts.get(key)
        if fact is not None:
            yield papers.FieldRef(names.document_names[fact.document], fact.field)


def _file(reading: FileReading) -> papers.FileLine:
    pages = tuple(
        papers.PageLine(
            p.number, round(p.width, 2), round(p.height, 2), p.rotation, cast(Any, p.text_source), p.engine, p.cleaning
        )
        for p in reading.pages
    )
    return papers.FileLine(reading.path, reading.sha256, reading.size, reading.status.value, reading.reason, pages)


def _document(document: Document, summary: Summary, names: Names) -> papers.ReportDocument:
    return papers.ReportDocument(
        id=names.document_names[document.id],
        parts=tuple(papers.FilePages(p.file, p.pages) for p in document.parts),
        kind=document.kind,
        kind_confidence=round(document.kind_confidence, 4),
        languages=document.languages,
        fields=tuple(_field(f) for f in summary.case.facts if f.document == document.id),
        cues=tuple(papers.CueLine(c.kind, c.phrase, c.weight) for c in document.cues),
    )


def _field(fact: Fact) -> papers.Field:
    return papers.Field(
        name=fact.field,
        value=fact.value,
        raw=fact.printed,
        status=cast(Any, fact.status),
        method=cast(Any, fact.method),
        confidence=round(fact.confidence, 4),
        places=tuple(_spot(p) for p in fact.places),
        alternatives=tuple(papers.Alternative(r.value, round(r.confidence, 4)) for r in fact.others),
    )


def _rounded(box: Box | None) -> tuple[float, float, float, float] | None:
    if box is None:
        return None
    return round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2)


def _spot(place: Place) -> papers.Spot:
    return papers.Spot(place.file, place.page, _rounded(place.box), place.sheet, place.cell, place.line, place.column)


def _entities(summary: Summary, names: Names) -> tuple[papers.Entity, ...]:
    return tuple(
        papers.Entity(
            id=names.entity_names[p.id],
            kind=p.kind,
            name=p.name,
            names=p.names,
            addresses=p.addresses,
            identifiers=tuple(
                papers.IdentifierLine(t, v) for t, v in sorted({(i.type, i.value) for i in p.identifiers})
            ),
            mentions=tuple(papers.MentionLine(names.document_names[m.document], m.field, m.role) for m in p.mentions),
        )
        for p in summary.resolution.parties
    )


def _shipment(shipment: Shipment, names: Names) -> model.ShipmentLine:
    links = tuple(
        model.LinkLine(
            relation=link.relation,
            source=names.document_names.get(link.source or ""),
            target=names.document_names.get(link.target or ""),
            required=link.required,
            status=link.status.value,
            why=link.why,
            evidence=tuple(_refs(link.evidence, names)),
        )
        for link in shipment.links
    )
    return model.ShipmentLine(
        id=names.shipment_names[shipment.id],
        verdict=cast(model.Loop, shipment.verdict),
        capital=cast(model.Loop, shipment.capital),
        logistics=cast(model.Loop, shipment.logistics),
        documents=tuple(names.document_names[d] for d in shipment.documents),
        links=links,
    )


def _finding(check: Check, names: Names) -> model.Finding:
    return model.Finding(
        rule=check.rule,
        outcome=cast(Any, check.outcome.value),
        severity=check.severity.value,
        message=check.message,
        remedy=check.remedy,
        shipment=names.shipment_names.get(check.shipment or ""),
        documents=tuple(names.document_names[d] for d in check.documents),
        evidence=tuple(line for key in check.evidence for line in _evidence(names.facts[key], names)),
        readings=tuple(model.ReadingLine(r.id, r.result) for r in check.readings),
        sources=tuple(model.SourceLine(a.title, a.status) for a in check.authorities),
        waived=_waiver(check.waiver),
        sure=_sureness(check, names),
    )


def _sureness(check: Check, names: Names) -> model.SurenessLine | None:
    sure = check.sure
    if sure is None:
        return None
    return model.SurenessLine(tuple(_refs(check.evidence, names)), sure.characters, sure.says, sure.hangs_on)


def _waiver(found: Waiver | None) -> model.WaiverLine | None:
    return None if found is None else model.WaiverLine(found.who, found.when, found.until, found.why)


def _decision(heard: Heard, names: Names) -> model.DecisionLine:
    d = heard.decision
    return model.DecisionLine(
        what=cast(Any, d.what),
        target=names.target(d.target),
        value=names.target(d.value) if d.what == "waive" else d.value,
        who=d.who,
        when=d.when,
        why=d.why,
        until=d.until or None,
        at=d.at,
        state=cast(Any, heard.state),
        says=heard.says,
    )


def _missing_set(wanted: WantedSet, summary: Summary, names: Names) -> model.MissingSet:
    checks = summary.judgement.checks
    papers = tuple(
        model.MissingPaperLine(
            paper=p.paper,
            kind=p.kind,
            form=cast(Any, p.form),
            what=p.what,
            suppliers=cast(Any, p.suppliers),
            effort=p.effort,
            documents=tuple(names.document_names[d] for d in p.documents),
            party=p.party,
            settles=tuple(dict.fromkeys(checks[i].rule for i in p.checks)),
            closes=p.links,
            note=p.note,
        )
        for p in wanted.papers
    )
    return model.MissingSet(wanted.effort, papers)


def _evidence(fact: Fact, names: Names) -> Iterator[model.EvidenceLine]:
    for place in fact.places:
        yield model.EvidenceLine(
            document=names.document_names[fact.document],
            field=fact.field,
            text=place.text or fact.printed,
            file=place.file,
            page=place.page,
            box=_rounded(place.box),
            sheet=place.sheet,
            cell=place.cell,
            line=place.line,
            column=place.column,
        )
