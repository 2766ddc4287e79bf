"""Who or what a name or number is: all its appearances in an archive, in time.

Names are one by their normal form; under one name there may be several parties, told apart where they share no number,
address or contact. A like name is listed apart and never mixed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence.archive.asking import numbers
from evidence.archive.asking.changes import changes
from evidence.archive.asking.papers import Papers, secrets
from evidence.archive.index import names
from evidence.archive.index.reading import Reading
from evidence.archive.index.rows import Row
from evidence.records.archives import Actor, Spot
from evidence.records.asking import Answer, Appearance, Known, Likeness
from evidence.values import similarity

MOST_SIMILAR = 20
"""Like names that are listed, the likest first."""

PAIRWISE = 400
"""So many different parties of one name are compared with one another; more are taken one by one."""

PARTY_KEYS = ("number", "contact", "address")


@dataclass(frozen=True)
class Found:
    """A party of a dossier that answers the question; ``index`` is its position in the dossier's entries."""

    dossier: str
    index: int
    actor: Actor


def who(reading: Reading, asked: str) -> Answer:
    """All that the archive knows of a name or number; an answer without appearances where that is nothing."""
    keys = numbers.keys(reading, asked)
    found = dict.fromkeys((*_by_keys(reading, keys), *_by_name(reading, asked)))
    groups = _parties(found)
    shown = [*_seats(reading, groups), *_papers(reading, keys, asked)]
    dossiers = sorted({a.dossier for a in shown})
    return Answer(
        asked=asked,
        as_number=keys,
        parties=tuple(_known(group) for group in groups),
        appearances=tuple(sorted(set(shown), key=_order)),
        changes=changes(reading, [[Row(f.dossier, f.index, ()) for f in group] for group in groups]),
        other_names=tuple(_other_names(reading, found)),
        similar=tuple(_similar(reading, asked)) if not keys else (),
        secrets=tuple(sorted({s for name in dossiers for s in secrets(reading.entries(name))})),
    )


def _order(one: Appearance) -> tuple[str, str, str, str, str, int]:
    return one.day, one.dossier, one.kind, one.role, one.printed, one.page or 0


def _by_keys(reading: Reading, keys: Iterable[str]) -> Iterator[Found]:
    """The parties that carry a number, contact or address asked for."""
    for key in keys:
        tag, _, value = key.partition(":")
        if tag not in PARTY_KEYS:
            continue
        for dossier, _at in reading.under(key):
            for i, actor in enumerate(reading.entries(dossier).parties):
                held = {f"{kind}:{number}" for kind, number in actor.numbers}
                if value in {"number": held, "contact": set(actor.contacts), "address": set(actor.addresses)}[tag]:
                    yield Found(dossier, i, actor)


def _by_name(reading: Reading, asked: str) -> Iterator[Found]:
    """The parties one of whose names is the name asked for: equal, but for legal forms that papers interchange."""
    core = names.core(asked)
    tight = core.replace(" ", "")
    if not tight:
        return
    for key in [k for k in reading.keys("name") if k.replace(" ", "") == tight]:
        for dossier, _at in reading.under(f"name:{key}"):
            for i, actor in enumerate(reading.entries(dossier).parties):
                if any(names.same_name(asked, n) for n in (actor.name, *actor.names, *actor.also)):
                    yield Found(dossier, i, actor)


def _parties(found: Iterable[Found]) -> list[list[Found]]:
    """Those found, by who of them is one: the most seen first."""
    alike: dict[names.Who, list[Found]] = {}
    for one in found:
        alike.setdefault(names.who(one.actor), []).append(one)
    several = list(alike)
    groups: list[list[names.Who]] = []
    for said in several:
        near = [g for g in groups if len(several) <= PAIRWISE and any(names.same(said, other) for other in g)]
        groups = [g for g in groups if g not in near]
        groups.append([said, *(other for g in near for other in g)])
    whole = [sorted((f for w in g for f in alike[w]), key=lambda f: (f.dossier, f.index)) for g in groups]
    return sorted(whole, key=lambda g: (-len({f.dossier for f in g}), g[0].dossier, g[0].index))


