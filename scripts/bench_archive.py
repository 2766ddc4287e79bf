"""How the cost of an archive grows with its size: indexing, the rules across dossiers, and adding a few dossiers.

Facts are made directly, at least 40 indexed ones a dossier, shared as in trade: importers and sellers with many
shipments and most with few, brokers and warehouses for hundreds, one wire for two shipments, masters over house bills.

    python -m scripts.bench_archive                 1,000 and 10,000 dossiers
    python -m scripts.bench_archive --most 100000   a step further

Each size runs in a process of its own, which tells its peak memory. Seconds are by the wall, those of a dossier the
process's own, as they are what grows; the machine's speed stands beside the figures.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from evidence.archive.crossing import cross, opened
from evidence.archive.index.store import Index
from evidence.archive.rules import RULES
from evidence.archive.rules.rule import Law
from evidence.pipeline import cross_law
from evidence.records.archives import (
    ENTRIES_VERSION,
    Actor,
    Bill,
    Bond,
    CustomsEntry,
    Entries,
    Grant,
    Invoice,
    Order,
    Payment,
    Print,
    Seat,
    Spend,
    Spot,
)  # fmt: skip
from evidence.settings import JudgeSettings

SIZES = (1_000, 10_000, 100_000)
ADDED = 100
COMMIT_EVERY = 200
"""Dossiers in a transaction: about what a batch commits in a second on many workers."""

MOST_GROWTH = 1.3
PLAIN = "amber birch cedar delta ember fjord grove heron ivory jade kestrel linden maple north ochre pearl quartz ridge"
WORDS = PLAIN.split()
STREETS = ("Quay Road", "Mill Lane", "Ferry Plaza", "Orchard Street", "Dock Avenue")


def calibration() -> float:
    """Seconds that a fixed piece of work takes on this machine now."""
    begun = time.perf_counter()
    for i in range(200_000):
        hashlib.sha256(str(i).encode()).digest()
    return time.perf_counter() - begun


class World:
    """Firms by number, made again from their number alone: as many as the archive's size asks for."""

    def __init__(self, dossiers: int) -> None:
        self.importers, self.sellers = max(20, dossiers // 12), max(20, dossiers // 8)
        self.brokers, self.warehouses = max(5, dossiers // 250), max(3, dossiers // 400)


def some(chance: random.Random, many: int) -> int:
    """A firm's number: a few firms have much of the trade, most have little."""
    if chance.random() < 0.5:
        return min(many - 1, int(many * chance.paretovariate(1.2) / 60))
    return chance.randrange(many)


def firm(kind: str, number: int, ending: str) -> str:
    """A firm's name, distinct for its kind and number."""
    digest = hashlib.sha256(f"{kind}{number}".encode()).digest()
    words = " ".join(WORDS[b % len(WORDS)].capitalize() for b in digest[:3])
    return f"{words} {kind.capitalize()} {_letters(number)} {ending}"


def _letters(number: int) -> str:
    out = ""
    while True:
        number, rest = divmod(number, 26)
        out += chr(97 + rest)
        if number == 0:
            return out.capitalize()


def address(kind: str, number: int) -> str:
    """A comparable address, distinct for its kind and number."""
    return f"{number + 1} {STREETS[number % len(STREETS)].lower()} {kind} dover de {19000 + number % 900}"


class Maker:
    """Makes the entries of dossier after dossier."""

    def __init__(self, world: World) -> None:
        self.world = world

    def entries(self, i: int) -> Entries:
        """What dossier ``i`` tells the index; dossiers come in pairs that share a wire or a master bill."""
        world = self.world
        spots = [Spot(f"d{n % 10 + 1}", f"field{n}", f"{n % 10 + 1:02}-paper.pdf", f"words of field {n} of {i}", 1,
                      (72.0, 100.0 + n, 300.0, 112.0 + n)) for n in range(40)]  # fmt: skip
        chance = random.Random(i // 2)
        importer, seller = some(chance, world.importers), some(chance, world.sellers)
        broker, warehouse = some(chance, world.brokers), some(chance, world.warehouses)
        day = f"20{24 + i % 3}-{1 + i // 7 % 12:02}-{1 + i // 3 % 28:02}"
        number = f"{100000000 + importer}"
        total = f"{20000 + i % 5000}.00"
        wire = "60000.00" if i // 2 % 500 else "30000.00"  # a few wires are spent twice
        return Entries(
            ENTRIES_VERSION, ("clear", "review", "hold")[i % 3], i % 100, "entered", day,
            ("commercial_invoice", "bill_of_lading"),
            parties=self._parties(importer, seller, broker, warehouse, number),
            invoices=(Invoice("commercial_invoice", f"INV{i}", 1, 0, day, total, "USD", f"c{i}", (3, 4)),),
            orders=(Order("contract", f"SC{i // 2}", 1, 0, None, "99999.00", "USD", (5,), takers=(0,)),),
            payments=(Payment(f"TRN{i // 2:010}", wire, "USD", None, 0, 1, (6, 7), f"{importer:010}",
                              f"{seller:012}", spends=(Spend(0, total, "USD", (4,)),)),),
            bills=(Bill("bill_of_lading", f"HBLX{i:08}", f"MSTR{i // 4:08}", "house", "FCL", 4, 1, 0,
                        f"VESSEL {i % 300}", f"{i % 90}W", day, "500", "CTN", "9000", (f"MSCU{i // 4 % 900000:07}",),
                        (f"S{i // 4}",), (8, 9), taken="500", taken_weight="9000", cargo=(f"INV{i}",)),),
            customs=(CustomsEntry("entry_summary", f"ABC-{i:07}-1", 0, number, 0, number, 2, "01", day, day, "2704",
                                  f"HBLX{i:08}", total, "120.00", "8", "427", (10, 11), (12,),
                                  address=address("importer", importer), address_at=(13,)),),
            bonds=(Bond(f"{700000000 + importer}", 0, number, "50000.00", "continuous", "1", 5, "2023-01-01", None,
                        (14,), (15,)),),
            grants=(Grant("power_of_attorney", (0, 2), "2023-02-01", None, (16,), f"Officer {_letters(importer)}", 17),
                    Grant("importer_identity", (0,), "2023-01-15", None, (18,), f"Officer {_letters(importer)}", 19,
                          (address("importer", importer),), (f"officer {_letters(importer).lower()}",))),
            prints=(Print("page", hashlib.sha256(f"page{i}".encode()).hexdigest(), "commercial_invoice",
                          (f"INV{i}",), ("a",), (20,)),),
            spots=tuple(spots),
        )  # fmt: skip

    def _parties(self, importer: int, seller: int, broker: int, warehouse: int, number: str) -> tuple[Actor, ...]:
        return (
            _actor(firm("importer", importer, "LLC"), (("entry_summary", "importer"), ("commercial_invoice", "buyer"),
                   ("customs_bond", "principal"), ("power_of_attorney", "grantor"), ("remittance", "remitter")),
                   (("ein", number), ("account", f"{importer:010}")), address("importer", importer),
                   (f"302{importer:07}", f"office@importer{importer}.example")),
            _actor(firm("maker", seller, "Co., Ltd."), (("commercial_invoice", "seller"), ("bill_of_lading", "shipper"),
                   ("remittance", "beneficiary")), (("uscc", f"91330{seller:013}"), ("account", f"{seller:012}")),
                   address("maker", seller), (f"86571{seller:08}", f"sales@maker{seller}.example")),
            _actor(firm("broker", broker, "Customhouse Brokers LLC"), (("entry_summary", "filer"),
                   ("power_of_attorney", "agent")), (), address("broker", broker), (f"310{broker:07}",)),
            _actor(firm("warehouse", warehouse, "Logistics Inc."), (("delivery_receipt", "deliver_to"),), (),
                   address("warehouse", warehouse), (f"213{warehouse:07}",)),
            _actor(firm("line", importer % 30, "Ocean Lines Ltd."), (("bill_of_lading", "carrier"),), (), "", ()),
            _actor(firm("surety", importer % 20, "Insurance Co."), (("customs_bond", "surety"),), (), "", ()),
        )  # fmt: skip


def _actor(
    name: str, seats: tuple[tuple[str, str], ...], numbers: tuple[tuple[str, str], ...], where: str,
    contacts: tuple[str, ...],
) -> Actor:  # fmt: skip
    placed = tuple(Seat(kind, role, 20 + n) for n, (kind, role) in enumerate(seats))
    return Actor(name, "company", (name, name.upper()), placed, numbers, (where,) if where else (), contacts)


def law() -> Law:
    """The provisions the rules ask for, as shipped."""
    return cross_law(JudgeSettings(), (name for rule in RULES for name in rule.provisions))


class Stopwatch:
    """Seconds since the last look, by the wall and of this process: a busy machine stretches the former alone."""

    def __init__(self) -> None:
        self._wall, self._own = time.perf_counter(), time.process_time()

    def look(self) -> tuple[float, float]:
        """Seconds by the wall and of the process since the last look."""
        wall, own = time.perf_counter(), time.process_time()
        told = wall - self._wall, own - self._own
        self._wall, self._own = wall, own
        return told


def filled(index: Index, maker: Maker, start: int, end: int) -> tuple[float, float]:
    """Put dossiers into the index; the seconds it took (wall, own), those of making their facts aside."""
    wall = own = 0.0
    for first in range(start, end, COMMIT_EVERY):
        made = [(f"dossier-{i:07}", maker.entries(i)) for i in range(first, min(end, first + COMMIT_EVERY))]
        watch = Stopwatch()
        for name, entries in made:
            index.put(name, entries)
        index.connection.execute("COMMIT")
        seconds = watch.look()
        wall, own = wall + seconds[0], own + seconds[1]
    return wall, own


def measured(size: int, folder: Path) -> dict[str, Any]:
    """The figures of one size."""
    speed = calibration()
    connection = sqlite3.connect(folder / "archive.db", isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    index, maker = opened(connection), Maker(World(size))
    putting = filled(index, maker, 0, size)
    watch, marks = Stopwatch(), list[tuple[float, float]]()
    found, key = cross(index, law(), None, lambda _: marks.append(watch.look()))
    connection.execute("COMMIT")
    marks.append(watch.look())
    dossiers, facts = index.counts()
    watch.look()
    filled(index, maker, size, size + ADDED)
    again, _ = cross(index, law(), key)
    connection.execute("COMMIT")
    adding = watch.look()
    indexing = putting[0] + marks[0][0], putting[1] + marks[0][1]
    rules = sum(m[0] for m in marks[1:]), sum(m[1] for m in marks[1:])
    return {
        "dossiers": dossiers,
        "facts a dossier": round(facts / dossiers, 1),
        "indexing s": round(indexing[0], 2),
        "indexing ms a dossier": 1000 * indexing[1] / size,
        "rules s": round(rules[0], 2),
        "rules ms a dossier": 1000 * rules[1] / size,
        f"adding {ADDED} s": round(adding[0], 2),
        f"adding {ADDED} own s": round(adding[1], 2),
        "findings": len(found.findings),
        "findings after": len(again.findings),
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "file MB": (folder / "archive.db").stat().st_size // 1_000_000,
        "calibration s": round(speed, 3),
    }


def main() -> int:
    """Run the sizes, print the figures and how they grow; 1 where something grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10_000, help="largest archive, default %(default)s")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        with tempfile.TemporaryDirectory() as folder:
            sys.stdout.write(json.dumps(measured(given.one, Path(folder))))
        return 0
    figures = [_apart(size) for size in SIZES if size <= given.most]
    for figure in figures:
        sys.stdout.write(
            "  ".join(f"{k}: {v:,.3f}" if isinstance(v, float) else f"{k}: {v:,}" for k, v in figure.items())
        )
        sys.stdout.write("\n")
    return _growth(figures)


def _apart(size: int) -> dict[str, Any]:
    made = subprocess.run(
        [sys.executable, "-m", "scripts.bench_archive", "--one", str(size)], stdout=subprocess.PIPE, check=True
    )
    figure: dict[str, Any] = json.loads(made.stdout)
    return figure


def _growth(figures: list[dict[str, Any]]) -> int:
    worst = 0.0
    for small, large in pairwise(figures):
        for name in ("indexing ms a dossier", "rules ms a dossier"):
            times = large[name] / small[name]
            worst = max(worst, times)
            step = f"{small['dossiers']:,} → {large['dossiers']:,}"
            sys.stdout.write(f"{step}: {name} grows × {times:.2f} (at most {MOST_GROWTH})\n")
    return 1 if worst > MOST_GROWTH else 0


if __name__ == "__main__":
    sys.exit(main())
