"""The few reader processes of a run: work is shared out task by task, and a bad file takes down only itself."""

from __future__ import annotations

import contextlib
import selectors
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from evidence.read.process import COMMAND, ReaderProcess
from evidence.read.protocol import Failed, Reply, Request, Setup

TICK = 0.1
"""Seconds between looks at the clock and at the cancel signal."""

RETIRE_AFTER = 200
"""A reader is replaced after so many tasks, for libraries leak."""


@dataclass
class Task:
    """A request, how long it may take in seconds, and who hears the reply (which may give more tasks, done first).

    ``refused`` is asked right before the task is handed out; a reason ends it there.
    """

    request: Request
    seconds: float
    then: Callable[[Reply, float], Iterable[Task]]
    refused: Callable[[], str | None] = lambda: None
    again: bool = True


@dataclass
class _Seat:
    """A place for a reader process; ``task`` is what it works on."""

    reader: ReaderProcess | None = None
    task: Task | None = None


class Pool:
    """At most ``size`` reader processes, started when there is work or when ``warm`` asks for them."""

    def __init__(self, setup: Setup, size: int, command: tuple[str, ...] = COMMAND) -> None:
        self._setup = setup
        self._command = command
        self._seats = [_Seat() for _ in range(max(1, size))]

    def warm(self, count: int | None = None) -> None:
        """Start readers before there is work, so that they load while other things happen."""
        for seat in self._seats[:count]:
            if seat.reader is None:
                seat.reader = ReaderProcess(self._setup, self._command)

    def run(self, tasks: Iterable[Task], cancel: Callable[[], bool]) -> bool:
        """Do all tasks and those they bring; False where ``cancel`` answered yes before the end.

        A task whose reader crashes is tried once more in a fresh one; one that takes too long is not.
        """
        waiting = deque(tasks)
        done = False
        try:
            while waiting or any(seat.task for seat in self._seats):
                if cancel():
                    return False
                self._hand_out(waiting)
                self._wait(waiting)
            done = True
        finally:
            if not done:
                self.close()
        return True

    def close(self) -> None:
        """End all readers at once."""
        for seat in self._seats:
            self._vacate(seat)

    def _hand_out(self, waiting: deque[Task]) -> None:
        for seat in self._seats:
            if seat.task is not None:
                continue
            task = _next(waiting)
            if task is None:
                return
            if seat.reader is not None and seat.reader.served >= RETIRE_AFTER:
                self._vacate(seat)
            if seat.reader is None:
                seat.reader = ReaderProcess(self._setup, self._command)
            seat.task = task
            seat.reader.ask(task.request)

    def _wait(self, waiting: deque[Task]) -> None:
        with selectors.DefaultSelector() as selector:
            for seat in self._seats:
                if seat.task is not None and seat.reader is not None:
                    selector.register(seat.reader, selectors.EVENT_READ, seat)
            for key, _ in selector.select(TICK):
                seat = key.data
                reply = seat.reader.listen()
                if reply is not None:
                    self._finish(seat, reply, waiting)
        for seat in self._seats:
            if seat.task is not None and seat.reader is not None:
                spent = time.monotonic() - seat.reader.asked_at
                if spent > seat.task.seconds:
                    reply = Failed("time", f"took longer than {seat.task.seconds:.0f} seconds")
                    self._finish(seat, reply, waiting)

    def _finish(self, seat: _Seat, reply: Reply, waiting: deque[Task]) -> None:
        task, reader = seat.task, seat.reader
        if task is None or reader is None:
            return
        spent = time.monotonic() - reader.asked_at
        seat.task = None
        if isinstance(reply, Failed) and reply.code in ("crash", "time", "memory"):
            self._vacate(seat)
        if isinstance(reply, Failed) and reply.code == "crash" and task.again:
            waiting.appendleft(replace(task, again=False))
            return
        waiting.extendleft(reversed(list(task.then(reply, spent))))

    def _vacate(self, seat: _Seat) -> None:
        seat.task = None
        if seat.reader is not None:
            with contextlib.suppress(OSError):
                seat.reader.kill()
            seat.reader = None


def _next(waiting: deque[Task]) -> Task | None:
    """The next task that isn't refused; those that are hear so."""
    while waiting:
        task = waiting.popleft()
        reason = task.refused()
        if reason is None:
            return task
        waiting.extendleft(reversed(list(task.then(Failed("time", reason), 0.0))))
    return None
