"""The normal form and the expected pattern of every field, by its name: used when a crop is read again."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from evidence.values import (
    addresses,
    bank,
    bl,
    container,
    countries,
    credit_code,
    dates,
    ein,
    entry_number,
    hts,
    importer_number,
    incoterms,
    manufacturer_id,
    money,
    names,
    states,
    units,
)

Normal = Callable[[str], str | None]


def amount(text: str) -> str | None:
    """Money as ``45210.00``."""
    found = money.parse_amount(text)
    if found is None:
        printed = money.find_amounts(text)
        found = money.parse_amount(printed[0]) if len(printed) == 1 else None
    return None if found is None else money.amount_text(found)


def number(text: str) -> str | None:
    """A count or quantity as a plain decimal, a unit behind it ignored."""
    match = re.search(r"\d[\d,.' ]*", text)
    found = money.parse_amount(match[0]) if match else None
    return None if found is None else money.number_text(found)


def kilograms(text: str) -> str | None:
    """A weight in kg; without a unit it is taken as kg."""
    return _measured(text, units.to_kilograms, "KG")


def cubic_metres(text: str) -> str | None:
    """A volume in m³; without a unit it is taken as m³."""
    return _measured(text, units.to_cubic_metres, "CBM")


def _measured(text: str, convert: Callable[[Decimal, str], Decimal | None], default: str) -> str | None:
    match = re.search(r"(\d[\d,.' ]*?)\s*([A-Za-z³3.]+)?\s*$", text.strip())
    found = money.parse_amount(match[1]) if match else None
    if match is None or found is None:
        return None
    unit = match[2] if match[2] and units.unit_code(match[2]) else default
    converted = convert(found, unit)
    return None if converted is None else money.number_text(converted)


def day(text: str) -> str | None:
    """A date as ISO 8601, month first where ambiguous."""
    found = dates.parse_date(text)
    return None if found is None else found.isoformat()


def name(text: str) -> str | None:
    """A name as printed, white space folded."""
    return names.printed(text) or None


def address(text: str) -> str | None:
    """An address on one line."""
    return addresses.normal(text) or None


def as_printed(text: str) -> str | None:
    """White space folded, nothing else."""
    return " ".join(text.split()) or None


def number_of_paper(text: str) -> str | None:
    """An invoice's, contract's or bond's number: as printed without stray punctuation at its ends."""
    return " ".join(text.split()).strip(" .,:;|#") or None


def currency(text: str) -> str | None:
    """The currency's code."""
    return money.find_currency(text)


def incoterm(text: str) -> str | None:
    """Three letters."""
    found = incoterms.find(text)
    return found[0] if found else None


def yes_no(text: str) -> str | None:
    """``Y`` or ``N``."""
    word = re.sub(r"[^A-Z]", "", text.upper())
    return {"Y": "Y", "YES": "Y", "RELATED": "Y", "N": "N", "NO": "N", "NOTRELATED": "N", "NOTREL": "N"}.get(word)


def digits(text: str) -> str | None:
    """Digits only."""
    return re.sub(r"\D", "", text) or None


def code_of(length: int) -> Normal:
    """What reads a code of so many digits (CBP 7501 instructions: surety 3, port of Schedule D 4); no other number."""

    def read(text: str) -> str | None:
        found = digits(text)
        return found if found is not None and len(found) == length else None

    return read


def entered(text: str) -> str | None:
    """An entered value: whole dollars, so that a point before three digits is a misread comma."""
    grouped = re.fullmatch(r"\W*\d{1,3}(?:\.\d{3})+\W*", text.strip())
    return amount(text.replace(".", ",") if grouped else text)


_BY_NAME: dict[str, tuple[Normal, str]] = {
    **dict.fromkeys(
        "total freight insurance discount commission assists royalties amount instructed_amount charges duty tax"
        " other_fees mpf hmf unit_price value adcvd_amount".split(),
        (amount, "amount"),
    ),
    **dict.fromkeys(("total_entered_value", "entered_value", "entry_value"), (entered, "amount")),
    **dict.fromkeys("quantity packages net_quantity manifest_qty exchange_rate".split(), (number, "amount")),
    **dict.fromkeys("gross_weight net_weight".split(), (kilograms, "amount")),
    "volume": (cubic_metres, "amount"),
    **dict.fromkeys("date latest_shipment".split(), (day, "date")),
    **dict.fromkeys("name co_principals trade_names officers aka beneficiary users related".split(), (name, "name")),
    **dict.fromkeys("address physical_address mailing_address".split(), (address, "text")),
    **dict.fromkeys("currency instructed_currency".split(), (currency, "text")),
    **dict.fromkeys(
        "country country_of_origin exporting_country origin destination".split(), (countries.to_iso2, "text")
    ),
    "incoterm": (incoterm, "text"),
    "state": (states.full_name, "text"),
    "unit": (units.unit_code, "text"),
    **dict.fromkeys("relationship purchased substitution".split(), (yes_no, "text")),
    "ein": (ein.normal, "ein"),
    "uscc": (credit_code.read, "identifier"),
    **dict.fromkeys(
        "importer_number consignee_number grantor_number principal_number id".split(), (importer_number.normal, "ein")
    ),
    "entry_number": (entry_number.normal, "entry_number"),
    "containers": (container.normal, "container"),
    "manufacturer_id": (manufacturer_id.normal, "identifier"),
    "hts": (hts.normal, "identifier"),
    "swift": (bank.bic, "identifier"),
    "account": (bank.account, "identifier"),
    **dict.fromkeys("bl_number master_number".split(), (bl.normal, "identifier")),
    **dict.fromkeys(("surety_number", "surety_code"), (code_of(3), "identifier")),
    "port_code": (code_of(4), "identifier"),
    "entry_type": (digits, "identifier"),
    **dict.fromkeys(
        "number contract_number po_number invoice_number reference invoice_refs contract_refs seals transaction_id"
        " scac".split(),
        (number_of_paper, "identifier"),
    ),
}


def normaliser_of(field: str) -> Normal:
    """What brings a field's print into its normal form; ``lines[2].hts`` is found as ``hts``."""
    return _entry(field)[0]


_AS_PRINTED = frozenset(
    "type activity_code bond_type requested_type company_type address_kind grantor_type level load_type package_unit"
    " freight_terms payment_terms incoterm_place vessel voyage port_of_loading port_of_discharge place_of_delivery"
    " importing_carrier mode foreign_port us_port it_number letter status scope ports service_of_process description"
    " details phone email prior_numbers amount_in_words charge_bearer rate duty_rate adcvd_case net_quantity".split()
)
"""Parts of field names that papers have and whose normal form is the print itself."""


def is_known(field: str) -> bool:
    """Whether a field's last part is one that papers have: ``importer_number``, ``seller.name``, ``expiry_date``."""
    last = re.sub(r"\[\d+\]", "", field).rsplit(".", 1)[-1]
    return last in _BY_NAME or last in _AS_PRINTED or last.endswith("_date")


def pattern_of(field: str) -> str:
    """What a second reading of the field should look for: a pattern of ``records.facts.Question``."""
    return _entry(field)[1]


def _entry(field: str) -> tuple[Normal, str]:
    last = re.sub(r"\[\d+\]", "", field).rsplit(".", 1)[-1]
    if last in _BY_NAME:
        return _BY_NAME[last]
    return (day, "date") if last.endswith("_date") else (as_printed, "text")
