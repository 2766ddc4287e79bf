"""Payment terms as printed: when the money falls due, and whether a letter of credit pays."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from itertools import pairwise

from evidence.values.dates import find_date_texts, parse_date

AGAINST_PAPERS = timedelta(days=14)
"""What is given for papers to reach the buyer where payment is against a copy of them."""
VOYAGE = timedelta(days=45)
"""What is given for a voyage where the terms count from an arrival whose day is not known."""

_CREDIT = re.compile(r"\bl\s?/\s?c\b|\bletters? of credit\b|\bdocumentary credit\b|\bdlc\b|信用证", re.IGNORECASE)
_PART = re.compile(r"\d{1,3}(?:\.\d+)?\s?%|\bbalance\b|\bremaind\w+|余款", re.IGNORECASE)
_DAYS = re.compile(
    r"(?<![\d.,%-])(\d{1,3})\s*(?:calendar\s*)?(?:days?\b|天|日内)|\b(?:net|o/?a)\s*[:/-]?\s*(\d{1,3})\b(?!\s?%)",
    re.IGNORECASE,
)
_SHIPPED = re.compile(
    r"\bb\s?/\s?l\b|bill of lading|shipment|shipping|on board|sailing|\betd\b|提单|装运|发货", re.IGNORECASE
)
_ARRIVED = re.compile(r"arriv|deliver|\beta\b|receipt of (?:the )?goods|到港|到货|收货", re.IGNORECASE)
_BEFORE = re.compile(
    r"advance|deposit|prepa(?:id|y)|before (?:shipment|production|delivery|loading)|prior to|down ?payment|upfront"
    r"|with order|\bc\.?i\.?a\b|\bcwo\b|定金|预付|发货前|due now",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"against|copy|copies|\bd\s?/\s?p\b|\bcad\b|at sight|upon receipt|on receipt|due on|\bcod\b|见提单", re.IGNORECASE
)
_MONTH_END = re.compile(r"\beom\b|end of (?:the )?month|月结", re.IGNORECASE)


def letter_of_credit(terms: str) -> bool:
    """Whether the terms say that a letter of credit pays."""
    return _CREDIT.search(terms) is not None


def due_on(terms: str, invoiced: date | None, shipped: date | None) -> date | None:
    """The day by which all is due, or None where the terms don't tell.

    ``invoiced`` is the invoice's date, ``shipped`` the day on board; terms that count from one of them use the other
    where it is unknown.
    """
    days = due_days(terms, invoiced, shipped)
    return max(days) if days and len(days) == len(_parts(terms)) else None


def first_due_on(terms: str, invoiced: date | None, shipped: date | None) -> date | None:
    """The day by which something is due (a deposit, say), or None where the terms don't tell."""
    return min(due_days(terms, invoiced, shipped), default=None)


def due_days(terms: str, invoiced: date | None, shipped: date | None) -> tuple[date, ...]:
    """The due day of each part of the terms ("30 % deposit, balance against copy of B/L") that can be told."""
    found = (_due(part, invoiced, shipped) for part in _parts(terms))
    return tuple(day for day in found if day is not None)


def _parts(terms: str) -> tuple[str, ...]:
    starts = [m.start() for m in _PART.finditer(terms)]
    merged = [s for i, s in enumerate(starts) if i == 0 or s - starts[i - 1] > 18]
    cuts = [0, *merged[1:], len(terms)]
    parts = tuple(terms[a:b] for a, b in pairwise(cuts))
    return tuple(p for p in parts if p.strip())


def _due(part: str, invoiced: date | None, shipped: date | None) -> date | None:
    printed = [day for text in find_date_texts(part) if (day := parse_date(text)) is not None]
    if printed:
        return max(printed)
    base = (shipped or invoiced) if _SHIPPED.search(part) else (invoiced or shipped)
    if base is None:
        return None
    days = _DAYS.search(part)
    if days is not None and not _BEFORE.search(part):
        return _counted(part, int(days[1] or days[2]), base, shipped)
    if _BEFORE.search(part):
        return min(d for d in (invoiced, shipped) if d is not None)
    if _AGAINST.search(part) or _ARRIVED.search(part):
        return base + (VOYAGE if _ARRIVED.search(part) else AGAINST_PAPERS)
    return None


def _counted(part: str, days: int, base: date, shipped: date | None) -> date:
    start = (shipped or base) + VOYAGE if _ARRIVED.search(part) and not _SHIPPED.search(part) else base
    day = start + timedelta(days=days)
    if _MONTH_END.search(part):
        day = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day
