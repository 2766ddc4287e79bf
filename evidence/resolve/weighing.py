"""Two parties as papers tell of them: the comparison of their names, then their numbers and addresses.

Rules compare names alone, because a name that agrees while its number does not is what they look for. Asked whether
two parties are one, numbers decide: two numbers of one kind are two parties, one number is one party unless the names
are others. An address only confirms: it settles a letter, never another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.records.parties import Comparison, Feature, Sameness
from evidence.resolve import places
from evidence.resolve.compare import ENGLISHED, NOTHING, Beside, answer, compare
from evidence.resolve.words import taken
from evidence.values import addresses, credit_code, importer_number
from evidence.values.similarity import edits, token_set

_SETTLED = frozenset({"slip", "near", "letter", "letters", "typing", "scripts", "initial", "syllables", "place",
                      "generic-word", "initials", "generation", "word-order", "wording"})  # fmt: skip
"""Doubts of a name that one number settles."""
_LETTERS = frozenset({"slip", "near", "letter", "letters", "typing", "syllables"})
"""Doubts that an address settles as well."""
PROVING = frozenset({"ein", "ssn", "cbp_number", "uscc"})
"""Identifiers of which an entity has one of its own; accounts and bank codes say less."""
ALIKE = 0.9
"""Likeness from which two addresses are taken for one."""
LONG = 8
"""Letters of two names in which a letter or two may be a slip."""
LEAST_CODE = 6
"""Digits of an identifier of any kind that two parties don't have in common by chance."""
SAME, DIFFERENT, UNSURE = 1.0, 0.1, 0.6


@dataclass(frozen=True)
class Given:
    """What a paper tells of one party: its name, and its address and number where they stand beside it."""

    name: str
    address: str = ""
    identifier: str = ""


@dataclass(frozen=True)
class _Number:
    kind: str
    value: str


def weighed(a: Given, b: Given, beside: Beside = NOTHING) -> Comparison:
    """Whether two parties are one, by their names, then their numbers and addresses."""
    return settled(compare(a.name, b.name, beside), a, b)


def settled(found: Comparison, a: Given, b: Given) -> Comparison:
    """A comparison of two names with what the numbers and addresses beside them add; a person's decision stands."""
    if any(f.name == "decision" for f in found.features):
        return found
    for reason in _numbers(a, b, found):
        return _with(found, reason)
    for reason in _places(a, b, found):
        return _with(found, reason)
    return found


def _with(found: Comparison, reason: Feature) -> Comparison:
    """The comparison with one more feature, whose weight says where its score comes to lie."""
    score = min(1.0, max(0.0, found.score + reason.weight))
    return Comparison(found.a, found.b, answer(score), round(score, 3), (*found.features, reason))


def _to(score: float, found: Comparison, name: str, a: str, b: str, says: str) -> Feature:
    return Feature(name, round(score - found.score, 3), a, b, says)


def _numbers(a: Given, b: Given, found: Comparison) -> Iterator[Feature]:
    one, other = _number(a.identifier), _number(b.identifier)
    pair = (a.identifier, b.identifier)
    if one is not None and other is not None and {one.kind, other.kind} > {"uscc"} and _only_form(found):
        yield _to(UNSURE, found, "identifier", *pair, "a Chinese number, whose holder's legal form is put into English")
    if one is None and other is None and found.answer is Sameness.DIFFERENT and _one_code(*pair):
        yield _to(UNSURE, found, "identifier", *pair, "one number under two names: a paper must tell whose it is")
    if one is None or other is None or one.kind != other.kind:
        return
    if one.value == other.value:
        if found.answer is Sameness.UNSURE and _named(found) <= _SETTLED | {"legal-form", "trade-name"}:
            yield _to(SAME, found, "identifier", *pair, "both carry one number")
        elif found.answer is Sameness.DIFFERENT and _one_letter(a.name, b.name, found):
            yield _to(SAME, found, "identifier", *pair, "both carry one number, and the names differ by a letter")
        elif found.answer is Sameness.DIFFERENT:
            yield _to(UNSURE, found, "identifier", *pair, "one number under two names: a paper must tell whose it is")
        else:
            yield Feature("identifier", 0.0, *pair, "both carry one number")
    elif _turned(one.value, other.value) and _one_address(a, b) and found.answer is Sameness.SAME:
        yield _to(UNSURE, found, "identifier", *pair, "two digits changed places, at one address")
    elif edits(one.value, other.value) == 1 and _one_address(a, b) and found.answer is Sameness.SAME:
        yield _to(UNSURE, found, "identifier", *pair, "one digit differs, under one name at one address")
    else:
        yield _to(min(found.score, DIFFERENT), found, "identifier", *pair, "two numbers of one kind are two parties")


