"""A run over an archive: what is new or changed is run, once each, and the rest is left as it is."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evidence.archive.decided import decided, judged_under
from evidence.archive.dossiers import Contents, Dossier, content_key
from evidence.archive.engines.engine import Engine
from evidence.archive.orders import Done, Order, Terms, failed
from evidence.archive.state import Held, State
from evidence.errors import UsageError
from evidence.records.cases import Decision

Entered = Callable[[sqlite3.Connection, str, str], None]
"""``entered(connection, dossier, entries)`` writes a dossier's entries into the index, instead of any it had."""

Kept = Callable[[Done], None]
STORED = "case.json"
"""What a run leaves of a dossier, so that it can be judged again."""

Keys = tuple[str, str]
"""What a dossier was run with: the keys of its content and of the terms it was judged under."""


@dataclass
class Tally:
    """How far a run is: dossiers in all, run now, unchanged since an earlier run, failed; by verdict."""

    total: int = 0
    ran: int = 0
    unchanged: int = 0
    failed: int = 0
    gone: tuple[str, ...] = ()
    stopped: bool = False
    begun: float = field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        """Dossiers that need no more work."""
        return self.ran + self.unchanged + self.failed

    def rate(self) -> float:
        """Dossiers run in a minute, so far."""
        return 60 * (self.ran + self.failed) / max(0.001, time.monotonic() - self.begun)

    def left(self) -> float:
        """Seconds the rest will take at this rate, 0 where nothing tells yet."""
        rate = self.rate()
        return 60 * (self.total - self.done) / rate if rate else 0.0


@dataclass(frozen=True)
class Run:
    """One run: where the reports go, under which terms, and who hears of it.

    ``program`` is what read the papers, ``law`` the key of all that judges them but for the ``decisions`` on each: a
    dossier whose files and program are as before is judged again where only law or its decisions have changed, and left
    alone where nothing has.
    """

    out: Path
    terms: Terms
    program: str
    law: str
    enter: Entered
    kept: Kept
    fail_fast: bool = False
    decisions: tuple[Decision, ...] = ()

    def through(self, contents: Contents, state: State, engine: Engine, tally: Tally) -> None:
        """Run what is new or changed of ``contents``; ``tally`` is kept up to date for who watches.

        The dossiers that are there no longer are forgotten. Raises as the engine and ``State`` do.
        """
        held = state.held()
        tally.total = len(contents.dossiers)
        keys: dict[str, Keys] = {}
        refused: list[Done] = []
        orders = self._orders(contents.dossiers, held, keys, refused, tally)
        try:
            for done in engine.run(orders, lambda: tally.stopped):
                for ended in (*refused, *([] if done is None else [done])):
                    self._keep(ended, state, keys, tally)
                refused.clear()
                if done is None and state.due() == 0.0:
                    state.commit()
        finally:
            engine.close()
        for ended in refused:
            self._keep(ended, state, keys, tally)

    def _orders(
        self,
        dossiers: tuple[Dossier, ...],
        held: dict[str, Held],
        keys: dict[str, Keys],
        refused: list[Done],
        tally: Tally,
    ) -> Iterator[Order]:
        """An order for each dossier that needs one; what cannot even be looked at goes to ``refused``."""
        for dossier in dossiers:
            try:
                key = f"{self.program} {content_key(dossier.path)}"
            except UsageError as error:
                keys[dossier.name] = ("", self.law)
                refused.append(failed(dossier.name, str(error)))
                continue
            folder = self.out / "reports" / dossier.name
            # who removes a report wants it anew
            known = held.get(dossier.name) if (folder / STORED).is_file() else None
            mine = decided(self.decisions, dossier.name)
            terms = judged_under(self.law, mine)
            if known is not None and known.ran and (known.content, known.terms) == (key, terms):
                tally.unchanged += 1
                continue
            keys[dossier.name] = (key, terms)
            again = known is not None and known.ran and known.content == key
            yield Order(dossier.name, str(dossier.path), str(folder), self.terms, again, mine)

    def _keep(self, done: Done, state: State, keys: dict[str, Keys], tally: Tally) -> None:
        def enter(connection: sqlite3.Connection) -> None:
            self.enter(connection, done.name, done.entries)

        state.done(done, *keys.pop(done.name), enter)
        if done.ran:
            tally.ran += 1
        else:
            tally.failed += 1
            tally.stopped = tally.stopped or self.fail_fast
        self.kept(done)


def forget_gone(contents: Contents, state: State, enter: Entered) -> tuple[str, ...]:
    """Forget the dossiers that are in the archive no longer; gives their names. Their reports are left."""
    there = {d.name for d in contents.dossiers}
    gone = tuple(sorted(name for name in state.held() if name not in there))
    for name in gone:
        state.forget(name, lambda connection, name=name: enter(connection, name, ""))  # type: ignore[misc]
    return gone


def chosen(contents: Contents, only: tuple[str, ...], limit: int | None) -> Contents:
    """The dossiers named in ``only`` (all where it is empty), the first ``limit`` of them.

    Raises ``UsageError`` for a name that is not there.
    """
    known = {d.name for d in contents.dossiers}
    for name in only:
        if name not in known:
            raise UsageError(f"there is no dossier {name!r} in the archive; it holds {len(known)}")
    dossiers = tuple(d for d in contents.dossiers if not only or d.name in only)
    return Contents(dossiers[:limit], contents.ignored)
