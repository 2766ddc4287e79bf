"""A party from its mentions: best name, kind, addresses, identifiers, reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from evidence.records.codec import content_id
from evidence.records.parties import Comparison, Identifier, Party
from evidence.resolve.mentions import Named
from evidence.resolve.words import full, parse
from evidence.values.common_words import GENERIC
from evidence.values.names import folded, split

_BANK = re.compile(
    r"^(the )?bank of\b|\bbank( (na|n a|nv|ag|plc|sa|corporation))?$|\b(banco|banque|credit union)\b|银行"
)
_STATE = re.compile(r"\b(customs and border protection|internal revenue service|department of|ministry of)\b|海关")
_PERSON_ROLES = frozenset({"signatory", "declarant", "officers", "received_by", "cardholder"})


def party(group: Sequence[Named], pairs: Mapping[frozenset[str], Comparison]) -> Party:
    """One party from all its mentions; ``pairs`` are comparisons by the two printed texts."""
    names = best_first(group)
    mentions = tuple(n.mention for n in group)
    return Party(
        id=content_id("e", sorted(m.fact for m in mentions)),
        kind=kind(names, {m.role for m in mentions}),
        name=names[0],
        names=names,
        addresses=_unique(n.address.text for n in group if n.address is not None),
        identifiers=_identifiers(group),
        mentions=mentions,
        because=tuple(
            pairs[both] for i, a in enumerate(names) for b in names[i + 1 :] if (both := frozenset((a, b))) in pairs
        ),
    )


def best_first(group: Sequence[Named]) -> tuple[str, ...]:
    """The distinct names, the best first.

    The best is well read, states a legal form, is no alias, is printed on most papers, is not all capitals, is the
    longest; what is still equal goes by alphabet.
    """
    texts = [n.fact.text for n in group]
    clear = {n.fact.text for n in group if n.fact.method != "ocr"}
    own = {n.fact.text for n in group if n.mention.field.endswith(".name")}

    def rank(text: str) -> tuple[bool, bool, bool, int, bool, int, str]:
        plain = text not in clear, split(text)[1] is None, text not in own
        return *plain, -texts.count(text), text.isupper(), -len(text), text

    return tuple(sorted(set(texts), key=rank))


def kind(names: Sequence[str], roles: set[str]) -> str:
    """``company``, ``person``, ``government``, ``bank`` or ``carrier``, by roles and by words of the names."""
    plain = [folded(name) for name in names]
    if any(_STATE.search(name) for name in plain):
        return "government"
    cores = [" ".join(split(name)[0]) for name in names]
    if any(r == "bank" or r.endswith("_bank") for r in roles) or any(_BANK.search(c) for c in cores):
        return "bank"
    if "carrier" in roles:
        return "carrier"
    return "person" if roles and roles <= _PERSON_ROLES and all(map(_personal, names)) else "company"


def _personal(name: str) -> bool:
    """Whether nothing in a name speaks for a company: no legal form, no common word of trade."""
    parsed = parse(name)
    return parsed.form is None and not any(full(word) in GENERIC for word in parsed.words)


def _identifiers(group: Sequence[Named]) -> tuple[Identifier, ...]:
    return tuple(dict.fromkeys(i for n in group for i in n.identifiers))


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
