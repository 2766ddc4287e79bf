"""Composed text with marked spans: ``⟦LABEL|text⟧`` inside strings, turned into plain text and character spans."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

Span = tuple[int, int, str]
Sample = tuple[str, tuple[Span, ...]]
_MARK = re.compile(r"⟦([A-Z]+)\|([^⟦⟧]*)⟧")
_SLIPS = {
    "o": "0", "0": "O", "l": "1", "1": "l", "I": "l", "S": "5", "5": "S", "B": "8", "e": "c", "c": "e", "m": "rn",
    "i": "l", "g": "q", "u": "n", "n": "u", ",": ".", ".": ",", "a": "o", "O": "0", "h": "b", "t": "f", "Z": "2",
}  # fmt: skip


def mark(label: str, text: str) -> str:
    """A span of a label in composed text."""
    return f"⟦{label}|{text}⟧"


def parsed(text: str) -> Sample:
    """Plain text and its spans (start, end, label)."""
    plain: list[str] = []
    spans: list[Span] = []
    at = last = 0
    for match in _MARK.finditer(text):
        before = text[last : match.start()]
        plain += [before, match[2]]
        start = at + len(before)
        at = start + len(match[2])
        spans.append((start, at, match[1]))
        last = match.end()
    plain.append(text[last:])
    return "".join(plain), tuple(spans)


def upper(text: str) -> str:
    """Marked text in capitals, the labels as they are (they are capitals)."""
    return text.upper()


def noisy(rng: random.Random, sample: Sample, share: float) -> Sample:
    """The sample as OCR would read it: ``share`` of the characters replaced, dropped or doubled; spans follow."""
    text, spans = sample
    moved: list[int] = []
    out: list[str] = []
    size = 0
    for char in text:
        moved.append(size)
        piece = _slip(rng, char) if rng.random() < share and not char.isspace() else char
        out.append(piece)
        size += len(piece)
    moved.append(size)
    kept = tuple((moved[a], moved[b], label) for a, b, label in spans if moved[b] > moved[a])
    return "".join(out), kept


def _slip(rng: random.Random, char: str) -> str:
    roll = rng.random()
    if roll < 0.7:
        return _SLIPS.get(char, char)
    return "" if roll < 0.85 else char + rng.choice("'.,-~")


def pick(rng: random.Random, choices: Sequence[str] | str) -> str:
    """One of several strings, given as a sequence or parted by ``|``."""
    return rng.choice(choices.split("|") if isinstance(choices, str) else choices)


def maybe(rng: random.Random, chance: float, text: str) -> str:
    """The text with a chance, else nothing."""
    return text if rng.random() < chance else ""
