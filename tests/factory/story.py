"""One invented import, told consistently: who sold what to whom, how it was paid, shipped and entered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.goods import Goods
from tests.factory.names import Company


@dataclass(frozen=True)
class Shape:
    """How a dossier is built. ``None`` leaves the choice to the seed.

    ``incoterm`` FOB, FCA, EXW, CIF or CFR; ``payments`` full or deposit; ``lines`` 1 to 5; ``load`` FCL or LCL;
    ``wire`` advice or mt103; ``bond`` continuous or single; ``letter`` CP575 or 147C; ``trader`` puts a trading
    company between factory and buyer; ``edition`` of the entry summary, 2024 or 2014; ``origin`` a country;
    ``sector`` of goods.
    """

    incoterm: str | None = None
    payments: str | None = None
    lines: int | None = None
    load: str | None = None
    wire: str | None = None
    bond: str | None = None
    letter: str | None = None
    trader: bool | None = None
    edition: str | None = None
    origin: str | None = None
    sector: str | None = None


@dataclass(frozen=True)
class Line:
    """A line of the invoice: goods, words, quantity in pieces, price, and its cartons with weights and volume."""

    goods: Goods
    words: str
    quantity: int
    price: Decimal
    cartons: int

    @property
    def amount(self) -> Decimal:
        return ids.cents(self.quantity * self.price)

    @property
    def net(self) -> Decimal:
        return self.cartons * Decimal(self.goods.carton[1])

    @property
    def gross(self) -> Decimal:
        return self.cartons * Decimal(self.goods.carton[2])

    @property
    def volume(self) -> Decimal:
        return self.cartons * Decimal(self.goods.carton[3])

    @property
    def customs_quantity(self) -> Decimal:
        """The quantity in the entry's unit."""
        if self.goods.customs_unit == "DOZ":
            return Decimal(self.quantity) / 12
        return self.net if self.goods.customs_unit == "KG" else Decimal(self.quantity)


@dataclass(frozen=True)
class Bank:
    """A bank: name, seat, SWIFT code, and the customer's account there."""

    name: str
    address: str
    swift: str
    account: str
    routing: str = ""


@dataclass(frozen=True)
class Payment:
    """A wire: when, how much, its reference, and what its details say."""

    day: date
    amount: Decimal
    reference: str
    details: str


@dataclass
class Story:
    """Everything the papers tell. Amounts in US dollars, weights in kg, volume in cubic metres."""

    seed: int
    incoterm: str
    load: str
    wire: str
    bond_type: str
    letter: str
    edition: str
    origin: str
    seller: Company
    factory: Company
    buyer: Company
    broker: Company
    surety: Company
    forwarder: Company
    carrier: Company
    lines: list[Line]
    numbers: dict[str, str]
    days: dict[str, date]
    people: dict[str, str]
    seller_bank: Bank
    buyer_bank: Bank
    loading: tuple[str, str]
    unlading: tuple[str, str]
    vessel: str
    containers: list[str]
    seals: list[str]
    freight: Decimal
    insurance: Decimal
    terms: str
    payments: list[Payment] = field(default_factory=list)

    @property
    def loading_country(self) -> str:
        """The country the goods sail from: they leave where they are made."""
        return self.origin

    @property
    def goods_value(self) -> Decimal:
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def charged(self) -> tuple[Decimal, Decimal]:
        """Freight and insurance as the invoice charges them: none unless the incoterm includes them."""
        freight = self.freight if self.incoterm in {"CIF", "CFR"} else Decimal(0)
        return freight, self.insurance if self.incoterm == "CIF" else Decimal(0)

    @property
    def total(self) -> Decimal:
        return self.goods_value + sum(self.charged)

    @property
    def cartons(self) -> int:
        return sum(line.cartons for line in self.lines)

    @property
    def gross(self) -> Decimal:
        return sum((line.gross for line in self.lines), Decimal(0))

    @property
    def net(self) -> Decimal:
        return sum((line.net for line in self.lines), Decimal(0))

    @property
    def volume(self) -> Decimal:
        return sum((line.volume for line in self.lines), Decimal(0))
