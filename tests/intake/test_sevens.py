"""7z archives: taken apart like zips, by number and never by name, and damage fails only what is damaged."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import py7zr
import pytest

from evidence.records.sources import Status
from evidence.settings import Limits
from tests.intake.support import PDF, TEXT, code, outcome, packed, read, taken

COPY = [{"id": py7zr.FILTER_COPY}]


def sevened(path: Path, entries: dict[str, bytes], *, plain: bool = False, **how: object) -> Path:
    with py7zr.SevenZipFile(path, "w", filters=COPY if plain else None, **how) as archive:  # type: ignore[arg-type]
        for name, data in entries.items():
            archive.writestr(data, name)
    return path


def renamed(path: Path, old: str, new: str) -> Path:
    """The archive with another entry name of the same length in its (unpacked) directory."""
    data = path.read_bytes()
    assert old.encode("utf-16-le") in data
    held = io.BytesIO(data.replace(old.encode("utf-16-le"), new.encode("utf-16-le")))
    return resealed(path, held.getvalue())


def resealed(path: Path, data: bytes) -> Path:
    """The archive with right checksums over its directory and its first header."""
    offset, size = struct.unpack_from("<QQ", data, 12)
    directory = data[32 + offset : 32 + offset + size]
    start = data[12:28] + struct.pack("<L", zlib.crc32(directory))
    path.write_bytes(data[:8] + struct.pack("<L", zlib.crc32(start)) + start + data[32:])
    return path


def loose(path: Path, entries: dict[str, bytes], *, plain: bool = True) -> Path:
    """An archive whose directory isn't packed, so that a test can change it."""
    with py7zr.SevenZipFile(path, "w", filters=COPY if plain else None) as archive:
        archive.set_encoded_header_mode(False)
        for name, data in entries.items():
            archive.writestr(data, name)
    return path


def test_a_7z_is_a_dossier_named_without_its_extension(tmp_path: Path) -> None:
    intake = taken(sevened(tmp_path / "entry 12.7z", {"a.pdf": PDF, "bank/b.txt": TEXT, "发票.pdf": PDF}))
    assert intake.name == "entry 12"
    assert read(intake) == {"entry 12.7z!/a.pdf", "entry 12.7z!/bank/b.txt", "entry 12.7z!/发票.pdf"}
    assert outcome(intake, "entry 12.7z").status is Status.IGNORED


def test_archives_of_both_kinds_nest(tmp_path: Path) -> None:
    packed(tmp_path / "in.zip", {"a.pdf": PDF})
    path = sevened(tmp_path / "x.7z", {"in.zip": (tmp_path / "in.zip").read_bytes()})
    assert read(taken(path)) == {"x.7z!/in.zip!/a.pdf"}
    shallow = taken(path, Limits(archive_depth=1))
    assert code(shallow, "x.7z!/in.zip") == "archive-limit"


@pytest.mark.parametrize("new", ["../../e.pdf", "/etc/ab.pdf", "C:\\wind.pdf"])
def test_names_that_climb_out_are_only_names(tmp_path: Path, new: str) -> None:
    box = tmp_path / "x" / "y"
    box.mkdir(parents=True)
    path = renamed(loose(box / "z.7z", {"abcdefg.pdf": PDF, "b.txt": TEXT}), "abcdefg.pdf", new)
    shown = new.replace("\\", "/")  # a 7z separates folders so
    assert read(taken(path)) == {f"z.7z!/{shown}", "z.7z!/b.txt"}
    assert list(tmp_path.rglob("*.pdf")) == []


def test_two_entries_of_one_name_are_both_read(tmp_path: Path) -> None:
    path = renamed(loose(tmp_path / "z.7z", {"a.pdf": PDF, "b.pdf": PDF + b"2"}), "b.pdf", "a.pdf")
    intake = taken(path)
    assert read(intake) == {"z.7z!/a.pdf", "z.7z!/a.pdf#2"}
    assert len({s.sha256 for s in intake.sources}) == 2


def test_an_entry_with_a_wrong_checksum_is_unreadable_and_its_neighbours_are_read(tmp_path: Path) -> None:
    path = sevened(tmp_path / "z.7z", {"a.txt": TEXT, "b.pdf": PDF, "c.txt": TEXT * 2}, plain=True)
    path.write_bytes(path.read_bytes().replace(b"Catalog", b"Catalox"))
    intake = taken(path)
    assert code(intake, "z.7z!/b.pdf") == "bad-entry"
    assert {"z.7z!/a.txt"} <= read(intake) <= {"z.7z!/a.txt", "z.7z!/c.txt"}


