"""What a name is made of: its words, which of them tell companies apart, its legal form, the names beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from evidence.resolve import annexes, figures, forms, persons, pinyin, places, scripts
from evidence.resolve.slips import skeleton
from evidence.resolve.trades import SPELLINGS, singular
from evidence.values import names
from evidence.values.common_words import EVERYDAY, GENERIC, TRADE

SMALL = frozenset("of for in by at on with to from de du des del della di da do dos zum vom".split())
"""Prepositions: one more proves nothing, another one leaves a doubt."""

FILLERS = SMALL | frozenset(
    "and the co company la le et y und ve a an el los las les il lo gli der die das den e og och ja n".split()
)
"""Words that are left out before names are compared."""

_FAMILY = frozenset("de da di du del des do dos".split())
"""Small words that begin a family name where they stand first."""

_REGIONS = frozenset("city shi province sheng prov municipal municipality district county town".split())
"""Words behind a place that tell what kind of place it is."""

SHORT = {
    "intl": "international", "int": "international", "internat": "international", "mfg": "manufacturing",
    "mfr": "manufacturer", "mfrs": "manufacturers", "manuf": "manufacturing", "ind": "industrial",
    "inds": "industries", "imp": "import", "exp": "export", "tech": "technology", "technol": "technology",
    "ent": "enterprises", "dist": "distribution", "distr": "distribution", "dev": "development", "elec": "electric",
    "mach": "machinery", "svc": "service", "svcs": "services", "svs": "services", "assoc": "associates",
    "bros": "brothers", "prod": "products", "prods": "products", "equip": "equipment", "hldgs": "holdings",
    "hldg": "holding", "grp": "group", "comm": "commercial", "natl": "national", "amer": "american",
    "logist": "logistics", "trdg": "trading", "trad": "trading", "sys": "systems", "gen": "general",
    "san": "sanayi", "tic": "ticaret", "ith": "ithalat", "ihr": "ihracat", "paz": "pazarlama", "teks": "tekstil",
    "gebr": "gebruder", "ets": "etablissements", "indl": "industrial", "indus": "industrial", "mgmt": "management",
    "mgt": "management", "mktg": "marketing", "engrg": "engineering", "engr": "engineering", "eng": "engineering",
    "constr": "construction", "const": "construction", "govt": "government", "pkg": "packaging", "whse": "warehouse",
    "furn": "furniture", "elect": "electric", "pharm": "pharmaceutical", "chem": "chemical", "auto": "automotive",
    "trd": "trading", "tdg": "trading", "manufg": "manufacturing", "mnfg": "manufacturing", "acc": "accessories",
    "dept": "department", "univ": "universal", "corpn": "corporation", "lab": "laboratory", "labs": "laboratories",
    "refrig": "refrigeration", "transp": "transport", "trans": "transport", "equipt": "equipment",
    "agric": "agricultural", "mdse": "merchandise", "wks": "works", "fty": "factory", "invt": "investment",
    "ctr": "center", "ptg": "printing", "prtg": "printing", "plas": "plastics", "text": "textile", "prec": "precision",
}  # fmt: skip
"""Short forms that papers print for common words."""

COMMON = GENERIC | frozenset(SHORT.values())
"""Words that papers shorten at will."""

_USUAL = COMMON | TRADE | EVERYDAY

BANKS = frozenset("bank banco banque banca bankasi".split())

_PHRASES = (
    (re.compile(r"\b(united states of america|united states|usa|u s a|u s)\b"), "us"),
    (re.compile(r"\b(no|nr|nbr|number) (?=\d|[lio]\b)"), ""),
    (re.compile(r"\b(sub ?branch|zweigniederlassung|niederlassung|succursale|sucursal|filiale|filial)\b"), "branch"),
    (re.compile(r"\b(i e|imp exp|imp and exp|impt expt)\b(?! \w$)"), "import export"),
    (re.compile(r"^[주株] (.+)$"), r"\1 株式会社"),
    (re.compile(r"^(.+) [주株]$"), r"\1 株式会社"),
    (re.compile(r"\bhong kong\b"), "hk"),
    (re.compile(r"\b(?:(?:liaison|rep|representative) office|oficina de representacion)\b"), "branch"),
    (re.compile(r"(?<= ltd) (?:p r |pr )?(?:china|prc)$|(?<= limited) (?:p r |pr )?(?:china|prc)$"), ""),
    (re.compile(r"\b(?:free trade zone|f t z)\b"), "ftz"),
    (re.compile(r"\bho chi minh\b"), "hochiminh"),
    (re.compile(r"\bsan xuat\b"), "sx"),
    (re.compile(r"\bthuong mai\b"), "tm"),
    (re.compile(r"\bxuat nhap khau\b"), "xnk"),
    (re.compile(r"\bdich vu\b"), "dv"),
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_ELIDED = re.compile(r"(?<!\w)[LlDd]['’](?=\w{3})")
"""The article of French and Italian, elided: ``L'Atelier``."""
_DOTTED = re.compile(r"\b([^\W\d_]{2,})\.")
_TITLES = re.compile(r"^(?:m s|messrs|mr|mrs|ms|miss|dr|prof|herr|frau|mme|sra|sig|shri|smt) (?=\w)")
_BESIDE = re.compile(
    r"""\s*[,;(]?\s*\b(?:
        d\s*/\s*b\s*/\s*a | dba | d\.\s?b\.\s?a\.? | doing\ business\ (?:as|under) | (?:also\ )?trading\ as | t/a
      | a/k/a | aka | a\.k\.a\.? | also\ known\ as | f/k/a | fka | f\.k\.a\.? | formerly(?:\ known\ as)?
      | c\.?o\.?b\.?\ as | carrying\ on\ business\ as | (?:a\ )?trade\s?name\ of | (?:a\ )?brand\ of | legal\ name
      | n/k/a | now\ known\ as | operating\ as | o/a
      | (?:trading|operating|(?:carrying\ on|doing)\ business)\ under(?:\ the)?(?:\ (?:name|style))?(?:\ of)?
      | (?:trad(?:e|ing)\ style|assumed\ name|fictitious\ name|business\ name)(?:\ of)?
      | (?:a|an)\s(?:\w+\s)?(?:division|div\.?)\ of
      | (?<=\w\s)(?<!a\s)div\.?(?=[:\s]\s*\w)(?!\s*(?:of|no)\b)
    )(?!\w):?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "ø": "oe"})
_NO_ONE = frozenset({"same", "none", "n a", "na", "not applicable", "as above", "to order", "order", "bearer"})
_NO_ONE_BEGINS = ("to order ", "to the order ", "unto order", "order of ", "same as ", "as consignee", "as importer")


@dataclass(frozen=True)
class Name:
    """A name taken apart. ``words`` are folded, without legal form and fillers; ``core`` has the fillers still;
    ``form`` is the legal form's one spelling, ``dotted`` are words that a full stop marks as shortened."""

    text: str
    words: tuple[str, ...]
    form: str | None
    core: str
    dotted: frozenset[str] = frozenset()

    @cached_property
    def distinctive(self) -> frozenset[str]:
        """The words that tell this name from others: all but the generic ones; all where all are generic."""
        found = frozenset(word for word in self.words if full(word) not in GENERIC)
        return found or frozenset(self.words)

    @cached_property
    def coined(self) -> frozenset[str]:
        """The words that are neither of trade nor of everyday naming: such a word ties two names where both have it."""
        return frozenset(
            w
            for w in self.words
            if not ({w, full(w), singular(w)} & _USUAL or w in BANKS or w.isdigit() or places.place(w))
        )

    @cached_property
    def small(self) -> tuple[str, ...]:
        """The prepositions in the name, in their order."""
        return tuple(word for word in self.core.split() if word in SMALL)

    @cached_property
    def squeezed(self) -> str:
        """The words without spaces."""
        return "".join(self.words)

    @cached_property
    def latin(self) -> bool:
        """Whether the name is written in Latin letters."""
        return self.words[0].isascii()

    @cached_property
    def bank(self) -> bool:
        """Whether a word says that this is a bank."""
        return not BANKS.isdisjoint(self.words)

    @cached_property
    def personal(self) -> bool:
        """Whether nothing speaks for a company: two to four words, no legal form, no common word of trade."""
        return self.form is None and 2 <= len(self.words) <= 4 and COMMON.isdisjoint(map(full, self.words))

    @cached_property
    def named_after(self) -> bool:
        """Whether a person, or a company named after one: a given name or an initial, then a family name."""
        called = len(self.words[0]) == 1 or self.words[0] in persons.GIVEN
        return called and len(self.words) > 1 and self.words[1] in self.coined

    @cached_property
    def chinese(self) -> bool:
        """Whether a name in Latin letters is a Chinese company's: it names a Chinese place, or pinyin of two syllables
        or more is its coined word."""
        long = [w for w in self.words if len(w) >= 5]
        return any(places.place(w) for w in self.words) or any(w in self.coined and pinyin.spelt(w) for w in long)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Beginnings and ends of the telling words, as OCR may blur them: names that share none are not alike."""
        if not self.latin:
            return frozenset(self.squeezed)
        blurred = [skeleton(full(w)) for w in {*self.distinctive, self.words[0]}]
        return frozenset(part for word in blurred for part in (word[:3], word[-3:]))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The folded text of a name: what two prints of one name have in common."""
    return names.folded(text)


@lru_cache(maxsize=8192)
def stem(text: str) -> tuple[tuple[str, ...], str | None]:
    """The folded words of a text without the legal form at its end, and that form."""
    return names.split(text)


def full(word: str) -> str:
    """A word's long form, where it is a known short form."""
    return SHORT.get(word, word)


def parse(text: str) -> Name:
    """Take one name apart (without ``DBA`` in it: see ``parts``). Raises ``ValueError`` for text without a word."""
    plain = figures.written(
        _TITLES.sub("", scripts.plain(names.folded(_ELIDED.sub("", _THOUSANDS.sub("", text.replace("&amp;", "&"))))))
    )
    for pattern, instead in _PHRASES:
        plain = pattern.sub(instead, plain)
    core, form = forms.stated(plain)
    words = tuple(_spelt(core)) or core
    if not words:
        raise ValueError(f"no word in the name {text!r}")
    return Name(text, words, form, " ".join(core), frozenset(map(names.folded, _DOTTED.findall(text))))


def _spelt(core: tuple[str, ...]) -> Iterator[str]:
    """The words that count, each in one spelling."""
    before = ""
    for i, word in enumerate(core):
        if (word in _REGIONS | {"china", "prc"} and i and places.place(before)) or (
            word in FILLERS and _fills(core, i)
        ):
            continue
        before = figures.roman(SPELLINGS.get(word, pinyin.umlauts(word)))
        yield before


def _fills(core: tuple[str, ...], i: int) -> bool:
    """Whether a small word counts for nothing where it stands: a letter may be an initial (``A & K``, ``E-Tavrine``)
    or one of a name that is spaced out, and a syllable part of pinyin (``Wu Ling Da``)."""
    word, before, behind = core[i], core[i - 1] if i else "", core[i + 1] if i + 1 < len(core) else ""
    if i == 0 and word == "a":
        return len(behind) > 1 and behind != "and"
    if i == 0 and word in _FAMILY:
        return False
    if len(word) == 1:
        return len(before) > 1 < len(behind) and before != "and" != behind
    syllable = word in pinyin.SYLLABLES and word not in {"the", "de"}
    return not (syllable and (before in pinyin.SYLLABLES or (not i and behind in pinyin.SYLLABLES)))


def parts(text: str) -> tuple[str, ...]:
    """The names printed in one: the legal name, then those behind ``DBA``, ``AKA`` and the like, or in other script.

    What follows ``c/o`` or ``attn`` is somebody else and left out, as are departments, offices and numbers.
    """
    told = annexes.former(text)
    pieces = [told[0], *([told[1]] if told[2] else [])] if told is not None else [text]
    bare = (annexes.own(annexes.acting(piece) or piece) for piece in pieces)
    found = [p for one in bare for p in (piece.strip(" ,;()") for piece in _BESIDE.split(one)) if _worded(p)]
    found = [annexes.whole(annexes.own(piece)) for piece in found] or [text]
    return tuple(dict.fromkeys(side for piece in found for side in scripts.sides(piece) if _worded(side))) or (text,)


@lru_cache(maxsize=8192)
def loosely(text: str) -> tuple[str, ...]:
    """Names that a text ties to the first one loosely: who acts as agent, whose successor or officer someone is."""
    told, person, agent = annexes.former(text), annexes.beside(text), annexes.acting(text)
    found = [told[1]] if told is not None and not told[2] else []
    return (*found, *(person or ()), *([agent] if agent is not None else []), *annexes.principal(text))


def _worded(text: str) -> bool:
    return any(char.isalnum() for char in text)


@lru_cache(maxsize=8192)
def taken(text: str) -> tuple[tuple[Name, ...], ...]:
    """Each of the names printed in one, in its spellings: German ``ö`` is also written ``oe``. Empty for no word."""
    if not names.folded(text):
        return ()
    found = []
    for part in parts(text):
        spelt = dict.fromkeys((part, part.translate(_UMLAUTS)))
        found.append(tuple(parse(one) for one in spelt if names.folded(one)))
    return tuple(one for one in found if one)


def names_someone(text: str) -> bool:
    """Whether the text names a party at all: ``TO ORDER``, ``SAME AS CONSIGNEE`` and the like do not."""
    plain = names.folded(text)
    if not any(char.isalpha() for char in plain):
        return False
    return plain not in _NO_ONE and not plain.startswith(_NO_ONE_BEGINS)
