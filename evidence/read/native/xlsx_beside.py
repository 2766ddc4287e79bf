"""What a sheet of a workbook shows beside its cells: text boxes that lie over it, and the print's header and footer.

ECMA-376 part 1, 18.3.1.46 (headers and footers) and 20.5 (SpreadsheetML drawings).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.read.native.markup import Node
from evidence.read.native.package import Package

_SIDES = re.compile(r"&[LCR]")
_COUNTS, _PAGING = re.compile(r"&[PN]"), re.compile(r"\b(?:page|of|pg)\b|[第页頁共]", re.IGNORECASE)
"""Fields that count pages, and the words that stand around them."""

_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z])')
"""Fonts, sizes, colours and fields (page number, day, file name) say nothing of the paper's own."""


def text_boxes(package: Package, sheet: str) -> Iterator[str]:
    """The texts of the boxes and shapes over the sheet of this part name. Raises ``PageFaultError``."""
    drawings = sorted({target for kind, target in package.relations(sheet).values() if kind == "drawing"})
    for name in drawings:
        drawing = package.optional(name)
        if drawing is not None:
            yield from filter(str.strip, map(_said, _bodies(drawing)))


def printed(code: str) -> Iterator[str]:
    """The texts of a header or footer, left, middle and right, without its codes."""
    for side in _SIDES.split(code.replace("&&", "\0")):
        text = _CODES.sub("", side).replace("\0", "&").strip()
        if any(map(str.isalnum, _PAGING.sub("", text) if _COUNTS.search(side) else text)):
            yield text


def _bodies(node: Node) -> Iterator[Node]:
    """The text of each shape; of a shape in two forms the first counts."""
    for child in node.children():
        if child.name == "txBody":
            yield child
        elif child.name == "AlternateContent":
            yield from _bodies((child.children("Choice", "Fallback") or [child])[0])
        else:
            yield from _bodies(child)


def _said(body: Node) -> str:
    return "\n".join("".join(_letters(paragraph)) for paragraph in body.children("p"))


def _letters(node: Node) -> Iterator[str]:
    for child in node.children():
        if child.name == "t":
            yield "".join(part for part in child.inside if isinstance(part, str))
        elif child.name == "br":
            yield "\n"
        else:
            yield from _letters(child)
