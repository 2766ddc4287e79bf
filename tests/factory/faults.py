"""All fault operators by the rule that must find them.

Each turns a clean dossier into one with exactly that fault, visible in the papers, everything else staying consistent.
What must fire is in ``planted``; what may honestly fire with it in ``tolerated``.
"""

from __future__ import annotations

import random

from tests.factory import (
    faults_amount,
    faults_beside,
    faults_goods,
    faults_identity,
    faults_papers,
    faults_party,
    faults_policy,
)
from tests.factory.build import clean
from tests.factory.edit import Operator
from tests.factory.model import Dossier
from tests.factory.story import Shape

FAULTS: dict[str, Operator] = {
    **faults_identity.FAULTS,
    **faults_party.FAULTS,
    **faults_amount.FAULTS,
    **faults_goods.FAULTS,
    **faults_papers.FAULTS,
    **faults_beside.FAULTS,
    **faults_policy.FAULTS,
}


def faulty(rule: str, seed: int, shape: Shape | None = None) -> Dossier:
    """A dossier with one planted fault; the seed decides everything that ``shape`` leaves open, the variant too."""
    dossier = clean(seed, shape)
    dossier.name = f"{rule.replace('.', '-')}-{seed}"
    FAULTS[rule](dossier, random.Random(f"fault {rule} {seed}"))
    return dossier
