"""An open file of native pages: blocks on the grid, pictures out of it, and parts that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from evidence.read.faults import PageFaultError
from evidence.read.hidden import aside
from evidence.read.image import ImageFile
from evidence.read.layer import Layer, Raster
from evidence.read.native.drawing import drawn
from evidence.read.native.grid import Block, rules_of, size_of, words_of
from evidence.records.pages import Word
from evidence.records.sources import Problem

HIDDEN_CELLS = "in hidden cells"


class NativePage(Protocol):
    """One page. Its methods raise ``PageFaultError``."""

    def layer(self) -> Layer:
        """The words of the page, or the wish to look at its pixels."""

    def raster(self, dpi: float, *, colour: bool) -> Raster:
        """The page as displayed."""


@dataclass(frozen=True)
class GridPage:
    """A page laid out when it is asked for. The words of ``hidden`` cells are none of its words; their places stay
    empty."""

    block: Callable[[], Block]
    engine: str
    hidden: frozenset[str] = frozenset()

    def layer(self) -> Layer:
        """The words where the grid puts them."""
        block = self.block()
        words = words_of(block)
        seen = tuple(w for w in words if w.cell not in self.hidden)
        told = aside(_by_row([w for w in words if w.cell in self.hidden]), seen, HIDDEN_CELLS)
        return Layer(*size_of(block), seen, rules_of(block), source="native", engine=self.engine, hidden=told)

    def raster(self, dpi: float, *, colour: bool) -> Raster:
        """The grid, drawn."""
        page = self.layer()
        return drawn(page.words, page.rules, page.width, page.height, dpi, colour=colour)


def _by_row(words: Sequence[Word]) -> list[list[Word]]:
    return [list(row) for _, row in groupby(words, lambda w: w.box.top)]


@dataclass(frozen=True)
class PicturePage:
    """A picture that lies in the file."""

    image: ImageFile

    def layer(self) -> Layer:
        """Its size; its words are in its pixels."""
        return self.image.layer(1)

    def raster(self, dpi: float, *, colour: bool) -> Raster:
        """The picture."""
        return self.image.raster(1, dpi, colour=colour)


@dataclass(frozen=True)
class LostPage:
    """A part of the file that cannot be read; the others can."""

    code: str
    reason: str

    def layer(self) -> Layer:
        """Raises ``PageFaultError``."""
        raise PageFaultError(self.code, self.reason)

    def raster(self, dpi: float, *, colour: bool) -> Raster:  # noqa: ARG002 - nothing can be drawn
        """Raises ``PageFaultError``."""
        raise PageFaultError(self.code, self.reason)


class NativeFile:
    """An open file. Raises ``PageFaultError`` where it has no pages or too many."""

    def __init__(self, pages: Sequence[NativePage], problems: Sequence[Problem], most_pages: int) -> None:
        if not pages:
            raise PageFaultError("blank", "no text in the file")
        if len(pages) > most_pages:
            raise PageFaultError("too-many-pages", f"{len(pages)} pages; at most {most_pages} are read")
        self._pages = tuple(pages)
        self.pages = len(pages)
        self.problems = tuple(problems)

    def layer(self, number: int) -> Layer:
        """The words of a page (from 1)."""
        return self._pages[number - 1].layer()

    def raster(self, number: int, dpi: float, *, colour: bool = False) -> Raster:
        """A page (from 1), drawn."""
        return self._pages[number - 1].raster(dpi, colour=colour)

    def close(self) -> None:
        """Let go of the pages."""
        self._pages = ()
