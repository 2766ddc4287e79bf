"""Invoice and contract numbers inside the details of a payment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from evidence.kinds.desk import date_text
from evidence.layout.words import Token, cut_token

Reference = tuple[str, str, Token]
"""``invoice`` or ``contract``, the number, its word."""

_INVOICE = r"INV(?:OICES?|S)?|C/?I|FACTURA|RECHNUNG|发票(?:号码?)?"
_CONTRACT = r"CONTRACTS?|CONT|CTR|S/?C|P/?O|PURCHASE|ORDERS?|AGREEMENT|CONFIRMATION|合同(?:号)?"
_WORD = re.compile(
    rf"^(?:/[A-Z]{{3,8}}/)?[/(]*(?:(?P<invoice>{_INVOICE})|(?P<contract>{_CONTRACT}))(?:\.?NOS?)?[.:#/)]*$",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"^/?(?:(?P<invoice>INV(?:OICE)?|C/I)|(?P<contract>CONTRACT|ROC|S/C|P/?O))(?:\.?NOS?)?(?P<joint>[.:#/]+)(?P<number>[A-Z0-9].*)$",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"^(?:NOS?|NUMBERS?|NR|REFS?|#|:|\.|NO\.:|SALES|DATED|-|–|OF|THE|OUR|YOUR|COMMERCIAL)[.:#]*$", re.IGNORECASE
)
_OTHERS = re.compile(r"^(?:REFS?|OUR|YOUR)[.:#]*$", re.IGNORECASE)
"""Behind a number these begin a number of another kind."""

_JOINER = re.compile(r"^(?:AND|&|\+|/|,|;|UND)$", re.IGNORECASE)
_NUMBER = re.compile(r"^(?=[^a-z]*\d)[A-Z0-9][A-Z0-9\-/._]{2,24}$")


def references(tokens: Sequence[Token], start: str = "") -> Iterator[Reference]:
    """The numbers named as an invoice's or a contract's; ``start`` says what a list of numbers without a word is."""
    kind = start
    numbered = False
    for token, after in pairwise((*tokens, None)):
        assert token is not None
        glued = _GLUED.match(token.text)
        word = _WORD.match(token.text)
        if glued or word or not kind:
            numbered = False
        if glued:
            kind = "invoice" if glued["invoice"] else "contract"
            at = glued.start("number")
            yield from _numbers(kind, cut_token(token, at, len(token.text)))
        elif word:
            kind = "invoice" if word["invoice"] else "contract"
        elif kind and any(c.isdigit() for c in token.text):
            found = list(_numbers(kind, token)) if not _torn(token, after) else []
            yield from found
            numbered = bool(found)
            kind = kind if found else start
        elif (numbered and _OTHERS.match(token.text)) or not (_FILLER.match(token.text) or _JOINER.match(token.text)):
            kind = start


def _torn(token: Token, after: Token | None) -> bool:
    """Whether a recognised number has lost the sign that tied it to the figures behind it: half a number is none."""
    read = token.word.confidence < 1 and token.text[-1:].isdigit() and any(c.isalpha() for c in token.text)
    return read and after is not None and after.text.isdigit() and len(after.text) >= 3


def _numbers(kind: str, token: Token) -> Iterator[Reference]:
    """The number a word is, or the numbers it joins with commas and ampersands."""
    at = 0
    for part in re.split(r"([,;&+()]+)", token.text):
        clean = part.rstrip(".:")
        if clean and _NUMBER.match(clean.upper() if clean.isupper() else clean) and not _other(clean):
            piece = token if part == token.text else cut_token(token, at, at + len(part))
            yield kind, clean, piece
        at += len(part)


def _other(text: str) -> bool:
    """Whether a figure is a date or an amount, not a number of a paper."""
    return bool(re.fullmatch(r"\d{1,3}(?:,\d{3})*\.\d{2}|\d+,\d{2}", text)) or (
        not text.isdigit() and date_text(text) is not None
    )
