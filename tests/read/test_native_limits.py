"""Files made to hurt: each ends with a reason code, quickly and in little memory."""

from __future__ import annotations

import io
import resource
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence.read.faults import PageFaultError
from evidence.read.native import docx, xlsx
from evidence.read.native.package import LARGEST_PART
from evidence.read.native.sheets import MOST_CELLS, Sheet
from tests.read.native_files import PAGES, PIXELS, put, written_book
from tests.read.support import Desk

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LETTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(autouse=True)
def quick_and_small() -> Iterator[None]:
    """No work without end, and 700 MB more than before at most."""
    began, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert time.process_time() - began < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700_000


def packed(name: str, chunks: Iterator[bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", how, compresslevel=1) as archive, archive.open(name, "w") as part:
        for chunk in chunks:
            part.write(chunk)
    return held.getvalue()


def body(inner: bytes, times: int) -> Iterator[bytes]:
    yield b"<document><body>"
    for _ in range(times):
        yield inner * 1000
    yield b"</body></document>"


def fault(do: Callable[[], object]) -> PageFaultError:
    with pytest.raises(PageFaultError) as found:
        do()
    return found.value


def test_a_letter_packed_too_tightly_is_a_bomb(tmp_path: Path) -> None:
    data = packed("word/document.xml", body(b"<p><r><t>pay pay pay pay</t></r></p>" * 10, 200))
    assert len(data) < 1_000_000
    assert fault(lambda: docx.opened(put(tmp_path, data), PAGES, PIXELS)).code == "too-large"


def test_a_part_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    line = b"<p><r><t>" + b"x" * 9000 + b"</t></r></p>"
    times = LARGEST_PART // (len(line) * 1000) + 1
    data = packed("word/document.xml", body(line, times), zipfile.ZIP_STORED)
    assert fault(lambda: docx.opened(put(tmp_path, data), PAGES, PIXELS)).code == "too-large"


def test_one_long_text_in_many_cells_is_refused(tmp_path: Path) -> None:
    row = "<row>" + "<c t='s'><v>0</v></c>" * 100 + "</row>"
    data = written_book(row * 20, f"<si><t>{'x ' * 16_000}</t></si>")
    found = fault(lambda: xlsx.opened(put(tmp_path, data), PAGES, PIXELS).layer(1))
    assert (found.code, "characters" in found.reason) == ("too-large", True)


def test_a_sheet_ends_at_its_limit_of_cells() -> None:
    sheet = Sheet("Big")
    for row in range(MOST_CELLS):
        sheet.add(row, 0, "1")
    found = fault(lambda: sheet.add(MOST_CELLS, 0, "1"))
    assert (found.code, "sheet Big has more than 1000000 cells" in found.reason) == ("too-large", True)


@pytest.mark.slow
def test_five_million_rows_are_a_reason_and_the_other_sheets_are_read(tmp_path: Path) -> None:
    data = written_book("<row><c><v>1</v></c></row>" * 1_300_000)
    assert fault(lambda: xlsx.opened(put(tmp_path, data), PAGES, PIXELS).layer(1)).code == "too-large"


def test_deep_xml_in_an_office_file_is_refused(tmp_path: Path) -> None:
    data = packed("word/document.xml", iter([b"<a>" * 10_000 + b"</a>" * 10_000]))
    assert fault(lambda: docx.opened(put(tmp_path, data), PAGES, PIXELS)).code == "too-large"


def test_parts_that_lie_over_each_other_are_counted_together(tmp_path: Path) -> None:
    sheet = "<row><c t='inlineStr'><is><t>" + "x" * 30_000_000 + "</t></is></c></row>"
    found = fault(lambda: xlsx.opened(put(tmp_path, written_book(sheet)), PAGES, PIXELS).layer(1))
    assert found.code == "too-large"


def test_a_locked_part_is_said_to_be_locked(tmp_path: Path) -> None:
    data = bytearray(packed("word/document.xml", iter([b"<document/>"])))
    data[6] |= 1  # the sign of encryption, in the entry and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert fault(lambda: docx.opened(put(tmp_path, bytes(data)), PAGES, PIXELS)).code == "encrypted"


def test_a_missing_part_is_damage(tmp_path: Path) -> None:
    assert fault(lambda: docx.opened(put(tmp_path, packed("a.txt", iter([b"x"]))), PAGES, PIXELS)).code == "corrupt"


def test_a_refused_workbook_ends_unreadable_and_a_partly_damaged_one_partial(desk: Desk) -> None:
    huge = desk.read("huge.xlsx", packed("xl/workbook.xml", body(b"<a/>" * 100, 200)), WORKBOOK)
    assert (huge.status, huge.problems[0].code) == ("unreadable", "too-large")
    assert huge.problems[0].next_step
    bad = desk.read("bad.xlsx", written_book("<row><c t='s'><v>9</v></c></row>"), WORKBOOK)
    assert (bad.status, bad.problems[0].code) == ("unreadable", "corrupt")
