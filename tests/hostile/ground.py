"""Where hostile dossiers are checked: a work folder of its own, watched from outside while the program runs."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ended:
    """How a run ended: what it told of itself, what was seen from outside."""

    told: dict[str, Any]
    sockets: set[str]
    called: int
    work: Path
    changed: bool

    def file(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self.told["files"][name]
        return found


class Trap:
    """A listening socket; ``called`` counts who connected to it."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.setblocking(False)
        self.address = "{}:{}".format(*self._socket.getsockname())

    def called(self) -> int:
        count = 0
        while True:
            try:
                self._socket.accept()[0].close()
            except BlockingIOError:
                return count
            count += 1

    def close(self) -> None:
        self._socket.close()


def laid(folder: Path, files: Mapping[str, bytes]) -> Path:
    """A dossier of files."""
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def checked(work: Path, dossier: Path, trap: Trap, seconds: float = 5.0) -> Ended:
    """The program run on a dossier that lies in ``work``; a page may take so many seconds."""
    places = {name: work / name for name in ("home", "temporary", "cache")}
    for place in places.values():
        place.mkdir()
    before = hashes(dossier)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(places["home"]),
                   "TMPDIR": str(places["temporary"]), "XDG_CACHE_HOME": str(places["cache"])}  # fmt: skip
    command = [sys.executable, "-m", "tests.hostile.driver", str(dossier), str(work / "out"), str(seconds)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT, text=True
    )
    with Lookout(process.pid) as lookout:
        out, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors[-3000:]
    return Ended(json.loads(out.splitlines()[-1]), lookout.sockets, trap.called(), work, hashes(dossier) != before)


class Lookout:
    """Looks at the sockets of a process and all it started, ten times a second, until left."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.sockets: set[str] = set()

    def __enter__(self) -> Lookout:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.1):
            for pid in tree(self._root):
                self.sockets |= sockets(pid)


def sockets(pid: int) -> set[str]:
    """The sockets that a process holds open."""
    found = set()
    try:
        for handle in Path(f"/proc/{pid}/fd").iterdir():
            target = handle.readlink().name
            if target.startswith("socket:"):
                found.add(target)
    except OSError:
        return found
    return found


def tree(root: int) -> set[int]:
    """A process and all that descend from it."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    found = {root} if root in parents else set()
    while more := {p for p, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def hashes(folder: Path) -> dict[bytes, str]:
    """Every regular file below a folder with its hash."""
    found = {}
    for place, _, names in os.walk(os.fsencode(folder)):
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - names that are no text
            if os.path.isfile(path) and not os.path.islink(path):  # noqa: PTH113, PTH114
                with open(path, "rb") as file:  # noqa: PTH123
                    found[path] = hashlib.sha256(file.read()).hexdigest()
    return found
