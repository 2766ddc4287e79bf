"""Lines on standard error, and files by name."""

from __future__ import annotations

import sys
from pathlib import Path

from evidence.errors import UsageError
from evidence.report import text
from evidence.report.write import put


def say(message: str) -> None:
    """A line on standard error, without what a terminal would obey."""
    sys.stderr.write(f"evidence: {text.printable(message)}\n")


def put_at(target: str, data: bytes) -> None:
    """Bytes into a file, or to standard output for ``-``. Raises ``UsageError`` where they cannot be written."""
    if target == "-":
        sys.stdout.buffer.write(data)
        return
    path = Path(target)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, data)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}. Choose another file.") from error


def bytes_of(path: Path) -> bytes:
    """What a file holds. Raises ``UsageError`` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{text.printable(str(path))}: cannot be read: {error.strerror}") from error
