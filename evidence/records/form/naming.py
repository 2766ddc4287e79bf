"""Which leaves name which: that what is named is in the proof, and that owner and owned name each other."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.records import leaves as of
from evidence.records.form.opened import Claims, Proof, key, kind_of
from evidence.records.leaves import Leaf

Kinds = tuple[type[Leaf], ...]
STEPPED: Kinds = (of.LinkLeaf, of.CheckLeaf)
FACT, PAPER, FILE, HOME, STEP = (
    (k,) for k in (of.FactLeaf, of.DocumentLeaf, of.FileLeaf, of.ShipmentLeaf, of.StepLeaf)
)

NAMES: dict[type[Leaf], dict[str, Kinds]] = {
    of.RunLeaf: {"files": FILE, "documents": PAPER, "shipments": HOME},
    of.RuleLeaf: {"checks": (of.CheckLeaf,)},
    of.DocumentLeaf: {"parts.0": FILE, "facts": FACT},
    of.FactLeaf: {"document": PAPER},
    of.PartyLeaf: {"mentions.3": FACT, "identifiers.2": FACT},
    of.StepLeaf: {"of": STEPPED, "facts": FACT},
    of.AllocationLeaf: {"shipment": HOME, "payment": FACT, "invoice": FACT},
    of.SearchLeaf: {"shipment": HOME, "payments": FACT, "invoices": FACT},
    of.LinkLeaf: {"shipment": HOME, "source": PAPER, "target": PAPER, "evidence": FACT, "steps": STEP},
    of.ShipmentLeaf: {"documents": PAPER, "links": (of.LinkLeaf,), "allocations": (of.AllocationLeaf,)},
    of.CheckLeaf: {"rule": (of.RuleLeaf,), "shipment": HOME, "documents": PAPER, "evidence": FACT, "steps": STEP},
    of.WordsLeaf: {"of": STEPPED},
}
"""The names that leaves give of others; a number after the dot is the place in a row."""

OWNED: tuple[tuple[type[Leaf], str, type[Leaf], str], ...] = (
    (of.RunLeaf, "files", of.FileLeaf, ""),
    (of.RunLeaf, "documents", of.DocumentLeaf, ""),
    (of.RunLeaf, "shipments", of.ShipmentLeaf, ""),
    (of.RuleLeaf, "checks", of.CheckLeaf, "rule"),
    (of.DocumentLeaf, "facts", of.FactLeaf, "document"),
    (of.ShipmentLeaf, "links", of.LinkLeaf, "shipment"),
    (of.ShipmentLeaf, "allocations", of.AllocationLeaf, "shipment"),
    (of.LinkLeaf, "steps", of.StepLeaf, "of"),
    (of.CheckLeaf, "steps", of.StepLeaf, "of"),
)
"""Who lists whom, and under which name the listed one says whose it is (none: there is but one owner)."""

NEEDED = ("document", "of", "rule", "shipment", "links", "steps", "payment", "invoice", "payments", "invoices")


def structure(proof: Proof, leaf: Leaf) -> Claims:
    """What must be so of the names a leaf gives; where leaves are withheld, of those between leaves that are shown."""
    lost = [] if proof.withheld else [name for _, name in _lost(proof, leaf)]
    claims = {f"it names {', '.join(lost)}, which the proof does not have": not lost}
    own = key(leaf)
    for owner, attribute, kind, back in OWNED:
        if isinstance(leaf, owner):
            mine = [name for name, x in proof.tables[kind].items() if not back or getattr(x, back) == own]
            has = [i for i in getattr(leaf, attribute) if i in proof.tables[kind] or not proof.withheld]
            claims[f"its {attribute} are not those that name it"] = mine == has
    if isinstance(leaf, STEPPED) and not proof.withheld:
        claims["no sentences are told of it"] = own in proof.tables[of.WordsLeaf]
    return claims


def blind(proof: Proof, leaf: Leaf) -> bool:
    """Whether a leaf cannot be reckoned because what it rests on is not shown."""
    needed = (*NEEDED, "facts") if isinstance(leaf, of.StepLeaf) else NEEDED
    steps = (proof.steps[s] for s in getattr(leaf, "steps", ()) if s in proof.steps)
    return any(attribute in needed for attribute, _ in _lost(proof, leaf)) or any(blind(proof, s) for s in steps)


def _lost(proof: Proof, leaf: Leaf) -> Iterator[tuple[str, str]]:
    for attribute, kinds in NAMES.get(type(leaf), {}).items():
        name, _, at = attribute.partition(".")
        value = getattr(leaf, name)
        for item in value if isinstance(value, tuple) else () if value is None else (value,):
            known = item[int(at)] if at else item
            if not any(known in proof.tables[k] for k in kinds):
                yield attribute, f"{name} {known}"


def title(leaf: Leaf) -> str:
    """A leaf in a sentence: its kind, its name, and what it is about."""
    about = next((getattr(leaf, n) for n in ("field", "relation", "rule", "operation", "a") if hasattr(leaf, n)), "")
    note = f"{about}, {leaf.note}" if isinstance(leaf, of.StepLeaf) and leaf.note else about
    return " ".join(p for p in (kind_of(leaf), key(leaf), f"({note})" if note else "") if p)
