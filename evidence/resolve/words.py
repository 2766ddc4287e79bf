"""What a name is made of: its words, which of them tell companies apart, its legal form, its trade name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from evidence.values import names

GENERIC = frozenset(
    "international trading trade traders import imports importer importers export exports exporter exporters group"
    " industry industries industrial enterprise enterprises commercial commerce business general global worldwide"
    " manufacturing manufacturer manufacturers manufacture factory product products technology technologies"
    " development supply supplies supplier suppliers distribution distributors distributor service services logistics"
    " solutions systems wholesale sourcing goods merchandise corporation incorporated limited ltd inc llc"
    " 国际 贸易 进出口 实业 集团 科技 工业".split()
)
"""Words so common in company names that having one more of them proves little either way."""

FILLERS = frozenset("and the of co company for de la le et y und".split())
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
}  # fmt: skip
"""Short forms that papers print for common words."""

COMMON = GENERIC | frozenset(SHORT.values())
"""Words that papers shorten at will."""

_MIDDLE_FORMS = {"llc": "LLC", "inc": "INC", "corp": "CORP", "ltd": "LTD", "gmbh": "GMBH", "limited": "LTD"}
_NO_ONE = frozenset({"same", "none", "n a", "na", "not applicable", "as above", "to order", "order", "bearer"})
_NO_ONE_BEGINS = ("to order ", "to the order ", "unto order", "order of ", "same as ", "as consignee", "as importer")


@dataclass(frozen=True)
class Name:
    """A name taken apart. ``words`` are folded, without legal form and fillers; ``form`` is its one spelling."""

    text: str
    words: tuple[str, ...]
    form: str | None

    @cached_property
    def distinctive(self) -> frozenset[str]:
        """The words that tell this name from others: all but the generic ones; all where all are generic."""
        found = frozenset(word for word in self.words if full(word) not in GENERIC)
        return found or frozenset(self.words)

    @cached_property
    def squeezed(self) -> str:
        """The words without spaces."""
        return "".join(self.words)


def full(word: str) -> str:
    """A word's long form, where it is a known short form."""
    return SHORT.get(word, word)


def parse(text: str) -> Name:
    """Take one name apart (without ``DBA`` in it: see ``parts``)."""
    core, form = names.split(text)
    if form is None:
        form = next((_MIDDLE_FORMS[w] for w in core[1:] if w in _MIDDLE_FORMS), None)
        core = tuple(w for i, w in enumerate(core) if i == 0 or w not in _MIDDLE_FORMS)
    words = tuple(w for w in core if w not in FILLERS) or core
    return Name(text, words, form)


def parts(text: str) -> tuple[str, ...]:
    """The names printed in one: the legal name, then the trade name behind ``DBA`` or ``AKA`` where one stands."""
    legal, trade = names.dba(text)
    return (legal,) if trade is None else (legal, trade)


def names_someone(text: str) -> bool:
    """Whether the text names a party at all: ``TO ORDER``, ``SAME AS CONSIGNEE`` and the like do not."""
    plain = names.folded(text)
    if not any(char.isalpha() for char in plain):
        return False
    return plain not in _NO_ONE and not plain.startswith(_NO_ONE_BEGINS)
