"""Masking: SSNs, passport and account numbers but for the last four, in the terminal and in ``report.html``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from evidence.records.facts import Fact
from evidence.records.places import Box
from evidence.report.spots import drawn

KEPT = 4
"""Characters at the end that stay readable."""

_ACCOUNT_FIELDS = re.compile(r"(^|\.)(account|passport|ssn)$")
_SSN = re.compile(r"\b(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b")
_CAPTIONED = re.compile(
    r"(?i)\b(?:accounts?|acct|a/c|iban)\b[^\da-z\n]*(?:n[a-z]{0,5}\b[^\da-z\n]*)?"
    r"([a-z]{2}\d{2}[ \d-]*\d{4}|\d[\d -]{4,}\d)"
    r"|(?:[账帐]\s*号)\D{0,6}(\d[\d -]{4,}\d)"
)
"""An account number after its caption, also one that no fact holds because the caption was read badly."""

_NUMBER_FIELDS = re.compile(r"(^|[._])(number|id|tin|ein)$")


def sensitive(fact: Fact) -> bool:
    """Whether a fact holds an SSN, a passport number or an account number."""
    if _ACCOUNT_FIELDS.search(fact.field):
        return True
    return bool(_NUMBER_FIELDS.search(fact.field) and any(_SSN.search(t) for t in (fact.printed, fact.value or "")))


@dataclass(frozen=True)
class Mask:
    """Masks what some facts hold; ``off`` leaves everything readable."""

    facts: tuple[Fact, ...]
    off: bool = False

    @cached_property
    def _secrets(self) -> tuple[str, ...]:
        found = set()
        for fact in self.facts:
            if sensitive(fact):
                found |= {fact.printed, fact.value or "", *(r.printed for r in fact.others)}
                found |= {r.value or "" for r in fact.others}
        return tuple(sorted((s for s in found if len(s) > KEPT), key=lambda s: (-len(s), s)))

    def text(self, text: str) -> str:
        """``text`` with every secret masked but for its last four characters."""
        if self.off:
            return text
        for secret in self._secrets:
            text = text.replace(secret, covered(secret))
        return _patterns(text)

    @cached_property
    def _boxes(self) -> tuple[tuple[str, int, Box], ...]:
        places = [p for f in self.facts if sensitive(f) for p in f.places]
        found = ((p.file, p.page, drawn(p)) for p in places if p.page is not None)
        return tuple((file, page, box) for file, page, box in found if box is not None)

    def uncovered(self, file: str, page: int) -> bool:
        """Whether a page holds a secret whose box is not known, so that no picture of it may be shown."""
        places = (p for f in self.facts if sensitive(f) for p in f.places)
        return not self.off and any((p.file, p.page) == (file, page) and drawn(p) is None for p in places)

    def boxes_in(self, file: str, page: int, area: Box) -> tuple[Box, ...]:
        """The boxes within an area of a page that a picture of it must cover."""
        return () if self.off else tuple(_within(area, (b for f, p, b in self._boxes if (f, p) == (file, page))))


def _patterns(text: str) -> str:
    text = _CAPTIONED.sub(_captioned, text)
    return _SSN.sub(lambda m: covered(m.group()), text)


def hidden(text: str, secrets: Iterable[str]) -> str:
    """``text`` with some numbers masked but for their last four, however they are grouped, and what looks like one."""
    plain = {re.sub(r"[\W_]+", "", s) for s in secrets}
    for secret in sorted((s for s in plain if len(s) > KEPT), key=lambda s: (-len(s), s)):
        if secret[-KEPT:] in text:
            grouped = r"[ \-./]?".join(map(re.escape, secret))
            text = re.sub(grouped, lambda m: covered(m.group()), text, flags=re.IGNORECASE)
    return _patterns(text)


def _captioned(found: re.Match[str]) -> str:
    number = found[1] or found[2]
    return found.group().replace(number, covered(number))


def _within(area: Box, boxes: Iterable[Box]) -> Iterable[Box]:
    for box in boxes:
        if box.x0 < area.x1 and area.x0 < box.x1 and box.top < area.bottom and area.top < box.bottom:
            yield box


def covered(text: str) -> str:
    """Letters and digits as dots, but for the last four of them."""
    kept = 0
    out = []
    for char in reversed(text):
        if not char.isalnum():
            out.append(char)
            continue
        kept += 1
        out.append(char if kept <= KEPT else "•")
    return "".join(reversed(out))
