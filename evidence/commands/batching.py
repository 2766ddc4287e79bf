"""What ``evidence batch`` does once its words are parsed: run the archive, show how far it is, write the results."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from evidence.archive.batch import Run, Tally, chosen, forget_gone
from evidence.archive.crossing import cross, entered, opened, render
from evidence.archive.decided import checked
from evidence.archive.dossiers import Contents, contents, writable
from evidence.archive.engines import ENGINES
from evidence.archive.engines.engine import REACHED_IN, Resources
from evidence.archive.index.store import Index
from evidence.archive.orders import Done, Terms
from evidence.archive.rules import RULES
from evidence.archive.state import State, failure
from evidence.errors import ExitCode, UsageError
from evidence.pipeline import PROGRAM, cross_law, decided, law_key
from evidence.records.archives import Cross
from evidence.records.codec import from_json, to_json
from evidence.report.text import printable
from evidence.report.write import put
from evidence.settings import JudgeSettings, ReadSettings
from evidence.unit import Station

SHOWN_EVERY = 0.2
"""Seconds between two states of the line on a terminal."""

NAMED = 20
"""So many dossiers that could not be run are named on the terminal; all stand in ``dossiers.jsonl``."""


@dataclass(frozen=True)
class Wish:
    """What the user asked for, beside the archive and the folder."""

    jobs: int = 2
    engine: str = "local"
    scheduler: str | None = None
    send: bool = False
    resume: bool = False
    only: tuple[str, ...] = ()
    limit: int | None = None
    fail_fast: bool = False
    unmask: bool = False
    reached_in: float = REACHED_IN
    """Seconds within which the cluster's scheduler must answer."""


@dataclass
class Watch:
    """Shows how far a run is, on a terminal alone, and says what could not be run."""

    tally: Tally
    verdicts: Counter[str] = field(default_factory=Counter)
    shown: float = 0.0
    named: int = 0

    def __call__(self, done: Done) -> None:
        """A dossier has ended."""
        if done.ran:
            self.verdicts[str(from_json(done.line.encode(), dict[str, Any])["verdict"])] += 1
        else:
            self.named += 1
            if self.named <= NAMED:
                self._clear()
                sys.stderr.write(f"evidence: {printable(done.name)}: could not be run: {_first_line(done.reason)}\n")
        self.show()

    def show(self) -> None:
        """The line on the terminal, not more often than the eye follows."""
        if not sys.stderr.isatty() or time.monotonic() - self.shown < SHOWN_EVERY:
            return
        self.shown = time.monotonic()
        tally, width = self.tally, shutil.get_terminal_size().columns
        said = ", ".join(f"{self.verdicts[v]} {v}" for v in ("hold", "review", "clear"))
        line = f"{tally.done:,} of {tally.total:,} dossiers  {tally.rate():.1f} a minute  {lasting(tally.left())} left"
        line = f"{line}  {said}"[: width - 1]
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()

    def saying(self, what: str) -> None:
        """A line on the terminal about what is done now."""
        self._clear()
        if sys.stderr.isatty():
            sys.stderr.write(what)
            sys.stderr.flush()

    def _clear(self) -> None:
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")

    def finish(self) -> None:
        """Leave a clean line."""
        self._clear()
        sys.stderr.flush()


def _first_line(reason: str) -> str:
    return printable(reason.partition("\n")[0])


