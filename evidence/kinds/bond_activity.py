"""Section II of a bond: the activity that is secured and its limit of liability (19 CFR 113.62 to 113.73)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found
from evidence.kinds.forms import Form, find
from evidence.kinds.marks import is_mark
from evidence.layout.view import run_of
from evidence.layout.words import Token
from evidence.values.money import parse_amount

_CODE = re.compile(r"^(?:1[0-7]|1a|3a|[1-9])[.)]?$", re.IGNORECASE)
_MONEY = re.compile(r"^\$?\s?\d{1,3}(?:[,.]\d{3})+(?:\.\d{2})?$|^\$\s?\d+(?:\.\d{2})?$|^\d{4,}(?:\.\d{2})?$")
_CONDITIONS = re.compile(r"\b113\.[67]\d\b")
_FIGURES = re.compile(r"^\$?[\d,.]*$")
_ENDS = ("section_3", "principal", "name_address", "surety", "charge_clause")


@dataclass(frozen=True)
class Row:
    """One activity: its code, whether it is ticked, its limit."""

    code: Token
    ticked: bool
    limit: tuple[Token, ...]


def activities(form: Form) -> Iterator[Found]:
    """Code and limit of the activity that is ticked or has a limit; an import bond's code 1 before others."""
    listed = [row for line in _lines(form) for row in _rows(line)]
    rows = [row for row in listed if row.ticked or row.limit]
    chosen = sorted(rows, key=lambda r: (not r.limit, r.code.text.strip(".)") != "1"))
    if chosen:
        code, limit = chosen[0].code, chosen[0].limit
        yield find("activity_code", run_of((code,)), code.text.strip(".)").lower())
        if limit:
            yield find("amount", run_of(limit), normal.dollars(_grouped(limit)))
            return
    elif len(listed) <= 1 and len(set(_CONDITIONS.findall(form.view.text))) <= 1:  # a form lists all activities
        yield from _named(form) or form.box("activity_code", "activity_code", _activity)
    yield from form.box("amount", "amount", normal.dollars)


def _named(form: Form) -> list[Found]:
    """The code that leads the activity's name in its box: ``1 - Importer or broker (19 CFR 113.62)``."""
    for caption in form.of("activity_code")[:1]:
        first = next(iter(form.content(caption).lines), ())
        rest = " ".join(t.text for t in first[1:])
        if len(first) > 1 and _CODE.match(first[0].text) and re.match(r"\W*[A-Za-z]{3}", rest):
            return [find("activity_code", run_of(first[:1]), first[0].text.strip(".)").lower())]
    return []


def _activity(text: str) -> str | None:
    bare = text.strip(" .)")
    return bare.lower() if _CODE.match(bare) else None


def _lines(form: Form) -> Iterator[tuple[Token, ...]]:
    """The printed lines below the caption of the limits, up to the next section; an amount that recognition set on a
    line of its own goes to the line it stands beside."""
    for caption in form.of("amount")[:1]:
        sheet = form.view.sheet(caption.page)
        ends = [c.box.top for c in form.of(*_ENDS) if c.page == caption.page and c.box.top > caption.box.bottom]
        end = min(ends, default=sheet.page.height)
        rows: list[list[Token]] = []
        height = 0.0
        for line in (n for n in sheet.lines if caption.box.bottom - 2 < n.box.centre[1] < end):
            if rows and line.box.centre[1] - height <= 0.5 * line.height:
                rows[-1].extend(line.tokens)
            else:
                rows.append(list(line.tokens))
                height = line.box.centre[1]
        for row in rows:
            yield tuple(sorted(row, key=lambda t: t.box.x0))


def _rows(tokens: Sequence[Token]) -> Iterator[Row]:
    """The activities printed on one line: each begins with its code, at the line's start, a tick or a wide gap."""
    starts = [i for i, token in enumerate(tokens) if _CODE.match(token.text) and _leads(tokens, i)]
    for start, after in pairwise([*starts, len(tokens)]):
        part = tokens[start + 1 : after]
        mark = start > 0 and is_mark(tokens[start - 1].text) and tokens[start - 1].box.x1 > 0
        yield Row(tokens[start], mark, _limit(part))


def _leads(tokens: Sequence[Token], index: int) -> bool:
    if index == 0:
        return True
    before = tokens[index - 1]
    gap = tokens[index].box.x0 - before.box.x1
    return is_mark(before.text) or gap > 1.5 * before.box.height


def _limit(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The first run of figures that is money; figures torn apart by recognition are one."""
    run: list[Token] = []
    for token in (*tokens, None):
        if token is not None and _FIGURES.match(token.text) and _goes_on(run, token):
            run.append(token)
            continue
        text = _grouped(run)
        if run and _MONEY.match(text) and parse_amount(text) is not None:
            return tuple(run)
        run = [token] if token is not None and _FIGURES.match(token.text) else []
    return ()


def _grouped(run: Sequence[Token]) -> str:
    """The figures as one text; a limit has no thousandths, so a point before three digits groups them."""
    return re.sub(r"\.(?=\d{3}(?:\D|$))", ",", "".join(t.text for t in run))


def _goes_on(run: Sequence[Token], token: Token) -> bool:
    return not run or (token.text[0] != "$" and token.box.x0 - run[-1].box.x1 <= 0.8 * token.box.height)
