"""One unit of work: a dossier through the pipeline into its folder. The same for local workers and for a cluster.

``python -m evidence.unit`` is a local worker: it reads orders from its input and answers each on its output.
"""

from __future__ import annotations

import contextlib
import os
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path

from evidence import pipeline
from evidence.archive.entries import entries
from evidence.archive.orders import Done, Order, Terms, failed, ran
from evidence.errors import EvidenceError
from evidence.isolation import ends, get, outlived, put
from evidence.records.cases import Summary
from evidence.records.codec import from_json, replaced, to_json
from evidence.settings import JudgeSettings, ReadSettings, ReportSettings, Settings, cache_folder

FRAMES = 4
"""So many lines of where an error of the program happened."""


def main() -> None:
    """Run orders until the input ends; the workplace of the first one's terms serves all."""
    pipe, out = ends()
    outlived(pipe.fileno())
    data = get(pipe)
    if data is None:
        return
    with pipeline.workplace(settings(from_json(data, Order).terms).read) as place:
        while data is not None:
            put(out, to_json(done(from_json(data, Order), place)))
            data = get(pipe)


class Station:
    """A cluster's worker: one workplace for all the dossiers it runs, and pages kept in the worker's own cache."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._place: pipeline.Workplace | None = None

    def run(self, order: Order) -> Done:
        """Run one order, as ``done``."""
        home = cache_folder()
        own = replaced(order.terms, cache=None if order.terms.cache is None or home is None else str(home))
        if self._place is None:
            self._place = self._open.enter_context(pipeline.workplace(settings(own).read))
        return done(replaced(order, terms=own), self._place)

    def close(self) -> None:
        """End the readers."""
        self._place = None
        self._open.close()


def done(order: Order, place: pipeline.Workplace) -> Done:
    """Run one order; around one dossier, nothing gets through. Its reports are durable when this returns."""
    try:
        with _folder(Path(order.out)) as out:
            summary = _summary(order, out, place)
        return ran(order.name, summary, to_json(entries(summary)).decode())
    except EvidenceError as error:
        return failed(order.name, str(error).replace(order.path, order.name))
    except Exception as error:  # our own bug on one dossier must not end the others
        where = traceback.extract_tb(error.__traceback__)[-FRAMES:]
        lines = " < ".join(f"{Path(f.filename).name}:{f.lineno} in {f.name}" for f in reversed(where))
        return failed(order.name, f"an error of the program ({type(error).__name__}) at {lines}")


def _summary(order: Order, out: Path, place: pipeline.Workplace) -> Summary:
    given, today = settings(order.terms), date.fromisoformat(order.terms.today)
    if order.judge:
        return pipeline.judge_again(out, given, order.decisions, today=today)
    return pipeline.run(Path(order.path), given, out=out, today=today, place=place, decisions=order.decisions)


def settings(terms: Terms) -> Settings:
    """The settings of a run under ``terms``."""

    def day(text: str | None) -> date | None:
        return None if text is None else date.fromisoformat(text)

    return Settings(
        ReadSettings(jobs=terms.jobs, cache=None if terms.cache is None else Path(terms.cache)),
        JudgeSettings(
            as_of=day(terms.as_of),
            law_date=day(terms.law_date),
            stage=terms.stage,
            policy=None if terms.policy is None else Path(terms.policy),
        ),
        ReportSettings(terms.unmask),
    )


@contextmanager
def _folder(out: Path) -> Iterator[Path]:
    """The folder of a dossier's reports, without what a killed run left half written; durable at the end."""
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in out.glob(".*"):
        with contextlib.suppress(OSError):
            left.unlink()
    yield out
    for folder in (out, out.parent):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


if __name__ == "__main__":
    main()
