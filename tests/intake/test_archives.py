"""Zips: entries never come out under their own names, limits are said, and damage fails only what is damaged."""

from __future__ import annotations

import io
import stat
import struct
import time
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest

from evidence.intake.directory import entry_count
from evidence.intake.spool import RefusedError
from evidence.records.sources import Status
from evidence.settings import Limits
from tests.intake.support import PDF, TEXT, code, outcome, packed, read, restated, taken


def zipped(entries: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_a_zip_is_a_dossier_named_without_its_extension(tmp_path: Path) -> None:
    intake = taken(packed(tmp_path / "entry 12.zip", {"a.pdf": PDF, "bank/b.txt": TEXT}))
    assert intake.name == "entry 12"
    assert read(intake) == {"entry 12.zip!/a.pdf", "entry 12.zip!/bank/b.txt"}
    assert outcome(intake, "entry 12.zip").status is Status.IGNORED


def test_a_zip_in_a_zip_is_opened_down_to_the_depth_allowed(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {"in.zip": zipped({"deep.zip": zipped({"a.pdf": PDF})}), "b.txt": TEXT})
    assert read(taken(path)) == {"z.zip!/in.zip!/deep.zip!/a.pdf", "z.zip!/b.txt"}
    shallow = taken(path, Limits(archive_depth=2))
    assert code(shallow, "z.zip!/in.zip!/deep.zip") == "archive-limit"
    assert read(shallow) == {"z.zip!/b.txt"}


def test_names_that_climb_out_of_the_folder_are_only_names(tmp_path: Path) -> None:
    names = ["../../climb.pdf", "/root.pdf", "C:\\win.pdf", "a/../../b.pdf"]
    box = tmp_path / "x" / "y"
    box.mkdir(parents=True)
    intake = taken(packed(box / "z.zip", dict.fromkeys(names, PDF)))
    assert read(intake) == {f"z.zip!/{n}" for n in names}
    assert sorted(p.name for p in tmp_path.rglob("*.pdf")) == []
    assert len(list((box / "z.zip.spool").iterdir())) == 2


def test_an_encrypted_entry_is_unreadable_and_its_neighbour_is_read(tmp_path: Path) -> None:
    data = bytearray(packed(tmp_path / "z.zip", {"a.pdf": PDF, "b.txt": TEXT}).read_bytes())
    for sign, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.find(sign) + flags] |= 1
    (tmp_path / "z.zip").write_bytes(data)
    intake = taken(tmp_path / "z.zip")
    assert code(intake, "z.zip!/a.pdf") == "encrypted"
    assert read(intake) == {"z.zip!/b.txt"}


def test_an_entry_with_a_wrong_checksum_is_unreadable(tmp_path: Path) -> None:
    data = packed(tmp_path / "z.zip", {"a.pdf": PDF, "b.txt": TEXT}, zipfile.ZIP_STORED).read_bytes()
    (tmp_path / "z.zip").write_bytes(data.replace(b"Catalog", b"Catalox"))
    intake = taken(tmp_path / "z.zip")
    assert code(intake, "z.zip!/a.pdf") == "bad-entry"
    assert read(intake) == {"z.zip!/b.txt"}


def test_two_entries_of_one_name_are_both_read(tmp_path: Path) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.pdf", PDF)
        archive.writestr("a.pdf", PDF + b"second")
    intake = taken(tmp_path / "z.zip")
    assert read(intake) == {"z.zip!/a.pdf", "z.zip!/a.pdf#2"}
    assert len({s.sha256 for s in intake.sources}) == 2


def test_ten_thousand_entries_of_one_name_are_ten_thousand_rows(tmp_path: Path) -> None:
    one = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 0, 0, 0, 0, 1, 0) + b"a"
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 10_000, 10_000, len(one) * 10_000, len(head), 0)
    (tmp_path / "z.zip").write_bytes(head + one * 10_000 + end)
    intake = taken(tmp_path / "z.zip")
    assert len(intake.outcomes) == 10_001
    assert outcome(intake, "z.zip!/a#10000").status is Status.UNREADABLE


