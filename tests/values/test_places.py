"""Addresses, countries, states."""

from __future__ import annotations

import pytest

from evidence.values import addresses, countries, states


@pytest.mark.parametrize(
    "name", ["China", "CN", "CHN", "PRC", "P.R. China", "P. R. China", "中国", "PEOPLE'S REPUBLIC OF CHINA"]
)
def test_china_is_china_in_every_spelling(name: str) -> None:
    assert countries.to_iso2(name) == "CN"


def test_unknown_countries_are_none() -> None:
    assert countries.to_iso2("MULTI") is None
    assert countries.to_iso2("USA") == "US"
    assert countries.to_iso2("MADE IN VIETNAM") == "VN"
    assert countries.to_iso2("Türkiye") == "TR"


def test_an_address_becomes_one_line_parted_by_commas() -> None:
    assert (
        addresses.normal(["120  Harbor Way,", "Long Beach, CA 90802", "USA "])
        == "120 Harbor Way, Long Beach, CA 90802, USA"
    )


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("No. 88 Jinshan Road, Cixi, Ningbo, China", "CN"),
        ("120 Harbor Way, Long Beach, CA 90802", "US"),
        ("120 Harbor Way, Long Beach, CA 90802, USA", "US"),
        ("No. 88 Jinshan Road, Ningbo 315300, P.R. China", "CN"),
        ("Hafenstr. 5, 20457 Hamburg, Germany", "DE"),
        ("88 Queen's Road, Hong Kong", "HK"),
        ("12 High Road, Testville", None),
        ("浙江省宁波市金山路88号, 中国", "CN"),
    ],
)
def test_the_country_of_an_address_is_read_from_its_end(address: str, country: str | None) -> None:
    assert addresses.country_of(address) == country


def test_addresses_compare_without_street_spellings_country_and_zip_extension() -> None:
    a = addresses.comparable("120 Harbor Street, Suite 4, Long Beach, CA 90802-1234, USA")
    assert a == addresses.comparable("120 HARBOR ST STE 4 LONG BEACH CA 90802")
    assert a != addresses.comparable("121 HARBOR ST STE 4 LONG BEACH CA 90802")


def test_states_are_named_in_full() -> None:
    assert states.full_name("DE") == "Delaware"
    assert states.full_name("State of New York") == "New York"
    assert states.full_name("ZZ") is None
    assert states.find("a corporation organized under the laws of the State of California") == "California"
    assert states.find("a West Virginia company") == "West Virginia"


def test_a_sentence_that_ends_in_us_names_no_country() -> None:
    assert countries.at_end("detach the stub and return it to us.") is None
    assert countries.at_end("Long Beach, CA 90802, US") == "US"
