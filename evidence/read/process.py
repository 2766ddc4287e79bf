"""One reader process as its parent sees it: started, asked one thing at a time, killed with all its children."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from evidence.read.protocol import LONGEST_FRAME, PREFIX, Ask, Failed, Reply, Request, Setup, frame, reply

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds the package, so that readers of a bare clone find it."""

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"), "1"
)
"""One thread each, set before the first import: two readers with more threads are several times slower."""

PIECE = 1 << 20
COMMAND = ("-P", "-m", "evidence.read.worker")


class ReaderProcess:
    """A running reader. ``served`` counts the requests it has met."""

    def __init__(self, setup: Setup, command: tuple[str, ...] = COMMAND) -> None:
        paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = {**os.environ, **ONE_THREAD, "PYTHONPATH": os.pathsep.join(paths)}
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
            bufsize=0,
        )
        self._buffer = bytearray()
        self.served = 0
        self.asked_at = 0.0
        self._send(frame(setup))
        os.set_blocking(self.fileno(), False)

    def fileno(self) -> int:
        """The handle on which replies come, for ``select``."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def ask(self, request: Request) -> None:
        """Send a request. A reader that is gone shows when it is listened to."""
        self.asked_at = time.monotonic()
        self._send(frame(Ask(request)))

    def _send(self, data: bytes) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(data)

    def listen(self) -> Reply | None:
        """The reply as far as it has come: None for not yet. A dead or babbling reader replies ``Failed``."""
        try:
            piece = os.read(self.fileno(), PIECE)
        except BlockingIOError:
            return None
        if not piece:
            return self._died()
        self._buffer += piece
        if len(self._buffer) < PREFIX.size:
            return None
        (length,) = PREFIX.unpack_from(self._buffer)
        if length > LONGEST_FRAME:
            return Failed("crash", "the reader answered nonsense")
        if len(self._buffer) < PREFIX.size + length:
            return None
        data = bytes(self._buffer[PREFIX.size : PREFIX.size + length])
        self._buffer.clear()
        self.served += 1
        try:
            return reply(data)
        except ValueError:
            return Failed("crash", "the reader answered nonsense")

    def _died(self) -> Failed:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)  # its own end says more than ours
        self.kill()
        code = self._process.returncode
        if code is not None and code < 0:
            with contextlib.suppress(ValueError):
                return Failed("crash", f"the reader crashed ({signal.Signals(-code).name})")
        return Failed("crash", f"the reader ended ({code})")

    def kill(self) -> None:
        """End the process and all it started."""
        if self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
