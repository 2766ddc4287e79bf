"""Private copies: gone at the end of a run, and swept at the next start when a run was killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evidence.spools import PREFIX, private_spool, sweep


def test_the_spool_is_the_owners_alone_and_gone_at_the_end() -> None:
    with private_spool() as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "paper").write_bytes(b"x")
    assert not folder.exists()


def test_spools_of_dead_runs_are_swept_and_those_of_living_ones_stay(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    dead, living = tmp_path / f"{PREFIX}{gone.pid}-a", tmp_path / f"{PREFIX}{os.getpid()}-b"
    for folder in (dead, living, tmp_path / "other"):
        folder.mkdir()
        (folder / "paper").write_bytes(b"x")
    sweep(tmp_path)
    assert not dead.exists()
    assert living.exists() and (tmp_path / "other").exists()


def test_an_error_leaves_no_spool_behind() -> None:
    with pytest.raises(KeyError), private_spool() as folder:
        raise KeyError
    assert not folder.exists()
