"""Altered copies, goods described as other goods, and the route."""

from __future__ import annotations

import pytest

from tests.builders import Paper, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import MAJOR, MINOR, holds, loop, told

COPY, GOODS, ROUTE = "reference.near-duplicate", "goods.description", "transport.route"


def copy(kind: str, **changes: str) -> Paper:
    return paper(kind, {**CLEAN_LOOP[kind], **{k.replace("__", "."): v for k, v in changes.items()}}, copy="second")


@pytest.mark.parametrize(
    "altered",
    [
        copy("commercial_invoice", total="48000.00"),
        copy("commercial_invoice", seller__name="Lantern Walks Co., Ltd."),
        copy("commercial_invoice", number="LW260216"),
        copy("customs_bond", principal_number="47-1203589"),
        copy("remittance", amount="95000.00"),
    ],
)
def test_a_copy_with_a_few_other_characters_is_major(altered: Paper) -> None:
    assert told(COPY, loop(None, altered)) == MAJOR


@pytest.mark.parametrize(
    "other",
    [
        copy("commercial_invoice"),
        copy("commercial_invoice", seller__name="LANTERN WORKS COMPANY LIMITED"),
        copy("commercial_invoice", number="LW260977", date="2026-03-02", total="12000.00"),
        copy("remittance", reference="FT26090004412", value_date="2026-03-30"),
        copy("packing_list", packages="99"),
    ],
)
def test_true_copies_and_further_papers_are_no_altered_ones(other: Paper) -> None:
    assert told(COPY, loop(None, other)) == []


def test_a_marked_revision_is_no_altered_copy() -> None:
    revised = paper(
        "commercial_invoice",
        {**CLEAN_LOOP["commercial_invoice"], "total": "48000.00"},
        printed={"number": "LW260218 REVISED"},
    )
    assert told(COPY, loop(None, revised)) == []


def test_two_equal_consignments_that_other_papers_cite_are_two() -> None:
    second = copy("commercial_invoice", number="LW260219")
    list_ = copy("packing_list", number="PL260219", invoice_number="LW260219")
    assert told(COPY, loop(None, second, list_)) == []


def test_plainly_other_goods_on_the_packing_list_are_major() -> None:
    other = {"lines[0].description": "Ceramic floor tiles glazed", "lines[1].description": "Bathroom wash basin"}
    assert told(GOODS, loop({"packing_list": other})) == MAJOR
    assert told(GOODS, loop({"packing_list": {"lines[1].description": "Bathroom wash basin"}})) == MAJOR
    assert holds(GOODS, loop())


@pytest.mark.parametrize(
    "words", ["BALL VALVES OF BRASS", "Valves, 1/2 in.", "GOODS AS PER INVOICE", "黄铜球阀", "Brass fittings assorted"]
)
def test_the_same_goods_in_other_words_are_the_same(words: str) -> None:
    assert told(GOODS, loop({"packing_list": {"lines[0].description": words}})) == []


def test_loading_in_another_country_than_the_exporting_one_is_a_note() -> None:
    assert told(ROUTE, loop({"bill_of_lading": {"port_of_loading": "Ho Chi Minh City, Vietnam"}})) == MINOR
    assert holds(ROUTE, loop({"bill_of_lading": {"port_of_loading": "Hong Kong"}}))
    assert holds(ROUTE, loop())


def test_discharge_at_another_port_than_the_entrys_is_a_note_and_state_codes_are_no_countries() -> None:
    assert told(ROUTE, loop({"entry_summary": {"us_port": "Savannah, GA"}})) == MINOR
    assert holds(ROUTE, loop({"bill_of_lading": {"port_of_discharge": "Savannah, GA"}}))
    assert holds(ROUTE, loop({"entry_summary": {"us_port": "2709"}}))