def lasting(seconds: float) -> str:
    """A length of time for the eye: ``40 s``, ``12 min``, ``3 h 05 min``."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"


def batch(archive: Path, out: Path, read: ReadSettings, judging: JudgeSettings, wish: Wish) -> int:
    """Every dossier of an archive, then what they show together. Raises ``UsageError`` as the parts do.

    Exit code: 0 all ran, 4 some could not be run, 130 interrupted (go on with ``--resume``).
    """
    if not writable(out.absolute()):
        raise UsageError(f"{printable(str(out))}: not a UTF-8 name. Choose another --out folder.")
    found = contents(archive.absolute(), out)
    if not found.dossiers:
        raise UsageError(_no_dossiers(archive, found))
    picked = chosen(found, wish.only, wish.limit)
    decisions = decided(judging.decisions)
    checked(decisions, {d.name for d in found.dossiers})
    _made(out)
    with _kept(out / "archive.db") as state:
        terms = _terms(read, judging, wish, len(picked.dossiers), _day_begun(state) if wish.resume else None)
        index = opened(state.connection)
        enter = partial(_entered, index)
        tally = Tally(gone=forget_gone(found, state, enter))
        watch = Watch(tally)
        law = law_key(judging, terms.today)
        run = Run(out.absolute(), terms, PROGRAM, law, enter, watch, wish.fail_fast, decisions)
        state.put("begun", terms.today)
        state.put("finished", "no")
        state.commit()
        together: Cross | None = None
        engine = ENGINES[wish.engine](_resources(wish, len(picked.dossiers)))
        try:
            run.through(picked, state, engine, tally)
            watch.saying("what the dossiers show together")
            together = _across(out, state, index, judging)
            state.put("finished", "no" if tally.stopped else "yes")
        finally:
            watch.finish()
            state.commit()
            _write(out, state, tally, picked, together)
    return _told(out, tally, watch, picked, together)


@contextmanager
def _kept(file: Path) -> Iterator[State]:
    """The state of a run; what goes wrong with its file meanwhile is told with what helps."""
    try:
        with State(file) as state:
            yield state
    except sqlite3.Error as error:
        raise failure(file, error) from error


def _entered(index: Index, _: sqlite3.Connection, dossier: str, entries: str) -> None:
    """Entries of a dossier into the index, in the transaction of its state."""
    entered(index, dossier, entries)


def _across(out: Path, state: State, index: Index, judging: JudgeSettings) -> Cross:
    """Run the rules across dossiers where something has changed, and write ``cross.json``."""
    law = cross_law(judging, (name for rule in RULES for name in rule.provisions))
    found, key = cross(index, law, state.get("crossed"))
    state.put("crossed", key)
    state.commit()
    put(out / "cross.json", render(found))
    return found


def _no_dossiers(archive: Path, found: Contents) -> str:
    lines = [f"{archive}: no dossier in it. A dossier is a direct sub-folder, a zip, a 7z or a mail."]
    lines += [f"  {name}: {why}" for name, why in found.ignored[:NAMED]]
    return "\n".join(lines)


def _made(out: Path) -> None:
    try:
        (out / "reports").mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UsageError(f"{out}: cannot be made: {error.strerror}. Choose another --out folder.") from error


def _day_begun(state: State) -> str | None:
    """The day an unfinished run was begun; None where there is none to go on with."""
    return state.get("begun") if state.get("finished") == "no" else None


def _terms(read: ReadSettings, judging: JudgeSettings, wish: Wish, dossiers: int, today: str | None) -> Terms:
    def iso(day: date | None) -> str | None:
        return None if day is None else day.isoformat()

    return Terms(
        today=today or date.today().isoformat(),
        jobs=max(1, wish.jobs // _workers(wish, dossiers)),
        cache=None if read.cache is None else str(read.cache),
        as_of=iso(judging.as_of),
        law_date=iso(judging.law_date),
        stage=judging.stage,
        policy=None if judging.policy is None else str(judging.policy.absolute()),
        unmask=wish.unmask,
    )


def _workers(wish: Wish, dossiers: int) -> int:
    return max(1, min(wish.jobs, dossiers))


def _resources(wish: Wish, dossiers: int) -> Resources:
    return Resources(_workers(wish, dossiers), wish.scheduler, wish.send, Station, wish.reached_in)


def _write(out: Path, state: State, tally: Tally, picked: Contents, together: Cross | None) -> None:
    """``dossiers.jsonl``, the same for the same dossiers and terms, and ``batch.json``, which tells of this run."""
    put(out / "dossiers.jsonl", "".join(f"{line}\n" for line in state.lines()).encode())
    said = {
        "schema": "evidence/batch/1",
        "dossiers": tally.total,
        "ran": tally.ran,
        "unchanged": tally.unchanged,
        "failed": tally.failed,
        "left": tally.total - tally.done,
        "gone": tally.gone,
        "ignored": [{"name": name, "reason": why} for name, why in picked.ignored],
        "seconds": round(time.monotonic() - tally.begun, 1),
        "dossiers_a_minute": round(tally.rate(), 1),
        "cross": None if together is None else _by_rule(together),
    }
    put(out / "batch.json", to_json(said) + b"\n")


def _by_rule(together: Cross) -> dict[str, int]:
    """How many findings across dossiers each rule has, by its name."""
    return dict(sorted(Counter(f.rule for f in together.findings).items()))


def _told(out: Path, tally: Tally, watch: Watch, picked: Contents, together: Cross) -> int:
    said = ", ".join(f"{watch.verdicts[v]} {v}" for v in ("hold", "review", "clear"))
    sys.stdout.write(f"{tally.ran:,} dossier{'s' * (tally.ran != 1)} run ({said}), ")
    sys.stdout.write(f"{tally.unchanged:,} unchanged, {tally.failed:,} could not be run")
    sys.stdout.write(f" in {lasting(time.monotonic() - tally.begun)}\n")
    by_severity = Counter(f.severity for f in together.findings)
    counts = ", ".join(f"{by_severity[s]} {s}" for s in ("critical", "major", "minor") if by_severity[s])
    found = len(together.findings)
    sys.stdout.write(f"{found:,} finding{'s' * (found != 1)} across dossiers{f' ({counts})' if counts else ''}\n")
    for name, why in picked.ignored[:NAMED]:
        sys.stderr.write(f"evidence: ignored {printable(name)}: {why}\n")
    if tally.gone:
        count = f"{len(tally.gone)} dossier{' is' if len(tally.gone) == 1 else 's are'}"
        sys.stderr.write(f"evidence: {count} in the archive no longer; the reports are left\n")
    if watch.named > NAMED:
        sys.stderr.write(f"evidence: {watch.named - NAMED} more could not be run; {out / 'dossiers.jsonl'} names all\n")
    if tally.stopped:
        sys.stderr.write("evidence: stopped at the first dossier that could not be run; go on with --resume\n")
    said = f"  Reports:     {out / 'reports'}\n  Across them: {out / 'cross.json'}\n"
    sys.stdout.write(f"\n  A line each: {out / 'dossiers.jsonl'}\n{said}")
    return ExitCode.PARTLY_RUN if tally.failed else ExitCode.CLEAR
