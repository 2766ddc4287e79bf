"""Export declarations of the country of export: China's grid form 出口货物报关单, and others by their captions.

The grid's boxes and their order are those of the Customs General Administration's form of August 2018 (60 公告 2018)
and of the form before it; both are read by caption, never by place alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from evidence.kinds import declaration_lines, goods, letterheads, packing, parties, trade, trade_terms
from evidence.kinds.base import Found, Kind
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, amount_text, date_text, of_tokens
from evidence.kinds.forms import Caption, Form, find, form_data
from evidence.kinds.lexicons import INNER
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token
from evidence.values import countries, credit_code, incoterms, money, names, units

_GRID = (
    "exporter", "customs", "export_date", "mode", "bl_number", "supervision", "levy", "arrival_country",
    "arrival_port", "packages", "gross_weight", "incoterm", "contract_number",
)  # fmt: skip
_ENOUGH = 6
"""So many of the grid's boxes make a page the Chinese form."""
_OWN = ("pre_number", "supervision", "levy", "arrival_country", "settlement")
"""Boxes that no other country's declaration has: of these the page must show one."""
_TERMS = {"1": "CIF", "2": "CFR", "3": "FOB", "7": "EXW"}
"""成交方式代码表, the customs' table of terms."""
_CODE = re.compile(r"^[(（]?([0-9A-Z]{18}|(?=.*\d{4})[0-9A-Z]{10}|\d{9}|NO)[)）]?$")
_AMOUNT = re.compile(r"^(?:(?:[A-Z]{3}|\d{3})/)?(?P<amount>\d[\d.,]*)(?:/(?P<mark>[123]))?$")


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``export_declaration`` that the paper prints."""
    form = Form(view, form_data("export_declaration"))
    captioned = _captioned(Desk(view, "declaration", "parties", "trade"))
    if not (len({c.key for c in form.of(*_GRID)}) >= _ENOUGH and form.of(*_OWN)):
        yield from captioned
        return
    read = list(_grid(form))
    told = list(captioned) if any(f.value is not None for f in read) else []
    yield from (_without_captions(f, told) for f in read)
    if told:
        yield from (f for f in _besides(read, told) if form.data.lexicon.key(f.printed) is None)


_BESIDES = frozenset(
    "number export_date exporter.name exporter.uscc consignee.name manufacturer.name incoterm packages gross_weight"
    " bl_number contract_number currency".split()
)


def _without_captions(name: Found, captioned: Sequence[Found]) -> Found:
    """A party's name as its own caption inside the box tells it, where the box's words hold that caption as well."""
    if not name.field.endswith(".name"):
        return name
    own = next((f for f in captioned if f.field == name.field and f.value), None)
    words = {id(w) for _, w in name.words}
    inside = own is not None and len(own.words) < len(name.words) and all(id(w) in words for _, w in own.words)
    return own if own is not None and inside else name


def _besides(read: Sequence[Found], captioned: Sequence[Found]) -> Iterator[Found]:
    """What the captions tell of a form set in another grid than the customs' own, and its reading there has not."""
    told = {f.field for f in read if f.value is not None}
    lined = any(name.startswith("lines[") for name in told)
    for item in captioned:
        named = item.field.endswith(".description") and item.field.replace(".description", ".hts") in told
        of_goods = item.field.startswith("lines[") and (not lined or named)
        if item.field not in told and (item.field in _BESIDES or of_goods):
            yield item


def _grid(form: Form) -> Iterator[Found]:
    """The boxes and lines of the Chinese form."""
    yield from _number(form)
    yield from form.box("export_date", "export_date", date_text)
    for role in ("exporter", "consignee", "manufacturer"):
        yield from _party(form, role)
    yield from form.box("incoterm", "incoterm", _term)
    for name in ("freight", "insurance"):
        yield from form.box(name, name, _charge)
    yield from form.box("gross_weight", "gross_weight", _kilograms)
    yield from form.box("packages", "packages", _count)
    yield from form.box("bl_number", "bl_number", _bill)
    yield from form.box("contract_number", "contract_number", _paper_number)
    yield from declaration_lines.lines(form.view)


