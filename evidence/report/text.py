"""The terminal's view: verdict, identity strip, the two chains, then the findings with both values and their pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.records.cases import Summary
from evidence.records.facts import Fact
from evidence.records.findings import Check
from evidence.records.proofs import Link, Shipment
from evidence.records.sources import Status
from evidence.report import words
from evidence.report.mask import Mask
from evidence.report.names import Names
from evidence.report.spots import field

MARKS = {"holds": "✓", "consistent": "≈", "fails": "✗", "missing": "–"}
SLOT_MARKS = {"agrees": "✓", "differs": "✗", "missing": "–", "unclear": "?"}
COLOURS = {"clear": "32", "review": "33", "hold": "31", "critical": "31", "major": "33"}


@dataclass(frozen=True)
class Style:
    """How to print: ANSI colours or not, and the width in columns."""

    colour: bool = False
    width: int = 100

    def paint(self, text: str, key: str) -> str:
        """``text`` in the colour of ``key`` where colours are on."""
        code = COLOURS.get(key)
        return f"\x1b[1;{code}m{text}\x1b[0m" if self.colour and code else text


PRESSING = 5
"""So many remedies are named as what to do first."""
MOST_PAPERS = 40
"""So many papers are listed by their short names."""
LEAST_PRESSING = 2
"""One remedy alone already stands beside its finding."""


def render(summary: Summary, *, unmask: bool = False, style: Style | None = None) -> str:
    """The whole text, ready to print; control characters of the papers are escaped."""
    chosen = style or Style()
    names = Names(summary)
    mask = Mask(summary.case.facts, off=unmask)
    parts = [
        _verdict(summary, chosen),
        _papers(names),
        _identity(summary, names),
        *(_chains(s, names) for s in summary.shipments),
        _findings(names, mask, chosen),
        _first(summary, chosen),
        _decisions(summary, names),
        _wanting(names, chosen),
        _files(summary),
    ]
    return mask.text("\n".join(p for p in parts if p)) + "\n"


def printable(text: str) -> str:
    """``text`` with control, bidirectional and zero-width characters shown as escapes, so that none acts."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _verdict(summary: Summary, style: Style) -> str:
    judged = summary.judgement
    lines = [
        "",
        f"  {printable(summary.name)}",
        "  " + style.paint(words.VERDICTS[judged.verdict], judged.verdict),
        f"  5H screening score {judged.screening.score} of 100 (never overrides the verdict) · stage {judged.stage} · "
        f"law of {judged.law_date} · knowledge of {judged.as_of} · policy {judged.policy}",
    ]
    if count := sum(c.waiver is not None for c in judged.checks):
        lines.append(f"  {words.waivers(count)}")
    if judged.verdict == "clear" and any(s.verdict == "open" for s in summary.shipments):
        lines.append("  The loop is not closed yet; at this stage that is no fault.")
    return "\n".join(lines)


def _papers(names: Names) -> str:
    """What d1, d2 … stand for."""
    told = [
        f"{names.document_names[d.id]} {printable(d.parts[0].file)}, {words.kind(d.kind)}"
        for d in names.summary.case.documents[:MOST_PAPERS]
    ]
    more = len(names.summary.case.documents) - len(told)
    text = " · ".join([*told, *([f"and {more} more"] if more else [])])
    return "\n" + textwrap.fill(f"Papers: {text}", 98, initial_indent="  ", subsequent_indent="    ") if told else ""


def _first(summary: Summary, style: Style) -> str:
    """The most pressing remedies, each with the rules it answers."""
    found = summary.judgement.screening.first[:PRESSING]
    if len(found) < LEAST_PRESSING:
        return ""
    rows = ["", "  What to do first"]
    for number, todo in enumerate(found, 1):
        text = f"{number}. {todo.remedy} ({', '.join(todo.rules)})"
        rows.append(textwrap.fill(text, style.width - 4, initial_indent=" " * 4, subsequent_indent=" " * 7))
    return "\n".join(rows)


def _identity(summary: Summary, names: Names) -> str:
    rows = ["", "  The importer's five papers, which must carry one name and one number"]
    for slot in summary.judgement.slots:
        where = names.document_names.get(slot.document or "", "")
        said = "not in the dossier"
        if slot.document is not None:
            said = f"{slot.name or 'name not read'} · {slot.number or 'number not read'}"
        rows.append(f"    {SLOT_MARKS[slot.status]} {words.SLOTS[slot.slot]:<18} {printable(said)}  {where}")
    if (trade := summary.judgement.importer.trade) is not None:
        rows.append(f"    Structure: {trade.title}{words.besides(trade.also)}")
        rows += [f"      ✗ {printable(line)}" for line in trade.contradictions]
    return "\n".join(rows)


