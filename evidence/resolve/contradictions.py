"""Words that contradict each other, and the reasons for which that may still be one name."""

from __future__ import annotations

import re

from evidence.resolve import persons, places, variants
from evidence.resolve.aligning import Aligned
from evidence.resolve.trades import MANIFOLD, englished, known, synonyms
from evidence.resolve.words import Name, full
from evidence.values.common_words import GENERIC, TRADE

_CHINESE = frozenset({"CO LTD", "LTD", "CO", "JSC"})
"""Legal forms under which Chinese names are put into English."""
_BRACKETS = re.compile(r"\(\s*([^()]+?)\s*\)")
LEAST_INITIALS = 3


def doubt(a: Name, b: Name, aligned: Aligned) -> str | None:
    """Why words that only the one and only the other name has may stand for each other; None: they contradict."""
    left, right = aligned.only_a, aligned.only_b
    single = _single(a, b, left[0], right[0]) if len(left) == len(right) == 1 else None
    if single is not None:
        return single
    if _broken_off(a, b) or _broken_off(b, a):
        return "one may be the other, broken off"
    if synonyms(frozenset(left), frozenset(right)):
        return "words of trade that say the same"
    if None in {a.form, b.form} and (_left_out(left, right) or _left_out(right, left)):
        return "one may leave out its place, the other its trade"
    forms = {a.form, b.form} - {None}
    if forms and forms <= _CHINESE and englished(frozenset(left), frozenset(right)):
        return "English for one Chinese word of trade"
    return variants.doubt(left, right)


def _single(a: Name, b: Name, x: str, y: str) -> str | None:
    """The same for a single word on either side."""
    if places.within(x, y):
        return "one place lies in the other"
    if _manifold(x, y):
        return "a short form that stands for several words"
    if _particle(a, b, x, y):
        return "one has the O' of a family name"
    if x.replace("mac", "mc", 1) == y.replace("mac", "mc", 1):
        return "Mac and Mc of a family name"
    if a.personal and b.personal and persons.nick(x, y):
        return "a given name and its short form or other spelling"
    return None


def turned(a: Name, b: Name) -> bool:
    """Whether another order of the same words may tell another company: words that are not of trade changed places
    in a company's name, or a place stands in brackets within one name that begins the other."""
    stated = a.form is not None or b.form is not None
    return (stated and "".join(_telling(a)) != "".join(_telling(b))) or _bracketed(a, b) or _bracketed(b, a)


def partners(a: Name, b: Name) -> bool:
    """Whether one name has ``and`` between single letters that the other writes as one word (``K & M``, ``KM``)."""
    (one, other) = (" and " in f" {x.core} " and any(len(w) == 1 for w in x.words) for x in (a, b))
    return one is not other


def and_company(a: Name, b: Name) -> bool:
    """Whether one of two companies is ``… & Co.`` before its legal form, and the other is not."""
    if a.form is None or b.form is None:
        return False
    ends = [name.core.endswith((" and co", " and company")) for name in (a, b)]
    return ends[0] is not ends[1] and not any(
        n.core.endswith((" co", " company")) for n in (a, b) if " and co" not in n.core
    )


def person_and_company(a: Name, b: Name) -> bool:
    """Whether a given name and a family name stand alone on one side, and with a legal form on the other."""
    if (a.form is None) is (b.form is None):
        return False
    return persons.full_name(a.words) and not any(known(w) for w in a.words[1:])


def _telling(name: Name) -> list[str]:
    return [w for w in name.words if not (w in TRADE or full(w) in GENERIC or places.place(w))]


def initials(a: Name, b: Name) -> bool:
    """Whether what is left of one name beside the words of both is the initials of what is left of the other, whose
    legal form may count with them (``BTL`` for *… … Ltd*)."""
    short, long = sorted((a, b), key=lambda name: len(name.words))
    left = tuple(w for w in short.words if w not in long.words)
    right = tuple(w for w in long.words if w not in short.words)
    shared = len(left) < len(short.words)
    if variants.abbreviates(left, right, variants.LEAST_TIED if shared else LEAST_INITIALS):
        return True
    if short.form is not None or long.form is None or len(short.words) != 1:
        return False
    return variants.abbreviates(left, (*right, *long.form.lower().split()), LEAST_INITIALS)


def _bracketed(a: Name, b: Name) -> bool:
    """Whether ``a`` has in brackets, before its legal form, the place that ``b`` begins with outside brackets."""
    found = _BRACKETS.search(a.text)
    if found is None or _BRACKETS.search(b.text) is not None or not a.text[found.end() :].strip(" ,."):
        return False
    return found[1].casefold() == b.words[0] and a.words[0] != b.words[0]


def _left_out(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return all(map(places.place, some)) and all(word in TRADE or full(word) in GENERIC for word in others)


def _particle(a: Name, b: Name, x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return long == f"o{short}" and any(f"o'{short}" in n.text.casefold().replace("’", "'") for n in (a, b))


def _manifold(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return short in MANIFOLD and long.startswith(short)


def _broken_off(short: Name, long: Name) -> bool:
    """Whether a name without legal form ends in the first letters of the other's word at that place, and these are no
    word of their own."""
    at = len(short.words) - 1
    if short.form is not None or at < 1 or len(long.words) <= at or known(short.words[at]):
        return False
    return long.words[:at] == short.words[:at] and long.words[at].startswith(short.words[at])
