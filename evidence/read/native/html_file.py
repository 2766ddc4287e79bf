"""Web pages and mail bodies as text: blocks under each other, tables as grids; nothing is fetched or run."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote_to_bytes

from evidence.read.faults import PageFaultError
from evidence.read.native.file import GridPage, NativeFile, NativePage
from evidence.read.native.grid import ACROSS, Block, Cell, cut, flow, paragraph, stacked, tabled
from evidence.read.native.html_tree import Tree
from evidence.read.native.markup import Node
from evidence.read.native.pictures import picture_pages
from evidence.read.plain import decoded
from evidence.records.sources import Problem

ENGINE = "html"
LARGEST = 10 * 1024**2
PAGE_LINES = 500
LEAST_WIDE = 30
MOST_SPAN = 1000
BLANK = Block(height=1)
APART = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre hr table form fieldset".split())
"""Elements with white above and below."""

BLOCKS = APART | frozenset(
    "div section article header footer main nav aside address li dt dd body html center figure caption legend "
    "tr td th thead tbody tfoot".split()
)
_BORDER = re.compile(r"border(?:-width|-style)?\s*:\s*(?!0|none)", re.IGNORECASE)
_PICTURE_STEP = "print the page to PDF and add the PDF, if its pictures show a paper"
_HIDDEN_STEP = "look at the message in a mail program or browser; ask the sender why a part of it is hidden"


def opened(path: Path, most_pages: int, most_pixels: int) -> NativeFile:
    """A page. Raises ``PageFaultError``."""
    if path.stat().st_size > LARGEST:
        raise PageFaultError("too-large", f"HTML of more than {LARGEST} bytes")
    tree = Tree()
    tree.feed(decoded(path.read_bytes()))
    tree.close()
    whole = _Writer(ACROSS).block(tree.root)
    pages: list[NativePage] = [GridPage(partial(_same, part), ENGINE) for part in cut(whole, PAGE_LINES) if part.pieces]
    drawings = [s for s in tree.packed if "svg" in s[:40].lower()]  # icons and lines; a paper is no drawing
    pictures, small = picture_pages([_unpacked(s) for s in tree.packed if s not in drawings], most_pixels)
    return NativeFile([*pages, *pictures], (*_problems(tree), *small), most_pages)


def _unpacked(source: str) -> bytes:
    """The bytes of a picture that is written into the page (RFC 2397); as far as they can be told."""
    head, _, data = source.partition(",")
    raw = unquote_to_bytes(data)
    try:
        return b64decode(raw) if head.lower().rstrip().endswith(";base64") else raw
    except ValueError:
        return b""


def _same(block: Block) -> Block:
    return block


def _problems(tree: Tree) -> Iterator[Problem]:
    if tree.hidden:
        count = sum(len(text.split()) for text in tree.hidden)
        said = " ".join(tree.hidden)
        shown = said if len(said) <= 60 else said[:60].rpartition(" ")[0] + " …"
        reason = f"{count} hidden word{'s' * (count > 1)} not read: {shown}"
        yield Problem("", "hidden-elements", reason, _HIDDEN_STEP)
    if tree.elsewhere:
        reason = f"pictures or frames that lie elsewhere are not fetched ({tree.elsewhere})"
        yield Problem("", "elsewhere", reason, _PICTURE_STEP)


class _Writer:
    """Writes elements as blocks of at most so many characters across."""

    def __init__(self, wide: int) -> None:
        self._wide = wide
        self._blocks: list[Block] = []
        self._line: list[tuple[str, int]] = []
        self._glued = False
        """Whether the next characters belong to the last word."""

    def block(self, node: Node) -> Block:
        """All that an element holds."""
        self._inside(node)
        self._flush()
        while self._blocks and self._blocks[-1] is BLANK:
            self._blocks.pop()
        return stacked(self._blocks)

    def _inside(self, node: Node) -> None:
        for child in node.children():
            self._element(child)

    def _element(self, node: Node) -> None:
        if node.name == "#text":
            self._text(node)
        elif node.name == "br":
            self._flush(blank=not self._line)
        elif node.name == "pre":
            self._apart()
            self._verbatim(node)
            self._apart()
        elif node.name == "table":
            self._apart()
            table = _table(node)
            if table.pieces:
                self._blocks.append(table)
            self._apart()
        elif node.name == "input":
            self._words(node.attributes.get("value", ""), node.line)
        elif node.name in BLOCKS:
            apart = self._apart if node.name in APART else self._flush
            apart()
            self._inside(node)
            apart()
        else:
            self._inside(node)

    def _text(self, node: Node) -> None:
        line = node.line
        for i, part in enumerate("".join(t for t in node.inside if isinstance(t, str)).split("\n")):
            if i:
                self._glued = False
            self._words(part, line + i)

    def _words(self, text: str, line: int) -> None:
        if not text:
            return
        words = text.split()
        if words and self._glued and not text[0].isspace() and self._line:
            last, where = self._line[-1]
            self._line[-1] = last + words.pop(0), where
        self._line += [(word, line) for word in words]
        self._glued = not text[-1].isspace()

    def _flush(self, *, blank: bool = False) -> None:
        if self._line:
            self._blocks.append(flow(self._line, self._wide))
        elif blank and self._blocks and self._blocks[-1] is not BLANK:
            self._blocks.append(BLANK)
        self._line, self._glued = [], False

    def _apart(self) -> None:
        self._flush(blank=True)
        if self._blocks and self._blocks[-1] is not BLANK:
            self._blocks.append(BLANK)

    def _verbatim(self, node: Node) -> None:
        for child in node.children():
            if child.name != "#text":
                self._verbatim(child)
                continue
            text = "".join(t for t in child.inside if isinstance(t, str))
            for i, part in enumerate(text.split("\n")):
                self._blocks.append(paragraph(part.expandtabs(8).rstrip(), 10 * ACROSS, line=child.line + i))


def _rows(table: Node) -> Iterator[Node]:
    """The rows of a table in order, not those of tables inside it; the caption counts as one."""
    for node in table.children():
        if node.name in ("tr", "caption"):
            yield node
        elif node.name in ("thead", "tbody", "tfoot", "form", "center"):
            yield from _rows(node)


def _table(table: Node) -> Block:
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    framed = table.attributes.get("border", "0").strip() not in ("0", "")
    for row, node in enumerate(_rows(table)):
        own = node.children("td", "th") if node.name == "tr" else [node]
        wide = max(LEAST_WIDE, ACROSS // max(len(own), 1))
        column = 0
        for cell in own:
            while (row, column) in taken:
                column += 1
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            taken |= {(row + i, column + j) for i in range(down if down < 100 else 1) for j in range(across)}
            block = _Writer(wide).block(cell)
            cells.append(Cell(row, column, partial(_ready, block), block.width, across, down))
            framed = framed or bool(_BORDER.search(cell.attributes.get("style", "")))
            column += across
    return tabled(cells, widest=10 * ACROSS, ruled=framed)


def _ready(block: Block, _: int) -> Block:
    return block


def _span(cell: Node, name: str) -> int:
    said = cell.attributes.get(name, "1").strip()
    return min(max(int(said), 1), MOST_SPAN) if said.isdecimal() and len(said) < 6 else 1
