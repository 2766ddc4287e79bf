"""Who can supply which paper and how easily, and what it settles: ``judge/wanting.toml`` read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple


class Choice(NamedTuple):
    """A paper by its name in the table (or ``legible``), the documents (ids) it stands in the place of, and the party
    it speaks for, as printed."""

    paper: str
    documents: tuple[str, ...]
    party: str = ""


Alternatives = tuple[frozenset[Choice], ...]


@dataclass(frozen=True)
class Supply:
    """A paper that can be asked for: its kind, form, words, effort (1 to 6) and suppliers, the likeliest first.

    ``amends`` is the kind of paper that it sets right, empty where it sets none right.
    """

    kind: str
    form: str
    what: str
    effort: int
    suppliers: tuple[str, ...]
    note: str = ""
    ties: bool = False
    amends: str = ""


@dataclass(frozen=True)
class Supplies:
    """The table."""

    raw: dict[str, Any]

    def paper(self, name: str) -> Supply:
        """A paper of the table. Raises ``KeyError`` for a name that is not there."""
        row = self.raw["paper"][name]
        words = row["kind"], row["form"], row["what"]
        amends = row.get("amends", row["kind"] if row["form"] == "corrected" else "")
        told = row.get("note", ""), row.get("ties", False)
        return Supply(*words, row["effort"], tuple(row["suppliers"]), *told, amends)

    def legible(self, kind: str) -> Supply:
        """A better copy of a paper of this kind."""
        row = self.raw["legible"]
        suppliers = row["suppliers"].get(kind, row["suppliers"]["other"])
        return Supply(kind, "legible", row["what"], row["effort"], tuple(suppliers))

    def effort(self, choice: Choice) -> int:
        """What it costs to obtain a choice."""
        return int(self.raw["legible"]["effort"]) if choice.paper == "legible" else self.paper(choice.paper).effort

    def settles(self, rule: str) -> tuple[tuple[str, ...], ...]:
        """The ways to settle a rule's finding; none where no paper does."""
        return tuple(tuple(way) for way in self.raw["settles"].get(rule, ()))

    def correction(self, rule: str, kind: str) -> str:
        """The paper that sets right one of this kind, where a rule's fault lies in each paper by itself; else empty."""
        return str(self.raw["corrects"].get(kind, "")) if rule in self.raw["each"]["rules"] else ""

    def ends(self, relation: str) -> tuple[str, ...]:
        """The papers at the ends of a link."""
        return tuple(self.raw["link"].get(relation, {}).get("ends", ()))

    def proof(self, relation: str) -> tuple[tuple[str, ...], ...]:
        """The ways to prove a link both ends of which are there."""
        return tuple(tuple(way) for way in self.raw["link"].get(relation, {}).get("proof", ()))

    def serving(self, kind: str) -> tuple[str, ...]:
        """A kind and those that serve in its place."""
        return kind, *self.raw["serves"].get(kind, ())


@cache
def shipped_supplies() -> Supplies:
    """The table in ``judge/wanting.toml``."""
    text = (resources.files("evidence.judge") / "wanting.toml").read_text(encoding="utf-8")
    return Supplies(tomllib.loads(text))
