"""Pages kept between runs: found again byte for byte, bounded, and sound whoever is killed while writing."""

from __future__ import annotations

import ast
import hashlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from evidence.read.cache import Cache
from evidence.read.fingerprint import OUTSIDE, PACKAGES, fingerprint
from evidence.read.protocol import Surveyed
from evidence.read.shelf import NEW, SHARES, TALLY, Shelf
from evidence.records.codec import to_json
from evidence.settings import Limits, ReadSettings
from tests.read.support import LETTER, Desk, digital, settings, workers

ROOT = Path(__file__).resolve().parents[2]
ROOM = 64 << 20
KEYS = [hashlib.sha256(str(n).encode()).hexdigest() for n in range(800)]

WRITER = """
import sys, itertools
from pathlib import Path
from evidence.read.shelf import Shelf
shelf = Shelf(Path(sys.argv[1]), 64 << 20)
print("ready", flush=True)
for n in itertools.count():
    key = f"{n % 64:02x}" + f"{n % 64:062x}"
    shelf.put(key, "page", str(n % 64).encode() * 50_000)
"""


def writer(folder: Path) -> subprocess.Popen[bytes]:
    found = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)],
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert found.stdout is not None and found.stdout.readline() == b"ready\n"
    return found


def test_two_programs_write_one_folder_and_killing_them_at_any_moment_leaves_no_unsound_entry(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "pages", ROOM)
    for pause in (0.05, 0.13, 0.21):
        pair = [writer(shelf.folder), writer(shelf.folder)]
        time.sleep(pause)
        for process in pair:
            process.send_signal(signal.SIGKILL)
            process.wait()
        found = {n: shelf.get(f"{n:02x}" + f"{n:062x}", "page") for n in range(64)}
        assert all(body in (None, str(n).encode() * 50_000) for n, body in found.items())
    assert any(found.values())


def test_what_a_killed_program_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, ROOM)
    shelf.put(KEYS[1], "page", b"x")
    left, young = (tmp_path / KEYS[1][:2] / f"{NEW}{age}" for age in ("old", "young"))
    for path in (left, young):
        path.write_bytes(b"half")
    os.utime(left, (1, 1))
    shelf.state()
    assert not left.exists() and young.exists()


def test_the_folder_stays_within_its_room_without_being_looked_through(tmp_path: Path) -> None:
    share, folders = 20_000, 4
    shelf = Shelf(tmp_path, SHARES * share)
    for n, key in enumerate(KEYS):  # ten times what four folders of the 256 may hold
        shelf.put(f"{n % folders:02x}{key[2:]}", "page", b"x" * 1000)
    assert 0.5 * folders * share < shelf.state().size < 4 * folders * share
    shelf.put(KEYS[0], "page", b"x" * (share + 1))
    assert shelf.get(KEYS[0], "page") is None  # larger than a share
    assert shelf.trim(share) > 0
    assert shelf.state().size <= share


