"""The OCR engines of one reader process: loaded when first needed, and replaced by the next best where one fails."""

from __future__ import annotations

from functools import cached_property

from evidence.read.faults import PageFaultError
from evidence.read.ocr.choose import CHINESE, RAPID, Choice, choices, second
from evidence.read.ocr.engine import LineEngine, PageEngine


class Engines:
    """Engines by what they are for. ``wanted`` is a name of ``choose.ORDER`` or ``auto``."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted

    @cached_property
    def _first(self) -> tuple[Choice, PageEngine]:
        for choice in choices(self._wanted):
            try:
                return choice, choice.load()
            except (RuntimeError, ImportError, OSError):
                continue
        raise PageFaultError("no-engine", "a scanned page, and no OCR engine is installed")

    @property
    def page(self) -> PageEngine:
        """The reader of whole pages. Raises ``PageFaultError`` where none works."""
        return self._first[1]

    @cached_property
    def chinese(self) -> PageEngine | None:
        """The same reader with Chinese data, None where there are none."""
        choice = self._first[0]
        return choice.load(chinese=True) if CHINESE in choice.languages else None

    @cached_property
    def second(self) -> PageEngine | None:
        """The reader of crops and bad pages; None where it isn't installed or has read the page itself."""
        return None if self._first[0].engine == RAPID else second()

    @cached_property
    def line(self) -> LineEngine:
        """The reader of crops. Raises ``PageFaultError`` where none is installed."""
        found = self.second or second()
        if found is None:
            raise PageFaultError("no-engine", "no second OCR engine is installed")
        return found