def _chains(shipment: Shipment, names: Names) -> str:
    rows = ["", f"  Shipment {names.shipment_names[shipment.id]}: loop {shipment.verdict}"]
    for flow, state in (("capital", shipment.capital), ("logistics", shipment.logistics), ("importer", "")):
        links = [link for link in shipment.links if link.flow == flow]
        if links:
            rows.append(f"    {flow}{': ' + state if state else ''}")
            rows += [_link(link, names) for link in links]
    return "\n".join(rows)


def _link(link: Link, names: Names) -> str:
    ends = [names.document_names.get(e or "", "") for e in (link.source, link.target)]
    arrow = " → ".join(e for e in ends if e)
    optional = "" if link.required else " (not required yet)"
    return f"      {MARKS[link.status]} {words.relation(link, names.kinds)}{optional}  {arrow}\n" + (
        textwrap.fill(printable(link.why), 96, initial_indent="          ", subsequent_indent="          ")
    )


def _findings(names: Names, mask: Mask, style: Style) -> str:
    told = names.told()
    if not told:
        return "\n  No findings."
    count, waived = len(told), sum(c.waiver is not None for c in told)
    more = f"; {waived} waived, last" if waived else ""
    rows = ["", f"  {count} finding{'s' if count != 1 else ''}, gravest first{more}"]
    for check in told:
        rows.append(_finding(check, names, mask, style))
    return "\n".join(rows)


def _finding(check: Check, names: Names, mask: Mask, style: Style) -> str:
    grave = check.severity.value
    painted = style.paint(grave.upper(), grave) if check.waiver is None else f"waived {grave}"
    head = f"    {painted} {check.outcome.value}: {check.rule}"
    body = textwrap.fill(
        printable(mask.text(check.message)), style.width - 4, initial_indent="      ", subsequent_indent="      "
    )
    rows = [head, body, *(f"        {line}" for line in _places(check, names))]
    rows += [
        textwrap.fill(printable(mask.text(said)), style.width - 4, initial_indent=" " * 6, subsequent_indent=" " * 6)
        for said in words.sureness(check.sure)
    ]
    if check.waiver is not None:
        rows.append(f"      {printable(words.waiver(check.waiver))}")
    elif check.remedy:
        remedy = textwrap.fill(f"→ {check.remedy}", style.width - 4, initial_indent=" " * 6, subsequent_indent=" " * 8)
        rows.append(remedy)
    return "\n".join(rows)


def _decisions(summary: Summary, names: Names) -> str:
    if not summary.heard:
        return ""
    rows = ["", "  Decisions"]
    for heard in summary.heard:
        one = heard.decision
        rows.append(f"    {words.STATES[heard.state]}: {printable(words.decided(one, names.target(one.target)))}")
        rows.append(f"      {printable(heard.says)} {printable(f'{one.who}, {one.when}: {one.why} ({one.at})')}")
    return "\n".join(rows)


def _places(check: Check, names: Names) -> Iterator[str]:
    for key in check.evidence:
        fact = names.facts[key]
        said = f"{field(fact.field)} {printable(repr(fact.printed))}"
        yield f"{names.document_names[fact.document]} {said} {_where(fact)}"


def _where(fact: Fact) -> str:
    if not fact.places:
        return ""
    place = fact.places[0]
    return f"in {printable(place.file)}, {printable(place.spot)}"


def _wanting(names: Names, style: Style) -> str:
    """What would close the loop: the cheapest set of papers, and how many others there are."""
    found = names.summary.judgement.wanting
    if not found.sets:
        return ""
    rows = ["", "  To close the loop and clear the findings, as far as papers can:"]
    for paper in found.sets[0].papers:
        givers = ", or the ".join(paper.suppliers)
        instead = printable(words.instead(paper, names.document_names))
        line = f"{paper.what} (from the {givers}){instead}"
        rows += textwrap.wrap(line, style.width - 4, initial_indent="    + ", subsequent_indent="      ")
    if len(found.sets) > 1:
        rows.append(f"    {words.ways(len(found.sets) - 1)}")
    if found.beyond:
        rows.append(f"    No paper alone settles: {', '.join(found.beyond)}")
    return "\n".join(rows)


def _files(summary: Summary) -> str:
    files = summary.case.files
    kinds = {part.file: d.kind for d in summary.case.documents for part in d.parts}
    rows = ["", f"  Files: {len(files)}"]
    for file in files:
        note = words.kind(kinds[file.path]) if file.path in kinds else ""
        reason = f": {file.reason}" if file.reason else ""
        if file.status is not Status.READ or file.problems:
            rows.append(f"    {printable(file.path)}  {file.status.value}{printable(reason)}  {note}".rstrip())
            rows += [f"      {printable(line)}" for line in words.faults(file)]
    meant = [f for f in files if f.status is not Status.IGNORED]
    read = sum(f.status is Status.READ for f in meant)
    rows.append(f"    {read} of {len(meant)} read whole")
    return "\n".join(rows)