def _known(group: list[Found]) -> Known:
    printed = Counter(n for f in group for n in dict.fromkeys((f.actor.name, *f.actor.names)))
    return Known(
        names=tuple(sorted(printed, key=lambda n: (-printed[n], n))),
        numbers=tuple(sorted({n for f in group for n in f.actor.numbers})),
        addresses=tuple(sorted({a for f in group for a in f.actor.addresses})),
        dossiers=len({f.dossier for f in group}),
    )


def _seats(reading: Reading, groups: list[list[Found]]) -> Iterator[Appearance]:
    """Every place where a party found is named."""
    for party, group in enumerate(groups):
        for one in group:
            papers = Papers(reading.entries(one.dossier))
            for seat in one.actor.seats:
                yield _appearance(papers, one.dossier, papers.entries.spots[seat.at], seat.kind, seat.role, party)


def _papers(reading: Reading, keys: Iterable[str], asked: str) -> Iterator[Appearance]:
    """Every place of a paper's own number: an invoice, a bill, a container, a payment, an entry, a bond."""
    plain = numbers.bare(asked)
    for key in keys:
        if key.partition(":")[0] in PARTY_KEYS:
            continue
        for dossier, at in reading.under(key):
            papers = Papers(reading.entries(dossier))
            spots = papers.entries.spots
            value = numbers.bare(key.partition(":")[2])
            named = [s for s in spots if {numbers.bare(s.text)} & {plain, value}] or [spots[i] for i in at[:1]]
            for spot in named:
                yield _appearance(papers, dossier, spot, papers.kind(spot), spot.field, None)


def _appearance(papers: Papers, dossier: str, spot: Spot, kind: str, role: str, party: int | None) -> Appearance:
    day, own = papers.day(spot)
    return Appearance(day, own, dossier, spot.document, kind, role, spot.text, spot.file, spot.page, party)


def _other_names(reading: Reading, found: dict[Found, None]) -> Iterator[Likeness]:
    """Parties that carry a number of those found under a name that is not theirs."""
    own = {(f.dossier, f.index) for f in found}
    carried = sorted({n for f in found for n in f.actor.numbers if n[0] not in ("swift", "scac")})
    for kind, value in carried:
        others: Counter[str] = Counter()
        for dossier, _at in reading.under(f"number:{kind}:{value}"):
            for i, actor in enumerate(reading.entries(dossier).parties):
                if (dossier, i) not in own and (kind, value) in actor.numbers:
                    others[actor.name] += 1
        for name, count in sorted(others.items()):
            yield Likeness(name, count, f"{kind} {value}")


def _similar(reading: Reading, asked: str) -> list[Likeness]:
    """Names that are like the one asked for and not it: by their likeness, then by other legal forms."""
    core = names.core(asked)
    near = sorted(
        (-alike, key) for key in reading.keys("name") if (alike := _alike(core, key)) >= names.NEAR
    )  # fmt: skip
    told = []
    for _, key in near[:MOST_SIMILAR]:
        for name, count in sorted(_printed(reading, key, asked).items()):
            told.append(Likeness(name, count, "legal form" if key == core else "letters"))
    return told[:MOST_SIMILAR]


def _alike(core: str, key: str) -> float:
    """How alike two cores are; one that begins with the other counts as near."""
    shorter, longer = sorted((core, key), key=len)
    begins = len(shorter) >= 5 and longer.startswith(f"{shorter} ")
    return max(similarity.ratio(core, key), names.NEAR if begins else 0.0)


def _printed(reading: Reading, key: str, asked: str) -> Counter[str]:
    """The names printed under a key that are not the name asked for, with how many dossiers."""
    found: Counter[str] = Counter()
    for dossier, _at in reading.under(f"name:{key}"):
        printed = {n for a in reading.entries(dossier).parties for n in (*a.names, *a.also)}
        found.update(n for n in printed if names.core(n) == key and not names.same_name(asked, n))
    return found
