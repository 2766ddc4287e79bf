"""The days of a bank statement: its period, and dates of entries that leave out the year or swap day and month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, date_text, found, of_tokens, swapped
from evidence.layout.words import Token
from evidence.records.facts import Reading
from evidence.values import dates

_BETWEEN = re.compile(r"(?i)^[\s,.]*(?:to|through|thru|until|till|and|bis|au|al|[-–—~至到])[\s,.]*(?:to\s+)?$")
_SHORT_NAMED = re.compile(
    r"(?i)^\W*(?:(?P<d1>\d{1,2})[\s.\-/]*(?P<m1>[a-z]{3})[a-z]*|(?P<m2>[a-z]{3})[a-z]*[\s.\-/]*(?P<d2>\d{1,2}))\W*$"
)
_SHORT = re.compile(r"^\W*(?P<a>\d{1,2})[/.\-](?P<b>\d{1,2})[.]?\W*$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True)
class Period:
    """First and last day of a statement, None where it doesn't say."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in the period, a week around it allowed; an open end holds every day."""
        after = self.first is None or (day - self.first).days >= -7
        before = self.last is None or (day - self.last).days <= 7
        return after and before

    @property
    def known(self) -> bool:
        """Whether it has an end that can decide anything."""
        return self.first is not None or self.last is not None


def period_finds(desk: Desk) -> Iterator[Found]:
    """``from_date`` and ``to_date``: two dates joined by "to", else at captions of their own."""
    pair = next(_ranges(desk), None)
    if pair is not None:
        yield from pair
        return
    yield from desk.day("from_date", "from_date")
    yield from desk.day("to_date", "to_date")


def _ranges(desk: Desk) -> Iterator[tuple[Found, Found]]:
    text = desk.view.text
    spans: list[tuple[int, int]] = []
    at = 0
    for said in dates.find_date_texts(text):
        start = text.index(said, at)
        at = start + len(said)
        spans.append((start, at))
    for one, two in pairwise(spans):
        if _BETWEEN.match(text[one[1] : two[0]]):
            days = [(desk.view.prose.run(*span), desk.date(text[span[0] : span[1]])) for span in (one, two)]
            if all(value is not None for _, value in days):
                yield found("from_date", days[0][0], days[0][1]), found("to_date", days[1][0], days[1][1])


def period_of(finds: Iterator[Found] | list[Found]) -> Period:
    """The period that finds of ``period_finds`` tell."""
    said = {f.field: dates.parse_iso(f.value or "") for f in finds}
    return Period(said.get("from_date"), said.get("to_date"))


def entry_day(desk: Desk, field: str, tokens: tuple[Token, ...], period: Period) -> Iterator[Found]:
    """The day an entry's cell tells: of two readings the one in the period, both where the period doesn't tell."""
    text = " ".join(t.text for t in tokens).strip(" ,;")
    value = date_text(text, desk.day_first)
    if value is None:
        yield from _without_year(desk, field, tokens, text, period)
        return
    item = of_tokens(field, tokens, value)
    other = swapped(text, desk.day_first) if desk.day_first is None else None
    yield item if other is None else _chosen(item, value, other, period)


def _chosen(item: Found, value: str, other: str, period: Period) -> Found:
    """Of two readings the only one in the period; else the first with the other beside it."""
    fits = [period.holds(date.fromisoformat(text)) for text in (value, other)]
    if period.known and fits == [False, True]:
        return replace(item, value=other)
    if period.known and fits == [True, False]:
        return item
    doubt = Reading(other, item.printed, 0.3, "text")
    return replace(item, certainty=item.certainty * 0.9, others=(doubt,))


def _without_year(desk: Desk, field: str, tokens: tuple[Token, ...], text: str, period: Period) -> Iterator[Found]:
    """A day and month: the year is the period's."""
    if period.last is None:
        return
    found_days = [day for pair in _pairs(text, desk.day_first) if (day := _in_year(*pair, period.last)) is not None]
    inside = [d for d in found_days if period.holds(d)] or found_days
    if not inside:
        return
    item = of_tokens(field, tokens, inside[0].isoformat(), 0.95)
    if len(inside) > 1 and inside[1] != inside[0]:
        doubt = Reading(inside[1].isoformat(), item.printed, 0.3, "text")
        item = replace(item, certainty=0.85, others=(doubt,))
    yield item


def _pairs(text: str, day_first: bool | None) -> list[tuple[int, int]]:
    """(month, day) as a text without a year may be read."""
    named = _SHORT_NAMED.match(text)
    if named:
        month = (named["m1"] or named["m2"]).lower()
        return [(_MONTHS.index(month) + 1, int(named["d1"] or named["d2"]))] if month in _MONTHS else []
    short = _SHORT.match(text)
    if short is None:
        return []
    a, b = int(short["a"]), int(short["b"])
    both = [(b, a), (a, b)] if day_first or (day_first is None and "." in text) else [(a, b), (b, a)]
    return both if day_first is None else both[:1]


def _in_year(month: int, day: int, last: date) -> date | None:
    """The latest such day not more than a week after the period's end."""
    for year in (last.year + 1, last.year, last.year - 1):
        try:
            found_day = date(year, month, day)
        except ValueError:
            continue
        if (found_day - last).days <= 7:
            return found_day
    return None
