"""Letters that ask suppliers for the papers that would close the loop, in English and Chinese, nothing unmasked."""

from __future__ import annotations

import html
import re
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from importlib import resources
from string import Template
from typing import Any

from evidence.records.cases import Summary
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import WantedPaper
from evidence.report import spots, words
from evidence.report.mask import Mask
from evidence.report.names import Names
from evidence.report.text import printable

LANGUAGES = ("en", "zh")
WIDTH = 96
MOST_PRINTED = 6
"""Values quoted for one finding: a letter is to be read."""

_GUESS = re.compile(r"\s*\([^()]*\?\)")
"""A guess at what lies behind a finding, in brackets: it is for the report's reader, not for a letter."""

SETTLED_BY = {"missing": "missing", "corrected": "correction", "explaining": "explaining", "legible": "copy"}


@dataclass(frozen=True)
class Letter:
    """A letter to one supplier: ``supplier`` is its role, ``recipient`` its name where the papers tell it."""

    supplier: str
    recipient: str
    language: str
    subject: str
    text: str
    papers: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The name of its file, without ending."""
        return f"{self.supplier}-{self.language}"

    def page(self) -> str:
        """The letter as a web page for printing, without script or source from anywhere."""
        body = "".join(f"<p>{html.escape(p)}</p>\n" for p in self.text.strip().split("\n\n"))
        style = "body{font:12pt/1.5 serif;max-width:42em;margin:3em auto;padding:0 1em}p{white-space:pre-wrap}"
        title = html.escape(self.subject)
        head = f'<meta charset="utf-8"><title>{title}</title><style>{style}</style>'
        return f'<!doctype html>\n<html lang="{self.language}"><head>{head}</head><body>\n{body}</body></html>\n'


def letters(summary: Summary, languages: tuple[str, ...] = LANGUAGES, *, unmask: bool = False) -> tuple[Letter, ...]:
    """A letter to each supplier of the cheapest set of papers, in each language; none where nothing is wanted."""
    sets = summary.judgement.wanting.sets
    if not sets:
        return ()
    writers = [Writer(summary, language, Mask(summary.case.facts, off=unmask)) for language in languages]
    return tuple(w.letter(role, papers) for role, papers in _asked(writers[0], sets[0].papers) for w in writers)


def _asked(writer: Writer, wanted: tuple[WantedPaper, ...]) -> list[tuple[str, list[WantedPaper]]]:
    """Papers by the likeliest supplier; a company that supplies in two roles gets one letter."""
    roles: dict[str, str] = {}
    asked: dict[str, list[WantedPaper]] = {}
    for paper in wanted:
        role = paper.suppliers[0]
        name = writer.recipient(role).casefold()
        asked.setdefault(roles.setdefault(name, role) if name else role, []).append(paper)
    return list(asked.items())


@dataclass(frozen=True)
class Writer:
    """Writes in one language what one dossier wants."""

    summary: Summary
    language: str
    mask: Mask

    @cached_property
    def names(self) -> Names:
        """Look-ups over the dossier."""
        return Names(self.summary)

    @cached_property
    def say(self) -> dict[str, Any]:
        """The words of the language."""
        found: dict[str, Any] = data()[self.language]
        return found

    def letter(self, supplier: str, papers: list[WantedPaper]) -> Letter:
        """One letter for some papers."""
        numbers = {key: self.say["joint"].join(found) for key in data()["references"] if (found := self._numbers(key))}
        named = self.say["joint"].join(f"{self.say['references'][k]} {v}" for k, v in numbers.items() if k != "hold")
        subject = self._fill("subject", references=named or self.say["no_reference"])
        items = (self._item(number, paper) for number, paper in enumerate(papers, 1))
        text = self._fill(
            "letter",
            date=self.summary.judgement.as_of.isoformat(),
            recipient=self.recipient(supplier) or "__________",
            supplier=self.say["suppliers"][supplier],
            subject=subject,
            references="\n".join(f"  {self.say['references'][k]}: {v}" for k, v in numbers.items()) or "  —",
            items="\n\n".join(items),
            deadline=self._deadline(),
        )
        folded = "\n".join(_wrapped(line, self.language) for line in text.strip().split("\n")) + "\n"
        whats = tuple(self.what(p) for p in papers)
        return Letter(supplier, self.recipient(supplier), self.language, subject, folded, whats)

    def recipient(self, supplier: str) -> str:
        """The supplier's name as a paper prints it; empty where none does."""
        for kind, field in data()["recipients"][supplier]:
            for fact in self.summary.case.facts:
                if fact.field == field and fact.status != "empty" and self._kind(fact) == kind:
                    return self._shown(fact.text)
        return ""

    def references(self) -> list[tuple[str, str]]:
        """What the shipment's numbers are called, and the numbers."""
        joint, called = self.say["joint"], self.say["references"]
        return [(called[key], joint.join(found)) for key in data()["references"] if (found := self._numbers(key))]

    def what(self, paper: WantedPaper) -> str:
        """A paper in words."""
        return paper.what if self.language == "en" else str(self.say["papers"][paper.paper])

    def _kind(self, fact: Fact) -> str:
        return self.names.documents[fact.document].kind

    def _shown(self, text: str) -> str:
        return self.mask.text(printable(" ".join(text.split())))

    def _fill(self, key: str, **given: str) -> str:
        return Template(self.say[key]).substitute(given)

    def _numbers(self, key: str) -> list[str]:
        kinds, field = data()["references"][key]
        found = (f for f in self.summary.case.facts if f.field == field and self._kind(f) in kinds)
        return list(dict.fromkeys(self._shown(f.text) for f in found if f.status != "empty"))

    def _item(self, number: int, paper: WantedPaper) -> str:
        what = self.what(paper)
        head = self._fill("item", number=str(number), what=what[:1].upper() + what[1:], instead=self._instead(paper))
        lines = [f"   {line}" for line in (*self._whys(paper), self.say[SETTLED_BY[paper.form]])]
        if paper.note:
            note = paper.note if self.language == "en" else self.say["notes"].get(paper.paper, "")
            lines += [f"   {self._fill('note', note=note)}"] if note else []
        return "\n".join([head, *lines])

    def _instead(self, paper: WantedPaper) -> str:
        if paper.documents:
            told = self.say["joint"].join(self.paper(self.names.documents[d]) for d in paper.documents)
            return self._fill("legible" if paper.form == "legible" else "corrected", papers=told)
        return self._fill("party", party=self._shown(paper.party)) if paper.party else ""

    def _whys(self, paper: WantedPaper) -> Iterator[str]:
        checks = [self.summary.judgement.checks[i] for i in paper.checks]
        for check in checks:
            said = self._shown(_GUESS.sub("", check.message)) if self.language == "en" else self._chinese(check.rule)
            yield self._fill("because", why=said)
            for key in check.evidence[:MOST_PRINTED]:
                yield f"  {self._printed(self.names.facts[key])}"
        for relation in paper.links if not checks else ():
            link = words.RELATIONS.get(relation, relation) if self.language == "en" else self.say["links"][relation]
            yield self._fill("because", why=self._fill("link", link=link))

    def _chinese(self, rule: str) -> str:
        told = self.say["why"]
        return str(told.get(rule) or told.get(rule.partition(".")[0]) or rule)

    def _printed(self, fact: Fact) -> str:
        where = ""
        if fact.places:
            place = fact.places[0]
            spot = place.spot if place.page is None else self._fill("page", page=str(place.page))
            where = f"{printable(place.file)} {spot}"
        kind, text = self.kind(self._kind(fact)), self._shown(fact.printed)
        return self._fill("printed", kind=kind, where=where, field=self.field(fact.field), text=text)

    def kind(self, kind: str) -> str:
        """A kind of document in words."""
        return words.kind(kind) if self.language == "en" else str(self.say["kinds"].get(kind, words.kind(kind)))

    def paper(self, document: Document) -> str:
        """A document in words, with its number where it has one and its file."""
        number = next((f for f in self.summary.case.facts if f.document == document.id and f.field == "number"), None)
        told = f" {self._shown(number.text)}" if number is not None and number.status != "empty" else ""
        return f"{self.kind(document.kind)}{told} ({printable(document.parts[0].file)})"

    def field(self, name: str) -> str:
        """A field in words: ``seller.name`` is ``seller name``."""
        if self.language == "en":
            return spots.field(name)
        return "".join(self.say["fields"].get(part, part) for part in name.split("."))

    def _deadline(self) -> str:
        clock, today = data()["clock"], self.summary.judgement.as_of
        notice, end = hold(self.summary)
        if end is None:
            return self._fill("ordinary", by=(today + timedelta(days=clock["ordinary"])).isoformat())
        given = {"notice": "—" if notice is None else notice.isoformat(), "end": end.isoformat()}
        by = end - timedelta(days=clock["before"])
        return self._fill("held", by=by.isoformat(), **given) if by > today else self._fill("late", **given)


def hold(summary: Summary) -> tuple[date | None, date | None]:
    """The day of the last hold notice and the day by which it must be answered: as printed, else thirty days on."""
    kinds = {d.id: d.kind for d in summary.case.documents}
    days: dict[str, dict[str, date]] = {}
    for fact in summary.case.facts:
        if kinds[fact.document] == "hold_notice" and fact.field in ("date", "expiry_date") and fact.value:
            days.setdefault(fact.document, {})[fact.field] = date.fromisoformat(fact.value)
    if not days:
        return None, None
    last = max(days.values(), key=lambda found: max(found.values()))
    notice = last.get("date")
    clock = None if notice is None else notice + timedelta(days=data()["clock"]["days"])
    return notice, last.get("expiry_date", clock)


def _wrapped(line: str, language: str) -> str:
    if language == "zh" or len(line) <= WIDTH:
        return line
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(line.strip(), WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False)


@cache
def data() -> dict[str, Any]:
    """The words of ``letters.toml``."""
    return tomllib.loads((resources.files("evidence.report") / "letters.toml").read_text(encoding="utf-8"))
