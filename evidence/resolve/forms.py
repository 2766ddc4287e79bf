"""Legal forms of companies as papers of many countries state them: behind the name, before it, or in its middle."""

from __future__ import annotations

_LAST: dict[str, tuple[str, ...]] = {
    "LLC": ("llc", "limited liability company", "limited liability co", "ltd liability co", "l l c", "lc", "lllc",
            "sociedad de responsabilidad limitada llc"),
    "INC": ("inc", "incorporated", "incorp"),
    "CORP": ("corp", "corporation", "corpn"),
    "LTD": ("ltd", "limited", "有限責任公司", "ltee", "limitee", "limited company"),
    "PTE LTD": ("pte ltd", "pte limited"),
    "PVT LTD": ("private limited", "private ltd", "pvt ltd", "pvt limited", "p ltd", "p limited", "pvt"),
    "PTY LTD": ("pty ltd", "pty limited", "proprietary limited", "proprietary ltd", "pty"),
    "SDN BHD": ("sdn bhd", "sendirian berhad", "sdn berhad", "sendirian bhd"),
    "BHD": ("bhd", "berhad"),
    "LTD STI": ("ltd sti", "ltd sirketi", "limited sirketi", "limited sti"),
    "CO LTD": ("co ltd", "co limited", "company limited", "company ltd", "coltd", "ltd co", "有限公司", "有限责任公司",
               "유한회사", "有限会社", "yugen kaisha"),
    "CO": ("co", "company", "cia", "compania", "compagnie", "companhia", "cie"),
    "LP": ("lp", "l p", "limited partnership", "ltd partnership"),
    "LLP": ("llp", "l l p", "limited liability partnership"),
    "PLLC": ("pllc", "professional limited liability company"),
    "ULC": ("ulc", "unlimited liability company"),
    "PC": ("pc", "professional corporation"),
    "NA": ("na", "national association"),
    "PLC": ("plc", "p l c", "public company limited", "public co ltd", "pcl", "public limited company"),
    "GMBH": ("gmbh", "mbh", "gesellschaft mit beschrankter haftung", "gesellschaft mbh", "ges mbh", "gesmbh"),
    "UG": ("ug", "ug haftungsbeschrankt", "unternehmergesellschaft"),
    "GMBH KG": ("gmbh and co kg", "gmbh co kg", "gmbh and co kommanditgesellschaft"),
    "AG": ("ag", "aktiengesellschaft"),
    "KG": ("kg", "co kg", "and co kg", "kommanditgesellschaft"),
    "OHG": ("ohg", "offene handelsgesellschaft"),
    "EK": ("e k", "ek", "e kfm", "eingetragener kaufmann"),
    "SE": ("se", "societas europaea"),
    "SA": ("sa", "s a", "sociedad anonima", "societe anonyme", "sociedade anonima", "spolka akcyjna"),
    "SA DE CV": ("sa de cv", "s a de c v", "sociedad anonima de capital variable"),
    "SAPI DE CV": ("sapi de cv", "sociedad anonima promotora de inversion de capital variable"),
    "SARL": ("sarl", "s a r l", "societe a responsabilite limitee", "eurl"),
    "SAS": ("sas", "societe par actions simplifiee", "sociedad por acciones simplificada", "sasu"),
    "SL": ("sl", "slu", "sociedad limitada", "s l", "sociedad de responsabilidad limitada sl"),
    "SRL": ("srl", "s r l", "s de rl", "societa a responsabilita limitata", "sociedad de responsabilidad limitada",
            "srls", "societate cu raspundere limitata"),
    "SRL DE CV": ("s de rl de cv", "sa de rl de cv", "s de r l de c v", "srl de cv",
                  "sociedad de responsabilidad limitada de capital variable"),
    "SPA": ("spa", "s p a", "societa per azioni"),
    "SNC": ("snc", "s n c"),
    "BV": ("bv", "b v", "besloten vennootschap", "bvba"),
    "NV": ("nv", "n v", "naamloze vennootschap"),
    "AB": ("ab", "aktiebolag", "ab publ"),
    "AS": ("as", "a s", "anonim sirketi", "aksjeselskap", "aktieselskab"),
    "ASA": ("asa",),
    "APS": ("aps", "anpartsselskab"),
    "SRO": ("sro", "s r o", "spol s r o", "spolecnost s rucenim omezenym", "spolocnost s rucenim obmedzenym"),
    "SPZOO": ("sp zoo", "sp z oo", "sp z o o", "spolka z oo", "spolka z o o",
              "spolka z ograniczona odpowiedzialnoscia"),
    "LTDA": ("ltda", "limitada", "eireli", "lda"),
    "KFT": ("kft", "korlatolt felelossegu tarsasag"),
    "ZRT": ("zrt",),
    "DOO": ("doo", "d o o"),
    "DD": ("d d",),
    "OY": ("oy", "osakeyhtio", "oy ab"),
    "OYJ": ("oyj", "julkinen osakeyhtio"),
    "UAB": ("uab",),
    "SIA": ("sia",),
    "OU": ("ou",),
    "EOOD": ("eood",),
    "OOD": ("ood",),
    "FZE": ("fze", "fzco", "fz llc", "dmcc"),
    "JSC": ("jsc", "joint stock company", "joint stock co", "co jsc", "股份有限公司", "股份公司", "co ltd jsc", "cjsc"),
    "KK": ("kk", "kabushiki kaisha", "kabushikigaisha", "株式会社", "주식회사", "(주)"),
    "GK": ("godo kaisha", "合同会社", "gk"),
    "TBK": ("tbk",),
    "PT": ("pt", "perseroan terbatas"),
    "KGAA": ("kgaa", "kommanditgesellschaft auf aktien"),
    "PJSC": ("pjsc", "public joint stock company"),
    "FZ": ("fz",),
}  # fmt: skip
_FIRST: dict[str, tuple[str, ...]] = {
    "CO LTD": ("cong ty tnhh mtv", "cong ty tnhh mot thanh vien", "cong ty tnhh", "cty tnhh", "tnhh", "有限会社"),
    "JSC": ("cong ty co phan", "cong ty cp", "cty cp", "ctcp"),
    "OOO": ("ooo",),
    "PT": ("pt", "perseroan terbatas"),
    "UAB": ("uab",),
    "SIA": ("sia",),
    "KK": ("株式会社", "주식회사"),
    "GK": ("合同会社",),
}
_MIDDLE = {"llc": "LLC", "inc": "INC", "corp": "CORP", "ltd": "LTD", "gmbh": "GMBH", "limited": "LTD", "plc": "PLC"}
_WHOLE = frozenset({"llc", "inc", "corp", "limited", "gmbh", "llp", "pllc", "jsc", "srl", "sarl", "incorporated"})
_BY_LAST = sorted(((end, form) for form, ends in _LAST.items() for end in ends), key=lambda e: -len(e[0]))
_BY_FIRST = sorted(((head, form) for form, heads in _FIRST.items() for head in heads), key=lambda e: -len(e[0]))

