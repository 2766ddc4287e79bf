"""Which decisions of persons are on which dossier of an archive, and the key under which a dossier was judged."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence

from evidence.errors import UsageError
from evidence.records.cases import Decision
from evidence.records.codec import replaced, to_json

SHORT = re.compile(r"[ds]\d+")
"""The short names of a report (d1, s1): they mean nothing outside one dossier."""


def checked(decisions: Sequence[Decision], dossiers: Collection[str]) -> None:
    """Raise ``UsageError`` for a decision on a dossier that is not there, and for one that would hit all by chance.

    A value is one document's: its decision names the dossier, or the fact by its id, which no other dossier has.
    """
    for decision in decisions:
        if decision.dossier and decision.dossier not in dossiers:
            raise UsageError(f"{decision.at}: there is no dossier {decision.dossier!r} in the archive")
        if not decision.dossier and _of_one(decision):
            raise UsageError(f'{decision.at}: add dossier = "NAME"; in an archive this would be said of every dossier')


def _of_one(decision: Decision) -> bool:
    """Whether a decision names something that other dossiers have too and does not mean theirs."""
    if decision.what == "value":
        return "#" in decision.target
    return decision.what == "waive" and SHORT.fullmatch(decision.value) is not None


def decided(decisions: Sequence[Decision], dossier: str) -> tuple[Decision, ...]:
    """The decisions that are on a dossier or on all, in order; where they were written is left behind."""
    mine = (d for d in decisions if d.dossier in ("", dossier))
    return tuple(replaced(d, dossier="", at="") for d in mine)


def judged_under(law: str, decisions: Sequence[Decision]) -> str:
    """The key of all that judged a dossier: ``law`` alone where nothing was decided of it."""
    return hashlib.sha256(to_json([law, list(decisions)])).hexdigest() if decisions else law
