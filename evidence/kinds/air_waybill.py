"""Air waybills, of the airline and of the forwarder: the IATA form (Resolution 600a) and prints that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from evidence.kinds import goods_sums, letterheads, packing, parties, transport, voyages
from evidence.kinds.base import Found, Kind
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, found, identifier, of_figure, of_tokens
from evidence.kinds.lexicons import COLUMN
from evidence.layout.view import Run, View
from evidence.layout.words import Token
from evidence.values import money
from evidence.values import transport as numbers

_NUMBER = re.compile(r"(?<![\d-])(\d{3})[\s–-]{0,3}(?:[A-Z]{3}\s{1,3})?[\s–-]{0,2}(\d{4})\s?(\d{4})(?!\d)")
_FLIGHT = re.compile(r"\b([A-Z][A-Z0-9]|[0-9][A-Z])\s?(\d{2,4}[A-Z]?)\b")
_FORWARDER = re.compile(r"(?i)\bhouse\s+air\s*way|\bhawb\b|freight\s+forward|consolidat|分运单")
_AIRLINE = re.compile(r"(?i)\b(?:air|airways?|airlines?|air\s+cargo|aviation|aero\w*|cargo)\b")
TITLES = (
    "Air Waybill", "House Air Waybill", "Master Air Waybill", "Air Consignment Note", "航空运单", "航空货运单",
    "Air Cargo Shipment", "Air Freight Waybill", "Air Waybill Shipment Details", "Non-negotiable Air Waybill",
)  # fmt: skip
ROLES = (("shipper", ("exporter",)), ("consignee", ("consignee",)), ("notify", ("notify",)), ("carrier", ("carrier",)))


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``air_waybill`` that the paper prints; without a flight's day the waybill's own
    date is the day of shipment (UCP 600, article 23)."""
    desk = Desk(view, "air", "parties", "transport")
    own = list(_numbers(desk))
    yield from own
    yield from _said_level(desk) or _level(own)
    for role, keys in ROLES:
        named = list(parties.party(desk, role, keys))
        if role == "carrier" and not named:
            named = list(letterheads.letterhead(desk, role, TITLES, 0.8, _AIRLINE))
        yield from named
    flown = list(_flight(desk))
    yield from flown
    if not any(f.field == "on_board_date" for f in flown):
        yield from desk.day("on_board_date", "flight_date", "executed", "issue_date")
    yield from map(_without_code, voyages.ports(desk))
    yield from desk.day("arrival_date", "arrival_date")
    yield from _pieces(desk)
    weighed = list(packing.measures(desk, ("gross_weight", "volume")))
    yield from weighed
    if not any(f.field == "gross_weight" for f in weighed):
        yield from _in_column(desk, "gross_weight", r"[\d,]+(?:\.\d{1,3})?(?:[Kk][Gg]?)?")
    yield from transport.freight_terms(desk, "charges")


def _numbers(desk: Desk) -> Iterator[Found]:
    """The waybill's number; on a forwarder's paper its own, and the airline's as the master's."""
    air = _airline(desk)
    house = next(iter(_in_corner(desk)), None)
    house = house or next(iter(desk.field("number", ("bl_no",), _house)), None)
    master = air is not None and _of_master(desk, air[1])
    if house is None and air is not None and (master or _FORWARDER.search(desk.view.text)):
        house = next(iter(desk.field("number", ("awb_no",), _house)), None)
    if house is not None:
        yield house
    if air is not None:
        yield found("number" if house is None and not master else "master_number", air[0], air[1])
    elif house is None:
        yield from desk.field("number", ("awb_no",), _house, 0.8)


def _in_corner(desk: Desk) -> Iterator[Found]:
    """A forwarder's number in the corners of the form, where the IATA form has the waybill's: printed without a caption
    above everything else, and printed again elsewhere on the page."""
    sheet = desk.view.sheets[0] if desk.view.sheets else None
    for line in sheet.lines[:2] if sheet is not None else ():
        for token in reversed([s.tokens[0] for s in line.segments if len(s.tokens) == 1]):
            again = sum(t.text == token.text for t in sheet.tokens) if sheet is not None else 0
            value = _house(token.text) if _CORNER.fullmatch(token.text) else None
            if again >= 2 and value is not None:
                yield of_tokens("number", (token,), value, 0.9)
                return


_CORNER = re.compile(r"(?=(?:[A-Z\-/]{0,9}\d){4})[A-Z]{2,5}[A-Z0-9\-/]{4,18}")


def _airline(desk: Desk) -> tuple[Run, str] | None:
    """The first number on the paper that is an airline's by its check digit."""
    for match in _NUMBER.finditer(desk.view.text):
        value = numbers.air_waybill("".join(match.groups()))
        if value is not None:
            return desk.view.prose.run(match.start(1), match.end(3)), value
    return None


def _of_master(desk: Desk, number: str) -> bool:
    """Whether an airline's number stands at the master's caption of a paper that is a house waybill, or that has a
    number of its own."""
    if not any(f.value == number for f in desk.field("master_number", ("master_no",), _airlines)):
        return False
    said = next((f.value for f in _said_level(desk)), None)
    own = any(desk.field("number", ("awb_no",), _house))
    return said != "master" and (said == "house" or own)


def _airlines(text: str) -> str | None:
    """An airline's number by its check digit."""
    return numbers.air_waybill("".join(c for c in text if c.isdigit())) if len(text) <= 16 else None


