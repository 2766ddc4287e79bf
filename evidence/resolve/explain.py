"""Why two names are or aren't the same party, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Comparison
from evidence.resolve.compare import compare
from evidence.resolve.mentions import Named, mentions
from evidence.values.names import folded


def explain(a: str, b: str, documents: Sequence[Document], facts: Sequence[Fact]) -> str:
    """Where each name stands, how they compare, and why. ``a`` and ``b`` may be parts of the printed names."""
    named = mentions(documents, facts)
    kinds = {d.id: d.kind for d in documents}
    found = {text: _named(text, named) for text in (a, b)}
    lines = []
    for text, mine in found.items():
        lines.append(f"{text}:")
        lines += [f"  {_where(n, kinds)}" for n in mine] or ["  is not named in these papers"]
    names = [next((n.fact.text for n in found[t]), t) for t in (a, b)]
    lines += ["", *_told(compare(names[0], names[1]))]
    return "\n".join(lines) + "\n"


def _named(text: str, named: Sequence[Named]) -> list[Named]:
    wanted = folded(text)
    exact = [n for n in named if folded(n.fact.text) == wanted]
    return exact or [n for n in named if wanted in folded(n.fact.text)]


def _where(one: Named, kinds: dict[str, str]) -> str:
    place = one.fact.places[0] if one.fact.places else None
    spot = f" in {place.file}, page {place.page}" if place is not None else ""
    return f"“{one.fact.text}” as {one.mention.role} on the {kinds[one.mention.document].replace('_', ' ')}{spot}"


def _told(found: Comparison) -> list[str]:
    lines = [f"“{found.a}” and “{found.b}”: {found.answer.value} (score {found.score:.2f})"]
    return lines + [f"  {f.weight:+.2f} {f.name}: {f.says} (“{f.a}” / “{f.b}”)" for f in found.features]
