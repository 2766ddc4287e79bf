"""Names, addresses and identifiers to parties, with the reasons kept."""

from evidence.resolve.resolving import resolve

__all__ = ["resolve"]
