"""The terminal's answer to ``evidence archive who``: parties, appearances in time, changes, what is only like it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from evidence.records.asking import Answer, Appearance, Known
from evidence.report import words
from evidence.report.mask import hidden
from evidence.report.text import printable

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TAGS = {"ein": "EIN", "ssn": "SSN", "uscc": "USCC", "iban": "IBAN", "swift": "SWIFT", "mid": "MID", "scac": "SCAC",
        "duns": "DUNS", "lei": "LEI", "cbp_number": "CBP number"}  # fmt: skip


def render(answer: Answer, *, folder: str = "DIR", unmask: bool = False) -> str:
    """The text, ready to print: account, passport and social security numbers by their last four.

    ``folder`` is the archive's, as a command to go on with names it.
    """
    lines = [*_lines(answer), *_onward(answer, folder)]
    text = "\n".join(printable(line) for line in lines) + "\n"
    return text if unmask else hidden(text, answer.secrets)


def _lines(answer: Answer) -> Iterator[str]:
    if not answer.appearances:
        like = "; names like it are on some" if answer.similar else ""
        yield f"{answer.asked}: this very name or number is on no paper of the archive{like}."
    else:
        yield f"{answer.asked}: {_count(len(answer.appearances), 'appearance')} in {_dossiers(answer)}"
    several = len(answer.parties) > 1
    if several:
        yield f"{len(answer.parties)} parties, told apart where they share no number, address or contact:"
    for i, party in enumerate(answer.parties):
        yield from _party(party, f"{letter(i)}  " if several else "")
    yield from _appearances(answer.appearances, several)
    yield from _changes(answer, several)
    if answer.other_names:
        yield from ("", "The same number under another name")
        yield from (f"  {o.name}  ({_count(o.dossiers, 'dossier')}, {_numbered(o.why)})" for o in answer.other_names)
    if answer.similar:
        yield from ("", "Similar, not the same")
        yield from (f"  {s.name}  ({_count(s.dossiers, 'dossier')})" for s in answer.similar)


def _onward(answer: Answer, folder: str) -> Iterator[str]:
    """What to ask next where only like names are known."""
    if answer.similar and not answer.appearances:
        name = shlex.quote(answer.similar[0].name.rstrip(" ,;"))
        yield from ("", f"Go on with one of them: evidence archive who {name} {shlex.quote(folder)}")


def letter(index: int) -> str:
    """A party's letter: A to Z, then A1, B1 …"""
    turn, place = divmod(index, len(LETTERS))
    return LETTERS[place] + (str(turn) if turn else "")


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _dossiers(answer: Answer) -> str:
    return _count(len({a.dossier for a in answer.appearances}), "dossier")


def number(kind: str, value: str) -> str:
    """A party's number with its kind, an EIN with its dash."""
    if kind == "ein" and re.fullmatch(r"\d{9}", value):
        value = f"{value[:2]}-{value[2:]}"
    return f"{TAGS.get(kind, kind)} {value}"


def _numbered(why: str) -> str:
    kind, _, value = why.partition(" ")
    return number(kind, value)


def _party(party: Known, mark: str) -> Iterator[str]:
    yield f"  {mark}{party.names[0]}  ({_count(party.dossiers, 'dossier')})"
    if len(party.names) > 1:
        yield f"     also printed: {'; '.join(party.names[1:])}"
    if party.numbers:
        yield f"     numbers: {', '.join(number(k, v) for k, v in party.numbers)}"
    yield from (f"     address: {address}" for address in party.addresses)


def _appearances(found: tuple[Appearance, ...], several: bool) -> Iterator[str]:
    if not found:
        return
    yield from ("", "In time (a day in brackets is the dossier's: the paper's own is not known)")
    rows = [_row(a, several) for a in found]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    for row in rows:
        yield "  " + "  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[-1]]).rstrip()


def _row(one: Appearance, several: bool) -> tuple[str, ...]:
    mark = letter(one.party) if several and one.party is not None else ""
    day = f" {one.day} " if one.own else f"[{one.day}]"
    page = f", page {one.page}" if one.page is not None else ""
    where = f"{one.file}{page}"
    return (*((mark,) if several else ()), day, one.dossier, words.kind(one.kind), one.role, one.printed, where)


def _changes(answer: Answer, several: bool) -> Iterator[str]:
    if not answer.changes:
        return
    yield from ("", "Changes (a change is no fault by itself)")
    for change in answer.changes:
        mark = f"{letter(change.party)}  " if several else ""
        yield f"  {mark}{change.day}  {change.dossier}: {change.trait} {change.value}"
        yield f"  {' ' * len(mark)}            before, in {change.before_dossier}: {change.before}"
