"""The opening process as the program sees it: started for the first container, killed at the end or over a limit."""

from __future__ import annotations

import re
import time
from pathlib import Path

from evidence.intake.asking import LONGEST, MODULE, End, Entry, Failed, Open, Setup, Tell
from evidence.intake.spool import swept
from evidence.isolation import Child, EndedError
from evidence.records.codec import from_json, to_json
from evidence.settings import Limits

HASH = re.compile(r"[0-9a-f]{64}|")


class Opener:
    """Opens containers in a process of its own. A context manager; without containers nothing is ever started."""

    def __init__(self, spool: Path, limits: Limits, module: str = MODULE) -> None:
        self._spool, self._limits, self._module = spool, limits, module
        self._child: Child | None = None

    def __enter__(self) -> Opener:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def open(self, request: Open) -> tuple[list[Entry], End]:
        """What lies in a container, and how telling of it ended; entries told of before a crash are kept."""
        until = time.monotonic() + self._limits.seconds_per_file
        entries: list[Entry] = []
        child = self._started()
        child.send(to_json(request))
        try:
            while isinstance(told := _checked(child.receive(until)), Entry):
                entries.append(told)
        except EndedError as error:
            slow = f"opening it took longer than {self._limits.seconds_per_file:g} seconds"
            return entries, self._failed(error.code, slow if error.code == "time" else f"opening it {error.reason}")
        except ValueError:
            return entries, self._failed("crash", "opening it gave nonsense")
        return entries, told

    def _started(self) -> Child:
        if self._child is None:
            self._child = Child(self._module, LONGEST)
            self._child.send(to_json(Setup(str(self._spool.absolute()), self._limits)))
        return self._child

    def _failed(self, code: str, reason: str) -> Failed:
        self._end()
        swept(self._spool)
        return Failed(code, reason)

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None


def _checked(data: bytes) -> Entry | End:
    """What the process said. Raises ``ValueError`` for anything else than it should."""
    said = from_json(data, Tell).body
    if isinstance(said, Entry) and not HASH.fullmatch(said.sha256):
        raise ValueError(said.sha256)
    return said
