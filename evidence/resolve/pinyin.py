"""Pinyin: whether a word is made of Chinese syllables, and in how many ways.

One letter more or less in a long word may be a slip of typing, but another syllable is another character, and
``xian`` is one syllable while ``xi an`` are two.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u", "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u", "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un", "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo", "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo", "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un", "w": "a ai an ang ei en eng o u",
}  # fmt: skip
SYLLABLES = frozenset(head + final for head, finals in _FINALS.items() for final in finals.split())
LONGEST = 6


@lru_cache(maxsize=8192)
def spelt(word: str) -> bool:
    """Whether a folded word is nothing but syllables."""
    return not word or any(
        word[:size] in SYLLABLES and spelt(word[size:]) for size in range(1, min(LONGEST, len(word)) + 1)
    )


@lru_cache(maxsize=8192)
def umlauts(word: str) -> str:
    """A word in pinyin with ``lv`` and ``nv`` as papers also write them, ``lu`` and ``nu``; other words as they are."""
    if "lv" not in word and "nv" not in word:
        return word
    found = word.replace("lv", "lu").replace("nv", "nu")
    return found if spelt(found) else word


def ambiguous(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether words that differ in spaces only leave open which syllables they are: ``Xi An`` against ``Xian``.

    One name writes two syllables apart of which the second begins with a vowel, the other writes them as one word
    without an apostrophe. Names of cities are known to be read in one way only.
    """
    return _merged(a, b) or _merged(b, a)


def _merged(apart: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    joined = "".join(whole)
    for first, second in pairwise(apart):
        both = first + second
        one = both in SYLLABLES and first in SYLLABLES and second in SYLLABLES and second[0] in "aeo"
        if one and both in joined and both not in whole:
            return True
    return False
