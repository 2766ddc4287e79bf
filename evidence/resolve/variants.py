"""Words that may be one, otherwise written: initials for words, another language's word, another romanisation.

None of these proves two words to be one; they only forbid to call two names surely different.
"""

from __future__ import annotations

import re

from evidence.resolve import pinyin
from evidence.resolve.trades import known
from evidence.resolve.words import SHORT

LEAST = 5
"""Letters of two words that may be romanised otherwise: in shorter ones every letter tells names apart."""
LEAST_SHORT, MOST_SHORT = 2, 6
"""Letters of a word that may be short for another."""
LEAST_BEGUN = 4
"""Letters of a word's beginning that is no usual short form: fewer are another word (``Can``, *Candles*)."""
LEAST_CUT = 2
"""Letters that a short form leaves out at least."""
_VOWELS = frozenset("aeiou")
LEAST_TIED = 2
"""Initials that may stand for words where the names have a telling word in common; alone they are three."""

_TRANSLATED = tuple(
    frozenset(words.split())
    for words in (
        "brothers freres gebruder hermanos hnos fratelli flli irmaos kardesler",
        "sons fils sohne hijos figli filhos ogullari",
        "textile textiles textil tekstil tessile tessili",
        "distribution distributor distributors distribuidora distributora distribuzione distribuciones vertrieb",
        "trading trade comercializadora comercial handel handels commerciale commercio ticaret",
        "industry industries industrial industrias industria industrie ind sanayi",
        "manufacturing manufacture fabrica fabrik fabrications manufacturas imalat",
        "import imports importadora importacoes importaciones ithalat",
        "export exports exportadora exportacoes exportaciones ihracat",
        "commerce comercio commercio com ticaret",
        "logistics logistik logistica logistique lojistik",
        "transport transporte transportes transporti trasporti tasimacilik",
        "machinery machines maschinen maquinaria macchine makina",
        "furniture mobel muebles mobili meubles mobilya moveis",
        "food foods alimentos alimentari lebensmittel gida",
        "group grupo gruppe gruppo groupe grup",
        "germany german deutschland alemania germania allemagne",
        "spain espana spagna spanien espagne iberica",
        "italy italia italien italiana",
        "france francaise frankreich francia",
        "mexico mexicana mexicano mexiko",
        "brazil brasil brasileira",
        "poland polska polen",
        "turkey turkiye turkei",
        "japan nippon nihon japanese",
        "china chinese zhongguo",
        "canada canadian canadienne",
        "switzerland schweiz suisse svizzera",
        "austria osterreich",
        "netherlands nederland holland",
        "sweden sverige swedish",
    )
)
"""Words of trade, of kinship and of countries that papers translate."""

_HAN = tuple(
    sorted(words.split(), key=lambda word: -len(word))
    for words in (
        "国际贸易 进出口贸易 进出口 贸易 外贸 商贸 经贸",
        "照明电器 照明 灯具 灯饰 光电",
        "服装 服饰 制衣",
        "鞋业 制鞋 鞋",
        "工艺品 礼品 工艺礼品",
        "家具 家居 家俱",
        "五金制品 五金 金属制品",
        "箱包 皮具",
        "电子 电器 电气",
        "机械设备 机械 机电 设备",
        "塑料制品 塑料 塑胶 塑业",
        "纺织品 纺织 针织 家纺",
        "陶瓷 瓷业",
        "厨具 炊具",
        "日用品 日用百货 百货",
        "化工 化学",
        "物流 货运 运输",
    )
)
"""Chinese words of trade between which a clerk's memory wavers, the longest first."""
_WORKS = ("工厂", "厂")
"""What a works is called that may have become a company (``电器厂``)."""

_SOUNDS = (
    (re.compile(r"hs"), "x"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"tsch|tch"), "ch"),
    (re.compile(r"sch"), "sh"),
    (re.compile(r"(?<=[bdgkt])h"), ""),
    (re.compile(r"ou|oo|ue"), "u"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"ae"), "a"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ck"), "k"),
    (re.compile(r"(.)\1"), r"\1"),
)
"""Letters in which romanisations of one word waver: German, French and English ones of Slavic and Arabic words,
umlauts written out or not, Wade's *hs* for pinyin's *x*."""


def doubt(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """Why words that only the one and only the other of two names has may be the same words, or None."""
    if translated(frozenset(left), frozenset(right)):
        return "another language's words for one thing"
    if romanised("".join(left), "".join(right)):
        return "one word may be romanised in two ways"
    if len(left) == len(right) == 1 and (shortens(left[0], right[0]) or shortens(right[0], left[0])):
        return "a short form that may stand for the word"
    if abbreviates(left, right, LEAST_TIED) or abbreviates(right, left, LEAST_TIED) or _lettered(left, right):
        return "letters that may stand for the other's words"
    return None


def han(a: str, b: str) -> bool:
    """Whether two names in Chinese characters, without legal form, are one but for their words of trade or for a
    works' word at the end."""
    if any(a + end == b or b + end == a for end in _WORKS):
        return True
    for group in _HAN:
        left, right = (next((word for word in group if word in name), "") for name in (a, b))
        if left and right and left != right and a.replace(left, "|", 1) == b.replace(right, "|", 1):
            return True
    return False


def translated(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether every word of either has among the other's one that means the same in another language."""
    return all(_meant(x, b) for x in a) and all(_meant(y, a) for y in b)


def _meant(word: str, others: frozenset[str]) -> bool:
    return any(word in group and not group.isdisjoint(others) for group in _TRANSLATED)


def romanised(a: str, b: str) -> bool:
    """Whether two folded words are spellings of one sound; words that papers know, and two of pinyin, are not."""
    if a == b or min(len(a), len(b)) < LEAST or not (a + b).isalpha():
        return False
    if known(a) or known(b) or (pinyin.spelt(a) and pinyin.spelt(b)):
        return False
    return sounded(a) == sounded(b)


def sounded(word: str) -> str:
    """A folded word in the letters that its romanisations share."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


def shortens(short: str, long: str) -> bool:
    """Whether a word may be short for a longer one: its beginning, where it is a word of trade and the beginning is
    none, or its first letter with others of its consonants (``Whlse``)."""
    if not LEAST_SHORT <= len(short) <= MOST_SHORT or len(long) - len(short) < LEAST_CUT or not short.isalpha():
        return False
    if long.startswith(short):
        return known(long) and (short in SHORT or (len(short) >= LEAST_BEGUN and not known(short)))
    rest = iter(long[1:])
    return short[0] == long[0] and _VOWELS.isdisjoint(short[:-1]) and all(letter in rest for letter in short[1:])


def abbreviates(short: tuple[str, ...], long: tuple[str, ...], least: int) -> bool:
    """Whether letters, together or apart, are the initials of so many words or more."""
    letters = "".join(short)
    together = len(short) == 1 or all(len(word) == 1 for word in short)
    return together and len(long) >= least and letters.isalpha() and letters == "".join(word[0] for word in long)


def _lettered(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether single words stand against each other of which one is the first letter of the other."""
    if len(left) != 1 or len(right) != 1:
        return False
    short, long = sorted((left[0], right[0]), key=len)
    return len(short) == 1 < len(long) and short.isalpha() and long.startswith(short)