def _number(form: Form) -> Iterator[Found]:
    """The customs' own number, else the number given before it."""
    for key, sure in (("number", 1.0), ("pre_number", 0.85)):
        run = form.run(key, _eighteen)
        if run is not None:
            yield find("number", run, _eighteen(run.text), sure)
            return


def _eighteen(text: str) -> str | None:
    """A declaration's number: 18 digits, 9 on older forms."""
    bare = re.sub(r"\s", "", text).strip("*:：")
    return bare if re.fullmatch(r"\d{18}|\d{9}", bare) else None


def _party(form: Form, role: str) -> Iterator[Found]:
    """A company's name in its box, and the code in brackets beside it where that is its credit code."""
    for caption in form.of(role)[:1]:
        code, rows = _code_and_name(_rows(form, caption))
        if code is not None and role == "exporter" and len(_bare(code.text)) == 18:
            yield find("exporter.uscc", run_of((code,)), credit_code.read(_bare(code.text)))
        run = Run(tuple(rows[:2]))
        if run and parties.is_name(run.lines):
            yield find(f"{role}.name", run, names.printed(run.text) or None)


def _rows(form: Form, caption: Caption) -> tuple[tuple[Token, ...], ...]:
    return form.content(caption).lines


def _bare(text: str) -> str:
    return text.strip("()（） ").upper()


def _code_and_name(rows: Sequence[tuple[Token, ...]]) -> tuple[Token | None, list[tuple[Token, ...]]]:
    """The customs' code or credit code in a party's box, and the lines without it."""
    codes = [t for row in rows for t in row if _CODE.match(t.text.upper())]
    kept = [tuple(t for t in row if t not in codes and any(c.isalnum() for c in t.text)) for row in rows]
    return next(iter(codes), None), [row for row in kept if row]


def _term(text: str) -> str | None:
    """The Incoterm of a box that holds the customs' code, the letters, or both."""
    told = incoterms.find(text)
    return told[0] if told is not None else _TERMS.get(text.strip(" ()（）"))


def _charge(text: str) -> str | None:
    """Freight or insurance as ``currency/figure/mark``; a rate (mark 1) or a price a ton (mark 2) is no amount."""
    match = _AMOUNT.match(re.sub(r"\s*", "", text))
    value = money.parse_amount(match["amount"]) if match and match["mark"] in (None, "3") else None
    return amount_text(value) if value is not None else None


def _kilograms(text: str) -> str | None:
    value = money.parse_amount(text)
    if value is not None and re.fullmatch(r"[\d.,\s]+", text):
        return money.number_text(value)
    match = re.fullmatch(r"([\d.,]+)\s*([A-Za-z千克公斤]+)", text.strip())
    value = money.parse_amount(match[1]) if match else None
    weight = units.to_kilograms(value, match[2]) if match and value is not None else None
    return money.number_text(weight) if weight is not None else None


def _count(text: str) -> str | None:
    return str(int(text)) if re.fullmatch(r"\d{1,7}", text.strip()) else None


def _bill(text: str) -> str | None:
    bare = re.sub(r"\s", "", text)
    two = sum(len(part) >= 7 for part in text.split()) > 1  # the neighbour's number stands close
    return bare if not two and re.fullmatch(r"(?=.*\d)[A-Z0-9][A-Z0-9*_/\-]{4,}", bare) else None


def _paper_number(text: str) -> str | None:
    bare = " ".join(text.split())
    return bare if re.fullmatch(r"(?=.*\d)[A-Za-z0-9][\w\-/.#]{2,31}", bare) else None


ROLES = (
    ("exporter", ("exporter", "seller")),
    ("consignee", ("consignee", "buyer")),
    ("manufacturer", ("manufacturer",)),
)


