"""Names of companies and persons: folding for comparison, legal forms, trade names behind ``DBA``."""

from __future__ import annotations

import re
import unicodedata

_FORMS: dict[str, tuple[str, ...]] = {
    "LLC": ("llc", "limited liability company", "limited liability co"),
    "INC": ("inc", "incorporated"),
    "CORP": ("corp", "corporation"),
    "LTD": ("ltd", "limited", "pte ltd", "pvt ltd", "private limited", "pty ltd", "sdn bhd"),
    "CO LTD": ("co ltd", "co limited", "company limited", "company ltd", "coltd", "有限公司", "有限责任公司"),
    "CO": ("co", "company"),
    "LP": ("lp", "limited partnership"),
    "LLP": ("llp", "limited liability partnership"),
    "PLC": ("plc",),
    "GMBH": ("gmbh", "gmbh and co kg", "mbh"),
    "AG": ("ag",),
    "KG": ("kg",),
    "SA": ("sa", "sa de cv", "sociedad anonima"),
    "SARL": ("sarl",),
    "SAS": ("sas",),
    "SRL": ("srl", "s de rl", "s de rl de cv"),
    "SPA": ("spa",),
    "BV": ("bv",),
    "NV": ("nv",),
    "AB": ("ab",),
    "AS": ("as", "a s", "anonim sirketi"),
    "APS": ("aps",),
    "SRO": ("sro", "s r o", "spol s r o"),
    "SPZOO": ("sp zoo", "sp z oo", "sp z o o", "spolka z oo"),
    "LTDA": ("ltda", "limitada"),
    "KFT": ("kft",),
    "DOO": ("doo", "d o o"),
    "OY": ("oy", "oyj"),
    "JSC": ("jsc", "joint stock company", "股份有限公司", "co ltd jsc"),
    "KK": ("kk", "kabushiki kaisha", "株式会社"),
}
_BY_ENDING = sorted(((end, form) for form, ends in _FORMS.items() for end in ends), key=lambda e: -len(e[0]))
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae",
                          "Æ": "AE", "œ": "oe", "Œ": "OE", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"})  # fmt: skip
"""Letters that Unicode does not take apart into a plain letter and an accent."""
_INITIALS = re.compile(r"(?<!\w)(?:\w\.\s?){2,}\w?(?!\w)")
_DBA = re.compile(
    r"\s{0,8}[,(;]?\s{0,8}\b(?:D\s*/\s*B\s*/\s*A|DBA|D\.B\.A\.?|doing business as|trading as|T/A|A/K/A|AKA)(?!\w):?\s*",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"(?i)\W*dep(?:artmen)?t\W*")


def folded(text: str) -> str:
    """Lower case, no accents, no punctuation, ``&`` as ``and``, initials joined, single spaces: for comparison only."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    plain = unicodedata.normalize("NFC", plain)
    plain = _INITIALS.sub(lambda m: re.sub(r"[.\s]", "", m[0]) + " ", plain.replace("’", "'"))
    plain = re.sub(r"(?<=\w)'(?=\w)|`", "", plain).replace("&", " and ").replace("+", " and ")
    return " ".join(re.sub(r"[^\w]+", " ", plain).replace("_", " ").split())


def split(name: str) -> tuple[tuple[str, ...], str | None]:
    """The core words of a name (folded) and its legal form in one spelling (``LLC``, ``CO LTD`` …) or None.

    Only the end of the name is searched, and a name is never left without core words.
    """
    text = folded(name)
    for ending, form in _BY_ENDING:
        if ending.isascii():
            core = text[: -len(ending) - 1] if text.endswith(" " + ending) else ""
        else:
            core = text[: -len(ending)] if text.endswith(ending) else ""
        if core.strip():
            return tuple(core.split()), form
    return tuple(text.split()), None


def legal_form(name: str) -> str | None:
    """The legal form at the end of a name in one spelling, or None."""
    return split(name)[1]


CHINESE = re.compile(r"^[（(]?[\u4e00-\u9fff（）()·\s]{4,}(?:公司|厂|行|集团)[）)]?$")
"""A company's name in Chinese characters and nothing else."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NO_NAME = re.compile(r"\d|[:：]|[,，](?!\s?(?i:co\b|ltd|limited|inc|llc|corp))")


def said_again(upper: str, line: str) -> bool:
    """Whether a line below a company's name is its name in the other script: Chinese above English, or English above
    Chinese."""
    if CHINESE.match(line):
        return not _HAN.search(upper)
    return (
        bool(_HAN.search(upper)) and not (_HAN.search(line) or _NO_NAME.search(line)) and legal_form(line) is not None
    )


def dba(name: str) -> tuple[str, str | None]:
    """The legal name and the trade name behind ``DBA``, ``doing business as``, ``AKA``, or (name, None)."""
    parts = _DBA.split(name, maxsplit=1)
    if len(parts) == 2 and parts[0].strip() and parts[1].strip():
        return parts[0].strip(" ,;("), parts[1].strip(" ,;()")
    return name, None


def department(text: str) -> bool:
    """Whether words name a department (``Foreign Exchange Dept.``) without the company it belongs to."""
    words = text.split()
    told = bool(words) and _DEPARTMENT.fullmatch(words[-1]) is not None
    return told and not any(legal_form(" ".join(words[:end])) for end in range(2, len(words)))


def printed(text: str) -> str:
    """A name in its normal form: as printed, white space folded, without stray marks at its ends."""
    bare = " ".join(text.split())
    bare = re.sub(r"^(?:[^\w(&\s]+\s+)+|^[‘’'\"“”|_~•*·.,;:]+|(?:\s+[^\w\s)&]+)+$", "", bare)
    return re.sub(r"\.{2,}$", ".", bare).strip(" ,;:|_‘“")
