"""What listeners hear while a run goes on: a progress bar, a batch line and a web page are listeners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    """A step of a run; ``stage``: collect, engine, read, judge, reread, report; ``done`` of ``total``."""

    stage: str
    message: str
    done: int = 0
    total: int = 0


OnEvent = Callable[[Event], None]
Cancel = Callable[[], bool]


def unheard(event: Event) -> None:
    """A listener that listens to nothing."""


def never() -> bool:
    """A cancel signal that never comes."""
    return False
