"""Builds clean dossiers: every paper there, every paper telling the same story."""

from __future__ import annotations

from dataclasses import replace

from tests.factory.model import Dossier
from tests.factory.papers import papers
from tests.factory.story import Shape
from tests.factory.tell import tell


def clean(seed: int, shape: Shape | None = None, **choices: str | int | bool) -> Dossier:
    """A dossier in which nothing is wrong. ``choices`` are fields of ``Shape``; what is left open the seed decides."""
    wanted = replace(shape or Shape(), **choices)  # type: ignore[arg-type]
    story = tell(seed, wanted)
    facts = {
        "as_of": story.days["as_of"].isoformat(),
        "entry_date": story.days["entry"].isoformat(),
        "due": story.days["due"].isoformat(),
        "stage": "closed",
        "importer": story.buyer.name,
        "ein": story.numbers["ein"],
        "seller": story.seller.name,
        "buyer": story.buyer.name,
        "sector": story.lines[0].goods.sector,
        "total": f"{story.total:.2f}",
    }
    return Dossier(f"clean-{seed}", seed, papers(story), facts)
