"""A reader process: ``python -m evidence.read.worker``. Reads requests from its input, answers on its output.

Started by ``process``; ends when its input closes. Limits its own memory, and dies with the program that started it.
"""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, BinaryIO

from evidence.isolation import confine, ends, get, starved
from evidence.read.faults import PageFaultError
from evidence.read.protocol import LONGEST_FRAME, Failed, Ready, Reply, Setup, Tell, frame, request
from evidence.records.codec import from_json

if TYPE_CHECKING:
    from evidence.read.desk import Desk


def main() -> None:
    """Answer until the input ends."""
    pipe, out = ends()
    first = get(pipe)
    if first is None:
        return
    setup = from_json(first, Setup)
    confine(setup.memory, pipe.fileno())
    # heavy, and so loaded last: nothing outlives the program meanwhile
    desk: Desk = importlib.import_module("evidence.read.desk").Desk(setup)
    _tell(out, Ready())
    while (data := get(pipe)) is not None:
        _tell(out, _answered(desk, data))
        if desk.stuck:  # a fresh process serves the next page; this one could not even end as usual
            os._exit(0)


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


if __name__ == "__main__":
    main()
