"""Whether two parties of different dossiers are one: as careful as within a dossier.

An equal identifier says so, and so does an equal distinctive name with an address, phone or e-mail in common. A similar
name alone never does. Two names are surely two where no everyday difference explains them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from evidence.records.archives import Actor
from evidence.values import common_words, names, similarity

CUT = 28
"""Letters from which on a name that another begins with may be that one, cut by a form (32 or 35 letters)."""

SLIP = 0.88
"""Names read from pixels are one from this likeness on: letters were misread."""

NEAR = 0.72
"""From this likeness on nobody can tell whether two names are one."""

TOLD = 0.8
"""From this likeness on the telling words of names read from pixels are one: a letter or two were misread."""

ADDRESS = 0.9
"""Two comparable addresses are one from this likeness on, where their figures agree."""

MOST = 24
"""So many parties that have nothing to do with each other are enough for any rule."""

ALIKE_FORMS = ({"CO LTD", "LTD"}, {"CO", "CO LTD"}, {"INC", "CORP"}, {"CO", "INC"}, {"CO", "CORP"}, {"JSC", "CO LTD"})
"""Legal forms that papers use for one another."""

PROVIDER = re.compile(
    r"\b(logistics?|fulfil?lment|warehous\w*|3pl|freight|forward(ing|ers?)|customs? brokers?|customhouse brokers?"
    r"|brokerage|cargo|consolidat\w+|shipping|transport\w*|fba|storage|distribution cent(er|re)|bank|banking"
    r"|entry services|registered agents?|incorporat(ion|ing) services?|corporate services?|mail ?box(es)?"
    r"|virtual office|cowork\w*)\b|物流|货代|货运|报关|仓储|银行"
)
"""Words by which a firm says that it serves others: forwards, stores, clears, lends its address."""


class Who(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """A party in a row of the index: names as printed, (type, value) numbers, comparable addresses, contacts."""

    names: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    sure: bool = True

    @property
    def name(self) -> str:
        """The name that is shown."""
        return self.names[0] if self.names else ""


fold = lru_cache(maxsize=50_000)(names.folded)
"""Names folded, those of firms that come often once."""


@lru_cache(maxsize=64)
def who(actor: Actor) -> Who:
    """A dossier's party as a row of the index holds it."""
    told = {fold(n): n for n in reversed((actor.name, *actor.names, *actor.also))}
    numbers = tuple(n for n in actor.numbers if n[0] != "swift")
    return Who(tuple(reversed(told.values())), numbers, actor.addresses, actor.contacts, actor.sure)


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[str, str | None]:
    """The core of a name as one folded string, and its legal form."""
    words, form = names.split(name)
    return " ".join(words), form


def core(name: str) -> str:
    """A name as it stands in a key: folded, without its legal form."""
    return parts(name)[0]


@lru_cache(maxsize=100_000)
def same_name(a: str, b: str, sure: bool = True) -> bool | None:
    """Whether two printed names are one: yes, surely not, or None where nobody can tell. ``sure``: no pixels."""
    (one, form), (other, other_form) = parts(a), parts(b)
    if one == other:
        return True if form is None or other_form is None or _forms(form, other_form) else None
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter):
        return True if len(shorter) >= CUT else None
    if one.isascii() != other.isascii():
        return None
    alike = max(similarity.ratio(one, other), similarity.token_set(one, other) if " " in shorter else 0.0)
    told = _telling(one, other)
    if not sure and alike >= SLIP and told >= TOLD:
        return True
    return None if alike >= NEAR and told >= NEAR else False


def _telling(one: str, other: str) -> float:
    """Likeness of what tells two names apart: words of trade, that strangers share, count nothing.

    A coined word that both have ties them; where one has nothing but common words, nobody can tell.
    """
    words, others = one.split(), other.split()
    if not set(common_words.coined(words)).isdisjoint(common_words.coined(others)):
        return 1.0
    left = tuple(w for w in common_words.distinctive(words) if w not in others)
    right = tuple(w for w in common_words.distinctive(others) if w not in words)
    if not left or not right:
        return 1.0
    return max(similarity.ratio(x, y) for x in (*left, "".join(left)) for y in (*right, "".join(right)))


def _forms(a: str, b: str) -> bool:
    return a == b or {a, b} in ALIKE_FORMS


def same_named(a: Who, b: Who) -> bool | None:
    """Whether any name of the one is a name of the other; surely not only where no two may be one."""
    sure = a.sure and b.sure
    answers = {same_name(*sorted((x, y)), sure) for x in a.names for y in b.names}
    if True in answers:
        return True
    return None if None in answers or not answers else False


def share_number(a: Who, b: Who) -> bool:
    """Whether both carry one identifier."""
    return not set(a.numbers).isdisjoint(b.numbers)


def share_contact(a: Who, b: Who) -> bool:
    """Whether both have an address, a phone or an e-mail in common."""
    return not set(a.contacts).isdisjoint(b.contacts) or share_address(a.addresses, b.addresses)


def share_address(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether an address of the one is one of the other, misread letters and left out parts aside."""
    return any(same_address(*sorted((x, y))) for x in a for y in b)


@lru_cache(maxsize=100_000)
def same_address(a: str, b: str) -> bool:
    """Whether two comparable addresses are one: equal, one within the other, or alike with the same figures."""
    if a == b:
        return True
    if not {w for w in a.split() if w.isdigit()} & {w for w in b.split() if w.isdigit()}:
        return False
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 12 and longer.startswith(shorter):
        return True
    return similarity.ratio(a, b) >= ADDRESS and re.findall(r"\d+", a)[:1] == re.findall(r"\d+", b)[:1]


def same(a: Who, b: Who) -> bool | None:
    """Whether two parties are one: number, or name with a contact; surely not where names are surely two and they
    share nothing; None between."""
    named = same_named(a, b)
    if share_number(a, b):
        return True if named is not False else None
    if named and share_contact(a, b):
        return True
    return False if named is False and not share_contact(a, b) else None


def related(a: Who, b: Who) -> bool:
    """Whether two parties may belong together: not surely two, or with a number, address, phone or e-mail in common."""
    return same_named(a, b) is not False or share_number(a, b) or share_contact(a, b)


def provider(who: Who) -> bool:
    """Whether a name says that the firm serves others and doesn't trade."""
    return any(_serves(n) for n in who.names)


@lru_cache(maxsize=50_000)
def _serves(name: str) -> bool:
    return PROVIDER.search(fold(name)) is not None


def unrelated(parties: Iterable[Who]) -> list[Who]:
    """As many of the parties as are pairwise unrelated, taken greedily in their order, up to ``MOST``."""
    chosen: list[Who] = []
    for one in parties:
        if len(chosen) == MOST:
            break
        if not any(related(one, other) for other in chosen):
            chosen.append(one)
    return chosen
