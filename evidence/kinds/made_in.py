"""The country behind ``Made in`` or ``Product of`` among the words of a description."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.values import countries


def made_in(words: Sequence[Token]) -> Run | None:
    """The country behind ``Made in`` or ``Product of`` among the words of a description."""
    lowered = [t.text.casefold().strip("(-,;") for t in words]
    for i in range(len(words) - 2):
        if (lowered[i] in ("made", "produced", "manufactured") and lowered[i + 1] == "in") or (
            lowered[i] in ("product", "origin") and lowered[i + 1] in ("of", ":")
        ):
            for end in range(min(i + 6, len(words)), i + 2, -1):
                text = " ".join(t.text for t in words[i + 2 : end])
                if countries.to_iso2(text.strip(" .,;:()")) is not None:
                    return Run((tuple(words[i + 2 : end]),))
    return None
