"""One reader process as its parent sees it: started, asked one thing at a time, killed with all its children."""

from __future__ import annotations

import contextlib
import os
import select
import time
from pathlib import Path

from evidence.isolation import EndedError, Process
from evidence.read.protocol import LONGEST_FRAME, Ask, Failed, Ready, Reply, Request, Setup, frame, reply

PIECE = 1 << 20
COMMAND = ("-P", "-m", "evidence.read.worker")

STARTING = 60.0
"""Seconds a reader may take to load its libraries before it meets its first request."""

DEAF = 10.0
"""Seconds after which a reader that takes no more of a request is given up."""


class ReaderProcess(Process):
    """A running reader. ``served`` counts the requests it has met."""

    def __init__(self, setup: Setup, command: tuple[str, ...] = COMMAND) -> None:
        spool = Path(setup.spool)
        super().__init__(command, LONGEST_FRAME, spool if spool.is_dir() else None)
        self._born = time.monotonic()
        self._asked_at = self._born
        self._ready = False
        self.served = 0
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            os.set_blocking(pipe.fileno(), False)
        self._send(frame(setup))

    def fileno(self) -> int:
        """The handle on which replies come, for ``select``."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def ask(self, request: Request) -> None:
        """Send a request. A reader that is gone shows when it is listened to."""
        self._asked_at = time.monotonic()
        self._send(frame(Ask(request)))

    def spent(self) -> float:
        """Seconds since the request that it works on; its own start isn't counted."""
        return time.monotonic() - self._asked_at if self._ready else 0.0

    def remaining(self, seconds: float) -> float:
        """How much longer it may take to answer, where ``seconds`` were given."""
        if self._ready:
            return self._asked_at + seconds - time.monotonic()
        return self._born + STARTING - time.monotonic()

    def late(self, seconds: float) -> bool:
        """Whether it takes longer than it may."""
        return self.remaining(seconds) < 0

    def _send(self, data: bytes) -> None:
        """Hand over a frame; a reader that doesn't take it is ended, for the program must not wait on it."""
        assert self._process.stdin is not None
        left = memoryview(data)
        with contextlib.suppress(BrokenPipeError):
            while left:
                if not select.select([], [self._process.stdin], [], DEAF)[1]:
                    self.end()
                    return
                left = left[self._process.stdin.write(left) or 0 :]

    def listen(self) -> Reply | None:
        """The reply as far as it has come: None for not yet. A dead or babbling reader replies ``Failed``."""
        try:
            piece = os.read(self.fileno(), PIECE)
        except BlockingIOError:
            return None
        if not piece:
            return _told(self.died())
        self._buffer += piece
        try:
            while (data := self.framed()) is not None:
                said = self._understood(data)
                if said is not None:
                    self.served += 1
                    return said
        except EndedError as error:
            return _told(error)
        return None

    def _understood(self, data: bytes) -> Reply | None:
        """What a frame says; None for the word that the reader is ready, from which on its time is counted."""
        try:
            said = reply(data)
        except ValueError:
            return Failed("crash", "the reader answered nonsense")
        if not isinstance(said, Ready):
            return said
        self._ready, self._asked_at = True, time.monotonic()
        return None


def _told(error: EndedError) -> Failed:
    return Failed(error.code, f"the reader {error.reason}")
