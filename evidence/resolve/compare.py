"""Two names compared: a readable list of weighted features, and same, unsure or different.

Words tolerate, identifiers do not (RULES.md): legal forms spelt out or left out, case, accents, ``&``, short forms, a
cut at 32 or 35 characters and a trade name beside the legal name are everyday; two different stated legal forms or
another distinctive word are not. A letter that OCR may have mistaken is unsure, so that the crop is read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from evidence.records.parties import Comparison, Feature, Sameness
from evidence.resolve import annexes
from evidence.resolve.forms import ALIKE, HALF
from evidence.resolve.glyphs import mended
from evidence.resolve.likeness import likeness, settled_by_number
from evidence.resolve.trades import MARKS
from evidence.resolve.words import Name, loosely, parse, plain, stem, taken

SAME_FROM = 0.80
DIFFERENT_TO = 0.40
EVEN = 0.50
"""The score before anything is known; features add to it or take from it."""

ENGLISHED = ({"CO LTD", "CORP"}, {"CO LTD", "INC"}, {"LTD", "CORP"}, {"LTD", "INC"})
"""Legal forms of which either may be a Chinese company's put into English."""


@dataclass(frozen=True)
class Beside:
    """What the papers say beside two names.

    ``doubtful``: one of them is known from one engine's OCR alone. ``pixels``: one of them from OCR alone, were it read
    again or not, so that look-alike glyphs tell nothing. ``other_reading``: the print of one may be read as the other.
    ``number`` and ``address``: what both carry, empty where they share none.
    """

    doubtful: bool = False
    pixels: bool = False
    other_reading: bool = False
    number: str = ""
    address: str = ""


NOTHING = Beside()


def compare(a: str, b: str, beside: Beside = NOTHING) -> Comparison:
    """Whether two names as printed are one party.

    Names that hold several (``DBA``, ``AKA``, another script) are compared one by one; the best answer counts. A name
    behind the legal one never ties two different legal names.
    """
    if plain(a) == plain(b):
        return Comparison(a, b, Sameness.SAME, 1.0, (Feature("words", 0.5, a, b, "the same words"),))
    first, second = (taken(mended(text) if beside.pixels else text) for text in (a, b))
    if len(first) == len(second) == 1 and len(first[0]) == len(second[0]) == 1:
        found = _scored(a, b, _features(first[0][0], second[0][0], beside))
    else:
        found = _best(a, b, first, second, beside)
    found = _loosely_tied(a, b, found, beside) if loosely(a) or loosely(b) else found
    return _named_within(a, b, found) if found.answer is Sameness.DIFFERENT else found


Taken = tuple[tuple[Name, ...], ...]


def _best(a: str, b: str, first: Taken, second: Taken, beside: Beside) -> Comparison:
    """The best answer among the names that each holds.

    Names in one script are compared where both hold such names; a Latin name is put beside a Chinese one only where
    nothing better is there. Where both are bilingual, both halves must agree.
    """
    pairs = [
        (x, y)
        for i, names in enumerate(first)
        for j, others in enumerate(second)
        if not (i and j)
        for x, y in product(names, others)
    ]
    own = [(x, y) for i in first for j in second for x, y in product(i, j) if not x.latin and not y.latin]
    latin = [pair for pair in pairs if pair[0].latin and pair[1].latin]
    legal = first if len(first) > 1 else second
    found = _in_own_form(a, b, first, second, _highest(a, b, latin or own or pairs, beside, legal))
    if not (latin and own):
        return found
    other = _highest(a, b, own, beside)
    if other.answer is found.answer or Sameness.UNSURE in {other.answer, found.answer}:
        return found
    same = other if other.answer is Sameness.SAME else found
    says = "the same in their own script only" if same is other else "other characters, though the Latin names agree"
    return _scored(a, b, [*found.features, Feature("scripts", round(0.6 - _sum(found), 3), a, b, says)])


def _in_own_form(a: str, b: str, first: Taken, second: Taken, found: Comparison) -> Comparison:
    """A legal form that contradicts the other's in English only, while its own script states the same one."""
    own = [{x.form for names in side for x in names if x.form} for side in (first, second)]
    han = any(not x.latin for side in (first, second) for names in side for x in names)
    if not han or found.answer is not Sameness.DIFFERENT or own[0].isdisjoint(own[1]):
        return found
    if not any(f.name == "legal-form" and f.weight <= -0.7 for f in found.features):
        return found
    says = "the name in its own script states the other's legal form"
    return _scored(a, b, [*found.features, Feature("own-form", round(0.6 - _sum(found), 3), a, b, says)])


def _borne(x: Name, y: Name, legal: Taken) -> Iterator[Feature]:
    """A trade name beside a company's own that another legal form stands behind may be another company's name."""
    main = legal[0][0]
    for trade, stated in ((x, y), (y, x)):
        other = stated.form is not None and not (main.form is not None and _alike(stated.form, main.form))
        if trade.form is None and trade.text != main.text and other and stated.text != main.text:
            yield Feature("trade-name", -0.35, main.form or "", stated.form or "", "a trade name, and another's form")
            return


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= alike for alike in ALIKE)


