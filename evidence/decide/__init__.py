"""Deciding: what persons have settled about a dossier (values, parties, waived findings), applied between stages."""

from evidence.decide.applying import Corrected, aimed, corrected
from evidence.decide.hearing import heard
from evidence.decide.written import decisions_in

__all__ = ["Corrected", "aimed", "corrected", "decisions_in", "heard"]
