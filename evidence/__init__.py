"""Checks whether the papers of a US import dossier prove one closed story, and says what contradicts what."""

__version__ = "0.1.0"
