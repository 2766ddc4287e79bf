"""Plain text and SWIFT messages: every character in its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.read.faults import PageFaultError
from evidence.read.outcome import ended
from evidence.read.plain import PlainFile, decoded
from evidence.read.protocol import PageRead, Surveyed
from evidence.records.pages import NATIVE_CELL, Page, Word
from evidence.records.places import Box
from evidence.records.sources import Problem, SourceFile, Status

WIDE, HIGH = NATIVE_CELL
MESSAGE = "{1:F01AMBRUS33AXXX0000000000}{2:I103COPRCNSHXXXXN}{4:\r\n:20:REF7701\r\n:32A:260305USD45210,00\r\n-}"
RECEIPT = "{1:F21AMBRUS33AXXX0000000000}{4:{177:2603051200}{451:0}}"


def opened(tmp_path: Path, data: bytes) -> PlainFile:
    (tmp_path / "text").write_bytes(data)
    return PlainFile(tmp_path / "text", 100)


def words(file: PlainFile, number: int = 1) -> list[tuple[str, int, int]]:
    """Text, line and column (from 1) of each word."""
    return [(w.text, round(w.box.top / HIGH) + 1, round(w.box.x0 / WIDE) + 1) for w in file.layer(number).words]


def test_line_and_column_follow_from_the_box(tmp_path: Path) -> None:
    file = opened(tmp_path, b"WIRE ADVICE\r\n\r\n  Amount\tUSD\r\n")
    assert words(file) == [("WIRE", 1, 1), ("ADVICE", 1, 6), ("Amount", 3, 3), ("USD", 3, 17)]
    box = file.layer(1).words[1].box
    assert (box.width, box.height) == (6 * WIDE, HIGH)


@pytest.mark.parametrize("text", ["Größe GmbH", "Straße, Füße und Müller", "Société créée"])
def test_two_western_letters_in_a_row_are_no_chinese_character(tmp_path: Path, text: str) -> None:
    assert [w[0] for w in words(opened(tmp_path, text.encode("cp1252")))] == text.split()
    assert decoded(text.encode("cp1252")) == text


@pytest.mark.parametrize("text", ["第3页 宁波园艺工具有限公司 5箱", "发票日期:2026年3月5日 → 合计"])
def test_chinese_with_numbers_between_its_characters_is_chinese(text: str) -> None:
    assert decoded(text.encode("gb18030")) == text


@pytest.mark.parametrize("text", ["發票號碼,買方,總金額\nINV-1,香港供應有限公司,5400.00\n", "裝箱單 淨重", "金額"])
def test_what_hong_kong_and_taiwan_write_in_big5_is_read(text: str) -> None:
    assert decoded(text.encode("big5")) == text


@pytest.mark.parametrize("text", ["卖方", "宁波园艺工具有限公司", "香港供應有限公司 發票", "裝箱單"])
def test_chinese_of_the_mainlands_encoding_is_not_taken_for_big5(text: str) -> None:
    assert decoded(text.encode("gb18030")) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Invoice,5400.00\nINV-1,Kiln Co\n", "发票号码,金额\nINV-1,一万 5400.00\n", "Gerät × 2\n"]
)
def test_text_in_two_bytes_a_letter_is_read_without_a_mark(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_western_text_is_read_in_whatever_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Zahlung an Gruber und Söhne, Köln, für Gerät und Zubehör, ohne Abzug"
    assert [w for w, _, _ in words(opened(tmp_path, text.encode(encoding)))] == text.split()


def test_chinese_text_is_read_in_the_chinese_encoding(tmp_path: Path) -> None:
    assert words(opened(tmp_path, "卖方 宁波园艺工具有限公司".encode("gb18030")))[1][0] == "宁波园艺工具有限公司"


def test_several_messages_in_a_file_are_a_page_each_and_keep_their_lines(tmp_path: Path) -> None:
    file = opened(tmp_path, f"{MESSAGE}$\r\n{MESSAGE}$\r\n".encode())
    assert file.pages == 2
    assert next(w for w, _, _ in words(file, 2)).startswith("{1:F01")
    assert words(file, 2)[0][1] == 5
    assert (":20:REF7701", 6, 1) in words(file, 2)


def test_messages_that_follow_on_the_same_line_are_parted_too(tmp_path: Path) -> None:
    file = opened(tmp_path, f"{RECEIPT}{MESSAGE}${RECEIPT}{MESSAGE}".encode())
    assert file.pages == 2
    assert next(w for w, _, _ in words(file, 1)).startswith(RECEIPT[:20])
    assert words(file, 2)[0][0].startswith(RECEIPT[:20])


def test_one_message_with_its_receipt_is_one_page(tmp_path: Path) -> None:
    assert opened(tmp_path, f"{RECEIPT}{MESSAGE}".encode()).pages == 1


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, b"a" * 25_000)
    assert fault.value.code == "too-long"


def test_the_text_can_be_drawn_where_its_boxes_are(tmp_path: Path) -> None:
    file = opened(tmp_path, b"\n\n        X")
    picture = file.raster(1, 72)
    box = file.layer(1).words[0].box
    inside = picture[int(box.top) : int(box.bottom) + 1, int(box.x0) : int(box.x1) + 1]
    assert inside.min() < 128
    assert int((picture < 128).sum()) == int((inside < 128).sum())


def test_a_file_damaged_in_the_mail_is_read_in_part() -> None:
    note = Problem("a.txt", "damaged-in-mail", "its base64 was damaged in the mail", "ask again")
    source = SourceFile("a.txt", "0" * 64, 9, "text/plain", (note,))
    word = Word("Paid", Box(10, 10, 40, 20), 1.0)
    page = Page("a.txt", 1, 612, 792, 0, "native", "text", (word,), ())
    reading = ended(source, Surveyed(1, ()), {1: PageRead(page)})
    assert (reading.status, reading.reason) == (Status.PARTIAL, "its base64 was damaged in the mail")


def test_a_paragraph_written_as_one_line_is_read(tmp_path: Path) -> None:
    assert len(words(opened(tmp_path, b"we pay the invoice " * 300))) == 1200
