"""What scenes of an archive are made of: stories, dossiers told from them, and what several stories have in common."""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.model import Dossier, Paper
from tests.factory.names import Company, Namer
from tests.factory.papers import papers
from tests.factory.story import Payment, Shape, Story
from tests.factory.tell import tell

OWN = ("customs_bond", "power_of_attorney", "importer_identity", "ein_letter")
"""The importer's own papers: the same sheets lie in all its dossiers."""


@dataclass
class Scene:
    """Some dossiers that have something in common; ``planted`` are (rule, dossiers), none where all is honest."""

    name: str
    dossiers: list[Dossier]
    planted: list[tuple[str, list[Dossier]]] = field(default_factory=list)


@dataclass
class Cast:
    """Tells the stories of an archive: each has a seed of its own, and no officer signs for two importers by chance."""

    seed: int
    told: int = 0
    taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.rng = random.Random(f"archive {self.seed}")

    def story(self, entry: date | None = None, form: str = "", **choices: str | int | bool) -> Story:
        """A story, entered on a given day or on its own, with the buyer of a given legal form."""
        while True:
            self.told += 1
            story = tell(self.seed * 100_000 + self.told, Shape(**choices))  # type: ignore[arg-type]
            if form in ("", story.buyer.form) and not self.taken & _known(story):
                break
        self.taken |= _known(story)
        return dated(story, entry) if entry else story

    def base(self, form: str = "", **choices: str | int | bool) -> Story:
        """The first of an importer's shipments: a continuous bond, paid in full, early enough for others to follow."""
        day = date(2024, 1, 10) + timedelta(days=self.rng.randrange(600))
        own: dict[str, str | int | bool] = {"bond": "continuous", "payments": "full"}
        return self.story(day, form, **(own | choices))

    def company(self, words: str) -> Company:
        """A US company that no other story knows."""
        while True:
            found = Namer(self.rng).us_company(words)
            if found.name not in self.taken:
                self.taken.add(found.name)
                return found

    def again(self, base: Story, days: int, **choices: str | int | bool) -> Story:
        """Another shipment of the same importer, some days later, of goods of the same sector and origin."""
        own: dict[str, str | int | bool] = {"bond": base.bond_type, "payments": "full"}
        own |= {"origin": base.origin, "sector": base.lines[0].goods.sector, **choices}
        story = self.story(base.days["entry"] + timedelta(days=days), "", **own)
        imported_by(story, base, self.rng)
        return story


def _known(story: Story) -> set[str]:
    """What two stories must not share by chance: officers, importers, their telephones and their numbers."""
    people = {story.people["officer"], story.people["second"]}
    numbers = {story.numbers[k] for k in ("ein", "entry", "bond", "bill", "invoice", "contract")}
    firms = {f.name for f in (story.buyer, story.seller, story.broker, story.surety)}
    return people | numbers | firms | {story.buyer.phone, story.buyer.address}


def dated(story: Story, entry: date) -> Story:
    """Moves a story in time, so that it is entered on a given day; gives the story."""
    moved = entry - story.days["entry"]
    story.days = {name: day + moved for name, day in story.days.items()}
    story.payments = [replace(p, day=p.day + moved) for p in story.payments]
    return story


def imported_by(story: Story, base: Story, rng: random.Random) -> None:
    """The story's importer is the base's, with its bank, broker, surety, people, bond and power of attorney."""
    for name in ("buyer", "buyer_bank", "broker", "surety", "bond_type", "letter"):
        setattr(story, name, getattr(base, name))
    story.people |= {k: base.people[k] for k in ("officer", "officer_title", "second", "second_title", "agent")}
    story.numbers |= {k: base.numbers[k] for k in ("ein", "bond", "surety", "filer", "amount")}
    story.numbers["entry"] = ids.entry_number(base.numbers["filer"], ids.digits(rng, 7))
    story.days |= {k: base.days[k] for k in ("power", "record", "bond", "letter", "formed")}


def sold_by(story: Story, base: Story) -> None:
    """The story's seller is the base's, with its factory, bank and port."""
    for name in ("seller", "factory", "seller_bank", "origin", "loading"):
        setattr(story, name, getattr(base, name))
    story.people["seller"] = base.people["seller"]


def same_goods(story: Story, base: Story, rng: random.Random) -> None:
    """The story's goods are those of the base, at the same prices and terms: an order given once more."""
    for name in ("lines", "load", "freight", "insurance", "incoterm"):
        setattr(story, name, getattr(base, name))
    boxed(story, rng, len(base.containers))
    repaid(story)


