"""What invoices and contracts share: total, charges, currency, delivery and payment terms, origin, bank, containers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from evidence.kinds import tax_summary
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found, identifier, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.layout.labels import Hit
from evidence.layout.view import Run
from evidence.layout.words import Token, cut_token
from evidence.records.facts import Reading
from evidence.values import bank, money

TOTALS = ("grand_total", "total")
CHARGES = ("freight", "insurance", "discount", "commission", "assists", "royalties")


def number(desk: Desk, field: str, *keys: str) -> Iterator[Found]:
    """The number of a paper at one of these captions; a bare "No." must have its colon, or stand by itself at the
    paper's head before letters and figures."""
    for hit in desk.hits(*keys):
        run = desk.captions.value_at(hit, lambda text: identifier(text) is not None)
        if run is not None and (hit.key != "no" or hit.colon or hit.bracketed or _heads(desk, hit, run.text)):
            yield found(field, run, identifier(run.text))
            return


def _heads(desk: Desk, hit: Hit, text: str) -> bool:
    """Whether a bare "No." at the head of the first page stands before what only a reference can be."""
    top = hit.page == 1 and hit.box.bottom < 0.3 * desk.view.sheet(1).page.height
    return top and hit.leads and hit.trails and bool(re.fullmatch(r"(?=.*[A-Z])(?=(?:.*\d){4})[A-Z0-9/-]{6,}", text))


# --- amounts ---------------------------------------------------------------------------------------------------------


def total(desk: Desk) -> Iterator[Found]:
    """The total: the figure at the caption of a grand total; else the larger of the last "Total" and the amount due
    (the one may leave out freight added below it, the other what was already paid). The amount in words chooses between
    them and makes sure; where it says another amount, a recognised figure is in doubt."""
    sums = {key: _last_sum(desk, key) for key in (*TOTALS, "amount_due")}
    said = _said(desk)
    confirmed = next((f for f in sums.values() if f is not None and f.value == said), None)
    if confirmed is not None:
        yield replace(of_figure("total", confirmed, amount_text(confirmed.value)), confirmed=True)
        return
    chosen = sums["grand_total"] or max(
        (f for f in (sums["total"], sums["amount_due"]) if f is not None), key=lambda f: f.value, default=None
    )
    chosen = chosen or tax_summary.total(desk) or _in_sum_row(desk)
    if chosen is None and said is not None and (printed := _last_print(desk, said)) is not None:
        yield replace(of_figure("total", printed, amount_text(printed.value)), certainty=0.9)
    if chosen is not None:
        item = of_figure("total", chosen, amount_text(chosen.value))
        yield item if said is None or not _recognised(desk, item) else _doubted(item, said)


_WHOLE_SUM = re.compile(r"(?i)^\W*(?:grand\W?)?(?:totals?|ttl)\b|^\W*[总合]计")


def _in_sum_row(desk: Desk) -> Figure | None:
    """The amount in the row that closes the last table of goods with a word of the sum, whatever follows the word:
    ``TOTAL FOB NINGBO``."""
    for table in reversed(desk.tables):
        cells = table.rows[-1].cells if len(table.rows) > 1 else {}
        sums = [f for f in desk.figures(cells["amount"].tokens) if _may_be_sum(f)] if "amount" in cells else []
        if len(sums) == 1 and any(_WHOLE_SUM.match(run.text) for key, run in cells.items() if key != "amount"):
            return sums[0]
    return None


def _last_print(desk: Desk, said: Decimal) -> Figure | None:
    """The last figure of money on the paper that is the amount in words: the total at a caption nobody knows."""
    every = (f for line in desk.view.lines for s in line.segments for f in desk.figures(s.tokens) if f.money_like)
    return next((f for f in reversed(list(every)) if f.value == said), None)


def _said(desk: Desk) -> Decimal | None:
    """The amount in words, None where none is printed."""
    words = next(amount_in_words(desk), None)
    return money.words_to_amount(words.printed) if words is not None else None


