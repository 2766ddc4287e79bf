"""Certificates of origin of chambers and customs (CCPIT, Form A, ASEAN forms) and exporters' own certifications."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import goods, parties, trade
from evidence.kinds.base import Found, Kind
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, found, identifier, of_tokens
from evidence.layout.view import View
from evidence.values import countries

ROLES = (
    ("exporter", ("exporter", "seller")),
    ("consignee", ("consignee", "buyer")),
    ("producer", ("producer", "manufacturer")),
)
COLUMNS = ("description", "hts", "quantity", "unit", "origin")
_PRODUCED = re.compile(
    r"(?i)\b(?:produced|manufactured|grown|originat\w+|products?\s+of|issued)\s+in\s*:?"
    r"\s*((?:the\s+)?[A-Z][\w.'’]+(?:\s+(?:of\s+)?[A-Z][\w.'’]+){0,3})"
)


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``certificate_of_origin`` that the paper prints."""
    desk = Desk(view, "origin", "parties", "trade")
    yield from trade.number(desk, "number", "number", "no")
    yield from _day(desk)
    for role, keys in ROLES:
        yield from parties.party(desk, role, keys)
    invoices = list(trade.number(desk, "invoice_number", "invoice_no")) or list(_invoice_in_table(desk))
    yield from invoices
    at_caption = list(trade.country_of_origin(desk))
    yield from at_caption or _produced_in(desk)
    yield from goods.lines(desk, ("quantity", "gross_weight", "hts"), COLUMNS)


def _day(desk: Desk) -> Iterator[Found]:
    """The day of issue: at its caption, where the place may stand before it, or on the line above that it explains."""
    plain = list(desk.day("date", "issued", "date"))
    yield from plain
    for hit in desk.hits("issued") if not plain else ():
        above = desk.view.sheet(hit.page).lines[max(hit.line - 2, 0) : hit.line]
        near = [line.tokens for line in reversed(above) if hit.box.top - line.box.bottom <= 3 * line.height]
        for tokens in (*(run.tokens for run in desk.captions.candidates(hit)), *near):
            days = list(desk.first_date("date", tokens))
            if days:
                yield days[0]
                return


def _invoice_in_table(desk: Desk) -> Iterator[Found]:
    """The invoice of a column that names number and date."""
    for table in desk.tables:
        for row in table.rows:
            for token in row.cells["invoices"].tokens if "invoices" in row.cells else ():
                if identifier(token.text) is not None:
                    yield of_tokens("invoice_number", (token,), identifier(token.text))
                    return


def _produced_in(desk: Desk) -> Iterator[Found]:
    """The country in which the exporter declares the goods produced."""
    for match in _PRODUCED.finditer(desk.view.text):
        words = match[1].split()
        for size in range(len(words), 0, -1):
            code = countries.to_iso2(" ".join(words[:size]).strip(" .,"))
            if code is not None and (size > 1 or len(words[0]) > 2):
                length = re.match(r"\s+".join(re.escape(w) for w in words[:size]), match[1])
                end = match.start(1) + (length.end() if length else len(match[1]))
                yield found("country_of_origin", desk.view.prose.run(match.start(1), end), code, 0.9)
                return


KIND = Kind(
    "certificate_of_origin",
    cues(
        ("Certificate of Origin", "Certification of Origin", "Declaration of Origin", "原产地证明书",
         "Certificate of Origin Form A", "Generalized System of Preferences Certificate of Origin", "原产地证书"),
        ("hereby declares that the above details and statements are correct", "Origin criterion"),
        ("Country of Destination", "hereby certified", "China Council for the Promotion", "For Certifying Authority"),
    ),
    extract,
)  # fmt: skip
