"""Old workbooks (XLS, BIFF): what each cell shows; formulas are never evaluated, their stored values are read."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from evidence.read.faults import PageFaultError
from evidence.read.native import numbers
from evidence.read.native.file import NativeFile
from evidence.read.native.pictures import picture_pages
from evidence.read.native.sheets import Sheet, pages_of, problems_of
from evidence.read.native.xls_drawn import drawn_over

ENGINE = "xls"
LARGEST = 75 * 1024**2
"""Bytes of a file; it is not packed."""


def opened(path: Path, most_pages: int, most_pixels: int) -> NativeFile:
    """A workbook as pages. Raises ``PageFaultError``."""
    import xlrd  # noqa: PLC0415 - only needed for the old format

    if path.stat().st_size > LARGEST:
        raise PageFaultError("too-large", f"a workbook of more than {LARGEST} bytes")
    broken = (
        xlrd.XLRDError,
        xlrd.compdoc.CompDocError,
        struct.error,
        ValueError,
        LookupError,
        TypeError,
        AssertionError,
    )
    try:
        with path.open("rb") as nowhere, Path("/dev/null").open("w") as quiet:
            book = xlrd.open_workbook(file_contents=nowhere.read(), formatting_info=True, logfile=quiet, on_demand=True)
            sheets = [_sheet(book, i) for i in range(book.nsheets)]
            pictures, told = drawn_over(bytes(book.mem[book.base : book.base + book.stream_len]))
    except broken as error:
        locked = "encrypted" in str(error).lower()
        if locked:
            raise PageFaultError("encrypted", "locked with a password") from error
        raise PageFaultError("corrupt", "damaged: the workbook cannot be opened") from error
    pages, small = picture_pages(pictures, most_pixels)
    return NativeFile([*pages_of(sheets, ENGINE), *pages], (*problems_of(sheets), *told, *small), most_pages)


def _sheet(book: Any, index: int) -> Sheet:  # noqa: ANN401 - the library has no types
    source = book.sheet_by_index(index)
    sheet = Sheet(source.name, hidden=source.visibility != 0)
    sheet.hidden_rows = {r for r, info in source.rowinfo_map.items() if info.hidden}
    sheet.hidden_columns = [(c, c) for c, info in sorted(source.colinfo_map.items()) if info.hidden]
    for top, bottom, left, right in source.merged_cells:
        sheet.merged[top, left] = right - left, bottom - top
    try:
        for row in range(source.nrows):
            for column in range(source.row_len(row)):
                cell = source.cell(row, column)
                sheet.add(row, column, _seen(book, cell))
                if cell.ctype not in _VOID and _pale(book, cell.xf_index):
                    sheet.pale.add((row, column))
    except PageFaultError as fault:
        sheet.fault = fault
        sheet.values.clear()
    book.unload_sheet(index)
    return sheet


def _pale(book: Any, style: int) -> bool:  # noqa: ANN401 - the library has no types
    """Whether a format prints white letters on no ground but white."""
    held = book.xf_list[style]
    ground = held.background
    white = book.font_list[held.font_index].colour_index in _WHITE
    return white and (ground.fill_pattern == 0 or (ground.fill_pattern == 1 and ground.pattern_colour_index in _WHITE))


_VOID = (0, 6)
"""Cells that hold nothing."""

_WHITE = (1, 9)
"""White in the palette ([MS-XLS] 2.5.161, Icv)."""


def _seen(book: Any, cell: Any) -> str:  # noqa: ANN401 - the library has no types
    """What a cell shows. Kinds: 1 text, 2 number, 3 day, 4 truth value, 5 error (xlrd's codes)."""
    if cell.ctype in (2, 3):
        found = book.format_map.get(book.xf_list[cell.xf_index].format_key)
        code = found.format_str if found is not None else numbers.GENERAL
        if cell.ctype == 3 and found is not None and found.format_key in numbers.BUILT_IN:
            code = numbers.BUILT_IN[found.format_key]
        return numbers.shown(float(cell.value), code, since_1904=bool(book.datemode))
    if cell.ctype == 4:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == 5:
        return _ERRORS.get(int(cell.value), "#N/A")
    return str(cell.value)


_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
"""[MS-XLS] 2.5.10, BErr."""
