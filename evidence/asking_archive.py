"""What ``evidence archive`` does once its words are parsed: open the index for reading, ask, print or write."""

from __future__ import annotations

import sys
from pathlib import Path

from evidence.archive.asking.who import who as ask
from evidence.archive.index.reading import Reading
from evidence.errors import ExitCode, UsageError
from evidence.report import archive_who
from evidence.report.text import printable


def who(asked: str, folder: Path, *, unmask: bool) -> int:
    """Print all appearances of a name or number. Raises ``UsageError`` where there is no archive or nothing asked."""
    if not asked.strip():
        raise UsageError("asked for nothing: give a name or a number")
    with _opened(folder) as reading:
        answer = ask(reading, asked.strip())
    sys.stdout.write(archive_who.render(answer, unmask=unmask))
    return int(ExitCode.CLEAR)


def _opened(folder: Path) -> Reading:
    """The archive, with a word on the error stream where it is not whole."""
    reading = Reading(folder)
    if reading.word("finished") != "yes" or reading.left_out():
        said = f"evidence: {printable(str(folder))}: its last run did not end; the answer rests on what it got done\n"
        sys.stderr.write(said)
    return reading
