"""A process that opens containers and goes wrong, in the way the file asks for: ``python -m tests.intake.rogue``."""

from __future__ import annotations

import ctypes
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from evidence.intake.asking import Entry, Finished, Open, Setup, Tell
from evidence.isolation import PREFIX, confine, ends, get, put
from evidence.records.codec import from_json, to_json


def wrong(way: str, out: int) -> None:  # noqa: C901 - one line for each way
    """Go wrong."""
    if way == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if way == "children":
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    if way in {"deaf", "hang", "children"}:
        time.sleep(600)
    if way == "segfault":
        ctypes.string_at(0)
    if way == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if way == "stopped":
        os.kill(os.getpid(), signal.SIGSTOP)
    if way == "babble":
        os.write(out, b"nonsense" * 1000)
        time.sleep(600)
    if way == "half":
        os.write(out, PREFIX.pack(100) + b'{"body"')
        os._exit(0)
    if way == "json":
        os.write(out, PREFIX.pack(2) + b"{}")
        time.sleep(600)
    if way == "traversal":
        said = to_json(Tell(Entry("x", "../" * 10 + "etc/hostname", 1)))
        os.write(out, PREFIX.pack(len(said)) + said)
        time.sleep(600)


def main() -> None:
    """Lay down one entry, then go wrong as the container's bytes say; ``fine`` ends well."""
    pipe, out = ends()
    first = get(pipe)
    assert first is not None
    setup = from_json(first, Setup)
    confine(setup.limits.reader_memory, pipe.fileno())
    while (data := get(pipe)) is not None:
        request = from_json(data, Open)
        spool = Path(setup.spool)
        kept = hashlib.sha256(b"kept").hexdigest()
        (spool / kept).write_bytes(b"kept")
        put(out, to_json(Tell(Entry("kept.txt", kept, 4))))
        (spool / ".copy-left").write_bytes(b"x")
        wrong((spool / request.sha256).read_bytes().removeprefix(b"PK\3\4").decode(), out.fileno())
        put(out, to_json(Tell(Finished(0))))


if __name__ == "__main__":
    main()
