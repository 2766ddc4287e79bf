"""Workers on this machine: long-lived processes that run one dossier at a time; a dead one is replaced."""

from __future__ import annotations

import selectors
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from evidence.archive.engines.engine import TICK, Cancel, Resources
from evidence.archive.orders import Done, Order, failed, told
from evidence.errors import InstallationError
from evidence.isolation import Child, EndedError
from evidence.records.codec import to_json

MODULE = "evidence.unit"
LONGEST_FRAME = 1 << 28
RETIRE_AFTER = 200
"""A worker is replaced after so many dossiers, for libraries leak."""

TRIES = 2
"""So often a dossier is tried whose worker died on it."""


@dataclass
class _Seat:
    """A place for a worker; ``order`` is what it works on."""

    child: Child | None = None
    order: Order | None = None
    served: int = 0


class Local:
    """As many workers as ``Resources.workers``; a dossier whose worker dies is tried once more in a fresh one."""

    def __init__(self, resources: Resources, module: str = MODULE) -> None:
        self._module = module
        self._seats = [_Seat() for _ in range(max(1, resources.workers))]
        self._deaths: Counter[str] = Counter()
        self._any_answer = False

    def run(self, orders: Iterator[Order], cancel: Cancel) -> Iterator[Done | None]:
        """As ``Engine.run``. Raises ``InstallationError`` where workers die before any dossier is done."""
        again: deque[Order] = deque()
        try:
            while not cancel():
                self._hand_out(orders, again)
                if all(seat.order is None for seat in self._seats):
                    return
                yield from self._heard(again)
                yield None
        finally:
            self.close()

    def _hand_out(self, orders: Iterator[Order], again: deque[Order]) -> None:
        for seat in self._seats:
            if seat.order is not None:
                continue
            order = again.popleft() if again else next(orders, None)
            if order is None:
                return
            if seat.child is not None and seat.served >= RETIRE_AFTER:
                seat.child.kill()
                seat.child = None
            if seat.child is None:
                seat.child, seat.served = Child(self._module, LONGEST_FRAME), 0
            seat.order = order
            seat.child.send(to_json(order))

    def _heard(self, again: deque[Order]) -> Iterator[Done]:
        with selectors.DefaultSelector() as selector:
            for seat in self._seats:
                if seat.order is not None and seat.child is not None:
                    selector.register(seat.child.fileno(), selectors.EVENT_READ, seat)
            for key, _ in selector.select(TICK):
                done = self._answer(key.data, again)
                if done is not None:
                    yield done

    def _answer(self, seat: _Seat, again: deque[Order]) -> Done | None:
        """What a worker that can be heard says: None for not all of it yet, or for death with another try to come."""
        assert seat.child is not None and seat.order is not None
        try:
            data = seat.child.arrived()
            done = None if data is None else told(data)
        except EndedError as error:
            return self._died(seat, error.reason, again)
        except msgspec.DecodeError:
            seat.child.kill()
            return self._died(seat, "answered nonsense", again)
        if done is not None:
            seat.order, seat.served, self._any_answer = None, seat.served + 1, True
        return done

    def _died(self, seat: _Seat, reason: str, again: deque[Order]) -> Done | None:
        order = seat.order
        assert order is not None
        seat.child, seat.order = None, None
        self._deaths[order.name] += 1
        if self._deaths[order.name] < TRIES:
            again.append(order)
            return None
        if not self._any_answer and len(self._deaths) > 1:
            raise InstallationError(f"the workers don't run: each {reason}. Try `evidence check` on one dossier.")
        return failed(order.name, f"its worker {reason}, twice")

    def close(self) -> None:
        """End all workers at once."""
        for seat in self._seats:
            if seat.child is not None:
                seat.child.kill()
            seat.child, seat.order = None, None
