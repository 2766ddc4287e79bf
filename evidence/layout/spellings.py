"""Other spellings of a label: abbreviations, ``Number``/``No.``/``Ref.``/``ID`` at its end, ``X date``/``date of X``.

What offices abbreviate and turn round is known once, here, and not repeated for every label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = (
    ("number", "no", "nr", "num"), ("reference", "ref"), ("quantity", "qty", "qnty"), ("weight", "wt", "wgt"),
    ("amount", "amt"), ("description", "desc"), ("invoice", "inv"), ("customer", "cust", "client"),
    ("packages", "pkgs"), ("cartons", "ctns"), ("carton", "ctn"), ("address", "addr"),
    ("account", "acct", "a/c", "acc"),
    ("beneficiary", "bene", "benef"), ("transaction", "txn", "trans", "tran"), ("payment", "pymt", "pmt"),
    ("currency", "ccy", "curr"), ("destination", "dest"), ("telephone", "tel", "phone"), ("measurement", "meas"),
    ("container", "cntr", "ctnr"), ("consignee", "cnee"), ("manufacturer", "mfr"), ("shipper", "shpr"),
    ("purchase order", "p.o", "p/o"), ("bill of lading", "b/l"), ("document", "doc"), ("shipment", "shpt"),
    ("confirmation", "conf"), ("total", "ttl"), ("gross", "gr", "grs"), ("net", "nett"), ("country", "ctry"),
    ("department", "dept"), ("contract", "cont"), ("delivery", "dlv"), ("value", "val"), ("estimated", "est"),
    ("statement", "stmt"), ("proforma", "pro-forma", "pro forma"), ("insurance", "ins"), ("article", "art"),
)  # fmt: skip
_SWAPS = {word: tuple(w for w in group if w != word) for group in _WORDS for word in group}
_PHRASES = re.compile(r"(?<![\w])(?:" + "|".join(map(re.escape, sorted(_SWAPS, key=len, reverse=True))) + r")(?![\w])")
_NUMBERED = re.compile(
    r"^(?P<stem>.*[a-z/]{2}\S*)\s(?:number|no|nr|num|#|id|ref|reference|(?:ref|reference)\.? (?:number|no))$"
)
_ENDS = ("no", "id", "ref", "ref no", "reference", "reference no")
_DATED = re.compile(r"^(?P<stem>[a-z/. ]{2,}) date$|^date of (?:the )?(?P<of>[a-z/. ]{2,})$")
_MOST = 24


def spellings(label: str) -> tuple[str, ...]:
    """Further spellings of an English label, the label itself not among them; none for another script."""
    plain = " ".join(label.casefold().replace("#", " no ").split()).rstrip(" .:")
    if not plain.isascii() or len(plain) < 4:
        return ()
    found: dict[str, None] = {}
    for turned in (plain, *_turned(plain)):
        found.setdefault(turned)
        for shorter in _abbreviated(turned):
            found.setdefault(shorter)
    found.pop(plain, None)
    return tuple(found)[:_MOST]


def _turned(plain: str) -> Iterator[str]:
    """The label with another ending that asks for a number, with its date first or last, without ``and`` or ``'s``."""
    bare = plain.replace(".", "")
    numbered = _NUMBERED.match(bare)
    if numbered:
        yield from (f"{numbered['stem']} {end}" for end in _ENDS)
    dated = _DATED.match(plain)
    if dated:
        stem = dated["stem"] or dated["of"]
        yield from (f"{stem} date", f"date of {stem}", f"date of the {stem}", f"{stem} dated")
    if " and " in plain:
        yield plain.replace(" and ", " ")
    if "'s " in plain:
        yield plain.replace("'s ", " ")


def _abbreviated(plain: str) -> Iterator[str]:
    """The label with one of its words in another spelling, and with all of them in their first one."""
    for match in _PHRASES.finditer(plain):
        if match.span() != (0, len(plain)):
            yield from (plain[: match.start()] + other + plain[match.end() :] for other in _SWAPS[match[0]])
