"""Text that a page's layer says and the page doesn't show: its unseen words beside what is seen in their places.

Scanners and archives lay words invisibly over a scan so that it can be searched. Such a layer is honest where most of
its words resemble the print in their places; recognition errs, so resemblance is loose. A layer that mostly says
something else, or that says names, numbers or amounts where there is no ink at all, is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from evidence.read.layer import COVERED, INVISIBLE, Unseen
from evidence.records.pages import HiddenText, Word
from evidence.records.places import Box, around
from evidence.values.similarity import edits, partial, ratio

ALIKE = 0.65
"""Two readings of one word have at least this share of characters in order."""

SURE = 0.6
"""A recognised word less sure than this doesn't speak against the layer."""

VERY_SURE = 0.85
"""Against one number or name of a layer that is honest otherwise, only words this sure speak."""

LEGIBLE = 0.6
"""Words read less surely than this on average, as on a bad scan, say nothing against a layer over their ink."""

FOREIGN = 0.6
"""A layer of whose words that can be judged a larger share is not on the page says something else than the page."""

HONEST = 0.9
"""Of a layer that agrees with the page in this share, single numbers and names are compared too."""

TOLD = 0.25
"""At least so much of a layer's words must be judged before the layer is."""

LETTERS, DIGITS = 4, 3
"""A word of fewer letters, or a number of fewer digits, says too little to be compared."""

LONG = 7
"""A word of so many letters doesn't turn up across others by chance."""

KINDS = 3
"""A name has so many different letters: rows of one letter fill what was blacked out."""

MOST = 60
"""So many phrases of a page are kept."""

LONGEST = 200
"""A phrase is cut after so many characters."""

NUMBER = re.compile(r"\W{0,2}(?:[A-Z]{1,4}[-#]?)?\d[\d.,/:'-]*[\dA-Z]\W{0,2}")
NAME = re.compile(r"\W?[^\W\d_a-z][^\W\d_]*(?:[-'’&.][^\W\d_]+)*\W{0,2}")
JOINED = re.compile(r"[=:;|]")
LIKE = {"0": "OQD869", "1": "Il74", "2": "Z7", "3": "89", "4": "19", "5": "S68", "6": "58G0", "7": "1T2", "8": "B3569"}
"""Digits that recognition takes for one another."""


class Verdict(Enum):
    """What the page says to an unseen word."""

    SHOWN = "the page shows it, or something like it"
    ABSENT = "nothing like it is there"
    UNKNOWN = "there is ink in its place that was not read surely"


@dataclass(frozen=True)
class Compared:
    """``hidden`` is what is news; ``agrees`` the share of the judged words that the page shows, None for none judged;
    ``shown`` the unseen words that the page shows after all."""

    hidden: tuple[HiddenText, ...] = ()
    agrees: float | None = None
    shown: tuple[Unseen, ...] = ()


@dataclass(frozen=True)
class _Judged:
    said: Unseen
    verdict: Verdict
    sure: bool


def compared(unseen: Sequence[Unseen], seen: Sequence[Word]) -> Compared:
    """The unseen words of a page's layer beside the words that are seen on it, by place and content."""
    if not unseen:
        return Compared()
    page = _Seen(seen)
    judged = [_judged(u, page) for u in unseen]
    telling = [j for j in judged if _telling(j.said.word.text)]
    known = [j for j in telling if j.verdict is not Verdict.UNKNOWN]
    absent = [j for j in known if j.verdict is Verdict.ABSENT]
    agrees = round(1 - len(absent) / len(known), 4) if known else None
    shown = tuple(j.said for j in judged if j.verdict is Verdict.SHOWN)
    if agrees is not None and 1 - agrees > FOREIGN and len(known) >= TOLD * len(telling):
        return Compared(_phrases(judged, alone=True), agrees, shown)
    doubtful = [j for j in judged if j.sure or not _laid_over(j.said)]
    odd = _phrases(doubtful, alone=False)
    numbers = _numbers(judged, page, honest=agrees is not None and agrees >= HONEST)
    return Compared((*odd, *numbers)[:MOST], agrees, shown)


def aside(groups: Sequence[Sequence[Word]], seen: Sequence[Word], why: str) -> tuple[HiddenText, ...]:
    """Of groups of words that the file itself hides those that hold names, numbers or amounts not seen elsewhere."""
    shown = {w.text for w in seen}
    told = [g for g in groups if _news([w.text for w in g if w.text not in shown], alone=True)]
    return tuple(HiddenText(" ".join(w.text for w in g)[:LONGEST], around(w.box for w in g), why) for g in told[:MOST])


