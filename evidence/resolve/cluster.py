"""Mentions to parties: names that are the same stand together, and a decision that they are different sticks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from evidence.records.codec import content_id
from evidence.records.parties import Comparison, Party, Sameness
from evidence.resolve.mentions import OWNERS, Named
from evidence.resolve.words import parts

Pairs = Mapping[frozenset[str], Comparison]

_BANK = re.compile(r"\b(bank|banco|banque|credit union|银行)\b|银行", re.IGNORECASE)
_CARRIER = re.compile(r"\b(lines?|shipping|airlines|airways|maritime|container)\b", re.IGNORECASE)
_STATE = re.compile(r"\b(customs and border|internal revenue|department of)\b", re.IGNORECASE)
_PERSON_ROLES = frozenset({"signatory", "declarant"})


def clusters(named: Sequence[Named], pairs: Pairs) -> tuple[tuple[Named, ...], ...]:
    """Groups of mentions: joined where every name of one group is the same as, or unsure with, all of the other.

    One surely different pair keeps two groups apart, whatever else is the same. A paper that lists further names of a
    party (AKA, section III) ties them.
    """
    groups: list[list[Named]] = []
    for one in named:
        home = next((g for g in groups if _belongs(one, g, pairs)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return tuple(tuple(g) for g in _tied(groups))


def _belongs(one: Named, group: list[Named], pairs: Pairs) -> bool:
    answers = [_answer(one.fact.text, other.fact.text, pairs) for other in group]
    return Sameness.SAME in answers and Sameness.DIFFERENT not in answers


def _answer(a: str, b: str, pairs: Pairs) -> Sameness:
    if a == b:
        return Sameness.SAME
    found = pairs.get(frozenset((a, b)))
    return found.answer if found is not None else Sameness.UNSURE


def _tied(groups: list[list[Named]]) -> list[list[Named]]:
    """Join groups that a paper ties: an AKA or trade name with the name of its owner on the same paper."""
    for listed, owner in OWNERS.items():
        for group in [g for g in groups if any(n.mention.role == listed for n in g)]:
            papers = {n.mention.document for n in group if n.mention.role == listed}
            home = next(
                (g for g in groups if any(n.mention.role == owner and n.mention.document in papers for n in g)), None
            )
            if home is not None and home is not group:
                home += group
                groups.remove(group)
    return groups


def party(group: Sequence[Named], pairs: Pairs) -> Party:
    """One party from its mentions: the fullest and most frequent name is its best name."""
    texts = [n.fact.text for n in group]
    names = sorted(set(texts), key=lambda t: (-texts.count(t), -len(t), t))
    mentions = tuple(n.mention for n in group)
    because = tuple(
        pairs[frozenset((a, b))] for i, a in enumerate(names) for b in names[i + 1 :] if frozenset((a, b)) in pairs
    )
    return Party(
        id=content_id("e", sorted(m.fact for m in mentions)),
        kind=_kind(names, {m.role for m in mentions}),
        name=names[0],
        names=tuple(names),
        addresses=_unique(n.address.text for n in group if n.address is not None),
        identifiers=tuple(i for n in group for i in n.identifiers),
        mentions=mentions,
        because=because,
    )


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _kind(names: Sequence[str], roles: set[str]) -> str:
    text = " ".join(part for name in names for part in parts(name))
    if _STATE.search(text):
        return "government"
    if _BANK.search(text) or any(r.endswith("_bank") for r in roles):
        return "bank"
    if "carrier" in roles or (_CARRIER.search(text) and roles <= {"carrier"}):
        return "carrier"
    return "person" if roles and roles <= _PERSON_ROLES else "company"