def test_an_entry_named_like_a_folder_that_holds_bytes_is_a_file(tmp_path: Path) -> None:
    intake = taken(packed(tmp_path / "z.zip", {"x.pdf/": PDF, "folder/": b"", "folder/a.txt": TEXT}))
    assert read(intake) == {"z.zip!/x.pdf", "z.zip!/folder/a.txt"}
    assert [o.path for o in intake.outcomes] == ["z.zip"]


def test_hidden_papers_in_a_zip_are_read_and_its_system_files_are_not(tmp_path: Path) -> None:
    entries = {".scan.pdf": PDF, ".rc": TEXT, "__MACOSX/._a.pdf": TEXT, "._a.pdf": b"\0\5\x16\7\0\2\0\0"}
    entries["~$b.pdf"] = PDF
    intake = taken(packed(tmp_path / "z.zip", entries))
    assert read(intake) == {"z.zip!/.scan.pdf", "z.zip!/~$b.pdf"}
    assert {o.path for o in intake.outcomes if o.status is Status.IGNORED} == {
        "z.zip", "z.zip!/.rc", "z.zip!/__MACOSX/._a.pdf", "z.zip!/._a.pdf",
    }  # fmt: skip


def test_a_link_in_a_zip_is_not_followed(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.writestr(link, "/etc/hostname")
    assert outcome(taken(tmp_path / "z.zip"), "z.zip!/link.pdf").status is Status.IGNORED


def test_an_office_file_is_not_taken_apart(tmp_path: Path) -> None:
    path = packed(tmp_path / "list.docx", {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    intake = taken(path)
    assert read(intake) == {"list.docx"} and intake.outcomes == ()
    assert intake.sources[0].media_type.endswith("wordprocessingml.document")
    assert intake.sources[0].problems == ()


def test_an_office_file_at_the_depth_allowed_is_no_archive_too_many(tmp_path: Path) -> None:
    office = zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})
    path = packed(tmp_path / "z.zip", {"in.zip": zipped({"list.xlsx": office, "x.zip": zipped({"a.txt": TEXT})})})
    intake = taken(path, Limits(archive_depth=2))
    assert read(intake) == {"z.zip!/in.zip!/list.xlsx"}
    assert code(intake, "z.zip!/in.zip!/x.zip") == "archive-limit"


def test_papers_packed_beside_a_loose_office_part_are_still_found(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {"[Content_Types].xml": b"<x/>", "invoice.pdf": PDF, "mimetype": b"x"})
    assert read(taken(path)) == {"z.zip!/invoice.pdf", "z.zip!/[Content_Types].xml", "z.zip!/mimetype"}


def test_more_entries_than_allowed_open_nothing(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {f"{i}.txt": TEXT for i in range(4)})
    assert code(taken(path, Limits(archive_entries=3)), "z.zip") == "archive-limit"
    assert len(taken(path, Limits(archive_entries=4)).sources) == 4


def test_entries_count_over_all_archives_of_a_dossier(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    for name in ("a.zip", "b.zip"):
        packed(folder / name, {"1.txt": TEXT, "2.txt": TEXT})
    intake = taken(folder, Limits(archive_entries=3))
    assert read(intake) == {"a.zip!/1.txt", "a.zip!/2.txt"}
    assert code(intake, "b.zip") == "archive-limit"


def test_more_bytes_than_allowed_are_refused_entry_by_entry(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {"a.txt": TEXT, "b.txt": TEXT * 9})
    intake = taken(path, Limits(archive_size=3 * len(TEXT)))
    assert read(intake) == {"z.zip!/a.txt"}
    assert code(intake, "z.zip!/b.txt") == "archive-limit"


BRIEF = Limits(archive_ratio_from=1 << 20)


def test_a_bomb_is_refused_by_its_ratio_and_leaves_no_copy(tmp_path: Path) -> None:
    intake = taken(packed(tmp_path / "z.zip", {"bomb.txt": b"0" * 5_000_000, "a.txt": TEXT}), BRIEF)
    assert code(intake, "z.zip!/bomb.txt") == "archive-limit"
    assert read(intake) == {"z.zip!/a.txt"}
    assert sum(p.stat().st_size for p in (tmp_path / "z.zip.spool").iterdir()) < 10_000


def test_an_entry_larger_than_a_file_may_be_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {"a.txt": TEXT * 100, "b.txt": TEXT})
    intake = taken(path, Limits(file_size=1000))
    assert code(intake, "z.zip!/a.txt") == "too-large"
    assert read(intake) == {"z.zip!/b.txt"}


def huge_directory(path: Path, count: int, stated: int) -> Path:
    """A zip whose directory lists so many entries and says there are ``stated``."""
    header = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    directory = header * count
    with path.open("wb") as file:
        file.write(b"PK\3\4" + bytes(26) + directory)
        file.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, stated, stated, len(directory), 30, 0))
    return path


