"""Chinese within a page that is otherwise English: noticed by what the second engine saw, read with Chinese data.

Chinese data cost a third more than English alone and read English a little worse, so they are used only where the
second engine, whose models know both, read Chinese characters in what the first one doubted or left out; and then only
the words with such characters are taken over.
"""

from __future__ import annotations

from collections.abc import Iterable

from evidence.read.ocr.engine import Seen

FEW = 4
"""So many Chinese characters on a page are no misreading."""

FEWEST = 0.3
"""A word of them read with less confidence is none."""


def characters(seen: Iterable[Seen]) -> int:
    """How many Chinese characters the words have."""
    return sum(is_chinese(c) for word in seen for c in word.text)


def is_chinese(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff"


def with_chinese(seen: tuple[Seen, ...], other: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """The words of a page, with those of a reading with Chinese data in the place of what lies under them."""
    found = tuple(w for w in other if characters((w,)) and w.confidence >= FEWEST)
    kept = (w for w in seen if not any(_under(w, f) for f in found))
    return (*kept, *found)


def _under(word: Seen, over: Seen) -> bool:
    """Whether most of a word lies in the box of another."""
    across = min(word.right, over.right) - max(word.left, over.left)
    down = min(word.bottom, over.bottom) - max(word.top, over.top)
    area = (word.right - word.left) * (word.bottom - word.top)
    return across > 0 and down > 0 and across * down > 0.5 * area
