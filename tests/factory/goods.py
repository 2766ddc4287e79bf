"""A catalogue of goods with tariff numbers and printed rates, ports, and the dated fees of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.factory.identifiers import cents


@dataclass(frozen=True)
class Goods:
    """A kind of goods: invoice words (variants by bars), tariff number, rate, units, price range, and its carton.

    ``rate`` is per cent as a plain decimal, ``FREE``, or the rate as printed. ``customs_unit`` is the entry's unit.
    ``carton`` tells pieces, net kg, gross kg and volume of a full carton.
    """

    key: str
    sector: str
    words: str
    customs_words: str
    hts: str
    rate: str
    unit: str
    customs_unit: str
    price: tuple[str, str]
    carton: tuple[int, str, str, str]
    variants: str


CATALOGUE = (
    Goods("kettle", "home", "Stainless Steel Electric Kettle", "ELECTROTHERMIC KETTLES", "8516.79.0000", "2.7",
          "PCS", "NO", ("8.20", "14.90"), (12, "13.2", "14.6", "0.068"), "1.7L Model EK-17|1.5L Model EK-15"),
    Goods("lamp", "home", "LED Desk Lamp", "LED TABLE LAMPS, BASE METAL", "9405.21.6010", "6", "PCS", "NO",
          ("6.10", "12.40"), (20, "15.0", "17.2", "0.082"), "Model DL-208|Model DL-310"),
    Goods("bowl", "home", "Stainless Steel Mixing Bowl Set", "STAINLESS STEEL KITCHENWARE", "7323.93.0045", "2", "SETS",
          "NO", ("4.35", "9.80"), (12, "16.8", "18.0", "0.054"), "3 pcs/set|5 pcs/set"),
    Goods("dinner", "home", "Porcelain Dinnerware Set", "PORCELAIN TABLEWARE SETS", "6911.10.5200", "8", "SETS", "NO",
          ("11.50", "24.00"), (4, "17.6", "19.0", "0.046"), "16 pcs, white|12 pcs, blue rim"),
    Goods("towel", "textile", "Cotton Terry Bath Towel", "COTTON TERRY TOWELS", "6302.60.0020", "9.1", "PCS", "NO",
          ("2.15", "4.60"), (48, "24.0", "25.6", "0.095"), "70x140cm 500gsm|76x152cm 550gsm"),
    Goods("shirt", "textile", "Cotton Knitted T-Shirt", "MENS COTTON KNIT T-SHIRTS", "6109.10.0012", "16.5", "PCS",
          "DOZ", ("2.30", "5.20"), (72, "12.6", "14.0", "0.062"), "Style TS-41 assorted|Style TS-52 black"),
    Goods("blanket", "textile", "Polyester Fleece Throw Blanket", "POLYESTER FLEECE BLANKETS", "6301.40.0020", "8.5",
          "PCS", "NO", ("3.20", "7.10"), (24, "14.4", "15.9", "0.088"), "130x170cm|150x200cm"),
    Goods("driver", "tools", "Screwdriver Set", "SCREWDRIVERS, BASE METAL", "8205.40.0000", "6.2", "SETS", "DOZ",
          ("3.40", "8.90"), (24, "14.8", "15.6", "0.031"), "6 pcs Cr-V|10 pcs Cr-V"),
    Goods("wrench", "tools", "Adjustable Wrench", "ADJUSTABLE WRENCHES, STEEL", "8204.12.0000", "9", "PCS", "DOZ",
          ("2.60", "6.30"), (60, "21.0", "22.1", "0.027"), "8 inch chrome|10 inch chrome"),
    Goods("hinge", "tools", "Steel Cabinet Hinge", "HINGES OF IRON OR STEEL", "8302.10.6090", "3.5", "PCS", "KG",
          ("0.42", "1.15"), (200, "19.6", "20.4", "0.024"), "35mm soft close|26mm slide on"),
    Goods("plush", "toys", "Plush Toy", "TOYS REPRESENTING ANIMALS, STUFFED", "9503.00.0073", "FREE", "PCS", "NO",
          ("1.60", "4.90"), (60, "9.0", "10.8", "0.120"), "Bear 30cm|Rabbit 25cm"),
    Goods("puzzle", "toys", "Wooden Puzzle", "WOODEN PUZZLES", "9503.00.0071", "FREE", "SETS", "NO", ("1.85", "4.20"),
          (48, "15.8", "17.0", "0.058"), "48 pcs farm|64 pcs alphabet"),
    Goods("pen", "office", "Ball Point Pen", "BALL POINT PENS", "9608.10.0000", "0.8¢ each + 5.4%", "PCS", "NO",
          ("0.11", "0.38"), (2000, "14.0", "15.2", "0.036"), "0.7mm blue|1.0mm black"),
    Goods("notebook", "office", "Ruled Notebook", "BOUND NOTEBOOKS OF PAPER", "4820.10.2060", "FREE", "PCS", "NO",
          ("0.72", "1.95"), (80, "19.2", "20.1", "0.033"), "A5 96 sheets|B5 80 sheets"),
    Goods("backpack", "outdoor", "Polyester Backpack", "BACKPACKS OF MAN-MADE FIBERS", "4202.92.3131", "17.6", "PCS",
          "NO", ("5.10", "12.80"), (24, "13.2", "15.0", "0.098"), "25L Model BP-25|32L Model BP-32"),
    Goods("dumbbell", "outdoor", "Vinyl Coated Dumbbell", "GYMNASIUM EXERCISE EQUIPMENT", "9506.91.0030", "4.6", "PCS",
          "NO", ("2.90", "7.40"), (8, "18.4", "19.0", "0.016"), "2 kg|3 kg"),
    Goods("umbrella", "outdoor", "Folding Umbrella", "UMBRELLAS, TELESCOPIC SHAFT", "6601.91.0000", "FREE", "PCS", "NO",
          ("1.75", "4.40"), (60, "17.4", "18.8", "0.049"), "21 inch 3-fold|23 inch automatic"),
    Goods("sneaker", "shoes", "Canvas Casual Shoes", "FOOTWEAR, TEXTILE UPPERS, RUBBER SOLES", "6404.19.3960", "37.5",
          "PRS", "PRS", ("4.80", "9.90"), (12, "8.4", "9.8", "0.056"), "Ladies size 36-41|Mens size 40-45"),
    Goods("sandal", "shoes", "EVA Sandals", "FOOTWEAR, RUBBER OR PLASTIC", "6402.99.3165", "6", "PRS", "PRS",
          ("1.90", "4.70"), (24, "9.6", "11.2", "0.090"), "Kids size 24-35|Adult size 36-45"),
    Goods("chest", "furniture", "Wooden Chest of Drawers", "WOODEN BEDROOM FURNITURE", "9403.50.9080", "FREE", "PCS",
          "NO", ("62.00", "128.00"), (1, "31.0", "34.5", "0.196"), "4 drawers oak|6 drawers walnut"),
    Goods("chair", "furniture", "Wooden Dining Chair", "SEATS WITH WOODEN FRAMES", "9401.69.6011", "FREE", "PCS", "NO",
          ("21.00", "46.00"), (2, "13.0", "15.2", "0.176"), "Model DC-11 natural|Model DC-12 grey"),
    Goods("honey", "food", "Natural Honey in Jars", "NATURAL HONEY, RETAIL", "0409.00.0005", "1.9¢/kg", "CTN", "KG",
          ("24.00", "41.00"), (1, "6.0", "9.4", "0.014"), "12 x 500 g acacia|12 x 500 g wildflower"),
)  # fmt: skip
SECTORS = tuple(dict.fromkeys(g.sector for g in CATALOGUE))

FOREIGN_PORTS = {
    "CN": (("Ningbo", "57047"), ("Shanghai", "57035"), ("Yantian", "57078"), ("Xiamen", "57069"), ("Qingdao", "57043")),
    "HK": (("Hong Kong", "58201"),),
    "TW": (("Kaohsiung", "58309"), ("Keelung", "58301")),
    "VN": (("Hai Phong", "55201"), ("Cat Lai", "55224")),
    "TH": (("Laem Chabang", "54930"),),
    "IN": (("Nhava Sheva", "53347"), ("Mundra", "53362")),
    "TR": (("Ambarli", "48915"), ("Izmir", "48923")),
    "IT": (("Genoa", "47527"), ("La Spezia", "47531")),
    "DE": (("Hamburg", "42870"), ("Bremerhaven", "42879")),
}
US_PORTS = (
    ("Los Angeles, CA", "2704"), ("Long Beach, CA", "2709"), ("Newark, NJ", "4601"), ("Oakland, CA", "2811"),
    ("Seattle, WA", "3001"), ("Savannah, GA", "1703"), ("Charleston, SC", "1601"), ("Norfolk, VA", "1401"),
    ("Houston, TX", "5301"), ("Mobile, AL", "1901"),
)  # fmt: skip

_MPF = (
    (date(2023, 10, 1), date(2024, 9, 30), "31.67", "614.35"),
    (date(2024, 10, 1), date(2025, 9, 30), "32.71", "634.62"),
    (date(2025, 10, 1), date(2026, 9, 30), "33.58", "651.50"),
)


def processing_fee(value: Decimal, entry_date: date) -> Decimal:
    """The merchandise processing fee of a formal entry: 0.3464 % of value within the fiscal year's bounds (24.23)."""
    for first, last, low, high in _MPF:
        if first <= entry_date <= last:
            return min(max(cents(value * Decimal("0.003464")), Decimal(low)), Decimal(high))
    raise ValueError(f"no fee on file for {entry_date}")


def harbor_fee(value: Decimal) -> Decimal:
    """The harbor maintenance fee of goods by vessel: 0.125 % of value (19 CFR 24.24)."""
    return cents(value * Decimal("0.00125"))


def duty(rate: str, value: Decimal, quantity: Decimal) -> Decimal:
    """Duty on a line: percent of value, cents per unit, or both; ``FREE`` is none."""
    total = Decimal(0)
    for part in rate.split("+"):
        text = part.strip()
        if text == "FREE":
            continue
        if "¢" in text:
            total += quantity * Decimal(text.split("¢")[0]) / 100
        else:
            total += value * Decimal(text.rstrip("%")) / 100
    return cents(total)