@pytest.mark.parametrize("stated", [1, 300_000 % 65_536, 65_535])
def test_a_directory_of_three_hundred_thousand_entries_is_refused_at_once(tmp_path: Path, stated: int) -> None:
    path = huge_directory(tmp_path / "z.zip", 300_000, stated)
    begin = time.monotonic()
    assert code(taken(path), "z.zip") == "archive-limit"
    assert time.monotonic() - begin < 10


@pytest.mark.parametrize("stated", [1, 3, 60_000])
def test_a_zip_that_states_another_number_than_it_lists_is_damaged(tmp_path: Path, stated: int) -> None:
    path = restated(packed(tmp_path / "z.zip", {"a.txt": TEXT, "b.txt": TEXT}), stated)
    assert code(taken(path), "z.zip") == "bad-archive"


def zip64(entries: dict[str, bytes], count: int) -> bytes:
    data = zipped(entries)
    at = data.rfind(b"PK\5\6")
    size, start = struct.unpack_from("<2L", data, at + 12)
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, at, 1)
    return data[:at] + end + locator + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, size, start, 0)


def test_a_large_file_zip_is_read_by_its_own_count(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    path.write_bytes(zip64({"a.txt": TEXT, "b.txt": TEXT}, 2))
    assert read(taken(path)) == {"z.zip!/a.txt", "z.zip!/b.txt"}
    path.write_bytes(zip64({"a.txt": TEXT}, 1 << 60))
    assert code(taken(path), "z.zip") == "bad-archive"


def test_a_zip_with_bytes_before_it_and_a_comment_after_it_is_counted(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {"a.txt": TEXT})
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"sent on 5 March"
    path.write_bytes(b"PK\3\4 prefix" + path.read_bytes())
    assert entry_count(path, 10) == 1
    assert read(taken(path)) == {"z.zip!/a.txt"}


@pytest.mark.parametrize("keep", [30, 200, -30, -5])
def test_a_zip_that_breaks_off_is_damaged(tmp_path: Path, keep: int) -> None:
    path = packed(tmp_path / "z.zip", {f"{i}.txt": TEXT * 9 for i in range(5)})
    path.write_bytes(path.read_bytes()[:keep])
    assert code(taken(path), "z.zip") == "bad-archive"
    with pytest.raises(RefusedError):
        entry_count(path, 10)


def overlapping(path: Path, kernel: bytes, count: int) -> Path:
    """A zip whose entries all claim the same packed bytes, each but the last beginning a header earlier."""
    body = zlib.compress(kernel, 9)[2:-4]
    heads = [struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, zlib.crc32(kernel), len(body), len(kernel), 1, 0)
             + bytes([97 + i]) for i in range(count)]  # fmt: skip
    size = len(heads[0])
    data = b"".join(heads) + body
    directory = b""
    for i in range(count):
        reach = (count - 1 - i) * size + len(body)
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 0, zlib.crc32(kernel), reach, len(kernel), 1, 0, 0, 0, 0, 0,
            i * size,
        ) + bytes([97 + i])  # fmt: skip
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(data), 0)
    path.write_bytes(data + directory + end)
    return path


