"""What a page says about its place in a document: its page number, that it continues, that it is blank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.layout.view import Sheet

_N = r"([0-9]{1,3}|[IlL|](?=\s*(?:of|/)))"
_SPELLED = re.compile(rf"\b(?:page|sheet|pg\.?)\s*[:#.]?\s*{_N}\s*(?:of|/)\s*([0-9]{{1,3}})\b", re.IGNORECASE)
_CHINESE = re.compile(r"第\s*(\d{1,3})\s*页.{0,4}共\s*(\d{1,3})\s*页")
_ALONE = re.compile(r"^\(?\s*(\d{1,2})\s*(?:/|of)\s*(\d{1,2})\s*\)?$", re.IGNORECASE)
_SINGLE = re.compile(r"^(?:page|pg\.?)\s*[:#.]?\s*(\d{1,3})$|^[-–]\s*(\d{1,3})\s*[-–]$", re.IGNORECASE)
_BARE = re.compile(r"^[1-9]\d{0,2}$")
_EXHIBIT = re.compile(r"^\W*(?:exhibit|schedule|annex|appendix|attachment)\W+[A-Z0-9][\w.\-]{0,5}\b", re.IGNORECASE)
_CONTINUED = re.compile(
    r"continuation\s+(?:sheet|page)|\(\s*(?:continued|cont['’]?d\.?)\s*\)|continued\s+from\s+(?:previous\s+)?page|attached\s+rider",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Marker:
    """A page's own number (from 1) and the count of pages where printed; ``continues``: it says so itself;
    ``exhibit``: it is headed as an exhibit or schedule."""

    number: int | None = None
    count: int | None = None
    continues: bool = False
    blank: bool = False
    exhibit: bool = False


def marker(sheet: Sheet) -> Marker:
    """What the page says about itself. Page numbers standing alone count only at the page's upper and lower edge."""
    text = "\n".join(line.text for line in sheet.lines)
    if sum(char.isalnum() for char in text) < 12:
        return Marker(blank=True)
    head = "\n".join(line.text for line in sheet.lines[:10])
    number, count = _numbered(sheet, text)
    exhibit = any(_EXHIBIT.match(line.text) for line in sheet.lines[:4])
    return Marker(number, count, bool(_CONTINUED.search(head)), exhibit=exhibit)


def _numbered(sheet: Sheet, text: str) -> tuple[int | None, int | None]:
    spelled = _SPELLED.search(text) or _CHINESE.search(text)
    if spelled is not None:
        return _checked(int(spelled[1]) if spelled[1].isdigit() else 1, int(spelled[2]))
    for line in (*sheet.lines[:2], *sheet.lines[-3:]):
        if _BARE.match(line.text.strip()):
            return int(line.text), None
    height = sheet.page.height
    for line in sheet.lines:
        if 0.1 * height < line.box.centre[1] < 0.9 * height:
            continue
        for segment in line.segments:
            alone = _ALONE.match(segment.text)
            if alone is not None:
                return _checked(int(alone[1]), int(alone[2]))
            single = _SINGLE.match(segment.text)
            if single is not None:
                return int(single[1] or single[2]), None
    return None, None


def _checked(number: int, count: int) -> tuple[int | None, int | None]:
    return (number, count) if 1 <= number <= count else (None, None)
