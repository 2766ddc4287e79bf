"""The rules: one file each, listed here (imports sorted, one per line)."""

from __future__ import annotations

from evidence.judge.rule import Rule

RULES: tuple[Rule, ...] = ()
"""Every rule of the catalogue, in the order of its import. Add the import above and one line here."""
