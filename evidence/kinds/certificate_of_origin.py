"""Certificates of origin of chambers and customs (CCPIT, Form A, ASEAN forms) and exporters' own certifications."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import goods, letterheads, parties, trade, trade_terms
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
        named = list(parties.party(desk, role, keys))
        if role == "exporter" and not named:
            named = list(letterheads.letterhead(desk, role, TITLES, 0.8))
        yield from named
    invoices = list(trade.number(desk, "invoice_number", "invoice_no")) or list(_invoice_in_table(desk))
    yield from invoices
    at_caption = list(trade_terms.country_of_origin(desk))
    yield from at_caption or _produced_in(desk)
    yield from _bare(list(goods.lines(desk, ("quantity", "gross_weight", "hts"), COLUMNS)))


_PACKED = re.compile(
    r"(?i)(?:cartons?|ctns?|packages?|pkgs?|cases?|pallets?|bales?|bags?|rolls?|boxes|drums?)(?:\(s\))?"
)


def _bare(finds: list[Found]) -> Iterator[Found]:
    """Goods without the number and kind of packages before them and the country behind them, which is their origin
    where no column tells it."""
    told = {f.field for f in finds}
    for item in finds:
        words = item.words
        texts = [w.text for _, w in words]
        if not item.field.endswith(".description") or len(texts) < 2:
            yield item
            continue
        first = 2 if texts[0].replace(",", "").isdigit() and _PACKED.fullmatch(texts[1]) else 0
        first += first > 0 and len(texts) > first and texts[first].casefold() == "of"
        country = countries.to_iso2(texts[-1].strip(" ,.")) if len(texts[-1]) > 2 else None
        alone = country is not None and words[-1][1].box.top > words[-2][1].box.centre[1]
        kept = words[first : len(words) - 1 if alone else None]
        origin = item.field.replace(".description", ".origin")
        said = " ".join(w.text for _, w in kept)
        yield replace(item, words=kept, printed=said, value=said) if kept and len(kept) < len(words) else item
        if alone and origin not in told:
            yield Found(origin, texts[-1], country, words[-1:], 0.9)


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
    yield from _placed(desk) if not plain else ()


def _placed(desk: Desk) -> Iterator[Found]:
    """The day behind a place, as it stands over the signatures: ``Suzhou, 18.03.2025``."""
    for line in reversed(desk.view.lines):
        for segment in line.segments:
            first, rest = segment.tokens[0].text, segment.tokens[1:]
            if first[:1].isalpha() and any(t.text.endswith(",") for t in segment.tokens[:2]) and len(rest) <= 5:
                days = list(desk.first_date("date", rest))
                if days and days[0].words[-1][1] is segment.tokens[-1].word:
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


TITLES = (
    "Certificate of Origin", "Certification of Origin", "Declaration of Origin", "原产地证明书",
    "Certificate of Origin Form A", "Generalized System of Preferences Certificate of Origin", "原产地证书",
)  # fmt: skip
KIND = Kind(
    "certificate_of_origin",
    cues(
        TITLES,
        ("hereby declares that the above details and statements are correct", "Origin criterion"),
        ("Country of Destination", "hereby certified", "China Council for the Promotion", "For Certifying Authority"),
    ),
    extract,
)  # fmt: skip