def test_entries_that_lie_over_one_another_are_refused_and_the_last_is_read(tmp_path: Path) -> None:
    intake = taken(overlapping(tmp_path / "z.zip", TEXT * 40, 5))
    assert read(intake) == {"z.zip!/e"}
    assert [code(intake, f"z.zip!/{n}") for n in "abcd"] == ["bad-entry"] * 4


def test_a_zip_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    inner = zipped({"a.txt": TEXT})
    for _ in range(12):
        inner = zipped({"again.zip": inner, "b.txt": TEXT})
    (tmp_path / "z.zip").write_bytes(inner)
    intake = taken(tmp_path / "z.zip")
    assert len(intake.sources) == Limits().archive_depth
    assert code(intake, "z.zip" + "!/again.zip" * Limits().archive_depth) == "archive-limit"


def test_many_copies_of_one_nested_archive_stop_at_the_entries_allowed(tmp_path: Path) -> None:
    inner = zipped({f"{i}.txt": TEXT for i in range(10)})
    for _ in range(3):
        inner = zipped({f"{i}.zip": inner for i in range(10)})
    (tmp_path / "z.zip").write_bytes(inner)
    intake = taken(tmp_path / "z.zip", Limits(archive_entries=500))
    assert 0 < len(intake.sources) <= 500
    assert {o.problems[0].code for o in intake.outcomes if o.problems} == {"archive-limit"}


def test_names_of_chinese_packers_come_out_as_they_were_written(tmp_path: Path) -> None:
    path = packed(tmp_path / "z.zip", {"XXXX.pdf": PDF, "YYY.txt": TEXT})
    data = path.read_bytes().replace(b"XXXX", "发票".encode("gb18030")).replace(b"YYY", "单".encode())
    path.write_bytes(data)
    assert read(taken(path)) == {"z.zip!/发票.pdf", "z.zip!/单.txt"}


def test_names_that_differ_by_case_alone_keep_their_own_rows(tmp_path: Path) -> None:
    intake = taken(packed(tmp_path / "z.zip", {"A.pdf": PDF, "a.pdf": PDF + b" ", "a.PDF": PDF + b"  "}))
    assert read(intake) == {"z.zip!/A.pdf", "z.zip!/a.pdf", "z.zip!/a.PDF"}
    assert len({s.sha256 for s in intake.sources}) == 3


def test_a_paper_that_is_also_a_zip_is_a_paper(tmp_path: Path) -> None:
    (tmp_path / "both.pdf").write_bytes(PDF + zipped({"a.txt": TEXT}))
    intake = taken(tmp_path / "both.pdf")
    assert [s.media_type for s in intake.sources] == ["application/pdf"]


def test_a_clean_scan_packed_to_a_hundredth_is_taken_out(tmp_path: Path) -> None:
    scan = b"BM" + bytes(12) + b"\xff" * 4_000_000
    intake = taken(packed(tmp_path / "z.zip", {"scan.bmp": scan}))
    assert (tmp_path / "z.zip").stat().st_size < len(scan) / 200
    assert read(intake) == {"z.zip!/scan.bmp"}


def test_an_archive_of_nothing_is_told_and_not_called_listed(tmp_path: Path) -> None:
    (tmp_path / "folders").mkdir()
    for entries in ({}, {"folder/": b""}):
        said = outcome(taken(packed(tmp_path / "folders" / "z.zip", entries)), "z.zip")
        assert said.status is Status.UNREADABLE and said.reason == "an archive without any file in it"
        assert said.problems[0].next_step
