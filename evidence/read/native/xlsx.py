"""Workbooks (XLSX): what each cell shows, read as a stream; formulas are never evaluated, their stored values are read.

ECMA-376 part 1, 18: SpreadsheetML.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.native import numbers
from evidence.read.native.beside import beside
from evidence.read.native.file import NativeFile
from evidence.read.native.markup import Node, parse
from evidence.read.native.package import Package
from evidence.read.native.sheets import MOST_CHARACTERS, Sheet, cell_name, pages_of, problems_of
from evidence.read.native.xlsx_beside import printed, text_boxes
from evidence.read.native.xlsx_pale import pale_styles

ENGINE = "xlsx"
HEADERS = frozenset(f"{which}{where}" for which in ("odd", "even", "first") for where in ("Header", "Footer"))
MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})$")
_MIDNIGHT = "T00:00:00"


class _Shown:
    """What the workbook's styles make of a number."""

    def __init__(self, styles: Node | None, since_1904: bool) -> None:
        own = styles.child("numFmts") if styles is not None else None
        codes = dict(numbers.BUILT_IN)
        for node in own.children("numFmt") if own is not None else ():
            codes[_number(node.attributes.get("numFmtId"))] = node.attributes.get("formatCode", numbers.GENERAL)
        formats = styles.child("cellXfs") if styles is not None else None
        ids = [_number(n.attributes.get("numFmtId")) for n in formats.children("xf")] if formats is not None else []
        self._codes = [codes.get(i, numbers.GENERAL) for i in ids]
        self._since_1904 = since_1904
        self.pale = pale_styles(styles)

    def number(self, raw: str, style: int) -> str:
        """A stored number in the format of its style."""
        try:
            value = float(raw)
        except ValueError:
            return raw
        if not math.isfinite(value):
            return raw
        code = self._codes[style] if 0 <= style < len(self._codes) else numbers.GENERAL
        return numbers.shown(value, code, since_1904=self._since_1904)


GROUNDS = ("tablePart", "conditionalFormatting", "picture")
"""What may colour the ground of cells beside their own formats."""