def _captioned(desk: Desk) -> Iterator[Found]:
    """A declaration of another country: what stands at its captions and in its table of goods."""
    yield from trade.number(desk, "number", "declaration_no", "no")
    yield from desk.day("export_date", "export_date")
    for role, keys in ROLES:
        named = list(parties.party(desk, role, keys))
        if role == "exporter" and not named:
            named = list(letterheads.letterhead(desk, role, _TITLES, 0.8))
        yield from named
    yield from desk.field("exporter.uscc", (INNER + "id",), _credit_code)
    yield from trade.currency(desk)
    yield from trade.total(desk)
    yield from (f for f in trade.charges(desk) if f.field in ("freight", "insurance"))
    yield from trade_terms.delivery_term(desk, place=False)
    yield from packing.measures(desk, ("gross_weight",))
    yield from packing.packages(desk)
    for field, key in (("bl_number", "bl_no"), ("contract_number", "contract_no")):
        yield from trade.number(desk, field, key)
    names = ("description", "hts", "quantity", "unit", "amount", "destination")
    lines = _priced(list(goods.lines(desk, ("amount", "quantity"), names)))
    yield from lines
    if not any(f.field.endswith(".destination") for f in lines):
        yield from _destinations(desk, {f.field.split(".")[0] for f in lines if f.field.endswith(".description")})


def _priced(lines: list[Found]) -> list[Found]:
    """The lines up to the last that tells an amount, where one does: what stands under the goods is none."""
    priced = [_row(f) for f in lines if f.field.endswith(".amount")]
    return [f for f in lines if not priced or _row(f) <= max(priced)]


def _row(item: Found) -> int:
    return int(item.field.partition("[")[2].partition("]")[0])


def _credit_code(text: str) -> str | None:
    """China's credit code of a company, which the exporter alone has on its declaration."""
    bare = re.sub(r"\s", "", text).upper()
    return credit_code.read(bare) if len(bare) == 18 else None


def _destinations(desk: Desk, lines: Collection[str]) -> Iterator[Found]:
    """The country of destination told once for all lines, or one for each in their order."""
    for hit in desk.hits("destination"):
        for run in desk.captions.candidates(hit):
            told = list(_countries(run.tokens))
            if len(told) == 1 or len(told) == len(lines):
                for n in range(len(lines)):
                    words, code = told[n % len(told)]
                    yield of_tokens(f"lines[{n}].destination", words, code)
                return


def _countries(tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], str]]:
    """The countries named among words, in order; the longest name first."""
    at = 0
    while at < len(tokens):
        ends = range(min(at + 5, len(tokens)), at, -1)
        named = ((end, _country(tokens[at:end])) for end in ends)
        end, code = next(((e, c) for e, c in named if c is not None), (at + 1, None))
        if code is not None:
            yield tuple(tokens[at:end]), code
        at = end


def _country(words: Sequence[Token]) -> str | None:
    text = " ".join(t.text for t in words).strip(" .,;:()")
    return countries.to_iso2(text) if len(text) > 1 else None


_TITLES = (
    "Export Accompanying Document", "Export Declaration", "Customs Export Declaration", "Electronic Export Information",
    "Export Customs Declaration", "Declaration of Exportation", "Export Goods Declaration",
    "Shipper's Export Declaration", "Shipping Bill for Export", "Customs Declaration - Export",
    "Customs Declaration (Export)", "Customs Declaration for Export", "Goods Declaration (Export)",
    "Single Administrative Document - Export", "Bill of Export", "Declaration for Export", "Export Entry",
    "中华人民共和国海关出口货物报关单", "出口货物报关单", "出口报关单",
)  # fmt: skip
KIND = Kind(
    "export_declaration",
    cues(
        _TITLES,
        ("境内发货人", "境外收货人", "生产销售单位", "最终目的国"),
        ("预录入编号", "监管方式", "成交方式", "提运单号", "征免性质", "运抵国"),
    ),
    extract,
)  # fmt: skip