def test_the_longest_unused_is_given_up_first_and_a_use_counts(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, ROOM)
    for age, key in enumerate(KEYS[:10]):
        shelf.put(key, "page", b"x" * 100)
        os.utime(tmp_path / key[:2] / f"{key}.page.json", (1000 + age, 1000 + age))
    assert shelf.get(KEYS[0], "page") == b"x" * 100
    shelf.trim(shelf.state().size // 2)
    assert [shelf.get(k, "page") is not None for k in KEYS[:10]] == [True, *[False] * 5, *[True] * 4]


def test_a_folder_that_cannot_be_written_or_is_anothers_only_costs_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    shelf = Shelf(blocked / "pages", ROOM)
    shelf.put(KEYS[0], "page", b"x")
    shelf.note(1, 1)
    assert shelf.get(KEYS[0], "page") is None and shelf.state().entries == 0
    open_to_all = tmp_path / "open"
    Shelf(open_to_all, ROOM).put(KEYS[0], "page", b"x")
    open_to_all.chmod(0o777)
    assert Shelf(open_to_all, ROOM).get(KEYS[0], "page") is None


def test_hits_and_misses_are_tallied_over_runs_and_the_tally_stays_short(tmp_path: Path) -> None:
    cache = Cache(ReadSettings(cache=tmp_path))
    assert cache.find("0" * 64, "application/pdf", 0, Surveyed) is None
    cache.keep("0" * 64, "application/pdf", 0, Surveyed(3))
    assert cache.find("0" * 64, "application/pdf", 0, Surveyed) == Surveyed(3)
    assert cache.find("0" * 64, "text/plain", 0, Surveyed) is None
    cache.close()
    shelf = Shelf(tmp_path, ROOM)
    assert (shelf.state().hits, shelf.state().misses) == (1, 2)
    (tmp_path / TALLY).write_bytes(b"1 0\n" * 20_000 + b"garbage\n")
    shelf.note(1, 1)
    assert (tmp_path / TALLY).stat().st_size < 100
    assert (shelf.state().hits, shelf.state().misses) == (20_001, 1)
    shelf.clear()
    assert shelf.state().size == 0 and shelf.state().hits == 0


def test_pages_from_the_cache_are_the_same_bytes_and_start_no_reader(tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    own, before = settings(cache=tmp_path / "pages"), workers()
    data = digital(LETTER, ["Second page"])
    with Desk(spool, own) as desk:
        first = desk.read("a.pdf", data)
    with Desk(spool, own) as desk:
        again = desk.read("a.pdf", data)
        assert workers() <= before
    assert to_json(again) == to_json(first) and again.pages


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (ReadSettings(dpi=300), False),
        (ReadSettings(engine="rapid"), False),
        (ReadSettings(limits=Limits(page_pixels=1)), False),
        (ReadSettings(limits=Limits(pages=1)), False),
        (ReadSettings(jobs=7, cache_size=1), True),
        (ReadSettings(limits=Limits(seconds_per_page=1, reader_memory=1 << 31)), True),
    ],
)
def test_what_decides_a_page_decides_where_it_is_kept(changed: ReadSettings, same: bool) -> None:
    assert (fingerprint(changed) == fingerprint(ReadSettings())) is same
    assert fingerprint(replace(changed, cache=Path("/x"))) == fingerprint(changed)


def test_every_package_that_reads_is_part_of_the_fingerprint() -> None:
    used = set()
    for path in (ROOT / "evidence" / "read").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                used.add(node.module.split(".")[0])
    engines = {"tesserocr", "pytesseract", "rapidocr"}
    known = packages_distributions()
    packages = {
        known[name][0].lower().replace("_", "-")
        for name in used - set(sys.stdlib_module_names) - {"evidence"} - engines
    }
    assert packages <= {p.lower() for p in PACKAGES}, packages - set(PACKAGES)


def used_of_the_program(paths: list[Path]) -> set[Path]:
    """The program's files outside ``read`` that some files import, directly or by way of another."""
    found: set[Path] = set()
    while paths:
        for node in ast.walk(ast.parse(paths.pop().read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("evidence."):
                path = ROOT.joinpath(*node.module.split(".")).with_suffix(".py")
                path = path if path.exists() else path.with_suffix("") / "__init__.py"
                if not path.is_relative_to(ROOT / "evidence" / "read") and path not in found:
                    found.add(path)
                    paths.append(path)
    return found


def test_all_that_reading_uses_of_the_program_is_part_of_the_fingerprint() -> None:
    used = used_of_the_program(list((ROOT / "evidence" / "read").rglob("*.py")))
    assert ROOT / "evidence" / "values" / "similarity.py" in used
    assert used <= {ROOT / "evidence" / name for name in OUTSIDE}
    assert all((ROOT / "evidence" / name).exists() for name in OUTSIDE)


def test_the_folder_is_the_users_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o002)
    try:
        Shelf(tmp_path / "pages", ROOM).put(KEYS[0], "page", b"words")
    finally:
        os.umask(before)
    assert (tmp_path / "pages").stat().st_mode & 0o777 == 0o700
    assert Shelf(tmp_path / "pages", ROOM).get(KEYS[0], "page") == b"words"