def _recognised(desk: Desk, item: Found) -> bool:
    return any(desk.view.sheet(page).doubtful for page, _ in item.words)


def _doubted(item: Found, said: Decimal) -> Found:
    """A recognised total that the words contradict: what they say is another reading of it."""
    other = Reading(amount_text(said), item.printed, 0.5, "text")
    return replace(item, certainty=0.6 * item.certainty, others=(*item.others, other))


def _last_sum(desk: Desk, key: str) -> Figure | None:
    """The figure at the last good caption of a key."""
    captions = (h for h in desk.captions.of(key) if h.leads or h.colon)
    hits = sorted(captions, key=lambda h: (h.rank[0], -h.page, -h.box.top))
    figures = (_sum_at(desk, hit) for hit in hits)
    return next((f for f in figures if f is not None), None)


def _sum_at(desk: Desk, hit: Hit) -> Figure | None:
    column = [f for f in desk.in_column(hit, "amount") if _may_be_sum(f)]
    if column:
        return column[-1]
    beside = desk.figures(desk.right_of(hit))
    if beside:
        sums = [f for f in beside if _may_be_sum(f)]
        best = [f for f in sums if f.money_like] or (sums if hit.set_apart else [])
        taken_off = hit.key == "grand_total" and len(best) == 1  # a correction's
        return best[-1] if best and (best[-1].value >= 0 or taken_off) else None
    below = [f for f in desk.figures_at(hit) if f.money_like]
    summary = tax_summary.at(desk, hit) if below and desk.captions.in_row_of_labels(hit) else None
    return summary or (below[0] if below else None)


def _may_be_sum(figure: Figure) -> bool:
    return figure.unit is None and not figure.percent


def charges(desk: Desk) -> Iterator[Found]:
    """Freight, insurance, discount and the like: amounts at their captions; "Freight prepaid" is none."""
    for name in CHARGES:
        for hit in desk.captions.of(name):
            beside = desk.right_of(hit) or desk.captions.in_strip(hit).tokens
            figures = [f for f in desk.figures(beside) if _may_be_sum(f)]
            in_column = [f for f in desk.in_column(hit, "amount") if _may_be_sum(f)]
            best = (in_column or [f for f in figures if f.money_like] or figures)[-1:]
            if best and hit.leads and _only_amount(desk, hit):
                yield of_figure(name, best[0], amount_text(abs(best[0].value)))
                break


def _only_amount(desk: Desk, hit: Hit) -> bool:
    """Whether nothing but an amount, a currency or a percentage follows the caption."""
    words = [t.text for t in desk.right_of(hit)]
    strange = [w for w in words if re.search(r"[^\W\d]{2}", w) and money.find_currency(w) is None]
    return len(strange) <= 1


_SAY = re.compile(
    r"(?is)\bsay\b[\s:]+(.{8,220}?\bonly\b)|"
    r"(?:大写)[)）]?\s*[:：]?\s*((?:人民币|美元|美金|欧元|港币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆美欧]?[^\n\t)）]{0,12})"
)


def amount_in_words(desk: Desk) -> Iterator[Found]:
    """The total in words: at its caption, else from SAY to ONLY."""
    for hit in desk.captions.of("amount_in_words"):
        run = _with_say(hit, desk.lines(hit, 3))
        if run and money.words_to_amount(run.text) is not None:
            yield found("amount_in_words", run, " ".join(run.text.split()))
            return
    for match in _SAY.finditer(desk.view.text):
        group = 1 if match[1] else 2
        if money.words_to_amount(match[group]) is not None:
            told = group == 1 and not re.search("[:：]", desk.view.text[match.start() : match.start(1)])
            run = desk.view.prose.run(match.start() if told else match.start(group), match.end(group))
            yield found("amount_in_words", run, " ".join(run.text.split()))
            return


