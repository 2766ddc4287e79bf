"""The few reader processes of a run: work is shared out task by task, and a bad file takes down only itself."""

from __future__ import annotations

import contextlib
import math
import selectors
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from evidence.read.process import COMMAND, ReaderProcess
from evidence.read.protocol import Failed, ReadPage, Reply, Request, Setup
from evidence.records.codec import replaced

TICK = 0.1
"""Seconds between looks at the clock and at the cancel signal."""

RETIRE_AFTER = 200
"""A reader is replaced after so many tasks, for libraries leak."""


OWN = ("SIGSEGV", "SIGILL", "SIGABRT", "SIGBUS", "SIGFPE", "SIGTRAP")
"""Signals that a process gets by its own doing."""


def _ample() -> float:
    return math.inf


@dataclass
class Task:
    """A request, how long it may take in seconds, and who hears the reply (which may give more tasks, done first).

    ``left`` is asked right before the task is handed out: it may take no longer than so many seconds, and is not
    begun where there are none; then ``why`` is the reason. ``spent`` is what earlier tries took.
    """

    request: Request
    seconds: float
    then: Callable[[Reply, float], Iterable[Task]]
    left: Callable[[], float] = _ample
    why: str = ""
    again: bool = True
    spent: float = 0.0


@dataclass
class _Seat:
    """A place for a reader process; ``task`` is what it works on, for at most ``seconds``."""

    reader: ReaderProcess | None = None
    task: Task | None = None
    seconds: float = 0.0


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

        A task whose reader crashes is tried once more in a fresh one, in what is left of its time; one that takes too
        long is not.
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
            seat.task, seat.seconds = task, min(task.seconds - task.spent, task.left())
            seat.reader.ask(task.request)

    def _wait(self, waiting: deque[Task]) -> None:
        with selectors.DefaultSelector() as selector:
            for seat in self._seats:
                if seat.task is not None and seat.reader is not None:
                    selector.register(seat.reader, selectors.EVENT_READ, seat)
            for key, _ in selector.select(self._patience()):
                seat = key.data
                reply = seat.reader.listen()
                if reply is not None:
                    self._finish(seat, reply, waiting)
        for seat in self._seats:
            if seat.task is not None and seat.reader is not None and seat.reader.late(seat.seconds):
                self._finish(seat, _late(seat.task, seat.seconds), waiting)

    def _patience(self) -> float:
        """Seconds until some reader is late, but no more than a tick."""
        waits = (s.reader.remaining(s.seconds) for s in self._seats if s.task is not None and s.reader is not None)
        return max(0.0, min((TICK, *waits)))

    def _finish(self, seat: _Seat, reply: Reply, waiting: deque[Task]) -> None:
        task, reader = seat.task, seat.reader
        if task is None or reader is None:
            return
        spent = task.spent + reader.spent()
        seat.task = None
        if isinstance(reply, Failed) and reply.code in ("crash", "time", "memory"):
            self._vacate(seat)
        if isinstance(reply, Failed) and reply.code == "crash" and task.again and spent < task.seconds:
            waiting.appendleft(replace(task, again=False, spent=spent, request=_careful(task.request, reply)))
            return
        waiting.extendleft(reversed(list(task.then(reply, spent))))

    def _vacate(self, seat: _Seat) -> None:
        seat.task = None
        if seat.reader is not None:
            with contextlib.suppress(OSError):
                seat.reader.kill()
            seat.reader = None


def _careful(request: Request, failed: Failed) -> Request:
    """The request for its second try: a reader that crashed of itself leaves out what it can."""
    own = any(signal in failed.reason for signal in OWN)
    return replaced(request, alone=True) if own and isinstance(request, ReadPage) else request


def _late(task: Task, seconds: float) -> Failed:
    if task.why and seconds < task.seconds - task.spent:
        return Failed("time", task.why)
    return Failed("time", f"took longer than {task.seconds:g} seconds")


def _next(waiting: deque[Task]) -> Task | None:
    """The next task that has time left; those that have none hear so."""
    while waiting:
        task = waiting.popleft()
        if task.left() > 0:
            return task
        waiting.extendleft(reversed(list(task.then(Failed("time", f"not read: {task.why}"), 0.0))))
    return None
