"""Two sides of one paper share no print, and a line's figures are told apart by what they come to."""

from __future__ import annotations

from decimal import Decimal

from evidence.kinds.commercial_invoice import KIND
from evidence.kinds.figures import Figure
from evidence.kinds.goods_arithmetic import told_apart
from evidence.kinds.power_of_attorney import KIND as POWER
from evidence.kinds.sides import parted
from evidence.records.facts import Fact
from evidence.records.pages import Word
from evidence.records.places import Box
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def fact(field: str, sure: float) -> Fact:
    return Fact(field, "d-1", field, "19 Weir Lane", "19 Weir Lane", (), "text", sure)


STREET = ((1, Word("Weir", Box(60, 80, 90, 90))), (1, Word("Lane", Box(94, 80, 120, 90))))
ELSEWHERE = ((1, Word("Weir", Box(60, 180, 90, 190))),)


def test_an_address_read_for_both_sides_stays_with_the_surer_one() -> None:
    both = [fact("seller.address", 0.87), fact("buyer.address", 0.97), fact("seller.name", 0.9)]
    words = {"seller.address": STREET[1:], "buyer.address": STREET, "seller.name": ELSEWHERE}
    assert [f.field for f in parted(both, words)] == ["buyer.address", "seller.name"]


def test_two_sides_at_one_address_printed_twice_keep_theirs() -> None:
    both = [fact("seller.address", 0.87), fact("buyer.address", 0.97)]
    assert parted(both, {"seller.address": ELSEWHERE, "buyer.address": STREET}) == both


def test_a_consignee_may_share_its_print_with_the_buyer() -> None:
    both = [fact("consignee.address", 0.87), fact("buyer.address", 0.97)]
    assert parted(both, {"consignee.address": STREET, "buyer.address": STREET}) == both


def figure(value: str) -> Figure:
    return Figure((), Decimal(value))


def test_the_one_pair_that_agrees_with_the_quantity_is_price_and_amount() -> None:
    price, amount = figure("4.30"), figure("30960.00")
    assert told_apart(figure("7200"), None, price, [price, amount]) == (price, amount)
    assert told_apart(figure("7200"), amount, price, [amount, price]) == (price, amount)


def test_figures_that_agree_with_nothing_stay_as_they_were_read() -> None:
    price, amount = figure("4.30"), figure("30960.40")
    assert told_apart(figure("7200"), price, amount, [price, amount]) == (price, amount)
    assert told_apart(figure("1"), None, price, [price, figure("4.30")]) == (None, price)


def test_a_lines_tariff_number_below_its_goods_is_not_the_next_lines() -> None:
    paper = Paper()
    paper.put(60, 60, "COMMERCIAL INVOICE", 14)
    xs = (60, 140, 380, 480)
    row(paper, 200, xs, ("Quantity", "Description", "Unit Price", "Amount"))
    paper.put(380, 211, "agreed and fixed")
    paper.rule(50, 234, 560, 234)
    row(paper, 238, xs, ("400 pcs", "Cork mats, round", "4.00", "1,600.00"))
    paper.put(140, 249, "HTS: 4503.90.6000")
    row(paper, 267, xs, ("50 pcs", "Willow baskets with lids", "6.00", "300.00"))
    paper.put(140, 278, "HTS: 4602.19.1800")
    paper.rule(50, 290, 560, 290)
    row(paper, 294, (140, 480), ("Summe TOTAL", "1,900.00"))
    found = values(KIND, paper.view())
    assert (found["lines[0].hts"], found["lines[1].hts"]) == ("4503.90.6000", "4602.19.1800")


def test_thousands_set_apart_by_spaces_are_told_by_price_and_quantity() -> None:
    paper = Paper()
    paper.put(60, 60, "COMMERCIAL INVOICE", 14)
    xs = (60, 140, 380, 480)
    row(paper, 200, xs, ("Quantity", "Description", "Unit Price", "Amount"))
    row(paper, 216, xs, ("900 pcs", "Cork mats, round", "33,18", "29 862,00"))
    found = values(KIND, paper.view())
    assert (found["lines[0].unit_price"], found["lines[0].amount"]) == ("33.18", "29862.00")


def test_an_iban_goes_on_below_where_its_check_digits_say_so() -> None:
    for last, value in (("26", "TR330006100519786457841326"), ("27", "TR3300061005197864578413")):
        paper = Paper()
        paper.put(60, 60, "COMMERCIAL INVOICE", 14)
        row(paper, 300, (60, 160), ("IBAN:", "TR33 0006 1005 1978 6457 8413"))
        paper.put(160, 310, last)
        assert values(KIND, paper.view())["bank.account"] == value


def test_the_amount_in_words_finds_the_total_at_a_caption_nobody_knows() -> None:
    paper = Paper()
    paper.put(60, 60, "COMMERCIAL INVOICE", 14)
    xs = (60, 140, 380, 480)
    row(paper, 200, xs, ("Quantity", "Description", "Unit Price", "Amount"))
    row(paper, 216, xs, ("900 pcs", "Cork mats, round", "2.00", "1,800.00"))
    row(paper, 250, (380, 480), ("All told", "1,950.00"))
    paper.put(60, 300, "SAY US DOLLARS ONE THOUSAND NINE HUNDRED FIFTY ONLY")
    assert values(KIND, paper.view())["total"] == "1950.00"


def test_what_stands_before_a_sides_caption_is_no_name() -> None:
    paper = Paper()
    paper.put(60, 60, "COMMERCIAL INVOICE", 14)
    row(paper, 400, (60, 300), ("For the Seller:", "For the Buyer:"))
    assert "seller.name" not in values(KIND, paper.view())


def test_an_officer_speaks_for_the_company_that_grants() -> None:
    paper = Paper()
    paper.put(60, 60, "CUSTOMS POWER OF ATTORNEY", 14)
    paper.put(60, 100, "I, Ada L. Holm, Managing Member of Weir Lane Tools LLC, a company of the State of Ohio,")
    paper.put(60, 112, "do hereby appoint Quay Stone Customs Brokers Inc. as our customs broker.")
    found = values(POWER, paper.view())
    assert (found["grantor.name"], found["signatory.name"]) == ("Weir Lane Tools LLC", "Ada L. Holm")
