"""Why two names are or aren't the same party, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.records.cases import Decision
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Comparison, Party
from evidence.resolve.compare import compare
from evidence.resolve.gathering import beside, gathered
from evidence.resolve.mentions import Named, mentions
from evidence.resolve.resolving import resolve
from evidence.resolve.weighing import PROVING, Given, settled
from evidence.values import similarity
from evidence.values.names import folded

NEAR = 0.5
"""A name less like the one asked for isn't offered in its place."""

OFFERED = 3


def explain(
    a: str, b: str, documents: Sequence[Document], facts: Sequence[Fact], decisions: Sequence[Decision] = ()
) -> str:
    """Where each name stands, with the numbers and addresses beside it and their boxes, how they compare, and why.

    ``a`` and ``b`` may be parts of the printed names; for one that stands on no paper the nearest that do are told.
    The first answer is about the names alone, which is what rules go by; where numbers or addresses change it, a second
    tells whether the two are one party.
    """
    named = mentions(documents, facts)
    kinds, by_id = {d.id: d.kind for d in documents}, {f.id: f for f in facts}
    found = {text: _named(text, named) for text in (a, b)}
    lines = []
    for text, mine in found.items():
        lines.append(f"{text}:")
        lines += [line for n in mine for line in _stands(n, kinds, by_id)] or _unknown(text, named)
    first, second = (next((n.fact.text for n in found[t]), t) for t in (a, b))
    for given, taken in ((a, first), (b, second)):
        if folded(given) != folded(taken):
            lines.append(f"“{given}” is part of “{taken}”; that name is compared")
    resolution = resolve(documents, facts, decisions)
    pair = frozenset((folded(first), folded(second)))
    made = (c for c in resolution.comparisons if frozenset((folded(c.a), folded(c.b))) == pair)
    answer = next(made, None) or compare(first, second, beside(first, second, gathered(named)))
    lines += ["", *_told(answer), *_weighed(answer, named), *_tied(first, second, resolution.parties)]
    return "\n".join(lines) + "\n"


def _named(text: str, named: Sequence[Named]) -> list[Named]:
    wanted = folded(text)
    exact = [n for n in named if folded(n.fact.text) == wanted]
    return exact or [n for n in named if wanted in folded(n.fact.text)]


def _unknown(text: str, named: Sequence[Named]) -> list[str]:
    """What is said of a name that stands nowhere: so much, and which names it may be meant for."""
    wanted = folded(text)
    likeness = {n.fact.text: similarity.ratio(wanted, folded(n.fact.text)) for n in named}
    nearest = sorted((t for t in likeness if likeness[t] >= NEAR), key=lambda t: (-likeness[t], t))[:OFFERED]
    offered = [f"  nearest on them: {', '.join(f'“{t}”' for t in nearest)}"] if nearest else []
    return ["  stands on no paper of this dossier; it is compared as given", *offered]


def _stands(one: Named, kinds: dict[str, str], facts: dict[str, Fact]) -> Iterator[str]:
    """The name, then the address and the numbers beside it, each with where it is printed and how else it may read."""
    paper = kinds[one.mention.document].replace("_", " ")
    yield f"  “{one.fact.text}” as {one.mention.role} on the {paper}{_spot(one.fact)}{_otherwise(one.fact)}"
    if one.address is not None:
        yield f"    at “{one.address.text}”{_spot(one.address)}"
    for number in one.identifiers:
        kind = number.type.replace("_", " ")
        yield f"    {kind} {number.value}{_spot(facts[number.fact]) if number.fact in facts else ''}"


def _spot(fact: Fact) -> str:
    place = fact.places[0] if fact.places else None
    if place is None:
        return ""
    box = place.box
    points = f", box {box.x0:.0f} {box.top:.0f} {box.x1:.0f} {box.bottom:.0f}" if box is not None else ""
    return f" in {place.file}, {place.spot}{points}"


def _otherwise(fact: Fact) -> str:
    """The other readings of what is printed, by which a misread letter is told from another name."""
    readings = dict.fromkeys(r.value or r.printed for r in fact.others)
    return f", read otherwise as {', '.join(f'“{r}”' for r in readings)}" if readings else ""


def _weighed(names: Comparison, named: Sequence[Named]) -> list[str]:
    """The answer about the parties, where numbers or addresses change the one about the names."""
    first, second = (_given(text, named) for text in (names.a, names.b))
    parties = settled(names, first, second)
    if parties.answer is names.answer:
        return []
    reasons = parties.features[len(names.features) :]
    told = [f"  {f.weight:+.2f} {f.name}: {f.says} (“{f.a}” / “{f.b}”)" for f in reasons]
    return [f"  as parties: {parties.answer.value} (score {parties.score:.2f})", *told]


def _given(text: str, named: Sequence[Named]) -> Given:
    """A name with the first address and the first importer number or credit code that papers print beside it."""
    mine = [n for n in named if n.fact.text == text] or [n for n in named if folded(n.fact.text) == folded(text)]
    address = next((n.address.text for n in mine if n.address is not None), "")
    numbers = (i.value for n in mine for i in n.identifiers if i.type in PROVING)
    return Given(text, address, next(numbers, ""))


def _told(found: Comparison) -> list[str]:
    lines = [f"“{found.a}” and “{found.b}”: {found.answer.value} (score {found.score:.2f})"]
    return lines + [f"  {f.weight:+.2f} {f.name}: {f.says} (“{f.a}” / “{f.b}”)" for f in found.features]


def _tied(a: str, b: str, parties: Sequence[Party]) -> list[str]:
    """The party both belong to, which papers may have tied whatever the names say."""
    both = [p for p in parties if {folded(a), folded(b)} <= {folded(n) for n in p.names}]
    return [f"  in this dossier both are {both[0].name}: {', '.join(both[0].names)}"] if both and a != b else []
