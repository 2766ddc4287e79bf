"""How figures that rest on cases are told."""

from __future__ import annotations

from math import sqrt


def wilson(hits: int, n: int) -> str:
    """A share with its 95 % interval, as text."""
    if n == 0:
        return "no cases"
    share, z = hits / n, 1.96
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return f"{share:.3f} ({hits}/{n}, {max(0.0, middle - half):.3f}-{min(1.0, middle + half):.3f})"
