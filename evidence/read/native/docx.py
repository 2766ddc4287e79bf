"""Letters (DOCX): paragraphs in order, tables as grids, headers, footers, text boxes, notes, pictures as further pages.

A word's line is the number of its paragraph, counted from 1 through the text with its tables and boxes, then on through
headers, footers and notes. ECMA-376 part 1, 17: WordprocessingML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from evidence.read.native.beside import beside
from evidence.read.native.docx_numbers import Numbers
from evidence.read.native.docx_runs import Runs, on, spread
from evidence.read.native.file import GridPage, NativeFile, NativePage
from evidence.read.native.grid import ACROSS, Block, Cell, cut, paragraph, stacked, tabled
from evidence.read.native.markup import Node
from evidence.read.native.package import Package
from evidence.records.sources import Problem

ENGINE = "docx"
PAGE_LINES = 150
"""Lines of a page that has no page breaks of its own."""

LEAST_WIDE = 30
BLANK = Block(height=1)
BREAK = Block()
"""Stands between the blocks of two pages."""

_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"})
_CHANGED_STEP = "ask for the final version, with all changes accepted"
_HIDDEN_STEP = "look at the file with hidden text shown; ask the sender why it is hidden"


def opened(path: Path, most_pages: int, most_pixels: int) -> NativeFile:
    """A letter as pages. Raises ``PageFaultError``."""
    package = Package(path)
    name = package.main("word/document.xml")
    document, relations = package.tree(name), package.relations(name)
    by_kind: dict[str, list[str]] = {}
    for kind, target in relations.values():
        by_kind.setdefault(kind, []).append(target)

    def parts(kind: str) -> Iterator[Node]:
        found = (package.optional(target) for target in dict.fromkeys(by_kind.get(kind, ())))
        return (node for node in found if node is not None)

    styles = next(parts("styles"), None)
    writer = _Writer(Numbers(next(parts("numbering"), None), styles), _framed_styles(styles))
    body = document.child("body")
    main = list(writer.blocks(body, ACROSS)) if body is not None else []
    around = {k: _distinct(writer.whole(node) for node in parts(k)) for k in ("header", "footer")}
    notes = [writer.whole(n) for k in ("footnotes", "endnotes") for n in parts(k)]
    foot = [b for b in (*notes, *around["footer"]) if b.pieces]
    blocks = [*_apart(around["header"]), *main, *(BLANK for _ in foot[:1]), *foot]
    pages: list[NativePage] = [GridPage(partial(_same, page), ENGINE) for page in _pages(blocks)]
    pages += package.pictures("word/media", most_pixels)
    return NativeFile(pages, (*writer.problems(), *beside(package)), most_pages)


def _same(block: Block) -> Block:
    return block


def _apart(blocks: Sequence[Block]) -> Iterator[Block]:
    yield from blocks
    if blocks:
        yield BLANK


def _distinct(blocks: Iterable[Block]) -> list[Block]:
    """Blocks that say something, each text once: first pages and even pages often repeat a header."""
    found: dict[tuple[str, ...], Block] = {}
    for block in blocks:
        if block.pieces:
            found.setdefault(tuple(p.text for p in block.pieces), block)
    return list(found.values())


def _pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks between page breaks as pages; pages without text are left out, very long ones are parted."""
    page: list[Block] = []
    for block in (*blocks, BREAK):
        if block is not BREAK:
            page.append(block)
            continue
        whole = stacked(page)
        yield from (part for part in cut(whole, PAGE_LINES) if part.pieces)
        page = []


def _framed_styles(styles: Node | None) -> frozenset[str]:
    """The table styles that draw lines between cells, their own or those of the style they are based on."""
    own: set[str] = set()
    base: dict[str, str] = {}
    for node in styles.children("style") if styles is not None else ():
        name = node.attributes.get("styleId", "")
        base[name] = node.get("basedOn", "val")
        if _lines(node.child("tblPr", "tblBorders")):
            own.add(name)
    return frozenset(name for name in base if not own.isdisjoint(_line_of(name, base)))


def _line_of(name: str, base: Mapping[str, str]) -> list[str]:
    """A style and those it is based on, however they are tangled."""
    found: list[str] = []
    while name in base and name not in found:
        found.append(name)
        name = base[name]
    return found


def _lines(borders: Node | None) -> bool:
    """Whether borders are drawn inside of the table, or around all of it and so around its cells."""
    if borders is None:
        return False
    drawn = {n.name for n in borders.children() if n.attributes.get("val", "none") not in ("none", "nil")}
    return {"insideH", "insideV"} <= drawn