def same_voyage(story: Story, base: Story) -> None:
    """The story's goods sail with the base's: same ship, ports, carrier and days."""
    moved = base.days["on_board"] - story.days["on_board"]
    dated(story, story.days["entry"] + moved)
    story.days |= {k: base.days[k] for k in ("on_board", "arrival", "entry", "summary")}
    for name in ("vessel", "loading", "unlading", "carrier"):
        setattr(story, name, getattr(base, name))
    bill = story.numbers["bill"].removeprefix(story.numbers["scac"])
    story.numbers |= {k: base.numbers[k] for k in ("voyage", "scac")}
    story.numbers["bill"] = base.numbers["scac"] + bill


def boxed(story: Story, rng: random.Random, count: int | None = None) -> None:
    """New boxes for the goods, as many as they need or as told."""
    need = 1 if story.load == "LCL" else math.ceil(max(story.volume / 62, story.gross / 24000))
    boxes = range(count or need)
    story.containers = [ids.container_number(rng) for _ in boxes]
    story.seals = [f"K{ids.digits(rng, 7)}" for _ in boxes]


def repaid(story: Story) -> None:
    """One payment for the whole invoice, where the story has one payment."""
    first = story.payments[0]
    details = f"PAYMENT FOR INVOICE {story.numbers['invoice']}"
    story.payments = [replace(first, amount=story.total, details=details)]


def renumbered(story: Story, invoice: str) -> None:
    """Gives the invoice another number; payments cite it."""
    old = story.numbers["invoice"]
    story.numbers["invoice"] = invoice
    story.payments = [replace(p, details=p.details.replace(old, invoice)) for p in story.payments]


def scaled(story: Story, rng: random.Random, times: int) -> None:
    """So many times the goods, in more boxes, paid in full."""
    story.lines = [replace(x, quantity=x.quantity * times, cartons=x.cartons * times) for x in story.lines]
    boxed(story, rng)
    repaid(story)


def made(story: Story, house: Dossier | None = None, kinds: Sequence[str] = OWN) -> Dossier:
    """The story's dossier; with ``house`` the papers of these kinds are the same sheets as in that dossier."""
    sheets = papers(story)
    for number, paper in enumerate(sheets):
        if house is not None and paper.kind in kinds:
            sheets[number] = copied(house.paper(paper.kind), paper.name)
    facts = {
        "as_of": story.days["as_of"].isoformat(),
        "entry_date": story.days["entry"].isoformat(),
        "due": story.days["due"].isoformat(),
        "stage": "closed",
        "importer": story.buyer.name,
        "ein": story.numbers["ein"],
        "seller": story.seller.name,
        "buyer": story.buyer.name,
        "sector": story.lines[0].goods.sector,
        "total": f"{story.total:.2f}",
    }
    return Dossier("", story.seed, sheets, facts)


def copied(paper: Paper, name: str = "") -> Paper:
    """The same sheet once more, under another file name."""
    again = copy.deepcopy(paper)
    again.name = name or paper.name
    return again


def put(dossier: Dossier, *more: Paper) -> None:
    """Adds further papers to a dossier, in the layouts that know all kinds."""
    for paper in more:
        paper.name = f"{len(dossier.papers) + 1:02d}-{paper.kind.replace('_', '-')}"
        paper.family, paper.style = "e", dossier.seed % 1000
        dossier.papers.append(paper)


def nominal(story: Story, house: Dossier, base: Story, kinds: Sequence[str] = OWN) -> Dossier:
    """A dossier whose importer of record is the base's buyer, while the story's buyer buys, pays and receives."""
    ein = story.numbers["ein"]
    story.numbers |= {k: base.numbers[k] for k in ("bond", "surety", "filer", "amount")}
    story.surety, story.broker, story.bond_type = base.surety, base.broker, base.bond_type
    story.numbers["entry"] = ids.entry_number(base.numbers["filer"], ids.digits(random.Random(story.seed), 7))
    dossier = made(story, house, kinds)
    fields = dossier.paper("entry_summary").fields
    upper = fields["importer.name"].isupper()
    for name, value in (("importer.name", base.buyer.name), ("importer.address", base.buyer.address)):
        fields[name] = value.upper() if upper else value
    fields["importer_number"] = base.numbers["ein"] + ("00" if fields["importer_number"] != ein else "")
    fields["consignee_number"] = ein
    dossier.story |= {"importer": base.buyer.name, "ein": base.numbers["ein"]}
    return dossier


def wire_of(story: Story, amount: Decimal, details: str, reference: str = "") -> Payment:
    """The story's payment with another amount and other words."""
    first = story.payments[0]
    return replace(first, amount=amount, details=details, reference=reference or first.reference)
