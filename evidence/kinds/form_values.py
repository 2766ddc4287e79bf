"""Normal forms of what stands in the boxes of CBP forms; each takes the whole text of a box or is None."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from evidence.values import (
    bl,
    countries,
    dates,
    entry_number,
    importer_number,
    manufacturer_id,
    money,
    transport,
)
from evidence.values.confusions import candidates


def code(pattern: str) -> Callable[[str], str | None]:
    """A code of digits (``9``) and letters (``A``), misread characters repaired: ``code("9999")``."""

    def normal(text: str) -> str | None:
        fitting = candidates(re.sub(r"^[\W_]+|[\W_]+$", "", text), pattern)
        return fitting[0] if len(fitting) == 1 else None

    return normal


def bond_type(text: str) -> str | None:
    """``0`` none, ``8`` continuous, ``9`` single transaction; no other type exists."""
    found = code("9")(text)
    return found if found in ("0", "8", "9") else None


def day(text: str) -> str | None:
    """A text that is nothing but a date, as ISO 8601, month first."""
    bare = text.strip(" .,:;|_")
    found = dates.parse_date(bare)
    parts = dates.find_date_texts(bare)
    if found is None or (parts and len(parts[0]) < len(bare) - 1) or (not parts and not bare.isdigit()):
        return None
    return found.isoformat()


def dollars(text: str) -> str | None:
    """Money as ``45210.00``. Forms print no thousandths: a point before three digits is a misread comma."""
    text = text.strip("_ ")
    if re.fullmatch(r"\W*\d{1,3}(?:\.\d{3})+\W*", text):
        text = text.replace(".", ",")
    amount = money.parse_amount(text)
    if amount is None:
        joined = re.sub(r"(?<=[\d$,])\s+(?=[\d,.])", "", text)
        grouped = re.fullmatch(r"\W*\d{1,3}(?:,\d{3})+(?:\.\d{2})?\W*", joined)
        amount = money.parse_amount(joined) if grouped else None
    return None if amount is None else money.amount_text(amount)


def dollars_and_cents(text: str) -> str | None:
    """Money whose cents may stand in a column of their own: ``1,234 56``."""
    match = re.fullmatch(r"\$?\s*([\d,]+)\.?\s+(\d{2})", text.strip("| "))
    return dollars(f"{match[1]}.{match[2]}") if match else dollars(text)


def cents(text: str) -> str | None:
    """An amount that the form prints with its cents; without them it is a misread one."""
    return dollars_and_cents(text) if re.search(r"[.,\s]\s?\d{2}\W*$", text) else None


def whole(text: str) -> str | None:
    """A number without a unit."""
    amount = money.parse_amount(text)
    return None if amount is None else money.number_text(amount)


def country(text: str) -> str | None:
    """Two letters, or ``MULTI``."""
    return "MULTI" if _multi(text) else countries.to_iso2(text.strip(" .,|"))


def number_of_importer(text: str) -> str | None:
    """An importer number with its suffix, or ``SAME`` as a consignee number may say."""
    return "SAME" if text.strip(" .").upper() == "SAME" else importer_number.normal(text.strip("_ "))


def bill(text: str) -> str | None:
    """A bill of lading or air waybill number, or ``MULTI``."""
    if _multi(text):
        return "MULTI"
    air = transport.air_waybill(text)
    return air or (bl.normal(text) if len(re.findall(r"\d", text)) >= 3 else None)


def maker(text: str) -> str | None:
    """A manufacturer code, or ``MULTI``."""
    return "MULTI" if _multi(text) else manufacturer_id.normal(text)


def entry(text: str) -> str | None:
    """An entry number that fills the text."""
    return entry_number.normal(text)


def rate(text: str) -> str | None:
    """A printed rate: per cent as a plain decimal, ``FREE``, or a specific rate as printed."""
    bare = " ".join(text.split()).strip("| ")
    if re.fullmatch(r"(?i)free", bare):
        return "FREE"
    match = re.fullmatch(r"(\d{0,3}(?:[.,]\d+)?)\s*(?:%|per ?cent)", bare)
    if match is not None and match[1]:
        return money.number_text(Decimal(match[1].replace(",", ".")))
    specific = re.search(r"\d\s*(?:¢|c|cents)|(?:/|per|each)", bare)
    return bare if specific and re.search(r"\d", bare) else None


def related(text: str) -> str | None:
    """``Y`` for related parties, ``N`` for not related."""
    word = re.sub(r"[^A-Z]", "", text.upper())
    return {"Y": "Y", "YES": "Y", "RELATED": "Y", "N": "N", "NO": "N", "NOTRELATED": "N", "UNRELATED": "N"}.get(word)


def _multi(text: str) -> bool:
    return text.strip(" .").upper() in {"MULTI", "MULTIPLE"}