def _with_say(hit: Hit, run: Run) -> Run:
    """The words with the SAY they begin with where it is no caption of its own: ``SAY US DOLLARS TEN ONLY``."""
    told = len(hit.tokens) == 1 and hit.tokens[0].text.casefold() == "say" and not hit.colon and not hit.apart
    first = run.lines[0] if run else ()
    if not told or not first or abs(first[0].box.centre[1] - hit.box.centre[1]) > 0.5 * hit.box.height:
        return run
    return Run(((*hit.tokens, *first), *run.lines[1:]))


def currency(desk: Desk) -> Iterator[Found]:
    """The currency: at its caption, at the total, in the head of the amount column, else the one named most."""
    for words, certainty in _currency_places(desk):
        pick = currency_in(words)
        if pick is not None:
            token, code = pick
            yield of_tokens("currency", (token,), code, certainty)
            return
    named = [p for token in desk.view.tokens() if (p := currency_in((token,))) is not None]
    codes = [code for _, code in named]
    if codes:
        best = max(dict.fromkeys(codes), key=codes.count)
        token = next(t for t, code in named if code == best)
        yield of_tokens("currency", (token,), best, 0.85)


def _currency_places(desk: Desk) -> Iterator[tuple[Sequence[Token], float]]:
    for hit in desk.captions.of("currency"):
        run = desk.captions.value_at(hit, lambda t: money.find_currency(t) is not None)
        yield (run.tokens if run else ()), 1.0
    for key in TOTALS:
        for hit in desk.captions.of(key):
            if _sum_at(desk, hit) is not None:
                yield desk.line(hit).tokens, 1.0
    for table in desk.tables:
        for column in (table.column("amount"), table.column("unit_price")):
            yield (column.head.tokens if column is not None else ()), 0.95


def currency_in(tokens: Sequence[Token]) -> tuple[Token, str] | None:
    """The word (or the part of a word that stands before or behind a number) that names a currency, and its code."""
    for token in tokens:
        code = money.find_currency(token.text)
        if code is None or not _names_currency(token.text.strip("().,:;")):
            continue
        match = re.match(r"^(\D+?)[\d(]|^\(?[\d.,']+(\D+)$", token.text)
        if match is None:
            return token, code
        group = 1 if match[1] else 2
        return cut_token(token, match.start(group), match.end(group)), code
    return None


_CURRENCY_WORD = re.compile(r"(?i)(?:dollars?|euros?|yuan|renminbi|yen|pounds?|francs?)$")


def _names_currency(word: str) -> bool:
    """Whether a word is a currency and no name that contains one: a code in capitals, a sign, or the whole word."""
    return not word.isalpha() or not word.isascii() or word.isupper() or bool(_CURRENCY_WORD.match(word))


# --- bank ------------------------------------------------------------------------------------------------------------


def account(text: str) -> str | None:
    """An account number; nothing that is a date, an amount or a phone number."""
    if re.search(r"[.,]\d{2}$|[+(]|\s/\s|\s[a-wyz]{2,}\b", text) or len(text.split()) > 8:
        return None
    value = bank.account(text.strip(" .,;:"))
    country = value[:2].translate(str.maketrans("10582", "IOSBZ")) if value is not None else ""
    if value is not None and country != value[:2] and bank.iban(country + value[2:]) is not None:
        return country + value[2:]
    return value if value is not None and len(value) >= 6 and sum(c.isalpha() for c in value) <= 12 else None


_CODE_SHAPED = re.compile(r"(?=[A-Z0-9]{0,9}[A-Z]{3})[A-Z0-9]{6,12}")


def bank_code(text: str) -> str | None:
    """A SWIFT code, or what stands in its place and looks like one, as printed."""
    if len(text.split()) > 2:
        return None
    printed = text.strip(" .,;:()")
    return bank.bic(text) or (printed if _CODE_SHAPED.fullmatch(printed) else None)


def swift(finds: Sequence[Found]) -> Iterator[Found]:
    """Finds of ``bank_code``; a code that cannot exist (ISO 9362) stays without value."""
    for item in finds:
        yield replace(item, value=bank.bic(item.value or ""))
