"""How alike two texts are: the one door to rapidfuzz. All answers are 0 to 1."""

from __future__ import annotations

from rapidfuzz import distance, fuzz


def ratio(a: str, b: str) -> float:
    """Share of equal characters in order."""
    return fuzz.ratio(a, b) / 100


def token_set(a: str, b: str) -> float:
    """Likeness of the sets of words: words that only one has count little."""
    return fuzz.token_set_ratio(a, b) / 100


def partial(needle: str, hay: str) -> float:
    """The best likeness of the shorter text with any stretch of the longer."""
    return fuzz.partial_ratio(needle, hay) / 100


def partial_span(needle: str, hay: str, least: float) -> tuple[int, int] | None:
    """Where in ``hay`` the best stretch like ``needle`` stands (start, end), or None below ``least``."""
    found = fuzz.partial_ratio_alignment(needle, hay, score_cutoff=least * 100)
    return (found.dest_start, found.dest_end) if found is not None else None


def edits(a: str, b: str) -> int:
    """Insertions, deletions and replacements between the two."""
    return int(distance.Levenshtein.distance(a, b))


def jaro_winkler(a: str, b: str) -> float:
    """Jaro–Winkler likeness: fit for names of persons and short words."""
    return float(distance.JaroWinkler.similarity(a, b))
