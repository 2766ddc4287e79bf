"""A reader that crashes: what it had started ends with it."""

from __future__ import annotations

import time
from pathlib import Path

from evidence.read.process import ReaderProcess
from evidence.read.protocol import Failed, Setup

ORPHAN = """
import os, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], stdout=subprocess.DEVNULL)
open(sys.argv[1], "w").write(str(child.pid))
os._exit(3)
"""


def test_what_a_crashed_reader_started_is_ended_with_it(tmp_path: Path) -> None:
    said = tmp_path / "child"
    reader = ReaderProcess(Setup(str(tmp_path), "", 1, 1, 1, 1, 1), ("-c", ORPHAN, str(said)))
    until = time.monotonic() + 20
    while (heard := reader.listen()) is None and time.monotonic() < until:
        time.sleep(0.02)
    assert isinstance(heard, Failed) and "(3)" in heard.reason
    until = time.monotonic() + 5
    while lives(int(said.read_text())) and time.monotonic() < until:
        time.sleep(0.02)
    assert not lives(int(said.read_text()))


def lives(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
