"""The second engine behind a clock: what it cannot do, or not in time, is left out and said; the page is kept.

It works in a thread of its own, for a call into its models cannot be stopped, only left. Whatever it raises, be it
while it is loaded, is a reason and no error: the first engine has read the page.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from evidence.read.ocr.engine import Gray, PageEngine, Seen

T = TypeVar("T")

SHARE = 0.8
"""Of the time that a page has the second engine gets what is left until this share of it is over."""

LATE = "the second OCR engine took too long"


class Guarded:
    """A ``PageEngine`` that sees nothing where it fails; ``missed`` then says why, ``stuck`` that it never came back.

    ``load`` gives the engine when it is first needed; until then ``name`` is empty.
    """

    def __init__(self, load: Callable[[], PageEngine]) -> None:
        self._load = load
        self._engine: PageEngine | None = None
        self._thread = ThreadPoolExecutor(1)
        self._until = math.inf
        self._broken = ""
        self.name = ""
        self.missed = ""
        self.stuck = False

    def begin(self, seconds: float, since: float | None = None) -> None:
        """A page begins that may take so many seconds in all, now or ``since`` a moment of the monotonic clock."""
        self._until = (time.monotonic() if since is None else since) + SHARE * seconds
        self.missed = ""

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        """The words of a page; none where ``missed`` says so."""
        return self._read(lambda engine: engine.page(gray, dpi))

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        """The words of a line; none where ``missed`` says so."""
        return self._read(lambda engine: engine.line(gray))

    def _read(self, work: Callable[[PageEngine], tuple[Seen, ...]]) -> tuple[Seen, ...]:
        """What the engine sees. One that raises is let go and loaded anew once: the memory that it has gathered over
        many pages may be all that a reader is allowed."""
        before = self.missed
        found = self._asked(work)
        if found is None and self.missed != LATE and not self._broken:
            self._engine, self.missed = None, before
            found = self._asked(work)
        return found or ()

    def _asked(self, work: Callable[[PageEngine], tuple[Seen, ...]]) -> tuple[Seen, ...] | None:
        engine = self._loaded()
        return None if engine is None else self._done(lambda: work(engine))

    def _loaded(self) -> PageEngine | None:
        if self._engine is None and not self._broken:
            self._engine = self._twice(self._load)
            if self._engine is not None:
                self.name = self._engine.name
            elif self.missed != LATE:
                self._broken = self.missed
        self.missed = self._broken or self.missed
        return self._engine

    def _twice(self, work: Callable[[], T]) -> T | None:
        """As ``_done``, tried again where it raises: a machine may be short of memory or threads for a moment."""
        before = self.missed
        found = self._done(work)
        if found is None and self.missed != LATE:
            self.missed = before
            found = self._done(work)
        return found

    def _done(self, work: Callable[[], T]) -> T | None:
        """What the work gives; None where it raises or isn't done in time."""
        left = self._until - time.monotonic()
        if left <= 0 or self.stuck:
            self.missed = LATE
            return None
        future = self._thread.submit(work)
        try:
            error = future.exception(None if math.isinf(left) else left)
        except TimeoutError:
            self.stuck, self.missed = not future.cancel(), LATE
            return None
        if error is None:
            return future.result()
        self.missed = f"the second OCR engine does not work ({type(error).__name__})"
        return None


def tried(load: Callable[[], T]) -> tuple[T | None, str]:
    """What a loader gives, or None and the name of what it raised: packages raise errors of their own."""
    with ThreadPoolExecutor(1) as thread:
        future = thread.submit(load)
        error = future.exception()
    return (future.result(), "") if error is None else (None, type(error).__name__)
