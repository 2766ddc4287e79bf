"""Lexicons: label variants by key, compared however they are written.

A label matches without regard to case, spaces, punctuation and ``#``/``No.``/``Number``; the longest label wins, so
that "Bill of Lading No." is never "Bill"; labels of several words match in plain words, too (``wordings``). A
label ends where a word ends: "Invoice No." is not in "Invoice Notes".
Where characters were recognised, one slip is tolerated in captions of eight letters or more (two from twelve, three
from twenty), and look-alikes (0/O, 1/l/I, 5/S, 8/B, rn/m) count as equal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from evidence.layout.wordings import SHORTEST, joined, plain, ways
from evidence.values import similarity

_ALIKE_FROM = 5
_SIMPLIFIED = str.maketrans(
    "匯戶賬帳額號銀參編費發貨單價總運關書稱買賣數淨體積嘜裝載國際種類電話傳真擔應開兌換為據詢稅務產廠業簽訂條約證質檢驗險齊備註標準規備註預錄",
    "汇户账账额号银参编费发货单价总运关书称买卖数净体积唛装载国际种类电话传真担应开兑换为据询税务产厂业签订条约证质检验险齐备注标准规备注预录",
)
"""Traditional characters of captions, written as their simplified ones."""
_SLIP_FROM = 8


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Letters and digits only, lower case, width variants unified; ``#`` and "number" become "no"."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIMPLIFIED).replace("#", " no ").casefold()
    plain = re.sub(r"\bnumbers?\b", "no", plain)
    return "".join(c for c in unicodedata.normalize("NFD", plain) if c.isalnum())


@lru_cache(maxsize=65536)
def shape(folded: str) -> str:
    """A folded text with characters that OCR confuses made equal."""
    return folded.replace("rn", "m").replace("vv", "w").translate(_ALIKE)


_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "8": "b", "2": "z", "6": "g", "q": "g"})


@dataclass(frozen=True)
class Words:
    """The words that a caption of one field is made of, plain: those that tell which, those that name what stands
    there, and those that may stand between. A caption has one of each of the first two."""

    telling: frozenset[str]
    naming: frozenset[str]
    others: frozenset[str]

    @staticmethod
    def of(told: Mapping[str, Iterable[str]]) -> Words:
        """The words of the lists ``telling``, ``naming`` and ``others``."""
        telling, naming, others = (
            frozenset(p for word in told.get(name, ()) for p in plain(word)) for name in ("telling", "naming", "others")
        )
        return Words(telling, naming, others)

    def holds(self, said: Iterable[str]) -> bool:
        """Whether plain words are all of this field."""
        return self.telling.issuperset(w for w in said if w not in self.naming and w not in self.others)

    def name(self, said: Collection[str]) -> bool:
        """Whether plain words are a caption of this field."""
        return not (self.telling.isdisjoint(said) or self.naming.isdisjoint(said)) and self.holds(said)


class Lexicon:
    """Label variants by key. The same variant under two keys is an error (``ValueError``): a label has one meaning.

    Other wordings of a label (``wordings``) count too where no key has them of its own, and so does whatever is made of
    nothing but the ``words`` of a key: ``IRS/EIN Number``, ``EIN or IRS No. of the importer``.

    Keys that nobody asks for are useful too: they stop values and keep shorter labels from matching inside. A label of
    one word under a key of ``loose`` counts only with a colon, at the end of its segment, before a wider gap or before
    a figure ("Total 12"), and none of it before a small letter; one under ``strict`` only with a colon or at the end.
    """

    def __init__(
        self,
        labels: Mapping[str, Iterable[str]],
        loose: Collection[str] = (),
        strict: Collection[str] = (),
        words: Mapping[str, Mapping[str, Iterable[str]]] | None = None,
    ) -> None:
        self.worded = tuple((key, Words.of(told)) for key, told in (words or {}).items())
        self.loose = frozenset(loose)
        self.strict = frozenset(strict)
        self.exact = _by_spelling(labels)
        self.longest = max((len(f) for f in self.exact), default=0)
        self.prefixes = frozenset(f[:n] for f in self.exact for n in range(1, len(f) + 1))
        self.plain = self._plainly(labels)
        self.plain_prefixes = frozenset(f[:n] for f in self.plain for n in range(1, len(f) + 1))
        self.shapes: dict[str, str] = {}
        self._alike: dict[str, list[str]] = {}
        for folded, key in self.exact.items():
            form = shape(folded)
            if len(folded) >= _ALIKE_FROM:
                self.shapes.setdefault(form, key)
            if len(folded) >= _SLIP_FROM:
                for end in (form[:3], form[-3:]):
                    self._alike.setdefault(end, []).append(form)
        self._slips: dict[str, tuple[str | None, int]] = {}

    def _plainly(self, labels: Mapping[str, Iterable[str]]) -> dict[str, str]:
        """Keys by the plain forms of labels of several words; the first label that has a form gives it its meaning."""
        found: dict[str, str] = {}
        for key, variants in labels.items():
            for variant in variants:
                if len(plain(variant)) > 1 or len(variant.split()) > 1:
                    for form in ways(variant):
                        if len(form) >= SHORTEST:
                            found.setdefault(form, key)
        return found

    def key(self, text: str, doubtful: bool = False) -> str | None:
        """The key of a whole text, None where it is no label. ``doubtful`` tolerates slips of OCR."""
        return self.key_of_folded(fold(text), doubtful) or self.plain.get(joined(plain(text)))

    def key_of_folded(self, folded: str, doubtful: bool) -> str | None:
        """As ``key``, for a text already folded."""
        return self.match(folded, doubtful)[0]

    def match(self, folded: str, doubtful: bool) -> tuple[str | None, int]:
        """The key of a folded text and the slips that were forgiven."""
        found = self.exact.get(folded)
        if found is not None or not doubtful or len(folded) < _ALIKE_FROM:
            return found, 0
        form = shape(folded)
        alike = self.shapes.get(form)
        return (alike, 0) if alike is not None else self._slipped(form)

    def _slipped(self, form: str) -> tuple[str | None, int]:
        """The key of the label that differs by one slip in eight letters, up to three, and their number; its beginning
        or its end must have been read well."""
        if len(form) < _SLIP_FROM - 1:
            return None, 0
        if form not in self._slips:
            near = {*self._alike.get(form[:3], ()), *self._alike.get(form[-3:], ())}
            ranked = sorted((similarity.edits(form, v), v) for v in near if abs(len(v) - len(form)) <= 3)
            good = ranked and ranked[0][0] <= _slips_allowed(min(len(form), len(ranked[0][1])))
            self._slips[form] = (self.shapes[ranked[0][1]], ranked[0][0]) if good else (None, 0)
        return self._slips[form]

    def near(self, text: str) -> str | None:
        """The key of the one label of five letters or more that a whole text differs from by at most one slip; for
        places where nothing but a label can stand."""
        form = shape(fold(text))
        keys = {self.exact[f] for f in self.exact if len(f) >= _ALIKE_FROM and similarity.edits(shape(f), form) <= 1}
        return next(iter(keys)) if len(keys) == 1 and len(form) >= _ALIKE_FROM else None


def _by_spelling(labels: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The key of every folded label."""
    exact: dict[str, str] = {}
    for key, variants in labels.items():
        for variant in variants:
            folded = fold(variant)
            if not folded:
                raise ValueError(f"label without letters: {variant!r} of {key}")
            if exact.setdefault(folded, key) != key:
                raise ValueError(f"label {variant!r} stands under {exact[folded]} and {key}")
    return exact


def _slips_allowed(letters: int) -> int:
    return 0 if letters < _SLIP_FROM - 1 else 1 if letters < 12 else 2 if letters < 20 else 3
