"""How one paper writes: its looks, and the printed form of dates, numbers, money, weights, countries, units.

``look_of`` chooses everything from a paper's family and style, so a paper writes alike from top to bottom.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
COUNTRIES = {
    "US": "United States", "CN": "China", "VN": "Vietnam", "IN": "India", "DE": "Germany", "HK": "Hong Kong",
    "TW": "Taiwan", "KR": "South Korea", "JP": "Japan", "TH": "Thailand", "MY": "Malaysia", "ID": "Indonesia",
    "MX": "Mexico", "CA": "Canada", "GB": "United Kingdom", "FR": "France", "IT": "Italy", "ES": "Spain",
    "NL": "Netherlands", "BE": "Belgium", "PT": "Portugal", "PL": "Poland", "TR": "Turkey", "BD": "Bangladesh",
    "KH": "Cambodia", "PH": "Philippines", "SG": "Singapore", "PK": "Pakistan", "LK": "Sri Lanka", "BR": "Brazil",
    "AU": "Australia", "NZ": "New Zealand", "CH": "Switzerland", "AT": "Austria", "SE": "Sweden", "DK": "Denmark",
    "NO": "Norway", "FI": "Finland", "IE": "Ireland", "CZ": "Czech Republic", "EG": "Egypt", "MA": "Morocco",
    "AE": "United Arab Emirates", "CL": "Chile", "CO": "Colombia", "PE": "Peru", "AR": "Argentina",
}  # fmt: skip
SYMBOLS = {"USD": "US$", "EUR": "€", "GBP": "£", "CNY": "RMB", "HKD": "HK$", "JPY": "JPY", "CAD": "CA$"}
UNITS = {
    "PCS": ("PCS", "pcs", "Pieces", "PCS"),
    "SETS": ("SETS", "sets", "Sets", "SET"),
    "PRS": ("PRS", "pairs", "PAIRS", "PRS"),
    "DOZ": ("DOZ", "dozen", "DOZ", "DZ"),
    "CTN": ("CTNS", "cartons", "CARTONS", "CTN"),
    "PKG": ("PKGS", "packages", "PACKAGES", "PKG"),
    "PLT": ("PLTS", "pallets", "PALLETS", "PLT"),
    "M": ("M", "m", "MTR", "M"),
    "M2": ("M2", "m2", "SQM", "M2"),
    "M3": ("CBM", "m3", "CBM", "M3"),
    "L": ("L", "l", "LTR", "L"),
    "KG": ("KGS", "kg", "KG", "KG"),
    "NO": ("NO", "NO", "NO", "NO"),
}
CENTS = (
    "total amount freight insurance discount commission assists royalties charges instructed_amount duty tax "
    "other_fees mpf hmf adcvd_amount total_entered_value entered_value"
).split()
WHOLE_DOLLARS = ("total_entered_value", "entered_value")
DATES = ("date", "latest_shipment")
LB = 0.45359237


@dataclass(frozen=True)
class Look:
    """One house style.

    ``dates`` names a date format, ``numbers`` us, eu or swiss, ``money`` where the currency stands, ``weight`` KGS, kg
    or LBS; ``words`` picks among synonyms; ``address`` 0 flows, 1 has commas at its line ends, 2 has none there.
    """

    face: str = "sans"
    size: float = 9.5
    dates: str = "mon"
    numbers: str = "us"
    money: str = "code"
    weight: str = "KGS"
    words: int = 0
    colon: str = ":"
    address: int = 1
    ruled: str = "grid"
    a4: bool = False


LOOKS = {
    "a": (
        Look(),
        Look("serif", 10, "long", "us", "symbol", "kg", 1, ":", 1, "lines"),
        Look("vera", 8.2, "iso", "us", "after", "KGS", 2, "", 0, "grid", True),
        Look("mono", 8.6, "us", "us", "dollar", "KGS", 3, " :", 2, "none"),
    ),
    "b": (
        Look("sans", 9, "us", "us", "dollar", "LBS", 4, ":", 2, "lines"),
        Look("serif", 10, "dotted", "eu", "after", "kg", 5, "", 1, "grid", True),
        Look("sans", 8.8, "slash", "us", "code", "KGS", 2, " :", 1, "none", True),
        Look("vera", 8, "dmy", "swiss", "code", "kg", 0, ":", 0, "grid"),
    ),
}


FORM_LOOKS = (
    Look("sans", 8.6, "us", weight="KG"),
    Look("mono", 8.4, "us", weight="KG"),
    Look("vera", 7.8, "us", weight="KG"),
    Look("serif", 9.4, "us", weight="KG"),
)


def form_look(style: int) -> Look:
    """The look of a filled US form: months first, weights in kg, one of four faces."""
    return FORM_LOOKS[style % len(FORM_LOOKS)]


DATE_FORMS = ("", "", "upper", "", "dmy", "long", "")
"""Every so many styles another date format than the look's own; empty leaves it."""


