"""Remittances: a bank's advice of a wire, a bank slip, or an MT103."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds import (
    fedwire,
    iso20022_payment,
    mt103,
    payment_blanks,
    payment_choice,
    payment_columns,
    payment_letter,
    payment_sides,
    trade,
)
from evidence.kinds.base import Found, Kind
from evidence.kinds.desk import Desk, amount_text, found, identifier, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.kinds.marks import EMPTY, TICKED
from evidence.kinds.payment_cues import CUES
from evidence.kinds.references import references
from evidence.layout.labels import Hit
from evidence.layout.view import Run, View
from evidence.layout.words import Token
from evidence.values import money

_BEARERS = (("OUR", r"\bOUR\b|\bDEBT\b|汇款人|\b(?:remitter|sender|applicant|payer|originator|ordering)\b"),
            ("BEN", r"\bBEN\b|\bCRED\b|收款人|\b(?:beneficiary|payee|receiver)\b"),
            ("SHA", r"\bSHA\b|\bSHAR\b|\bSHARED?\b|共同"))  # fmt: skip


_BOX = re.compile(rf"([{EMPTY}{TICKED}])\s*([^{EMPTY}{TICKED}]*)")


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``remittance`` that the paper prints."""
    told = iso20022_payment.advice(view)
    if told:
        yield from told
        return
    fields = mt103.message(view)
    if fields:
        message = list(mt103.finds(fields, view))
        yield from (*message, *payment_sides.own_bank(Desk(view, "payment", "parties"), message))
        return
    desk = Desk(view, "payment", "parties")
    blanks = payment_blanks.finds(desk)
    if blanks:
        yield from _once((*blanks, *payment_sides.head_bank(desk), *_bearer(desk)))
        return
    tags = fedwire.message(view)
    sure = fedwire.finds(desk, tags) if tags else payment_columns.finds(desk)
    yield from _once(
        (*sure, *_captioned(desk, bool(tags)), *payment_letter.finds(desk), *payment_letter.headline(desk))
    )
    if tags.get("3700") and bearer(Run(tags["3700"]).text):
        yield found("charge_bearer", Run(tags["3700"]), bearer(Run(tags["3700"]).text), 0.95)


def _captioned(desk: Desk, tagged: bool) -> Iterator[Found]:
    """What stands at captions; of a print with tags only what has no tag."""
    if not tagged:
        yield from desk.field("reference", ("reference",), identifier)
        yield from payment_letter.reference(desk)
        yield from _amounts(desk)
        yield from payment_sides.customers(desk)
        yield from payment_sides.banks(desk)
        yield from _details(desk)
    yield from desk.field("exchange_rate", ("exchange_rate",), _rate)
    yield from _bearer(desk)


def _once(finds: Sequence[Found]) -> Iterator[Found]:
    """The first find of each field; an address only from where its party's name was found."""
    seen: dict[str, Found] = {}
    for item in finds:
        if item.field not in seen:
            seen[item.field] = item
            yield item


# --- amounts and dates -----------------------------------------------------------------------------------------------


def _amounts(desk: Desk) -> Iterator[Found]:
    joint = list(_joint(desk))
    yield from joint
    if not joint:
        yield from _day(desk)
        yield from _amount(desk, ("amount", "debit_amount"), "amount", "currency")
    yield from _amount(desk, ("instructed_amount",), "instructed_amount", "instructed_currency")
    for key in ("charges_abroad", "charges"):
        said = [f for f in _amount(desk, (key,), "charges", "currency") if f.field == "charges"]
        if said:
            yield from said
            return


def _day(desk: Desk) -> Iterator[Found]:
    """The day a payment was made: at a caption; in a letter the day in the sentence or the letter's own."""
    for key in ("value_date", "payment_date", "date"):
        days = list(desk.day("value_date", key))
        if days:
            yield from days
            return
    letter = list(payment_letter.finds(desk))
    if letter and not any(f.field == "value_date" for f in letter):
        yield from desk.lone_date("value_date")


def _joint(desk: Desk) -> Iterator[Found]:
    """Value date, currency and amount at one caption: ``260319 USD 45,000.00``."""
    for hit in desk.captions.of("value_date_currency_amount"):
        for run in desk.captions.candidates(hit):
            finds = list(mt103.settled(run))
            if len(finds) == 3:
                yield from finds
                return


def _amount(desk: Desk, keys: Sequence[str], field: str, currency: str) -> Iterator[Found]:
    for hit in desk.hits(*keys):
        figures = [f for f in desk.figures_at(hit) if not f.percent and f.unit is None]
        figure = next((f for f in figures if f.money_like), None)
        if figure is None:
            continue
        yield of_figure(field, figure, amount_text(figure.value))
        named = _currency(desk, hit, figure)
        if named is not None:
            yield of_tokens(currency, (named[0],), named[1])
        return


