"""Where output goes: pipes, links, full disks and closed streams, as a shell hands them over."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from evidence.report.mask import Mask
from evidence.report.write import put, put_all

ROOT = Path(__file__).resolve().parents[1]
WIRE = (
    ":20:REF1\n:32A:260401USD1000,00\n:50K:/12345678\nMAPLE HARBOR IMPORTS LLC\n"
    ":59:/998877\nBRIGHT LAMP LTD\n:71A:SHA\n"
)


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "EV": f"{sys.executable} -m evidence",
                   "XDG_CACHE_HOME": str(folder / "cache")}  # fmt: skip
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, text=True, capture_output=True,
                          timeout=120, check=False)  # fmt: skip


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    (tmp_path / "wire.fin").write_text(WIRE)
    return tmp_path


def test_what_is_written_into_a_pipe_comes_out_at_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    heard: list[bytes] = []
    listener = threading.Thread(target=lambda: heard.append((tmp_path / "pipe").read_bytes()))
    listener.start()
    put(tmp_path / "pipe", b"facts")
    listener.join(timeout=10)
    assert heard == [b"facts"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    put(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


def test_of_several_files_all_are_replaced_or_none(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(OSError):
        put_all({tmp_path / "a": b"new", tmp_path / "nowhere" / "b": b"new"})
    assert (tmp_path / "a").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_json_goes_into_a_substituted_process(wire: Path) -> None:
    done = shell("$EV extract wire.fin --json >(cat > copy.json); sleep 1", wire)
    assert done.returncode == 0, done.stderr
    assert "evidence/extract/1" in (wire / "copy.json").read_text()


def test_a_closed_error_stream_changes_neither_verdict_nor_report(wire: Path) -> None:
    open_ = shell("$EV check wire.fin --out open", wire)
    closed = shell("$EV check wire.fin --out closed 2>&-", wire)
    assert closed.returncode == open_.returncode
    assert (wire / "closed" / "report.json").is_file()


def test_a_full_disk_behind_the_output_is_told_and_is_no_verdict(wire: Path) -> None:
    done = shell("$EV check wire.fin --out out > /dev/full", wire)
    assert done.returncode == 70
    assert "the output cannot be written: No space left" in done.stderr
    assert "error of the program" not in done.stderr


def test_an_empty_path_is_not_the_current_folder(wire: Path) -> None:
    done = shell('$EV check "$NOTHING"', wire)
    assert done.returncode == 3
    assert "it is empty" in done.stderr
    assert not (wire / "evidence-reports").exists()


def test_an_account_number_is_masked_though_its_caption_is_read_badly() -> None:
    assert Mask(()).text("Account Ne... 343670200973281876 due") == "Account Ne... ••••••••••••••1876 due"
    assert Mask(()).text("A/C No: 12 3456 7890") == "A/C No: •• •••• 7890"
    assert Mask(()).text("账号：6222021234567890123") == "账号：•••••••••••••••0123"


def test_numbers_that_are_no_accounts_stay_readable() -> None:
    for line in ("Invoice No. 20260112345", "accounts of 3 invoices", "on account of invoice 20260112345"):
        assert Mask(()).text(line) == line
    assert Mask((), off=True).text("Account 123456789") == "Account 123456789"