class _Writer:
    """Writes elements as blocks, counting paragraphs."""

    def __init__(self, numbers: Numbers, framed: frozenset[str]) -> None:
        self._numbers = numbers
        self._framed = framed
        self._runs = Runs()
        self._count = 0

    def problems(self) -> Iterator[Problem]:
        """What was left out."""
        if self._runs.deleted:
            reason = f"{self._runs.deleted} words deleted with change tracking on are not read"
            yield Problem("", "tracked-changes", reason, _CHANGED_STEP)
        if self._runs.hidden:
            reason = f"{self._runs.hidden} words of hidden text are not read"
            yield Problem("", "hidden-elements", reason, _HIDDEN_STEP)

    def whole(self, node: Node) -> Block:
        """All that a header, footer or set of notes says."""
        inner = [n for n in node.children("footnote", "endnote") if n.attributes.get("type") is None] or [node]
        return stacked(b for n in inner for b in self.blocks(n, ACROSS) if b is not BREAK)

    def blocks(self, node: Node, wide: int) -> Iterator[Block]:
        """What stands in an element, one under the other, page breaks as ``BREAK``."""
        for child in node.children():
            if child.name == "p":
                yield from self._paragraph(child, wide)
            elif child.name == "tbl":
                yield self._table(child)
                yield BLANK
            elif child.name in _WRAPPERS:
                yield from self.blocks(child, wide)

    def _paragraph(self, node: Node, wide: int) -> Iterator[Block]:
        self._count += 1
        line, found = self._count, self._runs.paragraph(node)
        if found.break_before:
            yield BREAK
        text = found.text.strip("\n")
        number = self._numbers.before(node) if text.strip() else ""
        style = node.get("pPr/pStyle", "val").lower()
        if text.strip() and style.startswith(("heading", "title")):
            yield BLANK
        shown = "\n".join(spread(part) for part in text.split("\n"))
        yield paragraph(f"{number} {shown}" if number else shown, wide, line=line)
        for box in found.boxes:
            yield from (b for b in self.blocks(box, wide) if b is not BREAK)
        if found.break_after or (on(node, "pPr/sectPr") and node.get("pPr/sectPr/type", "val") != "continuous"):
            yield BREAK

    def _table(self, node: Node) -> Block:
        cells: list[Cell] = []
        above: dict[int, int] = {}
        framed = _lines(node.child("tblPr", "tblBorders")) or node.get("tblPr/tblStyle", "val") in self._framed
        for row, line in enumerate(_inner(node, "tr")):
            own = list(_inner(line, "tc"))
            wide = max(LEAST_WIDE, ACROSS // max(len(own), 1))
            column = _number(line.get("trPr/gridBefore", "val", "0"))
            for cell in own:
                across = max(_number(cell.get("tcPr/gridSpan", "val", "1")), 1)
                merge = cell.child("tcPr", "vMerge")
                goes_on = merge is not None and merge.attributes.get("val", "continue") == "continue"
                if goes_on and column in above:
                    upper = cells[above[column]]
                    cells[above[column]] = Cell(
                        upper.row, upper.column, upper.content, upper.natural, upper.across, row - upper.row + 1
                    )
                    self._count += sum(1 for _ in _inner(cell, "p"))
                else:
                    above[column] = len(cells)
                    cells.append(self._cell(cell, row, column, across, wide))
                framed = framed or _lines_of_cell(cell)
                column += across
        return tabled(cells, widest=10 * ACROSS, ruled=framed)

    def _cell(self, node: Node, row: int, column: int, across: int, wide: int) -> Cell:
        blocks = [b for b in self.blocks(node, wide) if b is not BREAK]
        while blocks and not blocks[-1].pieces:
            blocks.pop()
        block = stacked(blocks)
        return Cell(row, column, partial(_ready, block), block.width, across)


def _lines_of_cell(cell: Node) -> bool:
    borders = cell.child("tcPr", "tcBorders")
    drawn = borders.children("top", "bottom", "left", "right", "start", "end") if borders is not None else []
    return sum(n.attributes.get("val", "none") not in ("none", "nil") for n in drawn) >= 3


def _ready(block: Block, _: int) -> Block:
    return block


def _inner(node: Node, name: str) -> Iterator[Node]:
    """The rows of a table or cells of a row, also where they are wrapped."""
    for child in node.children():
        if child.name == name:
            yield child
        elif child.name in _WRAPPERS:
            yield from _inner(child, name)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0
