"""A reader process: ``python -m evidence.read.worker``. Reads requests from its input, answers on its output.

Started by ``process``; ends when its input closes. Limits its own memory, and dies with the program that started it.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import resource
import select
import signal
import sys
import threading
from typing import TYPE_CHECKING, BinaryIO

from evidence.confinement import confined
from evidence.isolation import get, starved
from evidence.read.faults import PageFaultError
from evidence.read.protocol import LONGEST_FRAME, Failed, Ready, Reply, Setup, Tell, frame, request
from evidence.records.codec import from_json

if TYPE_CHECKING:
    from evidence.read.desk import Desk


def main() -> None:
    """Answer until the input ends."""
    pipe, out = sys.stdin.buffer, _private_output()
    confined()
    first = get(pipe)
    if first is None:
        return
    setup = from_json(first, Setup)
    _limit(setup.memory)
    _die_with_parent(pipe.fileno())
    desk: Desk = importlib.import_module("evidence.read.desk").Desk(
        setup
    )  # heavy: nothing outlives the program so long
    _tell(out, Ready())
    while (data := get(pipe)) is not None:
        _tell(out, _answered(desk, data))


def _tell(out: BinaryIO, said: Reply | Ready) -> None:
    data = frame(Tell(said))
    if len(data) > LONGEST_FRAME:
        data = frame(Tell(Failed("too-large", "more words than can be told")))
    out.write(data)
    out.flush()


def _answered(desk: Desk, data: bytes) -> Reply:
    """The reply to one request: around one file or page, nothing gets through."""
    try:
        return desk.answer(request(data))
    except PageFaultError as error:
        return Failed(error.code, error.reason)
    except Exception as error:  # a strange file may raise anything; it fails alone
        if starved(error):
            return Failed("memory", "needs more memory than one reader may use")
        return Failed("fault", f"the reader failed ({type(error).__name__})")


def _private_output() -> BinaryIO:
    """The output for replies alone: what libraries print goes nowhere."""
    private = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return private


def _limit(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _die_with_parent(handle: int) -> None:
    """End the whole process group when the other end of the input is gone, even amid a request."""

    def watch() -> None:
        poll = select.poll()
        poll.register(handle, select.POLLHUP)
        poll.poll()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(os.getpgrp(), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    main()
