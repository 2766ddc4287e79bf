"""Judging: the rules of the day look at a dossier and answer; the verdict follows from their checks."""

from evidence.judge.engine import judge

__all__ = ["judge"]
