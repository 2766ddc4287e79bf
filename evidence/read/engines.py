"""The OCR engines of one reader process: loaded when first needed, and replaced by the next best where one fails."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from functools import cached_property

from evidence.read.faults import PageFaultError
from evidence.read.ocr.choose import AUTO, CHINESE, RAPID, Choice, choices, second
from evidence.read.ocr.engine import LineEngine, PageEngine
from evidence.read.ocr.guard import Guarded, tried

NONE = "no second OCR engine is installed"
CRASHED = "a reader crashed over this page before, so the second OCR engine was left out"


LOADER = second()
"""Loads the second engine, if it is installed."""


class Engines:
    """Engines by what they are for. ``wanted`` is a name of ``choose.ORDER`` or ``auto``; where that one doesn't work,
    another reads the pages, and ``instead`` says so. ``again`` loads the second engine, None: there is none."""

    def __init__(self, wanted: str, again: Callable[[], PageEngine] | None = LOADER, why: str = NONE) -> None:
        self._wanted = wanted
        self._again = again
        self._why_none = why
        self._failed: list[str] = []
        self._seconds = math.inf
        self._begun = 0.0

    def begin(self, seconds: float) -> None:
        """A page begins that may take so many seconds."""
        self._seconds, self._begun = seconds, time.monotonic()
        found = self.__dict__.get("second")  # one that was never needed has no clock yet
        if isinstance(found, Guarded):
            found.begin(seconds, self._begun)

    @cached_property
    def _first(self) -> tuple[Choice, PageEngine]:
        self._failed.clear()
        for choice in self._candidates():
            engine, why = tried(choice.load)
            if engine is not None:
                return choice, engine
            self._failed.append(f"{choice.engine} does not work ({why})")
        raise PageFaultError("no-engine", f"a scanned page, and {self._none}")

    def _candidates(self) -> Iterator[Choice]:
        """What was asked for, then all else."""
        asked = choices(self._wanted)
        if self._wanted != AUTO and not asked:
            self._failed.append(f"{self._wanted} is not installed")
        yield from asked
        yield from (c for c in choices(AUTO) if c not in asked)

    @property
    def _none(self) -> str:
        return f"no OCR engine works: {'; '.join(self._failed)}" if self._failed else "no OCR engine is installed"

    @property
    def page(self) -> PageEngine:
        """The reader of whole pages. Raises ``PageFaultError`` where none works."""
        return self._first[1]

    @property
    def instead(self) -> str:
        """What of the engines that come first doesn't work, so that another read the page; empty for nothing."""
        return "; ".join(self._failed)

    @property
    def missed(self) -> str:
        """Why a scanned page was not looked at a second time, or not wholly; empty where it was."""
        if self._first[0].engine == RAPID:
            return ""
        return self._why_none if self.second is None else self.second.missed

    @property
    def stuck(self) -> bool:
        """Whether the second engine never came back from a page, so that this process is of no more use."""
        found = self.__dict__.get("second")
        return isinstance(found, Guarded) and found.stuck

    @cached_property
    def chinese(self) -> PageEngine | None:
        """The same reader with Chinese data, None where there are none."""
        choice = self._first[0]
        return choice.load(chinese=True) if CHINESE in choice.languages else None

    @cached_property
    def second(self) -> Guarded | None:
        """The reader of crops and bad pages; None where it isn't installed or has read the page itself."""
        if self._first[0].engine == RAPID or self._again is None:
            return None
        found = Guarded(self._again)
        found.begin(self._seconds, self._begun)  # the first engine has had its part of the page's time already
        return found

    @cached_property
    def line(self) -> LineEngine:
        """The reader of crops. Raises ``PageFaultError`` where none is installed."""
        if self._first[0].engine == RAPID:
            return self._first[1]
        if self.second is None:
            raise PageFaultError("no-engine", self._why_none)
        return self.second
