"""Workers of a dask.distributed cluster: the same unit of work, for archives that one machine is too small for.

Papers and reports lie either on a file system that all machines share under the same paths, or are sent along
(``Resources.send``): then each dossier travels to its worker, and its reports travel back.
"""

from __future__ import annotations

import importlib
import io
import os
import shutil
import tarfile
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from evidence.archive.engines.engine import TICK, Cancel, Resources, Station
from evidence.archive.orders import Done, Order, failed
from evidence.errors import InstallationError, UsageError
from evidence.records.codec import from_json, replaced, to_json

AHEAD = 2
"""So many dossiers wait at each of the cluster's threads, so that none is idle; more would only fill its memory."""

STATION = "evidence-station"

PAPERS, REPORTS, POLICY = "papers", "reports", "policy.toml"
"""Where things lie that are sent along."""


class Parcel(msgspec.Struct, frozen=True):
    """What comes back: the end of a dossier, and where papers were sent its reports as a tar file."""

    done: Done
    reports: bytes = b""


def work(order: bytes, along: bytes) -> bytes:
    """On a worker: one order (JSON) with what was sent along (a tar file, or nothing) to a ``Parcel`` (JSON)."""
    station: Stationed = _dask().get_worker().plugins[STATION]
    told = from_json(order, Order)
    return to_json(sent(told, along, station.here()) if along else Parcel(station.here().run(told)))


def sent(order: Order, luggage: bytes, station: Station) -> Parcel:
    """Run an order in a folder of its own, with what was sent along; gives its reports."""
    with tempfile.TemporaryDirectory(prefix="evidence-sent-") as folder:
        there = Path(folder)
        unpacked(luggage, there)
        out = there / REPORTS / order.name
        terms = order.terms if order.terms.policy is None else replaced(order.terms, policy=str(there / POLICY))
        path = there / PAPERS / Path(order.path).name
        done = station.run(replaced(order, path=str(path), out=str(out), terms=terms))
        return Parcel(done, packed({order.name: out}) if out.is_dir() else b"")


def luggage(order: Order) -> bytes:
    """What an order needs on a machine without our files: its papers, or its stored case, and the policy."""
    stored, papers = Path(order.out), Path(order.path)
    parts = {f"{REPORTS}/{order.name}": stored} if order.judge else {f"{PAPERS}/{papers.name}": papers}
    if order.terms.policy is not None:
        parts[POLICY] = Path(order.terms.policy)
    return packed(parts)


def packed(parts: Mapping[str, Path]) -> bytes:
    """Files and folders under the names given, as a tar file."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as tar:
        for name, path in parts.items():
            tar.add(path, arcname=name)
    return held.getvalue()


def unpacked(data: bytes, folder: Path) -> None:
    """A tar file of ours into a folder; a member that would lie elsewhere is refused. Raises ``tarfile.TarError``."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        for member in tar:
            _taken_out(tar, member, folder.resolve())