def test_damage_amid_packed_bytes_fails_what_comes_after_it_alone(tmp_path: Path) -> None:
    noise = bytes((i * i * 7 + i // 3) % 251 for i in range(60_000))
    path = sevened(tmp_path / "z.7z", {"a.txt": TEXT, "b.txt": bytes([65 + n % 26 for n in noise]), "c.txt": TEXT})
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 40] = bytes(40)
    path.write_bytes(data)
    intake = taken(path)
    assert read(intake) == {"z.7z!/a.txt"}
    assert code(intake, "z.7z!/b.txt") == code(intake, "z.7z!/c.txt") == "bad-entry"
    assert len(list((tmp_path / "z.7z.spool").iterdir())) == 2


def test_a_locked_archive_says_so(tmp_path: Path) -> None:
    entries = taken(sevened(tmp_path / "a.7z", {"a.pdf": PDF}, password="secret"))
    assert code(entries, "a.7z!/a.pdf") == "encrypted"
    names = taken(sevened(tmp_path / "b.7z", {"a.pdf": PDF}, password="secret", header_encryption=True))
    assert code(names, "b.7z") == "encrypted"


def test_more_entries_than_allowed_open_nothing(tmp_path: Path) -> None:
    path = sevened(tmp_path / "z.7z", {f"{i}.txt": TEXT + bytes([48 + i]) for i in range(4)})
    assert code(taken(path, Limits(archive_entries=3)), "z.7z") == "archive-limit"
    assert len(taken(path, Limits(archive_entries=4)).sources) == 4


BRIEF = Limits(archive_ratio_from=1 << 20)


def test_a_bomb_is_refused_by_its_ratio_and_leaves_no_copy(tmp_path: Path) -> None:
    intake = taken(sevened(tmp_path / "z.7z", {"a.txt": TEXT, "bomb.txt": b"0" * 5_000_000, "c.txt": TEXT * 2}), BRIEF)
    assert read(intake) == {"z.7z!/a.txt"}
    assert code(intake, "z.7z!/bomb.txt") == code(intake, "z.7z!/c.txt") == "archive-limit"
    assert sum(p.stat().st_size for p in (tmp_path / "z.7z.spool").iterdir()) < 10_000


def test_an_entry_larger_than_a_file_may_be_is_refused_and_its_neighbour_read(tmp_path: Path) -> None:
    path = sevened(tmp_path / "z.7z", {"a.txt": TEXT * 100, "b.txt": TEXT})
    intake = taken(path, Limits(file_size=1000))
    assert code(intake, "z.7z!/a.txt") == "too-large"
    assert read(intake) == {"z.7z!/b.txt"}


def test_a_link_in_a_7z_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link.pdf").symlink_to("/etc/hostname")
    with py7zr.SevenZipFile(tmp_path / "z.7z", "w") as archive:
        archive.write(tmp_path / "folder" / "link.pdf", "link.pdf")
    intake = taken(tmp_path / "z.7z")
    assert outcome(intake, "z.7z!/link.pdf").status is Status.IGNORED


@pytest.mark.parametrize("keep", [6, 31, 60, -30, -5])
def test_a_7z_that_breaks_off_is_damaged(tmp_path: Path, keep: int) -> None:
    path = sevened(tmp_path / "z.7z", {f"{i}.txt": TEXT * 9 for i in range(5)})
    path.write_bytes(path.read_bytes()[:keep])
    assert code(taken(path), "z.7z") == "bad-archive"


def test_any_flipped_bit_ends_in_a_reason(tmp_path: Path) -> None:
    whole = sevened(tmp_path / "whole.7z", {"a.pdf": PDF, "b.txt": TEXT}).read_bytes()
    folder = tmp_path / "d"
    folder.mkdir()
    for at in range(6, len(whole)):
        flipped = bytearray(whole)
        flipped[at] ^= 1 << at % 8
        (folder / f"{at}.7z").write_bytes(flipped)
    intake = taken(folder)
    assert len([p for p in (o.path for o in intake.outcomes) if p.endswith(".7z")]) == len(whole) - 6
    assert {s.size for s in intake.sources} <= {len(PDF), len(TEXT)}
