"""Units of quantity, weight and volume as short upper-case codes, and conversions to kg and m³."""

from __future__ import annotations

import re
from decimal import Decimal

_CODES: dict[str, str] = {
    "PCS": "PC PCS PCE PIECE PIECES EA EACH UNIT UNITS 件 个 只 台 把 张 支 块",
    "SETS": "SET SETS 套",
    "PRS": "PR PRS PAIR PAIRS 双 对",
    "DOZ": "DOZ DZ DOZEN DOZENS 打",
    "CTN": "CTN CTNS CT CARTON CARTONS CS CASE CASES BOX BOXES BX 箱 纸箱",
    "PKG": "PKG PKGS PK PACKAGE PACKAGES PACK PACKS 包",
    "PLT": "PLT PLTS PALLET PALLETS 托盘 托",
    "ROL": "ROL ROLL ROLLS RL 卷",
    "BAG": "BAG BAGS 袋",
    "BDL": "BDL BDLS BUNDLE BUNDLES 捆",
    "DRM": "DRM DRUM DRUMS 桶",
    "CRT": "CRT CRATE CRATES 木箱",
    "M": "M MTR MTRS METER METERS METRE METRES 米",
    "M2": "M2 M² SQM SM SQMTR SQUAREMETER SQUAREMETERS SQUAREMETRE SQUAREMETRES 平方米",
    "M3": "M3 M³ CBM CUM CUBICMETER CUBICMETERS CUBICMETRE CUBICMETRES 立方米",
    "CFT": "CFT CUFT CF FT3 FT³ CUBICFEET CUBICFOOT",
    "L": "L LTR LTRS LITER LITERS LITRE LITRES 升",
    "KG": "KG KGS KGM KILO KILOS KILOGRAM KILOGRAMS 千克 公斤",
    "G": "G GR GRM GRAM GRAMS 克",
    "T": "T MT TNE TON TONS TONNE TONNES METRICTON METRICTONS 吨",
    "LB": "LB LBS LBR POUND POUNDS 磅",
    "OZ": "OZ OUNCE OUNCES",
    "NO": "NO",
    "X": "X",
}
_BY_WORD = {word: code for code, words in _CODES.items() for word in words.split()}
_KILOGRAMS = {
    "KG": Decimal(1),
    "G": Decimal("0.001"),
    "T": Decimal(1000),
    "LB": Decimal("0.45359237"),  # exact: international pound, 1959
    "OZ": Decimal("0.028349523125"),
}
_CUBIC_METRES = {"M3": Decimal(1), "CFT": Decimal("0.028316846592"), "L": Decimal("0.001")}


def unit_code(text: str) -> str | None:
    """The short code of a printed unit (``PCS``, ``KG``, ``M2`` …), or None."""
    upper = text.upper().strip()
    return _BY_WORD.get(re.sub(r"[\s.,()\[\]/|:]+", "", upper))


def to_kilograms(weight: Decimal, unit: str) -> Decimal | None:
    """A weight in kilograms; None for a unit that is no weight. ``unit`` is a code or a printed unit."""
    factor = _KILOGRAMS.get(unit_code(unit) or "")
    return None if factor is None else weight * factor


def to_cubic_metres(volume: Decimal, unit: str) -> Decimal | None:
    """A volume in cubic metres; None for a unit that is no volume. ``unit`` is a code or a printed unit."""
    factor = _CUBIC_METRES.get(unit_code(unit) or "")
    return None if factor is None else volume * factor


def words() -> frozenset[str]:
    """Every printed unit this module knows, in upper case."""
    return frozenset(_BY_WORD)
