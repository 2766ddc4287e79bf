"""All harmless operators: changes that must alter no verdict."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.factory import harmless_names, harmless_trade
from tests.factory.build import clean
from tests.factory.edit import Operator
from tests.factory.model import Dossier
from tests.factory.story import Shape

HARMLESS: dict[str, Operator] = {**harmless_names.HARMLESS, **harmless_trade.HARMLESS}
_FITTING = {
    "deposit-and-balance": Shape(payments="full"),
    "cif-against-fob": Shape(incoterm="FOB"),
    "trading-company": Shape(trader=False),
}
"""The shapes on which an operator has something to do."""


def harmless(names: str | tuple[str, ...], seed: int, shape: Shape | None = None) -> Dossier:
    """A clean dossier with one or several harmless changes made."""
    wanted = (names,) if isinstance(names, str) else names
    base = shape or Shape()
    for name in wanted:
        given = {k: v for k, v in vars(_FITTING.get(name, Shape())).items() if v is not None}
        base = replace(base, **given)
    dossier = clean(seed, base)
    dossier.name = f"{'-'.join(wanted)}-{seed}"
    for name in wanted:
        apply(dossier, name, random.Random(f"harmless {name} {seed}"))
    return dossier


def apply(dossier: Dossier, name: str, rng: random.Random) -> None:
    """Makes one harmless change to a dossier and notes it."""
    HARMLESS[name](dossier, rng)
    dossier.harmless.append(name)
