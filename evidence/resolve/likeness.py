"""How alike the words of two names are: one feature, the first that applies."""

from __future__ import annotations

from evidence.records.parties import Feature
from evidence.resolve.aligning import Aligned, Match, align
from evidence.resolve.words import GENERIC, Name, full
from evidence.values.names import folded
from evidence.values.similarity import edits

LINES = (32, 35)
"""Characters a line of a CBP form and of a SWIFT message holds: longer names are cut there."""
LEAST_CUT = 24
"""Characters a name has at least before its end is put down to a cut between words."""

DOUBTFUL_WORDS = frozenset({"slip", "near"})
"""The features that rest on a letter which may be misread."""

_WEIGHTS = {
    Match.EQUAL: ("words", 0.45, "the same words"),
    Match.SPACING: ("words", 0.43, "the same words, spaced otherwise"),
    Match.SHORTENED: ("abbreviated", 0.40, "the same words, some of them shortened"),
    Match.LETTERS: ("slip", 0.20, "they differ by letters that look alike, in a word read by OCR"),
    Match.NEAR: ("near", 0.10, "they differ by a letter or two of a long word read by OCR"),
}


def likeness(a: Name, b: Name, *, doubtful: bool) -> Feature:
    """The feature about the words. ``doubtful``: one name is known from OCR alone."""
    pair = (" ".join(a.words), " ".join(b.words))
    if a.words == b.words:
        return Feature("words", 0.45, *pair, "the same words")
    if a.squeezed == b.squeezed:
        return Feature("words", 0.43, *pair, "the same words, spaced otherwise")
    if _cut(a.text, b.text) or _cut(b.text, a.text):
        return Feature("truncated", 0.38, *pair, "one is the other, cut at the end of a line")
    if a.words[0].isascii() is not b.words[0].isascii():
        return Feature("scripts", 0.0, *pair, "written in different scripts")
    aligned = align(a.words, b.words, doubtful=doubtful)
    if not aligned.only_a and not aligned.only_b:
        return _matching(aligned, pair, doubtful)
    if aligned.only_a and aligned.only_b:
        return _contradicting(a, b, aligned, pair, doubtful)
    return _with_more(a, b, aligned, pair, doubtful)


def _matching(aligned: Aligned, pair: tuple[str, str], doubtful: bool) -> Feature:
    """Every word has its match."""
    worst = aligned.worst
    if worst is Match.DIGIT:
        weight, says = (0.35, "a digit was read in a word") if doubtful else (0.15, "a digit stands in a word")
        return Feature("slip", weight, *pair, says)
    if worst is Match.LETTERS and not doubtful:
        return Feature("letters", -0.40, *pair, "they differ by a letter in clear print")
    name, weight, says = _WEIGHTS[worst]
    if aligned.in_order:
        return Feature(name, weight, *pair, says)
    return Feature("word-order", weight - 0.1, *pair, f"{says}, in another order")


def _with_more(a: Name, b: Name, aligned: Aligned, pair: tuple[str, str], doubtful: bool) -> Feature:
    """One name has words that the other lacks."""
    more = aligned.only_a or aligned.only_b
    told = f"only one has “{' '.join(more)}”"
    if aligned.worst >= Match.LETTERS and not doubtful:
        return Feature("other-words", -0.40, *pair, f"{told}, and a letter differs")
    if all(len(word) == 1 and word.isalpha() for word in more):
        person = a.form is None and b.form is None and len(aligned.pairs) >= 2
        return Feature("initial", 0.33 if person else 0.1, *pair, f"{told}, a single letter")
    if doubtful and all(len(word) <= 2 for word in more):
        return Feature("near", 0.1, *pair, f"{told}, which may be a speck")
    if all(full(word) in GENERIC for word in more) and not _all_generic(aligned):
        return Feature("generic-word", 0.1, *pair, f"{told}, a common word")
    if doubtful and _misread_form(a, b, more):
        return Feature("near", 0.1, *pair, f"{told}, which may be the legal form misread")
    return Feature("extra-word", -0.25, *pair, told)


def _contradicting(a: Name, b: Name, aligned: Aligned, pair: tuple[str, str], doubtful: bool) -> Feature:
    """Each name has words that the other lacks."""
    if doubtful and _near_together(aligned):
        return Feature("near", 0.1, *pair, "they differ by a letter or two of words read by OCR")
    told = f"“{' '.join(aligned.only_a)}” against “{' '.join(aligned.only_b)}”"
    numbers = [[w for w in only if any(c.isdigit() for c in w)] for only in (aligned.only_a, aligned.only_b)]
    if all(numbers):
        return Feature("numbers", -0.45, *pair, f"other numbers: {told}")
    common = {p.word for p in aligned.pairs} & (a.distinctive | b.distinctive)
    return Feature("other-words", -0.40 if common else -0.50, *pair, told)


def _all_generic(aligned: Aligned) -> bool:
    """Whether the words both have are common ones only, so that one more of them tells names apart."""
    return all(full(pair.word) in GENERIC for pair in aligned.pairs)


def _misread_form(a: Name, b: Name, more: tuple[str, ...]) -> bool:
    """Whether the one word more is nearly the legal form that the other name ends on (``LLG`` for ``LLC``)."""
    stated = a if a.form is not None else b
    return (a.form is None) is not (b.form is None) and len(more) == 1 and edits(more[0], _end(stated.text)) <= 1


def _end(text: str) -> str:
    return folded(text).rpartition(" ")[2]


def _near_together(aligned: Aligned) -> bool:
    """Whether the words left over differ by a letter or two when OCR split or joined them."""
    left, right = "".join(aligned.only_a), "".join(aligned.only_b)
    shorter = min(len(left), len(right))
    return shorter >= 6 and edits(left, right) <= (2 if shorter >= 10 else 1)


def _cut(short: str, long: str) -> bool:
    """Whether ``short`` is the beginning of ``long``, broken off where a line of a form or message ends."""
    begun, whole, size = folded(short), folded(long), len(" ".join(short.split()))
    if size < LEAST_CUT or not whole.startswith(begun) or len(whole) == len(begun):
        return False
    if any(line - 2 <= size <= line for line in LINES):
        return True
    rest = whole[len(begun) :]
    following = len(rest.split()[0])
    return rest.startswith(" ") and any(size <= line < size + 1 + following for line in LINES)
