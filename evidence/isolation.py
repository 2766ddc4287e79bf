"""A process that may fail: started for one module, spoken to in frames, limited, and killed with all it started.

Both ends are here. A frame is its length in four bytes, then so many bytes. The child
limits its own memory, leaves no core, prints nowhere, and ends its whole group when its parent is gone.
"""

from __future__ import annotations

import contextlib
import errno
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from evidence.confinement import confined, environment

PREFIX = struct.Struct(">I")
PIECE = 1 << 16
NO_MEMORY = 71
"""What a child exits with that ran out of memory."""


class EndedError(Exception):
    """The child gave no answer; ``code`` is ``crash``, ``memory`` or ``time``, the text says how it ended."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def awaited(number: int, seconds: float) -> None:
    """Wait until a child has ended, not reaping it: its group's number stays its own and can be killed."""
    until = time.monotonic() + seconds
    with contextlib.suppress(ChildProcessError):
        while os.waitid(os.P_PID, number, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            if time.monotonic() > until:
                return
            time.sleep(0.005)


class Process:
    """A running Python in its own session, as its parent sees it.

    ``command`` is what comes after ``python``, ``longest`` the largest frame it may send, in bytes, ``temporary`` where
    its temporary files go.
    """

    def __init__(self, command: Sequence[str], longest: int, temporary: Path | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(temporary),
            cwd="/",
            start_new_session=True,
            bufsize=0,
        )
        self._longest = longest
        self._buffer = bytearray()

    @property
    def number(self) -> int:
        """The process id, which is also its group's."""
        return self._process.pid

    def framed(self) -> bytes | None:
        """The next whole frame of what has come; None for not yet. Raises ``EndedError`` for one that is too long."""
        if len(self._buffer) < PREFIX.size:
            return None
        (length,) = PREFIX.unpack_from(self._buffer)
        if length > self._longest:
            self.kill()
            raise EndedError("crash", "answered nonsense")
        end = PREFIX.size + length
        if len(self._buffer) < end:
            return None
        data = bytes(self._buffer[PREFIX.size : end])
        del self._buffer[:end]
        return data

    def died(self) -> EndedError:
        """How it ended, once it said nothing more; then it is dead with all it started."""
        awaited(self._process.pid, 1)  # its own end says more than ours
        self.kill()
        code = self._process.returncode
        if code == NO_MEMORY:
            return EndedError("memory", "needs more memory than one process may use")
        with contextlib.suppress(ValueError):
            if code < 0:
                return EndedError("crash", f"crashed ({signal.Signals(-code).name})")
        return EndedError("crash", f"ended by itself ({code})")

    def end(self) -> None:
        """Send it and all it started the signal that cannot be ignored."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def kill(self) -> None:
        """End the process and all it started, and wait for it; more than once does no harm."""
        if self._process.returncode is None:  # not waited for yet: its number is still its own
            self.end()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()


class Child(Process):
    """A running ``python -m module`` that is listened to until it has answered."""

    def __init__(self, module: str, longest: int) -> None:
        super().__init__(("-P", "-m", module), longest)

    def send(self, data: bytes) -> None:
        """Send a frame. A child that is gone shows when it is listened to."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(PREFIX.pack(len(data)) + data)

    def receive(self, until: float) -> bytes:
        """The next frame that comes before ``until`` (``time.monotonic``). Raises ``EndedError``; then it is dead."""
        while (data := self.framed()) is None:
            piece = self._piece(until)
            if not piece:
                raise self.died()
            self._buffer += piece
        return data

    def fileno(self) -> int:
        """The handle on which it answers, for ``select``."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def arrived(self) -> bytes | None:
        """The next frame of a child that can be heard, None where not all of it has come. Raises ``EndedError``."""
        piece = os.read(self.fileno(), PIECE)
        if not piece:
            raise self.died()
        self._buffer += piece
        return self.framed()

    def _piece(self, until: float) -> bytes:
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], max(0.0, until - time.monotonic()))
        if not ready or time.monotonic() > until:
            self.kill()
            raise EndedError("time", "took too long")
        return os.read(self._process.stdout.fileno(), PIECE)


def starved(error: BaseException | None) -> bool:
    """Whether memory ran out: here, or before what came of it (cleaning up needs memory too)."""
    while error is not None:
        if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
            return True
        error = error.__cause__ or error.__context__
    return False


def ends() -> tuple[BinaryIO, BinaryIO]:
    """In the child: its input and its output for frames alone; what libraries print goes nowhere from now on."""
    private = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return sys.stdin.buffer, private


def confine(memory: int, handle: int) -> None:
    """In the child, first of all: no network, no more than ``memory`` bytes, no core, no life after its parent.

    ``handle`` is a pipe whose other end the parent holds.
    """
    confined()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    outlived(handle)


def outlived(handle: int) -> None:
    """In the child: end this process and its group as soon as the parent, which holds the pipe's other end, is gone."""
    threading.Thread(target=_outlive, args=(handle,), daemon=True).start()


def _outlive(handle: int) -> None:
    poll = select.poll()
    poll.register(handle, select.POLLHUP)
    poll.poll()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(os.getpgrp(), signal.SIGKILL)


def put(pipe: BinaryIO, data: bytes) -> None:
    """Write a frame at once."""
    pipe.write(PREFIX.pack(len(data)) + data)
    pipe.flush()


def get(pipe: BinaryIO) -> bytes | None:
    """The next frame, None at the end of the stream. Raises ``EOFError`` where it ends in the middle."""
    head = pipe.read(PREFIX.size)
    if not head:
        return None
    (length,) = PREFIX.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError("the pipe closed within a frame")
    return data
