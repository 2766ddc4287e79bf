"""White print on white cells of an old workbook: it is told, and no part of what a person sees."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlwt

from evidence.read.layer import Layer
from evidence.read.native import xls


def layer(folder: Path, style: str) -> tuple[Layer, tuple[str, ...]]:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Goods")
    sheet.write(0, 0, "Trowel")
    sheet.write(1, 0, "Balance 45210", xlwt.easyxf(style))
    book.save(str(folder / "old"))
    file = xls.opened(folder / "old", 10, 40_000_000)
    return file.layer(1), tuple(p.reason for p in file.problems)


def test_white_print_on_white_cells_is_kept_aside_and_told(tmp_path: Path) -> None:
    found, told = layer(tmp_path, "font: colour white")
    assert [w.text for w in found.words] == ["Trowel"]
    assert len(told) == 1 and "white print in A2 of sheet Goods" in told[0]


@pytest.mark.parametrize("style", ["font: colour white; pattern: pattern solid, fore_colour black", "font: bold on"])
def test_white_print_on_a_dark_ground_and_plain_print_are_read(tmp_path: Path, style: str) -> None:
    found, told = layer(tmp_path, style)
    assert "45210" in [w.text for w in found.words] and told == ()
