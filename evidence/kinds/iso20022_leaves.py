"""ISO 20022 messages as they were read: a row for each value with its path in the message, its name and the value.

Paths are made comparable over versions of a message: what only wraps other elements (``FinInstnId``, ``Othr``,
``RltdPties``, ``Pty`` of newer versions …) is left out, so that ``Dbtr/Nm`` is the debtor's name everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from evidence.kinds.base import Found
from evidence.layout.view import Sheet, View
from evidence.layout.words import Token
from evidence.records.pages import Word

_PATH = re.compile(r"[A-Z][A-Za-z0-9]{1,24}(?:/@?[A-Za-z0-9]{1,24})+")
_COLUMN_GAP = 7.5
"""Points; a wider white parts two columns of a row, words of one column stand nearer."""

_WRAPPERS = frozenset({
    "Document", "FinInstnId", "Othr", "RltdPties", "RltdAgts", "Pty", "NtryDtls", "OrgId", "PrvtId", "GrpHdr",
    "PmtInf", "OrgnlPmtInf", "CdOrPrtry", "TxDtls", "Btch",
})  # fmt: skip
GROUPS = frozenset({"Stmt", "Rpt", "Ntfctn"})
"""What holds the entries of an account: statement (camt.053), report (camt.052), notification (camt.054)."""


@dataclass(frozen=True, eq=False)
class Leaf:
    """One value: the names down to it without wrappers, all names, and its words with their page in the view."""

    path: tuple[str, ...]
    whole: tuple[str, ...]
    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The value as printed, the currency before an amount."""
        return " ".join(w.text for w in self.words)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words as tokens."""
        return tuple(Token(w, self.page, w.box) for w in self.words)

    def ends(self, *names: str) -> bool:
        """Whether the path ends with these names."""
        return self.path[-len(names) :] == names

    def found(self, field: str, value: str | None, certainty: float = 1.0, words: Sequence[Word] = ()) -> Found:
        """A find of this value's words, or of some of them."""
        chosen = tuple(words) or self.words
        return Found(field, " ".join(w.text for w in chosen), value, tuple((self.page, w) for w in chosen), certainty)


def leaves(sheet: Sheet) -> tuple[Leaf, ...]:
    """The values of one page in their order; empty where the page is no such message."""
    found: list[tuple[str, list[Word]]] = []
    left = None
    for row in _rows(sheet.page.words):
        parts = _parts(row)
        if len(parts) >= 3 and len(parts[0]) == 1 and _PATH.fullmatch(parts[0][0].text):
            left = parts[2][0].box.x0
            found.append((parts[0][0].text, [w for part in parts[2:] for w in part]))
        elif found and left is not None and row[0].box.x0 >= left - 1:
            found[-1][1].extend(row)
        elif len(parts) >= 2:
            return ()
    return tuple(_leaf(path, sheet.number, words) for path, words in found)


def messages(view: View) -> tuple[tuple[Leaf, ...], ...]:
    """The values of each page of a view; empty where a page is no message."""
    if not view.native:
        return ()
    pages = tuple(leaves(sheet) for sheet in view.sheets)
    return pages if pages and all(pages) else ()


def _leaf(path: str, page: int, words: Sequence[Word]) -> Leaf:
    names = path.split("/")
    if "Document" in names:
        names = names[names.index("Document") + 2 :] or names[-1:]
    short = tuple(n for n in names if n not in _WRAPPERS)
    return Leaf(short, tuple(names), page, tuple(words))


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    ordered = sorted(words, key=lambda w: (round(w.box.top), w.box.x0))
    for _, row in groupby(ordered, key=lambda w: round(w.box.top)):
        yield list(row)


def _parts(row: Sequence[Word]) -> list[list[Word]]:
    parts = [[row[0]]]
    for before, after in pairwise(row):
        if after.box.x0 - before.box.x1 > _COLUMN_GAP:
            parts.append([])
        parts[-1].append(after)
    return parts


def group_of(values: Sequence[Leaf]) -> tuple[tuple[Leaf, ...], tuple[Leaf, ...]]:
    """The values of the account's group (statement, report, notification) that holds the entry, and of the entry.

    Groups without entries are told on every page, before the one that holds the entry.
    """
    entry = tuple(v for v in values if "Ntry" in v.path)
    around = tuple(v for v in values if v.path[0] in GROUPS and "Ntry" not in v.path)
    start = max((i for i, v in enumerate(around) if v.path[1:] == ("Id",)), default=0)
    return around[start:], entry


def first(values: Sequence[Leaf], *tails: str) -> Leaf | None:
    """The first value whose path ends with one of the tails (``Dbtr/Nm``), the earlier tail first."""
    for tail in tails:
        names = tuple(tail.split("/"))
        hit = next((v for v in values if v.ends(*names) and v.words), None)
        if hit is not None:
            return hit
    return None


def every(values: Sequence[Leaf], *tails: str) -> tuple[Leaf, ...]:
    """All values whose path ends with one of the tails, in their order."""
    wanted = [tuple(t.split("/")) for t in tails]
    return tuple(v for v in values if v.words and any(v.ends(*names) for names in wanted))