def folded(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def _telling(text: str) -> bool:
    plain = folded(text)
    return len(plain) >= LETTERS or sum(map(str.isdigit, plain)) >= DIGITS


def _laid_over(said: Unseen) -> bool:
    """Whether a word belongs to a layer that somebody laid over or under a picture."""
    return said.why in (INVISIBLE, COVERED)


class _Seen:
    """The words that are seen on a page, by place."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = [w for w in words if folded(w.text)]
        self.folded = [folded(w.text) for w in self.words]
        self._boxes: NDArray[np.float64] = np.array(
            [(w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in self.words], dtype=np.float64
        ).reshape(-1, 4)
        self.legible = sum(w.confidence for w in self.words) >= LEGIBLE * len(self.words)
        self._single = frozenset(self.folded)
        self._all = "".join(self.folded)

    def near(self, box: Box, margin: float) -> list[int]:
        """Words whose boxes touch the box grown by ``margin`` (twice as much along the line), in reading order."""
        x0, top, x1, bottom = self._boxes.T
        touch = (x0 < box.x1 + 2 * margin) & (x1 > box.x0 - 2 * margin)
        touch &= (top < box.bottom + margin) & (bottom > box.top - margin)
        found: list[int] = np.flatnonzero(touch).tolist()
        return sorted(found, key=lambda i: (round(self.words[i].box.centre[1] / 8), self.words[i].box.x0))

    def on(self, box: Box, which: Sequence[int]) -> list[int]:
        """Of these words those that stand in the box."""
        return [i for i in which if _overlap(self.words[i].box, box)]

    def anywhere(self, text: str) -> bool:
        """Whether a word stands somewhere on the page, a long one be it in parts."""
        return text in self._single or (len(text) >= LONG and text in self._all)


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0 and down > 0.3 * min(one.height, other.height)


def _judged(said: Unseen, page: _Seen) -> _Judged:
    """One unseen word beside what stands around it."""
    text, box = folded(said.word.text), said.word.box
    near = page.near(box, max(6.0, 0.6 * box.height))
    joined = "".join(page.folded[i] for i in near)
    alike = max((ratio(text, page.folded[i]) for i in near), default=0.0)
    if len(joined) >= len(text):
        alike = max(alike, partial(text, joined))
    if alike >= ALIKE or not text:
        return _Judged(said, Verdict.SHOWN, False)
    if not said.ink or not _laid_over(said):
        absent = not page.anywhere(text)
        return _Judged(said, Verdict.ABSENT if absent else Verdict.SHOWN, False)
    on = page.on(box, near)
    sure = max((page.words[i].confidence for i in on), default=0.0)
    if sure < SURE or not page.legible:
        return _Judged(said, Verdict.UNKNOWN, False)
    return _Judged(said, Verdict.ABSENT, sure >= VERY_SURE and alike < ALIKE / 2)


def _phrases(judged: Sequence[_Judged], *, alone: bool) -> tuple[HiddenText, ...]:
    """Runs of words that aren't on the page and hold a name, number or amount.

    ``alone``: the layer is foreign, one telling word is enough; else only what recognition can't have made up.
    """
    found: list[HiddenText] = []
    for run in _runs([j.said for j in judged if j.verdict is Verdict.ABSENT]):
        if _news([u.word.text for u in run], alone=alone):
            text = " ".join(u.word.text for u in run)[:LONGEST]
            found.append(HiddenText(text, around(u.word.box for u in run), run[0].why))
    return tuple(found[:MOST])


def _runs(words: Sequence[Unseen]) -> list[list[Unseen]]:
    """Words that follow each other on one line, as the layer has them."""
    runs: list[list[Unseen]] = []
    for said in words:
        last = runs[-1][-1].word.box if runs else None
        box = said.word.box
        level = last is not None and abs(box.centre[1] - last.centre[1]) < 0.5 * box.height
        if level and last and -box.height < box.x0 - last.x1 < 3 * box.height and said.why == runs[-1][-1].why:
            runs[-1].append(said)
        else:
            runs.append([said])
    return runs


def _news(words: Sequence[str], *, alone: bool) -> bool:
    parts = _parts(words)
    numbers = [w for w in parts if _number(w)]
    names = [w for w in parts if _name(w)]
    if alone:
        return bool(numbers) or len(names) >= 2
    strong = [w for w in numbers if sum(map(str.isdigit, w)) > DIGITS]
    return (bool(strong) and len(words) >= 2) or len(names) >= 3


def _number(word: str) -> bool:
    return bool(NUMBER.fullmatch(word)) and sum(map(str.isdigit, word)) >= DIGITS


def _name(word: str) -> bool:
    plain = folded(word)
    return bool(NAME.fullmatch(word)) and len(plain) >= DIGITS and len(set(plain)) >= KINDS


def _parts(words: Sequence[str]) -> list[str]:
    """Words and what signs join into one: a label and its value."""
    return [part for word in words for part in JOINED.split(word) if part]


def _numbers(judged: Sequence[_Judged], page: _Seen, *, honest: bool) -> tuple[HiddenText, ...]:
    """Numbers where the page surely shows another; of an honest layer be they only one digit apart."""
    found = []
    for item in judged:
        said = item.said
        if said.ink and _laid_over(said) and _number(said.word.text) and _contradicted(said.word, page, honest):
            found.append(HiddenText(said.word.text, said.word.box, said.why))
    return tuple(found)


def _contradicted(word: Word, page: _Seen, honest: bool) -> bool:
    """Whether a surely read number of about as many digits stands there, and more than a misreading apart."""
    digits = _digits(word.text)
    there = [page.words[i] for i in page.on(word.box, page.near(word.box, 0.0))]
    on = {w.text for w in there if _surely(w) and _as_wide(w.box, word.box)}
    if len(digits) <= DIGITS or len(on) != 1:
        return False
    other = _digits(on.pop())
    return (
        abs(len(other) - len(digits)) <= 1
        and other not in digits
        and digits not in other
        and _far(digits, other, honest)
    )


def _as_wide(one: Box, other: Box) -> bool:
    """Whether two boxes take up the same stretch of a line."""
    both = min(one.x1, other.x1) - max(one.x0, other.x0)
    return both > 0.6 * max(one.width, other.width)


def _surely(word: Word) -> bool:
    return word.confidence >= VERY_SURE and _number(word.text)


def _far(one: str, other: str, honest: bool) -> bool:
    if edits(one, other) >= 2:
        return True
    if not honest:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and all(b not in LIKE.get(a, "") and a not in LIKE.get(b, "") for a, b in pairs)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
