"""Units, Incoterms and manufacturer codes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evidence.values import incoterms, manufacturer_id, units


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("pcs.", "PCS"),
        ("Pieces", "PCS"),
        ("CARTONS", "CTN"),
        ("KGS", "KG"),
        ("sq.m", "M2"),
        ("CBM", "M3"),
        ("No.", "NO"),
        ("Sets", "SETS"),
        ("箱", "CTN"),
        ("blorps", None),
    ],
)
def test_units_have_one_short_code(printed: str, code: str | None) -> None:
    assert units.unit_code(printed) == code


def test_weights_become_kilograms_and_volumes_cubic_metres() -> None:
    assert units.to_kilograms(Decimal(2), "MT") == 2000
    assert units.to_kilograms(Decimal(100), "LBS") == Decimal("45.35923700")
    assert units.to_kilograms(Decimal(1), "CBM") is None
    assert units.to_cubic_metres(Decimal(3), "CBM") == 3


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("FOB Ningbo, China", ("FOB", "Ningbo, China")),
        ("Terms: CIF LOS ANGELES (INCOTERMS 2020)", ("CIF", "LOS ANGELES")),
        ("C&F Oakland", ("CFR", "Oakland")),
        ("DDP", ("DDP", None)),
        ("Ex Works", ("EXW", None)),
        ("TOTAL USD", None),
        ("FOB SHANGHAI USD 1,200.00", ("FOB", "SHANGHAI")),
        ("FOB: Qingdao Incoterms 2020", ("FOB", "Qingdao")),
    ],
)
def test_the_incoterm_is_found_with_its_place(printed: str, found: tuple[str, str | None] | None) -> None:
    assert incoterms.find(printed) == found


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Amalgamated Plastics Corp.", "AMAPLA"),
        ("Bergstrom", "BER"),
        ("A B C Company", "ABCCOM"),
        ("A.B.C. Company", "ABCCOM"),
        ("O.A.S.I.S. Corp.", "OASCOR"),
        ("The Garment and Textiles Company Co. Ltd", "GARTEX"),
        ("Rawles-Aden Corp.", "RAWCOR"),
        ("20th Century Fox", "20TCEN"),
        ("Concept 2000", "CON200"),
        ("E.K. Rodgers Companies", "EKROD"),
        ("N. Minami & Co., LTD", "MINCO"),
    ],
)
def test_published_names_yield_their_published_part(name: str, part: str) -> None:
    assert part in manufacturer_id.name_parts(name)


@pytest.mark.parametrize(
    ("name", "address", "country", "code"),
    [
        (
            "Shenzhen Timely Watch Co.,Ltd",
            "Room#1342-49, Block C Qinghu Industrial Park, Qinghu Road, Longhua, Shenzhen",
            "CN",
            "CNSHETIM1342SHE",
        ),
        ("Ozrock", "92 Alice Springs Road, Melbourne", "AU", "AUOZR92MEL"),
        ("Ningbo Haoyu Electric Appliance Co., Ltd.", "No. 88 Jinshan Rd, Cixi, Ningbo", "CN", "CNNINHAO88CIX"),
        ("Ningbo Haoyu Electric Appliance Co., Ltd.", "No. 88 Jinshan Rd, Cixi, Ningbo", "CN", "CNNINHAO88NIN"),
        ("Guangdong Zhida Precision Tube Mfg", "Foshan", "CN", "CNGUAZHIFOS"),
        ("Ningbo Haoyu Electric Appliance Co., Ltd.", "88 Jinshan Road Cixi Ningbo, China", "CN", "CNNINHAO88CIX"),
        ("Merlion Tools", "12 Tuas Avenue, Singapore 638123, Singapore", "SG", "SGMERTOO12SIN"),
    ],
)
def test_published_addresses_yield_their_published_code(name: str, address: str, country: str, code: str) -> None:
    assert code in manufacturer_id.candidates(name, address, country)


def test_a_country_is_no_city_beside_one() -> None:
    codes = manufacturer_id.candidates("Ningbo Haoyu", "88 Jinshan Road, Ningbo, China", "CN")
    assert codes == {"CNNINHAO88NIN"}


def test_another_factorys_code_is_not_among_the_candidates() -> None:
    assert "CNSHETIM1342SHE" not in manufacturer_id.candidates("Ozrock", "92 Alice Springs Road, Melbourne", "AU")


def test_a_manufacturer_code_has_its_shape() -> None:
    assert manufacturer_id.normal("CNNIN HAO88NIN") == "CNNINHAO88NIN"
    assert manufacturer_id.normal("MULTI") is None
    assert manufacturer_id.normal("CNNINHAO88NINGBOXX") is None
