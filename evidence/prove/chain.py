"""The expected chain as data (``chain.toml``), read and checked once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from evidence.prove.cargo import containers, packages, quantities, weight
from evidence.prove.matching import (
    How,
    bill,
    bond_type,
    equal,
    import_activity,
    importer_numbers,
    in_force,
    known_party,
    not_after,
    only_if,
    padded,
    party,
    payer_or_payee,
    reference,
    single_entry,
    voyage,
)

HOW: dict[str, How] = {
    "party": party,
    "known-party": known_party,
    "payer-or-payee": payer_or_payee,
    "reference": reference,
    "if-reference": only_if(reference),
    "number": padded,
    "importer-number": importer_numbers,
    "bill": bill,
    "equal": equal,
    "if-equal": only_if(equal),
    "bond-type": bond_type,
    "import-activity": import_activity,
    "single-entry": single_entry,
    "voyage": voyage,
    "not-after": not_after,
    "in-force": in_force,
    "containers": containers,
    "if-containers": only_if(containers),
    "packages": packages,
    "weight": weight,
    "quantities": quantities,
}
"""The tests by the names the chain's data use."""


@dataclass(frozen=True)
class Test:
    """One test of a step; see the comment at the top of ``chain.toml``."""

    name: str
    how: How
    a: tuple[str, ...]
    b: tuple[str, ...]
    house: bool = False
    weak: bool = False


@dataclass(frozen=True)
class Expected:
    """One step of the expected chain; see the comment at the top of ``chain.toml``."""

    relation: str
    flow: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    every: str
    required_at: tuple[str, ...]
    proved_by: tuple[tuple[str, ...], ...]
    tests: tuple[Test, ...]
    needed: str = ""
    instead: tuple[str, ...] = ()
    excused_by: tuple[str, ...] = ()


@cache
def expected() -> tuple[Expected, ...]:
    """The steps of ``chain.toml``, in order. Raises ``KeyError`` or ``TypeError`` where the data name what is not."""
    return tuple(_expected(raw) for raw in _data()["step"])


@cache
def go_betweens() -> tuple[str, ...]:
    """Words in the names of those who pay and collect for others."""
    return tuple(_data()["go_betweens"])


@cache
def chain_text() -> str:
    """``chain.toml`` as it is written, for the proof."""
    return (resources.files("evidence.prove") / "chain.toml").read_text(encoding="utf-8")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(chain_text())


def _expected(raw: dict[str, Any]) -> Expected:
    tests = tuple(Test(**{**t, "how": HOW[t["how"]], "a": tuple(t["a"]), "b": tuple(t["b"])}) for t in raw["tests"])
    tuples = {k: tuple(raw.get(k, ())) for k in ("source", "target", "required_at", "instead", "excused_by")}
    groups = tuple(tuple(group) for group in raw["proved_by"])
    return Expected(**{**raw, **tuples, "tests": tests, "proved_by": groups})
