"""What every engine offers, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from evidence.archive.orders import Done, Order

Cancel = Callable[[], bool]
TICK = 0.2
"""Seconds between looks at the clock and at the cancel signal."""
REACHED_IN = 30.0
"""Seconds that the scheduler of a loaded machine may take to answer."""


class Station(Protocol):
    """Where a worker runs dossiers; it stays as long as the worker."""

    def run(self, order: Order) -> Done:
        """Run one order; its reports are in its folder, durable, when this returns."""
        ...

    def close(self) -> None:
        """End its readers."""
        ...


@dataclass(frozen=True)
class Resources:
    """What an engine may use: ``workers`` at once on this machine, or the scheduler of a cluster at an address.

    ``station`` makes a cluster's worker able to run dossiers; ``send``: papers are sent to it, reports sent back;
    ``reached_in``: seconds within which its scheduler must answer.
    """

    workers: int = 1
    scheduler: str | None = None
    send: bool = False
    station: Callable[[], Station] | None = None
    reached_in: float = REACHED_IN


class Engine(Protocol):
    """Runs orders, in any order, each to exactly one ``Done``."""

    def run(self, orders: Iterator[Order], cancel: Cancel) -> Iterator[Done | None]:
        """Every order's end as it comes; None at each look at the clock, so that the caller can commit.

        Stops early where ``cancel`` answers yes; orders not ended by then give nothing.
        """
        ...

    def close(self) -> None:
        """End all workers at once; more than once does no harm."""
        ...
