"""The folder for private copies: removed at the end of its run, and swept at the next start if the run was killed.

A run holds a lock on its folder that ends with the run however it ends, so that no living run's copies are swept,
whatever its process is called and in whatever container it runs.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "evidence-spool-"
LOCK = ".lock"
UNLOCKED = 3600.0
"""A folder without a lock is some run's that has just begun, unless it is so many seconds old."""


@contextmanager
def private_spool() -> Iterator[Path]:
    """A fresh folder that its owner alone can read; left-overs of dead runs of the same user are removed first."""
    sweep(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        handle = os.open(Path(folder, f"{LOCK}.new"), os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            Path(folder, f"{LOCK}.new").rename(Path(folder, LOCK))  # it is never there without being held
            yield Path(folder)
        finally:
            os.close(handle)


def emptied(spool: Path) -> None:
    """Remove all copies from a spool that stays in use."""
    for path in spool.iterdir():
        if path.name == LOCK:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def sweep(place: Path) -> None:
    """Remove spools in ``place`` whose run is gone; those of other users are left alone."""
    for folder in place.glob(f"{PREFIX}*"):
        if _own(folder) and not alive(folder):
            shutil.rmtree(folder, ignore_errors=True)


def alive(folder: Path) -> bool:
    """Whether the run that a spool belongs to still holds its lock, or has hardly begun."""
    try:
        handle = os.open(folder / LOCK, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return _age(folder) < UNLOCKED
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _age(folder: Path) -> float:
    try:
        return time.time() - folder.lstat().st_mtime
    except OSError:
        return 0.0


def _own(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not folder.is_symlink() and folder.is_dir()
