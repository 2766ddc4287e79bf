"""Slips of typing within a word, told from letters that make another name.

In a long word two neighbours that changed places, a letter doubled, tripled or lost from a pair are slips: no two
companies are told apart so. Another letter in a short word, in a known word or in pinyin is another name. Between them
lies a vowel of a long coined word, or its plural: a paper must tell.
"""

from __future__ import annotations

from evidence.resolve import pinyin
from evidence.resolve.trades import known, singular
from evidence.values.common_words import EVERYDAY
from evidence.values.similarity import edits

LONG = 8
"""Letters of a word in which a slip is taken for one."""
LONGER = 9
"""Letters of a coined word in which another vowel leaves a doubt."""
_VOWELS = frozenset("aeiouy")


def mistyped(a: str, b: str) -> bool:
    """Whether two folded words differ by a plain slip of typing in a long word."""
    if min(len(a), len(b)) < LONG - 1 or max(len(a), len(b)) < LONG or not (a.isalpha() and b.isalpha()):
        return False
    return not _both_mean(a, b) and (_swapped(a, b) or _doubled(a, b))


def doubtful_letter(a: str, b: str) -> bool:
    """Whether one letter leaves open if two folded words are one: a vowel or a lost letter in a long coined word, or
    the plural of a coined one."""
    if not (a.isalpha() and b.isalpha()) or _both_mean(a, b):
        return False
    short, long = sorted((a, b), key=len)
    if singular(long) == short and short not in EVERYDAY:
        return True
    return len(short) >= LONG - 1 and len(long) >= LONG and edits(a, b) == 1 and _vowel_or_lost(short, long)


def _both_mean(a: str, b: str) -> bool:
    """Whether both are words that papers know, or both pinyin, so that another letter is another word."""
    return (known(a) and known(b)) or (pinyin.spelt(a) and pinyin.spelt(b))


def _swapped(a: str, b: str) -> bool:
    if len(a) != len(b) or a == b:
        return False
    places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return (
        len(places) == 2
        and places[1] - places[0] == 1
        and a[places[0]] == b[places[1]]
        and a[places[1]] == b[places[0]]
    )


def _doubled(a: str, b: str) -> bool:
    """Whether one word has a letter once more beside itself."""
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1:
        return False
    return any(long[:i] + long[i + 1 :] == short and long[i] == long[i - 1] for i in range(1, len(long)))


def _vowel_or_lost(short: str, long: str) -> bool:
    if len(short) < len(long):
        return short[0] == long[0]
    other = [(x, y) for x, y in zip(short, long, strict=True) if x != y]
    return len(short) >= LONGER and short[0] == long[0] and all({x, y} <= _VOWELS for x, y in other)
