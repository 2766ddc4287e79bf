"""The answer pack for a hold: what goes into it, in the order of the chain, with the boxes that decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from evidence.records.cases import Summary
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome
from evidence.records.pages import Page
from evidence.records.places import Box, Place
from evidence.records.proofs import Link, LinkStatus
from evidence.report import words
from evidence.report.letters import Writer, hold
from evidence.report.mask import Mask
from evidence.report.names import Names
from evidence.report.spots import drawn, field
from evidence.report.text import printable

ORDER = (
    "hold_notice", "contract", "purchase_order", "proforma_invoice", "commercial_invoice", "credit_note", "remittance",
    "bank_statement", "letter_of_credit", "payment_agency_agreement", "buying_agency_agreement", "packing_list",
    "export_declaration", "bill_of_lading", "air_waybill", "arrival_notice", "entry_release", "entry_summary",
    "value_worksheet", "delivery_receipt", "ein_letter", "importer_identity", "customs_bond", "bond_rider",
    "power_of_attorney", "ior_agreement", "owner_declaration", "broker_license",
)  # fmt: skip
"""Kinds of paper as the story goes: order, money, goods, entry, importer; others follow."""

TONES = ("finding", "proves", "compared")
"""What a box is marked for, the first that is true."""

MOST_MARKS = 16
"""Boxes marked on one page: with more of them none stands out."""

MOST_QUOTED = 4
"""Values of one paper quoted for one link; the frames show the others."""

LONGEST = 70
"""Letters of a value quoted in the margin."""


@dataclass(frozen=True)
class Mark:
    """A box on a page (None: it cannot be framed there) and what it says; ``tone`` is ``proves`` (a link that holds),
    ``compared`` (one that is not proved) or ``finding``."""

    box: Box | None
    tone: str
    field: str
    text: str
    why: str


@dataclass(frozen=True)
class Sheet:
    """A page of a paper: its file, number and size in points, the marks, and the boxes to black out.

    ``native``: it is drawn from a file that has no page of its own.
    """

    file: str
    page: int
    width: float
    height: float
    marks: tuple[Mark, ...]
    covered: tuple[Box, ...]
    native: bool = False


@dataclass(frozen=True)
class Exhibit:
    """A paper of the pack. ``values`` (field, text, where) stand in for pages that cannot be drawn."""

    name: str
    title: str
    files: str
    shows: str
    sheets: tuple[Sheet, ...]
    values: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Row:
    """A line of the narrative: its head, how it stands, what is said, the exhibits, what would settle it, and what
    each exhibit prints."""

    head: str
    state: str
    said: str
    exhibits: tuple[str, ...]
    answer: str = ""
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pack:
    """All that the pack tells, masked."""

    title: str
    name: str
    facts: tuple[tuple[str, str], ...]
    statement: str
    slots: tuple[tuple[str, str, str, str, str], ...]
    chain: tuple[Row, ...]
    findings: tuple[Row, ...]
    wanted: tuple[str, ...]
    exhibits: tuple[Exhibit, ...]
    program: str


def packed(summary: Summary, *, unmask: bool = False) -> Pack:
    """The pack of a dossier that was judged."""
    return Packer(summary, Mask(summary.case.facts, off=unmask)).pack()


@dataclass(frozen=True)
class Packer:
    """Puts one dossier's pack together."""

    summary: Summary
    mask: Mask

    @cached_property
    def names(self) -> Names:
        """Look-ups over the dossier."""
        return Names(self.summary)

    @cached_property
    def order(self) -> tuple[Document, ...]:
        """The papers in the order of the chain."""
        rank = {kind: i for i, kind in enumerate(ORDER)}
        return tuple(sorted(self.summary.case.documents, key=lambda d: (rank.get(d.kind, len(ORDER)), d.parts[0].file)))

    @cached_property
    def letters(self) -> dict[str, str]:
        """Document ids to exhibit names: 1, 2, 3 …"""
        return {d.id: f"Exhibit {i}" for i, d in enumerate(self.order, 1)}

    @cached_property
    def uses(self) -> dict[str, list[tuple[str, str]]]:
        """What each fact (id) is used for: tone and words, findings first."""
        found: dict[str, list[tuple[str, str]]] = {}
        for check in self.names.told():
            for key in check.evidence:
                found.setdefault(key, []).append(("finding", f"{check.outcome.value}: {check.rule}"))
        for shipment in self.summary.shipments:
            for link in shipment.links:
                told = words.relation(link, self.names.kinds)
                use = ("proves", told) if link.status is LinkStatus.HOLDS else ("compared", f"not proved: {told}")
                for key in link.evidence:
                    found.setdefault(key, []).append(use)
        return found

    def pack(self) -> Pack:
        """All of it."""
        judged = self.summary.judgement
        held = any(d.kind == "hold_notice" for d in self.order)
        return Pack(
            title="Answer to a customs hold" if held else "Evidence for an import entry",
            name=self.shown(self.summary.name),
            facts=tuple(self._header()),
            statement=self._statement(),
            slots=tuple(self._slots()),
            chain=tuple(self._link(link) for s in self.summary.shipments for link in s.links),
            findings=tuple(self._finding(c, i) for c, i in self._told()),
            wanted=tuple(self._wanted()) if judged.wanting.sets else (),
            exhibits=tuple(self._exhibit(d) for d in self.order),
            program=self.summary.program,
        )

    def shown(self, text: str) -> str:
        """A text as it may be shown: one line, masked, nothing in it that acts."""
        return self.mask.text(printable(" ".join(text.split())))

    def _header(self) -> Iterator[tuple[str, str]]:
        writer = Writer(self.summary, "en", self.mask)
        yield from (pair for pair in writer.references())
        for role in ("importer", "seller", "buyer", "broker", "surety"):
            if name := writer.recipient(role):
                yield {"importer": "Importer of record", "broker": "Filer"}.get(role, role.capitalize()), name
        notice, end = hold(self.summary)
        if notice is not None:
            yield "Notice dated", notice.isoformat()
        if end is not None:
            yield "To be answered by", end.isoformat()
        yield "Put together", f"{self.summary.judgement.as_of} by {self.summary.program}"

    def _statement(self) -> str:
        told = self.names.told()
        loops = [s.verdict for s in self.summary.shipments]
        loop = "closed" if loops and set(loops) == {"closed"} else "broken" if "broken" in loops else "open"
        count = len(told)
        findings = "No finding is left open." if not told else (
            f"{count} finding{' is' if count == 1 else 's are'} stated below with what answers "
            f"{'it' if count == 1 else 'them'} and what is still wanting."
        )  # fmt: skip
        return (
            f"This pack holds {len(self.order)} papers. Compared with one another they show a chain of money and goods"
            f" that is {loop}. {findings} Values are quoted as the papers print them;"
            " frames and notes on the pages mark those that decide."
        )

    def _slots(self) -> Iterator[tuple[str, str, str, str, str]]:
        for slot in self.summary.judgement.slots:
            exhibit = self.letters.get(slot.document or "", "not in the pack")
            name, number = self.shown(slot.name or ""), self.shown(slot.number or "")
            yield words.SLOTS[slot.slot], name, number, slot.status, exhibit

    def _exhibits(self, documents: tuple[str | None, ...]) -> tuple[str, ...]:
        named = {d for d in documents if d is not None}
        return tuple(self.letters[d.id] for d in self.order if d.id in named)

    def _link(self, link: Link) -> Row:
        head = words.relation(link, self.names.kinds)
        state = link.status.value if link.required or link.status is LinkStatus.HOLDS else "not needed"
        exhibits = self._exhibits((link.source, link.target))
        return Row(head[:1].upper() + head[1:], state, self.shown(link.why), exhibits, quotes=tuple(self._quotes(link)))

    def _quotes(self, link: Link) -> Iterator[str]:
        """What each paper prints that the link rests on, a line for each paper."""
        quoted: dict[str, list[Fact]] = {}
        for key in link.evidence:
            fact = self.names.facts[key]
            quoted.setdefault(fact.document, []).append(fact)
        for document, facts in quoted.items():
            said = [f"{field(f.field)} “{self._short(f.printed)}”" for f in facts[:MOST_QUOTED]]
            more = [f"{len(facts) - MOST_QUOTED} more"] if len(facts) > MOST_QUOTED else []
            yield f"{self.letters[document]}: {', '.join([*said, *more])}"

    def _told(self) -> list[tuple[Check, int]]:
        places = {id(c): i for i, c in enumerate(self.summary.judgement.checks)}
        return [(c, places[id(c)]) for c in self.names.told()]

    def _finding(self, check: Check, place: int) -> Row:
        sets = self.summary.judgement.wanting.sets
        wanted = [p.what for p in sets[0].papers if place in p.checks] if sets else []
        settled = f"It would be settled by {' and '.join(wanted)}." if wanted else check.remedy
        told = "could not be checked on" if check.outcome is Outcome.UNVERIFIABLE else "is not answered by"
        answer = f"It {told} the papers in this pack. {settled}".strip()
        if check.waiver is not None:
            answer = f"It is {words.waiver(check.waiver)}."
        head = f"{check.severity.value.capitalize()} · {check.rule}"
        return Row(
            head, check.outcome.value, self.shown(check.message), self._exhibits(check.documents), self.shown(answer)
        )

    def _wanted(self) -> Iterator[str]:
        for paper in self.summary.judgement.wanting.sets[0].papers:
            instead = words.instead(paper, self.letters)
            yield self.shown(f"{paper.what}{instead} (from the {', or the '.join(paper.suppliers)})")

    def _exhibit(self, document: Document) -> Exhibit:
        facts = [f for f in self.summary.case.facts if f.document == document.id and f.status != "empty"]
        number = next((f" {self._short(f.text)}" for f in facts if f.field == "number"), "")
        shows = dict.fromkeys(why for f in facts for tone, why in self.uses.get(f.id, ()) if tone != "finding")
        kind = words.kind(document.kind)
        spots = {(p.file, p.number): p for f in self.summary.case.files for p in f.pages}
        pages = [(part.file, n) for part in document.parts for n in part.pages if (part.file, n) in spots]
        return Exhibit(
            name=self.letters[document.id],
            title=kind[:1].upper() + kind[1:] + number,
            files=printable(", ".join(dict.fromkeys(part.file for part in document.parts))),
            shows="; ".join(shows),
            sheets=tuple(self._sheet(spots[p], facts) for p in pages if not self.mask.uncovered(*p)),
            values=tuple((field(f.field), self._short(f.printed), f.places[0].spot) for f in facts if f.places),
        )

    def _sheet(self, page: Page, facts: list[Fact]) -> Sheet:
        used = [f for f in facts if f.id in self.uses]
        marks = [self._mark(f, p) for f in used for p in f.places if (p.file, p.page) == (page.file, page.number)]
        chosen = sorted(marks, key=lambda m: TONES.index(m.tone))[:MOST_MARKS]
        ordered = tuple(sorted(chosen, key=lambda m: (round(m.box.top), m.box.x0) if m.box is not None else (0, 0)))
        size = page.width, page.height
        covered = self.mask.boxes_in(page.file, page.number, Box(0.0, 0.0, *size))
        return Sheet(page.file, page.number, *size, ordered, covered, page.text_source == "native")

    def _mark(self, fact: Fact, place: Place) -> Mark:
        uses, box = self.uses[fact.id], drawn(place)
        tone = min((t for t, _ in uses), key=TONES.index)
        why = "; ".join(dict.fromkeys(w for t, w in uses if t == tone))
        where = "" if box is not None else f" ({place.spot})"
        return Mark(box, tone, field(fact.field) + where, self._short(fact.printed), why)

    def _short(self, text: str) -> str:
        told = self.shown(text)
        return told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"
