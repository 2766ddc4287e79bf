"""The whole program interrupted or killed: nothing is left behind, and the next run gives the same report."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.read.papers import invoice, pixels, scan
from tests.read.support import LETTER, digital

ROOT = Path(__file__).resolve().parents[2]
INTERRUPTED = 130


def _heeding() -> None:
    """Signals that whoever runs the tests ignores (nohup, a job in the background) are heeded again."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Run:
    """The command ``evidence check`` as a real process, in a home and with a folder for temporary files of its own."""

    def __init__(self, work: Path, out: str) -> None:
        self.temporary, self.out = work / "temporary", work / out
        self.temporary.mkdir(exist_ok=True)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(self.temporary),
                       "XDG_CACHE_HOME": str(work / "cache")}  # fmt: skip
        command = [sys.executable, "-m", "evidence", "check", str(work / "dossier"), "--as-of", "2026-05-01"]
        self.process = subprocess.Popen(
            [*command, "--out", str(self.out)], cwd=work, env=environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=_heeding,  # noqa: PLW1509 - no threads here
        )  # fmt: skip

    def readers(self) -> set[int]:
        """Readers and openers that this run started and that are alive."""
        found = set()
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and str(self.temporary).encode() in (entry / "environ").read_bytes():
                    found.add(int(entry.name))
            except OSError:
                continue
        return found - {self.process.pid}

    def until_reading(self, more: float = 0.0) -> None:
        """Wait until readers are at work, and so many seconds more."""
        end = time.monotonic() + 60
        while not self.readers() and self.process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(more)

    def ended(self) -> int:
        self.process.communicate(timeout=120)
        return self.process.returncode

    def alone(self) -> bool:
        """Whether all it started ends within two seconds."""
        end = time.monotonic() + 2
        while self.readers() and time.monotonic() < end:
            time.sleep(0.02)
        return not self.readers()


def report(out: Path) -> bytes:
    return (out / "report.json").read_bytes() + (out / "proof.json").read_bytes() + (out / "case.json").read_bytes()


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "invoice.pdf").write_bytes(invoice(pages=3))
    (folder / "letter.pdf").write_bytes(digital(LETTER, ["Second page"]))
    return tmp_path


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_run_leaves_nothing_behind(work: Path, number: signal.Signals) -> None:
    run = Run(work, "out")
    run.until_reading(0.3)
    os.kill(run.process.pid, number)
    os.kill(run.process.pid, number)  # an impatient user
    begun = time.monotonic()
    assert run.ended() == INTERRUPTED
    assert time.monotonic() - begun < 5
    assert run.alone()
    assert list(run.temporary.iterdir()) == [] and not run.out.exists()
    assert not [p for p in (work / "cache").rglob("*") if p.name.startswith(".new-")]


def test_a_killed_run_leaves_no_process_and_the_next_gives_the_report_of_a_run_that_was_not(work: Path) -> None:
    killed = Run(work, "killed")
    killed.until_reading(0.5)
    os.kill(killed.process.pid, signal.SIGKILL)
    assert killed.ended() == -signal.SIGKILL
    assert killed.alone()
    again = Run(work, "again")
    code = again.ended()
    assert list(again.temporary.iterdir()) == []  # the killed run's copies were swept
    (work / "cache").rename(work / "other-cache")
    whole = Run(work, "whole")
    assert whole.ended() == code
    assert report(again.out) == report(whole.out)


@pytest.mark.slow
def test_killing_readers_and_the_program_at_random_moments_never_changes_the_report(work: Path) -> None:
    (work / "dossier" / "scan.pdf").write_bytes(scan(pixels(invoice())))
    whole = Run(work, "whole")
    code, expected = whole.ended(), report(whole.out)
    chance = random.Random(7)
    for attempt in range(12):
        for entry in (work / "cache").rglob("*.json"):
            if chance.random() < 0.5:
                entry.unlink()
        run = Run(work, f"run-{attempt}")
        run.until_reading(chance.uniform(0.0, 1.5))
        if attempt % 2:
            os.kill(run.process.pid, signal.SIGKILL)
            run.ended()
            run = Run(work, f"again-{attempt}")
        else:
            for pid in sorted(run.readers())[:1]:
                os.kill(pid, signal.SIGKILL)
        assert run.ended() == code
        assert run.alone() and list(run.temporary.iterdir()) == []
        found = json.loads((run.out / "report.json").read_text("utf-8"))
        assert report(run.out) == expected, [f for f in found["files"] if f["status"] != "read"]