class _Strings:
    """The shared strings, in order, without the readings over East Asian ones."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._parts: list[str] = []
        self._said = self._aside = False
        self._size = 0

    def start(self, name: str, _: dict[str, str], __: int) -> None:
        """An element begins."""
        if name == "si":
            self._parts = []
        self._aside = self._aside or name == "rPh"
        self._said = name == "t" and not self._aside

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "si":
            self.all.append("".join(self._parts))
        elif name == "rPh":
            self._aside = False
        self._said = False

    def text(self, text: str) -> None:
        """Characters."""
        if self._said:
            self._parts.append(text)
            self._size += len(text)
            if self._size > MOST_CHARACTERS:
                raise PageFaultError("too-large", f"the workbook holds more than {MOST_CHARACTERS} characters")


class _Cells:
    """The listener to one sheet."""

    def __init__(self, sheet: Sheet, strings: Sequence[str], shown: _Shown) -> None:
        self._sheet, self._strings, self._shown = sheet, strings, shown
        self._row = self._column = -1
        self._kind, self._style = "n", 0
        self._parts: list[str] = []
        self._open = self._aside = self._formula = self._valued = False

    def start(self, name: str, attributes: dict[str, str], _: int) -> None:
        """An element begins."""
        if name == "c":
            self._row, self._column = _place(attributes.get("r"), self._row, self._column + 1)
            self._kind, self._style = attributes.get("t", "n"), _number(attributes.get("s"))
            self._parts = []
            self._formula = self._valued = False
        elif name in ("v", "t"):
            self._open = not self._aside
            self._valued = self._kind == "str"  # the empty text is a value; an empty number is none
        elif name in HEADERS:
            self._parts, self._open = [], True
        elif name == "rPh":  # readings over East Asian characters
            self._aside = True
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._row, self._column = _number(attributes.get("r"), self._row + 2) - 1, -1
            if _yes(attributes.get("hidden")):
                self._sheet.hidden_rows.add(self._row)
        elif name == "col" and _yes(attributes.get("hidden")):
            self._sheet.hidden_columns.append((_number(attributes.get("min")) - 1, _number(attributes.get("max")) - 1))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """An element ends."""
        if name in ("v", "t"):
            self._open = False
        elif name in HEADERS:
            self._open = False
            self._sheet.beside += [t for t in printed("".join(self._parts)) if t not in self._sheet.beside]
        elif name == "rPh":
            self._aside = False
        elif name in GROUNDS:
            self._sheet.coloured = True
        elif name == "c":
            raw = "".join(self._parts)
            if raw:
                self._sheet.add(self._row, self._column, self._seen(raw))
                if self._style in self._shown.pale:
                    self._sheet.pale.add((self._row, self._column))
            elif self._formula and not self._valued:
                self._sheet.uncounted.append(cell_name(self._row, self._column))

    def text(self, text: str) -> None:
        """Characters."""
        if self._open:
            self._valued = True
            self._parts.append(text)

    def _seen(self, raw: str) -> str:
        if self._kind == "n":
            return self._shown.number(raw, self._style)
        if self._kind == "s":
            index = _number(raw, -1)
            if not 0 <= index < len(self._strings):
                raise PageFaultError("corrupt", f"damaged: {self._sheet.said} names a text that is not there")
            return self._strings[index]
        if self._kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        return raw.removesuffix(_MIDNIGHT) if self._kind == "d" else raw

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, left = _place(first, 0, 0)
        bottom, right = _place(last or first, 0, 0)
        self._sheet.merged[top, left] = max(right - left, 0) + 1, max(bottom - top, 0) + 1


def opened(path: Path, most_pages: int, most_pixels: int) -> NativeFile:
    """A workbook as pages. Raises ``PageFaultError``."""
    package = Package(path)
    name = package.main("xl/workbook.xml")
    workbook, relations = package.tree(name), package.relations(name)
    parts = dict(relations.values())
    strings = _Strings()
    if parts.get("sharedStrings") in package.names:
        parse(package.chunks(parts["sharedStrings"]), strings.start, strings.end, strings.text)
    styles = package.optional(parts.get("styles", "xl/styles.xml"))
    shown = _Shown(styles, _yes(workbook.get("workbookPr", "date1904")))
    listed = workbook.child("sheets")
    sheets = []
    for node in listed.children("sheet") if listed is not None else ():
        kind, target = relations.get(node.attributes.get("id", ""), ("", ""))
        if kind != "chartsheet":  # its chart is told of as a part of the file
            sheets.append(_sheet(package, node, target if kind == "worksheet" else "", strings.all, shown))
    pages = [*pages_of(sheets, ENGINE), *package.pictures("xl/media", most_pixels)]
    return NativeFile(pages, (*problems_of(sheets), *beside(package)), most_pages)


def _sheet(package: Package, node: Node, target: str, strings: Sequence[str], shown: _Shown) -> Sheet:
    """A sheet; where a limit or damage ends it, the others go on."""
    hidden = node.attributes.get("state", "visible") != "visible"
    sheet = Sheet(node.attributes.get("name", ""), hidden=hidden)
    cells = _Cells(sheet, strings, shown)
    try:
        if not target:
            raise PageFaultError("unsupported", "no sheet of cells")
        parse(package.chunks(target), cells.start, cells.end, cells.text)
        sheet.beside += text_boxes(package, target)
    except PageFaultError as fault:
        sheet.fault = PageFaultError(fault.code, f"{sheet.said}: {fault.reason}")
        sheet.values.clear()
    return sheet


def _place(reference: str | None, row: int, column: int) -> tuple[int, int]:
    """Row and column (from 0) of ``B7``; those given for a cell that does not say."""
    found = _REFERENCE.match(reference) if reference else None
    if found is not None:
        row, column = int(found[2]) - 1, -1
        for letter in found[1]:
            column = (column + 1) * 26 + ord(letter) - 65
    elif reference:
        raise PageFaultError("corrupt", f"damaged: a cell called {reference[:20]!r}")
    if not (0 <= row < MOST_ROWS and 0 <= column < MOST_COLUMNS):
        raise PageFaultError("corrupt", "damaged: a cell outside of the sheet")
    return row, column


def _number(text: str | None, default: int = 0) -> int:
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def _yes(text: str | None) -> bool:
    return text in ("1", "true", "on")