def _taken_out(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    """Own code, for Python knows its filter of members from 3.11.4 on only."""
    path = folder / member.name
    known = member.isreg() or member.islnk() or member.isdir() or member.issym()
    if not known or not path.parent.resolve().is_relative_to(folder):
        raise tarfile.TarError(f"{member.name} would not lie in the folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    if member.isdir():
        path.mkdir(exist_ok=True)
    elif member.issym():
        path.symlink_to(member.linkname)
    elif (held := tar.extractfile(member)) is not None:
        with held, path.open("xb") as file:
            shutil.copyfileobj(held, file)


def settled(data: bytes, out: Path) -> None:
    """The reports of a dossier that came back, durable and in place of what lay at ``out``."""
    coming = out.with_name(f".{out.name}.coming")
    shutil.rmtree(coming, ignore_errors=True)
    unpacked(data, coming)
    for path in (*coming.rglob("*"), coming):
        _made_durable(path)
    shutil.rmtree(out, ignore_errors=True)
    (coming / out.name).rename(out)
    coming.rmdir()
    _made_durable(out.parent)


def _made_durable(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Stationed:
    """A worker's plugin that keeps a station for each of its threads; the base class is dask's where it is there."""

    name = STATION

    def __init__(self, make: Callable[[], Station]) -> None:
        self._make = make

    def setup(self, worker: Any) -> None:  # noqa: ANN401, ARG002 - dask calls it
        """When the worker starts, or the run begins."""
        self._own, self._all = threading.local(), list[Station]()

    def here(self) -> Station:
        """The station of the thread that asks."""
        if not hasattr(self._own, "station"):
            self._own.station = self._make()
            self._all.append(self._own.station)
        station: Station = self._own.station
        return station

    def teardown(self, worker: Any) -> None:  # noqa: ANN401, ARG002 - dask calls it
        """When the worker ends, or the run is over."""
        for station in self._all:
            station.close()


class Cluster:
    """The workers behind a scheduler's address. Raises ``UsageError`` where it can't be reached or has no worker."""

    def __init__(self, resources: Resources) -> None:
        if resources.scheduler is None or resources.station is None:
            raise UsageError("give the cluster's --scheduler ADDRESS, as tcp://HOST:8786")
        self._send = resources.send
        try:
            self._client = _client(resources.scheduler, resources.reached_in)
            self._client.wait_for_workers(1, timeout=resources.reached_in)
        except (OSError, TimeoutError, ValueError) as error:
            raise UsageError(f"{resources.scheduler}: no scheduler with workers answers there: {error}") from error
        self._client.register_plugin(_plugin(resources.station))
        self._threads = sum(self._client.nthreads().values())

    def run(self, orders: Iterator[Order], cancel: Cancel) -> Iterator[Done | None]:
        """As ``Engine.run``. A dossier that killed several workers ends as failed."""
        waiting: dict[Any, Order] = {}
        while not cancel():
            while len(waiting) < AHEAD * self._threads and (order := next(orders, None)) is not None:
                waiting[self._submitted(order)] = order
            if not waiting:
                return
            with suppress(TimeoutError), self._client.as_current():
                _dask().wait(list(waiting), timeout=TICK, return_when="FIRST_COMPLETED")
            yield None
            for future in [f for f in waiting if f.done()]:
                yield self._ended(future, waiting.pop(future))

    def _submitted(self, order: Order) -> Any:  # noqa: ANN401 - a future of dask's
        along = luggage(order) if self._send else b""
        return self._client.submit(work, to_json(order), along, pure=False)

    def _ended(self, future: Any, order: Order) -> Done:  # noqa: ANN401
        if future.status != "finished":
            return failed(order.name, f"its worker in the cluster was lost: {type(future.exception()).__name__}")
        parcel = from_json(future.result(), Parcel)
        if parcel.reports:
            settled(parcel.reports, Path(order.out))
        return parcel.done

    def close(self) -> None:
        """End the run's tasks and its stations; the cluster itself stays."""
        if self._client.status == "running":
            self._client.unregister_worker_plugin(STATION)
        self._client.close()


def _client(address: str, seconds: float) -> Any:  # noqa: ANN401 - a class of dask's
    """A client of the scheduler. Asked in a thread of its own: where something takes the connection and says nothing,
    dask waits for ever. Raises ``OSError``, ``TimeoutError``, ``ValueError``."""
    make, made = _dask().Client, Future[Any]()

    def ask() -> None:
        try:
            made.set_result(make(address, timeout=seconds, set_as_default=False))
        except (OSError, TimeoutError, ValueError) as error:
            made.set_exception(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        return made.result(timeout=2 * seconds)
    except TimeoutError as error:
        raise TimeoutError(f"nothing said within {2 * seconds:g} s") from error


def _plugin(make: Callable[[], Station]) -> Any:  # noqa: ANN401 - a class of dask's
    return type("StationPlugin", (Stationed, _dask().WorkerPlugin), {})(make)


def _dask() -> Any:  # noqa: ANN401 - a module without types
    """The optional extra, loaded when a cluster is asked for. Raises ``InstallationError``."""
    try:
        return importlib.import_module("distributed")
    except ImportError as error:
        raise InstallationError("dask.distributed isn't installed: pip install 'evidence[dask]'") from error
