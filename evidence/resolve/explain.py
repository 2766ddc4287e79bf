"""Why two names are or aren't the same party, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Comparison, Party
from evidence.resolve.compare import compare
from evidence.resolve.gathering import beside, gathered
from evidence.resolve.mentions import Named, mentions
from evidence.resolve.resolving import resolve
from evidence.values import similarity
from evidence.values.names import folded

NEAR = 0.5
"""A name less like the one asked for isn't offered in its place."""

OFFERED = 3


def explain(a: str, b: str, documents: Sequence[Document], facts: Sequence[Fact]) -> str:
    """Where each name stands, how they compare, and why. ``a`` and ``b`` may be parts of the printed names; for one
    that stands on no paper the nearest that do are told."""
    named = mentions(documents, facts)
    kinds = {d.id: d.kind for d in documents}
    found = {text: _named(text, named) for text in (a, b)}
    lines = []
    for text, mine in found.items():
        lines.append(f"{text}:")
        lines += [f"  {_where(n, kinds)}" for n in mine] or _unknown(text, named)
    first, second = (next((n.fact.text for n in found[t]), t) for t in (a, b))
    for given, taken in ((a, first), (b, second)):
        if folded(given) != folded(taken):
            lines.append(f"“{given}” is part of “{taken}”; that name is compared")
    answer = compare(first, second, beside(first, second, gathered(named)))
    parties = resolve(documents, facts, ()).parties
    return "\n".join([*lines, "", *_told(answer), *_tied(first, second, parties)]) + "\n"


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


def _where(one: Named, kinds: dict[str, str]) -> str:
    place = one.fact.places[0] if one.fact.places else None
    spot = f" in {place.file}, {place.spot}" if place is not None else ""
    return f"“{one.fact.text}” as {one.mention.role} on the {kinds[one.mention.document].replace('_', ' ')}{spot}"


def _told(found: Comparison) -> list[str]:
    lines = [f"“{found.a}” and “{found.b}”: {found.answer.value} (score {found.score:.2f})"]
    return lines + [f"  {f.weight:+.2f} {f.name}: {f.says} (“{f.a}” / “{f.b}”)" for f in found.features]


def _tied(a: str, b: str, parties: Sequence[Party]) -> list[str]:
    """The party both belong to, which papers may have tied whatever the names say."""
    both = [p for p in parties if {folded(a), folded(b)} <= {folded(n) for n in p.names}]
    return [f"  in this dossier both are {both[0].name}: {', '.join(both[0].names)}"] if both and a != b else []
