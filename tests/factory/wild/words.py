"""The captions of ``captions.txt``: by kind and key, English ones and Chinese ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.factory.formats import leaf

Words = tuple[tuple[str, ...], tuple[str, ...]]


@cache
def captions() -> dict[str, dict[str, Words]]:
    """Every section's keys with their English and Chinese words."""
    out: dict[str, dict[str, Words]] = {}
    for file in sorted(Path(__file__).parent.glob("captions*.txt")):
        for chunk in ("\n" + file.read_text(encoding="utf-8")).split("\n[")[1:]:
            name, _, body = chunk.partition("]\n")
            for row in body.splitlines():
                key, colon, words = row.partition(": ")
                if colon:
                    english, _, chinese = words.partition(" || ")
                    both = (_split(english), _split(chinese))
                    out.setdefault(name, {})[key] = both
    return out


def _split(words: str) -> tuple[str, ...]:
    return tuple(w.strip() for w in words.split(" | ") if w.strip())


def words_of(kind: str, key: str) -> Words:
    """The words of a key on a kind of paper: the kind's own before the common ones; else made of the key itself."""
    known = captions()
    whole = key.removeprefix("x:")
    spare = whole.removesuffix(".name")
    for k in (whole, spare, leaf(spare)) if whole != spare else (whole, leaf(whole)):
        for section in (kind, "any"):
            if k in known.get(section, {}):
                own = known[section][k]
                return own if own[1] else (own[0], known["any"].get(k, ((), ()))[1])
    plain = " ".join(spare.replace(".", " ").replace("_", " ").split()).capitalize()
    return (plain,), ()