def _places(a: Given, b: Given, found: Comparison) -> Iterator[Feature]:
    pair = (a.address or "no address", b.address or "no address")
    telling = _telling(a.name) and _telling(b.name)
    if _one_address(a, b):
        if _named(found) & _LETTERS and found.answer is Sameness.UNSURE:
            yield _to(SAME, found, "address", *pair, "one address settles the letter")
        elif found.answer is Sameness.UNSURE and _only_place(found):
            yield _to(SAME, found, "address", *pair, "one address supplies the place that one name leaves out")
        elif found.answer is Sameness.DIFFERENT and _one_letter(a.name, b.name, found):
            yield _to(UNSURE, found, "address", *pair, "one address, and names that differ by a letter or two")
        else:
            yield Feature("address", 0.0, *pair, "both stand at one address, which alone ties nothing")
    elif found.answer is Sameness.SAME and not telling and not (a.identifier and a.identifier == b.identifier):
        yield _to(UNSURE, found, "address", *pair, "a name of common words, and no number or address that ties both")
    elif found.answer is Sameness.SAME and a.address and b.address and _trade_name(found) and _apart(a, b):
        yield _to(UNSURE, found, "address", *pair, "a trade name in two places may be borne by two")
    elif found.answer is Sameness.SAME and a.address and b.address and _far(a, b):
        yield _to(UNSURE, found, "address", *pair, "addresses so far apart may be two companies of one name")


def _named(found: Comparison) -> set[str]:
    return {f.name for f in found.features if f.weight > 0 or f.name not in {"legal-form", "trade-name"}}


def _only_place(found: Comparison) -> bool:
    """Whether nothing but a place is more in one name."""
    words = [f for f in found.features if f.name in {"place", "word-more"}]
    return bool(words) and all(f.name == "place" or _supplied(f) for f in words)


def _supplied(feature: Feature) -> bool:
    left, right = set(feature.a.split()), set(feature.b.split())
    return all(places.place(word) for word in left ^ right)


def _only_form(found: Comparison) -> bool:
    """Whether nothing but the English legal form tells two names apart, and both are such as Chinese ones are given."""
    told = [f for f in found.features if f.name == "legal-form"]
    words = sum(f.weight for f in found.features if f.name != "legal-form")
    return found.answer is Sameness.DIFFERENT and words >= 0.4 and all({f.a, f.b} in ENGLISHED for f in told)


def _one_letter(a: str, b: str, found: Comparison) -> bool:
    if any(f.name == "legal-form" and f.weight < -0.1 for f in found.features):
        return False
    first, second = (taken(text)[0][0] for text in (a, b))
    numbers = [[c for c in name.squeezed if c.isdigit()] for name in (first, second)]
    if numbers[0] != numbers[1] or min(len(first.squeezed), len(second.squeezed)) < LONG:
        return False
    return edits(first.squeezed, second.squeezed) <= 2


def _number(text: str) -> _Number | None:
    """An identifier as it is compared: an EIN without the mark of a division (19 CFR 24.5)."""
    number = importer_number.normal(text)
    if number is not None:
        return _Number(importer_number.kind(number) or "ein", importer_number.base(number))
    code = credit_code.normal(text)
    return None if code is None else _Number("uscc", code)


def _one_code(a: str, b: str) -> bool:
    """Whether two identifiers of other kinds (D-U-N-S, VAT, LEI) are one."""
    one, other = ("".join(c for c in text.casefold() if c.isalnum()) for text in (a, b))
    return one == other and sum(c.isdigit() for c in one) >= LEAST_CODE


def _turned(a: str, b: str) -> bool:
    places = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    return len(a) == len(b) and len(places) == 2 and a[places[0]] == b[places[1]] and a[places[1]] == b[places[0]]


def _one_address(a: Given, b: Given) -> bool:
    if not (a.address and b.address):
        return False
    first, second = addresses.comparable(a.address), addresses.comparable(b.address)
    figures = [{w for w in text.split() if any(c.isdigit() for c in w)} for text in (first, second)]
    return first == second or (figures[0] & figures[1] != set() and token_set(first, second) >= ALIKE)


def _telling(name: str) -> bool:
    """Whether a coined word, or one in Chinese, tells a name from others."""
    return any(one.coined for names in taken(name) for one in names)


def _trade_name(found: Comparison) -> bool:
    return any(f.name == "trade-name" for f in found.features)


def _apart(a: Given, b: Given) -> bool:
    """Whether two addresses lie in two states of the United States."""
    one, other = addresses.state_of(a.address), addresses.state_of(b.address)
    return one is not None and other is not None and one != other


def _far(a: Given, b: Given) -> bool:
    """Whether two addresses lie in two countries."""
    one, other = addresses.country_of(a.address), addresses.country_of(b.address)
    return one is not None and other is not None and one != other
