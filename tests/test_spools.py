"""Private copies: gone at the end of a run, and swept at the next start when a run was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from evidence.spools import PREFIX, private_spool, sweep

ROOT = Path(__file__).resolve().parents[1]
HOLDER = """
import time
from evidence.spools import private_spool
with private_spool() as folder:
    print(folder, flush=True)
    time.sleep(60)
"""


def held(place: Path) -> tuple[subprocess.Popen[str], Path]:
    """Another program with a spool in ``place``."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(place)}
    other = subprocess.Popen([sys.executable, "-c", HOLDER], stdout=subprocess.PIPE, text=True, env=environment)
    assert other.stdout is not None
    return other, Path(other.stdout.readline().strip())


def test_the_spool_is_the_owners_alone_and_gone_at_the_end() -> None:
    with private_spool() as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "paper").write_bytes(b"x")
    assert not folder.exists()


def test_spools_of_killed_runs_are_swept_and_those_of_living_ones_stay(tmp_path: Path) -> None:
    other, spool = held(tmp_path)
    (spool / "paper").write_bytes(b"x")
    (tmp_path / "other").mkdir()
    sweep(tmp_path)
    assert spool.exists()
    other.send_signal(signal.SIGKILL)
    other.wait()
    sweep(tmp_path)
    assert not spool.exists() and (tmp_path / "other").exists()


def test_a_spool_that_has_hardly_begun_stays_and_an_old_one_without_a_lock_goes(tmp_path: Path) -> None:
    young, old = tmp_path / f"{PREFIX}young", tmp_path / f"{PREFIX}old"
    for folder in (young, old):
        folder.mkdir()
    os.utime(old, (1, 1))
    (tmp_path / f"{PREFIX}link").symlink_to(young)
    sweep(tmp_path)
    assert young.exists() and not old.exists() and (tmp_path / f"{PREFIX}link").is_symlink()


def test_an_error_leaves_no_spool_behind() -> None:
    with pytest.raises(KeyError), private_spool() as folder:
        raise KeyError
    assert not folder.exists()