def house_look(kind: str, family: str, style: int) -> Look:
    """The look of a paper; papers of US offices write numbers and dates the way these do, on letter paper."""
    look = look_of(family, style)
    if kind == "power_of_attorney":
        return replace(look, dates={"dotted": "long", "slash": "us"}.get(look.dates, look.dates), a4=False)
    if kind == "remittance":
        return replace(look, numbers="us", dates={"dotted": "mon"}.get(look.dates, look.dates))
    return look


def look_of(family: str, style: int) -> Look:
    """The look of a family's style; families beyond ``a`` and ``b`` share the looks of both."""
    looks = LOOKS.get(family) or LOOKS["a"] + LOOKS["b"]
    look = looks[style % len(looks)]
    turn = style // len(looks)
    dates = DATE_FORMS[turn % len(DATE_FORMS)] or look.dates
    return replace(look, words=(look.words + turn) % 6, dates=dates)


def show_date(value: str, how: str) -> str:
    """An ISO date in a named format: ``us`` 03/05/2026, ``slash`` 2026/03/05, ``dmy`` 5 March 2026, …"""
    day = date.fromisoformat(value)
    month = MONTHS[day.month - 1]
    forms = {
        "iso": value,
        "slash": f"{day.year}/{day.month:02}/{day.day:02}",
        "us": f"{day.month:02}/{day.day:02}/{day.year}",
        "usdash": f"{day.month:02}-{day.day:02}-{day.year}",
        "dotted": f"{day.day:02}.{day.month:02}.{day.year}",
        "dmy": f"{day.day} {month} {day.year}",
        "mon": f"{day.day:02}-{month[:3]}-{day.year}",
        "upper": f"{month[:3].upper()}. {day.day:02}, {day.year}",
        "long": f"{month} {day.day}, {day.year}",
        "han": f"{day.year}年{day.month}月{day.day}日",
        "han0": f"{day.year}年{day.month:02}月{day.day:02}日",
        "compact": f"{day:%Y%m%d}",
        "swift": f"{day:%y%m%d}",
    }
    return forms[how]


def show_number(value: str, how: str) -> str:
    """A decimal with thousands set apart: us 1,234.5, eu 1.234,5, swiss 1'234.5, plain 1234.5; decimals stay."""
    sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
    whole, _, rest = digits.partition(".")
    comma, point = {"us": (",", "."), "eu": (".", ","), "swiss": ("'", "."), "plain": ("", ".")}[how]
    grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", comma, whole)
    return sign + grouped + (point + rest if rest else "")


def cents(value: str) -> str:
    """A decimal with at least two places."""
    whole, _, rest = value.partition(".")
    return f"{whole}.{rest.ljust(2, '0')}"


def show_weight(value: str, look: Look) -> tuple[str, str]:
    """A weight in kg as (number, unit) of the look; pounds carry two decimals."""
    if look.weight == "LBS":
        return show_number(f"{float(value) / LB:.2f}", look.numbers), "LBS"
    return show_number(value, look.numbers), look.weight


def leaf(field: str) -> str:
    """The last part of a field name without its index: ``lines[0].unit_price`` gives ``unit_price``."""
    return re.sub(r"\[\d+\]$", "", field.rsplit(".", 1)[-1])


def show(kind: str, field: str, value: str, look: Look) -> str:
    """The printed form of a field's normal form on a paper of this kind and look, currency and weight unit left out."""
    name = leaf(field)
    if name in DATES or name.endswith("_date"):
        return show_date(value, look.dates) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value
    if name in ("gross_weight", "net_weight"):
        return show_weight(value, look)[0]
    if name in ("country", "origin", "destination") or (name == "country_of_origin" and kind != "entry_summary"):
        return COUNTRIES.get(value, value)
    if name in ("unit", "package_unit"):
        return UNITS.get(value, (value,) * 4)[look.words % 4]
    return _show_amount(kind, name, value, look)


def _show_amount(kind: str, name: str, value: str, look: Look) -> str:
    if not re.fullmatch(r"-?\d+(\.\d+)?", value):
        return value
    if name in CENTS and kind == "entry_summary" and name in (*WHOLE_DOLLARS, "charges"):
        return show_number(re.sub(r"\.00$", "", value), look.numbers)
    if name in CENTS or name == "unit_price":
        return show_number(cents(value), look.numbers)
    if name in ("quantity", "net_quantity", "packages", "manifest_quantity", "volume"):
        return show_number(value, look.numbers)
    return value
