"""Worksheets that compute the entered value from an invoice's figures (19 CFR 141.90(c))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import captioned, trade
from evidence.kinds.base import Found, Kind
from evidence.kinds.captioned import Ask
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, of_figure
from evidence.layout.view import View
from evidence.values import money

TITLES = (
    "Value Worksheet", "Entered Value Calculation", "Entered Value Computation", "Calculation of Entered Value",
    "Computation of Entered Value", "Customs Value Computation", "Valuation Worksheet", "Entered Value Worksheet",
    "Entry Worksheet", "Customs Value Calculation", "Customs Valuation Worksheet", "Dutiable Value Worksheet",
    "Value Reconciliation",
)  # fmt: skip
ASK = Ask(
    "worksheet",
    numbers=(("number", ("number",)), ("invoice_number", ("invoice_no",)), ("entry_number", ("entry_no",))),
    parties=(("importer", ("importer", "buyer")), ("seller", ("seller",))),
    amounts=("amount", "grand_total", "total"),
    titles=TITLES,
)


def extract(view: View) -> Iterator[Found]:
    """Numbers, day, parties, the entered value it comes to, what it adds and takes off, the rate of exchange."""
    desk = Desk(view, "worksheet", "parties", "trade")
    yield from captioned.fields(desk, ASK)
    yield from trade.charges(desk)
    for hit in desk.captions.of("exchange_rate"):
        rate = next((f for f in desk.figures_at(hit) if re.search(r"\d[.,]\d", f.tokens[0].text)), None)
        if rate is not None:
            yield of_figure("exchange_rate", rate, money.number_text(rate.value))
            return


KIND = Kind(
    "value_worksheet",
    cues(
        TITLES,
        ("Entered Value Calculation", "Element of value", "Elements of value", "Valuation element"),
        ("Entered value", "First sale", "Non-dutiable", "Dutiable", "Deductions", "Plus assists", "Add assists",
         "Plus packing", "Add packing", "Assists", "Royalties", "Selling commission", "Less international freight",
         "Less ocean freight", "Total customs value", "Total additions", "Total deductions",
         "Price paid or payable", "Price actually paid or payable", "Total dutiable value"),
    ),
    extract,
)  # fmt: skip
