"""What a name is made of: its words, which of them tell companies apart, its legal form, the names beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from evidence.resolve import forms, scripts
from evidence.resolve.slips import skeleton
from evidence.values import names

GENERIC = frozenset(
    "international trading trade traders import imports importer importers export exports exporter exporters group"
    " industry industries industrial enterprise enterprises commercial commerce business general global worldwide"
    " manufacturing manufacturer manufacturers manufacture factory product products technology technologies"
    " development supply supplies supplier suppliers distribution distributors distributor service services logistics"
    " solutions systems wholesale sourcing goods merchandise corporation incorporated limited ltd inc llc"
    " sanayi ticaret ithalat ihracat pazarlama sx tm xnk dv".split()
)
"""Words so common in company names that having one more of them proves little either way."""

FILLERS = frozenset("and the of co company for de la le et y und ve".split())
"""Words that are left out before names are compared."""

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
    "gebr": "gebruder", "ets": "etablissements",
}  # fmt: skip
"""Short forms that papers print for common words."""

COMMON = GENERIC | frozenset(SHORT.values())
"""Words that papers shorten at will."""

BANKS = frozenset("bank banco banque banca bankasi".split())

_PHRASES = (
    (re.compile(r"\b(united states of america|united states|usa|u s a|u s)\b"), "us"),
    (re.compile(r"\b(no|nr|nbr|number) (?=\d)"), ""),
    (re.compile(r"\bsub ?branch\b"), "branch"),
    (re.compile(r"\bsan xuat\b"), "sx"),
    (re.compile(r"\bthuong mai\b"), "tm"),
    (re.compile(r"\bxuat nhap khau\b"), "xnk"),
    (re.compile(r"\bdich vu\b"), "dv"),
)
_TITLES = re.compile(r"^(?:m s|messrs|mr|mrs|ms|dr|prof) (?=\w)")
_CARE_OF = re.compile(r"\s*[,(]?\s*\b(?:c\s*/\s*o\b|care of\b|attn\b|attention:).*$", re.IGNORECASE)
_BESIDE = re.compile(
    r"""\s*[,;(]?\s*\b(?:
        d\s*/\s*b\s*/\s*a | dba | d\.\s?b\.\s?a\.? | doing\ business\ (?:as|under) | (?:also\ )?trading\ as | t/a
      | a/k/a | aka | a\.k\.a\.? | also\ known\ as | f/k/a | fka | f\.k\.a\.? | formerly(?:\ known\ as)?
      | n/k/a | now\ known\ as | operating\ as | o/a | (?:a|an)\s(?:\w+\s)?(?:division|div\.?)\ of
    )(?!\w):?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "ø": "oe"})
_NO_ONE = frozenset({"same", "none", "n a", "na", "not applicable", "as above", "to order", "order", "bearer"})
_NO_ONE_BEGINS = ("to order ", "to the order ", "unto order", "order of ", "same as ", "as consignee", "as importer")


@dataclass(frozen=True)
class Name:
    """A name taken apart. ``words`` are folded, without legal form and fillers; ``core`` has the fillers still;
    ``form`` is the legal form's one spelling."""

    text: str
    words: tuple[str, ...]
    form: str | None
    core: str

    @cached_property
    def distinctive(self) -> frozenset[str]:
        """The words that tell this name from others: all but the generic ones; all where all are generic."""
        found = frozenset(word for word in self.words if full(word) not in GENERIC)
        return found or frozenset(self.words)

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


def full(word: str) -> str:
    """A word's long form, where it is a known short form."""
    return SHORT.get(word, word)


def parse(text: str) -> Name:
    """Take one name apart (without ``DBA`` in it: see ``parts``). Raises ``ValueError`` for text without a word."""
    plain = _TITLES.sub("", scripts.plain(names.folded(text)))
    for pattern, instead in _PHRASES:
        plain = pattern.sub(instead, plain)
    core, form = forms.stated(plain)
    words = tuple(w for w in core if w not in FILLERS) or core
    if not words:
        raise ValueError(f"no word in the name {text!r}")
    return Name(text, words, form, " ".join(core))


def parts(text: str) -> tuple[str, ...]:
    """The names printed in one: the legal name, then those behind ``DBA``, ``AKA`` and the like, or in other script.

    What follows ``c/o`` or ``attn`` is somebody else and left out.
    """
    bare = _CARE_OF.sub("", text).strip() or text
    pieces = [p for p in (piece.strip(" ,;()") for piece in _BESIDE.split(bare)) if _worded(p)]
    if not pieces:
        pieces = [bare]
    return tuple(dict.fromkeys(side for piece in pieces for side in scripts.sides(piece) if _worded(side))) or (text,)


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