ALIKE = (
    frozenset({"LTD", "CO LTD", "CO"}),
    frozenset({"LTD", "LTD STI"}),
    frozenset({"JSC", "AS"}),
    frozenset({"PT", "TBK"}),
    frozenset({"PLC", "CO LTD"}),
    frozenset({"KK", "CO LTD"}),
    frozenset({"SARL", "SRL"}),
)
"""Forms that papers use for one another: ``Co., Ltd.``, ``Ltd`` and the bare ``Co.``; a joint stock company and its
own language's word for it; ``Public Company Limited`` and its short form; ``K.K.`` and its English form."""

HALF = (
    frozenset({"SA", "SA DE CV"}),
    frozenset({"SRL", "SRL DE CV"}),
    frozenset({"SDN BHD", "BHD"}),
    frozenset({"LTD", "SDN BHD"}),
    frozenset({"LTD", "PTE LTD"}),
    frozenset({"LTD", "PVT LTD"}),
    frozenset({"LTD", "PTY LTD"}),
)
"""Forms of which one may be the other half written, though both are forms by themselves."""


def stated(text: str) -> tuple[tuple[str, ...], str | None]:
    """The words of a folded name without its legal form, and the form in one spelling or None.

    A name is never left without words.
    """
    core, form = _behind(text)
    if form is None:
        core, form = _before(core)
    elif form in {"TBK", "CO LTD", "LTD", "KK"}:
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
