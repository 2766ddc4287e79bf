"""Two names compared: a readable list of weighted features, and same, unsure or different.

Words tolerate, identifiers do not (RULES.md): legal forms spelt out or left out, case, accents, ``&``, short forms, a
cut at 32 or 35 characters and a trade name beside the legal name are everyday; two different stated legal forms or
another distinctive word are not. A letter that OCR may have mistaken is unsure, so that the crop is read again.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.records.parties import Comparison, Feature, Sameness
from evidence.resolve.slips import Slip, slip
from evidence.resolve.words import Name, full, parse, parts
from evidence.values.names import folded
from evidence.values.similarity import edits

SAME_FROM = 0.75
DIFFERENT_BELOW = 0.40
CUTS = range(28, 37)
"""Lengths at which forms and mail lines cut a name (32 and 35 characters, less a broken-off word)."""

FORM_KINDS = {"CO LTD": "LTD", "CO": None, "LTD": "LTD", "CORP": "CORP", "INC": "INC"}
"""``Co., Ltd.`` and ``Ltd`` are stated as one form; a bare ``Co.`` states none."""


def compare(a: str, b: str, *, read: bool = False) -> Comparison:
    """Whether two names as printed are one party. ``read``: one of them was read by OCR.

    Names with ``DBA`` in them are compared by their parts; the best answer counts.
    """
    if folded(a) == folded(b):
        return Comparison(a, b, Sameness.SAME, 1.0, (Feature("equal", 1.0, a, b, "the same words"),))
    best: Comparison | None = None
    for x in parts(a):
        for y in parts(b):
            found = _compared(a, b, parse(x), parse(y), read)
            best = found if best is None or found.score > best.score else best
    assert best is not None
    return best


def _compared(a: str, b: str, x: Name, y: Name, read: bool) -> Comparison:
    features = tuple(_features(x, y, read))
    score = min(1.0, max(0.0, 0.5 + sum(f.weight for f in features) / 2))
    if score >= SAME_FROM:
        answer = Sameness.SAME
    elif score < DIFFERENT_BELOW:
        answer = Sameness.DIFFERENT
    else:
        answer = Sameness.UNSURE
    return Comparison(a, b, answer, round(score, 3), features)


def _features(x: Name, y: Name, read: bool) -> Iterator[Feature]:
    yield _words(x, y, read)
    form = _forms(x, y)
    if form is not None:
        yield form


def _words(x: Name, y: Name, read: bool) -> Feature:
    """The one feature about the words, the first that applies."""
    pair = (" ".join(x.words), " ".join(y.words))
    left, right = [full(w) for w in x.words], [full(w) for w in y.words]
    if left == right or x.squeezed == y.squeezed:
        return Feature("words", 1.0, *pair, "the same words, but for spelling and spacing")
    if sorted(left) == sorted(right):
        return Feature("word-order", 0.8, *pair, "the same words in another order")
    if _abbreviated(left, right):
        return Feature("abbreviated", 0.7, *pair, "the same words, some of them shortened")
    if _cut(x, y) or _cut(y, x):
        return Feature("truncated", 0.8, *pair, "the one is the other, cut at the length of a line")
    return _differing(x, y, left, right, pair, read)


def _differing(x: Name, y: Name, left: list[str], right: list[str], pair: tuple[str, str], read: bool) -> Feature:
    only_left, only_right = _rest(left, right), _rest(right, left)
    slips = _slips(only_left, only_right)
    if slips is not None:
        surely_read = slips is Slip.DIGIT
        if surely_read or read:
            return Feature("slip", 0.1, *pair, "they differ by letters that look alike")
        return Feature("letters", -0.9, *pair, "they differ by a letter in clear print")
    if read and _near(only_left, only_right):
        return Feature("near", -0.15, *pair, "they differ by a letter or two of a scanned word")
    only = {*only_left, *only_right}
    if not only_left or not only_right:
        if only.isdisjoint(_telling(x, y)):
            return Feature("generic-extra", 0.2, *pair, f"only one has {', '.join(sorted(only))}, a common word")
        return Feature("extra-word", -0.6, *pair, f"only one has {', '.join(sorted(only))}")
    return Feature("other-words", -1.0, *pair, f"{' '.join(only_left)} against {' '.join(only_right)}")


def _telling(x: Name, y: Name) -> frozenset[str]:
    return frozenset(full(w) for w in x.distinctive | y.distinctive)


def _rest(words: list[str], others: list[str]) -> list[str]:
    left = list(others)
    rest = []
    for word in words:
        if word in left:
            left.remove(word)
        else:
            rest.append(word)
    return rest


def _slips(a: list[str], b: list[str]) -> Slip | None:
    """A slip that explains every differing word, or None."""
    if not a or len(a) != len(b):
        return None
    found = [slip(p, q) for p, q in zip(a, b, strict=True)]
    if any(s is None for s in found):
        return None
    return Slip.DIGIT if all(s is Slip.DIGIT for s in found) else Slip.LETTERS


def _near(a: list[str], b: list[str]) -> bool:
    """Scanned words that differ by a letter or two of a long word, or that OCR split or joined."""
    left, right = "".join(a), "".join(b)
    most = 1 if min(len(left), len(right)) < 8 else 2
    return min(len(left), len(right)) >= 5 and edits(left, right) <= most


def _abbreviated(left: list[str], right: list[str]) -> bool:
    """Whether each word of one is the other's, or its beginning of three letters or more."""
    return len(left) == len(right) and all(
        p == q or (min(len(p), len(q)) >= 3 and (p.startswith(q) or q.startswith(p)) and abs(len(p) - len(q)) > 2)
        for p, q in zip(left, right, strict=True)
    )


def _cut(short: Name, long: Name) -> bool:
    """Whether ``short`` is the beginning of ``long``, broken off at the length of a form's line."""
    begun, whole = folded(short.text), folded(long.text)
    return len(short.text.strip()) in CUTS and whole.startswith(begun) and len(whole) > len(begun)


def _forms(x: Name, y: Name) -> Feature | None:
    first, second = FORM_KINDS.get(x.form or "", x.form), FORM_KINDS.get(y.form or "", y.form)
    pair = (x.form or "none stated", y.form or "none stated")
    if first is None or second is None:
        return None
    if first == second:
        return Feature("legal-form", 0.1, *pair, "the same legal form")
    return Feature("legal-form", -2.0, *pair, "two different legal forms are stated")
