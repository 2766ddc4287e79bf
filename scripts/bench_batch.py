"""What a batch over an archive costs, whether kills lose or double anything, and whether its memory grows.

  workers   scanned dossiers with one worker and with two: how many times as fast
  cluster   the same with two workers on this machine and two of a dask.distributed cluster, results to the byte
  kills     SIGKILL of workers and of the main process at random moments over small digital dossiers, then --resume
  memory    the process tree's memory at a tenth and at the end of a run over many small dossiers

Usage: python scripts/bench_batch.py [workers] [cluster] [kills] [memory] [--scanned 24] [--kills 50] [--small 2000]
Each figure stands beside a calibration of the machine; dossiers come from the sample factory.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.bench_check import calibration, descendants, proportional_memory  # noqa: E402 - after the path is set
from tests.factory.build import clean  # noqa: E402
from tests.factory.write import write_paper  # noqa: E402

DAY = "2026-05-01"
SCANNED_KINDS = ("commercial_invoice", "bill_of_lading", "entry_summary")
SMALL_KINDS = ("commercial_invoice", "remittance")
KILL_DOSSIERS = 24


def archive(place: Path, count: int, kinds: tuple[str, ...], quality: str, first: int = 5000) -> Path:
    """An archive of dossiers with one paper of each kind, in one quality."""
    for seed in range(first, first + count):
        dossier = clean(seed, wire="advice")
        folder = place / f"dossier-{seed}"
        folder.mkdir(parents=True)
        for kind in kinds:
            paper = dossier.paper(kind)
            paper.quality = quality
            write_paper(paper, folder, seed)
    return place


def command(folder: Path, out: Path, *more: str) -> list[str]:
    """The batch over an archive, nothing cached."""
    return [
        sys.executable,
        "-m",
        "evidence",
        "batch",
        str(folder),
        "--out",
        str(out),
        "--no-cache",
        "--as-of",
        DAY,
        *more,
    ]


def timed(folder: Path, out: Path, *more: str) -> float:
    """Seconds a batch takes. Raises ``CalledProcessError`` where it fails."""
    begun = time.perf_counter()
    subprocess.run(command(folder, out, *more), cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def results(out: Path) -> dict[str, bytes]:
    """Every result but what tells of the run itself."""
    files = [*(out / "reports").rglob("*"), out / "dossiers.jsonl", out / "cross.json"]
    return {str(f.relative_to(out)): f.read_bytes() for f in files if f.is_file()}


def workers(place: Path, count: int) -> None:
    """One worker against two."""
    folder = archive(place / "scanned", count, SCANNED_KINDS, "scan200")
    two = timed(folder, place / "two", "--jobs", "2")
    one = timed(folder, place / "one", "--jobs", "1")
    same = results(place / "one") == results(place / "two")
    print(f"workers: {count} scanned dossiers of {len(SCANNED_KINDS)} pages; one {one:.0f} s, two {two:.0f} s: "
          f"{one / two:.2f} x (line 1.7); results {'the same' if same else 'DIFFER'}")  # fmt: skip


@contextmanager
def scheduler(place: Path) -> Iterator[str]:
    """The address of a cluster with two workers of one thread each, on this machine."""
    place.mkdir(parents=True, exist_ok=True)
    file = place / "scheduler.json"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parts = []
    for words in (["scheduler", "--host", "127.0.0.1", "--port", "0"],
                  ["worker", "--nworkers", "2", "--nthreads", "1", "--host", "127.0.0.1"]):  # fmt: skip
        start = [sys.executable, "-m", "dask", *words, "--scheduler-file", str(file), "--no-dashboard"]
        parts.append(subprocess.Popen(start, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    try:
        while not file.exists():
            time.sleep(0.1)
        time.sleep(5)
        yield json.loads(file.read_text())["address"]
    finally:
        for part in parts:
            part.terminate()
            part.wait(timeout=30)


def cluster(place: Path, count: int) -> None:
    """Two workers here against two of a cluster on the same machine."""
    folder = archive(place / "scanned-c", count, SCANNED_KINDS, "scan200")
    with scheduler(place / "dask") as address:
        there = timed(folder, place / "there", "--engine", "dask", "--scheduler", address)
    here = timed(folder, place / "here", "--jobs", "2")
    same = results(place / "here") == results(place / "there")
    print(f"cluster: {count} scanned dossiers; here {here:.0f} s, cluster {there:.0f} s: {there / here:.2f} x "
          f"(line 1.10 on runs of 5 minutes and more); results {'the same' if same else 'DIFFER'}")  # fmt: skip


def _victim(process: subprocess.Popen[bytes], rng: random.Random) -> str:
    """Kill the main process or one below it."""
    below = psutil.Process(process.pid).children(recursive=True)
    if not below or rng.random() < 0.5:
        process.send_signal(signal.SIGKILL)
        return "main"
    chosen = rng.choice(below)
    chosen.kill()
    return "below"


def kills(place: Path, count: int) -> None:
    """A run is begun, hit at a random moment, and gone on with, over and over; then held against an undisturbed one."""
    folder = archive(place / "small", KILL_DOSSIERS, SMALL_KINDS, "digital")
    whole = timed(folder, place / "whole")
    expected, rng, done = results(place / "whole"), random.Random("kills"), 0
    told = {"main": 0, "below": 0}
    runs = differing = 0
    while done < count:
        out, runs = place / f"killed-{runs}", runs + 1
        for _ in range(3):
            process = subprocess.Popen(command(folder, out, "--resume"), cwd=ROOT, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)  # fmt: skip
            try:
                process.wait(timeout=rng.uniform(0.3, whole))
            except subprocess.TimeoutExpired:
                told[_victim(process, rng)] += 1
                done += 1
            process.wait()
        timed(folder, out, "--resume")
        differing += results(out) != expected
    print(f"kills: {done} ({told['main']} of the main process, {told['below']} below it) in {runs} runs over "
          f"{KILL_DOSSIERS} dossiers; runs whose results differ from an undisturbed one's: {differing}")  # fmt: skip


def memory(place: Path, count: int) -> None:
    """The tree's memory at a tenth of the dossiers and at the end."""
    folder = archive(place / "many", count, SMALL_KINDS[1:], "digital")
    out = place / "many-out"
    process = subprocess.Popen(command(folder, out), cwd=ROOT, stdout=subprocess.DEVNULL)
    seen: list[tuple[int, int]] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(1.0):
            done = len(list((out / "reports").iterdir())) if (out / "reports").is_dir() else 0
            seen.append((done, sum(map(proportional_memory, descendants(process.pid)))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    over.set()
    watcher.join()
    early = [size for done, size in seen if 0.08 * count <= done <= 0.15 * count]
    late = [size for done, size in seen if 0.93 * count <= done < count]
    print(f"memory: {count} small dossiers; at a tenth {_median(early)} MB, at the end {_median(late)} MB: "
          f"{_median(late) / _median(early):.2f} x (line 1.10), {len(early)} and {len(late)} samples")  # fmt: skip


def _median(sizes: list[int]) -> int:
    return sorted(sizes)[len(sizes) // 2] // 1024**2


def main() -> None:
    """Run the parts asked for (all by default)."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=["workers", "cluster", "kills", "memory", []], default=[])
    parser.add_argument("--scanned", type=int, default=24)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--small", type=int, default=2000)
    given = parser.parse_args()
    parts = given.parts or ["workers", "cluster", "kills", "memory"]
    print(f"calibration: {calibration():.2f} s for a fixed piece of work")
    with tempfile.TemporaryDirectory(prefix="bench-batch-") as folder:
        place = Path(folder)
        for part, run, count in (("workers", workers, given.scanned), ("cluster", cluster, given.scanned),
                                 ("kills", kills, given.kills), ("memory", memory, given.small)):  # fmt: skip
            if part in parts:
                run(place / part, count)


if __name__ == "__main__":
    main()
