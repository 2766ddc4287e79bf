"""How long a whole check takes and how much memory its process tree needs, nothing cached.

Two dossiers of the sample factory: ten digital documents, and the same ten as scans at 200 dpi (ten pages). Each runs
in a fresh process with two reader processes; beside it stands a calibration of the machine (a fixed piece of work).
Then twelve documents whose facts are stored are judged again, in processor seconds: parties, chain, rules, score and
proof in a process that has just begun and once more in it, and the whole command ``evidence judge CASE``.
Usage: python scripts/bench_check.py [--runs N]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

ONE_RUN = """
import json, sys
from datetime import date
from pathlib import Path
from evidence import pipeline
from evidence.settings import JudgeSettings, ReadSettings, Settings
day = date.fromisoformat(sys.argv[3])
summary = pipeline.run(Path(sys.argv[1]), Settings(ReadSettings(cache=None), JudgeSettings(as_of=day)),
                       out=Path(sys.argv[2]), today=day)
pages = sum(len(f.pages) for f in summary.case.files)
print(json.dumps({"verdict": summary.judgement.verdict, "pages": pages, "seconds": dict(summary.seconds)}))
"""


JUDGED_AGAIN = """
import sys, time
from datetime import date
from pathlib import Path
from evidence import pipeline
from evidence.report.stored import load_case
from evidence.settings import JudgeSettings, Settings
case, day = load_case(Path(sys.argv[1])), date.fromisoformat(sys.argv[2])
settings = Settings(judge=JudgeSettings(as_of=day))
for _ in range(2):
    begun = time.process_time()
    summary = pipeline.rejudge(case, settings, (), day)
    pipeline.proof(summary, settings)
    print(time.process_time() - begun)
"""


def calibration() -> float:
    """Seconds this machine needs for a fixed piece of work (SHA-256 over 200 MB)."""
    begun = time.perf_counter()
    block, digest = bytes(1024 * 1024), hashlib.sha256()
    for _ in range(200):
        digest.update(block)
    return time.perf_counter() - begun


def descendants(root: int) -> set[int]:
    """The process ids of a tree, root included."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):
                continue
    tree = {root}
    while more := {p for p, parent in parents.items() if parent in tree} - tree:
        tree |= more
    return tree


def proportional_memory(pid: int) -> int:
    """A process's proportional set size in bytes; 0 when it is gone."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        return 0
    return 0


def timed(dossier: Path, day: str) -> tuple[float, int, dict[str, object]]:
    """Wall seconds, the tree's peak memory in bytes, and what the run said."""
    with tempfile.TemporaryDirectory() as out:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", ONE_RUN, str(dossier), out, day],
            stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        peak = 0
        done = threading.Event()

        def watch() -> None:
            nonlocal peak
            while not done.wait(0.1):
                peak = max(peak, sum(proportional_memory(p) for p in descendants(process.pid)))

        watcher = threading.Thread(target=watch)
        watcher.start()
        said, _ = process.communicate()
        wall = time.perf_counter() - begun
        done.set()
        watcher.join()
        if process.returncode:
            raise SystemExit(f"the run failed with {process.returncode}")
        return wall, peak, json.loads(said)


def judged_again(case: Path, day: str, runs: int) -> str:
    """Median processor seconds of judging a stored case: in a fresh process, once more in it, and as a command."""
    fresh, once_more, whole = [], [], []
    for _ in range(runs):
        lines = _python("-c", JUDGED_AGAIN, str(case), day).split()
        fresh.append(float(lines[0]))
        once_more.append(float(lines[1]))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        _python("-m", "evidence", "judge", str(case), "--as-of", day)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        whole.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    first, second, command = (statistics.median(times) for times in (fresh, once_more, whole))
    return f"{first:.2f} s with proof, once more {second:.2f} s, the command with its imports {command:.2f} s"


def _python(*args: str) -> str:
    """What a Python process prints; its exit code is the verdict's."""
    found = subprocess.run(
        [sys.executable, *args], capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )  # fmt: skip
    if found.returncode > 3:
        raise SystemExit(found.stderr)
    return found.stdout


def stored(folder: Path) -> tuple[Path, str, int]:
    """A stored case of twelve documents or more, its day, and how many they are."""
    from evidence.records.codec import to_json  # noqa: PLC0415 - after the path is set
    from tests.exam import extracted  # noqa: PLC0415
    from tests.factory.harmless import harmless  # noqa: PLC0415

    for seed in range(200):
        dossier = harmless(("deposit-and-balance", "master-beside-house"), seed)
        if len(dossier.papers) >= 12:
            case = extracted(dossier)
            (folder / "case.json").write_bytes(to_json(case))
            return folder / "case.json", dossier.story["as_of"], len(case.documents)
    raise SystemExit("the factory makes no dossier of twelve papers")


def main() -> None:
    """Write the two dossiers, run each several times, print the medians and each stage's share."""
    from tests.factory.build import clean  # noqa: PLC0415 - after the path is set
    from tests.factory.write import write  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    print(f"calibration: SHA-256 of 200 MB in {calibration():.2f} s; {os.cpu_count()} cores; {runs} runs each, medians")
    with tempfile.TemporaryDirectory() as folder:
        for name, quality in (("10 digital documents", "digital"), ("10 scanned pages", "scan200")):
            dossier = clean(7, wire="advice")
            for paper in dossier.papers:
                paper.quality = quality
            place = Path(folder) / quality
            write(dossier, place)
            results = [timed(place, dossier.story["as_of"]) for _ in range(runs)]
            wall = statistics.median(r[0] for r in results)
            peak = max(r[1] for r in results)
            said = results[0][2]
            print(f"{name}: {wall:.1f} s wall, peak {peak / 2**20:.0f} MB (tree, proportional), {said['pages']} pages, "
                  f"verdict {said['verdict']}")  # fmt: skip
            seconds = said["seconds"]
            assert isinstance(seconds, dict)
            print("   stages: " + ", ".join(f"{k} {v:.1f} s ({v / wall:.0%})" for k, v in seconds.items()))
        case, day, count = stored(Path(folder))
        print(f"{count} documents judged again (processor): {judged_again(case, day, runs)}")


if __name__ == "__main__":
    main()
