"""Legal forms of companies as papers of many countries state them: behind the name, before it, or in its middle."""

from __future__ import annotations

_LAST: dict[str, tuple[str, ...]] = {
    "LLC": ("llc", "limited liability company", "limited liability co", "ltd liability co", "l l c", "lc"),
    "INC": ("inc", "incorporated", "incorp"),
    "CORP": ("corp", "corporation"),
    "LTD": (
        "ltd", "limited", "pte ltd", "pte limited", "private limited", "private ltd", "pvt ltd", "pvt limited", "p ltd",
        "p limited", "pty ltd", "pty limited", "sdn bhd", "ltd sti", "ltd sirketi", "limited sirketi", "有限責任公司",
    ),
    "CO LTD": ("co ltd", "co limited", "company limited", "company ltd", "coltd", "ltd co", "有限公司", "有限责任公司"),
    "CO": ("co", "company", "cia", "compania", "compagnie"),
    "LP": ("lp", "limited partnership"),
    "LLP": ("llp", "limited liability partnership"),
    "PLLC": ("pllc",),
    "PC": ("pc", "professional corporation"),
    "NA": ("na", "national association"),
    "PLC": ("plc", "public company limited", "pcl"),
    "GMBH": ("gmbh", "mbh"),
    "GMBH KG": ("gmbh and co kg", "gmbh co kg"),
    "AG": ("ag",),
    "KG": ("kg", "co kg", "and co kg"),
    "SA": ("sa", "sa de cv", "s a", "sociedad anonima"),
    "SARL": ("sarl", "s a r l"),
    "SAS": ("sas",),
    "SL": ("sl", "slu", "sociedad limitada"),
    "SRL": ("srl", "s r l", "s de rl", "s de rl de cv", "sa de rl de cv"),
    "SPA": ("spa", "s p a"),
    "BV": ("bv", "b v"),
    "NV": ("nv",),
    "AB": ("ab",),
    "AS": ("as", "a s", "anonim sirketi"),
    "APS": ("aps",),
    "SRO": ("sro", "s r o", "spol s r o"),
    "SPZOO": ("sp zoo", "sp z oo", "sp z o o", "spolka z oo", "spolka z o o"),
    "LTDA": ("ltda", "limitada", "eireli"),
    "KFT": ("kft",),
    "DOO": ("doo", "d o o"),
    "OY": ("oy", "oyj"),
    "JSC": ("jsc", "joint stock company", "joint stock co", "co jsc", "股份有限公司", "股份公司", "co ltd jsc"),
    "KK": ("kk", "kabushiki kaisha", "株式会社", "주식회사"),
    "TBK": ("tbk",),
}  # fmt: skip
_FIRST: dict[str, tuple[str, ...]] = {
    "CO LTD": ("cong ty tnhh mtv", "cong ty tnhh mot thanh vien", "cong ty tnhh", "cty tnhh", "tnhh"),
    "JSC": ("cong ty co phan", "cong ty cp", "cty cp", "ctcp"),
    "OOO": ("ooo",),
    "PT": ("pt",),
    "KK": ("株式会社", "주식회사"),
}
_MIDDLE = {"llc": "LLC", "inc": "INC", "corp": "CORP", "ltd": "LTD", "gmbh": "GMBH", "limited": "LTD", "plc": "PLC"}
_WHOLE = frozenset({"llc", "inc", "corp", "limited", "gmbh", "llp", "pllc", "jsc", "srl", "sarl", "incorporated"})
_BY_LAST = sorted(((end, form) for form, ends in _LAST.items() for end in ends), key=lambda e: -len(e[0]))
_BY_FIRST = sorted(((head, form) for form, heads in _FIRST.items() for head in heads), key=lambda e: -len(e[0]))

ALIKE = (
    frozenset({"LTD", "CO LTD", "CO"}),
    frozenset({"JSC", "AS"}),
    frozenset({"PT", "TBK"}),
    frozenset({"PLC", "CO LTD"}),
)
"""Forms that papers use for one another: ``Co., Ltd.``, ``Ltd`` and the bare ``Co.``; a joint stock company and its
own language's word for it; ``Public Company Limited`` and its short form."""


def stated(text: str) -> tuple[tuple[str, ...], str | None]:
    """The words of a folded name without its legal form, and the form in one spelling or None.

    A name is never left without words.
    """
    core, form = _behind(text)
    if form is None:
        core, form = _before(core)
    elif form in {"TBK", "CO LTD", "LTD"}:
        core = _before(core)[0]
    if form is not None:
        return tuple(core.split()), form
    words = core.split()
    form = next((_MIDDLE[w] for w in words[1:] if w in _MIDDLE), None)
    return tuple(w for i, w in enumerate(words) if i == 0 or w not in _MIDDLE), form


def spellings(form: str) -> tuple[str, ...]:
    """How a form may be written behind a name, folded; also those of forms used for it."""
    used = {form}.union(*(alike for alike in ALIKE if form in alike))
    return tuple(end for one in sorted(used) for end in _LAST.get(one, ()))


def ends_in_form(text: str) -> bool:
    """Whether a folded name ends in a whole legal form that no other follows (``LLC``, not the ``Co`` of
    ``Co., Ltd.``)."""
    return text.rpartition(" ")[2] in _WHOLE


def _behind(text: str) -> tuple[str, str | None]:
    for ending, form in _BY_LAST:
        if text.endswith(ending):
            core = text[: -len(ending)]
            if core.strip() and (core.endswith(" ") or not ending.isascii()):
                return core.strip(), form
    return text, None


def _before(text: str) -> tuple[str, str | None]:
    for head, form in _BY_FIRST:
        if text.startswith(head):
            core = text[len(head) :]
            if core.strip() and (core.startswith(" ") or not head.isascii()):
                return core.strip(), form
    return text, None
