"""The whole program on one dossier in a process of its own, telling what it wrote and whom it called.

``python -m tests.hostile.driver DOSSIER OUT SECONDS`` prints one line of JSON; SECONDS are what a page may take.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from evidence import pipeline
from evidence.events import Event
from evidence.settings import JudgeSettings, Limits, ReadSettings, Settings

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
DIRECTORY = {"os.mkdir": 2, "os.rename": 2, "os.remove": 1, "os.rmdir": 1, "os.symlink": 2, "os.link": 2}
"""From which argument on an event names the open folder that its path is relative to: those were opened before."""


class Watch:
    """Hears what the program's own process does: what it wrote outside ``allowed``, and every socket."""

    def __init__(self, allowed: Sequence[Path]) -> None:
        self._allowed = [os.path.realpath(p) for p in (*allowed, Path("/dev/null"), Path("/proc"))]
        self.outside: list[str] = []
        self.sockets: list[str] = []

    def __call__(self, event: str, given: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            self.sockets.append(event)
        elif _writes(event, given):
            self._written(event, given[0])

    def _written(self, event: str, place: object) -> None:
        if isinstance(place, (str, bytes, os.PathLike)):
            path = os.path.realpath(os.fsdecode(place))
            if not any(path == a or path.startswith(a + "/") for a in self._allowed):
                self.outside.append(f"{event} {path}")


def _writes(event: str, given: tuple[object, ...]) -> bool:
    if event == "open":
        return isinstance(given[2], int) and bool(given[2] & WRITING)
    return event in DIRECTORY and not any(isinstance(n, int) and n >= 0 for n in given[DIRECTORY[event] :])


def main() -> None:
    """Check the dossier and tell."""
    dossier, out, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    watch = Watch((out, Path(tempfile.gettempdir()), Path(os.environ["XDG_CACHE_HOME"])))
    sys.addaudithook(watch)
    limits = Limits(seconds_per_page=seconds, seconds_per_file=2 * seconds, seconds_per_file_page=seconds)
    heard: dict[str, float] = {}

    def hear(event: Event) -> None:
        heard.setdefault(event.stage, time.monotonic())

    summary = pipeline.run(
        dossier,
        Settings(ReadSettings(jobs=2, cache=None, limits=limits), JudgeSettings(as_of=date(2026, 5, 1))),
        out=out,
        on_event=hear,
        today=date(2026, 5, 1),
    )
    files = {
        f.path: {
            "status": f.status.value,
            "reason": f.reason or "",
            "codes": [p.code for p in f.problems],
            "steps": all(p.next_step or p.code == "copy" for p in f.problems),
            "pages": len(f.pages),
        }
        for f in summary.case.files
    }
    told = {"verdict": summary.judgement.verdict, "files": files, "outside": watch.outside, "sockets": watch.sockets}
    print(json.dumps({**told, "after_first_page": heard["judge"] - heard["read"]}))


if __name__ == "__main__":
    main()
