"""What lies over the cells of an old workbook: its pictures are read, comments and text boxes are told."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import xlwt
from PIL import Image
from xlwt.CompoundDoc import XlsDoc

from evidence.read.native import xls
from evidence.read.native.file import NativeFile


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def thing(kind: int) -> bytes:
    """An object over the cells: its common part."""
    return record(0x5D, struct.pack("<HHHH", 0x15, 18, kind, 1) + bytes(14))


def pictures(*sizes: tuple[int, int]) -> bytes:
    """The group of drawings, in records of a bounded length as the format asks."""
    data = b""
    for size in sizes:
        held = io.BytesIO()
        Image.effect_noise(size, 90).save(held, "JPEG")
        picture = bytes(17) + held.getvalue()
        data += struct.pack("<HHL", 0x46A0, 0xF01D, len(picture)) + picture
    parts = [data[at : at + 8224] for at in range(0, len(data), 8224)]
    return record(0xEB, parts[0]) + b"".join(record(0x3C, part) for part in parts[1:])


def opened(folder: Path, more: bytes) -> NativeFile:
    """A workbook with records at its end."""
    book = xlwt.Workbook()
    book.add_sheet("Goods").write(0, 0, "Trowel")
    with (folder / "old").open("wb") as file:
        XlsDoc().save(file, book.get_biff_data() + more)
    return xls.opened(folder / "old", 10, 40_000_000)


def test_a_picture_of_a_page_is_a_page_and_a_logo_is_told(tmp_path: Path) -> None:
    file = opened(tmp_path, pictures((620, 800), (90, 40)))
    assert (file.pages, file.layer(2).look) == (2, True)
    assert file.raster(2, 72).shape == (800, 620)
    assert [(p.code, p.reason) for p in file.problems] == [("small-pictures", "1 small picture (2) not read")]


def test_comments_text_boxes_and_charts_are_told(tmp_path: Path) -> None:
    file = opened(tmp_path, thing(0x19) + thing(0x19) + thing(0x06) + thing(0x05) + thing(0x08))
    assert [(p.code, p.reason) for p in file.problems] == [
        ("comments", "2 comments not read"),
        ("unread-drawing", "text boxes (1) and charts (1) over the cells are not read"),
    ]


def test_a_workbook_of_cells_alone_has_no_problems(tmp_path: Path) -> None:
    assert opened(tmp_path, b"").problems == ()