def _highest(a: str, b: str, pairs: list[tuple[Name, Name]], beside: Beside, legal: Taken = ()) -> Comparison:
    found = []
    for x, y in pairs:
        features = [*_within(a, b, x, y), *_features(x, y, beside)]
        if legal and sum(f.weight for f in features) >= SAME_FROM - EVEN:
            features += _borne(x, y, legal)
        found.append(_scored(a, b, features))
    return max(found, key=lambda c: c.score, default=_scored(a, b, []))


def _loosely_tied(a: str, b: str, found: Comparison, beside: Beside) -> Comparison:
    """Names that one text ties loosely, as a successor's to its predecessor's, are neither surely one nor two."""
    other = max((compare(x, y, beside) for x in loosely(a) or (a,) for y in loosely(b) or (b,)), key=lambda c: c.score)
    agent = found.answer is Sameness.SAME and {a, b} & {x for x in (a, b) if annexes.acting(x)}
    if not agent and (found.answer is not Sameness.DIFFERENT or other.answer is not Sameness.SAME):
        return found
    says = "one names a successor, an agent or somebody's company, who may be another person"
    return _scored(a, b, [*found.features, Feature("loose-tie", round(0.6 - _sum(found), 3), a, b, says)])


def _named_within(a: str, b: str, found: Comparison) -> Comparison:
    """Two names are not surely two where one text names the other whole, with words around it that are not known."""
    one, other = (" ".join(stem(text)[0]) for text in (a, b))
    if not (other in one and _holds(a, b)) and not (one in other and _holds(b, a)):
        return found
    says = "one text names the other whole, and says more"
    return _scored(a, b, [*found.features, Feature("named-within", round(0.6 - _sum(found), 3), a, b, says)])


def _holds(text: str, name: str) -> bool:
    """Whether a piece of a text is the name with its legal form, and more than the form stands beside it."""
    words, form = stem(name)
    more = stem(text)[0][len(words) :]
    if form is None or not parse(name).coined or not more or not MARKS.isdisjoint(more):
        return False
    return any(stem(piece) == (words, form) for piece in annexes.within(text))


def _sum(found: Comparison) -> float:
    return EVEN + sum(f.weight for f in found.features)


def _within(a: str, b: str, x: Name, y: Name) -> Iterator[Feature]:
    if (x.text, y.text) != (a, b):
        yield Feature("trade-name", 0.0, x.text, y.text, "the names beside each other in one are compared")


def _scored(a: str, b: str, features: list[Feature]) -> Comparison:
    score = min(1.0, max(0.0, EVEN + sum(f.weight for f in features)))
    return Comparison(a, b, answer(score), round(score, 3), tuple(features))


def answer(score: float) -> Sameness:
    """The answer a score stands for: same from 0.80, different up to 0.40, unsure between them."""
    if score >= SAME_FROM - 1e-9:
        return Sameness.SAME
    return Sameness.DIFFERENT if score <= DIFFERENT_TO + 1e-9 else Sameness.UNSURE


def _features(a: Name, b: Name, beside: Beside) -> list[Feature]:
    words = likeness(a, b, doubtful=beside.doubtful, pixels=beside.pixels)
    found = [words]
    if words.name != "truncated":
        found += _forms(a, b)
    score = EVEN + sum(f.weight for f in found)
    if beside.other_reading and answer(score) is Sameness.DIFFERENT:
        says = "what is printed as one may also be read as the other"
        found.append(Feature("other-reading", round(0.6 - score, 3), a.text, b.text, says))
    if (settled_by_number(words) and (beside.doubtful or beside.pixels)) or beside.other_reading:
        found += _shared(beside)
    return found


def _shared(beside: Beside) -> Iterator[Feature]:
    """A shared number or address settles a doubtful letter; it never makes one party of two other names."""
    if beside.number:
        yield Feature("identifier", 0.1, beside.number, beside.number, f"both carry the number {beside.number}")
    if beside.address:
        yield Feature("address", 0.1, beside.address, beside.address, f"both stand at {beside.address}")


def _forms(a: Name, b: Name) -> Iterator[Feature]:
    if a.form is None and b.form is None:
        return
    pair = (a.form or "none stated", b.form or "none stated")
    if a.form == b.form:
        yield Feature("legal-form", 0.05, *pair, "the same legal form")
    elif a.form is None or b.form is None:
        yield Feature("legal-form", -0.02, *pair, "only one states a legal form")
    elif any({a.form, b.form} <= alike for alike in ALIKE):
        yield Feature("legal-form", -0.05, *pair, "legal forms that papers use for one another")
    elif any({a.form, b.form} <= half for half in HALF):
        yield Feature("legal-form", -0.2, *pair, "one legal form may be the other half written")
    elif a.chinese and b.chinese and {a.form, b.form} in ENGLISHED:
        yield Feature("legal-form", -0.2, *pair, "有限公司 is put into English as either")
    elif "CO" in (a.form, b.form):
        yield from _company(a, b, pair)
    else:
        yield Feature("legal-form", -0.7, *pair, "two different legal forms are stated")


def _company(a: Name, b: Name, pair: tuple[str, str]) -> Iterator[Feature]:
    other = a if b.form == "CO" else b
    if other.core.endswith((" co", " company")):
        yield Feature("legal-form", -0.05, *pair, "the one leaves out the end of the other's legal form")
    else:
        yield Feature("legal-form", -0.2, *pair, "a bare “company” against a stated legal form")