def _currency(desk: Desk, hit: Hit, figure: Figure) -> tuple[Token, str] | None:
    """The currency on the amount, beside it, in its caption, else at a caption of its own."""
    line = next((n for n in desk.view.lines if figure.tokens[0] in n.tokens), None)
    around: tuple[Token, ...] = figure.tokens
    if line is not None:
        at = line.tokens.index(figure.tokens[0])
        around = (*figure.tokens, *line.tokens[max(at - 1, 0) : at], *line.tokens[at + 1 : at + 2])
    named = trade.currency_in(around) or trade.currency_in(hit.tokens)
    if named is not None:
        return named
    for other in desk.captions.of("currency"):
        run = desk.captions.value_at(other, lambda text: money.find_currency(text) is not None)
        if run is not None:
            return trade.currency_in(run.tokens)
    return None


def _rate(text: str) -> str | None:
    value = money.parse_amount(text)
    return money.number_text(value) if value is not None and re.search(r"\d[.,]\d", text) else None


# --- charges, details ------------------------------------------------------------------------------------------------


def _bearer(desk: Desk) -> Iterator[Found]:
    if payment_choice.offered(desk):
        yield from payment_choice.bearer(desk)
        return
    for hit in desk.captions.of("charge_bearer"):
        run = desk.captions.value_at(hit, lambda text: bearer(text) is not None)
        if run is not None:
            yield found("charge_bearer", run, bearer(run.text))
            return
        rest = tuple(t for t in desk.line(hit).tokens if t.box.x0 > hit.box.x1)
        if 0 < len(rest) <= 4 and bearer(Run((rest,)).text) is not None:  # "Sender" is a caption, too
            yield found("charge_bearer", Run((rest,)), bearer(Run((rest,)).text), 0.9)
            return
    for hit in desk.captions.of("charges"):
        run = desk.captions.value_at(hit, lambda text: _BORNE.fullmatch(text.strip(" .")) is not None)
        if run is not None:
            yield found("charge_bearer", run, bearer(run.text), 0.95)
            return


_BORNE = re.compile(
    r"(?i)(?:(?:shared|sender|remitter|payer|beneficiary|payee|recipient)\s*[(/–-]?\s*)?\(?(?-i:OUR|SHA|BEN)\)?|shared"
)


def bearer(text: str) -> str | None:
    """Who bears the charges, as SWIFT codes it: ``OUR``, ``SHA`` or ``BEN``; None where the text doesn't say.

    Of several boxes the ticked one counts.
    """
    if len(_BOX.findall(text)) >= 2:
        ticked = [part for mark, part in _BOX.findall(text) if mark in TICKED]
        return bearer(ticked[0]) if len(ticked) == 1 else None
    said = [code for code, pattern in _BEARERS if re.search(pattern, text, re.IGNORECASE)]
    codes = [code for code in ("OUR", "SHA", "BEN") if re.search(rf"\b{code}\b", text)]
    if len(codes) == 1:
        return codes[0]
    if "SHA" in said or len(said) == 2:
        return "SHA"
    return said[0] if said else None


def _details(desk: Desk) -> Iterator[Found]:
    finds = [_own_words(f) for f in desk.text("details", ("details", "remark"), 4)]
    finds = finds or list(desk.field("details", ("details",), _words, 0.9))
    yield from finds
    told = payment_letter.message(desk) if not finds else None
    if told is not None:
        yield found("details", told, " ".join(told.text.split()), 0.8)
    seen: dict[str, list[str]] = {"invoice": [], "contract": []}
    for kind, number, token in _references(desk):
        if number not in seen[kind]:
            yield found(f"{kind}_refs[{len(seen[kind])}]", Run(((token,),)), number, 0.95)
            seen[kind].append(number)


def _words(text: str) -> str | None:
    """A text with letters, white space folded; no caption with its box's number."""
    if re.match(r"\d{2}[A-Za-z]?\s*[\u4e00-\u9fff]", text):
        return None
    return " ".join(text.split()) if sum(c.isalpha() for c in text) >= 2 else None


_SMALL_PRINT = re.compile(
    r"(?i)\s(?:this\s+(?:is|advice|document|receipt|confirmation|message|payment)\s+\w+|please\s+\w+|(?:it\s+is\s+)?"
    r"(?:a\s+)?computer[- ]generated)\b.*"
)


def _own_words(item: Found) -> Found:
    """Details without the bank's own sentence that stands close under them."""
    text = _SMALL_PRINT.sub("", item.printed)
    words = item.words[: len(text.split())]
    return Found(item.field, text, text, words, item.certainty, item.status) if text != item.printed else item


def _references(desk: Desk) -> Iterator[tuple[str, str, Token]]:
    """Numbers at captions of invoices and contracts, then those named in the details."""
    for key, kind in (("invoice_refs", "invoice"), ("contract_refs", "contract")):
        for hit in desk.captions.of(key):
            run = next(iter(desk.captions.candidates(hit)), None)
            if hit.leads and run is not None:
                yield from references(run.tokens, kind)
    for hit in desk.hits("details", "remark"):
        told_here = desk.lines(hit, 4) or desk.captions.value_at(hit) or Run(())
        yield from references(told_here.tokens)
    told = payment_letter.message(desk)
    yield from references(told.tokens) if told is not None else ()


KIND = Kind(
    "remittance",
    CUES,
    extract,
)
