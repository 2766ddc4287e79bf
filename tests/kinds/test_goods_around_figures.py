"""Goods told in any wording: the count, its unit, the price and the amount agree, and words nearby name them."""

from __future__ import annotations

from evidence.classify.scoring import Stream, sightings
from evidence.kinds import contract, purchase_order
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper


def test_goods_in_a_clause_are_named_between_count_and_price() -> None:
    paper = Paper(size=9)
    paper.lines(
        40, 60, "SALES CONTRACT", "(1) 66 PCS of Oak Dining Chair, at a unit price of USD 31.00 per PCS,",
        "in the amount of USD 2,046.00;",
    )  # fmt: skip
    found = values(contract.KIND, paper.view())
    assert found["lines[0].description"] == "Oak Dining Chair"
    assert (found["lines[0].quantity"], found["lines[0].unit"]) == ("66", "PCS")
    assert (found["lines[0].unit_price"], found["lines[0].amount"]) == ("31", "2046.00")


def test_goods_beside_a_column_of_terms_are_named_above_their_count() -> None:
    paper = Paper(size=9)
    paper.put(40, 60, "SALES CONFIRMATION", 14)
    paper.put(280, 90, "1. Porcelain Dish, blue rim")
    paper.put(40, 103, "VENDOR NO. 12 PCS")
    paper.put(292, 103, "720 SETS @ 16.13")
    paper.put(510, 103, "11,613.60")
    found = values(contract.KIND, paper.view())
    assert found["lines[0].description"] == "Porcelain Dish, blue rim"
    assert found["lines[0].quantity"] == "720"
    assert "lines[1].quantity" not in found


def test_figures_that_do_not_agree_are_no_goods() -> None:
    paper = Paper(size=9)
    paper.lines(40, 60, "SALES CONTRACT", "1. Oak Dining Chair", "66 PCS @ 31.00 USD 2,146.00")
    assert not any(field.startswith("lines[") for field in values(contract.KIND, paper.view()))


def order_letter() -> Paper:
    paper = Paper(size=9)
    paper.lines(360, 40, "Fernhollow Toys LLC", "12 Pepper Place, Ridgehaven, OH 44196")
    paper.put(40, 90, "20 February 2024")
    paper.lines(40, 120, "Anvera Oyuncak A.S.", "Zellera Caddesi 125,", "Bursa, 17844,", "Turkey")
    paper.put(40, 190, "PURCHASE ORDER No. PO-26780")
    paper.put(40, 215, "Gentlemen, please enter our order for the following goods and confirm by return:")
    paper.lines(40, 240, "Plush Bear: 9,540 PCS at USD 2.52 = USD 24,040.80")
    paper.put(40, 270, "The order comes to USD 24,040.80, FOB Izmir.")
    paper.put(40, 290, "We must have the goods on board by 7 April 2024.")
    paper.put(40, 310, "We will pay as agreed: 100% T/T within 30 days after B/L date.")
    return paper


def test_an_order_written_as_a_letter_is_the_buyers_to_the_addressee() -> None:
    found = values(purchase_order.KIND, order_letter().view())
    assert (found["buyer.name"], found["seller.name"]) == ("Fernhollow Toys LLC", "Anvera Oyuncak A.S.")
    assert (found["number"], found["date"]) == ("PO-26780", "2024-02-20")
    assert (found["total"], found["latest_shipment"]) == ("24040.80", "2024-04-07")
    assert found["payment_terms"] == "100% T/T within 30 days after B/L date"


def test_a_contract_a_buyer_writes_has_the_buyer_in_its_head() -> None:
    found = values(contract.KIND, order_letter().view())
    assert (found["buyer.name"], found["seller.name"]) == ("Fernhollow Toys LLC", "Anvera Oyuncak A.S.")


def test_the_subject_of_a_letter_is_its_title() -> None:
    found = sightings(Stream(order_letter().view().sheets[0]), (purchase_order.KIND,))
    assert any(s.phrase.title and s.phrase.text == "Purchase Order" for s in found)


def test_a_number_in_capitals_above_no_sentence_is_no_title() -> None:
    paper = Paper(size=9)
    head = [f"Shelf {n} of the east hall" for n in range(8)]
    paper.lines(40, 60, *head, "PURCHASE ORDER NO. PO-26780", "Ridgehaven", "12 CARTONS")
    found = sightings(Stream(paper.view().sheets[0]), (purchase_order.KIND,))
    assert not any(s.phrase.title and not s.large for s in found)
