"""What was read, without any judging: pages, documents with their facts, and the rule catalogue as text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from evidence.records.cases import StoredCase
from evidence.records.codec import plain
from evidence.records.facts import Fact
from evidence.records.pages import Page
from evidence.records.sources import FileReading
from evidence.report import words
from evidence.report.mask import Mask
from evidence.report.text import printable


class RuleLine(Protocol):
    """A rule of the catalogue with what it rests on."""

    @property
    def name(self) -> str:
        """The rule's stable id."""

    @property
    def severity(self) -> str:
        """What a violation weighs."""

    @property
    def meaning(self) -> str:
        """One sentence."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The provisions' sources, status and days in force."""

    @property
    def reads(self) -> tuple[str, ...]:
        """The same of provisions that are looked up only."""

    @property
    def readings(self) -> tuple[str, ...]:
        """How sources disagree, a line each."""


def as_json(cases: Sequence[StoredCase]) -> bytes:
    """Documents with their facts as indented JSON."""
    found: list[dict[str, Any]] = []
    for case in cases:
        for document in case.documents:
            facts = [plain(f) for f in case.facts if f.document == document.id]
            found.append(plain(document) | {"dossier": case.name, "fields": facts})
    return (
        json.dumps({"schema": "evidence/extract/1", "documents": found}, ensure_ascii=False, indent=2) + "\n"
    ).encode()


def as_text(cases: Sequence[StoredCase], *, unmask: bool = False) -> str:
    """Documents with their facts as text, one fact a line; SSNs, passport and account numbers masked."""
    return "".join(Mask(case.facts, off=unmask).text(_case_text(case)) for case in cases)


def _case_text(case: StoredCase) -> str:
    lines = [*_outcomes(case.files)]
    for document in case.documents:
        parts = "; ".join(f"{p.file} p. {', '.join(map(str, p.pages))}" for p in document.parts)
        lines.append("")
        lines.append(f"{words.kind(document.kind)} ({document.kind_confidence:.0%} sure): {parts}")
        lines += [
            f"  {f.field:<28} {f.value or '—'}  [{f.printed}] {f.method} {f.confidence:.2f}"
            for f in case.facts
            if f.document == document.id
        ]
    return "".join(f"{printable(line)}\n" for line in lines)


def _outcomes(files: Iterable[FileReading]) -> Iterator[str]:
    for file in files:
        yield f"{file.path}: {file.status.value}{': ' + file.reason if file.reason else ''}"
        yield from (f"  {line}" for line in words.faults(file))


def pages_text(readings: Sequence[FileReading], facts: Sequence[Fact], *, unmask: bool = False) -> str:
    """How each page was read, its words and what it says unseen; SSNs, passport and account numbers among ``facts`` are
    masked."""
    lines: list[str] = []
    for reading in readings:
        lines += _outcomes([reading])
        for page in reading.pages:
            lines.append("")
            lines.append(f"  {page_line(page)}")
            lines.append("    " + " ".join(w.text for w in page.words))
            lines += [f"    kept aside, {h.why}: {h.text}" for h in page.hidden]
    mask = Mask(tuple(facts), off=unmask)
    return "".join(f"{printable(mask.text(line))}\n" for line in lines)


def page_line(page: Page) -> str:
    """How a page was read, in one line."""
    sure = f", {page.confidence:.0%} sure" if page.confidence is not None else ""
    steps = f", cleaned: {', '.join(page.cleaning)}" if page.cleaning else ""
    turned = f", turned by {page.rotation} degrees" if page.rotation else ""
    read = f"{page.text_source} by {page.engine}, {len(page.words)} words" if page.engine else "no print"
    return f"page {page.number}: {page.width:.0f} x {page.height:.0f} pt, {read}{sure}{steps}{turned}"


def bytes_text(size: int) -> str:
    """A number of bytes in words."""
    amount, units = float(size), ["bytes", "kB", "MB", "GB"]
    while amount >= 1024 and len(units) > 1:
        amount /= 1024
        units.pop(0)
    return f"{amount:.0f} {units[0]}" if units[0] == "bytes" else f"{amount:.1f} {units[0]}"


def rules_text(rules: Sequence[RuleLine]) -> str:
    """The catalogue: id and severity, the meaning, the sources, what else is read, the readings."""
    lines: list[str] = []
    for rule in rules:
        lines.append(f"{rule.name}  ({rule.severity})")
        lines.append(f"    {rule.meaning}")
        lines += [f"    law: {source}" for source in rule.sources]
        lines += [f"    reads: {source}" for source in rule.reads]
        lines += [f"    reading {reading}" for reading in rule.readings]
    return "\n".join(lines) + "\n"
