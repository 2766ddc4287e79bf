"""Progress on a terminal: one line on stderr that is written over, and nothing where stderr is no terminal."""

from __future__ import annotations

import shutil
import sys
import time
from dataclasses import dataclass, field

from evidence.events import Event
from evidence.report.text import printable


@dataclass
class Progress:
    """A listener that shows what is going on, with the seconds since the start."""

    begun: float = field(default_factory=time.monotonic)
    pages: int = 0

    def __call__(self, event: Event) -> None:
        """Show one event."""
        if not sys.stderr.isatty():
            return
        if event.stage == "engine":
            self._over(event.message, keep=True)
            return
        if event.stage == "read":
            self.pages += 1
            self._over(f"reading: {self.pages} pages, {event.message} page {event.done} of {event.total}")
            return
        self._over(event.message)

    def finish(self) -> None:
        """Leave a clean line."""
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _over(self, text: str, *, keep: bool = False) -> None:
        width = shutil.get_terminal_size().columns
        line = f"{time.monotonic() - self.begun:5.1f} s  {printable(text)}"[: width - 1]
        sys.stderr.write(f"\r\x1b[K{line}{chr(10) if keep else ''}")
        sys.stderr.flush()
