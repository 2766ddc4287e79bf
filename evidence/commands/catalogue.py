"""The rule catalogue, or one rule of it."""

from __future__ import annotations

import sys
from datetime import date

from evidence.archive.rules import RULES as ACROSS_DOSSIERS
from evidence.errors import ExitCode, UsageError
from evidence.judge.catalogue import catalogue, entry
from evidence.report import extraction


def rules(rule: str | None, as_of: date) -> int:
    """The rule catalogue, or one rule of it."""
    across = (entry(r, as_of) for r in {r.name: r for r in reversed(ACROSS_DOSSIERS)}.values())
    known = sorted((*catalogue(as_of), *across), key=lambda r: r.name)
    chosen = [r for r in known if rule is None or r.name == rule]
    if not chosen:
        raise UsageError(f"there is no rule {rule!r}; `evidence rules` lists all {len(known)}")
    sys.stdout.write(extraction.rules_text(chosen))
    return ExitCode.CLEAR