def _house(text: str) -> str | None:
    """A forwarder's number, which has no form of its own."""
    value = identifier(text)
    return value if value is not None and len(value) >= 5 and numbers.air_waybill(value) is None else None


_TITLED = re.compile(r"(?i)\b(house|master)\s+air\s*way\s*bill(?!\s*(?:no|num|#))")


def _said_level(desk: Desk) -> list[Found]:
    """House or master, as the caption of the waybill's type says, else the paper's own title."""
    typed = list(desk.field("level", ("bill_type",), transport.level_said))
    if typed:
        return typed
    match = _TITLED.search(desk.view.text)
    owner = desk.captions.owner(desk.view.prose.run(*match.span(1)).tokens[0]) if match is not None else None
    if match is None or (owner is not None and any(desk.captions.candidates(owner))):
        return []
    return [found("level", desk.view.prose.run(*match.span(1)), match[1].lower())]


def _level(own: list[Found]) -> Iterator[Found]:
    told = next((f for f in own if f.field == "number"), None)
    if told is None or told.value is None:
        return
    house = numbers.air_waybill(told.value) is None
    sure = 0.95 if house is any(f.field == "master_number" for f in own) else 0.7
    yield Found("level", told.printed, "house" if house else "master", told.words, sure, "derived")


_CODE = re.compile(r"[(\[][A-Z]{3}[)\]]")


def _without_code(port: Found) -> Found:
    """An airport's name without the code of three letters behind it."""
    said = (port.value or "").split()
    if len(said) < 2 or not _CODE.fullmatch(said[-1]) or not any(c.islower() for c in said[0]):
        return port
    kept = port.words[:-1]
    return replace(port, value=" ".join(said[:-1]).strip(" ,/-"), printed=" ".join(w.text for _, w in kept), words=kept)


def _flight(desk: Desk) -> Iterator[Found]:
    """The flight as the voyage, and its day as the day on board where it is whole."""
    for hit in desk.captions.of("flight"):
        for run in desk.captions.candidates(hit):
            words = _flight_words(run.tokens)
            match = _FLIGHT.match(" ".join(t.text for t in words).upper())
            if match is not None:
                yield of_tokens("voyage", words, match[1] + match[2])
                dated = list(desk.day("on_board_date", "flight_date", "flight"))
                behind = run.tokens[run.tokens.index(words[-1]) + 1 :]
                yield from dated or desk.first_date("on_board_date", behind, 0.9)
                return


def _flight_words(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The word that is a flight's number, or the first two that are one together; none where no word is."""
    alone = next((t for t in tokens if _FLIGHT.match(t.text.upper())), None)
    return (alone,) if alone is not None else tokens[:2]


def _pieces(desk: Desk) -> Iterator[Found]:
    """The number of pieces: as packages are told elsewhere, else a column of pieces."""
    finds = list(packing.packages(desk, with_unit=True)) or list(_in_column(desk, "packages", r"\d{1,6}"))
    yield from finds
    if not finds:
        cells = [r.cells["quantity"] for t in desk.tables for r in t.rows if "quantity" in r.cells]
        values = [(f, f.value) for run in cells for f in desk.figures(run.tokens)[:1]]
        yield from goods_sums.summed("packages", values, lambda v: f"{v.normalize():f}")


def _in_column(desk: Desk, name: str, shape: str) -> Iterator[Found]:
    """The first figure under a head of the form's columns, in the column's own cells: pieces and gross weight. A weight
    in pounds, marked in the narrow column beside it, is converted."""
    for hit in (h for h in desk.captions.hits if h.key in (name, COLUMN + name) and h.leads):
        sheet, first = desk.view.sheet(hit.page), hit.tokens[0].box
        left, _, right, _ = sheet.rulings.sides(first)
        left, right = (first.x0 - 4 if left is None else left - 1), (hit.box.x1 + 4 if right is None else right + 1)
        under = [t for t in sheet.tokens if left <= t.box.x0 and t.box.x1 <= right and t.box.top > first.bottom]
        for token in sorted(under, key=lambda t: t.box.top):
            if token.box.top - first.bottom > _DEEP * first.height or not re.fullmatch(shape, token.text):
                continue
            figure = next(iter(desk.figures((token,))), None)
            if figure is not None:
                value = figure.value * (_POUND if name == "gross_weight" and _pounds(desk, token) else 1)
                yield of_figure(name, figure, money.number_text(value), 0.9)
                return


_DEEP = 12
"""So many times its height a head's first figure stands below it at most."""
_POUND = Decimal("0.45359237")


def _pounds(desk: Desk, token: Token) -> bool:
    """Whether the word right of a weight is the form's letter for pounds."""
    line = next((n for n in desk.view.lines if token in n.tokens), None)
    after = line.tokens[line.tokens.index(token) + 1 :] if line is not None else ()
    return bool(after) and after[0].text.casefold() in ("l", "lb", "lbs")


KIND = Kind(
    "air_waybill",
    cues(
        TITLES,
        (
            "Airport of Departure",
            "Issuing Carrier's Agent Name and City",
            "Agent's IATA Code",
            "HAWB",
            "MAWB",
            "Master AWB Number",
        ),
        ("Airport of Destination", "Chargeable Weight", "Handling Information", "Declared Value for Carriage", "NVD"),
        against=("Arrival Notice", "Delivery Order"),
    ),
    extract,
)
