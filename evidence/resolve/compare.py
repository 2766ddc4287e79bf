"""Two names compared: a readable list of weighted features, and same, unsure or different.

Words tolerate, identifiers do not (RULES.md): legal forms spelt out or left out, case, accents, ``&``, short forms, a
cut at 32 or 35 characters and a trade name beside the legal name are everyday; two different stated legal forms or
another distinctive word are not. A letter that OCR may have mistaken is unsure, so that the crop is read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.records.parties import Comparison, Feature, Sameness
from evidence.resolve.likeness import DOUBTFUL_WORDS, likeness
from evidence.resolve.words import Name, parse, parts
from evidence.values.names import folded

SAME_FROM = 0.80
DIFFERENT_TO = 0.40
EVEN = 0.50
"""The score before anything is known; features add to it or take from it."""

_ALIKE = frozenset({"LTD", "CO LTD", "CO"})
"""Forms that papers use for one another: ``Co., Ltd.``, ``Ltd`` and the bare ``Co.``"""


@dataclass(frozen=True)
class Beside:
    """What the papers say beside two names.

    ``doubtful``: one of them is known from OCR alone. ``other_reading``: the print of one may be read as the other.
    ``number`` and ``address``: what both carry, empty where they share none.
    """

    doubtful: bool = False
    other_reading: bool = False
    number: str = ""
    address: str = ""


NOTHING = Beside()


def compare(a: str, b: str, beside: Beside = NOTHING) -> Comparison:
    """Whether two names as printed are one party.

    Names with ``DBA`` in them are compared part by part; the best answer counts.
    """
    if folded(a) == folded(b):
        return Comparison(a, b, Sameness.SAME, 1.0, (Feature("words", 0.5, a, b, "the same words"),))
    found = [_compared(a, b, x, y, beside) for x in parts(a) for y in parts(b)]
    return max(found, key=lambda c: c.score)


def _compared(a: str, b: str, part_a: str, part_b: str, beside: Beside) -> Comparison:
    features = []
    if (part_a, part_b) != (a, b):
        features.append(Feature("trade-name", 0.0, part_a, part_b, "the names beside each other in one are compared"))
    features += _features(parse(part_a), parse(part_b), beside)
    score = min(1.0, max(0.0, EVEN + sum(f.weight for f in features)))
    return Comparison(a, b, answer(score), round(score, 3), tuple(features))


def answer(score: float) -> Sameness:
    """The answer a score stands for: same from 0.80, different up to 0.40, unsure between them."""
    if score >= SAME_FROM - 1e-9:
        return Sameness.SAME
    return Sameness.DIFFERENT if score <= DIFFERENT_TO + 1e-9 else Sameness.UNSURE


def _features(a: Name, b: Name, beside: Beside) -> list[Feature]:
    words = likeness(a, b, doubtful=beside.doubtful)
    found = [words]
    if words.name != "truncated":
        found += _forms(a, b)
    score = EVEN + sum(f.weight for f in found)
    if beside.other_reading and answer(score) is Sameness.DIFFERENT:
        says = "what is printed as one may also be read as the other"
        found.append(Feature("other-reading", round(0.6 - score, 3), a.text, b.text, says))
    if words.name in DOUBTFUL_WORDS or beside.other_reading:
        found += _shared(beside)
    return found


def _shared(beside: Beside) -> Iterator[Feature]:
    """A shared number or address settles a doubtful letter; it never makes one party of two other names."""
    if beside.number:
        yield Feature("identifier", 0.1, beside.number, beside.number, f"both carry the number {beside.number}")
    if beside.address:
        yield Feature("address", 0.1, beside.address, beside.address, f"both stand at {beside.address}")


def _forms(a: Name, b: Name) -> Iterator[Feature]:
    pair = (a.form or "none stated", b.form or "none stated")
    if a.form == b.form:
        if a.form is not None:
            yield Feature("legal-form", 0.05, *pair, "the same legal form")
    elif a.form is None or b.form is None:
        yield Feature("legal-form", -0.02, *pair, "only one states a legal form")
    elif {a.form, b.form} <= _ALIKE:
        yield Feature("legal-form", -0.05, *pair, "legal forms that papers use for one another")
    elif "CO" in (a.form, b.form):
        yield Feature("legal-form", -0.2, *pair, "a bare “company” against a stated legal form")
    else:
        yield Feature("legal-form", -0.7, *pair, "two different legal forms are stated")
